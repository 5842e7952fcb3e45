"""A database is emptied by a restart, where it may be restarted; what was asked of it is told by figures."""

from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import psycopg2
import pytest

from benchmarks.cold import NUMBER, figures
from benchmarks.emptied import emptied
from benchmarks.house import Database
from ngo_portal.embedded_postgres import Cluster


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    cluster = Cluster(tmp_path_factory.mktemp("cluster"), durable=False)
    yield cluster, cluster.start()
    cluster.remove()


@pytest.mark.proof
def test_a_database_is_emptied_by_its_restart(cluster):
    cluster, url = cluster
    database, other = Database(url, 0), psycopg2.connect(url)
    since = "SELECT pg_postmaster_start_time()"
    before = database.value(since)

    with ThreadPoolExecutor() as beside:
        how = beside.submit(emptied, database, cluster.restart_command)
        cluster.process.wait(20)
        cluster.start_again()

    assert "DONTNEED" in how.result()
    assert database.value(since) > before
    with pytest.raises(psycopg2.OperationalError):
        other.cursor().execute("SELECT")
    database.close()


@pytest.mark.proof
def test_a_database_that_is_not_ours_is_left_alone(cluster):
    database = Database(cluster[1], 0)
    assert emptied(database, "") is None
    there = SimpleNamespace(value=lambda sql: {"SHOW data_directory": "/nowhere"}.get(sql, 0))
    assert emptied(there, "exit 1") is None
    assert database.value("SELECT 1") == 1
    database.close()


def test_two_of_two_hundred_may_be_slow_and_none_refused():
    answers = [(0.01 * number, 200, f"/{number}") for number in range(NUMBER)]

    none, p99 = figures("pages", answers, 250, "cold", "restarted")

    assert (none.value, none.reached, none.note) == (0, True, "restarted")
    assert (round(p99.value, 2), p99.reached) == (1.97, False)
    assert "250 blocks read; slowest: 1,990 ms /199, 1,980 ms /198" in p99.note
    refused, _p99 = figures("pages", [*answers[1:], (0, 503, "/kk/")], 0, "cold", "restarted")
    assert (refused.value, refused.reached, refused.note) == (1, False, "503 /kk/")
