"""Tables without what slows a large load down: triggers always, indexes and foreign keys for a large one.

All of it happens inside the caller's transaction: what was taken off comes back with the commit, or with the
rollback. Setting it back checks every foreign key and every unique constraint over all rows.
"""

import time
from contextlib import contextmanager

from django.db import connection

from events.models import (
    Edition,
    Event,
    EventAudience,
    EventFigure,
    EventOrganiser,
    EventPerson,
    EventPlace,
    EventTerritory,
)
from officers.models import Officer
from projects.models import SocialProject
from registry.models import Contact, Organisation, OrganisationName, Source

#: The tables that grow with the events: bare while a large seed fills them.
LARGE = [
    *(Event, EventPlace, EventOrganiser, EventAudience, EventFigure, EventPerson, EventTerritory),
    Event.directions.through,
]
WRITTEN = [
    *(Officer, Source, Organisation, Contact, OrganisationName, Edition, SocialProject),
    *(Organisation.directions.through, Organisation.target_groups.through),
    *(SocialProject.directions.through, SocialProject.target_groups.through),
    *LARGE,
]

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
def tables(*, bare, progress):
    """Inside, WRITTEN have no triggers of ours; `bare`: LARGE lack indexes, unique and foreign keys too."""
    with connection.cursor() as cursor:
        # A table with checks that still wait for the commit cannot be altered.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for model in WRITTEN:
            cursor.execute(f"ALTER TABLE {_name(model)} DISABLE TRIGGER USER")
        again = [(model, _strip(cursor, model)) for model in LARGE] if bare else []
        yield
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET LOCAL maintenance_work_mem = '256MB'")
        for model, statements in again:
            started = time.monotonic()
            for statement in statements:
                cursor.execute(statement)
            if statements:
                progress(f"Indexes and keys of {_name(model)} ({time.monotonic() - started:.1f} s)")
        for model in WRITTEN:
            cursor.execute(f"ALTER TABLE {_name(model)} ENABLE TRIGGER USER")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def _name(model):
    return connection.ops.quote_name(model._meta.db_table)


def _strip(cursor, model):
    """Takes indexes and keys off; returns the statements that put them back."""
    cursor.execute(_CONSTRAINTS, [_name(model)])
    constraints = cursor.fetchall()
    cursor.execute(_INDEXES, [_name(model)])
    indexes = cursor.fetchall()
    quote = connection.ops.quote_name
    for name, _definition in reversed(constraints):
        cursor.execute(f"ALTER TABLE {_name(model)} DROP CONSTRAINT {quote(name)}")
    for name, _definition in indexes:
        cursor.execute(f"DROP INDEX {name}")
    return [
        *(definition for _name_of, definition in indexes),
        *(f"ALTER TABLE {_name(model)} ADD CONSTRAINT {quote(name)} {text}" for name, text in constraints),
    ]
