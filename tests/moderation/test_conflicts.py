"""Two people change one record: the second sees the first one's text beside the own; nothing is lost."""

import pytest
from django.test import Client

from events.models import Event
from ngo_portal.lib.language.quantities import Quantity
from tests import cast
from tests.desk import at_once, change, errors, filled, held, undrawn, untouched
from tests.factories import audience, direction, event, organisation, place, territory

ULAN, EAST = "636200000", "630000000"


@pytest.fixture
def record(db):
    return event(title_kk="Бастапқы", places=[ULAN], description_kk="Бастапқы мәтін")


def stored(record):
    return Event.objects.filter(pk=record.pk).values().get()


@pytest.fixture(scope="class")
def opened(class_db):
    """(desk of the Ulan officer, the record, its form as opened) after the publisher has saved another
    title."""
    record, desk = event(title_kk="Бастапқы", places=[ULAN], description_kk="Бастапқы мәтін"), Client()
    officer, publisher = cast.ulan_officer(), cast.publisher()
    desk.force_login(officer)
    form = untouched(desk, change(record))
    desk.force_login(publisher)
    theirs = {**untouched(desk, change(record)), "title_kk": "Басқаның атауы"}
    assert desk.post(change(record), theirs).status_code == 302
    desk.force_login(officer)
    return desk, record, form


class TestALaterSave:
    def test_it_is_refused_and_shows_both_texts(self, db, opened):
        desk, record, form = opened
        before = stored(record)
        answer = desk.post(change(record), {**form, "title_kk": "Менің атауым"})
        assert answer.status_code == 409
        assert stored(record) == before
        problems = errors(answer)
        assert set(problems) == {"__all__", "title_kk"}
        assert problems["title_kk"] == ["Saved now: Басқаның атауы"]
        assert "Somebody else has changed this record" in problems["__all__"][0]
        assert filled(answer)["title_kk"] == "Менің атауым"

    @undrawn()
    def test_a_field_the_officer_did_not_touch_is_shown_too(self, db, opened):
        desk, record, form = opened
        answer = desk.post(change(record), {**form, "description_kk": "Менің мәтінім"})
        problems = errors(answer)
        assert problems["title_kk"] == ["Saved now: Басқаның атауы"]
        assert problems["description_kk"] == ["Saved now: Бастапқы мәтін"]

    def test_having_seen_both_the_officer_saves(self, db, opened):
        desk, record, form = opened
        answer = desk.post(change(record), {**form, "title_kk": "Менің атауым"})
        assert desk.post(change(record), filled(answer)).status_code == 302
        assert (stored(record)["title_kk"], stored(record)["version"]) == ("Менің атауым", 3)

    @undrawn()
    def test_without_a_version_it_overwrites_nothing(self, db, opened):
        desk, record, form = opened
        for version in ("", "nonsense", "-1", "9" * 40):
            answer = desk.post(change(record), {**form, "title_kk": "Менің атауым", "version": version})
            assert "title_kk" in errors(answer)
        assert stored(record)["title_kk"] == "Басқаның атауы"


@undrawn()
def test_lines_are_kept_and_compared_as_well(at_desk, ulan_officer, publisher, record):
    line = audience(event=record, quantity=Quantity.exact(30))
    desk = at_desk(ulan_officer)
    form = untouched(desk, change(record))
    desk.force_login(publisher)
    theirs = {**untouched(desk, change(record)), "audiences-0-quantity_words": "40"}
    assert desk.post(change(record), theirs).status_code == 302
    desk.force_login(ulan_officer)
    mine = {**form, "audiences-0-quantity_words": "50"}
    answer = desk.post(change(record), mine)
    assert errors(answer)["audiences-0-quantity_words"] == ["Saved now: 40"]
    line.refresh_from_db()
    assert line.quantity == Quantity.exact(40, "40")


@undrawn()
def test_a_line_that_another_has_added_stays(at_desk, ulan_officer, record):
    desk = at_desk(ulan_officer)
    form = untouched(desk, change(record))
    place(event=record, territory=EAST)
    Event.objects.filter(pk=record.pk).update(version=2)
    answer = desk.post(change(record), {**form, "title_kk": "Менің атауым"})
    told = errors(answer)
    assert told.pop("places") == [f"Somebody else has added here, and it stays: {territory(EAST)}"]
    assert told.keys() == {"title_kk", "__all__"}
    assert desk.post(change(record), held(answer)).status_code == 302
    assert {line.territory for line in record.places.all()} == {territory(ULAN), territory(EAST)}


def test_a_line_that_another_has_deleted_does_not_break_the_form(at_desk, ulan_officer, record):
    line = audience(event=record, quantity=Quantity.exact(30))
    desk = at_desk(ulan_officer)
    form = untouched(desk, change(record))
    line.delete()
    Event.objects.filter(pk=record.pk).update(version=2)
    answer = desk.post(change(record), {**form, "audiences-0-quantity_words": "50"})
    assert answer.status_code == 409
    assert "Somebody else has changed this record" in answer.content.decode()


@undrawn()
def test_every_kind_of_field_says_what_is_saved(at_desk, ulan_officer, record):
    kept = direction(name_kk="Жастар", name_en="Youth")
    desk = at_desk(ulan_officer)
    form = untouched(desk, change(record))
    Event.objects.filter(pk=record.pk).update(version=2, date="2021-02-27", state="cancelled")
    record.directions.add(kept)
    problems = errors(desk.post(change(record), form))
    assert (problems["date"], problems["state"], problems["directions"]) == (
        ["Saved now: 27.02.2021"],
        ["Saved now: cancelled"],
        ["Saved now: Youth"],
    )


@pytest.mark.django_db(transaction=True)
def test_of_two_saved_at_the_same_moment_one_is_told():
    officer, publisher = cast.ulan_officer(), cast.publisher()
    record = event(title_kk="Бастапқы", places=[ULAN])
    forms = []
    for number, person in enumerate((officer, publisher)):
        desk = Client()
        desk.force_login(person)
        forms.append((person, {**untouched(desk, change(record)), "title_kk": f"Атау {number}"}))
    statuses = at_once(change(record), forms)
    assert sorted(statuses) == [302, 409]
    record.refresh_from_db()
    assert (record.title_kk, record.version) == (f"Атау {statuses.index(302)}", 2)


def test_saving_an_untouched_form_counts_as_a_version(at_desk, ulan_officer):
    record = organisation(stage="draft")
    desk = at_desk(ulan_officer)
    assert desk.post(change(record), untouched(desk, change(record))).status_code == 302
    record.refresh_from_db()
    assert record.version == 2
