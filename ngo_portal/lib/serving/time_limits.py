"""How long PostgreSQL may work at one query of a request: it ends a longer one itself."""

import contextlib
from collections.abc import Iterator

from django.db import connection


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


def ended_by_limit(exception: BaseException) -> bool:
    """Whether PostgreSQL gave a query up because it took too long."""
    return getattr(exception.__cause__, "pgcode", None) == QUERY_CANCELED


QUERY_CANCELED = "57014"


def _limited(execute, sql, params, many, context):
    django_connection = context["connection"]
    wanted = (django_connection.connection, django_connection.query_seconds)
    if getattr(django_connection, "limited", None) != wanted:
        with django_connection.connection.cursor() as cursor:
            # Compiling a page's queries would take longer than they do.
            cursor.execute("SET statement_timeout = %s; SET jit = off", [int(wanted[1] * 1000)])
        # Rolled back, a transaction takes its settings with it.
        django_connection.limited = None if django_connection.in_atomic_block else wanted
    return execute(sql, params, many, context)
