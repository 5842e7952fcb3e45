"""The words that a place is found by (sql/territory_words.sql)."""

from django.db import migrations

WORDS = """
CREATE OR REPLACE FUNCTION territory_words() RETURNS void LANGUAGE sql AS $$
    WITH RECURSIVE up (id, above) AS (
        SELECT territory_id, parent_id FROM territories_placement WHERE parent_id IS NOT NULL
        UNION
        SELECT up.id, placement.parent_id
        FROM up
        JOIN territories_placement placement ON placement.territory_id = up.above
        WHERE placement.parent_id IS NOT NULL
    ), around AS (
        SELECT up.id, string_agg(place.search, ' ' ORDER BY place.level, place.id) AS names
        FROM up
        JOIN territories_territory place ON place.id = up.above
        WHERE place.level > 0
        GROUP BY up.id
    ), codes AS (
        SELECT territory_id AS id, string_agg(code, ' ' ORDER BY code) AS former
        FROM territories_placement
        GROUP BY territory_id
    ), known AS (
        SELECT
            place.id,
            setweight(to_tsvector('simple', concat_ws(' ', place.search, place.code, codes.former)), 'A')
            || setweight(to_tsvector('simple', coalesce(around.names, '')), 'B') AS words
        FROM territories_territory place
        LEFT JOIN around ON around.id = place.id
        LEFT JOIN codes ON codes.id = place.id
    )
    UPDATE territories_territory place
    SET words = known.words
    FROM known
    WHERE known.id = place.id AND place.words IS DISTINCT FROM known.words
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("territories", "0003_territory_path")]

    operations = [migrations.RunSQL(WORDS, "DROP FUNCTION territory_words()")]
