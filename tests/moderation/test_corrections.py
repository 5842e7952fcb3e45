"""What is public is changed by a correction: what changed and why is kept, and a changed figure is told."""

import pytest
from django.utils import translation
from django.utils.timezone import localtime

from moderation import corrections
from moderation.models import StepTaken
from ngo_portal.lib.language.quantities import Quantity
from tests import doors
from tests.desk import change, errors, held, messages_of, undrawn, untouched
from tests.factories import (
    audience,
    direction,
    event,
    organisation,
    project,
    reported_figure,
    statement,
    step_reason,
    target_group,
)

ULAN = "636200000"


@pytest.fixture
def record(db):
    made = event(title_kk="Сенбілік", stage="published", places=[ULAN], date="2021-02-27")
    audience(event=made, quantity=Quantity.exact(40, "40"), target_group=target_group())
    return made


@pytest.fixture
def correct(at_desk, publisher):
    """correct(record, **typed): saves the form as the publisher, with a reason unless `reason` is None.

    `form` is one that is open already.
    """
    desk = at_desk(publisher)

    def save(record, reason="given", words="Түзетілді", form=None, **typed):
        sent = {**(form or untouched(desk, change(record))), "_save": "1", **typed}
        if reason is not None:
            sent |= {"correction-reason": step_reason(step="correct").pk, "correction-words": words}
        return desk.post(change(record), sent)

    save.desk = desk
    return save


def public(client, record):
    with translation.override("kk"):
        return doors.html(client, record.get_absolute_url())


def taken(record):
    return StepTaken.objects.of(record).last()


def told(record):
    """[(label, before, after)] of what the history says of the last step, in English."""
    with translation.override("en"):
        lines = corrections.lines(taken(record).changes, record)
    return [(line["label"], line["before"], line["after"]) for line in lines]


@pytest.mark.parametrize(
    ("make", "names"),
    [(organisation, ["seat", "area"]), pytest.param(project, ["territory"], marks=pytest.mark.proof)],
)
def test_that_a_place_is_inferred_is_changed_like_all_that_is_public(db, correct, make, names):
    made = make(name_kk="Бірінші", stage="published", **dict.fromkeys(names, ULAN))
    typed = {f"{name}_basis": "inferred" for name in names}
    correct(made, reason=None, **typed)
    made.refresh_from_db()
    assert {getattr(made, name) for name in typed} == {"stated"}
    assert correct(made, **typed).status_code == 302
    made.refresh_from_db()
    assert {getattr(made, name) for name in typed} == {"inferred"}
    told = [(one["field"], one["before"], one["after"]) for one in taken(made).changes]
    assert sorted(told) == sorted((name, "stated", "inferred") for name in typed)


def test_a_published_record_is_not_changed_without_a_reason(record, correct):
    form = untouched(correct.desk, change(record))
    for typed in ({"audiences-0-quantity_words": "50"}, {"places-0-DELETE": "1"}, {"title_kk": "Басқа"}):
        with undrawn():
            answer = correct(record, reason=None, form=form, **typed)
        assert answer.status_code == 200
        assert "say at the end of the form" in errors(answer)["__all__"][0]
        assert answer.context_data["correction"].errors.keys() == {"reason", "words"}
    answer = correct(record, words="  ", form=form, title_kk="Басқа")
    assert answer.context["correction"].errors.keys() == {"words"}
    assert "correction-reason" in answer.content.decode()
    record.refresh_from_db()
    assert (record.title_kk, record.version) == ("Сенбілік", 1)
    assert taken(record) is None


def test_what_changed_and_why_is_kept(record, correct, publisher):
    assert correct(record, title_kk="Үлкен сенбілік").status_code == 302
    step = taken(record)
    assert (step.step, step.by, step.words, step.figures_changed) == (
        "correct",
        publisher,
        "Түзетілді",
        False,
    )
    assert step.changes == [
        {
            "model": "events.event",
            "key": record.pk,
            "field": "title_kk",
            "before": "Сенбілік",
            "after": "Үлкен сенбілік",
        }
    ]
    record.refresh_from_db()
    assert (record.stage, record.corrected_at) == ("published", None)
    history = correct.desk.get(change(record, "history")).content.decode()
    assert "Title (in Kazakh): Сенбілік → Үлкен сенбілік" in history
    assert "Түзетілді" in history


def test_a_saved_form_that_changes_nothing_is_no_correction(record, correct):
    assert correct(record, reason=None).status_code == 302
    assert taken(record) is None
    answer = correct(record, _continue="1", _save="")
    assert "Nothing was changed, so no correction was noted." in messages_of(answer)
    assert taken(record) is None


@pytest.mark.parametrize(
    "typed",
    [
        {"audiences-0-quantity_words": "40-қа жуық"},
        {"audiences-0-DELETE": "1"},
        pytest.param({"audiences-0-quantity_words": "50"}, marks=pytest.mark.proof),
        pytest.param({"date": "2021-02-28"}, marks=pytest.mark.proof),
    ],
)
def test_a_corrected_figure_is_told_on_the_public_page(client, record, correct, typed):
    assert "Түзетілген күні" not in public(client, record)
    assert correct(record, **typed).status_code == 302
    assert taken(record).figures_changed
    record.refresh_from_db()
    assert record.corrected_at is not None
    text = public(client, record)
    assert "Түзетілген күні" in text
    assert f'<time datetime="{localtime(record.corrected_at):%Y-%m-%d}"' in text
    assert "Түзетілді" not in text  # what was said of it stays at the desk


def test_words_corrected_are_not_told_as_figures(client, record, correct):
    correct(record, title_kk="Басқа атау", description_kk="Басқа мәтін")
    record.refresh_from_db()
    assert "Түзетілген күні" not in public(client, record)


def test_money_of_a_project_is_a_figure(client, correct):
    camp = project(name_kk="Лагерь", stage="published", amount_planned=1000, territory=ULAN)
    assert correct(camp, amount_planned="2000").status_code == 302
    assert taken(camp).changes[0]["before"].startswith("1000")
    assert "Түзетілген күні" in public(client, camp)


def test_figures_of_a_source_say_so_where_they_stand(client, correct):
    host = organisation(stage="published")
    said = statement(stage="published", organisation=host, quantity=Quantity.exact(5, "5"))
    figure = reported_figure(
        stage="published", organisation=host, quantity=Quantity.exact(81, "81"), period="2020"
    )
    for one in (said, figure):
        assert correct(one, quantity_words="62").status_code == 302, one
    assert public(client, host).count("түзетілді)") == 2


def test_other_records_are_told_without_a_name_and_words_of_dictionaries_with_it(record, correct):
    youth = direction(name_en="youth")
    camp = project(name_kk="Құпия жоба", stage="published")
    assert correct(record, directions=[youth.pk], project=camp.pk).status_code == 302
    of_event = {"model": "events.event", "key": record.pk}
    assert taken(record).changes == [
        {**of_event, "field": "project"},
        {**of_event, "field": "directions", "before": "", "after": str(youth.pk)},
    ]
    assert told(record) == [("Social project", "", ""), ("Directions of activity", "", "youth")]
    assert correct.desk.get(change(record, "history")).status_code == 200


def test_of_a_line_that_is_deleted_only_what_was_filled_in_is_told(record, correct):
    assert correct(record, **{"audiences-0-DELETE": "on"}).status_code == 302
    assert record.audiences.count() == 0
    lines = told(record)
    assert [line for line in lines if line[1] == line[2]] == []
    assert [line for line in lines if line[0].endswith(": event")] == []
    group = next(line for line in lines if line[0].endswith(": target group"))
    assert group[1:] == (str(target_group().name), "")


def test_a_snapshot_sees_every_field_that_a_form_can_change(record):
    seen = {(model, name) for model, _key, name in corrections.snapshot(record)}
    assert {
        ("events.event", "title_kk"),
        ("events.event", "date"),
        ("events.event", "directions"),
        ("events.event", "project"),
        ("events.eventplace", "territory"),
        ("events.eventaudience", "quantity_low"),
        ("events.eventaudience", "verbatim"),
    } <= seen
    assert not {name for _model, name in seen} & {"stage", "version", "updated_at", "search", "corrected_at"}


@undrawn()
def test_a_correction_on_top_of_anothers_is_a_conflict(record, correct, publisher):
    form = untouched(correct.desk, change(record))
    assert correct(record, title_kk="Бірінші").status_code == 302
    reason = step_reason(step="correct").pk
    late = {**form, "title_kk": "Екінші", "correction-reason": reason, "correction-words": "Мен де"}
    answer = correct.desk.post(change(record), late)
    assert answer.status_code == 409
    assert errors(answer)["title_kk"] == ["Saved now: Бірінші"]
    assert held(answer)["correction-words"] == "Мен де"
    assert StepTaken.objects.of(record).count() == 1
    assert correct.desk.post(change(record), held(answer)).status_code == 302
    assert StepTaken.objects.of(record).count() == 2


def test_an_officer_corrects_nothing(record, at_desk, ulan_officer):
    reason = step_reason(step="correct").pk
    sent = {"version": 1, "title_kk": "x", "correction-reason": reason, "correction-words": "x"}
    assert at_desk(ulan_officer).post(change(record), sent).status_code == 403


def test_drafts_and_withdrawn_records_are_saved_without_a_reason(correct):
    for stage in ("draft", "withdrawn"):
        other = event(stage=stage, places=[ULAN])
        answer = correct(other, reason=None, title_kk=f"Басқа атау: {stage}")
        assert answer.status_code == 302
        assert taken(other) is None


def test_the_publisher_is_told(record, correct):
    answer = correct(record, title_kk="Үлкен сенбілік")
    assert "1 record was corrected." in messages_of(answer)
