"""Seals of append-only tables: what has been written up to a day is summed up in a file outside the database,
so that whoever edits, deletes or reorders a row afterwards is found out.

A line of the file is JSON: for each table the range of keys that is sealed, its columns, its number of rows
and the SHA-256 of their texts in order; and the digest of the line before, so that no line can be taken out
unseen. A column that is added later changes no seal. The last line about a range counts: rows that had to be
changed lawfully are sealed anew, with the reason.
"""

import fcntl
import hashlib
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from django.db import connection, transaction

#: Rows that are read at once.
AT_ONCE = 5_000


class Table(NamedTuple):
    """A table whose rows are never changed: its key, which only grows, and the moment of a row."""

    name: str
    key: str
    moment: str
    context: str = ""  # the column that leads to who did it


class Sum(NamedTuple):
    """What is noted of a range."""

    columns: list[str]
    rows: int
    sha256: str


class Range(NamedTuple):
    """The rows of a table behind one key and up to another."""

    table: str
    after: int
    upto: int


def seal(file: Path, tables: Iterable[Table], until: datetime) -> int:
    """Seals what was written before a moment and is not sealed yet. Returns the number of rows."""
    with _held(file), transaction.atomic():
        done = _ends(file)
        found = {}
        for table in tables:
            upto = _last(table, until)
            after = done.get(table.name, 0)
            if upto > after:
                found[Range(table.name, after, upto)] = _sum(table, after, upto, _columns(table))
        if found:
            _add(file, found, until, why="")
        return sum(one.rows for one in found.values())


def faults(file: Path, tables: Iterable[Table]) -> list[Range | str]:
    """The sealed ranges whose rows are others by now, and what is wrong with the file itself."""
    known = {table.name: table for table in tables}
    wrong: list[Range | str] = list(_broken_lines(file))
    for sealed, noted in _sealed(file).items():
        table = known.get(sealed.table)
        there = table and set(noted.columns) <= set(_columns(table))
        if not there or _sum(table, sealed.after, sealed.upto, noted.columns) != noted:
            wrong.append(sealed)
    return wrong


def seal_anew(file: Path, tables: Iterable[Table], ranges: Iterable[Range], now: datetime, why: str) -> None:
    """Notes that the rows of these ranges were changed lawfully, and seals them as they are now."""
    known = {table.name: table for table in tables}
    with _held(file):
        found = {
            one: _sum(known[one.table], one.after, one.upto, _columns(known[one.table])) for one in ranges
        }
        if found:
            _add(file, found, now, why)


def ranges_with(file: Path, table: str, keys: Iterable[int]) -> set[Range]:
    """The sealed ranges in which these keys of a table lie."""
    sealed = [one for one in _sealed(file) if one.table == table]
    return {one for one in sealed for key in keys if one.after < key <= one.upto}


def _last(table, until):
    """The key before the first one of a later moment: what is behind it belongs to the next day."""
    with connection.cursor() as cursor:
        cursor.execute(
            f'SELECT coalesce(max("{table.key}"), 0) FROM {table.name} WHERE "{table.moment}" < %s', [until]
        )
        return cursor.fetchone()[0]


def _columns(table):
    with connection.cursor() as cursor:
        return sorted(one.name for one in connection.introspection.get_table_description(cursor, table.name))


def _sum(table, after, upto, columns):
    about = "" if not table.context else "|| coalesce((SELECT metadata::text FROM pghistory_context c"
    about += about and f" WHERE c.id = t.{table.context}), '')"
    values = ", ".join(f't."{name}"' for name in columns)
    total, rows = hashlib.sha256(), 0
    with transaction.atomic(), connection.chunked_cursor() as cursor:
        cursor.execute(
            f"SELECT sha256(convert_to(jsonb_build_array({values})::text {about}, 'UTF8')) "
            f'FROM {table.name} t WHERE "{table.key}" > %s AND "{table.key}" <= %s ORDER BY "{table.key}"',
            [after, upto],
        )
        while found := cursor.fetchmany(AT_ONCE):
            rows += len(found)
            for (one,) in found:
                total.update(one)
    return Sum(columns, rows, total.hexdigest())


# The file ---------------------------------------------------------------------------


@contextmanager
def _held(file: Path) -> Iterator[None]:
    """One at a time."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with open(file.with_suffix(".lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def _add(file, found, moment, why):
    lines = _lines(file)
    tables = [{**one._asdict(), **noted._asdict()} for one, noted in sorted(found.items())]
    line: dict[str, Any] = {"until": moment.isoformat(), "before": _of_line(lines), "tables": tables}
    if why:
        line["why"] = why
    with open(file, "a", encoding="utf-8") as opened:
        opened.write(json.dumps(line, ensure_ascii=False) + "\n")


def _of_line(lines):
    return hashlib.sha256(lines[-1].encode()).hexdigest() if lines else ""


def _broken_lines(file):
    lines = _lines(file)
    for number, line in enumerate(lines):
        try:
            is_next = json.loads(line)["before"] == _of_line(lines[:number])
        except (ValueError, KeyError, TypeError):
            is_next = False
        if not is_next:
            yield f"{file.name}: line {number + 1} does not follow the one before it"


def _sealed(file):
    """{range: its Sum}, of the last line about each."""
    found = {}
    for line in _lines(file):
        try:
            tables = json.loads(line)["tables"]
        except (ValueError, KeyError, TypeError):
            continue
        for one in tables:
            range_ = Range(one["table"], one["after"], one["upto"])
            found[range_] = Sum(one["columns"], one["rows"], one["sha256"])
    return found


def _ends(file):
    ends: dict[str, int] = {}
    for one in _sealed(file):
        ends[one.table] = max(one.upto, ends.get(one.table, 0))
    return ends
