-- names_few(text): whether a text may tell a number of 1 to 4, or names so many people.
-- Written by registry/rules/in_sql.py.
CREATE OR REPLACE FUNCTION names_few(words text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
    RETURN names_small_number(words) OR lists_people(words);
END
$$;
