"""The SQL functions of a migrated database are those of the living text in `<app>/sql/`."""

import re
from pathlib import Path

import pytest
from django.db import connection

from ngo_portal.lib.database.sql import living_text
from registry.rules.in_sql import FOLDER, texts

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


def test_words_are_known_in_sql_as_the_rules_have_them_today():
    """Red: words were changed and rules/in_sql.py did not write its functions anew."""
    assert {name: (FOLDER / f"{name}.sql").read_text() for name in texts()} == texts()


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
