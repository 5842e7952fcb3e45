"""What the doors say of the numbers of a scenario: sums of cells with the ends that are told of them."""

import csv
import io
import json
import re
from dataclasses import dataclass
from html import unescape

from django.test import Client
from python_calamine import CalamineWorkbook

from ngo_portal.embedded_postgres import Refused

#: How a number is printed: a sign or words, a number or two.
PRINTED = re.compile(
    r"(more than|at least|fewer than|less than|up to|about|[<>≤≥≈])?\s*(\d[\d\u00a0 ]*)(?:–(\d+))?"
)
FROM_TO = re.compile(r"from (\d+) to (\d+)")
WORDS = {"more than": ">", "at least": "≥", "fewer than": "<", "less than": "<", "up to": "≤", "about": "≈"}
SIGNS = {"more_than": ">", "at_least": "≥", "less_than": "<", "up_to": "≤", "about": "≈"}
#: So many of a kind are opened for a scenario.
SOME = 4
#: Days, hours, numbers of records: a page prints them without telling anything of people.
OF_NOTHING = range(32)


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
    """A reader of all of them; of a scenario's many summaries, figures and pages some, by chance."""

    def __init__(self, chance):
        self.chance = chance
        self.client = Client(SERVER_NAME="127.0.0.1")

    def _some(self, many):
        many = list(many)
        return self.chance.sample(many, min(SOME, len(many)))

    def ask(self, address):
        answer = self.client.get(address, follow=True)
        if answer.status_code != 200:
            raise Refused(f"{address} was answered by {answer.status_code}.")
        return b"".join(answer.streaming_content) if answer.streaming else answer.content

    def text(self, address):
        return self.ask(address).decode()

    def read(self, scenario):
        """Everything that is told of a scenario."""
        found = [*self._lines(scenario), *self._sums(scenario)]
        return [*found, *self.printed(scenario, found, map(self.text, self._some(scenario.addresses())))]

    # Lines -----------------------------------------------------------------------------------------------

    def _lines(self, scenario):
        asked = f"edition={scenario.edition.pk}"
        file = self.text(f"/en/events.ndjson?{asked}").splitlines()
        events = [one for one in map(json.loads, filter(None, file)) if one["sheet"] == "events"]
        api = json.loads(self.text(f"/api/v1/events/?{asked}"))["results"]
        for where, objects in (("NDJSON", events), ("API", api)):
            for one in objects:
                told = [*one["audience"], *one["figures"]]
                for place, line in zip(scenario.lines(one["id"]), told, strict=True):
                    yield Told((place,), *ends_of(line["quantity"]), where)
        for row in csv.DictReader(io.StringIO(self.text(f"/en/events.csv?{asked}").removeprefix("\ufeff"))):
            told = [
                one for name in ("For whom and how many", "Figures") for one in row[name].split("; ") if one
            ]
            for place, line in zip(scenario.lines(int(row["No."])), told, strict=True):
                yield Told((place,), *ends_printed(line.rpartition(": ")[2]), "CSV")
        book = CalamineWorkbook.from_filelike(io.BytesIO(self.ask(f"/en/events.xlsx?{asked}")))
        for sheet, kind in (("For whom and how many", "audience"), ("Figures", "figure")):
            head, *rows = book.get_sheet_by_name(sheet).to_python() if sheet in book.sheet_names else [[]]
            for event in sorted(scenario.shown):
                told = [dict(zip(head, row, strict=True)) for row in rows]
                told = [one for one in told if one["No. of the event"] == event]
                places = [place for place in scenario.lines(event) if scenario.cells[place].kind == kind]
                for place, line in zip(places, told, strict=True):
                    yield Told((place,), *_ends_of_row(line), "XLSX")
        shown = [(n, cell) for n, cell in enumerate(scenario.cells) if cell.row.event_id in scenario.shown]
        for place, cell in self._some(shown):
            one = json.loads(self.text(f"/figure/{cell.figure}.jsonld"))
            quantity = {"low": one.get("minValue"), "high": one.get("maxValue")}
            yield Told((place,), *ends_of(quantity | {"qualifier": one["measurementQualifier"]}), "figure")

    # Sums ------------------------------------------------------------------------------------------------

    def _sums(self, scenario):
        """Of the edition, and of all that its events may be parted by."""
        whole, *narrower = scenario.questions()
        for question, events in [whole, *self._some(narrower)]:
            asked = f"edition={scenario.edition.pk}{question}"
            file = self.text(f"/en/summary.csv?{asked}").removeprefix("\ufeff")
            found = [
                (
                    row["Address"].rpartition("/")[2].partition(";")[0],
                    row["As printed"],
                    row["At least"],
                    row["At most"],
                )
                for row in csv.DictReader(io.StringIO(file))
            ]
            if not question:
                api = json.loads(self.text(f"/api/v1/summary/?{asked}&language=en"))
                figures = [*api["figures"], *api["in_kind"]]
                found += [(one["key"], one["value"], one["low"], one["high"]) for one in figures]
            for key, value, low, high in found:
                cells = scenario.counted(key, events)
                if cells and value:
                    yield Told(cells, *ends_printed(value), f"summary: {key} {question}")
                    yield Told(cells, _number(low), _number(high), f"summary: {key} {question}")

    # Whatever else is printed ----------------------------------------------------------------------------

    def printed(self, scenario, found, pages):
        """Numbers of pages that nothing `found` tells, and that are those of lines or of their sums."""
        known = {end for one in found for end in (one.low, one.high) if end is not None}
        known |= {5, scenario.edition.year, *OF_NOTHING}
        secrets = {}
        for _question, events in scenario.questions():
            for key in scenario.sums_told():
                if cells := scenario.counted(key, events):
                    secrets[scenario.sum_of(cells)] = cells
        secrets |= {scenario.sum_of((place,)): (place,) for place in range(len(scenario.cells))}
        for page in pages:
            for number in _numbers(page) & secrets.keys() - known:
                yield Told(secrets[number], number, number, "a page")


def _ends_of_row(line):
    sign = WORDS.get(line["How exact"].lower())
    low, high = line["Number (lowest)"], line["Number (highest)"]
    if sign:
        return ends(sign, int(high if low == "" else low))
    return int(low), int(high)


def _number(text):
    return None if text in ("", None) else int(float(text))


def _numbers(page):
    text = re.sub(r"<(script|style|svg)\b.*?</\1>", " ", page, flags=re.DOTALL)
    text = unescape(re.sub("<[^>]*>", " ", text[max(text.find("<main"), 0) :]))
    text = re.sub(r"https?://\S+|\d{4}-\d\d-\d\d\S*", " ", text)
    text = re.sub(r"(?<=\d)[\u00a0 ](?=\d{3})", "", text)
    return {int(one) for one in re.findall(r"(?<![\d.,:–])\d{1,6}(?![\d:–])", text)}
