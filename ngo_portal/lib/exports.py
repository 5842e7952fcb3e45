"""Files of a list: CSV by PostgreSQL's own COPY, XLSX by the Rust writer; both of exactly the queryset
they are given.

Small files leave as whole bytes. A large CSV streams from a connection of its own in a thread; a reader
who goes away stops it. Only a few large files are made at once, over all processes.
"""

import contextlib
import csv
import io
import queue
import tempfile
import threading
import time

from django.db import connection, transaction
from django.http import FileResponse, HttpResponse, StreamingHttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from rustpy_xlsxwriter import write_worksheets

from ngo_portal.lib.columns import NUMBER, table
from ngo_portal.lib.counts import count_up_to

BOM = "\ufeff".encode()
SMALL = 5_000
LARGE_AT_ONCE = 2
#: Number of the advisory locks that large files hold while they are made ("expo").
LARGE_LOCK = 0x6578706F
IN_MEMORY_BYTES = 4 * 1024 * 1024
BLOCK_BYTES = 64 * 1024
BLOCKS_AHEAD = 8
STOP_SECONDS = 2
LONGEST_CELL, LONGEST_SHEET_NAME = 32_767, 31
CSV_TYPE = "text/csv; charset=utf-8"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class TooManyFiles(Exception):
    """As many large files as the house allows are being made: come back later."""


def csv_response(queryset, columns, filename):
    """The rows as CSV (UTF-8 with byte order mark, quoted as RFC 4180 has it, lines ending in LF), header
    and values in the page's language. Raises TooManyFiles."""
    header = BOM + _csv_line([str(column.label) for column in columns])
    copy = _copy_statement(table(queryset, columns, get_language(), spelt=True))
    if is_small(queryset):
        file = io.BytesIO()
        with connection.cursor() as cursor:
            cursor.copy_expert(copy, file)
        response = HttpResponse(header + file.getvalue(), content_type=CSV_TYPE)
    else:
        response = StreamingHttpResponse(stream(header, copy), content_type=CSV_TYPE)
    return _as_download(response, filename)


def xlsx_response(queryset, columns, filename, *, sheet, about_sheet, about):
    """The rows as XLSX: a sheet of them, and one that says what the file is. Raises TooManyFiles.

    `sheet`, `about_sheet`: their names; `about`: [(what, value)] as text.
    """
    labels = [str(column.label) for column in columns]
    sheet, about_sheet = sheet[:LONGEST_SHEET_NAME], about_sheet[:LONGEST_SHEET_NAME]
    rows = table(queryset, columns, get_language(), spelt=False)
    with contextlib.ExitStack() as on_failure:
        file = on_failure.enter_context(tempfile.SpooledTemporaryFile(max_size=IN_MEMORY_BYTES))
        with transaction.atomic():  # the cursor of the rows and the lock live as long as the transaction
            if not is_small(queryset):
                _take_turn(connection, "pg_try_advisory_xact_lock")
            write_worksheets(
                [
                    (sheet, _records(rows, columns, labels)),
                    (about_sheet, [{about_sheet: what, _("Value"): value} for what, value in about]),
                ],
                file,
                freeze_panes={sheet: {"row": 1, "col": 0}},
                column_width={"general": 24},
            )
        file.seek(0)
        on_failure.pop_all()  # the response closes the file
        return _as_download(FileResponse(file, content_type=XLSX_TYPE), filename)


def is_small(queryset):
    return count_up_to(queryset, SMALL) is not None


def _take_turn(connection, lock):
    """Holds one of the few places for large files, as long as `lock` (the name of PostgreSQL's function)
    holds it.
    """
    with connection.cursor() as cursor:
        for place in range(LARGE_AT_ONCE):
            cursor.execute(f"SELECT {lock}(%s, %s)", [LARGE_LOCK, place])
            if cursor.fetchone()[0]:
                return
    raise TooManyFiles


def _records(rows, columns, labels):
    empty = True
    for row in rows.iterator(chunk_size=2000):
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


def _copy_statement(rows):
    sql, params = rows.query.sql_with_params()
    with connection.cursor() as cursor:
        return f"COPY ({cursor.mogrify(sql, params).decode()}) TO STDOUT WITH (FORMAT csv)"


def stream(header, copy):
    """An iterator over blocks of bytes: the header, then what the COPY statement prints. Raises
    TooManyFiles at once.

    A failure midway is raised by the iterator, which breaks the answer off. `close()` stops the query.
    """
    return _CopyStream(header, copy)


class _CopyStream:
    def __init__(self, header, copy):
        self.connection = connection.copy()
        self.connection.inc_thread_sharing()
        try:
            _take_turn(self.connection, "pg_try_advisory_lock")  # until the connection is closed
        except BaseException:
            self.connection.close()
            raise
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
        with contextlib.suppress(BrokenPipeError):
            self.pipe.hand_over(end)

    def _blocks(self, header):
        yield header
        while (block := self.pipe.blocks.get()) is not None:
            if isinstance(block, Exception):
                raise block
            yield block

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
            self.connection.connection.cancel()
            self.thread.join(0.1)
        self.connection.close()


class _Pipe:
    """A file that hands blocks of bytes to another thread, and fails once that one has left."""

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
        while not self.reader_left.is_set():
            with contextlib.suppress(queue.Full):
                self.blocks.put(block, timeout=0.2)
                return
        raise BrokenPipeError


def _as_download(response, filename):
    response.headers["Content-Disposition"] = f'attachment; filename="{filename}"'
    response.headers["X-Robots-Tag"] = "noindex"
    return response
