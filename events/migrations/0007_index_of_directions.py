"""The links of a direction are read from the index alone."""

from django.db import migrations

INDEX = """
CREATE INDEX events_event_directions_of ON events_event_directions (direction_id, event_id);
DROP INDEX events_event_directions_direction_id_0ccfdf32;
"""
BEFORE = """
CREATE INDEX events_event_directions_direction_id_0ccfdf32 ON events_event_directions (direction_id);
DROP INDEX events_event_directions_of;
"""


class Migration(migrations.Migration):
    dependencies = [("events", "0006_record_numbers")]

    operations = [migrations.RunSQL(INDEX, BEFORE)]
