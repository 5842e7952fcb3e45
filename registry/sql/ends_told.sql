-- Which numbers would tell a small one beside them, and between which ends they are told instead. Of each: `lows` and
-- `highs` (NULL: nothing is said; 1 and 4 of a small one), whether it is `small`, whether 1 to 4 of it would be `kept`, the
-- places of all that may be `parts` of it («2,3»), and whether one small part may be `alone` all of it.
--
-- A number that may be the sum of some of them is told by what these add up to as they are told (ends_beside.sql). A small
-- one with several small parts is told as «1–8», as is the number of which they would be parts.
--
-- The same people may be counted in several ways, by sex and by age: `families` are the ways («4,5»), each of the people of
-- `peoples`, with the places of what counts all of these people in `wholes`. Ways that may add up to the same would tell a
-- small number of one of them by the others: so each of them is to reach as far as all do, by the ends of its
-- largest number.
CREATE OR REPLACE FUNCTION ends_told(
    lows numeric[], highs numeric[], small boolean[], kept boolean[], parts text[], alone boolean[],
    peoples int[], wholes text[], families text[]
) RETURNS TABLE (place int, told_low numeric, told_high numeric) LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    given_lows CONSTANT numeric[] := lows;
    given_highs CONSTANT numeric[] := highs;
    -- So far all small numbers together may be from what they were.
    far CONSTANT int := 3 * cardinality(array_positions(small, true));
    few int;
    below record;
    above record;
    way record;
    reach record;
    further record;
    short record;
BEGIN
    FOR n IN 1 .. cardinality(lows) LOOP
        SELECT count(*) FILTER (WHERE small[part]) INTO few FROM unnest(string_to_array(parts[n], ',')::int[]) AS part;
        CONTINUE WHEN few = 0;
        IF small[n] THEN
            highs[n] := 4 * few;
            CONTINUE;
        END IF;
        SELECT ends.* INTO below FROM ends_beside(given_highs[n], ARRAY(
            SELECT given_lows[part] FROM unnest(string_to_array(parts[n], ',')::int[]) AS part WHERE NOT small[part]
        ), few, alone[n]) AS ends;
        SELECT ends.* INTO above FROM ends_beside(given_lows[n], ARRAY(
            SELECT given_highs[part] FROM unnest(string_to_array(parts[n], ',')::int[]) AS part
            WHERE NOT small[part] AND given_highs[part] IS NOT NULL
        ), few, alone[n]) AS ends;
        IF given_lows[n] = given_highs[n] THEN
            lows[n] := least(lows[n], below.low, above.low);
            highs[n] := greatest(highs[n], below.high, above.high);
            lows[n] := CASE WHEN kept[n] AND lows[n] < 5 AND lows[n] < highs[n] THEN 1 ELSE lows[n] END;
        ELSE
            lows[n] := least(lows[n], above.low);
            highs[n] := CASE WHEN highs[n] IS NOT NULL THEN greatest(highs[n], below.high) END;
        END IF;
    END LOOP;

    FOR way IN SELECT whose, listed.n FROM unnest(peoples) WITH ORDINALITY AS listed (whose, n) ORDER BY whose, listed.n LOOP
        -- As far as this way reaches, and the others that may add up to the same.
        SELECT sum(lows[part]) AS low, sum(highs[part]) AS high, bool_or(lows[part] < highs[part]) AS is_open INTO reach
        FROM unnest(string_to_array(families[way.n], ',')::int[]) AS part
        HAVING bool_and(highs[part] IS NOT NULL);
        CONTINUE WHEN reach.is_open IS NOT TRUE;
        LOOP
            SELECT least(reach.low, min(others.low)) AS low, greatest(reach.high, max(others.high)) AS high, true AS is_open
            INTO further
            FROM (
                SELECT sum(lows[part]) AS low, sum(highs[part]) AS high
                FROM unnest(peoples, families) AS listed (whose, members)
                CROSS JOIN LATERAL unnest(string_to_array(members, ',')::int[]) AS part
                WHERE whose = way.whose
                GROUP BY members
                HAVING bool_and(highs[part] IS NOT NULL)
            ) AS others
            WHERE others.low <= reach.high AND others.high >= reach.low;
            EXIT WHEN further = reach;
            reach := further;
        END LOOP;
        CONTINUE WHEN NOT coalesce((
            SELECT bool_or(lows[whole] <= reach.high AND coalesce(highs[whole] >= reach.low, true))
            FROM unnest(string_to_array(wholes[way.whose], ',')::int[]) AS whole
        ), true);
        FOR short IN
            SELECT
                sum(lows[part]) - reach.low AS at_low,
                reach.high - sum(highs[part]) AS at_high,
                (array_agg(part ORDER BY given_lows[part] DESC, part) FILTER (WHERE NOT small[part]))[1] AS largest
            FROM unnest(peoples, families) AS listed (whose, members)
            CROSS JOIN LATERAL unnest(string_to_array(members, ',')::int[]) AS part
            WHERE whose = way.whose
            GROUP BY members
            HAVING bool_and(highs[part] IS NOT NULL) AND sum(lows[part]) <= reach.high AND sum(highs[part]) >= reach.low
        LOOP
            CONTINUE WHEN short.largest IS NULL;
            lows[short.largest] := least(lows[short.largest], greatest(
                lows[short.largest] - greatest(short.at_low, 0), given_lows[short.largest] - far, 1
            ));
            highs[short.largest] := greatest(highs[short.largest], least(
                highs[short.largest] + greatest(short.at_high, 0), given_highs[short.largest] + far
            ));
        END LOOP;
    END LOOP;
    RETURN QUERY
        SELECT n, lows[n], highs[n] FROM generate_subscripts(lows, 1) AS n
        WHERE (lows[n], highs[n]) IS DISTINCT FROM (given_lows[n], given_highs[n]) OR small[n] AND NOT kept[n];
END
$$;
