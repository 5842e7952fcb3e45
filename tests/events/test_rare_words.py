"""What holds a word is found day by day, and is the same list as if all of it had been read: in its order,
each event once, whatever else is asked.
"""

import datetime
import re

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from events import querysets
from events.filters import EventFilter
from events.models import Event
from events.rules import days
from ngo_portal.lib.lists.paging import KeysetPage, first_keys
from tests import factories
from tests.factories import ULAN

EAST = "630000000"
DATES = ["", "1890", "1990-12", "2015", "2016-05-01", "2019-02", "2021-02-27", "2021-02-28", "2021-03-01"]
DATES += ["2021-06-15", "2025-12-31", "2027-03-05", "2027-03-07", "2029", "9999-12-31"]
QUESTIONS = [
    "q=terek",
    "q=terek&sort=oldest",
    "q=terek&territory=" + EAST,
    "q=terek&to=2021-02-28",
    "q=terek&from=2021-02-28&sort=oldest",
    "q=terek&when=upcoming",
    "q=terek&when=past&year=2021",
    "q=juldyz",
    "q=nobody",
    "q=umit",
    "q=umit&sort=oldest",
    "q=umit kun&when=past&territory=" + EAST,
    "q=umit&when=upcoming",
]


@pytest.fixture(scope="module")
def events(module_db):
    organisation = factories.organisation(name_kk="Umit", stage="published")
    for number, date in enumerate(DATES * 2):
        factories.event(
            title_kk=f"Terek {'juldyz' if number == 7 else 'umit' if number == 9 else 'kun'}",
            organisers=[organisation] if number % 4 else [],
            places=[[ULAN], [EAST], []][number % 3],
            date=date,
            stage="published",
            state="planned" if date[:4] > "2026" else "held",
        )
    factories.event(title_kk="Terek", stage="draft")


def plainly(rows):
    """The keys of ordered rows, by one question."""
    return list(rows.values_list("pk", flat=True))


#: From how many on the events with a word are many, in few rows: (MANY, ENOUGH, FEW).
HOW_COMMON = {"rare": (1000, 0, 3), "some": (1000, 1000, 40), "common": (1, 0, 1)}


@pytest.mark.parametrize(
    ("question", "how_common"),
    [
        pytest.param(
            question, how, marks=() if (number + turn) % 3 == 0 else pytest.mark.proof, id=f"{question}-{how}"
        )
        for number, question in enumerate(QUESTIONS)
        for turn, how in enumerate(HOW_COMMON)
    ],
)
def test_pages_of_what_holds_a_word_are_the_list_in_its_order(events, monkeypatch, question, how_common):
    """Each question of a word that is so common, in its turn; in `make prove` of all."""
    many, enough, few = HOW_COMMON[how_common]
    monkeypatch.setattr(querysets, "FEW", few)
    monkeypatch.setattr(querysets, "MANY", many)
    monkeypatch.setattr(querysets, "ENOUGH", enough)
    asked = EventFilter(QueryDict(question), queryset=EventFilter.published())
    asked.form.is_valid()
    for rows in (asked.listed, asked.ahead):
        if not rows.query.order_by:
            continue
        wanted = plainly(rows)
        assert first_keys(rows, 1000) == wanted
        page, found = KeysetPage(rows.for_lists(), size=9), []
        while True:
            found += [event.pk for event in page.rows]
            if not page.older_token:
                break
            page = KeysetPage(rows.for_lists(), size=9, token=page.older_token)
        assert found == wanted
        while page.newer_token:
            page = KeysetPage(rows.for_lists(), size=9, token=page.newer_token)
        assert [event.pk for event in page.rows] == wanted[:9]
    assert question in ("q=nobody", "q=juldyz") or plainly(asked.listed)


def test_the_newest_months_are_not_left_for_a_common_word(events, monkeypatch):
    """A day that any is listed on, and what holds the word on it: the years behind are not asked for."""
    monkeypatch.setattr(querysets, "FEW", 3)
    rows = Event.objects.published().with_words("terek").past(datetime.date(2021, 3, 2)).newest_first()
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert len(first_keys(rows, 3)) == 3
    assert len(asked) == 3


def test_what_no_word_was_asked_of_is_one_question(events):
    rows = Event.objects.published().past(timezone.localdate()).newest_first()
    with CaptureQueriesContext(connection) as asked:
        assert first_keys(rows, 5) == plainly(rows)[:5]
    assert len(asked) == 2


def test_steps_name_each_day_once():
    day = datetime.date(2021, 2, 27)
    for forward in (False, True):
        at = days.DaysAt(day, 3, forward=forward)
        assert day in at and (at.last - at.first).days == 3 * days.DAYS - 1
        assert at.beyond not in at
        assert at.beyond + datetime.timedelta(days=-1 if forward else 1) in at
    for day, forward in ((datetime.date.max, True), (datetime.date.min, False)):
        at = days.DaysAt(day, 3, forward=forward)
        assert day in at and at.beyond is None


def test_of_what_keys_lead_to_the_first_is_read(events, monkeypatch):
    """The days of all by one question, the rows by their keys: as few as fill the page."""
    monkeypatch.setattr(querysets, "FEW", 3)
    rows = Event.objects.published().with_words("umit").newest_first()
    wanted = plainly(rows)
    with CaptureQueriesContext(connection) as asked:
        assert first_keys(rows, 2) == wanted[:2]
    told = asked.captured_queries[-1]["sql"]
    assert 2 <= len(set(re.findall(r"\d+", told.rpartition(" IN (")[2])) & {*map(str, wanted)}) <= 3 * 3
    assert len(wanted) > 3 * 3


def test_of_many_keys_only_what_has_rows_is_asked(events, monkeypatch):
    """Nobody is called Umit: beside an OR of nothing PostgreSQL would ask every event that holds the word."""
    monkeypatch.setattr(querysets, "MOST_KEYS", 2)
    rows = Event.objects.published().with_words("umit kun").newest_first()
    with CaptureQueriesContext(connection) as asked:
        assert first_keys(rows, 25)
    held = [sql for one in asked if "EXISTS" in (sql := one["sql"]) and "events_eventorganiser" in sql]
    assert held
    assert not [sql for sql in held if re.search(r"\) OR (false|EXISTS)", sql, re.IGNORECASE)]
