"""How values look on a page of the admin: spelt for people, and no name that its reader may not know."""

import json
from decimal import Decimal

from django import template
from django.contrib.admin.utils import flatten
from django.core.exceptions import NON_FIELD_ERRORS
from django.db import models
from django.utils.html import strip_tags
from django.utils.safestring import mark_safe
from django.utils.text import capfirst
from django.utils.translation import get_language

from moderation.forms import RecordForm
from moderation.redaction import is_hidden, redacted, redacted_line, value_of
from ngo_portal.lib.language.approximate_dates import ApproximateDate
from ngo_portal.lib.language.quantities.fields import number_text

register = template.Library()


#: What would end an attribute in apostrophes, or begin something else in it.
IN_ATTRIBUTES = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "&<>'"})


@register.filter
def in_letters(data):
    """JSON for an attribute in apostrophes, whose letters and quotes are what they are: Django writes \\u0442
    for each letter and &quot; for each quote, four times as long."""
    text = json.dumps(json.loads(data), ensure_ascii=False, separators=(",", ":"))
    return mark_safe(text.translate(IN_ATTRIBUTES))


@register.filter
def as_read(field):
    """The text of a read-only field of the admin; dates in words, numbers without the zeros of their column.

    Django would print `2021-07-29/2021-07-30`, and `30,000` for thirty.
    """
    name = field.field["field"]
    value = value_of(field.form.instance, name) if isinstance(name, str) else None
    if isinstance(field.form, RecordForm) and (text := field.form.as_read(name)) is not None:
        return text
    if isinstance(value, ApproximateDate):
        return value.print(get_language(), "label") if value else "-"
    if isinstance(value, Decimal):
        return number_text(value)
    if isinstance(value, models.Manager):
        return ", ".join(redacted(row, field.form.officer) for row in value.all()) or "-"
    if isinstance(value, models.Model) and is_hidden(value, field.form.officer):
        return redacted(value, field.form.officer)
    return field.contents()


@register.filter
def understood(field):
    """What was understood of a field of the admin, for a line below it; None for a field without one."""
    name = field.field["field"] if field.is_readonly else field.field.name
    form = field.form if field.is_readonly else field.field.form
    return form.understood(name) if isinstance(form, RecordForm) else None


@register.simple_tag
def wrong_fields(main, groups, correction=None):
    """[{place, label, text}] of the fields that were refused, in the order of the page: each part of the
    record's form and the lines that stand behind it, other lines, a correction. `place` is the id of a box on
    the page."""
    wrong, groups = [], list(groups or ())
    for part in main:
        wrong += [_wrong(main.form, name) for name in flatten(part.fields) if name in main.form.errors]
        behind = [group for group in groups if group.opts.after and group.opts.after in part.classes]
        for group in behind:
            groups.remove(group)
            wrong += _wrong_lines(group)
    for group in groups:
        wrong += _wrong_lines(group)
    if correction and correction.is_bound:
        wrong += [_wrong(correction, name) for name in _in_order(correction)]
    return wrong


def _wrong_lines(group):
    if errors := group.formset.non_form_errors():
        place, name = f"{group.formset.prefix}-heading", group.opts.verbose_name_plural
        yield {"place": place, "label": capfirst(name), "text": " ".join(errors)}
    for number, form in enumerate(group.formset.forms, 1):
        line = f"{capfirst(group.opts.verbose_name)} {number}"
        if errors := form.errors.get(NON_FIELD_ERRORS):
            place = f"{group.formset.prefix}-{number - 1}"
            yield {"place": place, "label": line, "text": " ".join(errors)}
        yield from (_wrong(form, name, f"{line}, ") for name in _in_order(form))


@register.filter
def is_wrong(part):
    """Whether a field of this part of a form was refused; Django asks only those alone in their row."""
    return part.form.is_bound and not part.form.errors.keys().isdisjoint(flatten(part.fields))


def _in_order(form):
    return [name for name in form.fields if name in form.errors]


def _wrong(form, name, line=""):
    field = form[name]
    text = " ".join(strip_tags(error) for error in form.errors[name])
    return {"place": field.id_for_label or field.auto_id, "label": f"{line}{field.label}", "text": text}


@register.filter
def as_line(inline_form):
    """The heading of a saved line on its record's form."""
    return redacted_line(inline_form.original, inline_form.form.officer)
