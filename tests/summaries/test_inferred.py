"""Of how many events a number is inferred stands beside its sum, on every page that prints it."""

import csv
import re

import pytest

from events.figures.tallies import drain, tally, tally_of
from events.models import Edition, Event, EventAudience
from ngo_portal.lib.language.quantities import Quantity
from tests import doors, factories
from tests.factories import ULAN

pytestmark = pytest.mark.django_db

SAID = {
    "kk": "1 іс-шара бойынша мәтіннен шығарылған",
    "ru": "по 1 мероприятию выведено из текста",
    "en": "inferred from the text for 1 event",
}
DOORS = ("marathons/igi-ister-marafony/2024/", "summary/?year=2024", f"territories/{ULAN}/", "")


@pytest.fixture
def events():
    """Two of an edition: what one says of participants is inferred, and what was given."""
    edition = factories.edition(year=2024)
    group = factories.target_group(name_kk="тұрғындар", name_en="residents")
    made = [
        factories.event(edition=edition, places=[ULAN], stage="published", date=f"2024-05-{day:02}")
        for day in (9, 10)
    ]
    for event, basis in zip(made, ("stated", "inferred"), strict=True):
        factories.audience(event=event, target_group=group, quantity=Quantity.exact(60), basis=basis)
        given = {"item_en": "seedlings", "flow": "given", "quantity": Quantity.exact(7)}
        factories.figure(event=event, **given, basis=basis)
    return made


@pytest.mark.parametrize("language", SAID)
@pytest.mark.parametrize("door", DOORS)
def test_a_page_says_of_how_many_events_its_sum_is_inferred(client, events, door, language):
    address = f"/{language}/{door}"
    page = client.get(address).content.decode().replace("\N{NO-BREAK SPACE}", " ")
    assert SAID[language] in page
    EventAudience.objects.update(basis="stated")
    events[0].figures.model.objects.update(basis="stated")
    page = client.get(address).content.decode().replace("\N{NO-BREAK SPACE}", " ")
    assert SAID[language] not in page


def test_kept_sums_and_sums_of_rows_know_it_alike(events):
    drain()
    of_rows = tally_of(Event.objects.published()).facets["inferred"]
    assert tally().facets["inferred"] == of_rows == {"participants.": 1}
    line = EventAudience.objects.get(event=events[1])
    line.basis = "stated"
    line.save()
    assert "inferred" not in tally().facets


def test_the_rows_of_a_number_say_which_of_them_are_inferred(client, demo_content, db):
    """The article names neither the town of two events nor who sent the clothes."""
    edition = Edition.objects.get(year=2021)
    districts = doors.html(client, f"/en/figures/districts;borders=then;edition={edition.pk}/")
    assert re.findall(r'>([^<>]+)</a> <span class="quiet">\(inferred\)', districts) == ["Semey city"]
    organisers = doors.html(client, f"/en/figures/organisations;borders=then;edition={edition.pk}/")
    assert re.findall(r'>([^<>]+)</a> <span class="quiet">\(inferred\)', organisers) == [
        "“Otbasy Ortalygy” Public Fund"
    ]
    page = doors.html(client, f"/en/summary/?edition={edition.pk}")
    assert page.count("of these, inferred: 1") == 2


def test_files_and_frozen_summaries_say_it_too(client, demo_content, db):
    edition = Edition.objects.get(year=2021)
    rows = list(csv.reader(client.get(f"/en/summary.csv?edition={edition.pk}").content.decode().splitlines()))
    said = {figure: coverage for _part, figure, *_values, coverage, _address in rows}
    assert said["Districts and cities"] == "data for 5 of the 8 events; of these, inferred: 1"
    assert said["Organisers"] == "data for 6 of the 8 events; of these, inferred: 1"
    parts = {row[1]: row[0] for row in rows if row[0].startswith("Reported")}
    assert parts == {
        "Organisations that held events": "Reported, 2020",
        "Projects carried out": "Reported, 2020, year inferred from the text",
        "Total amount of the projects carried out": "Reported, 2020, year inferred from the text",
    }
    kept = doors.html(client, client.post(f"/en/summary/freeze/?edition={edition.pk}").headers["Location"])
    assert kept.count("of these, inferred: 1") == 2
    assert kept.count("year inferred from the text)") == 2
