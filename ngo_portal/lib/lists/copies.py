"""What COPY statements print, made a little ahead of whoever reads it by several connections that see the
same state of the database and do not wait for each other: block after block it is another one's turn.
"""

import contextlib
import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from itertools import cycle, islice
from typing import Any

import psycopg2

from ngo_portal.lib.lists.selects import Rows, Walk

MAKERS = 2
ROWS_AT_ONCE = 2_000
BLOCK_BYTES = 64 * 1024
#: Of each maker: more of them than a block of records has letters, so that it need not wait for its turn.
BLOCKS_AHEAD = 128
STOP_SECONDS = 2
STALLED_SECONDS = 60
#: What a maker hands over when it has come to the end of a block of records, and of its share of a copy.
END_OF_BLOCK, END_OF_COPY = object(), object()

#: Gives the bytes of a file, of an iterator over what each of its copies prints: iterators over blocks of
#: bytes, each to be read to its end before the next one.
Made = Callable[[Iterator[Iterator[bytes]]], Iterator[bytes]]


def walked(cursor: Callable[[], Any]) -> Walk:
    """That takes the rows through cursors of its own, which `cursor` makes."""

    def walk(sql):
        with cursor() as rows:
            rows.execute(sql)
            while found := rows.fetchmany(ROWS_AT_ONCE):
                yield from found

    return walk


class CopyStream:
    """An iterator over the blocks of a file. A failure midway is raised by it, which breaks the answer off.
    `close()` stops the queries.

    `connect()` gives a connection of its own in a transaction; the first one, `place`, is kept until all is
    made.
    """

    def __init__(self, place: Any, connect: Callable[[], Any], copies: Sequence[Rows], made: Made) -> None:
        self.copies, self.reader = copies, _Reader()
        self.snapshot: Future[tuple[str]] = Future()
        number = MAKERS if len(copies) > 1 or copies[0].keys else 1
        self.makers = [_Maker(self.reader) for _one in range(number)]
        self.makers[0].connection = place
        self.connect, self.blocks = connect, (block for block in made(self._text() for _copy in copies))
        for place, maker in enumerate(self.makers):
            maker.start(self._first if place == 0 else self._another, place)

    def _first(self, maker, place):
        try:
            with maker.connection.cursor() as cursor:
                cursor.execute("SELECT pg_export_snapshot()")
                self.snapshot.set_result(cursor.fetchone())
            maker.copy(self.copies, place, len(self.makers))
        except BaseException as error:
            if not self.snapshot.done():
                self.snapshot.set_exception(error)
            raise
        finally:
            for other in self.makers[1:]:  # the place is taken as long as one of them is at work
                other.thread.join()

    def _another(self, maker, place):
        snapshot = self.snapshot.result()
        maker.connection = self.connect()
        with maker.connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION SNAPSHOT %s", snapshot)
        maker.copy(self.copies, place, len(self.makers))

    def _text(self):
        for maker in cycle(self.makers):
            while (block := maker.next()) is not END_OF_BLOCK:
                if block is END_OF_COPY:
                    for other in self.makers:
                        if other is not maker:
                            other.next()  # it has come to the end, too
                    return
                yield block

    def __iter__(self):
        return self

    def __next__(self):
        try:
            return next(self.blocks)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Ends the queries and the threads; harmless when they have ended."""
        self.blocks.close()
        self.reader.left.set()
        until = time.monotonic() + STOP_SECONDS
        while any(maker.thread.is_alive() for maker in self.makers) and time.monotonic() < until:
            for maker in self.makers:
                maker.cancel()
        for maker in self.makers:
            if maker.connection:
                maker.connection.close()


class _Reader:
    """Whoever takes the blocks; since when no block was asked for, None while one is."""

    def __init__(self):
        self.left, self.away_since = threading.Event(), time.monotonic()

    @property
    def is_gone(self):
        since = self.away_since
        return self.left.is_set() or (since is not None and time.monotonic() - since > STALLED_SECONDS)


class _Maker:
    """A connection in a thread of its own, and a file that hands blocks of bytes to the reader: it fails once
    that one has left or stalled."""

    def __init__(self, reader):
        self.reader, self.connection, self.thread = reader, None, None
        self.handed_over, self.kept = queue.Queue(maxsize=BLOCKS_AHEAD), bytearray()

    def start(self, work, *args):
        self.thread = threading.Thread(target=self._work, args=[work, *args], daemon=True)
        self.thread.start()

    def _work(self, work, *args):
        end = None
        try:
            work(self, *args)
        except Exception as error:
            end = error
        finally:
            if self.connection and self.connection.connection:
                self.connection.connection.close()  # the place is free, whatever the reader does
        if end:
            with contextlib.suppress(BrokenPipeError):
                self._hand_over(end)

    def copy(self, copies, place, makers):
        """Its share of the copies."""
        walk = walked(self.connection.chunked_cursor)
        with self.connection.cursor() as cursor:
            for copy in copies:
                for statement in islice(copy.statements(walk), place, None, makers):
                    cursor.copy_expert(statement, self)
                    self._flush()
                    self._hand_over(END_OF_BLOCK)
                self._hand_over(END_OF_COPY)

    def write(self, data):
        self.kept += data
        if len(self.kept) >= BLOCK_BYTES:
            self._flush()
        return len(data)

    def _flush(self):
        if self.kept:
            self._hand_over(bytes(self.kept))
            self.kept.clear()

    def _hand_over(self, block):
        while not self.reader.is_gone:
            with contextlib.suppress(queue.Full):
                self.handed_over.put(block, timeout=0.2)
                return
        raise BrokenPipeError

    def next(self):
        """For the reader: the next block, or the end of one."""
        self.reader.away_since = None
        try:
            while True:
                ended = not self.thread.is_alive()
                with contextlib.suppress(queue.Empty):
                    block = self.handed_over.get(timeout=0 if ended else 1)
                    if isinstance(block, Exception):
                        raise block
                    return block
                if ended:  # it gave up a reader who stalled, and cannot say so any more
                    raise BrokenPipeError
        finally:
            self.reader.away_since = time.monotonic()

    def cancel(self):
        """Asks PostgreSQL to end what it is at, and waits for a moment."""
        if self.connection and self.connection.connection:
            with contextlib.suppress(psycopg2.InterfaceError):  # closed this very moment
                self.connection.connection.cancel()
        self.thread.join(0.1)
