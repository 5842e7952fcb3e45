"""Migrations that no stored release has are read by squawk: what would stop writers for long is found before
it does."""

import io
import lzma
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db.migrations.loader import MigrationLoader

HERE = Path(__file__).resolve().parent
#: What the portal decides otherwise, each with its reason.
LEFT_OUT = {
    "require-timeout-settings": "the command migrate sets lock_timeout",
    "prefer-robust-stmts": "each migration is a transaction and Django knows which it has done",
    "prefer-text-field": "lengths are limits of forms",
    "prefer-identity": "keys are moments: docs/adr/0034",
    "prefer-bigint-over-int": "numbers of people fit",
    "prefer-bigint-over-smallint": "numbers of people fit",
}

#: Tables of few rows: their checks read all of them in a moment.
SMALL = "officers_officer|moderation_reportsent|moderation_stepreason|registry_unit|registry_indicator"
OF_SMALL = re.compile(rf'^ALTER TABLE "(?:{SMALL})" (?:ADD|DROP) CONSTRAINT [^;]*;', re.MULTILINE)


def lint(sql, tmp_path):
    """What squawk says of a migration's SQL; "" where it has nothing to say."""
    file = tmp_path / "migration.sql"
    file.write_text(OF_SMALL.sub("", sql))
    command = [str(Path(sys.executable).parent / "squawk"), "--exclude", ",".join(LEFT_OUT), str(file)]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.stdout + done.stderr if done.returncode else ""


def released():
    found = set()
    for path in HERE.glob("*.sql.xz"):
        text = lzma.decompress(path.read_bytes()).decode()
        rows = re.search(r"^COPY public.django_migrations .*?\n(.*?)^\\\.$", text, re.MULTILINE | re.DOTALL)[
            1
        ]
        found |= {tuple(row.split("\t")[1:3]) for row in rows.splitlines()}
    return found


def test_what_would_stop_writers_is_found(tmp_path):
    assert "require-concurrent-index-creation" in lint("CREATE INDEX a ON events_event (id);", tmp_path)
    assert lint("ALTER TABLE events_event ADD COLUMN a text;", tmp_path) == ""


@pytest.mark.proof
def test_no_migration_since_the_last_release_stops_writers(transactional_db, tmp_path):
    ours = {"territories", "officers", "moderation", "search", "registry", "projects", "events", "office"}
    ours |= {"ngo_portal"}
    ours |= {"imports", "summaries"}
    known = {key for key in MigrationLoader(None).disk_migrations if key[0] in ours}
    said = {}
    for app, name in sorted(known - released()):
        sql = io.StringIO()
        call_command("sqlmigrate", app, name, stdout=sql)
        if words := lint(sql.getvalue(), tmp_path):
            said[app, name] = words
    assert said == {}, "\n".join(said.values())
