"""Lines of a record, entered on its form."""

from itertools import product

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import prefetch_related_objects
from django.forms import BaseInlineFormSet
from django.utils.functional import cached_property
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from moderation.models import Line, Scoped
from moderation.querysets import LineQuerySet
from moderation.redaction import named_by, redacted_line
from moderation.scoped_admin.fields import ScopedFields
from moderation.scoped_admin.saving import LinesSavedOnce
from ngo_portal.lib.database.wall import wall_opened


class Lines(BaseInlineFormSet):
    """Tells every line whose it is, and says in plain words that a line stands twice."""

    def _construct_form(self, i, **kwargs):
        form = super()._construct_form(i, **kwargs)
        form.record = self.instance
        if form.instance.pk is not None:
            setattr(form.instance, self.fk.name, self.instance)
        return form

    @cached_property
    def _read(self):
        """The lines, with the records they name: read at once, those out of sight too (redaction.py), but
        what the record itself or other lines of it name."""
        rows, record = super().get_queryset(), self.instance
        if not self.is_bound and f"has_{self.model._meta.model_name}" in vars(record).get(
            "without_lines", ()
        ):
            return rows.none()
        relations = [field for field in _naming(self.model) if field != self.fk]
        own = {(field.related_model, getattr(record, field.attname)): field for field in _naming(record)}
        for line, field in product(rows, relations):
            if at := own.get((field.related_model, getattr(line, field.attname))):
                named_by(record, at.name)
        _read_named(list(rows), relations, vars(record).setdefault("_named", {}))
        return rows

    def get_queryset(self):
        return self._read

    @cached_property
    def empty_form(self):
        """Django makes one anew for its scripts, for each walk through the lines, and to draw it."""
        return super().empty_form

    def clean(self):
        """A line that somebody else has added since the form was opened stays, and is told of."""
        super().clean()
        if self.form.conflict:
            sent, by = {form.instance.pk for form in self.initial_forms}, self.form.officer
            if added := [redacted_line(line, by) for line in self._read if line.pk not in sent]:
                text = _("Somebody else has added here, and it stays: %(lines)s")
                raise ValidationError(text % {"lines": "; ".join(added)}, code="conflict")

    def get_unique_error_message(self, unique_check):
        names = [name for name in unique_check if name != self.fk.name]
        fields = [str(self.model._meta.get_field(name).verbose_name) for name in names]
        return _("Given twice: %(fields)s.") % {"fields": get_text_list(fields, _("and"))}

    def get_form_error(self):
        return _("This line repeats another one.")


def _naming(model):
    """The columns that name records of a territory, or lines of these."""
    fields = (field for field in model._meta.fields if field.is_relation)
    return [field for field in fields if issubclass(field.related_model, (Scoped, Line))]


def _read_named(rows, relations, named):
    """Reads what the rows name by these columns, and what lines that they name do (a post its organisation).
    `named`: {(model, key): row} of what is read already, and then of this too."""
    for row, field in product(rows, relations):
        if there := named.get((field.related_model, getattr(row, field.attname))):
            setattr(row, field.name, there)
    with wall_opened():
        prefetch_related_objects(rows, *(field.name for field in relations))
    for field in relations:
        found = {there.pk: there for row in rows if (there := getattr(row, field.name))}
        new = [there for key, there in found.items() if (field.related_model, key) not in named]
        named |= {(field.related_model, there.pk): there for there in new}
        if new and issubclass(field.related_model, Line):
            _read_named(new, _naming(field.related_model), named)


class LineInline(LinesSavedOnce, ScopedFields, admin.StackedInline):
    """One line is one block: what is asked first in a row, the rest in a fieldset with class collapse.

    `after`: the part of the form the lines stand behind, a class of its fieldset. `asks_one`: a new record
    shows one empty line at once.
    """

    formset = Lines
    template = "admin/edit_inline/lines.html"
    extra = 0
    max_num = 100
    after = None
    asks_one = False
    show_change_link = False

    def get_queryset(self, request):
        rows = super().get_queryset(request)
        return rows.with_names() if isinstance(rows, LineQuerySet) else rows

    def get_formset(self, request, obj=None, **kwargs):
        """No more lines are read than a person would write, whatever number is sent."""
        return super().get_formset(request, obj, **{"absolute_max": self.max_num + 100, **kwargs})

    def get_extra(self, request, obj=None, **kwargs):
        return 1 if self.asks_one and obj is None else 0
