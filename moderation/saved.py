"""What was saved of a record, save by save, from the history the database keeps: who, when, and each
field with its value before and after.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import models

from moderation import corrections
from moderation.actions import lines_of
from moderation.redaction import redacted
from ngo_portal.lib.database.wall import wall_opened
from officers.models import Officer

#: Saves shown on one page, the latest ones.
SHOWN = 100
ABOUT = ("pgh_label", "pgh_created_at", "pgh_context", "pgh_context__metadata")


@dataclass
class Save:
    """All that one request wrote of a record, its lines and its links."""

    at: datetime
    user: int | None = None
    by: Officer | None = None
    is_first: bool = False
    versions: set = field(default_factory=set)
    changes: list = field(default_factory=list)


def saves(record: models.Model, officer: Officer) -> list[Save]:
    """The saves of a record in their order, the latest SHOWN, as `officer` may read them; a step alone is
    none: it changes no field that somebody types."""
    found: dict[tuple, Save] = {}  # by transaction and request
    for row in _kept(record):
        place = row["pgh_created_at"], row["pgh_context"]
        save = found.setdefault(place, Save(at=row["pgh_created_at"]))
        save.user = (row["pgh_context__metadata"] or {}).get("user")
        if row["model"] is type(record):
            save.is_first = save.is_first or row["pgh_label"] == "insert"
            save.versions.add(row.get("version"))
        save.changes += row["changes"]
    told = sorted((one for one in found.values() if one.is_first or one.changes), key=lambda one: one.at)
    told = told[-SHOWN:]
    names = Officer.objects.in_bulk({one.user for one in told if one.user})
    named = _Named(officer)
    for save in told:
        save.by = names.get(save.user)
        changes = [] if save.is_first else save.changes
        save.changes = [_in_words(record, *change, named) for change in changes]
    return told


def _kept(record):
    """The rows of the history with what each changed: [(model, field, before, after)]."""
    for model, own in [(type(record), "id"), *lines_of(type(record))]:
        kept = model._meta.get_field("history").related_model
        followed = {one.attname for one in kept._meta.concrete_fields}  # a password is not
        typed = {
            one.attname: one
            for one in model._meta.concrete_fields
            if corrections.is_typed(one) and one.attname in followed
        }
        typed.pop(own, None)
        version = ["version"] if model is type(record) and hasattr(record, "version") else []
        rows = kept.objects.filter(**{own: record.pk}).order_by("pgh_id")
        last: dict[Any, dict] = {}
        for row in rows.values("pgh_obj_id", *ABOUT, *version, *typed):
            before = last.get(row["pgh_obj_id"], {})
            after = {} if row["pgh_label"] == "delete" else row
            last[row["pgh_obj_id"]] = after
            changes = [
                (model, one, before.get(name), after.get(name))
                for name, one in typed.items()
                if _differ(before, after, name)
            ]
            yield {**row, "model": model, "changes": changes}
    for link in record._meta.many_to_many:
        title = f"{type(record).__name__}{link.name.title().replace('_', '')}History"
        try:
            kept = apps.get_model(record._meta.app_label, title)
        except LookupError:
            continue
        other = link.m2m_reverse_name()
        rows = kept.objects.filter(**{link.m2m_column_name(): record.pk}).order_by("pgh_id")
        for row in rows.values(*ABOUT, other):
            pair = (row[other], None) if row["pgh_label"] == "delete" else (None, row[other])
            yield {**row, "model": None, "changes": [(type(record), link, *pair)]}


def _differ(before, after, name):
    """Of a row that came or went only what was filled in is told."""
    if not before or not after:
        return bool(before.get(name) or after.get(name))
    blank = (None, "")
    return before[name] != after[name] and not (before[name] in blank and after[name] in blank)


def _in_words(record, model, one, before, after, named):
    """{label, before, after} of a change in the reader's language."""
    return {
        "label": corrections.label_of(model, one),
        "is_told": True,
        "before": _value(record, one, before, named),
        "after": _value(record, one, after, named),
    }


def _value(record, one, value, named):
    if value in (None, ""):
        return ""
    if not one.is_relation:
        return corrections.spelt(one, str(value), record)
    return named[one.related_model, value]


class _Named(dict):
    """{(model, key): what the officer may read of the row}, each asked once."""

    def __init__(self, officer):
        super().__init__()
        self.officer = officer

    def __missing__(self, place):
        model, key = place
        with wall_opened():
            row = model._base_manager.filter(pk=key).first()
        self[place] = redacted(row, self.officer) if row else f"№ {key}"
        return self[place]
