-- The two ends of an approximate date, and how it is printed in numbers: the same rules as in
-- lib/approximate_dates.
--
-- All are immutable and use built-in functions only, so generated columns may call them. They raise for no value
-- that `edtf_check` lets in; an impossible day such as 2021-02-30 raises before the CHECK would refuse it.
-- In the place of a month EDTF has codes of seasons, quarters and halves; `parts` are their names in the language
-- of a file, with a % for the year.
-- Each is left without STRICT on purpose: NULL gives NULL anyway, and PostgreSQL inlines only such functions.

CREATE OR REPLACE FUNCTION edtf_earliest(edtf text) RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT CASE
        WHEN edtf ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}(/|$)'
            THEN make_date(substr(edtf, 1, 4)::int, substr(edtf, 6, 2)::int, substr(edtf, 9, 2)::int)
        WHEN edtf ~ '^[0-9]{4}-[0-9]{2}(/|$)'
            THEN make_date(substr(edtf, 1, 4)::int, CASE substr(edtf, 6, 2)
                WHEN '21' THEN 3 WHEN '22' THEN 6 WHEN '23' THEN 9 WHEN '24' THEN 12
                WHEN '33' THEN 1 WHEN '34' THEN 4 WHEN '35' THEN 7 WHEN '36' THEN 10
                WHEN '40' THEN 1 WHEN '41' THEN 7
                ELSE substr(edtf, 6, 2)::int
            END, 1)
        WHEN edtf ~ '^[0-9]{4}(/|$)'
            THEN make_date(substr(edtf, 1, 4)::int, 1, 1)
    END
$$;

CREATE OR REPLACE FUNCTION edtf_latest(edtf text) RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT CASE
        WHEN edtf ~ '(^|/)[0-9]{4}-[0-9]{2}-[0-9]{2}$'
            THEN make_date(left(right(edtf, 10), 4)::int, left(right(edtf, 5), 2)::int, right(edtf, 2)::int)
        WHEN edtf ~ '(^|/)[0-9]{4}-[0-9]{2}$'
            THEN (make_date(left(right(edtf, 7), 4)::int, 1, 1) + CASE right(edtf, 2)
                WHEN '21' THEN 5 WHEN '22' THEN 8 WHEN '23' THEN 11 WHEN '24' THEN 14
                WHEN '33' THEN 3 WHEN '34' THEN 6 WHEN '35' THEN 9 WHEN '36' THEN 12
                WHEN '40' THEN 6 WHEN '41' THEN 12
                ELSE right(edtf, 2)::int
            END * interval '1 month' - interval '1 day')::date
        WHEN edtf ~ '(^|/)[0-9]{4}$'
            THEN make_date(right(edtf, 4)::int, 12, 31)
    END
$$;

CREATE OR REPLACE FUNCTION edtf_part(point text, parts text[]) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT replace(
        parts[array_position('{21,22,23,24,33,34,35,36,40,41}'::text[], substr(point, 6, 2))],
        '%',
        left(point, 4)
            || CASE WHEN substr(point, 6, 2) = '24' THEN '–' || (left(point, 4)::int + 1)::text ELSE '' END
    )
$$;

CREATE OR REPLACE FUNCTION edtf_numeric(edtf text, unknown_year_label text, parts text[]) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT CASE WHEN edtf ~ '^[0-9]{4}-[234]' THEN
        edtf_part(split_part(edtf, '/', 1), parts)
        || CASE WHEN edtf LIKE '%/%' THEN ' – ' || edtf_part(split_part(edtf, '/', 2), parts) ELSE '' END
    ELSE
        replace(replace(
            regexp_replace(regexp_replace(regexp_replace(edtf,
                '([0-9]{4})-([0-9]{2})-([0-9]{2})', '\3.\2.\1', 'g'),
                'XXXX-([0-9]{2})-([0-9]{2})', '\2.\1', 'g'),
                '([0-9]{4})-(0[0-9]|1[0-2])', '\2.\1', 'g'),
            '..', ''), '/', '–')
        || CASE
            WHEN edtf LIKE 'XXXX%' AND unknown_year_label <> '' THEN ' (' || unknown_year_label || ')'
            ELSE ''
        END
    END
$$;
