"""What a reader says is wrong with a page reaches the officers of its territory, and nobody else."""

from datetime import timedelta
from unittest.mock import patch

import pytest
from django.core.management import call_command
from django.test import Client, override_settings
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from lxml.html import fromstring

from moderation import reports, sending
from moderation.models import Report, ReportKind, SentForm
from moderation.tasks import forget_addresses
from tests.desk import address, change, errors, messages_of, rows, send
from tests.factories import edition, event, organisation, report

pytestmark = pytest.mark.django_db
FORM = "/kk/report/"
SAID = {"words": "Күні басқа: 28 ақпан", "field": "Күні", "email": "", "website": ""}


@pytest.fixture(autouse=True)
def _at_leisure():
    """A form is filled in slowly enough."""
    with patch.object(sending, "FASTEST", -1):
        yield


def fill(client, page, form=FORM, **typed):
    """Opens the form and sends it, as a browser does."""
    shown = fromstring(client.get(form, {"page": page}).content.decode())
    hidden = {
        one.name: one.get("value") for one in shown.iter("input") if one.get("type") == "hidden" and one.name
    }
    return client.post(form, {**hidden, "page": page, **SAID, **typed})


def errors_of(answer):
    return {name: list(texts) for name, texts in answer.context["form"].errors.items()}


def test_a_report_goes_to_the_nearest_officers_of_the_record(
    client, ulan_officer, publisher, shieli_officer, national, mailoutbox, django_capture_on_commit_callbacks
):
    record = event(title_kk="Сенбілік", stage="published")
    page = record.get_absolute_url()
    with django_capture_on_commit_callbacks(execute=True):
        answer = fill(client, page, email="reader@example.kz")
    assert (answer.status_code, answer.url) == (302, "/kk/report/sent/")
    made = Report.objects.get()
    assert (made.page, made.field, made.words, made.email, made.language, made.state) == (
        *(page, SAID["field"], SAID["words"], "reader@example.kz", "kk", "new"),
    )
    assert (made.responsible, made.record_key) == (record.responsible, record.pk)
    (letter,) = mailoutbox
    assert letter.to == [ulan_officer.email]
    assert (SAID["words"] in letter.body, "reader@" in letter.body) == (True, False)

    ulan_officer.email = ""
    ulan_officer.save()
    with django_capture_on_commit_callbacks(execute=True):
        fill(client, page)
    assert mailoutbox[-1].to == [publisher.email]


def test_signs_that_are_left_out_are_named_when_it_is_sent(client):
    page = event(title_kk="Сенбілік", stage="published").get_absolute_url()
    answer = fill(client, page, "/en/report/", words="Ten \ue000 \x00people came, not five.")
    assert Report.objects.get().words == "Ten  people came, not five."
    said = client.get(answer.url).content.decode()
    assert "Left out of “What is wrong, and what would be right”" in said and "(U+0000, U+E000)" in said
    assert "Left out" not in client.get("/en/report/sent/", {"words": "<b>", "page": "U+<"}).content.decode()


def test_a_page_knows_whose_it_is():
    here = organisation(stage="published", responsible="435200000")
    of_east = edition(year=2021, territory="630000000")
    draft = event()
    found = {
        page: (record, place.code)
        for page in (
            here.get_absolute_url(),
            f"/ru/organisations/{here.pk}/",
            f"/en{of_east.get_absolute_url()[3:]}?borders=then",
            "/kk/territories/636200000/",
            "/kk/",
            "/ru/events/?type=1",
            draft.get_absolute_url(),
            "/kk/events/999999/",
            "/kk/events/confirm/nobody-knows-it/",
        )
        for record, place in [reports.whose(page)]
    }
    country = (None, "000000000")
    assert [code for _record, code in found.values()] == [
        *("435200000", "435200000", "630000000", "636200000"),
        *["000000000"] * 5,
    ]
    assert found[draft.get_absolute_url()] == country == found["/kk/"]


@pytest.mark.parametrize(
    "page",
    ["", "/", "/kk/jok/", "/admin/", "https://example.org/kk/", "//example.org/kk/", "http://[/",
     "kk/events/", "javascript:alert(1)", "ftp://testserver/kk/", "/kk/events/ " + "x" * 600,
     f"/kk/events/1-{'x' * 600}/"],
)  # fmt: skip
def test_no_page_of_ours_is_refused_beside_its_field(client, page):
    answer = fill(client, page)
    assert "page" in errors_of(answer)
    assert SAID["words"] in answer.text
    assert not Report.objects.exists()


def test_an_address_as_browsers_have_it_is_read(client):
    assert reports.page_of("http://testserver/kk/events/?q=%D3%99", "testserver") == "/kk/events/?q=%D3%99"
    assert reports.page_of(" /kk/events/?q=ә ", "testserver") == "/kk/events/?q=%D3%99"
    assert reports.page_of(f"/kk/events/?q={'ә' * 900}", "testserver") == "/kk/events/"
    assert fill(client, f"/kk/events/?q={'ә' * 900}").status_code == 302


def test_what_is_wrong_in_a_form_is_told_in_the_readers_language_and_the_text_is_kept(client):
    answer = fill(client, "/ru/events/", form="/ru/report/", words=" ", email="кому", field="Строка")
    assert answer.status_code == 200
    assert set(errors_of(answer)) == {"words", "email"}
    assert "Пока ничего не отправлено" in answer.text
    assert 'value="Строка"' in answer.text
    assert 'value="кому"' in answer.text
    assert answer.headers["Cache-Control"].count("no-store")


def test_programs_are_kept_out_and_people_lose_nothing(client):
    filled_in = fill(client, "/kk/events/", website="https://example.org")
    assert "website" in errors_of(filled_in)
    without_moment = fill(client, "/kk/events/", asked="")
    forged = fill(client, "/kk/events/", asked="asked:1:x")
    with patch.object(sending, "FASTEST", 60):
        too_fast = fill(client, "/kk/events/")
    with patch.object(sending, "SLOWEST", -1):
        too_late = fill(client, "/kk/events/")
    for answer in (without_moment, forged, too_fast, too_late):
        assert errors_of(answer).keys() == {"__all__"}
        assert SAID["words"] in answer.text
    assert not Report.objects.exists()
    again = fromstring(too_late.content.decode()).xpath("//input[@name='asked']/@value")[0]
    assert fill(client, "/kk/events/", asked=again).status_code == 302


def test_too_many_are_refused_for_a_while_and_their_text_is_kept(client):
    of_a_place, _in_all = sending.MOST[SentForm.REPORT]
    for _number in range(of_a_place):
        assert fill(client, "/kk/events/").status_code == 302
    refused = fill(client, "/kk/events/")
    assert refused.status_code == 429
    assert 0 < int(refused.headers["Retry-After"]) <= sending.SECONDS
    assert SAID["words"] in refused.text
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    assert fill(elsewhere, "/kk/events/").status_code == 302
    with patch.dict(sending.MOST, {SentForm.REPORT: (of_a_place, of_a_place + 1)}):
        assert fill(Client(REMOTE_ADDR="192.0.2.8"), "/kk/events/").status_code == 429
    assert Report.objects.count() == of_a_place + 1
    with patch.object(sending, "SECONDS", 0):
        assert fill(client, "/kk/events/").status_code == 302


def test_the_form_takes_no_forged_sending():
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(FORM, {"page": "/kk/events/", **SAID}).status_code == 403
    strict.get(FORM)
    token = strict.cookies["csrftoken"].value
    asked = sending.SIGNER.sign(sending.SIGNED)
    sent = {"page": "/kk/events/", **SAID, "asked": asked, "csrfmiddlewaretoken": token}
    assert strict.post(FORM, sent).status_code == 302


def test_only_its_officers_see_it_and_who_reads_only_sees_no_address(
    at_desk, ulan_officer, publisher, shieli_officer, national, auditor
):
    there = report(email="reader@example.kz")
    seen = {}
    for officer in (ulan_officer, publisher, shieli_officer, national, auditor):
        desk = at_desk(officer)
        opened = desk.get(change(there))
        listed = rows(desk.get(address(Report, "changelist"))) == [there]
        new = [piece["number"] for piece in desk.get("/admin/").context["my_work"]]
        seen[officer.username] = (opened.status_code, "reader@example.kz" in opened.text, listed, new)
    assert seen == {
        "ulan": (200, True, True, [1]),
        "east": (200, True, True, [1]),
        "shieli": (404, False, False, []),
        "national": (200, True, True, [1]),
        "auditor": (200, False, True, []),
    }


def test_an_answer_is_written_once_told_to_the_reporter_and_signed(
    at_desk, ulan_officer, mailoutbox, django_capture_on_commit_callbacks
):
    there = report(email="reader@example.kz", language="ru", page="/ru/events/")
    silent = report()
    desk = at_desk(ulan_officer)
    refused = send(desk, change(there), state="answered", done="")
    assert set(errors(refused)) == {"done"}
    with django_capture_on_commit_callbacks(execute=True):
        assert send(desk, change(there), state="answered", done="Исправлено").status_code == 302
        assert send(desk, change(silent), state="no_fault", done="Дереккөзде солай").status_code == 302
    (letter,) = mailoutbox
    assert letter.to == ["reader@example.kz"]
    assert ("Исправлено" in letter.body, "/ru/events/" in letter.body) == (True, True)
    assert "сообщили об ошибке" in letter.body
    there.refresh_from_db()
    assert (there.answered_by, there.answered_at is not None) == (ulan_officer, True)
    with django_capture_on_commit_callbacks(execute=True):
        send(desk, change(there), done="Исправлено и проверено")
    assert len(mailoutbox) == 1


def test_two_officers_do_not_answer_over_each_other(at_desk, ulan_officer):
    there = report()
    desk = at_desk(ulan_officer)
    Report.objects.filter(pk=there.pk).update(version=7)
    refused = send(desk, change(there), state="answered", done="Түзетілді", version="1")
    assert refused.status_code == 409
    assert Report.objects.get().state == "new"


def test_an_address_is_gone_90_days_after_the_answer(at_desk, ulan_officer, capsys):
    now = timezone.now()
    signed = {"state": "answered", "answered_by": ulan_officer, "email": "reader@example.kz"}
    report(answered_at=now - timedelta(days=91), **signed)
    report(answered_at=now - timedelta(days=89), **signed)
    report(email="reader@example.kz")
    call_command("forget_reporters")
    assert capsys.readouterr().out == "1 addresses taken away\n"
    assert list(Report.objects.order_by("pk").values_list("email", flat=True)) == [
        *("", "reader@example.kz", "reader@example.kz"),
    ]


def test_the_background_worker_is_asked_to_forget_it_in_time(
    at_desk, ulan_officer, django_capture_on_commit_callbacks
):
    there = report(email="reader@example.kz")
    desk = at_desk(ulan_officer)
    tasks = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    with override_settings(TASKS=tasks), django_capture_on_commit_callbacks(execute=True):
        send(desk, change(there), state="answered", done="Түзетілді")
    task = DBTaskResult.objects.get(task_path=forget_addresses.module_path)
    there.refresh_from_db()
    assert task.run_after - there.answered_at == timedelta(days=90, minutes=1)


def test_what_was_said_stands_in_the_history_of_the_record(at_desk, ulan_officer):
    record = event(title_kk="Сенбілік")
    report(
        record_model="events.event",
        record_key=record.pk,
        email="reader@example.kz",
        kind=ReportKind.WRONG,
        words="Қырғауыл",
    )
    page = at_desk(ulan_officer).get(change(record, "history")).text
    assert ("Қырғауыл" in page, "reader@example.kz" in page) == (True, False)


def test_nobody_enters_or_deletes_one(at_desk, national):
    there, desk = report(), at_desk(national)
    assert desk.get(address(Report, "add")).status_code == 403
    assert desk.post(change(there, "delete"), {"post": "yes"}).status_code == 403
    assert messages_of(desk.get("/admin/")) == []
