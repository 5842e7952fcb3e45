"""Public pages read from replicas of the database, while these have replayed what the reader was promised.

The promise is the version of the data, asked of the primary for each page that is made. It is a random name
that stands in a row: who shows the same row has replayed all that led to it. Whatever goes wrong at a replica
(it is behind, is away, is asked to write), the page is made at the primary. Officers, forms, files and
machines are answered by the primary alone.

While there is no primary, nothing can be written. Then a replica answers that has replayed the last write
which any of them has received, if more than half of them are there: each acknowledged write is on two of
three servers, so it is among these.
"""

import contextlib
import random
import time
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.db import DEFAULT_DB_ALIAS, Error, connection, connections
from django.http import HttpRequest, HttpResponse

from ngo_portal.lib.serving.data_version import ANYTHING, VERSIONS, Versions, data_versions, held
from ngo_portal.lib.serving.questions import noted, nothing_noted
from ngo_portal.lib.serving.resting import servers
from ngo_portal.lib.serving.time_limits import ended_by_limit

#: Seconds that a reader waits for a leader where there are not enough replicas, and between two looks.
PATIENCE, PAUSE = 1.5, 0.2

HAS = "SELECT EXISTS (SELECT FROM ngo_portal_version WHERE of_table = '' AND version = %s)"
#: Nothing of a server that may write: whether it is the one that may, it does not know by itself.
STATE = """
    SELECT greatest(pg_last_wal_receive_lsn(), replayed) - '0/0', replayed - '0/0'
    FROM pg_last_wal_replay_lsn() AS replayed WHERE pg_is_in_recovery() AND replayed IS NOT NULL
"""


class ReplicaMiddleware:
    """Under the page cache: it makes what that one lacks."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        if not settings.REPLICAS:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.public = tuple(f"/{code}/" for code, _name in settings.LANGUAGES)

    def __call__(self, request):
        if not self._is_for_replicas(request):
            return self.get_response(request)
        response = self._made(request)
        if request.database_was_away:  # it went in the middle of the page
            response = self._made(request)
        return response

    def _made(self, request):
        request.database_was_away = False
        for found in self._found():
            response = self._answered_by(found, request)
            if response is not None:
                return response
        request.database_was_away = False
        return self.get_response(request)

    def _is_for_replicas(self, request):
        """A page for everybody; files have endings, and their makers connections of their own."""
        return (
            request.method in ("GET", "HEAD")
            and request.path.startswith(self.public)
            and request.path.endswith("/")
            and settings.SESSION_COOKIE_NAME not in request.COOKIES
        )

    def _found(self):
        """Replicas that have what is promised, and the versions they have at the least."""
        until = time.monotonic() + PATIENCE
        with nothing_noted():
            while True:
                try:
                    return self._with(data_versions())
                except Error:
                    found = self._without_primary()
                if found or time.monotonic() > until:
                    return found
                # Amid a change of leader there is a moment with neither.
                servers.wake(DEFAULT_DB_ALIAS)
                time.sleep(PAUSE)

    def _with(self, versions):
        for alias in random.sample(settings.REPLICAS, len(settings.REPLICAS)):
            with contextlib.suppress(Error):
                [[has]] = _rows(alias, HAS, [versions[ANYTHING]])
                if has:
                    return [Found(alias, versions, True)]
        return []

    def _without_primary(self):
        states, found = {}, []
        for alias in settings.REPLICAS:
            with contextlib.suppress(Error):
                for state in _rows(alias, STATE):
                    states[alias] = state
        for alias in newest(states):
            with contextlib.suppress(Error):
                if versions := dict(_rows(alias, VERSIONS)):
                    found.append(Found(alias, versions, False))
        return random.sample(found, len(found))

    def _answered_by(self, found, request):
        """The answer, or None where something went wrong at the replica."""
        with noted(request.path.split("/")[1]) as questions, reading(found) as failed:
            with held(found.versions):
                response = self.get_response(request)
            if failed:
                questions.clear()
                questions.complete = True
        if not found.has_primary:
            response.headers["Cache-Control"] = "no-store"
        return None if failed else response


class Found(NamedTuple):
    alias: str
    versions: Versions
    has_primary: bool


def newest(states: Mapping[str, tuple[int, int]]) -> list[str]:
    """The replicas that have replayed whatever one of them has received; none where half of the servers or
    more do not say. `states`: by the alias, how much was received and replayed."""
    if 2 * len(states) <= len(settings.REPLICAS):
        return []
    last = max(received for received, _replayed in states.values())
    return [alias for alias, (_received, replayed) in states.items() if replayed >= last]


@contextlib.contextmanager
def reading(found: Found) -> Iterator[list[Error]]:
    """Inside, this thread's connection is the one to that replica. Gives what went wrong there; that a query
    took too long is no fault of its."""
    own, replica, failed = connections[DEFAULT_DB_ALIAS], connections[found.alias], []

    def watched(execute, *arguments):
        try:
            return execute(*arguments)
        except Error as error:
            if not ended_by_limit(error):
                failed.append(error)
            raise

    connections[DEFAULT_DB_ALIAS], replica.has_primary = replica, found.has_primary
    try:
        with replica.execute_wrapper(watched):
            yield failed
    finally:
        connections[DEFAULT_DB_ALIAS] = own
        if failed:
            replica.close()


def nobody_writes() -> bool:
    """Whether this page is made at a replica without a primary: what waits to be counted goes on waiting."""
    return not getattr(connection, "has_primary", True)


def _rows(alias, sql, params=None):
    with servers.asking(alias), connections[alias].cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()
