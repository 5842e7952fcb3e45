"""A place whose words stay teaches none: a first load writes each place twice."""

from django.db import migrations

CHANGED = r"""
-- search_learn_changed_places(): as search_learn_places(), of the places whose names are others than before.
CREATE OR REPLACE FUNCTION search_learn_changed_places() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search_knownword (word)
    SELECT word FROM (
        SELECT DISTINCT unnest(tsvector_to_array(typed)) AS word
        FROM (SELECT id, typed FROM later EXCEPT SELECT id, typed FROM before) AS differ
    ) AS held
    WHERE word !~ '[0-9]' AND length(word) BETWEEN 3 AND 40
    AND NOT EXISTS (SELECT FROM search_knownword known WHERE known.word = held.word);
    RETURN NULL;
END
$$;
"""
TRIGGER = (
    "CREATE TRIGGER search_learn_update AFTER UPDATE ON territories_territory "
    "REFERENCING {} FOR EACH STATEMENT EXECUTE FUNCTION {}()"
)
DROP = "DROP TRIGGER search_learn_update ON territories_territory;"


class Migration(migrations.Migration):
    dependencies = [("search", "0001_typed_words")]

    operations = [
        migrations.RunSQL(CHANGED, "DROP FUNCTION search_learn_changed_places()"),
        migrations.RunSQL(
            DROP + TRIGGER.format("OLD TABLE AS before NEW TABLE AS later", "search_learn_changed_places"),
            DROP + TRIGGER.format("NEW TABLE AS later", "search_learn_places"),
        ),
    ]
