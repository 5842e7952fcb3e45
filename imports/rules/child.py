"""The child process that reads a file: `python -m imports.rules.child <file>`, with the words of headings on
its standard input. It takes no more memory and time than it gives itself, answers with lines of JSON, and
knows no Django.

The first line is {"sheet": name} or {"refused": why}, each other one a row: a list of texts, so that nothing
is lost of a number that is a text, as BINs are.
"""

import csv
import datetime
import io
import json
import re
import resource
import sys
from collections import Counter

from imports.rules.scan import MOST_COLUMNS, MOST_ROWS, TEXT, Refused, kind_of

MEMORY = 290 * 1024 * 1024
SECONDS = 8
#: Rows among which the headings are looked for.
ABOVE = 30
MOST_SHEETS = 30
LONGEST_CELL = 32_767
LONGEST_ANSWER = 40 * 1024 * 1024
SEPARATORS = ";,\t|"
#: An apostrophe that keeps a cell of a CSV file from being taken for a formula (lib/lists/writers/csv.py).
SIGN = "[-=+@＝＋－＠]"
KEPT_AT_BEGIN = re.compile(rf"^'(?='*(?:\s*{SIGN}|[\t\r\n]))|^'(?=[0-9]+$)")
KEPT_BEHIND = re.compile(rf"""([,;\t\r\n](?:(?![\t\r\n])[\s'"])*)'({SIGN})""")


def main(path, headings):
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    try:
        kind = kind_of(path)
        name, rows = _of_text(path) if kind == TEXT else _of_workbook(path, headings)
        answer(name, rows)
    except Refused as refused:
        print(json.dumps({"refused": refused.why}), flush=True)
    except MemoryError:
        print(json.dumps({"refused": "unpacked"}), flush=True)


def answer(name, rows):
    """Tells the rows, blank ones at the end left out. Raises Refused before anything was told."""
    lines, length, filled = [], 0, 0
    for row in rows:
        texts = [_text(cell) for cell in row[:MOST_COLUMNS]]
        if any(_text(cell) for cell in row[MOST_COLUMNS:]):
            raise Refused("rows")
        while texts and not texts[-1]:
            texts.pop()
        filled += bool(texts)
        line = json.dumps(texts, ensure_ascii=False) if texts else ""
        length += len(line)
        if length > LONGEST_ANSWER:
            raise Refused("unpacked")
        lines.append(line)
        if filled > MOST_ROWS + ABOVE or len(lines) > 3 * MOST_ROWS:
            raise Refused("rows")
    while lines and not lines[-1]:
        lines.pop()
    if not lines:
        raise Refused("empty")
    print(json.dumps({"sheet": name}))
    for line in lines:
        print(line or "[]")
    sys.stdout.flush()


def _text(cell):
    """A cell as a text; a day in ISO 8601, a number without a point where it is whole."""
    if cell is None or cell == "":
        return ""
    if isinstance(cell, str):
        text = cell
    elif isinstance(cell, bool):
        text = "1" if cell else "0"
    elif isinstance(cell, float):
        text = str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else f"{cell:.15g}"
    elif isinstance(cell, datetime.datetime):
        text = f"{cell:%Y-%m-%d %H:%M}" if cell.time() != datetime.time() else f"{cell:%Y-%m-%d}"
    elif isinstance(cell, datetime.time):
        text = f"{cell:%H:%M}"
    else:
        text = str(cell)
    # One more than a cell may have, so that it is refused and not cut.
    return text.replace("\x00", "").replace("_x000D_", "").strip()[: LONGEST_CELL + 1]


# Workbooks --------------------------------------------------------------------------------------------------


def _of_workbook(path, headings):
    """(name, rows) of the sheet with most of the headings; of several alike the first."""
    from python_calamine import (  # noqa: PLC0415 - under the limits of this process
        CalamineError,
        CalamineWorkbook,
        PasswordError,
    )

    try:
        book = CalamineWorkbook.from_path(path)
        sheets = [book.get_sheet_by_name(name) for name in book.sheet_names[:MOST_SHEETS]]
        sheets = [sheet for sheet in sheets if sheet.height]
        if any(sheet.end[0] > 3 * MOST_ROWS or sheet.end[1] > 5 * MOST_COLUMNS for sheet in sheets):
            raise Refused("rows")
        best = max(sheets, key=lambda sheet: _told(sheet, headings), default=None)
    except PasswordError as error:
        raise Refused("password") from error
    except CalamineError as error:
        raise Refused("broken") from error
    if best is None:
        raise Refused("empty")
    return best.name, _rows_of(best)


def _rows_of(sheet):
    """Its rows from the first one of the sheet, so that their numbers are those the officer sees."""
    blank = [""] * sheet.start[1]
    for row in sheet.iter_rows():
        yield [*blank, *row]


def _told(sheet, headings):
    """The most headings that a row among the first tells, and how few others."""
    most = (0, 0)
    for place, row in enumerate(sheet.iter_rows()):
        if place == ABOVE:
            break
        words = {plain(cell) for cell in row if isinstance(cell, str)}
        most = max(most, (len(headings & words), -len(words - headings)))
    return most


def plain(text):
    """A heading as it is compared here: its words in small letters."""
    return " ".join(text.casefold().split())


# Texts ------------------------------------------------------------------------------------------------------


def _of_text(path):
    with open(path, "rb") as file:
        text = _decoded(file.read())
    csv.field_size_limit(LONGEST_CELL * 4)
    separator = max(SEPARATORS, key=lambda one: _fits(text, one))
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    return "", _kept_texts(rows)


def _decoded(data):
    """UTF-8, UTF-16 where it says so, or what a Windows of Kazakhstan writes: KZ-1048 is Windows-1251 with
    the Kazakh letters."""
    encodings = ["utf-16"] if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ["utf-8-sig", "kz1048"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refused("type")


def _fits(text, separator):
    """How well the separator parts the first lines: (columns of most of them, lines of so many)."""
    begin = io.StringIO(text[:200_000], newline="")
    widths = Counter()
    try:
        for number, row in enumerate(csv.reader(begin, delimiter=separator)):
            widths[len(row)] += len(row) > 1
            if number == ABOVE:
                break
    except csv.Error:
        return (0, 0)
    width, lines = max(widths.items(), key=lambda one: (one[1], one[0]), default=(0, 0))
    return (lines and width, lines)


def _kept_texts(rows):
    try:
        for row in rows:
            yield [KEPT_BEHIND.sub(r"\1\2", KEPT_AT_BEGIN.sub("", cell)) for cell in row]
    except csv.Error as error:
        raise Refused("broken") from error


if __name__ == "__main__":
    main(sys.argv[1], set(json.loads(sys.stdin.read() or "[]")))
