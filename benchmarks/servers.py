"""The servers that are measured: the portal as `make demo` serves it, its naive opponent, Datasette."""

import contextlib
import socket
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.client import HOST, Reader, WrongAnswer
from ngo_portal.embedded_postgres import ROOT, start_child

SECONDS_TO_START = 60
WORKERS = 2


def free_port():
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


class Server:
    """A web server in processes of its own. As a context manager it answers when the block begins."""

    def __init__(self, command, port, environment, *, answers, log):
        self.command, self.port, self.environment = command, port, environment
        self.answers, self.log, self.process = answers, Path(log), None

    def __enter__(self):
        with self.log.open("ab") as log:
            self.process = start_child(
                self.command,
                last_signal="TERM",
                env=self.environment,
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        until = time.monotonic() + SECONDS_TO_START
        while True:
            with contextlib.suppress(OSError, WrongAnswer), Reader(self.port) as reader:
                reader.ask(self.answers, expected=(200, 302))
                return self
            if self.process.poll() is not None or time.monotonic() > until:
                self.__exit__()
                raise WrongAnswer(f"The server did not start:\n{self.log.read_text()[-2000:]}")
            time.sleep(0.1)

    def __exit__(self, *exception):
        if self.process is None or self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def forget_peak(self):
        """Lets the peak of memory begin anew from what is in use."""
        for process in self._processes():
            (process / "clear_refs").write_text("5")

    def memory(self, *, peak=False):
        """Bytes of memory in use by all its processes, now or at their peak."""
        field = "VmHWM:" if peak else "VmRSS:"
        return sum(_kilobytes(process / "status", field) for process in self._processes()) * 1024

    def _processes(self):
        waiting, found = [self.process.pid], []
        while waiting:
            pid = waiting.pop()
            found.append(Path(f"/proc/{pid}"))
            for children in Path(f"/proc/{pid}/task").glob("*/children"):
                waiting += [int(child) for child in children.read_text().split()]
        return found


def _kilobytes(status, field):
    return int(next(line for line in status.read_text().splitlines() if line.startswith(field)).split()[1])


def portal(environment, *, workers, log):
    """The portal, or with another DJANGO_SETTINGS_MODULE its opponent, in the server of `make demo`."""
    port = free_port()
    command = [sys.executable, "-m", "ngo_portal.web_server", "--port", str(port), "--workers", str(workers)]
    return Server(command, port, environment, answers="/healthz", log=log)


def datasette(file, *, log):
    """Datasette on a SQLite file, with time enough to answer: of itself it gives up after a second."""
    port = free_port()
    command = [sys.executable, "-m", "datasette", str(file), "--host", HOST, "--port", str(port), "--nolock"]
    for limit in ("sql_time_limit_ms", "facet_time_limit_ms"):
        command += ["--setting", limit, "600000"]
    return Server(command, port, None, answers="/-/versions.json", log=log)
