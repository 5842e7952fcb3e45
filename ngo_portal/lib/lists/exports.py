"""Files of a list: CSV by PostgreSQL's own COPY, XLSX by the Rust writer; both of exactly the
querysets they are given.

Small files leave as whole bytes. A large CSV streams from a connection of its own in a thread; a reader
who goes away, or takes nothing for a minute, stops it. Only a few large files are on their way at once,
over all processes: each of them holds a thread of the server until its reader has it.
"""

import contextlib
import csv
import io
import os
import queue
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence

import psycopg2
from django.conf import settings
from django.db import connection, transaction
from django.db.models import QuerySet
from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import get_language
from rustpy_xlsxwriter import write_worksheets

from ngo_portal.lib.lists.columns import LONGEST_CELL, NUMBER, Column, Sheet, safe_cell, table
from ngo_portal.lib.lists.counts import count_up_to

BOM = "\ufeff".encode()
SMALL = 5_000
LARGE_AT_ONCE = 2
#: Number of the advisory locks that large files hold while they are made ("expo").
LARGE_LOCK = 0x6578706F
BLOCK_BYTES = 64 * 1024
BLOCKS_AHEAD = 8
STOP_SECONDS = 2
STALLED_SECONDS = 60
#: Makes the planner take the rows in the order of an index. To sort them first takes less time in all, but
#: nothing goes out until the end, and only when a block goes out does it show that the reader has left.
WALK_IN_ORDER = "SET random_page_cost = 1.1"
CSV_TYPE = "text/csv; charset=utf-8"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class TooManyFiles(Exception):
    """As many large files as the house allows are being made: come back later."""


def csv_response(queryset: QuerySet, columns: Sequence[Column], filename: str) -> HttpResponseBase:
    """The rows as CSV (UTF-8 with byte order mark, quoted as RFC 4180 has it, lines ending in LF), header
    and values in the page's language. Raises TooManyFiles."""
    header = BOM + _csv_line([str(column.label) for column in columns])
    copy = _copy_statement(table(queryset, columns, get_language(), spelt=True), columns)
    if is_small(queryset):
        file = io.BytesIO()
        with connection.cursor() as cursor:
            cursor.copy_expert(copy, file)
        response = HttpResponse(header + file.getvalue(), content_type=CSV_TYPE)
    else:
        response = StreamingHttpResponse(stream(header, copy), content_type=CSV_TYPE)
    return _as_download(response, filename)


def xlsx_response(
    sheets: Sequence[tuple[Sheet, QuerySet]],
    filename: str,
    *,
    rows: int,
    notes: Sequence[tuple[str, list[dict[str, str]]]],
) -> HttpResponseBase:
    """The rows as XLSX. Raises TooManyFiles.

    `sheets`: [(Sheet, its queryset)]; `rows`: how many the longest of them has; `notes`: [(name, [record])],
    further sheets of a few texts each.
    """
    with contextlib.ExitStack() as held:
        small = rows <= SMALL
        if not small:
            held.callback(_take_turn().close)
        file = held.enter_context(tempfile.NamedTemporaryFile(suffix=".xlsx"))
        with transaction.atomic():  # the cursors of the rows live as long as the transaction
            write_worksheets(
                [
                    *((str(sheet.label), _records(queryset, sheet.columns)) for sheet, queryset in sheets),
                    *notes,
                ],
                file.name,  # a file object would get the workbook in one piece, from memory
                freeze_panes={str(sheet.label): {"row": 1, "col": 0} for sheet, _queryset in sheets},
                column_width={"general": 24},
            )
        if small:
            response = HttpResponse(file.read(), content_type=XLSX_TYPE)
        else:
            response = StreamingHttpResponse(_FileStream(file, held.pop_all()), content_type=XLSX_TYPE)
            response.headers["Content-Length"] = str(os.path.getsize(file.name))
    return _as_download(response, filename)


def head_response(filename: str) -> HttpResponseBase:
    """What a HEAD of a file is answered: nothing is made."""
    content_type = CSV_TYPE if filename.endswith(".csv") else XLSX_TYPE
    return _as_download(StreamingHttpResponse((), content_type=content_type), filename)


def is_small(queryset: QuerySet) -> bool:
    return count_up_to(queryset, SMALL) is not None


def _take_turn():
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


def _records(queryset, columns):
    labels = [str(column.label) for column in columns]
    empty = True
    for row in table(queryset, columns, get_language(), spelt=False).iterator(chunk_size=2000):
        empty = False
        yield {label: _cell(value, column) for label, column, value in zip(labels, columns, row, strict=True)}
    if empty:  # the writer takes its header from the first record
        yield dict.fromkeys(labels)


def _cell(value, column):
    if isinstance(value, str):
        return value[:LONGEST_CELL]
    return float(value) if column.kind == NUMBER and value is not None else value


def _csv_line(values):
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(values)
    return line.getvalue().encode()


def _copy_statement(rows, columns):
    sql, params = rows.query.sql_with_params()
    with connection.cursor() as cursor:
        made = cursor.mogrify(sql, params).decode()
    cells = ", ".join(safe_cell(column) for column in columns)
    return f"COPY (SELECT {cells} FROM ({made}) made) TO STDOUT WITH (FORMAT csv)"


def stream(header: bytes, copy: str) -> Iterator[bytes]:
    """An iterator over blocks of bytes: the header, then what the COPY statement prints. Raises
    TooManyFiles at once.

    A failure midway is raised by the iterator, which breaks the answer off. `close()` stops the query.
    """
    return _CopyStream(header, copy)


class _CopyStream:
    def __init__(self, header, copy):
        self.connection = _take_turn()
        self.pipe = _Pipe()
        self.blocks = self._blocks(header)
        self.thread = threading.Thread(target=self._copy, args=[copy], daemon=True)
        self.thread.start()

    def _copy(self, copy):
        end = None
        try:
            with self.connection.cursor() as cursor:
                cursor.copy_expert(copy, self.pipe)
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


class _FileStream:
    """The blocks of a file; what is `held` (the file itself, its place) is let go when the answer is
    closed.
    """

    def __init__(self, file, held):
        self.file, self.held = file, held

    def __iter__(self):
        return self

    def __next__(self):
        if block := self.file.read(BLOCK_BYTES):
            return block
        raise StopIteration

    def close(self):
        self.held.close()


def _as_download(response, filename):
    response.headers["Content-Disposition"] = f'attachment; filename="{filename}"'
    response.headers["X-Robots-Tag"] = "noindex"
    return response
