"""Totals of audiences: unknown is never nought, different units are never added, coverage is said."""

import pytest
from django.utils import translation

from events.figures.tallies import tally
from events.figures.totals import audience_totals, by_district, by_type
from ngo_portal.lib.language.quantities import Quantity
from tests import doors, factories
from tests.factories import ULAN

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


def event(*lines, stage="published"):
    """An event with audience lines (role, quantity, unit key or None)."""
    made, group = factories.event(stage=stage), factories.target_group(key="residents")
    for role, quantity, unit in lines:
        unit = factories.unit(key=unit, name_en=unit) if unit else None
        factories.audience(event=made, role=role, quantity=quantity, unit=unit, target_group=group)
    return made


def totals():
    found = audience_totals(tally())
    return [(str(total.label), total.value, total.coverage) for total in found]


def test_a_role_without_any_number_is_not_stated():
    event()
    event(("helped", Quantity.unknown("көп"), None))
    event(("helped", Quantity.exact(5), None), stage="draft")

    assert totals() == [("people helped", "", "data for neither event")]


def test_nothing_published_gives_no_total():
    assert totals() == []


def test_a_total_of_all_events_is_exact():
    for number in (30, 12):
        event(("participants", Quantity.exact(number), None))

    assert totals() == [("participants", "42 people", "data for both events")]


def test_what_was_said_is_added_up_and_its_coverage_tells_of_how_many_events():
    event(("participants", Quantity.exact(30), None))
    event(("participants", Quantity.unknown(), None))
    event()

    assert totals() == [("participants", "30 people", "data for 1 of the 3 events")]


def test_a_silent_line_beside_one_with_a_number_leaves_the_total_open():
    event(("participants", Quantity.exact(30), None), ("participants", Quantity.unknown(), None))

    assert totals() == [("participants", "at least 30 people", "data for the one event")]


def test_families_and_people_are_never_added():
    event(("helped", Quantity.exact(30), "families"), ("helped", Quantity.exact(5), None))
    event(("helped", Quantity.exact(2), "people"), ("volunteers", Quantity.exact(1), "people"))

    assert totals() == [
        ("people helped", "7 people", "data for both events"),
        ("people helped", "30 (families)", "data for 1 of the 2 events"),
        ("volunteers", "1 person", "data for 1 of the 2 events"),
    ]


def test_an_approximate_number_makes_an_approximate_total():
    event(("participants", Quantity.about(30), None))
    event(("participants", Quantity.exact(5), None))

    assert totals() == [("participants", "about 35 people", "data for both events")]


def test_a_rough_range_makes_a_rough_total(client):
    """On the event's page, in the figures of its edition, and in the file."""
    children = {"counted_kk": "бала", "many_ru": "детей", "many_en": "children"}
    children |= {"one_ru": "ребёнок", "few_ru": "ребёнка", "genitive_ru": "ребёнка", "one_en": "child"}
    unit, group = factories.unit(key="children", **children), factories.target_group(key="residents")
    edition = factories.edition()
    quantities = Quantity(15, 20, "about", "шамамен 15-20 бала"), Quantity.between(1, 2)
    rough, plain = (factories.event(stage="published", edition=edition) for _quantity in quantities)
    for one, quantity in zip((rough, plain), quantities, strict=True):
        factories.audience(event=one, quantity=quantity, unit=unit, target_group=group)
    said = {
        "kk": ("шамамен 15–20 бала", "шамамен 16–22 бала"),
        "ru": ("около 15–20 детей", "около 16–22 детей"),
        "en": ("about 15–20 children", "about 16–22 children"),
    }
    for language, (of_one, of_both) in said.items():
        with translation.override(language):
            assert of_one in doors.html(client, rough.get_absolute_url())
            assert of_both in doors.html(client, edition.get_absolute_url())
    rows = {row[0]: row for row in doors.csv_rows(client, "kk", "events")}
    assert "≈15–20 бала «шамамен 15-20 бала»" in " ".join(rows[str(rough.pk)])
    assert "≈" not in " ".join(rows[str(plain.pk)])


def test_two_lines_of_one_event_are_one_event():
    event(("participants", Quantity.exact(3), None), ("participants", Quantity.exact(4), None))

    assert totals() == [("participants", "7 people", "data for the one event")]


def test_two_places_of_an_event_do_not_count_its_audience_twice():
    made = event(("participants", Quantity.exact(3), None))
    for code in ("435200000", "434800000"):
        factories.place(event=made, territory=code)
    territory = factories.territory("430000000")

    found = audience_totals(tally(territory=territory))
    assert [(total.value, total.known, total.of) for total in found] == [("3 people", 1, 1)]


def test_tables_of_no_events_are_empty():
    assert (by_district(tally(), []), by_type(tally(), [])) == ([], [])


def test_a_district_with_more_events_stands_higher_and_equals_go_by_name():
    for code in ("435200000", ULAN, ULAN, "434800000"):
        factories.event(places=[code], stage="published")

    rows = by_district(tally(), [("year", 2021), ("borders", "now")])
    assert rows == [
        {
            "label": "Ulan district",
            "number": 2,
            "url": f"/en/events/?year=2021&borders=now&territory={ULAN}&status=held",
        },
        {
            "label": "Shieli district",
            "number": 1,
            "url": "/en/events/?year=2021&borders=now&territory=435200000&status=held",
        },
        {
            "label": "Syrdarya district",
            "number": 1,
            "url": "/en/events/?year=2021&borders=now&territory=434800000&status=held",
        },
    ]


def test_a_village_counts_for_its_district_and_a_city_of_the_republic_for_none():
    factories.event(places=["636230100"], stage="published")
    factories.event(places=["750000000"], stage="published")

    rows = by_district(tally(), [])
    assert [(str(row["label"]), row["number"]) for row in rows] == [
        ("Ulan district", 1),
        ("district not stated", 1),
    ]
