"""A version of the data for every table: notes say which one was written. Both tables hold nothing that has
to be kept."""

from django.db import migrations

TABLES = """
DROP TABLE ngo_portal_change, ngo_portal_version;
CREATE TABLE ngo_portal_change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    of_table text NOT NULL
);
CREATE TABLE ngo_portal_version (
    of_table text PRIMARY KEY,
    version uuid NOT NULL
);
"""
BEFORE = """
DROP TABLE ngo_portal_change, ngo_portal_version;
CREATE TABLE ngo_portal_change (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
CREATE TABLE ngo_portal_version (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    version uuid NOT NULL
);
"""


class Migration(migrations.Migration):
    #: No earlier migration writes rows once the notes want a name that its triggers do not give yet.
    dependencies = [
        ("ngo_portal", "0003_record_number"),
        ("officers", "0003_admin_log_indexes"),
        ("moderation", "0002_triggers"),
        ("territories", "0004_territory_words"),
        ("registry", "0004_basis_of_places"),
        ("projects", "0004_basis_of_the_territory"),
        ("events", "0008_posts_and_parts"),
    ]

    operations = [migrations.RunSQL(TABLES, BEFORE)]
