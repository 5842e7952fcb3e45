-- Who holds the advisory lock 72652117 may write what organisations held.
-- Takes the organisations of the oldest rows of the queue, at most so many, counts them anew and gives their number;
-- NULL says that another one still had the lock after a moment. A write that commits after the rows were deleted has its
-- own row there.
CREATE OR REPLACE FUNCTION events_drain_activity(most int) RETURNS int LANGUAGE plpgsql SET lock_timeout = '300ms' AS $$
DECLARE
    ids bigint[];
BEGIN
    BEGIN
        PERFORM pg_advisory_xact_lock(72652117);
    EXCEPTION
        WHEN lock_not_available THEN RETURN NULL;
    END;
    SELECT coalesce(array_agg(DISTINCT organisation_id), '{}') INTO ids
    FROM (SELECT organisation_id FROM events_activityqueue ORDER BY id LIMIT most) AS oldest;
    IF cardinality(ids) = 0 THEN
        RETURN 0;
    END IF;
    DELETE FROM events_activityqueue WHERE organisation_id = ANY (ids);
    DELETE FROM events_organisationactivity WHERE organisation_id = ANY (ids);
    INSERT INTO events_organisationactivity SELECT * FROM events_activities(ids);
    RETURN cardinality(ids);
END
$$;
