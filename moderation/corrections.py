"""What a correction has changed: a record and its lines before and after, field by field."""

from django.apps import apps
from django.contrib.admin.utils import display_for_field
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models
from django.utils.formats import number_format
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext

from moderation.actions import lines_of
from moderation.models import Line, Moderated
from ngo_portal.lib.language.approximate_dates import ApproximateDateField

FIGURES = (models.IntegerField, models.DecimalField, models.DateField, ApproximateDateField)


def snapshot(record):
    """{(label of a model, key of a row, name of a field): value} of all that the form of `record` holds."""
    found = {}
    for model, own in [(type(record), "pk"), *lines_of(type(record))]:
        names = _typed_on(model, own)
        for row in model._base_manager.filter(**{own: record.pk}).values("pk", *names):
            for column, name in names.items():
                found[model._meta.label_lower, row["pk"], name] = row[column]
    for field in record._meta.many_to_many:
        keys = getattr(record, field.name).through._base_manager.filter(**{field.m2m_field_name(): record.pk})
        keys = sorted(keys.values_list(field.m2m_reverse_name(), flat=True))
        found[record._meta.label_lower, record.pk, field.name] = keys
    return found


def changes(before, after):
    """[{model, key, field, before, after}] between two snapshots, as JSON holds it; a row that is not there
    has no values, and of one that came or went only what was filled in is told. Of a relation to another
    record is told only that it is another."""
    changed = []
    for place in dict.fromkeys([*before, *after]):
        old, new = before.get(place), after.get(place)
        came_or_went = place not in before or place not in after
        if old == new or _text(old) == _text(new) or came_or_went and not (old or new):
            continue
        model, key, name = place
        is_hidden = _names_record(apps.get_model(model)._meta.get_field(name))
        texts = {} if is_hidden else {"before": _text(old), "after": _text(new)}
        changed.append({"model": model, "key": key, "field": name, **texts})
    return changed


def since(record, version):
    """The changes of a record and its lines since it had that version, as its history has them: none where it
    knows no such version. Of its links (directions, groups) nothing is told."""
    kept = record.history.order_by("pgh_id")
    gone_on = kept.filter(version__gt=version).values_list("pgh_created_at", flat=True).first()
    if gone_on is None or not kept.filter(version=version).exists():
        return []
    now = snapshot(record)
    before = {place: value for place, value in now.items() if isinstance(value, list)}
    for model, own in [(type(record), "id"), *lines_of(type(record))]:
        names = _typed_on(model, own)
        rows = model._meta.get_field("history").related_model.objects.filter(
            **{own: record.pk}, pgh_created_at__lt=gone_on
        )
        last = rows.order_by("pgh_obj_id", "-pgh_id").distinct("pgh_obj_id")
        for row in last.values("pgh_obj_id", "pgh_label", *names):
            if row["pgh_label"] != "delete":
                for column, name in names.items():
                    before[model._meta.label_lower, row["pgh_obj_id"], name] = row[column]
    return changes(before, now)


def tells_of_figures(changed):
    """Whether a number, an amount or a date is among the changes."""
    return any(_is_figure(apps.get_model(one["model"])._meta.get_field(one["field"])) for one in changed)


def lines(changed, record=None):
    """What a page says of changes: {label, is_told, before, after} of each; see `spelt` for `record`."""
    found = []
    for one in changed:
        model = apps.get_model(one["model"])
        field = model._meta.get_field(one["field"])
        label = label_of(model, field)
        values = {name: spelt(field, one.get(name), record) for name in ("before", "after")}
        found.append({"label": label, "is_told": "before" in one, **values})
    return found


def values_of(kept, record):
    """[(label, value)] of figures that a step keeps (second_person.py)."""
    found = []
    for one in kept:
        model = apps.get_model(one["model"])
        field = model._meta.get_field(one["field"])
        found.append((label_of(model, field), spelt(field, one["value"], record)))
    return found


def label_of(model, field):
    """The name of a field for the reader; of a line with what kind of line it is."""
    label, kind = str(field.verbose_name), str(model._meta.verbose_name)
    return capfirst(f"{kind}: {label}" if issubclass(model, Line) and label != kind else label)


def spelt(field, text, record=None):
    """A kept value as people read it. `record`: whose it is, which knows in what its own amounts are."""
    if not text:
        return ""
    if field.is_relation:
        rows = field.related_model._base_manager.in_bulk(text.split(","))
        return ", ".join(map(str, rows.values()))
    value = field.to_python(text)
    if isinstance(field, ApproximateDateField):
        return value.print(get_language(), "label")
    if isinstance(field, models.BooleanField):
        return gettext("Yes") if value else gettext("No")
    if isinstance(field, models.DecimalField):
        is_amount = isinstance(record, field.model) and hasattr(record, "spelt")
        return record.spelt(value) if is_amount else number_format(value.normalize(), force_grouping=True)
    return display_for_field(value, field, "")


def _typed_on(model, own):
    """{column: name of its field} of what somebody types of a row; that a line is its record's is not."""
    names = {field.attname: field.name for field in model._meta.concrete_fields if is_typed(field)}
    return {column: name for column, name in names.items() if column != own}


def _names_record(field):
    """Whether it points to what may be hidden from some; words of dictionaries and places are not."""
    return field.is_relation and issubclass(field.related_model, (Moderated, Line, AbstractBaseUser))


def is_typed(field):
    """Whether somebody types it on a form."""
    return field.editable and not field.primary_key and not isinstance(field, models.GeneratedField)


def _is_figure(field):
    return isinstance(field, FIGURES) or field.name == "quantity_qualifier"


def _text(value):
    """Keys of several rows are joined by commas."""
    if isinstance(value, list):
        return ",".join(map(str, value))
    return "" if value is None else str(value)
