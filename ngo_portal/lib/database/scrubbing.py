"""Takes words out of every text of the database: of all tables, their history and logs too."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from django.db import connection

TEXTS = ("text", "character varying")
TREES = ("json", "jsonb")
#: What a text says in place of what was taken out, in every language.
GONE = "[…]"


class Column(NamedTuple):
    table: str
    name: str
    kind: str


class Scrubbed(NamedTuple):
    """The rows of a table that were changed, by their keys."""

    table: str
    keys: list[Any]


def columns() -> list[Column]:
    """Every column of the database that somebody may have written words to: the history last, so that what
    its triggers write meanwhile is seen too."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.table_name, c.column_name, c.data_type FROM information_schema.columns c "
            "JOIN information_schema.tables t USING (table_schema, table_name) "
            "WHERE t.table_type = 'BASE TABLE' AND c.table_schema = 'public' "
            "AND c.is_generated = 'NEVER' AND c.data_type = ANY(%s) "
            "ORDER BY c.table_name LIKE '%%history', 1, 2",
            [[*TEXTS, *TREES]],
        )
        return [Column(*row) for row in cursor]


def holding(pattern: str, but: Iterable[str] = ()) -> list[Column]:
    """The columns in which the pattern is found, but those of these tables."""
    with connection.cursor() as cursor:
        return [one for one in columns() if one.table not in but and _holds(cursor, one, pattern)]


def scrub(pattern: str, but: Iterable[str] = ()) -> Iterator[Scrubbed]:
    """Puts GONE in the place of whatever fits a pattern of PostgreSQL, small letters and capitals alike."""
    with connection.cursor() as cursor:
        for one in columns():
            if one.table in but or not _holds(cursor, one, pattern):
                continue
            cast = f"::{one.kind}" if one.kind in TREES else ""
            cursor.execute(
                f'UPDATE "{one.table}" SET "{one.name}" = '
                f"regexp_replace(\"{one.name}\"::text, %s, %s, 'gi'){cast} "
                f'WHERE "{one.name}"::text ~* %s RETURNING "{_key_of(cursor, one.table)}"',
                [pattern, GONE, pattern],
            )
            yield Scrubbed(one.table, [row[0] for row in cursor])


def _holds(cursor, column, pattern):
    cursor.execute(
        f'SELECT EXISTS (SELECT FROM "{column.table}" WHERE "{column.name}"::text ~* %s)', [pattern]
    )
    return cursor.fetchone()[0]


def _key_of(cursor, table):
    return connection.introspection.get_primary_key_column(cursor, table)
