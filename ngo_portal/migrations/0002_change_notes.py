"""The change notes and the version of the data (ngo_portal/lib/changes.py); no model stands for them.

Both are logged tables: after a crash of the database the pages kept by a web process are still there.
"""

from django.db import migrations

TABLES = """
CREATE TABLE ngo_portal_change (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
CREATE TABLE ngo_portal_version (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    version uuid NOT NULL
);
"""


class Migration(migrations.Migration):
    dependencies = [("ngo_portal", "0001_sql_functions")]

    operations = [migrations.RunSQL(TABLES, "DROP TABLE ngo_portal_change, ngo_portal_version")]
