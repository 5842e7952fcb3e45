"""The SQL functions of a migrated database are those of the living text in `<app>/sql/`."""

import re
from importlib import import_module
from pathlib import Path

import pytest
from django.db import connection

from ngo_portal.lib.database.sql import living_text

ROOT = Path(__file__).resolve().parent.parent
FILES = sorted(ROOT.glob("*/sql/*.sql"))
#: The models have the text of triggers; functions of extensions, pghistory and pgtrigger (_…) are not ours.
FUNCTIONS = r"""
    SELECT proname, pg_get_functiondef(oid)
    FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND prorettype <> 'trigger'::regtype
        AND proname NOT LIKE '\_%'
        AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
"""


def functions():
    """{name: how PostgreSQL would write it}"""
    with connection.cursor() as cursor:
        cursor.execute(FUNCTIONS)
        return dict(cursor.fetchall())


def test_every_function_has_a_living_text(db):
    written = [
        name
        for path in FILES
        for name in re.findall(r"^CREATE OR REPLACE FUNCTION (\w+)", living_text(path), flags=re.MULTILINE)
    ]
    assert sorted(written) == sorted(functions())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_migrations_made_functions_as_they_are_written_today(db, path):
    """Red: the text was changed without a migration that has it too, or the other way round."""
    migrated = functions()
    with connection.cursor() as cursor:
        cursor.execute(living_text(path))
    assert functions() == migrated


def test_a_changed_text_is_seen(db):
    text = living_text(ROOT / "events" / "sql" / "events_drain.sql")
    migrated = functions()
    with connection.cursor() as cursor:
        cursor.execute(text.replace("sum(sign)", "sum(sign) "))
    assert {name for name, text in functions().items() if text != migrated[name]} == {"events_drain"}


def test_checks_of_dates_made_before_are_renewed(db):
    """Seasons were let into a database of before by the migration; one made anew has them already."""
    migration = import_module("events.migrations.0011_edtf_seasons")
    definition = "SELECT pg_get_constraintdef(oid), convalidated FROM pg_constraint WHERE conname = %s"
    with connection.cursor() as cursor:
        cursor.execute(definition, ["events_event_date"])
        made_anew = cursor.fetchone()
        before = made_anew[0].replace(migration.AFTER, migration.BEFORE)
        assert before != made_anew[0]
        cursor.execute("ALTER TABLE events_event DROP CONSTRAINT events_event_date")
        cursor.execute(f"ALTER TABLE events_event ADD CONSTRAINT events_event_date {before}")
        for operation in migration.Migration.operations:
            cursor.execute(operation.sql)
        cursor.execute(definition, ["events_event_date"])
        assert cursor.fetchone() == made_anew
