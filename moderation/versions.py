"""Versions of a record with its lines, as the history the database keeps has them: what each held, and what
two of them differ in. A version is what one request has saved; a step alone makes none."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.utils.text import capfirst

from moderation import corrections
from moderation.actions import lines_of
from moderation.models import StepTaken
from moderation.redaction import redacted_line
from moderation.saved import RESTORED, Named, is_save, requests, value
from officers.models import Officer

Row = tuple[Any, Any]  # a model and the key of a row of it


@dataclass
class Version:
    """What a record held after it was saved the `number`th time. `rows`: {(model, key): {column: value}} of
    the record and its lines; `links`: {field: keys}. `steps`: those taken with it, until it was saved again.
    """

    number: int
    at: datetime
    user: int | None
    restored: str
    rows: dict[Row, dict] = field(default_factory=dict)
    links: dict[Any, list] = field(default_factory=dict)
    records_versions: set[int] = field(default_factory=set)
    by: Officer | None = None
    steps: list[StepTaken] = field(default_factory=list)

    def of(self, model: type[models.Model]) -> dict[Any, dict]:
        """{key: values} of its rows of a model."""
        return {key: values for (one, key), values in self.rows.items() if one is model}


def versions(record: models.Model) -> list[Version]:
    """All versions of a record in their order; none where the history does not begin with its first one."""
    found: list[Version] = []
    rows: dict[Row, dict] = {}
    links: dict[Any, list] = {link: [] for link in record._meta.many_to_many}
    for written in requests(record):
        about = written[0]["pgh_context__metadata"] or {}
        _apply(written, rows, links)
        if is_save(record, written):
            said = written[0]["pgh_created_at"], about.get("user"), about.get(RESTORED, "")
            found.append(Version(len(found) + 1, *said, dict(rows), dict(links)))
        if found:
            found[-1].records_versions |= {row["version"] for row in written if row.get("version")}
    if not found or (type(record), record.pk) not in found[0].rows:
        return []
    _tell_who(record, found)
    return found


def _apply(written, rows, links):
    for row in written:
        if row["model"] is None:
            link, came, key = row["link"]
            links[link] = sorted({*links[link], key} if came else {*links[link]} - {key})
        elif row["pgh_label"] == "delete":
            rows.pop((row["model"], row["pgh_obj_id"]), None)
        else:
            rows[row["model"], row["pgh_obj_id"]] = {name: row[name] for name in row["typed"]}


def _tell_who(record, found):
    names = Officer.objects.in_bulk({one.user for one in found if one.user})
    steps = {taken.version: taken for taken in StepTaken.objects.of(record).explained()}
    for one in found:
        one.by = names.get(one.user)
        one.steps = [steps[number] for number in sorted(one.records_versions) if number in steps]


# Two beside each other ------------------------------------------------------------------------------------


@dataclass
class Part:
    """The record itself, or a line of it, in two versions. `came`: None of what both have; else whether the
    newer one has it. `fields`: [(label, before, after)] of those that differ."""

    title: str
    came: bool | None
    fields: list[tuple[str, str, str]]


def compared(record: models.Model, old: Version, new: Version, officer: Officer) -> list[Part]:
    """What differs between two versions, as `officer` may read it."""
    named, parts = Named(officer), []
    for model, _own in [(type(record), "pk"), *lines_of(type(record))]:
        before, after = old.of(model), new.of(model)
        for key in sorted({*before, *after}):
            fields = _differing(record, model, before.get(key), after.get(key), named)
            if model is type(record):
                fields += _links(record, old, new, named)
            if fields:
                came = None if key in before and key in after else key in after
                title = _title(record, model, after.get(key) or before[key], officer)
                parts.append(Part(title, came, fields))
    return parts


def _title(record, model, values, officer):
    kind = capfirst(str(model._meta.verbose_name))
    if model is type(record):
        return kind
    line = model(**values, **{model.owner_field().name: record})
    try:
        return f"{kind}: {redacted_line(line, officer)}"
    except ObjectDoesNotExist:  # it is called by something that is gone
        return kind


def _differing(record, model, before, after, named):
    found = []
    for one in model._meta.concrete_fields:
        was, now = (before or {}).get(one.attname), (after or {}).get(one.attname)
        if was == now or was in (None, "") and now in (None, ""):
            continue
        texts = value(record, one, was, named), value(record, one, now, named)
        found.append((capfirst(str(one.verbose_name)), *texts))
    return found


def _links(record, old, new, named):
    return [
        (
            capfirst(str(link.verbose_name)),
            *(value(record, link, one.links[link], named) for one in (old, new)),
        )
        for link in old.links
        if old.links[link] != new.links[link]
    ]


# What a version can no longer be ----------------------------------------------------------------------------


def gone(version: Version) -> list[str]:
    """What a version names and is not there any more: the labels of the fields that name it."""
    named: dict[Any, dict[Any, str]] = {}  # {model of what is named: {key: label}}
    for (model, _key), values in version.rows.items():
        for one in model._meta.concrete_fields:
            if one.is_relation and values.get(one.attname) is not None:
                label = corrections.label_of(model, one)
                named.setdefault(one.related_model, {})[values[one.attname]] = label
    for link, keys in version.links.items():
        for key in keys:
            named.setdefault(link.related_model, {})[key] = corrections.label_of(link.model, link)
    labels = []
    for model, keys in named.items():
        there = set(model._base_manager.filter(pk__in=keys).values_list("pk", flat=True))
        labels += [label for key, label in keys.items() if key not in there]
    return labels


def unlike(record: models.Model, version: Version, but: Iterable[Any] = ()) -> list[str]:
    """Labels of what a record holds otherwise than that version; of lines only which kind, and nothing of the
    kinds in `but`. The same line may have another key."""
    now = versions(record)[-1]
    own = type(record)
    mine, then = now.rows[own, record.pk], version.rows[own, record.pk]
    labels = [
        corrections.label_of(own, one)
        for one in own._meta.concrete_fields
        if (mine.get(one.attname) or None) != (then.get(one.attname) or None)
    ]
    labels += [
        corrections.label_of(own, link) for link in version.links if version.links[link] != now.links[link]
    ]
    for model, _own in lines_of(own):
        if model not in but and _held(now.of(model)) != _held(version.of(model)):
            labels.append(capfirst(str(model._meta.verbose_name_plural)))
    return labels


def _held(rows):
    """The lines of a kind, whichever keys they have."""
    return Counter(tuple((name, one or None) for name, one in sorted(row.items())) for row in rows.values())
