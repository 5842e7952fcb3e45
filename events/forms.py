"""Forms of events besides those that the admin makes of the models."""

from django import forms
from django.utils.translation import gettext_lazy as _

from events.models import Edition


class CopyForm(forms.Form):
    """In which marathon the copy of an event is."""

    edition = forms.ModelChoiceField(Edition.objects.none(), label=_("Marathon"), required=False)

    def __init__(self, *args, event, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["edition"].queryset = Edition.objects.select_related("marathon")
        self.fields["edition"].initial = event.edition_id
