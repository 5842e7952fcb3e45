"""The first page of the admin, its languages, and accounts."""

import pytest
from django.contrib.staticfiles import finders
from django.urls import reverse

from events.models import Event
from moderation.actions import take
from moderation.admin_site import DESK_LIMIT
from officers.models import Officer
from registry.models import Organisation
from tests import cast
from tests.desk import address, change, errors, rows, send
from tests.factories import award, event, organisation, programme, statement, step_reason, territory

ULAN, EAST, SHIELI = "636200000", "630000000", "435200000"


def work(desk):
    """{(what, stage): number} of "My work", and that each link leads to a list of as many rows."""
    pieces = desk.get("/admin/").context["my_work"]
    for piece in pieces:
        assert len(rows(desk.get(piece["address"]))) == piece["number"]
    return {(str(piece["what"]), str(piece["stage"])): piece["number"] for piece in pieces}


def test_my_work_counts_what_waits_for_this_officer(at_desk, ulan_officer, publisher, kyzylorda_officer):
    event(), event(), event(stage="submitted"), event(stage="published"), organisation()
    event(responsible=SHIELI)
    event(responsible=EAST)
    assert work(at_desk(ulan_officer)) == {("events", "drafts"): 2, ("organisations", "drafts"): 1}
    assert work(at_desk(publisher)) == {
        ("events", "drafts"): 3,
        ("events", "waiting for your check"): 1,
        ("organisations", "drafts"): 1,
    }
    assert work(at_desk(kyzylorda_officer)) == {("events", "drafts"): 1}


def test_what_waits_is_told_of_every_kind_of_record_in_one_query(
    at_desk, publisher, django_assert_max_num_queries
):
    statement(stage="submitted"), award(stage="submitted"), programme(stage="submitted")
    desk = at_desk(publisher)
    found = {piece: number for piece, number in work(desk).items() if piece[0] != "organisations"}
    assert found == {
        ("statements", "waiting for your check"): 1,
        ("awards", "waiting for your check"): 1,
        ("programmes", "waiting for your check"): 1,
    }
    with django_assert_max_num_queries(17) as asked:
        desk.get("/admin/")
    assert sum("UNION ALL" in query["sql"] for query in asked.captured_queries) == 1


def test_a_reader_has_no_work(at_desk, auditor):
    event()
    assert work(at_desk(auditor)) == {}


def test_a_large_number_is_counted_no_further(at_desk, ulan_officer, django_assert_max_num_queries):
    desk = at_desk(ulan_officer)
    Organisation.objects.bulk_create(
        Organisation(name_kk=f"Ұйым {number}", responsible=territory(ULAN))
        for number in range(DESK_LIMIT + 5)
    )
    with django_assert_max_num_queries(20):
        (piece,) = desk.get("/admin/").context["my_work"]
    assert (piece["number"], piece["more"]) == (DESK_LIMIT - 1, True)


def test_what_is_entered_stands_before_what_is_looked_up(at_desk, ulan_officer, national):
    page = at_desk(ulan_officer).get("/admin/")
    assert [model["object_name"] for model in page.context["records"]] == [
        "Event",
        "Organisation",
        "Person",
        "SocialProject",
        "Source",
        "Statement",
        "ReportedFigure",
        "Award",
        "Memorandum",
        "Report",
        "EditionRequest",
        "Supervision",
        "Letter",
        "OfficeContact",
    ]
    looked_up = {model["object_name"] for model in page.context["reference"]}
    assert "Officer" not in looked_up
    assert {"Territory", "Marathon", "EventType", "Programme"} <= looked_up
    assert "Officer" in {
        model["object_name"] for model in at_desk(national).get("/admin/").context["reference"]
    }


def test_an_account_without_a_territory_is_told_so(at_desk, placeless_officer):
    event(stage="published", title_kk="Қырғауыл")
    desk = at_desk(placeless_officer)
    page = desk.get("/admin/")
    assert page.status_code == 200
    assert "Your account has no territory yet" in page.content.decode()
    for path in (address(Event, "changelist"), address(Event, "add"), change(Event.objects.get())):
        assert desk.get(path).status_code == 403
    assert desk.get("/admin/events/").status_code == 404


# Language ---------------------------------------------------------------------------


@pytest.mark.parametrize(("code", "word"), [("kk", "Іс-шаралар"), ("ru", "Мероприятия"), ("en", "Events")])
def test_the_switch_changes_the_officers_own_language_for_good(at_desk, ulan_officer, client, code, word):
    desk = at_desk(ulan_officer)
    answer = desk.post(reverse("officer-language"), {"language": code, "next": "/admin/events/event/"})
    assert (answer.status_code, answer.url) == (302, "/admin/events/event/")
    ulan_officer.refresh_from_db()
    assert ulan_officer.language == code
    page = desk.get("/admin/", headers={"accept-language": "en"})
    assert word in page.content.decode()
    assert page.headers["Content-Language"] == code
    desk.logout()
    again = at_desk(ulan_officer).get("/admin/", headers={"accept-language": "en"})
    assert word in again.content.decode()


def test_scripts_speak_kazakh_too(at_desk, ulan_officer):
    type(ulan_officer).objects.update(language="kk")
    desk = at_desk(ulan_officer)
    assert "admin/js/vendor/select2/i18n/kk.js" in desk.get(address(Event, "add")).content.decode()
    assert finders.find("admin/js/vendor/select2/i18n/kk.js")
    catalogue = desk.get(reverse("admin:jsi18n")).content.decode()
    for english in ("January", "Today", "Choose a Date"):
        assert f'"{english}": "' in catalogue
        assert f'"{english}": "{english}"' not in catalogue


def test_words_of_scripts_are_fetched_once_for_a_language(at_desk, ulan_officer):
    desk, path = at_desk(ulan_officer), reverse("admin:jsi18n")
    first = desk.get(path)
    assert desk.get(path, headers={"if-none-match": first["ETag"]}).status_code == 304
    type(ulan_officer).objects.update(language="ru")
    again = desk.get(path, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again["Cache-Control"]) == (200, "private, no-cache")
    assert again.content != first.content


def test_pages_of_the_desk_are_kept_by_nobody(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    for path in ("/admin/", address(Event, "changelist"), address(Event, "add")):
        assert "no-store" in desk.get(path).headers["Cache-Control"]


def test_the_switch_works_before_signing_in(client, db):
    client.post(reverse("officer-language"), {"language": "ru", "next": "/admin/login/"})
    assert client.get("/admin/login/").headers["Content-Language"] == "ru"


@pytest.mark.parametrize(
    "next_page", ["https://example.com/", "//example.com", "/\\example.com", "javascript:alert(1)"]
)
def test_the_switch_leads_nowhere_else(at_desk, ulan_officer, next_page):
    answer = at_desk(ulan_officer).post(reverse("officer-language"), {"language": "ru", "next": next_page})
    assert (answer.status_code, answer.url) == (302, "/")


def test_a_language_that_is_none_changes_nothing(at_desk, ulan_officer):
    for code in ("xx", "", "de", "kk\x00"):
        at_desk(ulan_officer).post(reverse("officer-language"), {"language": code, "next": "/admin/"})
    ulan_officer.refresh_from_db()
    assert ulan_officer.language == "en"
    assert at_desk(ulan_officer).get(reverse("officer-language")).status_code == 405


# Accounts ---------------------------------------------------------------------------


def test_the_national_administrator_makes_an_account(at_desk, national, client):
    typed = {
        "username": "aqsu",
        "full_name": "Ақсу қызметкері",
        "email": "aqsu@example.kz",
        "language": "kk",
        "usable_password": "true",
        "password1": cast.PASSWORD,
        "password2": cast.PASSWORD,
        "role": "officer",
        "territory": territory(ULAN).pk,
    }
    assert send(at_desk(national), address(Officer, "add"), **typed).status_code == 302
    made = Officer.objects.get(username="aqsu")
    assert (made.territory, made.role) == (territory(ULAN), "officer")
    assert client.login(username="aqsu", password=cast.PASSWORD)


def test_a_weak_password_is_refused(at_desk, national):
    typed = {"username": "aqsu", "language": "kk", "role": "officer", "usable_password": "true"}
    answer = send(
        at_desk(national), address(Officer, "add"), password1="aqsu1234", password2="aqsu1234", **typed
    )
    assert "password2" in errors(answer)


def test_an_account_is_moved_to_another_territory(at_desk, national, ulan_officer):
    answer = send(at_desk(national), change(ulan_officer), territory=territory(SHIELI).pk)
    assert answer.status_code == 302
    ulan_officer.refresh_from_db()
    assert ulan_officer.territory == territory(SHIELI)
    assert ulan_officer.check_password(cast.PASSWORD)


def test_an_officer_changes_the_own_password(at_desk, ulan_officer, client):
    desk = at_desk(ulan_officer)
    new = "қырық бір батпан жүк"
    answer = desk.post(
        reverse("admin:password_change"),
        {"old_password": cast.PASSWORD, "new_password1": new, "new_password2": new},
    )
    assert answer.status_code == 302
    assert client.login(username="ulan", password=new)


def test_a_sign_in_needs_the_right_password(client, ulan_officer):
    wrong = client.post("/admin/login/", {"username": "ulan", "password": "жоқ"})
    assert wrong.status_code == 200
    right = client.post("/admin/login/?next=/admin/", {"username": "ulan", "password": cast.PASSWORD})
    assert (right.status_code, right.url) == (302, "/admin/")


def test_the_latest_actions_are_steps_too_and_named_in_the_language_of_the_page(at_desk, publisher):
    made = event(title_kk="Сенбілік", title_ru="Субботник", responsible=EAST)
    gone = event(title_kk="Қате", responsible=EAST)
    desk = at_desk(publisher)
    send(desk, change(made), title_ru="Субботник в парке")
    desk.post(change(gone).replace("change", "delete"), {"post": "yes"})
    take("publish", made, publisher)
    take("withdraw", made, publisher, reason=step_reason(step="withdraw"), words="Қате")

    def latest(language):
        publisher.language = language
        publisher.save()
        return [
            (one["name"], str(one["what"]), bool(one["address"]))
            for one in desk.get("/admin/").context["latest"]
        ]

    assert [name for name, _what, _address in latest("ru")] == [
        *["Субботник в парке"] * 2, "Қате", "Субботник в парке"
    ]  # fmt: skip
    assert latest("en") == [
        ("Сенбілік", "withdrawn", True),
        ("Сенбілік", "published", True),
        ("Қате", "deleted", False),
        ("Сенбілік", "changed", True),
    ]


def test_a_record_that_is_no_longer_theirs_is_not_named_among_the_latest(at_desk, ulan_officer):
    made = event(title_kk="Құпия")
    take("submit", made, ulan_officer)
    assert "Құпия" in at_desk(ulan_officer).get("/admin/").content.decode()
    Event.objects.update(responsible=territory(SHIELI))
    assert "Құпия" not in at_desk(ulan_officer).get("/admin/").content.decode()
