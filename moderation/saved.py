"""What was saved of a record, save by save, from the history the database keeps: who, when, and each
field with its value before and after.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import models
from django.utils import timezone

from moderation import corrections
from moderation.actions import lines_of
from moderation.redaction import redacted
from ngo_portal.lib.database.wall import wall_opened
from officers.models import Officer

#: Saves shown on one page, the latest ones.
SHOWN = 100
#: In the context of the history: the moment of the version that is brought back.
RESTORED = "restored"
ABOUT = ("pgh_label", "pgh_created_at", "pgh_context", "pgh_context__metadata")


@dataclass
class Save:
    """All that one request wrote of a record, its lines and its links."""

    number: int  # of all saves, the first is 1
    at: datetime
    user: int | None = None
    by: Officer | None = None
    is_first: bool = False
    versions: set = field(default_factory=set)
    changes: list = field(default_factory=list)
    restored: str = ""  # the moment of the version that was brought back by it

    @property
    def restored_at(self):
        return timezone.localtime(datetime.fromisoformat(self.restored))


def saves(record: models.Model, officer: Officer) -> list[Save]:
    """The saves of a record in their order, the latest SHOWN, as `officer` may read them; a step alone is
    none: it changes no field that somebody types."""
    told = []
    for written in requests(record):
        if is_save(record, written):
            told.append(_save(record, written, number=len(told) + 1))
    told = told[-SHOWN:]
    names = Officer.objects.in_bulk({one.user for one in told if one.user})
    named = Named(officer)
    for save in told:
        save.by = names.get(save.user)
        changes = [] if save.is_first else save.changes
        save.changes = [_in_words(record, *change, named) for change in changes]
    return told


def requests(record: models.Model) -> list[list[dict]]:
    """The rows of the history, those of each request together, in their order."""
    found: dict[tuple, list[dict]] = {}
    for row in _kept(record):
        found.setdefault((row["pgh_created_at"], row["pgh_context"]), []).append(row)
    return sorted(found.values(), key=lambda written: written[0]["pgh_created_at"])


def is_save(record: models.Model, written: list[dict]) -> bool:
    """Whether a request has entered the record or changed what somebody types of it."""
    return _is_first(record, written) or any(row["changes"] for row in written)


def _is_first(record, written):
    return any(row["model"] is type(record) and row["pgh_label"] == "insert" for row in written)


def _save(record, written, number):
    about = written[0]["pgh_context__metadata"] or {}
    return Save(
        number=number,
        at=written[0]["pgh_created_at"],
        user=about.get("user"),
        is_first=_is_first(record, written),
        restored=about.get(RESTORED, ""),
        versions={row.get("version") for row in written if row["model"] is type(record)},
        changes=[change for row in written for change in row["changes"]],
    )


def _kept(record):
    """The rows of the history: `typed`, {column: its field}, with their values; of a link `link`, (field,
    whether it came, key). `changes`: what each changed, [(model, field, before, after)]."""
    for model, own in [(type(record), "id"), *lines_of(type(record))]:
        history = model._meta.get_field("history").related_model
        followed = {one.attname for one in history._meta.concrete_fields}  # a password is not
        typed = {
            one.attname: one
            for one in model._meta.concrete_fields
            if corrections.is_typed(one) and one.attname in followed
        }
        typed.pop(own, None)
        version = ["version"] if model is type(record) and hasattr(record, "version") else []
        rows = history.objects.filter(**{own: record.pk}).order_by("pgh_id")
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
            yield {**row, "model": model, "typed": typed, "changes": changes}
    for link in record._meta.many_to_many:
        title = f"{type(record).__name__}{link.name.title().replace('_', '')}History"
        try:
            history = apps.get_model(record._meta.app_label, title)
        except LookupError:
            continue
        other = link.m2m_reverse_name()
        rows = history.objects.filter(**{link.m2m_column_name(): record.pk}).order_by("pgh_id")
        for row in rows.values(*ABOUT, other):
            pair = (row[other], None) if row["pgh_label"] == "delete" else (None, row[other])
            went = link, row["pgh_label"] != "delete", row[other]
            yield {**row, "model": None, "link": went, "changes": [(type(record), link, *pair)]}


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
        "before": value(record, one, before, named),
        "after": value(record, one, after, named),
    }


def value(record, one, kept, named):
    """A value that the history keeps as the officer reads it; `named`: a Named."""
    if kept in (None, "", []):
        return ""
    if not one.is_relation:
        return corrections.spelt(one, str(kept), record)
    keys = kept if isinstance(kept, list) else [kept]
    return ", ".join(str(named[one.related_model, key]) for key in keys)


class Named(dict):
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
