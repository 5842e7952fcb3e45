"""While an upgrade runs, the release before still answers, on the new tables (C9): what it reads and writes
is still there, and nothing that it does not know is asked of it."""

import lzma
import re
from pathlib import Path

import pytest
from django.db import connection

HERE = Path(__file__).resolve().parent
COPIED = re.compile(r"^COPY public\.(\w+) \((.*)\) FROM stdin;$", re.MULTILINE)
COLUMNS = """
    SELECT table_name, column_name,
        is_nullable = 'YES' OR column_default IS NOT NULL OR is_identity = 'YES' OR is_generated = 'ALWAYS'
    FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
"""
#: Columns and tables an earlier release than the last one wrote, each with the release it went in.
GONE = {}


def of_the_last_release():
    """{table: names of its columns}"""
    newest = max(HERE.glob("*.sql.xz"), key=lambda path: int(path.name.partition(".")[0]))
    text = lzma.decompress(newest.read_bytes()).decode()
    return {table: set(names.replace('"', "").split(", ")) for table, names in COPIED.findall(text)}


def hindrances(columns):
    """What the release before could not do on these columns: (table, column, whether it needs no value)."""
    now = {}
    for table, column, itself in columns:
        now.setdefault(table, {})[column] = itself
    for table, names in of_the_last_release().items():
        for column in sorted(names - now.get(table, {}).keys()):
            yield f"{table}.{column} is gone"
        for column, itself in now.get(table, {}).items():
            if column not in names and not itself:
                yield f"{table}.{column} has no value of its own"


@pytest.mark.django_db
def test_the_release_before_works_on_the_new_tables():
    with connection.cursor() as cursor:
        cursor.execute(COLUMNS)
        columns = cursor.fetchall()
    assert len(columns) > 300
    assert sorted(set(hindrances(columns)) - GONE.keys()) == []


def test_what_hinders_it_is_found():
    kept = [(table, column, False) for table, names in of_the_last_release().items() for column in names]
    assert list(hindrances(kept)) == []
    assert list(hindrances([*kept, ("events_event", "mood", True)])) == []
    assert list(hindrances([*kept, ("events_event", "mood", False)])) == [
        "events_event.mood has no value of its own"
    ]
    kept.remove(("events_event", "stage", False))
    assert list(hindrances(kept)) == ["events_event.stage is gone"]
