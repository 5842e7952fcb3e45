"""New records are numbered by the clock."""

from django.db import migrations

from ngo_portal.lib.database.migrations import number_by_the_clock

TABLES = ["events_event"]


class Migration(migrations.Migration):
    dependencies = [("ngo_portal", "0003_record_number"), ("events", "0005_statistics")]

    operations = [number_by_the_clock(table) for table in TABLES]
