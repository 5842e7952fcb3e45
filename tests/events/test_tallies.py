"""Tallies say what the rows say: after every kind of write, from every hand, or they say nothing."""

import random

import pytest
from django.db import connection
from django.db.models import Case, Count, F, Q, When

from events.models import (
    Event,
    EventAudience,
    EventContribution,
    EventTally,
    EventTerritory,
)
from events.tallies import (
    AudienceTally,
    Tally,
    differences,
    drain,
    rebuild,
    tally,
    tally_of,
)
from ngo_portal.lib.quantities import Qualifier, Quantity, Total, total_aggregates
from tests.factories import (
    audience,
    direction,
    edition,
    event,
    event_type,
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


def counted(events, borders):
    """The Tally by the ORM, slowly: what `events` are, straight from the rows."""
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
    )


def assert_true(*, kept=True):
    """Every tally there is, and some that need the rows, are what the rows say; then that nothing differs."""
    published = Event.objects.published()
    codes = [None, EAST, ULAN, ABAI, SEMEY, ASTANA]
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
                assert tally(**asked) == tally_of(rows, borders=borders) == counted(rows, borders), asked
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


@pytest.mark.parametrize("seed", range(4))
def test_tallies_are_what_the_rows_say(several, seed):
    several(seed)
    assert_true()
    before = set(
        EventTally.objects.exclude(events=0).values_list("territory_id", "year", "borders", "events")
    )
    rebuild()
    assert set(EventTally.objects.values_list("territory_id", "year", "borders", "events")) == before
    assert_true()


def test_everything_taken_away_leaves_nothing(several):
    several(5)
    drain()
    assert EventTally.objects.filter(events__gt=0).exists()
    Event.objects.all().delete()
    drain()
    assert EventTally.objects.exclude(events=0, counts={}).count() == 0
    assert EventContribution.objects.count() == 0
    assert tally() == Tally()
