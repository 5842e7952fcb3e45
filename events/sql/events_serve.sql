-- The one rule by which a published event says whom its organisations work for: a row for each organisation that has a
-- role in it and each group it was for. models/served.py has the triggers that call it.
CREATE OR REPLACE FUNCTION events_serve(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF cardinality(ids) = 0 THEN
        RETURN;
    END IF;
    DELETE FROM events_eventserved WHERE event_id = ANY (ids);
    INSERT INTO events_eventserved (event_id, organisation_id, target_group_id)
    SELECT DISTINCT event.id, organiser.organisation_id, audience.target_group_id
    FROM events_event event
    JOIN events_eventorganiser organiser ON organiser.event_id = event.id AND organiser.organisation_id IS NOT NULL
    JOIN events_eventaudience audience ON audience.event_id = event.id AND audience.target_group_id IS NOT NULL
    WHERE event.id = ANY (ids) AND event.stage = 'published';
END
$$;
