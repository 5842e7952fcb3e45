"""How many published events there are, kept as sums: derived rows that no person writes.

    write ──trigger──▸ EventTallyQueue ──drain──▸ EventContribution ──difference──▸ EventTally ──▸ pages

The triggers only append the ids of touched events, so that writers never wait for each other. Draining works
out anew what each of these events adds (the one rule, sql/events_contributions.sql), compares
that with what it added when last counted, and adds the difference to the sums: the price depends on how much
was changed and not on how much there is. `events/figures/tallies.py` drains and reads.
"""

import json
from decimal import Decimal

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models

from ngo_portal.lib.serving.data_version import shown


class ExactDecoder(json.JSONDecoder):
    """Reads decimals as they are written."""

    def __init__(self, **options):
        super().__init__(**options, parse_float=Decimal)


class EventContribution(models.Model):
    """What a published event adds to the tallies, as last counted, and whether it was held.

    `both`, `now`, `then`: the territories it counts in by both borders, by today's alone, by those of its
    time alone: oblasts, districts, and districts of big cities. `facts`: "type:3", counted by one each;
    "wider_group:7": it is for a group that belongs to 7, not for 7 itself; "inferred:helped.5": the number of
    these is inferred.
    `audiences`: "helped:5 30 30 1 1 1 0 0 0 0", role and unit (none: people), then the nine numbers of their
    Total. No foreign keys: a deleted event stays until the queue is drained.
    """

    event_id = models.BigIntegerField(primary_key=True)
    edition_id = models.BigIntegerField(null=True)
    years = ArrayField(models.SmallIntegerField())
    both = ArrayField(models.BigIntegerField())
    now = ArrayField(models.BigIntegerField())
    then = ArrayField(models.BigIntegerField())
    facts = ArrayField(models.TextField())
    audiences = ArrayField(models.TextField())
    is_held = models.BooleanField()

    def __str__(self):
        return f"{self.event_id}: {' '.join(self.facts)}"


@shown
class EventTally(models.Model):
    """The sum of the contributions of the published events in one territory (null: the whole country), and
    either of one year, of one edition, or (year 0, no edition) of all: of those that were held, which figures
    count, and apart from them of the others, which lists show too.

    `borders` tells rows apart as in EventContribution: today's number is `both` and `now`, that of the time
    is `both` and `then`. `counts` is a flat map of names to numbers, none of them 0: {"type:3": 12,
    "audience:helped:5:known": 7}; maps add up key by key. A row that came down to 0 may stay.
    """

    territory_id = models.BigIntegerField(null=True)
    edition_id = models.BigIntegerField(null=True)
    year = models.SmallIntegerField()
    borders = models.CharField(max_length=4, choices=[("both", "both"), ("now", "now"), ("then", "then")])
    events = models.IntegerField()
    counts = models.JSONField(decoder=ExactDecoder)
    is_held = models.BooleanField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["territory_id", "edition_id", "year", "borders", "is_held"],
                nulls_distinct=False,
                name="events_eventtally_once",
            )
        ]

    def __str__(self):
        return f"{self.territory_id} {self.borders} {self.year} {self.edition_id}: {self.events}"


class EventTallyQueue(models.Model):
    """Events to be counted anew. Append-only for everybody but the drain; the same event may wait twice."""

    event_id = models.BigIntegerField()

    def __str__(self):
        return str(self.event_id)


def _count_when(name, operation, referencing, rows):
    return pgtrigger.Trigger(
        name=name,
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=referencing,
        func=pgtrigger.Func(f"INSERT INTO events_eventtallyqueue (event_id) {rows}; RETURN NULL;"),
    )


_INSERTED = pgtrigger.Insert, pgtrigger.Referencing(new="later")
_UPDATED = pgtrigger.Update, pgtrigger.Referencing(old="before", new="later")
_DELETED = pgtrigger.Delete, pgtrigger.Referencing(old="before")

count_when_event_changes = [
    _count_when("count_insert", *_INSERTED, "SELECT id FROM later WHERE stage = 'published'"),
    _count_when(
        "count_update",
        *_UPDATED,
        """
        SELECT later.id FROM later JOIN before ON before.id = later.id
        WHERE (later.stage, later.date, later.type_id, later.mode, later.state, later.edition_id)
              IS DISTINCT FROM
              (before.stage, before.date, before.type_id, before.mode, before.state, before.edition_id)
          AND 'published' IN (later.stage, before.stage)
        """,
    ),
    _count_when("count_delete", *_DELETED, "SELECT id FROM before WHERE stage = 'published'"),
]

# Lines append their event whatever its stage: it may just be published by another, not yet committed.
count_when_lines_change = [
    _count_when("count_insert", *_INSERTED, "SELECT DISTINCT event_id FROM later"),
    _count_when("count_update", *_UPDATED, "SELECT event_id FROM later UNION SELECT event_id FROM before"),
    _count_when("count_delete", *_DELETED, "SELECT DISTINCT event_id FROM before"),
]


def _count_small_numbers_when(name, column, flag):
    """Which numbers are too small to be told depends on two ticks in dictionaries (small_numbers.py)."""
    return _count_when(
        name,
        *_UPDATED,
        f"""
        SELECT DISTINCT line.event_id
        FROM later JOIN before ON before.id = later.id AND before.{flag} <> later.{flag}
        JOIN events_eventaudience line ON line.{column} = later.id
        WHERE line.quantity_high BETWEEN 1 AND 5
        """,
    )


count_when_groups_change = [
    _count_small_numbers_when("count_small_numbers", "target_group_id", "is_vulnerable"),
    _count_when(
        "count_families",
        *_UPDATED,
        """
        WITH RECURSIVE family (id) AS (
            SELECT later.id FROM later JOIN before ON before.id = later.id
            WHERE before.parent_id IS DISTINCT FROM later.parent_id
            UNION
            SELECT member.id FROM family JOIN registry_targetgroup member ON member.parent_id = family.id
        )
        SELECT DISTINCT line.event_id
        FROM family JOIN events_eventaudience line ON line.target_group_id = family.id
        """,
    ),
]
count_when_units_change = [_count_small_numbers_when("count_small_numbers", "unit_id", "counts_people")]
