"""Lines that are told by their ends are few, and found by their event."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState

TOLD = models.Q(("told_low__isnull", False), ("told_high__isnull", False), _connector="OR")


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("events", "0024_languages")]

    operations = [
        InOneState(
            [
                AddIndexConcurrently(
                    model_name="eventaudience",
                    index=models.Index(condition=TOLD, fields=["event"], name="events_audience_ends"),
                ),
                AddIndexConcurrently(
                    model_name="eventfigure",
                    index=models.Index(condition=TOLD, fields=["event"], name="events_figure_ends"),
                ),
            ]
        )
    ]
