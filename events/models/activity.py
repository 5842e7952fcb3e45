"""How many published events organisations held, and in which years: derived rows that no person writes.

    write ──trigger──▸ ActivityQueue ──drain──▸ OrganisationActivity ──▸ the directory, pages of organisations

As with tallies.py the triggers only append whom a write touches. An organisation has few events, as events
go: draining counts it anew from them (the one rule, sql/events_activities.sql). `events/figures/activity.py`
drains and reads.
"""

import pgtrigger
from django.db import models

from ngo_portal.lib.serving.data_version import shown
from registry.models import Organisation


@shown
class OrganisationActivity(models.Model):
    """What an organisation held, in whatever role; without a row it held nothing.

    `years`: {"2021": events} that were surely of that year, "unknown" those of no sure year; `latest` is the
    day the last one is listed under, null where no day is known. No key in the database: when the
    organisation goes, its row goes with the queue.
    """

    organisation = models.OneToOneField(
        Organisation, models.DO_NOTHING, primary_key=True, related_name="activity", db_constraint=False
    )
    events = models.IntegerField()
    latest = models.DateField(null=True)
    years = models.JSONField()

    class Meta:
        indexes = [
            models.Index(fields=["-events", "-organisation"], name="events_activity_most"),
            models.Index(fields=["-latest", "-organisation"], name="events_activity_latest"),
        ]

    def __str__(self):
        return f"{self.organisation_id}: {self.events}"


class ActivityQueue(models.Model):
    """Organisations to be counted anew. Append-only for everybody but the drain."""

    organisation_id = models.BigIntegerField()

    def __str__(self):
        return str(self.organisation_id)


def _touch_when(name, operation, referencing, rows):
    return pgtrigger.Trigger(
        name=name,
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=referencing,
        func=pgtrigger.Func(
            "INSERT INTO events_activityqueue (organisation_id) "
            f"SELECT DISTINCT organisation_id FROM ({rows}) AS touched WHERE organisation_id IS NOT NULL; "
            "RETURN NULL;"
        ),
    )


_UPDATED = pgtrigger.Update, pgtrigger.Referencing(old="before", new="later")

touch_when_event_changes = [
    _touch_when(
        "touch_update",
        *_UPDATED,
        """
        SELECT line.organisation_id
        FROM later JOIN before ON before.id = later.id
        JOIN events_eventorganiser line ON line.event_id = later.id
        WHERE (later.stage, later.state, later.date)
              IS DISTINCT FROM (before.stage, before.state, before.date)
          AND 'published' IN (later.stage, before.stage)
        """,
    )
]

# Lines append their organisation whatever the stage of their event: it may just be published by another.
touch_when_organisers_change = [
    _touch_when(
        "touch_insert",
        pgtrigger.Insert,
        pgtrigger.Referencing(new="later"),
        "SELECT organisation_id FROM later",
    ),
    _touch_when(
        "touch_update",
        *_UPDATED,
        "SELECT organisation_id FROM later UNION ALL SELECT organisation_id FROM before",
    ),
    _touch_when(
        "touch_delete",
        pgtrigger.Delete,
        pgtrigger.Referencing(old="before"),
        "SELECT organisation_id FROM before",
    ),
]
