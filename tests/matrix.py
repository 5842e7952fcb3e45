"""The tests that touch the database, on every way to run the portal: each must answer as on the first one.

    python -m tests.matrix [paths and arguments of pytest…]

A PostgreSQL of the package; Debian's; PgBouncer in transaction mode in between, that lends each transaction
another connection; a primary whose every commit waits until a replica has replayed it; media in S3 (moto), in
an environment of its own, .venv-s3.
"""

import contextlib
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from xml.etree import ElementTree

import psycopg2

from benchmarks.servers import free_port
from ngo_portal.embedded_postgres import DATABASE, ROOT, USER, Cluster, Refused, start_child
from tests.replica import Replica, sockets

#: What speaks to S3 wants an older dateutil than the portal.
WITH_S3 = str(ROOT / ".venv-s3" / "bin" / "python")
DEBIAN = Path("/usr/lib/postgresql/15/bin")
#: What asks the database in ways of its own: transactions, locks, cursors, COPY, limits, prepared statements,
#: triggers, counting; and what keeps files.
PATHS = [
    "tests/lib/database",
    "tests/lib/serving",
    "tests/lib/lists/test_exports.py",
    "tests/lib/lists/test_paging.py",
    "tests/lib/lists/test_ndjson.py",
    "tests/moderation/test_form_tokens.py",
    "tests/moderation/test_together.py",
    "tests/moderation/test_steps.py",
    "tests/events/test_tallies.py",
    "tests/events/test_listings.py",
    "tests/events/test_exports.py",
    "tests/events/test_photos.py",
    "tests/ngo_portal/test_time_limits.py",
    "tests/test_shards.py",
]


@contextlib.contextmanager
def embedded(folder, **environment):
    with contextlib.ExitStack() as outer:
        for name, value in environment.items():
            os.environ[name] = value
            outer.callback(os.environ.pop, name)
        cluster = Cluster(folder / "postgres", durable=False)
        cluster.settings |= {"unix_socket_permissions": "0777"}  # PgBouncer is another user
        with cluster as url:
            yield {"DATABASE_URL": url}


def debian(folder):
    if not DEBIAN.exists():
        raise Refused("There is no PostgreSQL 15: apt-get install postgresql-15")
    return embedded(folder, POSTGRES_BIN=str(DEBIAN))


@contextlib.contextmanager
def pooled(folder):
    with embedded(folder) as environment:
        port = free_port()
        settings = folder / "pgbouncer.ini"
        settings.write_text(
            f"""[databases]
* = host={sockets(environment["DATABASE_URL"])} user={USER}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
server_lifetime = 0
ignore_startup_parameters = extra_float_digits
"""
        )
        own = ("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups") if not os.geteuid() else ()
        for path in (folder, settings, Path(sockets(environment["DATABASE_URL"]))):
            path.chmod(0o777)
        log = (folder / "pgbouncer.log").open("wb")
        pooler = start_child(
            ["/usr/sbin/pgbouncer", str(settings)], last_signal="INT", prefix=own, stdout=log, stderr=log
        )
        try:
            yield {"DATABASE_URL": f"postgres://{USER}@127.0.0.1:{port}/{DATABASE}", "POOLED": "1"}
        finally:
            pooler.terminate()
            pooler.wait()


@contextlib.contextmanager
def replicated(folder):
    with embedded(folder) as environment, Replica(folder / "replica", environment["DATABASE_URL"]):
        for setting in ("synchronous_standby_names = '*'", "synchronous_commit = remote_apply"):
            _ask(environment["DATABASE_URL"], f"ALTER SYSTEM SET {setting}")
        _ask(environment["DATABASE_URL"], "SELECT pg_reload_conf()")
        yield environment


def _ask(url, statement):
    with contextlib.closing(psycopg2.connect(url)) as connection:
        connection.autocommit = True
        connection.cursor().execute(statement)


@contextlib.contextmanager
def in_s3(folder):
    with embedded(folder) as environment:
        port = free_port()
        server = start_child(
            [WITH_S3, "-m", "moto.server", "-p", str(port)],
            last_signal="TERM",
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            bucket = f"http://127.0.0.1:{port}/portal"
            until = time.monotonic() + 60
            while True:
                with contextlib.suppress(OSError):
                    urllib.request.urlopen(urllib.request.Request(bucket, method="PUT"), timeout=5).close()
                    break
                if time.monotonic() > until:
                    raise Refused("moto does not answer")
                time.sleep(0.2)
            yield environment | {
                "MEDIA_S3": f"http://key:secret@127.0.0.1:{port}/portal",
                "AWS_DEFAULT_REGION": "us-east-1",
            }
        finally:
            server.terminate()
            server.wait()


WAYS = {
    "PostgreSQL of the package": embedded,
    "PostgreSQL 15 of Debian": debian,
    "PgBouncer, by transactions": pooled,
    "primary and replica": replicated,
    "media in S3": in_s3,
}


def outcomes(report):
    """{test: passed, failed or skipped} of a report as JUnit has them."""
    return {
        f"{case.get('classname')}::{case.get('name')}": next(
            (child.tag for child in case if child.tag in ("failure", "error", "skipped")), "passed"
        )
        for case in ElementTree.parse(report).iter("testcase")
    }


def main(arguments):
    chosen = [name for name in os.environ.get("WAYS", "").split(";") if name] or list(WAYS)
    found = {}
    print("| way | passed | not passed | seconds |\n|---|---|---|---|")
    for name in chosen:
        with tempfile.TemporaryDirectory(prefix="ngo-portal-matrix-") as place:
            folder, began = Path(place), time.monotonic()
            with WAYS[name](folder) as environment:
                python = WITH_S3 if "MEDIA_S3" in environment else sys.executable
                subprocess.run(
                    [python, "-m", "pytest", "-n", "0", "-q", f"--junitxml={folder / 'report'}"]
                    + (arguments or PATHS),
                    cwd=ROOT,
                    env=os.environ | environment | {"DEBUG": "1", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"},
                    stdout=(ROOT / "var" / "matrix.log").open("ab"),
                )
            found[name] = outcomes(folder / "report")
            passed = sum(outcome == "passed" for outcome in found[name].values())
            seconds = time.monotonic() - began
            print(f"| {name} | {passed} | {len(found[name]) - passed} | {seconds:.0f} |", flush=True)
    first = found[chosen[0]]
    for name, results in found.items():
        for test in sorted(first.keys() | results.keys()):
            if first.get(test) != results.get(test):
                print(f"{name}: {test} is {results.get(test)}, and on the first way {first.get(test)}")
    fine = {"passed", "skipped"}
    well = all(results == first and set(results.values()) <= fine for results in found.values())
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
