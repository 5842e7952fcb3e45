-- What any published events add up to, in a row for those that were held and one for the others; their territories
-- do not matter. For lists that no row of
-- EventTally answers. What is remembered of an event is true unless the event waits to be counted.
CREATE OR REPLACE FUNCTION events_tally_of(ids bigint[]) RETURNS TABLE (is_held boolean, events int, counts jsonb)
LANGUAGE sql STABLE AS $$
    WITH waiting AS MATERIALIZED (
        SELECT DISTINCT event_id FROM events_eventtallyqueue WHERE event_id = ANY (ids)
    ),
    changed AS (
        SELECT 1 AS sign, *
        FROM events_eventcontribution
        WHERE event_id = ANY (ids) AND event_id NOT IN (SELECT event_id FROM waiting)
        UNION ALL
        SELECT 1, * FROM events_contributions(ARRAY(SELECT event_id FROM waiting))
    ),
    /* include parts/summed.sql */,
    cells AS (SELECT is_held, key, sum(n) AS n FROM summed GROUP BY is_held, key HAVING sum(n) <> 0)
    SELECT
        is_held,
        coalesce(max(n) FILTER (WHERE key = 'events'), 0)::int,
        coalesce(jsonb_object_agg(key, trim_scale(n)) FILTER (WHERE key <> 'events'), '{}')
    FROM cells
    GROUP BY is_held
$$;
