"""What all bars share: the two databases, the servers on them, and how long and how often is measured."""

import contextlib
import os
import secrets
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlsplit

import psycopg2
from django.db import connection

from benchmarks import servers
from benchmarks.client import Reader, WrongAnswer
from benchmarks.emptied import emptied
from ngo_portal.embedded_postgres import ROOT, Refused

SMALL_SIZE = 20_000
PORTAL = "ngo_portal.settings"

_started = time.monotonic()


def say(words):
    """A line of progress, after the seconds since the start."""
    print(f"[{time.monotonic() - _started:5.0f} s] {words}", flush=True)


def environment_of(folder):
    """What every process of the benchmarks sees; settings.py says what each variable means."""
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": PORTAL,
        "DEBUG": "0",
        "HTTPS": "0",
        "SECOND_STEP": "0",  # officers are programs here
        "ALLOWED_HOSTS": f"{servers.HOST},localhost",
        "SECRET_KEY": secrets.token_urlsafe(64),
        "LOG_LEVEL": "ERROR",
        "STATIC_ROOT": str(folder / "static"),
        "MEDIA_ROOT": str(folder / "media"),
        "MAIL_DIR": str(folder / "mail"),
        "PYTHONUTF8": "1",
    }


class Database:
    """A database with `size` events, and a connection of ours to it."""

    def __init__(self, url, size):
        self.url, self.size = url, size
        self.connect()

    def connect(self):
        self.connection = psycopg2.connect(self.url)
        self.connection.autocommit = True

    def rows(self, sql, params=()):
        with self.connection.cursor() as cursor:
            cursor.execute(sql, params or None)
            return cursor.fetchall() if cursor.description else []

    def value(self, sql, params=()):
        return self.rows(sql, params)[0][0]

    @contextlib.contextmanager
    def rolled_back(self, name=None):
        """A cursor in a transaction of which nothing stays; with a name it is one on the server's side."""
        self.connection.autocommit = False
        try:
            with self.connection.cursor(name) as cursor:
                yield cursor
        finally:
            self.connection.rollback()
            self.connection.autocommit = True

    def close(self):
        self.connection.close()


class House:
    """Servers are started when a bar first asks for them, and live until the end."""

    def __init__(self, folder, environment, large, small, *, rounds, seconds, restart, to_close):
        self.folder, self.environment, self.to_close = folder, environment, to_close
        self.large, self.small, self.size = large, small, large.size
        self.rounds, self.seconds, self.restart = rounds, seconds, restart
        self.log = folder / "servers.log"
        self._servers = {}

    def log_tail(self):
        """What the servers said last."""
        return self.log.read_text(errors="replace")[-2000:] if self.log.exists() else ""

    def portal(self, database, *, cached=False, settings=PORTAL, workers=1):
        """The portal on the database. Without its page cache every page is really made."""
        key = (database, cached, settings, workers)
        if key not in self._servers:
            environment = self.environment | {
                "DATABASE_URL": database.url,
                "DJANGO_SETTINGS_MODULE": settings,
                **({} if cached else {"PAGE_CACHE_MIB": "0"}),
            }
            server = servers.portal(environment, workers=workers, log=self.log)
            self._servers[key] = self.to_close.enter_context(server)
            with Reader(server.port) as reader:
                if not cached and "etag" in reader.ask("/kk/" if settings == PORTAL else "/healthz").headers:
                    raise WrongAnswer("The pages come from a cache: nothing of this would be true.")
        return self._servers[key]

    def emptied(self):
        """Restarts the databases with nothing in memory, and says how; None where that cannot be done."""
        how = emptied(self.large, self.restart)
        if how:
            self.small.connect()
            connection.close()
        return how

    def naive(self):
        return self.portal(self.large, settings="benchmarks.naive.settings")

    def reader(self, server, headers=None):
        return self.to_close.enter_context(Reader(server.port, headers))


@contextlib.contextmanager
def opened(args):
    """The house for the arguments of the command line; what it made is gone when the block ends."""
    with contextlib.ExitStack() as to_close:
        folder = Path(to_close.enter_context(tempfile.TemporaryDirectory(prefix="ngo-portal-benchmarks-")))
        environment = environment_of(folder)
        large = filled(args.database, args.size, args, environment)
        to_close.callback(large.close)
        small = large
        if large.size > SMALL_SIZE:
            url = args.small or to_close.enter_context(database_beside(args.database))
            small = filled(url, SMALL_SIZE, args, environment)
            to_close.callback(small.close)
        say("Collecting styles, scripts and pictures")
        manage(environment | {"DATABASE_URL": large.url}, "collectstatic", "--no-input", "--verbosity", "0")
        yield House(
            folder,
            environment,
            large,
            small,
            rounds=args.rounds,
            seconds=args.seconds,
            restart=args.restart,
            to_close=to_close,
        )


def filled(url, size, args, environment):
    """The database, seeded with `size` events unless there are events in it."""
    environment = environment | {"DATABASE_URL": url}
    manage(environment, "migrate", "--verbosity", "0")
    database = Database(url, size)
    number = database.value("SELECT count(*) FROM events_event WHERE is_synthetic")
    if not number:
        say(f"Seeding {size:,} events")
        if not database.value("SELECT count(*) FROM territories_territory"):
            manage(environment, "load_territories", "--verbosity", "0")
        manage(environment, "load_demo", "--verbosity", "0")
        sizes = {"organisations": args.organisations, "projects": args.projects, "events": size}
        words = [word for name, number in sizes.items() for word in (f"--{name}", str(number))]
        manage(environment, "seed", *words, "--random-seed", "1")
        number = size
    database.size = number
    return database


@contextlib.contextmanager
def database_beside(url):
    """URL of an empty database on the same server, which is dropped at the end."""
    name = f"benchmark_{secrets.token_hex(4)}"
    place = Database(url, 0)
    place.rows(f"CREATE DATABASE {name}")
    try:
        yield urlsplit(url)._replace(path=f"/{name}").geturl()
    finally:
        place.connect()  # it may have been restarted
        place.rows(f"DROP DATABASE {name} WITH (FORCE)")
        place.close()


def manage(environment, *words):
    done = subprocess.run([sys.executable, "manage.py", *words], cwd=ROOT, env=environment)
    if done.returncode:
        raise Refused(f"`manage.py {words[0]}` failed, see above.")
