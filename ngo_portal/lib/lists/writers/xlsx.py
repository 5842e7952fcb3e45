"""XLSX by the Rust writer: a sheet for the records, one for each kind of their lines, then two that say what
they are. Cells are texts, numbers and dates, and no formula; a heading stays in sight, filters its column and
is printed on every page, which is as wide as the sheet."""

import contextlib
import datetime
import io
import math
from collections.abc import Iterator
from functools import cache, partial
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.models import Case, DateField, FloatField, Func, Q, TextField, Value, When
from django.db.models.functions import Cast
from django.db.models.lookups import GreaterThanOrEqual
from django.utils import translation
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from rustpy_xlsxwriter import Format, write_worksheets

from ngo_portal.lib.database.prepared import prepare
from ngo_portal.lib.database.snapshot import one_snapshot
from ngo_portal.lib.lists.columns import DATE, LONGEST_CELL, NUMBER, TEXT, Column, Sheet, cut_here
from ngo_portal.lib.lists.selects import as_array
from ngo_portal.lib.lists.streams import Refused, made_of, take_turn
from ngo_portal.lib.lists.writers import large_xlsx

WIDTHS = {TEXT: 14, NUMBER: 8, DATE: 11}
LINE_HEIGHT, HIGHEST_ROW = 15, 409
#: Of a table with no more rows it is not asked how many belong to a question: to find them may take longer
#: than to write them.
FEW_IN_ALL = 100_000
#: That spreadsheets know.
FIRST_DAY = datetime.date(1900, 1, 1)
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
        return _small(question)
    records = question.asked.count_up_to(settings.EXPORT_LIMIT_XLSX)
    if records is None:
        raise too_long(question.records)
    with contextlib.ExitStack() as held:
        place = take_turn()
        held.callback(place.close)
        numbers = [records, *_counted(question)]
        file = _large(question, numbers, place)
        held.pop_all()
        return file


def _counted(question):
    """How many rows the sheets beside the records have at most. Raises Refused before anything is written."""
    _records, *sheets = question.sheets
    limit = settings.EXPORT_LIMIT_XLSX
    few = min(limit, FEW_IN_ALL)
    numbers = _numbers(question.count_all, sheets, few)
    many = [sheet for sheet, number in numbers.items() if number > few]
    if many:
        numbers |= _numbers(question.count, many, limit)
    for sheet in many:
        if numbers[sheet] > limit:
            raise too_long(sheet)
    return numbers.values()


def _numbers(count, sheets, limit):
    with connection.cursor() as cursor:
        cursor.execute(count(sheets, limit))
        return dict(zip(sheets, cursor.fetchone(), strict=True))


def _large(question, numbers, place):
    """The workbook as a stream."""
    looks = [_look(sheet, question.language) for sheet in question.sheets]
    frame = io.BytesIO()
    sample = {
        look: [dict(zip(look.labels, map(large_xlsx.SAMPLE.get, look.kinds), strict=True))] * 2
        for look in looks
    }
    _write_sheets(question, frame, sample)
    parts = [
        large_xlsx.Part(look.kinds, number, partial(_that_fits, mark=cut_here()), too_long(sheet))
        for sheet, look, number in zip(question.sheets, looks, numbers, strict=True)
    ]
    copies = [
        question.rows(sheet, dress_for_copy).within(lambda rows: large_xlsx.COPY.format(select=rows))
        for sheet in question.sheets
    ]
    return made_of(copies, lambda texts: large_xlsx.blocks(frame.getvalue(), parts, texts), place)


def too_long(sheet: Sheet) -> Refused:
    limit = number_format(settings.EXPORT_LIMIT_XLSX, force_grouping=True)
    text = _(
        "A sheet of an XLSX file holds at most %(limit)s rows, and “%(sheet)s” has more: "
        "take the CSV, or narrow the list."
    )
    return Refused(text % {"limit": limit, "sheet": sheet.label})


def _small(question):
    """The workbook as bytes."""
    looks = {sheet: _look(sheet, question.language) for sheet in question.sheets}
    book = io.BytesIO()
    with one_snapshot(), connection.cursor() as cursor:
        rows = {}
        for statement, (sheet, look) in zip(_statements(question), looks.items(), strict=True):
            cursor.execute(statement)
            if cursor.rowcount > settings.EXPORT_LIMIT_XLSX:
                raise too_long(sheet)
            rows[look] = [dict(zip(look.labels, map(_that_fits, row), strict=True)) for row in cursor]
    _write_sheets(question, book, rows, wrapped=True)
    return book.getvalue()


def _write_sheets(question, file, rows, *, wrapped=False):
    """`rows`: {look: those of its sheet}; `wrapped`: cells break lines, and rows are as high as they ask."""
    about = _("About this file")
    sheets = [
        # The writer takes its header from the first record.
        *((look.name, records or [dict.fromkeys(look.labels)]) for look, records in rows.items()),
        (about, [{about: str(what), _("Value"): str(value)} for what, value in question.about()]),
        _columns(question.sheets, question.language),
    ]
    names = [name for name, _rows in sheets]
    write_worksheets(
        sheets,
        file,
        freeze_panes={"general": {"row": 1, "col": 0}},
        autofilter=dict.fromkeys([*(look.name for look in rows), names[-1]], True),
        column_widths={
            **{look.name: look.widths for look in rows},
            names[-2]: [40, 110],
            names[-1]: [28, 40, 110],
        },
        column_formats={look.name: look.formats(wrapped=wrapped) for look in rows},
        row_heights={
            look.name: {0: look.heading_height} | (look.heights(records) if wrapped else {})
            for look, records in rows.items()
        },
        header_format={"general": HEADING},
        # Digits that are no number to reckon with: BIN, codes, telephones.
        ignore_errors={look.name: look.texts for look in rows if look.texts},
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
    if column.kind == NUMBER:
        return Cast(value, FloatField())
    known = Q(GreaterThanOrEqual(value, FIRST_DAY))  # others stand in the text beside it
    return Case(When(known, then=value), output_field=DateField())


def dress_for_copy(column: Column, language: str) -> Any:
    """The same where it is told as a text."""
    value = dress(column, language)
    return (
        Func(value, Value("YYYY-MM-DD"), function="to_char", output_field=TextField())
        if column.kind == DATE
        else value
    )


def _statements(question):
    """They ask for the rows of each sheet of a small file."""
    if not question.is_tiny:
        return [question.select(sheet, dress) for sheet in question.sheets]
    names = prepare([question.select_of_any(sheet, dress) for sheet in question.sheets], "bigint[]")
    return [f"EXECUTE {name} ({as_array(question.numbers)})" for name in names]


def _that_fits(value, mark=None):
    """The value of a cell; a text that is too long for one ends with a mark."""
    if type(value) is not str or len(value) <= LONGEST_CELL // 2:
        return value
    units = value.encode("utf-16-le")
    if len(units) <= 2 * LONGEST_CELL:
        return value
    mark = mark or cut_here()
    return units[: 2 * (LONGEST_CELL - len(mark))].decode("utf-16-le", "ignore") + mark


@cache
def _columns(sheets, language):
    """What every column of every sheet says."""
    with translation.override(language):
        heads = [_("Sheet"), _("Column"), _("What it says")]
        rows = [(sheet.label, column.label, column.help) for sheet in sheets for column in sheet.columns]
        return _("Columns"), [dict(zip(heads, map(str, row), strict=True)) for row in rows]
