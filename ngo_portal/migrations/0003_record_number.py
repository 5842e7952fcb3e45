"""The number of a new record tells when it was entered, and not how many there are (sql/record_number.sql)."""

from django.db import migrations

CREATE = """
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
"""


class Migration(migrations.Migration):
    dependencies = [("ngo_portal", "0002_change_notes")]

    operations = [migrations.RunSQL(CREATE, "DROP FUNCTION record_number(regclass)")]
