"""Where published events are listed: derived rows, one for an event and each territory that contains a
place of it.

Written by the database's own triggers, so that bulk updates, raw SQL and COPY keep them true;
sql/events_relist.sql is the one rule. `manage.py relist_events` applies it to all events, after a new
classifier.
"""

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.tallies import count_when_lines_change
from ngo_portal.lib.serving.data_version import shown


@shown
class EventTerritory(models.Model):
    """A published event under a territory, by today's borders (`now`) and by those of its own time (`then`).

    `listed_on` and `type` are the event's own: they make "newest in this oblast" and "of this type in this
    oblast"
    one walk along an index.
    """

    event = models.ForeignKey("events.Event", models.CASCADE, related_name="listings", db_index=False)
    territory = models.ForeignKey(
        "territories.Territory", models.PROTECT, related_name="event_listings", db_index=False
    )
    now = models.BooleanField()
    then = models.BooleanField()
    listed_on = models.DateField()
    type = models.ForeignKey("events.EventType", models.PROTECT, related_name="+", db_index=False)

    class Meta:
        verbose_name = _("listing")
        verbose_name_plural = _("listings")
        triggers = count_when_lines_change
        constraints = [
            models.UniqueConstraint(fields=["event", "territory"], name="events_eventterritory_once")
        ]
        indexes = [
            models.Index(
                fields=["territory", "-listed_on", "-event"],
                name="events_listing_now",
                condition=models.Q(now=True),
            ),
            models.Index(
                fields=["territory", "-listed_on", "-event"],
                name="events_listing_then",
                condition=models.Q(then=True),
            ),
            models.Index(
                fields=["territory", "type", "-listed_on", "-event"],
                name="events_listing_type_now",
                condition=models.Q(now=True),
            ),
        ]

    def __str__(self):
        return f"{self.event_id} @ {self.territory_id}"


relist_when_event_changes = pgtrigger.Trigger(
    name="relist",
    level=pgtrigger.Statement,
    when=pgtrigger.After,
    operation=pgtrigger.Update,
    referencing=pgtrigger.Referencing(old="before", new="later"),
    func=pgtrigger.Func(
        """
        PERFORM events_relist(ARRAY(
            SELECT later.id FROM later JOIN before ON before.id = later.id
            WHERE (later.stage, later.date, later.listed_on, later.type_id)
                  IS DISTINCT FROM (before.stage, before.date, before.listed_on, before.type_id)
              AND 'published' IN (later.stage, before.stage)
        ));
        RETURN NULL;
        """
    ),
)


def _relist_when_places(name, operation, referencing, rows):
    return pgtrigger.Trigger(
        name=name,
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=referencing,
        func=pgtrigger.Func(f"PERFORM events_relist(ARRAY({rows})); RETURN NULL;"),
    )


relist_when_places_change = [
    _relist_when_places(
        "relist_insert",
        pgtrigger.Insert,
        pgtrigger.Referencing(new="later"),
        "SELECT DISTINCT event_id FROM later",
    ),
    _relist_when_places(
        "relist_update",
        pgtrigger.Update,
        pgtrigger.Referencing(old="before", new="later"),
        "SELECT event_id FROM later UNION SELECT event_id FROM before",
    ),
    _relist_when_places(
        "relist_delete",
        pgtrigger.Delete,
        pgtrigger.Referencing(old="before"),
        "SELECT DISTINCT event_id FROM before",
    ),
]
