"""What was told by its ends stays so, and a sum that a source states of nobody knows whom is a whole."""

from django.db import migrations

TELL = """
-- Between which ends the numbers of people of these events are told that would tell a small one beside them
-- (registry/sql/ends_told.sql): of 30 who took part, 27 of them pupils and fewer than 5 orphans, the 30 is told as 28 to 31.
-- models/told.py has the triggers that call it.
--
-- Which numbers are parts of which, no source has to say: a line may be the sum of any others of its unit that do not
-- contradict it in role, sex, age or place, and are less; a single one only where it surely counts some of the same people.
-- So a number is told by its ends now and then that need not be. Ways to count the same people are all lines that differ in
-- one of these alone, with their group. What the public was told by its ends stays so (registry/sql/ends_kept.sql).
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
            line.told_low, line.told_high, coalesce(target_group.is_vulnerable, true) AS kept,
            event.published_at IS NOT NULL AS is_public, true AS is_counted
        FROM events_eventaudience line
        JOIN events_event event ON event.id = line.event_id
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
            END,
            event.published_at IS NOT NULL, line.flow = 'counted'
        FROM events_eventfigure line
        JOIN events_event event ON event.id = line.event_id
        LEFT JOIN registry_indicator indicator ON indicator.id = line.indicator_id
        LEFT JOIN registry_targetgroup target_group ON target_group.id = line.target_group_id
        LEFT JOIN registry_targetgroup of_indicator ON of_indicator.id = indicator.target_group_id
        WHERE line.event_id = ANY (telling)
    ),
    -- People, and families and the like apart from them. What nobody says to be people is perhaps: a source says how many there
    -- were in all; but not where it has no group and was given, bought or sent.
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
        WHERE coalesce(unit.counts_people, is_counted OR target_group_id IS NOT NULL)
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
        SELECT number.kind, number.id, ends.low, ends.high
        FROM number
        LEFT JOIN told ON told.kind = number.kind AND told.id = number.id
        CROSS JOIN LATERAL ends_kept(
            is_public, told_low, told_high, quantity_low, quantity_high, told.low, told.high
        ) AS ends
        WHERE (number.told_low, number.told_high) IS DISTINCT FROM (ends.low, ends.high)
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


class Migration(migrations.Migration):
    dependencies = [("events", "0025_indexes_of_ends"), ("registry", "0016_ends_kept")]

    operations = [migrations.RunSQL(TELL, migrations.RunSQL.noop)]
