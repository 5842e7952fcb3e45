"""The form behind every admin screen of a record, and fields that read what officers type."""

from contextlib import nullcontext
from decimal import Decimal
from functools import partial

from django import forms
from django.contrib.admin.utils import display_for_field
from django.core.exceptions import FieldDoesNotExist
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from moderation.models import StepReason
from moderation.redaction import named_by, redacted, value_of
from ngo_portal.lib.database.wall import wall_opened
from ngo_portal.lib.language.approximate_dates import ApproximateDate, time_of_day
from ngo_portal.lib.language.look_alikes import refuse_look_alikes
from ngo_portal.lib.language.text import cleaned
from ngo_portal.lib.language.text_fields import LINE_ENDS, CleanTextField, said_left_out
from ngo_portal.lib.language.translated import columns_of

LONGEST_EXPLANATION = 2000
LONGEST_TIME = 100


class TimeOfDayField(forms.TimeField):
    """`10:00`, `10.00`, `10-00` or `10`, and as people say it: «кешкі 6», «в 6 вечера», "6 pm"."""

    default_error_messages = {"invalid": _("Write the time like 10:00.")}

    def __init__(self, **kwargs):
        super().__init__(**{**kwargs, "input_formats": ["%H:%M", "%H.%M", "%H-%M", "%H:%M:%S", "%H"]})

    def to_python(self, value):
        said = time_of_day(value) if isinstance(value, str) and len(value) <= LONGEST_TIME else None
        return said or super().to_python(value)


class LabelledChoices:
    """`label_of(row)`: the text of a choice, where rows of the same name must be told apart.

    A record may keep naming one that has been withdrawn since: of a foreign one `officer` reads no name.
    """

    def __init__(self, *args, officer, label_of=str, **kwargs):
        super().__init__(*args, **kwargs)
        self.label_from_instance = lambda row: redacted(row, officer, label_of)

    def is_key(self, value):
        try:
            self.queryset.model._meta.pk.to_python(value)
        except forms.ValidationError:
            return False
        return True


class RecordChoiceField(LabelledChoices, forms.ModelChoiceField):
    """`kept`: the key that the record names already. It stays, also where it is out of sight by now.
    `kept_row()`: the row, read with the record."""

    kept, kept_row = None, staticmethod(lambda: None)

    def found(self, value=None):
        """Where a row is looked for: past the second wall if it is the kept one."""
        return wall_opened() if value and str(value) == str(self.kept) else nullcontext()

    def to_python(self, value):
        with self.found(value):
            return super().to_python(value)

    def prepare_value(self, value):
        """What is no key at all is not shown back: the search while typing would ask the database for it."""
        value = super().prepare_value(value)
        return value if self.is_key(value) else ""


class RecordsChoiceField(LabelledChoices, forms.ModelMultipleChoiceField):
    def clean(self, value):
        for key in value if isinstance(value, list) else ():
            if not self.is_key(key):
                text = self.error_messages["invalid_pk_value"]
                raise forms.ValidationError(text, code="invalid_pk_value", params={"pk": key})
        return super().clean(value)

    def prepare_value(self, value):
        value = super().prepare_value(value)
        return [key for key in value if self.is_key(key)] if isinstance(value, list) else value


class CleanTextForm(forms.BaseForm):
    """Keeps no text that cannot be seen or read: refuses it beside its field, in names look-alikes too.

    `notes` are told to the officer when the form is saved.
    """

    notes = ()
    names = ("name", *columns_of("name"), *columns_of("title"), "full_name")

    def clean(self):
        data = super().clean()
        for name, value in list(self.cleaned_data.items()):
            typed = isinstance(value, str) and not isinstance(value, ApproximateDate) and name in self.fields
            if typed and not isinstance(self.fields[name].widget, forms.PasswordInput):
                self._clean_text(name, value)
        for name in self.errors.keys() & self.fields.keys():
            if isinstance(self.fields[name], CleanTextField) and hasattr(self, "instance"):
                # Not saved; the record's own checks see that it was given.
                setattr(self.instance, name, self[name].data or "")
        return data

    def _clean_text(self, name, value):
        field = self.fields[name]
        try:
            if isinstance(field, CleanTextField):
                text, left_out = value, field.left_out
            else:
                text, left_out = cleaned(value)
                if isinstance(field.widget, forms.TextInput):
                    text = LINE_ENDS.sub(" ", text)
            if name in self.names:
                refuse_look_alikes(text)
        except forms.ValidationError as error:
            self.add_error(name, error)
        else:
            self.cleaned_data[name] = text
            if left_out:
                self.notes = [*self.notes, said_left_out(field.label, left_out)]


class RecordForm(CleanTextForm, forms.ModelForm):
    """A model form that keeps retired words on old records, and refuses to overwrite another's change.

    The admin sets on the class: `officer`, who fills it in; `conflict`, a text when the record was changed
    since the form was opened; `is_line`, when it is a part of its record's form, which says that text once;
    `correction`, the StepForm of a published record; `unfit`, what of it may not be public ([Unfit]);
    `shared`, a dict for what the forms of one request read once, "lines" among it; `alike`, which says of the
    filled form whether it is like other records and nobody has said that it is another; `folded`, parts of
    the form, [names of fields], that come when they are unfolded: one that was not, and so is not sent, stays
    as it is saved. A line is told its `record`.
    """

    officer = None
    conflict = None
    correction = None
    unfit = ()
    is_line = False
    shared = None
    record = None
    alike = None
    folded = ()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.notes = []
        if self.instance.pk is None:
            return
        if self.is_bound:
            self._keep_what_is_folded()
        for name, field in self.fields.items():
            if isinstance(field, forms.ModelMultipleChoiceField):
                kept = self.initial.get(name) or ()  # rows, or keys of an earlier version
                field.queryset = _keeping(field.queryset, *(getattr(row, "pk", row) for row in kept))
            elif isinstance(field, forms.ModelChoiceField) and getattr(self.instance, f"{name}_id", None):
                field.kept = getattr(self.instance, f"{name}_id")
                field.queryset = _keeping(field.queryset, field.kept)
                field.kept_row = partial(named_by, self.instance, name)

    def _keep_what_is_folded(self):
        boxes = [[self[name] for name in names if name in self.fields] for names in self.folded]
        boxes = [box for part in boxes if not any(one.html_name in self.data for one in part) for box in part]
        self.data = self.data.copy() if boxes else self.data
        for box in boxes:
            saved = box.field.prepare_value(self.get_initial_for_field(box.field, box.name))
            self.data.setlist(box.html_name, _as_sent(box.field.widget, saved))

    def understood(self, name):
        """What was understood of the field `name`, for a line below it; None for a field without one."""

    def as_read(self, name):
        """The text of the field `name` on a page that is only read; None where that is nothing special."""

    def clean(self):
        cleaned = super().clean()
        if self.conflict:
            self._show_what_is_saved()
        elif self._lacks_a_reason():
            text = _("This record is public: say at the end of the form why it is corrected and what.")
            if self.correction.errors.keys() == {"checked"}:
                text = _("Nothing is saved yet: at the end of the form figures are named to be checked.")
            self.add_error(None, forms.ValidationError(text, code="correction"))
        else:
            self._refuse_what_may_not_be_public()
        return cleaned

    def _update_errors(self, errors):
        """Of a field that is refused already, the record's own checks would only say that it is missing."""
        if hasattr(errors, "error_dict"):
            others = {name: found for name, found in errors.error_dict.items() if name not in self.errors}
            errors = forms.ValidationError(others)
        super()._update_errors(errors)

    def _post_clean(self):
        if self.is_line and self.instance.pk and not self.has_changed():
            return  # the database let it in as it is: a dozen questions less for each line
        # What the fields took was looked for behind the wall; no name is to be given twice in all rows.
        with wall_opened():
            super()._post_clean()
        if self.alike and not self.errors and self.alike(self):
            text = _(
                "Nothing is saved yet: this may be in the portal already. Open the record that is there, or "
                "tick “This is another one” and save again."
            )
            self.add_error(None, forms.ValidationError(text, code="alike"))

    def _refuse_what_may_not_be_public(self):
        for one in self.unfit:
            if one.model is self._meta.model and one.text in str(self.cleaned_data.get(one.column, "")):
                self.add_error(one.column, forms.ValidationError(one.why, code="unfit"))
        if self.unfit and not self.is_line:
            boxes = "; ".join(dict.fromkeys(one.box for one in self.unfit))
            text = _("This record is public, so nothing was saved. Look at: %(boxes)s")
            self.add_error(None, forms.ValidationError(text % {"boxes": boxes}, code="unfit"))

    def _lacks_a_reason(self):
        if self.correction is None or self.is_line or self.correction.is_valid():
            return False
        return self.has_changed() or any(lines.has_changed() for lines in self.shared.get("lines", ()))

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
        value = value_of(self.instance, name)
        if isinstance(self.fields[name], forms.ModelMultipleChoiceField):
            return "; ".join(map(str, value.all())) or "–"
        if isinstance(value, ApproximateDate):
            return value.typed() or "–"
        if isinstance(value, Decimal):
            return self.fields[name].prepare_value(value)
        try:
            field = self.instance._meta.get_field(name)
        except FieldDoesNotExist:
            return "–"
        if field.is_relation:
            return redacted(value, self.officer) if value else "–"
        return str(display_for_field(value, field, "–")) or "–"


class StepForm(CleanTextForm, forms.Form):
    """What a step must be given: a reason of the dictionary, words, perhaps the field that is meant.

    `fields`: [(name, label)] of the record's form, for a step that may point to one. `question`: about
    figures of the record (second_person.py), answered by a tick.
    """

    reason = forms.ModelChoiceField(StepReason.objects.none(), label=_("Reason"))
    words = CleanTextField(
        label=_("In your words"),
        required=False,
        max_length=LONGEST_EXPLANATION,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    field = forms.ChoiceField(
        label=_("Which field is meant"), required=False, help_text=_("The reason is shown beside it too.")
    )
    checked = forms.MultipleChoiceField(
        label=_("Large or unlikely figures"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Check these figures against the source, and say so."),
            "invalid_choice": _("The figures have changed by now: check them again."),
        },
    )

    def __init__(self, step, *args, fields=(), question=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].queryset = StepReason.objects.active().filter(step=step.key)
        self.fields["words"].required = step.needs_words
        if step.needs_words:
            self.fields["words"].label = _("What is corrected")
        self.fields["field"].choices = [("", _("the record as a whole")), *fields]
        if not step.needs_reason:
            del self.fields["reason"], self.fields["words"]
        if not (step.names_field and fields):
            del self.fields["field"]
        self.question = question
        if question is None:
            del self.fields["checked"]
        else:
            told = ((one.text, one.why) for one in question.found)
            self.fields["checked"].help_text = format_html_join("", "<p>{} ({})</p>", told)
            answer = [(question.mark, _("I have checked these against the source"))]
            self.fields["checked"].choices = [] if self.is_another_persons else answer
            if self.is_another_persons:
                self.fields["checked"].error_messages |= dict.fromkeys(
                    ("required", "invalid_choice"), question.text
                )

    @property
    def is_another_persons(self):
        """Whether somebody else has to take the step."""
        return self.question is not None and not self.question.may_answer

    def clean_checked(self):
        return self.cleaned_data["checked"][0]

    def clean(self):
        cleaned = super().clean()
        reason = cleaned.get("reason")
        if reason and reason.needs_words and not cleaned.get("words") and "words" not in self.errors:
            self.add_error("words", forms.ValidationError(_("Explain it in words."), code="required"))
        return cleaned


def _as_sent(widget, value):
    """What a browser would send of the box with this value, as a list."""
    widget = getattr(widget, "widget", widget)  # without its links to add and change
    if isinstance(widget, forms.CheckboxInput):
        return ["on"] if value else []
    written = widget.format_value(value)
    if isinstance(written, list) and getattr(widget, "allow_multiple_selected", False):
        return written
    return ["" if one is None else str(one) for one in (written if isinstance(written, list) else [written])]


def _keeping(rows, *keys):
    """The rows with those of these keys, which may be retired by now."""
    if hasattr(rows, "keeping"):
        return rows.keeping(*keys)
    return rows | rows.model._base_manager.filter(pk__in=keys)
