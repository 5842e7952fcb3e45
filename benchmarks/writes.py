"""Bar 12: what keeping the tallies costs a writer, and whether they are what the rows add up to.

Everything is written into one transaction that is rolled back; in it the triggers of the tallies are off for
one of the sides, those of the history and of the lists by territory are on for both.
"""

import statistics
import time
from functools import partial

from benchmarks.figures import Figure, in_turn, median_ms, ratio
from benchmarks.house import say
from events.figures.tallies import differences
from events.models import Event, EventAudience, EventOrganiser, EventPlace, EventTallyQueue

#: Copies of events get these numbers and more.
BEYOND = 1_000_000_000
ONES, AT_ONCE = 100, 2_000
_TRIGGERS = """
    SELECT tgrelid::regclass::text, tgname FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid
    WHERE prosrc LIKE %s
"""


def inserts(house):
    copies = [_copy(house.large, Event, "id")]
    copies += [_copy(house.large, model, "event_id") for model in (EventPlace, EventOrganiser, EventAudience)]
    found = house.large.rows(
        "SELECT id FROM events_event WHERE stage = 'published' ORDER BY md5(id::text) LIMIT %s", [AT_ONCE]
    )
    ids = [pk for (pk,) in found]
    for what, groups in (
        ("one event with its lines", [[pk] for pk in ids[:ONES]]),
        (f"{len(ids):,} events at once", [ids]),
    ):
        dear, plain = in_turn(
            house.rounds,
            *(partial(_seconds, house.large, copies, groups, tallied=tallied) for tallied in (True, False)),
        )
        yield Figure(
            12,
            f"insert of {what} with tallies on / off",
            ratio(dear, plain),
            at_most=1.3,
            note=f"{median_ms(dear)} / {median_ms(plain)}; history and lists by territory in both",
        )
    say("Comparing the tallies with the rows")
    before = time.perf_counter()
    wrong = differences()
    yield Figure(
        12,
        "tallies that differ from the rows",
        len(wrong),
        at_most=0,
        note="; ".join(wrong[:3]) or f"all of them compared in {time.perf_counter() - before:.0f} s",
    )


def _copy(database, model, event):
    """SQL that copies rows of some events to new events; `event` is the column with the event's number."""
    table = model._meta.db_table
    columns = database.rows(
        "SELECT column_name FROM information_schema.columns "
        "WHERE table_schema = 'public' AND table_name = %s AND is_generated = 'NEVER' "
        "AND column_name NOT IN ('id', %s)",
        [table, event],
    )
    names = ", ".join(name for (name,) in columns)
    return (
        f"INSERT INTO {table} ({event}, {names}) "
        f"SELECT {event} + {BEYOND}, {names} FROM {table} WHERE {event} = ANY(%s)"
    )


def _seconds(database, copies, groups, *, tallied):
    """Median seconds of copying a group of events with their lines, of which nothing stays."""
    times = []
    with database.rolled_back() as cursor:
        if not tallied:
            cursor.execute(_TRIGGERS, [f"%{EventTallyQueue._meta.db_table}%"])
            for table, trigger in cursor.fetchall():
                cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER {trigger}")
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # as bulk work is done here
        for ids in groups:
            cursor.execute("SAVEPOINT empty")
            before = time.perf_counter()
            for copy in copies:
                cursor.execute(copy, [ids])
            times.append(time.perf_counter() - before)
            cursor.execute("ROLLBACK TO SAVEPOINT empty")
    return statistics.median(times)
