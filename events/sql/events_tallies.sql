-- EventTally as it follows from all contributions, for a rebuild and for the check.
CREATE OR REPLACE FUNCTION events_tallies()
RETURNS TABLE (
    territory_id bigint, edition_id bigint, year smallint, borders text, is_held boolean, events int, counts jsonb
)
LANGUAGE sql STABLE AS $$
    WITH changed AS (SELECT 1 AS sign, * FROM events_eventcontribution),
    /* include parts/summed.sql */,
    /* include parts/cells.sql */
    SELECT * FROM tallies
$$;
