"""Events whose date has a source of its own: a small index, made beside the running portal."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("events", "0011_public_numbers")]

    operations = [
        AddIndexConcurrently(
            model_name="event",
            index=models.Index(
                condition=models.Q(("date_source__isnull", False)),
                fields=["date_source"],
                name="events_event_by_date_source",
            ),
        ),
    ]
