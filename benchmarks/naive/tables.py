"""Makes the opponents' copy of the events, and takes it away."""

import contextlib

from benchmarks.house import say

TABLE = "naive_event"


@contextlib.contextmanager
def copied(database):
    """While the block runs there is a copy of the events with Django's default indexes."""
    say("Copying the events for the opponents, with the indexes Django makes by itself")
    columns = database.rows(
        "SELECT column_name FROM information_schema.columns "
        "WHERE table_schema = 'public' AND table_name = 'events_event' AND column_name <> 'search' "
        "ORDER BY ordinal_position"
    )
    names = [name for (name,) in columns]
    database.rows(f"DROP TABLE IF EXISTS {TABLE}")
    try:
        database.rows(f"CREATE TABLE {TABLE} AS SELECT {', '.join(names)} FROM events_event")
        database.rows(f"ALTER TABLE {TABLE} ADD PRIMARY KEY (id)")
        for name in names:
            if name.endswith("_id"):
                database.rows(f"CREATE INDEX ON {TABLE} ({name})")
        database.rows(f"ANALYZE {TABLE}")
        yield
    finally:
        database.rows(f"DROP TABLE IF EXISTS {TABLE}")
