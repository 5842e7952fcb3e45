-- From `summed` to rows of EventTally: each sum counts in the whole country and in its territories, and there for
-- all times, for each of its years, and for its edition.
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
