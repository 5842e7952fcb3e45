"""The drill: what would be there if this machine were lost now?

A row is planted beside the data, a moment is marked, the row is deleted. Then the database is restored
elsewhere to that moment, and the photos: every row of every table, every photo and the planted row must be
there, an officer signs in there, and the page of the newest marathon opens. Nothing of the running portal is
stopped; its writers wait for some milliseconds while the moment is marked.

Exit code 0 only when all of that holds and what may be lost is less than five minutes; how it went stands in
the state file either way (noted.py), with its seconds.
"""

import contextlib
import hashlib
import os
import pwd
import secrets
import shutil
import signal
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from datetime import UTC, datetime
from http.cookiejar import CookieJar
from pathlib import Path

import psycopg2
import psycopg2.errors
from noted import note
from photos import restore as restore_photos
from photos import snapshots

PORTAL = Path(__file__).resolve().parent.parent
DRILL = Path("/var/lib/ngo-portal-drill")
DATA, SOCKETS, PHOTOS = DRILL / "data", DRILL / "run", DRILL / "photos"
PORT = 8399
#: Seconds of work that may be lost, and until everything is back.
MOST_LOST, LONGEST = 5 * 60, 30 * 60
TABLES = """
    SELECT format('%I.%I', nspname, relname) FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
    WHERE relkind = 'r' AND relpersistence = 'p' AND nspname IN ('public', 'drill') ORDER BY 1
"""
#: A standby refuses to start with less than these of the server it comes from.
LIMITS = ("max_connections", "max_worker_processes", "max_wal_senders", "max_prepared_transactions")


class Failed(Exception):
    """What is not as it should be, in words."""


def as_user(name):
    """For subprocess: to be this user."""
    user = pwd.getpwnam(name)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": [], "cwd": "/"}


@contextlib.contextmanager
def being(name):
    os.seteuid(pwd.getpwnam(name).pw_uid)
    try:
        yield
    finally:
        os.seteuid(0)


def connect(folder):
    with being("postgres"):
        found = psycopg2.connect(host=str(folder), dbname="ngo_portal", user="postgres")
    found.autocommit = True
    return found


def ask(connection, sql, *values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values or None)
        return cursor.fetchall() if cursor.description else []


def mark(live, watching):
    """A name for the moment between two commits; `watching` sees the data as of then from now on."""
    name = f"drill-{datetime.now(UTC):%Y%m%d-%H%M%S}"
    for _turn in range(30):
        try:
            with live.cursor() as cursor:
                cursor.execute("BEGIN; SET LOCAL lock_timeout = '1s'")
                cursor.execute(f"LOCK TABLE {', '.join(row[0] for row in ask(live, TABLES))} IN SHARE MODE")
                ask(watching, "SELECT 1")
                cursor.execute("SELECT pg_create_restore_point(%s)", [name])
                cursor.execute("COMMIT")
            return name
        except psycopg2.errors.LockNotAvailable:
            ask(live, "ROLLBACK")
            ask(watching, "ROLLBACK")
            begin(watching)
            time.sleep(1)
    raise Failed("Somebody writes without a pause: no moment could be marked.")


def begin(connection):
    ask(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    ask(connection, "SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO'")


def rows(connection):
    """{table: (rows, sum of the hashes of the rows)}"""
    return {
        table: ask(
            connection,
            f"SELECT count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text FROM {table} t",
        )[0]
        for (table,) in ask(connection, TABLES)
    }


def files(folder, until=None):
    """{path: SHA-256} of those written before `until`."""
    found = {}
    for path in sorted(folder.rglob("*")):
        with contextlib.suppress(FileNotFoundError):  # deleted meanwhile
            if path.is_file() and (until is None or path.stat().st_mtime < until.timestamp()):
                with path.open("rb") as file:
                    found[str(path.relative_to(folder))] = hashlib.file_digest(file, "sha256").hexdigest()
    return found


def wait_for_archive(live):
    """Seconds until what is written now is in the archive."""
    started = time.monotonic()
    wanted = ask(live, "SELECT pg_walfile_name(pg_current_wal_lsn())")[0][0]
    while time.monotonic() - started < MOST_LOST:
        archived = ask(live, "SELECT last_archived_wal FROM pg_stat_archiver")[0][0]
        if archived and archived >= wanted:
            return time.monotonic() - started
        time.sleep(0.5)
    raise Failed(
        f"{wanted} is not in the archive after {MOST_LOST} seconds: is pgbackrest's repository full?"
    )


@contextlib.contextmanager
def restored(live, name):
    """The database as of the moment, in a server of its own that archives nothing."""
    command = ["pgbackrest", "--stanza=ngo-portal", f"--pg1-path={DATA}", "--log-level-console=warn"]
    command += ["--type=name", f"--target={name}", "--target-action=promote", "--archive-mode=off", "restore"]
    subprocess.run(command, check=True, **as_user("postgres"))
    with being("postgres"):
        (DATA / "pg_hba.conf").write_text("local all all trust\n")
        (DATA / "postgresql.conf").write_text(f"hba_file = '{DATA}/pg_hba.conf'\n")
    version = int(ask(live, "SHOW server_version_num")[0][0]) // 10000
    options = {limit: ask(live, f"SHOW {limit}")[0][0] for limit in LIMITS}
    options |= {"listen_addresses": "", "unix_socket_directories": SOCKETS, "shared_buffers": "256MB"}
    options |= {"ident_file": "", "archive_mode": "off", "jit": "off", "max_parallel_workers_per_gather": 0}
    server = subprocess.Popen(
        [f"/usr/lib/postgresql/{version}/bin/postgres", "-D", DATA]
        + [word for option, value in options.items() for word in ("-c", f"{option}={value}")],
        **as_user("postgres"),
    )
    try:
        yield _when_promoted(server)
    finally:
        server.send_signal(signal.SIGINT)  # whoever is connected is sent away
        server.wait()


def _when_promoted(server):
    started = time.monotonic()
    while time.monotonic() - started < LONGEST:
        if server.poll() is not None:
            raise Failed("The restored database does not start: its last lines stand above.")
        with contextlib.suppress(psycopg2.OperationalError):
            copy = connect(SOCKETS)
            if not ask(copy, "SELECT pg_is_in_recovery()")[0][0]:
                return copy
            copy.close()
        time.sleep(0.5)
    raise Failed("The restored database did not come to the moment in half an hour.")


#: A national administrator of the copy with a code of the second step, and what page to open.
PREPARE = """
from django.utils import timezone
from events.models import Edition
from officers.models import Officer
from officers.second_step import new_recovery_codes
officer = Officer.objects.create_superuser("drill", password="{password}", second_step_since=timezone.now())
newest = Edition.objects.order_by("-year").first()
print("CODE", new_recovery_codes(officer)[0])
print("PAGE", newest.get_absolute_url() if newest else "/kk/marathons/")
"""


def open_pages():
    """Signs in on the copy, and opens the desk and a marathon."""
    at = f"http://127.0.0.1:{PORT}"
    environment = os.environ | settings() | {
        "DATABASE_URL": f"postgres://ngo-portal@{urllib.parse.quote(str(SOCKETS), safe='')}/ngo_portal",
        "MEDIA_ROOT": str(PHOTOS),
        "MAIL_DIR": str(DRILL / "mail"),
        "EMAIL_URL": "",
        "SENTRY_DSN": "",
        "ALLOWED_HOSTS": "127.0.0.1",
        "HTTPS": "0",
        "BEHIND_PROXY": "0",
        "DJANGO_SETTINGS_MODULE": "ngo_portal.settings",
    }  # fmt: skip
    portal = as_user("ngo-portal") | {"cwd": PORTAL, "env": environment}
    python = str(PORTAL / ".venv/bin/python")
    known = subprocess.run(
        [python, "manage.py", "help", "--commands"], check=True, capture_output=True, text=True, **portal
    ).stdout.split()
    if "reapply_erasures" in known:  # whoever was erased stays erased
        subprocess.run([python, "manage.py", "reapply_erasures"], check=True, **portal)
    password = secrets.token_urlsafe(24)
    said = subprocess.run(
        [python, "manage.py", "shell", "-v", "0", "-c", PREPARE.format(password=password)],
        check=True, capture_output=True, text=True, **portal,
    ).stdout  # fmt: skip
    told = dict(line.split(" ", 1) for line in said.splitlines() if line.startswith(("CODE ", "PAGE ")))
    server = subprocess.Popen(
        [python, "-m", "ngo_portal.web_server", "--port", str(PORT), "--workers", "1"], **portal
    )
    try:
        cookies = CookieJar()
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(cookies))
        for _turn in range(120):
            with contextlib.suppress(OSError):
                browser.open(f"{at}/admin/login/", timeout=20)
                break
            time.sleep(0.5)
        token = next(cookie.value for cookie in cookies if cookie.name == "csrftoken")
        form = {"username": "drill", "password": password, "code": told["CODE"]}
        form |= {"csrfmiddlewaretoken": token, "next": "/admin/"}
        asked = urllib.request.Request(
            f"{at}/admin/login/", urllib.parse.urlencode(form).encode(), {"Referer": f"{at}/admin/login/"}
        )
        desk = browser.open(asked, timeout=60)
        if not desk.url.endswith("/admin/") or b"logout-form" not in desk.read():
            raise Failed("Nobody can sign in on the restored copy.")
        page = told["PAGE"]
        if browser.open(f"{at}{page}", timeout=60).status != 200:
            raise Failed(f"{page} does not open on the restored copy.")
        return page
    finally:
        server.terminate()
        server.wait()


def settings():
    lines = Path("/etc/ngo-portal/environment").read_text().splitlines()
    pairs = (line.partition("=") for line in lines if line and not line.startswith("#"))
    return {name: value.strip("\"'") for name, _sign, value in pairs}


def clear():
    for folder in (DATA, SOCKETS, PHOTOS, DRILL / "mail"):
        shutil.rmtree(folder, ignore_errors=True)


def drill(media):
    """How it went, in one line; Failed where it did not."""
    clear()
    DATA.mkdir(mode=0o700)
    SOCKETS.mkdir(mode=0o750)
    (DRILL / "mail").mkdir(mode=0o750)
    database, portal = pwd.getpwnam("postgres"), pwd.getpwnam("ngo-portal")
    os.chown(DATA, database.pw_uid, database.pw_gid)
    os.chown(SOCKETS, database.pw_uid, portal.pw_gid)
    os.chown(DRILL / "mail", portal.pw_uid, portal.pw_gid)

    live, watching = connect("/var/run/postgresql"), connect("/var/run/postgresql")
    planted = secrets.token_hex(8)
    ask(live, "CREATE SCHEMA IF NOT EXISTS drill")
    ask(live, "CREATE TABLE IF NOT EXISTS drill.planted (word text, at timestamptz DEFAULT now())")
    ask(live, "INSERT INTO drill.planted (word) VALUES (%s)", planted)
    begin(watching)
    name = mark(live, watching)
    ask(live, "DELETE FROM drill.planted")
    lost = wait_for_archive(live)
    taken = snapshots()
    if not taken:
        raise Failed("No photos were ever backed up.")
    age = (datetime.now(UTC) - taken[-1][0]).total_seconds()
    if age > MOST_LOST:
        raise Failed(f"The photos were backed up {age / 60:.0f} minutes ago.")
    wanted_files = files(media, taken[-1][0])

    started = time.monotonic()
    with restored(live, name) as copy:
        restore_photos(PHOTOS, None)
        subprocess.run(["chown", "-R", "ngo-portal:ngo-portal", str(PHOTOS)], check=True)
        back = time.monotonic() - started
        if ask(copy, "SELECT word FROM drill.planted WHERE word = %s", planted) != [(planted,)]:
            raise Failed("The planted row is not there: it was restored to another moment.")
        begin(copy)
        wanted, found = rows(watching), rows(copy)
        ask(copy, "ROLLBACK")
        if wrong := sorted(
            table for table in wanted.keys() | found.keys() if wanted.get(table) != found.get(table)
        ):
            raise Failed(f"Other rows than there were in {', '.join(wrong)}.")
        found_files = files(PHOTOS)
        if missing := [path for path, digest in wanted_files.items() if found_files.get(path) != digest]:
            raise Failed(f"{len(missing)} photos are missing or other ones, the first is {missing[0]}.")
        page = open_pages()
    if back > LONGEST:
        raise Failed(f"It took {back / 60:.0f} minutes until all was back.")
    number = sum(count for count, _hash in wanted.values())
    return (
        f"{len(wanted)} tables, {number} rows, {len(wanted_files)} photos as they were; {page} opens; "
        f"{max(lost, age):.0f} s could have been lost (database {lost:.0f}, photos {age:.0f}), "
        f"back after {back:.0f} s"
    )


def main():
    state = os.environ["STATE"]
    try:
        words = drill(Path(os.environ["MEDIA"]))
    except Exception as failure:  # whatever it is, the backup was not shown to be good
        note(state, "drill", "failed", str(failure) or type(failure).__name__)
        print(f"THE BACKUP CANNOT BE TRUSTED: {failure}", file=sys.stderr)
        return 1
    finally:
        clear()
    note(state, "drill", "done", words)
    print(words)
    return 0


if __name__ == "__main__":
    sys.exit(main())
