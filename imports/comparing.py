"""What the portal's own sheet has for a record now: a cell that is the same changes nothing."""

import re
from decimal import Decimal, InvalidOperation

from django.utils import translation

from ngo_portal.lib.lists.columns import PREFIX, cut_here, table
from ngo_portal.lib.lists.writers.csv import dress

SPACES = re.compile(r"\s+")
#: Keys that are asked for at once.
AT_ONCE = 2_000


def exported(kind, keys, language):
    """{key: {key of a column: text}} of records, in the language of the file."""
    found = {}
    columns = list(kind.sheet.columns)
    keys = sorted(set(keys))
    with translation.override(language):
        for start in range(0, len(keys), AT_ONCE):
            some = keys[start : start + AT_ONCE]
            rows = table(
                kind.model._default_manager.filter(pk__in=some).order_by("pk"), columns, language, dress
            )
            for key, *values in rows.values_list("pk", *(f"{PREFIX}{column.key}" for column in columns)):
                found[key] = {column.key: _text(value) for column, value in zip(columns, values, strict=True)}
    return found


def _text(value):
    return "" if value is None else str(value)


def is_same(cell, told):
    """Whether a cell of the file is what the sheet has: spaces, the sign of a decimal and the spelling of a
    day do not matter, nor what a program has cut off."""
    cell, told = (SPACES.sub(" ", text).strip() for text in (cell, told or ""))
    if cell == told or cell.endswith(cut_here().strip()):
        return True
    return _number(cell) is not None and _number(cell) == _number(told) or _day(cell) == told != ""


def _number(text):
    try:
        return Decimal(text.replace(",", ".").replace(" ", "")) if len(text) < 40 else None
    except InvalidOperation:
        return None


def _day(text):
    """A day as a program of spreadsheets gives it, as sheets in Kazakh and Russian spell it."""
    iso = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text)
    return f"{iso[3]}.{iso[2]}.{iso[1]}" if iso else ""
