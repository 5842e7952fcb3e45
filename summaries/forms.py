"""What officers type about numbers of the portal."""

from django import forms
from django.utils.translation import gettext as _

from moderation.forms import RecordForm
from summaries.lasting.used import number_of


class UseForm(RecordForm):
    def clean_printed(self):
        """The name of the number, of an address that was copied."""
        number = number_of(self.cleaned_data["printed"])
        if number is None:
            raise forms.ValidationError(
                _("The portal has no such number. Copy the address of the number or of the frozen summary.")
            )
        return number
