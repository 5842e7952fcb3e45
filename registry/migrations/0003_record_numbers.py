"""New records are numbered by the clock."""

from django.db import migrations

from ngo_portal.lib.database.migrations import number_by_the_clock

TABLES = [
    "registry_award",
    "registry_memorandum",
    "registry_organisation",
    "registry_programme",
    "registry_reportedfigure",
    "registry_source",
    "registry_statement",
]


class Migration(migrations.Migration):
    dependencies = [("ngo_portal", "0003_record_number"), ("registry", "0002_triggers")]

    operations = [number_by_the_clock(table) for table in TABLES]
