"""Newline-delimited JSON for machines: a line for each record, `sheet` says of which kind. First come those
that were asked for, with their lines inside them, then what is said about them, and the sources.

Keys are English, kinds are codes, quantities and dates are objects; what CSV and XLSX keep back is kept back
here too."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from django.db import connection
from django.utils import translation

from ngo_portal.lib.database.prepared import prepare
from ngo_portal.lib.database.snapshot import one_snapshot
from ngo_portal.lib.lists.columns import NUMBER, PREFIX, TEXT, Column
from ngo_portal.lib.lists.selects import (
    NUMBERS,
    as_array,
    lines_of_asked,
    select,
    stand_in,
    text_of,
    unnested,
)
from ngo_portal.lib.lists.streams import copied, stream

#: The value as it is: no JSON text holds the two letters that CSV would make something of.
COPY = "COPY ({select}) TO STDOUT WITH (FORMAT csv, DELIMITER E'\\x02', QUOTE E'\\x01')"


def write(question: Any) -> bytes | Iterator[bytes]:
    """The file as bytes, or as a stream of them. Raises TooManyFiles."""
    if question.is_tiny:
        with one_snapshot():
            return "".join(f"{line}\n" for line in _planned_once(question, _outer(question))).encode()
    numbers = unnested(as_array(question.numbers)) if question.is_small else NUMBERS
    copies = [
        question.rows(one, dress).within(
            lambda rows, one=one: COPY.format(
                select=_objects(one, rows, question, numbers if one is question.records else "")
            )
        )
        for one in _outer(question)
    ]
    if question.is_small:
        with one_snapshot():
            return copied(*copies)
    return stream(b"", *copies)


def _outer(question):
    return [sheet for sheet in question.sheets if sheet.lines_of is None]


def texts_of_records(question: Any) -> list[str]:
    """The records of a tiny question with their lines inside them, each as the text of an object."""
    with one_snapshot():
        return _planned_once(question, [question.records])


def _planned_once(question, sheets):
    """The same lines by statements that are prepared: to plan them takes longer than to answer them."""
    objects = (
        _objects(
            one,
            question.select_of_any(one, dress),
            question,
            "SELECT unnest($1)" if one is question.records else "",
        )
        for one in sheets
    )
    lines = []
    with connection.cursor() as cursor:
        for name in prepare([f"SELECT line::text FROM ({one}) one (line)" for one in objects], "bigint[]"):
            cursor.execute(f"EXECUTE {name} ({as_array(question.numbers)})")
            lines += [line for (line,) in cursor.fetchall()]
    return lines


def dress(column: Column, language: str) -> Any:
    return column.for_machines(language)


def _objects(sheet, rows, question, asked="", beside=()):
    """SQL for the rows as one object each, with the lines that are theirs, behind what is asked `beside`
    them. `asked`: SQL for the numbers of all of them; without it each row asks for its lines itself."""
    made = f"made_{sheet.key}"
    number = f'{made}."{_number(sheet)}"'
    tree = {} if sheet.lines_of else {"sheet": f"'{sheet.key}'::text"}
    for column in sheet.columns:
        _put(tree, column, f'{made}."{_name(column)}"')
    tables = []
    for lines in question.sheets:
        if lines.lines_of is sheet and asked:
            tables.append(f"of_{lines.key} (by_id) AS MATERIALIZED ({_gathered(lines, asked, question)})")
            theirs = f"(SELECT by_id FROM of_{lines.key}) ->> {number}::text"
            tree[lines.key] = f"coalesce(({theirs})::json, '[]')"
        elif lines.lines_of is sheet:
            objects = _objects(lines, select(f"SELECT {number}", _kept(lines, question)), question)
            tree[lines.key] = f"(SELECT coalesce(json_agg(line), '[]') FROM ({objects}) one (line))"
    before = f"WITH {', '.join(tables)} " if tables else ""
    return f"{before}SELECT {', '.join([*beside, _json(tree)])} FROM ({rows}) {made}"


def _gathered(lines, asked, question):
    """SQL for the lines of all the records asked for, by the numbers of these; as texts, since JSON in an
    object has its keys in another order."""
    beside = [f'made_{lines.key}."{_number(lines)}"', "row_number() OVER ()"]
    objects = _objects(lines, select(asked, _kept(lines, question)), question, beside=beside)
    of_each = (
        f"SELECT id, json_agg(line ORDER BY place)::text FROM ({objects}) one (id, place, line) GROUP BY id"
    )
    return f"SELECT jsonb_object_agg(id, lines) FROM ({of_each}) one (id, lines)"


def _number(sheet):
    """The column that says which record it is, or whose line."""
    return _name(sheet.columns[0])


def _name(column):
    return f"{PREFIX}{column.key}"


def _kept(lines, question):
    return _kept_lines(lines, question.asked.published, question.language)


def _put(tree, column, value):
    """Puts SQL for the column's value where it stands in an object, beside EDTF the days it may be."""
    *above, key = (column.key if column.place is None else column.place).split(".")
    for name in above:
        tree = tree.setdefault(name, {})
    if key and column.kind == TEXT:  # text, or a list, or a truth
        tree[key] = f"nullif(to_jsonb({value}), '\"\"')"
    elif key:
        tree[key] = f"trim_scale({value}::numeric)" if column.kind == NUMBER else value
    if key == "edtf":
        tree |= {"earliest": f"edtf_earliest({value})", "latest": f"edtf_latest({value})"}


def _json(tree):
    cells = (
        f'{_json(value) if isinstance(value, dict) else value} AS "{key}"' for key, value in tree.items()
    )
    return f"(SELECT row_to_json(one) FROM (SELECT {', '.join(cells)}) one)"


@cache
def _kept_lines(sheet, published, language):
    """The rows of a sheet of lines; `asked` are the records whose lines they are."""
    owners = sheet.lines_of.of(stand_in(published)).model
    with translation.override(language):
        lines = lines_of_asked(sheet, owners._base_manager.all())
        return text_of(lines, sheet, owners, language, dress)
