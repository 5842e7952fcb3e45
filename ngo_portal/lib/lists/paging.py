"""Keyset pages: "next" begins after the last row shown, so that the thousandth page costs what the first
one does.
"""

import base64
import contextlib
import json
import zlib
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import BooleanField, F, Field, Func, IntegerField, QuerySet, Value
from django.utils.translation import gettext as _

from ngo_portal.lib.database.shown import shown

FORWARD, BACK = "n", "p"
LONGEST_TOKEN = 8000
#: The verb of every record that fetches what a row of a list shows.
FOR_LISTS = "for_lists"


class RowComparison(Func):
    """(a, b) < (x, y) as PostgreSQL compares rows: one walk along an index over (a, b)."""

    output_field = BooleanField()
    conditional = True

    def __init__(self, columns: Sequence[str], operator: str, values: Sequence[Any]) -> None:
        super().__init__(*(F(column) for column in columns), *values)
        self.operator, self.width = operator, len(columns)

    def as_sql(self, compiler: Any, connection: Any, **extra: Any) -> tuple[str, list[Any]]:
        parts, params = [], []
        for source in self.source_expressions:
            sql, values = compiler.compile(source)
            parts.append(sql)
            params.extend(values)
        left, right = ", ".join(parts[: self.width]), ", ".join(parts[self.width :])
        return f"(({left}) {self.operator} ({right}))", params


def first_keys(queryset: QuerySet, number: int, start: Any = None) -> list[Any]:
    """The keys of the first rows; to find them, an index mostly suffices. `start`: the first column of the
    order has no value that comes before it, as far as is known. A queryset may have parts to look through one
    after another, `in_steps(start)`.
    """
    return [key for (key,) in _first(queryset, number, start)]


def _first(queryset, number, start=None, columns=()):
    """[(key, values of the columns …)] of the first rows."""
    found: list[Any] = []
    for rows in queryset.in_steps(start) if hasattr(queryset, "in_steps") else [queryset]:
        found += rows.values_list("pk", *columns)[: number - len(found)]
        if len(found) == number:
            break
    return found


def with_keys(queryset: QuerySet, keys: Sequence[Any], shown_by: str = "") -> list[Any]:
    """The rows with these keys. `shown_by`: the verb of their model that fetches what is shown of them; their
    order is then that of the keys, and they have no annotations of the queryset."""
    if shown_by:
        return shown(queryset.model, keys, shown_by)
    return list(queryset.filter(pk__in=keys)) if keys else []


def first_rows(queryset: QuerySet, number: int, shown_by: str = "") -> list[Any]:
    """The first rows: those that are passed over on the way to them are not read."""
    return with_keys(queryset, first_keys(queryset, number), shown_by)


class KeysetPage:
    """One page of an ordered queryset.

    The order's columns all go the same way and end with a unique one. `token` is what `newer_token` or
    `older_token` of another page gave (newer: towards the beginning of the list). A token that does not
    fit gives the first page and a `problem` in the reader's language. `shown_by` as for `with_keys`.
    """

    def __init__(self, queryset: QuerySet, *, size: int, token: str = "", shown_by: str = "") -> None:
        order = queryset.query.order_by
        self.size, self.shown_by = size, shown_by
        self.columns = [name.removeprefix("-") for name in order]
        self.descending = order[0].startswith("-")
        self.list_key = zlib.crc32(" ".join([queryset.model._meta.label, *order]).encode())
        self.problem = self.newer_token = self.older_token = ""
        self.newer_url = self.older_url = ""  # by the page of the list, which knows its address
        self.rows: list[Any] = []
        if token:
            with contextlib.suppress(ValueError):
                self._turn(queryset, *self._read(queryset, token))
            if not self.rows:
                self.problem = _("There is no such page of the list. The list is shown from its beginning.")
        if not self.rows:
            self._turn(queryset)

    def _turn(self, queryset, direction=FORWARD, values=None):
        if values:
            smaller = self.descending == (direction == FORWARD)
            queryset = queryset.filter(RowComparison(self.columns, "<" if smaller else ">", values))
        if direction == BACK:
            queryset = queryset.reverse()
        found = _first(queryset, self.size + 1, values and values[0].value, self.columns)
        more, found = len(found) > self.size, found[: self.size]
        self.rows = self._rows_of(queryset, [key for key, *_place in found])
        if direction == BACK:
            self.rows.reverse()
            found.reverse()
        goes_on, came_from = (more, bool(values)) if direction == FORWARD else (True, more)
        self.older_token = self._token(FORWARD, *found[-1]) if self.rows and goes_on else ""
        self.newer_token = self._token(BACK, *found[0]) if self.rows and came_from else ""

    def _rows_of(self, queryset, keys):
        return with_keys(queryset, keys, self.shown_by)

    def _token(self, direction, _key, *values):
        texts = (value if isinstance(value, (int, str)) else value.isoformat() for value in values)
        text = json.dumps([direction, self.list_key, *texts], ensure_ascii=False)
        return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")

    def _read(self, queryset, token):
        """(direction, values as expressions); raises ValueError for a token that no page of this list
        gave.
        """
        if len(token) > LONGEST_TOKEN:
            raise ValueError("too long")
        try:
            padded = token + "=" * (-len(token) % 4)
            direction, list_key, *values = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        except (TypeError, RecursionError) as error:
            raise ValueError("no token") from error
        if direction not in (FORWARD, BACK) or list_key != self.list_key or len(values) != len(self.columns):
            raise ValueError("another list's token")
        fields = [self._field(queryset, column) for column in self.columns]
        return direction, [self._value(*pair) for pair in zip(fields, values, strict=True)]

    @staticmethod
    def _value(field: Field, value: Any) -> Value:
        if not isinstance(value, int if isinstance(field, IntegerField) else str) or isinstance(value, bool):
            raise ValueError("no value of this column")
        str(value).encode()  # half a surrogate pair is a UnicodeEncodeError, which is a ValueError
        if "\x00" in str(value):
            raise ValueError("PostgreSQL holds no NUL")
        try:
            value = field.to_python(value)
            field.run_validators(value)  # not clean(): it refuses "", the sort key of a name without letters
        except ValidationError as error:
            raise ValueError("no value of this column") from error
        return Value(value, output_field=field)

    @staticmethod
    def _field(queryset: QuerySet, column: str) -> Field:
        annotation = queryset.query.annotations.get(column)
        field = annotation.output_field if annotation is not None else queryset.model._meta.get_field(column)
        field = getattr(field, "output_field", field)
        return field.target_field if field.is_relation else field


class PageOfKeys(KeysetPage):
    """The same page, whose rows are the keys of the records."""

    def _rows_of(self, queryset, keys):
        return list(keys)
