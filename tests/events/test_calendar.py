"""Events in a calendar: as exactly as they are known, undated ones left out and said so."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from events import feeds
from events.models import Event
from events.public.calendar import span
from tests import doors, factories
from tests.doors import ICS, calendar, calendar_numbers
from tests.factories import ULAN

ALMATY = ZoneInfo("Asia/Almaty")
DAY = datetime.date


def event(**fields):
    return factories.event(stage="published", **fields)


def at(day, hour, minute=0):
    return datetime.datetime(2027, 3, day, hour, minute, tzinfo=ALMATY)


@pytest.mark.parametrize(
    ("date", "times", "wanted"),
    [
        ("2027-03-06", (), (DAY(2027, 3, 6), DAY(2027, 3, 7))),
        ("2027-03-06/2027-03-08", (), (DAY(2027, 3, 6), DAY(2027, 3, 9))),
        ("2024-02-29", (), (DAY(2024, 2, 29), DAY(2024, 3, 1))),
        ("9999-12-31", (), (DAY(9999, 12, 31), None)),
        ("2027-03-06", ("10:00",), (at(6, 10), None)),
        ("2027-03-06", ("10:00", "12:30"), (at(6, 10), at(6, 12, 30))),
        ("2027-03-06/2027-03-08", ("10:00",), (at(6, 10), at(9, 0))),
        ("2027-03-06/2027-03-08", ("10:00", "09:30"), (at(6, 10), at(8, 9, 30))),
    ],
)
def test_an_event_stands_there_as_exactly_as_it_is_known(date, times, wanted):
    times = dict(zip(("start_time", "end_time"), map(datetime.time.fromisoformat, times), strict=False))
    assert span(Event(date=date, **times)) == wanted


@pytest.mark.django_db
def test_a_calendar_has_the_events_of_its_page_and_says_how_many_have_no_day(client, languages):
    dated = [
        event(date="2021-02-27", places=[ULAN]).pk,
        event(date="2021-07-29/2021-07-30", places=[ULAN]).pk,
    ]
    event(date="2021-02-26")  # elsewhere
    undated = ["", "2021", "2021-02", "2021-21", "XXXX-07-29", "2021-02-01/..", "../2021-02-01"]
    undated = [event(date=date, places=[ULAN]).pk for date in undated]
    for language in languages:
        found = calendar(client, doors.path(language, "events", ICS, territory=ULAN))
        assert calendar_numbers(found) == dated[::-1]
        on_page = doors.on_pages(client, language, "events", territory=ULAN)
        assert sorted(on_page) == sorted(dated + undated)
        for name in ("x-wr-caldesc", "description"):
            assert f" {len(undated)} " in found[name]
    assert "Уланский район" in calendar(client, f"/ru/events.ics?territory={ULAN}")["x-wr-calname"]
    of_february = calendar(client, f"/en/events.ics?territory={ULAN}&from=2021-02-27&to=2021-02-27")
    assert calendar_numbers(of_february) == dated[:1]
    assert "x-wr-caldesc" not in of_february  # all are there


@pytest.mark.django_db
def test_what_an_occurrence_says(client, settings):
    organisation = factories.organisation(name_ru="Общественный фонд «Талап»", stage="published")
    made = event(
        title_kk="Волонтерлік – өмір салты; ұзақ әңгіме, сұрақ-жауап, Өскемен қаласының жастары үшін",
        title_ru="Субботник, парк; у реки",
        date="2027-03-06",
        start_time=datetime.time(10),
        end_time=datetime.time(12, 30),
        places=[ULAN],
        organisers=[organisation],
        type=factories.event_type(name_ru="Субботник"),
        state="planned",
    )
    answer = client.get("/ru/events.ics")
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    (one,) = calendar(client, "/ru/events.ics").events
    assert (one["summary"], one["location"], one["status"]) == (
        "Субботник, парк; у реки",
        "Уланский район",
        "CONFIRMED",
    )
    assert (one.start, one.end) == (at(6, 10), at(6, 12, 30))
    assert one["dtstart"].params["TZID"] == settings.TIME_ZONE
    assert one.start.utcoffset() == datetime.timedelta(hours=5)
    with translation.override("ru"):
        assert one["url"] == f"http://testserver{made.get_absolute_url()}"
    said = one["description"].split("\n")
    assert said[-1] == one["url"]
    assert {"Субботник", "общественный фонд «Талап»"} <= set(said)
    assert one["last-modified"].dt == one["dtstamp"].dt == made.updated_at.replace(microsecond=0)

    content = client.get("/kk/events.ics").content
    assert max(map(len, content.split(b"\r\n"))) <= 75
    content.replace(b"\r\n ", b"").decode()
    (kazakh,) = calendar(client, "/kk/events.ics").events
    assert kazakh["summary"] == made.title_kk
    (english,) = calendar(client, "/en/events.ics").events
    assert english["summary"].params["LANGUAGE"] == "kk"  # no English title
    assert one["uid"] == kazakh["uid"] == english["uid"]


@pytest.mark.django_db
def test_a_corrected_event_is_the_same_one_in_a_later_version(client):
    made = event(date="2027-03-06", title_kk="Сенбілік")
    (before,) = calendar(client, "/kk/events.ics").events
    made.title_kk, made.date, made.version = "Жаңа атау", "2027-03-07", made.version + 1
    made.save()
    (after,) = calendar(client, "/kk/events.ics").events
    assert after["uid"] == before["uid"]
    assert after["sequence"] == before["sequence"] + 1
    assert after["last-modified"].dt >= before["last-modified"].dt
    assert after.start == DAY(2027, 3, 7)


@pytest.mark.django_db
def test_a_cancelled_event_is_told_as_cancelled_and_one_put_off_or_not_reported_as_not_sure(client):
    ahead, past = (f"{timezone.localdate() + datetime.timedelta(days=days)}" for days in (9, -9))
    wanted = {
        event(date=date, state=state).pk: status
        for state, date, status in (
            ("cancelled", ahead, "CANCELLED"),
            ("postponed", ahead, "TENTATIVE"),
            ("planned", ahead, "CONFIRMED"),
            ("planned", past, "TENTATIVE"),
            ("held", past, "CONFIRMED"),
        )
    }
    found = calendar(client, "/kk/events.ics")
    told = dict(zip(calendar_numbers(found), (one["status"] for one in found.events), strict=True))
    assert told == wanted


@pytest.mark.django_db
def test_a_calendar_of_very_many_begins_with_what_lies_ahead_and_says_that_it_ends(client, monkeypatch):
    monkeypatch.setattr(feeds, "MOST", 2)
    days = [timezone.localdate() + datetime.timedelta(days=days) for days in (-9, 9, -3)]
    _old, ahead, past = (event(date=f"{day}", state="planned").pk for day in days)
    found = calendar(client, "/en/events.ics")
    assert calendar_numbers(found) == [ahead, past]
    assert "first 2 events" in found["x-wr-caldesc"]
    monkeypatch.setattr(feeds, "MOST", 3)
    assert "x-wr-caldesc" not in calendar(client, "/en/events.ics")


@pytest.mark.django_db
def test_one_event_has_a_calendar_that_its_page_links(client, languages):
    made, undated = event(date="2027-03-06", title_kk="Сенбілік"), event(date="2027-03")
    for language in languages:
        address = f"/{language}/events/{made.pk}.ics"
        with translation.override(language):
            page, other = (doors.html(client, one.get_absolute_url()) for one in (made, undated))
        assert page.count(f'href="{address}"') == 2  # for people, and in the head
        found = calendar(client, address)
        assert calendar_numbers(found) == [made.pk]
        assert found["x-wr-calname"] == "Сенбілік"
        assert f"/{language}/events/{undated.pk}.ics" not in other
        empty = calendar(client, f"/{language}/events/{undated.pk}.ics")
        assert (empty.events, len(empty.timezones)) == ([], 1)  # so it is a whole calendar all the same
        assert empty["description"] in other
    event(date="XXXX-07-29/XXXX-07-30")
    of_no_year = calendar(client, f"/en/events/{Event.objects.latest('pk').pk}.ics")
    assert "The year of this event is not known" in of_no_year["description"]


@pytest.mark.django_db
@pytest.mark.parametrize("ending", [doors.ATOM, ICS])
def test_what_was_withdrawn_is_gone_and_what_was_never_public_is_not_there(client, national, ending):
    hidden = factories.event(title_kk="Құпия")
    gone = event(title_kk="Құпия", date="2027-03-06")
    Event.objects.filter(pk=gone.pk).update(stage="withdrawn")
    for record, status in ((hidden, 404), (gone, 410)):
        answer = client.get(f"/kk/events/{record.pk}.{ending}")
        assert (answer.status_code, "Құпия" in answer.content.decode()) == (status, False)
    assert client.get(f"/kk/events/9999999.{ending}").status_code == 404


@pytest.mark.django_db
def test_a_wrong_question_is_refused(client):
    answer = client.get("/kk/events.ics?year=x&after=1")
    assert answer.status_code == 400
    assert [line.partition(":")[0] for line in answer.content.decode().splitlines()] == ["year", "after"]


@pytest.mark.django_db
def test_a_calendar_of_three_takes_as_many_queries_as_one_of_one(client):
    def queries():
        with CaptureQueriesContext(connection) as asked:
            calendar(client, "/kk/events.ics")
        return len(asked)

    event(date="2027-03-06", places=[ULAN])
    queries()
    one = queries()
    for day in (7, 8):
        event(date=f"2027-03-0{day}", places=[ULAN])
    assert queries() == one
