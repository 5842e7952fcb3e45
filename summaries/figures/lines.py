"""Sums of what the lines of events state: people by role, and things. Small numbers are "fewer than 5" in
them, as on the page of the event."""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from events.figures.tallies import AudienceTally, Tally
from events.figures.totals import PEOPLE, RECENT, AudienceTotal, audience_totals
from events.models import Event, EventAudience, EventFigure
from events.models.lines import AudienceRole, FigureFlow
from events.public.disclosure import disclose
from ngo_portal.lib.database.shown import shown
from ngo_portal.lib.language.quantities import Total
from registry.models import Unit
from registry.rules import phrases
from summaries import in_kind
from summaries.figures.figure import Figure, NoFigure, Row
from summaries.filters import SummaryFilter
from summaries.ids import figure_id


def audience(asked: SummaryFilter, key: str) -> Figure:
    """People of a role, in one unit: `audience.helped.families`."""
    role, _dot, unit = key.partition(".")[2].partition(".")
    tally = asked.numbers.tally
    if tally is None or role not in AudienceRole.values:
        raise NoFigure
    kind = Unit.objects.filter(key=unit).first() if unit else None
    if unit and (kind is None or unit == PEOPLE):
        raise NoFigure
    printed = _total(audience_totals(tally), role, kind)
    of_unit = Q(unit=kind) if kind else Q(unit=None) | Q(unit__key=PEOPLE)
    lines = EventAudience.objects.filter(of_unit, is_chosen=True, role=role)
    lines = lines.filter(event__in=asked.qs.order_by().values("pk"))
    return Figure(
        id=figure_id(key, asked.in_full),
        label=printed.label,
        of=asked.title,
        value=printed.value,
        **bounds(printed.total, is_whole=printed.known == printed.of),
        rule=_(
            "What the sources state of each event is added up, as it was said; of numbers that disagree the "
            "chosen one counts. An event without a number adds nothing: it is not zero."
        ),
        recount=lambda: _total(_totals_of(lines, asked.qs), role, kind).value,
        unit=kind.key if kind else PEOPLE,
        coverage=printed.coverage,
        rows=lines,
        told=told_audiences,
    )


def _total(totals: list[AudienceTotal], role: str, unit: Unit | None) -> AudienceTotal:
    found = next((one for one in totals if (one.role, one.unit) == (role, unit)), None)
    if found is None:
        raise NoFigure
    return found


def _totals_of(lines: QuerySet, events: QuerySet) -> list[AudienceTotal]:
    """The same totals, of the lines."""
    rows = list(lines.select_related("target_group", "unit"))
    if not rows:
        return []
    quantities = [(row.event_id, row.public_quantity) for row in rows]
    unit = rows[0].unit if rows[0].unit and rows[0].unit.key != PEOPLE else None
    one = AudienceTally(
        rows[0].role,
        unit and unit.pk,
        len({event for event, _quantity in quantities}),
        len({event for event, quantity in quantities if quantity.is_known}),
        Total.of_quantities(quantity for _event, quantity in quantities),
    )
    return audience_totals(Tally(events=events.order_by().count(), audiences=[one]))


def told_audiences(keys):
    return [
        _row(line, f"audience-{line.pk}", _of_part(line.phrase or _("number not stated"), line.part_told))
        for line in _disclosed(EventAudience, "audiences", keys)
    ]


def _of_part(said, part):
    """«21 волонтёр (город Семей)»: two numbers of one group are of two parts of it."""
    return f"{said} ({part})" if part else said


def _disclosed(model, relation, keys):
    """Lines of published events, in the order of their keys. They are disclosed with their whole events: what
    one line says may tell the small number of another."""
    of_events = dict(model.objects.filter(pk__in=keys).order_by().values_list("pk", "event"))
    events = shown(Event, list(dict.fromkeys(of_events.values())), "published", "for_detail")
    disclose(*events)
    lines = {line.pk: line for event in events for line in getattr(event, relation).all()}
    return [lines[key] for key in keys if key in lines]


def bounds(total: Total, *, is_whole: bool) -> dict:
    """Low, high and qualifier of a sum; where not all events gave a number nothing is above it."""
    if not total.known:
        return {}
    exact = is_whole and total.exact
    qualifier = "exact" if exact else "about" if total.about else "at_least"
    if is_whole and not exact and not total.about and total.high is not None:
        qualifier = "between" if total.low != total.high else "exact"
    return {"low": total.low, "high": total.high if is_whole else None, "qualifier": qualifier}


# Things --------------------------------------------------------------------------------------------------


def things(asked: SummaryFilter, key: str) -> Figure:
    """Of one item and flow: `item.sent.kiim-keshek`, `indicator.counted.volunteer-hours`."""
    events = list(asked.qs.order_by().values_list("pk", flat=True)[: RECENT + 1])
    if len(events) > RECENT:
        raise NoFigure
    printed = _thing(events, key, asked)
    rows = EventFigure.objects.filter(pk__in=[line.pk for line in printed.lines])
    return Figure(
        id=figure_id(key, asked.in_full),
        label=with_flow(str(printed.label), printed.done),
        of=asked.title,
        value=printed.value,
        **bounds(printed.total, is_whole=printed.known == printed.of),
        rule=_("What the sources state of each event is added up, in one unit."),
        recount=lambda: phrases.counted_total(
            Total.of_quantities(line.public_quantity for line in rows), printed.unit
        ),
        unit=printed.unit.key if printed.unit else "",
        coverage=printed.coverage,
        rows=rows,
        told=told_things,
    )


def _thing(events, key, asked):
    found = in_kind.of_events(events, asked.in_full) or []
    printed = next((one for one in found if one.key == key), None)
    if printed is None:
        raise NoFigure
    return printed


def with_flow(name: str, flow: str) -> str:
    """«киім-кешек (жіберілді)», as the page of the event says it; what is counted is named alone."""
    return name if flow in (FigureFlow.COUNTED.label, name) else f"{name} ({flow})"


def told_things(keys):
    return [
        _row(line, f"item-{line.pk}", line.phrase or _("amount not stated"))
        for line in _disclosed(EventFigure, "figures", keys)
    ]


def _row(line, figure, value):
    event = line.event
    return Row(event.title, event.get_absolute_url(), value, line, figure)
