"""What is taken away when its time is over. The public page about personal data says the same
(ngo_portal/about.py)."""

from datetime import timedelta

from django.utils import timezone

from moderation import form_tokens
from moderation.models import FormToken, KeptForm
from moderation.tasks import forget_addresses
from officers.models import DeskSession, FailedSignIn

#: Days.
FORMS_KEPT = 30
SIGN_INS_KEPT = 1


def forget():
    """{what: how many rows} that were taken away."""
    now = timezone.now()
    gone = {
        "forms that were not saved": KeptForm.objects.filter(at__lt=now - timedelta(days=FORMS_KEPT)),
        "tokens of forms": FormToken.objects.filter(created_at__lt=now - form_tokens.KEPT),
        "sessions that are over": DeskSession.objects.filter(expire_date__lt=now),
        "failed sign-ins": FailedSignIn.objects.filter(at__lt=now - timedelta(days=SIGN_INS_KEPT)),
    }
    counts = {what: rows.delete()[0] for what, rows in gone.items()}
    return {**counts, "addresses of reporters": forget_addresses.call()}
