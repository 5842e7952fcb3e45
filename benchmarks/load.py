"""What the portal bears: readers, officers and files mixed, at 70 % of what it just bears, for as long as one
likes; then ten times as many readers for a minute, and twenty large files with twenty of the worst searches.

    python -m benchmarks.load --size 2000000 --minutes 30 [--database postgres://…] [--folder docs]

Questions arrive at their time, whether the ones before are answered or not: who waits is counted from then.
It writes a table and a graph, and is 1 when a promise is missed.
"""

import argparse
import contextlib
import http.client
import itertools
import os
import random
import sys
import tempfile
import threading
import time
import uuid
from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import django

from benchmarks import house, servers
from benchmarks.client import HOST
from ngo_portal.embedded_postgres import Refused

#: Of a hundred questions.
READERS, SAVES, FILES = 90, 8, 2
HOT, HOT_SHARE, TAIL = 40, 0.7, 400
#: What is promised: seconds.
READER_P99, SAVE_P99 = 0.5, 1.0
OF_THE_KNEE, MEMORY_GROWS, SETTLED = 0.7, 1.05, 5 * 60
STEP, GROWS, FIRST = 20, 1.4, 4  # seconds at each rate, how they grow, the first one a second
THREADS, PATIENCE = 96, 60
SPIKE, SPIKE_SECONDS, CALM_SECONDS = 10, 60, 30
LARGE, WORST = 20, 20
LARGE_FILES = ["/kk/events.csv", "/kk/organisations.csv", "/kk/events.xlsx"]
OFFICERS = ("ulan", "shieli", "kyzylorda", "vko")


class Portal:
    """The server that is asked, who is signed in to it, and what may be asked of it."""

    def __init__(self, server, accounts, pages, files, event_type):
        from tests.siege import Officer  # noqa: PLC0415 - wants the settings

        self.server, self.files = server, files
        chance = random.Random(7)
        self.hot, self.tail = pages[:HOT], pages[HOT:]
        self.chance, self.turn = chance, itertools.count()
        self.officers = [Officer(server.port, *account) for account in accounts]
        for officer in self.officers:
            officer.form |= {"type": event_type, "places-0-territory": officer.form["responsible"]}
        self.acknowledged = []

    def question(self):
        """(kind, what asks it)"""
        number = self.chance.randrange(100)
        if number < READERS:
            pages = self.hot if self.chance.random() < HOT_SHARE or not self.tail else self.tail
            return "page", self._get(self.chance.choice(pages))
        if number < READERS + SAVES:
            return "save", self._save
        return "file", self._get(self.chance.choice(self.files))

    def page(self):
        return "page", self._get(self.chance.choice(self.hot))

    def _get(self, path):
        return lambda: get(self.server.port, path)

    def _save(self):
        officer, title = self.officers[next(self.turn) % len(self.officers)], f"load {uuid.uuid4()}"
        token = {"title_kk": title, "form_token": str(uuid.uuid4()), "_save": "1"}
        answer = officer.post("/admin/events/event/add/", officer.form | token)
        if answer == 302:
            self.acknowledged.append(title)
        return 200 if answer == 302 else answer


def get(port, path):
    """The status of the answer, read to its end, or what happened instead."""
    connection = http.client.HTTPConnection(HOST, port, timeout=PATIENCE)
    try:
        with contextlib.closing(connection):
            connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
            answer = connection.getresponse()
            while answer.read(1 << 20):
                pass
            return answer.status
    except (OSError, http.client.HTTPException) as fault:
        return type(fault).__name__


def asked(questions, rate, seconds, meanwhile=lambda: None):
    """What was answered to so many questions a second: [kind, due, seconds, status]. `meanwhile` is called
    now and then."""
    began, number = time.monotonic(), itertools.count()
    answers, taking = [], threading.Lock()

    def work():
        while True:
            with taking:
                due = began + next(number) / rate
                kind, ask = questions()
            if due > began + seconds:
                return
            time.sleep(max(0, due - time.monotonic()))
            status = ask()
            answers.append(
                SimpleNamespace(kind=kind, due=due - began, took=time.monotonic() - due, status=status)
            )

    threads = [threading.Thread(target=work, daemon=True) for _one in range(THREADS)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        meanwhile()
        time.sleep(1)
    return answers


def p99(answers, kind):
    took = sorted(one.took for one in answers if one.kind == kind)
    return took[min(len(took) - 1, int(len(took) * 0.99))] if took else 0.0


def errors(answers, fine=(200,)):
    return Counter(str(one.status) for one in answers if one.status not in fine)


def knee(portal):
    """The questions a second that are still answered as promised, the largest tried."""
    borne, rate = 0.0, float(FIRST)
    while True:
        answers = asked(portal.question, rate, STEP)
        page, save = p99(answers, "page"), p99(answers, "save")
        house.say(
            f"{rate:.1f} a second: p99 of a page {page:.2f} s, of a save {save:.2f} s, {errors(answers)}"
        )
        if page > READER_P99 or save > SAVE_P99 or errors(answers):
            return borne or rate / GROWS
        borne, rate = rate, rate * GROWS


def measured(portal, minutes):
    """Figures: [(what, value, promise, whether it is kept)], and p99 of a page in each minute."""
    figures = []

    def say(what, value, promise="", kept=True):
        figures.append((what, value, promise, kept))
        house.say(f"  {what}: {value} {'' if kept else 'MISSED'}")

    top = knee(portal)
    rate = top * OF_THE_KNEE
    say("what is just borne, questions a second", f"{top:.1f}")

    memory, began = [], time.monotonic()
    answers = asked(
        portal.question,
        rate,
        minutes * 60,
        lambda: memory.append((time.monotonic() - began, portal.server.memory())),
    )
    settled = min(SETTLED, minutes * 60 / 3)
    early = max(size for at, size in memory if at <= settled)
    late = max(size for at, size in memory if at > settled)
    say(f"at {rate:.1f} a second for {minutes:g} minutes: questions", f"{len(answers):,}")
    say("answered otherwise than they should", dict(errors(answers)) or 0, "0", not errors(answers))
    for kind, promise in (("page", READER_P99), ("save", SAVE_P99)):
        took = p99(answers, kind)
        say(f"p99 of a {kind}", f"{took * 1000:.0f} ms", f"< {promise * 1000:.0f} ms", took < promise)
    say("p99 of a file", f"{p99(answers, 'file') * 1000:.0f} ms")
    growth = late / early
    say(
        f"memory of the web processes after {settled / 60:.1f} minutes / in them",
        f"{late / 2**20:.0f} / {early / 2**20:.0f} MiB",
        f"<= {MEMORY_GROWS}",
        growth <= MEMORY_GROWS,
    )
    by_minute = [
        p99([one for one in answers if one.due // 60 == minute], "page")
        for minute in range(int(max(one.due for one in answers) // 60) + 1)
    ]

    spike = asked(portal.page, rate * SPIKE, SPIKE_SECONDS)
    wrong = errors(spike, (200, 503))
    say(f"ten times as many readers for {SPIKE_SECONDS} s: answers", _counted(spike))
    say("  neither a page nor «come back»", dict(wrong) or 0, "0", not wrong)
    calm = p99(asked(portal.page, rate, CALM_SECONDS), "page")
    say(
        "  p99 of a page afterwards",
        f"{calm * 1000:.0f} ms",
        f"< {READER_P99 * 1000:.0f} ms",
        calm < READER_P99,
    )

    others = _heavy(portal)
    beside = asked(portal.page, rate / 2, CALM_SECONDS)
    took, heavy = p99(beside, "page"), others()
    wrong = errors(heavy, (200, 503)) + errors(beside)
    say(f"{LARGE} large files and {WORST} of the worst searches at once: answers", _counted(heavy))
    say("  p99 of a page beside them", f"{took * 1000:.0f} ms", "< 2000 ms", took < 2)
    say("  failed", dict(wrong) or 0, "0", not wrong)
    return figures, by_minute


def _counted(answers):
    return ", ".join(
        f"{status}: {number}" for status, number in Counter(one.status for one in answers).items()
    )


def _heavy(portal):
    """Begins large files and searches, all at once; gives what waits for their answers."""
    paths = [LARGE_FILES[number % len(LARGE_FILES)] for number in range(LARGE)]
    paths += [f"/kk/events/?q={WORDS[n % len(WORDS)]}&page_size={n}" for n in range(WORST)]
    answers = []

    def ask(path):
        began = time.monotonic()
        status = get(portal.server.port, path)
        answers.append(SimpleNamespace(kind="heavy", due=0, took=time.monotonic() - began, status=status))

    threads = [threading.Thread(target=ask, args=[path], daemon=True) for path in paths]
    for thread in threads:
        thread.start()

    def ended():
        for thread in threads:
            thread.join(PATIENCE)
        return answers

    return ended


#: Words of very many titles, and of none.
WORDS = ["%D0%B0", "%D0%BA%D0%B5", "%D1%81%D0%B5%D0%BD%D0%B1", "%D0%B6%D0%B0%D1%81", "zzqx"]


def graph(by_minute):
    from ngo_portal.lib.drawing.bars import Bar, draw_bars  # noqa: PLC0415 - wants the settings

    bars = [
        Bar(1000 * took, "", f"minute {minute + 1}: {1000 * took:.0f} ms", tick=str(minute + 1))
        for minute, took in enumerate(by_minute)
    ]
    drawing = draw_bars(bars, "p99 of a page in each minute, in milliseconds", lambda value: f"{value:.0f}")
    size = f'viewBox="0 0 {drawing.width} {drawing.height}" width="{drawing.width}" height="{drawing.height}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}><title>{drawing.label}</title>{drawing.body}</svg>\n'
    )


def main(arguments):
    args = _read(arguments)
    with contextlib.ExitStack() as to_close:
        folder = Path(to_close.enter_context(tempfile.TemporaryDirectory(prefix="ngo-portal-load-")))
        accounts_file = folder / "accounts.txt"
        environment = house.environment_of(folder) | {"DEMO_ACCOUNTS": str(accounts_file)}
        try:
            database = house.filled(args.database, args.size, args, environment)
            own = environment | {"DATABASE_URL": args.database}
            house.manage(own, "demo_accounts")
            house.manage(own, "collectstatic", "--no-input", "--verbosity", "0")
        except Refused as refusal:
            print(refusal, file=sys.stderr)
            return 1
        os.environ |= own
        django.setup()
        from benchmarks import addresses  # noqa: PLC0415 - wants the settings
        from events.models import Event  # noqa: PLC0415 - likewise

        both = SimpleNamespace(large=database, small=database)
        pages, files = addresses.of_every_kind(both, HOT + TAIL), addresses.of_files(HOT)
        server = to_close.enter_context(servers.portal(own, workers=2, log=folder / "log"))
        accounts = [
            line.split()[:2] for line in accounts_file.read_text().splitlines() if line[:1] not in "#"
        ]
        portal = Portal(
            server,
            [account for account in accounts if account[0] in OFFICERS],
            pages,
            files,
            database.value("SELECT min(id) FROM events_eventtype"),
        )
        figures, by_minute = measured(portal, args.minutes)
        stored = database.value(
            "SELECT count(DISTINCT title_kk) FROM events_event WHERE title_kk = ANY (%s)",
            [portal.acknowledged],
        )
        known = len(portal.acknowledged)
        figures.append(("saves acknowledged / stored", f"{known} / {stored}", "equal", known == stored))
        lines = ["| what | value | promised | kept |", "|---|---|---|---|"]
        lines += [
            f"| {what} | {value} | {promise} | {('yes' if kept else '**no**') if promise else ''} |"
            for what, value, promise, kept in figures
        ]
        args.folder.mkdir(parents=True, exist_ok=True)
        (args.folder / f"load-{database.size}.md").write_text("\n".join(lines) + "\n")
        (args.folder / f"load-{database.size}.svg").write_text(graph(by_minute))
        print("\n".join(lines))
        Event.objects.filter(title_kk__in=portal.acknowledged).delete()
        return 0 if all(kept for _what, _value, _promise, kept in figures) else 1


def _read(arguments):
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load", description=__doc__)
    parser.add_argument("--size", type=int, default=200_000, help="events of the database it seeds")
    parser.add_argument("--organisations", type=int, default=30_000)
    parser.add_argument("--projects", type=int, default=50_000)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--folder", type=Path, default=Path("var"), help="takes the table and the graph")
    parser.add_argument("--database", default=os.environ.get("DATABASE_URL", ""), help="URL; or DATABASE_URL")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
