"""Whether anything a public page shows has changed: notes left by the database itself, and the versions of
the data that follow from them, of every table and of all together.

Every statement that writes a shown table appends a row to `ngo_portal_change`. To append is all a writer
does: a version row that each of them updated would make every writer wait for the one before. Whoever
reads the version turns the notes into new ones.
"""

import contextlib
import threading
from collections.abc import Iterator, Mapping, Set
from typing import TypeVar

import pgtrigger
import psycopg2
from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, Error, connection, connections
from django.db.models import Model

from ngo_portal.lib.serving import resting
from ngo_portal.lib.serving.questions import ANYTHING, NAMES, nothing_noted

#: Notes turned into versions at once; those left over are next.
NOTES_AT_ONCE = 10_000

note_changes = pgtrigger.Trigger(
    name="note_change",
    level=pgtrigger.Statement,
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete | pgtrigger.Truncate,
    func=pgtrigger.Func("INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;"),
)

# One statement has one snapshot: if it sees no note, it sees the versions that the last noted write led to.
VERSION = """
    SELECT version::text FROM ngo_portal_version
    WHERE of_table = '' AND NOT EXISTS (SELECT FROM ngo_portal_change)
"""
VERSIONS = "SELECT of_table, version::text FROM ngo_portal_version"

#: Before what follows from other rows: it need not wait for a second server. Where it is lost with the first
#: one, what it was made of is there again, and it is made anew. So nobody who reads waits for a standby.
LOCALLY = "SET LOCAL synchronous_commit = local;"

# A note and the versions it led to vanish and appear in one commit, so that nobody sees neither. Rows are
# locked in the order of their ids: of two readers at once the second waits for the first, finds its notes
# gone, makes no version of its own and asks again. Skipping locked notes would not do: the old version
# would be served after the write was committed. Versions are random and no numbers: after a restored
# backup a number would come a second time, for other data. Where the versions are lost, all are new.
NEW_VERSIONS = f"""{LOCALLY}
    WITH seen AS MATERIALIZED (
        SELECT id FROM ngo_portal_change ORDER BY id LIMIT {NOTES_AT_ONCE} FOR UPDATE
    ), gone AS (
        DELETE FROM ngo_portal_change WHERE id IN (SELECT id FROM seen) RETURNING of_table
    )
    INSERT INTO ngo_portal_version (of_table, version)
    SELECT of_table, gen_random_uuid()
    FROM (
        SELECT of_table FROM gone
        UNION SELECT '' FROM gone
        UNION SELECT '' WHERE NOT EXISTS (SELECT FROM ngo_portal_version WHERE of_table = '')
    ) AS changed
    ORDER BY of_table
    ON CONFLICT (of_table) DO UPDATE SET version = excluded.version
"""

Shown = TypeVar("Shown", bound=type[Model])
Versions = Mapping[str, str]

_last: Versions = {}
_thread = threading.local()


def shown(model: Shown) -> Shown:
    """Class decorator: public pages show rows of this model, so every write of it is noted."""
    return pgtrigger.register(note_changes)(model)


def note_all() -> None:
    """Notes every shown table, for who wrote while the triggers were off."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO ngo_portal_change (of_table) "
            f"SELECT name FROM ({NAMES}) AS names (name, leaves_notes) WHERE leaves_notes"
        )


def data_version() -> str:
    """A text that is another one after every committed write of a shown table.

    What was read after this call and is kept under its answer is never older than that version. Asked
    outside of transactions: inside one, the notes would stay locked until its end.
    """
    if held := _held():
        return held[ANYTHING]
    with nothing_noted(), _or_a_replica():
        return _asked_quickly() or _asked_with_care()


def data_versions() -> Versions:
    """{table: version} of the tables that were written, and under ANYTHING that of all data. Asked once for
    each version of all data."""
    global _last
    if held := _held():
        return held
    version, last = data_version(), _last
    if last.get(ANYTHING) != version:
        with nothing_noted(), connection.cursor() as cursor:
            cursor.execute(VERSIONS)
            _last = last = dict(cursor.fetchall())
    return last


@contextlib.contextmanager
def held(versions: Versions) -> Iterator[None]:
    """Inside, these are the versions for this thread, whatever is written meanwhile: what it reads is
    no older."""
    outer, _thread.versions = _held(), versions
    try:
        yield
    finally:
        _thread.versions = outer


def _held():
    return getattr(_thread, "versions", None)


def changed_between(before: Versions, now: Versions) -> Set[str]:
    """The tables whose versions differ, and ANYTHING when one does."""
    if before.get(ANYTHING) == now.get(ANYTHING):
        return set()
    return {table for table in before.keys() | now.keys() if before.get(table) != now.get(table)}


def _or_a_replica():
    """Where a replica can answer without the primary, nobody waits long for that one."""
    return resting.servers.asking(DEFAULT_DB_ALIAS) if settings.REPLICAS else contextlib.nullcontext()


def _asked_quickly():
    """The version, by a prepared statement where that stays: a quarter of a query of Django's, which would
    first ask whether the connection lives; this answer shows it. None when there are notes, or anything is
    amiss.
    """
    own, statement = connections[DEFAULT_DB_ALIAS], "EXECUTE data_version"
    try:
        if settings.POOLED:  # what was prepared is with another connection of the server
            statement = VERSION
            own.ensure_connection()
        elif not own.connection or getattr(own, "prepared", None) is not own.connection:
            with own.cursor() as cursor:
                cursor.execute(f"PREPARE data_version AS {VERSION}")
            own.prepared = own.connection
        with own.connection.cursor() as cursor:
            cursor.execute(statement)
            row = cursor.fetchone()
    except (Error, psycopg2.Error):
        return None
    return row[0] if row else None


def _asked_with_care():
    with connection.cursor() as cursor:
        while True:
            cursor.execute(VERSION)
            if row := cursor.fetchone():
                return row[0]
            cursor.execute(NEW_VERSIONS)
