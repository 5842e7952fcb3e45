"""Every bar can be measured: on a few events, and without looking at the figures, which say nothing here.

`make prove` begins with it: it runs the whole program, and takes as long as a fifth of all other tests."""

import os
import subprocess
import sys
from importlib.util import find_spec
from urllib.parse import urlsplit

import psycopg2
import pytest
from django.conf import settings
from django.db import connection

#: Bars whose opponents are installed for `make prove` alone.
BESIDE = {5: "datasette", 10: "openpyxl"}
BARS = [number for number in [*range(1, 14), 21] if number not in BESIDE or find_spec(BESIDE[number])]
FEW = ["--size", "300", "--organisations", "60", "--projects", "40"]
SHORT = ["--rounds", "1", "--seconds", "0.01"]


@pytest.fixture
def url(transactional_db):
    """Of a copy of the test database, with the territories in it."""
    original = connection.settings_dict["NAME"]
    connection.close()
    place = psycopg2.connect(settings.DATABASE_URL)
    place.autocommit = True
    with place.cursor() as cursor:
        cursor.execute(f"CREATE DATABASE benchmarked TEMPLATE {original}")
        yield urlsplit(settings.DATABASE_URL)._replace(path="/benchmarked").geturl()
        cursor.execute("DROP DATABASE benchmarked WITH (FORCE)")
    place.close()


@pytest.mark.proof
def test_every_bar_is_measured_and_a_missed_one_is_told(url, tmp_path):
    file = tmp_path / "table.md"
    bars = ["--bars", " ".join(map(str, BARS)), "--table", str(file)]

    run = subprocess.run(
        [sys.executable, "-m", "benchmarks", *FEW, *SHORT, *bars],
        env=os.environ | {"DATABASE_URL": url, "DATABASE_RESTART": ""},  # others are at work in it
        capture_output=True,
        text=True,
    )

    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in file.read_text().splitlines()[2:]]
    assert [row for row in rows if row[2] == "failed"] == [], run.stderr
    assert sorted({int(row[0]) for row in rows}) == BARS
    assert run.returncode == any(row[4] == "missed" for row in rows)
    place = psycopg2.connect(url)
    with place.cursor() as cursor:
        cursor.execute("SELECT FROM officers_officer WHERE username = 'benchmarks'")
        assert cursor.rowcount == 0
        cursor.execute("SELECT to_regclass('naive_event')")
        assert cursor.fetchone() == (None,)
    place.close()
