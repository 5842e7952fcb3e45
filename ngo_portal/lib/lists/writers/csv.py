"""CSV (UTF-8 with byte order mark, quoted as RFC 4180 has it, lines ending in LF): one row for a record,
written by PostgreSQL's own COPY, dates spelt as people of the language write them."""

import csv
import io
from collections.abc import Iterator
from typing import Any

from django.db.models import Func, TextField, Value
from django.db.models.functions import Cast

from ngo_portal.lib.lists.columns import DATE, PREFIX, TEXT, Column, day_format
from ngo_portal.lib.lists.streams import copied, stream

BOM = "\ufeff".encode()


def write(question: Any) -> bytes | Iterator[bytes]:
    """The file as bytes, or as a stream of them. Raises TooManyFiles."""
    columns = question.records.columns
    header = BOM + _line([str(column.label) for column in columns])
    cells = ", ".join(safe_cell(column) for column in columns)
    select = question.select(question.records, dress)
    copy = f"COPY (SELECT {cells} FROM ({select}) made) TO STDOUT WITH (FORMAT csv)"
    return header + copied(copy) if question.is_small else stream(header, copy)


def _line(values):
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(values)
    return line.getvalue().encode()


class Spelt(Func):
    """A date as people of the language write it: 27.02.2021; in English as ISO 8601."""

    function = "to_char"
    output_field = TextField()

    def __init__(self, expression: Any, language: str) -> None:
        super().__init__(expression, Value(day_format(language)))


def dress(column: Column, language: str) -> Any:
    value = column.in_language(language)
    if column.kind == TEXT:
        return Cast(value, TextField())
    return Spelt(value, language) if column.kind == DATE else value


def safe_cell(column: Column) -> str:
    """SQL for the value of the column in a row made of it, as text that no spreadsheet takes for a
    formula.

    One that begins with = + - @ (full-width ones too), a tab or a line break gets an apostrophe before it,
    also behind spaces and other apostrophes: so taking one apostrophe away restores every such text.
    """
    name = f'"{PREFIX}{column.key}"'
    if column.kind != TEXT:
        return name
    harmless = " OR ".join(f"ascii({name}) BETWEEN {first} AND {last}" for first, last in HARMLESS)
    return f"CASE WHEN {harmless} THEN {name} ELSE regexp_replace({name}, {FORMULA}, {APOSTROPHE}) END"


#: First letters of texts that need no closer look, which takes a fifth of a file's time: Cyrillic, none at
#: all, Latin, a digit, «.
HARMLESS = [(0x400, 0x4FF), (0, 0), (ord("A"), ord("~")), (ord("0"), ord("9")), (ord("«"), ord("«"))]
FORMULA, APOSTROPHE = r"'^(''*(\s*[-=+@＝＋－＠]|[\t\r\n]))'", r"'''\1'"
