"""`make demo` in a folder and on a port of its own."""

import os
import socket
import subprocess
import sys
import urllib.request
from contextlib import contextmanager

from ngo_portal.embedded_postgres import ROOT

READY = "The portal is ready"


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@contextmanager
def start(var, port, before=(), **environment):
    """The launcher, once the portal is ready or it has ended; .said is what it printed until then. `before`:
    the beginning of a command that starts it."""
    demo = subprocess.Popen(
        [*before, sys.executable, "-m", "ngo_portal.demo", "--var", str(var)],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "DEBUG")}
        | {"PORT": str(port), **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        demo.said = ""
        for line in demo.stdout:
            demo.said += line
            if READY in line:
                break
        yield demo
    finally:
        demo.kill()
        demo.stdout.close()
        demo.wait()


def processes_of(var):
    """Command lines of what runs on behalf of the demo in this folder, its launcher excepted."""
    found = []
    for process in filter(str.isdecimal, os.listdir("/proc")):
        try:
            with open(f"/proc/{process}/environ") as environment, open(f"/proc/{process}/cmdline") as command:
                words = command.read().replace("\0", " ")
                if f"NGO_PORTAL_DEMO={var}\0" in environment.read() or f"-D {var}/" in words:
                    found.append(words)
        except OSError:
            continue
    return found


def get(port, path):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
        return answer.status, answer.read().decode()
