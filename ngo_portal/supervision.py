"""Processes that are to run as long as we do: one that ends is started again, after pauses that grow while it
does not live long.

While it is not well a file of its name stands in the folder that the environment variable AWAY names: the
health check reads it.
"""

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

#: Seconds before it is started again; from the last pause on they stay the same.
PAUSES = (0.1, 0.5, 1, 2, 4)
#: It is well again when it has lived for so many seconds; the pauses begin anew.
WELL_AFTER = 3
#: Seconds between two looks at the processes.
LOOK = 0.1


class Supervised:
    """A process that `start()` gives whenever it has ended, and at once when it does not run already."""

    def __init__(
        self, name: str, start: Callable[[], subprocess.Popen], process: subprocess.Popen | None = None
    ):
        self.name, self._start = name, start
        self.process = process or start()
        self._ends, self._began = 0, time.monotonic()
        self._starts_at: float | None = None

    def tend(self) -> None:
        """Look after the process, and return at once."""
        now = time.monotonic()
        if self._starts_at is not None:
            if now >= self._starts_at:
                self._start_again(now)
        elif (code := self.process.poll()) is not None:
            self._plan(now, f"ended by itself with code {code}")
        elif self._ends and now - self._began >= WELL_AFTER:
            self._ends = 0
            self._say("WARNING", "is well again")
            if mark := _mark(self.name):
                mark.unlink(missing_ok=True)

    def _start_again(self, now):
        try:
            self.process = self._start()
        except OSError as error:  # no memory, no room on the disk: for a while
            self._plan(now, f"cannot start: {error}")
        else:
            self._starts_at, self._began = None, now

    def _plan(self, now, words):
        pause = PAUSES[min(self._ends, len(PAUSES) - 1)]
        self._ends, self._starts_at = self._ends + 1, now + pause
        self._say("ERROR", f"{words}: it starts again in {pause} s")
        with contextlib.suppress(OSError):
            if mark := _mark(self.name):
                mark.touch()

    def _say(self, level, words):
        at = time.strftime("%Y-%m-%dT%H:%M:%S+00:00", time.gmtime())
        line = {"at": at, "level": level, "logger": __name__, "message": f"{self.name} {words}"}
        print(json.dumps(line), file=sys.stderr, flush=True)


def stop(processes: Iterable[subprocess.Popen], *, within: float) -> None:
    """Ask all to end; what has not ended `within` seconds ends at once."""
    processes = list(processes)
    for process in processes:
        process.terminate()
    until = time.monotonic() + within
    for process in processes:
        try:
            process.wait(max(0, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def forget() -> None:
    """Nothing has run yet: no process is away, and there is a folder for their names."""
    folder = Path(os.environ["AWAY"])
    folder.mkdir(parents=True, exist_ok=True)
    for name in away():
        (folder / name).unlink()


def away() -> list[str]:
    """Names of the processes that are not well."""
    folder = os.environ.get("AWAY")
    return sorted(os.listdir(folder)) if folder and os.path.isdir(folder) else []


def _mark(name):
    folder = os.environ.get("AWAY")
    return Path(folder, name) if folder else None
