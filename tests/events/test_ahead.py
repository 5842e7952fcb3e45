"""What lies ahead is announced, soonest first; a planned day that is past is not reported yet."""

import datetime
import re
from types import SimpleNamespace

import pytest
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils import timezone, translation
from django.utils.translation import pgettext

from events.admin.events import EventAdmin
from events.models import Event
from events.public import lead
from events.public.lately import heading_of
from ngo_portal.lib.language.approximate_dates import ApproximateDate
from ngo_portal.lib.language.quantities import Quantity
from tests import doors
from tests.desk import address, change, errors, messages_of, send, undrawn, untouched
from tests.factories import audience, event, event_type, figure, territory

ULAN, SUNDAY = "636200000", 6
pytestmark = pytest.mark.django_db


def day(distance):
    return (timezone.localdate() + datetime.timedelta(days=distance)).isoformat()


@pytest.fixture
def around_today():
    """{name: event}: published ones before today, today and after it, and one without a date."""
    days = {"today": 0, "tomorrow": 1, "next month": 30, "yesterday": -1, "last year": -365}
    made = {
        name: event(
            date=day(distance), state="held" if distance < 0 else "planned", stage="published", places=[ULAN]
        )
        for name, distance in days.items()
    }
    return {**made, "some day": event(stage="published", places=[ULAN])}


def listed(client, page, events):
    names = {one.pk: name for name, one in events.items()}
    return [names[pk] for pk in doors.entries(doors.html(client, page))]


AHEAD, PAST = ["today", "tomorrow", "next month"], ["yesterday", "last year", "some day"]


def test_a_list_has_what_lies_ahead_soonest_first_then_what_is_past_latest_first(client, around_today):
    assert listed(client, "/en/events/", around_today) == AHEAD + PAST
    page = doors.html(client, "/en/events/")
    assert page.index("Upcoming, soonest first") < page.index("Past, latest first")
    assert listed(client, f"/en/territories/{ULAN}/", around_today) == AHEAD + PAST
    this_week = AHEAD[:1] if timezone.localdate().weekday() == SUNDAY else AHEAD[:2]
    assert listed(client, "/en/", around_today) == this_week + PAST
    assert listed(client, "/en/events/?sort=oldest", around_today) == [*PAST[::-1], *AHEAD]


def test_either_is_asked_for_alone_at_every_door(client, around_today, everywhere):
    names = {one.pk: name for name, one in around_today.items()}
    for number, (when, wanted) in enumerate((("upcoming", AHEAD), ("past", PAST)), start=1):
        found = doors.every_door(client, "events", **doors.in_turn(number, everywhere), when=when)
        assert [names[pk] for pk in found] == wanted
    assert listed(client, "/en/events/?when=upcoming&sort=newest", around_today) == AHEAD[::-1]


@pytest.mark.parametrize(
    ("question", "current", "offered"),
    [
        ("", "newest first", "oldest first"),
        ("?when=past", "newest first", "oldest first"),
        ("?when=upcoming", "soonest first", "most distant first"),
        ("?when=upcoming&sort=newest", "most distant first", "soonest first"),
    ],
)
def test_the_order_of_a_list_has_its_own_name(client, question, current, offered):
    page = doors.html(client, f"/en/events/{question}")
    sort = page[page.index('class="sort"') :]
    sort = sort[: sort.index("</nav>")]
    assert f'aria-current="true">{current}</a>' in sort
    assert f'">{offered}</a>' in sort and sort.count("<li>") == 2


def test_what_is_asked_for_as_planned_may_be_not_reported_yet(client):
    event(date="2021-02-27", state="planned", stage="published")
    page = doors.html(client, "/en/events/?status=planned")
    assert "planned or not reported yet" in page and 'badge--warning">not reported yet' in page


def test_a_plan_is_upcoming_until_its_last_possible_day_is_over(client):
    """A month or a year alone, several days on the second of them; planned again, held after all."""
    today = timezone.localdate()
    dates = {
        "days": f"{day(-1)}/{day(1)}",
        "month": f"{today:%Y-%m}",
        "year": f"{today:%Y}",
        "years": f"{today.year - 1}/{today:%Y}",
        "last year": f"{today.year - 1}",
        "last days": f"{day(-3)}/{day(-1)}",
    }
    made = {
        name: event(date=date, state="planned", stage="published", places=[ULAN])
        for name, date in dates.items()
    }
    cancelled = event(date=f"{today.year - 1}", state="cancelled", stage="published", places=[ULAN])
    over = {"last year", "last days"}
    ahead = sorted(dates.keys() - over, key=lambda name: (made[name].date.latest, made[name].pk))
    for place in ("", f"&territory={ULAN}"):
        assert listed(client, f"/en/events/?when=upcoming{place}", made) == ahead
    past = doors.entries(doors.html(client, "/en/events/?when=past"))
    assert set(past) == {made[name].pk for name in over} | {cancelled.pk}
    for page in ("/en/events/", f"/en/territories/{ULAN}/"):
        shown = doors.entries(doors.html(client, page))
        assert shown[:3] == [made[name].pk for name in ahead[:3]]
    Event.objects.filter(pk=made["days"].pk).update(state="postponed")
    assert made["days"].pk in doors.entries(doors.html(client, f"/en/events/?when=past&territory={ULAN}"))


def test_pages_of_a_list_turn_over_what_is_past(client, around_today, settings):
    settings.PAGE_SIZE = 2
    first = doors.html(client, "/en/events/")
    assert listed(client, "/en/events/", around_today) == [*AHEAD, *PAST[:2]]
    assert listed(client, doors.link(first, "next"), around_today) == PAST[2:]


def test_many_that_lie_ahead_are_one_click_away(client, settings):
    events = [event(date=day(distance), state="planned", stage="published") for distance in range(1, 8)]
    page = doors.html(client, "/en/events/")
    assert doors.entries(page) == [one.pk for one in events[:5]]
    assert "/en/events/?when=upcoming" in page and "All upcoming events" in page
    assert doors.entries(doors.html(client, "/en/events/?when=upcoming")) == [one.pk for one in events]


def test_a_planned_day_that_is_past_is_not_reported_yet(client):
    made = event(title_en="x", date="2021-02-27", state="planned", stage="published", places=[ULAN])
    for page in ("/en/events/", made.get_absolute_url().replace("/kk/", "/en/")):
        text = doors.html(client, page)
        assert 'badge--warning">not reported yet</span>' in text
        assert 'badge--warning">planned' not in text
    assert "жоспарланған" not in doors.html(client, "/kk/events/")
    assert "not reported yet" in client.get("/en/events.csv").content.decode()
    said = {
        "kk": "Іс-шараның 2021 жылғы 27 ақпанда Ұлан ауданында өткізілуі жоспарланған еді, "
        "өткені туралы әлі хабар жоқ.",
        "en": "Was planned to take place in Ulan district on 27 February 2021; "
        "whether it did is not reported yet.",
    }
    made = Event.objects.published().for_detail().get()
    for language, text in said.items():
        assert lead.when_and_where(made, language) == text


@pytest.mark.parametrize(
    ("date", "state", "unreported"),
    [
        ("2021-02-27", "planned", True),
        ("2021", "planned", True),
        ("2021-02-27", "postponed", False),
        ("2021-02-27", "held", False),
        ("XXXX-02-27", "planned", False),
        ("", "planned", False),
        ("2021/..", "planned", False),
        (day(0), "planned", False),
        (f"2021-02-27/{day(1)}", "planned", False),
    ],
)
def test_which_events_are_not_reported_yet(date, state, unreported):
    made = Event(date=date, state=state)
    assert made.is_unreported is unreported


def test_the_desk_names_them_to_their_officer(at_desk, ulan_officer, kyzylorda_officer, auditor):
    past = [event(date="2021-02-27", state="planned", stage=stage) for stage in ("draft", "published")]
    event(date="2021-02-27", state="planned", stage="withdrawn")
    event(date="2021-02-27", stage="published"), event(date=day(1), state="planned", stage="published")
    desk = at_desk(ulan_officer)
    pieces = {str(piece["stage"]): piece for piece in desk.get("/admin/").context["my_work"]}
    assert pieces["not reported yet"]["number"] == 2
    page = desk.get(pieces["not reported yet"]["address"])
    assert set(page.context["cl"].result_list) == set(past)
    for officer in (kyzylorda_officer, auditor):
        assert at_desk(officer).get("/admin/").context["my_work"] == []


@undrawn()
def test_who_saves_one_is_told(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    typed = {"title_kk": "Жоспар", "type": event_type().pk, "places-0-territory": territory(ULAN).pk}
    answer = send(desk, address(Event, "add"), **typed, date="27.02.2021", state="planned")
    assert any("not reported yet" in text for text in messages_of(answer))
    far = send(desk, address(Event, "add"), **typed, date="27.02.2121", state="planned")
    assert errors(far)["date"] == ["The year 2121 is too far ahead. Check it."]


def test_a_year_more_than_five_ahead_is_refused():
    this_year = timezone.localdate().year
    for date, refused in (
        (f"{this_year + 5}", False),
        (f"{this_year + 6}", True),
        (f"{this_year}/{this_year + 6}", True),
        (f"../{this_year + 6}", True),
        ("XXXX-02-27", False),
    ):
        made = Event(title_kk="Жоспар", date=date, state="planned", type=event_type())
        with translation.override("en"):
            try:
                made.clean()
                told = {}
            except ValidationError as error:
                told = error.message_dict
        assert ("date" in told) is refused, date


def test_a_date_in_words_is_told_in_words(client):
    made = event(date="", date_words="1990-е", stage="published")
    for door in ("/en/events/", made.get_absolute_url().replace("/kk/", "/en/")):
        text = doors.html(client, door)
        assert ("“1990-е”" in text, "date not stated" in text) == (True, False)


def test_postponed_is_a_state_of_its_own(client):
    made = event(title_en="x", date="2021-02-27", state="postponed", stage="published", places=[ULAN])
    assert 'badge--warning">postponed</span>' in doors.html(client, "/en/events/?status=postponed")
    made = Event.objects.published().for_detail().get(pk=made.pk)
    assert [lead.when_and_where(made, language) for language in ("kk", "ru", "en")] == [
        "Іс-шара 2021 жылғы 27 ақпанда Ұлан ауданында өтуге тиіс еді, бірақ кейінге қалдырылды.",
        "Мероприятие должно было пройти 27 февраля 2021 года в Уланском районе, но перенесено.",
        "Was to take place in Ulan district on 27 February 2021, but was postponed.",
    ]


def test_times_of_day(at_desk, ulan_officer, client):
    desk = at_desk(ulan_officer)
    usual = {"title_kk": "Іс", "type": event_type().pk, "places-0-territory": territory(ULAN).pk}
    page = address(Event, "add")

    def wrong(**typed):
        return errors(desk.post(page, {**form, **typed}))

    form = {**untouched(desk, page), **usual}
    day_alone = {"date": "27.02.2021"}
    with undrawn():
        assert wrong(**day_alone, end_time="12:00") == {"start_time": ["Say too when it begins."]}
        assert wrong(**day_alone, start_time="12:00", end_time="10:00") == {
            "end_time": ["It ends before it begins."]
        }
        assert wrong(**day_alone, start_time="он жарымда", end_time="12:00") == {
            "start_time": ["Write the time like 10:00."]
        }
        assert wrong(**day_alone, start_time="көп") == {"start_time": ["Write the time like 10:00."]}
        for said in ("кешкі 6", "в 6 вечера", "6 pm", "15 сағат 30 минут"):
            assert wrong(**day_alone, start_time=said, end_time="10:00") == {
                "end_time": ["It ends before it begins."]
            }
        for refused in ({"date": "30.02.2021"}, {"date": "30.02.2021 10:00", "start_time": ""}):
            assert wrong(**{"start_time": "10:00", **refused}) == {
                "date": ["There is no such day. Check the day and the month."]
            }
        assert wrong(date="2021", start_time="10:00") == {
            "start_time": ["A time of day belongs to a day: the date gives none."]
        }
    desk.post(page, {**form, **day_alone, "start_time": "10.00", "end_time": "12:30"})
    made = Event.objects.get()
    assert made.hours == "10:00–12:30"
    assert 'name="start_time" value="10:00"' in desk.get(change(made)).content.decode()
    times = {"start_time": datetime.time(10), "end_time": datetime.time(12, 30)}
    made = event(date="2021-02-27", stage="published", **times)
    for door in ("/en/events/", made.get_absolute_url()):
        assert "10:00–12:30" in doors.html(client, door)
    assert '"10:00","12:30"' in client.get("/en/events.csv").content.decode()


def test_what_is_to_come_has_no_past_heading():
    states = ("planned", "postponed", "cancelled", "held")
    planned, postponed, cancelled, held = (Event(state=state) for state in states)
    assert [one.is_to_come for one in (planned, postponed, cancelled, held)] == [True, True, True, False]
    with translation.override("kk"):
        latest_first = "іс-шаралар: алдымен соңғысы"
        assert heading_of([held, postponed]) == f"Күні өткен және кейінге қалдырылған {latest_first}"
        assert heading_of([held, cancelled]) == f"Күні өткен {latest_first}"
        assert pgettext("of what is to come", "Place") == "Жоспарланған жері"
        assert heading_of([held]) == f"Өткен {latest_first}"
    with translation.override("ru"):
        assert heading_of([held, cancelled]) == "С прошедшей датой: сначала последние"
        assert heading_of([held]) == "Прошедшие: сначала последние"


@pytest.mark.parametrize(
    ("state", "helped"),
    [
        ("planned", "Көмек алатындар"),
        ("postponed", "Көмек алатындар"),
        ("cancelled", "Көмек алатындар"),
        ("held", "Көмек алғандар"),
    ],
)
def test_nobody_has_been_helped_by_what_was_not_held(client, state, helped):
    made = event(date=day(-3 if state == "held" else 3), state=state, stage="published", places=[ULAN])
    audience(event=made, role="helped", quantity=Quantity.at_least(40))
    page = doors.html(client, made.get_absolute_url().replace("/en/", "/kk/"))
    assert re.findall(r"[Кк]өмек ал\w+", page) == [helped, helped.lower()]


@pytest.mark.parametrize(("state", "given"), [("planned", "to be handed out"), ("held", "handed out")])
def test_nothing_has_been_given_by_what_was_not_held(client, state, given):
    made = event(title_en="Aid", stage="published", date="2024-05-09", state=state)
    figure(event=made, item_en="clothes", flow="given")
    with translation.override("en"):
        page = client.get(made.get_absolute_url()).content.decode()
    assert f"({given})" in page


def test_a_postponed_event_is_not_past_with_its_old_day(client):
    event(date=day(-3), state="postponed", stage="published", places=[ULAN])
    event(date=day(3), state="planned", stage="published", places=[ULAN])
    for page in ("/en/events/", "/en/"):
        assert "Past and postponed, latest first" in doors.html(client, page), page
    ahead = Event.objects.get(state="planned")
    page = doors.html(client, ahead.get_absolute_url().replace("/en/", "/kk/"))
    assert "<dt>Жоспарланған жері</dt>" in page


def test_what_is_planned_for_nobody_knows_when_is_not_past(client):
    for when in (-3, 3):
        event(date=day(when), stage="published", places=[ULAN])
    made = event(date="", state="planned", stage="published", places=[ULAN])
    for page in ("/en/events/", "/en/"):
        assert "Past, postponed and undated, latest first" in doors.html(client, page), page
    audience(event=made, quantity=Quantity.exact(200))
    audience(event=made, role="volunteers", quantity=Quantity.exact(30))
    page = doors.html(client, made.get_absolute_url())
    assert re.findall(r"xpected (\w+: \d+)", page) == ["participants: 200", "volunteers: 30"] * 2


def test_a_year_before_all_marathons_is_asked_about(national):
    def asked(date):
        given = {"date": ApproximateDate(date), "responsible": territory(ULAN)}
        return EventAdmin(Event, admin.site).oddities(SimpleNamespace(user=national), given)

    assert [len(asked(date)) for date in ("1891-05-02", "1990", "1991", "2021-02-27")] == [1, 1, 0, 0]
