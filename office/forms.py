"""The form of a letter: who leaves its number out gets the next one of the register."""

from moderation.forms import RecordForm
from office.models import Letter


class LetterForm(RecordForm):
    def clean(self):
        cleaned = super().clean()
        asked = [self.cleaned_data.get(name) for name in ("responsible", "direction", "on")]
        if not self.errors and not cleaned.get("number") and all(asked):
            place, direction, on = asked
            cleaned["number"] = Letter.objects.next_number(place, direction, on.year)
        return cleaned
