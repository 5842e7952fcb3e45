"""The database that `make demo` and `make test` start: anywhere, in any locale, and never left behind."""

import os
import signal
import subprocess
import sys
import time
from contextlib import closing

import dj_database_url
import psycopg2
import pytest

from ngo_portal.embedded_postgres import ROOT, Cluster, Refused

# Starts a cluster, says its URL, and waits to be told to go on.
HOLDER = """
import sys
from pathlib import Path
from ngo_portal.embedded_postgres import Cluster
with Cluster(Path(sys.argv[1]), durable=False) as url:
    print(url, flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def folder(tmp_path):
    """With a space, with Kazakh letters, and longer than the 107 bytes a socket's path may have."""
    return tmp_path / "қазақша жол" / ("long" * 40) / "postgres"


def ask(url, question):
    parts = dj_database_url.parse(url)
    with closing(
        psycopg2.connect(host=parts["HOST"], user=parts["USER"], dbname=parts["NAME"])
    ) as connection:
        connection.autocommit = True
        cursor = connection.cursor()
        cursor.execute(question)
        return cursor.fetchone() if cursor.description else None


def hold_in_another_process(folder, **environment):
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)],
        cwd=ROOT,
        env=os.environ | environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    return process, process.stdout.readline().strip()


def servers_in(folder):
    """Numbers of the processes that stand in the cluster's data."""
    found = []
    for process in os.listdir("/proc"):
        try:
            if os.readlink(f"/proc/{process}/cwd").startswith(str(folder)):
                found.append(int(process))
        except OSError:
            continue
    return found


def wait_until(happened, seconds=5):
    until = time.monotonic() + seconds
    while not happened() and time.monotonic() < until:
        time.sleep(0.05)
    return happened()


@pytest.mark.parametrize(
    "locale", ["C", *(pytest.param(other, marks=pytest.mark.proof) for other in ("C.UTF-8", "xx_YY.UTF-8"))]
)
def test_starts_in_any_locale_and_long_path_and_knows_kazakh_letters(folder, locale):
    holder, url = hold_in_another_process(folder, LC_ALL=locale, LANG=locale)
    with holder:
        assert ask(url, "SELECT datctype FROM pg_database WHERE datname = 'portal'") == ("C.UTF-8",)
        assert ask(url, "SELECT lower('ӘҒҚҢӨҰҮҺІ')") == ("әғқңөұүһі",)
        assert ask(url, "SHOW listen_addresses") == ("",)
        holder.communicate("\n")
    assert holder.returncode == 0
    assert servers_in(folder) == []


@pytest.mark.proof
def test_stops_quickly_with_connections_open_and_leaves_no_socket(folder):
    cluster = Cluster(folder, durable=False)
    sockets = dj_database_url.parse(cluster.start())["HOST"]
    with closing(psycopg2.connect(host=sockets, user="portal", dbname="portal")) as connection:
        connection.cursor().execute("SELECT 1")
        started = time.monotonic()
        cluster.stop()
        assert time.monotonic() - started < 3
    assert servers_in(folder) == []
    assert not os.path.exists(sockets)
    assert not cluster.url_file.exists()


def test_dies_with_a_killed_process_and_keeps_the_data(folder):
    holder, url = hold_in_another_process(folder)
    ask(url, "CREATE TABLE kept AS SELECT 8 AS events")
    with holder:
        holder.kill()
    assert wait_until(lambda: servers_in(folder) == [])
    with Cluster(folder, durable=False) as url:
        assert ask(url, "SELECT events FROM kept") == (8,)
    assert not os.path.exists(dj_database_url.parse(url)["HOST"])


@pytest.mark.proof
def test_ends_a_server_that_was_left_running(folder):
    first = Cluster(folder, durable=False)
    ask(first.start(), "CREATE TABLE kept AS SELECT 8 AS events")
    os.close(first._lock)  # as if its process were gone and the kernel's signal lost
    first._lock = None
    with Cluster(folder, durable=False) as url:
        assert first._process.wait(1) == 0
        assert ask(url, "SELECT events FROM kept") == (8,)
    first.stop()


@pytest.mark.proof
def test_starts_beside_a_pid_file_that_names_somebody_else(folder):
    with Cluster(folder, durable=False):
        pass
    (folder / "data" / "postmaster.pid").write_text(f"{os.getpid()}\n{folder / 'data'}\n0\n5432\n\n\n")
    with Cluster(folder, durable=False) as url:
        assert ask(url, "SELECT 1") == (1,)


@pytest.mark.proof
def test_makes_the_database_anew_when_the_first_attempt_was_interrupted(folder):
    (folder / "data.new" / "base").mkdir(parents=True)
    with Cluster(folder, durable=False) as url:
        assert ask(url, "SELECT 1") == (1,)


def test_refuses_a_folder_in_use_and_lets_its_user_work(folder):
    with Cluster(folder, durable=False) as url:
        with pytest.raises(Refused, match="in use by another process"):
            Cluster(folder).start()
        assert ask(url, "SELECT 1") == (1,)


def run_with_database(*command, **environment):
    return subprocess.Popen(
        [sys.executable, "-m", "ngo_portal.embedded_postgres", "--", *command],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name != "DATABASE_URL"} | environment,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_command_gets_a_database_of_its_own_and_its_exit_code_counts():
    wrapper = run_with_database("sh", "-c", 'echo "$DATABASE_URL $PGOPTIONS"; exit 7', PGOPTIONS="-c jit=on")
    said, _errors = wrapper.communicate(timeout=20)
    url = said.removesuffix(" \n")
    assert (wrapper.returncode, url[:9]) == (7, "postgres:")
    assert not os.path.exists(dj_database_url.parse(url)["HOST"])


def test_command_gets_the_database_that_the_environment_names():
    url = "postgres://somebody@elsewhere/portal"
    said, _errors = run_with_database("sh", "-c", 'echo "$DATABASE_URL"', DATABASE_URL=url).communicate(
        timeout=5
    )
    assert said == url + "\n"


@pytest.mark.parametrize("number", [signal.SIGTERM, pytest.param(signal.SIGINT, marks=pytest.mark.proof)])
def test_signal_ends_the_command_and_its_database(number):
    with run_with_database("sh", "-c", 'echo "$DATABASE_URL"; exec sleep 60') as wrapper:
        sockets = dj_database_url.parse(wrapper.stdout.readline().strip())["HOST"]
        started = time.monotonic()
        wrapper.send_signal(number)
        assert wrapper.wait(10) == 128 + signal.SIGTERM
        assert time.monotonic() - started < 5
    assert not os.path.exists(sockets)
