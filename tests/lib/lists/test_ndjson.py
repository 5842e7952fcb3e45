"""NDJSON: English keys, codes, objects for quantities and dates, the lines of a record inside it."""

import re

import pytest

from events.columns.events import EVENTS
from events.columns.sheets import EVENT_SHEETS
from ngo_portal.lib.language.quantities import Quantity
from ngo_portal.lib.lists import copies, streams
from projects.columns import PROJECT_SHEETS, PROJECTS
from registry.columns.organisations import ORGANISATIONS
from registry.columns.sheets import ORGANISATION_SHEETS
from tests import doors, factories

SHEETS = {
    "events": [EVENTS, *EVENT_SHEETS],
    "organisations": [ORGANISATIONS, *ORGANISATION_SHEETS],
    "projects": [PROJECTS, *PROJECT_SHEETS],
}


def only(noun, lines):
    [found] = [line for line in lines if line["sheet"] == noun]
    return found


@pytest.mark.parametrize("noun", SHEETS)
def test_sheets_have_keys_of_their_own(noun):
    keys = [sheet.key for sheet in SHEETS[noun]]

    assert keys[0] == noun
    assert len(set(keys)) == len(keys)
    assert [key for key in keys if not re.fullmatch("[a-z_]+", key)] == []


@pytest.mark.django_db
def test_a_record_has_its_lines_inside_it(client):
    paper = factories.source(headline='«Ізгі» "іс"\n\t\\ \x02', stage="published", date="2021-02")
    event = factories.event(
        title_kk="Сенбілік",
        title_en="Clean-up",
        date="2021-02-27",
        date_words="27 ақпан",
        stage="published",
        source=paper,
    )
    fund = factories.organisation(name_en="Fund", stage="published")
    factories.organiser(event=event, organisation=fund, source=paper, verbatim="Қор өткізді.")
    tonnes = factories.unit(key="tonnes", name_en="tonnes")
    for quantity in (Quantity.about(2, "2-дей"), Quantity(2, 3, "about", "2-3 тоннадай")):
        factories.figure(event=event, item_en="paper", quantity=quantity, unit=tonnes)

    lines = doors.objects(client, "en", "events")
    line = only("events", lines)
    assert {key: line[key] for key in ("id", "title", "state", "synthetic", "people", "directions")} == {
        "id": event.pk,
        "title": "Clean-up",
        "state": "held",
        "synthetic": False,
        "people": [],
        "directions": [],
    }
    date = {"edtf": "2021-02-27", "earliest": "2021-02-27", "latest": "2021-02-27", "words": "27 ақпан"}
    assert line["date"] == date | {"basis": "stated", "note": None, "verbatim": None}
    assert line["organisers"] == [
        {
            "organisation_id": fund.pk,
            "organisation": "Fund",
            "described": None,
            "role": "organiser",
            "source_id": paper.pk,
            "source": paper.headline,
            "verbatim": "Қор өткізді.",
            "basis": "stated",
        }
    ]
    about = {"qualifier": "about", "low": 2, "unit": "tonnes"}
    assert [figure["quantity"] for figure in line["figures"]] == [
        about | {"high": 2, "words": "2-дей"},
        about | {"high": 3, "words": "2-3 тоннадай"},
    ]
    source = only("sources", lines)
    assert (source["id"], source["headline"]) == (paper.pk, paper.headline)
    date = {"edtf": "2021-02", "earliest": "2021-02-01", "latest": "2021-02-28", "words": None}
    assert source["date"] == date


@pytest.mark.django_db
def test_lines_of_lines_stand_inside_these(client):
    fund = factories.organisation(stage="published")
    other = factories.organisation(stage="published")
    said = {"stage": "published", "text_en": "Help."}
    for owner, item in ((fund, "clothes"), (other, "food")):
        statement = factories.statement(organisation=owner, **said)
        factories.in_kind_line(statement=statement, item_en=item)

    lines = doors.objects(client, "en", "organisations")
    assert {
        line["organisation_id"]: [one["item"] for one in line["in_kind"]]
        for line in lines
        if "in_kind" in line
    } == {
        fund.pk: ["clothes"],
        other.pk: ["food"],
    }


@pytest.mark.django_db
@pytest.mark.parametrize("noun", SHEETS)
def test_every_row_of_the_workbook_stands_in_it(client, noun):
    organisation = factories.organisation(stage="published", source=factories.source(stage="published"))
    for _number in range(2):
        event = factories.event(stage="published", organisers=[organisation], places=["101000000"])
        factories.audience(event=event, quantity=Quantity.exact(9))
        factories.project(
            stage="published", supplier=organisation, source=factories.source(stage="published")
        )
        factories.statement(organisation=organisation, stage="published")

    _names, sheets = doors.sheets(client, "en", noun)
    lines = doors.objects(client, "en", noun)
    for sheet in SHEETS[noun]:
        rows = sheets[str(sheet.label)][1:]
        inside = [one for line in lines for one in line.get(sheet.key, []) if isinstance(one, dict)]
        found = inside if sheet.lines_of else [line for line in lines if line["sheet"] == sheet.key]
        assert len(found) == len(rows), sheet.key


@pytest.mark.django_db(transaction=True)
def test_a_large_file_streams_the_same_lines(client, monkeypatch):
    for number in range(6):
        factories.event(title_kk=f"Сенбілік {number}", stage="published", places=["101000000"])
    small = client.get("/kk/events.ndjson")
    monkeypatch.setattr(streams, "SMALL", 5)
    monkeypatch.setattr(copies, "BLOCK_BYTES", 100)
    large = client.get("/kk/events.ndjson")

    assert (small.streaming, large.streaming) == (False, True)
    assert b"".join(large.streaming_content) == small.content
    assert small.headers["Content-Type"] == "application/x-ndjson"
