"""A reader at the public doors: walks a list to its end, opens its files, and reads what stands in them."""

import csv
import io
import json
import re
import zipfile
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import urlencode
from xml.etree import ElementTree

import lxml.etree
import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import translation
from icalendar import Calendar
from python_calamine import CalamineWorkbook

from ngo_portal.lib.lists.formats import FEEDS, FORMATS, PICTURES
from summaries.formats import SUMMARY_FORMATS

LANGUAGES = [code for code, _name in settings.LANGUAGES]
#: For `parametrize`: a test in each language, of which `make prove` asks all but the first.
EACH_LANGUAGE = [LANGUAGES[0], *(pytest.param(one, marks=pytest.mark.proof) for one in LANGUAGES[1:])]
PAGE, CSV, XLSX = "page", "csv", "xlsx"
#: {ending of a CSV, or of a table like it: its separator}
CSVS = {CSV: ",", "semicolon.csv": ";"}
PAGES = {
    "events": "events:list",
    "organisations": "registry:organisation-list",
    "projects": "projects:list",
}
#: {noun: {door: URL name}} of every list: its page, and its files by their ending.
LISTS = {
    noun: {PAGE: page} | {one.ending: f"{page.partition(':')[0]}:{noun}-{one.ending}" for one in FORMATS}
    for noun, page in PAGES.items()
}
ATOM, ICS = "atom", "ics"
#: {noun: {door: URL name}} of the ways to follow a list.
FOLLOWED = {
    noun: {ending: f"{PAGES[noun].partition(':')[0]}:{noun}-{ending}" for ending in endings}
    for noun, endings in {"events": [ATOM, ICS], "organisations": [ATOM], "projects": [ATOM]}.items()
}
#: What is drawn of a list, by its address without the ending: {the noun it is a picture of: URL name}.
DRAWN = {
    "events.map": "events:events.map",
    "events.months": "events:events.months",
    "organisations.map": "registry:organisations.map",
    "projects.money": "projects:projects.money",
}
NAMES = [name for lists in (LISTS, FOLLOWED) for doors in lists.values() for name in doors.values()]
TAG = "{http://www.w3.org/2005/Atom}"
DATA = Path(__file__).parent / "data"
BOM = b"\xef\xbb\xbf"


def path(language, noun, door=PAGE, **question):
    """The address of a question; a list as value repeats its parameter, `from_` stands for `from`."""
    with translation.override(language):
        address = reverse((LISTS[noun] | FOLLOWED[noun])[door])
    pairs = {name.rstrip("_"): value for name, value in question.items()}
    return f"{address}?{urlencode(pairs, doseq=True)}" if pairs else address


def html(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    return answer.content.decode()


def entries(text):
    """Numbers of the records listed on a page, in order."""
    return [int(number) for number in re.findall(r'entry__title">\s*<a href="[^"]*?/(\d+)-', text)]


def link(text, rel):
    """The address of the link with this rel on a page, or ""."""
    found = re.search(rf'rel="{rel}" href="([^"]*)"', text)
    return unescape(found[1]) if found else ""


def walk(client, address, rel="next", visited=None):
    """The numbers on each page of a list, from this page on; their addresses are put into `visited`."""
    pages = []
    while address:
        text = html(client, address)
        pages.append(entries(text))
        if visited is not None:
            visited.append(address)
        address = link(text, rel)
        assert len(pages) < 100
    return pages


def on_pages(client, language, noun, **question):
    """Numbers of all records of the list, through all its pages."""
    return sum(walk(client, path(language, noun, **question)), [])


def options(page):
    """{parameter: {value: (label, number as it is written, or None; whether it is ticked)}} of what a page
    offers to be ticked, in order."""
    option = r'<input type="checkbox" name="(\w+)" value="([^"]*)"( checked)?>'
    found = re.findall(rf"{option}<span>(.*?)(?: <b>(.*?)</b>)?</span>", page)
    offered = {}
    for name, value, ticked, label, number in found:
        offered.setdefault(name, {})[value] = unescape(label), unescape(number) or None, bool(ticked)
    return offered


def beside(page, name):
    """What the page says is wrong with a field, next to its control."""
    field = re.search(
        rf'<div class="field [^"]*">(?:(?!<div class="field ).)*?(?:name|data-name)="{name}"', page, re.DOTALL
    )
    return re.findall('<ul class="errorlist"[^>]*><li>(.*?)</li>', field[0]) if field else []


def notices(page):
    return [
        " ".join(text.split())
        for text in re.findall(r'<div class="notice[^>]*>\s*<p>(.*?)</p>', page, re.DOTALL)
    ]


def is_file(address):
    return address.endswith(
        tuple(f".{one.ending}" for one in (*FORMATS, *FEEDS, *PICTURES, *SUMMARY_FORMATS))
    )


def body(answer):
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


@cache
def _atom():
    return lxml.etree.RelaxNG(file=str(DATA / "atom.rng"))


def feed(client, address):
    """The root of an Atom feed, which is as the schema of RFC 4287 has it."""
    answer = client.get(address)
    assert answer.status_code == 200, (address, answer.content.decode())
    _atom().assertValid(lxml.etree.fromstring(answer.content))
    return ElementTree.fromstring(answer.content)


def feed_numbers(root):
    """The records' numbers in a feed, in order."""
    return [int(one.findtext(f"{TAG}id").rpartition("/")[2]) for one in root.iter(f"{TAG}entry")]


def feed_link(root, rel):
    """The address behind a link of a feed, or None."""
    return next((one.get("href") for one in root.findall(f"{TAG}link") if one.get("rel") == rel), None)


def calendar(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, (address, answer.content.decode())
    return Calendar.from_ical(answer.content)


def calendar_numbers(found):
    """The events' numbers in a calendar, in order."""
    return [int(re.match(r"event-(\d+)@", one["uid"])[1]) for one in found.events]


def csv_rows(client, language, noun, ending=CSV, **question):
    """[header, row, …] of the CSV."""
    answer = client.get(path(language, noun, ending, **question))
    assert answer.status_code == 200, answer.content.decode()
    content = body(answer)
    assert content.startswith(BOM)
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    return list(csv.reader(text, delimiter=CSVS[ending]))


def workbook(client, language, noun, **question):
    answer = client.get(path(language, noun, XLSX, **question))
    assert answer.status_code == 200, answer.content.decode()
    return io.BytesIO(body(answer))


def xlsx_rows(client, language, noun, **question):
    """[header, row, …] of the first sheet of the XLSX."""
    book = CalamineWorkbook.from_filelike(workbook(client, language, noun, **question))
    return book.get_sheet_by_index(0).to_python()


def sheets(client, language, noun, **question):
    """(names of the XLSX's sheets in their order, {name: [header, row, …]})."""
    return _sheets(workbook(client, language, noun, **question))


def sheets_of(client, address):
    """The same of the workbook at an address."""
    return _sheets(io.BytesIO(client.get(address).content))


def unpacked(client, address):
    """The texts of all files of a ZIP or of a Word document, which is one."""
    with zipfile.ZipFile(io.BytesIO(client.get(address).content)) as archive:
        names = [name for name in archive.namelist() if not name.endswith((".png", ".jpeg"))]
        return "\n".join(archive.read(name).decode() for name in names)


def _sheets(file):
    book = CalamineWorkbook.from_filelike(file)
    return book.sheet_names, {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def numbers(rows):
    """The record numbers in a file's rows, as `on_pages` gives them."""
    return [int(row[0]) for row in rows[1:]]


def objects(client, language, noun, **question):
    """The lines of the NDJSON."""
    answer = client.get(path(language, noun, "ndjson", **question))
    assert answer.status_code == 200, answer.content.decode()
    return [json.loads(line) for line in body(answer).decode().splitlines()]


def api(client, language, noun, **question):
    """Every record of the list as the doors of machines tell it, through all their pages."""
    pairs = {name.rstrip("_"): value for name, value in question.items()} | {"language": language}
    address, found = f"/api/v1/{noun}/?{urlencode(pairs, doseq=True)}", []
    while address:
        answer = client.get(address)
        assert answer.status_code == 200, answer.content.decode()
        page = answer.json()
        found += page["results"]
        address = page["next"] and page["next"].removeprefix("http://testserver")
    return found


def texts(client, language, noun, **question):
    """{ending: all that stands in a file}, workbooks unpacked."""
    return {
        **{ending: str(csv_rows(client, language, noun, ending, **question)) for ending in CSVS},
        "xlsx": str(sheets(client, language, noun, **question)[1]),
        "ndjson": str(objects(client, language, noun, **question)),
    }


def _numbers_in(ending):
    return lambda *asked, **question: numbers(csv_rows(*asked, ending, **question))


#: {ending: how to read the numbers of the records in a file, in order}: each format has its own.
IN_FILE = {
    **{ending: _numbers_in(ending) for ending in CSVS},
    "xlsx": lambda *asked, **question: numbers(xlsx_rows(*asked, **question)),
    "ndjson": lambda client, language, noun, **question: [
        line["id"] for line in objects(client, language, noun, **question) if line["sheet"] == noun
    ],
}


def numbered(questions, more=()):
    """(number, question, wanted) of each pair, named by the question: for `parametrize`. `more` of them, with
    other values of what was asked, wait for `make prove`."""
    return [
        pytest.param(
            number,
            question,
            wanted,
            id=f"{number}-{urlencode(question, doseq=True)}",
            marks=() if number < len(questions) else pytest.mark.proof,
        )
        for number, (question, wanted) in enumerate([*questions, *more])
    ]


def in_turn(number, everywhere):
    """The languages and files for one of many questions: each has its turn, the first all files. Every fourth
    may have one of many sheets, in the first language: for each a process prepares all their SELECTs."""
    if everywhere:
        return {}
    if not number:
        return {"languages": LANGUAGES[:1]}
    small = [one for one in FORMATS if one.ending in CSVS]
    file = small[number % len(small)] if number % 4 else FORMATS[number // 4 % len(FORMATS)]
    turn = number % len(LANGUAGES) if file in small else 0
    return {"languages": [LANGUAGES[turn]], "files": [file]}


def every_door(client, noun, languages=LANGUAGES, files=FORMATS, **question):
    """The one answer of page and files in these languages, and of the API in the first; fails where they
    differ."""
    answers = {}
    for language in languages:
        answers[language, "page"] = on_pages(client, language, noun, **question)
        for one in files:
            answers[language, one.ending] = IN_FILE[one.ending](client, language, noun, **question)
    answers[languages[0], "api"] = [one["id"] for one in api(client, languages[0], noun, **question)]
    first = answers[languages[0], "page"]
    assert answers == dict.fromkeys(answers, first), answers
    return first
