"""What the portal asks of its database before it starts: PostgreSQL 15, a locale with Kazakh letters, and a
role for the desk."""

from django.conf import settings
from django.core.checks import Error, Tags, Warning, register
from django.db import connections

from ngo_portal.lib.database.wall import ROLE

OLDEST = 15
ANEW = "Create it anew: CREATE DATABASE … ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0."


@register(Tags.database)
def database_understands_kazakh(app_configs=None, databases=None, **options):
    """Django's database check: `migrate` and `check --database` run it."""
    errors = []
    for alias in databases or []:
        with connections[alias].cursor() as cursor:
            errors += shortcomings(cursor) or without_wall(cursor)
    return errors


def without_wall(cursor):
    """A warning where PostgreSQL cannot keep officers to their territory itself."""
    from moderation.wall import may_have_role  # noqa: PLC0415 - the demo asks before Django is set up

    if not settings.SECOND_WALL or may_have_role(cursor):
        return []
    text = f"The second wall stands open: the database's user may not speak as the role {ROLE}, nor make it."
    hint = f"As an administrator of the server: CREATE ROLE {ROLE}; GRANT {ROLE} TO …; then migrate."
    return [Warning(text, hint=hint, id="ngo_portal.W006")]


def shortcomings(cursor):
    """Errors about the database behind an open cursor; an empty list when the portal can run on it."""
    cursor.execute("SHOW server_version_num")
    version = int(cursor.fetchone()[0]) // 10_000
    if version < OLDEST:
        text = f"The server is PostgreSQL {version}; the portal needs {OLDEST} or newer."
        return [Error(text, id="ngo_portal.E001")]
    cursor.execute("SHOW server_encoding")
    encoding = cursor.fetchone()[0]
    if encoding != "UTF8":
        return [
            Error(f"The database is encoded in {encoding}, not in UTF8.", hint=ANEW, id="ngo_portal.E002")
        ]
    cursor.execute("SELECT lower('Ә') = 'ә'")
    if not cursor.fetchone()[0]:
        text = "The database does not know Kazakh letters: lower('Ә') is not 'ә'."
        return [Error(text, hint=ANEW, id="ngo_portal.E003")]
    cursor.execute("SELECT FROM pg_available_extensions WHERE name = 'pg_trgm'")
    if not cursor.rowcount:
        text = "The server has no extension pg_trgm."
        return [Error(text, hint="Debian: apt-get install postgresql-contrib", id="ngo_portal.E004")]
    if not _finds_trigrams(cursor, "ұлан"):
        text = "The database finds no trigrams in Kazakh words: show_trgm('ұлан') is empty."
        return [Error(text, hint=ANEW, id="ngo_portal.E005")]
    return []


def _finds_trigrams(cursor, word):
    """Whether pg_trgm sees letters in the word; before the first migration creates it, whether it will."""
    cursor.execute(
        "SELECT quote_ident(nspname) FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace "
        "WHERE extname = 'pg_trgm'"
    )
    schema = cursor.fetchone()
    if schema:
        cursor.execute(f"SELECT cardinality({schema[0]}.show_trgm(%s)) > 0", [word])
    else:  # pg_trgm keeps what the C library calls a letter, and by the locale C nothing beyond a-z is one
        cursor.execute(
            "SELECT datctype NOT IN ('C', 'POSIX') FROM pg_database WHERE datname = current_database()"
        )
    return cursor.fetchone()[0]
