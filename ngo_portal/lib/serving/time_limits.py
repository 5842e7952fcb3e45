"""How long PostgreSQL may work at one query of a request: it ends a longer one itself. And at all those
together that a page can do without: when that time is over, what they ask for is left out.
"""

import contextlib
import re
import time
from collections.abc import Callable, Iterator
from typing import TypeVar

from django.conf import settings
from django.db import OperationalError, connection

from ngo_portal.lib.serving.questions import LIMIT

T = TypeVar("T")
#: Seconds of spare time in which nothing is begun any more.
LEAST = 0.01


@contextlib.contextmanager
def queries_end_after(seconds: float) -> Iterator[None]:
    """Queries of this thread's connection fail with an OperationalError after so many seconds (0: never).

    Inside another such limit the inner one holds. The connection is told only when its limit is another
    one, so that a process that serves pages tells it once; what ran inside no limit never tells it.
    """
    outer = getattr(connection, "query_seconds", None)
    connection.query_seconds = seconds
    try:
        with connection.execute_wrapper(_limited) if outer is None else contextlib.nullcontext():
            yield
    finally:
        connection.query_seconds = outer


class Spare:
    """The time that a page has for what it can do without, and whether something was left out for want of
    it."""

    def __init__(self, seconds: float) -> None:
        self.seconds, self.left_out = seconds, False


@contextlib.contextmanager
def with_spare(seconds: float) -> Iterator[Spare]:
    """Inside, `in_time` has so many seconds in all."""
    outer = getattr(connection, "spare", None)
    connection.spare = Spare(seconds)
    try:
        yield connection.spare
    finally:
        connection.spare = outer


def may_spend(seconds: float) -> None:
    """Gives the page so much spare time: what takes it is what the page is for."""
    spare = getattr(connection, "spare", None)
    if spare is not None:
        spare.seconds = max(spare.seconds, seconds)


class LeftOut(Exception):
    """Something was left out of what can be told whole or not at all: come back later."""


def must_be_whole() -> None:
    """Raises LeftOut where something was left out for want of time."""
    spare = getattr(connection, "spare", None)
    if spare is not None and spare.left_out:
        raise LeftOut


def in_time(ask: Callable[[], T], otherwise: T) -> T:
    """What `ask()` gives; `otherwise` where its queries take longer than is left of the page's spare time.
    Where there is none such (files, the admin, commands, inside a transaction) they take as long as they
    take.

    The page that lacks something says so and is not kept. What was read for it stays in memory: whoever asks
    next is farther on.
    """
    spare = getattr(connection, "spare", None)
    if spare is None or connection.in_atomic_block:
        return ask()
    if spare.seconds > LEAST:
        until = time.monotonic() + spare.seconds
        try:
            with queries_end_after(spare.seconds), connection.execute_wrapper(_until(until)):
                return ask()
        except _Over:
            pass
        except OperationalError as error:
            if not ended_by_limit(error):
                raise
        finally:
            spare.seconds = until - time.monotonic()
    spare.left_out = True
    return otherwise


class _Over(Exception):
    """The time was over before a query."""


def _until(moment):
    def in_the_rest(execute, *arguments):
        if time.monotonic() > moment:
            raise _Over
        return execute(*arguments)

    return in_the_rest


def ended_by_limit(exception: BaseException) -> bool:
    """Whether PostgreSQL gave a query up because it took too long."""
    return getattr(exception.__cause__, "pgcode", None) == QUERY_CANCELED


QUERY_CANCELED = "57014"


#: What goes back in a transaction that failed can have nothing before it.
OF_SAVEPOINTS = re.compile(r"\s*(SAVEPOINT|RELEASE|ROLLBACK)\b", re.IGNORECASE)


def _limited(execute, sql, params, many, context):
    django_connection = context["connection"]
    if settings.POOLED:  # the next statement may meet another connection of the server
        if not OF_SAVEPOINTS.match(sql):
            sql = LIMIT.format(int(django_connection.query_seconds * 1000)) + sql
        return execute(sql, params, many, context)
    wanted = (django_connection.connection, django_connection.query_seconds)
    if getattr(django_connection, "limited", None) != wanted:
        with django_connection.connection.cursor() as cursor:
            # Compiling a page's queries would take longer than they do.
            cursor.execute("SET statement_timeout = %s; SET jit = off", [int(wanted[1] * 1000)])
        # Rolled back, a transaction takes its settings with it.
        django_connection.limited = None if django_connection.in_atomic_block else wanted
    return execute(sql, params, many, context)
