"""Lists of events read their pages by ordered indexes: every row once, there and back, whatever is asked."""

import datetime
import json
import random

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from events.filters import EventFilter
from events.models import Event
from ngo_portal.lib.lists.paging import KeysetPage
from tests import factories
from tests.factories import ULAN

pytestmark = pytest.mark.django_db

EAST, ABAI, SEMEY, GLUBOKOE = "630000000", "100000000", "101000000", "634000000"
PLACES = [[ULAN], [SEMEY], [ULAN, GLUBOKOE], [EAST], []]
DATES = [
    "2020",
    "2021",
    "2020-12",
    "2021-01",
    "2021-02",
    "2020-12/2021-01",
    "2020-12-30/2021-01-02",
    "2021-12-31/2022-01-01",
    "2021-12-31",
    "2020-03-01/2021-03-02",
    "2021-06-01/2022-06-01",
    "2021-02-27",
    "2021-02-27",
    "2021-02-27",
    "2022-06-07",
    "2022-06-08",
    "2022-06-09",
    "2023-05",
    "2019/2021",
    "../2021",
    "2021/..",
    "2021-02-27/..",
    "XXXX-02-27",
    "XXXX-07-29/XXXX-07-30",
]


@pytest.fixture
def events():
    draw = random.Random(1)
    kinds = [factories.event_type(key=key) for key in ("seminar", "fair")]
    dates = [*DATES, "", ""]
    draw.shuffle(dates)
    return [
        factories.event(
            date=date,
            places=PLACES[number % len(PLACES)],
            type=draw.choice(kinds),
            mode=draw.choice(["online", "mixed", "unknown"]),
            state=draw.choice(["held", "held", "cancelled", "planned"]),
            edition=factories.edition() if number % 3 else None,
            stage="published" if number % 11 else "submitted",
        )
        for number, date in enumerate(dates + dates)
    ]


def asked(question):
    return EventFilter(QueryDict(question), queryset=EventFilter.published())


def listed_on(event):
    planned = event.state == "planned" and event.date.latest
    return planned or event.date.earliest or datetime.date.min


def begins_on(event):
    return event.date.earliest or datetime.date.min


def surely_held(event, first, last):
    """What `held_between` promises, told from the written date."""
    start, end = event.date.earliest, event.date.latest
    if event.date.precision == "day" and start and end:
        return end >= first and start <= last
    return (start is None and first == datetime.date.min or start is not None and start >= first) and (
        end is None and last == datetime.date.max or end is not None and end <= last
    )


def year(number):
    return datetime.date(number, 1, 1), datetime.date(number, 12, 31)


QUESTIONS = {
    "": lambda event, codes: True,
    "year=2021": lambda event, codes: surely_held(event, *year(2021)),
    "year=2021&year=2023": lambda event, codes: (
        surely_held(event, *year(2021)) or surely_held(event, *year(2023))
    ),
    "year=2024": lambda event, codes: False,
    "from=2021-02-27&to=2021-06-30": lambda event, codes: surely_held(
        event, datetime.date(2021, 2, 27), datetime.date(2021, 6, 30)
    ),
    f"territory={EAST}": lambda event, codes: {ULAN, EAST} & codes,
    f"territory={EAST}&borders=then": lambda event, codes: (
        {ULAN, EAST} & codes or SEMEY in codes and datetime.date(1000, 1, 1) < begins_on(event) < REFORM
    ),
    f"territory={ABAI}&borders=then": lambda event, codes: (
        SEMEY in codes and not datetime.date(1000, 1, 1) < begins_on(event) < REFORM
    ),
    f"territory={ULAN}&territory={GLUBOKOE}": lambda event, codes: ULAN in codes,
    f"territory={EAST}&year=2021": lambda event, codes: (
        {ULAN, EAST} & codes and surely_held(event, *year(2021))
    ),
    f"territory={EAST}&type=fair": lambda event, codes: {ULAN, EAST} & codes and event.type.key == "fair",
    f"territory={EAST}&type=fair&type=seminar&year=2020": lambda event, codes: (
        {ULAN, EAST} & codes and surely_held(event, *year(2020))
    ),
    "type=fair&year=2021": lambda event, codes: event.type.key == "fair" and surely_held(event, *year(2021)),
    "mode=online&mode=mixed&status=cancelled": lambda event, codes: (
        event.mode != "unknown" and event.state == "cancelled"
    ),
}
REFORM = datetime.date(2022, 6, 8)


@pytest.mark.parametrize("sort", ["newest", pytest.param("oldest", marks=pytest.mark.proof)])
def test_every_question_gives_all_its_rows_in_order_there_and_back(events, sort):
    codes = {event.pk: {place.territory.code for place in event.places.all()} for event in events}
    answers, wanted = {}, {}
    for question, holds in QUESTIONS.items():
        rows = asked(f"{question}&sort={sort}").ordered
        pages, token = [], ""
        with CaptureQueriesContext(
            connection,
        ) as queries:
            while not pages or token:
                page = KeysetPage(rows.for_lists(), size=3, token=token)
                pages.append([event.pk for event in page.rows])
                token = page.older_token
            back, token = [pages[-1]], page.newer_token
            while token:
                page = KeysetPage(rows.for_lists(), size=3, token=token)
                back.insert(0, [event.pk for event in page.rows])
                token = page.newer_token
        assert not [query["sql"] for query in queries if "OFFSET" in query["sql"]]
        assert back == pages, question
        answers[question] = sum(pages, [])
        fitting = [event for event in events if event.stage == "published" and holds(event, codes[event.pk])]
        fitting.sort(key=lambda event: (listed_on(event), event.pk), reverse=sort == "newest")
        wanted[question] = [event.pk for event in fitting]
    assert answers == wanted


#: The index that leads to the rows of a question.
INDEXES = {
    "": "events_event_newest",
    "year=2021": "events_event_newest",
    "year=2021&year=2022": "events_event_newest",
    "from=2021-02-27": "events_event_newest",
    "to=2021-02-27": "events_event_newest",
    "type=seminar": "events_event_by_type",
    "type=seminar&year=2021": "events_event_by_type",
    "status=held": "events_event_newest",
    "mode=online&mode=mixed": "events_event_newest",
    "marathon=igi-ister-marafony": "events_event_newest",
    "mode=online": "events_event_by_mode",
    "status=cancelled": "events_event_by_state",
    "edition=%(edition)s": "events_event_by_edition",
    "project=%(project)s": "events_event_by_project",
    f"territory={EAST}": "events_listing_now",
    f"territory={EAST}&year=2021": "events_listing_now",
    f"territory={EAST}&borders=then": "events_listing_then",
    f"territory={EAST}&type=seminar": "events_listing_type_now",
    f"territory={EAST}&type=seminar&year=2021": "events_listing_type_now",
}


@pytest.mark.parametrize("sort", ["newest", "oldest"])
@pytest.mark.parametrize("question", INDEXES)
def test_a_page_is_one_walk_along_an_ordered_index(question, sort):
    numbers = {
        "edition": factories.edition().pk,
        "project": factories.project(stage="published").pk,
    }
    factories.event_type(key="seminar")
    nodes = plan(asked(f"{question % numbers}&sort={sort}").ordered, index=INDEXES[question])
    [leading] = [node for node in nodes if node.get("Index Name") == INDEXES[question]]
    assert [node["Node Type"] for node in nodes if "Sort" in node["Node Type"]] == []
    if "year" in question:
        assert leading["Index Cond"].count("listed_on") == 2


def plan(rows, *, index):
    """The nodes by which PostgreSQL finds a page where this ordered index is the only one: the choice among
    several depends on how many rows there are.
    """
    sql, params = rows.values_list("pk", flat=True)[:26].query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(
            """
            SELECT indexname FROM pg_indexes
            WHERE tablename IN ('events_event', 'events_eventterritory') AND indexname <> %s
              AND indexname NOT IN (SELECT conname FROM pg_constraint)
            """,
            [index],
        )
        for (other,) in cursor.fetchall():
            cursor.execute(f'DROP INDEX "{other}"')
        for setting in ("sort", "seqscan", "bitmapscan", "hashjoin", "mergejoin"):
            cursor.execute(f"SET LOCAL enable_{setting} = off")
        cursor.execute(f"EXPLAIN (FORMAT JSON) {sql}", params)
        ((found,),) = cursor.fetchall()
    waiting = [(json.loads(found) if isinstance(found, str) else found)[0]["Plan"]]
    nodes = []
    while waiting:
        nodes.append(waiting.pop())
        waiting += nodes[-1].get("Plans", [])
    return nodes


@pytest.mark.parametrize("territory", [None, ULAN])
@pytest.mark.parametrize("state", ["held", "planned"])
def test_the_longest_event_is_in_the_periods_of_its_first_and_its_last_day(territory, state):
    event = factories.event(date="2020-03-01/2021-03-02", places=[ULAN], stage="published", state=state)
    rows = Event.objects.published()
    if territory:
        rows = rows.in_territories([factories.territory(territory)])
    first, last = datetime.date(2020, 3, 1), datetime.date(2021, 3, 2)

    assert list(rows.held_between(None, first)) == [event]
    assert list(rows.held_between(None, first - datetime.timedelta(1))) == []
    assert list(rows.held_between(last, last)) == [event]
    assert list(rows.held_between(last, None)) == [event]
    assert list(rows.held_between(last + datetime.timedelta(1), None)) == []
    assert list(rows.held_between(datetime.date.min, last)) == [event]
    assert list(rows.in_years([])) == []
