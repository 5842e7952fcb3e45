-- The one rule: what each of these events adds to the tallies, and whether it was held (EventQuerySet.held), without
-- which no figure counts it. It is what the public is told: small numbers about vulnerable groups, or of nobody knows
-- whom, are "fewer than 5" (registry/rules/small_numbers.py), what would tell one beside it is told by its ends
-- (events_tell.sql), and of numbers that disagree only the chosen one counts.
-- One lateral for each kind of line keeps the price proportional to the number of events, whatever the planner believes about the array.
CREATE OR REPLACE FUNCTION events_contributions(ids bigint[]) RETURNS SETOF events_eventcontribution
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE family (member, ancestor) AS (
        SELECT id, parent_id FROM registry_targetgroup WHERE parent_id IS NOT NULL
        UNION
        SELECT member, parent_id FROM family JOIN registry_targetgroup ON id = ancestor WHERE parent_id IS NOT NULL
    )
    SELECT
        event.id,
        event.edition_id,
        events_years(event.starts_on, event.ends_on, event.date_is_exact),
        place."both",
        place."now",
        place."then",
        ARRAY['type:' || event.type_id, 'mode:' || event.mode, 'state:' || event.state]
            || place.facts || month.facts || direction.facts || target_group.facts || wider_group.facts || audience.facts,
        audience.lines,
        event.state = 'held'
    FROM unnest(ids) AS wanted (id)
    JOIN events_event event ON event.id = wanted.id AND event.stage = 'published'
    CROSS JOIN LATERAL (
        SELECT
            coalesce(array_agg(id) FILTER (WHERE "now" AND "then"), '{}') AS "both",
            coalesce(array_agg(id) FILTER (WHERE NOT "then"), '{}') AS "now",
            coalesce(array_agg(id) FILTER (WHERE NOT "now"), '{}') AS "then",
            coalesce(array_agg('district' || suffix || ':' || id) FILTER (WHERE is_district), '{}')
                || CASE
                    WHEN bool_or(is_district AND "now") AND bool_or(is_district AND "then") THEN ARRAY['districted']
                    WHEN bool_or(is_district AND "now") THEN ARRAY['districted_now']
                    WHEN bool_or(is_district AND "then") THEN ARRAY['districted_then']
                END
                || CASE
                    WHEN bool_or("now") AND bool_or("then") THEN ARRAY['placed']
                    WHEN bool_or("now") THEN ARRAY['placed_now']
                    WHEN bool_or("then") THEN ARRAY['placed_then']
                END AS facts
        FROM (
            SELECT
                territory.id,
                listing."now",
                listing."then",
                territory.level > 1 AS is_district,
                CASE WHEN NOT listing."then" THEN '_now' WHEN NOT listing."now" THEN '_then' ELSE '' END AS suffix
            FROM events_eventterritory listing
            JOIN territories_territory territory ON territory.id = listing.territory_id
            WHERE listing.event_id = event.id
                AND (territory.level <= 2 OR territory.level = 3 AND territory.district_id IS NULL)
            ORDER BY territory.id
        ) AS listing
    ) AS place
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg('month:' || month), '{}') || CASE WHEN count(*) > 0 THEN ARRAY['monthed'] END AS facts
        FROM unnest(events_months(event.starts_on, event.ends_on, event.date_is_exact)) AS month
    ) AS month
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg('direction:' || link.direction_id ORDER BY link.direction_id), '{}') AS facts
        FROM events_event_directions link
        WHERE link.event_id = event.id
    ) AS direction
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(DISTINCT 'target_group:' || line.target_group_id), '{}') AS facts
        FROM events_eventaudience line
        WHERE line.event_id = event.id AND line.target_group_id IS NOT NULL
    ) AS target_group
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(DISTINCT 'wider_group:' || family.ancestor), '{}') AS facts
        FROM events_eventaudience line
        JOIN family ON family.member = line.target_group_id
        WHERE line.event_id = event.id AND 'target_group:' || family.ancestor <> ALL (target_group.facts)
    ) AS wider_group
    CROSS JOIN LATERAL (
        SELECT
            coalesce(
                array_agg(
                    concat_ws(
                        ' ', role || ':' || coalesce(unit_id::text, ''),
                        trim_scale(low), trim_scale(high), of, known, exact, about, open, more_than, less_than
                    )
                    ORDER BY role, unit_id
                ),
                '{}'
            ) AS lines,
            coalesce(
                array_agg('inferred:' || role || '.' || coalesce(unit_id::text, '') ORDER BY role, unit_id)
                    FILTER (WHERE is_inferred),
                '{}'
            ) AS facts
        FROM (
            SELECT
                line.role,
                CASE WHEN unit.key = 'people' THEN NULL ELSE line.unit_id END AS unit_id,
                coalesce(sum(told.low), 0) AS low,
                coalesce(sum(told.high), 0) AS high,
                count(*) AS of,
                count(*) FILTER (WHERE told.qualifier <> 'unknown') AS known,
                count(*) FILTER (WHERE told.qualifier = 'exact') AS exact,
                count(*) FILTER (WHERE told.qualifier = 'about') AS about,
                count(*) FILTER (WHERE told.qualifier IN ('more_than', 'at_least')) AS open,
                count(*) FILTER (WHERE told.qualifier = 'more_than') AS more_than,
                count(*) FILTER (WHERE told.qualifier = 'less_than') AS less_than,
                bool_or(line.basis = 'inferred' AND told.qualifier <> 'unknown') AS is_inferred
            FROM events_eventaudience line
            LEFT JOIN registry_unit unit ON unit.id = line.unit_id
            LEFT JOIN registry_targetgroup target_group ON target_group.id = line.target_group_id
            CROSS JOIN LATERAL (
                SELECT coalesce(
                    coalesce(target_group.is_vulnerable, true)
                        AND (line.unit_id IS NULL OR unit.counts_people)
                        AND line.quantity_high > 0
                        AND (line.quantity_high < 5 OR line.quantity_high = 5 AND line.quantity_qualifier = 'less_than'),
                    false
                ) AS is_small
            ) AS small
            CROSS JOIN LATERAL (
                SELECT
                    CASE
                        WHEN line.told_low IS NOT NULL OR line.told_high IS NOT NULL THEN line.told_low
                        WHEN NOT is_small THEN line.quantity_low
                    END AS low,
                    CASE
                        WHEN line.told_low IS NOT NULL OR line.told_high IS NOT NULL THEN line.told_high
                        WHEN is_small THEN 5
                        ELSE line.quantity_high
                    END AS high,
                    CASE
                        WHEN line.told_low IS NOT NULL AND line.told_high IS NOT NULL THEN 'between'
                        WHEN line.told_low IS NOT NULL THEN 'at_least'
                        WHEN line.told_high IS NOT NULL THEN 'up_to'
                        WHEN is_small THEN 'less_than'
                        ELSE line.quantity_qualifier
                    END AS qualifier
            ) AS told
            WHERE line.event_id = event.id AND line.is_chosen
            GROUP BY 1, 2
        ) AS line
    ) AS audience
$$;
