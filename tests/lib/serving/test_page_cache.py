"""Pages kept in memory: the same bytes for everybody, and never one that was withdrawn."""

import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from types import SimpleNamespace

import psycopg2
import pytest
from django.db import OperationalError, connection, connections
from django.http import HttpResponse, StreamingHttpResponse
from django.test import Client
from django.utils import timezone

from events.figures import tallies
from events.figures.tallies import drain
from events.models import Event
from moderation.actions import take
from ngo_portal.lib.serving import page_cache, shared_pages
from ngo_portal.lib.serving.page_cache import Page, Pages
from ngo_portal.lib.serving.questions import ANYTHING
from tests import doors, factories

pytestmark = pytest.mark.django_db

LIST = "/kk/events/"
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _kept(settings):
    settings.PAGE_CACHE_BYTES = 1024 * 1024


@pytest.fixture
def event():
    made = factories.event(title_kk="Сенбілік", stage="published", places=[factories.ULAN])
    drain()  # else the first reader counts it, which makes another version
    return made


@pytest.fixture
def made(monkeypatch):
    """The addresses whose pages were made anew."""
    addresses = []

    def noting(response, is_for_everybody=page_cache.is_for_everybody):
        addresses.append(response)
        return is_for_everybody(response)

    monkeypatch.setattr(page_cache, "is_for_everybody", noting)
    return addresses


# What is kept ----------------------------------------------------------------------------


def test_a_page_asked_for_again_is_the_same_and_costs_no_query_of_its_own(
    client, event, made, django_assert_num_queries
):
    first = client.get(LIST)
    with django_assert_num_queries(0):  # the version is asked beside them
        second = client.get(LIST)

    assert second.content == first.content
    assert dict(second.headers) == dict(first.headers)
    assert second.headers["Cache-Control"] == "no-cache"
    assert "Content-Security-Policy" in second.headers
    assert len(made) == 1


def test_who_has_the_page_is_told_so(client, event):
    first = client.get(LIST)
    again = client.get(LIST, headers={"If-None-Match": f'W/"x", {first.headers["ETag"]}'})
    other = client.get(LIST, headers={"If-None-Match": '"x"'})
    in_another = Client().get(LIST, headers={"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, again.content, other.status_code) == (304, b"", 200)
    assert (in_another.status_code, in_another.headers["ETag"]) == (304, first.headers["ETag"])
    assert again.headers["ETag"] == first.headers["ETag"]
    assert again.headers["Content-Security-Policy"] == first.headers["Content-Security-Policy"]
    assert "Content-Type" not in again.headers


def test_the_head_of_a_page_is_that_of_the_page(client, event, made):
    before = client.head(LIST)
    page = client.get(LIST)
    after = client.head(LIST)

    assert dict(before.headers) == dict(page.headers) == dict(after.headers)
    assert (before.content, after.content) == (b"", b"")
    assert client.get(LIST).content == page.content != b""
    assert len(made) == 2


@pytest.mark.parametrize(
    "address",
    ["/", "/healthz", "/admin/", "/admin/login/", "/kk/nothing/", "/kk/events/?q=%00", "/kk/events.csv?x=1"],
)
def test_other_answers_are_not_kept(client, address):
    for _time in range(2):
        answer = client.get(address)
        assert "ETag" not in answer.headers
    assert client.post(LIST).status_code == 405


def test_an_answer_for_one_reader_is_not_kept():
    assert page_cache.is_for_everybody(HttpResponse("x"))

    with_cookie = HttpResponse("x")
    with_cookie.set_cookie("a", "b")
    headers = [{"Vary": "Cookie"}, {"Cache-Control": "private"}]
    for answer in (
        with_cookie,
        *(HttpResponse("x", headers=header) for header in headers),
        HttpResponse("x", status=404),
        StreamingHttpResponse(["x"]),
    ):
        assert not page_cache.is_for_everybody(answer)


# What tells pages apart ------------------------------------------------------------------


def test_every_address_has_a_page_of_its_own(client, event, settings):
    settings.ALLOWED_HOSTS = ["testserver", "other"]
    asked = [
        {"path": "/kk/events/"},
        {"path": "/ru/events/"},
        {"path": "/kk/events/?type=seminar"},
        {"path": "/kk/events/?type=seminar&type=seminar"},
        {"path": "/kk/events/", "headers": {"Host": "other"}},
        {"path": "/kk/events/", "secure": True},
    ]
    answers = [client.get(**one) for one in asked]

    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.headers["ETag"] for answer in answers}) == len(asked)
    assert [client.get(**one).content for one in asked] == [answer.content for answer in answers]
    assert client.get("/kk/events/%3Ftype=seminar").status_code == 404
    assert client.get("/kk/events/", headers={"Host": "unknown"}).status_code == 400


def test_tomorrow_it_is_another_page(client, event, monkeypatch):
    today = client.get(LIST)
    assert page_cache.date.today() == timezone.localdate()
    monkeypatch.setattr(page_cache, "date", SimpleNamespace(today=lambda: timezone.localdate() + DAY))

    assert client.get(LIST).headers["ETag"] != today.headers["ETag"]


# What was withdrawn is gone --------------------------------------------------------------


def withdraw_by_raw_sql(event):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE events_event SET stage = 'withdrawn' WHERE id = %s", [event.pk])


def withdraw_by_bulk_update(event):
    event.stage = "withdrawn"
    Event.objects.bulk_update([event], ["stage"])


def withdraw_by_save(event):
    event.stage = "withdrawn"
    event.save()


WITHDRAWALS = {
    "save": withdraw_by_save,
    "queryset.update": lambda event: Event.objects.filter(pk=event.pk).update(stage="withdrawn"),
    "bulk_update": withdraw_by_bulk_update,
    "raw SQL": withdraw_by_raw_sql,
    "delete": lambda event: event.delete(),
}


@pytest.mark.parametrize(
    "withdraw",
    [
        pytest.param(withdraw, id=way, marks=() if way == "raw SQL" else pytest.mark.proof)
        for way, withdraw in WITHDRAWALS.items()
    ],
)
def test_what_is_withdrawn_is_gone_from_every_process(event, withdraw):
    processes = [Client(), Client()]
    addresses = [LIST, "/ru/", event.get_absolute_url(), f"/kk/territories/{factories.ULAN}/"]
    for process in processes:
        for address in addresses:
            assert "Сенбілік" in doors.html(process, address)
    key, page, tag = event.pk, addresses[2], processes[0].get(LIST).headers["ETag"]

    withdraw(event)

    for process in processes:
        for address in addresses:
            assert "Сенбілік" not in process.get(address).content.decode()
        assert process.get(LIST, headers={"If-None-Match": tag}).status_code == 200
        assert process.get(page).status_code == (410 if Event.objects.filter(pk=key).exists() else 404)


@pytest.mark.django_db(transaction=True)
def test_what_another_connection_withdraws_is_gone_when_it_commits(client, event):
    other = connection.copy()
    other.set_autocommit(False)
    with other.cursor() as cursor:
        cursor.execute("UPDATE events_event SET stage = 'withdrawn' WHERE id = %s", [event.pk])
    assert "Сенбілік" in doors.html(client, LIST)
    assert "Сенбілік" in doors.html(client, LIST)

    other.commit()
    other.close()

    assert "Сенбілік" not in doors.html(client, LIST)


def test_who_publishes_sees_it_at_once(client, publisher):
    event = factories.event(title_kk="Сенбілік", stage="submitted", places=[factories.ULAN])
    client.force_login(publisher)
    assert doors.entries(doors.html(client, LIST)) == []

    take("publish", event, publisher)

    assert doors.entries(doors.html(client, LIST)) == [event.pk]


def test_without_the_database_no_page_is_shown_not_even_a_kept_one(client, event, monkeypatch):
    client.get(LIST)

    class Lost:
        def cursor(self):
            raise psycopg2.OperationalError("server closed the connection unexpectedly")

    def refuse(*args, **kwargs):
        raise OperationalError("connection refused")

    wrapper, lost = connections["default"], Lost()
    with monkeypatch.context() as patch:
        patch.setattr(wrapper, "connection", lost)
        patch.setattr(wrapper, "prepared", lost, raising=False)  # POOLED prepares nothing
        patch.setattr(wrapper, "cursor", refuse)
        patch.setattr(wrapper, "close", lambda: None)
        answer = client.get(LIST)

    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "30")
    assert client.get(LIST).status_code == 200


# What a change cannot have touched stays ---------------------------------------------------


def test_what_is_not_public_changes_no_page(client, event, made):
    before = client.get(LIST)
    draft = factories.event(title_kk="Жоба", places=[factories.ULAN])
    client.get(LIST)
    draft.title_kk = "Басқа жоба"
    draft.save()
    draft.delete()

    assert client.get(LIST, headers={"If-None-Match": before.headers["ETag"]}).status_code == 304
    assert client.get(LIST).content == before.content
    assert len(made) == 1


def test_a_correction_makes_those_pages_anew_that_say_something_else(client, event, made):
    other = factories.event(title_kk="Жәрмеңке", stage="published", places=[factories.ULAN])
    drain()
    addresses = [LIST, event.get_absolute_url(), other.get_absolute_url()]
    for address in addresses:
        client.get(address)
    made.clear()

    other.refresh_from_db()
    other.title_kk = "Үлкен жәрмеңке"
    other.save()
    corrected = [doors.html(client, LIST), doors.html(client, other.get_absolute_url())]

    assert all("Үлкен жәрмеңке" in text for text in corrected)
    assert "Сенбілік" in doors.html(client, event.get_absolute_url())
    assert len(made) == 2


def test_a_word_that_memory_knows_is_a_question_too(client, event, made, settings, monkeypatch):
    """The options of selects are kept for all pages, and asked by the first."""
    settings.KEEP_OPTIONS = True
    monkeypatch.setattr("ngo_portal.lib.serving.memory._kept", {})
    kind = factories.event_type(key="fair", name_kk="Жәрмеңке")
    for address in (LIST, f"{LIST}?sort=oldest"):
        assert "Жәрмеңке" in doors.html(client, address)

    type(kind).objects.filter(pk=kind.pk).update(name_kk="Базар")

    for address in (LIST, f"{LIST}?sort=oldest"):
        text = doors.html(client, address)
        assert "Базар" in text
        assert "Жәрмеңке" not in text


def test_a_page_that_left_counts_out_gets_them(client, event, made, monkeypatch):
    monkeypatch.setattr(tallies, "READERS_BATCH", 0)
    factories.event(stage="published", places=[factories.ULAN])
    client.get(LIST)
    made.clear()
    drain()
    client.get(LIST)
    assert len(made) == 1


# One maker at a time ---------------------------------------------------------------------------------


class Making:
    """A page that takes a moment to make, the version of its data, and how often it was made."""

    def __init__(self, monkeypatch, status=200):
        self.status, self.version, self.made, self.begun = status, "1", 0, threading.Event()
        monkeypatch.setattr(page_cache, "data_versions", lambda: {ANYTHING: self.version})

    def __call__(self, request):
        self.made += 1
        text = self.version
        self.begun.set()
        time.sleep(0.1)
        return HttpResponse(text, "text/plain", status=self.status)


def asked_at_once(cache, readers, request):
    with ThreadPoolExecutor(readers) as threads:
        return list(threads.map(cache, [request] * readers))


def test_many_readers_at_once_cost_one_making(rf, monkeypatch):
    page = Making(monkeypatch)
    cache = page_cache.PageCacheMiddleware(page)
    for page.version in "12":
        answers = asked_at_once(cache, 20, rf.get(LIST))
        assert {answer.content.decode() for answer in answers} == {page.version}
    assert page.made == 2


def test_who_waited_is_not_given_what_was_withdrawn_meanwhile(rf, monkeypatch):
    page = Making(monkeypatch)
    cache = page_cache.PageCacheMiddleware(page)
    with ThreadPoolExecutor(2) as threads:
        early = threads.submit(cache, rf.get(LIST))
        page.begun.wait()
        page.version = "2"
        late = threads.submit(cache, rf.get(LIST))
        assert (early.result().content, late.result().content) == (b"1", b"2")


def test_answers_that_are_not_kept_are_waited_for_once(rf, monkeypatch):
    page = Making(monkeypatch, status=404)
    began = time.monotonic()
    answers = asked_at_once(page_cache.PageCacheMiddleware(page), 20, rf.get(LIST))
    assert ({answer.status_code for answer in answers}, page.made) == ({404}, 20)
    assert time.monotonic() - began < page_cache.PATIENCE


def test_nobody_waits_longer_than_for_a_page(rf, monkeypatch):
    monkeypatch.setattr(page_cache, "PATIENCE", 0.01)
    page = Making(monkeypatch)
    asked_at_once(page_cache.PageCacheMiddleware(page), 3, rf.get(LIST))
    assert page.made == 3


def test_what_one_process_made_the_others_have(rf, monkeypatch):
    page, descriptor = Making(monkeypatch), shared_pages.new()
    monkeypatch.setenv(shared_pages.DESCRIPTOR, str(descriptor))
    processes = [page_cache.PageCacheMiddleware(page) for _process in range(2)]
    try:
        for page.version in "12":
            answers = [process(rf.get(LIST)) for process in processes]
            assert [answer.content.decode() for answer in answers] == [page.version] * 2
            assert answers[0].headers == answers[1].headers
    finally:
        os.close(descriptor)
    assert page.made == 2


# How much is kept ------------------------------------------------------------------------


def test_the_pages_last_asked_for_are_kept():
    one = Page({}, b"x" * 900, frozenset(), b"y" * 100, {})
    size = 1000 + page_cache.BYTES_BESIDE_BODY
    pages = Pages(3 * size)
    for tag in "abc":
        pages.keep(tag, one)
    pages.find("a")
    pages.keep("d", one)
    pages.keep("d", one)

    assert [tag for tag in "abcd" if pages.find(tag)] == ["a", "c", "d"]
    assert pages.bytes == 3 * size


@pytest.mark.parametrize(
    ("room", "addresses"), [(128 * 1024, 10), pytest.param(1024 * 1024, 100, marks=pytest.mark.proof)]
)
def test_many_addresses_take_no_more_memory(client, event, settings, made, room, addresses):
    settings.PAGE_CACHE_BYTES = room
    client.get(LIST)
    for number in range(addresses):
        client.get(f"{LIST}?x={number}")
        client.get(LIST)

    kept = client.handler._middleware_chain.get_response.pages  # under WatchedMiddleware
    assert kept.bytes <= settings.PAGE_CACHE_BYTES
    assert kept.bytes == sum(page.size for page in kept.by_address.values())
    assert len(kept.by_address) < addresses
    assert len(made) == addresses + 1


def test_too_large_a_page_is_shown_and_not_kept(client, event, made, monkeypatch):
    monkeypatch.setattr(page_cache, "LARGEST_PAGE", 100)

    assert client.get(LIST).content == client.get(LIST).content
    assert len(made) == 2


def test_what_is_written_while_a_page_is_looked_at_is_looked_at_too(settings, monkeypatch):
    """A question that counts what waits to be counted writes: a page right before may not be so after."""
    settings.PAGE_CACHE_BYTES = 1 << 20
    before, after = {page_cache.ANYTHING: "1"}, {page_cache.ANYTHING: "2"}
    monkeypatch.setattr(page_cache, "data_versions", lambda: after)
    monkeypatch.setattr(page_cache.Page, "is_right", lambda page, versions, answers: versions != after)
    look = page_cache.PageCacheMiddleware(lambda request: None)._still_right
    asks = page_cache.Page({}, b"", frozenset([page_cache.ANYTHING]), b"", {})
    assert look(asks, before) is None
    assert look(asks._replace(tables=frozenset(["events_event"])), before).versions == before
