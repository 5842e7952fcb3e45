"""Bar 13: after a restart of the database, with nothing of it in memory, no reader is turned away.

Addresses of every kind of public page (addresses.py), each asked once; and once more when all of it has been
read, of a server that keeps no pages. Small files are asked apart: none is refused, but of how many rows they
are made is no promise.
"""

import math
import time

from benchmarks import servers
from benchmarks.addresses import of_every_kind, of_files
from benchmarks.client import Reader
from benchmarks.figures import Figure
from benchmarks.servers import WORKERS

NUMBER, FILES = 200, 30
SHOWN = 5
#: Until the processes of PostgreSQL have told what they read.
SECONDS_TO_TELL = 1.5
_READ = "SELECT sum(blks_read) FROM pg_stat_database"


def cold_pages(house):
    addresses = of_every_kind(house, NUMBER)
    files = of_files(FILES)
    how = house.emptied()
    if how is None:
        yield Figure(
            13, "pages asked first after a restart", None, note="the database is not ours to restart"
        )
    else:
        environment = house.environment | {"DATABASE_URL": house.large.url}
        with servers.portal(environment, workers=WORKERS, log=house.log) as server:
            yield from figures("pages", *_asked(house, server, addresses), "cold", how)
            yield from figures(
                "files", *_asked(house, server, files), "cold", "asked after the pages", at_most=None
            )
    server = house.portal(house.large, workers=WORKERS)
    _asked(house, server, addresses)
    yield from figures("pages", *_asked(house, server, addresses), "warm", "asked the third time")
    _asked(house, server, files)
    yield from figures("files", *_asked(house, server, files), "warm", "asked the third time", at_most=None)


def _asked(house, server, addresses):
    """([(seconds, status, address)], blocks of the database that were not in its own memory)"""
    before = house.large.value(_READ)
    with Reader(server.port) as reader:
        answers = [(reader.ask(one, keep=False, expected=range(600)), one) for one in addresses]
    time.sleep(SECONDS_TO_TELL)
    answers = [(answer.seconds, answer.status, one) for answer, one in answers]
    return answers, house.large.value(_READ) - before


def figures(what, answers, blocks, state, how, at_most=1):
    refused = [f"{status} {address}" for _seconds, status, address in answers if status >= 500]
    yield Figure(
        13,
        f"answers of 500 or more to {len(answers)} addresses of {what} of every kind, {state}",
        len(refused),
        at_most=0,
        note="; ".join(refused[:SHOWN]) or how,
    )
    answers = sorted(answers, reverse=True)
    times = [seconds for seconds, _status, _address in answers]
    median = times[len(times) // 2] * 1000
    slowest = (f"{seconds * 1000:,.0f} ms {address}" for seconds, _status, address in answers[:SHOWN])
    yield Figure(
        13,
        f"p99 of the same, {state}",
        times[len(times) - math.ceil(len(times) * 0.99)],
        at_most=at_most,
        unit=" s",
        note=f"p50 {median:.0f} ms, {blocks:,} blocks read; slowest: {', '.join(slowest)}",
    )
