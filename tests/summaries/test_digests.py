"""Letters about what is new: asked for, confirmed, sent once a week and ended by mail alone."""

import re
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.conf import settings
from django.core import mail
from django.test import Client, override_settings
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from lxml.html import fromstring

from moderation import sending
from moderation.actions import take
from moderation.models import SentForm, StepTaken
from summaries.digests.tasks import WEEK, forget_and_send, hourly, keep_going, send_due
from summaries.models import Subscription
from tests import doors, factories
from tests.factories import ULAN

pytestmark = pytest.mark.django_db
FORM = f"/ru/follow/events/?territory={ULAN}"
READER = "reader@example.kz"


@pytest.fixture(autouse=True)
def _at_leisure():
    with patch.object(sending, "FASTEST", -1):
        yield


@pytest.fixture(autouse=True)
def _settled():
    """Every step was written long ago."""
    with patch("moderation.querysets.SETTLED", timedelta(seconds=-1)):
        yield


def ask(client, email=READER, form=FORM, **typed):
    shown = fromstring(client.get(form).content.decode())
    hidden = {
        one.name: one.get("value") for one in shown.iter("input") if one.get("type") == "hidden" and one.name
    }
    return client.post(form, {**hidden, "email": email, "website": "", **typed})


def link(letter, what):
    return re.search(rf"{re.escape(settings.PUBLIC_URL)}(/\w\w/follow/{what}/\S+)", letter.body)[1]


@pytest.fixture
def subscribed(client, mailoutbox, django_capture_on_commit_callbacks):
    """A reader of what comes in Ulan district, whose week is over."""
    with django_capture_on_commit_callbacks(execute=True):
        ask(client)
    assert client.post(link(mailoutbox.pop(), "confirm")).status_code == 200
    row = Subscription.objects.get()
    Subscription.objects.update(due_at=timezone.now() - timedelta(minutes=1))
    return row


def publish(publisher, **fields):
    record = factories.event(stage="submitted", date="2021-02-27", **{"places": [ULAN], **fields})
    take("publish", record, publisher)
    return record


def test_the_link_of_a_list_and_of_a_summary_asks_for_letters(client, demo_content):
    for page, form in (
        (f"/ru/events/?territory={ULAN}", f"/ru/follow/events/?territory={ULAN}"),
        ("/ru/organisations/?kind=ngo", "/ru/follow/organisations/?kind=ngo"),
        (
            "/ru/summary/?territory=630000000&year=2021",
            "/ru/follow/events/?territory=630000000&borders=then&year=2021&status=held",
        ),
    ):
        assert f'href="{form.replace("&", "&amp;")}" rel="nofollow">по электронной почте' in doors.html(
            client, page
        )
        assert client.get(form).status_code == 200
    assert client.get("/ru/follow/nothing/").status_code == 404


def test_who_asks_confirms_by_a_link_and_ends_by_another(
    client, mailoutbox, publisher, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        answer = ask(client)
    assert answer.headers["Location"] == "/ru/follow/sent/"
    letter = mailoutbox.pop()
    assert letter.to == [READER]
    assert letter.subject.startswith("Портал НПО")
    assert "Уланский район" in letter.body
    page = link(letter, "confirm")
    assert client.get(page).status_code == 200  # a program that looks after mail opens it
    assert Subscription.objects.get().confirmed_at is None
    assert Client(enforce_csrf_checks=True).post(page).status_code == 403
    client.post(page)
    assert Subscription.objects.get().confirmed_at is not None

    Subscription.objects.update(due_at=timezone.now())
    publish(publisher, title_kk="Сенбілік")
    assert send_due(timezone.now()) == 1
    (letter,) = mailoutbox
    stop = link(letter, "end")
    assert letter.extra_headers["List-Unsubscribe"] == f"<{settings.PUBLIC_URL}{stop}>"
    assert letter.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert client.get(stop).status_code == 200
    assert Subscription.objects.exists()
    one_click = Client(enforce_csrf_checks=True).post(stop, {"List-Unsubscribe": "One-Click"})
    assert one_click.status_code == 200
    assert not Subscription.objects.exists()
    assert client.post(stop).status_code == client.get(stop).status_code == 200
    assert client.post(page).status_code == 410


def test_a_letter_tells_what_was_published_since_and_fits(subscribed, mailoutbox, publisher):
    told = publish(publisher, title_kk="Сенбілік <b>")
    hidden = publish(publisher, title_kk="Алынған")
    take("withdraw", hidden, publisher, reason=factories.step_reason(step="withdraw"), words="…")
    factories.event(title_kk="Жоба", places=[ULAN])  # a draft
    publish(publisher, title_kk="Басқа жерде", places=["101000000"], responsible=ULAN)
    assert send_due(timezone.now()) == 1
    (letter,) = mailoutbox
    page = letter.alternatives[0][0]
    for text in (letter.body, page):
        assert f"{settings.PUBLIC_URL}{told.get_absolute_url().replace('/kk/', '/ru/')}" in text
        for title in ("Алынған", "Жоба", "Басқа"):
            assert title not in text
    assert "Сенбілік <b>" in letter.body
    assert "Сенбілік &lt;b&gt;" in page
    assert re.findall(r"<(?:img|script|style|link)\b|utm_", page) == []
    hosts = set(re.findall(r"https?://([^/\s\"<]+)", letter.body + page))
    assert hosts == {settings.PUBLIC_URL.partition("//")[2]}


def test_nothing_is_sent_when_nothing_is_new_or_the_week_is_not_over(subscribed, mailoutbox, publisher):
    now = timezone.now()
    assert send_due(now) == 0
    assert Subscription.objects.get().due_at == now + WEEK
    publish(publisher)
    assert send_due(now + WEEK - timedelta(hours=1)) == 0
    assert send_due(now + WEEK) == 1
    assert send_due(now + WEEK) == 0
    assert len(mailoutbox) == 1


def test_a_letter_that_a_killed_worker_had_begun_is_not_sent_twice(subscribed, mailoutbox, publisher):
    second = Subscription.objects.create(
        email="other@example.kz",
        language="kk",
        noun="events",
        confirmed_at=timezone.now(),
        due_at=timezone.now(),
        last_step=subscribed.last_step,
    )
    record = publish(publisher)
    now = timezone.now()
    sent = []

    def killed_after_the_first(letter, *args, **kwargs):
        sent.append(letter.to)
        raise KeyboardInterrupt

    with (
        patch("django.core.mail.EmailMultiAlternatives.send", killed_after_the_first),
        pytest.raises(KeyboardInterrupt),
    ):
        send_due(now)
    assert sent == [[READER]]
    assert send_due(now) == 1
    assert [letter.to for letter in mailoutbox] == [[second.email]]
    # A week later the first reader is told what that letter told, in case it was never sent.
    assert send_due(now + WEEK) == 1
    assert mailoutbox[-1].to == [READER]
    assert str(record.pk) in mailoutbox[-1].body


def test_a_letter_that_cannot_be_sent_waits_an_hour_and_holds_nobody_up(subscribed, mailoutbox, publisher):
    Subscription.objects.create(
        email="other@example.kz",
        language="en",
        noun="events",
        confirmed_at=timezone.now(),
        due_at=timezone.now(),
    )
    publish(publisher)
    now = timezone.now()
    send = mail.EmailMultiAlternatives.send

    def refused(letter, *args, **kwargs):
        if letter.to == [READER]:
            raise OSError("the mail server is away")
        return send(letter, *args, **kwargs)

    with patch("django.core.mail.EmailMultiAlternatives.send", refused):
        assert send_due(now) == 1
    assert send_due(now + timedelta(minutes=59)) == 0
    assert send_due(now + timedelta(hours=1)) == 1
    assert [letter.to for letter in mailoutbox] == [["other@example.kz"], [READER]]


def test_nobody_learns_who_gets_letters(client, mailoutbox, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        first = ask(client)
        again = ask(client)
    Subscription.objects.update(confirmed_at=timezone.now(), due_at=timezone.now())
    with django_capture_on_commit_callbacks(execute=True):
        known = ask(client)
        unknown = ask(client, "somebody@example.kz")
    assert {answer.headers["Location"] for answer in (first, again, known, unknown)} == {"/ru/follow/sent/"}
    assert [letter.to for letter in mailoutbox] == [[READER], ["somebody@example.kz"]]


def test_nobody_is_flooded(client, mailoutbox, django_capture_on_commit_callbacks):
    with (
        django_capture_on_commit_callbacks(execute=True),
        patch.dict(sending.MOST, {SentForm.DIGEST: (9, 9)}),
    ):
        for year in range(2001, 2008):
            ask(client, form=f"/ru/follow/events/?year={year}")
    assert len(mailoutbox) == 3
    with patch.dict(sending.MOST, {SentForm.DIGEST: (1, 2)}):
        assert ask(client, "x@example.kz").status_code == 429
    assert ask(Client(REMOTE_ADDR="192.0.2.9"), "x@example.kz", website="spam").status_code == 200


def test_who_does_not_confirm_is_forgotten_in_two_days(client):
    ask(client)
    forget_and_send(timezone.now() + timedelta(days=1, hours=23))
    assert Subscription.objects.exists()
    forget_and_send(timezone.now() + timedelta(days=2, minutes=1))
    assert not Subscription.objects.exists()


@override_settings(TASKS={"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}})
def test_the_hourly_work_asks_for_itself_before_it_works():
    keep_going()
    keep_going()
    (first,) = DBTaskResult.objects.all()
    first.claim("worker")
    with patch("summaries.digests.tasks.forget_and_send", side_effect=SystemExit), pytest.raises(SystemExit):
        hourly.call()
    waiting = DBTaskResult.objects.filter(status="READY").get()
    assert timedelta(minutes=59) < waiting.run_after - timezone.now() <= timedelta(hours=1)


@pytest.mark.parametrize("numbers", [1, 3])
def test_a_letter_costs_the_same_for_any_number_of_records(
    subscribed, publisher, django_assert_max_num_queries, numbers
):
    for _number in range(numbers):
        publish(publisher)
    with django_assert_max_num_queries(22):
        assert send_due(timezone.now()) == 1
    assert StepTaken.objects.filter(step="publish").count() == numbers


def test_an_address_that_is_none_is_refused_in_the_portals_own_spelling(client, db):
    page = client.post("/en/follow/projects/", {"email": "x"}).content.decode()
    assert "Enter a valid e-mail address." in page
