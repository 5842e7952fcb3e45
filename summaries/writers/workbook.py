"""XLSX of a summary: a sheet for each of its tables, and one that says what the file is."""

import io
from decimal import Decimal
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from rustpy_xlsxwriter import write_worksheets

from ngo_portal.lib.lists.writers.xlsx import HEADING, PAGE, Look
from summaries.about import about
from summaries.tables import sources, tables


def write(taken: Any) -> bytes:
    found = [*tables(taken.summary, taken.request.build_absolute_uri), sources(taken.summary)]
    looks = [Look(table, get_language()) for table in found]
    records = [
        [dict(zip(look.labels, map(_cell, row), strict=True)) for row in table.rows]
        or [dict.fromkeys(look.labels)]
        for table, look in zip(found, looks, strict=True)
    ]
    name, what = _("About this file"), _("Value")
    sheets = [
        *zip((look.name for look in looks), records, strict=True),
        (name, [{name: str(label), what: str(value)} for label, value in about(taken)]),
    ]
    book = io.BytesIO()
    write_worksheets(
        sheets,
        book,
        freeze_panes={"general": {"row": 1, "col": 0}},
        autofilter=dict.fromkeys((look.name for look in looks), True),
        column_widths={**{look.name: look.widths for look in looks}, name: [40, 110]},
        column_formats={look.name: look.formats(wrapped=True) for look in looks},
        row_heights={
            look.name: {0: look.heading_height} | look.heights(rows)
            for look, rows in zip(looks, records, strict=True)
        },
        header_format={"general": HEADING},
        page_setup=dict.fromkeys([sheet for sheet, _rows in sheets], PAGE),
    )
    return book.getvalue()


def _cell(value):
    return float(value) if isinstance(value, (int, Decimal)) else value
