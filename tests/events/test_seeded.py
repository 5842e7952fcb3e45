"""What a seed makes: every shape there is, true to every rule, and marked wherever it shows."""

import re

import pytest
from django.db import connection, models

from events.content.dictionaries import load_all
from events.figures import tallies
from events.models import (
    Edition,
    Event,
    EventAudience,
    EventFigure,
    EventOrganiser,
    EventPlace,
    EventTerritory,
)
from events.seed import seed
from moderation.models import Stage
from ngo_portal.lib.language.approximate_dates import ApproximateDate
from ngo_portal.lib.language.quantities import Qualifier
from officers import synthetic
from officers.models import Officer
from projects.models import SocialProject
from registry.models import Organisation, Source
from registry.rules.bin import bin_fault
from territories.models import Territory
from tests import cast, factories

EVENTS, ORGANISATIONS, PROJECTS = 3000, 150, 250


@pytest.fixture(scope="module")
def seeded(module_db):
    """One seed for all tests of this file: they only look at it."""
    load_all()
    factories.marathon()
    seed(events=EVENTS, organisations=ORGANISATIONS, projects=PROJECTS)


def rows(sql, *values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()


def test_asked_for_is_made(seeded):
    assert Event.objects.filter(is_synthetic=True).count() == EVENTS
    assert Organisation.objects.filter(is_synthetic=True).count() == ORGANISATIONS
    assert SocialProject.objects.filter(is_synthetic=True).count() == PROJECTS


# True to the rules ------------------------------------------------------------------------


def test_listings_are_those_the_database_makes_itself(seeded):
    found = EventTerritory.objects.order_by("event", "territory").values_list(
        "event", "territory", "now", "then", "listed_on", "type"
    )
    before = list(found)
    rows("SELECT events_relist(ARRAY(SELECT id FROM events_event))")
    assert len(before) > EVENTS
    assert list(found) == before
    assert any(now != then for _event, _place, now, then, _day, _type in before)


def test_tallies_are_those_of_the_rows(seeded):
    assert tallies.differences() == []
    assert tallies.tally().events == Event.objects.published().count()


def test_bins_are_valid_and_of_years_that_nobody_registered_in(seeded):
    numbers = list(
        Organisation.objects.filter(is_synthetic=True).exclude(bin=None).values_list("bin", flat=True)
    )
    assert len(numbers) > ORGANISATIONS / 2
    assert {bin_fault(number) for number in numbers} == {None}
    assert {60 <= int(number[:2]) <= 79 for number in numbers} == {True}


def test_models_find_nothing_to_complain_of(seeded):
    """What forms would refuse: COPY does not ask the models."""
    for model in (Event, Organisation, SocialProject, Source, EventAudience, EventFigure, EventOrganiser):
        for record in model.objects.order_by("?")[:40]:
            record.full_clean(validate_unique=False, validate_constraints=False)


def test_the_responsible_unit_is_that_of_the_day(seeded):
    """A district, or a city; what lay in another oblast on that day is that oblast's."""
    moved = 0
    for event in Event.objects.filter(is_synthetic=True).select_related("responsible"):
        assert event.responsible.level in (1, 2)
        places = list(event.places.select_related("territory"))
        if places and event.starts_on and event.starts_on.year in (2021, 2023):
            then, now = places[0].territory.ancestors_on(event.starts_on), places[0].territory.ancestors_on()
            moved += then[0] != now[0]
            unit = then[0] if then[0] != now[0] else [one for one in now if one.level <= 2][-1]
            assert event.responsible == unit
    assert moved


# Every shape there is ---------------------------------------------------------------------

SHAPES = {
    "day": r"\d{4}-\d\d-\d\d",
    "month": r"\d{4}-\d\d",
    "year": r"\d{4}",
    "days": r"(\d{4})-\d\d-\d\d/\1-\d\d-\d\d",
    "over New Year": r"\d{4}-12-\d\d/\d{4}-01-\d\d",
    "months": r"\d{4}-\d\d/\d{4}-\d\d",
    "years": r"\d{4}/\d{4}",
    "day without a year": r"XXXX-\d\d-\d\d",
    "days without a year": r"XXXX-\d\d-\d\d/XXXX-\d\d-\d\d",
    "since": r"[\d-]+/\.\.",
    "until": r"\.\./[\d-]+",
    "not stated": r"",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_dates_have_every_shape(seeded, shape):
    dates = {str(date) for date in Event.objects.values_list("date", flat=True)}
    assert any(re.fullmatch(SHAPES[shape], date) for date in dates)
    assert all(ApproximateDate(date) == date for date in dates)


@pytest.mark.parametrize("qualifier", Qualifier.values)
@pytest.mark.parametrize("model", [EventAudience, EventFigure])
def test_quantities_have_every_qualifier(seeded, model, qualifier):
    assert model.objects.filter(quantity_qualifier=qualifier).exists()


@pytest.mark.parametrize(
    ("model", "field"),
    [
        (Event, "stage"),
        (Event, "state"),
        (Event, "mode"),
        (Event, "date_basis"),
        (EventOrganiser, "role"),
        (EventAudience, "role"),
        (Organisation, "status"),
        (SocialProject, "status"),
        (SocialProject, "kind"),
    ],
)
def test_every_choice_occurs(seeded, model, field):
    choices = {value for value, _label in model._meta.get_field(field).choices}
    assert set(model.objects.values_list(field, flat=True)) == choices


def test_most_are_published_and_some_stand_in_two_districts(seeded):
    events = Event.objects.filter(is_synthetic=True)
    assert 0.90 < events.filter(stage=Stage.PUBLISHED).count() / EVENTS < 0.96
    several = events.annotate(number=models.Count("places")).filter(number__gt=1).count()
    assert 0.015 < several / EVENTS < 0.05
    assert EventOrganiser.objects.filter(organisation=None).exclude(described_kk="").exists()
    assert Edition.objects.filter(year__range=(2016, 2025)).count() == 10


def test_places_are_of_every_kind_and_okrugs_take_turns(seeded):
    used = EventPlace.objects.values_list("territory__level", flat=True)
    assert set(used) == {1, 2, 3, 4}
    okrugs = EventPlace.objects.filter(territory__kind=Territory.Kind.RURAL_OKRUG)
    assert okrugs.count() < 2 * okrugs.values("territory").distinct().count()


# Marked -----------------------------------------------------------------------------------

MARK = {"kk": "синтетикалық дерек", "ru": "синтетические данные", "en": "synthetic data"}
LISTS = {"events": Event, "organisations": Organisation, "projects": SocialProject}


def badges(answer, language):
    return answer.content.decode().count(f'badge--warning">{MARK[language]}<')


@pytest.mark.parametrize("language", MARK)
@pytest.mark.parametrize("address", LISTS)
def test_every_row_and_every_page_says_that_it_is_synthetic(seeded, client, db, address, language):
    row_count = client.get(f"/{language}/{address}/").content.decode().count('class="entry"')
    ahead = 5 if address == "events" else 0
    assert badges(client.get(f"/{language}/{address}/"), language) == row_count == 25 + ahead
    record = LISTS[address].objects.filter(is_synthetic=True, stage="published").first()
    page = client.get(f"/{language}{record.get_absolute_url()[3:]}", follow=True)
    heading = re.search(r"<h1>.*?</h1>", page.content.decode(), re.S).group()
    assert MARK[language] in heading


@pytest.mark.parametrize("address", LISTS)
def test_files_say_it_in_a_column(seeded, client, db, address):
    answer = client.get(f"/en/{address}.csv", {"status": "completed"} if address == "projects" else {})
    lines = b"".join(answer.streaming_content if answer.streaming else [answer.content]).decode("utf-8-sig")
    header, first = lines.splitlines()[:2]
    assert "Synthetic" in header
    assert "synthetic data" in first


def test_pages_say_that_numbers_include_it(seeded, client, db):
    for address in ("", "events/", "territories/", "territories/636200000/", "marathons/"):
        assert "Some records here are synthetic data" in client.get(f"/en/{address}").content.decode()


def test_the_desk_says_it_too(seeded, client, db):
    client.force_login(cast.national())
    record = Event.objects.filter(is_synthetic=True).first()
    page = client.get("/admin/events/event/").content.decode()
    marks = re.findall(f'field-synthetic_mark">({"|".join(MARK.values())})<', page)
    assert len(marks) == page.count('class="action-select"') > 0
    form = client.get(f"/admin/events/event/{record.pk}/change/").content.decode()
    assert re.search(f'badge--warning">({"|".join(MARK.values())})<', form)


def test_nobody_signs_in_with_the_account_that_signs(seeded):
    account = Officer.objects.get(username=synthetic.ACCOUNT)
    assert not account.is_active
    assert not account.has_usable_password()
