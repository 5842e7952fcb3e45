"""Two versions of a record side by side, and an earlier one brought back as a new one with its lines."""

import pghistory
import pytest
from django.urls import reverse

from events.models import Event, Photo
from moderation import versions
from moderation.actions import lines_of
from moderation.models import StepTaken
from ngo_portal.lib.language.quantities import Quantity
from officers.models import Officer
from registry.models import TargetGroup
from tests import cast, factories
from tests.desk import change, errors, filled, messages_of, undrawn, untouched
from tests.moderation import foreign

ULAN = "636200000"


@pytest.fixture
def record(db):
    made = factories.event(title_ru="Сенбилик", title_kk="Сенбілік", places=[ULAN], date="2021-02-27")
    group = factories.target_group(key="widows", name_ru="Вдовы", name_kk="Жесірлер")
    factories.audience(event=made, quantity=Quantity.exact(40, "40"), target_group=group, role="helped")
    made.directions.add(factories.direction(name_ru="Молодёжь"))
    return made


@pytest.fixture
def changed(record, at_desk, publisher):
    """The record, of which the title, the date, the group and the lines were changed in one saving."""
    desk, path = at_desk(publisher), change(record)
    sent = {**untouched(desk, path), "_save": "1", "title_kk": "Көктемгі сенбілік", "date": "28.02.2021"}
    sent |= {"audiences-0-DELETE": "1", "directions": [], "mode": "online"}
    with undrawn():
        assert desk.post(path, sent).status_code == 302
    assert not record.audiences.exists()
    return record


def beside(record, **asked):
    return reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_versions", args=[record.pk])


def back(record, number=1):
    route = f"admin:{record._meta.app_label}_{record._meta.model_name}_restore"
    return reverse(route, args=[record.pk, number])


def told(page):
    """{title of a part: (came, {label: (before, after)})} of a page of two versions."""
    parts = page.context_data["parts"]
    return {one.title: (one.came, {label: pair for label, *pair in one.fields}) for one in parts}


def test_two_versions_stand_side_by_side_in_the_language_of_the_reader(changed, at_desk, publisher):
    Officer.objects.filter(pk=publisher.pk).update(language="ru")
    page = at_desk(publisher).get(beside(changed))
    parts = told(page)
    came, fields = parts["Мероприятие"]
    assert came is None
    assert fields["Название (на казахском)"] == ["Сенбілік", "Көктемгі сенбілік"]
    assert fields["Дата"] == ["27 февраля 2021 г.", "28 февраля 2021 г."]
    assert fields["Формат"] == ["формат не указан", "онлайн"]
    assert fields["Направления деятельности"] == ["Молодёжь", ""]
    assert "Название (на русском)" not in fields
    came, fields = parts["Группа людей: Вдовы"]
    assert came is False
    assert fields["Целевая группа"] == ["Вдовы", ""]
    text = page.content.decode()
    assert str(publisher) in text
    assert "2" in text


def test_the_only_version_stands_alone(record, at_desk, publisher):
    text = at_desk(publisher).get(beside(record)).text
    assert "There is one version: nothing was changed since." in text
    assert text.count("Version 1") == 1
    assert "Nothing differs." not in text


def test_a_line_that_came_is_told_as_added(changed, at_desk, publisher):
    desk = at_desk(publisher)
    factories.audience(event=changed, quantity=Quantity.exact(7), described_kk="мұғалімдер")
    parts = told(desk.get(f"{beside(changed)}?old=1&new=99"))
    assert {one: came for one, (came, _fields) in parts.items()}["Audience: мұғалімдер"] is True


def test_numbers_of_versions_that_are_none_are_the_next_ones(changed, at_desk, publisher):
    desk = at_desk(publisher)
    for asked in ("old=0&new=0", "old=x&new=-1", "old=99&new=1", "old=²", "new=" + "9" * 30):
        assert desk.get(f"{beside(changed)}?{asked}").status_code == 200, asked


def test_a_version_comes_back_with_its_lines(changed, at_desk, publisher):
    desk = at_desk(publisher)
    page = desk.get(back(changed))
    assert told(page)["Event"][1]["Title (in Kazakh)"] == ["Көктемгі сенбілік", "Сенбілік"]
    assert told(page)["Audience: Жесірлер"][0] is True
    answer = desk.post(back(changed), filled(page))
    assert answer.url == change(changed, "history")
    changed.refresh_from_db()
    line = changed.audiences.get()
    assert (changed.title_kk, changed.date, changed.mode) == ("Сенбілік", "2021-02-27", "unknown")
    assert (line.quantity_low, line.role, line.target_group.key) == (40, "helped", "widows")
    assert [one.name_ru for one in changed.directions.all()] == ["Молодёжь"]
    assert not versions.unlike(changed, versions.versions(changed)[0])
    (message,) = messages_of(desk.get(answer.url))
    assert "is there again" in message
    assert "Restored from the version of" in desk.get(change(changed, "history")).content.decode()
    assert [one.number for one in versions.versions(changed)] == [1, 2, 3]


def test_a_double_click_brings_it_back_once(changed, at_desk, publisher):
    desk = at_desk(publisher)
    sent = filled(desk.get(back(changed)))
    assert [desk.post(back(changed), sent).status_code for _click in range(2)] == [302, 409]
    assert len(versions.versions(changed)) == 3


def test_who_was_slower_is_told_so(changed, at_desk, publisher):
    desk = at_desk(publisher)
    sent = filled(desk.get(back(changed)))
    Event.objects.filter(pk=changed.pk).update(version=9, title_ru="Иначе")
    answer = desk.post(back(changed), sent)
    assert answer.status_code == 409
    assert "Somebody else has changed the record" in answer.content.decode()
    changed.refresh_from_db()
    assert changed.title_kk == "Көктемгі сенбілік"


def test_of_a_public_record_it_is_a_correction(changed, at_desk, publisher):
    signed = {"published_at": changed.created_at, "published_by": publisher, "stage": "published"}
    Event.objects.filter(pk=changed.pk).update(**signed)
    desk = at_desk(publisher)
    sent = filled(desk.get(back(changed)))
    with undrawn():
        answer = desk.post(back(changed), sent)
    assert answer.status_code == 200
    assert "say at the end of the form" in errors(answer)["__all__"][0]
    assert not changed.audiences.exists()
    sent |= {"correction-reason": factories.step_reason(step="correct").pk, "correction-words": "Қате еді"}
    assert desk.post(back(changed), sent).status_code == 302
    taken = StepTaken.objects.of(changed).get()
    assert (taken.step, taken.words, taken.figures_changed) == ("correct", "Қате еді", True)
    assert changed.audiences.get().quantity_low == 40
    assert "Restored from the version of" in desk.get(change(changed, "history")).content.decode()


def test_what_is_not_there_any_more_is_told_and_nothing_is_done(changed, at_desk, publisher):
    TargetGroup.objects.filter(key="widows").delete()
    desk = at_desk(publisher)
    page = desk.get(back(changed))
    text = page.content.decode()
    assert "What this version names is not there any more" in text
    assert "Audience: target group" in text
    assert "Bring this version back" not in text.partition('id="restore_form"')[2]
    assert desk.post(back(changed), filled(page)).status_code == 409
    changed.refresh_from_db()
    assert changed.title_kk == "Көктемгі сенбілік"


def test_what_the_form_refuses_is_not_saved(changed, at_desk, publisher):
    """The rules of today hold, whatever was let in once."""
    for date in ("2099-01-01", "2021-02-27"):
        with pghistory.context(user=publisher.pk):
            Event.objects.filter(pk=changed.pk).update(date=date)
    before = versions.versions(changed)[-1].rows
    desk = at_desk(publisher)
    page = desk.get(back(changed, 3))
    with undrawn():
        answer = desk.post(back(changed, 3), filled(page))
    assert errors(answer).keys() >= {"date"}
    assert versions.versions(changed)[-1].rows == before


def test_what_would_be_read_otherwise_is_told(changed, at_desk, publisher):
    """Nothing is half brought back: an old number that its words do not say."""
    with pghistory.context(user=publisher.pk):
        line = factories.audience(event=changed, quantity=Quantity.exact(12, "он"))
        changed.title_ru = "Двенадцать"
        changed.save()
    with pghistory.context(user=publisher.pk):
        line.delete()
        changed.title_ru = "Ничего"
        changed.save()
    desk = at_desk(publisher)
    answer = desk.post(back(changed, 3), filled(desk.get(back(changed, 3))))
    assert answer.status_code == 409
    assert "It would differ in: For whom and how many" in answer.content.decode()
    changed.refresh_from_db()
    assert (changed.title_ru, changed.audiences.count()) == ("Ничего", 0)
    assert messages_of(desk.get(change(changed, "history"))) == []


def test_whose_record_it_is_not_finds_no_versions(changed, at_desk, kyzylorda_officer):
    desk = at_desk(kyzylorda_officer)
    for page in (beside(changed), back(changed)):
        assert desk.get(page).status_code == 404
        assert desk.post(page, {"version": 2}).status_code in (404, 405)


def test_who_only_reads_brings_nothing_back(changed, at_desk, auditor, ulan_officer, publisher):
    page = at_desk(auditor).get(beside(changed))
    assert page.status_code == 200
    assert not page.context_data["restore_address"]
    assert at_desk(auditor).post(back(changed), {"version": changed.version}).status_code == 403
    signed = {"published_at": changed.created_at, "published_by": publisher, "stage": "published"}
    Event.objects.filter(pk=changed.pk).update(**signed)
    assert at_desk(ulan_officer).get(beside(changed)).status_code == 200
    assert at_desk(ulan_officer).get(back(changed)).status_code == 403
    for number in (0, 2, 3, 99):
        assert at_desk(publisher).get(back(changed, number)).status_code == 404


@foreign.each("model", foreign.MODERATED)
def test_every_kind_of_record_comes_back_with_its_lines(at_desk, national, model):
    record, _lines = foreign.record_with_lines(model)
    kinds = [(model, "pk")]
    for lines, own in lines_of(model):
        if lines._meta.app_label == "summaries":  # what is made up here names no number of the portal
            lines._base_manager.filter(**{own: record.pk}).delete()
        elif lines is not Photo:  # the form takes no new ones
            kinds.append((lines, own))
    _give_sources(kinds, record)
    with pghistory.context(user=national.pk):
        for lines, own in kinds[1:]:
            lines._base_manager.filter(**{own: record.pk}).delete()
        elsewhere = factories.territory(cast.SHIELI)
        model.objects.filter(pk=record.pk).update(version=record.version + 1, responsible=elsewhere)
    first, _second = versions.versions(record)
    with undrawn():
        answer = at_desk(national).post(back(record), {"version": record.version + 1})
    assert answer.status_code == 302, errors(answer)
    assert not versions.unlike(record, first)


def _give_sources(kinds, record):
    """A source that has all the sentences."""
    rows = [(kind, row) for kind, own in kinds for row in kind._base_manager.filter(**{own: record.pk})]
    said = [getattr(row, name) for kind, row in rows for name in getattr(kind, "sentences", ())]
    source = factories.source(text="\n".join(said))
    for kind, row in rows:
        named = {name for names in getattr(kind, "sentences", {}).values() for name in names}
        if named:
            kind._base_manager.filter(pk=row.pk).update(**dict.fromkeys(named, source))
