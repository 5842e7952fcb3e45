"""Files on their way to their readers.

A large text streams from a connection of its own in a thread; a reader who goes away, or takes nothing for a
minute, stops it. Only a few large files are on their way at once, over all processes: each of them holds a
thread of the server until its reader has it.
"""

import contextlib
import io
import os
import queue
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import psycopg2
from django.conf import settings
from django.db import connection

from ngo_portal.lib.lists.selects import Rows, Walk

#: A file of so many rows is a small one: it leaves as whole bytes and needs no turn.
SMALL = 5_000
#: To plan the SELECTs of so few rows takes longer than to answer them: their plans are kept.
TINY = 500
LARGE_AT_ONCE = 2
#: Number of the advisory locks that large files hold while they are made ("expo").
LARGE_LOCK = 0x6578706F
ROWS_AT_ONCE = 2_000
BLOCK_BYTES = 64 * 1024
BLOCKS_AHEAD = 8
STOP_SECONDS = 2
STALLED_SECONDS = 60
#: Makes the planner take the rows in the order of an index. To sort them first takes less time in all, but
#: nothing goes out until the end, and only when a block goes out does it show that the reader has left.
WALK_IN_ORDER = "SET random_page_cost = 1.1"


class TooManyFiles(Exception):
    """As many large files as the house allows are being made: come back later."""


class Refused(Exception):
    """A file of this format cannot hold what is asked; the text is for the reader."""


def copied(*copies: Rows) -> bytes:
    """What the COPY statements print, one after another, as bytes."""
    file = io.BytesIO()
    _copy(copies, connection, file)
    return file.getvalue()


def _copy(copies, connection, file):
    walk = walked(connection.chunked_cursor)
    with connection.cursor() as cursor:
        for copy in copies:
            for statement in copy.statements(walk):
                cursor.copy_expert(statement, file)


def take_turn() -> Any:
    """A connection of its own that holds one of the few places for large files until it is closed."""
    own = connection.copy()
    own.inc_thread_sharing()
    # PostgreSQL itself takes the place away from a reader who keeps it too long.
    limit = f"{settings.LONGEST_QUERY_FILE}s"
    setting = f"SET statement_timeout = %s; SET idle_session_timeout = %s; {WALK_IN_ORDER}"
    try:
        with own.cursor() as cursor:
            cursor.execute(setting, [limit, limit])
            for place in range(LARGE_AT_ONCE):
                cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [LARGE_LOCK, place])
                if cursor.fetchone()[0]:
                    return own
        raise TooManyFiles
    except BaseException:
        own.close()
        raise


def walked(cursor: Callable[[], Any]) -> Walk:
    """That takes the rows through cursors of its own, which `cursor` makes."""

    def walk(sql):
        with cursor() as rows:
            rows.execute(sql)
            while found := rows.fetchmany(ROWS_AT_ONCE):
                yield from found

    return walk


def stream(header: bytes, *copies: Rows) -> Iterator[bytes]:
    """An iterator over blocks of bytes: the header, then what the COPY statements print, one after another,
    all of the same state of the database. Raises TooManyFiles at once.

    A failure midway is raised by the iterator, which breaks the answer off. `close()` stops the query.
    """
    return _CopyStream(header, copies)


class _CopyStream:
    def __init__(self, header, copies):
        self.connection = take_turn()
        self.pipe = _Pipe()
        self.blocks = self._blocks(header)
        self.thread = threading.Thread(target=self._copy, args=[copies], daemon=True)
        self.thread.start()

    def _copy(self, copies):
        end = None
        try:
            with self.connection.cursor() as cursor:
                cursor.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
            _copy(copies, self.connection, self.pipe)
            self.pipe.flush()
        except Exception as error:
            end = error
        finally:
            self.connection.connection.close()  # the place is free, whatever the reader does
        with contextlib.suppress(BrokenPipeError):
            self.pipe.hand_over(end)

    def _blocks(self, header):
        yield header
        while (block := self._next_block()) is not None:
            if isinstance(block, Exception):
                raise block
            yield block

    def _next_block(self):
        while True:
            ended = not self.thread.is_alive()
            with contextlib.suppress(queue.Empty):
                return self.pipe.blocks.get(timeout=0 if ended else 1)
            if ended:  # it gave up a reader who stalled, and cannot say so any more
                raise BrokenPipeError

    def __iter__(self):
        return self

    def __next__(self):
        try:
            return next(self.blocks)
        except BaseException:
            self.close()
            raise

    def close(self):
        """Ends the query and the thread; harmless when they have ended."""
        self.blocks.close()
        self.pipe.reader_left.set()
        until = time.monotonic() + STOP_SECONDS
        while self.thread.is_alive() and time.monotonic() < until:
            with contextlib.suppress(psycopg2.InterfaceError):  # closed this very moment
                self.connection.connection.cancel()
            self.thread.join(0.1)
        self.connection.close()


class _Pipe:
    """A file that hands blocks of bytes to another thread, and fails once that one has left or stalled."""

    def __init__(self):
        self.blocks = queue.Queue(maxsize=BLOCKS_AHEAD)
        self.reader_left = threading.Event()
        self.kept = bytearray()

    def write(self, data):
        self.kept += data
        if len(self.kept) >= BLOCK_BYTES:
            self.flush()
        return len(data)

    def flush(self):
        if self.kept:
            self.hand_over(bytes(self.kept))
            self.kept.clear()

    def hand_over(self, block):
        until = time.monotonic() + STALLED_SECONDS
        while not self.reader_left.is_set() and time.monotonic() < until:
            with contextlib.suppress(queue.Full):
                self.blocks.put(block, timeout=0.2)
                return
        raise BrokenPipeError


class FileStream:
    """The blocks of a file; what is `held` (the file itself, its place) is let go when the answer is
    closed.
    """

    def __init__(self, file, held):
        self.file, self.held = file, held
        self.length = os.path.getsize(file.name)

    def __iter__(self):
        return self

    def __next__(self):
        if block := self.file.read(BLOCK_BYTES):
            return block
        raise StopIteration

    def close(self) -> None:
        self.held.close()
