"""Files: CSV by COPY, small ones whole and large ones streamed; XLSX with typed cells. No cell is a
formula."""

import csv
import datetime
import io
import re
import shutil
import subprocess
import time
import zipfile
from decimal import Decimal
from xml.etree import ElementTree

import psycopg2
import pytest
from django.db import connection
from django.utils import translation
from django.utils.translation import gettext

from events.columns.events import EVENT_COLUMNS, EVENTS
from events.columns.sheets import EVENT_SHEETS
from ngo_portal.lib.language.quantities import Qualifier, Quantity
from ngo_portal.lib.lists import copies, exports, selects, streams
from ngo_portal.lib.lists.columns import day_format, python_day_format
from ngo_portal.lib.lists.formats import FORMATS
from ngo_portal.lib.lists.selects import Rows
from ngo_portal.lib.lists.streams import TooManyFiles, stream
from ngo_portal.lib.lists.writers import large_xlsx
from tests import doors, factories

FORMULAS = ["=1+1", "+7 7222 1", "-1", "@x", "\t=1", "\r=1", "＝1+1", "＠x"]
HEADER = b"n,text\n"
#: Gives its first row at once.
ENDLESS = "(SELECT generate_series(1, 1000000000) n) s"


def organisations(*names, **fields):
    return [factories.organisation(name_kk=name, stage="published", **fields) for name in names]


# What stands in a file -------------------------------------------------------------------


@pytest.mark.django_db
def test_an_empty_list_is_a_file_with_its_header(client, languages):
    for language in languages:
        for noun in doors.LISTS:
            header = doors.csv_rows(client, language, noun)
            assert len(header) == 1
            assert doors.xlsx_rows(client, language, noun) == header


@pytest.mark.django_db
def test_csv_quotes_what_must_be_quoted(client):
    names = ['a,b "c"', "a\r\nb", "a;b\tc", "Ә ғ қ ң ө ұ ү һ і", "'a'", '"']
    organisations(*names)

    for ending, separator in doors.CSVS.items():
        rows = doors.csv_rows(client, "kk", "organisations", ending, sort="recent")
        assert [row[1] for row in rows[1:]] == names[::-1]
        raw = doors.body(client.get(f"/kk/organisations.{ending}")).decode()
        assert raw.startswith(f'\ufeff"№"{separator}"')
        assert '"a,b ""c"""' in raw
        assert raw.endswith("\n")


COMMAS_AND_SEMICOLONS = [doors.CSV, "semicolon.csv"]


@pytest.mark.django_db
def test_a_csv_for_spreadsheets_has_decimal_commas_and_keeps_digits_that_are_no_number(client):
    factories.organisation(bin="020340001234", stage="published")
    factories.project(amount_planned="1500000.50", amount_paid=0, stage="published")

    def row_of(noun, ending):
        header, row = doors.csv_rows(client, "en", noun, ending)
        return dict(zip(header, row, strict=True))

    plain, local = (row_of("organisations", ending)["BIN"] for ending in COMMAS_AND_SEMICOLONS)
    assert (plain, local) == ("020340001234", "'020340001234")
    plain, local = (row_of("projects", ending) for ending in COMMAS_AND_SEMICOLONS)
    assert [plain[name] for name in ("Planned amount", "Paid")] == ["1500000.50", "0.00"]
    assert [local[name] for name in ("Planned amount", "Paid")] == ["1500000,50", "0,00"]
    page = client.get("/en/organisations/").content.decode()
    assert "XLSX is the safe choice" in page


#: {separator: how LibreOffice is told it}
SEPARATORS = {",": "44", ";": "59", "\t": "9", ",;\t": "44/59/9"}
NESTED = [
    "a;=1+1;b",
    ";=1+1;",
    "\t=1+1\t",
    'a ";=1+1;" b',
    ';"=1+1";',
    "a\n=1+1",
    "x;,\t=1+1",
    ";-1+1",
    ";'=1+1",
]


@pytest.mark.django_db
def test_no_separator_opens_a_formula(client):
    organisations(*FORMULAS, *NESTED, *(f"{text}," for text in NESTED))
    for ending in doors.CSVS:
        content = doors.body(client.get(f"/kk/organisations.{ending}")).decode("utf-8-sig")
        for separator in ",;\t":
            rows = csv.reader(io.StringIO(content, newline=""), delimiter=separator)
            cells = [cell for row in rows for cell in row]
            assert [cell for cell in cells if re.match(r"\s*[-=+@＝＋－＠]", cell)] == [], (ending, separator)


@pytest.mark.proof
@pytest.mark.django_db
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_no_separator_opens_a_formula_in_libreoffice(client, tmp_path):
    """And with its own separator each text is read back as it is."""
    names = [*FORMULAS[:4], *NESTED, "020340001234", "Ә ғ қ"]
    organisations(*names)
    paths = []
    for ending in doors.CSVS:
        paths.append(tmp_path / f"{ending.partition('.')[0]}.csv")
        paths[-1].write_bytes(doors.body(client.get(f"/kk/organisations.{ending}?sort=recent")))
    for separators, codes in SEPARATORS.items():
        folder = tmp_path / codes.replace("/", "-")
        command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile"]
        command += ["--convert-to", "fods", "--outdir", folder, f"--infilter=CSV:{codes},34,76,1", *paths]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        for ending, path in zip(doors.CSVS, paths, strict=True):
            book = (folder / f"{path.stem}.fods").read_text()
            assert "table:formula" not in book, (ending, separators)


@pytest.mark.django_db
def test_no_cell_of_a_csv_is_a_formula_joined_ones_too(client):
    organisations(*FORMULAS)
    event = factories.event(title_kk="=cmd|' /C calc'!A0", verbatim="=1", topic_kk="@x", stage="published")
    for described in ("=HYPERLINK(1)", "+1"):
        factories.organiser(event=event, described_kk=described)

    cells = [
        cell
        for noun in ("organisations", "events")
        for row in doors.csv_rows(client, "kk", noun)
        for cell in row
    ]
    assert [cell for cell in cells if re.match(r"\s*[-=+@＝＋－＠\t\r\n]", cell)] == []
    header, row = doors.csv_rows(client, "en", "events")
    assert row[header.index("Organiser")] == "'=HYPERLINK(1); '+1"
    assert row[header.index("Title")] == "'=cmd|' /C calc'!A0"


@pytest.mark.django_db
def test_a_workbook_has_texts_numbers_and_dates_and_no_formula(client):
    organisations(*FORMULAS)
    factories.project(
        name_kk="=1+1", amount_planned="1500000.50", amount_paid=0, planned_dates="2021", stage="published"
    )
    event = factories.event(
        title_kk="http://example.kz", date="2021-02-27", stage="published", link="http://example.kz/1"
    )

    rows = doors.xlsx_rows(client, "en", "organisations", sort="recent")
    assert [row[1] for row in rows[1:]] == FORMULAS[::-1]
    header, row = doors.xlsx_rows(client, "en", "projects")
    assert [row[header.index(name)] for name in ("Name", "Planned amount", "Contract amount", "Paid")] == [
        "=1+1",
        1500000.5,
        "",
        0.0,
    ]
    header, row = doors.xlsx_rows(client, "en", "events")
    assert [
        row[header.index(name)] for name in ("No.", "Not before", "Title", "Link to the publication")
    ] == [
        event.pk,
        datetime.date(2021, 2, 27),
        "http://example.kz",
        "http://example.kz/1",
    ]
    for noun in doors.LISTS:
        with zipfile.ZipFile(doors.workbook(client, "en", noun)) as parts:
            sheets = [parts.read(name) for name in parts.namelist() if "/worksheets/" in name]
            names = parts.namelist()
        assert b"<f>" not in b"".join(sheets)
        assert b"<f " not in b"".join(sheets)
        assert [name for name in names if "external" in name or "vba" in name.lower()] == []


@pytest.mark.django_db
def test_dates_are_spelt_in_the_language_of_a_csv(client):
    factories.event(date="2021-02-27", stage="published")

    def spelt(language):
        with translation.override(language):
            first_day = gettext("Not before")
        header, row = doors.csv_rows(client, language, "events")
        return row[header.index(first_day)]

    assert {language: spelt(language) for language in doors.LANGUAGES} == {
        "kk": "27.02.2021",
        "ru": "27.02.2021",
        "en": "2021-02-27",
    }


@pytest.mark.django_db
def test_only_text_too_long_for_a_cell_is_cut_and_only_in_a_workbook(client):
    longest, longer = "Ә" * 32_767, "Ә" * 40_000
    for text in (longest, longer):
        factories.event(description_kk=text, stage="published")

    def lengths(rows):
        column = rows[0].index("What happened")
        return [len(row[column]) for row in rows[1:]]

    assert lengths(doors.csv_rows(client, "en", "events")) == [40_000, 32_767]
    assert lengths(doors.csv_rows(client, "en", "events", "semicolon.csv")) == [32_767, 32_767]
    assert lengths(doors.xlsx_rows(client, "en", "events")) == [32_767, 32_767]


@pytest.mark.django_db
def test_a_cell_that_is_too_long_ends_with_a_mark_and_ndjson_has_all_of_it(client):
    """A cell holds 32,767 units of UTF-16; letters beyond U+FFFF take two."""
    whole, cut = "Ә" * 32_765 + "😀", "Ә" * 16_383 + "😀" * 8_193
    for text in (whole, cut):
        factories.event(description_kk=text, stage="published")

    place = [column.key for column in EVENT_COLUMNS].index("description")
    for rows, mark in (
        (
            doors.csv_rows(client, "ru", "events", "semicolon.csv"),
            "здесь обрезано: весь текст есть в файле NDJSON",
        ),
        (doors.xlsx_rows(client, "en", "events"), "cut here: the whole text is in the NDJSON file"),
    ):
        first, second = (row[place] for row in rows[1:])
        assert second == whole
        assert first.endswith(f"😀 … [{mark}]")
        assert cut.startswith(first.partition(" …")[0])
        assert len(first.encode("utf-16-le")) // 2 in range(32_767 - 8_200, 32_768)
    texts = [
        line["description"] for line in doors.objects(client, "en", "events") if line["sheet"] == "events"
    ]
    assert texts == [cut, whole]


@pytest.mark.django_db
def test_a_workbook_says_what_it_is(client):
    factories.event_type(key="seminar", name_en="seminar")
    question = {"type": "seminar", "from_": "2021-01-01", "sort": "oldest"}
    names, sheets = doors.sheets(client, "en", "events", **question)

    with translation.override("en"):
        labels = [str(sheet.label) for sheet in (EVENTS, *EVENT_SHEETS)]
    assert names == [*labels, "About this file", "Columns"]
    assert {"Events", "Places", "Statements", "Sources"} <= set(names)
    about = dict(sheets["About this file"])
    said = {name: about.pop(f"Sheet “{name}”") for name in names[:-2]}
    assert said["Places"] == "Where the events were held."
    assert len(set(said.values())) == len(said)
    assert sheets["Columns"][:2] == [
        ["Sheet", "Column", "What it says"],
        ["Events", "No.", "Number of the record in the portal."],
    ]
    as_of = about.pop("As of")
    assert about == {
        "About this file": "Value",
        "What it is": "Events",
        "Published by": "NGO portal",
        "Address of the list": "http://testserver/en/events/?from=2021-01-01&type=seminar&sort=oldest",
        "From": "2021-01-01",
        "Type of event": "seminar",
        "Place names": "State classifier of administrative units (KATO); English names: geokz, CC BY 4.0",
        "Small numbers": "1 to 4 people of a vulnerable group are given as “fewer than 5”, a number "
        "that would tell theirs as a range, and texts that may tell it are left out.",
    }
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", as_of)


def test_a_day_of_a_file_is_spelt_one_way():
    """That of its making like those of its cells."""
    assert [day_format(language) for language in ("kk", "ru", "en")] == [
        "DD.MM.YYYY",
        "DD.MM.YYYY",
        "YYYY-MM-DD",
    ]
    days = [f"{datetime.date(2021, 2, 27):{python_day_format(language)}}" for language in ("kk", "ru", "en")]
    assert days == ["27.02.2021", "27.02.2021", "2021-02-27"]


@pytest.mark.django_db
def test_a_file_spells_all_its_days_alike(client):
    """Those that were asked for too."""
    factories.event(date="2021-02-27/2021-03-01", stage="published")
    for language, days in (("kk", "27.02.2021"), ("en", "2021-02-27")):
        with translation.override(language):
            about = gettext("About this file")
        sheets = doors.sheets(client, language, "events", from_="2021-02-27")[1]
        assert days in [value for _what, value in sheets[about]]


@pytest.mark.django_db
def test_a_file_has_a_name_a_type_and_stays_out_of_search_engines(client):
    organisations("Абай")
    for one in FORMATS:
        answer = client.get(doors.path("ru", "organisations", one.ending))
        name = rf'attachment; filename="organisations-ru-\d{{4}}-\d\d-\d\d.{one.ending}"'
        assert re.fullmatch(name, answer.headers["Content-Disposition"])
        assert answer.headers["X-Robots-Tag"] == "noindex"
        assert answer.headers["Content-Type"] == one.media_type
        assert doors.body(answer)
        assert client.post(doors.path("ru", "organisations", one.ending)).status_code == 405


@pytest.mark.django_db
def test_more_rows_than_a_workbook_holds_are_refused_with_the_way_out(client, settings):
    settings.EXPORT_LIMIT_XLSX = 2
    organisations("Абай", "Әлия", "Ерлан")

    answer = client.get(doors.path("en", "organisations", doors.XLSX))
    assert answer.status_code == 400
    assert answer.content.decode() == (
        "xlsx: A sheet of an XLSX file holds at most 2 rows, and “Organisations” has more: "
        "take the CSV, or narrow the list.\n"
    )
    assert len(doors.csv_rows(client, "en", "organisations")) == 4
    assert len(doors.xlsx_rows(client, "en", "organisations", q="ерлан")) == 2


@pytest.mark.django_db
def test_too_many_lines_refuse_the_whole_workbook(client, settings):
    settings.EXPORT_LIMIT_XLSX = 2
    event = factories.event(title_kk="Сенбілік", stage="published")
    for described in ("мектеп", "қор"):
        factories.organiser(event=event, described_kk=described)
    assert len(doors.xlsx_rows(client, "kk", "events")) == 2

    factories.organiser(event=event, described_kk="топ")
    answer = client.get(doors.path("en", "events", doors.XLSX))
    assert answer.status_code == 400
    assert "“Organisers” has more" in answer.content.decode()
    assert len(doors.csv_rows(client, "en", "events")) == 2


# Large files -----------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_a_large_list_streams_the_same_bytes_as_a_small_one(client, monkeypatch):
    organisations(*(f"Ұйым {number}" for number in range(30)))
    small = client.get("/kk/organisations.csv")
    monkeypatch.setattr(streams, "SMALL", 29)
    monkeypatch.setattr(copies, "BLOCK_BYTES", 100)
    large = client.get("/kk/organisations.csv")

    assert (small.streaming, large.streaming) == (False, True)
    assert b"".join(large.streaming_content) == small.content
    assert len(doors.xlsx_rows(client, "kk", "organisations")) == 31


@pytest.mark.proof
@pytest.mark.django_db
def test_a_stream_of_much_data_is_complete_and_leaves_no_connection():
    before = connections()
    blocks = list(stream(HEADER, copy_of("generate_series(1, 300000) n")))

    assert blocks[0] == HEADER
    assert b"".join(blocks[1:]).splitlines() == [f"{number},x".encode() for number in range(1, 300_001)]
    assert {len(block) > copies.BLOCK_BYTES + 100 for block in blocks} == {False}
    assert eventually(newcomers(before), 0)


@pytest.mark.django_db
def test_a_reader_who_leaves_stops_the_query_within_two_seconds():
    blocks = stream(HEADER, copy_of(ENDLESS))
    assert next(blocks) == HEADER
    next(blocks)
    assert running() == 1

    started = time.monotonic()
    blocks.close()

    assert eventually(running, 0)
    assert time.monotonic() - started < 2
    assert list(blocks) == []


@pytest.mark.django_db
def test_a_reader_who_never_began_stops_the_query_too():
    blocks = stream(HEADER, copy_of("(SELECT pg_sleep(60)) s, generate_series(1, 2) n"))
    assert eventually(running, 1)

    started = time.monotonic()
    blocks.close()

    assert eventually(running, 0)
    assert time.monotonic() - started < 2


@pytest.mark.django_db
def test_a_failure_midway_breaks_the_file_off():
    before = connections()
    read = []
    with pytest.raises(psycopg2.errors.DivisionByZero):
        for block in stream(HEADER, copy_of("generate_series(1, 200000) n", "1 / (150000 - n)")):
            read.append(block)

    assert 1 < len(read) < 20
    assert eventually(newcomers(before), 0)


@pytest.mark.django_db
def test_a_failure_at_once_breaks_the_file_off():
    blocks = stream(HEADER, copy_of("no_such_table"))

    assert next(blocks) == HEADER
    with pytest.raises(psycopg2.errors.UndefinedTable):
        next(blocks)


@pytest.mark.django_db(transaction=True)
def test_two_large_files_at_once_and_the_third_comes_back_later(client, monkeypatch):
    organisations("Абай", "Ерлан")
    monkeypatch.setattr(streams, "SMALL", 1)
    endless = copy_of(ENDLESS)
    made = [stream(HEADER, endless), stream(HEADER, endless)]
    try:
        with pytest.raises(TooManyFiles):
            stream(HEADER, endless)
        for one in FORMATS:
            answer = client.get(f"/en/organisations.{one.ending}")
            assert (answer.status_code, answer.headers["Retry-After"]) == (503, "30")
            assert "Others are downloading large files at the moment" in answer.content.decode()
        assert len(doors.csv_rows(client, "en", "organisations", q="ерлан")) == 2  # small ones need no turn
        made.pop().close()
        assert len(doors.xlsx_rows(client, "en", "organisations")) == 3
        assert len(doors.csv_rows(client, "en", "organisations")) == 3
    finally:
        for blocks in made:
            blocks.close()


@pytest.mark.django_db
def test_a_reader_who_takes_nothing_loses_the_place(monkeypatch):
    monkeypatch.setattr(copies, "STALLED_SECONDS", 0.3)
    before = connections()
    blocks = stream(HEADER, copy_of(ENDLESS))
    assert newcomers(before)() == 1

    assert eventually(newcomers(before), 0)
    with pytest.raises(BrokenPipeError):
        list(blocks)


@pytest.mark.proof
@pytest.mark.django_db(transaction=True)
def test_a_large_workbook_keeps_its_place_until_the_reader_has_it(client, monkeypatch):
    organisations("Абай", "Ерлан")
    monkeypatch.setattr(streams, "SMALL", 1)
    monkeypatch.setattr(copies, "BLOCKS_AHEAD", 1)
    before = connections()
    answers = [client.get("/kk/organisations.xlsx") for _reader in range(2)]

    assert client.get("/kk/organisations.xlsx").status_code == 503
    for answer in answers:
        assert zipfile.ZipFile(io.BytesIO(doors.body(answer))).testzip() is None
        answer.close()
    assert eventually(newcomers(before), 0)
    assert client.get("/kk/organisations.xlsx?q=ерлан").streaming is False


@pytest.mark.django_db(transaction=True)
def test_who_leaves_a_large_workbook_frees_its_place_within_two_seconds(client, monkeypatch):
    organisations(*(f"Ұйым {number}" for number in range(30)))
    monkeypatch.setattr(streams, "SMALL", 1)
    monkeypatch.setattr(selects, "AT_ONCE", 5)
    monkeypatch.setattr(streams, "LARGE_AT_ONCE", 1)
    late = "SELECT one.* FROM ({select}) one, (SELECT pg_sleep(60) OFFSET 0) late"
    monkeypatch.setattr(large_xlsx, "COPY", f"COPY ({late}) TO STDOUT")
    before = connections()
    answer = client.get("/kk/organisations.xlsx")
    assert eventually(sleeping, copies.MAKERS)
    assert client.get("/kk/organisations.xlsx").status_code == 503

    started = time.monotonic()
    answer.close()

    assert eventually(newcomers(before), 0)
    assert time.monotonic() - started < 2


ABOUT = ("Файл туралы", "Об этом файле", "About this file")
#: What an XML file, COPY and a spreadsheet take for something else.
ODD_TEXTS = [
    *(
        "a & b",
        "<c>",
        "]]>",
        "\"'",
        "&amp;",
        "back\\slash \\n \\N \\.",
        "tab\tin it",
        "two\nlines",
        "CR\r\nLF\r",
    ),
    *(
        "\x01\x0b\x1f\x7f",
        "_x000a_ _xZZZZ_ _x",
        "\ufffe\uffff",
        " before",
        "behind ",
        "\nline",
        "line\n",
        "\xa0x\xa0",
    ),
    *("\\", "\\N", "😀" * 17_000, "я" * 40_000, "x\ty\\z & " * 5_000, "=1+1", "007"),
]


@pytest.mark.django_db(transaction=True)
def test_a_large_workbook_has_the_cells_of_a_small_one(client, monkeypatch, languages):
    for number, text in enumerate(ODD_TEXTS):
        event = factories.event(
            title_kk=f"{text:.500}",
            description_kk=text,
            topic_ru=f"{text:.300}",
            stage="published",
            date=[f"2021-02-{number + 1:02}", "1900-01-05", "1900-02-28", "1900-03-01", "1899-12-31", ""][
                number % 6
            ],
        )
        between = Quantity(Decimal("0.5"), Decimal(number + 7), Qualifier.BETWEEN)
        factories.audience(event=event, quantity=between, verbatim=text)
    for language in languages:
        small = cells(client, language)
        with monkeypatch.context() as patch:
            patch.setattr(streams, "SMALL", 1)
            patch.setattr(selects, "AT_ONCE", 7)
            large = cells(client, language)
        assert [name for name, _rows in large] == [name for name, _rows in small]
        for (name, found), (_name, expected) in zip(large, small, strict=True):
            if name in ABOUT:  # it says when it was made
                found, expected = len(found), len(expected)
            assert found == expected, (language, name)


def cells(client, language):
    """[(sheet, what is told of it)], as it stands in the parts of the workbook."""
    main = {"": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with zipfile.ZipFile(doors.workbook(client, language, "events")) as book:
        root = ElementTree.fromstring(book.read("xl/workbook.xml"))
        ranges = [(one.attrib, one.text) for one in root.iterfind("definedNames/definedName", main)]
        sheets = [("workbook", ranges)]
        styles = [
            (dict(one.attrib), [dict(part.attrib) for part in one])
            for one in ElementTree.fromstring(book.read("xl/styles.xml")).iterfind("cellXfs/xf", main)
        ]
        for number, sheet in enumerate(root.iterfind("sheets/sheet", main), start=1):
            xml = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
            rows = [
                [
                    (one.get("r"), one.get("t"), told(one, main), styles[int(one.get("s", 0))][0]["numFmtId"])
                    for one in row
                ]
                for row in xml.iterfind("sheetData/row", main)
            ]
            ends = [
                (one.tag, one.attrib, [part.attrib for part in one])
                for one in xml
                if not one.tag.endswith(("sheetData", "dimension", "cols"))
            ]
            sheets.append((sheet.get("name"), ([row for row in rows if row], ends)))
    return sheets


def told(cell, main):
    if (text := cell.find("is/t", main)) is not None:
        return text.text, dict(text.attrib)
    return float(cell.findtext("v", namespaces=main))


@pytest.mark.django_db
def test_asking_for_the_head_of_a_file_makes_none(client, monkeypatch):
    factories.event(stage="published")
    monkeypatch.setattr(exports, "Question", None)
    for door in (one.ending for one in FORMATS):
        answer = client.head(f"/kk/events.{door}")
        assert (answer.status_code, doors.body(answer)) == (200, b"")
        assert f'.{door}"' in answer.headers["Content-Disposition"]
        assert "Content-Length" not in answer.headers
        assert client.head(f"/kk/events.{door}?x=1").status_code == 400


@pytest.mark.django_db(transaction=True)
def test_the_server_closes_the_stream_of_an_answer(client, monkeypatch, everywhere):
    organisations("Абай", "Ерлан")
    monkeypatch.setattr(streams, "SMALL", 1)
    before = connections()
    for method in (client.get, client.head):
        for one in FORMATS if everywhere or method == client.get else FORMATS[:1]:
            answer = method(f"/kk/organisations.{one.ending}")
            assert (answer.status_code, answer.streaming) == (200, True)
            answer.close()
    assert eventually(newcomers(before), 0)


def copy_of(rows, text="'x'"):
    return Rows(f"COPY (SELECT n, {text} FROM {rows}) TO STDOUT WITH (FORMAT csv)")


def connections():
    """The clients' backends. Some leave long after their connection was closed, so only newcomers count."""
    sql = "SELECT array_agg(pid) FROM pg_stat_activity WHERE datname = current_database()"
    return set(asked(f"{sql} AND backend_type = 'client backend'"))


def newcomers(before):
    return lambda: len(connections() - before)


def sleeping():
    return asked("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'")


def running():
    return asked(
        "SELECT count(*) FROM pg_stat_activity "
        "WHERE datname = current_database() AND state = 'active' AND query LIKE 'COPY (SELECT n,%'"
    )


def eventually(what, wanted, seconds=10):
    """Whether `what()` is `wanted` before the seconds are over: a backend needs a moment to leave."""
    until = time.monotonic() + seconds
    while what() != wanted and time.monotonic() < until:
        time.sleep(0.02)
    return what() == wanted


def asked(sql):
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_stat_clear_snapshot()")  # a transaction would see the same all the time
        cursor.execute(sql)
        return cursor.fetchone()[0]
