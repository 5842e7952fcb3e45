"""Public pages from a replica, as long as it has what was promised. Here it is a second connection, that
may not write, to the database itself; tests/test_two_servers.py has a real one."""

import time

import pytest
from django.core.handlers.exception import convert_exception_to_response
from django.db import OperationalError, connection, connections
from django.http import HttpResponse
from django.test import Client, RequestFactory

from events.figures import tallies
from ngo_portal.lib.serving import data_version, replicas, resting
from ngo_portal.lib.serving.replicas import ReplicaMiddleware, newest
from ngo_portal.views import service_unavailable

LIST = "/kk/organisations/"


@pytest.fixture
def replica(settings):
    """Its connection. Other rows than the committed ones it does not see."""
    settings.REPLICAS = ["replica_1"]
    one = connections["replica_1"] = connection.copy("replica_1")
    resting.servers.until.clear()
    with one.cursor() as cursor:
        cursor.execute("SET default_transaction_read_only = on")
    yield one
    one.close()
    del connections["replica_1"]
    resting.servers.until.clear()


@pytest.fixture
def asked(replica):
    """What the replica was asked."""
    questions = []

    def noting(execute, sql, *arguments):
        questions.append(sql)
        return execute(sql, *arguments)

    with replica.execute_wrapper(noting):
        yield questions


@pytest.mark.django_db(transaction=True)
def test_a_reader_is_answered_by_a_replica_that_has_what_is_promised(client, asked, publisher):
    page = client.get(LIST)
    at_the_replica, by_officer = len(asked), Client()

    asked.clear()
    by_officer.force_login(publisher)
    seen = by_officer.get(LIST)

    assert (page.status_code, seen.status_code) == (200, 200)
    assert at_the_replica > 3
    assert asked == []
    assert client.get("/kk/organisations.csv").status_code == 200
    assert asked == []


@pytest.mark.django_db(transaction=True)
def test_a_replica_that_is_behind_is_not_read(client, asked, monkeypatch):
    client.get(LIST)
    monkeypatch.setattr(replicas, "data_versions", lambda: {"": "00000000-0000-0000-0000-000000000000"})
    asked.clear()

    assert client.get(LIST).status_code == 200
    assert asked == [replicas.HAS]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "wrong",
    ["DELETE FROM search_missed", "SELECT * FROM no_such_table", "SELECT 1 / 0"],
    ids=["it is asked to write", "something is missing", "it fails"],
)
def test_a_page_that_fails_at_a_replica_is_made_at_the_primary(replica, wrong):
    at = []

    def view(request):
        at.append(connection.alias)
        if connection.alias != "default":
            with connection.cursor() as cursor:
                cursor.execute(wrong)
        return HttpResponse("made")

    answer = ReplicaMiddleware(convert_exception_to_response(view))(RequestFactory().get(LIST))

    assert (answer.content, at) == (b"made", ["replica_1", "default"])


@pytest.mark.django_db(transaction=True)
def test_a_page_in_the_middle_of_which_the_primary_went_away_is_made_again(replica, monkeypatch):
    monkeypatch.setattr(replicas, "HAS", "SELECT %s IS NULL")
    at = []

    def view(request):
        at.append(connection.alias)
        if len(at) == 1:
            return service_unavailable(request, OperationalError("server closed the connection"))
        return HttpResponse("made")

    answer = ReplicaMiddleware(view)(RequestFactory().get(LIST))

    assert (answer.content, at) == (b"made", ["default", "default"])


@pytest.mark.django_db(transaction=True)
def test_a_replica_that_is_away_rests(replica, monkeypatch):
    asked = []

    def away():
        asked.append(replica)
        raise OperationalError("connection refused")

    monkeypatch.setattr(replica, "cursor", away)
    middleware = ReplicaMiddleware(lambda request: HttpResponse(connection.alias))
    request = RequestFactory().get(LIST)

    assert [middleware(request).content for _reader in range(3)] == [b"default"] * 3
    assert len(asked) == 1

    monkeypatch.undo()
    resting.servers.until["replica_1"] = time.monotonic() - 1
    assert middleware(request).content == b"replica_1"


@pytest.mark.django_db(transaction=True)
def test_what_is_read_at_a_replica_is_kept_under_what_was_promised(replica):
    """Whatever is written meanwhile: the replica need not have it."""

    def view(request):
        writing.cursor().execute("INSERT INTO ngo_portal_change (of_table) VALUES ('events_event')")
        return HttpResponse(data_version.data_version())

    promised, writing = data_version.data_version(), connection.copy()
    answer = ReplicaMiddleware(view)(RequestFactory().get(LIST))
    writing.close()

    assert answer.content.decode() == promised != data_version.data_version()


@pytest.mark.django_db(transaction=True)
def test_without_a_primary_a_replica_answers_and_nothing_is_counted_or_kept(replica, monkeypatch):
    def away():
        raise OperationalError("connection refused")

    def view(request):
        return HttpResponse(f"{connection.alias} {tallies.drain()} {len(data_version.data_versions()) > 0}")

    data_version.data_version()
    monkeypatch.setattr(replicas, "data_versions", away)
    request = RequestFactory().get(LIST)
    assert ReplicaMiddleware(view)(request).content == b"default 0 True"  # it says that it is none

    monkeypatch.setattr(replicas, "STATE", "SELECT 5, 5")
    answer = ReplicaMiddleware(view)(request)

    assert (answer.content, answer.headers["Cache-Control"]) == (b"replica_1 None True", "no-store")


def test_without_a_primary_those_answer_that_have_all_any_of_them_received(settings):
    settings.REPLICAS = ["a", "b", "c"]

    assert newest({"a": (7, 7), "b": (7, 5), "c": (6, 6)}) == ["a"]
    assert newest({"b": (7, 5), "c": (6, 6)}) == []
    assert newest({"b": (7, 7), "c": (7, 7)}) == ["b", "c"]
    assert newest({"a": (7, 7)}) == []  # another one may have more
