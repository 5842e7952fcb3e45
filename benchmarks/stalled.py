"""Bar 8 goes on: readers of large files who take nothing, come as a third, or go away."""

import contextlib
import socket
import time

from benchmarks.client import HOST, Reader, request
from benchmarks.figures import Figure

LARGE = "/kk/events.csv"
STALLED, PAGES = 20, 50
LONGEST_WAIT = 10
COPYING = "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'COPY (SELECT%'"


def readers_who_stall(house):
    server = house.portal(house.large, workers=2)
    with contextlib.ExitStack() as open_sockets:
        heads = [_stall(server.port, open_sockets) for _ in range(STALLED)]
        with Reader(server.port) as reader:
            times = [reader.ask("/kk/events/").seconds for _ in range(PAGES)]
            third = reader.ask(LARGE, expected=(200, 503), keep=False)
        refused = sum(head.startswith(b"HTTP/1.1 503") for head in heads)
    yield Figure(
        8,
        f"pages answered while {STALLED} readers of large files take nothing",
        len(times) / PAGES,
        at_least=1,
        note=f"slowest of {PAGES} pages {max(times) * 1000:.0f} ms; {STALLED - refused} readers got a file, "
        f"{refused} were told to come back (Retry-After: {third.headers.get('retry-after')})",
    )
    yield Figure(
        8,
        "seconds until PostgreSQL is free of a file whose readers went away",
        _seconds_until_free(house),
        at_most=2,
        note="both files at once; the query is cancelled when the socket is found closed",
    )


def _stall(port, open_sockets):
    """The beginning of the answer to a reader who reads no more than that."""
    one = open_sockets.enter_context(socket.socket())
    one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    one.settimeout(LONGEST_WAIT)
    one.connect((HOST, port))
    one.sendall(request(LARGE))
    return one.recv(64)


def _seconds_until_free(house):
    """None when it takes longer than anybody waits."""
    before = time.perf_counter()
    while time.perf_counter() - before < LONGEST_WAIT:
        if house.large.value(COPYING) == 0:
            return time.perf_counter() - before
        time.sleep(0.02)
    return None
