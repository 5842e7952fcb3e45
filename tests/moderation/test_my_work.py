"""What an officer has in hand: counted on the first page, narrowed in lists, told by one letter a day, and
handed over by who leaves."""

import datetime

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from events.models import Event
from moderation import duties
from moderation.actions import take
from moderation.models import Duty, Notice
from moderation.steps import STEPS
from moderation.tasks import write_daily
from officers.models import Mail, Officer
from registry.models import Organisation
from registry.querysets.organisations import last_year_due
from tests import cast
from tests.desk import address, change, rows, send, untouched
from tests.factories import annual_filing, event, event_type, organisation, organiser, step_reason, territory
from tests.moderation.test_desk import work

ULAN = "636200000"
EVENTS = address(Event, "changelist")


@pytest.fixture
def colleague(db):
    return cast.account("colleague", "officer", ULAN, full_name="Марат Ұланов")


def entered(desk, title):
    typed = {"title_kk": title, "type": event_type().pk, "places-0-territory": territory(ULAN).pk}
    assert send(desk, address(Event, "add"), **typed).status_code == 302
    return Event.objects.get(title_kk=title)


def test_mine_is_what_i_entered_and_where_it_is(at_desk, ulan_officer, publisher, colleague):
    others = Client()
    others.force_login(colleague)
    entered(others, "Әріптестің іс-шарасы")
    desk = at_desk(ulan_officer)
    first, second = entered(desk, "Бірінші"), entered(desk, "Екінші")
    assert work(desk) == {("events", "my drafts"): 2, ("events", "drafts"): 3}
    take("submit", first, ulan_officer)
    take("submit", second, colleague)  # who hands in another's draft does not take it over
    take("publish", second, publisher)
    assert work(desk) == {
        ("events", "submitted by me, being checked"): 1,
        ("events", "mine, published"): 1,
        ("events", "drafts"): 1,
    }
    assert rows(desk.get(f"{EVENTS}?mine=yes&stage__exact=published")) == [second]


def test_organisations_nobody_has_checked_and_filings_that_are_missing(at_desk, ulan_officer, publisher):
    today = timezone.localdate()
    year = last_year_due(today)
    long_ago, lately = today - datetime.timedelta(days=366), today - datetime.timedelta(days=300)

    def there(name, checked=None, filed=True, **fields):
        made = organisation(
            name_kk=name,
            stage="published",
            verified_on=checked,
            **({"verified_by": publisher} if checked else {}),
            **fields,
        )
        if filed:
            annual_filing(organisation=made, year=year)
        return made

    old, never = there("Ескі", long_ago), there("Ешқашан")
    missing = there("Мәліметсіз", lately, filed=False)
    there("Бәрі бар", lately)
    there("Жабылған", long_ago, filed=False, status="liquidated")
    there("Жаңа", lately, filed=False, founded=str(year + 1))
    there("Шиелі", filed=False, responsible=cast.SHIELI)
    organisation(name_kk="Қаралама")
    desk = at_desk(publisher)
    assert work(desk) == {
        ("organisations", "drafts"): 1,
        ("organisations", "not checked for a year"): 2,
        ("organisations", f"without an annual filing for {year}"): 1,
    }
    organisations = address(Organisation, "changelist")
    assert set(rows(desk.get(f"{organisations}?checked=no"))) == {old, never}
    assert rows(desk.get(f"{organisations}?filing=missing")) == [missing]


def test_the_day_a_filing_is_due():
    assert [last_year_due(datetime.date(2026, 3, day)) for day in (30, 31)] == [2024, 2024]
    assert last_year_due(datetime.date(2026, 4, 1)) == 2025


def test_lists_are_narrowed_to_what_was_entered_lately_where_and_without_a_source(at_desk, publisher):
    lately, elsewhere = event(title_kk="Жаңа"), event(title_kk="Өскемен", responsible=cast.EAST_KAZAKHSTAN)
    old = event(title_kk="Ескі", id=1_000)
    desk = at_desk(publisher)
    assert set(rows(desk.get(f"{EVENTS}?entered=week"))) == {lately, elsewhere}
    assert set(rows(desk.get(f"{EVENTS}?place={ULAN}"))) == {lately, old}
    assert rows(desk.get(f"{EVENTS}?place={cast.SHIELI}")) == []  # nothing of others
    assert rows(desk.get(f"{EVENTS}?place=nowhere")) == rows(desk.get(EVENTS))
    without = {one for one in (lately, elsewhere, old) if one.source_id is None}
    assert set(rows(desk.get(f"{EVENTS}?sourced=no"))) == without


def test_events_are_found_by_the_bin_of_their_organiser(at_desk, publisher):
    found = event(title_kk="Біздікі", responsible=ULAN)
    organiser(event=found, organisation=organisation(bin="940140000385"))
    event(title_kk="Басқа")
    assert rows(at_desk(publisher).get(f"{EVENTS}?q=940140000385")) == [found]


def test_after_publishing_comes_the_next_of_the_list(at_desk, publisher, ulan_officer):
    first, second, third = (event(title_kk=name, places=[ULAN]) for name in ("А", "Б", "В"))
    for one in (first, second, third):
        take("submit", one, ulan_officer)
    desk = at_desk(publisher)
    narrowed = "?_changelist_filters=stage__exact%3Dsubmitted"

    def publish(record):
        sent = untouched(desk, change(record) + narrowed)
        return desk.post(change(record) + narrowed, {**sent, "_publish": "1"}).url

    assert publish(second) == change(first) + narrowed
    assert publish(first) == change(third) + narrowed
    assert publish(third) == f"{EVENTS}?stage__exact=submitted"
    hostile = "?_changelist_filters=stage__exact%3Dsubmitted%26o%3Dsearch"
    fourth, _fifth = event(places=[ULAN], stage="submitted"), event(stage="submitted")
    sent = untouched(desk, change(fourth) + hostile)
    assert desk.post(change(fourth) + hostile, {**sent, "_publish": "1"}).status_code == 302


# Letters -------------------------------------------------------------------------------------


@pytest.fixture
def on_commit(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def test_one_letter_a_day_tells_all(ulan_officer, publisher, colleague, mailoutbox, on_commit):
    Officer.objects.update(mail=Mail.DAILY)
    held = [event(title_kk=name, places=[ULAN]) for name in ("Ақ", "Көк", "Сары")]
    with on_commit():
        for one in held:
            take("submit", one, ulan_officer)
        take("return", held[0], publisher, reason=step_reason(), words="Күнін нақтылаңыз")
    assert mailoutbox == []
    call_command("write_letters")
    letters = {letter.to[0]: letter.body for letter in mailoutbox}
    assert set(letters) == {publisher.email, ulan_officer.email}
    assert [name in letters[publisher.email] for name in ("Ақ", "Көк", "Сары")] == [False, True, True]
    assert "Күнін нақтылаңыз" in letters[ulan_officer.email]
    call_command("write_letters")
    assert len(mailoutbox) == 2
    assert not Notice.objects.exists()


@pytest.mark.parametrize("step", [one for one in STEPS.values() if one.tells], ids=lambda one: one.key)
def test_each_step_that_is_told_stands_in_the_letter_of_the_day(
    ulan_officer, publisher, mailoutbox, on_commit, step
):
    Officer.objects.update(mail=Mail.DAILY, language="kk")
    why = {"reason": step_reason(step=step.key), "words": "Сөз бар"} if step.needs_reason else {}
    record = event(title_kk="Ақ", places=[ULAN], stage=next(iter(step.from_stages)))
    duties.enter(record, ulan_officer)
    with on_commit():
        take(step.key, record, publisher if why else ulan_officer, **why)
    call_command("write_letters")
    told = publisher if step.tells == "publishers" else ulan_officer
    (body,) = [letter.body for letter in mailoutbox if letter.to == [told.email]]
    assert str(step.in_daily) in body
    assert "Ақ" in body
    assert ("Сөз бар" in body) == bool(why)


def test_who_wants_no_letters_gets_none(ulan_officer, publisher, mailoutbox, on_commit):
    Officer.objects.filter(pk=publisher.pk).update(mail=Mail.NONE)
    with on_commit():
        take("submit", event(places=[ULAN]), ulan_officer)
    assert (mailoutbox, write_daily.call()) == ([], 0)


def test_everybody_chooses_the_own_letters(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    assert desk.post("/admin/account/", {"mail": "none"}).status_code == 302
    assert desk.post("/admin/account/", {"mail": "hourly"}).status_code == 200
    ulan_officer.refresh_from_db()
    assert ulan_officer.mail == Mail.NONE


# Handing over --------------------------------------------------------------------------------


def test_who_leaves_hands_over_and_is_out_with_the_next_request(
    at_desk, ulan_officer, publisher, colleague, national, mailoutbox, on_commit
):
    leaving = Client()
    leaving.force_login(ulan_officer)
    draft, handed_in = entered(leaving, "Қаралама"), entered(leaving, "Тексеруде")
    take("submit", handed_in, ulan_officer)
    desk = at_desk(national)
    page = f"/admin/officers/officer/{ulan_officer.pk}/handover/"
    choices = set(desk.get(page).context["form"].fields["successor"].queryset)
    assert choices == {colleague, publisher, national}
    assert desk.post(page, {"successor": colleague.pk, "ends": "on"}).url == address(
        Officer, "change", ulan_officer.pk
    )
    assert leaving.get("/admin/").status_code == 302
    assert set(duties.held_by(colleague, Event.objects.all())) == {draft, handed_in}
    assert not Duty.objects.filter(officer=ulan_officer).exists()
    with on_commit():
        take("return", handed_in, publisher, reason=step_reason(), words="Толықтырыңыз")
    assert [letter.to for letter in mailoutbox] == [[colleague.email]]
    assert work(at_desk(colleague))["events", "returned to me"] == 1
