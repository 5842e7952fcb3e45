"""Forms of events: the boxes for photos on the officers' own, in which marathon a copy is; what readers
compare.
"""

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from events.models import Edition
from events.rules.pictures import LARGEST_FILE, MEGABYTE
from ngo_portal.lib.lists.filters import ManyInput, RecordFilter, given
from registry.forms.sentences import SourcedForm
from territories.forms import PlaceField

#: Photos of one sending.
AT_ONCE = 10
#: So many are compared.
TWO = 2


class PhotosInput(forms.FileInput):
    allow_multiple_selected = True

    def __init__(self):
        super().__init__(attrs={"multiple": True, "accept": "image/jpeg,image/png,image/webp"})


class PhotosField(forms.Field):
    """Several files; what becomes of them is in events/photos/desk.py."""

    widget = PhotosInput

    def has_changed(self, initial, data):
        return bool(data)


class WaitingField(forms.MultipleChoiceField):
    widget = forms.CheckboxSelectMultiple

    def has_changed(self, initial, data):
        return bool(data)


class EventForm(SourcedForm):
    """The admin sets on the class: `waiting`, {how the form names it: a photo that has come and is not saved
    yet}; `new_waiting`, those of them that came with this sending; `refused`, [what is wrong with a file]."""

    waiting, new_waiting, refused = {}, (), ()

    new_photos = PhotosField(
        label=_("Add photos"),
        required=False,
        help_text=format_lazy(
            _(
                "Several at once: at most {number}, JPEG, PNG or WebP, each up to {megabytes} MB. Places and "
                "other data inside the files are not kept."
            ),
            number=AT_ONCE,
            megabytes=LARGEST_FILE // MEGABYTE,
        ),
    )
    kept_photos = WaitingField(
        label=_("these have come already"),
        required=False,
        help_text=_(
            "They need not be sent again, and are saved with the form. Take the tick away to drop one."
        ),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "kept_photos" not in self.fields:
            return
        self.fields["kept_photos"].choices = [(signed, one.name) for signed, one in self.waiting.items()]
        if self.is_bound:
            name = self.add_prefix("kept_photos")
            self.data = self.data.copy()
            self.data.setlist(name, [*self.data.getlist(name), *self.new_waiting])

    def clean_kept_photos(self):
        return [self.waiting[signed] for signed in self.cleaned_data["kept_photos"]]

    def clean(self):
        cleaned = super().clean()
        for text in self.refused:
            self.add_error("new_photos", forms.ValidationError(text, code="photo"))
        return cleaned


class CopyForm(forms.Form):
    """In which marathon the copy of an event is; `version`: of the event as its officer has seen it."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    edition = forms.ModelChoiceField(Edition.objects.none(), label=_("Marathon"), required=False)

    def __init__(self, *args, event, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["edition"].queryset = Edition.objects.select_related("marathon")
        self.initial |= {"edition": event.edition_id, "version": event.version}
        self.event = event

    def clean_version(self):
        if self.cleaned_data["version"] != self.event.version:
            raise forms.ValidationError(
                _("Somebody else has changed the record since you opened it. Look at it again.")
            )
        return self.event.version


class PlacesField(forms.Field):
    """Some places, each as `PlaceField` takes one."""

    widget = ManyInput

    def clean(self, value):
        return [PlaceField().clean(one) for one in given(value)[:TWO]]


class ComparisonForm(forms.Form):
    """Two editions or two territories; of one alone, nothing is compared."""

    edition = RecordFilter(
        lambda: Edition.objects.select_related("marathon", "territory"),
        most=TWO,
        required=False,
        label=_("Edition of a marathon"),
    ).field
    place = PlacesField(required=False)
