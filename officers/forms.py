"""The form behind every admin screen of a record, and fields that read what officers type."""

from decimal import Decimal

from django import forms
from django.contrib.admin.utils import display_for_field
from django.core.exceptions import FieldDoesNotExist
from django.utils import formats
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.approximate_dates import ApproximateDate
from ngo_portal.lib.text import cleaned_text
from officers.sight import told

SPACES = dict.fromkeys(map(ord, " \t\u00a0\u202f\u2009"))


def number_text(number):
    """A Decimal without needless zeros, with the comma of the page's language: `30`, `1,5`."""
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", formats.get_format("DECIMAL_SEPARATOR"))


class NumberField(forms.DecimalField):
    """A number as people write it: `22 000`, `1,5`."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def __init__(self, **kwargs):
        super().__init__(**{**kwargs, "localize": False})

    def to_python(self, value):
        if isinstance(value, str):
            value = value.translate(SPACES).replace(",", ".")
        return super().to_python(value)

    def prepare_value(self, value):
        return number_text(value) if isinstance(value, Decimal) else value


class RecordChoiceField(forms.ModelChoiceField):
    """`label_of(row)`: the text of a choice, where rows of the same name must be told apart.

    A record may keep naming one that has been withdrawn since: of a foreign one `officer` reads no name.
    """

    def __init__(self, *args, officer, label_of=str, **kwargs):
        super().__init__(*args, **kwargs)
        self.label_from_instance = lambda row: told(row, officer, label_of)


class RecordForm(forms.ModelForm):
    """A model form that keeps retired words on old records, and refuses to overwrite another's change.

    The admin sets on the class: `officer`, who fills it in; `conflict`, a text when the record was changed
    since the form was opened; `is_line`, when it is a part of its record's form, which says that text once.
    """

    officer = None
    conflict = None
    is_line = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            return
        for name, field in self.fields.items():
            if isinstance(field, forms.ModelMultipleChoiceField):
                field.queryset |= _rows(field).filter(pk__in=getattr(self.instance, name).values("pk"))
            elif isinstance(field, forms.ModelChoiceField) and getattr(self.instance, f"{name}_id", None):
                field.queryset |= _rows(field).filter(pk=getattr(self.instance, f"{name}_id"))

    def clean(self):
        cleaned = super().clean()
        for name, value in list(self.cleaned_data.items()):
            if isinstance(value, str) and not isinstance(value, ApproximateDate):
                self._clean_text(name, value)
        if self.conflict:
            self._show_what_is_saved()
        return cleaned

    def _clean_text(self, name, value):
        try:
            self.cleaned_data[name] = cleaned_text(value)
        except forms.ValidationError as error:
            self.add_error(name, error)

    def _show_what_is_saved(self):
        """Beside each field that differs from the database now, what stands there."""
        if self.instance.pk is not None:
            for name in self.changed_data:
                if name != "DELETE":
                    text = _("Saved now: %(value)s") % {"value": self._saved(name)}
                    self.add_error(name, forms.ValidationError(text, code="conflict"))
        if not self.is_line:
            self.add_error(None, forms.ValidationError(self.conflict, code="conflict"))

    def _saved(self, name):
        value = getattr(self.instance, name, None)
        if isinstance(self.fields[name], forms.ModelMultipleChoiceField):
            return "; ".join(map(str, value.all())) or "–"
        if isinstance(value, ApproximateDate):
            return value.numeric() or "–"
        if isinstance(value, Decimal):
            return self.fields[name].prepare_value(value)
        try:
            field = self.instance._meta.get_field(name)
        except FieldDoesNotExist:
            return "–"
        if field.is_relation:
            return told(value, self.officer) if value else "–"
        return str(display_for_field(value, field, "–")) or "–"


def _rows(field):
    """All rows of the model a field chooses from, whoever may see them."""
    return field.queryset.model._base_manager.all()
