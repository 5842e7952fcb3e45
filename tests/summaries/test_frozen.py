"""A summary that was frozen shows its numbers as they were, for as long as they may be told."""

import csv
import io
import json
import re
from unittest.mock import patch

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from events.models import Event
from moderation import sending
from moderation.actions import take
from moderation.models import SentForm, StepReason
from ngo_portal.lib.language.quantities import Quantity
from registry.models import TargetGroup
from summaries.models import Frozen
from tests import doors, factories
from tests.factories import ULAN

pytestmark = pytest.mark.django_db
QUESTION = "territory=630000000&year=2021"
OF_ULAN = f"territory={ULAN}&year=2021"
WITHHELD = "A record that was counted here has been withdrawn"


def frozen(client, question=QUESTION, language="en"):
    """The address of the frozen summary, as its button leads there."""
    answer = client.post(f"/{language}/summary/freeze/?{question}")
    assert answer.status_code == 302, answer.content.decode()
    return answer.headers["Location"]


def csv_of(client, address):
    answer = client.get(f"{address.rstrip('/')}.csv")
    return answer.status_code, list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))


def withdraw(record, by, reason):
    take("withdraw", record, by, reason=StepReason.objects.get(key=reason), words="…")


@pytest.fixture
def seminars():
    """Two of Ulan district, one of 30 young people, one of 3."""
    young = factories.target_group(key="youth")
    held = [
        factories.event(title_kk=f"Құпия {number}", places=[ULAN], date="2021-02-27", stage="published")
        for number in range(2)
    ]
    for event, number in zip(held, (30, 3), strict=True):
        factories.audience(event=event, target_group=young, quantity=Quantity.exact(number))
    for key in ("withdraw-personal-data", "withdraw-duplicate"):
        factories.step_reason(step="withdraw", key=key)
    return held


def test_the_button_leads_to_one_address_that_lasts(client, demo_content):
    page = doors.html(client, f"/ru/summary/cite/?{QUESTION}")
    assert f'href="/ru/summary/freeze/?{QUESTION.replace("&", "&amp;")}"' in page
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(f"/ru/summary/freeze/?{QUESTION}").status_code == 403
    assert "csrfmiddlewaretoken" in doors.html(strict, f"/ru/summary/freeze/?{QUESTION}")
    address = frozen(client)
    assert re.fullmatch(r"/en/summary/[0-9a-f]{24}/", address)
    assert frozen(client, language="kk") == address.replace("/en/", "/kk/")
    assert Frozen.objects.count() == 1


def test_it_tells_the_numbers_of_then_in_three_languages(client, demo_content):
    address = frozen(client)
    before = {code: doors.html(client, address.replace("/en/", f"/{code}/")) for code in doors.LANGUAGES}
    _status, numbers = csv_of(client, address)
    Event.objects.filter(stage="published").update(state="cancelled")
    for code, page in before.items():
        assert doors.html(client, address.replace("/en/", f"/{code}/")) == page
    assert csv_of(client, address) == (200, numbers)
    assert ["Events", "8"] in [row[1:3] for row in numbers]
    figure = next(row[-1] for row in numbers if row[1:3] == ["Events", "8"])
    assert figure.startswith("http://testserver/figure/events;")


def test_it_is_called_what_it_was_and_does_not_promise_to_be_updated(client, demo_content):
    page = doors.html(client, frozen(client).replace("/en/", "/kk/"))
    assert "<h1>Шығыс Қазақстан облысы, 2021 жыл</h1>" in page
    assert ("көрсеткіштерді әрдайым көрсетеді" in page, "бірге жаңарады" in page) == (True, False)


def test_nothing_but_numbers_and_names_of_what_is_counted_is_kept(client, seminars):
    host = factories.organisation(name_kk="Құпия қоғам", stage="published")
    factories.organiser(event=seminars[0], organisation=host)
    address = frozen(client, f"{OF_ULAN}&organisation={host.pk}")
    kept = Frozen.objects.values_list("content", "question", "records").get()
    assert "Құпия" not in json.dumps(kept, ensure_ascii=False)
    assert "Құпия қоғам" in doors.html(client, address)


@pytest.mark.parametrize("first", ["2021-02-01", "1 ақпан 2021"])
def test_days_that_were_asked_for_are_one_period_in_its_title(client, seminars, first):
    page = doors.html(client, frozen(client, f"territory={ULAN}&mode=unknown&from={first}"))
    assert "<title>Summary: Ulan district, format not stated, since 1 February 2021 · " in page


def test_nothing_of_it_can_be_changed(seminars, client):
    frozen(client, OF_ULAN)
    for change in (lambda rows: rows.update(last_step=0), lambda rows: rows.delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            change(Frozen.objects.all())


@pytest.mark.parametrize(
    ("question", "why"),
    [
        ("q=Талап&year=2021", "A question with words of your own"),
        ("", "Choose a place, a year or a marathon first"),
        ("year=first", "A year"),
    ],
)
def test_what_is_not_frozen_is_told_why(client, db, question, why):
    for answer in (
        client.get(f"/en/summary/freeze/?{question}"),
        client.post(f"/en/summary/freeze/?{question}"),
    ):
        assert answer.status_code in (200, 409)
        assert why in answer.text
        assert "csrfmiddlewaretoken" not in answer.text
    assert not Frozen.objects.exists()


def test_more_than_can_be_looked_after_is_not_frozen(client, seminars):
    with patch("summaries.lasting.freezing.MOST_EVENTS", 1):
        answer = client.post(f"/en/summary/freeze/?{OF_ULAN}")
    assert answer.status_code == 409
    assert "too many events to look after" in answer.text


def test_so_many_are_frozen_in_a_quarter_of_an_hour(client, seminars):
    with patch.dict(sending.MOST, {SentForm.FREEZE: (1, 2)}):
        frozen(client, OF_ULAN)
        refused = client.post(f"/en/summary/freeze/?{OF_ULAN}")
        assert (refused.status_code, "Try again after" in refused.text) == (429, True)
        frozen(Client(REMOTE_ADDR="192.0.2.1"), OF_ULAN)
        assert Client(REMOTE_ADDR="192.0.2.2").post(f"/en/summary/freeze/?{OF_ULAN}").status_code == 429


def test_what_has_changed_since_is_told_roughly(client, seminars, publisher):
    address = frozen(client, OF_ULAN)
    assert "None of its records has been corrected since then." in doors.html(client, address)
    withdraw(seminars[0], publisher, "withdraw-duplicate")
    page = doors.html(client, address)
    assert "Fewer than 5 records have been withdrawn since then." in page
    assert "33 people" in page
    take("publish", seminars[0], publisher)
    page = doors.html(client, address)
    assert "Fewer than 5 records have been corrected since then." in page
    assert "withdrawn" not in page


def test_a_record_that_should_never_have_been_told_takes_the_numbers_along(client, seminars, publisher):
    address = frozen(client, OF_ULAN)
    assert "33 people" in doors.html(client, address)
    withdraw(seminars[0], publisher, "withdraw-personal-data")
    page = doors.html(client, address)
    assert WITHHELD in page
    assert "<data" not in page
    assert csv_of(client, address)[0] == 404
    again = frozen(client, OF_ULAN)
    elsewhere = factories.event(places=[], responsible=ULAN, date="2021", stage="published")
    withdraw(elsewhere, publisher, "withdraw-personal-data")
    assert WITHHELD not in doors.html(client, again)


def test_a_number_that_is_small_now_takes_them_along(client, seminars):
    address = frozen(client, OF_ULAN)
    TargetGroup.objects.filter(key="youth").update(is_vulnerable=True)
    assert WITHHELD in doors.html(client, address)
    again = frozen(client, OF_ULAN)
    assert again != address
    assert WITHHELD not in doors.html(client, again)


def test_a_frozen_page_costs_the_same_for_any_number_of_records(
    client, seminars, django_assert_max_num_queries
):
    address = frozen(client, OF_ULAN)
    with django_assert_max_num_queries(14):
        doors.html(client, address)
