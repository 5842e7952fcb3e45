"""Whom organisations work for, as their published events say: derived rows, one for an event, each
organisation that has a role in it and each group it was for.

Written by the database's own triggers, as listings.py is; sql/events_serve.sql is the one rule.
"""

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.serving.data_version import shown


@shown
class EventServed(models.Model):
    """`organisation` has a role in a published event that was for `target_group`."""

    event = models.ForeignKey("events.Event", models.CASCADE, related_name="served", db_index=False)
    # Whatever keeps these two from being deleted is a line of the event.
    organisation = models.ForeignKey(
        "registry.Organisation", models.DO_NOTHING, related_name="served", db_index=False
    )
    target_group = models.ForeignKey(
        "registry.TargetGroup", models.DO_NOTHING, related_name="+", db_index=False
    )

    class Meta:
        verbose_name = _("group of an event")
        verbose_name_plural = _("groups of events")
        constraints = [
            models.UniqueConstraint(
                fields=["event", "organisation", "target_group"], name="events_eventserved_once"
            )
        ]
        indexes = [models.Index(fields=["organisation", "target_group"], name="events_served_groups")]

    def __str__(self):
        return f"{self.event_id}: {self.organisation_id} for {self.target_group_id}"


def _serve_when(name, operation, referencing, rows):
    return pgtrigger.Trigger(
        name=name,
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=referencing,
        func=pgtrigger.Func(f"PERFORM events_serve(ARRAY({rows})); RETURN NULL;"),
    )


serve_when_event_changes = _serve_when(
    "serve",
    pgtrigger.Update,
    pgtrigger.Referencing(old="before", new="later"),
    """
    SELECT later.id FROM later JOIN before ON before.id = later.id
    WHERE later.stage <> before.stage AND 'published' IN (later.stage, before.stage)
    """,
)
serve_when_lines_change = [
    _serve_when(
        "serve_insert",
        pgtrigger.Insert,
        pgtrigger.Referencing(new="later"),
        "SELECT DISTINCT event_id FROM later",
    ),
    _serve_when(
        "serve_update",
        pgtrigger.Update,
        pgtrigger.Referencing(old="before", new="later"),
        "SELECT event_id FROM later UNION SELECT event_id FROM before",
    ),
    _serve_when(
        "serve_delete",
        pgtrigger.Delete,
        pgtrigger.Referencing(old="before"),
        "SELECT DISTINCT event_id FROM before",
    ),
]
