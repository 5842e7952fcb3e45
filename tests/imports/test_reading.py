"""Files as they come: what is read of them, and that none does harm."""

import resource
import time

import pytest

from imports.reading import read_file, why
from imports.rules.child import MEMORY
from imports.rules.headings import find_headings
from imports.rules.scan import Refused
from tests.imports.sheets import HEADS, TALAP, cell, made_by_hand, table, workbook

DECLARED = '<!DOCTYPE l [<!ENTITY a "lol">' + "".join(
    f'<!ENTITY {name} "{f"&{of};" * 10}">' for of, name in zip("abcdefgh", "bcdefghi", strict=True)
)
ONE = f'<row r="1">{cell("A1", "&i;")}{cell("B1", "b")}</row>'


def three_million():
    yield from ["<row><c><v>1</v></c></row>" * 10_000] * 300


HOSTILE = {
    "nothing": (b"", "empty"),
    "blanks": (b"\x00" * 2000, "empty"),
    "a text as a picture": (b"\x89PNG\r\n" + b"a" * 100, "type"),
    "a page": (b"<html><body>1;2</body></html>", "type"),
    "a program": (b"MZ\x90\x00" + b"\x00" * 100, "type"),
    "100 MB": (b"a;b\n" * 25_000_000, "large"),
    "no zip": (b"PK\x03\x04" + b"abc" * 100, "broken"),
    "half a workbook": (workbook(HEADS, TALAP)[:900], "broken"),
    "an old workbook that is none": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 5000, "broken"),
    "three million rows": (three_million, "unpacked"),
    "many rows": (lambda: [f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 70_000)], "rows"),
    "a far cell": (lambda: [f'<row r="1048576">{cell("XFD1048576", "x")}</row>'], "rows"),
    "a far cell without a place": (lambda: ["<row>", "<c><v>1</v></c>" * 16_384, "</row>"], "rows"),
    "a billion laughs": (lambda: [ONE], "declared"),
    "macros": (lambda: [ONE.replace("&i;", "a")], "macros"),
    "a bomb": (lambda: [ONE.replace("&i;", "a")], "unpacked"),
}
FURTHER = {
    "a billion laughs": {"before": f"{DECLARED}]>"},
    "macros": {"xl__vbaProject_dot_bin": b"x"},
    "a bomb": {"xl__sharedStrings_dot_xml": b"0" * (200 * 1024 * 1024)},
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_refused_at_once(name):
    """Each in its own process with little memory; the sentence is there in the officer's language."""
    made, expected = HOSTILE[name]
    data = made if isinstance(made, bytes) else made_by_hand(made(), **FURTHER.get(name, {}))
    start = time.monotonic()
    with pytest.raises(Refused) as refused:
        read_file(data, {"бсн"})
    assert refused.value.why == expected
    assert why(expected)
    assert time.monotonic() - start < 10


def test_an_outer_file_is_not_read():
    outer = '<!DOCTYPE a [<!ENTITY i SYSTEM "file:///etc/passwd">]>'
    with pytest.raises(Refused, match="declared"):
        read_file(made_by_hand([ONE], before=outer), set())


def test_the_limit_of_memory_is_below_what_is_promised():
    assert MEMORY < 300 * 1024 * 1024 < resource.RLIM_INFINITY % 2**63


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "kz1048", "utf-16"])
def test_texts_with_any_separator_in_any_encoding(separator, encoding):
    _sheet, rows = read_file(table(HEADS, TALAP, separator=separator, encoding=encoding), {"бсн"})
    assert rows == [HEADS, TALAP]


def test_numbers_and_days_of_a_workbook_are_texts():
    rows = [
        f'<row r="1">{cell("A1", "БСН")}{cell("B1", "саны")}</row>',
        '<row r="2"><c r="A2"><v>940140000385</v></c><c r="B2"><v>1.5</v></c></row>',
        '<row r="4"><c r="A4"><v>40140000385</v></c><c r="B4" t="b"><v>1</v></c></row>',
    ]
    _sheet, found = read_file(made_by_hand(rows), {"бсн"})
    assert found == [["БСН", "саны"], ["940140000385", "1.5"], [], ["40140000385", "1"]]


def test_cells_kept_from_being_formulas_are_as_they_were():
    _sheet, rows = read_file(b"a;b\n'=1+1;'0123\n'@x;it's\n", set())
    assert rows[1:] == [["=1+1", "0123"], ["@x", "it's"]]


def test_titles_stand_above_the_headings():
    rows = [["ҮЕҰ тізімі, 2024"], [], ["№", "Атауы", "БСН"], ["1", "Талап", "9"]]
    assert find_headings(rows, {"атаул": "", "атауи": "name", "бσн": "bin", "бсн": "bin"}) == 2
    assert find_headings(rows, {}) == 2
    with pytest.raises(Refused, match="headings"):
        find_headings([["x"], []], {})
