"""Tallies say what the rows say: after every kind of write, from every hand, or they say nothing."""

import calendar
import datetime
import os
import random
import threading
from contextlib import contextmanager
from io import StringIO
from signal import SIGINT, SIGTERM, getsignal, signal

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection, connections, transaction
from django.db.models import Case, Count, F, Max, Min, Q, When

from events.figures import tallies
from events.figures.tallies import (
    AudienceTally,
    Tally,
    differences,
    drain,
    rebuild,
    tallies_by_territory,
    tally,
    tally_of,
)
from events.management.commands import keep_tallies
from events.models import (
    Event,
    EventAudience,
    EventContribution,
    EventTally,
    EventTallyQueue,
    EventTerritory,
)
from moderation.actions import take
from ngo_portal.lib.language.quantities import Qualifier, Quantity, Total, total_aggregates
from territories.models import Territory
from tests.factories import (
    audience,
    direction,
    edition,
    event,
    event_type,
    place,
    target_group,
    territory,
    unit,
)

EAST, ULAN, GLUBOKOE = "630000000", "636200000", "634000000"
ABAI, SEMEY, ASTANA = "100000000", "101000000", "710000000"
DATES = [
    "",
    "2021",
    "2021-02",
    "2021-02-27",
    "2020-12-30/2021-01-02",
    "2020/2021",
    "XXXX-07-29",
    "2021-05-03/..",
]


def counted(events, borders, *, listed=False):
    """The Tally by the ORM, slowly: what `events` are, straight from the rows."""
    others = {} if listed else dict(events.exclude(state="held").count_by("state"))
    events = events if listed else events.held()
    events = Event.objects.filter(pk__in=list(events.values_list("pk", flat=True)))
    listings = EventTerritory.objects.filter(event__in=events, territory__parent__level=1, **{borders: True})
    facets = {
        name: {value: number for value, number in events.count_by(column) if value is not None}
        for name, column in [
            ("type", "type"),
            ("mode", "mode"),
            ("state", "state"),
            ("direction", "directions"),
            ("target_group", "audiences__target_group"),
            ("edition", "edition"),
        ]
    }
    facets["year"] = {
        year: number for year in range(2019, 2024) if (number := events.in_years([year]).count())
    }
    months = {f"{year}-{month:02}": _month(events, year, month) for year, month in _months(events)}
    facets["month"] = {month: len(found) for month, found in months.items() if found}
    facets["district"] = dict(listings.order_by().values_list("territory").annotate(Count("event")))
    lines = (
        EventAudience.objects.filter(event__in=events)
        .order_by()
        .annotate(counted_in=Case(When(unit__key="people", then=None), default=F("unit")))
        .values("role", "counted_in")
        .annotate(
            asked=Count("event", distinct=True),
            answered=Count("event", distinct=True, filter=~Q(quantity_qualifier=Qualifier.UNKNOWN)),
            **total_aggregates(),
        )
    )
    return Tally(
        events=events.count(),
        districted=listings.values("event").distinct().count(),
        placed=EventTerritory.objects.filter(event__in=events, **{borders: True})
        .values("event")
        .distinct()
        .count(),
        monthed=len(set().union(*months.values())),
        facets={name: values for name, values in facets.items() if values},
        audiences=sorted(
            (
                AudienceTally(
                    row["role"], row["counted_in"], row["asked"], row["answered"], Total.from_aggregates(row)
                )
                for row in lines
            ),
            key=lambda one: f"{one.role}:{one.unit or ''}",
        ),
        besides=others,
    )


def _months(events):
    """From the one before all their days to the one after them: what is known to lie elsewhere is in none."""
    days = events.aggregate(first=Min("starts_on"), last=Max("ends_on"))
    first, last = (days["first"] or datetime.date(2021, 1, 1)), (days["last"] or datetime.date(2021, 1, 1))
    for number in range(first.year * 12 + first.month - 2, last.year * 12 + last.month + 1):
        yield number // 12, number % 12 + 1


def _month(events, year, month):
    """What the list from its first to its last day has."""
    last = calendar.monthrange(year, month)[1]
    days = datetime.date(year, month, 1), datetime.date(year, month, last)
    return set(events.held_between(*days).values_list("pk", flat=True))


def assert_true(codes):
    """Every tally of these territories, and some that need the rows, are what the rows say; then that nothing
    differs anywhere."""
    published = Event.objects.published()
    questions = [
        (None, None),
        (2021, None),
        (None, edition()),
        (2021, edition()),
    ]
    for borders in ("now", "then"):
        for place_asked in [code and territory(code) for code in codes]:
            for year, of_edition in questions:
                rows = published.in_territories([place_asked], borders) if place_asked else published
                rows = rows.in_years([year]) if year else rows
                rows = rows.of_editions([of_edition]) if of_edition else rows
                asked = {"territory": place_asked, "borders": borders, "year": year, "edition": of_edition}
                for listed in (False, True):
                    kept = tally(**asked, listed=listed)
                    live = tally_of(rows, borders=borders, listed=listed)
                    assert kept == live == counted(rows, borders, listed=listed), (asked, listed)
    assert differences() == []


def sql(text, *values):
    with connection.cursor() as cursor:
        cursor.execute(text, values)


@pytest.fixture
def several(db):
    """Events of many kinds, drawn anew for each seed of `random`."""

    def draw(seed):
        chance = random.Random(seed)
        districts = list(territory(ASTANA).children.all())[:2]
        village = territory(ULAN).children.first().children.first()
        places = [EAST, ULAN, GLUBOKOE, ABAI, SEMEY, ASTANA, *districts, village]
        quantities = [
            Quantity.exact(chance.randint(1, 900)),
            Quantity.about(30),
            Quantity.more_than(7),
            Quantity.at_least(8),
            Quantity.up_to(9),
            Quantity.less_than(10),
            Quantity.between(1, 2),
            Quantity(15, 20, "about"),
            Quantity.unknown(),
        ]
        units = [None, unit(), unit(key="families")]
        made = []
        for _number in range(12):
            one = event(
                date=chance.choice(DATES),
                places=chance.sample(places, chance.choice([0, 1, 1, 2, 3])),
                responsible=ULAN,
                stage=chance.choice(["published", "published", "published", "draft", "withdrawn"]),
                state=chance.choice(["held", "held", "held", "planned", "postponed", "cancelled"]),
                type=event_type(key=chance.choice(["seminar", "festival"])),
                mode=chance.choice(["online", "unknown"]),
                edition=chance.choice([None, edition(), edition(year=2022)]),
                directions=chance.sample([direction(), direction(key="sport")], chance.choice([0, 1, 2])),
            )
            for _line in range(chance.choice([0, 1, 1, 2, 4])):
                audience(
                    event=one,
                    quantity=chance.choice(quantities),
                    role=chance.choice(["helped", "participants"]),
                    unit=chance.choice(units),
                    target_group=chance.choice([None, target_group(), target_group(key="youth")]),
                )
            made.append(one)
        return made

    return draw


@pytest.fixture
def record(db):
    """A published event in Ulan with an audience, counted."""
    made = event(
        places=[ULAN],
        date="2021-02-27",
        stage="published",
        edition=edition(),
        directions=[direction()],
        audiences=[(target_group(), Quantity.exact(30))],
    )
    drain()
    return made


@pytest.mark.parametrize(
    ("seed", "codes"),
    [
        (0, [EAST]),
        *(
            pytest.param(seed, [None, EAST, ULAN, ABAI, SEMEY, ASTANA], marks=pytest.mark.proof)
            for seed in range(4)
        ),
    ],
)
def test_tallies_are_what_the_rows_say(several, seed, codes):
    several(seed)
    assert_true(codes)
    names = ("territory_id", "edition_id", "year", "borders", "is_held", "events")
    before = set(EventTally.objects.exclude(events=0).values_list(*names))
    rebuild()
    assert set(EventTally.objects.values_list(*names)) == before
    assert_true(codes)


def test_everything_taken_away_leaves_nothing(several):
    several(5)
    drain()
    assert EventTally.objects.filter(events__gt=0).exists()
    Event.objects.all().delete()
    drain()
    assert EventTally.objects.exclude(events=0, counts={}).count() == 0
    assert EventContribution.objects.count() == 0
    assert tally() == Tally()


# Every hand that writes -------------------------------------------------------------------------------------

WRITES = {
    "another type": lambda one: Event.objects.filter(pk=one.pk).update(type=event_type(key="festival")),
    "another date": lambda one: Event.objects.filter(pk=one.pk).update(date="2022-05"),
    "no date": lambda one: Event.objects.filter(pk=one.pk).update(date=""),
    "two years": lambda one: Event.objects.filter(pk=one.pk).update(date="2020-12-31/2021-01-01"),
    "another edition": lambda one: Event.objects.filter(pk=one.pk).update(edition=edition(year=2022)),
    "no edition": lambda one: Event.objects.filter(pk=one.pk).update(edition=None),
    "cancelled": lambda one: Event.objects.filter(pk=one.pk).update(state="cancelled"),
    "bulk_update": lambda one: Event.objects.bulk_update([with_(one, mode="online")], ["mode"]),
    "save": lambda one: with_(one, mode="mixed").save(),
    "raw SQL": lambda one: sql("UPDATE events_event SET mode = 'online' WHERE id = %s", one.pk),
    "withdrawn": lambda one: Event.objects.filter(pk=one.pk).update(stage="withdrawn"),
    "deleted": lambda one: one.delete(),
    "deleted in SQL": lambda one: delete_in_sql(one),
    "one more place": lambda one: place(event=one, territory=SEMEY),
    "the place moves": lambda one: one.places.update(territory=territory(SEMEY)),
    "no place": lambda one: one.places.all().delete(),
    "one more line": lambda one: audience(event=one, quantity=Quantity.about(7), role="helped"),
    "another number": lambda one: one.audiences.update(quantity_low=40, quantity_high=40),
    "no number": lambda one: EventAudience.objects.bulk_update(
        [with_(one.audiences.get(), quantity=Quantity.unknown())],
        ["quantity_low", "quantity_high", "quantity_qualifier"],
    ),
    "another unit": lambda one: one.audiences.update(unit=unit(key="families")),
    "another group": lambda one: one.audiences.update(target_group=target_group(key="youth")),
    "no line": lambda one: one.audiences.all().delete(),
    "the line moves": lambda one: one.audiences.update(event=event(stage="published")),
    "one more direction": lambda one: one.directions.add(direction(key="sport")),
    "no direction": lambda one: one.directions.clear(),
    "another direction in SQL": lambda one: sql(
        "UPDATE events_event_directions SET direction_id = %s WHERE event_id = %s",
        direction(key="sport").pk,
        one.pk,
    ),
    "many at once": lambda one: Event.objects.bulk_create(copies_of(one)),
    "listed by hand": lambda one: EventTerritory.objects.filter(event=one).update(then=False),
}


def with_(record, **fields):
    for name, value in fields.items():
        setattr(record, name, value)
    return record


def copies_of(one):
    signed = {"stage": "published", "published_by": one.published_by, "published_at": one.published_at}
    return [
        Event(
            title_kk=f"Көшірме {number}", type=one.type, responsible=one.responsible, date="2021-03", **signed
        )
        for number in range(3)
    ]


def delete_in_sql(one):
    for table in ("event_directions", "eventterritory", "eventplace", "eventaudience"):
        sql(f"DELETE FROM events_{table} WHERE event_id = %s", one.pk)
    sql("DELETE FROM events_event WHERE id = %s", one.pk)


@pytest.mark.parametrize(
    "codes", [[EAST], pytest.param([None, EAST, ABAI, SEMEY], marks=pytest.mark.proof)], ids=["one", "all"]
)
@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_every_write_is_counted(record, write, codes):
    before = EventTally.objects.get(territory_id=None, year=0, edition_id=None, is_held=True)
    write(record)
    for borders in ("now", "then"):
        for code in codes:
            rows = Event.objects.published()
            rows = rows.in_territories([territory(code)], borders) if code else rows
            asked = {"territory": code and territory(code), "borders": borders}
            assert tally(**asked) == counted(rows, borders), asked
            assert tally(**asked, listed=True) == counted(rows, borders, listed=True), asked
    now = EventTally.objects.get(territory_id=None, year=0, edition_id=None, is_held=True)
    assert (now.events, now.counts) != (before.events, before.counts) or write is WRITES["listed by hand"]
    assert EventTallyQueue.objects.count() == 0
    assert differences() == []


def test_publishing_counts_and_withdrawing_takes_away(publisher):
    record = event(places=[ULAN])
    assert tally(territory=territory(EAST)).events == 0
    take("publish", record, publisher)
    assert tally(territory=territory(EAST)).events == 1
    Event.objects.filter(pk=record.pk).update(stage="withdrawn")
    assert tally(territory=territory(EAST)) == Tally()


def test_what_changes_no_number_waits_for_nothing(record):
    Event.objects.filter(pk=record.pk).update(title_kk="Басқа атау", description_kk="Басқа мәтін")
    event(places=[ULAN]).delete()
    EventTallyQueue.objects.all().delete()  # the lines of the draft
    Event.objects.filter(pk=record.pk).update(outcome_kk="Нәтиже")
    assert not EventTallyQueue.objects.exists()


# What readers get -------------------------------------------------------------------------------------------


def test_a_tally_takes_two_queries_however_many_events_there_are(record, django_assert_num_queries):
    ulan, of_2021 = territory(ULAN), edition()
    for number in (1, 4):
        with django_assert_num_queries(2):
            assert tally(territory=ulan, year=2021).events == number
        with django_assert_num_queries(2):
            assert tallies_by_territory([ulan], edition=of_2021, borders="then") == {ulan.pk: 1}
        with django_assert_num_queries(2):
            assert tally_of(Event.objects.published()).events == number
        for _number in range(3):
            event(places=[ULAN], stage="published", date="2021-02")
        drain()


def test_territories_of_a_table_come_together(record):
    event(places=[SEMEY], responsible=EAST, date="2021-02-27", stage="published")
    event(places=[ULAN, SEMEY], responsible=EAST, date="2019", stage="published")
    east, abai, astana = (territory(code) for code in (EAST, ABAI, ASTANA))

    def numbers(**asked):
        found = tallies_by_territory([east, abai, astana], **asked)
        return [found[one.pk] for one in (east, abai, astana)]

    assert numbers() == [2, 2, 0]
    assert numbers(borders="then") == [3, 0, 0]
    assert numbers(borders="then", year=2021) == [2, 0, 0]
    assert numbers(edition=edition()) == [1, 0, 0]


def test_what_no_sums_are_kept_for_is_counted_from_the_rows_up_to_a_limit(db, settings):
    village = territory(ULAN).children.first().children.first()
    for _number in range(3):
        event(places=[village], stage="published", edition=edition(), date="2021")
    questions = [{"territory": village}, {"territory": territory(ULAN), "year": 2021, "edition": edition()}]
    assert [tally(**asked).events for asked in questions] == [3, 3]
    assert tally(year=1900).events == 0
    assert [tally(**asked, limit=2) for asked in questions] == [None, None]
    settings.COUNT_LIMIT = 2
    assert [tally(**asked) for asked in questions] == [None, None]
    assert tallies_by_territory([village]) is None


def test_a_stale_number_is_never_shown(record, monkeypatch, settings):
    """More waits than a reader counts: the rows are counted, or nothing is said."""
    monkeypatch.setattr(tallies, "READERS_BATCH", 1)
    for _number in range(2):
        event(places=[ULAN], stage="published")
    assert EventTally.objects.get(territory_id=None, year=0, edition_id=None).events == 1
    assert tally().events == tally(territory=territory(ULAN)).events == 3
    assert tallies_by_territory([territory(ULAN)]) is None
    settings.COUNT_LIMIT = 2
    assert tally() is None
    while drain():
        pass
    assert tally().events == 3


def test_sums_are_kept_for_the_territories_of_tables_and_for_no_other(db):
    kept = Territory.objects.filter(Q(level__lte=2) | Q(parent__level=1))
    assert {one.pk for one in Territory.objects.all() if tallies._is_kept([one], None, None)} == {
        one.pk for one in kept
    }
    districts = Territory.objects.filter(parent__level=1)
    assert set(districts) == set(Territory.objects.filter(Q(level=2) | Q(level=3, district=None)))


def test_years_are_those_of_the_list(db):
    dates = [*DATES, "1990/1991", "1990-12-31/1991-01-01", "2100-12-30/2101-01-02", "1980"]
    made = [event(date=date, stage="published") for date in dates]
    found = {one.pk: [] for one in made}
    for year in range(1988, 2104):
        for pk in Event.objects.in_years([year]).values_list("pk", flat=True):
            found[pk] += [year] * (1991 <= year <= 2100)
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, events_years(starts_on, ends_on, date_is_exact) FROM events_event")
        assert dict(cursor.fetchall()) == found


# Several at once --------------------------------------------------------------------------------------------


def scalar(text):
    with connection.cursor() as cursor:
        cursor.execute(text)
        return cursor.fetchone()[0]


def elsewhere(work):
    """What `work` gives on a connection of its own, which does not wait for locks."""
    answers = []

    def run():
        try:
            sql("SET lock_timeout = '1s'")
            answers.append(work())
        finally:
            connections.close_all()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(20)
    assert answers, "it failed or it waits"
    return answers[0]


@pytest.mark.django_db(transaction=True)
def test_writers_do_not_wait_for_each_other_and_nothing_is_lost():
    first, second = (event(places=[ULAN], stage="published", edition=edition()) for _number in range(2))
    drain()

    def write_and_count():
        Event.objects.filter(pk=second.pk).update(mode="online")
        event(places=[ULAN], stage="published")
        assert drain()
        return tally().events, tally().facets["mode"]

    with transaction.atomic():
        Event.objects.filter(pk=first.pk).update(mode="online", stage="withdrawn")
        audience(event=second, quantity=Quantity.exact(5))
        assert elsewhere(write_and_count) == (3, {"online": 1, "unknown": 2})
    assert EventTallyQueue.objects.exists()
    assert tally() == counted(Event.objects.published(), "now")
    assert (tally().events, tally().audiences[0].total.sum_low) == (2, 5)
    assert differences() == []


@pytest.mark.django_db(transaction=True)
def test_while_another_counts_readers_count_the_rows():
    event(places=[ULAN], stage="published")
    with transaction.atomic():
        assert drain()
        assert elsewhere(lambda: (drain(), tally().events, tallies_by_territory([]))) == (None, 1, None)
    assert elsewhere(lambda: tally().events) == 1
    assert differences() == []


# Keeping an eye on it ---------------------------------------------------------------------------------------


@contextmanager
def unseen(table):
    """Writes that no trigger sees, as a load does them."""
    sql(f"SET CONSTRAINTS ALL IMMEDIATE; ALTER TABLE {table} DISABLE TRIGGER USER")
    yield
    sql(f"SET CONSTRAINTS ALL IMMEDIATE; ALTER TABLE {table} ENABLE TRIGGER USER")


def test_the_check_finds_a_wrong_sum_and_mends_it(record, capsys):
    call_command("check_tallies")
    EventTally.objects.filter(territory_id=territory(EAST).pk, year=2021).update(events=7)
    with pytest.raises(CommandError, match="1 differences"):
        call_command("check_tallies")
    assert f"territory {territory(EAST).pk}, edition None, year 2021" in capsys.readouterr().out
    call_command("check_tallies", "--mend")
    call_command("check_tallies")
    assert tally(territory=territory(EAST), year=2021).events == 1


def test_the_check_finds_what_triggers_did_not_see(record, capsys):
    with unseen("events_event"):
        Event.objects.filter(pk=record.pk).update(mode="online")
    with pytest.raises(CommandError):
        call_command("check_tallies")
    assert f"event {record.pk}: " in capsys.readouterr().out
    rebuild()
    assert differences() == []


def test_what_waits_is_no_fault(record):
    Event.objects.filter(pk=record.pk).update(mode="online")
    assert differences() == []


def test_events_are_listed_and_counted_anew(record):
    with unseen("events_eventterritory"):
        EventTerritory.objects.all().delete()
    rebuild()
    assert tally(territory=territory(EAST)).events == 0
    call_command("relist_events")
    assert tally(territory=territory(EAST)).events == 1
    assert differences() == []


def test_the_keeper_goes_on_after_a_lost_database_and_ends_when_it_is_told(monkeypatch):
    happens = iter([OperationalError("the server is restarting"), 3, 0, SIGTERM])
    handlers = {number: getsignal(number) for number in (SIGINT, SIGTERM)}

    def drain():
        what = next(happens)
        if isinstance(what, Exception):
            raise what
        if what == SIGTERM:
            os.kill(os.getpid(), SIGTERM)
        return what

    monkeypatch.setattr(keep_tallies, "drain", drain)
    monkeypatch.setattr(keep_tallies.activity, "drain", lambda: 0)
    monkeypatch.setattr(keep_tallies, "PAUSE", 0)
    monkeypatch.setattr(keep_tallies, "PATIENCE", 0)
    monkeypatch.setattr(keep_tallies.connection, "close", lambda: None)
    try:
        call_command("keep_tallies", stderr=StringIO())
    finally:
        for number, handler in handlers.items():
            signal(number, handler)
    assert next(happens, None) is None
