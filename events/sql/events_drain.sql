-- Who holds the advisory lock 72652116 may write the tallies.
-- The drain: takes the events of the oldest rows of the queue, at most so many, with all the rows they have there,
-- and gives the number of events it counted anew.
-- Each statement of a volatile function sees what was committed before it began: a write that commits after the rows
-- were deleted has its own row in the queue. Two drains at a time would add one difference twice, hence the lock; NULL
-- says that another drain or a rebuild still had it after a moment. A row of EventTally may come down to 0 and stays.
-- The planner believes a queue to be empty; so nothing is joined with it, and with what was counted only by a hash.
CREATE OR REPLACE FUNCTION events_drain(most int) RETURNS int LANGUAGE plpgsql SET lock_timeout = '300ms' AS $$
DECLARE
    ids bigint[];
BEGIN
    BEGIN
        PERFORM pg_advisory_xact_lock(72652116);
    EXCEPTION
        WHEN lock_not_available THEN RETURN NULL;
    END;
    SELECT coalesce(array_agg(DISTINCT event_id), '{}') INTO ids
    FROM (SELECT event_id FROM events_eventtallyqueue ORDER BY id LIMIT most) AS oldest;
    IF cardinality(ids) = 0 THEN
        RETURN 0;
    END IF;
    DELETE FROM events_eventtallyqueue WHERE event_id = ANY (ids);
    WITH later AS MATERIALIZED (
        SELECT * FROM events_contributions(ids)
    ),
    before AS MATERIALIZED (
        SELECT * FROM events_eventcontribution WHERE event_id = ANY (ids)
    ),
    changed AS MATERIALIZED (
        SELECT -1 AS sign, * FROM (TABLE before EXCEPT TABLE later) AS c
        UNION ALL
        SELECT 1, * FROM (TABLE later EXCEPT TABLE before) AS c
    ),
    forgotten AS (
        DELETE FROM events_eventcontribution AS gone
        WHERE event_id = ANY (ids) AND NOT EXISTS (SELECT FROM later WHERE later.event_id = gone.event_id)
    ),
    remembered AS (
        INSERT INTO events_eventcontribution
        SELECT event_id, edition_id, years, "both", "now", "then", facts, audiences, is_held FROM changed WHERE sign = 1
        ON CONFLICT (event_id) DO UPDATE SET
            edition_id = excluded.edition_id,
            years = excluded.years,
            "both" = excluded."both",
            "now" = excluded."now",
            "then" = excluded."then",
            facts = excluded.facts,
            audiences = excluded.audiences,
            is_held = excluded.is_held
    ),
    /* include parts/summed.sql */,
    /* include parts/cells.sql */
    INSERT INTO events_eventtally AS tally (territory_id, edition_id, year, borders, is_held, events, counts)
    SELECT * FROM tallies
    ON CONFLICT (territory_id, edition_id, year, borders, is_held) DO UPDATE SET
        events = tally.events + excluded.events,
        counts = events_counts_plus(tally.counts, excluded.counts);
    RETURN cardinality(ids);
END
$$;
