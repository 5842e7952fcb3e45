-- The one rule: how many published events that took place (EventQuerySet.held) these organisations held, in whatever
-- role, and in which years they surely were, or that this is not known of them. One that held none has no row.
CREATE OR REPLACE FUNCTION events_activities(ids bigint[]) RETURNS SETOF events_organisationactivity
LANGUAGE sql STABLE AS $$
    WITH held AS MATERIALIZED (
        SELECT line.organisation_id, event.listed_on, event.starts_on, event.ends_on, event.date_is_exact
        FROM (
            SELECT DISTINCT organisation_id, event_id FROM events_eventorganiser WHERE organisation_id = ANY (ids)
        ) AS line
        JOIN events_event event ON event.id = line.event_id AND event.stage = 'published' AND event.state = 'held'
    ),
    yearly AS (
        SELECT organisation_id, jsonb_object_agg(coalesce(year::text, 'unknown'), events) AS years
        FROM (
            SELECT organisation_id, year, count(*) AS events
            FROM held
            LEFT JOIN LATERAL unnest(events_years(starts_on, ends_on, date_is_exact)) AS year ON true
            GROUP BY 1, 2
        ) AS counted
        GROUP BY 1
    )
    SELECT
        organisation_id,
        count(*)::int,
        max(listed_on) FILTER (WHERE starts_on IS NOT NULL),
        yearly.years
    FROM held
    JOIN yearly USING (organisation_id)
    GROUP BY organisation_id, yearly.years
$$;
