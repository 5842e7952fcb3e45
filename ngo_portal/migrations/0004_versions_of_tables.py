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
    dependencies = [("ngo_portal", "0003_record_number")]

    operations = [migrations.RunSQL(TABLES, BEFORE)]
