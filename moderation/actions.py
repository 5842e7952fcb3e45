"""Taking a step with a moderated record: whether it is possible, what it changes, who is told."""

from django.db import transaction
from django.db.models import Value
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from moderation import duties, second_person
from moderation.models import Line, Moderated, StepTaken
from moderation.querysets import kinds_of_lines
from moderation.steps import FOR_A_REASON, STEPS, Stage
from moderation.tasks import tell
from ngo_portal.lib.database.wall import wall_opened
from officers.roles import CHANGE

#: Of a record that was to go along with another one.
BY_ITSELF = _lazy("Stage of the record: “%(stage)s”. Look at it by itself first.")
#: What judges the texts of a record before they are public: each gives [Unfit]. An app that knows what the
#: public is not told adds its own when it starts.
JUDGES = []
#: What else to look at is said by these: they give texts of warnings for a record that is saved.
WARNERS = []
UNPUBLISHED = [stage for stage in Stage.values if stage != Stage.PUBLISHED]


class ActionRefused(Exception):
    """The step is not possible; the text says why, without the record's name. `waiting`: what comes first;
    `others`: [(record, ActionRefused)] of those that were to go along; `question`: of second_person.py."""

    def __init__(self, text, waiting=(), others=(), question=None):
        super().__init__(text)
        self.waiting = waiting
        self.others = others
        self.question = question


def take(step, record, by, *, version=None, told_later=None, checked="", judged=False, **why):
    """Takes a step (a key of STEPS) with a record and signs it; gives the StepTaken or raises ActionRefused.

    `version`: of the record as `by` has seen it; None for one that is locked or was just made. `checked`: the
    mark of the figures that `by` has checked (second_person.py). `judged`: whether the texts of the record
    were found fit in this transaction. `why`: reason, words, field; of a correction also changes,
    figures_changed. Who is to know is told by mail, unless a list `told_later` takes the key.
    """
    step = STEPS[step]
    with transaction.atomic():
        record = _locked(record, by)
        _judge(step, record, by, version, judged)
        asked = _looked_twice(step, record, by, checked, why.get("changes"))
        taken = StepTaken(
            record_model=record._meta.label_lower,
            record_key=record.pk,
            version=record.version + 1,
            step=step.key,
            from_stage=record.stage,
            to_stage=step.to_stage,
            by=by,
            **asked,
            **why,
        )
        _refuse_without_why(step, taken)
        taken.save(force_insert=True)
        _change(step, record, by, taken)
        if step.is_handing_in:
            duties.enter(record, by)
        if told_later is not None:
            told_later.append(taken.pk)
        elif step.tells:
            transaction.on_commit(lambda: tell.enqueue(step.key, [taken.pk]))
    return taken


def take_together(step, record, by, *, version=None, told_later=None, checked="", **why):
    """Takes a step with all that the record names and that is not public, then with the record itself; gives
    [StepTaken]. Each is judged as if it were alone: all go or none does, and ActionRefused names `others`."""
    taken, refused, keys = [], [], []
    with transaction.atomic():
        for other in named_first(record):
            try:
                if other.stage in FOR_A_REASON:
                    raise ActionRefused(BY_ITSELF % {"stage": other.get_stage_display()})
                taken.append(take(step, other, by, told_later=keys, **why))
            except ActionRefused as refusal:
                refused.append((other, refusal))
        if refused:
            raise ActionRefused(_("Nothing was done, because of these:"), others=refused)
        taken.append(take(step, record, by, version=version, told_later=keys, checked=checked, **why))
        _tell(step, keys, told_later)
    return taken


def take_along(step, record, by, *, version=None, told_later=None, **why):
    """Takes a step with the record, before it with what it names, as far as `by` may; gives [StepTaken]."""
    taken, keys = [], []
    with transaction.atomic():
        for other in named_first(record) if STEPS[step].takes_along else ():
            if other.stage in {*STEPS[step].from_stages} - FOR_A_REASON and _is_of(other, by):
                taken.append(take(step, other, by, told_later=keys, **why))
        taken.append(take(step, record, by, version=version, told_later=keys, **why))
        _tell(step, keys, told_later)
    return taken


def take_all(step, records, by, *, together=False, **why):
    """Takes a step with each (record, version), each in its own transaction; `together` with all it names.

    Returns [StepTaken] and [(record, refusal)]. Those who are to know are told of all of them at once.
    """
    taken, refused, keys = [], [], []
    take_one = take_together if together else take_along
    for record, version in records:
        try:
            taken += take_one(step, record, by, version=version, told_later=keys, **why)
        except ActionRefused as refusal:
            refused.append((record, refusal))
    _tell(step, keys)
    return taken, refused


def _tell(step, keys, told_later=None):
    """Who is to know is told of the steps with these keys at once, or `told_later` takes the keys."""
    if told_later is not None:
        told_later.extend(keys)
    elif keys and STEPS[step].tells:
        transaction.on_commit(lambda: tell.enqueue(step, keys))


def _is_of(record, by):
    return type(record).objects.editable_by(by).filter(pk=record.pk).exists()


def _locked(record, by):
    """The record as it is now, locked until the end of the transaction; a stranger's does not exist."""
    found = type(record).objects.in_scope_of(by).select_for_update(of=("self",)).filter(pk=record.pk).first()
    if found is None or not by.permits(CHANGE, type(record)):
        raise ActionRefused(_("You may not change this record."))
    return found


def _judge(step, record, by, version, judged):
    if by.role not in step.roles:
        raise ActionRefused(_("Your role does not take the step “%(step)s”.") % {"step": step.label})
    if record.stage not in step.from_stages:
        raise ActionRefused(wrong_stage(step, record))
    if version is not None and version != record.version:
        raise ActionRefused(_("Somebody else has changed the record since you opened it. Look at it again."))
    if step.waits and (waiting := unpublished_references(record)):
        raise ActionRefused(_("It names records that are not public yet. Publish them first:"), waiting)
    if step.to_stage == Stage.PUBLISHED and not judged and (unfit := unfit_texts(record)):
        raise ActionRefused(" ".join(f"{one.box}: {one.why}" for one in unfit))


def _looked_twice(step, record, by, checked, changes):
    """What the step keeps of large and unlikely figures; refused where they want a second person."""
    asked = second_person.question(record, by, changes) if step.looks_twice else None
    if asked is None:
        return {}
    if not asked.may_answer or checked != asked.mark:
        raise ActionRefused(asked.text, question=asked)
    return {"checked": [one.kept for one in asked.found], "checked_alone": bool(asked.alone)}


@wall_opened()
def unfit_texts(record):
    """[Unfit]: what of a record may not be public."""
    return [one for judge in JUDGES for one in judge(record)]


@wall_opened()
def doubtful_texts(record):
    """Texts: what of a record perhaps may not be public."""
    return [text for warn in WARNERS for text in warn(record)]


def wrong_stage(step, record):
    text = _("Stage of the record: “%(stage)s”. The step “%(step)s” is not possible from there.")
    return text % {"stage": record.get_stage_display(), "step": step.label}


def _refuse_without_why(step, taken):
    """The forms ask for it; this holds for whoever calls without one."""
    reason = taken.reason
    if step.needs_reason and (reason is None or reason.step != step.key):
        raise ActionRefused(_("Choose a reason."))
    if (step.needs_words or (reason and reason.needs_words)) and not taken.words.strip():
        raise ActionRefused(_("Explain it in words."))


def _change(step, record, by, taken):
    fields = {"stage": step.to_stage, "version": taken.version}
    if step.signs:
        fields |= {f"{step.signs}_at": timezone.now(), f"{step.signs}_by": by}
    if taken.figures_changed:
        fields["corrected_at"] = timezone.now()
    for name, value in fields.items():
        setattr(record, name, value)
    record.save(update_fields=[*fields, "updated_at"])


# What comes first -------------------------------------------------------------------


@wall_opened()
def unpublished_references(record):
    """Moderated records that `record`, one of its lines or a post named there refers to, not yet public.

    However many lines there are: one query, and one for each kind of record found.
    """
    rows, kinds = [], []
    for model, own in [(type(record), "pk"), *lines_of(type(record))]:
        for path, target in _named(model):
            found = model._base_manager.order_by().filter(
                **{own: record.pk, f"{path}__stage__in": UNPUBLISHED}
            )
            rows.append(found.values_list(Value(len(kinds)), path))
            kinds.append(target)
    named = {}
    for number, key in sorted(rows[0].union(*rows[1:])) if rows else ():
        named.setdefault(kinds[number], set()).add(key)
    own = (type(record), record.pk)
    return [
        other
        for model, keys in named.items()
        for other in model._base_manager.filter(pk__in=keys).order_by("pk")
        if (model, other.pk) != own
    ]


@wall_opened()
def named_first(record):
    """What is not public and is named by `record`, or by what it names: each after what it names itself."""
    found, seen = [], {(type(record), record.pk)}

    def visit(one):
        for other in unpublished_references(one):
            if (type(other), other.pk) not in seen:
                seen.add((type(other), other.pk))
                visit(other)
                found.append(other)

    visit(record)
    return found


def names_others(model):
    """Whether records of `model`, or their lines, may name moderated records at all."""
    return any(True for one in (model, *(line for line, _own in lines_of(model))) for _found in _named(one))


def lines_of(model):
    """[(model of lines, its column that leads to the record)]: what goes with a record of `model`."""
    return [(relation.related_model, relation.field.attname) for relation in kinds_of_lines(model)]


def _named(model, before=""):
    """(path, model) of the moderated records that a row names, itself or by a line it names."""
    for field in model._meta.fields:
        if field.is_relation and issubclass(field.related_model, Moderated):
            yield f"{before}{field.name}", field.related_model
        elif field.is_relation and issubclass(field.related_model, Line):
            yield from _named(field.related_model, f"{before}{field.name}__")
