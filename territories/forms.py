"""A place as readers type it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from territories.models import Territory

#: So many places of one name are told.
MOST_PLACES = 6


class PlaceField(forms.CharField):
    """A name or a KATO code: cleaned, the places it may mean, best first; none where nothing was typed."""

    default_error_messages = {"unknown": _("No place is called “%(value)s”.")}

    def __init__(self, **kwargs: Any) -> None:
        label = _("City, district or village")
        super().__init__(required=False, max_length=200, label=label, **kwargs)

    def clean(self, value: Any) -> list[Territory]:
        if not (text := super().clean(value)):
            return []
        rows = Territory.objects.select_related("oblast", "district")
        if not (found := rows.meant_by(text, MOST_PLACES) or rows.suggested(text, MOST_PLACES)):
            raise forms.ValidationError(
                self.error_messages["unknown"], code="unknown", params={"value": text[:60]}
            )
        return found


class NearForm(forms.Form):
    """Near which place."""

    place = PlaceField()
