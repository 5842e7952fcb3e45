"""What was told by its ends stays so."""

from django.db import migrations

TELL = """
-- Between which ends the numbers of people of these projects are told that would tell a small one beside them
-- (registry/sql/ends_told.sql): of 30 planned, 27 of them pupils and fewer than 5 orphans, the 30 is told as 28 to 31.
-- models/figures.py has the triggers that call it.
--
-- As of events (events/sql/events_tell.sql) no source has to say which numbers are parts of which: a line may be the sum of any
-- others of its unit that are less, a single one only where its group surely belongs to that of the whole. What was
-- planned and what came of it are no parts of each other. What the public was told by its ends stays so
-- (registry/sql/ends_kept.sql).
CREATE OR REPLACE FUNCTION projects_tell(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    -- Those that a small number is among, or was.
    telling CONSTANT bigint[] := ARRAY(
        SELECT DISTINCT project_id FROM projects_projectfigure
        WHERE project_id = ANY (ids)
            AND (quantity_high BETWEEN 0.001 AND 5 OR told_low IS NOT NULL OR told_high IS NOT NULL)
    );
BEGIN
    IF cardinality(telling) = 0 THEN
        RETURN;
    END IF;
    WITH RECURSIVE number AS (
        SELECT
            line.project_id, line.id, line.phase, coalesce(line.target_group_id, indicator.target_group_id) AS target_group_id,
            coalesce(line.unit_id, indicator.unit_id) AS unit_id,
            line.quantity_low, line.quantity_high, line.quantity_qualifier, line.told_low, line.told_high,
            CASE
                WHEN line.target_group_id IS NULL AND indicator.target_group_id IS NULL THEN NOT names_work(line.quantity_words)
                ELSE coalesce(target_group.is_vulnerable, false) OR coalesce(of_indicator.is_vulnerable, false)
            END AS kept,
            project.published_at IS NOT NULL AS is_public
        FROM projects_projectfigure line
        JOIN projects_socialproject project ON project.id = line.project_id
        LEFT JOIN registry_indicator indicator ON indicator.id = line.indicator_id
        LEFT JOIN registry_targetgroup target_group ON target_group.id = line.target_group_id
        LEFT JOIN registry_targetgroup of_indicator ON of_indicator.id = indicator.target_group_id
        WHERE line.project_id = ANY (telling)
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
        WHERE coalesce(unit.counts_people, target_group_id IS NOT NULL)
    ),
    family (member, ancestor) AS (
        SELECT id, id FROM registry_targetgroup
        UNION
        SELECT member, parent_id FROM family JOIN registry_targetgroup ON id = ancestor WHERE parent_id IS NOT NULL
    ),
    -- The ends that the public would know: of "about 30" none.
    line AS MATERIALIZED (
        SELECT
            row_number() OVER (PARTITION BY project_id ORDER BY id)::int AS n,
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
    ),
    pair AS MATERIALIZED (
        SELECT
            whole.project_id, whole.n AS whole, part.n AS part,
            whole.target_group_id IS DISTINCT FROM part.target_group_id AND (
                whole.target_group_id IS NULL
                OR (part.target_group_id, whole.target_group_id) IN (SELECT member, ancestor FROM family)
            ) AS is_sure
        FROM line AS whole
        JOIN line AS part
            ON part.project_id = whole.project_id AND part.n <> whole.n AND part.phase = whole.phase
                AND part.of IS NOT DISTINCT FROM whole.of
        WHERE part.low > 0
    ),
    -- What is not kept of itself, and is so with what it would tell: 2 pupils of 3 people.
    with_it AS (
        SELECT project_id, unnest(parts) AS n
        FROM (
            SELECT
                pair.project_id, whole.is_small, whole.high, array_agg(pair.part) AS parts, bool_or(part.is_small) AS has_small
            FROM pair
            JOIN line AS whole ON whole.project_id = pair.project_id AND whole.n = pair.whole AND whole.kept
            JOIN line AS part ON part.project_id = pair.project_id AND part.n = pair.part AND part.high < 5
            WHERE is_sure
            GROUP BY pair.project_id, pair.whole, whole.is_small, whole.high
        ) AS whole
        WHERE is_small OR has_small AND high <= 4 * cardinality(parts)
    ),
    hidden AS MATERIALIZED (
        SELECT
            project_id, n, kept, small, CASE WHEN small THEN 1 ELSE low END AS low, CASE WHEN small THEN 4 ELSE high END AS high
        FROM line
        CROSS JOIN LATERAL (
            SELECT is_small OR (project_id, n) IN (SELECT with_it.project_id, with_it.n FROM with_it) AS small
        ) AS hides
    ),
    part AS (
        SELECT
            pair.project_id, pair.whole AS n, string_agg(pair.part::text, ',' ORDER BY pair.part) AS parts,
            bool_or(part.small AND is_sure) AS alone
        FROM pair
        JOIN hidden AS whole ON whole.project_id = pair.project_id AND whole.n = pair.whole
        JOIN hidden AS part ON part.project_id = pair.project_id AND part.n = pair.part
        WHERE CASE WHEN whole.small THEN part.small AND is_sure
            ELSE part.small OR coalesce(part.high, part.low) < coalesce(whole.high, whole.low) END
        GROUP BY pair.project_id, pair.whole
    ),
    told AS (
        SELECT line.id, nullif(ends.told_low, 0) AS low, ends.told_high AS high
        FROM (
            SELECT
                project_id, array_agg(low ORDER BY n) AS lows, array_agg(high ORDER BY n) AS highs,
                array_agg(small ORDER BY n) AS small, array_agg(kept ORDER BY n) AS kept,
                array_agg(coalesce(parts, '') ORDER BY n) AS parts, array_agg(coalesce(alone, false) ORDER BY n) AS alone
            FROM hidden
            LEFT JOIN part USING (project_id, n)
            GROUP BY project_id
        ) AS project
        -- People of a project are counted in one way, by group: no other one has to reach as far.
        CROSS JOIN LATERAL ends_told(
            lows, highs, small, kept, parts, alone, ARRAY[]::int[], ARRAY[]::text[], ARRAY[]::text[]
        ) AS ends
        JOIN line ON line.project_id = project.project_id AND line.n = ends.place
    ),
    differing AS (
        SELECT number.id, ends.low, ends.high
        FROM number
        LEFT JOIN told ON told.id = number.id
        CROSS JOIN LATERAL ends_kept(
            is_public, told_low, told_high, quantity_low, quantity_high, told.low, told.high
        ) AS ends
        WHERE (number.told_low, number.told_high) IS DISTINCT FROM (ends.low, ends.high)
    )
    UPDATE projects_projectfigure AS line SET told_low = low, told_high = high FROM differing WHERE differing.id = line.id;
END
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("projects", "0008_assessments_validated"), ("registry", "0016_ends_kept")]

    operations = [migrations.RunSQL(TELL, migrations.RunSQL.noop)]
