"""The database of each earlier release (store.py) is brought to this one: no row is lost or changed, and the
marathon opens."""

import lzma
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import dj_database_url
import psycopg2
import pytest

from ngo_portal.embedded_postgres import _program

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
RELEASES = sorted(HERE.glob("*.sql.xz"))
#: What a migration writes of itself.
DJANGOS_OWN = {"django_migrations", "django_content_type", "auth_permission"}
COLUMNS = """
    SELECT table_name, string_agg(quote_ident(column_name), ',' ORDER BY column_name)
    FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' GROUP BY 1
"""
OPENS = """
from django.test import Client
print(Client().get("/kk/marathons/igi-ister-marafony/2021/", HTTP_HOST="localhost").status_code)
"""


def ask(url, sql):
    parts = dj_database_url.parse(url)
    names = {
        "host": parts["HOST"],
        "port": parts["PORT"] or None,
        "user": parts["USER"],
        "dbname": parts["NAME"],
    }
    with closing(psycopg2.connect(**names, password=parts["PASSWORD"])) as connection:
        connection.autocommit = True  # a database is made outside of transactions
        with connection.cursor() as cursor:
            cursor.execute(sql)
            return cursor.fetchall() if cursor.description else []


def hashed(url, columns):
    """{table: (rows, sum of the hashes of these columns)}"""
    return {
        table: ask(
            url,
            f"SELECT count(*), coalesce(sum(hashtextextended(ROW({names})::text, 0)::numeric), 0) "
            f'FROM "{table}"',
        )[0]
        for table, names in columns.items()
    }


@pytest.fixture
def earlier(request):
    """The URL of a database of an earlier release, which is gone after the test."""
    admin = os.environ["DATABASE_URL"]
    name = f"earlier_{request.param.name.partition('.')[0]}"
    ask(admin, f"DROP DATABASE IF EXISTS {name}")
    ask(admin, f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'")
    url = f"{admin.rpartition('/')[0]}/{name}"
    restore = [_program("psql"), "-XAtq", "-v", "ON_ERROR_STOP=1", "-d", url, "-o", os.devnull]
    subprocess.run(restore, input=lzma.decompress(request.param.read_bytes()), check=True)
    yield url
    ask(admin, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.mark.proof
@pytest.mark.parametrize("earlier", RELEASES, ids=lambda path: path.name.partition(".")[0], indirect=True)
def test_an_earlier_release_is_upgraded_without_losing_a_row(earlier):
    columns = {table: names for table, names in ask(earlier, COLUMNS) if table not in DJANGOS_OWN}
    before = hashed(earlier, columns)
    assert before["events_event"][0] >= 8
    environment = os.environ | {"DATABASE_URL": earlier, "DEBUG": "1"}
    manage = {"env": environment, "cwd": ROOT, "check": True, "capture_output": True, "text": True}
    subprocess.run([sys.executable, "manage.py", "migrate", "-v", "0"], **manage)
    left = dict(ask(earlier, COLUMNS))
    kept = {
        table: names
        for table, names in columns.items()
        if set(names.split(",")) <= set(left.get(table, "").split(","))
    }
    assert (
        columns.keys() - kept.keys() == set()
    )  # a column that goes is named here, with the release it went in
    after = hashed(earlier, kept)
    assert {table: before[table] for table in kept if before[table] != after[table]} == {}
    opened = subprocess.run([sys.executable, "manage.py", "shell", "-v", "0", "-c", OPENS], **manage).stdout
    assert opened.strip() == "200"
    subprocess.run([sys.executable, "manage.py", "migrate", "--check"], **manage)


def test_stored_releases_are_small():
    assert RELEASES
    assert {path.name for path in RELEASES if path.stat().st_size > 1_500_000} == set()
