"""How often somebody may be wrong: guessing is slow from one address, and shuts nobody else out.

Failures are counted for an account and where they come from, and for that place alone. A browser that has
signed in before is a place of its own, known by a signed cookie: a stranger at the same address, or at any
other, does not shut its officer out. Neither account nor address is kept as such.
"""

import secrets
from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.utils import timezone

from ngo_portal.lib.serving.attempts import address_of, keyed, seconds_to_wait

SECONDS = 15 * 60
#: Wrong passwords in that time: for one account from one place, for all accounts from one place.
OF_AN_ACCOUNT, OF_A_PLACE = 5, 50
COOKIE, COOKIE_SECONDS = "known_browser", 365 * 24 * 60 * 60


class Refused(Exception):
    """Come back after so many seconds."""

    def __init__(self, seconds):
        super().__init__(f"sign-in refused for {seconds} s")
        self.seconds = seconds


class Busy(Refused):
    """Many sign in at this moment; whether the password is right, nobody knows."""


class Attempt:
    """One attempt to sign in. It counts as a failure from its beginning, so that many at once are counted
    too, and no more once `succeeded()`. Raises Refused; what is refused does not count, so that a lock ends
    after SECONDS."""

    def __init__(self, request, username, failures):
        place = _browser(request, username) or address_of(request)
        keys = {
            "place": keyed("sign-in place", place),
            "account": keyed("sign-in account", f"{place} {username}"),
        }
        since = timezone.now() - timedelta(seconds=SECONDS)
        failures.filter(at__lt=since).delete()
        self.row = failures.create(**keys)
        for name, limit in (("account", OF_AN_ACCOUNT), ("place", OF_A_PLACE)):
            if seconds := seconds_to_wait(failures.filter(**{name: keys[name]}), limit, since):
                self.row.delete()
                raise Refused(seconds)
        self.of_account = failures.filter(account=keys["account"])

    def succeeded(self):
        self.of_account.delete()

    def interrupted(self):
        """Nobody learnt whether the password was right."""
        self.row.delete()


def remember_browser(response, request):
    """Give the browser that has just signed in its cookie."""
    value = signing.dumps([request.user.username, secrets.token_urlsafe(16)], salt=COOKIE)
    response.set_cookie(
        COOKIE,
        value,
        max_age=COOKIE_SECONDS,
        path="/admin/",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _browser(request, username):
    try:
        known, token = signing.loads(request.COOKIES.get(COOKIE, ""), salt=COOKIE, max_age=COOKIE_SECONDS)
    except (signing.BadSignature, ValueError):
        return None
    return token if known == username else None
