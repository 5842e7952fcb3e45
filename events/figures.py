"""Figures counted from published events: totals of audiences with their coverage, tables by district and by type."""

from dataclasses import dataclass, replace

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events.models import EventAudience, EventTerritory, EventType
from events.models.lines import AudienceRole
from ngo_portal.lib.lists import address
from ngo_portal.lib.quantities import Total, coverage, total_aggregates
from registry.models import Unit
from territories.models import Territory


@dataclass(frozen=True)
class AudienceTotal:
    """How many were helped, took part …, in one unit, with how many of the events gave a number."""

    label: str
    total: Total
    unit: str
    known: int
    of: int

    @property
    def value(self):
        return self.total.print(get_language()) if self.total.known else ""

    @property
    def coverage(self):
        return coverage(get_language(), self.known, self.of, "event")


def audience_totals(events):
    """One AudienceTotal for each role and unit in which any event gave a number; numbers of different units stay apart."""
    number = events.count()
    lines = EventAudience.objects.filter(event__in=events.order_by())
    units = {unit.pk: str(unit.name) for unit in Unit.objects.all()}
    rows = (
        lines.exclude(quantity_qualifier="unknown")
        .order_by("role", "unit")
        .values("role", "unit")
        .annotate(events=Count("event", distinct=True), **total_aggregates())
    )
    return [
        AudienceTotal(
            label=str(AudienceRole(row["role"]).label),
            total=_over(Total.from_aggregates(row), missing=number - row["events"]),
            unit=units.get(row["unit"], _("people")),
            known=row["events"],
            of=number,
        )
        for row in rows
    ]


def _over(total, missing):
    """The total of all events, of which so many gave no number: it can only be a lower bound then."""
    return replace(total, of=total.of + missing)


def by_district(events, borders, question):
    """Rows of a table by district, for components/bar_table.html; the last one counts events without a stated district.

    An event held in two districts stands in both rows. `question`: pairs of the list these events come from.
    """
    wanted = events.order_by().values("pk")
    counted = (
        EventTerritory.objects.filter(event__in=wanted, territory__parent__level=Territory.Level.OBLAST, **{borders: True})
        .order_by()
        .values("territory")
        .annotate(events=Count("event"))
    )
    counts = {row["territory"]: row["events"] for row in counted}
    rows = [
        _bar(territory.title, counts[territory.pk], [*question, ("territory", territory.code), ("borders", borders)])
        for territory in Territory.objects.filter(pk__in=counts).in_order()
    ]
    rows.sort(key=lambda row: -row["number"])
    stated = EventTerritory.objects.filter(event__in=wanted, territory__in=counts, **{borders: True}).values("event")
    unstated = events.exclude(pk__in=stated).count()
    if unstated:
        rows.append({"label": _("district not stated"), "url": "", "number": unstated, "remainder": True})
    return rows


def by_type(events, question):
    """Rows of a table by type of event, for components/bar_table.html."""
    names = {kind.pk: kind for kind in EventType.objects.all()}
    return [
        _bar(names[pk].name, number, [*question, ("type", names[pk].key)]) for pk, number in events.count_by("type")
    ]


def largest(rows):
    """The number of the longest bar of a table."""
    return max((row["number"] for row in rows), default=0)


def _bar(label, number, pairs):
    return {"label": label, "number": number, "url": address(reverse("events:list"), pairs)}
