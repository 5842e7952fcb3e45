"""An upgrade while people work: what a writer waits for, and whether the release before still works
afterwards.

    make upgrades FROM=v1 SIZE=2000000

The release FROM (a commit) makes a database of so many events. Then the migrations of this working copy
run while somebody saves an event twenty times a second: no save may fail, none may wait for a second
(C9). Then the release FROM loads the demo content into the new tables and opens its pages on them. Exit
code 1 when one of that is not so.
"""

import argparse
import contextlib
import os
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from pathlib import Path

import dj_database_url
import psycopg2

ROOT = Path(__file__).resolve().parent.parent
LONGEST_WAIT, PAUSE = 1.0, 0.05
PORT = 8239
PAGES = (
    "/kk/",
    "/kk/events/",
    "/ru/marathons/igi-ister-marafony/2021/",
    "/en/organisations/",
    "/kk/events.csv",
)
#: As a form saves: the row, whose triggers write history, note and lists.
SAVE = "UPDATE events_event SET updated_at = now() WHERE id = (SELECT max(id) FROM events_event)"


class Writer(threading.Thread):
    """Saves an event again and again; `waits` are its seconds, `failed` what could not be saved."""

    def __init__(self):
        super().__init__(daemon=True)
        self.waits, self.failed, self.ends = [], [], threading.Event()
        parts = dj_database_url.parse(os.environ["DATABASE_URL"])
        self.connection = psycopg2.connect(
            host=parts["HOST"], user=parts["USER"], password=parts["PASSWORD"], dbname=parts["NAME"]
        )
        self.connection.autocommit = True

    def run(self):
        with self.connection.cursor() as cursor:
            while not self.ends.wait(PAUSE):
                started = time.monotonic()
                try:
                    cursor.execute(SAVE)
                except psycopg2.Error as error:
                    self.failed.append(str(error))
                self.waits.append(time.monotonic() - started)


@contextlib.contextmanager
def checked_out(commit):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["git", "worktree", "add", "--detach", "-q", folder, commit], check=True, cwd=ROOT)
        try:
            yield Path(folder)
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", folder], check=True, cwd=ROOT)


def manage(folder, *words):
    environment = os.environ | {"DEBUG": "1", "PYTHONPATH": str(folder)}
    subprocess.run(
        [sys.executable, "manage.py", *words],
        check=True,
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
    )


def read_by(folder):
    """Statuses of its pages, as the release in this folder serves them."""
    environment = os.environ | {"DEBUG": "1", "PYTHONPATH": str(folder)}
    server = subprocess.Popen(
        [sys.executable, "-m", "ngo_portal.web_server", "--port", str(PORT)], cwd=folder, env=environment
    )
    try:
        for _turn in range(240):
            with contextlib.suppress(OSError):
                urllib.request.urlopen(f"http://127.0.0.1:{PORT}/healthz", timeout=20).close()
                break
            time.sleep(0.5)
        return {
            page: urllib.request.urlopen(f"http://127.0.0.1:{PORT}{page}", timeout=60).status
            for page in PAGES
        }
    finally:
        server.terminate()
        server.wait()


def main(arguments):
    parser = argparse.ArgumentParser(prog="python -m benchmarks.upgrades")
    parser.add_argument("--release", required=True, metavar="COMMIT")
    parser.add_argument("--size", type=int, default=2_000_000)
    args = parser.parse_args(arguments)
    with checked_out(args.release) as before:
        manage(before, "migrate")
        manage(before, "load_territories")
        manage(before, "load_dictionaries")
        small = max(args.size // 66, 100)
        manage(before, "seed", "--events", str(args.size), "--organisations", str(small), "--projects", "100")
        writer = Writer()
        writer.start()
        time.sleep(1)
        started = time.monotonic()
        manage(ROOT, "migrate")
        seconds = time.monotonic() - started
        writer.ends.set()
        writer.join()
        manage(before, "load_demo")  # writes rows of every kind, by the old code
        statuses = read_by(before)
    longest = max(writer.waits)
    print(f"{args.size:,} events: migrations {seconds:.1f} s; {len(writer.waits)} saves meanwhile, ", end="")
    print(
        f"{len(writer.failed)} failed, the longest waited {longest * 1000:.0f} of "
        f"{LONGEST_WAIT * 1000:.0f} ms"
    )
    print(f"The release before writes the demo content and answers {statuses}")
    good = not writer.failed and longest < LONGEST_WAIT and set(statuses.values()) == {200}
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
