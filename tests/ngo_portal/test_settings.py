"""Settings are read loudly, and a production start is closed by default."""

import os
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from ngo_portal.lib.serving import environment

GOOD = {"SECRET_KEY": "k7" + "abcdefghij" * 6, "ALLOWED_HOSTS": "portal.example"}


def start(**variables):
    """Runs `import settings` in a process of its own; (exit code, last line on standard error)."""
    surroundings = {
        name: value for name, value in os.environ.items() if name in ("PATH", "DATABASE_URL", "LANG")
    }
    done = subprocess.run(
        [sys.executable, "-c", "import ngo_portal.settings"],
        env=surroundings | variables,
        capture_output=True,
        text=True,
    )
    return done.returncode, (done.stderr.strip().splitlines() or [""])[-1]


def test_a_production_start_with_a_good_secret_is_let_through():
    assert start(**GOOD) == (0, "")


@pytest.mark.parametrize(
    "secret", ["", "insecure", "changeme", "django-insecure-" + "x1" * 40, "short-but-random-7g", "a" * 80]
)
def test_debug_off_refuses_a_default_empty_or_weak_secret(secret):
    code, said = start(**GOOD | {"SECRET_KEY": secret})
    assert code == 1
    assert "SECRET_KEY" in said


def test_debug_off_without_a_secret_is_refused():
    code, said = start(ALLOWED_HOSTS="portal.example")
    assert code == 1
    assert said.endswith("ImproperlyConfigured: DEBUG is off: set SECRET_KEY to a secret of your own.")


@pytest.mark.parametrize(
    ("variable", "value"),
    [("DEBUG", "maybe"), ("HTTPS", "2"), ("EMAIL_URL", "host:port"), ("DATABASE_URL", "sqlite://:memory:")],
)
def test_a_value_that_cannot_be_read_stops_the_start_and_names_its_variable(variable, value):
    code, said = start(**GOOD | {variable: value})
    assert code == 1
    assert variable in said


def test_no_database_is_said_plainly():
    code, said = start(**GOOD | {"DATABASE_URL": ""})
    assert code == 1
    assert "DATABASE_URL" in said


def test_words_and_numbers_are_read(monkeypatch):
    monkeypatch.setenv("SOME", "a, b c")
    assert environment.words("SOME") == ["a", "b", "c"]
    monkeypatch.setenv("SOME", "7")
    assert environment.integer("SOME", 1) == 7
    monkeypatch.setenv("SOME", "seven")
    with pytest.raises(ImproperlyConfigured, match="SOME='seven'"):
        environment.integer("SOME", 1)


@pytest.mark.parametrize(("setting", "value"), [("jit", "off"), ("max_parallel_workers_per_gather", "0")])
def test_a_question_is_answered_by_one_process_and_not_compiled(db, setting, value):
    with connection.cursor() as cursor:
        cursor.execute(f"SHOW {setting}")
        assert cursor.fetchone() == (value,)
