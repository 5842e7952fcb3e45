"""New lines are numbered by the clock, as records are: their numbers stand in addresses of figures."""

from django.db import migrations

from ngo_portal.lib.database.migrations import number_by_the_clock

TABLES = [
    "summaries_use",
]


class Migration(migrations.Migration):
    dependencies = [("ngo_portal", "0003_record_number"), ("summaries", "0001_numbers_that_last")]

    operations = [number_by_the_clock(table) for table in TABLES]
