"""Two editions or two territories side by side: the figures of their own pages, and a difference only where
both are exact."""

import re

import pytest

from events.figures.tallies import drain
from events.models import EventPlace
from ngo_portal.lib.language.quantities import Quantity
from tests import doors, factories
from tests.events.test_pages import words
from tests.factories import ULAN

pytestmark = pytest.mark.django_db

EAST_KAZAKHSTAN, SEMEY, SHIELI, SYRDARYA = "630000000", "101000000", "435200000", "434800000"
NOT_TOLD = "not given: not exact"


def rows(page):
    """[[label, first, second, difference]] of all its tables."""
    found = [
        [words(cell) for cell in re.findall(r"<t[hd][ >].*?</t[hd]>", row, re.DOTALL)]
        for body in re.findall("<tbody>(.*?)</tbody>", page, re.DOTALL)
        for row in re.findall("<tr>(.*?)</tr>", body, re.DOTALL)
    ]
    return {label: cells for label, *cells in found}


def compared(client, *pairs):
    return doors.html(client, "/en/comparison/?" + "&".join(f"{name}={value}" for name, value in pairs))


@pytest.fixture
def editions():
    """2020: two events in one district, 10 and 20 people. 2021: one in two districts, and one of unknown
    place for about 50 people."""
    first, second = (factories.edition(year=year) for year in (2020, 2021))
    fair = factories.event_type(key="fair", name_en="fair")
    for number in (10, 20):
        event = factories.event(edition=first, places=[ULAN], type=fair, stage="published")
        factories.audience(event=event, quantity=Quantity.exact(number))
    factories.event(edition=second, places=[SHIELI, SYRDARYA], type=fair, stage="published")
    event = factories.event(edition=second, places=[], type=fair, stage="published")
    factories.audience(event=event, quantity=Quantity.about(50))
    factories.audience(event=event, role="volunteers", quantity=None)
    factories.event(edition=second)
    return first, second


def test_two_editions_have_the_same_figures_and_a_difference_where_both_are_exact(client, editions):
    first, second = editions

    page = compared(client, ("edition", first.pk), ("edition", second.pk))

    assert rows(page) == {
        "Events": ["2", "2", "0"],
        "Districts and cities": ["1 data for both events", "2 data for 1 of the 2 events", NOT_TOLD],
        "Participants": [
            "30 people data for both events",
            "about 50 people data for 1 of the 2 events",
            NOT_TOLD,
        ],
        "Volunteers": ["not stated", "not stated data for neither event", "not known"],
        "Fair": ["2", "2", "0"],
    }
    EventPlace.objects.filter(event__edition=first).update(basis="inferred")
    told = rows(compared(client, ("edition", first.pk), ("edition", second.pk)))["Districts and cities"]
    assert told[0] == "1 data for both events; of these, inferred: 1"
    factories.event(edition=second, stage="published")
    swapped = rows(compared(client, ("edition", second.pk), ("edition", first.pk)))
    assert swapped["Events"] == ["3", "2", "\N{MINUS SIGN}1"]


def test_two_territories_are_named_as_people_type_them(client):
    factories.event(places=[ULAN], stage="published")
    factories.event(places=[SEMEY], date="2021", stage="published")
    factories.organisation(seat=ULAN, stage="published")

    page = compared(client, ("place", EAST_KAZAKHSTAN), ("place", "Ulan district"))

    found = rows(page)
    assert (found["Events"], found["Organisations"]) == (["1", "1", "0"], ["1", "1", "0"])
    assert (
        "Ulan district is part of East Kazakhstan oblast: what was held there is counted on both sides."
        in page
    )
    then = compared(client, ("place", EAST_KAZAKHSTAN), ("place", ULAN), ("borders", "then"))
    assert rows(then)["Events"] == ["2", "1", "\N{MINUS SIGN}1"]
    assert "within the borders at the time of each event" in then


def test_types_stand_under_a_head_of_types(client, editions):
    page = compared(client, *(("edition", one.pk) for one in editions))
    heads = re.findall('<thead>\\s*<tr>\\s*<th scope="col">(.*?)</th>', page)
    assert heads == ["Figure", "Type of event"]


def test_a_small_number_is_kept_back_from_a_comparison_too(client):
    group = factories.target_group(key="vulnerable", is_vulnerable=True)
    for place, number in ((ULAN, 3), (SHIELI, 30)):
        factories.event(places=[place], audiences=[(group, Quantity.exact(number))], stage="published")

    found = rows(compared(client, ("place", ULAN), ("place", SHIELI)))

    assert [found["Participants"][0], found["Participants"][2]] == [
        "fewer than 5 people data for the one event",
        NOT_TOLD,
    ]
    assert found["Participants"][1].startswith("30 people")


@pytest.mark.parametrize(
    ("pairs", "said"),
    [
        ([("place", ULAN)], "Choose two different ones to compare."),
        ([("place", ULAN), ("place", "Ulan district")], "Choose two different ones to compare."),
        ([("place", "qqqqq"), ("place", ULAN)], "No place is called “qqqqq”."),
        ([("edition", "x"), ("edition", "1")], "There is no such value: x."),
    ],
)
def test_what_cannot_be_compared_is_said(client, pairs, said):
    page = compared(client, *pairs)
    assert said in page
    assert "<table" not in page


@pytest.mark.parametrize("number", [1, 3])
def test_a_comparison_costs_the_same_with_one_event_and_with_three(client, number, django_assert_num_queries):
    for row in range(number):
        kind = factories.event_type(key=f"t{row}")
        for place in (ULAN, SHIELI):
            factories.event(
                places=[place], type=kind, audiences=[(None, Quantity.about(30))], stage="published"
            )
            factories.organisation(seat=place, stage="published")
    drain()
    address = f"/kk/comparison/?place={ULAN}&place={SHIELI}"
    client.get(address)
    with django_assert_num_queries(15):
        assert client.get(address).status_code == 200


def test_russian_places_begin_small_inside_the_heading_and_large_in_the_table(client):
    page = doors.html(client, f"/ru/comparison/?place={SEMEY}&place={ULAN}")
    assert words(re.search("<h1.*?</h1>", page, re.DOTALL)[0]) == "Сравнение: город Семей – Уланский район"
    heads = [words(cell) for cell in re.findall('<th scope="col">.*?</th>', page, re.DOTALL)]
    assert heads[1:3] == ["Город Семей", "Уланский район"]
