"""Lists that are one walk along an index, whatever was asked: periods, formats and states.

The check bounds where the list of a period begins. Should an event of known days last longer than 366 of
them, this migration stops at `events_event_lasts` and can be run again once that event's dates are mended:

    SELECT id, date FROM events_event WHERE date_is_exact AND ends_on > starts_on + 366;
"""

import datetime

from django.contrib.postgres.operations import (
    AddConstraintNotValid,
    AddIndexConcurrently,
    RemoveIndexConcurrently,
    ValidateConstraint,
)
from django.db import migrations, models

PUBLISHED = models.Q(stage="published")


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("events", "0004_synthetic")]

    operations = [
        AddConstraintNotValid(
            model_name="event",
            constraint=models.CheckConstraint(
                name="events_event_lasts",
                condition=models.Q(date_is_exact=False)
                | models.Q(ends_on__lte=models.F("starts_on") + datetime.timedelta(days=366)),
            ),
        ),
        ValidateConstraint(model_name="event", name="events_event_lasts"),
        AddIndexConcurrently(
            model_name="event",
            index=models.Index(
                models.F("listed_on").desc(),
                models.F("id").desc(),
                models.Case(models.When(date_is_exact=True, then="ends_on"), default="starts_on"),
                models.Case(models.When(date_is_exact=True, then="starts_on"), default="ends_on"),
                name="events_event_by_date",
                condition=PUBLISHED,
            ),
        ),
        RemoveIndexConcurrently(model_name="event", name="events_event_newest"),
    ]
