-- Which numbers would tell a small one beside them, and between which ends they are told instead. `wholes` are places in
-- `lows` and `highs` (NULL: nothing is said), `parts` the places of what each of them may be the sum of: «2,3». `open` are
-- those of which the public knows the two ends alone, small numbers to begin with; `kept`: 1 to 4 of it would be one.
--
-- A whole that may be the sum of what is told of its parts is told as what they add up to: of 27 and fewer than 5 it is
-- 28 to 31, whichever of these it was, so that nobody learns more of the small one. What is told so is open itself, for
-- the wholes above it: a whole never stands below its parts, or this would not end.
CREATE OR REPLACE FUNCTION ends_told(
    lows numeric[], highs numeric[], open boolean[], kept boolean[], wholes int[], parts text[]
) RETURNS TABLE (place int, told_low numeric, told_high numeric) LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    is_wider boolean;
BEGIN
    LOOP
        WITH told AS (
            SELECT
                whole,
                -- The sum of the parts where those that are not open are as few as they can be, and as many.
                sum(lows[part]) AS few_low,
                sum(CASE WHEN open[part] THEN coalesce(highs[part], lows[part]) ELSE lows[part] END) AS few_high,
                sum(CASE WHEN open[part] THEN lows[part] ELSE highs[part] END) AS many_low,
                sum(highs[part]) AS many_high,
                bool_or(highs[part] IS NULL) AS has_no_end
            FROM unnest(wholes, parts) WITH ORDINALITY AS sums (whole, listed, n)
            CROSS JOIN LATERAL unnest(string_to_array(listed, ',')::int[]) AS part
            GROUP BY n, whole
            HAVING bool_or(open[part])
        ),
        wider AS (
            SELECT whole, low, high
            FROM told
            CROSS JOIN LATERAL (
                SELECT
                    highs[whole] BETWEEN few_low AND few_high AS at_most,
                    NOT has_no_end AND lows[whole] BETWEEN many_low AND many_high AS at_least,
                    NOT open[whole] AND lows[whole] = highs[whole] AS is_exact
            ) AS meets
            CROSS JOIN LATERAL (
                SELECT
                    least(
                        CASE WHEN at_least THEN many_low END,
                        CASE WHEN at_most AND is_exact THEN few_low END,
                        CASE WHEN at_most AND is_exact AND kept[whole] AND few_low < 5 THEN 1 END
                    ) AS low,
                    greatest(
                        CASE WHEN at_most THEN few_high END, CASE WHEN at_least AND is_exact THEN many_high END
                    ) AS high
            ) AS ends
            WHERE at_most OR at_least
        ),
        widest AS (
            SELECT whole, min(wider.low) AS low, max(wider.high) AS high FROM wider GROUP BY whole
        ),
        later AS (
            SELECT
                n,
                least(lows[n], widest.low) AS low,
                CASE WHEN highs[n] IS NOT NULL THEN greatest(highs[n], widest.high) END AS high
            FROM generate_subscripts(lows, 1) AS n
            LEFT JOIN widest ON whole = n
        )
        SELECT
            bool_or((later.low, later.high) IS DISTINCT FROM (lows[n], highs[n])),
            array_agg(later.low ORDER BY n),
            array_agg(later.high ORDER BY n),
            array_agg(open[n] OR (later.low, later.high) IS DISTINCT FROM (lows[n], highs[n]) ORDER BY n)
        INTO is_wider, lows, highs, open
        FROM later;
        EXIT WHEN is_wider IS NOT TRUE;
    END LOOP;
    RETURN QUERY SELECT n, lows[n], highs[n] FROM generate_subscripts(lows, 1) AS n WHERE open[n];
END
$$;
