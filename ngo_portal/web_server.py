"""The portal's web server: some processes on one socket, which is open as long as this process is.

    python -m ngo_portal.web_server --port 8000 [--host 127.0.0.1] [--workers 2]

A worker that ends is started again; meanwhile the others answer, and what is asked of it waits. A socket that
systemd opened (deploy/systemd/ngo-portal-web.socket) is taken instead: two releases may share it for a while.
"""

import argparse
import os
import signal
import socket
import sys
import time

from ngo_portal.embedded_postgres import ROOT, start_child
from ngo_portal.lib.serving import allowance, shared_pages
from ngo_portal.supervision import LOOK, Supervised, stop

#: The first descriptor that systemd passes.
PASSED = 3
#: What a worker takes for open answers, and a little more.
SECONDS_TO_STOP = 3.2


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m ngo_portal.web_server", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args(arguments)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda number, frame: sys.exit(0))
    with passed() or bound(args.host, args.port) as listening:
        descriptor, shared, counted = listening.fileno(), shared_pages.new(), allowance.new()
        command = [sys.executable, "-m", "ngo_portal.web_worker", str(descriptor)]
        environment = os.environ | {
            shared_pages.DESCRIPTOR: str(shared),
            allowance.DESCRIPTOR: str(counted),
        }

        def start():
            return start_child(
                command, last_signal="TERM", cwd=ROOT, env=environment, pass_fds=[descriptor, shared, counted]
            )

        workers = [Supervised(f"web worker {number + 1}", start) for number in range(args.workers)]
        try:
            while True:
                time.sleep(LOOK)
                for worker in workers:
                    worker.tend()
        finally:
            stop((worker.process for worker in workers), within=SECONDS_TO_STOP)


def bound(host, port):
    """A socket of this address. The first worker that is ready listens: until then a proxy is refused, and
    asks another machine."""
    own = socket.socket()
    own.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    own.bind((host, port))
    return own


def passed():
    """The socket that systemd opened for this process; None where it was started by somebody else."""
    if os.environ.get("LISTEN_PID") == str(os.getpid()) and os.environ.get("LISTEN_FDS") == "1":
        return socket.socket(fileno=PASSED)
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
