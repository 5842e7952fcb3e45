-- The years a reader may ask for (1991 to 2100) that an event was surely held in, as EventQuerySet.in_years says.
CREATE OR REPLACE FUNCTION events_years(starts_on date, ends_on date, date_is_exact boolean) RETURNS smallint[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN date_is_exact OR extract(year FROM starts_on) = extract(year FROM ends_on) THEN ARRAY(
            SELECT year::smallint
            FROM generate_series(
                greatest(extract(year FROM starts_on)::int, 1991), least(extract(year FROM ends_on)::int, 2100)
            ) AS year
        )
        ELSE '{}'
    END
$$;
