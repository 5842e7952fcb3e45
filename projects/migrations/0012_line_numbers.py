"""New lines are numbered by the clock, as records are: their numbers stand in addresses of figures."""

from django.db import migrations

from ngo_portal.lib.database.migrations import number_by_the_clock

TABLES = [
    "projects_monitoringvisit",
    "projects_projectfigure",
    "projects_projectreport",
]


class Migration(migrations.Migration):
    dependencies = [("ngo_portal", "0003_record_number"), ("projects", "0011_labels_in_english")]

    operations = [number_by_the_clock(table) for table in TABLES]
