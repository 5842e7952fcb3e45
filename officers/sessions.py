"""The sessions of the desk, in a table that knows whose they are: an officer sees the own ones and ends the
others. The name of this module stands in the settings (SESSION_ENGINE)."""

from datetime import UTC, datetime

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as Store
from django.db.models import QuerySet
from django.http import HttpRequest

from officers.models import DeskSession, Officer

#: What of it stands in columns too.
BEGAN, SEEN, BROWSER = "began", "seen", "browser"


class SessionStore(Store):
    @classmethod
    def get_model_class(cls):
        return DeskSession

    def create_model_instance(self, data):
        row = super().create_model_instance(data)
        row.officer_id = data.get(SESSION_KEY)
        row.browser = data.get(BROWSER, "")
        for name in (BEGAN, SEEN):
            if name in data:
                setattr(row, f"{name}_at", datetime.fromtimestamp(data[name], UTC))
        return row


def begin(request: HttpRequest, now: float) -> None:
    """Notes in the session of who has just signed in when that was, and by which browser."""
    longest = DeskSession._meta.get_field("browser").max_length
    request.session[BEGAN] = request.session[SEEN] = now
    request.session[BROWSER] = request.headers.get("User-Agent", "")[:longest]


def of(officer: Officer) -> QuerySet[DeskSession]:
    """The open sessions of an officer, the one that was used last first."""
    return DeskSession.objects.filter(officer=officer, expire_date__gt=datetime.now(UTC)).order_by("-seen_at")


def end_others(officer: Officer, key: str | None = None) -> int:
    """Ends the sessions of an officer at once, but for the one with this key. Returns how many."""
    return DeskSession.objects.filter(officer=officer).exclude(session_key=key or "").delete()[0]
