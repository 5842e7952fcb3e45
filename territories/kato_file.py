"""Reading a file of the KATO classifier: every line is sound, or none is used and the faulty one is named."""

import csv
import io
import re
from typing import NamedTuple

from .models import COUNTRY_CODE, Territory

HEADER = ["code", "parent_code", "level", "kind", "type_code", "name_kk", "name_ru", "name_en"]
LEVELS = {
    "oblast": Territory.Level.OBLAST,
    "district": Territory.Level.DISTRICT,
    "sub_district": Territory.Level.SUB_DISTRICT,
    "settlement": Territory.Level.SETTLEMENT,
}
KINDS = set(Territory.Kind.values) - {Territory.Kind.COUNTRY}
OBLAST_KINDS = {Territory.Kind.OBLAST, Territory.Kind.CITY_REPUBLICAN}
LONGEST_NAME = 100

# Letters of an old 8-bit Kazakh font that turn up even in official files.
OLD_FONT = str.maketrans("ќўїјґЌЎЇЈҐ", "құүәөҚҰҮӘӨ")


class BrokenFile(Exception):
    """The file cannot be used; the message names the line and what is wrong with it."""

    def __init__(self, line, problem):
        self.line = line
        super().__init__(f"line {line}: {problem}" if line else problem)


class Row(NamedTuple):
    line: int
    code: str
    parent_code: str
    level: int
    kind: str
    name_kk: str
    name_ru: str
    name_en: str


def read(path):
    """The rows of a file laid out as `HEADER` says, UTF-8 with or without BOM, in its own order.

    Units at the top get the country as parent. Raises `BrokenFile`; OSError when the file cannot be opened.
    """
    text = _text_of(path)
    records = _records(text)
    line, header = next(records, (1, []))
    if header != HEADER:
        raise BrokenFile(line, f"the header must be {','.join(HEADER)}")
    rows = {}
    for line, record in records:
        row = _row(line, record)
        if row.code in rows:
            raise BrokenFile(line, f"code {row.code} stands in line {rows[row.code].line} already")
        rows[row.code] = row
    if not rows:
        raise BrokenFile(2, "no units after the header")
    for row in rows.values():
        _check_place_in_tree(row, rows)
    return list(rows.values())


def _text_of(path):
    with open(path, "rb") as file:
        content = file.read()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BrokenFile(content.count(b"\n", 0, error.start) + 1, "bytes that are not UTF-8") from error
    if text and not text.endswith(("\n", "\r")):
        raise BrokenFile(len(text.splitlines()), "cut short: the file does not end with a line end")
    return text


def _records(text):
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            record = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise BrokenFile(line, f"not CSV ({error})") from error
        yield line, record


def _row(line, record):
    if len(record) != len(HEADER):
        raise BrokenFile(line, f"{len(record)} fields instead of {len(HEADER)}")
    code, parent_code, level, kind, _type_code, *names = record
    for given in (code, parent_code or code):
        if not re.fullmatch("[0-9]{9}", given) or given == COUNTRY_CODE:
            raise BrokenFile(line, f"«{given}» is no KATO code: nine digits, not all zero")
    if level not in LEVELS:
        raise BrokenFile(line, f"unknown level «{level}»")
    if kind not in KINDS:
        raise BrokenFile(line, f"unknown kind «{kind}»")
    if (kind in OBLAST_KINDS) != (level == "oblast"):
        raise BrokenFile(line, f"kind «{kind}» cannot stand at level «{level}»")
    for name in names:
        if not name.isprintable() or len(name) > LONGEST_NAME:
            raise BrokenFile(line, f"a name with control characters or of more than {LONGEST_NAME} letters")
    name_kk, name_ru, name_en = (" ".join(name.split()) for name in names)
    if not name_kk or not name_ru:
        raise BrokenFile(line, "the Kazakh or the Russian name is empty")
    if not parent_code and level != "oblast":
        raise BrokenFile(line, f"a unit of level «{level}» without parent_code")
    name_kk = name_kk.translate(OLD_FONT)
    return Row(line, code, parent_code or COUNTRY_CODE, LEVELS[level], kind, name_kk, name_ru, name_en)


def _check_place_in_tree(row, rows):
    if row.parent_code == COUNTRY_CODE:
        return
    parent = rows.get(row.parent_code)
    if parent is None:
        raise BrokenFile(row.line, f"parent_code {row.parent_code} is not in the file")
    if parent.level < row.level:
        return
    above, passed = parent, [row.code]
    while above and above.code not in passed:
        passed.append(above.code)
        above = rows.get(above.parent_code)
    if above and above.code == row.code:
        raise BrokenFile(row.line, f"a circle: {' in '.join([*passed, row.code])}")
    raise BrokenFile(row.line, f"level {row.level} cannot lie in {parent.code} of level {parent.level}")
