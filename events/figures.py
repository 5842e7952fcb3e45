"""Figures counted from published events: totals of audiences with their coverage, tables by district and
by type.
"""

from dataclasses import dataclass, replace

from django.db.models import Case, Count, F, Q, When
from django.urls import reverse
from django.utils.translation import gettext as _

from events.models import EventAudience, EventTerritory, EventType
from events.models.lines import AudienceRole
from ngo_portal.lib.lists import address
from ngo_portal.lib.quantities import Qualifier, Total, coverage, total_aggregates
from registry.models import Unit
from territories.models import Territory

PEOPLE = "people"


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
        return str(self.total) if self.known else ""

    @property
    def coverage(self):
        return coverage(None, self.known, self.of, "event")


def audience_totals(events):
    """One AudienceTotal for each role and unit in which any event gave a number; different units are never
    added. A role that is named without any number has one without a value.

    An event without a line, or with a line that states no number, leaves the total open above.
    """
    of = events.count()
    units = {unit.pk: unit for unit in Unit.objects.all()}
    rows = (
        EventAudience.objects.filter(event__in=events.order_by())
        .order_by()
        .annotate(counted_in=Case(When(unit__key=PEOPLE, then=None), default=F("unit")))
        .values("role", "counted_in")
        .annotate(
            asked=Count("event", distinct=True),
            answered=Count("event", distinct=True, filter=~Q(quantity_qualifier=Qualifier.UNKNOWN)),
            **total_aggregates(),
        )
    )
    made = [
        AudienceTotal(
            label=AudienceRole(row["role"]).label,
            total=_over(Total.from_aggregates(row), silent=of - row["asked"]),
            unit=units[row["counted_in"]].name if row["counted_in"] else _("people"),
            known=row["answered"],
            of=of,
        )
        for row in rows
        if row["answered"]
    ]
    counted = {total.label for total in made}
    silent = {AudienceRole(row["role"]).label for row in rows} - counted
    made += [AudienceTotal(label=label, total=Total(of=of), unit="", known=0, of=of) for label in silent]
    order = [role.label for role in AudienceRole]
    return sorted(made, key=lambda total: (order.index(total.label), -total.known, total.unit))


def _over(total, silent):
    """The total over all events, of which so many say nothing: it can only be a lower bound then."""
    return replace(total, of=total.of + silent)


def by_district(events, borders, question):
    """Rows of a table by district, for components/bar_table.html; the last one counts events without a
    stated district.

    An event held in two districts stands in both rows. `question`: pairs of the list these events come from.
    """
    listings = EventTerritory.objects.filter(
        event__in=events.order_by().values("pk"),
        territory__parent__level=Territory.Level.OBLAST,
        **{borders: True},
    )
    counts = dict(listings.order_by().values_list("territory").annotate(events=Count("event")))
    rows = [
        _bar(
            territory.title,
            counts[territory.pk],
            [*question, ("territory", territory.code), ("borders", borders)],
        )
        for territory in Territory.objects.filter(pk__in=counts).in_order()
    ]
    rows.sort(key=lambda row: -row["number"])
    unstated = events.exclude(pk__in=listings.values("event")).count()
    if unstated:
        rows.append({"label": _("district not stated"), "url": "", "number": unstated, "remainder": True})
    return rows


def by_type(events, question):
    """Rows of a table by type of event, for components/bar_table.html."""
    counts = dict(events.count_by("type"))
    kinds = EventType.objects.in_bulk(counts)
    return [
        _bar(kinds[pk].name, number, [*question, ("type", kinds[pk].key)]) for pk, number in counts.items()
    ]


def largest(rows):
    """The number of the longest bar of a table."""
    return max((row["number"] for row in rows), default=0)


def _bar(label, number, pairs):
    return {"label": label, "number": number, "url": address(reverse("events:list"), pairs)}
