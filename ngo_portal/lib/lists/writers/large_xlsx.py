"""A large workbook as it comes: its sheets are the Rust writer's, with their looks, and between the headings
and the ends of these stand the rows that COPY prints, as that writer would write them."""

import datetime
import io
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from html import escape
from typing import NamedTuple

from django.conf import settings

from ngo_portal.lib.lists.columns import DATE, LONGEST_CELL, NUMBER, TEXT

#: Rows as lines, cells between tabs: a tab or a line break inside a text has its backslash.
COPY = "COPY ({select}) TO STDOUT WITH (NULL '')"
#: One cell of each kind, in two rows: what ranges end with.
SAMPLE, LAST_ROW = {TEXT: "x", NUMBER: 1.0, DATE: datetime.date(2000, 1, 1)}, 3
#: Spreadsheets count a day that was none, the 29th of February 1900.
FIRST_DAY, LEAP_DAY_OF_1900 = datetime.date(1899, 12, 30), 60
#: Quicker than smaller: at level 6 a file is a fifth smaller, and packing it takes more than twice as long.
LEVEL = 3
#: The part that says where each sheet ends.
WORKBOOK = "xl/workbook.xml"
OPENING = {TEXT: ' t="inlineStr"><is><t>', NUMBER: "><v>", DATE: "><v>"}
CLOSING = {TEXT: b"</t></is></c>", NUMBER: b"</v></c>", DATE: b"</v></c>"}
KEPT = b' xml:space="preserve">'
#: Letters that XML does not know, as spreadsheets write them; and what would be read as one.
ODD = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
CONTROLS, WHITE = bytes({*range(32)} - {*b"\t\n"}), (" ", "\t", "\n")
BEHIND_BACKSLASH = {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"b": b"\b", b"f": b"\f", b"v": b"\v"}
#: Letters of a row of the widest sheet. Python must know before the first row whether a part of a ZIP archive
#: may become larger than 2 GB, and spreadsheet programs want no mark of such a one that does not.
ROW = 4_000


class Part(NamedTuple):
    """A sheet whose rows come: its kinds of cells, how many there are at most, what makes a text fit into a
    cell, and what is raised when there are more rows than a sheet holds after all."""

    kinds: Sequence[str]
    rows: int
    fitting: Callable[[str], str]
    too_long: Exception


def blocks(frame: bytes, parts: Sequence[Part], texts: Iterator[Iterator[bytes]]) -> Iterator[bytes]:
    """The workbook. `frame` is one whose first sheets, as many as `parts`, hold SAMPLE in two rows; `texts`:
    what COPY prints for each of them."""
    sink, lasts = _Sink(), []
    with (
        zipfile.ZipFile(io.BytesIO(frame)) as made,
        zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as book,
    ):
        sheets = [f"xl/worksheets/sheet{number}.xml" for number, _part in enumerate(parts, start=1)]
        for name in made.namelist():
            if name not in (WORKBOOK, *sheets):
                book.writestr(name, made.read(name))
        for name, part, text in zip(sheets, parts, texts, strict=True):
            with book.open(name, "w", force_zip64=part.rows * ROW > zipfile.ZIP64_LIMIT) as file:
                sheet = _Sheet(made.read(name).decode(), part)
                file.write(sheet.head)
                for block in text:
                    file.write(sheet.written(block))
                    yield sink.taken()
                file.write(sheet.tail)
            lasts.append(max(sheet.number, 2))
        book.writestr(WORKBOOK, _with_ranges(made.read(WORKBOOK).decode(), lasts))
    yield sink.taken()


def _with_ranges(workbook, lasts):
    """The ranges of the filters, each of its sheet."""

    def ended(found):
        sheet = int(found[2])
        return f"{found[1]}${lasts[sheet]}{found[3]}" if sheet < len(lasts) else found[0]

    name = rf'(<definedName [^>]*localSheetId="(\d+)"[^>]*>[^<]*)\${LAST_ROW}(</definedName>)'
    return re.sub(name, ended, workbook)


class _Sheet:
    """Between its head and its tail stand its rows; `number` is that of the last one."""

    def __init__(self, xml, part):
        parts = re.fullmatch(r'(.*?)<row r="2">(.*?)</row>.*?(</sheetData>.*)', xml, re.DOTALL)
        head, sample, self.rest = parts.groups()
        # How many rows there are is not known yet; programs need not be told.
        self.head = re.sub("<dimension [^>]*>", "", head).encode()
        cells = re.findall(r'<c (r="[A-Z]+)2"((?: s="\d+")?)', sample)
        self.around = [
            (f"<c {place}".encode(), f'"{style}{OPENING[kind]}'.encode(), CLOSING[kind])
            for (place, style), kind in zip(cells, part.kinds, strict=True)
        ]
        self.days = [index for index, kind in enumerate(part.kinds) if kind == DATE]
        self.texts = [index for index, kind in enumerate(part.kinds) if kind == TEXT]
        self.part, self.number = part, 1

    @property
    def tail(self):
        ended = re.sub(rf'(?<=[A-Z]){LAST_ROW}(?=[" ])', str(max(self.number, 2)), self.rest)
        return re.sub(r"\b([A-Z]+2):\1\b", r"\1", ended).encode()

    def written(self, block):
        rows = b"".join(map(self._row, block.split(b"\n")[:-1]))
        if self.number - 1 > settings.EXPORT_LIMIT_XLSX:
            raise self.part.too_long
        return rows

    def _row(self, row):
        self.number += 1
        number = b"%d" % self.number
        plain = row.replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b">", b"&gt;")
        cells = plain.split(b"\t")
        for index in self.days:
            cells[index] = _serial(cells[index])
        around = self.around
        if _wants_care(row):
            around, texts = [*around], row.split(b"\t")
            for index in self.texts:
                cells[index], kept = _text(texts[index], self.part.fitting)
                if kept:
                    around[index] = (around[index][0], around[index][1][:-1] + KEPT, around[index][2])
        found = [b'<row r="', number, b'">']
        for (place, opening, closing), cell in zip(around, cells, strict=True):
            if cell:
                found += (place, number, opening, cell, closing)
        found.append(b"</row>")
        return b"".join(found)


def _wants_care(row):
    """Whether something stands in it that is not told by its letters alone."""
    return (
        b"\\" in row
        or len(row) > LONGEST_CELL
        or b"_x" in row
        or b"\xef\xbf" in row
        or b"\t " in row
        or b" \t" in row
        or row[:1] == b" "
        or row[-1:] == b" "
        or len(row.translate(None, CONTROLS)) != len(row)
    )


def _text(cell, fitting):
    """The text of a cell in XML, and whether spaces at its ends are to be kept."""
    text = fitting(re.sub(rb"\\(.)", lambda found: BEHIND_BACKSLASH.get(found[1], found[1]), cell).decode())
    text = ODD.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
    return escape(text, quote=False).encode(), text[:1] in WHITE or text[-1:] in WHITE


@cache
def _serial(day):
    """The number of a day, as spreadsheets count them."""
    if not day:
        return b""
    number = (datetime.date.fromisoformat(day.decode()) - FIRST_DAY).days
    return b"%d" % (number if number > LEAP_DAY_OF_1900 else number - 1)


class _Sink(io.RawIOBase):
    """Where the archive is written to: what came since it was last taken."""

    def __init__(self):
        self.kept = bytearray()

    def writable(self):
        return True

    def write(self, data):
        self.kept += data
        return len(data)

    def taken(self):
        taken = bytes(self.kept)
        self.kept.clear()
        return taken
