"""Tallies know how many events are for a group or for those that belong to it; draining a long queue costs what is
in it. Events for a group that belongs to another are counted anew."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

CONTRIBUTIONS = """
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
"""

DRAIN = """
-- Who holds the advisory lock 72652116 may write the tallies.
-- The drain: takes the events of the oldest rows of the queue, at most so many, with all the rows they have there,
-- and gives the number of events it counted anew.
-- Each statement of a volatile function sees what was committed before it began: a write that commits after the rows
-- were deleted has its own row in the queue. Two drains at a time would add one difference twice, hence the lock; NULL
-- says that another drain or a rebuild still had it after a moment. A row of EventTally may come down to 0 and stays.
-- The planner believes a queue to be empty; so nothing is joined with it, and with what was counted only by a hash.
CREATE OR REPLACE FUNCTION events_drain(most int) RETURNS int LANGUAGE plpgsql SET lock_timeout = '300ms' AS $$
DECLARE
    ids bigint[];
BEGIN
    BEGIN
        PERFORM pg_advisory_xact_lock(72652116);
    EXCEPTION
        WHEN lock_not_available THEN RETURN NULL;
    END;
    SELECT coalesce(array_agg(DISTINCT event_id), '{}') INTO ids
    FROM (SELECT event_id FROM events_eventtallyqueue ORDER BY id LIMIT most) AS oldest;
    IF cardinality(ids) = 0 THEN
        RETURN 0;
    END IF;
    DELETE FROM events_eventtallyqueue WHERE event_id = ANY (ids);
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
        DELETE FROM events_eventcontribution AS gone
        WHERE event_id = ANY (ids) AND NOT EXISTS (SELECT FROM later WHERE later.event_id = gone.event_id)
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
,
    
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

    INSERT INTO events_eventtally AS tally (territory_id, edition_id, year, borders, is_held, events, counts)
    SELECT * FROM tallies
    ON CONFLICT (territory_id, edition_id, year, borders, is_held) DO UPDATE SET
        events = tally.events + excluded.events,
        counts = events_counts_plus(tally.counts, excluded.counts);
    RETURN cardinality(ids);
END
$$;
"""  # noqa: W293 - as the living text is put together

DRAIN_ACTIVITY = """
-- Who holds the advisory lock 72652117 may write what organisations held.
-- Takes the organisations of the oldest rows of the queue, at most so many, counts them anew and gives their number;
-- NULL says that another one still had the lock after a moment. A write that commits after the rows were deleted has its
-- own row there.
CREATE OR REPLACE FUNCTION events_drain_activity(most int) RETURNS int LANGUAGE plpgsql SET lock_timeout = '300ms' AS $$
DECLARE
    ids bigint[];
BEGIN
    BEGIN
        PERFORM pg_advisory_xact_lock(72652117);
    EXCEPTION
        WHEN lock_not_available THEN RETURN NULL;
    END;
    SELECT coalesce(array_agg(DISTINCT organisation_id), '{}') INTO ids
    FROM (SELECT organisation_id FROM events_activityqueue ORDER BY id LIMIT most) AS oldest;
    IF cardinality(ids) = 0 THEN
        RETURN 0;
    END IF;
    DELETE FROM events_activityqueue WHERE organisation_id = ANY (ids);
    DELETE FROM events_organisationactivity WHERE organisation_id = ANY (ids);
    INSERT INTO events_organisationactivity SELECT * FROM events_activities(ids);
    RETURN cardinality(ids);
END
$$;
"""

ANEW = """
INSERT INTO events_eventtallyqueue (event_id)
SELECT DISTINCT event_id FROM events_eventaudience
WHERE target_group_id IN (SELECT id FROM registry_targetgroup WHERE parent_id IS NOT NULL);
DO $$
BEGIN
    WHILE coalesce(events_drain(200000), 1) > 0 LOOP
    END LOOP;
END
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("events", "0029_labels_in_english")]

    operations = [
        pgtrigger.migrations.AddTrigger(
            model_name="audiencegroup",
            trigger=pgtrigger.compiler.Trigger(
                name="count_families",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO events_eventtallyqueue (event_id) \n        WITH RECURSIVE family (id) AS (\n            SELECT later.id FROM later JOIN before ON before.id = later.id\n            WHERE before.parent_id IS DISTINCT FROM later.parent_id\n            UNION\n            SELECT member.id FROM family JOIN registry_targetgroup member ON member.parent_id = family.id\n        )\n        SELECT DISTINCT line.event_id\n        FROM family JOIN events_eventaudience line ON line.target_group_id = family.id\n        ; RETURN NULL;",
                    hash="ee3484f68505c58efac317f5fe92bb1ebf45eac7",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_count_families_c9cf1",
                    referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                    table="registry_targetgroup",
                    when="AFTER",
                ),
            ),
        ),
        migrations.RunSQL([CONTRIBUTIONS, DRAIN, DRAIN_ACTIVITY, ANEW], migrations.RunSQL.noop),
    ]
