"""Forms of the registry: the BIN as people type it, and whose it is already."""

from django import forms
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from officers.forms import RecordForm
from registry.models import Organisation, Person
from registry.models.organisations import validate_bin

#: What stands between the digits of a number in documents, or comes along when it is pasted.
BETWEEN_DIGITS = dict.fromkeys(map(ord, " \t\r\n\u00a0\u202f\u2009\u200b\ufeff-‐‑‒–—"))


NAMES = ["name_kk", "name_ru", "name_en"]
#: Where a fact stands: its source, whether that states it, and the sentence.
SENTENCE = [("source", "basis"), "verbatim"]


def more(*fields):
    """The part of a line's form that is opened when it is needed."""
    return (_("More: other languages, source"), {"classes": ["collapse"], "fields": [*fields, *SENTENCE]})


class BinField(forms.CharField):
    """Twelve digits, whatever stands between them."""

    def to_python(self, value):
        if isinstance(value, str):
            value = value.translate(BETWEEN_DIGITS)
        return super().to_python(value)


class OrganisationForm(RecordForm):
    def clean_bin(self):
        """Refuses the BIN of another organisation; one out of sight is announced without its name."""
        number = self.cleaned_data["bin"]
        if not number:
            return number
        validate_bin(number)
        other = Organisation.objects.filter(bin=number).exclude(pk=self.instance.pk).first()
        if not other:
            return number
        if Organisation.objects.visible_to(self.officer).filter(pk=other.pk).exists():
            text = format_html(
                _('This BIN is already in the registry: <a href="{}" target="_blank">{}</a>.'),
                reverse("admin:registry_organisation_change", args=[other.pk]),
                other,
            )
        else:
            text = _(
                "An organisation with this BIN has been entered elsewhere but is not public yet. "
                "Ask the national administrator."
            )
        raise forms.ValidationError(text, code="duplicate")


class PersonForm(RecordForm):
    class Meta:
        model = Person
        fields = "__all__"
        labels = {
            "name_kk": _("Full name in Kazakh"),
            "name_ru": _("Full name in Russian"),
            "name_en": _("Full name in English"),
        }
        help_texts = {"name_kk": _("As the source prints it, e.g. Айгүл Сәрсенова.")}
