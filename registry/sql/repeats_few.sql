-- repeats_few(text, pattern, sentence): whether a sentence of a text that names few people, or a small number, stands in this
-- plain one (registry/telling.py), or the other way round; `pattern`: what stands between two sentences.
CREATE OR REPLACE FUNCTION repeats_few(words text, pattern text, telling text) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT EXISTS (
        SELECT FROM regexp_split_to_table(words, pattern) AS piece
        CROSS JOIN LATERAL (
            SELECT
                rtrim(lower(btrim(regexp_replace(piece, '\s+', ' ', 'g'))), ' .!?…') AS ours,
                rtrim(telling, ' .!?…') AS theirs
        ) AS plain
        WHERE theirs <> '' AND ours <> '' AND (strpos(ours, theirs) > 0 OR strpos(theirs, ours) > 0) AND names_few(piece)
    )
$$;
