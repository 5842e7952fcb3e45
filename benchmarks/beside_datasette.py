"""Bar 5: the same rows in SQLite, published by Datasette with an index for the question that is asked."""

import sqlite3
from urllib.parse import urlencode

from benchmarks import servers
from benchmarks.figures import PROMISED_SIZE, Figure, Questions, in_turn, per_second, ratio
from benchmarks.house import say
from benchmarks.questions import questions, values

KIND = "oblast + year"
AT_ONCE = 5000
COLUMNS = "id, title, type, state, mode, starts_on, year, oblast, district, place, direction, organisers"
ROWS = """
    WITH first_place AS (
        SELECT DISTINCT ON (event_id) event_id, territory_id FROM events_eventplace ORDER BY event_id, id
    ), first_direction AS (
        SELECT DISTINCT ON (event_id) event_id, direction_id
        FROM events_event_directions ORDER BY event_id, id
    ), organisers AS (
        SELECT o.event_id, string_agg(r.name_kk, '; ') AS names
        FROM events_eventorganiser o JOIN registry_organisation r ON r.id = o.organisation_id GROUP BY 1
    )
    SELECT e.id, e.title_kk, k.name_kk, e.state, e.mode,
           e.starts_on::text, extract(year FROM e.starts_on)::int,
           oblast.code, district.title_kk, place.title_kk, direction.name_kk, organisers.names
    FROM events_event e
    JOIN events_eventtype k ON k.id = e.type_id
    LEFT JOIN first_place ON first_place.event_id = e.id
    LEFT JOIN territories_territory place ON place.id = first_place.territory_id
    LEFT JOIN territories_territory oblast ON oblast.id = place.oblast_id
    LEFT JOIN territories_territory district ON district.id = place.district_id
    LEFT JOIN first_direction ON first_direction.event_id = e.id
    LEFT JOIN registry_direction direction ON direction.id = first_direction.direction_id
    LEFT JOIN organisers ON organisers.event_id = e.id
    WHERE e.stage = 'published'
"""


def beside_datasette(house):
    file = house.folder / "events.db"
    say("Writing the same rows into SQLite for Datasette")
    _write(house.large, file)
    asked = [
        ("_facet", "type"),
        ("_facet", "mode"),
        ("_facet", "state"),
        ("_facet", "direction"),
        ("_sort_desc", "starts_on"),
        ("_size", 25),
    ]
    theirs = [
        f"/events/events?{urlencode([('oblast', oblast), ('year', year), *asked])}"
        for oblast, year in values(house.large, KIND)
    ]
    with servers.datasette(file, log=house.folder / "datasette.log") as server:
        datasette = Questions(house.reader(server).ask, theirs)
        datasette.warm(2 * house.seconds)
        for how, cached, promise in (("page cache off", False, 0.8), ("as served", True, 10)):
            server = house.portal(house.large, cached=cached)
            ours = Questions(house.reader(server).ask, questions(house.large, KIND))
            ours.warm(2 * house.seconds)
            pages, groups = in_turn(
                house.rounds,
                lambda ours=ours: ours.rate(house.seconds),
                lambda: datasette.rate(house.seconds),
            )
            yield Figure(
                5,
                f"our pages a second / Datasette's, the same faceted page, {how}",
                ratio(pages, groups),
                at_least=promise,
                from_size=PROMISED_SIZE,
                note=f"{per_second(pages)} / {per_second(groups)}, 1 connection; its time limits raised from "
                "1 s and 0.2 s, or it would answer without facets; it groups on every request",
            )
    file.unlink()


def _write(database, file):
    copy = sqlite3.connect(file)
    copy.execute("PRAGMA journal_mode = OFF")
    copy.execute("PRAGMA synchronous = OFF")
    copy.execute(f"CREATE TABLE events ({COLUMNS.replace('id,', 'id INTEGER PRIMARY KEY,', 1)})")
    marks = ", ".join("?" * len(COLUMNS.split(",")))
    with database.rolled_back("rows_for_datasette") as cursor:
        database.rows("SET LOCAL cursor_tuple_fraction = 1")  # all rows are wanted, not the first ones
        cursor.execute(ROWS)
        while rows := cursor.fetchmany(AT_ONCE):
            copy.executemany(f"INSERT INTO events VALUES ({marks})", rows)
    copy.execute("CREATE INDEX by_oblast ON events (oblast, year, starts_on)")
    for column in ("type", "mode", "state", "direction"):
        copy.execute(f"CREATE INDEX by_{column} ON events ({column})")
    copy.commit()
    copy.execute("ANALYZE")
    copy.close()
