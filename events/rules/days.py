"""What holds a word, day by day: the words of an event stand in one index with the days it is listed in, so
that the newest events with a rare word are found without reading all that ever held it.
"""

import datetime
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchVectorField
from django.db.models import F, Func, Q, QuerySet

#: So many days stand in the index as one.
DAYS = 2
_DAYS = f"array_to_tsvector(ARRAY['@' || ((%(expressions)s - '0001-01-01'::date) / {DAYS})::text])"
_WORDS_AND_DAYS = (F("search"), Func(F("listed_on"), template=_DAYS))
_JOINED = {
    "arg_joiner": " || ",  # in this order: migrations compare it
    "output_field": SearchVectorField(),
    "template": "(%(expressions)s)",
}
#: The words of an event, and its days: no word of a reader's begins with this sign.
WORDS_AND_DAYS = Func(*_WORDS_AND_DAYS, **_JOINED)


class Words(Func):
    """WORDS_AND_DAYS as querysets ask for them: of rows that are `known` the words alone."""

    def as_sql(self, compiler: Any, connection: Any, *extra: Any, **more: Any) -> tuple[str, list[Any]]:
        if getattr(compiler.query, "is_known", False):
            sql, params = compiler.compile(self.source_expressions[0])
            return sql, list(params)
        return super().as_sql(compiler, connection, *extra, **more)


WORDS = Words(*_WORDS_AND_DAYS, **_JOINED)


def known(rows: QuerySet, keys: list[Any]) -> QuerySet:
    """Those of the rows that have one of these keys. To spare itself a look at one of them, PostgreSQL would
    read in the index all that hold the word."""
    rows = rows.filter(pk__in=keys)
    rows.query.is_known = True  # type: ignore[attr-defined]
    return rows


def with_types(words: Any) -> Func:
    """The words of an event and the types that it is of (`EventType.sign`)."""
    signs = (Func(F(name), template="'type' || (%(expressions)s)::text") for name in ("type", "second_type"))
    types = Func(*signs, template="array_to_tsvector(array_remove(ARRAY[%(expressions)s], NULL))")
    return Func(
        words, types, arg_joiner=" || ", template="(%(expressions)s)", output_field=SearchVectorField()
    )


#: So many of them are looked through at a time, beginning with those that come first.
STEPS = (1, 3, 9, 27, 81)
#: A word that more events of a step hold is no rare one.
MANY = 100
#: So many that hold it are likely to fill a page.
FEW = 40
#: After so many events that hardly hold it, it is.
ENOUGH = 5_000


class AnyDay(SearchQuery):
    """Any of these days, as they stand in the index: no text to be read."""

    def __init__(self, numbers: range) -> None:
        super().__init__(" | ".join(f"'@{number}'" for number in numbers), search_type="raw")

    def as_sql(self, compiler: Any, connection: Any, **extra: Any) -> tuple[str, list[Any]]:
        sql, params = compiler.compile(self.source_expressions[-1])
        return f"{sql}::tsquery", list(params)


class DaysAt:
    """`day` and so many DAYS next to it, in one direction.

    `first`, `last`: of these days; `beyond`: the next one in this direction, None at the end of the calendar;
    `said`: condition for the events listed then, of rows that have WORDS as `words_and_days`.
    """

    def __init__(self, day: datetime.date, number: int, *, forward: bool) -> None:
        at = (day.toordinal() - 1) // DAYS
        numbers = range(at, at + number) if forward else range(at - number + 1, at + 1)
        first, last = numbers[0] * DAYS + 1, (numbers[-1] + 1) * DAYS
        self.first = _day(first) or datetime.date.min
        self.last = _day(last) or datetime.date.max
        self.beyond = _day(last + 1 if forward else first - 1)
        # Said twice, so that PostgreSQL, who cannot tell how rare days are among words, does not look for
        # what many hold in all events there are.
        self.said = Q(words_and_days=AnyDay(numbers), listed_on__gte=self.first, listed_on__lte=self.last)

    def __contains__(self, day: datetime.date) -> bool:
        return self.first <= day <= self.last


def _day(number):
    """The day of this number, None where the calendar has none."""
    possible = datetime.date.min.toordinal() <= number <= datetime.date.max.toordinal()
    return datetime.date.fromordinal(number) if possible else None
