"""Large and unlikely figures are public when another person than who entered them has checked them."""

from decimal import Decimal

import pghistory
import pytest
from django.apps import apps
from django.db.models import DecimalField, PositiveIntegerField
from django.utils import translation

from events.models import Event
from moderation.actions import ActionRefused, take, take_together
from moderation.models import Line, Moderated, StepTaken
from moderation.querysets import kinds_of_lines
from moderation.second_person import question
from moderation.steps import STEPS
from ngo_portal.lib.language.quantities import Quantity
from officers.models import Officer
from officers.roles import Role
from projects.models import Currency, SocialProject
from registry.content.dictionaries import SHIPPED, load
from registry.forms.quantity_input import CountedThings
from registry.models import CountsPeople, Unit
from registry.unlikely import columns_of
from tests import cast
from tests.desk import change, choose, errors, filled, messages_of, undrawn, untouched
from tests.factories import audience, event, figure, organisation, project, reported_figure, step_reason, unit
from tests.moderation.test_step_table import step_page

ULAN = "636200000"


@pytest.fixture(autouse=True)
def units(db):
    unit(second_person_above=10_000, name_en="people", one_en="person", many_en="people")
    unit(key="tenge", second_person_above=500_000_000)


def crowd(number=120_000, **fields):
    made = event(places=[ULAN], **{"stage": "submitted", **fields})
    audience(event=made, quantity=Quantity.exact(number))
    return made


@pytest.mark.parametrize(("key", "currency"), [("tenge", "KZT"), ("us_dollars", "USD"), ("euros", "EUR")])
def test_amounts_in_any_money_are_asked_about_by_the_floor_of_that_money(ulan_officer, key, currency):
    """The dictionary as it is shipped; and no phrase is read with foreign money."""
    load(Unit, dict(SHIPPED)[Unit])
    floor = Unit.objects.get(key=key).second_person_above
    below, above = (project(amount_paid=floor + more, currency=currency) for more in (0, 1))
    with translation.override("en"):
        assert question(below, ulan_officer) is None
        (found,) = question(above, ulan_officer).found
        assert f"{int(floor) + 1:,} {Unit.objects.get(key=key)}" in found.text
    assert not {"us_dollars", "euros", "roubles"} & {one.key for one in CountedThings().units}


def test_every_money_of_projects_has_its_floor():
    load(Unit, dict(SHIPPED)[Unit])
    _column, keys = SocialProject.counted_in_by
    assert keys.keys() == set(Currency)
    assert set(keys.values()) <= set(Unit.objects.values_list("key", flat=True))


def stage(record):
    return type(record).objects.get(pk=record.pk).stage


def test_a_large_figure_is_public_once_it_is_checked(at_desk, publisher):
    record, desk = crowd(), at_desk(publisher)
    answer = desk.post(change(record), {**untouched(desk, change(record)), "_publish": "1"})
    page = desk.get(answer.url)
    text = page.content.decode()
    assert "120,000 people" in text
    assert "more than 10,000 people, above which a second person looks" in text
    assert stage(record) == "submitted"
    sent = filled(page)
    refused = desk.post(answer.url, sent)
    assert refused.context["form"].errors.keys() == {"checked"}
    (choice,) = refused.context["form"].fields["checked"].choices
    assert desk.post(answer.url, {**filled(refused), "checked": choice[0]}).status_code == 302
    assert stage(record) == "published"
    taken = StepTaken.objects.of(record).get()
    assert [one["value"] for one in taken.checked] == ["120000.000"]
    assert not taken.checked_alone
    history = desk.get(change(record, "history")).content.decode()
    assert "Checked against the source:" in history
    assert "120,000" in history


def test_what_was_checked_is_what_stands_there(publisher):
    record = crowd()
    mark = question(record, publisher).mark
    record.audiences.update(quantity_low=130_000, quantity_high=130_000)
    with pytest.raises(ActionRefused) as refused:
        take("publish", record, publisher, checked=mark)
    assert refused.value.question.mark != mark
    take("publish", record, publisher, checked=question(record, publisher).mark)


@pytest.mark.parametrize(("number", "asked"), [(10_000, False), (10_001, True)])
def test_the_dictionary_of_units_says_what_is_large(publisher, number, asked):
    assert (question(crowd(number), publisher) is not None) is asked


@pytest.mark.parametrize("own", [4, 5])
@pytest.mark.parametrize("number", [500, 501])
def test_a_figure_far_above_all_that_the_place_has_had_is_unlikely(publisher, own, number):
    for _one in range(own):
        crowd(50, stage="published")
    crowd(9_000, stage="draft")
    crowd(9_000, stage="published", responsible=cast.SHIELI)
    crowd(9_000, stage="published", is_synthetic=True)
    with translation.override("en"):
        asked = question(crowd(number), publisher)
    assert (asked is not None) is (own == 5 and number == 501)
    if asked:
        assert "10 times the largest number of its kind" in asked.found[0].why
        assert "50 people" in asked.found[0].why


def test_things_are_compared_with_their_like(publisher):
    for _one in range(5):
        figure(
            event=event(stage="published", places=[ULAN]),
            item_kk="кітап",
            quantity=Quantity.exact(3),
            unit=unit(key="tonnes"),
        )
    record = event(places=[ULAN])
    figure(event=record, item_kk="кітап", quantity=Quantity.exact(500), unit=unit(key="pieces"))
    assert question(record, publisher) is None
    figure(event=record, item_kk="қағаз", quantity=Quantity.exact(31), unit=unit(key="tonnes"))
    assert len(question(record, publisher).found) == 1


def test_amounts_and_reported_figures_are_asked_about_alike(publisher):
    rich = project(amount_contracted=Decimal("500000000.01"))
    assert [one.columns for one in question(rich, publisher).found] == [("amount_contracted",)]
    assert question(project(amount_contracted=Decimal(500_000_000)), publisher) is None
    told = reported_figure(quantity=Quantity.exact(20_000), out_of=30_000)
    found = [one.columns[0] for one in question(told, publisher).found]
    assert found == ["quantity_high", "out_of"]


def test_every_number_of_records_and_lines_is_looked_at():
    """A column that somebody adds is asked about, or says that it is no figure."""
    records = [model for model in apps.get_models() if issubclass(model, Moderated)]
    rows = records + [one.related_model for model in records for one in kinds_of_lines(model)]
    numbers = {
        (model, field.name)
        for model in rows
        for field in model._meta.concrete_fields
        if type(field) in (DecimalField, PositiveIntegerField) and field.editable
    }
    assert numbers == {(model, name) for model in rows for names in columns_of(model) for name in names}
    assert (SocialProject, "amount_paid") in numbers
    assert all(issubclass(model, (Line, Moderated)) for model, _name in numbers)
    assert any(issubclass(model, CountsPeople) for model, _name in numbers)


# Who ---------------------------------------------------------------------------------


def entered_by(officer, **fields):
    with pghistory.context(user=officer.pk):
        return crowd(**fields)


def test_who_entered_a_figure_does_not_publish_it(at_desk, publisher, national):
    record, desk = entered_by(publisher, stage="draft"), at_desk(publisher)
    answer = desk.post(change(record), {**untouched(desk, change(record)), "_publish": "1"})
    assert f"Another person makes them public: {national}." in "".join(messages_of(answer))
    page = desk.get(step_page_of(record))
    assert str(national) in page.content.decode()
    assert 'type="submit" class="default" value="Publish"' not in page.content.decode()
    refused = desk.post(step_page_of(record), {**filled(page), "checked": "x"})
    assert refused.context["form"].errors.keys() == {"checked"}
    mark = question(record, national).mark
    with pytest.raises(ActionRefused):
        take("publish", record, publisher, checked=mark)
    take("publish", record, national, checked=mark)
    assert not StepTaken.objects.get(step="publish").checked_alone


def test_who_changed_it_last_has_entered_it(publisher, national):
    record = entered_by(national, number=20_000)
    assert question(record, publisher).may_answer
    with pghistory.context(user=publisher.pk):
        record.audiences.update(quantity_low=30_000, quantity_high=30_000)
    assert not question(record, publisher).may_answer
    assert question(record, national).may_answer


def test_who_handed_it_in_is_no_second_person(ulan_officer, publisher, national):
    record = crowd(stage="draft")
    take("submit", record, ulan_officer)
    record.refresh_from_db()
    assert question(record, publisher).may_answer
    Event.objects.filter(pk=record.pk).update(submitted_by=publisher)
    record.refresh_from_db()
    assert not question(record, publisher).may_answer


def test_who_is_alone_says_so(at_desk, national):
    cast.account("syr", Role.PUBLISHER, cast.KYZYLORDA)
    cast.account("gone", Role.PUBLISHER, cast.EAST_KAZAKHSTAN, is_active=False)
    record, desk = entered_by(national), at_desk(national)
    assert question(record, national).alone
    sent = {**filled(desk.get(step_page_of(record))), "checked": question(record, national).mark}
    assert desk.post(step_page_of(record), sent).status_code == 302
    assert StepTaken.objects.of(record).get().checked_alone
    assert "with nobody else to do so" in desk.get(change(record, "history")).content.decode()


def test_from_the_list_such_a_record_is_left_as_it_is(at_desk, publisher):
    record, small = crowd(), crowd(30)
    desk = at_desk(publisher)
    done, left = messages_of(desk.get(choose(desk, "publish", [record, small]).url))
    assert done == "1 record was published."
    assert f'<a href="{change(record)}">' in left
    assert "check them against the source" in left
    assert "120,000 people" in left
    assert (stage(record), stage(small)) == ("submitted", "published")


def test_with_what_it_names_it_is_published_once_it_is_checked(at_desk, publisher):
    hidden = organisation(name_kk="«Талап»")
    record, desk = crowd(organisers=[hidden]), at_desk(publisher)
    answer = desk.post(change(record), {**untouched(desk, change(record)), "_publish_together": "1"})
    assert answer.url == f"{step_page_of(record)}?_together=1"
    assert stage(hidden) == "draft"
    sent = {**filled(desk.get(answer.url)), "checked": question(record, publisher).mark}
    assert desk.post(answer.url, sent).status_code == 302
    assert (stage(record), stage(hidden)) == ("published", "published")


def test_what_goes_along_is_looked_at_by_itself(publisher):
    rich = project(amount_paid=Decimal(600_000_000))
    record = event(places=[ULAN], project=rich)
    with pytest.raises(ActionRefused) as refused:
        take_together("publish", record, publisher)
    ((other, why),) = refused.value.others
    assert (other, stage(record), stage(rich)) == (rich, "draft", "draft")
    assert why.question.may_answer


def test_many_lines_cost_no_more_queries_than_few(publisher, django_assert_max_num_queries):
    costs = []
    for number in (1, 30):
        record = crowd(20)
        for _one in range(number):
            audience(event=record, quantity=Quantity.exact(20))
            figure(event=record, item_kk="кітап", quantity=Quantity.exact(20), unit=unit(key="pieces"))
        with django_assert_max_num_queries(10) as asked:
            assert question(record, publisher) is None
        costs.append(len(asked))
    assert costs[0] == costs[1]


# Corrections ------------------------------------------------------------------------


def correction(**typed):
    return {"correction-reason": step_reason(step="correct").pk, "correction-words": "Қате", **typed}


def test_a_correction_to_a_large_figure_wants_another_person(at_desk, publisher, national):
    record, desk = crowd(40, stage="published"), at_desk(publisher)
    with undrawn():
        form = {**untouched(desk, change(record)), "_save": "1", **correction()}
    answer = desk.post(change(record), {**form, "audiences-0-quantity_words": "40000"})
    assert "figures are named to be checked" in errors(answer)["__all__"][0]
    assert str(national) in answer.content.decode()
    assert not StepTaken.objects.exists()
    assert record.audiences.get().quantity_low == 40
    form["form_token"] = filled(answer)["form_token"]
    assert desk.post(change(record), {**form, "audiences-0-quantity_words": "400"}).status_code == 302


def test_who_is_alone_corrects_with_a_tick(at_desk, national):
    record, desk = crowd(40, stage="published"), at_desk(national)
    Officer.objects.exclude(pk=national.pk).update(is_active=False)
    with undrawn():
        form = {**untouched(desk, change(record)), "_save": "1", **correction()}
    answer = desk.post(change(record), {**form, "audiences-0-quantity_words": "40000"})
    assert "figures are named to be checked" in errors(answer)["__all__"][0]
    (choice,) = answer.context_data["correction"].fields["checked"].choices
    sent = {**filled(answer), "_save": "1", "correction-checked": choice[0]}
    assert desk.post(change(record), sent).status_code == 302
    assert record.audiences.get().quantity_low == 40_000
    assert StepTaken.objects.get().checked_alone


def test_a_correction_of_something_else_asks_nothing(at_desk, publisher):
    record, desk = crowd(stage="published"), at_desk(publisher)
    with undrawn():
        form = {**untouched(desk, change(record)), "_save": "1", **correction()}
    assert desk.post(change(record), {**form, "title_kk": "Басқа"}).status_code == 302
    assert StepTaken.objects.get().checked == []


def step_page_of(record):
    return step_page(record, STEPS["publish"])
