"""Under which territories an event is listed; models/listings.py tells when, sql/events_relist.sql has the living text."""

from django.db import migrations

#: The one rule by which a published event is listed under territories: every ancestor-or-self of its places, by today's
#: borders and by those of the day it began on (unknown: today's). models/listings.py has the triggers that call it.
RELIST = """
CREATE OR REPLACE FUNCTION events_relist(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF cardinality(ids) = 0 THEN
        RETURN;
    END IF;
    DELETE FROM events_eventterritory WHERE event_id = ANY (ids);
    INSERT INTO events_eventterritory (event_id, territory_id, "now", "then", listed_on, type_id)
    SELECT event.id, listing.territory_id, bool_or(listing.today), bool_or(NOT listing.today), event.listed_on, event.type_id
    FROM events_event event
    JOIN events_eventplace place ON place.event_id = event.id
    CROSS JOIN LATERAL (
        SELECT path AS territory_id, true AS today FROM territory_path(place.territory_id, NULL) AS path
        UNION ALL
        SELECT path, false FROM territory_path(place.territory_id, event.starts_on) AS path
    ) AS listing
    WHERE event.id = ANY (ids) AND event.stage = 'published'
    GROUP BY event.id, listing.territory_id;
END
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("events", "0002_triggers"), ("territories", "0003_territory_path")]

    operations = [migrations.RunSQL(RELIST, "DROP FUNCTION events_relist(bigint[])")]
