-- The sum of two maps of names to numbers, without what comes to 0. The second one is the small one.
CREATE OR REPLACE FUNCTION events_counts_plus(counts jsonb, difference jsonb) RETURNS jsonb
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
