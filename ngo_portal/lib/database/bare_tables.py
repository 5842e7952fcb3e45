"""Tables without what slows a large load down: triggers always, indexes and foreign keys for a large one.

All of it happens inside the caller's transaction: what was taken off comes back with the commit, or with the
rollback. Setting it back checks every foreign key and every unique constraint over all rows.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from django.db import connection
from django.db.models import Model

_INDEXES = """
SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid)
FROM pg_index
WHERE indrelid = %s::regclass
  AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND conrelid = indrelid)
ORDER BY 1
"""
_CONSTRAINTS = """
SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
WHERE conrelid = %s::regclass AND contype IN ('f', 'u') ORDER BY contype = 'f', conname
"""


@contextmanager
def without_triggers(
    models: Iterable[type[Model]], *, bare: Iterable[type[Model]], progress: Callable[[str], None]
) -> Iterator[None]:
    """Inside, the tables of `models` have no triggers of ours; those of `bare` lack indexes and keys too."""
    with connection.cursor() as cursor:
        # A table with checks that still wait for the commit cannot be altered.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for model in models:
            cursor.execute(f"ALTER TABLE {name_of(model)} DISABLE TRIGGER USER")
        again = [(model, _strip(cursor, model)) for model in bare]
        yield
        cursor.execute("SET LOCAL maintenance_work_mem = '256MB'")
        for model, statements in again:
            started = time.monotonic()
            for statement in statements:
                cursor.execute(statement)
            progress(f"Indexes and keys of {model._meta.db_table} ({time.monotonic() - started:.1f} s)")
        for model in models:
            cursor.execute(f"ALTER TABLE {name_of(model)} ENABLE TRIGGER USER")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


@contextmanager
def without_indexes(model: type[Model]) -> Iterator[None]:
    """Inside, the table of `model` has its keys and no other index: making one of all rows takes a
    fraction of what keeping it row by row does."""
    with connection.cursor() as cursor:
        indexes = _drop_indexes(cursor, model)
        yield
        # No index is made while keys of the table wait to be checked.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for _name, definition in indexes:
            cursor.execute(definition)
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def name_of(model: type[Model]) -> str:
    return connection.ops.quote_name(model._meta.db_table)


def _strip(cursor, model):
    """Takes indexes and keys off; returns the statements that put them back."""
    cursor.execute(_CONSTRAINTS, [name_of(model)])
    constraints = cursor.fetchall()
    quote = connection.ops.quote_name
    for name, _definition in reversed(constraints):
        cursor.execute(f"ALTER TABLE {name_of(model)} DROP CONSTRAINT {quote(name)}")
    indexes = _drop_indexes(cursor, model)
    return [
        *(definition for _index, definition in indexes),
        *(f"ALTER TABLE {name_of(model)} ADD CONSTRAINT {quote(name)} {text}" for name, text in constraints),
    ]


def _drop_indexes(cursor, model):
    """[(name, definition)] of those that are no constraint's."""
    cursor.execute(_INDEXES, [name_of(model)])
    indexes = cursor.fetchall()
    for name, _definition in indexes:
        cursor.execute(f"DROP INDEX {name}")
    return indexes
