"""Who asks, and how often that may be: an address as a key that tells nobody the address, and the wait of
whoever has done something too often."""

import ipaddress
from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import salted_hmac


def address_of(request: HttpRequest) -> str:
    """The reader's address; of IPv6 the network, because a house has as many addresses as it likes."""
    words = request.META.get("REMOTE_ADDR", "")
    if settings.BEHIND_PROXY:
        words = request.META.get("HTTP_X_FORWARDED_FOR", words).rpartition(",")[2].strip()
    try:
        address = ipaddress.ip_address(words)
    except ValueError:
        return words
    return str(address if address.version == 4 else ipaddress.ip_network((address, 64), strict=False))


def keyed(kind: str, text: str, key: str | None = None) -> str:
    """32 letters that tell texts apart and do not tell them. By the SECRET_KEY, or a key of its own."""
    return salted_hmac(kind, text, secret=key).hexdigest()[:32]


def seconds_to_wait(rows: Any, limit: int, since: datetime) -> int:
    """Until one more of these rows (with a moment, `at`) fits among the `limit` since then, this one counted;
    0 where it does."""
    times = list(rows.filter(at__gte=since).order_by("at").values_list("at", flat=True)[: limit + 1])
    return max(1, round((times[0] - since).total_seconds())) if len(times) > limit else 0
