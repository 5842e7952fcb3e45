"""Writes the good rows of an import, many at a time, and takes them back."""

import json
from collections import defaultdict

from django.apps import apps
from django.db import connection, models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from imports.looking import is_public
from imports.models import Row, Verdict
from moderation import corrections, duties, second_person
from moderation.actions import unfit_texts
from moderation.models import StepReason, StepTaken
from moderation.steps import CORRECT, Stage

AT_ONCE = 500


class Stale(Exception):
    """The portal is no more what the officer was shown."""


def save_rows(sent, look, seen, told):
    """New records, then changed ones with their links and lines. `told` hears how much is done, 0 to 1."""
    kind = look.kind
    new = [one for one in seen if one.verdict == Verdict.NEW]
    changed = [one for one in seen if one.verdict == Verdict.CHANGED]
    moderated = _locked(kind, new, changed)
    before = _public_before(kind, changed, moderated)
    for start in range(0, len(new), AT_ONCE):
        records = kind.model._base_manager.bulk_create([one.record for one in new[start : start + AT_ONCE]])
        if not kind.owner:
            duties.enter_all(records, sent.by)
        told(0.6 * start / max(1, len(new)))
    told(0.6)
    by_columns = defaultdict(list)
    for one in changed:
        if one.columns:
            by_columns[tuple(sorted(one.columns))].append(one.record)
    for columns, records in by_columns.items():
        kind.model._base_manager.bulk_update(records, columns, AT_ONCE)
    _write_links(kind, [*new, *changed])
    made = _write_lines([*new, *changed])
    told(0.8)
    versions = _count_versions(kind, new, changed, moderated)
    _note_corrections(sent, before, versions)
    _sign_rows(sent, kind, new, changed, made, versions)
    told(1)


def _locked(kind, new, changed):
    """{key: the record with stages} of those that are changed, locked, as they were looked at."""
    rows = [*changed, *(new if kind.owner else [])]
    looked_at = {kind.moderated(one.record).pk: kind.moderated(one.record) for one in rows}
    model = type(next(iter(looked_at.values()), None)) if looked_at else kind.model
    if not looked_at:
        return {}
    now = model._base_manager.select_for_update(of=("self",)).filter(pk__in=looked_at).order_by("pk")
    found = {one.pk: one for one in now}
    if any(pk not in found or found[pk].version != one.version for pk, one in looked_at.items()):
        raise Stale
    return found


def _public_before(kind, changed, moderated):
    """{record: what its form held} of those that are public: a change of them is a correction."""
    public = [one for one in moderated.values() if is_public(one)]
    return {one: corrections.snapshot(one) for one in public}


def _write_links(kind, rows):
    for one in kind.model._meta.many_to_many:
        through, owner, other = one.remote_field.through, one.m2m_column_name(), one.m2m_reverse_name()
        made = []
        for row in rows:
            if one.name in row.links:
                wanted = {entry.pk for entry in row.links[one.name]}
                had = (
                    set(row.undo.get("links", {}).get(one.name, ()))
                    if row.verdict == Verdict.CHANGED
                    else set()
                )
                if gone := had - wanted:
                    through._base_manager.filter(**{owner: row.record.pk, f"{other}__in": gone}).delete()
                made += [through(**{owner: row.record.pk, other: key}) for key in sorted(wanted - had)]
        through._base_manager.bulk_create(made, AT_ONCE)


def _write_lines(rows):
    """{number of a row: [(label of the model, key)]} of the lines that were made."""
    by_model = defaultdict(list)
    for row in rows:
        for model, columns in row.lines:
            owner = model.owner_field().attname
            by_model[model].append((row.number, model(**{owner: row.record.pk, **columns})))
    made = defaultdict(list)
    for model, lines in by_model.items():
        model._base_manager.bulk_create([line for _number, line in lines], AT_ONCE)
        for number, line in lines:
            made[number].append([model._meta.label_lower, line.pk])
    return made


def _count_versions(kind, new, changed, moderated):
    """{key: version} of the records with stages, one more for each that was there."""
    if not moderated:
        return {} if kind.owner else {one.record.pk: one.record.version for one in new}
    model = type(next(iter(moderated.values())))
    model._base_manager.filter(pk__in=moderated).update(
        version=models.F("version") + 1, updated_at=timezone.now()
    )
    versions = {pk: one.version + 1 for pk, one in moderated.items()}
    if not kind.owner:
        versions |= {one.record.pk: one.record.version for one in new}
    return versions


def _note_corrections(sent, before, versions, words=""):
    """What was changed of public records, signed with the reason the officer gave. Raises NotPublic."""
    taken, of_figures = [], []
    reason = StepReason.objects.filter(pk=sent.correction.get("reason")).first()
    for record, was in before.items():
        record.refresh_from_db()
        made = corrections.changes(was, corrections.snapshot(record))
        if not made:
            continue
        if unfit := unfit_texts(record):
            raise NotPublic(record, unfit)
        figures = corrections.tells_of_figures(made)
        if figures and not words and (asked := second_person.question(record, sent.by, made)):
            raise NotPublic(record, asked=asked)
        of_figures += [record.pk] if figures else []
        taken.append(
            StepTaken(
                record_model=record._meta.label_lower,
                record_key=record.pk,
                version=versions[record.pk],
                step=CORRECT.key,
                from_stage=Stage.PUBLISHED,
                to_stage=Stage.PUBLISHED,
                by=sent.by,
                reason=reason,
                words=words or sent.correction.get("words", ""),
                changes=made,
                figures_changed=figures,
            )
        )
    StepTaken.objects.bulk_create(taken, AT_ONCE)
    if of_figures:
        model = type(next(iter(before)))
        model._base_manager.filter(pk__in=of_figures).update(corrected_at=timezone.now())


#: A list cannot ask for a tick beside each record.
_BY_HAND = gettext_lazy("large or unlikely figures of what is public are corrected on its form")


class NotPublic(Exception):
    """What would be saved of a public record may not be public; `told`: why, in words."""

    def __init__(self, record, unfit=(), asked=None):
        texts = "; ".join(f"{one.box}: {one.why}" for one in unfit)
        if asked:
            texts = "; ".join((str(_BY_HAND), *(f"{one.text} ({one.why})" for one in asked.found)))
        self.told = f"{record}: {texts}"
        super().__init__(self.told)


def _sign_rows(sent, kind, new, changed, made, versions):
    """Beside each row: which record it became, in which version, and what brings it back."""
    write_beside(
        sent,
        [
            {
                "number": one.number,
                "record_model": kind.model._meta.label_lower,
                "record_key": one.record.pk,
                "record_version": versions[kind.moderated(one.record).pk],
                "undo": {**one.undo, "lines": made.get(one.number, []), "is_new": one.verdict == Verdict.NEW},
            }
            for one in [*new, *changed]
        ],
    )


def write_beside(sent, told):
    """Writes columns of the rows of an import: `told` are their numbers and values, alike in names."""
    for start in range(0, len(told), 2 * AT_ONCE):
        some = told[start : start + 2 * AT_ONCE]
        columns = [Row._meta.get_field(name) for name in some[0] if name != "number"]
        names = [column.column for column in columns]
        types = ", ".join(f"{column.column} {column.db_type(connection)}" for column in columns)
        with connection.cursor() as cursor:
            cursor.execute(
                f"UPDATE imports_row SET {', '.join(f'{name} = told.{name}' for name in names)} "
                f"FROM jsonb_to_recordset(%s) AS told (number int, {types}) "
                "WHERE imports_row.sent_id = %s AND imports_row.number = told.number",
                [json.dumps(some), sent.pk],
            )


# Undone -----------------------------------------------------------------------------------------------------


def undo_rows(sent, kind):
    """Brings back what was there before, of rows whose record nobody has touched since. Gives how many
    stay as they are."""
    rows = {row.record_key: row for row in Row.objects.filter(sent=sent, record_key__isnull=False)}
    records = {one.pk: one for one in kind.model._base_manager.filter(pk__in=rows)}
    if kind.owner:
        models.prefetch_related_objects(list(records.values()), kind.owner)
    moderated = {kind.moderated(one).pk: kind.moderated(one) for one in records.values()}
    if moderated:
        model = type(next(iter(moderated.values())))
        locked = model._base_manager.select_for_update(of=("self",)).filter(pk__in=moderated)
        moderated = {one.pk: one for one in locked.order_by("pk")}
    own = set(kind.editable_by(sent.by).filter(pk__in=records).values_list("pk", flat=True))
    untouched = [
        (rows[pk], one)
        for pk, one in records.items()
        if pk in own and moderated[kind.moderated(one).pk].version == rows[pk].record_version
    ]
    public = [one for one in moderated.values() if is_public(one)]
    before = {one: corrections.snapshot(one) for one in public}
    gone = _delete(kind, [one.pk for row, one in untouched if row.undo["is_new"]])
    changed = [(row, one) for row, one in untouched if not row.undo["is_new"]]
    _bring_back(kind, changed)
    touched = {kind.moderated(one).pk for _row, one in changed}
    if kind.owner:
        touched |= {kind.moderated(records[pk]).pk for pk in gone}
    if touched:
        model._base_manager.filter(pk__in=touched).update(
            version=models.F("version") + 1, updated_at=timezone.now()
        )
    words = _("The import of the file “%(file)s” is undone.") % {"file": sent.file_name}
    _note_corrections(sent, before, {pk: moderated[pk].version + 1 for pk in touched}, words)
    return len(rows) - len(gone) - len(changed)


def _delete(kind, keys):
    """The keys of those that are deleted: drafts that nothing names."""
    rows = kind.model._base_manager.all()
    if not kind.owner:
        keys = list(rows.filter(pk__in=keys, stage=Stage.DRAFT).values_list("pk", flat=True))
    gone = []
    for start in range(0, len(keys), AT_ONCE):
        some = keys[start : start + AT_ONCE]
        for part in (some, *([key] for key in some)):
            try:
                with transaction.atomic():
                    rows.filter(pk__in=part).delete()
            except models.ProtectedError:
                continue
            gone += part
            if part is some:
                break
    return gone


def _bring_back(kind, changed):
    by_columns = defaultdict(list)
    for row, one in changed:
        columns = row.undo.get("columns", {})
        for name, value in columns.items():
            field = next(field for field in kind.model._meta.concrete_fields if field.attname == name)
            setattr(
                one,
                name,
                field.target_field.to_python(value) if field.is_relation else field.to_python(value),
            )
        if columns:
            by_columns[tuple(columns)].append(one)
        for name, keys in row.undo.get("links", {}).items():
            getattr(one, name).set(keys)
        for label, key in row.undo.get("lines", ()):
            apps.get_model(label)._base_manager.filter(pk=key).delete()
    for columns, records in by_columns.items():
        names = [field.name for field in kind.model._meta.concrete_fields if field.attname in columns]
        kind.model._base_manager.bulk_update(records, names, AT_ONCE)
