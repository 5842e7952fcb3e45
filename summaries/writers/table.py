"""CSV of every number of a summary."""

from typing import Any

from ngo_portal.lib.lists.writers import csv
from summaries.tables import Table, every_number


def write(taken: Any) -> bytes:
    return of_table(every_number(taken.summary, taken.request.build_absolute_uri))


def of_table(table: Table) -> bytes:
    rows = [[csv.safe(cell) if isinstance(cell, str) else cell for cell in row] for row in table.rows]
    return csv.table([column.label for column in table.columns], rows)
