-- Between which ends a number is told that may be what some of `parts` add up to, and 1 to 4 for each of `few` small ones
-- beside them: of 27 and one small number it is 28 to 31, whichever of these it was. NULL where nothing adds up to it.
-- `alone`: one small number may be all of it. What would be told in another case and overlaps is told together, so that
-- nobody can tell which case it was, as long as that is at most four numbers more. Numbers over a million may all be sums.
CREATE OR REPLACE FUNCTION ends_beside(
    number numeric, parts numeric[], few int, alone boolean, OUT low numeric, OUT high numeric
) LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    most CONSTANT int := 4 * few;
    part numeric;
    sums varbit;  -- a bit for each number that some parts add up to
    wider record;
BEGIN
    IF number > 1000000 THEN
        low := number - most + 1;
        high := number + most - 1;
        RETURN;
    END IF;
    low := number;
    high := number;
    sums := set_bit(repeat('0', number::int + 3 * most)::varbit, 0, 1);
    FOREACH part IN ARRAY parts LOOP
        sums := sums | (sums >> part::int);
    END LOOP;
    LOOP
        SELECT min(base) + 1 AS low, max(base) + most AS high INTO wider
        FROM generate_series(greatest(low::int - most, 0), least(high::int, length(sums)) - 1) AS base
        WHERE get_bit(sums, base) = 1 AND (base > 0 OR few > 1 OR alone);
        EXIT WHEN wider IS NULL OR (wider.low, wider.high) = (low, high) OR low < high AND wider.high - wider.low > most + 3;
        low := wider.low;
        high := wider.high;
    END LOOP;
    IF wider IS NULL THEN
        low := NULL;
        high := NULL;
    END IF;
END
$$;
