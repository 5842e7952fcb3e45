"""New lines are numbered by the clock, as records are: their numbers stand in addresses of figures."""

from django.db import migrations

from ngo_portal.lib.database.migrations import number_by_the_clock

TABLES = [
    "events_eventaudience",
    "events_eventfigure",
    "events_eventlanguage",
    "events_eventorganiser",
    "events_eventperson",
    "events_eventplace",
    "events_photo",
    "events_quote",
]


class Migration(migrations.Migration):
    dependencies = [("ngo_portal", "0003_record_number"), ("events", "0032_labels_read_again")]

    operations = [number_by_the_clock(table) for table in TABLES]
