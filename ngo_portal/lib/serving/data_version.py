"""Whether anything a public page shows has changed: notes left by the database itself, and the version of
the data that follows from them.

Every statement that writes a shown table appends a row to `ngo_portal_change`. To append is all a writer
does: a version row that each of them updated would make every writer wait for the one before. Whoever
reads the version turns the notes into a new one.
"""

from typing import TypeVar

import pgtrigger
import psycopg2
from django.db import DEFAULT_DB_ALIAS, Error, connection, connections
from django.db.models import Model

#: Notes turned into a version at once; those left over make the next reader's version a new one again.
NOTES_AT_ONCE = 10_000

note_changes = pgtrigger.Trigger(
    name="note_change",
    level=pgtrigger.Statement,
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete | pgtrigger.Truncate,
    func=pgtrigger.Func("INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;"),
)

# One statement has one snapshot: if it sees no note, it sees the version that the last noted write led to.
VERSION = "SELECT version::text FROM ngo_portal_version WHERE NOT EXISTS (SELECT FROM ngo_portal_change)"

# A note and the version it led to vanish and appear in one commit, so that nobody sees neither. Rows are
# locked in the order of their ids: of two readers at once the second waits for the first, finds its notes
# gone, makes no version of its own and asks again. Skipping locked notes would not do: the old version
# would be served after the write was committed. The version is random and no number: after a restored
# backup a number would come a second time, for other data.
NEW_VERSION = f"""
    WITH seen AS MATERIALIZED (
        SELECT id FROM ngo_portal_change ORDER BY id LIMIT {NOTES_AT_ONCE} FOR UPDATE
    ), gone AS (
        DELETE FROM ngo_portal_change WHERE id IN (SELECT id FROM seen) RETURNING id
    )
    INSERT INTO ngo_portal_version (version)
    SELECT gen_random_uuid()
    WHERE EXISTS (SELECT FROM gone) OR NOT EXISTS (SELECT FROM ngo_portal_version)
    ON CONFLICT (singleton) DO UPDATE SET version = excluded.version
    RETURNING version::text
"""

Shown = TypeVar("Shown", bound=type[Model])


def shown(model: Shown) -> Shown:
    """Class decorator: public pages show rows of this model, so every write of it is noted."""
    return pgtrigger.register(note_changes)(model)


def data_version() -> str:
    """A text that is another one after every committed write of a shown table.

    What was read after this call and is kept under its answer is never older than that version. Asked
    outside of transactions: inside one, the notes would stay locked until its end.
    """
    return _asked_quickly() or _asked_with_care()


def _asked_quickly():
    """The version by a prepared statement, a quarter of a query of Django's, which would first ask whether
    the connection lives: this answer shows it. None when there are notes, or anything is amiss.
    """
    own = connections[DEFAULT_DB_ALIAS]
    try:
        if not own.connection or getattr(own, "prepared", None) is not own.connection:
            with own.cursor() as cursor:
                cursor.execute(f"PREPARE data_version AS {VERSION}")
            own.prepared = own.connection
        with own.connection.cursor() as cursor:
            cursor.execute("EXECUTE data_version")
            row = cursor.fetchone()
    except (Error, psycopg2.Error):
        return None
    return row[0] if row else None


def _asked_with_care():
    with connection.cursor() as cursor:
        while True:
            for statement in (VERSION, NEW_VERSION):
                cursor.execute(statement)
                if row := cursor.fetchone():
                    return row[0]
