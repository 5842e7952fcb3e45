"""How many events have no known day is read from an index of them alone."""

from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [("events", "0009_about_a_range")]

    operations = [
        InOneState(
            [
                migrations.AddIndex(
                    model_name="event",
                    index=models.Index(
                        condition=models.Q(("date_is_exact", False), ("stage", "published")),
                        fields=["id"],
                        name="events_event_undated",
                    ),
                )
            ]
        )
    ]
