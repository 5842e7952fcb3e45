-- The number of a new record: the milliseconds since 2026, or one more than the last number. It stands in public
-- addresses, and so tells when the record was entered, and not how many others were, which are no public matter.
-- Nobody else may look at the sequence between the two steps; a lock that is held for longer than this call, as
-- one of the transaction is, would make all who save wait for one another.

CREATE OR REPLACE FUNCTION record_number(sequence regclass) RETURNS bigint
LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
    moment bigint := extract(epoch FROM clock_timestamp() - timestamptz '2026-01-01 00:00Z') * 1000;
    number bigint;
BEGIN
    PERFORM pg_advisory_lock('pg_sequence'::regclass::oid::int, (sequence::oid::bigint % 2147483647)::int);
    BEGIN
        number := nextval(sequence);
        IF number < moment THEN
            number := setval(sequence, moment);
        END IF;
    EXCEPTION WHEN OTHERS OR query_canceled THEN
        PERFORM pg_advisory_unlock('pg_sequence'::regclass::oid::int, (sequence::oid::bigint % 2147483647)::int);
        RAISE;
    END;
    PERFORM pg_advisory_unlock('pg_sequence'::regclass::oid::int, (sequence::oid::bigint % 2147483647)::int);
    RETURN number;
END
$$;
