"""The change notes and the versions of the tables (lib/serving/data_version.py); no model stands for them.

Both are logged tables: after a crash of the database the pages kept by a web process are still there.
"""

from django.db import migrations

TABLES = """
CREATE TABLE ngo_portal_change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    of_table text NOT NULL
);
CREATE TABLE ngo_portal_version (
    of_table text PRIMARY KEY,
    version uuid NOT NULL
);
"""


class Migration(migrations.Migration):
    dependencies = [("ngo_portal", "0001_sql_functions")]

    operations = [migrations.RunSQL(TABLES, "DROP TABLE ngo_portal_change, ngo_portal_version")]
