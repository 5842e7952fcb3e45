"""The table of steps, cell by cell: every step from every stage by every role, as an action, on its page, as
a button, from the list; and what the database itself promises of each."""

import itertools
from functools import partial

import pytest
from django.db import IntegrityError, InternalError, transaction
from django.template.loader import get_template
from django.test import Client
from django.urls import reverse
from django.utils import translation

from events.models import Event
from moderation.actions import ActionRefused, take
from moderation.forms import StepForm
from moderation.models import StepReason, StepTaken
from moderation.steps import STEPS, WAITING, Stage, steps_of, waiting_for
from officers.roles import EVERYWHERE, Role
from tests import cast
from tests.desk import address, change, choose, errors, filled, undrawn, untouched
from tests.factories import ULAN, event, organisation, step_reason
from tests.moderation.foreign import MAKE, MODERATED, each

ACCOUNTS = {
    role: partial(cast.account, f"as-{role}", role, None if role in EVERYWHERE else ULAN) for role in Role
}
CELLS = [
    pytest.param(step, stage, role, id=f"{step.key}-{stage}-{role}")
    for step, stage, role in itertools.product(STEPS.values(), Stage, Role)
]
#: The national administrator is a publisher of all territories.
SIGNED_IN = [pytest.param(role, marks=pytest.mark.proof) if role == Role.NATIONAL else role for role in Role]
#: Pages are opened for each role and each stage once; actions, which cost no page, are tried in every cell.
OPENED = {
    (Role.OFFICER, Stage.DRAFT),
    (Role.OFFICER, Stage.RETURNED),
    (Role.PUBLISHER, Stage.SUBMITTED),
    (Role.PUBLISHER, Stage.PUBLISHED),
    (Role.AUDITOR, Stage.WITHDRAWN),
}
every_reader = pytest.mark.parametrize(
    ("role", "stage"),
    [
        pytest.param(*cell, marks=() if cell in OPENED else pytest.mark.proof, id="-".join(cell))
        for cell in itertools.product(Role, Stage)
    ],
)
WITH_REASON = [step for step in STEPS.values() if step.needs_reason]
LIST = address(Event, "changelist")
BUTTONS = [step for step in STEPS.values() if not step.is_saving]


@pytest.fixture(autouse=True)
def _english():
    with translation.override("en"):
        yield


def why(step):
    given = {"reason": step_reason(step=step.key)} if step.needs_reason else {}
    given |= {"words": "Себебі осы"} if step.needs_words else {}
    return given | ({"changes": [{"field": "title_kk"}]} if step.is_saving else {})


def stood(record):
    return Event.objects.filter(pk=record.pk).values().get()


def is_allowed(step, stage, role):
    return role in step.roles and stage in step.from_stages


@pytest.fixture(scope="class")
def offices(class_db):
    """An officer of every role, and an event of every stage."""
    return {role: make() for role, make in ACCOUNTS.items()}, {stage: event(stage=stage) for stage in Stage}


class TestTheAction:
    @pytest.mark.parametrize(("step", "stage", "role"), CELLS)
    def test_it_is_taken_by_whom_the_table_names_and_from_there(self, db, offices, step, stage, role):
        officers, records = offices
        record, officer = Event.objects.get(pk=records[stage].pk), officers[role]
        before = stood(record)
        if not is_allowed(step, stage, role):
            with pytest.raises(ActionRefused):
                take(step.key, record, officer, **why(step))
            assert stood(record) == before
            assert not StepTaken.objects.exists()
            return
        taken = take(step.key, record, officer, **why(step))
        record.refresh_from_db()
        assert (record.stage, record.version) == (step.to_stage, before["version"] + 1)
        assert list(StepTaken.objects.of(record)) == [taken]
        assert (taken.by, taken.from_stage, taken.to_stage) == (officer, stage, step.to_stage)
        assert taken.at
        if step.signs:
            assert getattr(record, f"{step.signs}_by") == officer


@every_reader
def test_its_page_and_its_action_in_the_list_agree(db, at_desk, stage, role):
    desk, records = at_desk(ACCOUNTS[role]()), {step: event(stage=stage) for step in BUTTONS}
    listed = desk.get(LIST if role in EVERYWHERE else f"{LIST}?whose=all")
    for step, record in records.items():
        reason = step_reason(step=step.key).pk if step.needs_reason else ""
        page, before = step_page(record, step), stood(record)
        opened = desk.get(page)
        assert stood(record) == before
        sent = {**(filled(opened) if opened.status_code == 200 else {"version": 1}), "reason": reason}
        posted = desk.post(page, sent)
        if role not in step.roles:
            assert (opened.status_code, posted.status_code) == (403, 403)
            by_list = choose(desk, step.key, [record], page=listed, reason=reason, _confirmed="1")
            assert by_list.status_code == (302 if role != Role.AUDITOR else 200)
            assert stood(record) == before
        elif is_allowed(step, stage, role):
            assert (opened.status_code, posted.status_code) == (200, 302)
            Event.objects.filter(pk=record.pk).update(**{k: v for k, v in before.items() if k in KEPT})
            Event.objects.filter(pk=record.pk).update(version=7)
            again = desk.get(listed.wsgi_request.get_full_path())
            answer = choose(desk, step.key, [record], page=again, reason=reason, _confirmed="1")
            assert answer.status_code == 302
            assert StepTaken.objects.of(record).count() == 2
            assert stood(record)["stage"] == step.to_stage
        else:
            assert (opened.status_code, opened.url, posted.status_code) == (302, change(record), 409)
            assert f"Stage of the record: “{Stage(stage).label}”" in posted.content.decode()
            choose(desk, step.key, [record], page=listed, reason=reason, _confirmed="1")
            assert stood(record) == before


KEPT = {"stage", "submitted_at", "submitted_by_id", "published_at", "published_by_id"}


@every_reader
def test_the_form_offers_what_the_table_says_and_no_more(db, at_desk, stage, role):
    record, officer = event(stage=stage), ACCOUNTS[role]()
    page = at_desk(officer).get(change(record)).content.decode()
    offered = {step.key for step in STEPS.values() if f'name="_{step.key}"' in page}
    offered |= {step.key for step in STEPS.values() if step_page(record, step) in page}
    offered |= {"correct"} if "correction-reason" in page else set()
    assert offered == {step.key for step in steps_of(role, stage)}


@pytest.mark.parametrize("role", SIGNED_IN)
def test_the_list_offers_what_the_table_says(db, at_desk, role):
    event()
    page = at_desk(ACCOUNTS[role]()).get("/admin/events/event/")
    form = page.context.get("action_form")
    offered = [key for key, _label in form.fields["action"].choices if key] if form else []
    expected = [f"{step.key}_selected" for step in steps_of(role) if not step.is_saving]
    together = [f"{step.key}_together_selected" for step in steps_of(role) if step.together]
    assert sorted(offered) == sorted([*expected, *together])


@pytest.mark.parametrize("step", WITH_REASON, ids=lambda one: one.key)
def test_a_step_without_its_reason_is_refused(at_desk, publisher, step):
    record = event(stage=next(iter(step.from_stages)))
    foreign = step_reason(step="return" if step.key != "return" else "withdraw")
    other = step_reason(step=step.key, key="other", name_en="another reason", needs_words=True)
    given = why(step)
    for wrong in ({"reason": None}, {"reason": foreign}, {"reason": other, "words": " "}):
        with pytest.raises(ActionRefused):
            take(step.key, record, publisher, **{**given, **wrong})
    if step.is_saving:
        return
    desk, page = at_desk(publisher), step_page(record, step)
    form = filled(desk.get(page))
    for typed in ({}, {"reason": foreign.pk}, {"reason": other.pk}, {"reason": "x"}, {"reason": 4711}):
        answer = desk.post(page, {**form, **typed})
        assert answer.status_code == 200
        assert answer.context["form"].errors
    assert not StepTaken.objects.exists()


@pytest.mark.parametrize("step", [step for step in WITH_REASON if step in BUTTONS], ids=lambda one: one.key)
def test_its_reason_stands_above_the_form(at_desk, publisher, step):
    record = event(stage=next(iter(step.from_stages)))
    take(step.key, record, publisher, reason=step_reason(step=step.key), words="Себебі осы")
    assert "Себебі осы" in at_desk(publisher).get(change(record)).content.decode()


def test_what_is_told_has_its_words_at_once_and_in_the_letter_of_the_day():
    for step in STEPS.values():
        assert bool(step.in_daily) == bool(step.tells)
        assert not step.tells or get_template(f"moderation/mail/{step.key}.txt")


@pytest.mark.parametrize("role", SIGNED_IN)
def test_the_desk_names_the_stages_one_can_do_something_about(role):
    assert list(waiting_for(role)) == [stage for stage in WAITING if steps_of(role, stage)]


def test_who_waits_for_what():
    assert list(waiting_for(Role.PUBLISHER)) == [Stage.SUBMITTED, Stage.RETURNED, Stage.DRAFT]
    assert list(waiting_for(Role.OFFICER)) == [Stage.RETURNED, Stage.DRAFT]
    with translation.override("ru"):  # of several records
        assert str(waiting_for(Role.OFFICER)[Stage.RETURNED]) == "возвращены на доработку"
    assert waiting_for(Role.AUDITOR) == {}


# Strangers and forgers --------------------------------------------------------------


@pytest.mark.parametrize("step", BUTTONS, ids=lambda one: one.key)
def test_a_publisher_of_another_oblast_takes_none(db, at_desk, step):
    stranger = cast.account("syr", Role.PUBLISHER, cast.KYZYLORDA)
    reason = step_reason(step=step.key) if step.needs_reason else None
    desk = at_desk(stranger)
    for stage in step.from_stages:
        record = event(stage=stage, title_kk="Қырғауыл")
        before, page = stood(record), step_page(record, step)
        sent = {"version": record.version, "reason": reason.pk if reason else ""}
        expected = 403 if stage == Stage.PUBLISHED or Role.PUBLISHER not in step.roles else 404
        hidden = 404 if stage != Stage.PUBLISHED else 403
        assert expected in (hidden, 404, 403)
        for answer in (desk.get(page), desk.post(page, sent)):
            assert answer.status_code == hidden
            assert stage == Stage.PUBLISHED or "Қырғауыл" not in answer.content.decode()
        # As for a record that has never been.
        if stage != Stage.PUBLISHED:
            nobody = page.replace(f"/{record.pk}/", "/987654/")
            assert desk.get(nobody).status_code == 404
        with pytest.raises(ActionRefused):
            take(step.key, record, stranger, reason=reason)
        assert stood(record) == before


@pytest.mark.parametrize("key", ["correct", "delete", "nonsense", "Return", "return-", "x" * 300])
def test_a_forged_step_is_none(at_desk, publisher, key):
    record = event(stage="published")
    path = f"{change(record)[: -len('change/')]}step/{key}/"
    for answer in (at_desk(publisher).get(path), at_desk(publisher).post(path, {"version": 1})):
        assert answer.status_code == 404


@undrawn()
def test_a_step_by_a_button_that_asks_for_a_reason_is_not_taken_without(at_desk, publisher):
    record = event(stage="submitted")
    desk = at_desk(publisher)
    for key in ("return", "withdraw", "correct", "nonsense"):
        desk.post(change(record), {**untouched(desk, change(record)), f"_{key}": "1"})
    record.refresh_from_db()
    assert record.stage == Stage.SUBMITTED
    assert not StepTaken.objects.exists()


def test_a_stale_page_is_refused_and_may_be_sent_again(at_desk, publisher):
    record = event(stage="submitted")
    reason = step_reason(step="return")
    desk, page = at_desk(publisher), step_page(record, STEPS["return"])
    sent = {**filled(desk.get(page)), "reason": reason.pk, "words": "Дереккөз керек"}
    for version in ("", "0", "2", "-1", "abc", "1e1", "9" * 40, "١"):
        answer = desk.post(page, {**sent, "version": version})
        assert answer.status_code == 409, version
        assert "Somebody else has changed the record" in answer.content.decode()
        again = filled(answer)
        assert (again["version"], again["words"]) == ("1", "Дереккөз керек")
    assert desk.post(page, again).status_code == 302


def test_a_double_click_on_a_step_takes_it_once(at_desk, publisher):
    record = event(stage="submitted")
    reason = step_reason(step="return")
    desk, page = at_desk(publisher), step_page(record, STEPS["return"])
    sent = {**filled(desk.get(page)), "reason": reason.pk}
    answers = [desk.post(page, sent) for _click in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert answers[0].url == answers[1].url
    assert StepTaken.objects.of(record).count() == 1


def test_other_methods_take_no_step(at_desk, publisher):
    record = event(stage="published")
    page = step_page(record, STEPS["withdraw"])
    for method in ("get", "head", "options", "put", "patch", "delete"):
        getattr(at_desk(publisher), method)(f"{page}?reason={step_reason(step='withdraw').pk}&version=1")
    record.refresh_from_db()
    assert record.stage == Stage.PUBLISHED


def test_a_form_of_another_site_takes_no_step(publisher):
    record = event(stage="published")
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(publisher)
    sent = {"reason": step_reason(step="withdraw").pk, "version": 1}
    assert browser.post(step_page(record, STEPS["withdraw"]), sent).status_code == 403


# The history ------------------------------------------------------------------------


def test_nobody_rewrites_the_steps(ulan_officer):
    take("submit", event(), ulan_officer)
    for change_it in (
        lambda: StepTaken.objects.update(words="x"),
        lambda: StepTaken.objects.all().delete(),
    ):
        with pytest.raises(InternalError), transaction.atomic():
            change_it()


WRONG = {
    "another way": {"from_stage": "published"},
    "another end": {"to_stage": "published"},
    "no such step": {"step": "nonsense"},
    "a reason that is not asked": {"reason": "return"},
    "a field": {"field": "title_kk"},
    "changes": {"changes": ["x"]},
    "figures": {"figures_changed": True},
    "a return without a reason": {"step": "return", "from_stage": "submitted", "to_stage": "returned"},
    "a correction of nothing": {
        "step": "correct",
        "from_stage": "published",
        "to_stage": "published",
        "reason": "correct",
        "words": "x",
    },
    "a correction without words": {
        "step": "correct",
        "from_stage": "published",
        "to_stage": "published",
        "reason": "correct",
        "words": " ",
        "changes": ["x"],
    },
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_the_database_keeps_the_table_too(ulan_officer, wrong):
    right = {"step": "submit", "from_stage": "draft", "to_stage": "submitted"}
    row = {**right, "record_model": "events.event", "record_key": 1, "version": 2, "by": ulan_officer}
    if "reason" in wrong:
        wrong = {**wrong, "reason": step_reason(step=wrong["reason"])}
    with pytest.raises(IntegrityError), transaction.atomic():
        StepTaken.objects.create(**{**row, **wrong})
    StepTaken.objects.create(**row)
    with pytest.raises(IntegrityError), transaction.atomic():
        StepTaken.objects.create(**row)


def test_a_reason_is_of_a_step_that_asks_for_one(db):
    with pytest.raises(IntegrityError), transaction.atomic():
        StepReason.objects.create(key="x", name_kk="x", step="submit")


def test_the_history_tells_every_step_in_order(at_desk, ulan_officer, publisher):
    record = event(places=["636200000"])
    take("submit", record, ulan_officer)
    take("return", record, publisher, reason=step_reason(), words="Күнін нақтылаңыз", field="date")
    take("submit", record, ulan_officer)
    take("publish", record, publisher)
    page = at_desk(ulan_officer).get(change(record, "history"))
    told = [(taken.step, taken.by, taken.field_label) for taken in page.context["steps_taken"]]
    assert told == [
        ("submit", ulan_officer, ""),
        ("return", publisher, "Date"),
        ("submit", ulan_officer, ""),
        ("publish", publisher, ""),
    ]
    assert "Күнін нақтылаңыз" in page.content.decode()
    assert at_desk(cast.kyzylorda_officer()).get(change(record, "history")).status_code == 404


@each("model", MODERATED)
def test_a_record_of_each_kind_has_the_steps(at_desk, publisher, model):
    desk, reason = at_desk(publisher), step_reason()
    record = MAKE[model](stage="submitted")
    page = step_page(record, STEPS["return"])
    opened = desk.get(page)
    sent, choices = filled(opened) | {"reason": reason.pk}, opened.context["form"].fields["field"].choices
    for name in dict(choices):
        form = StepForm(STEPS["return"], {**sent, "field": name, "reason": ""}, fields=choices)
        assert form.errors.keys() == {"reason"}
    assert errors_of(desk, page, {**sent, "field": name, "reason": ""}) == {"reason"}
    assert desk.post(page, {**sent, "field": name}).status_code == 302
    shown = desk.get(change(record)).content.decode()
    assert shown.count("a reason to return") == 2, name


def errors_of(desk, page, sent):
    return set(desk.post(page, sent).context["form"].errors)


def test_a_field_that_is_none_is_not_pointed_to(at_desk, publisher):
    record = event(stage="submitted")
    page = step_page(record, STEPS["return"])
    for name in ("version", "stage", "published_by", "nonsense", "<b>"):
        sent = {"version": 1, "reason": step_reason().pk, "field": name}
        assert errors_of(at_desk(publisher), page, sent) == {"field"}


@undrawn()
def test_an_untouched_conflict_stays_a_conflict(at_desk, ulan_officer, publisher):
    """The button of a form that is stale takes no step either."""
    record = organisation()
    desk = at_desk(ulan_officer)
    form = untouched(desk, change(record))
    take("publish", record, publisher)
    answer = desk.post(change(record), {**form, "_submit": "1"})
    assert answer.status_code == 403  # published by now: an officer only reads it
    other = organisation()
    form = untouched(desk, change(other))
    take("submit", other, ulan_officer)
    answer = desk.post(change(other), {**form, "_submit": "1"})
    assert answer.status_code == 409
    assert "Somebody else has changed this record" in errors(answer)["__all__"][0]
    assert StepTaken.objects.of(other).count() == 1


def step_page(record, step):
    name = f"admin:{record._meta.app_label}_{record._meta.model_name}_step"
    return reverse(name, args=[record.pk, step.key])
