from django.db import migrations

# territory_path(territory, date): the ids of the territory and of what it lay in on that date, without the country;
# by today's borders when the date is NULL. A unit that was still part of another of its own level (a district carved
# out later) gives way to that one above it; the territory asked about always stays.
CREATE = """
CREATE FUNCTION territory_path(territory_id bigint, on_date date DEFAULT NULL) RETURNS SETOF bigint
LANGUAGE sql STABLE PARALLEL SAFE ROWS 4
AS $$
    WITH RECURSIVE up (id, level, step) AS (
        SELECT id, level, 0 FROM territories_territory WHERE id = territory_path.territory_id AND level > 0
        UNION ALL
        SELECT parent.id, parent.level, up.step + 1
        FROM up
        JOIN territories_placement placement ON placement.territory_id = up.id
        JOIN territories_territory parent ON parent.id = placement.parent_id
        WHERE parent.level > 0 AND up.step < 8
            AND CASE
                WHEN on_date IS NULL THEN placement.until IS NULL
                ELSE (placement.since IS NULL OR placement.since <= on_date)
                    AND (placement.until IS NULL OR on_date < placement.until)
            END
    )
    SELECT id FROM up
    WHERE step = 0 OR NOT EXISTS (SELECT FROM up higher WHERE higher.level = up.level AND higher.step > up.step)
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("territories", "0002_triggers")]

    operations = [migrations.RunSQL(CREATE, "DROP FUNCTION territory_path(bigint, date)")]
