"""Tables without what slows a large load down: triggers and numbers by the clock always, indexes and foreign
keys for a large one.

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

#: What gives a row its number; that of `number_by_the_clock` takes longer than to write the row.
_DEFAULT = """
SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum
WHERE adrelid = %s::regclass AND attname = 'id' AND pg_get_expr(adbin, adrelid) LIKE 'record_number(%%'
"""


@contextmanager
def without_triggers(
    models: Iterable[type[Model]], *, bare: Iterable[type[Model]], progress: Callable[[str], None]
) -> Iterator[None]:
    """Inside, the tables of `models` have no triggers of ours, and what is put in is counted up from the last
    number; those of `bare` lack indexes and keys too."""
    with connection.cursor() as cursor:
        # A table with checks that still wait for the commit cannot be altered.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for model in models:
            cursor.execute(f"ALTER TABLE {name_of(model)} DISABLE TRIGGER USER")
        numbered = [(model, default) for model in models for default in _count_up(cursor, model)]
        again = [(model, _strip(cursor, model)) for model in bare]
        yield
        cursor.execute("SET LOCAL maintenance_work_mem = '256MB'")
        for model, statements in again:
            started = time.monotonic()
            for statement in statements:
                cursor.execute(statement)
            progress(f"Indexes and keys of {model._meta.db_table} ({time.monotonic() - started:.1f} s)")
        for model, default in numbered:
            cursor.execute(f"ALTER TABLE {name_of(model)} ALTER id SET DEFAULT {default}")
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


def _count_up(cursor, model):
    """Lets the sequence alone give the numbers; returns what gave them, if that was another."""
    cursor.execute(_DEFAULT, [name_of(model)])
    found = [default for (default,) in cursor.fetchall()]
    for default in found:
        counted = default.replace("record_number(", "nextval(", 1)
        cursor.execute(f"ALTER TABLE {name_of(model)} ALTER id SET DEFAULT {counted}")
    return found


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
