"""CSV (UTF-8 with byte order mark, quoted as RFC 4180 has it, lines ending in LF): one row for a record,
written by PostgreSQL's own COPY, dates spelt as people of the language write them.

Two of them: with commas for programs, and with semicolons and decimal commas for spreadsheets that are set to
Kazakhstan, where digits that are no number stay text and no text is longer than a cell.
"""

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.db.models import Func, TextField, Value
from django.db.models.functions import Cast, Replace

from ngo_portal.lib.lists.columns import (
    DATE,
    LONGEST_CELL,
    NUMBER,
    PREFIX,
    TEXT,
    Column,
    Dress,
    cut_here,
    day_format,
)
from ngo_portal.lib.lists.streams import copied, stream

BOM = "\ufeff".encode()


def write(question: Any) -> bytes | Iterator[bytes]:
    """The file as bytes, or as a stream of them. Raises TooManyFiles."""
    return _write(question, ",", dress, lambda cell: cell)


def write_for_spreadsheets(question: Any) -> bytes | Iterator[bytes]:
    """The same with semicolons and decimal commas."""
    return _write(question, ";", dress_for_spreadsheets, _kept_text)


def _write(
    question: Any, separator: str, dress: Dress, kept: Callable[[str], str]
) -> bytes | Iterator[bytes]:
    columns = question.records.columns
    header = BOM + _line([str(column.label) for column in columns], separator)
    texts = ", ".join(_name(column) for column in columns if column.kind == TEXT)

    def copy(select):
        safe = safe_cells(columns, select, separator, kept)
        return f"COPY ({safe}) TO STDOUT WITH (FORMAT csv, DELIMITER '{separator}', FORCE_QUOTE ({texts}))"

    copies = question.rows(question.records, dress).within(copy)
    return header + copied(copies) if question.is_small else stream(header, copies)


def table(header: Sequence[Any], rows: Sequence[Sequence[Any]], separator: str = ",") -> bytes:
    """A small table that is no list of records; None is empty. Texts are our own words and the classifier's,
    none of which begins a formula."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=separator, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
    writer.writerows([map(str, header), *rows])
    return BOM + file.getvalue().encode()


def safe(text: str, separator: str = ",") -> str:
    """The Python twin of `safe_cells`: the text as no program takes it for a formula."""
    parting = r",;\t\r\n".replace(separator, "")
    return re.sub(AT_BEGIN, r"'\1", re.sub(BEHIND_PARTING % parting, r"\1'\2", text))


def _line(values, separator):
    line = io.StringIO()
    csv.writer(line, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\n").writerow(values)
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


def dress_for_spreadsheets(column: Column, language: str) -> Any:
    value = dress(column, language)
    if column.kind != NUMBER:
        return value
    return Replace(Cast(value, TextField()), Value("."), Value(","), output_field=TextField())


def safe_cells(
    columns: Sequence[Column], select: str, separator: str, kept: Callable[[str], str] = lambda cell: cell
) -> str:
    """SQL for the rows of `select`, their texts such that no spreadsheet takes a cell for a formula,
    whichever of comma, semicolon and tab it parts them by.

    A text that begins with = + - @ (full-width ones too), a tab or a line break gets an apostrophe before it,
    also behind spaces and other apostrophes. Where such a sign stands behind a line break or a separator of
    other files than this one, also behind spaces and quotes, it gets one too. So taking one apostrophe away
    at each of these places restores every such text.
    """
    texts = [_name(column) for column in columns if column.kind == TEXT]
    parting = ",;\\t\\r\\n".replace(separator, "")
    # One look at the whole row, as few rows need more: a look at every cell took half of a file's time.
    whole = f"array_to_string(ARRAY['', {', '.join(texts)}], E'\\x01', '')"
    looked_at = f"{whole} ~ {_quoted(SUSPICIOUS % parting)}"
    inside, at_parting = _quoted(BEHIND_PARTING % parting), _quoted(r"\1'\2")
    begin, at_begin = _quoted(AT_BEGIN), _quoted(r"'\1")

    def cell(column):
        name = _name(column)
        if column.kind != TEXT:
            return name
        careful = f"regexp_replace(regexp_replace({name}, {inside}, {at_parting}, 'g'), {begin}, {at_begin})"
        return f"{kept(f'CASE WHEN care.needed THEN {careful} ELSE {name} END')} AS {name}"

    cells = ", ".join(map(cell, columns))
    return f"SELECT {cells} FROM ({select}) made, LATERAL (SELECT {looked_at} OFFSET 0) care (needed)"


SIGN = "[-=+@＝＋－＠]"
AT_BEGIN = rf"^('*(\s*{SIGN}|[\t\r\n]))"
#: % are the signs that may part cells when the file is read by another program than it is for.
BEHIND_PARTING = rf"""([%s](?:(?![\t\r\n])[\s'"])*)({SIGN})"""
SUSPICIOUS = rf"""[\u0001%s][\s'"]*{SIGN}|\u0001'*[\t\r\n]"""


def _kept_text(cell):
    """SQL for the text in a cell of a spreadsheet: digits that begin with an apostrophe are text there, as in
    formulas; what is too long for a cell ends with a mark."""
    mark = cut_here()
    beyond = r"length(regexp_replace(cell, '[^\U00010000-\U0010FFFF]', '', 'g'))"  # they take two units each
    return f"""(SELECT CASE WHEN ascii(cell) BETWEEN 48 AND 57 AND cell !~ '\\D' THEN '''' || cell
        WHEN octet_length(cell) > {LONGEST_CELL} AND length(cell) + {beyond} > {LONGEST_CELL}
        THEN left(cell, {LONGEST_CELL - len(mark)} - {beyond}) || {_quoted(mark)}
        ELSE cell END FROM (SELECT {cell} AS cell OFFSET 0) one)"""


def _name(column):
    return f'"{PREFIX}{column.key}"'


def _quoted(text):
    return "'" + text.replace("'", "''") + "'"
