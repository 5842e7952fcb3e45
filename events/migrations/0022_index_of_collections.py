"""What each district has entered of an edition or in a quarter is counted in an index alone."""

from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("events", "0021_collections")]

    operations = [
        InOneState(
            [
                AddIndexConcurrently(
                    model_name="event",
                    index=models.Index(
                        fields=["edition", "responsible", "stage", "id"], name="events_event_collected"
                    ),
                ),
                AddIndexConcurrently(
                    model_name="event",
                    index=models.Index(
                        fields=["-listed_on", "-id"],
                        include=["responsible", "stage", "ends_on"],
                        name="events_event_desk_by_day",
                    ),
                ),
                RemoveIndexConcurrently(model_name="event", name="events_event_desk_by_date"),
            ]
        )
    ]
