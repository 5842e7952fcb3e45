"""The SQL that keeps the tallies of events: models/tallies.py tells how they work, sql/ has the living text."""

from django.db import migrations

#: Who holds this advisory lock may write the tallies.
LOCK = 7265_2116

#: The years a reader may ask for (1991 to 2100) that an event was surely held in, as EventQuerySet.in_years says.
YEARS = """
CREATE FUNCTION events_years(starts_on date, ends_on date, date_is_exact boolean) RETURNS smallint[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN date_is_exact OR extract(year FROM starts_on) = extract(year FROM ends_on) THEN ARRAY(
            SELECT year::smallint
            FROM generate_series(
                greatest(extract(year FROM starts_on)::int, 1991), least(extract(year FROM ends_on)::int, 2100)
            ) AS year
        )
        ELSE '{}'
    END
$$;
"""

#: The one rule: what each of these events adds to the tallies. It is what the public is told: small numbers about
#: vulnerable groups are "fewer than 5" (registry/rules/small_numbers.py), and of numbers that disagree only the chosen
#: one counts. One lateral for each kind of line keeps the price proportional to the number of events, whatever the
#: planner believes about the array.
CONTRIBUTIONS = """
-- The one rule: what each of these events adds to the tallies, and whether it was held (EventQuerySet.held), without
-- which no figure counts it. It is what the public is told: small numbers about vulnerable groups, or of nobody knows
-- whom, are "fewer than 5" (registry/rules/small_numbers.py), and of numbers that disagree only the chosen one counts.
-- One lateral for each kind of line keeps the price proportional to the number of events, whatever the planner believes about the array.
CREATE FUNCTION events_contributions(ids bigint[]) RETURNS SETOF events_eventcontribution
LANGUAGE sql STABLE AS $$
    SELECT
        event.id,
        event.edition_id,
        events_years(event.starts_on, event.ends_on, event.date_is_exact),
        place."both",
        place."now",
        place."then",
        ARRAY['type:' || event.type_id, 'mode:' || event.mode, 'state:' || event.state]
            || place.facts || direction.facts || target_group.facts,
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
            ) AS lines
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
                count(*) FILTER (WHERE told.qualifier = 'less_than') AS less_than
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
                    CASE WHEN NOT is_small THEN line.quantity_low END AS low,
                    CASE WHEN is_small THEN 5 ELSE line.quantity_high END AS high,
                    CASE WHEN is_small THEN 'less_than' ELSE line.quantity_qualifier END AS qualifier
            ) AS told
            WHERE line.event_id = event.id AND line.is_chosen
            GROUP BY 1, 2
        ) AS line
    ) AS audience
$$;
"""

#: Common table expressions that add contributions up: rows of `changed` (sign, and the columns of a contribution)
#: become rows of `summed` (profile, key, n). The key `events` counts the events themselves. A profile says where
#: its sums count; there are few, so that most of the work is done before anything is counted in several places.
SUMMED = """
    facts AS (
        SELECT "both", "now", "then", edition_id, years, is_held, key, sum(sign) AS n
        FROM changed CROSS JOIN LATERAL unnest(facts || 'events'::text) AS key
        GROUP BY "both", "now", "then", edition_id, years, is_held, key
    ),
    audiences AS (
        SELECT
            "both", "now", "then", edition_id, years, is_held, part[1] AS line,
            sum(sign) AS asked,
            sum(CASE WHEN part[5] = '0' THEN 0 ELSE sign END) AS answered,
            sum(sign * part[2]::numeric) AS sum_low,
            sum(sign * part[3]::numeric) AS sum_high,
            sum(sign * part[4]::int) AS of,
            sum(sign * part[5]::int) AS known,
            sum(sign * part[6]::int) AS exact_parts,
            sum(sign * part[7]::int) AS about_parts,
            sum(sign * part[8]::int) AS open_parts,
            sum(sign * part[9]::int) AS more_than_parts,
            sum(sign * part[10]::int) AS less_than_parts
        FROM changed
        CROSS JOIN LATERAL unnest(audiences) AS line
        CROSS JOIN LATERAL string_to_array(line, ' ') AS part
        GROUP BY "both", "now", "then", edition_id, years, is_held, part[1]
    ),
    summed AS (
        SELECT "both", "now", "then", edition_id, years, is_held, key, n FROM facts
        UNION ALL
        SELECT "both", "now", "then", edition_id, years, is_held, 'year:' || year, n
        FROM facts CROSS JOIN LATERAL unnest(years) AS year
        WHERE key = 'events'
        UNION ALL
        SELECT "both", "now", "then", edition_id, years, is_held, 'edition:' || edition_id, n
        FROM facts
        WHERE key = 'events' AND edition_id IS NOT NULL
        UNION ALL
        SELECT "both", "now", "then", edition_id, years, is_held, 'audience:' || line || ':' || part.name, part.n
        FROM audiences
        CROSS JOIN LATERAL (
            VALUES
                ('asked', asked), ('answered', answered), ('sum_low', sum_low), ('sum_high', sum_high), ('of', of),
                ('known', known), ('exact_parts', exact_parts), ('about_parts', about_parts),
                ('open_parts', open_parts), ('more_than_parts', more_than_parts),
                ('less_than_parts', less_than_parts)
        ) AS part (name, n)
        WHERE part.n <> 0
    )
"""

#: From `summed` to rows of EventTally: each sum counts in the whole country and in its territories, and there for
#: all times, for each of its years, and for its edition.
CELLS = """
    cells AS (
        SELECT place.territory_id, place.borders, time.year, time.edition_id, summed.is_held, summed.key, sum(summed.n) AS n
        FROM summed
        CROSS JOIN LATERAL (
            SELECT NULL::bigint, 'both'
            UNION ALL SELECT unnest(summed."both"), 'both'
            UNION ALL SELECT unnest(summed."now"), 'now'
            UNION ALL SELECT unnest(summed."then"), 'then'
        ) AS place (territory_id, borders)
        CROSS JOIN LATERAL (
            SELECT 0::smallint, NULL::bigint
            UNION ALL SELECT unnest(summed.years), NULL
            UNION ALL SELECT 0::smallint, summed.edition_id WHERE summed.edition_id IS NOT NULL
        ) AS time (year, edition_id)
        GROUP BY 1, 2, 3, 4, 5, 6
        HAVING sum(summed.n) <> 0
    ),
    tallies AS (
        SELECT
            territory_id, edition_id, year, borders, is_held,
            coalesce(max(n) FILTER (WHERE key = 'events'), 0)::int AS events,
            coalesce(jsonb_object_agg(key, trim_scale(n)) FILTER (WHERE key <> 'events'), '{}') AS counts
        FROM cells
        GROUP BY 1, 2, 3, 4, 5
    )
"""

#: What any published events add up to, all in one row; their territories do not matter. For lists that no row of
#: EventTally answers. What is remembered of an event is true unless the event waits to be counted.
TALLY_OF = f"""
-- What any published events add up to, in a row for those that were held and one for the others; their territories
-- do not matter. For lists that no row of
-- EventTally answers. What is remembered of an event is true unless the event waits to be counted.
CREATE FUNCTION events_tally_of(ids bigint[]) RETURNS TABLE (is_held boolean, events int, counts jsonb)
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
    {SUMMED},
    cells AS (SELECT is_held, key, sum(n) AS n FROM summed GROUP BY is_held, key HAVING sum(n) <> 0)
    SELECT
        is_held,
        coalesce(max(n) FILTER (WHERE key = 'events'), 0)::int,
        coalesce(jsonb_object_agg(key, trim_scale(n)) FILTER (WHERE key <> 'events'), '{{}}')
    FROM cells
    GROUP BY is_held
$$;
"""

#: EventTally as it follows from all contributions, for a rebuild and for the check.
TALLIES = f"""
-- EventTally as it follows from all contributions, for a rebuild and for the check.
CREATE FUNCTION events_tallies()
RETURNS TABLE (
    territory_id bigint, edition_id bigint, year smallint, borders text, is_held boolean, events int, counts jsonb
)
LANGUAGE sql STABLE AS $$
    WITH changed AS (SELECT 1 AS sign, * FROM events_eventcontribution),
    {SUMMED},
    {CELLS}
    SELECT * FROM tallies
$$;
"""

#: The drain: takes the events of the oldest rows of the queue, at most so many, with all the rows they have there,
#: and gives the number of events it counted anew.
#: Each statement of a volatile function sees what was committed before it began: a write that commits after the
#: first one has its own row in the queue. Two drains at a time would add one difference twice, hence the lock; NULL
#: says that another drain or a rebuild still had it after a moment. A row of EventTally may come down to 0 and stays.
DRAIN = f"""
-- Who holds the advisory lock 72652116 may write the tallies.
-- The drain: takes the events of the oldest rows of the queue, at most so many, with all the rows they have there,
-- and gives the number of events it counted anew.
-- Each statement of a volatile function sees what was committed before it began: a write that commits after the
-- first one has its own row in the queue. Two drains at a time would add one difference twice, hence the lock; NULL
-- says that another drain or a rebuild still had it after a moment. A row of EventTally may come down to 0 and stays.
CREATE FUNCTION events_drain(most int) RETURNS int LANGUAGE plpgsql SET lock_timeout = '300ms' AS $$
DECLARE
    ids bigint[];
BEGIN
    BEGIN
        PERFORM pg_advisory_xact_lock(72652116);
    EXCEPTION
        WHEN lock_not_available THEN RETURN NULL;
    END;
    WITH taken AS (
        DELETE FROM events_eventtallyqueue
        WHERE event_id IN (SELECT event_id FROM events_eventtallyqueue ORDER BY id LIMIT most)
        RETURNING event_id
    )
    SELECT coalesce(array_agg(DISTINCT event_id), '{{}}') INTO ids FROM taken;
    IF cardinality(ids) = 0 THEN
        RETURN 0;
    END IF;
    WITH later AS MATERIALIZED (
        SELECT * FROM events_contributions(ids)
    ),
    before AS MATERIALIZED (
        SELECT * FROM events_eventcontribution WHERE event_id = ANY (ids)
    ),
    changed AS MATERIALIZED (
        SELECT -1 AS sign, * FROM (TABLE before EXCEPT TABLE later) AS c
        UNION ALL
        SELECT 1, * FROM (TABLE later EXCEPT TABLE before) AS c
    ),
    forgotten AS (
        DELETE FROM events_eventcontribution
        WHERE event_id = ANY (ids) AND event_id NOT IN (SELECT event_id FROM later)
    ),
    remembered AS (
        INSERT INTO events_eventcontribution
        SELECT event_id, edition_id, years, "both", "now", "then", facts, audiences, is_held FROM changed WHERE sign = 1
        ON CONFLICT (event_id) DO UPDATE SET
            edition_id = excluded.edition_id,
            years = excluded.years,
            "both" = excluded."both",
            "now" = excluded."now",
            "then" = excluded."then",
            facts = excluded.facts,
            audiences = excluded.audiences,
            is_held = excluded.is_held
    ),
    {SUMMED},
    {CELLS}
    INSERT INTO events_eventtally AS tally (territory_id, edition_id, year, borders, is_held, events, counts)
    SELECT * FROM tallies
    ON CONFLICT (territory_id, edition_id, year, borders, is_held) DO UPDATE SET
        events = tally.events + excluded.events,
        counts = events_counts_plus(tally.counts, excluded.counts);
    RETURN cardinality(ids);
END
$$;
"""

#: The sum of two maps of names to numbers, without what comes to 0. The second one is the small one.
PLUS = """
CREATE FUNCTION events_counts_plus(counts jsonb, difference jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT
        (unpacked || coalesce(jsonb_object_agg(key, trim_scale(n)) FILTER (WHERE n <> 0), '{}'))
            - coalesce(array_agg(key) FILTER (WHERE n = 0), '{}')
    FROM (SELECT counts || '{}' AS unpacked OFFSET 0) AS once
    LEFT JOIN LATERAL (
        SELECT key, coalesce((unpacked ->> key)::numeric, 0) + value::numeric AS n
        FROM jsonb_each_text(difference)
    ) AS part ON true
    GROUP BY unpacked
$$;
"""

#: Everything anew. Readers go on with what was before until it is committed.
REBUILD = """
-- Who holds the advisory lock 72652116 may write the tallies.
-- Everything anew. Readers go on with what was before until it is committed.
CREATE FUNCTION events_rebuild_tallies() RETURNS void LANGUAGE plpgsql SET work_mem = '256MB' AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(72652116);
    DELETE FROM events_eventtallyqueue;
    DELETE FROM events_eventtally;
    DELETE FROM events_eventcontribution;
    INSERT INTO events_eventcontribution
    SELECT * FROM events_contributions(ARRAY(SELECT id FROM events_event WHERE stage = 'published' ORDER BY id));
    INSERT INTO events_eventtally (territory_id, edition_id, year, borders, is_held, events, counts)
    SELECT * FROM events_tallies();
    ANALYZE events_eventcontribution, events_eventtally, events_eventtallyqueue;
END
$$;
"""

FUNCTIONS = [YEARS, CONTRIBUTIONS, TALLY_OF, TALLIES, PLUS, DRAIN, REBUILD]
DROP = """
DROP FUNCTION events_rebuild_tallies();
DROP FUNCTION events_drain(int);
DROP FUNCTION events_counts_plus(jsonb, jsonb);
DROP FUNCTION events_tallies();
DROP FUNCTION events_tally_of(bigint[]);
DROP FUNCTION events_contributions(bigint[]);
DROP FUNCTION events_years(date, date, boolean);
"""


class Migration(migrations.Migration):
    dependencies = [("events", "0003_listings")]

    operations = [migrations.RunSQL(FUNCTIONS, DROP)]
