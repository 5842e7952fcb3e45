-- Common table expressions that add contributions up: rows of `changed` (sign, and the columns of a contribution)
-- become rows of `summed` (profile, key, n). The key `events` counts the events themselves. A profile, which is
-- "both", "now", "then", edition_id, years and is_held, says where its sums count; there are few, so that most of the
-- work is done before anything is counted in several places.
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
