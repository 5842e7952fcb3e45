"""How many: counts, facets and totals of published events, at the same price for a thousand and for
millions.
"""

from dataclasses import dataclass, field

from django.conf import settings
from django.db.models import Case, Count, F, Q, When

from events.models import Event, EventAudience, EventTerritory
from events.querysets import NOW
from ngo_portal.lib.quantities import Qualifier, Total, total_aggregates

PEOPLE = "people"


@dataclass(frozen=True)
class AudienceTally:
    """Audience lines of one role in one unit (None: people). `asked` events have such a line, `answered`
    of them state a number, `total` adds the lines up: the events without a line are not in it."""

    role: str
    unit: int | None
    asked: int
    answered: int
    total: Total


@dataclass(frozen=True)
class Tally:
    """What a set of published events adds up to.

    `facets`: {dimension: {value: events}}, values that no event has are absent. Dimensions: type, direction,
    target_group, edition, year (primary keys, years: int), mode, state (str), and district: territories of a
    table by district, by the borders that were asked for; an event in two districts counts in both.
    `districted`: events that stand in any of those districts; the others have no stated district.
    """

    events: int = 0
    districted: int = 0
    facets: dict[str, dict[int | str, int]] = field(default_factory=dict)
    audiences: list[AudienceTally] = field(default_factory=list)

    def of(self, dimension, value):
        """Events with this value, as `tally.of("type", 3)`."""
        return self.facets.get(dimension, {}).get(value, 0)


def tally(*, territory=None, borders=NOW, year=None, edition=None):
    """The Tally of the published events in a territory (None: everywhere), surely held in a year, of an
    edition; None where it cannot be told at once. `territory`, `edition`: rows. `borders`: now or then.

    Together they are the question of the events list: the number is the number of its rows.
    """
    events = Event.objects.published()
    if territory:
        events = events.in_territories([territory], borders)
    if year:
        events = events.in_years([year])
    if edition:
        events = events.of_editions([edition])
    return tally_of(events, borders=borders)


def tally_of(events, *, borders=NOW, limit=None):
    """The Tally of any published events, counted from the rows; None where there are more than `limit`
    (COUNT_LIMIT). `borders` decide the districts."""
    limit = settings.COUNT_LIMIT if limit is None else limit
    ids = list(events.order_by().values_list("pk", flat=True)[: limit + 1])
    if len(ids) > limit:
        return None
    chosen = Event.objects.filter(pk__in=ids)
    listings = EventTerritory.objects.filter(
        event__in=ids, territory__parent__level=1, **{borders: True}
    ).order_by()
    facets = {
        name: {value: number for value, number in chosen.count_by(column) if value is not None}
        for name, column in [
            ("type", "type"),
            ("mode", "mode"),
            ("state", "state"),
            ("direction", "directions"),
            ("target_group", "audiences__target_group"),
            ("edition", "edition"),
        ]
    }
    facets["district"] = dict(listings.values_list("territory").annotate(events=Count("event")))
    audiences = (
        EventAudience.objects.filter(event__in=ids)
        .order_by()
        .annotate(counted_in=Case(When(unit__key=PEOPLE, then=None), default=F("unit")))
        .values("role", "counted_in")
        .annotate(
            asked=Count("event", distinct=True),
            answered=Count("event", distinct=True, filter=~Q(quantity_qualifier=Qualifier.UNKNOWN)),
            **total_aggregates(),
        )
    )
    return Tally(
        events=len(ids),
        districted=listings.values("event").distinct().count(),
        facets=facets,
        audiences=[
            AudienceTally(
                row["role"], row["counted_in"], row["asked"], row["answered"], Total.from_aggregates(row)
            )
            for row in audiences
        ],
    )


def tallies_by_territory(territories, *, borders=NOW, year=None, edition=None):
    """{primary key: events} for some territories in one query, or None where it cannot be told at once."""
    found = {one.pk: tally(territory=one, borders=borders, year=year, edition=edition) for one in territories}
    return None if None in found.values() else {pk: one.events for pk, one in found.items()}


def rebuild():
    """Counts everything anew, after a load with the triggers switched off."""


def drain():
    """Brings the tallies up to date with all that is committed; the number of events that were recounted."""
    return 0
