"""Bars 8 to 10 and 21: files of the list, beside COPY itself and beside what Python would write."""

import contextlib
import csv
import io
import tempfile
import time
from itertools import islice
from urllib.parse import urlencode

from django.conf import settings
from django.db import connection, transaction
from django.test import RequestFactory
from django.utils import translation

from benchmarks.figures import PROMISED_SIZE, Figure, in_turn, per_second, ratio
from benchmarks.house import say
from benchmarks.naive.files import rows, sheets
from benchmarks.stalled import readers_who_stall
from events.columns.events import EVENT_COLUMNS, EVENTS
from events.columns.sheets import EVENT_SHEETS
from events.filters import EventFilter
from ngo_portal.lib.lists.columns import LONGEST_SHEET_NAME
from ngo_portal.lib.lists.copies import BLOCK_BYTES, BLOCKS_AHEAD, walked
from ngo_portal.lib.lists.exports import Question
from ngo_portal.lib.lists.streams import WALK_IN_ORDER
from ngo_portal.lib.lists.writers import csv as csv_writer
from ngo_portal.lib.lists.writers import xlsx as xlsx_writer

LANGUAGE = "kk"
#: So many rows are enough to know a writer that makes one row after another.
SAMPLE = 5_000
FEW = 20_000
MIB = 1024 * 1024
FLAT = "benchmark_flat_events"


class _Nowhere(io.RawIOBase):
    def writable(self):
        return True

    def write(self, data):
        return len(data)


def _asked(question):
    request = RequestFactory().get(f"/{LANGUAGE}/events.csv", question)
    return EventFilter.for_request(request).ordered


def _question(question):
    """What the file is made of."""
    request = RequestFactory().get(f"/{LANGUAGE}/events.csv", question)
    sheets = (EVENTS, *EVENT_SHEETS)
    return Question(request, EventFilter.for_request(request), sheets, "events:list", [])


def _of_statements(question, sheet):
    """Rows of the very statements that the file is made of."""
    walk = walked(connection.chunked_cursor)
    for statement in _question(question).rows(sheet, xlsx_writer.dress).statements(walk):
        yield from walk(statement)


def _of_select(question):
    return islice(_of_statements(question, EVENTS), SAMPLE)


def _of_instances(question):
    return rows(_asked(question), SAMPLE)


def _sheets_of_select(question):
    """(sheet, row)."""
    for sheet in (EVENTS, *EVENT_SHEETS):
        for row in _of_statements(question, sheet):
            yield str(sheet.label), row


def _sheets_of_instances(question):
    return sheets(_asked(question))


def _rows_of_workbook(question):
    asked = _asked(question)
    return asked.order_by().count() + sum(sheet.of(asked).order_by().count() for sheet in EVENT_SHEETS)


def _written(write, question, source):
    """Rows a second that `write` puts into a file from this source."""
    with translation.override(LANGUAGE), transaction.atomic(), tempfile.TemporaryFile() as file:
        number, before = 0, time.perf_counter()

        def counted():
            nonlocal number
            for row in source(question):
                number += 1
                yield row

        write(file, counted())
        return number / (time.perf_counter() - before)


def _years(house):
    """[(year, number of published events)], the last one first."""
    return house.large.rows(
        "SELECT extract(year FROM listed_on)::int, count(*) FROM events_event "
        "WHERE stage = 'published' AND listed_on > '1991-01-01' GROUP BY 1 ORDER BY 1 DESC"
    )


def _file(house, form, question):
    """Asks for the file; returns (rows a second, answer)."""
    address = f"/{LANGUAGE}/events.{form}?{urlencode(question, doseq=True)}"
    answer = house.reader(house.portal(house.large)).ask(address, keep=False)
    number = _asked(question).order_by().count()
    return number / answer.seconds, answer


def csv_beside_copy(house):
    part = _part(house)
    server = house.portal(house.large)
    with translation.override(LANGUAGE):
        selects = _question(part).rows(EVENTS, csv_writer.dress)
        number = _asked(part).order_by().count()

    def copy():
        before = time.perf_counter()
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(WALK_IN_ORDER)  # the plan of the file
            for select in selects.statements(walked(connection.chunked_cursor)):
                cursor.copy_expert(f"COPY ({select}) TO STDOUT WITH (FORMAT csv)", _Nowhere())
        return number / (time.perf_counter() - before)

    _file(house, "csv", part)
    ours, raw = in_turn(house.rounds, lambda: _file(house, "csv", part)[0], copy)
    yield Figure(
        8,
        "CSV rows a second / raw COPY of the same selects",
        ratio(ours, raw),
        at_least=0.8,
        note=f"{number:,} rows: {per_second(ours)} / {per_second(raw)}; PostgreSQL makes the "
        f"{len(EVENT_COLUMNS)} columns, several of them joined from lines",
    )
    say("A CSV of all events")
    idle = server.memory()
    server.forget_peak()
    rate, whole = _file(house, "csv", {})
    yield Figure(
        8,
        "CSV of all events: first byte / whole",
        whole.first_byte / whole.seconds,
        at_most=0.02,
        from_size=PROMISED_SIZE,
        note=f"{whole.first_byte * 1000:.0f} ms / {_pace(whole, rate)}",
    )
    yield Figure(
        8,
        "CSV of all events: memory of the server over idle",
        (server.memory(peak=True) - idle) / MIB,
        at_most=32,
        unit=" MiB",
        note=f"idle {idle / MIB:.0f} MiB; two connections, each up to {BLOCKS_AHEAD * BLOCK_BYTES // MIB} "
        "MiB ahead of the reader",
    )
    yield from readers_who_stall(house)


def csv_beside_writer(house):
    part = _part(house)

    def write(file, rows):
        text = io.TextIOWrapper(file, encoding="utf-8", newline="")
        csv.writer(text).writerows(rows)
        text.detach()

    ours, naive, same = in_turn(
        house.rounds,
        lambda: _file(house, "csv", part)[0],
        lambda: _written(write, part, _of_instances),
        lambda: _written(write, part, _of_select),
    )
    yield Figure(
        9,
        "CSV rows a second / csv.writer over queryset.iterator",
        ratio(ours, naive),
        at_least=10,
        note=f"{per_second(ours)} / {per_second(naive)}; beside csv.writer over the very select that ours "
        f"copies: {ratio(ours, same):.2f} ({per_second(same)})",
    )


def xlsx_beside_openpyxl(house):
    from openpyxl import Workbook  # noqa: PLC0415 - installed for `make prove` alone

    part = _of_size(house, SAMPLE)
    few, many = _of_size(house, FEW), _as_many_as(house, settings.EXPORT_LIMIT_XLSX // 2)

    def write(file, rows):
        book = Workbook(write_only=True)
        written = {}
        for sheet, row in rows:
            if sheet not in written:
                written[sheet] = book.create_sheet(sheet[:LONGEST_SHEET_NAME])
            written[sheet].append(row)
        book.save(file)

    server = house.portal(house.large)
    _file(house, "xlsx", few)
    number, lines = _asked(few).order_by().count(), _rows_of_workbook(few)
    ours, naive, same = in_turn(
        house.rounds,
        lambda: lines / _file(house, "xlsx", few)[1].seconds,
        lambda: _written(write, part, _sheets_of_instances),
        lambda: _written(write, part, _sheets_of_select),
    )
    yield Figure(
        10,
        "XLSX rows a second, all sheets / openpyxl write-only over queryset.iterator",
        ratio(ours, naive),
        at_least=10,
        note=f"{number:,} events, {lines:,} rows on all sheets: {per_second(ours)} / {per_second(naive)} "
        f"(over {_asked(part).order_by().count():,} events); "
        f"beside openpyxl over the same selects: {ratio(ours, same):.2f} ({per_second(same)})",
    )
    say("A large XLSX")
    peaks = []
    for question in (few, many):
        server.forget_peak()
        rate, answer = _file(house, "xlsx", question)
        peaks.append(server.memory(peak=True))
    least, most = (_asked(question).order_by().count() for question in (few, many))
    yield Figure(
        10,
        f"XLSX: memory of the server at {most:,} events with their lines over at {least:,}",
        (peaks[1] - peaks[0]) / MIB,
        at_most=32,
        unit=" MiB",
        note=f"{peaks[1] / MIB:.0f} / {peaks[0] / MIB:.0f} MiB; {_pace(answer, rate)}",
    )


def files_beside_flat_table(house):
    part = _part(house)
    few = _of_size(house, FEW)
    lines = _rows_of_workbook(few)
    say("A flat table of what the CSV of all events says")
    with _flat_table() as number:

        def copy():
            before = time.perf_counter()
            with connection.cursor() as cursor:
                cursor.copy_expert(f"COPY {FLAT} TO STDOUT WITH (FORMAT csv)", _Nowhere())
            return number / (time.perf_counter() - before)

        sides = {
            "CSV of all events": lambda: _file(house, "csv", {})[0],
            "NDJSON": lambda: _file(house, "ndjson", part)[0],
            "XLSX, rows of all sheets": lambda: lines / _file(house, "xlsx", few)[1].seconds,
        }
        copies, *ours = in_turn(house.rounds, copy, *sides.values())
    for (what, _side), rates, promise in zip(sides.items(), ours, (0.2, 0.1, 0.1), strict=True):
        yield Figure(
            21,
            f"{what}: rows a second / COPY of a flat table of the same text",
            ratio(rates, copies),
            at_least=promise,
            from_size=PROMISED_SIZE,
            note=f"{per_second(rates)} / {per_second(copies)}; {number:,} events, of which NDJSON has "
            f"{_asked(part).order_by().count():,} and XLSX {_asked(few).order_by().count():,}",
        )


@contextlib.contextmanager
def _flat_table():
    """How many rows a table has that holds each cell of the CSV of all events."""
    with connection.cursor() as cursor:
        with translation.override(LANGUAGE):
            rows = _question({}).rows(EVENTS, csv_writer.dress)
        try:
            with transaction.atomic():
                for place, statement in enumerate(rows.statements(walked(connection.chunked_cursor))):
                    begin = f"INSERT INTO {FLAT}" if place else f"CREATE UNLOGGED TABLE {FLAT} AS"
                    cursor.execute(f"{begin} {statement}")
            cursor.execute(f"VACUUM ANALYZE {FLAT}")
            cursor.execute(f"SELECT count(*) FROM {FLAT}")
            yield cursor.fetchone()[0]
        finally:
            cursor.execute(f"DROP TABLE IF EXISTS {FLAT}")


def _pace(answer, rate):
    return f"{answer.seconds:.1f} s for {answer.length / 1e6:,.0f} MB, {rate:,.0f} rows/s"


def _part(house):
    """A question for a good part of the events, about a year of ten."""
    return _of_size(house, max(FEW, house.size // 12))


def _of_size(house, wanted):
    """A question that finds so many rows or little more: an oblast in one year, a year, or all."""
    found = house.large.rows(
        """
        SELECT number, code, year FROM (
            SELECT count(*) AS number, t.code, extract(year FROM l.listed_on)::int AS year
            FROM events_eventterritory l JOIN territories_territory t ON t.id = l.territory_id
            WHERE t.level = 1 AND l.now AND l.listed_on > '1991-01-01' GROUP BY 2, 3
            UNION ALL
            SELECT count(*), NULL, extract(year FROM listed_on)::int FROM events_event
            WHERE stage = 'published' AND listed_on > '1991-01-01' GROUP BY 3
        ) counted WHERE number >= %s ORDER BY number LIMIT 1
        """,
        [wanted],
    )
    if not found:
        return {}
    _number, code, year = found[0]
    return {"territory": code, "year": year} if code else {"year": year}


def _as_many_as(house, limit):
    """A question for all events, or for the last years of which there are no more than the limit."""
    if house.large.value("SELECT count(*) FROM events_event WHERE stage = 'published'") <= limit:
        return {}
    first, last, found = None, None, 0
    for year, number in _years(house):
        if found + number > limit:
            break
        first, last, found = year, last or year, found + number
    return {"from": f"{first}-01-01", "to": f"{last}-12-31"}
