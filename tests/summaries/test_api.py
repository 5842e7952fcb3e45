"""The doors of machines: one answer with pages and files, problems as RFC 9457 has them, nothing that may not
be told, and no more often than is agreed."""

import gzip
import json
import time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from moderation.models import Stage
from ngo_portal.lib.language.quantities import Quantity
from ngo_portal.lib.serving.allowance import Allowances
from tests import doors, factories
from tests.factories import ULAN

pytestmark = pytest.mark.django_db
PROBLEM = "application/problem+json"


def ask(client, address, **headers):
    return client.get(f"/api/v1/{address}", headers=headers)


@pytest.fixture
def seminars(db):
    """Three events of Ulan, on three days."""
    kind = factories.event_type()
    return [
        factories.event(
            title_kk=f"Семинар {day}",
            title_ru=f"Семинар по-русски {day}",
            places=[ULAN],
            type=kind,
            stage="published",
            date=f"2021-02-2{day}",
        )
        for day in (5, 6, 7)
    ]


def test_a_record_is_the_object_of_the_ndjson(client, demo_content):
    for noun in doors.PAGES:
        lines = [one for one in doors.objects(client, "ru", noun) if one["sheet"] == noun]
        assert doors.api(client, "ru", noun) == lines
        for line in lines[:1]:
            assert ask(client, f"{noun}/{line['id']}/?language=ru").json() == line


def test_pages_lead_there_and_back(client, seminars):
    newest_first = [event.pk for event in reversed(seminars)]
    first = ask(client, "events/?size=2&territory=636200000").json()
    second = client.get(first["next"]).json()
    back = client.get(second["previous"]).json()

    assert [one["id"] for one in first["results"]] == newest_first[:2]
    assert [one["id"] for one in second["results"]] == newest_first[2:]
    assert (first["count"], second["next"], back["results"]) == (3, None, first["results"])


def test_three_records_cost_no_more_queries_than_one(client, seminars):
    numbers = []
    for size in (3, 3, 1, 3):
        with CaptureQueriesContext(connection) as queries:
            assert len(ask(client, f"events/?size={size}&language=kk").json()["results"]) == size
        numbers.append(len(queries))
    # The first one counts what waits to be counted and prepares its statement, the next is told of that.
    assert numbers[2] == numbers[3]


def test_names_come_in_the_language_that_is_asked_for(client, seminars):
    address = f"events/{seminars[0].pk}/"
    client.cookies["django_language"] = "ru"  # of somebody's browser, which changes nothing
    asked = {
        "parameter": ask(client, f"{address}?language=ru", **{"accept-language": "kk"}),
        "header": ask(client, address, **{"accept-language": "fr, ru-KZ;q=0.9, kk;q=0.5"}),
        "neither": ask(client, address),
    }
    assert {name: answer.json()["title"] for name, answer in asked.items()} == {
        "parameter": "Семинар по-русски 5",
        "header": "Семинар по-русски 5",
        "neither": "Семинар 5",
    }
    assert {answer.headers["Content-Language"] for answer in asked.values()} == {"ru", "kk"}
    assert "Accept-Language" in asked["neither"].headers["Vary"]


def test_every_error_is_named(client):
    wrong = {"year": "x", "type": "жоқ", "sort": "x", "after": "x", "size": "0", "language": "x", "foo": "1"}
    answer = client.get("/api/v1/events/", wrong)
    problem = answer.json()

    assert (answer.status_code, answer.headers["Content-Type"], problem["status"]) == (400, PROBLEM, 400)
    assert {error["parameter"] for error in problem["errors"]} == wrong.keys()
    assert all(error["detail"] for error in problem["errors"])


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("events/?size=501", 400),
        ("events/?size=1&size=2", 400),
        ("events/1/?year=2021", 400),
        ("?year=2021", 400),
        ("summary/?status=planned", 400),
        ("events/999999/", 404),
        ("events/0/", 404),
        ("territories/999999999/", 404),
        ("marathons/jok/", 404),
        ("jok/", 404),
    ],
)
def test_what_cannot_be_answered_is_a_problem(client, address, status):
    answer = ask(client, address)
    assert (answer.status_code, answer.headers["Content-Type"]) == (status, PROBLEM)
    assert answer.json()["status"] == status
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_other_methods_and_other_formats_are_refused(client):
    for method in ("post", "put", "patch", "delete"):
        answer = getattr(client, method)("/api/v1/events/")
        assert (answer.status_code, answer.headers["Content-Type"]) == (405, PROBLEM)
    assert ask(client, "events/", accept="text/csv").status_code == 406
    assert ask(client, "events/?format=json").status_code == 400  # there is no such parameter
    assert client.get("/api/v1/events/?q=%00").headers["Content-Type"] == PROBLEM


def test_a_withdrawn_record_is_gone_and_a_draft_never_was(client, seminars):
    withdrawn, draft, _published = seminars
    type(draft).objects.filter(pk=withdrawn.pk).update(stage=Stage.WITHDRAWN)
    type(draft).objects.filter(pk=draft.pk).update(stage=Stage.DRAFT, published_at=None, published_by=None)

    gone, hidden = (ask(client, f"events/{one.pk}/") for one in (withdrawn, draft))
    assert (gone.status_code, hidden.status_code) == (410, 404)
    assert "Семинар" not in gone.content.decode() + hidden.content.decode()
    assert len(ask(client, "events/").json()["results"]) == 1


def test_a_small_number_is_kept_back(client, seminars):
    group = factories.target_group(key="orphans", is_vulnerable=True)
    factories.audience(event=seminars[0], target_group=group, quantity=Quantity.exact(3))

    (line,) = ask(client, f"events/{seminars[0].pk}/").json()["audience"]
    assert (line["quantity"]["low"], line["quantity"]["high"]) == (None, 5)


def test_an_answer_holds_until_the_data_change(client, seminars):
    address = "events/?language=kk"
    ask(client, address)  # counts what waits to be counted
    tag = ask(client, address).headers["ETag"]
    assert ask(client, address, **{"if-none-match": tag}).status_code == 304
    assert ask(client, "events/?language=ru", **{"if-none-match": tag}).status_code == 200

    type(seminars[0]).objects.filter(pk=seminars[0].pk).update(title_kk="Басқа атау")
    again = ask(client, address, **{"if-none-match": tag})
    assert again.status_code == 200
    assert "Басқа атау" in again.content.decode()


def test_an_answer_is_compressed_and_may_be_read_by_scripts_of_any_site(client, seminars):
    plain = ask(client, "events/", origin="https://example.org")
    small = ask(client, "events/", **{"accept-encoding": "gzip"})
    before = client.options("/api/v1/events/", headers={"access-control-request-method": "GET"})

    assert gzip.decompress(small.content) == plain.content
    assert plain.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in plain.headers
    assert not plain.cookies
    assert before.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


def test_an_address_asks_so_often_and_no_more(client, settings, monkeypatch):
    settings.API_REQUESTS_A_MINUTE = 2
    within_a_minute = time.time()
    monkeypatch.setattr("time.time", lambda: within_a_minute)
    mine, another = {"REMOTE_ADDR": "192.0.2.1"}, {"REMOTE_ADDR": "192.0.2.2"}
    answers = [client.get("/api/v1/", **mine) for _time in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert [answer.headers["RateLimit"].split(";")[1] for answer in answers] == ["r=1", "r=0", "r=0"]
    assert answers[0].headers["RateLimit-Policy"] == '"address";q=2;w=60'
    assert 1 <= int(answers[2].headers["Retry-After"]) <= 60
    assert answers[2].headers["Content-Type"] == PROBLEM
    assert client.get("/api/v1/", **another).status_code == 200


def test_processes_count_together(monkeypatch):
    one, other = Allowances(), Allowances()
    other.descriptor = one.descriptor  # as the web server hands it down
    whom = "0123456789abcdef" * 2
    assert [taken.take(whom, 5).requests for taken in (one, other, one)] == [4, 3, 2]
    in_a_minute = time.time() + 61
    monkeypatch.setattr("time.time", lambda: in_a_minute)
    assert other.take(whom, 5).requests == 4


def test_marathons_and_territories(client, demo_content):
    marathon = ask(client, "marathons/igi-ister-marafony/?language=en").json()
    (edition,) = marathon["editions"]
    assert (edition["year"], edition["territory"]) == (2021, "East Kazakhstan oblast")

    semey = ask(client, "territories/101000000/?language=en").json()
    assert (semey["title"], semey["oblast_code"]) == ("Semey city", "100000000")
    before = ask(client, "territories/632800000/")
    assert (before.status_code, before.headers["Location"]) == (301, "/api/v1/territories/101000000/")
    oblasts = ask(client, "territories/?kind=oblast&kind=city_republican").json()
    assert oblasts["count"] == 20
    found = ask(client, "territories/?q=риддер&kind=city_adm").json()["results"]
    assert [one["code"] for one in found] == ["632400000"]


def test_a_summary_is_described_without_what_it_refuses(client, db):
    doors = ask(client, "schema/").json()["paths"]
    described = {
        path: {one["name"] for one in doors[f"/api/v1/{path}/"]["get"]["parameters"]}
        for path in ("events", "summary")
    }
    assert "status" in described["events"]
    assert "status" not in described["summary"]
    assert "territory" in described["summary"]


def test_the_figures_of_a_summary(client, demo_content):
    told = ask(client, "summary/?territory=630000000&year=2021&language=en").json()
    figures = {one["key"]: one for one in told["figures"]}

    assert (told["events"], figures["events"]["value"]) == (8, "8")
    helped = figures["audience.helped.families"]
    assert (helped["value"], helped["low"], helped["high"], helped["known"]) == (
        "about 30 families",
        30,
        None,
        1,
    )
    assert {one["label"]: one["number"] for one in told["places"]}["Ridder city"] == 2
    assert json.dumps(told["question"]).count("630000000") == 1
    assert list(told["text"]) == ["short", "medium", "long"]
    assert "about 30 families" in told["text"]["long"]
