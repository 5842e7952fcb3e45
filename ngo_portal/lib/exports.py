"""Files of a list: CSV by PostgreSQL's own COPY, XLSX by the Rust writer; both of exactly the queryset they are given.

Small files leave as whole bytes. A large CSV streams from a connection of its own in a thread; a reader who goes away
stops it.
"""

import contextlib
import csv
import io
import queue
import tempfile
import threading

from django.db import connection, transaction
from django.http import FileResponse, HttpResponse, StreamingHttpResponse
from django.utils.translation import get_language
from rustpy_xlsxwriter import write_worksheets

from ngo_portal.lib.columns import NUMBER, table
from ngo_portal.lib.counts import count_up_to

BOM = "\ufeff".encode()
SMALL = 5_000
BLOCK_BYTES = 64 * 1024
BLOCKS_AHEAD = 8
LONGEST_CELL = 32_767
CSV_TYPE = "text/csv; charset=utf-8"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def csv_response(queryset, columns, filename):
    """The rows as CSV (RFC 4180, UTF-8 with byte order mark), header and values in the page's language."""
    rows = table(queryset, columns, get_language(), spelt=True)
    header = BOM + _csv_line([str(column.label) for column in columns])
    copy = _copy_statement(rows)
    if count_up_to(queryset, SMALL) is not None:
        file = io.BytesIO()
        with connection.cursor() as cursor:
            cursor.copy_expert(copy, file)
        response = HttpResponse(header + file.getvalue(), content_type=CSV_TYPE)
    else:
        response = StreamingHttpResponse(stream(header, copy), content_type=CSV_TYPE)
    return _as_download(response, filename)


def xlsx_response(queryset, columns, filename, *, sheet, about):
    """The rows as XLSX: one sheet of them, and one that says what it is. `about`: [(what, value)] as text."""
    labels = [str(column.label) for column in columns]
    rows = table(queryset, columns, get_language(), spelt=False)
    file = tempfile.SpooledTemporaryFile(max_size=4 * 1024 * 1024)  # noqa: SIM115 - FileResponse closes it
    with transaction.atomic():  # the cursor of the rows lives as long as the transaction
        write_worksheets(
            [
                (sheet[0], _records(rows, columns, labels)),
                (sheet[1], [{about[0][0]: what, about[0][1]: value} for what, value in about[1:]]),
            ],
            file,
            freeze_panes={sheet[0]: {"row": 1, "col": 0}},
            column_width={"general": 24},
        )
    file.seek(0)
    return _as_download(FileResponse(file, content_type=XLSX_TYPE), filename)


def _records(rows, columns, labels):
    empty = True
    for row in rows.iterator(chunk_size=2000):
        empty = False
        yield {
            label: value[:LONGEST_CELL] if isinstance(value, str) else float(value) if column.kind == NUMBER and value is not None else value
            for label, column, value in zip(labels, columns, row, strict=True)
        }
    if empty:  # the writer takes its header from the first record
        yield dict.fromkeys(labels)


def _csv_line(values):
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(values)
    return line.getvalue().encode()


def _copy_statement(rows):
    sql, params = rows.query.sql_with_params()
    with connection.cursor() as cursor:
        statement = cursor.mogrify(sql, params)
    return f"COPY ({statement.decode() if isinstance(statement, bytes) else statement}) TO STDOUT WITH (FORMAT csv)"


class _Pipe(io.RawIOBase):
    """A file that hands blocks of bytes to another thread; writing fails once the reader has gone."""

    def __init__(self):
        self.blocks = queue.Queue(maxsize=BLOCKS_AHEAD)
        self.closed_by_reader = threading.Event()

    def writable(self):
        return True

    def write(self, block):
        self.put(bytes(block))
        return len(block)

    def put(self, block):
        while not self.closed_by_reader.is_set():
            with contextlib.suppress(queue.Full):
                self.blocks.put(block, timeout=0.2)
                return
        raise BrokenPipeError


def stream(header, copy):
    """Yields the header, then blocks of what the COPY statement prints; a failure midway breaks the answer off."""
    pipe = _Pipe()
    own = connection.copy()
    thread = threading.Thread(target=_copy_into, args=(pipe, own, copy), daemon=True)
    thread.start()
    try:
        yield header
        while (block := pipe.blocks.get()) is not None:
            if isinstance(block, Exception):
                raise block
            yield block
    finally:
        pipe.closed_by_reader.set()
        if thread.is_alive() and own.connection is not None:
            own.connection.cancel()
        thread.join(timeout=2)


def _copy_into(pipe, own, copy):
    own.inc_thread_sharing()
    end = None
    try:
        with own.cursor() as cursor, io.BufferedWriter(pipe, BLOCK_BYTES) as file:
            cursor.copy_expert(copy, file)
            file.flush()
            file.detach()
    except Exception as error:  # noqa: BLE001 - whatever it is, the reading thread must hear of it
        end = error
    finally:
        own.close()
        with contextlib.suppress(BrokenPipeError):
            pipe.put(end)


def _as_download(response, filename):
    response.headers["Content-Disposition"] = f'attachment; filename="{filename}"'
    response.headers["X-Robots-Tag"] = "noindex"
    return response


