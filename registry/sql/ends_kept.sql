-- Between which ends a number is told whose record was public and told it by `was_low` and `was_high` before: what is told
-- by its ends stays so, as far as it was and as it has to be now (`low`, `high`; NULL and NULL: as it is). Or a reader who
-- remembers yesterday would know 28 to 31 to be 30 as soon as nothing small is beside it. A number that lies outside of
-- what was told is another one: it is told as it has to be now.
CREATE OR REPLACE FUNCTION ends_kept(
    is_public boolean, was_low numeric, was_high numeric, number_low numeric, number_high numeric,
    INOUT low numeric, INOUT high numeric
) LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF is_public AND (was_low IS NOT NULL OR was_high IS NOT NULL)
        AND num_nonnulls(number_low, number_high) > 0
        AND (was_low IS NULL OR number_low >= was_low)
        AND (was_high IS NULL OR number_high <= was_high)
    THEN
        IF low IS NULL AND high IS NULL THEN
            low := number_low;
            high := number_high;
        END IF;
        low := CASE WHEN low IS NOT NULL AND was_low IS NOT NULL THEN least(low, was_low) END;
        high := CASE WHEN high IS NOT NULL AND was_high IS NOT NULL THEN greatest(high, was_high) END;
    END IF;
END
$$;
