"""Questions that differ by a record or a day alone: Django makes their SQL once per process and language, of
stand-ins for these, and each question has its own in their places. To make it takes several times as long as
to answer it.
"""

import datetime
from collections.abc import Callable
from copy import copy
from typing import Any

from django.db import connection
from django.db.models import Model, QuerySet
from django.utils.translation import get_language

#: Primary keys and days that no record has.
FIRST_KEY, FIRST_YEAR = -(2**61), 2900

Slot = Callable[[tuple], Any]
_kept: dict[Any, tuple[str, list[Slot]]] = {}


class _Day(datetime.date):
    """The stand-in of a day, and of what was reckoned from it."""

    number: int
    shift: datetime.timedelta

    @classmethod
    def of(cls, number: int, day: datetime.date, shift: datetime.timedelta = datetime.timedelta()) -> "_Day":
        one = cls(day.year, day.month, day.day)
        one.number, one.shift = number, shift
        return one

    def __add__(self, days):
        return self.of(
            self.number, datetime.date.fromordinal(self.toordinal() + days.days), self.shift + days
        )

    def __sub__(self, other):
        return self + -other if isinstance(other, datetime.timedelta) else super().__sub__(other)


def answers(make: Callable[..., QuerySet], *values: Any) -> list[tuple[Any, ...]]:
    """The rows of `make(*values)`, a values_list of plain columns."""
    with connection.cursor() as cursor:
        cursor.execute(*sql_of(make, *values))
        return cursor.fetchall()


def sql_of(make: Callable[..., QuerySet], *values: Any) -> tuple[str, list[Any]]:
    """(SQL, parameters) of `make(*values)`. Of a record `make` may read its primary key and what holds of all
    its kind (the level of a territory); of days, given in their order, what is a number of days away.
    """
    key = (make, get_language(), *map(_kind, values))
    if key not in _kept:
        _kept[key] = _made(make, values)
    sql, slots = _kept[key]
    return sql, [slot(values) for slot in slots]


def _kind(value):
    if isinstance(value, Model):
        return type(value), getattr(value, "level", None)
    return type(value) if isinstance(value, datetime.date) else value


def _made(make, values):
    standing = [_stand_in(number, value) for number, value in enumerate(values)]
    sql, parameters = make(*standing).query.sql_with_params()
    return sql, [_slot(parameter) for parameter in parameters]


def _stand_in(number, value):
    if isinstance(value, Model):
        one = copy(value)
        one.pk = FIRST_KEY + number
        return one
    if isinstance(value, datetime.date):
        return _Day.of(number, datetime.date(FIRST_YEAR + 10 * number, 7, 1))
    return value


def _slot(parameter):
    if isinstance(parameter, _Day):
        return lambda values: values[parameter.number] + parameter.shift
    if type(parameter) is int and parameter <= FIRST_KEY + 100:
        return lambda values: values[parameter - FIRST_KEY].pk
    return lambda values: parameter
