"""Every number of a summary as one table: CSV, CSV for spreadsheets, and lines of JSON for programs."""

import json
from decimal import Decimal
from typing import Any

from ngo_portal.lib.lists.writers import csv
from summaries.tables import Table, every_number


def write(taken: Any) -> bytes:
    return of_table(_of(taken))


def write_for_spreadsheets(taken: Any) -> bytes:
    """With semicolons and decimal commas."""
    return of_table(_of(taken), ";")


def write_lines(taken: Any) -> bytes:
    """An object a line, by the keys of the columns; what is not stated is null."""
    table = _of(taken)
    keys = [column.key for column in table.columns]
    rows = (dict(zip(keys, map(_plain, row), strict=True)) for row in table.rows)
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows).encode()


def of_table(table: Table, separator: str = ",") -> bytes:
    rows = [[_cell(value, separator) for value in row] for row in table.rows]
    return csv.table([column.label for column in table.columns], rows, separator)


def _of(taken):
    return every_number(taken.summary, taken.request.build_absolute_uri)


def _cell(value, separator):
    if isinstance(value, str):
        return csv.safe(value, separator)
    if isinstance(value, Decimal) and separator == ";":
        return str(value).replace(".", ",")
    return value


def _plain(value):
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    return value
