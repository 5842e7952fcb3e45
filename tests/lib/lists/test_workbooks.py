"""What somebody who opens a workbook finds: headings in sight that filter, columns as wide as what they hold,
days without a time, pages as wide as the sheet."""

import io
import re
import zipfile
from xml.etree import ElementTree

import pytest

from tests import doors, factories

pytestmark = pytest.mark.django_db

MAIN = {"": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def parts(client, language, noun):
    return parts_of(doors.workbook(client, language, noun))


def parts_of(file):
    with zipfile.ZipFile(file) as book:
        return {
            name: ElementTree.fromstring(book.read(name)) for name in book.namelist() if name.endswith(".xml")
        }


def sheets_of(parts):
    number = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
    found = {int(number.fullmatch(name)[1]): root for name, root in parts.items() if number.fullmatch(name)}
    return [found[place] for place in sorted(found)]


@pytest.mark.parametrize("rows", [0, 3])
@pytest.mark.parametrize("noun", doors.PAGES)
def test_every_sheet_can_be_read_filtered_and_printed(client, noun, rows):
    for number in range(rows):
        factories.event(title_kk=f"Сенбілік {number}", stage="published", date="2021-02-27")
        factories.organisation(stage="published")
        factories.project(stage="published")
    assert_usual(parts(client, "kk", noun), about=-2)


def test_a_summary_too(client):
    factories.event(stage="published", date="2021-02-27")
    assert_usual(parts_of(io.BytesIO(client.get("/kk/summary.xlsx").content)), about=-1)


def assert_usual(found, *, about):
    """`about`: the place of the sheet that says what the file is, which has nothing to filter."""
    names = [sheet.get("name") for sheet in found["xl/workbook.xml"].findall("sheets/sheet", MAIN)]
    sheets = sheets_of(found)
    filtered = [
        name for name, sheet in zip(names, sheets, strict=True) if sheet.find("autoFilter", MAIN) is not None
    ]
    titles = [
        int(name.get("localSheetId"))
        for name in found["xl/workbook.xml"].findall("definedNames/definedName", MAIN)
        if name.get("name") == "_xlnm.Print_Titles" and name.text.endswith("!$1:$1")
    ]

    assert filtered == [name for name in names if name != names[about]]
    assert sorted(titles) == [*range(len(names))]
    for sheet in sheets:
        pane = sheet.find("sheetViews/sheetView/pane", MAIN)
        assert (pane.get("ySplit"), pane.get("xSplit"), pane.get("state")) == ("1", None, "frozen")
        page = sheet.find("pageSetup", MAIN)
        assert (page.get("orientation"), page.get("paperSize"), page.get("fitToHeight")) == (
            "landscape",
            "9",
            "0",
        )
        assert page.get("fitToWidth") in (None, "1")
        assert sheet.find("sheetPr/pageSetUpPr", MAIN).get("fitToPage") == "1"


@pytest.mark.parametrize("language", doors.EACH_LANGUAGE)
@pytest.mark.parametrize("noun", doors.PAGES)
def test_columns_are_wide_enough_for_each_word_of_their_heading(client, noun, language):
    _names, texts = doors.sheets(client, language, noun)
    for (name, rows), sheet in zip(texts.items(), sheets_of(parts(client, language, noun)), strict=True):
        widths = [
            float(column.get("width"))
            for column in sheet.findall("cols/col", MAIN)
            for _one in range(int(column.get("min")), int(column.get("max")) + 1)
        ]
        assert len(widths) == len(rows[0]), name
        for heading, width in zip(rows[0], widths, strict=True):
            assert max(map(len, heading.split())) + 3 < width < 111, (name, heading)


@pytest.mark.parametrize(
    ("language", "spelt"), [("kk", "dd.mm.yyyy"), ("ru", "dd.mm.yyyy"), ("en", "yyyy-mm-dd")]
)
def test_a_day_is_a_date_that_says_no_time(client, language, spelt):
    factories.event(stage="published", date="2021-02-27")
    found = parts(client, language, "events")
    formats = {
        one.get("numFmtId"): one.get("formatCode")
        for one in found["xl/styles.xml"].iter(f"{{{MAIN['']}}}numFmt")
    }
    styles = found["xl/styles.xml"].findall("cellXfs/xf", MAIN)
    days = [
        formats.get(styles[int(cell.get("s"))].get("numFmtId"))
        for cell in sheets_of(found)[0].iter(f"{{{MAIN['']}}}c")
        if cell.findtext("v", namespaces=MAIN) in ("44254", "44254.0")  # 27 February 2021
    ]
    assert days == [spelt, spelt]  # not before, not after
