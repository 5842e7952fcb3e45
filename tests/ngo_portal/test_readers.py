"""While officers write, readers read: half as many pages and more, one making for all who wait, and never one
that was withdrawn or corrected.

On the server as `make demo` starts it; each test prints its figures.
"""

import contextlib
import http.client
import os
import random
import re
import statistics
import threading
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from pathlib import Path
from string import ascii_lowercase
from types import SimpleNamespace
from urllib.parse import urlencode

import psycopg2
import pytest
from django.db import Error, connection, transaction
from django.test import Client
from django.utils.translation import override

from benchmarks.client import HOST, Reader, rate
from events.models import Event
from ngo_portal.lib.language.translated import LANGUAGES
from ngo_portal.lib.serving import memory, page_cache
from projects.models import SocialProject
from registry.models import Organisation
from tests.desk import filled
from tests.launcher import free_port, start

pytestmark = pytest.mark.proof
LOGIN = "/admin/login/"
PAGES = 40
SECONDS, ROUNDS = 6, 3


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """(its port, a cursor at its database, its folder)"""
    var, port = tmp_path_factory.mktemp("readers") / "var", free_port()
    with start(var, port) as launcher:
        reader = threading.Thread(
            target=launcher.stdout.read, daemon=True
        )  # else what it says fills the pipe
        reader.start()
        with contextlib.closing(psycopg2.connect((var / "postgres" / "url").read_text())) as database:
            database.autocommit = True
            with database.cursor() as cursor:
                yield port, cursor, var
        launcher.terminate()
        assert launcher.wait(8) == 0
        reader.join()


def ask(port, path, expected=(200,)):
    """The text of a page, asked on a connection of its own: of any process."""
    with Reader(port) as reader:
        answer = reader.ask(path, expected=(301, *expected))
    return ask(port, answer.headers["location"], expected) if answer.status == 301 else answer.body.decode()


def public_pages(port):
    """The first pages that a reader finds who follows every link of the three home pages."""
    found = ["/kk/", "/ru/", "/en/"]
    for path in found:
        links = re.findall(r'href="(/(?:kk|ru|en)/[^"#]*/(?:\?[^"#]*)?)"', ask(port, path))
        found += [link for link in dict.fromkeys(map(unescape, links)) if link not in found]
        if len(found) > PAGES:
            return found[:PAGES]
    return found


# How many are answered --------------------------------------------------------------------


class Officer:
    """Signed in, with the form at `path` open; each `save()` sends it, changed."""

    def __init__(self, demo, name, path, typed):
        port, self.cursor, var = demo
        self.connection = http.client.HTTPConnection(HOST, port, timeout=60)
        self.path, self.typed, self.cookies = path, typed, {}
        password = re.search(rf"^{name}\s+(\S+)", (var / "demo-accounts.txt").read_text(), re.MULTILINE)[1]
        self._ask("GET", LOGIN)
        form = {"username": name, "password": password, "next": path}
        assert self._ask("POST", LOGIN, form)[0] == 302
        status, page = self._ask("GET", path)
        assert status == 200
        self.form = filled(SimpleNamespace(content=page))

    def save(self):
        form = {**self.form, "_save": "1", "form_token": str(uuid.uuid4()), **self.typed(self.form)}
        assert self._ask("POST", self.path, form)[0] == 302

    def _ask(self, method, path, form=None):
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        body = None
        if form:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            body = urlencode(form | {"csrfmiddlewaretoken": self.cookies["csrftoken"]}, doseq=True)
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        for name, value in answer.getheaders():
            if name == "Set-Cookie":
                key, _equals, rest = value.partition("=")
                self.cookies[key] = rest.partition(";")[0]
        return answer.status, answer.read()


def who_enters(demo):
    """An officer of a district enters an event each time, which stays a draft."""
    _port, cursor, _var = demo
    cursor.execute("SELECT min(id) FROM events_eventtype")
    (event_type,) = cursor.fetchone()

    def typed(form):
        return {"title_kk": f"Сенбілік {uuid.uuid4()}", "type": event_type} | {
            "places-0-territory": form["responsible"]
        }

    return Officer(demo, "ulan", "/admin/events/event/add/", typed)


def who_corrects(demo):
    """A publisher changes the text of a published event each time."""
    _port, cursor, _var = demo
    cursor.execute("SELECT id FROM events_event WHERE stage = 'published' ORDER BY id LIMIT 1")
    (event,) = cursor.fetchone()
    cursor.execute("SELECT min(id) FROM moderation_stepreason WHERE step = 'correct'")
    (reason,) = cursor.fetchone()

    def typed(form):
        cursor.execute("SELECT version FROM events_event WHERE id = %s", [event])
        (version,), words = cursor.fetchone(), "".join(random.choices(ascii_lowercase, k=20))
        return {
            "version": version,
            "title_en": words,
            "correction-reason": reason,
            "correction-words": words,
        }

    return Officer(demo, "vko", f"/admin/events/event/{event}/change/", typed)


@pytest.mark.parametrize("officer", [who_enters, who_corrects])
def test_readers_while_an_officer_saves_each_second(demo, officer):
    port, _cursor, _var = demo
    pages = public_pages(port)
    assert len(pages) == PAGES
    writer = officer(demo)
    rate(port, *pages)
    alone, beside, saves = [], [], 0
    with contextlib.closing(writer.connection), ThreadPoolExecutor(1) as thread:
        for _round in range(ROUNDS):
            alone.append(rate(port, *pages, seconds=SECONDS))
            readers, began = thread.submit(rate, port, *pages, seconds=SECONDS), time.monotonic()
            for second in range(SECONDS):
                time.sleep(max(0, began + second - time.monotonic()))
                writer.save()
                saves += not readers.done()
            beside.append(readers.result())
    ratio = statistics.median(beside) / statistics.median(alone)
    print(
        f"\n{officer.__name__}: {statistics.median(alone):.0f} pages a second alone, "
        f"{statistics.median(beside):.0f} beside {saves} saves in {ROUNDS * SECONDS} s: {ratio:.2f}"
    )
    assert saves >= ROUNDS * SECONDS / 2
    assert ratio >= 0.5


# What a dropped page costs ------------------------------------------------------------------


def worker_seconds(var):
    """Processor time of the web workers and of the database's processes."""
    seconds = 0
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            ours = f"NGO_PORTAL_DEMO={var}\0".encode() in (process / "environ").read_bytes()
            if ours and b"ngo_portal.web_worker" in (process / "cmdline").read_bytes():
                fields = (process / "stat").read_text().rpartition(")")[2].split()
                seconds += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return seconds


def asked_at_once(port, path, readers):
    with ThreadPoolExecutor(readers) as threads:
        return list(threads.map(lambda _reader: ask(port, path), range(readers)))


def test_fifty_readers_of_a_page_just_dropped_cost_one_making(demo):
    """Measured as the processor time of the web workers, beside that of as many who get a kept page."""
    port, cursor, var = demo
    page, readers = "/kk/marathons/igi-ister-marafony/2021/", 50

    def cost(number, *, drop):
        ask(port, page)
        if drop:
            cursor.execute(CORRECT, [word := f"Сенбілік {uuid.uuid4()}"])
        before = worker_seconds(var)
        texts = asked_at_once(port, page, number)
        assert not drop or all(word in text for text in texts)
        return worker_seconds(var) - before

    rounds = range(7)
    one = statistics.median([cost(1, drop=True) - cost(1, drop=False) for _round in rounds])
    many = statistics.median([cost(readers, drop=True) - cost(readers, drop=False) for _round in rounds])
    print(f"\nA making costs {one * 1000:.0f} ms; for {readers} readers at once {many * 1000:.0f} ms")
    assert one > 0
    assert many < 2 * one + 0.05  # the clock of processor time ticks in hundredths


# What was withdrawn is gone ---------------------------------------------------------------------

CORRECT = """
    UPDATE events_event SET title_kk = %s
    WHERE id = (SELECT min(id) FROM events_event WHERE stage = 'published' AND edition_id IS NOT NULL)
"""
TIMES = 30


def test_what_is_withdrawn_or_corrected_is_gone_with_its_commit_from_every_process(demo):
    """While others ask for the same pages all the time, so that some are always being made."""
    port, cursor, _var = demo
    cursor.execute("SELECT min(id) FROM events_event WHERE stage = 'published' AND edition_id IS NOT NULL")
    (event,) = cursor.fetchone()
    pages = ["/kk/", "/kk/events/", f"/kk/events/{event}/", "/kk/marathons/igi-ister-marafony/2021/"]
    asked = late = shown = 0
    over = threading.Event()

    def crowd():
        while not over.is_set():
            for page in pages:
                ask(port, page, expected=(200, 404, 410))

    with ThreadPoolExecutor(6) as threads:
        others = [threads.submit(crowd) for _other in range(6)]
        try:
            for number in range(TIMES):
                word = f"Сенбілік{uuid.uuid4().hex}"
                cursor.execute(
                    "UPDATE events_event SET stage = 'published', title_kk = %s WHERE id = %s", [word, event]
                )
                shown += all(word in text for text in _texts(port, pages))
                if number % 2:
                    cursor.execute("UPDATE events_event SET stage = 'withdrawn' WHERE id = %s", [event])
                else:
                    cursor.execute("UPDATE events_event SET title_kk = 'Басқа' WHERE id = %s", [event])
                texts = [text for _time in range(4) for text in _texts(port, pages)]
                asked += len(texts)
                late += sum(word in text for text in texts)
        finally:
            over.set()
        for other in others:
            other.result()
    cursor.execute("UPDATE events_event SET stage = 'published' WHERE id = %s", [event])
    print(f"\n{asked} pages asked just after a withdrawal or a correction, {late} of them showed it still")
    assert shown == TIMES
    assert late == 0


def _texts(port, pages):
    return [ask(port, page, expected=(200, 410)) for page in pages]


# What stays is right -----------------------------------------------------------------------------

COLUMNS = r"""
    SELECT table_name, column_name, data_type FROM information_schema.columns JOIN pg_trigger
        ON tgrelid = table_name::regclass AND tgname LIKE 'pgtrigger_note_change%'
    WHERE table_schema = 'public' AND is_generated = 'NEVER' AND column_name <> 'id'
        AND column_name NOT LIKE '%\_id' AND table_name NOT LIKE 'territories%'
    ORDER BY 1, 2
"""
CHANGED = {
    "text": "{} || 'a'",
    "character varying": "{} || 'a'",
    "boolean": "NOT {}",
    "date": "{} + 1",
    "numeric": "{} + 1",
    "integer": "{} + 1",
}


@pytest.mark.django_db
def test_a_kept_page_is_what_would_be_made_anew(demo_content, settings, monkeypatch):
    """After a change of the texts, the ticks, the dates, the numbers, the stage of a table, for each table
    that a page shows."""
    settings.PAGE_CACHE_BYTES = 0
    fresh = Client()
    fresh.get("/kk/")
    made = []

    def noting(response, *rest, page_of=page_cache._page_of):
        made.append(response)
        return page_of(response, *rest)

    monkeypatch.setattr(page_cache, "_page_of", noting)
    pages = [
        "/kk/",
        "/ru/events/",
        "/en/marathons/igi-ister-marafony/2021/",
        "/en/organisations/",
        "/ru/projects/",
    ]
    for model in (Event, Organisation, SocialProject):
        for language, row in zip(("ru", "en"), model.objects.published().order_by("pk")[:2], strict=True):
            with override(language):
                pages.append(row.get_absolute_url())
    changes = asked = made_anew = 0
    for statements in _changes():
        # Changes that are taken back have the same numbers: nothing may stay of the one before.
        memory._kept.clear()
        kept = _keeping(settings)
        for page in pages:
            kept.get(page)
        point = transaction.savepoint()
        for statement in statements:
            with contextlib.suppress(Error), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(statement)  # unless a rule of the database forbids it
                changes += cursor.rowcount
        for page in pages:
            before, text = len(made), _text(kept.get(page))
            asked += 1
            if len(made) > before:
                made_anew += 1
            else:
                assert text == _text(fresh.get(page)), (statements, page)
        transaction.savepoint_rollback(point)
    print(f"\n{changes} rows changed, {asked} pages asked, {made_anew} of them made anew")
    assert changes > 500
    assert len(pages) < made_anew < asked / 2


def _changes():
    """Lists of statements, each of one column: the texts in a language together."""
    groups = {}
    with connection.cursor() as cursor:
        cursor.execute(COLUMNS)
        for table, column, kind in cursor.fetchall():
            if column == "stage":
                first = f"UPDATE {table} SET stage = 'withdrawn' WHERE id = (SELECT min(id) FROM {table})"
                groups[table, column] = [first]
            elif kind in CHANGED:
                statement = f"UPDATE {table} SET {column} = {CHANGED[kind].format(column)}"
                language = column[-2:] if column[-3:-2] == "_" and column[-2:] in LANGUAGES else ""
                groups.setdefault((table, CHANGED[kind], language), []).append(statement)
    return groups.values()


def _keeping(settings):
    """A client of a server that keeps pages."""
    settings.PAGE_CACHE_BYTES, client = 1 << 25, Client()
    client.get("/kk/")
    settings.PAGE_CACHE_BYTES = 0
    return client


def _text(answer):
    return answer.status_code, answer.content
