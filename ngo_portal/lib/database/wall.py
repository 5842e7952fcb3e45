"""A second wall behind the querysets: PostgreSQL itself keeps an officer's request to the rows of the own
territory (row security), whatever the querysets ask. docs/adr/0062.

The request's statements are those of a role that the policies hold of. Role and territory go before each
statement and end with its transaction, so that no pool of connections hands them on. What only reads finds
views in the place of the tables, which say what the policies say and leave the indexes to the planner:
docs/adr/0064.
"""

import contextlib
import functools
import re
from collections.abc import Iterator

from django.conf import settings
from django.db import connection

#: The role whose statements are kept to a territory; it cannot sign in.
ROLE = "ngo_portal_desk"
#: The schema of the views it reads.
READ_IN = "desk"
#: Whether the database's user may speak as it. Since PostgreSQL 16 a member may be forbidden to.
SPEAKS = f"""
    SELECT CASE WHEN current_setting('server_version_num')::int < 160000 THEN pg_has_role(oid, 'MEMBER')
        ELSE pg_has_role(oid, 'SET') END
    FROM pg_roles WHERE rolname = '{ROLE}'
"""
BEHIND = f"SET LOCAL ROLE {ROLE}; SET LOCAL portal.territory = '{{}}'; "
IN_VIEWS = f"SET LOCAL search_path = {READ_IN}, public; "
IN_TABLES = "SET LOCAL search_path TO DEFAULT; "
OPENED = f"SET LOCAL ROLE NONE; {IN_TABLES}"
#: Also rows that are locked to be changed. Django writes these words so.
CHANGES = re.compile(r"\b(INSERT|UPDATE|DELETE)\b")
#: In a transaction that failed nothing may come before them.
OF_SAVEPOINTS = re.compile(r"\s*(SAVEPOINT|RELEASE|ROLLBACK)\b", re.IGNORECASE)


@contextlib.contextmanager
def behind_wall(territory: int | None) -> Iterator[None]:
    """Statements of this thread find and change what the policies leave to this territory; None: to none."""
    connection.chunked_cursor = connection.cursor  # a cursor with a name takes nothing before its SELECT
    try:
        with _before_each(BEHIND.format(territory or 0)), connection.execute_wrapper(_kept_to):
            yield
    finally:
        del connection.chunked_cursor
        if connection.in_atomic_block and not connection.needs_rollback:  # begun by whoever asks (tests)
            with connection.connection.cursor() as cursor:
                cursor.execute(OPENED)


@contextlib.contextmanager
def wall_opened() -> Iterator[None]:
    """Inside, statements find all rows: for what the portal must know of what an officer may not see, so as
    to say that there is something. Nothing else of them may leave the block."""
    with _before_each(OPENED) if getattr(connection, "before_each", "") else contextlib.nullcontext():
        yield


@contextlib.contextmanager
def _before_each(words: str) -> Iterator[None]:
    outer = getattr(connection, "before_each", "")
    connection.before_each = words
    try:
        yield
    finally:
        connection.before_each = outer


def _kept_to(execute, sql, params, many, context):
    if not OF_SAVEPOINTS.match(sql):
        before = context["connection"].before_each
        if before != OPENED:
            before += IN_TABLES if CHANGES.search(sql) else IN_VIEWS
        sql = before + sql
    return execute(sql, params, many, context)


def is_raised() -> bool:
    """Whether the wall stands in this database, and the portal may work behind it."""
    return settings.SECOND_WALL and _stands(connection.settings_dict["NAME"])


@functools.cache
def _stands(database: str) -> bool:
    connection.ensure_connection()
    with connection.connection.cursor() as cursor:
        cursor.execute(f"SELECT ({SPEAKS}) AND EXISTS (SELECT FROM pg_policy)")
        return bool(cursor.fetchone()[0])
