-- The months that an event was surely held in, as a list from the first to the last day of one has it.
CREATE OR REPLACE FUNCTION events_months(starts_on date, ends_on date, date_is_exact boolean) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN date_is_exact
            OR extract(year FROM starts_on) = extract(year FROM ends_on)
            AND extract(month FROM starts_on) = extract(month FROM ends_on)
        THEN ARRAY(
            SELECT (month / 12)::text || '-' || lpad((month % 12 + 1)::text, 2, '0')
            FROM generate_series(
                extract(year FROM starts_on)::int * 12 + extract(month FROM starts_on)::int - 1,
                extract(year FROM ends_on)::int * 12 + extract(month FROM ends_on)::int - 1
            ) AS month
            WHERE month / 12 BETWEEN 1991 AND 2100
        )
        ELSE '{}'
    END
$$;
