"""The process behind `make demo`: starts the database, fills it, serves the portal, and stops it all. What
ends by itself meanwhile is started again.

    python -m ngo_portal.demo [--var FOLDER]

Everything it writes lies in var/: the database, the secret key, collected files, mail, the demo accounts.
PORT changes the port; with DATABASE_URL set that PostgreSQL is used and none is started.
"""

import argparse
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import dj_database_url
import psycopg2

from ngo_portal.checks import shortcomings
from ngo_portal.embedded_postgres import (
    ROOT,
    Cluster,
    Refused,
    end_processes,
    hold,
    start_child,
    without_postgres_variables,
)
from ngo_portal.lib.serving.release import fingerprint
from ngo_portal.supervision import LOOK, Supervised, forget, stop

HOST = "127.0.0.1"
#: An environment variable of every process we start: after kill -9 the next start finds by it what is left.
MARK = "NGO_PORTAL_DEMO"
#: What happens between an empty database and a full one; each can be run again and then changes nothing.
#: `manage.py prepare_demo` does them all in one process.
PREPARATION = {
    "migrate": "Making the tables",
    "load_territories": "Loading the territories of Kazakhstan",
    "load_demo": "Loading the demo content",
    "demo_office": "Loading made-up letters and contacts",
    "collectstatic": "Collecting styles, scripts and pictures",
    "demo_accounts": "Making the accounts of the demo",
}
MANAGE = [sys.executable, "manage.py"]
#: What works behind the pages, and gives way to them.
AFTER_PAGES = ["nice", *MANAGE]
#: The server's workers get 3 seconds for open answers, then the database a moment more: 5 seconds in all.
SECONDS_FOR_ANSWERS, SECONDS_FOR_DATABASE = 3.5, 1.0
#: Bytes that a first start writes, and what is left when nothing more can be.
WRITTEN, LEAST = 400_000_000, 40_000_000
STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stop(BaseException):
    """Somebody asked us to end: Ctrl-C, SIGTERM, or the terminal was closed."""


class Phases:
    """Says in one line for each phase what is done, how far that is, and how long it took."""

    def __init__(self, of: int, done: int = 0):
        self.of, self.done = of, done

    @contextmanager
    def __call__(self, words: str):
        self.done += 1
        started = time.monotonic()
        print(f"{self.done} of {self.of}  {words} …", end="", flush=True)
        try:
            yield
        except BaseException:
            print(flush=True)
            raise
        print(f"  {time.monotonic() - started:.1f} s", flush=True)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m ngo_portal.demo", description="Serve the portal's demo.")
    parser.add_argument("--var", type=Path, default=ROOT / "var", help="folder for all that the demo writes")
    var = parser.parse_args(arguments).var.absolute()
    for number in STOPPING:
        if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN:  # nohup
            signal.signal(number, _raise_stop)
    try:
        with ExitStack() as to_stop:
            _serve(var, to_stop)
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except PermissionError as refusal:
        print(f"{refusal.filename} belongs to another user: be that user, or remove {var}.", file=sys.stderr)
        return 1
    except Stop:
        print("Stopped.", flush=True)
        return 0
    return 1


def _serve(var: Path, to_stop: ExitStack) -> None:
    """Start one thing after another, and look after them until Stop is raised."""
    port = _port()
    with _told_when_not_writable():
        var.mkdir(parents=True, exist_ok=True)
        _refuse_full(var, LEAST if (var / "postgres").exists() or os.environ.get("DATABASE_URL") else WRITTEN)
        lock = hold(var / "demo.lock", patience=6)  # an earlier one may be just stopping
    if lock is None:
        raise Refused(f"make demo is already running in this folder ({ROOT}).")
    to_stop.callback(os.close, lock)
    end_processes(_marked(var), signal.SIGKILL, within=3)
    _refuse_busy(port)

    environment = _environment(var, port)
    os.environ["AWAY"] = environment["AWAY"]
    forget()
    cluster = None if environment.get("DATABASE_URL") else Cluster(var / "postgres")
    # What was prepared is remembered beside the data it was prepared in; a foreign database is always asked.
    done, wanted = cluster and cluster.folder / "prepared", fingerprint()
    collected = (var / "static" / "staticfiles.json").exists()
    is_prepared = bool(done and done.exists() and done.read_text() == wanted and collected)
    phases = Phases((0 if is_prepared else len(PREPARATION)) + (2 if cluster else 1))
    if cluster:
        there = cluster.data.exists()
        with phases("Starting PostgreSQL" if there else "Making a PostgreSQL database in var/postgres"):
            to_stop.callback(cluster.stop, within=SECONDS_FOR_DATABASE)
            environment = without_postgres_variables(environment) | {"DATABASE_URL": cluster.start()}
    _refuse_unfit(environment["DATABASE_URL"])
    if not is_prepared:
        try:
            _manage(["prepare_demo", "--done", str(phases.done), "--of", str(phases.of)], environment)
        except Refused:
            _refuse_full(var, LEAST)
            raise
        phases.done += len(PREPARATION)
        _refuse_unfit(environment["DATABASE_URL"])
        if done:
            done.write_text(wanted)

    helpers: list[Supervised] = []
    to_stop.callback(lambda: _end_sessions([helper.process for helper in helpers]))

    def run(name, command):
        helpers.append(Supervised(name, lambda: _start(command, environment)))

    with phases("Starting the web server"):
        run("web server", [sys.executable, "-m", "ngo_portal.web_server", "--port", str(port)])
        _wait_for_answer(port, helpers[0].process)
    run("background worker", AFTER_PAGES + ["db_worker"])
    run("keeper of tallies", AFTER_PAGES + ["keep_tallies"])
    print(f"The portal is ready: http://{HOST}:{port}/   (Ctrl-C stops it)", flush=True)
    if is_prepared:  # else they were just shown
        _manage(["demo_accounts"], environment, AFTER_PAGES)
    tended = [*helpers, *([Supervised("database", cluster.start_again, cluster.process)] if cluster else [])]
    while True:
        for one in tended:
            one.tend()
        time.sleep(LOOK)


@contextmanager
def _told_when_not_writable():
    """A folder of somebody else, a file in its place, a disk that is only read."""
    try:
        yield
    except OSError as fault:
        raise Refused(
            f"{fault.filename} cannot be written ({fault.strerror}): be the user whose folder it is, or put "
            "the portal into a folder of your own."
        ) from fault


def _port() -> int:
    words = os.environ.get("PORT", "").strip() or "8000"
    if not words.isdecimal() or not 1 <= int(words) <= 65535:
        raise Refused(f"PORT={words} is not a port: use a number from 1 to 65535.")
    return int(words)


def _refuse_busy(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except PermissionError:
            raise Refused(
                f"Port {port} is for root alone: choose another, for example PORT=8080 make demo."
            ) from None
        except OSError:
            raise Refused(
                f"Port {port} is busy: choose another, for example PORT={port % 65535 + 1} make demo."
            ) from None


def _refuse_full(var: Path, wanted: int) -> None:
    free = shutil.disk_usage(var).free
    if free < wanted:
        raise Refused(
            f"The disk is full: {free // 10**6} MB are free for {var}, and the demo wants {wanted // 10**6}. "
            "Make room and start it again."
        )


def _environment(var: Path, port: int) -> dict[str, str]:
    """What manage.py and the server see; settings.py says what each variable means."""
    key = var / "secret-key"
    if not key.exists():
        with open(os.open(key, os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(64))
    return {
        "LOG_LEVEL": "WARNING",
        **os.environ,
        MARK: str(var),
        "DJANGO_SETTINGS_MODULE": "ngo_portal.settings",
        "LC_ALL": "C.UTF-8",
        "PYTHONUTF8": "1",
        "PYTHONUNBUFFERED": "1",
        "SECRET_KEY": key.read_text(),
        "DEBUG": "0",
        "HTTPS": "0",
        "SECOND_STEP": "0",
        "ALLOWED_HOSTS": f"{HOST},localhost",
        "PUBLIC_URL": f"http://{HOST}:{port}",
        "STATIC_ROOT": str(var / "static"),
        "MEDIA_ROOT": str(var / "media"),
        "MAIL_DIR": str(var / "mail"),
        "DEMO_ACCOUNTS": str(var / "demo-accounts.txt"),
        "AWAY": str(var / "away"),
    }


def _refuse_unfit(url: str) -> None:
    parts = dj_database_url.parse(url)
    try:
        connection = psycopg2.connect(
            host=parts["HOST"],
            port=parts["PORT"] or None,
            user=parts["USER"],
            password=parts["PASSWORD"],
            dbname=parts["NAME"],
            connect_timeout=5,
            **parts.get("OPTIONS", {}),
        )
    except psycopg2.Error as error:
        raise Refused(f"The database of DATABASE_URL cannot be reached: {error}".strip()) from None
    try:
        with connection.cursor() as cursor:
            for error in shortcomings(cursor):
                raise Refused(f"{error.msg} {error.hint or ''}".strip())
    finally:
        connection.close()


def _start(command: list[str], environment: dict[str, str]) -> subprocess.Popen:
    """In a session of its own: Ctrl-C reaches us alone, and we stop the children in their order."""
    return start_child(
        command,
        last_signal="TERM",
        env=environment,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )


def _manage(command: list[str], environment: dict[str, str], before: list[str] = MANAGE) -> None:
    child = _start([*before, *command], environment)
    try:
        code = child.wait()
    except Stop:
        _end_sessions([child])
        raise
    if code:
        raise Refused(f"`manage.py {command[0]}` failed, see above.")


def _wait_for_answer(port: int, server: subprocess.Popen) -> None:
    until = time.monotonic() + 60
    while True:
        try:
            urllib.request.urlopen(f"http://{HOST}:{port}/healthz", timeout=5).close()
            return
        except (urllib.error.URLError, ConnectionError, TimeoutError) as error:
            if server.poll() is not None:
                raise Refused(f"The web server ended with code {server.returncode}, see above.") from None
            if time.monotonic() > until:
                raise Refused(f"The web server does not answer: {error}.") from None
            time.sleep(0.1)


def _end_sessions(leaders: list[subprocess.Popen]) -> None:
    """Ask all to end, then end what is left of their sessions."""
    stop(leaders, within=SECONDS_FOR_ANSWERS)
    for leader in leaders:
        with suppress(ProcessLookupError):
            os.killpg(leader.pid, signal.SIGKILL)


def _marked(var: Path) -> list[int]:
    """Process numbers of what an earlier launcher of this folder started; we hold its lock, so it is dead."""
    mark, found = f"{MARK}={var}".encode(), []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (process / "environ").read_bytes().split(b"\0"):
                found.append(int(process.name))
        except OSError:  # gone meanwhile, or not ours
            continue
    return [pid for pid in found if pid != os.getpid()]


def _raise_stop(number, frame):
    for number in STOPPING:
        signal.signal(number, signal.SIG_IGN)  # one is enough: from here on all is stopped in order
    os.write(sys.stdout.fileno(), b"\nStopping\n")  # print() may just be at work
    raise Stop


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
