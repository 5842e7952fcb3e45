"""The index of dates holds type, format, state and edition too: a list that passes over many rows (the
planned ones, when it asks for what was held) does so without reading them.
"""

from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("events", "0007_line_indexes")]

    operations = [
        AddIndexConcurrently(
            model_name="event",
            index=models.Index(
                models.F("listed_on").desc(),
                models.F("id").desc(),
                models.Case(models.When(date_is_exact=True, then="ends_on"), default="starts_on"),
                models.Case(models.When(date_is_exact=True, then="starts_on"), default="ends_on"),
                name="events_event_newest",
                condition=models.Q(stage="published"),
                include=["type", "mode", "state", "edition"],
            ),
        ),
        RemoveIndexConcurrently(model_name="event", name="events_event_by_date"),
    ]
