"""What follows from the rows: listings by territory, statistics."""

import time

from django.db import connection

from events.models import EventContribution, EventTally, OrganisationActivity
from events.seed.scope import written
from ngo_portal.lib.database.bare_tables import name_of

# One row for each place that was used, era of borders and territory above it: by the database's own rule.
_PATHS = """
CREATE TEMP TABLE seed_path ON COMMIT DROP AS
WITH change AS (
    SELECT DISTINCT since AS day FROM territories_placement WHERE since IS NOT NULL
    UNION
    SELECT DISTINCT until FROM territories_placement WHERE until IS NOT NULL
), era AS (
    SELECT day AS since, coalesce(lead(day) OVER (ORDER BY day), 'infinity') AS until, day AS sample
    FROM change
    UNION ALL
    SELECT '-infinity', coalesce(min(day), 'infinity'), coalesce(min(day) - 1, '-infinity') FROM change
    UNION ALL
    SELECT 'infinity', NULL, NULL
)
SELECT place.territory_id AS place_id, era.since, era.until, path.id AS territory_id,
    bool_or(path.today) AS today, bool_or(NOT path.today) AS then
FROM (SELECT DISTINCT territory_id FROM events_eventplace WHERE event_id >= %s) AS place
CROSS JOIN era
CROSS JOIN LATERAL (
    SELECT id, true AS today FROM territory_path(place.territory_id, NULL) AS id
    UNION ALL
    SELECT id, false FROM territory_path(place.territory_id, era.sample) AS id
) AS path
GROUP BY 1, 2, 3, 4
"""
_LISTINGS = """
INSERT INTO events_eventterritory (event_id, territory_id, "now", "then", listed_on, type_id)
SELECT event.id, path.territory_id, bool_or(path.today), bool_or(path.then), event.listed_on, event.type_id
FROM events_event AS event
JOIN events_eventplace AS place ON place.event_id = event.id
JOIN seed_path AS path ON path.place_id = place.territory_id
    AND path.since <= coalesce(event.starts_on, 'infinity')
    AND (path.until > coalesce(event.starts_on, 'infinity') OR path.until IS NULL)
WHERE event.id >= %s AND event.stage = 'published'
GROUP BY event.id, path.territory_id
ORDER BY event.id, path.territory_id
"""


_SERVED = """
INSERT INTO events_eventserved (event_id, organisation_id, target_group_id)
SELECT DISTINCT event.id, organiser.organisation_id, audience.target_group_id
FROM events_event AS event
JOIN events_eventorganiser AS organiser ON organiser.event_id = event.id
JOIN events_eventaudience AS audience ON audience.event_id = event.id
WHERE event.id >= %s AND event.stage = 'published'
    AND organiser.organisation_id IS NOT NULL AND audience.target_group_id IS NOT NULL
"""
_ARE_VISIBLE = "SELECT relallvisible >= relpages / 2 FROM pg_class WHERE oid = %s::regclass"
ATTEMPTS = 10


def list_events(first):
    """The listings of the events from id `first` on, as `events_relist` makes them, and whom their
    organisations serve, as `events_serve` does, in three statements."""
    with connection.cursor() as cursor:
        cursor.execute(_PATHS, [first])
        cursor.execute("ANALYZE seed_path")
        cursor.execute("SET LOCAL work_mem = '256MB'")
        cursor.execute(_LISTINGS, [first])
        cursor.execute("DROP TABLE seed_path")
        cursor.execute(_SERVED, [first])


def analyse():
    with connection.cursor() as cursor:
        for model in written():
            cursor.execute(f"ANALYZE {name_of(model)}")


def tidy(progress):
    """Mark the new pages as visible to all, which index-only scans need; not inside a transaction."""
    if connection.in_atomic_block:
        return
    progress("Tidying up (VACUUM)")
    with connection.cursor() as cursor:
        for model in [*written(), EventContribution, EventTally, OrganisationActivity]:
            _vacuum(cursor, name_of(model))


def _vacuum(cursor, table):
    """Again while somebody, who began before the rows were committed, might still have to overlook them: an
    analysis by PostgreSQL itself."""
    for _ in range(ATTEMPTS):
        cursor.execute(f"VACUUM {table}")
        cursor.execute(_ARE_VISIBLE, [table])
        if cursor.fetchone()[0]:
            return
        time.sleep(1)
