"""Forms of what sources say: the exact sentence, dates in the words of a source; and the BIN and contacts as
people type them."""

import contextlib

from django import forms
from django.forms.widgets import Script
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from moderation.forms import RecordForm
from ngo_portal.lib.database.wall import wall_opened
from ngo_portal.lib.language.approximate_dates import (
    UNKNOWN,
    ApproximateDate,
    ApproximateDateFormField,
    NotADate,
    is_relative,
    timed,
    understood,
)
from ngo_portal.lib.language.sentences import find
from ngo_portal.lib.language.text_fields import link_in
from ngo_portal.lib.language.translated import LANGUAGES, columns_of, labelled
from registry.models import Basis, Organisation, Person
from registry.models.organisations import validate_bin
from registry.rules.bin import read_bin
from registry.rules.contacts import LINKS

#: Asks what was understood of a date or a quantity, while it is typed.
UNDERSTOOD = Script("js/understood.js", type="module")
NAMES = columns_of("name")
#: Times of day beside the date of an event.
TIMES = ("start_time", "end_time")
#: Where a fact stands: its source, whether that states it, and the sentence.
SENTENCE = [("source", "basis"), "verbatim"]


def more(*fields):
    """The part of a line's form that is opened when it is needed."""
    return (pgettext_lazy("about a line", "More"), {"classes": ["collapse"], "fields": [*fields, *SENTENCE]})


class BinField(forms.CharField):
    """Twelve digits, whatever stands around and between them."""

    def to_python(self, value):
        if isinstance(value, str):
            value = read_bin(value) or value
        return super().to_python(value)


class DatesInWords(RecordForm):
    """Takes a date in the words of its source where a column `<date>_words` stands beside it: what counts
    from the source's date («биыл») is reckoned when that is known, and the words are kept. Words that are
    typed there alone are read as the date would be; a source may print what no calendar has, so that is no
    reason to refuse them."""

    class Media:
        js = [UNDERSTOOD]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if isinstance(field, ApproximateDateFormField):
                field.widget.attrs |= {
                    "autocomplete": "off",
                    "data-understood": f"{reverse('understood')}?date=",
                    "data-sources": " ".join(self.sources_of_date(name)),
                }
                field.keeps_words = f"{name}_words" in self.fields

    def sources_of_date(self, name):
        """The columns that may name the source of the date `name`; the first that does counts."""
        return []

    def understood(self, name):
        if not isinstance(self.fields.get(name), ApproximateDateFormField) or self.errors.get(name):
            return super().understood(name)
        date, words = getattr(self.instance, name), getattr(self.instance, f"{name}_words", "")
        if date:
            return _("Understood: %(date)s") % {"date": date.print(style="label")}
        return _("Kept as words: “%(words)s”. The date is unknown.") % {"words": words} if words else ""

    def clean(self):
        for name, typed in list(self.cleaned_data.items()):
            if not isinstance(self.fields.get(name), ApproximateDateFormField):
                continue
            if not isinstance(typed, ApproximateDate):
                self._read_date(name, typed)
            elif not typed and f"{name}_words" in self.changed_data:
                with contextlib.suppress(forms.ValidationError):
                    self._read_into(name, self.cleaned_data.get(f"{name}_words"))
        return super().clean()

    def _post_clean(self):
        """Of a date that is refused, its time of day says nothing more."""
        refused = any(isinstance(self.fields.get(name), ApproximateDateFormField) for name in self.errors)
        before = set(self.errors)
        super()._post_clean()
        for box in {*TIMES} - before if refused else ():
            self.errors.pop(box, None)

    def _read_date(self, name, typed):
        try:
            self._read_into(name, typed)
        except forms.ValidationError as error:
            self.add_error(name, error)

    def _read_into(self, name, typed):
        if not typed:
            return
        written_on = self.written_on(name)
        try:
            date = self.fields[name].read(typed, written_on)
        except NotADate as words:
            date = words.sure
        self.cleaned_data[name] = date
        self._fill_times(timed(typed).times if date else ())
        if f"{name}_words" not in self.changed_data:
            self.cleaned_data[f"{name}_words"] = " ".join(typed.split())
        if date.year_known and is_relative(typed) and f"{name}_basis" in self.fields:
            self.cleaned_data[f"{name}_basis"] = Basis.INFERRED
        self.notes.append(
            _("Typed: “%(typed)s”. %(understood)s")
            % {"typed": typed, "understood": understood(typed, written_on)}
        )

    def _fill_times(self, times):
        """Puts the times of day that stand beside a day where the form has boxes for them, and these are
        empty."""
        if times and not any(self.cleaned_data.get(box) for box in TIMES):
            self.cleaned_data |= {
                box: time for box, time in zip(TIMES, times, strict=False) if box in self.fields
            }

    def written_on(self, name):
        """The date of the source that says the date `name`."""
        return UNKNOWN


class SourcedForm(DatesInWords):
    """The form of a record that keeps sentences of sources: they are picked from the source's text, and
    only what stands in it is taken.

    A line with a sentence and no source takes the source of its record.
    """

    class Media:
        js = [Script("js/sentences.js", type="module")]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.shared = {} if self.shared is None else self.shared
        for name, sources in self.sentences.items():
            field = self.fields[name]
            field.widget.attrs |= {"data-sentence": name, "data-sources": " ".join(sources)}
            source = next(filter(None, (getattr(self.instance, f"{source}_id") for source in sources)), None)
            if source:
                link = '{} <a href="{}" target="_blank">{}</a>'
                address = reverse("admin:registry_source_change", args=[source])
                field.help_text = format_html(link, field.help_text, address, _("Open the source"))

    @property
    def sentences(self):
        """{column: columns of its sources} of those that stand on the form."""
        return {name: at for name, at in self._meta.model.sentences.items() if name in self.fields}

    def written_on(self, name):
        source = next(filter(None, map(self.cleaned_data.get, self.sources_of_date(name))), None)
        return source.date if source else UNKNOWN

    def sources_of_date(self, name):
        sentences = self._meta.model.sentences
        return sentences.get(f"{name}_verbatim") or next(iter(sentences.values()))

    def clean(self):
        cleaned = super().clean()
        for name, columns in self.sentences.items():
            if self._takes_source_of_record(name, columns[-1]):
                cleaned[columns[-1]] = self.record.source
        for column in {column for columns in self.sentences.values() for column in columns}:
            if source := cleaned.get(column):
                # One object for all lines: the text of a source is read once.
                cleaned[column] = self.shared.setdefault(source, source)
        return cleaned

    def _takes_source_of_record(self, name, column):
        return (
            self.record is not None
            and getattr(self.record, "source_id", None)
            and self.cleaned_data.get(name)
            and {name, column} & set(self.changed_data)
            and column not in self.errors
            and not self.cleaned_data.get(column)
        )

    def _get_validation_exclusions(self):
        """What stays as it was saved is not looked for again, nor what has no valid source to be looked for
        in."""
        excluded = super()._get_validation_exclusions()
        for name, columns in self.sentences.items():
            concerned = {name, *columns}
            saved = self.instance.pk is not None and not concerned & set(self.changed_data)
            if saved or concerned & self._errors.keys():
                excluded.add(name)
        return excluded


class SourceForm(DatesInWords):
    def clean(self):
        cleaned = super().clean()
        if self.instance.pk is not None and "text" in self.changed_data and "text" in cleaned:
            self._keep_sentences(cleaned["text"])
        return cleaned

    def _keep_sentences(self, text):
        """Refuses a text without the sentences that records have taken from the one that is saved."""
        now, taken = " ".join(text.split()), self.instance.sentences_taken()
        gone = [one for sentence in taken if (one := " ".join(sentence.split())) not in now]
        lost = [one for one in gone if find(one, self.initial["text"]) and not find(one, text)]
        if lost:
            text = ngettext(
                "%(count)s record points to a sentence that would be gone from this text: “%(sentence)s”",
                "%(count)s records point to sentences that would be gone from this text, first: "
                "“%(sentence)s”",
                len(lost),
            )
            self.add_error("text", text % {"count": len(lost), "sentence": lost[0]})


class OrganisationForm(SourcedForm):
    def clean_bin(self):
        """Refuses the BIN of another organisation; one out of sight is announced without its name."""
        number = self.cleaned_data["bin"]
        if not number:
            return number
        validate_bin(number)
        with wall_opened():
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


class ContactForm(RecordForm):
    def clean(self):
        cleaned = super().clean()
        if cleaned.get("kind") in LINKS and cleaned.get("value"):
            cleaned["value"] = link_in(cleaned["value"])
        return cleaned


class PersonForm(RecordForm):
    class Meta:
        model = Person
        fields = "__all__"
        labels = {f"name_{language}": labelled(_("Full name"), language) for language in LANGUAGES}
        help_texts = {"name_kk": _("As the source prints it, e.g. Айгүл Сәрсенова.")}
