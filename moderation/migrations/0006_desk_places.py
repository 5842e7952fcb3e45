from django.db import migrations

CREATE = """
-- desk_places(): the territories that the officer at work answers for, by today's borders: their own one, which the
-- setting portal.territory names, and all in it, as subtree() of territories/querysets.py has them. None without it.
CREATE OR REPLACE FUNCTION desk_places() RETURNS bigint[]
LANGUAGE plpgsql STABLE PARALLEL SAFE
AS $$
DECLARE
    own bigint := nullif(current_setting('portal.territory', true), '');
BEGIN
    CASE (SELECT level FROM territories_territory WHERE id = own)
        WHEN 0 THEN RETURN ARRAY(SELECT id FROM territories_territory);
        WHEN 1 THEN RETURN ARRAY(SELECT id FROM territories_territory WHERE oblast_id = own);
        WHEN 2 THEN RETURN ARRAY(SELECT id FROM territories_territory WHERE district_id = own);
        WHEN 3 THEN RETURN ARRAY(SELECT id FROM territories_territory WHERE sub_district_id = own);
        WHEN 4 THEN RETURN ARRAY[own];
        ELSE RETURN '{}';
    END CASE;
END
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("moderation", "0005_second_person"), ("territories", "0005_typed_words")]

    operations = [migrations.RunSQL(CREATE, "DROP FUNCTION desk_places()")]
