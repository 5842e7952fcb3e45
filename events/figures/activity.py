"""How many events organisations held: kept numbers, at the same price for a thousand and for millions.

A number is true of the rows at the moment it is asked for, or it is not given at all: what waits to be
counted is counted first, where that is little. The order of a list may be a moment behind.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Case, Count, Exists, OuterRef, Subquery, When
from django.urls import reverse
from django.utils.translation import gettext as _

from events.figures.totals import HELD, inferred_of
from events.models import ActivityQueue, Event, EventOrganiser, OrganisationActivity
from ngo_portal.lib.lists.counts import capped
from ngo_portal.lib.lists.page import address
from ngo_portal.lib.serving.data_version import LOCALLY
from ngo_portal.lib.serving.questions import one_question
from ngo_portal.lib.serving.replicas import nobody_writes
from ngo_portal.lib.serving.time_limits import in_time
from registry.models import Basis, Organisation

#: Organisations that one transaction counts anew; and how many waiting ones a reader counts first.
BATCH, READERS_BATCH = 500, 20
#: Of so many events at most a year says whether a source states any of them.
MARKED = 1000
#: The events of no sure year, among the years.
UNKNOWN = "unknown"


def activities(organisations: Iterable[Organisation]) -> dict[int, OrganisationActivity] | None:
    """{primary key: what it held}, those that held nothing left out; None where it cannot be told now."""
    return _of(OrganisationActivity.objects.all(), organisations)


def activities_told(organisations: Iterable[Organisation]) -> dict[int, OrganisationActivity] | None:
    """`activities`, of which each tells in `inferred_share` how many of its events are its own by inferred
    lines alone; "" for none."""
    lines = EventOrganiser.objects.filter(organisation=OuterRef("pk")).order_by()
    stated = EventOrganiser.objects.filter(
        event=OuterRef("event"), organisation=OuterRef("organisation"), basis=Basis.STATED
    )
    held = Event.objects.published().held().filter(pk=OuterRef("event"))
    alone = lines.filter(~Exists(stated), Exists(held), basis=Basis.INFERRED)
    number = Subquery(alone.values("organisation").annotate(n=Count("event", distinct=True)).values("n"))
    inferred = Case(When(events__lte=MARKED, then=number))
    found = _of(OrganisationActivity.objects.annotate(inferred=inferred), organisations)
    for one in (found or {}).values():
        is_all = one.inferred == one.events
        one.inferred_share = _("inferred") if is_all else inferred_of(one.inferred)
    return found


def _of(rows, organisations):
    return rows.in_bulk([one.pk for one in organisations]) if _is_up_to_date() else None


@dataclass(frozen=True)
class Years:
    """For components/bar_table.html: the years an organisation held events in, the last first. `largest` is 0
    where all are equal: a bar would say nothing."""

    events: int
    rows: Sequence[dict[str, Any]]
    largest: int


def by_year(organisation: Organisation) -> Years | None:
    """The Years of an organisation; None where they cannot be told now."""
    found = activities([organisation])
    if found is None:
        return None
    held = found.get(organisation.pk, OrganisationActivity(events=0, years={}))
    question = [("organisation", organisation.pk)]
    numbers = {int(year): number for year, number in held.years.items() if year != UNKNOWN}
    differ = len(set(numbers.values())) > 1
    inferred = numbers.keys() - _stated_years(organisation) if 0 < held.events <= MARKED else set()
    rows = [
        {
            "label": str(year),
            "number": number if differ else 0,
            "value": capped(number),
            "url": address(reverse("events:list"), [*question, ("year", year), HELD]),
        }
        | ({"mark": _("year inferred")} if year in inferred else {})
        for year, number in sorted(numbers.items(), reverse=True)
    ]
    if unknown := held.years.get(UNKNOWN):
        rows.append({"label": _("year not stated"), "number": 0, "value": capped(unknown), "remainder": True})
    return Years(held.events, rows, max(numbers.values(), default=0))


def _stated_years(organisation):
    """The years in which a source states that there was an event of the organisation, in whatever role."""
    lines = EventOrganiser.objects.filter(organisation=organisation, basis=Basis.STATED)
    held = Event.objects.published().held().filter(date_basis=Basis.STATED).order_by().values("pk")
    dates = lines.filter(event__in=held).order_by().values_list("event__date", flat=True)
    days = ((date.earliest, date.latest) for date in in_time(lambda: set(dates), set()))
    return {year for first, last in days if first and last for year in range(first.year, last.year + 1)}


@one_question
def _is_up_to_date():
    waiting = ActivityQueue.objects.all()[: READERS_BATCH + 1].count()
    return waiting == 0 or waiting <= READERS_BATCH and drain(READERS_BATCH) is not None


def drain(most=BATCH):
    """Counts anew whom a write touched, at most so many rows of the queue; how many organisations these were,
    None while another drain or a rebuild is at work, or nobody may write."""
    if nobody_writes():
        return None
    with connection.cursor() as cursor:
        cursor.execute(f"{LOCALLY} SELECT events_drain_activity(%s)", [most])
        return cursor.fetchone()[0]


def rebuild():
    """Counts all anew, after a load with the triggers switched off."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT events_rebuild_activity()")


def differences():
    """Sentences that name what is not as it follows from the rows; what waits is no fault."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            WITH fresh AS MATERIALIZED (
                SELECT * FROM events_activities(ARRAY(SELECT id FROM registry_organisation))
            )
            SELECT organisation_id FROM (
                (TABLE events_organisationactivity EXCEPT TABLE fresh)
                UNION ALL (TABLE fresh EXCEPT TABLE events_organisationactivity)
            ) AS differing
            WHERE organisation_id NOT IN (SELECT organisation_id FROM events_activityqueue)
            GROUP BY 1 ORDER BY 1
            """
        )
        return [f"organisation {organisation}: what it held" for (organisation,) in cursor]
