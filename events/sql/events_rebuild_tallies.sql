-- Who holds the advisory lock 72652116 may write the tallies.
-- Everything anew. Readers go on with what was before until it is committed.
CREATE OR REPLACE FUNCTION events_rebuild_tallies() RETURNS void LANGUAGE plpgsql SET work_mem = '256MB' AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(72652116);
    DELETE FROM events_eventtallyqueue;
    DELETE FROM events_eventtally;
    DELETE FROM events_eventcontribution;
    INSERT INTO events_eventcontribution
    SELECT * FROM events_contributions(ARRAY(SELECT id FROM events_event WHERE stage = 'published' ORDER BY id));
    INSERT INTO events_eventtally (territory_id, edition_id, year, borders, is_held, events, counts)
    SELECT * FROM events_tallies();
    ANALYZE events_eventcontribution, events_eventtally, events_eventtallyqueue;
END
$$;
