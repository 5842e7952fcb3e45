"""`make demo` from an empty folder to its end, as the person at the keyboard sees it."""

import re
import shutil
import signal
import stat
import time
from contextlib import ExitStack
from types import SimpleNamespace

import pytest

from ngo_portal import demo as launcher
from ngo_portal.embedded_postgres import ROOT, Refused
from officers.demo_accounts import CAST
from tests.launcher import free_port, get, processes_of, start


@pytest.fixture(scope="module")
def port():
    return free_port()


@pytest.fixture(scope="module")
def var(tmp_path_factory, port):
    """The folder of a demo that was started for the first time, asked to stop, and has stopped."""
    var = tmp_path_factory.mktemp("бос орын") / "var"
    with start(var, port) as demo:
        (var / "first-output").write_text(demo.said)
        demo.terminate()
        assert demo.wait(5) == 0
    return var


def phases(said):
    """[(number, of how many, words)], for each line of a phase that came to its end."""
    found = re.findall(r"^(\d+) of (\d+)  (.*) …  \d+\.\d s$", said, re.MULTILINE)
    return [(int(number), int(of), words) for number, of, words in found]


def test_first_start_says_what_it_does_and_gives_accounts(var):
    said = (var / "first-output").read_text()
    assert phases(said) == [
        (1, 8, "Making a PostgreSQL database in var/postgres"),
        (2, 8, "Making the tables"),
        (3, 8, "Loading the territories of Kazakhstan"),
        (4, 8, "Loading the demo content"),
        (5, 8, "Loading made-up letters and contacts"),
        (6, 8, "Collecting styles, scripts and pictures"),
        (7, 8, "Making the accounts of the demo"),
        (8, 8, "Starting the web server"),
    ]
    others = [line for line in said.splitlines() if not re.match(r"\d+ of \d+  ", line)]
    assert [line.split()[0] for line in others] == ["New", *[who.username for who in CAST], "The"]
    accounts = (var / "demo-accounts.txt").read_text().splitlines()
    assert [line for line in accounts if not line.startswith("#") and line.strip() not in said] == []
    for secret in ("demo-accounts.txt", "secret-key"):
        assert stat.S_IMODE((var / secret).stat().st_mode) == 0o600


@pytest.mark.proof
def test_second_start_takes_seconds_and_keeps_data_and_accounts(var, port):
    accounts = (var / "demo-accounts.txt").read_text()
    started = time.monotonic()
    with start(var, port) as demo:
        assert time.monotonic() - started < 10
        assert phases(demo.said) == [(1, 2, "Starting PostgreSQL"), (2, 2, "Starting the web server")]
        shown = [next(demo.stdout).strip() for _ in CAST]  # once the pages are there
        assert [line for line in shown if line not in accounts] == []
        assert (var / "demo-accounts.txt").read_text() == accounts
        status, page = get(port, "/kk/marathons/igi-ister-marafony/2021/")
        assert (status, page.count("<html")) == (200, 1)
        demo.send_signal(signal.SIGINT)
        assert demo.wait(5) == 0
    assert processes_of(var) == []


@pytest.mark.proof
def test_killed_demo_leaves_nothing_behind_and_starts_again(var, port):
    with start(var, port) as demo:
        demo.kill()
    with start(var, port) as demo:
        assert get(port, "/healthz") == (200, '{"status": "ok", "ready": true, "degraded": []}')
        at_work = " ".join(processes_of(var))
        assert [
            name for name in ("web_server", "web_worker", "db_worker", "keep_tallies") if name not in at_work
        ] == []
        with start(var, port) as second:
            assert second.wait() == 1
            assert second.said == f"make demo is already running in this folder ({ROOT}).\n"
        with start(var / "elsewhere", port) as other:
            assert other.wait() == 1
            assert (
                other.said == f"Port {port} is busy: choose another, for example PORT={port + 1} make demo.\n"
            )
        demo.terminate()
        assert demo.wait(5) == 0
    assert processes_of(var) == []


def test_a_disk_without_room_is_named_before_anything_is_made(tmp_path, port, monkeypatch):
    monkeypatch.setenv("PORT", str(port))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: SimpleNamespace(free=60_000_000))
    with ExitStack() as to_stop, pytest.raises(Refused, match="60 MB are free"):
        launcher._serve(tmp_path / "var", to_stop)
    assert [*(tmp_path / "var").iterdir()] == []


@pytest.mark.parametrize("folder", ["/proc/portal", "a file"])
def test_a_folder_that_cannot_be_written_is_named(tmp_path, port, folder):
    (tmp_path / "a file").touch()
    with start(tmp_path / folder, port) as demo:
        assert demo.wait() == 1
        assert demo.said.startswith(f"{tmp_path / folder} cannot be written (")
        assert demo.said.endswith("put the portal into a folder of your own.\n")


def test_port_that_is_no_number_is_refused(tmp_path):
    with start(tmp_path, "http") as demo:
        assert demo.wait() == 1
        assert demo.said == "PORT=http is not a port: use a number from 1 to 65535.\n"


def test_database_out_of_reach_is_named(tmp_path, port):
    with start(tmp_path, port, DATABASE_URL="postgres://nobody@%2Fnowhere/portal") as demo:
        assert demo.wait() == 1
        assert demo.said.startswith("The database of DATABASE_URL cannot be reached: ")
    assert not (tmp_path / "postgres").exists()
