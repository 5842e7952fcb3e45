"""Larger bodies than forms have. Whoever was shown a form with a box for files has a signed cookie that says
so; it lets the server read as much as the form may send, and for as long as a slow line takes.

What the form does with it is another question: it asks again who sends it.
"""

from http.cookies import CookieError, SimpleCookie

from django.conf import settings
from django.core import signing
from django.http import HttpResponse

COOKIE = "upload"
#: Seconds that a form may be open before files are sent with it.
HOLDS = 24 * 60 * 60
SALT = "ngo_portal.upload"


def allow(response: HttpResponse, path: str) -> None:
    """Lets who gets this answer send files to `path`."""
    response.set_cookie(
        COOKIE,
        signing.dumps(path, salt=SALT),
        max_age=HOLDS,
        path=path,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def is_allowed(path: str, cookies: str) -> bool:
    """Whether files may be sent to `path` with this header Cookie."""
    try:
        given = SimpleCookie(cookies).get(COOKIE)
        return given is not None and signing.loads(given.value, salt=SALT, max_age=HOLDS) == path
    except (CookieError, signing.BadSignature):
        return False


def largest_body(path: str, cookies: str) -> int:
    """Bytes of the largest body that is read."""
    return settings.LARGEST_UPLOAD if is_allowed(path, cookies) else settings.DATA_UPLOAD_MAX_MEMORY_SIZE
