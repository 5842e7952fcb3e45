"""The secret links of letters: one that confirms, for two days, and one that ends the letters. Nothing
of them is kept: they are signed."""

from datetime import timedelta

from django.conf import settings
from django.core.signing import BadSignature, Signer, TimestampSigner
from django.urls import reverse

from summaries.models import Subscription

#: Days in which an address is confirmed.
CONFIRMED_WITHIN = 2
CONFIRMING, ENDING = TimestampSigner(salt="digest confirm"), Signer(salt="digest end")


def to_confirm(row: Subscription) -> str:
    """The absolute address, in the language of the thread."""
    return _absolute("summaries:digest-confirm", CONFIRMING.sign(str(row.pk)))


def to_end(row: Subscription) -> str:
    return _absolute("summaries:digest-end", ENDING.sign(str(row.pk)))


def _absolute(name, token):
    return f"{settings.PUBLIC_URL}{reverse(name, args=[token])}"


def confirmed_by(token: str) -> Subscription | None:
    """What the secret of a letter may still confirm."""
    return _found(lambda: CONFIRMING.unsign(token, max_age=timedelta(days=CONFIRMED_WITHIN)))


def ended_by(token: str) -> Subscription | None:
    return _found(lambda: ENDING.unsign(token))


def _found(read):
    try:
        return Subscription.objects.filter(pk=int(read())).first()
    except (BadSignature, ValueError):
        return None
