-- Who holds the advisory lock 72652117 may write what organisations held.
-- All organisations anew. Readers go on with what was before until it is committed.
CREATE OR REPLACE FUNCTION events_rebuild_activity() RETURNS void LANGUAGE plpgsql SET work_mem = '256MB' AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(72652117);
    DELETE FROM events_activityqueue;
    DELETE FROM events_organisationactivity;
    INSERT INTO events_organisationactivity
    SELECT * FROM events_activities(ARRAY(SELECT id FROM registry_organisation ORDER BY id));
    ANALYZE events_organisationactivity, events_activityqueue;
END
$$;
