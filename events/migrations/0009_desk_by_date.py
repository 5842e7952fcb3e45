"""The desk sorts by date what is not published too, and knows how many events each of 230 places has."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models

#: Places with events: with every one of them counted, a list of places without any is known to be short.
VALUES = 400


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("events", "0008_newest_with_what_is_asked")]

    operations = [
        AddIndexConcurrently(
            model_name="event",
            index=models.Index(fields=["-listed_on", "-id"], name="events_event_desk_by_date"),
        ),
        migrations.RunSQL(
            f"ALTER TABLE events_event ALTER responsible_id SET STATISTICS {VALUES}",
            "ALTER TABLE events_event ALTER responsible_id SET STATISTICS -1",
        ),
        migrations.RunSQL("ANALYZE events_event (responsible_id)", migrations.RunSQL.noop),
    ]
