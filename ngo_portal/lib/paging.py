"""Keyset pages: "next" begins after the last row shown, so that the thousandth page costs what the first one does."""

import base64
import binascii
import json

from django.core.exceptions import ValidationError
from django.db.models import BooleanField, F, Func, Value
from django.utils.translation import gettext as _

FORWARD, BACK = "n", "p"
LONGEST_TOKEN = 2000


class RowComparison(Func):
    """(a, b) < (x, y) as PostgreSQL compares rows: one walk along an index over (a, b)."""

    output_field = BooleanField()
    conditional = True

    def __init__(self, columns, operator, values):
        super().__init__(*(F(column) for column in columns), *values)
        self.operator, self.width = operator, len(columns)

    def as_sql(self, compiler, connection, **extra):
        parts, params = [], []
        for source in self.source_expressions:
            sql, values = compiler.compile(source)
            parts.append(sql)
            params.extend(values)
        left, right = ", ".join(parts[: self.width]), ", ".join(parts[self.width :])
        return f"(({left}) {self.operator} ({right}))", params


class KeysetPage:
    """One page of an ordered queryset.

    The order's columns all go the same way and end with a unique one. `token` is what `newer_token` or `older_token` of
    another page gave (newer: towards the beginning of the list). A token that does not fit gives the first page and a
    `problem` in the reader's language.
    """

    def __init__(self, queryset, *, size, token=""):
        order = queryset.query.order_by
        self.columns = [name.removeprefix("-") for name in order]
        self.descending = order[0].startswith("-")
        self.problem = ""
        direction, values = FORWARD, None
        if token:
            try:
                direction, values = self._read(queryset, token)
            except ValueError:
                self.problem = _("This page of the list is not known. The list starts from its beginning.")
        if values:
            smaller = self.descending == (direction == FORWARD)
            queryset = queryset.filter(RowComparison(self.columns, "<" if smaller else ">", values))
        if direction == BACK:
            queryset = queryset.reverse()
        rows = list(queryset[: size + 1])
        more, rows = len(rows) > size, rows[:size]
        if direction == BACK:
            rows.reverse()
        self.rows = rows
        goes_on, came_from = (more, bool(values)) if direction == FORWARD else (True, more)
        self.older_token = self._token(FORWARD, rows[-1]) if rows and goes_on else ""
        self.newer_token = self._token(BACK, rows[0]) if rows and came_from else ""

    def _token(self, direction, row):
        values = [getattr(row, column) for column in self.columns]
        text = json.dumps([direction, *(value if isinstance(value, (int, str)) else value.isoformat() for value in values)])
        return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")

    def _read(self, queryset, token):
        """(direction, values as expressions); raises ValueError for a token that no page of this list gave."""
        if len(token) > LONGEST_TOKEN:
            raise ValueError("too long")
        try:
            direction, *values = json.loads(base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True))
        except (binascii.Error, UnicodeDecodeError, TypeError, RecursionError) as error:
            raise ValueError("no token") from error
        if direction not in (FORWARD, BACK) or len(values) != len(self.columns):
            raise ValueError("another list's token")
        expressions = []
        for column, value in zip(self.columns, values, strict=True):
            field = self._field(queryset, column)
            if isinstance(value, bool) or not isinstance(value, (int, str)) or "\x00" in str(value):
                raise ValueError("no value of this column")
            try:
                expressions.append(Value(field.clean(value, None), output_field=field))
            except ValidationError as error:
                raise ValueError("no value of this column") from error
        return direction, expressions

    @staticmethod
    def _field(queryset, column):
        annotation = queryset.query.annotations.get(column)
        field = annotation.output_field if annotation is not None else queryset.model._meta.get_field(column)
        field = getattr(field, "output_field", field)
        return field.target_field if field.is_relation else field
