"""What a form offers and takes: found while typing, never from the address, never of a foreign draft."""

import json

import pytest
from django.urls import reverse

from events.models import Edition, Event, EventOrganiser, EventPlace
from projects.models import SocialProject
from registry.models import Organisation
from tests import factories
from tests.desk import address, change, errors, filled, held, send, undrawn, untouched
from tests.factories import direction, event, event_type, organisation, territory

ULAN, EAST, SHIELI = "636200000", "630000000", "435200000"
CANARY = "Қырғауыл"


def found(desk, model, field, term=""):
    """{text: key} of what the search while typing offers for a field."""
    query = {
        "app_label": model._meta.app_label,
        "model_name": model._meta.model_name,
        "field_name": field,
        "term": term,
    }
    answer = json.loads(desk.get(reverse("admin:autocomplete"), query).content)
    return {row["text"]: int(row["id"]) for row in answer["results"]}


def new_event(**fields):
    typed = {
        "title_kk": "Жаңа іс-шара",
        "type": event_type().pk,
        "places-0-territory": territory(ULAN).pk,
    }
    return {**typed, **fields}


# Found while typing -----------------------------------------------------------------


def test_an_organisation_is_found_by_a_part_of_its_name_in_any_case(at_desk, ulan_officer):
    talap = organisation(name_kk="«Талап» қоғамдық бірлестігі", seat=ULAN)
    organisation(name_kk="«Жастар» қоры")
    assert found(at_desk(ulan_officer), EventOrganiser, "organisation", "ТАЛАП қоғ") == {
        "«Талап» қоғамдық бірлестігі, Ulan district": talap.pk
    }


def test_a_foreign_draft_is_not_found_and_a_published_one_is(at_desk, kyzylorda_officer, ulan_officer):
    draft = organisation(name_kk=f"{CANARY} қаралама")
    public = organisation(name_kk=f"{CANARY} жария", stage="published")
    assert set(found(at_desk(kyzylorda_officer), EventOrganiser, "organisation", CANARY).values()) == {
        public.pk
    }
    both = {draft.pk, public.pk}
    assert set(found(at_desk(ulan_officer), EventOrganiser, "organisation", CANARY).values()) == both


def test_who_answers_is_found_among_those_whom_the_form_lists(at_desk, publisher, national):
    """Everybody may name any place, but lets nobody else answer for a record than the own oblasts and
    districts."""
    territory(ULAN), territory(SHIELI)
    assert set(found(at_desk(publisher), Event, "responsible", "Ulan").values()) == {territory(ULAN).pk}
    assert found(at_desk(publisher), Event, "responsible", "Shieli") == {}
    assert found(at_desk(publisher), EventPlace, "territory", "Shieli")
    assert set(found(at_desk(national), Event, "responsible", "Shieli").values()) == {territory(SHIELI).pk}


def test_an_account_without_a_territory_finds_nothing(at_desk, placeless_officer):
    organisation(stage="published")
    query = {"app_label": "events", "model_name": "eventorganiser", "field_name": "organisation", "term": ""}
    assert at_desk(placeless_officer).get(reverse("admin:autocomplete"), query).status_code == 403


def test_places_of_one_name_are_told_apart_by_what_they_lie_in(at_desk, ulan_officer):
    texts = list(found(at_desk(ulan_officer), EventPlace, "territory", "Қызылту"))
    assert len(texts) > 3
    assert all(text.count(", ") == 2 for text in texts)
    assert len(set(texts)) == len(texts)


def test_a_city_that_stands_twice_in_the_classifier_is_offered_once(at_desk, ulan_officer):
    found_for_semey = found(at_desk(ulan_officer), EventPlace, "territory", "Семей")
    semey, second = territory("101000000"), territory("101010000")
    assert semey.pk in found_for_semey.values()
    assert second.pk not in found_for_semey.values()


@undrawn()
def test_the_second_row_of_a_city_is_refused_when_sent(at_desk, ulan_officer):
    answer = send(
        at_desk(ulan_officer),
        address(Event, "add"),
        **new_event(**{"places-0-territory": territory("101010000").pk}),
    )
    assert set(errors(answer)) == {"places-0-territory"}


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"app_label": "nonsense", "model_name": "x", "field_name": "y"},
        {"app_label": "events", "model_name": "event", "field_name": "nonsense"},
        {"app_label": "events", "model_name": "event", "field_name": "title_kk"},
        {"app_label": "events", "model_name": "event", "field_name": "published_by"},
        {"app_label": "moderation", "model_name": "formtoken", "field_name": "officer"},
        {"app_label": "admin", "model_name": "logentry", "field_name": "user"},
    ],
)
def test_the_search_answers_only_for_fields_that_have_one(at_desk, national, query):
    assert at_desk(national).get(reverse("admin:autocomplete"), query).status_code == 403


def test_the_search_refuses_nul(at_desk, ulan_officer):
    query = {"app_label": "events", "model_name": "eventplace", "field_name": "territory", "term": "a\x00"}
    assert at_desk(ulan_officer).get(reverse("admin:autocomplete"), query).status_code == 400
    assert at_desk(ulan_officer).get(address(Event, "changelist"), {"q": "\x00"}).status_code == 400
    assert at_desk(ulan_officer).post(address(Event, "add"), {"title_kk\x00": "a"}).status_code == 400


def test_statements_of_an_edition_are_found_by_their_words(at_desk, national):
    known = factories.statement(text_kk="Марафонға бүкіл ел қатысты.", stage="published")
    factories.statement(text_kk="Қоғам балаларға сабақ береді.", stage="published")
    assert found(at_desk(national), Edition, "statements", "МАРАФОНҒА ел") == {
        "Марафонға бүкіл ел қатысты": known.pk
    }


@undrawn()
def test_statements_of_an_edition_are_chosen_and_what_is_no_key_is_refused(at_desk, national):
    chosen, edition = factories.statement(stage="published"), factories.edition()
    desk = at_desk(national)
    assert send(desk, change(edition), statements=[chosen.pk]).status_code == 302
    assert list(edition.statements.all()) == [chosen]
    form = untouched(desk, change(edition))
    for wrong in ("жоқ", "9" * 40, "0", "-1"):
        answer = desk.post(change(edition), {**form, "statements": [wrong], "_save": "1"})
        assert answer.status_code == 200, wrong
        assert set(errors(answer)) == {"statements"}
    assert list(edition.statements.all()) == [chosen]


def test_a_statement_that_is_not_public_is_not_read_on_its_edition(at_desk, kyzylorda_officer, ulan_officer):
    edition = factories.edition()
    edition.statements.add(
        factories.statement(text_kk=f"{CANARY} ұшты."),
        factories.statement(text_kk="Бәрі.", stage="published"),
    )
    page = at_desk(kyzylorda_officer).get(change(edition)).content.decode()
    assert CANARY not in page
    assert "Бәрі" in page
    assert CANARY in at_desk(ulan_officer).get(change(edition)).content.decode()


# Refused when sent ------------------------------------------------------------------


def test_foreign_drafts_are_refused_when_sent_and_own_ones_taken(at_desk, kyzylorda_officer, ulan_officer):
    hidden = {
        "project": factories.project(name_kk=CANARY).pk,
        "source": factories.source(headline=CANARY).pk,
        "organisers-0-organisation": organisation(name_kk=CANARY).pk,
    }
    typed = new_event(**hidden)
    answer = send(at_desk(kyzylorda_officer), address(Event, "add"), **typed)
    assert set(errors(answer)) == set(hidden)
    assert CANARY not in answer.content.decode()
    assert not Event.objects.exists()
    assert send(at_desk(ulan_officer), address(Event, "add"), **typed).status_code == 302
    assert Event.objects.get().organisers.get().organisation_id == hidden["organisers-0-organisation"]


@undrawn()
def test_a_record_cannot_be_moved_to_a_foreign_territory(at_desk, kyzylorda_officer, ulan_officer):
    desk, page = at_desk(kyzylorda_officer), address(Event, "add")
    form = {**untouched(desk, page), **new_event()}
    for code in (ULAN, EAST):
        answer = desk.post(page, {**form, "responsible": territory(code).pk})
        assert set(errors(answer)) == {"responsible"}
    own = event(places=[ULAN])
    answer = send(at_desk(ulan_officer), change(own), responsible=territory(EAST).pk)
    assert set(errors(answer)) == {"responsible"}
    own.refresh_from_db()
    assert own.responsible == territory(ULAN)


def test_hidden_columns_are_not_taken_from_what_is_sent(at_desk, ulan_officer, national):
    sent = {"stage": "published", "published_by": national.pk, "published_at": "2021-01-01", "created_at": ""}
    send(at_desk(ulan_officer), address(Event, "add"), **new_event(**sent))
    made = Event.objects.get()
    assert (made.stage, made.published_by, made.published_at) == ("draft", None, None)


def test_the_address_fills_in_nothing(at_desk, kyzylorda_officer):
    draft = factories.project(name_kk=CANARY)
    place = territory(EAST)
    page = at_desk(kyzylorda_officer).get(
        address(Event, "add"), {"project": draft.pk, "responsible": place.pk, "title_kk": "Шақырылмаған"}
    )
    assert CANARY not in page.content.decode()
    sent = filled(page)
    assert (sent["project"], sent["title_kk"]) == ("", "")
    assert sent["responsible"] == str(kyzylorda_officer.territory_id)


# Whose the record is ----------------------------------------------------------------


@undrawn()
def test_an_officer_of_a_district_is_not_asked_whose_the_record_is(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    page = desk.get(address(Event, "add"))
    assert page.context_data["adminform"].form["responsible"].is_hidden
    desk.post(address(Event, "add"), {**held(page), **new_event()})
    assert Event.objects.get().responsible == territory(ULAN)


@undrawn()
def test_an_oblast_chooses_among_itself_and_its_districts(at_desk, publisher):
    page = at_desk(publisher).get(address(Event, "add"))
    choices = [
        place for place, _text in page.context_data["adminform"].form.fields["responsible"].choices if place
    ]
    codes = [place.instance.code for place in choices]
    assert codes[0] == EAST
    assert ULAN in codes
    assert {code[:2] for code in codes} == {"63"}
    assert held(page)["responsible"] == str(publisher.territory_id)


def test_an_event_of_one_district_has_guests_and_places_from_outside(at_desk, shieli_officer):
    moderator = factories.person(name_kk="Модератор", responsible=EAST)
    factories.guest(person=moderator, event=factories.event(stage="published"))
    partner = organisation(responsible=EAST, stage="published")
    typed = new_event(
        **{
            "places-TOTAL_FORMS": 2,
            "places-0-territory": territory(SHIELI).pk,
            "places-1-territory": territory("430000000").pk,
            "organisers-0-organisation": partner.pk,
            "people-TOTAL_FORMS": 1,
            "people-0-person": moderator.pk,
            "people-0-role": "moderator",
            "people-0-basis": "stated",
            "places-1-basis": "stated",
        }
    )
    answer = send(at_desk(shieli_officer), address(Event, "add"), **typed)
    assert answer.status_code == 302
    made = Event.objects.latest("pk")
    assert [place.territory.code for place in made.places.all()] == [SHIELI, "430000000"]
    assert [line.person for line in made.people.all()] == [moderator]


# Retired words ----------------------------------------------------------------------


def test_a_retired_word_stays_on_the_record_that_has_it(at_desk, ulan_officer):
    kept, current = direction(key="old"), direction(key="new")
    old_type = event_type(key="old-type")
    record = event(places=[ULAN], directions=[kept, current], type=old_type)
    for word in (kept, old_type):
        word.is_active = False
        word.save()
    desk = at_desk(ulan_officer)
    assert send(desk, change(record), title_kk="Басқа атау").status_code == 302
    record.refresh_from_db()
    assert (record.title_kk, record.type) == ("Басқа атау", old_type)
    assert set(record.directions.all()) == {kept, current}


@undrawn()
def test_a_retired_word_is_not_offered_for_a_new_record(at_desk, ulan_officer):
    retired = event_type(key="old-type", is_active=False)
    answer = send(at_desk(ulan_officer), address(Event, "add"), **new_event(type=retired.pk))
    assert set(errors(answer)) == {"type"}


# Numbers and text as people type them -----------------------------------------------


def test_amounts_are_typed_with_spaces_and_a_comma(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    typed = {"name_kk": "Жоба", "amount_planned": "532 700 000,5", "amount_paid": "0"}
    assert send(desk, address(SocialProject, "add"), **typed).status_code == 302
    made = SocialProject.objects.get()
    assert (made.amount_planned, made.amount_contracted, made.amount_paid) == (
        pytest.approx(532_700_000.5),
        None,
        0,
    )
    assert untouched(desk, change(made))["amount_planned"] == "532700000.5"


def test_a_text_is_kept_in_one_form_of_unicode(at_desk, ulan_officer):
    send(at_desk(ulan_officer), address(Organisation, "add"), name_kk="Й\u00adо\u200bл\u0438\u0306 ")
    assert Organisation.objects.get().name_kk == "Йолй"


@undrawn()
def test_a_mark_that_turns_the_text_is_refused(at_desk, ulan_officer):
    answer = send(at_desk(ulan_officer), address(Organisation, "add"), name_kk="Талап\u202e")
    problem = "There is an invisible character in this text (U+202E). Type it anew instead of pasting it."
    assert errors(answer)["name_kk"][0] == problem
