"""Bars 8 to 10: files of the list, beside COPY itself and beside what Python would write."""

import csv
import io
import tempfile
import time
from urllib.parse import urlencode

from django.conf import settings
from django.db import transaction
from django.test import RequestFactory
from django.utils import translation

from benchmarks.figures import PROMISED_SIZE, Figure, in_turn, per_second, ratio
from benchmarks.house import say
from benchmarks.naive.files import rows
from events.columns import EVENT_COLUMNS
from events.filters import EventFilter
from ngo_portal.lib.columns import table

LANGUAGE = "kk"
#: So many rows are enough to know a writer that makes one row after another.
SAMPLE = 20_000
MIB = 1024 * 1024


class _Nowhere(io.RawIOBase):
    def writable(self):
        return True

    def write(self, data):
        return len(data)


def _asked(question):
    request = RequestFactory().get(f"/{LANGUAGE}/events.csv", question)
    return EventFilter.for_request(request).ordered


def _select(question, *, spelt):
    """The very select that the file is made of."""
    return table(_asked(question), EVENT_COLUMNS, LANGUAGE, spelt=spelt)


def _of_select(question):
    return _select(question, spelt=False)[:SAMPLE].iterator(chunk_size=2000)


def _of_instances(question):
    return rows(_asked(question), SAMPLE)


def _written(write, question, source):
    """Rows a second that `write` puts into a file of the sample from this source."""
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
    """[(year, number of published events)], the fullest first."""
    return house.large.rows(
        "SELECT extract(year FROM listed_on)::int, count(*) FROM events_event "
        "WHERE stage = 'published' AND listed_on > '1991-01-01' GROUP BY 1 ORDER BY 2 DESC"
    )


def _file(house, form, question):
    """Asks for the file; returns (rows a second, answer)."""
    address = f"/{LANGUAGE}/events.{form}?{urlencode(question, doseq=True)}"
    answer = house.reader(house.portal(house.large)).ask(address, keep=False)
    number = _asked(question).order_by().count()
    return number / answer.seconds, answer


def csv_beside_copy(house):
    year = {"year": [_years(house)[0][0]]}
    server = house.portal(house.large)
    with translation.override(LANGUAGE):
        sql, params = _select(year, spelt=True).query.sql_with_params()
        number = _select(year, spelt=True).order_by().count()

    def copy():
        with house.large.connection.cursor() as cursor:
            select = cursor.mogrify(sql, params).decode()
            before = time.perf_counter()
            cursor.copy_expert(f"COPY ({select}) TO STDOUT WITH (FORMAT csv)", _Nowhere())
        return number / (time.perf_counter() - before)

    _file(house, "csv", year)
    ours, raw = in_turn(house.rounds, lambda: _file(house, "csv", year)[0], copy)
    yield Figure(
        8,
        "CSV rows a second / raw COPY of the same select",
        ratio(ours, raw),
        at_least=0.8,
        note=f"{number:,} rows of a year: {per_second(ours)} / {per_second(raw)}; PostgreSQL makes the "
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
        note=f"{whole.first_byte * 1000:.0f} ms / {_said(whole, rate)}",
    )
    yield Figure(
        8,
        "CSV of all events: memory of the server over idle",
        (server.memory(peak=True) - idle) / MIB,
        at_most=32,
        unit=" MiB",
        note=f"idle {idle / MIB:.0f} MiB; blocks of 64 KB, eight ahead of the reader",
    )


def csv_beside_writer(house):
    year = {"year": [_years(house)[0][0]]}

    def write(file, rows):
        text = io.TextIOWrapper(file, encoding="utf-8", newline="")
        csv.writer(text).writerows(rows)
        text.detach()

    ours, naive, same = in_turn(
        house.rounds,
        lambda: _file(house, "csv", year)[0],
        lambda: _written(write, year, _of_instances),
        lambda: _written(write, year, _of_select),
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

    years = _years(house)
    few = _until(years[::-1], SAMPLE)
    many = _up_to(years, settings.EXPORT_LIMIT_XLSX)

    def write(file, rows):
        book = Workbook(write_only=True)
        sheet = book.create_sheet("Events")
        for row in rows:
            sheet.append(row)
        book.save(file)

    server = house.portal(house.large)
    _file(house, "xlsx", few)
    ours, naive, same = in_turn(
        house.rounds,
        lambda: _file(house, "xlsx", few)[0],
        lambda: _written(write, few, _of_instances),
        lambda: _written(write, few, _of_select),
    )
    yield Figure(
        10,
        "XLSX rows a second / openpyxl write-only over queryset.iterator",
        ratio(ours, naive),
        at_least=10,
        note=f"{per_second(ours)} / {per_second(naive)}; beside openpyxl over the very select that ours "
        f"reads: {ratio(ours, same):.2f} ({per_second(same)})",
    )
    say("A large XLSX")
    peaks = []
    for question in (few, many):
        server.forget_peak()
        rate, answer = _file(house, "xlsx", question)
        peaks.append(server.memory(peak=True))
    number = sum(number for year, number in years if year in many["year"])
    yield Figure(
        10,
        f"XLSX: memory of the server at {number:,} rows over at {SAMPLE:,}",
        (peaks[1] - peaks[0]) / MIB,
        at_most=32,
        unit=" MiB",
        note=f"{peaks[1] / MIB:.0f} / {peaks[0] / MIB:.0f} MiB; {_said(answer, rate)}",
    )


def _said(answer, rate):
    return f"{answer.seconds:.1f} s for {answer.length / 1e6:,.0f} MB, {rate:,.0f} rows/s"


def _until(years, wanted):
    """A question for so many years that at least the wanted number of rows is found."""
    chosen, found = [], 0
    for year, number in years:
        if found >= wanted:
            break
        chosen.append(year)
        found += number
    return {"year": chosen}


def _up_to(years, limit):
    """A question for as many years as stay under the limit."""
    chosen, found = [], 0
    for year, number in years:
        if found + number <= limit:
            chosen.append(year)
            found += number
    return {"year": chosen}
