"""Whose records an officer sees and changes: first the querysets, then every page that could tell."""

import pytest

from events.models import Event
from office.models import Letter, OfficeContact
from officers.models import Officer
from officers.roles import Role
from projects.models import SocialProject
from registry.models import Organisation, Person, Source
from tests import factories
from tests.desk import address, change, rows, undrawn
from tests.factories import event, guest, organisation, person, position, project, source, statement

EAST, KYZYLORDA, SHIELI = "630000000", "430000000", "435200000"
CANARY = "Қырғауыл"


@pytest.fixture
def ulan_draft(db):
    return event(title_kk=f"{CANARY} қараламасы")


@pytest.fixture
def ulan_published(db):
    return event(title_kk=f"{CANARY} жарияланды", places=["636200000"], stage="published")


@pytest.fixture
def east_draft(db):
    return event(title_kk=f"{CANARY} облыстан", responsible=EAST)


def seen_by(officer):
    return set(Event.objects.visible_to(officer))


def edited_by(officer):
    return set(Event.objects.editable_by(officer))


# The words --------------------------------------------------------------------------


def test_an_officer_sees_the_own_district_and_what_is_published(
    ulan_officer, ulan_draft, ulan_published, east_draft
):
    shieli_draft = event(responsible=SHIELI)
    assert seen_by(ulan_officer) == {ulan_draft, ulan_published}
    assert edited_by(ulan_officer) == {ulan_draft}
    assert shieli_draft not in seen_by(ulan_officer)


def test_a_publisher_sees_and_changes_the_whole_oblast(publisher, ulan_draft, ulan_published, east_draft):
    assert seen_by(publisher) == edited_by(publisher) == {ulan_draft, ulan_published, east_draft}


def test_an_oblast_officer_edits_drafts_of_the_districts(kyzylorda_officer):
    shieli_draft = event(responsible=SHIELI)
    assert edited_by(kyzylorda_officer) == {shieli_draft}


def test_another_oblast_sees_only_what_is_published(kyzylorda_officer, ulan_draft, ulan_published):
    assert seen_by(kyzylorda_officer) == {ulan_published}
    assert edited_by(kyzylorda_officer) == set()


def test_the_national_administrator_changes_everything_and_the_auditor_nothing(
    national, auditor, ulan_draft, ulan_published
):
    assert seen_by(national) == edited_by(national) == seen_by(auditor) == {ulan_draft, ulan_published}
    assert edited_by(auditor) == set()


def test_an_account_without_a_territory_sees_nothing(placeless_officer, ulan_draft, ulan_published):
    factories.person()
    for model in (Event, Organisation, Person, SocialProject, Source):
        assert list(model.objects.visible_to(placeless_officer)) == []
        assert list(model.objects.editable_by(placeless_officer)) == []


def test_a_disabled_account_sees_nothing(publisher, ulan_published):
    publisher.is_active = False
    assert seen_by(publisher) == set()


# The pages --------------------------------------------------------------------------


DRAFTS = {
    "event": lambda: event(title_kk=CANARY),
    "organisation": lambda: organisation(name_kk=CANARY),
    "project": lambda: project(name_kk=CANARY),
    "source": lambda: source(headline=CANARY),
}
#: Of one base: one that has territories of its own and one that has none; `make prove` asks of all.
FIRST = {"event", "source"}
each_draft = pytest.mark.parametrize(
    "make",
    [
        pytest.param(make, marks=() if name in FIRST else pytest.mark.proof, id=name)
        for name, make in DRAFTS.items()
    ],
)


@each_draft
def test_a_foreign_draft_is_in_no_list_search_or_count(at_desk, kyzylorda_officer, ulan_officer, make):
    draft = make()
    pages = [
        address(type(draft), "changelist") + question
        for question in (
            "",
            "?whose=all",
            f"?q={CANARY}",
            f"?whose=all&q={CANARY}",
            "?stage__exact=draft&whose=all",
        )
    ]
    desk = at_desk(kyzylorda_officer)
    for page in pages:
        answer = desk.get(page)
        assert (rows(answer), answer.context["cl"].result_count) == ([], 0)
        assert CANARY not in _without_the_question(answer, page)
    desk = at_desk(ulan_officer)
    for page in pages:
        assert rows(desk.get(page)) == [draft]


@each_draft
@pytest.mark.parametrize("page", ["change", "delete", "history"])
def test_a_foreign_draft_is_not_found_like_any_number(at_desk, kyzylorda_officer, ulan_officer, make, page):
    draft = make()
    desk = at_desk(kyzylorda_officer)
    found, random = desk.get(change(draft, page)), desk.get(address(type(draft), page, 4711))
    assert (found.status_code, random.status_code) == (404, 404)
    assert _plain(found, draft.pk) == _plain(random, 4711)
    with undrawn():
        assert at_desk(ulan_officer).get(change(draft, page)).status_code == 200


@each_draft
def test_nobody_writes_to_a_foreign_draft(at_desk, kyzylorda_officer, make):
    draft = make()
    before = type(draft).objects.filter(pk=draft.pk).values().get()
    desk = at_desk(kyzylorda_officer)
    assert desk.post(change(draft), {"version": "1", "title_kk": "басқа"}).status_code == 404
    assert desk.post(change(draft, "delete"), {"post": "yes"}).status_code == 404
    action = {"action": "submit_selected", "_selected_action": [draft.pk]}
    desk.post(address(type(draft), "changelist") + "?whose=all", action)
    assert type(draft).objects.filter(pk=draft.pk).values().get() == before


def test_a_published_foreign_event_is_read_but_not_changed(at_desk, kyzylorda_officer, ulan_published):
    desk = at_desk(kyzylorda_officer)
    page = desk.get(change(ulan_published))
    assert page.status_code == 200
    assert 'name="title_kk"' not in page.content.decode()
    assert 'name="_save"' not in page.content.decode()
    assert desk.post(change(ulan_published), {"title_kk": "басқа"}).status_code == 403
    assert desk.get(change(ulan_published, "history")).status_code == 404
    assert desk.get(change(ulan_published, "delete")).status_code == 403
    ulan_published.refresh_from_db()
    assert ulan_published.title_kk == f"{CANARY} жарияланды"


def test_the_district_officer_reads_what_is_published_and_the_publisher_changes_it(
    at_desk, ulan_officer, publisher, ulan_published
):
    assert at_desk(ulan_officer).post(change(ulan_published), {}).status_code == 403
    assert 'name="title_kk"' in at_desk(publisher).get(change(ulan_published)).content.decode()


def test_a_list_begins_with_the_own_territory(at_desk, kyzylorda_officer, ulan_published):
    own = event(responsible=SHIELI)
    desk = at_desk(kyzylorda_officer)
    assert rows(desk.get(address(Event, "changelist"))) == [own]
    assert set(rows(desk.get(address(Event, "changelist") + "?whose=all"))) == {own, ulan_published}


def test_a_transfer_counts_from_the_next_request(at_desk, ulan_officer, ulan_draft):
    desk = at_desk(ulan_officer)
    assert desk.get(change(ulan_draft)).status_code == 200
    Officer.objects.filter(pk=ulan_officer.pk).update(territory=factories.territory(SHIELI))
    assert desk.get(change(ulan_draft)).status_code == 404
    Officer.objects.filter(pk=ulan_officer.pk).update(is_active=False)
    assert desk.get("/admin/").status_code == 302


def test_accounts_are_for_the_national_administrator(at_desk, publisher, national, auditor):
    for person_, expected in ((publisher, 403), (auditor, 200), (national, 200)):
        assert at_desk(person_).get(address(Officer, "changelist")).status_code == expected
    assert at_desk(auditor).post(change(publisher), {"role": Role.NATIONAL}).status_code == 403
    password = f"{change(publisher, 'change').removesuffix('change/')}password/"
    for person_, expected in ((publisher, 403), (auditor, 403), (national, 200)):
        assert at_desk(person_).get(password).status_code == expected
    assert at_desk(publisher).post(change(publisher), {"role": Role.NATIONAL}).status_code == 403


def test_an_auditor_adds_nothing(at_desk, auditor):
    for model in (Event, Organisation, Person, SocialProject, Source):
        assert at_desk(auditor).get(address(model, "add")).status_code == 403


def test_the_address_that_tells_which_rows_exist_is_closed(at_desk, kyzylorda_officer, ulan_draft):
    for key in (ulan_draft.pk, 4711):
        assert at_desk(kyzylorda_officer).get(f"/admin/r/1/{key}/").status_code == 404


NAMED = {
    "a guest": lambda who, stage: guest(person=who, event=event(stage=stage)),
    "a post": lambda who, stage: position(person=who, organisation=organisation(stage=stage)),
    "a speaker": lambda who, stage: statement(
        said_by=position(person=who), organisation=organisation(stage="published"), stage=stage
    ),
}


@pytest.mark.parametrize(
    "named", [pytest.param(name, marks=() if name == "a post" else pytest.mark.proof) for name in NAMED]
)
def test_a_person_is_known_at_home_until_something_published_names_them(
    at_desk, kyzylorda_officer, ulan_officer, named
):
    """In lists, searches, choices, forms and history."""
    who = person(name_kk=CANARY)
    choices = "/admin/autocomplete/?app_label=events&model_name=eventperson&field_name=person&term=Қырғ"
    search = f"{address(Person, 'changelist')}?whose=all&q=Қырғ"

    def found_by(officer):
        desk = at_desk(officer)
        chosen = [int(one["id"]) for one in desk.get(choices).json()["results"]]
        return chosen, [row.pk for row in rows(desk.get(search))], desk.get(change(who)).status_code

    for stage in ("draft", "withdrawn", "published"):
        NAMED[named](who, stage)
        assert found_by(ulan_officer) == ([who.pk], [who.pk], 200)
        known = ([who.pk], [who.pk], 200) if stage == "published" else ([], [], 404)
        assert found_by(kyzylorda_officer) == known
    desk = at_desk(kyzylorda_officer)
    assert desk.post(change(who), {}).status_code == 403
    assert desk.get(change(who, "history")).status_code == 404


def test_people_are_named_by_everybody_and_changed_at_home(at_desk, kyzylorda_officer, ulan_officer):
    moderator = person(name_kk=CANARY)
    guest(person=moderator, event=event(stage="published"))
    desk = at_desk(kyzylorda_officer)
    assert desk.get(change(moderator)).status_code == 200
    assert desk.post(change(moderator), {}).status_code == 403
    assert desk.get(change(moderator, "history")).status_code == 404
    assert 'name="name_kk"' in at_desk(ulan_officer).get(change(moderator)).content.decode()


def _without_the_question(answer, page):
    """The page without the places that repeat what was asked."""
    return answer.content.decode().replace(f'value="{CANARY}"', "").replace(page, "")


def _plain(answer, key):
    return answer.content.decode().replace(f"/{key}/", "/KEY/"), sorted(answer.headers)


@pytest.mark.parametrize(
    ("model", "is_asked"), [(Event, True), (Person, True), (Letter, False), (OfficeContact, False)]
)
def test_whose_records_is_asked_where_others_can_be_seen(at_desk, ulan_officer, model, is_asked):
    page = at_desk(ulan_officer).get(address(model, "changelist")).content.decode()
    assert ("whose=all" in page) == is_asked
