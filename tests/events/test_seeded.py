"""What a seed makes: true to every rule, and marked wherever it shows."""

import re

import pytest
from django.db import connection
from django.utils import timezone

from events.content.dictionaries import load_all
from events.figures import tallies
from events.models import (
    Event,
    EventAudience,
    EventFigure,
    EventOrganiser,
    EventTerritory,
)
from events.seed import seed
from officers import synthetic
from officers.models import Officer
from projects.models import SocialProject
from registry.models import Organisation, Source
from registry.rules.bin import bin_fault
from tests import cast, doors, factories

EVENTS, ORGANISATIONS, PROJECTS = 300, 60, 60


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
    assert tallies.tally().events == Event.objects.published().held().count()
    assert tallies.tally().listed == Event.objects.published().count()


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
    events = Event.objects.filter(is_synthetic=True).select_related("responsible")
    for event in events.prefetch_related("places__territory"):
        assert event.responsible.level in (1, 2)
        places = list(event.places.all())
        if places and event.starts_on and event.starts_on.year in (2021, 2023):
            then, now = places[0].territory.ancestors_on(event.starts_on), places[0].territory.ancestors_on()
            moved += then[0] != now[0]
            unit = then[0] if then[0] != now[0] else [one for one in now if one.level <= 2][-1]
            assert event.responsible == unit
    assert moved


# Marked -----------------------------------------------------------------------------------

MARK = {"kk": "синтетикалық дерек", "ru": "синтетические данные", "en": "synthetic data"}
LISTS = {"events": Event, "organisations": Organisation, "projects": SocialProject}


def badges(answer, language):
    return answer.content.decode().count(f'badge--warning">{MARK[language]}<')


@pytest.mark.parametrize("language", doors.EACH_LANGUAGE)
@pytest.mark.parametrize("address", LISTS)
def test_every_row_and_every_page_says_that_it_is_synthetic(seeded, client, db, address, language):
    row_count = client.get(f"/{language}/{address}/").content.decode().count('class="entry"')
    ahead = 0
    if address == "events":
        ahead = min(5, Event.objects.published().ahead(timezone.localdate()).count())
        assert ahead > 0
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
