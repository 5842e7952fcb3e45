-- Between which ends the numbers of people of these events are told that would tell a small one beside them
-- (registry/sql/ends_told.sql): of 30 who took part, 27 of them pupils and fewer than 5 orphans, the 30 is told as 28 to 31.
-- models/told.py has the triggers that call it.
--
-- Which numbers are parts of which, no source has to say: a line may be the sum of any others of its unit that do not
-- contradict it in sex, age or place, and are less; a single one only where it surely counts some of the same people. More
-- than ten are taken all together. So a number is told by its ends now and then that need not be.
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
            kept AND quantity_high > 0
                AND (quantity_high < 5 OR quantity_high = 5 AND quantity_qualifier = 'less_than') AS is_small
        FROM number
        LEFT JOIN registry_unit unit ON unit.id = number.unit_id
        WHERE coalesce(unit.counts_people, kind = 'audience' OR target_group_id IS NOT NULL)
    ),
    -- The ends that the public would know: of "about 30" none.
    line AS MATERIALIZED (
        SELECT
            row_number() OVER (PARTITION BY event_id ORDER BY is_small IS NOT TRUE, quantity_high, kind, id) AS n,
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
    family (member, ancestor) AS (
        SELECT id, id FROM registry_targetgroup
        UNION
        SELECT member, parent_id FROM family JOIN registry_targetgroup ON id = ancestor WHERE parent_id IS NOT NULL
    ),
    part AS (
        SELECT
            whole.event_id, whole.n AS whole, part.n AS part, is_sure,
            row_number() OVER (PARTITION BY whole.event_id, whole.n ORDER BY part.n) AS place,
            count(*) OVER (PARTITION BY whole.event_id, whole.n) AS parts
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
            AND CASE WHEN whole.is_small THEN part.is_small AND is_sure
                ELSE part.is_small OR coalesce(part.high, part.low) < coalesce(whole.high, whole.low) END
            AND (whole.role IS NULL OR part.role IS NULL OR whole.role IN (part.role, 'participants', 'reached'))
            AND (whole.sex IN ('', part.sex) OR part.sex = '')
            AND (part.age_from IS NULL AND part.age_to IS NULL
                OR coalesce(part.age_from, 0) >= coalesce(whole.age_from, 0)
                AND coalesce(part.age_to, 999) <= coalesce(whole.age_to, 999))
            AND (whole.territory_id IS NULL OR part.territory_id IS NULL OR whole.territory_id
                IN (part.territory_id, place.sub_district_id, place.district_id, place.oblast_id))
    ),
    chosen AS (
        SELECT event_id, whole, ARRAY[part] AS parts, place, is_sure FROM part WHERE parts <= 10
        UNION ALL
        SELECT chosen.event_id, chosen.whole, chosen.parts || part.part, part.place, true
        FROM chosen
        JOIN part ON part.event_id = chosen.event_id AND part.whole = chosen.whole AND part.place > chosen.place
    ),
    sums AS (
        SELECT event_id, whole, array_to_string(parts, ',') AS parts FROM chosen WHERE is_sure
        UNION ALL
        SELECT event_id, whole, string_agg(part::text, ',') FROM part WHERE parts > 10 GROUP BY event_id, whole
    ),
    told AS (
        SELECT
            line.kind, line.id,
            nullif(ends.told_low, 0) AS low,
            ends.told_high AS high
        FROM (SELECT DISTINCT event_id FROM line) AS event
        CROSS JOIN LATERAL (
            SELECT * FROM ends_told(
                ARRAY(SELECT low FROM line WHERE line.event_id = event.event_id ORDER BY n),
                ARRAY(SELECT high FROM line WHERE line.event_id = event.event_id ORDER BY n),
                ARRAY(SELECT coalesce(is_small, false) FROM line WHERE line.event_id = event.event_id ORDER BY n),
                ARRAY(SELECT kept FROM line WHERE line.event_id = event.event_id ORDER BY n),
                ARRAY(SELECT whole::int FROM sums WHERE sums.event_id = event.event_id ORDER BY whole, parts),
                ARRAY(SELECT parts FROM sums WHERE sums.event_id = event.event_id ORDER BY whole, parts)
            )
        ) AS ends
        JOIN line ON line.event_id = event.event_id AND line.n = ends.place
        WHERE is_small IS NOT TRUE OR ends.told_high > 4
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
