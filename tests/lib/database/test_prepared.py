"""Statements that a connection keeps planned."""

import pytest
from django.db import connection

from ngo_portal.lib.database import prepared
from ngo_portal.lib.database.prepared import prepare
from tests import doors, factories

pytestmark = pytest.mark.django_db


def kept():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name, generic_plans, custom_plans FROM pg_prepared_statements WHERE name LIKE 'kept%'"
        )
        return {name: tuple(plans) for name, *plans in cursor.fetchall()}


@pytest.fixture(autouse=True)
def _none_before():
    with connection.cursor() as cursor:
        cursor.execute("DEALLOCATE ALL")
        yield
        cursor.execute("DEALLOCATE ALL")


def test_a_statement_is_prepared_once_and_planned_for_any_value():
    text = "SELECT unnest($1) + 1"
    with connection.cursor() as cursor:
        for _again in range(3):
            [name] = prepare([text], "bigint[]")
            cursor.execute(f"EXECUTE {name} ('{{1,2}}')")
            assert cursor.fetchall() == [(2,), (3,)]
    assert kept() == {name: (3, 0)}


def test_only_so_many_are_kept(monkeypatch):
    length = len(f"PREPARE kept_{'0' * 32} (int) AS SELECT $1 + 1")
    monkeypatch.setattr(prepared, "LETTERS", 2 * length)
    first = prepare(["SELECT $1 + 1", "SELECT $1 + 2"], "int")
    assert kept().keys() == set(first)
    second = prepare(["SELECT $1 + 2", "SELECT $1 + 3", "SELECT $1 + 4"], "int")
    assert kept().keys() == set(second)
    assert first[1] == second[0]


def test_a_second_workbook_plans_nothing_anew(client):
    factories.event(stage="published")
    doors.workbook(client, "kk", "events")
    before = kept()
    assert len(before) > 5
    doors.workbook(client, "kk", "events")
    after = kept()
    assert after.keys() == before.keys()
    assert all(after[name] == (before[name][0] + 1, 0) for name in after)
