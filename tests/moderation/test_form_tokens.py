"""One row for one filled form, however often it is sent; what was already saved is said so."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from events.models import Event
from moderation import form_tokens
from moderation.models import FormToken, StepTaken
from registry.models import Organisation, Person, Source
from tests import cast
from tests.desk import address, at_once, change, empty, filled, held, messages_of, undrawn, untouched
from tests.factories import event, event_type, organisation, territory

ULAN = "636200000"


def event_form(desk, **typed):
    typed = {
        "title_kk": "Сенбілік",
        "type": event_type().pk,
        "places-0-territory": territory(ULAN).pk,
        **typed,
    }
    return {**empty(desk, address(Event, "add")), "_save": "1", **typed}


def test_a_form_sent_twice_adds_one_row_and_the_second_answer_says_so(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    form = event_form(desk)
    first, second = desk.post(address(Event, "add"), form), desk.post(address(Event, "add"), form)
    assert (first.status_code, second.status_code) == (302, 302)
    assert second.url == first.url
    assert "This form has already been saved; nothing was added a second time." in messages_of(second)
    assert Event.objects.count() == 1


def test_two_forms_add_two_rows(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    for title in ("Сенбілік", "Дәріс"):
        desk.post(address(Event, "add"), event_form(desk, title_kk=title))
    assert Event.objects.count() == 2


def test_a_form_that_came_back_with_errors_may_be_sent_again(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    answer = desk.post(address(Event, "add"), event_form(desk, title_kk=""))
    assert answer.status_code == 200
    assert desk.post(address(Event, "add"), {**filled(answer), "title_kk": "Сенбілік"}).status_code == 302
    assert Event.objects.count() == 1


@undrawn()
def test_a_second_click_on_a_change_is_no_conflict(at_desk, ulan_officer):
    record = event(places=[ULAN])
    desk = at_desk(ulan_officer)
    form = {**untouched(desk, change(record)), "title_kk": "Басқа атау"}
    first, second = desk.post(change(record), form), desk.post(change(record), form)
    assert (first.status_code, second.status_code) == (302, 302)
    record.refresh_from_db()
    assert (record.title_kk, record.version) == ("Басқа атау", 2)


def test_a_second_click_in_the_small_window_gives_the_same_row(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    form = {**filled(desk.get(address(Organisation, "add") + "?_popup=1")), "name_kk": "«Талап»"}
    first, second = (desk.post(address(Organisation, "add") + "?_popup=1", form) for _time in range(2))
    made = Organisation.objects.get()
    for answer in (first, second):
        assert f'"value": "{made.pk}"' in answer.context_data["popup_response_data"]


def test_the_form_token_of_another_officer_tells_nothing(at_desk, ulan_officer, kyzylorda_officer):
    desk = at_desk(ulan_officer)
    form = event_form(desk)
    desk.post(address(Event, "add"), form)
    other = at_desk(kyzylorda_officer)
    theirs = {**form, "title_kk": "Дәріс", "responsible": kyzylorda_officer.territory_id}
    other.post(address(Event, "add"), theirs)
    theirs, mine = Event.objects.order_by("-pk")
    assert (theirs.responsible_id, mine.responsible_id) == (
        kyzylorda_officer.territory_id,
        ulan_officer.territory_id,
    )


def test_another_text_in_a_form_that_is_saved_is_another_record(at_desk, ulan_officer):
    """The officer has gone back to the form and typed the next one into it."""
    desk = at_desk(ulan_officer)
    form = event_form(desk)
    for typed in (form, {**form, "title_kk": "Дәріс"}, {**form, "title_kk": "Дәріс"}, form):
        assert desk.post(address(Event, "add"), typed).status_code == 302
    assert list(Event.objects.order_by("pk").values_list("title_kk", flat=True)) == ["Сенбілік", "Дәріс"]


def test_another_button_of_a_form_that_is_saved_adds_no_record(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    form = event_form(desk)
    for button in ("_save", "_continue", "_addanother"):
        typed = {name: value for name, value in form.items() if name != "_save"} | {button: "1"}
        assert desk.post(address(Event, "add"), typed).status_code == 302
    assert Event.objects.count() == 1


@undrawn()
def test_another_text_in_a_change_that_is_saved_is_a_conflict(at_desk, ulan_officer):
    record = event(places=[ULAN])
    desk = at_desk(ulan_officer)
    form = {**untouched(desk, change(record)), "title_kk": "Басқа атау"}
    desk.post(change(record), form)
    answer = desk.post(change(record), {**form, "title_kk": "Тағы басқа"})
    assert answer.status_code == 409
    assert held(answer)["title_kk"] == "Тағы басқа"
    record.refresh_from_db()
    assert (record.title_kk, record.version) == ("Басқа атау", 2)


def test_a_form_token_that_is_none_does_no_harm(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    form = event_form(desk)
    for number, key in enumerate(("", "nonsense", "x" * 500), start=1):
        typed = {**form, "form_token": key, "title_kk": f"{number}-сенбілік"}
        assert desk.post(address(Event, "add"), typed).status_code == 302, key
        assert Event.objects.count() == number


def test_old_form_tokens_are_thrown_away(rf, ulan_officer):
    old = FormToken.objects.create(officer=ulan_officer, path="/")
    FormToken.objects.filter(pk=old.pk).update(
        created_at=timezone.now() - form_tokens.KEPT - timedelta(days=1)
    )
    request = rf.post("/")
    request.user = ulan_officer
    form_tokens.claim(request)
    assert not FormToken.objects.filter(pk=old.pk).exists()


# Two at the same time ---------------------------------------------------------------


CREATE_FORMS = {
    Event: lambda: {
        "title_kk": "Сенбілік",
        "type": event_type().pk,
        "places-0-territory": territory(ULAN).pk,
    },
    Organisation: lambda: {"name_kk": "«Талап»"},
    Person: lambda: {"name_kk": "Айжан"},
    Source: lambda: {"headline": "Мақала"},
}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "model",
    [
        pytest.param(model, marks=() if model in (Event, Person) else pytest.mark.proof, id=model.__name__)
        for model in CREATE_FORMS
    ],
)
def test_two_parallel_sendings_of_one_form_add_one_row_and_of_two_forms_two(model):
    officer, path = cast.ulan_officer(), address(model, "add")
    desk = Client()
    desk.force_login(officer)
    typed = CREATE_FORMS[model]()
    form = {**untouched(desk, path), **typed}
    assert at_once(path, [(officer, form)] * 4) == [302] * 4
    assert model.objects.count() == 1
    name = next(iter(typed))
    others = [
        {**untouched(desk, path), **typed, name: f"{typed[name]} {which}"} for which in ("екінші", "үшінші")
    ]
    assert at_once(path, [(officer, other) for other in others]) == [302, 302]
    assert model.objects.count() == 3


@pytest.mark.django_db(transaction=True)
def test_a_step_pressed_twice_in_parallel_is_taken_once():
    officer = cast.ulan_officer()
    record = event(places=[ULAN])
    desk = Client()
    desk.force_login(officer)
    form = {**untouched(desk, change(record)), "_submit": "1"}
    assert at_once(change(record), [(officer, form)] * 2) == [302, 302]
    record.refresh_from_db()
    assert (record.stage, record.version) == ("submitted", 3)
    other = organisation()
    action = {"action": "submit_selected", "_selected_action": [other.pk], f"version-{other.pk}": 1}
    assert at_once(address(Organisation, "changelist"), [(officer, action)] * 2) == [302, 302]
    assert Organisation.objects.get().version == 2
    assert StepTaken.objects.count() == 2


def test_the_row_of_a_failed_save_is_not_kept(at_desk, ulan_officer, monkeypatch):
    desk = at_desk(ulan_officer)
    desk.raise_request_exception = False
    form = event_form(desk)
    monkeypatch.setattr(Event, "save", lambda *_args, **_kwargs: 1 / 0)
    assert desk.post(address(Event, "add"), form).status_code == 500
    monkeypatch.undo()
    assert desk.post(address(Event, "add"), form).status_code == 302
    assert Event.objects.count() == 1
    assert connection.in_atomic_block


def test_the_browser_is_told_which_forms_are_saved(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    wrong = event_form(desk, type="")
    with undrawn():
        assert form_tokens.SAVED_COOKIE not in desk.post(address(Event, "add"), wrong).cookies
    first, second = event_form(desk), event_form(desk, title_kk="Дәріс")
    for form in (first, second):
        told = desk.post(address(Event, "add"), form).cookies[form_tokens.SAVED_COOKIE]
    assert told.value == f"{second['form_token']}.{first['form_token']}"
    assert told["path"] == "/admin/"


def test_a_form_learns_who_is_signed_in_and_gets_a_new_token(at_desk, ulan_officer, client):
    asked = "/admin/session/"
    assert client.get(asked).json()["officer"] is None
    answer = at_desk(ulan_officer).get(asked)
    assert answer.json()["officer"] == ulan_officer.pk
    assert answer.json()["token"]
    assert "no-store" in answer["Cache-Control"]


def test_what_was_left_out_is_told_and_what_is_wrong_is_listed_as_links(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    form = event_form(desk, title_kk="Сен\ue000бі\x00лік", title_ru="ж" * 501, description_kk="М\ufffdтін")
    page = desk.post(address(Event, "add"), form).content.decode()
    places = [place for place in ("#id_title_ru", "#id_description_kk") if f'<a href="{place}">' in page]
    assert places == ["#id_title_ru", "#id_description_kk"]
    assert "it has 501" in page
    saved = desk.post(address(Event, "add"), {**form, "title_ru": "ж" * 500, "description_kk": ""})
    told = messages_of(saved)
    assert "Left out of “Title (in Kazakh)”: signs that cannot be seen or printed (U+0000, U+E000)." in told
    assert Event.objects.get().title_kk == "Сенбілік"
