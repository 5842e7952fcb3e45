"""A number that would tell a small one beside it is told by its ends. Where there are events, theirs are told, and all
are counted anew."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState

TELL = """
-- Between which ends the numbers of people of these events are told that would tell a small one beside them
-- (registry/sql/ends_told.sql): of 30 who took part, 27 of them pupils and fewer than 5 orphans, the 30 is told as 28 to 31.
-- models/told.py has the triggers that call it.
--
-- Which numbers are parts of which, no source has to say: a line may be the sum of any others of its unit that do not
-- contradict it in role, sex, age or place, and are less; a single one only where it surely counts some of the same people.
-- So a number is told by its ends now and then that need not be. Ways to count the same people are all lines that differ in
-- one of these alone, with their group.
CREATE OR REPLACE FUNCTION events_tell(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    -- Those that a small number is among, or was.
    telling CONSTANT bigint[] := ARRAY(
        SELECT event_id FROM events_eventaudience
        WHERE event_id = ANY (ids)
            AND (quantity_high BETWEEN 0.001 AND 5 OR told_low IS NOT NULL OR told_high IS NOT NULL)
        UNION
        SELECT event_id FROM events_eventfigure
        WHERE event_id = ANY (ids)
            AND (quantity_high BETWEEN 0.001 AND 5 OR told_low IS NOT NULL OR told_high IS NOT NULL)
    );
BEGIN
    IF cardinality(telling) = 0 THEN
        RETURN;
    END IF;
    WITH RECURSIVE number AS (
        SELECT
            line.event_id, 'audience' AS kind, line.id, line.role, line.target_group_id, line.unit_id, line.territory_id,
            line.sex, line.age_from, line.age_to, line.quantity_low, line.quantity_high, line.quantity_qualifier,
            line.told_low, line.told_high, coalesce(target_group.is_vulnerable, true) AS kept
        FROM events_eventaudience line
        LEFT JOIN registry_targetgroup target_group ON target_group.id = line.target_group_id
        WHERE line.event_id = ANY (telling)
        UNION ALL
        SELECT
            line.event_id, 'figure', line.id, NULL, coalesce(line.target_group_id, indicator.target_group_id),
            coalesce(line.unit_id, indicator.unit_id), line.territory_id,
            '', NULL, NULL, line.quantity_low, line.quantity_high, line.quantity_qualifier, line.told_low, line.told_high,
            CASE
                WHEN line.target_group_id IS NULL AND indicator.target_group_id IS NULL THEN NOT names_work(line.quantity_words)
                ELSE coalesce(target_group.is_vulnerable, false) OR coalesce(of_indicator.is_vulnerable, false)
            END
        FROM events_eventfigure line
        LEFT JOIN registry_indicator indicator ON indicator.id = line.indicator_id
        LEFT JOIN registry_targetgroup target_group ON target_group.id = line.target_group_id
        LEFT JOIN registry_targetgroup of_indicator ON of_indicator.id = indicator.target_group_id
        WHERE line.event_id = ANY (telling)
    ),
    -- People, and families and the like apart from them; what nobody says to be people is none where it has no group either.
    counted AS (
        SELECT
            number.*, CASE WHEN unit.key <> 'people' THEN unit.id END AS of,
            coalesce(
                kept AND quantity_high > 0
                    AND (quantity_high < 5 OR quantity_high = 5 AND quantity_qualifier = 'less_than'),
                false
            ) AS is_small
        FROM number
        LEFT JOIN registry_unit unit ON unit.id = number.unit_id
        WHERE coalesce(unit.counts_people, kind = 'audience' OR target_group_id IS NOT NULL)
    ),
    family (member, ancestor) AS (
        SELECT id, id FROM registry_targetgroup
        UNION
        SELECT member, parent_id FROM family JOIN registry_targetgroup ON id = ancestor WHERE parent_id IS NOT NULL
    ),
    -- The ends that the public would know: of "about 30" none.
    line AS MATERIALIZED (
        SELECT
            row_number() OVER (PARTITION BY event_id ORDER BY kind, id)::int AS n,
            counted.*,
            CASE
                WHEN is_small THEN 1
                WHEN quantity_qualifier = 'more_than' THEN floor(quantity_low) + 1
                WHEN quantity_qualifier <> 'about' THEN coalesce(quantity_low, 0)
                ELSE 0
            END AS low,
            CASE
                WHEN is_small THEN 4
                WHEN quantity_qualifier = 'less_than' THEN ceil(quantity_high) - 1
                WHEN quantity_qualifier <> 'about' THEN quantity_high
            END AS high
        FROM counted
        WHERE EXISTS (
            SELECT FROM counted AS other
            WHERE other.event_id = counted.event_id AND (other.is_small OR other.told_low > 0 OR other.told_high > 0)
        )
    ),
    pair AS MATERIALIZED (
        SELECT whole.event_id, whole.n AS whole, part.n AS part, is_sure
        FROM line AS whole
        JOIN line AS part ON part.event_id = whole.event_id AND part.n <> whole.n AND part.of IS NOT DISTINCT FROM whole.of
        LEFT JOIN territories_territory place ON place.id = part.territory_id
        CROSS JOIN LATERAL (
            SELECT
                (whole.target_group_id IS NULL
                    OR (part.target_group_id, whole.target_group_id) IN (SELECT member, ancestor FROM family))
                AND whole.sex IN ('', part.sex)
                AND (whole.age_from IS NULL OR whole.age_from <= part.age_from)
                AND (whole.age_to IS NULL OR whole.age_to >= part.age_to)
                AND (whole.territory_id IS NULL OR whole.territory_id
                    IN (part.territory_id, place.sub_district_id, place.district_id, place.oblast_id))
                AND (whole.target_group_id, whole.sex, whole.age_from, whole.age_to, whole.territory_id) IS DISTINCT FROM
                    (part.target_group_id, part.sex, part.age_from, part.age_to, part.territory_id) AS is_sure
        ) AS sure
        WHERE part.low > 0
            AND (whole.role IS NULL OR part.role IS NULL OR whole.role IN (part.role, 'participants', 'reached'))
            AND (whole.sex IN ('', part.sex) OR part.sex = '')
            AND (part.age_from IS NULL AND part.age_to IS NULL
                OR coalesce(part.age_from, 0) >= coalesce(whole.age_from, 0)
                AND coalesce(part.age_to, 999) <= coalesce(whole.age_to, 999))
            AND (whole.territory_id IS NULL OR part.territory_id IS NULL OR whole.territory_id
                IN (part.territory_id, place.sub_district_id, place.district_id, place.oblast_id))
    ),
    -- What is not kept of itself, and is so with what it would tell: 2 pupils of 3 people.
    with_it AS (
        SELECT event_id, unnest(parts) AS n
        FROM (
            SELECT
                pair.event_id, whole.is_small, whole.high, array_agg(pair.part) AS parts, bool_or(part.is_small) AS has_small
            FROM pair
            JOIN line AS whole ON whole.event_id = pair.event_id AND whole.n = pair.whole AND whole.kept
            JOIN line AS part ON part.event_id = pair.event_id AND part.n = pair.part AND part.high < 5
            WHERE is_sure
            GROUP BY pair.event_id, pair.whole, whole.is_small, whole.high
        ) AS whole
        WHERE is_small OR has_small AND high <= 4 * cardinality(parts)
    ),
    hidden AS MATERIALIZED (
        SELECT
            event_id, n, kept, small, CASE WHEN small THEN 1 ELSE low END AS low, CASE WHEN small THEN 4 ELSE high END AS high
        FROM line
        CROSS JOIN LATERAL (
            SELECT is_small OR (event_id, n) IN (SELECT with_it.event_id, with_it.n FROM with_it) AS small
        ) AS hides
    ),
    part AS (
        SELECT
            pair.event_id, pair.whole AS n, string_agg(pair.part::text, ',' ORDER BY pair.part) AS parts,
            bool_or(part.small AND is_sure) AS alone
        FROM pair
        JOIN hidden AS whole ON whole.event_id = pair.event_id AND whole.n = pair.whole
        JOIN hidden AS part ON part.event_id = pair.event_id AND part.n = pair.part
        WHERE CASE WHEN whole.small THEN part.small AND is_sure
            ELSE part.small OR coalesce(part.high, part.low) < coalesce(whole.high, whole.low) END
        GROUP BY pair.event_id, pair.whole
    ),
    -- Whom a line counts, and whom without one of its dimensions.
    described AS (
        SELECT
            event_id, n, low, dimension, target_group_id,
            CASE WHEN dimension <> 'whole' THEN 1 ELSE 0 END
                - num_nonnulls(target_group_id, nullif(sex, ''), coalesce(age_from, age_to), territory_id) AS depth,
            jsonb_build_array(
                of, role,
                CASE WHEN dimension NOT IN ('group', 'family') THEN target_group_id END,
                CASE WHEN dimension <> 'sex' THEN sex ELSE '' END,
                CASE WHEN dimension <> 'age' THEN age_from END,
                CASE WHEN dimension <> 'age' THEN age_to END,
                CASE WHEN dimension <> 'place' THEN territory_id END
            ) AS people
        FROM line
        CROSS JOIN LATERAL (
            VALUES
                ('whole', true), ('group', target_group_id IS NOT NULL), ('family', target_group_id IS NOT NULL),
                ('sex', sex <> ''), ('age', age_from IS NOT NULL OR age_to IS NOT NULL), ('place', territory_id IS NOT NULL)
        ) AS dimensions (dimension, is_said)
        WHERE is_said
    ),
    -- Groups may be parts of each other, or be counted beside each other all the same: one way is taken after the other.
    way AS (
        SELECT
            event_id, people, dimension, depth, string_agg(n::text, ',' ORDER BY n) AS members,
            dense_rank() OVER (PARTITION BY event_id ORDER BY depth, people, other)::int AS rank,
            count(*) OVER (PARTITION BY event_id, people, other) AS ways
        FROM described
        JOIN (VALUES ('group'), ('family')) AS others (other) ON dimension NOT IN ('whole', other)
        WHERE low > 0
            AND (dimension <> 'family' OR NOT EXISTS (
                SELECT FROM described AS above
                JOIN family ON member = described.target_group_id AND ancestor = above.target_group_id
                WHERE (above.event_id, above.people, above.dimension) = (described.event_id, described.people, 'family')
                    AND above.target_group_id <> described.target_group_id
            ))
        GROUP BY event_id, people, dimension, depth, other
    ),
    people AS (
        SELECT
            way.event_id, way.rank,
            coalesce(string_agg(DISTINCT whole.n::text, ','), '') AS wholes
        FROM way
        LEFT JOIN described AS whole
            ON (whole.event_id, whole.people, whole.dimension) = (way.event_id, way.people, 'whole')
        GROUP BY way.event_id, way.rank
    ),
    told AS (
        SELECT
            line.kind, line.id,
            nullif(ends.told_low, 0) AS low,
            ends.told_high AS high
        FROM (
            SELECT
                event_id, array_agg(low ORDER BY n) AS lows, array_agg(high ORDER BY n) AS highs,
                array_agg(small ORDER BY n) AS small, array_agg(kept ORDER BY n) AS kept,
                array_agg(coalesce(parts, '') ORDER BY n) AS parts, array_agg(coalesce(alone, false) ORDER BY n) AS alone
            FROM hidden
            LEFT JOIN part USING (event_id, n)
            GROUP BY event_id
        ) AS event
        CROSS JOIN LATERAL ends_told(
            lows, highs, small, kept, parts, alone,
            ARRAY(SELECT rank FROM way WHERE way.event_id = event.event_id AND ways > 1 ORDER BY rank, dimension),
            ARRAY(SELECT wholes FROM people WHERE people.event_id = event.event_id ORDER BY rank),
            ARRAY(SELECT members FROM way WHERE way.event_id = event.event_id AND ways > 1 ORDER BY rank, dimension)
        ) AS ends
        JOIN line ON line.event_id = event.event_id AND line.n = ends.place
    ),
    differing AS (
        SELECT number.kind, number.id, told.low, told.high
        FROM number
        LEFT JOIN told ON told.kind = number.kind AND told.id = number.id
        WHERE (number.told_low, number.told_high) IS DISTINCT FROM (told.low, told.high)
    ),
    audiences AS (
        UPDATE events_eventaudience AS line SET told_low = low, told_high = high
        FROM differing WHERE differing.kind = 'audience' AND differing.id = line.id
    )
    UPDATE events_eventfigure AS line SET told_low = low, told_high = high
    FROM differing WHERE differing.kind = 'figure' AND differing.id = line.id;
END
$$;
"""
CONTRIBUTIONS = """
-- The one rule: what each of these events adds to the tallies, and whether it was held (EventQuerySet.held), without
-- which no figure counts it. It is what the public is told: small numbers about vulnerable groups, or of nobody knows
-- whom, are "fewer than 5" (registry/rules/small_numbers.py), what would tell one beside it is told by its ends
-- (events_tell.sql), and of numbers that disagree only the chosen one counts.
-- One lateral for each kind of line keeps the price proportional to the number of events, whatever the planner believes about the array.
CREATE OR REPLACE FUNCTION events_contributions(ids bigint[]) RETURNS SETOF events_eventcontribution
LANGUAGE sql STABLE AS $$
    SELECT
        event.id,
        event.edition_id,
        events_years(event.starts_on, event.ends_on, event.date_is_exact),
        place."both",
        place."now",
        place."then",
        ARRAY['type:' || event.type_id, 'mode:' || event.mode, 'state:' || event.state]
            || place.facts || month.facts || direction.facts || target_group.facts,
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
TELL_ALL = """
SELECT events_tell(ARRAY(
    SELECT event_id FROM events_eventaudience WHERE quantity_high BETWEEN 0.001 AND 5
    UNION SELECT event_id FROM events_eventfigure WHERE quantity_high BETWEEN 0.001 AND 5
))
"""


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0018_typed_words"),
        ("registry", "0012_told_by_ends"),
    ]

    operations = [
        InOneState(
            [
                migrations.CreateModel(
                    name="FigureIndicator",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("registry.indicator",),
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="eventaudience",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="eventfigure",
                    name="update_update",
                ),
                migrations.AddField(
                    model_name="eventaudience",
                    name="told_high",
                    field=models.DecimalField(decimal_places=3, editable=False, max_digits=18, null=True),
                ),
                migrations.AddField(
                    model_name="eventaudience",
                    name="told_low",
                    field=models.DecimalField(decimal_places=3, editable=False, max_digits=18, null=True),
                ),
                migrations.AddField(
                    model_name="eventfigure",
                    name="told_high",
                    field=models.DecimalField(decimal_places=3, editable=False, max_digits=18, null=True),
                ),
                migrations.AddField(
                    model_name="eventfigure",
                    name="told_low",
                    field=models.DecimalField(decimal_places=3, editable=False, max_digits=18, null=True),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="audiencegroup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="tell_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM events_tell(ARRAY(\n        WITH changed AS (SELECT later.id FROM later JOIN before ON before.id = later.id AND (later.is_vulnerable IS DISTINCT FROM before.is_vulnerable OR later.parent_id IS DISTINCT FROM before.parent_id))\n        SELECT line.event_id FROM events_eventaudience line JOIN changed ON line.target_group_id = changed.id UNION SELECT line.event_id FROM events_eventfigure line JOIN changed ON line.target_group_id = changed.id OR line.indicator_id IN (SELECT id FROM registry_indicator WHERE target_group_id = changed.id)\n    )); RETURN NULL;",
                            hash="2de679d5b1ffdbb8863cbc2bc397edc61e5bf3f2",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_tell_update_07622",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="registry_targetgroup",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="audienceunit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="tell_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM events_tell(ARRAY(\n        WITH changed AS (SELECT later.id FROM later JOIN before ON before.id = later.id AND (later.counts_people IS DISTINCT FROM before.counts_people))\n        SELECT line.event_id FROM events_eventaudience line JOIN changed ON line.unit_id = changed.id UNION SELECT line.event_id FROM events_eventfigure line JOIN changed ON line.unit_id = changed.id OR line.indicator_id IN (SELECT id FROM registry_indicator WHERE unit_id = changed.id)\n    )); RETURN NULL;",
                            hash="998c875866e0869e2adf22feb815021ae0f600cb",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_tell_update_ad261",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="registry_unit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventaudience",
                    trigger=pgtrigger.compiler.Trigger(
                        name="tell_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM events_tell(ARRAY(SELECT DISTINCT event_id FROM later)); RETURN NULL;",
                            hash="bd806d8bcb6d8b72a52dbb8cf9de5282e54c144f",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_tell_insert_661db",
                            referencing="REFERENCING NEW TABLE AS later ",
                            table="events_eventaudience",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventaudience",
                    trigger=pgtrigger.compiler.Trigger(
                        name="tell_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM events_tell(ARRAY(SELECT event_id FROM later UNION SELECT event_id FROM before)); RETURN NULL;",
                            hash="305352d2bbb82dabc93a593a22da7502ea5931a3",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_tell_update_e7def",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="events_eventaudience",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventaudience",
                    trigger=pgtrigger.compiler.Trigger(
                        name="tell_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM events_tell(ARRAY(SELECT DISTINCT event_id FROM before)); RETURN NULL;",
                            hash="7f201d97d297531b5bd94bec431ead407e733f31",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_tell_delete_d2d58",
                            referencing="REFERENCING OLD TABLE AS before ",
                            table="events_eventaudience",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventaudience",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."age_from" IS DISTINCT FROM (NEW."age_from") OR OLD."age_to" IS DISTINCT FROM (NEW."age_to") OR OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."described_en" IS DISTINCT FROM (NEW."described_en") OR OLD."described_kk" IS DISTINCT FROM (NEW."described_kk") OR OLD."described_ru" IS DISTINCT FROM (NEW."described_ru") OR OLD."event_id" IS DISTINCT FROM (NEW."event_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_chosen" IS DISTINCT FROM (NEW."is_chosen") OR OLD."quantity_high" IS DISTINCT FROM (NEW."quantity_high") OR OLD."quantity_low" IS DISTINCT FROM (NEW."quantity_low") OR OLD."quantity_qualifier" IS DISTINCT FROM (NEW."quantity_qualifier") OR OLD."quantity_words" IS DISTINCT FROM (NEW."quantity_words") OR OLD."role" IS DISTINCT FROM (NEW."role") OR OLD."sex" IS DISTINCT FROM (NEW."sex") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."target_group_id" IS DISTINCT FROM (NEW."target_group_id") OR OLD."territory_id" IS DISTINCT FROM (NEW."territory_id") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."verbatim" IS DISTINCT FROM (NEW."verbatim"))',
                            func='INSERT INTO "events_eventaudiencehistory" ("age_from", "age_to", "basis", "described_en", "described_kk", "described_ru", "event_id", "id", "is_chosen", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "role", "sex", "source_id", "target_group_id", "territory_id", "unit_id", "verbatim") VALUES (NEW."age_from", NEW."age_to", NEW."basis", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."event_id", NEW."id", NEW."is_chosen", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."role", NEW."sex", NEW."source_id", NEW."target_group_id", NEW."territory_id", NEW."unit_id", NEW."verbatim"); RETURN NULL;',
                            hash="e20f1118174fb65cae76abd2ae7d15c5b8b73ec5",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e4f8c",
                            table="events_eventaudience",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="tell_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM events_tell(ARRAY(SELECT DISTINCT event_id FROM later)); RETURN NULL;",
                            hash="1ab7f086a9f89be4c3abb96e7a57ae458c82fc60",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_tell_insert_190f6",
                            referencing="REFERENCING NEW TABLE AS later ",
                            table="events_eventfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="tell_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM events_tell(ARRAY(SELECT event_id FROM later UNION SELECT event_id FROM before)); RETURN NULL;",
                            hash="20fb8447fd263dae5170afc5cf301da3c5e35471",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_tell_update_78da6",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="events_eventfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="tell_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM events_tell(ARRAY(SELECT DISTINCT event_id FROM before)); RETURN NULL;",
                            hash="d7bde3663df3051740586d80f0353eaa437f25d5",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_tell_delete_9c26e",
                            referencing="REFERENCING OLD TABLE AS before ",
                            table="events_eventfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."event_id" IS DISTINCT FROM (NEW."event_id") OR OLD."flow" IS DISTINCT FROM (NEW."flow") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."indicator_id" IS DISTINCT FROM (NEW."indicator_id") OR OLD."is_chosen" IS DISTINCT FROM (NEW."is_chosen") OR OLD."item_en" IS DISTINCT FROM (NEW."item_en") OR OLD."item_kk" IS DISTINCT FROM (NEW."item_kk") OR OLD."item_ru" IS DISTINCT FROM (NEW."item_ru") OR OLD."quantity_high" IS DISTINCT FROM (NEW."quantity_high") OR OLD."quantity_low" IS DISTINCT FROM (NEW."quantity_low") OR OLD."quantity_qualifier" IS DISTINCT FROM (NEW."quantity_qualifier") OR OLD."quantity_words" IS DISTINCT FROM (NEW."quantity_words") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."target_group_id" IS DISTINCT FROM (NEW."target_group_id") OR OLD."territory_id" IS DISTINCT FROM (NEW."territory_id") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."verbatim" IS DISTINCT FROM (NEW."verbatim"))',
                            func='INSERT INTO "events_eventfigurehistory" ("basis", "event_id", "flow", "id", "indicator_id", "is_chosen", "item_en", "item_kk", "item_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "source_id", "target_group_id", "territory_id", "unit_id", "verbatim") VALUES (NEW."basis", NEW."event_id", NEW."flow", NEW."id", NEW."indicator_id", NEW."is_chosen", NEW."item_en", NEW."item_kk", NEW."item_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."source_id", NEW."target_group_id", NEW."territory_id", NEW."unit_id", NEW."verbatim"); RETURN NULL;',
                            hash="6831599aaa5207a8ed21c90a0b355fbfdf89fd97",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_19b6e",
                            table="events_eventfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="figureindicator",
                    trigger=pgtrigger.compiler.Trigger(
                        name="tell_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM events_tell(ARRAY(\n        WITH changed AS (SELECT later.id FROM later JOIN before ON before.id = later.id AND (later.unit_id IS DISTINCT FROM before.unit_id OR later.target_group_id IS DISTINCT FROM before.target_group_id))\n        SELECT line.event_id FROM events_eventfigure line JOIN changed ON line.indicator_id = changed.id\n    )); RETURN NULL;",
                            hash="2edad409b0b850906028d0c2218e883695fc603e",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_tell_update_1faa8",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="registry_indicator",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        ),
        migrations.RunSQL([TELL, CONTRIBUTIONS], migrations.RunSQL.noop),
        migrations.RunSQL(TELL_ALL, migrations.RunSQL.noop),
    ]
