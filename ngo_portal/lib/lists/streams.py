"""Files on their way to their readers.

A large text streams from connections of its own in threads; a reader who goes away, or takes nothing for a
minute, stops it. Only a few large files are on their way at once, over all processes: each of them holds a
thread of the server until its reader has it.
"""

import io
from collections.abc import Sequence
from itertools import chain
from typing import Any

from django.conf import settings
from django.db import connection

from ngo_portal.lib.database.snapshot import one_snapshot
from ngo_portal.lib.lists.copies import CopyStream, Made, walked
from ngo_portal.lib.lists.selects import Rows

#: A file of so many rows is a small one: it leaves as whole bytes and needs no turn.
SMALL = 5_000
#: To plan the SELECTs of so few rows takes longer than to answer them: their plans are kept.
TINY = 500
LARGE_AT_ONCE = 2
#: Number of the advisory locks that large files hold while they are made ("expo").
LARGE_LOCK = 0x6578706F
#: Makes the planner take the rows in the order of an index. To sort them first takes less time in all, but
#: nothing goes out until the end, and only when a block goes out does it show that the reader has left.
WALK_IN_ORDER = "SET LOCAL random_page_cost = 1.1"
#: A block of records is put in order without a file.
IN_MEMORY = "SET LOCAL work_mem = '32MB'"


class TooManyFiles(Exception):
    """As many large files as the house allows are being made: come back later."""


class Refused(Exception):
    """A file of this format cannot hold what is asked; the text is for the reader."""


def copied(*copies: Rows) -> bytes:
    """What the COPY statements print, one after another, as bytes."""
    file = io.BytesIO()
    walk = walked(connection.chunked_cursor)
    with one_snapshot(savepoint=False), connection.cursor() as cursor:
        for copy in copies:
            for statement in copy.statements(walk):
                cursor.copy_expert(statement, file)
    return file.getvalue()


def take_turn() -> Any:
    """A connection of its own that holds one of the few places for large files until it is closed."""
    own = _own_connection()
    try:
        with own.cursor() as cursor:
            for place in range(LARGE_AT_ONCE):
                cursor.execute("SELECT pg_try_advisory_xact_lock(%s, %s)", [LARGE_LOCK, place])
                if cursor.fetchone()[0]:
                    return own
        raise TooManyFiles
    except BaseException:
        own.close()
        raise


def _own_connection():
    """In a transaction that lasts as long as it does: behind a pooler too it is always the same one."""
    own = connection.copy()
    own.inc_thread_sharing()
    # PostgreSQL itself takes the place away from a reader who keeps it too long.
    limit = f"{settings.LONGEST_QUERY_FILE}s"
    setting = (
        "BEGIN ISOLATION LEVEL REPEATABLE READ; SET LOCAL statement_timeout = %s; "
        f"SET LOCAL idle_in_transaction_session_timeout = %s; {WALK_IN_ORDER}; {IN_MEMORY}"
    )
    try:
        with own.cursor() as cursor:
            cursor.execute(setting, [limit, limit])
    except BaseException:
        own.close()
        raise
    return own


def stream(header: bytes, *copies: Rows) -> CopyStream:
    """An iterator over blocks of bytes: the header, then what the COPY statements print, one after another,
    all of the same state of the database. Raises TooManyFiles at once."""
    return made_of(copies, lambda texts: chain([header], chain.from_iterable(texts)))


def made_of(copies: Sequence[Rows], made: Made, place: Any = None) -> CopyStream:
    """The same of a file that holds more than what they print. `place`: by `take_turn`, when it was taken
    before."""
    return CopyStream(place or take_turn(), _own_connection, copies, made)
