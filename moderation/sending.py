"""Forms that need no account. Three things keep programs out that fill in every form they find: a field that
nobody sees, the signed moment at which the form was asked for, and a number of forms in a quarter of an hour,
from one address and in all.
"""

from datetime import timedelta

from django import forms
from django.core.signing import BadSignature, SignatureExpired, TimestampSigner
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from moderation.forms import CleanTextForm
from moderation.models import FormSent, SentForm
from ngo_portal.lib.serving.attempts import address_of, keyed, seconds_to_wait

SECONDS = 15 * 60
#: {form: how many in that time, from one address, and in all}
MOST = {
    SentForm.REPORT: (5, 100),
    SentForm.FREEZE: (20, 400),
    SentForm.DIGEST: (5, 100),
}
#: A form is filled in no faster by hand, and no page stays open longer.
FASTEST, SLOWEST = 2, 24 * 60 * 60
SIGNER = TimestampSigner(salt="form")
SIGNED = "asked"


class OpenForm(CleanTextForm, forms.Form):
    """What was sent too late comes again with a new moment. These fields stand last."""

    website = forms.CharField(
        label=_("Leave this box empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    asked = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial.setdefault("asked", SIGNER.sign(SIGNED))
        self.order_fields([name for name in self.fields if name not in OpenForm.base_fields])

    def clean_website(self):
        if self.cleaned_data["website"]:
            raise forms.ValidationError(
                _("This box is there for programs. Empty it and send the form again.")
            )
        return ""

    def clean(self):
        data = super().clean()
        asked = self.data.get(self.add_prefix("asked"), "")
        try:
            SIGNER.unsign(asked, max_age=SLOWEST)
            is_too_fast = _is_younger(asked, FASTEST)
        except BadSignature:
            self.data = self.data.copy()
            self.data[self.add_prefix("asked")] = SIGNER.sign(SIGNED)
            self.add_error(None, _("The form was open for too long. Your text is kept: send it once more."))
        else:
            if is_too_fast:
                self.add_error(
                    None, _("That was faster than anybody writes. Your text is kept: send it once more.")
                )
        return data


def _is_younger(signed, seconds):
    try:
        SIGNER.unsign(signed, max_age=seconds)
    except SignatureExpired:
        return False
    return True


class TooOften(Exception):
    """Come back after so many seconds."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"refused for {seconds} s")
        self.seconds = seconds


def count(request: HttpRequest, form: SentForm) -> None:
    """Counts a form from its beginning, so that many at once are counted too; what is refused is not. Raises
    TooOften."""
    since = timezone.now() - timedelta(seconds=SECONDS)
    FormSent.objects.filter(at__lt=since).delete()
    sent = FormSent.objects.filter(form=form)
    row = sent.create(form=form, place=keyed(f"{form} place", address_of(request)))
    of_a_place, in_all = MOST[form]
    for rows, limit in ((sent.filter(place=row.place), of_a_place), (sent, in_all)):
        if seconds := seconds_to_wait(rows, limit, since):
            row.delete()
            raise TooOften(seconds)
