"""Forms of events besides those that the admin makes of the models."""

from django import forms
from django.utils.translation import gettext_lazy as _

from events.models import Edition


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
