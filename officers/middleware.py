"""The admin speaks the officer's own language, whatever the browser prefers; whoever is at work there stays
signed in; and where a second step of signing in is asked for, nobody works without it.
"""

import time

from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import translation
from django.utils.functional import SimpleLazyObject

from officers import second_step

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


class SecondStepMiddleware:
    """Who has signed in by the password alone where that is not enough: at the desk led to the page that sets
    the second step up, elsewhere nobody."""

    #: Pages of the desk by their names, for who is only half signed in.
    OPEN = ("second-step", "officer-language", "admin:logout", "admin:login", "admin:session")

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.path.startswith("/admin/"):
            user = request.user
            request.user = SimpleLazyObject(lambda: _whole(request, user))
        elif second_step.is_wanted_of(request) and request.path not in map(reverse, self.OPEN):
            return HttpResponseRedirect(reverse("second-step"))
        return self.get_response(request)


def _whole(request, user):
    """The user, or nobody where the second step is wanted still."""
    return AnonymousUser() if second_step.is_wanted_of(request, user) else user


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
