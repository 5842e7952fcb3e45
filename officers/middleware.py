"""The admin speaks the officer's own language, whatever the browser prefers; and whoever is at work there
stays signed in.
"""

import time

from django.utils import translation

#: Seconds between two moments at which the session is saved anew: not at each request.
EVERY = 5 * 60


class OfficerLanguageMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path.startswith("/admin/") and request.user.is_authenticated:
            translation.activate(request.user.language)
            request.LANGUAGE_CODE = translation.get_language()
        return self.get_response(request)


class SlidingSessionMiddleware:
    """The session ends SESSION_COOKIE_AGE after the last request to the desk, not after the sign-in."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path.startswith("/admin/") and request.user.is_authenticated:
            now = int(time.time())
            if now - request.session.get("seen", 0) >= EVERY:
                request.session["seen"] = now
        return self.get_response(request)
