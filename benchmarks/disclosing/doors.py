"""What the doors say of the numbers of a scenario: sums of cells with the ends that are told of them."""

import csv
import io
import json
import re
from collections import defaultdict
from dataclasses import dataclass
from html import unescape

from django.test import Client
from python_calamine import CalamineWorkbook

from benchmarks.disclosing.made import DISTRICTS
from moderation.models import FormSent
from ngo_portal.embedded_postgres import Refused

#: How a number is printed: a sign or words, a number or two.
PRINTED = re.compile(
    r"(more than|at least|fewer than|less than|up to|about|[<>≤≥≈])?\s*(\d[\d\u00a0 ]*)(?:–(\d+))?"
)
THOUSANDS = re.compile(r"(?<=\d)[\u00a0\u202f ,](?=\d{3}(?!\d))")
FROM_TO = re.compile(r"from (\d+) to (\d+)")
WORDS = {"more than": ">", "at least": "≥", "fewer than": "<", "less than": "<", "up to": "≤", "about": "≈"}
SIGNS = {"more_than": ">", "at_least": "≥", "less_than": "<", "up_to": "≤", "about": "≈"}
#: So many kinds of pages are opened for a scenario.
SOME = 1
#: Pages that tell of other scenarios too: only what is planted is looked for there.
SHARED = {"territory"}
#: Days, hours, numbers of records: a page prints them without telling anything of people.
OF_NOTHING = range(32)
#: Per cent, sizes of frames, ISO 690, what a calendar says of itself.
FURNITURE = {100, 127, 240, 500, 600, 690, 700}


@dataclass(frozen=True)
class Told:
    """That these cells, by their places, add up to something from `low` to `high` (None: no end)."""

    cells: tuple[int, ...]
    low: int | None
    high: int | None
    where: str


def ends(sign, first, last=None):
    """(low, high) of whole numbers."""
    return {
        ">": (first + 1, None),
        "≥": (first, None),
        "<": (None, first - 1),
        "≤": (None, first),
        "≈": (None, None),
    }.get(sign, (first, first if last is None else last))


def ends_printed(text):
    text = THOUSANDS.sub("", text)
    if found := FROM_TO.search(text):
        return int(found[1]), int(found[2])
    found = PRINTED.search(text)
    if found is None:
        return None, None
    sign = WORDS.get(found[1], found[1])
    return ends(sign, int(re.sub(r"\D", "", found[2])), found[3] and int(found[3]))


def ends_of(quantity):
    """(low, high) of an object of a file or of the API."""
    low, high = quantity["low"], quantity["high"]
    sign = SIGNS.get(quantity["qualifier"])
    if sign:
        return ends(sign, int(high if low is None else low))
    return (None, None) if quantity["qualifier"] == "unknown" else (int(low), int(high))


class Doors:
    """A reader of all of them. Lines are read of many scenarios at once, of sums and pages some by chance."""

    def __init__(self, chance):
        self.chance = chance
        self.client = Client(SERVER_NAME="127.0.0.1")
        self.files = {"NDJSON": self._ndjson, "API": self._api, "CSV": self._csv, "XLSX": self._xlsx}
        self.sums = {"summary.csv": self._summary, "summary API": self._summary_api, "frozen": self._frozen}
        self.pages = {
            "event": lambda scenario: [f"/en/events/{event}/" for event in sorted(scenario.shown)],
            "figure": lambda scenario: [f"/en/figures/{cell.figure}/" for _n, cell in self._cells(scenario)],
            "embedded": lambda scenario: [f"/en/embed/numbers/?{scenario.asked}"],
            "edition": lambda scenario: [f"/kk/marathons/audit/{scenario.edition.year}/"],
            "summary": lambda scenario: [f"/ru/summary/?{scenario.asked}"],
            "text": lambda scenario: [f"/en/summary.txt?{scenario.asked}&length=long"],
            "list": lambda scenario: [f"/kk/events/?{scenario.asked}"],
            "feed": lambda scenario: [f"/en/events.atom?{scenario.asked}"],
            "calendar": lambda scenario: [f"/en/events.ics?{scenario.asked}"],
            "chart": lambda scenario: [f"/en/events.months.svg?{scenario.asked}"],
            "territory": lambda scenario: [
                f"/en/territories/{code}/?year={scenario.edition.year}" for code in DISTRICTS
            ],
        }

    def _some(self, many, number=SOME):
        many = sorted(many) if isinstance(many, set) else list(many)
        return self.chance.sample(many, min(number, len(many)))

    def ask(self, address):
        answer = self.client.get(address, follow=True)
        if answer.status_code != 200:
            raise Refused(f"{address} was answered by {answer.status_code}.")
        return b"".join(answer.streaming_content) if answer.streaming else answer.content

    def text(self, address):
        return self.ask(address).decode().removeprefix("\ufeff")

    def read(self, scenarios):
        """{scenario: everything that is told of it}"""
        found = {scenario: [] for scenario in scenarios}
        for door in self.files:
            for scenario, told in self.of_file(door, scenarios).items():
                found[scenario] += told
        for scenario, told in found.items():
            told += self.of_figures(scenario, self._some(self._cells(scenario), 1))
            whole, *narrower = scenario.questions()
            told += self.of_sums("summary.csv", scenario, [whole])
            if self.chance.random() < 0.3:
                told += self.of_sums("summary.csv", scenario, self._some(narrower, 1))
                told += self.of_sums(self.chance.choice(["summary API", "frozen"]), scenario, [whole])
            for door in self._some(self.pages.keys() - SHARED):
                told += self.of_page(door, scenario, told, at_most=1)
        return found

    # Lines -----------------------------------------------------------------------------------------------

    def of_file(self, door, scenarios):
        """{scenario: what a file of all their events tells}"""
        asked = "&".join(scenario.asked for scenario in scenarios)
        said = self.files[door](asked)
        found = {}
        for scenario in scenarios:
            found[scenario] = []
            for event in sorted(scenario.shown):
                places = scenario.lines(event)
                audiences = [place for place in places if scenario.cells[place].kind == "audience"]
                figures = [place for place in places if scenario.cells[place].kind == "figure"]
                for of_kind, told in zip((audiences, figures), said[event], strict=True):
                    for place, ends in zip(of_kind, told, strict=True):
                        found[scenario].append(Told((place,), *ends, door))
        return found

    def _ndjson(self, asked):
        rows = map(json.loads, filter(None, self.text(f"/en/events.ndjson?{asked}").splitlines()))
        return {one["id"]: _ends_of_lines(one) for one in rows if one["sheet"] == "events"}

    def _api(self, asked):
        said, address = {}, f"/api/v1/events/?{asked}"
        while address:
            page = json.loads(self.text(address))
            said |= {one["id"]: _ends_of_lines(one) for one in page["results"]}
            address = page["next"]
        return said

    def _csv(self, asked):
        rows = csv.DictReader(io.StringIO(self.text(f"/en/events.csv?{asked}")))
        return {
            int(row["No."]): [
                [ends_printed(one.rpartition(": ")[2]) for one in row[name].split("; ") if one]
                for name in ("For whom and how many", "Figures")
            ]
            for row in rows
        }

    def _xlsx(self, asked):
        book = CalamineWorkbook.from_filelike(io.BytesIO(self.ask(f"/en/events.xlsx?{asked}")))
        said = defaultdict(lambda: ([], []))
        for kind, sheet in enumerate(("For whom and how many", "Figures")):
            head, *rows = book.get_sheet_by_name(sheet).to_python() if sheet in book.sheet_names else [[]]
            for row in rows:
                line = dict(zip(head, row, strict=True))
                said[line["No. of the event"]][kind].append(_ends_of_row(line))
        return said

    def _cells(self, scenario):
        return [(n, cell) for n, cell in enumerate(scenario.cells) if cell.row.event_id in scenario.shown]

    def of_figures(self, scenario, cells=None):
        """The numbers at addresses of their own, as programs read them."""
        for place, cell in cells or self._cells(scenario):
            one = json.loads(self.text(f"/figure/{cell.figure}.jsonld"))
            quantity = {"low": one.get("minValue"), "high": one.get("maxValue")}
            ends = ends_of(quantity | {"qualifier": one["measurementQualifier"]})
            yield Told((place,), *ends, "figure.jsonld")

    # Sums ------------------------------------------------------------------------------------------------

    def of_sums(self, door, scenario, questions=None):
        """Of the edition, and of all that its events may be parted by."""
        for question, events in questions or scenario.questions():
            for key, value, low, high in self.sums[door](f"{scenario.asked}{question}"):
                cells = scenario.counted(key, events)
                if cells and value:
                    for ends in (ends_printed(value), (_number(low), _number(high))):
                        yield Told(cells, *ends, f"{door}: {key} {question}")

    def _summary(self, asked):
        return _sums_of_file(self.text(f"/en/summary.csv?{asked}"))

    def _summary_api(self, asked):
        api = json.loads(self.text(f"/api/v1/summary/?{asked}&language=en"))
        return [
            (one["key"], one["value"], one["low"], one["high"]) for one in (*api["figures"], *api["in_kind"])
        ]

    def _frozen(self, asked):
        return _sums_of_file(self.text(self.frozen(asked)))

    def frozen(self, asked):
        """The address of the numbers of a summary that is frozen now."""
        FormSent.objects.all().delete()
        answer = self.client.post(f"/en/summary/freeze/?{asked}")
        if answer.status_code != 302:
            raise Refused(f"The summary {asked} was not frozen: {answer.status_code}.")
        return f"{answer.headers['Location'].rstrip('/')}.csv"

    def of_kept(self, scenario, address):
        """Of an edition's summary that was frozen at this address when it was as in this scenario."""
        for key, value, low, high in _sums_of_file(self.text(address)):
            cells = scenario.counted(key, scenario.shown)
            if cells and value:
                for ends in (ends_printed(value), (_number(low), _number(high))):
                    yield Told(cells, *ends, f"kept: {key}")

    # Whatever else is printed ----------------------------------------------------------------------------

    def of_page(self, door, scenario, known, at_most=None, more=""):
        """Numbers of a kind of page that nothing `known` tells, and that are those of lines or of their sums;
        `more` is printed besides."""
        addresses = self.pages[door](scenario)
        for address in addresses if at_most is None else self._some(addresses, at_most):
            yield from printed(scenario, known, self.text(address) + more, f"page: {address}")


def printed(scenario, told, page, where):
    known = {end for one in told for end in (one.low, one.high) if end is not None}
    known |= {5, scenario.edition.year, *OF_NOTHING, *FURNITURE}
    secrets = {}
    for _question, events in scenario.questions():
        for key in scenario.sums_told():
            if cells := scenario.counted(key, events):
                secrets[scenario.sum_of(cells)] = cells
    secrets |= {scenario.sum_of((place,)): (place,) for place in range(len(scenario.cells))}
    for number in _numbers(page) & secrets.keys() - known:
        yield Told(secrets[number], number, number, where)


def _ends_of_lines(one):
    return [[ends_of(line["quantity"]) for line in one[kind]] for kind in ("audience", "figures")]


def _sums_of_file(text):
    """(key, as printed, at least, at most) of each number of a summary's table."""
    for row in csv.DictReader(io.StringIO(text)):
        key = row["Address"].rpartition("/")[2].partition(";")[0]
        yield key, row["As printed"], row["At least"], row["At most"]


def _ends_of_row(line):
    sign = WORDS.get(line["How exact"].lower())
    low, high = line["Number (lowest)"], line["Number (highest)"]
    if sign:
        return ends(sign, int(high if low == "" else low))
    return int(low), int(high)


def _number(text):
    return None if text in ("", None) else int(float(text))


def _numbers(page):
    text = re.sub(r"<(script|style)\b.*?</\1>", " ", page, flags=re.DOTALL)
    text = unescape(re.sub("<[^>]*>", " ", text[max(text.find("<main"), 0) :]))
    text = re.sub(r"https?://\S+|\d{4}-\d\d-\d\d\S*", " ", text)
    text = THOUSANDS.sub("", text)
    return {int(one) for one in re.findall(r"(?<![\w.,:–-])\d{1,6}(?![\w:–])", text)}
