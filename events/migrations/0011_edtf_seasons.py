"""The CHECKs of all approximate dates let seasons in; a database that is made anew has them
already. What was there before need not be looked at while others wait, so they are validated afterwards."""

from django.db import migrations

BEFORE = "^(?:(?:[1-9][0-9]{3}(?:-(?:0[1-9]"
YEAR = "[1-9][0-9]{3}"
SEASON = f"(?!9999-24){YEAR}-2[1-4]"
AFTER = BEFORE.replace("^(?:", f"^(?:{SEASON}(?:/{SEASON})?|", 1)
RENEW = """
DO $$
DECLARE
    old record;
BEGIN
    FOR old IN
        SELECT conrelid::regclass AS of, conname, pg_get_constraintdef(oid) AS def FROM pg_constraint
        WHERE contype = 'c' AND connamespace = 'public'::regnamespace
            AND strpos(pg_get_constraintdef(oid), '{before}') > 0
    LOOP
        EXECUTE format(
            'ALTER TABLE %s DROP CONSTRAINT %I, ADD CONSTRAINT %I %s NOT VALID',
            old.of, old.conname, old.conname, replace(old.def, '{before}', '{after}')
        );
    END LOOP;
END
$$
"""
VALIDATE = """
DO $$
DECLARE
    fresh record;
BEGIN
    FOR fresh IN
        SELECT conrelid::regclass AS of, conname FROM pg_constraint
        WHERE contype = 'c' AND NOT convalidated AND connamespace = 'public'::regnamespace
            AND strpos(pg_get_constraintdef(oid), '{after}') > 0
    LOOP
        EXECUTE format('ALTER TABLE %s VALIDATE CONSTRAINT %I', fresh.of, fresh.conname);
    END LOOP;
END
$$
"""


def said(sql):
    return sql.replace("{before}", BEFORE).replace("{after}", AFTER)


class Migration(migrations.Migration):
    atomic = False

    dependencies = [
        ("events", "0010_small_numbers_of_nobody_knows_whom"),
        ("ngo_portal", "0005_edtf_seasons"),
        ("projects", "0005_notes_of_tables"),
        ("registry", "0005_notes_of_tables"),
    ]

    operations = [
        migrations.RunSQL(said(RENEW), migrations.RunSQL.noop),
        migrations.RunSQL(said(VALIDATE), migrations.RunSQL.noop),
    ]
