"""A record is returned with a reason: its officer reads it in a mail, on the first page and on the form."""

import pytest
from django.utils import translation

from moderation.actions import take
from moderation.models import StepTaken
from officers.models import Officer
from tests import cast
from tests.desk import change, filled, messages_of, untouched
from tests.factories import event, organiser, step_reason, territory

ULAN = "636200000"
HOSTILE = "<script>alert(1)</script>\"'{{ 7|add:7 }}%(x)s"


@pytest.fixture
def submitted(ulan_officer):
    record = event(title_kk="Сенбілік", places=[ULAN])
    take("submit", record, ulan_officer)
    return record


def give_back(record, by, **why):
    return take("return", record, by, **{"reason": step_reason(), "words": "Күнін нақтылаңыз", **why})


def test_the_officer_is_told_in_the_own_language(
    ulan_officer, publisher, submitted, mailoutbox, django_capture_on_commit_callbacks
):
    words = {"kk": "Сізге қайтарылды: Сенбілік", "ru": "Вам возвращена запись: Сенбілік"}
    reason = step_reason(name_ru="не указан источник", name_kk="дереккөзі көрсетілмеген")
    for language, subject in words.items():
        Officer.objects.filter(pk=ulan_officer.pk).update(language=language)
        with translation.override("en"), django_capture_on_commit_callbacks(execute=True):
            give_back(submitted, publisher, reason=reason)
        mail = mailoutbox[-1]
        assert (mail.to, mail.subject) == ([ulan_officer.email], subject)
        with translation.override(language):
            assert str(reason) in mail.body
        assert "Күнін нақтылаңыз" in mail.body
        assert change(submitted) in mail.body
        take("submit", submitted, ulan_officer)
    assert len(mailoutbox) == 2


def test_who_works_elsewhere_by_now_is_told_nothing(
    ulan_officer, publisher, submitted, mailoutbox, django_capture_on_commit_callbacks
):
    Officer.objects.filter(pk=ulan_officer.pk).update(territory=territory(cast.SHIELI))
    with django_capture_on_commit_callbacks(execute=True):
        give_back(submitted, publisher)
    assert mailoutbox == []


def test_a_mail_that_comes_too_late_is_not_sent(
    ulan_officer, publisher, submitted, mailoutbox, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        give_back(submitted, publisher)
        take("submit", submitted, ulan_officer)
    assert [mail.to for mail in mailoutbox] == [[publisher.email]]


def test_it_stands_on_the_first_page_with_its_reason(at_desk, ulan_officer, publisher, submitted):
    give_back(submitted, publisher)
    other = event(stage="returned", title_kk="Басқаның жазбасы")
    desk = at_desk(ulan_officer)
    page = desk.get("/admin/")
    ((record, taken, address),) = page.context["returned"]
    assert (record, taken.words, address) == (submitted, "Күнін нақтылаңыз", change(submitted))
    text = page.content.decode()
    assert "a reason to return" in text
    assert "Күнін нақтылаңыз" in text
    assert str(other) not in text
    take("submit", submitted, ulan_officer)
    assert desk.get("/admin/").context["returned"] == []
    assert at_desk(cast.shieli_officer()).get("/admin/").context["returned"] == []


def test_the_first_page_asks_no_more_for_many(
    at_desk, ulan_officer, publisher, django_assert_max_num_queries
):
    records = [event(places=[ULAN]) for _number in range(12)]
    for record in records:
        take("submit", record, ulan_officer)
        give_back(record, publisher)
    desk = at_desk(ulan_officer)
    with django_assert_max_num_queries(23):
        page = desk.get("/admin/")
    assert len(page.context["returned"]) == 10


def test_it_stands_on_the_form_and_beside_the_field(at_desk, ulan_officer, publisher, submitted):
    desk = at_desk(ulan_officer)
    for field, beside in (("", 1), ("title_kk", 2), ("places", 2)):
        give_back(submitted, publisher, field=field)
        assert desk.get(change(submitted)).content.decode().count("Күнін нақтылаңыз") == beside, field
        take("submit", submitted, ulan_officer)
    assert "Күнін нақтылаңыз" not in desk.get(change(submitted)).content.decode()
    assert "Күнін нақтылаңыз" in desk.get(change(submitted, "history")).content.decode()


def test_the_reason_is_chosen_and_sent_on_the_page(at_desk, publisher, submitted):
    desk = at_desk(publisher)
    reason = step_reason()
    form = desk.get(change(submitted)).content.decode()
    page = f"{change(submitted)[: -len('change/')]}step/return/"
    assert page in form
    sent = {**filled(desk.get(page)), "reason": reason.pk, "words": "Орнын\x07 нақтылаңыз", "field": "places"}
    answer = desk.post(page, sent)
    assert (answer.status_code, answer.url) == (302, change(submitted))
    assert "U+0007" in messages_of(answer)[-1]
    taken = StepTaken.objects.of(submitted).last()
    assert (taken.reason, taken.words, taken.field) == (reason, "Орнын нақтылаңыз", "places")


def test_a_hostile_reason_is_only_text(
    at_desk, ulan_officer, publisher, submitted, mailoutbox, django_capture_on_commit_callbacks
):
    desk = at_desk(publisher)
    page = f"{change(submitted)[: -len('change/')]}step/return/"
    for refused in ("a\u202eb", "\u200b\u2028x\x07"):
        sent = {**filled(desk.get(page)), "reason": step_reason().pk, "words": refused}
        assert desk.post(page, sent).status_code in (200, 302)
        if StepTaken.objects.of(submitted).count() > 1:
            assert refused not in StepTaken.objects.of(submitted).last().words
            take("submit", submitted, ulan_officer)
    too_long = {**filled(desk.get(page)), "reason": step_reason().pk, "words": "ә" * 2001}
    assert desk.post(page, too_long).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        sent = {**filled(desk.get(page)), "reason": step_reason().pk, "words": HOSTILE}
        assert desk.post(page, sent).status_code == 302
    desk = at_desk(ulan_officer)
    for path in ("/admin/", change(submitted), change(submitted, "history")):
        text = desk.get(path).content.decode()
        assert "<script>alert" not in text
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
        assert "{{ 7|add:7 }}%(x)s" in text
    assert HOSTILE in mailoutbox[-1].body


def test_a_hostile_title_breaks_no_header_of_a_mail(
    ulan_officer, publisher, mailoutbox, django_capture_on_commit_callbacks
):
    record = event(title_kk="Сенбілік\r\nBcc: x@example.org\n\n<b>", places=[ULAN])
    with django_capture_on_commit_callbacks(execute=True):
        take("submit", record, ulan_officer)
    (mail,) = mailoutbox
    assert "\n" not in mail.subject
    assert mail.recipients() == [publisher.email]
    assert not mail.message().get("Bcc")


def test_who_may_not_know_the_record_does_not_read_the_reason(at_desk, ulan_officer, publisher, auditor):
    """Of a published record that was returned before, a stranger reads the form and no reason."""
    record = event(stage="submitted")
    give_back(record, publisher)
    assert "Күнін нақтылаңыз" in at_desk(auditor).get(change(record)).content.decode()
    take("publish", record, publisher)
    page = at_desk(cast.kyzylorda_officer()).get(change(record))
    assert page.status_code == 200
    assert "Күнін нақтылаңыз" not in page.content.decode()


@pytest.mark.django_db(transaction=True)  # the history goes by the time of transactions
def test_who_returns_an_older_version_sees_what_has_changed_since(at_desk, ulan_officer, publisher):
    """409 with both versions: values of the record and of its lines, before and after."""
    record = event(title_kk="Сенбілік", places=[ULAN])
    organiser(event=record, described_kk="Мектеп")
    take("submit", record, ulan_officer)
    reason = step_reason()
    page = f"{change(record).removesuffix('change/')}step/return/"
    seen = {**filled(at_desk(publisher).get(page)), "reason": reason.pk, "words": "Күнін нақтылаңыз"}
    form = at_desk(ulan_officer)
    typed = {**untouched(form, change(record)), "title_kk": "Үлкен сенбілік", "_save": "1"}
    typed["organisers-0-described_kk"] = "Кітапхана"
    assert form.post(change(record), typed).status_code == 302

    answer = at_desk(publisher).post(page, seen)

    assert answer.status_code == 409
    told = [(line["label"], line["before"], line["after"]) for line in answer.context["changed_since"]]
    assert told == [
        ("Title (in Kazakh)", "Сенбілік", "Үлкен сенбілік"),
        ("Organiser: described as (in Kazakh)", "Мектеп", "Кітапхана"),
    ]
    assert "Сенбілік → Үлкен сенбілік" in answer.content.decode()
    assert filled(answer)["words"] == "Күнін нақтылаңыз"
