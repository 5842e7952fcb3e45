"""XLSX by the Rust writer: a sheet for the records, one for each kind of their lines, then two that say what
they are. Cells are texts, numbers and dates, and no formula; a heading stays in sight, filters its column and
is printed on every page, which is as wide as the sheet."""

import contextlib
import io
import math
import tempfile
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.models import FloatField, TextField
from django.db.models.functions import Cast
from django.utils import translation
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from rustpy_xlsxwriter import Format, write_worksheets

from ngo_portal.lib.database.prepared import prepare
from ngo_portal.lib.database.snapshot import one_snapshot
from ngo_portal.lib.lists.columns import DATE, LONGEST_CELL, NUMBER, TEXT, Column, Sheet, cut_here
from ngo_portal.lib.lists.copies import walked
from ngo_portal.lib.lists.selects import Rows, as_array
from ngo_portal.lib.lists.streams import FileStream, Refused, take_turn

WIDTHS = {TEXT: 14, NUMBER: 8, DATE: 11}
LINE_HEIGHT, HIGHEST_ROW = 15, 409
#: Room for the arrow of the filter beside the longest word of a heading.
BESIDE_WORD = 4
A4 = 9
PAGE = {
    "landscape": True,
    "paper_size": A4,
    "fit_to_pages": (1, 0),  # as many pages long as it takes
    "margins": {"left": 0.3, "right": 0.3, "top": 0.4, "bottom": 0.6},
    "repeat_rows": 0,
    "footer": "&L&A&R&P / &N",
}
HEADING = Format().set_bold().set_text_wrap().set_align("top").set_background_color("#EEF2F5")
PLAIN = Format().set_align("top")
WRAPPED = Format().set_align("top").set_text_wrap()
DAY = Format().set_align("top").set_num_format("dd.mm.yyyy")
ISO_DAY = Format().set_align("top").set_num_format("yyyy-mm-dd")


def write(question: Any) -> bytes | Iterator[bytes]:
    """The file as bytes, or as a stream of them. Raises TooManyFiles, and Refused where a sheet would be too
    long."""
    if question.is_small:
        book = io.BytesIO()
        with one_snapshot():
            _write(question, book, connection.cursor)
        return book.getvalue()
    with contextlib.ExitStack() as held:
        records = question.asked.count_up_to(settings.EXPORT_LIMIT_XLSX)
        if records is None:  # not in the snapshot: to count may be to write down what waits to be counted
            raise too_long(question.records)
        held.callback(take_turn().close)
        file = held.enter_context(tempfile.NamedTemporaryFile(suffix=".xlsx"))
        with one_snapshot():
            _refuse_what_is_too_long(question)
            # A file object would get the workbook in one piece, from memory.
            _write(question, file.name, connection.chunked_cursor)
        return FileStream(file, held.pop_all())


def _refuse_what_is_too_long(question):
    """Before anything is written. The records themselves are counted already."""
    _counted, *sheets = question.sheets
    with connection.cursor() as cursor:
        cursor.execute(question.count(sheets, settings.EXPORT_LIMIT_XLSX))
        for sheet, number in zip(sheets, cursor.fetchone(), strict=True):
            if number > settings.EXPORT_LIMIT_XLSX:
                raise too_long(sheet)


def too_long(sheet: Sheet) -> Refused:
    limit = number_format(settings.EXPORT_LIMIT_XLSX, force_grouping=True)
    text = _(
        "A sheet of an XLSX file holds at most %(limit)s rows, and “%(sheet)s” has more: "
        "take the CSV, or narrow the list."
    )
    return Refused(text % {"limit": limit, "sheet": sheet.label})


def _write(question, file, cursor):
    looks = {sheet: _look(sheet, question.language) for sheet in question.sheets}
    about = _("About this file")
    sources = _prepared(question) if question.is_tiny else [question.rows(one, dress) for one in looks]
    walk = walked(cursor)
    rows = {
        look: _records(source, sheet, look, walk)
        for source, (sheet, look) in zip(sources, looks.items(), strict=True)
    }
    if question.is_small:
        rows = {look: list(records) for look, records in rows.items()}
    sheets = [
        *((look.name, records) for look, records in rows.items()),
        (about, [{about: str(what), _("Value"): str(value)} for what, value in question.about()]),
        _columns(question.sheets, question.language),
    ]
    names = [name for name, _rows in sheets]
    write_worksheets(
        sheets,
        file,
        freeze_panes={"general": {"row": 1, "col": 0}},
        autofilter=dict.fromkeys([*(look.name for look in looks.values()), names[-1]], True),
        column_widths={
            **{look.name: look.widths for look in looks.values()},
            names[-2]: [40, 110],
            names[-1]: [28, 40, 110],
        },
        column_formats={
            **{look.name: look.formats(wrapped=question.is_small) for look in looks.values()},
        },
        row_heights={
            look.name: {0: look.heading_height} | (look.heights(records) if question.is_small else {})
            for look, records in rows.items()
        },
        header_format={"general": HEADING},
        # Digits that are no number to reckon with: BIN, codes, telephones.
        ignore_errors={look.name: look.texts for look in looks.values() if look.texts},
        page_setup=dict.fromkeys(names, PAGE),
    )


class Look:
    """How a sheet looks in a language."""

    def __init__(self, sheet: Sheet, language: str) -> None:
        with translation.override(language):
            self.name = str(sheet.label)
            self.labels = [str(column.label) for column in sheet.columns]
        self.widths = [
            max(column.width or WIDTHS[column.kind], BESIDE_WORD + max(map(len, label.split())))
            for column, label in zip(sheet.columns, self.labels, strict=True)
        ]
        self.kinds = [column.kind for column in sheet.columns]
        self.day = ISO_DAY if language == "en" else DAY
        self.heading_height = self._height(self.labels, beside=BESIDE_WORD)
        self.texts = [
            label
            for column, label in zip(sheet.columns, self.labels, strict=True)
            if column.kind == TEXT and not column.width
        ]

    def formats(self, *, wrapped: bool) -> list[Format]:
        by_kind = {DATE: self.day, TEXT: WRAPPED if wrapped else PLAIN, NUMBER: PLAIN}
        return [by_kind[kind] for kind in self.kinds]

    def heights(self, records: list[dict]) -> dict[int, int]:
        """{row: its height}, so that a few rows are read and printed whole. A program that is told no height
        lets the second line of a cell run over the next row."""
        return {number: self._height(record.values()) for number, record in enumerate(records, start=1)}

    def _height(self, cells, beside=0):
        lines = (
            math.ceil(len(cell) / (width - beside))
            for cell, width in zip(cells, self.widths, strict=True)
            if type(cell) is str
        )
        return min(HIGHEST_ROW, LINE_HEIGHT * max([1, *lines]))


_look = cache(Look)


def dress(column: Column, language: str) -> Any:
    value = column.in_language(language)
    if column.kind == TEXT:
        return Cast(value, TextField())
    return Cast(value, FloatField()) if column.kind == NUMBER else value


def _prepared(question):
    """Statements that ask for the rows of each sheet."""
    names = prepare([question.select_of_any(sheet, dress) for sheet in question.sheets], "bigint[]")
    return [Rows(f"EXECUTE {name} ({as_array(question.numbers)})") for name in names]


def _records(source, sheet, look, walk):
    number = 0
    rows = chain.from_iterable(map(walk, source.statements(walk)))
    for number, row in enumerate(rows, start=1):
        if number > settings.EXPORT_LIMIT_XLSX:
            raise too_long(sheet)
        yield dict(zip(look.labels, map(_that_fits, row), strict=True))
    if not number:  # the writer takes its header from the first record
        yield dict.fromkeys(look.labels)


def _that_fits(value):
    """The value of a cell; a text that is too long for one ends with a mark."""
    if type(value) is not str or len(value) <= LONGEST_CELL // 2:
        return value
    units = value.encode("utf-16-le")
    if len(units) <= 2 * LONGEST_CELL:
        return value
    mark = cut_here()
    return units[: 2 * (LONGEST_CELL - len(mark))].decode("utf-16-le", "ignore") + mark


@cache
def _columns(sheets, language):
    """What every column of every sheet says."""
    with translation.override(language):
        heads = [_("Sheet"), _("Column"), _("What it says")]
        rows = [(sheet.label, column.label, column.help) for sheet in sheets for column in sheet.columns]
        return _("Columns"), [dict(zip(heads, map(str, row), strict=True)) for row in rows]
