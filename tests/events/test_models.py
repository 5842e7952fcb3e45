"""What the database itself refuses of events, and the columns it derives."""

import pytest
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, connection, transaction

from events.models import Edition, Event, EventOrganiser, EventPlace, ThemedWeek
from ngo_portal.lib.language.quantities import Quantity
from tests.factories import (
    audience,
    edition,
    event,
    event_type,
    figure,
    guest,
    indicator,
    observance,
    organisation,
    person,
    territory,
)

ULAN = "636200000"

REFUSED = {
    "events_event": [
        "title_kk = ''",
        "state = 'dreamt'",
        "mode = 'astral'",
        "stage = 'hidden'",
        "stage = 'published'",
        "date = '2021-02-30'",
        "date = '27.02.2021'",
        "date = '2020-03-01/2021-03-03'",
        "date_basis = 'guessed'",
        "basis = 'guessed'",
        "second_type_id = type_id",
        "submitted_at = now()",
    ],
    "events_eventplace": ["basis = 'guessed'", "territory_id = NULL"],
    "events_eventorganiser": ["role = 'king'", "organisation_id = NULL"],
    "events_eventperson": ["role = 'king'", "person_id = NULL"],
    "events_eventaudience": [
        "role = 'passers-by'",
        "quantity_qualifier = 'exact', quantity_high = 31",
        "quantity_qualifier = 'unknown'",
        "quantity_qualifier = 'between'",
        "quantity_low = -1, quantity_high = -1",
        "quantity_low = 'NaN', quantity_high = 'NaN'",
        "quantity_low = NULL, quantity_high = NULL",
    ],
    "events_eventfigure": ["flow = 'lost'", "indicator_id = NULL"],
    "events_edition": ["year = 1990", "year = 2101", "dates = 'spring'"],
    "events_observance": ["day = '27.02'", "first_held = 'long ago'", "name_kk = ''"],
    "events_themedweek": ["dates = '2021-03-07/2021-03-01'", "dates = 'March'"],
}


@pytest.fixture
def one_of_each(db):
    record = event(places=[ULAN], organisers=[organisation()], audiences=[(None, Quantity.exact(30))])
    guest(event=record, person=person())
    figure(event=record, indicator=indicator())
    observance()
    ThemedWeek.objects.create(
        edition=edition(),
        name_kk="Апта",
        dates="2021-03-01/2021-03-07",
    )


@pytest.mark.parametrize(
    ("table", "change"), [(table, change) for table, changes in REFUSED.items() for change in changes]
)
def test_the_database_refuses(one_of_each, table, change):
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {table} SET id = id")
        assert cursor.rowcount == 1
        with pytest.raises((IntegrityError, DataError)), transaction.atomic():
            cursor.execute(f"UPDATE {table} SET {change}")


def test_lines_are_given_once(db):
    society, somebody = organisation(), person()
    record = event(places=[ULAN], organisers=[society])
    guest(event=record, person=somebody)
    for again in (
        lambda: EventPlace.objects.create(event=record, territory=territory(ULAN)),
        lambda: EventOrganiser.objects.create(event=record, organisation=society),
        lambda: guest(event=record, person=somebody),
        lambda: Edition.objects.create(marathon=edition().marathon, year=2021),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            again()


@pytest.mark.parametrize(
    ("date", "starts_on", "ends_on", "is_exact"),
    [
        ("2021-02-27", "2021-02-27", "2021-02-27", True),
        ("2021-07-29/2021-07-30", "2021-07-29", "2021-07-30", True),
        ("2021-02", "2021-02-01", "2021-02-28", False),
        ("2021", "2021-01-01", "2021-12-31", False),
        ("XXXX-07-29/XXXX-07-30", None, None, False),
        ("", None, None, False),
    ],
)
def test_the_days_of_an_event_follow_from_its_date(db, date, starts_on, ends_on, is_exact):
    record = event(date=date)
    record.refresh_from_db()
    as_text = [day and day.isoformat() for day in (record.starts_on, record.ends_on)]
    assert (as_text, record.date_is_exact) == ([starts_on, ends_on], is_exact)
    assert record.listed_on.isoformat() == (starts_on or "0001-01-01")


def test_an_unknown_number_stays_unknown(db):
    line = audience(event=event(), quantity=Quantity.unknown("көп адам"))
    line.refresh_from_db()
    assert line.quantity == Quantity(None, None, "unknown", "көп адам")


def test_words_are_found_whatever_their_ending(db):
    record = event(title_kk="Волонтерлерге арналған семинар", stage="published")
    event(title_kk="Көрме", stage="published")
    for words in ("волонтер", "семинарлар", "ВОЛОНТЕРЛЕР семинары"):
        assert list(Event.objects.with_words(words)) == [record]


def test_an_event_needs_its_type(db):
    kind = event_type()
    event(type=kind)
    with pytest.raises(IntegrityError), transaction.atomic():
        type(kind).objects.filter(pk=kind.pk)._raw_delete("default")
        connection.check_constraints()


@pytest.mark.parametrize(
    ("date", "refused"),
    [
        ("2021-03-01/2022-03-01", False),
        ("2020-03-01/2021-03-02", False),
        ("2020-03-01/2021-03-03", True),
        ("2020/2023", False),
        ("2020-03-01/..", False),
        ("", False),
    ],
)
def test_an_event_of_known_days_lasts_at_most_a_year(db, date, refused):
    record = event()
    record.date = date
    if refused:
        with pytest.raises(ValidationError) as refusal:
            record.full_clean()
        assert list(refusal.value.message_dict) == ["date"]
    else:
        record.full_clean()
        record.save()
