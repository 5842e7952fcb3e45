"""Migrations give way to who works: they wait half a second for a table, and try again."""

import threading
import time

import psycopg2
import pytest
from django.core.management import CommandError, call_command
from django.core.management.commands import migrate as django_s
from django.db import connection

from ngo_portal.management.commands import migrate


@pytest.fixture
def busy(transactional_db):
    """Somebody holds a table; an event ends that."""
    parameters = connection.get_connection_params()
    parameters.pop("cursor_factory", None)
    other = psycopg2.connect(**parameters)
    with other.cursor() as cursor:
        cursor.execute("LOCK TABLE officers_officer IN ACCESS EXCLUSIVE MODE")
    yield other
    other.close()


def take_the_table(self, *arguments, **options):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE officers_officer SET (fillfactor = 100)")


def test_a_busy_table_is_waited_for_half_a_second_at_a_time(busy, monkeypatch, capfd):
    monkeypatch.setattr(django_s.Command, "handle", take_the_table)
    monkeypatch.setattr(migrate, "PAUSE", 0.1)
    threading.Timer(1.2, busy.rollback).start()
    started = time.monotonic()
    call_command("migrate", verbosity=0)
    assert time.monotonic() - started >= 1
    assert "A table is busy; try 1 of 40." in capfd.readouterr().err
    with connection.cursor() as cursor:
        cursor.execute("SHOW lock_timeout")
        assert cursor.fetchone() == ("0",)


def test_a_table_that_stays_busy_is_told(busy, monkeypatch):
    monkeypatch.setattr(django_s.Command, "handle", take_the_table)
    monkeypatch.setattr(migrate, "PAUSE", 0)
    monkeypatch.setattr(migrate, "TURNS", 2)
    monkeypatch.setattr(migrate, "LOCK_TIMEOUT", "50ms")
    with pytest.raises(CommandError, match="stays busy"):
        call_command("migrate", verbosity=0)
