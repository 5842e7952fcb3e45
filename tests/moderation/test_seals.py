"""The history of days that are over is sealed outside the database: whoever changes a row of it afterwards,
by whatever way, is found out."""

import json
import random
from datetime import timedelta

import pgtrigger
import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from moderation import sealed
from ngo_portal.lib.database import seals
from tests.factories import event, organisation

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(settings, tmp_path):
    settings.SEALS_FILE = str(tmp_path / "seals.jsonl")
    return tmp_path / "seals.jsonl"


@pytest.fixture
def history(file):
    """Some history of yesterday, sealed; the keys of the events' rows."""
    for number in range(4):
        made = event(title_kk=f"Іс-шара {number}", places=["636200000"])
        made.title_kk += " (түзетілді)"
        made.save()
    organisation()
    _sql("UPDATE events_eventhistory SET pgh_created_at = pgh_created_at - interval '1 day'")
    assert sealed.seal_days() > 0
    return _sql("SELECT pgh_id FROM events_eventhistory ORDER BY pgh_id")


def _sql(text, *params):
    with pgtrigger.ignore(), connection.cursor() as cursor:
        cursor.execute(text, params)
        return [row[0] for row in cursor.fetchall()] if cursor.description else None


def test_what_is_as_it_was_is_said_to_be_so(history, capsys):
    event(title_kk="Бүгінгі")  # not sealed yet
    call_command("check_seals")
    assert "as it was" in capsys.readouterr().out


EDITS = {
    "edited": "UPDATE events_eventhistory SET title_kk = 'Басқа' WHERE pgh_id = %s",
    "edited by": "UPDATE events_eventhistory SET pgh_label = 'insert' WHERE pgh_id = %s",
    "deleted": "DELETE FROM events_eventhistory WHERE pgh_id = %s",
    "moved to another day": "UPDATE events_eventhistory SET pgh_created_at = now() WHERE pgh_id = %s",
    "put last": "UPDATE events_eventhistory SET pgh_id = pgh_id + 1000000 WHERE pgh_id = %s",
}


@pytest.mark.parametrize("sql", EDITS.values(), ids=EDITS)
def test_a_row_that_was_tampered_with_is_found(history, sql):
    _sql(sql, history[3])
    with pytest.raises(CommandError, match="events_eventhistory: rows 1 to"):
        call_command("check_seals")


def test_two_rows_that_changed_places_are_found(history):
    _sql("UPDATE events_eventhistory SET pgh_id = -1 WHERE pgh_id = %s", history[0])
    _sql("UPDATE events_eventhistory SET pgh_id = %s WHERE pgh_id = %s", history[0], history[1])
    _sql("UPDATE events_eventhistory SET pgh_id = %s WHERE pgh_id = -1", history[1])
    assert [one.table for one in sealed.faults()] == ["events_eventhistory"]


def test_a_line_taken_out_of_the_file_is_found(history, file):
    for days in (1, 2):
        event(title_kk=f"Тағы {days}")
        seals.seal(file, sealed.tables(), timezone.now() + timedelta(days=days))
    first, second, third = file.read_text().splitlines()
    assert json.loads(third)["tables"]
    file.write_text(f"{first}\n{third}\n")
    assert "seals.jsonl: line 2 does not follow the one before it" in sealed.faults()


def test_days_are_sealed_once_and_go_on_where_the_last_ended(history, file):
    assert sealed.seal_days() == 0
    event(title_kk="Ертеңге")
    later = timezone.now() + timedelta(days=1)
    assert seals.seal(file, sealed.tables(), later) > 0
    assert seals.seal(file, sealed.tables(), later) == 0
    assert sealed.faults() == []


WAYS = ["DELETE FROM {}", "UPDATE {} SET pgh_label = 'x'", "UPDATE {} SET pgh_id = -pgh_id"]


def test_a_column_added_later_breaks_no_seal(history):
    _sql("ALTER TABLE events_eventhistory ADD later text DEFAULT 'x'")
    assert sealed.faults() == []


@pytest.mark.proof
def test_a_hundred_tamperings_of_a_hundred_are_found(history, file):
    """Each by itself, in a random table, row and way; undone before the next."""
    chance = random.Random(16)
    tables = [
        table
        for table in sealed.tables()
        if table.key == "pgh_id" and _sql(f"SELECT count(*) FROM {table.name}")[0]
    ]
    assert len(tables) > 3
    seals.seal(file, tables, timezone.now() + timedelta(days=1))
    assert sealed.faults() == []
    found = 0
    for _number in range(100):
        table = chance.choice(tables)
        key = chance.choice(_sql(f"SELECT pgh_id FROM {table.name}"))
        edit = chance.choice(WAYS)
        with connection.cursor() as cursor:
            cursor.execute("SAVEPOINT tampering")
        _sql(f"{edit.format(table.name)} WHERE pgh_id = %s", key)
        found += [one.table for one in sealed.faults()] == [table.name]
        with connection.cursor() as cursor:
            cursor.execute("ROLLBACK TO SAVEPOINT tampering")
    assert found == 100
