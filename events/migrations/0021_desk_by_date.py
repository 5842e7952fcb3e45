"""The desk sorts by date what is not published too."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("events", "0020_what_waits")]

    operations = [
        AddIndexConcurrently(
            model_name="event",
            index=models.Index(fields=["-listed_on", "-id"], name="events_event_desk_by_date"),
        ),
    ]
