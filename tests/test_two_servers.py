"""Public pages come from a replica that really streams, and never show what was true before: not while it is
behind, and not when there is no primary."""

import contextlib
import signal
import time
import uuid
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path

import psycopg2
import pytest

from benchmarks import house, servers
from benchmarks.client import Reader
from ngo_portal.embedded_postgres import Cluster
from tests.replica import Replica
from tests.siege import ADD, Officer, rows

pytestmark = pytest.mark.proof
WRITES, CONNECTIONS = 20, 12
READ_HERE = """
    SELECT count(*) FROM pg_stat_activity
    WHERE application_name = 'ngo_portal' AND query_start > %s
        AND query ~ 'FROM' AND query !~ 'ngo_portal_version'
"""


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    """(primary, replica, server): the demo on both, and the portal on them."""
    folder = Path(tmp_path_factory.mktemp("two"))
    with contextlib.ExitStack() as to_stop:
        primary = Cluster(folder / "primary", durable=False)
        primary.url = to_stop.enter_context(primary)
        environment = house.environment_of(folder) | {
            "DATABASE_URL": primary.url,
            "DEMO_ACCOUNTS": str(folder / "accounts.txt"),
        }
        house.manage(environment, "prepare_demo")
        replica = Replica(folder / "replica", primary.url)
        replica.url = to_stop.enter_context(replica)
        environment["REPLICA_URLS"] = replica.url
        server = to_stop.enter_context(servers.portal(environment, workers=2, log=folder / "log"))
        server.accounts = folder / "accounts.txt"
        yield primary, replica, server


def write(cluster, sql, *values):
    with contextlib.closing(psycopg2.connect(cluster.url)) as connection:
        connection.autocommit = True
        cursor = connection.cursor()
        cursor.execute(sql, values)
        return cursor.fetchall() if cursor.description else None


def is_read(replica, server, path):
    """Whether a page that nobody has asked for is read at the replica."""
    [[before]] = rows(replica.url, "SELECT clock_timestamp()")
    with Reader(server.port) as reader:
        reader.ask(path)
    [[number]] = rows(replica.url, READ_HERE, before)
    return number > 0


def until(holds, seconds=20):
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.1)


def test_a_replica_answers_while_it_has_what_is_promised_and_is_left_alone_while_it_is_behind(two):
    primary, replica, server = two
    [[event]] = write(primary, "SELECT min(id) FROM events_event WHERE stage = 'published'")
    stale = 0
    with Reader(server.port) as reader:
        page = reader.ask(f"/ru/events/{event}/", expected=(301,)).headers["location"]
    numbers = iter(range(1000))
    until(lambda: is_read(replica, server, f"/kk/events/?q=a{next(numbers)}"))

    write(replica, "SELECT pg_wal_replay_pause()")
    with Reader(server.port) as reader:
        for number in range(WRITES):
            title = f"Название {number}"  # addresses are made of the Kazakh one
            write(primary, "UPDATE events_event SET title_ru = %s WHERE id = %s", title, event)
            stale += title not in reader.ask(page).body.decode()
        write(primary, "UPDATE events_event SET stage = 'withdrawn' WHERE id = %s", event)
        gone = [reader.ask(page, expected=(200, 410)).status for _reader in range(WRITES)]
        listed = reader.ask("/kk/events/").body.decode()
    assert (stale, set(gone)) == (0, {410})
    assert f"/kk/events/{event}" not in listed
    assert not is_read(replica, server, "/kk/events/?q=behind")

    write(replica, "SELECT pg_wal_replay_resume()")
    write(primary, "UPDATE events_event SET stage = 'published' WHERE id = %s", event)
    until(lambda: is_read(replica, server, f"/kk/events/?q=b{next(numbers)}"))


def test_an_officer_reads_the_own_writes_whatever_the_replica_has(two):
    primary, replica, server = two
    [[event_type]] = rows(primary.url, "SELECT min(id) FROM events_eventtype")
    words = [line.split() for line in server.accounts.read_text().splitlines() if line and line[0] != "#"]
    officer = Officer(server.port, "ulan", next(line[1] for line in words if line[0] == "ulan"))
    officer.form |= {"type": event_type, "places-0-territory": officer.form["responsible"]}
    write(replica, "SELECT pg_wal_replay_pause()")
    try:
        for number in range(3):
            own = {"title_kk": f"Өз жазбам {number}", "form_token": str(uuid.uuid4()), "_save": "1"}
            assert officer.post(ADD, officer.form | own) == 302
            _status, page = officer._ask("GET", "/admin/events/event/")
            assert f"Өз жазбам {number}" in page.decode()
    finally:
        write(replica, "SELECT pg_wal_replay_resume()")


def test_without_the_primary_pages_come_from_the_replica_and_forms_wait(two):
    primary, replica, server = two
    until(lambda: is_read(replica, server, f"/kk/events/?q=c{time.monotonic_ns()}"))
    primary.process.send_signal(signal.SIGINT)
    primary.process.wait(20)

    with Reader(server.port) as reader:
        statuses = [reader.ask(path, expected=(200, 503)).status for path in ("/kk/", "/ru/events/") * 3]
        admin = reader.ask("/healthz", expected=(200, 503)).status
    primary.start_again()

    assert (set(statuses), admin) == ({200}, 503)

    until(lambda: is_well(server))


def is_well(server):
    with Reader(server.port) as reader:
        return reader.ask("/healthz", expected=(200, 503)).status == 200


def test_five_times_as_many_connections_as_there_may_be_are_no_fault(two):
    primary, _replica, server = two
    primary.settings = primary.settings | {"max_connections": str(CONNECTIONS)}
    primary.process.send_signal(signal.SIGINT)
    primary.process.wait(20)
    primary.start_again()
    until(lambda: is_well(server))

    def ask(number):
        with Reader(server.port) as reader:
            paths = [f"/kk/events.csv?q=c{number}", f"/ru/events/?q=d{number}", "/admin/login/", "/healthz"]
            return [reader.ask(path, expected=range(100, 600)).status for path in paths]

    holding = []
    with contextlib.suppress(psycopg2.OperationalError):
        while True:  # all there are but those that are kept for the server's owner
            holding.append(psycopg2.connect(primary.url))
    for one in holding[:2]:
        one.close()
    with ThreadPoolExecutor(5 * CONNECTIONS) as readers:
        statuses = Counter(chain.from_iterable(readers.map(ask, range(5 * CONNECTIONS))))
    for one in holding[2:]:
        one.close()

    assert statuses[200] > 0
    assert statuses.keys() <= {200, 503}
    until(lambda: is_well(server))
