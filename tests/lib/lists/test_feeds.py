"""Lists to follow, as Atom: the question of the page, and what was published last before all."""

import datetime
import gzip
import re
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from moderation.actions import take
from ngo_portal.lib.lists import feeds
from tests import doors, factories
from tests.doors import ATOM, TAG, feed, feed_link, feed_numbers
from tests.factories import ULAN

pytestmark = pytest.mark.django_db

SEMEY = "101000000"
MAKE = {
    "events": lambda **fields: factories.event(stage="published", **fields),
    "organisations": lambda **fields: factories.organisation(stage="published", **fields),
    "projects": lambda **fields: factories.project(stage="published", **fields),
}
PLACED = {
    "events": lambda code: {"places": [code]},
    "organisations": lambda code: {"seat": code},
    "projects": lambda code: {"territory": code},
}


def entry(root, number):
    return next(one for one in root.iter(f"{TAG}entry") if one.findtext(f"{TAG}id").endswith(f"/{number}"))


@pytest.mark.parametrize("noun", doors.LISTS)
def test_a_feed_answers_the_question_that_its_page_links_it_with(client, noun, languages):
    for code in (ULAN, SEMEY, ULAN):
        MAKE[noun](**PLACED[noun](code))
    factories.event(places=[ULAN])
    for language in languages:
        for question, number in (({}, 3), ({"territory": ULAN}, 2), ({"q": "жоқ"}, 0)):
            page = doors.html(client, doors.path(language, noun, **question))
            head = re.search(r'<link rel="alternate" type="application/atom\+xml" href="(.*?)"', page)
            root = feed(client, unescape(head[1]))
            assert sorted(feed_numbers(root)) == sorted(doors.entries(page))
            assert len(feed_numbers(root)) == number
            assert f'<a href="{head[1]}" type="application/atom+xml"' in page.partition("<main")[2]
            assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == language
            assert (
                feed_link(root, "alternate") == f"http://testserver{doors.path(language, noun, **question)}"
            )
            assert feed_link(root, "self") == f"http://testserver{unescape(head[1])}"


def test_an_entry_says_what_the_row_of_its_page_says(client):
    organisation = factories.organisation(name_ru="Общественный фонд «Талап»", stage="published")
    event = MAKE["events"](
        title_kk="Сенбілік",
        title_ru="Субботник <у реки> & парк",
        date="2021-02-27",
        date_basis="inferred",
        start_time=datetime.time(10),
        state="cancelled",
        places=[ULAN],
        organisers=[organisation],
        type=factories.event_type(name_ru="Субботник"),
    )
    one = entry(feed(client, "/ru/events.atom"), event.pk)

    assert one.findtext(f"{TAG}title") == "Субботник <у реки> & парк"
    with translation.override("ru"):
        assert one.find(f"{TAG}link").get("href") == f"http://testserver{event.get_absolute_url()}"
    texts = unescape(one.findtext(f"{TAG}summary")).split(" · ")
    assert texts[0] == "отменено"
    assert texts[1].startswith("27 февраля 2021 г., 10:00 (")
    assert texts[2:] == ["Субботник", "Уланский район", "общественный фонд «Талап»"]
    kazakh = entry(feed(client, "/kk/events.atom"), event.pk)
    assert kazakh.findtext(f"{TAG}title") == "Сенбілік"
    assert kazakh.findtext(f"{TAG}id") == one.findtext(f"{TAG}id")
    english = entry(feed(client, "/en/events.atom"), event.pk)
    assert english.findtext(f"{TAG}summary").endswith("in Kazakh")  # as the page marks what is not translated


def test_a_status_is_no_name_of_what_is_listed(client):
    """«Ұйымдар: жұмыс істейді» would be a sentence."""
    asked = "status=active&status=inactive"
    found = feed(client, f"/kk/organisations.atom?{asked}").findtext(f"{TAG}title")
    assert found == "Ұйымдар: мәртебесі – жұмыс істейді, жұмыс істемейді"


def test_the_days_that_are_asked_for_stand_in_the_title_of_a_feed_as_a_period(client):
    found = feed(client, "/ru/events.atom?from=2021-05-01").findtext(f"{TAG}title")
    assert found == "Мероприятия: с 1 мая 2021 года"


def test_organisations_come_newest_first_but_in_the_order_that_is_asked(client):
    made = [MAKE["organisations"](name_kk=name).pk for name in ("Абай", "Ерлан", "Бота")]
    assert feed_numbers(feed(client, "/kk/organisations.atom")) == made[::-1]
    by_name = feed_numbers(feed(client, "/kk/organisations.atom?sort=name"))
    assert by_name == doors.on_pages(client, "kk", "organisations") != made[::-1]


def test_a_wrong_question_is_refused_with_every_fault_named(client):
    answer = client.get("/ru/events.atom?year=x&foo=1&after=zzz")
    assert answer.status_code == 400
    lines = answer.content.decode().splitlines()
    assert [line.partition(":")[0] for line in lines] == ["year", "foo", "after"]
    assert all(re.search("[а-я]", line) for line in lines)
    answer = client.get("/kk/events.atom?after=zzz")
    assert (answer.status_code, answer.content.decode().partition(":")[0]) == (400, "after")
    assert client.get("/kk/projects.atom?page=2").status_code == 400


def test_further_pages_lead_to_the_end_of_the_list_and_back(client, monkeypatch):
    monkeypatch.setattr(feeds, "SIZE", 2)
    for day in range(1, 6):
        MAKE["events"](date=f"2021-03-0{day}", places=[ULAN])
    MAKE["events"](date="2021-03-09", places=[SEMEY])
    address, pages, ids = f"/kk/events.atom?territory={ULAN}", [], set()
    while address:
        root = feed(client, address)
        assert feed_link(root, "self").endswith(address.removeprefix("http://testserver"))
        ids.add(root.findtext(f"{TAG}id"))
        pages.append((feed_numbers(root), feed_link(root, "previous")))
        address = feed_link(root, "next")
    numbers = [number for page, _back in pages for number in page]
    assert numbers == doors.on_pages(client, "kk", "events", territory=ULAN)
    assert [len(page) for page, _back in pages] == [2, 2, 1]
    assert feed_numbers(feed(client, pages[2][1])) == pages[1][0]
    assert pages[0][1] is None
    assert len(ids) == 1  # it is one feed


def test_what_was_published_last_stands_first_whatever_day_it_is_of(client, monkeypatch, national):
    monkeypatch.setattr(feeds, "SIZE", 2)
    recent = [MAKE["events"](date=f"2021-03-0{day}", places=[ULAN]).pk for day in (1, 2, 3)]
    late, elsewhere = (factories.event(date="2019-05-01", places=[code]) for code in (ULAN, SEMEY))
    for event in (late, elsewhere):
        take("publish", event, national)
    asked = f"/kk/events.atom?territory={ULAN}"

    assert feed_numbers(feed(client, asked)) == [late.pk, *recent[:0:-1]]
    late.refresh_from_db()
    take("withdraw", late, national, reason=factories.step_reason(step="withdraw"), words="Қате")
    assert feed_numbers(feed(client, asked)) == recent[:0:-1]


def test_what_lies_ahead_stands_before_what_is_past(client):
    days = [timezone.localdate() + datetime.timedelta(days=days) for days in (30, 7, -7)]
    far, near, past = (MAKE["events"](date=f"{day}", state="planned").pk for day in days)
    assert feed_numbers(feed(client, "/kk/events.atom")) == [near, far, past]
    assert feed_numbers(feed(client, "/kk/events.atom?when=upcoming")) == [near, far]


def test_an_entry_keeps_its_name_when_it_is_corrected_and_says_when_that_was(client, settings):
    event = MAKE["events"](title_kk="Сенбілік")

    def told(address="/kk/events.atom", **headers):
        one = entry(feed(client, address), event.pk)
        return {name: one.findtext(f"{TAG}{name}") for name in ("id", "published", "updated")}

    before = told()
    event.title_kk = "Басқа атау"
    event.save()
    after = told()
    assert (before["id"], before["published"]) == (after["id"], after["published"])
    assert after["updated"] == event.updated_at.isoformat() > before["updated"]
    assert told(f"/kk/events/{event.pk}.atom") == after
    assert before["id"] == f"tag:{feeds.authority()},2026:event/{event.pk}"


def test_a_feed_without_entries_is_whole_and_as_old_as_its_day(client):
    root = feed(client, "/kk/projects.atom")
    assert feed_numbers(root) == []
    assert root.findtext(f"{TAG}updated") == f"{timezone.localdate()}T00:00:00+05:00"
    assert root.findtext(f"{TAG}author/{TAG}name")


def test_a_sign_that_no_xml_holds_is_left_out(client):
    event = MAKE["events"](title_kk="Сен\x0bбі\x1fлік")
    assert entry(feed(client, "/kk/events.atom"), event.pk).findtext(f"{TAG}title") == "Сенбілік"


def test_a_feed_leaves_compressed_and_is_in_no_search_engine(client):
    MAKE["events"]()
    answer = client.get("/kk/events.atom", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert gzip.decompress(answer.content) == client.get("/kk/events.atom").content


@pytest.mark.parametrize("noun", doors.LISTS)
def test_a_feed_of_three_takes_as_many_queries_as_one_of_one(client, noun):
    def queries():
        with CaptureQueriesContext(connection) as asked:
            feed(client, doors.path("kk", noun, ATOM))
        return len(asked)

    MAKE[noun](**PLACED[noun](ULAN))
    queries()
    one = queries()
    for _time in range(2):
        MAKE[noun](**PLACED[noun](ULAN))
    assert queries() == one
