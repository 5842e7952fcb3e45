"""New lines are numbered by the clock, as records are: their numbers stand in addresses of figures."""

from django.db import migrations

from ngo_portal.lib.database.migrations import number_by_the_clock

TABLES = [
    "registry_annualfiling",
    "registry_contact",
    "registry_inkindline",
    "registry_memorandumparty",
    "registry_organisationname",
    "registry_personname",
    "registry_position",
    "registry_programmedirection",
    "registry_programmename",
]


class Migration(migrations.Migration):
    dependencies = [("ngo_portal", "0003_record_number"), ("registry", "0019_labels_read_again")]

    operations = [number_by_the_clock(table) for table in TABLES]
