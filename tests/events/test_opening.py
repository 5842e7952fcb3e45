"""A new edition of a marathon is opened from the last one, and asked for by an officer."""

import pytest
from django.db import IntegrityError, transaction

from events.models import Edition, EditionRequest, ThemedWeek
from tests.desk import address, change, errors, messages_of, rows, send
from tests.factories import edition, edition_request, marathon, territory

EAST, ULAN, SHIELI = "630000000", "636200000", "435200000"


@pytest.fixture
def last(db):
    made = edition(year=2025, territory=EAST, dates="2025-02-01/2025-11-30", dates_words="осы жылы")
    ThemedWeek.objects.create(edition=made, name_kk="Таза апта", dates="2025-03-01/2025-03-07")
    ThemedWeek.objects.create(edition=made, name_kk="Ашық апта", dates_words="күзде")
    return made


def test_it_is_shown_before_it_is_made(last, national, at_desk):
    desk, page = at_desk(national), change(last, "next")
    assert page in desk.get(change(last)).text
    shown = desk.get(page)
    assert [str(shown.context["made"].dates), shown.context["made"].year] == ["2026-02-01/2026-11-30", 2026]
    assert [str(week.dates) for week in shown.context["weeks"]] == ["", "2026-03-01/2026-03-07"]
    assert Edition.objects.count() == 1


def test_it_is_made_once_with_dates_weeks_and_territory_of_the_year(last, national, at_desk):
    desk, page = at_desk(national), change(last, "next")
    token = {"form_token": desk.get(page).context["form_token"]}
    answers = [desk.post(page, token), desk.post(page, token)]
    made = Edition.objects.get(year=2026)
    assert [one.url for one in answers] == [change(made), change(made)]
    assert (str(made.dates), made.dates_words, made.territory) == (
        "2026-02-01/2026-11-30",
        "",
        last.territory,
    )
    weeks = [(week.name_kk, str(week.dates), week.dates_words) for week in made.weeks.order_by("name_kk")]
    assert weeks == [("Ашық апта", "", ""), ("Таза апта", "2026-03-01/2026-03-07", "")]
    assert change(last, "next") not in desk.get(change(last)).text
    again = desk.post(page, {"form_token": desk.get(page).context["form_token"]}, follow=True)
    assert "already has an edition" in messages_of(again)[-1]
    assert Edition.objects.count() == 2


def test_a_territory_that_is_dissolved_gives_way_to_what_it_lies_in(last, national, at_desk):
    gone = territory(ULAN)
    gone.valid_to = "2025-12-01"
    gone.save()
    last.territory = gone
    last.save()
    assert at_desk(national).get(change(last, "next")).context["made"].territory.code == EAST


def test_others_open_none(last, publisher, auditor, at_desk):
    for officer in (publisher, auditor):
        desk = at_desk(officer)
        assert (desk.get(change(last, "next")).status_code, desk.post(change(last, "next")).status_code) == (
            403,
            403,
        )
        assert change(last, "next") not in desk.get(change(last)).text


def test_an_officer_asks_and_opening_it_is_the_answer(last, ulan_officer, national, at_desk):
    add = address(EditionRequest, "add")
    asked = {"marathon": last.marathon_id, "year": "2026", "words": "Наурыздағы іс-шаралар бар"}
    send(at_desk(ulan_officer), add, **asked)
    request = EditionRequest.objects.get()
    assert (request.asked_by, request.responsible.code, request.state) == (ulan_officer, ULAN, "new")
    twice = send(at_desk(ulan_officer), add, **asked)
    assert errors(twice) == {"year": ["Your territory has asked for this edition already."]}
    desk = at_desk(national)
    (piece,) = [one for one in desk.get("/admin/").context["my_work"] if one["stage"] == "not answered"]
    assert rows(desk.get(piece["address"])) == [request]
    assert change(last, "next") in desk.get(change(request)).text
    page = change(last, "next")
    desk.post(page, {"form_token": desk.get(page).context["form_token"]})
    request.refresh_from_db()
    assert (request.state, request.answered_by, request.version) == ("opened", national, 2)
    assert not [one for one in desk.get("/admin/").context["my_work"] if one["stage"] == "not answered"]
    there = send(at_desk(ulan_officer), add, **asked)
    assert errors(there) == {"year": ["This marathon already has an edition of that year."]}


def test_it_is_declined_with_a_reason(ulan_officer, national, at_desk):
    request = edition_request()
    desk = at_desk(national)
    assert errors(send(desk, change(request), state="declined")) == {"answer": ["Say why not."]}
    send(desk, change(request), state="declined", answer="Келесі жылы")
    request.refresh_from_db()
    assert (request.state, request.answered_by, bool(request.answered_at)) == ("declined", national, True)
    assert "Келесі жылы" in at_desk(ulan_officer).get(change(request)).text
    with pytest.raises(IntegrityError), transaction.atomic():
        EditionRequest.objects.update(answer="")


def test_what_was_asked_is_changed_by_nobody_and_seen_by_no_stranger(
    ulan_officer, kyzylorda_officer, clerk, at_desk
):
    request = edition_request(marathon=marathon())
    assert at_desk(kyzylorda_officer).get(change(request)).status_code == 404
    assert rows(at_desk(kyzylorda_officer).get(address(EditionRequest, "changelist"))) == []
    assert at_desk(ulan_officer).post(change(request), {"words": "x"}).status_code == 403
    assert at_desk(clerk).get(address(EditionRequest, "add")).status_code == 403
