"""Numbers of events, and of the districts and organisers of events: read of the tally that the summary
prints, made of the events themselves."""

import re
from dataclasses import replace
from decimal import Decimal
from functools import partial

from django.db.models import BooleanField, Exists, F, Func, OuterRef, Q, QuerySet, TextField, Value
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from events.figures.pictures import month_of
from events.figures.totals import HOLDING, RECENT
from events.models import AttendanceMode, Event, EventOrganiser, EventTerritory, EventType
from events.public.disclosure import disclose
from ngo_portal.lib.database.shown import shown
from ngo_portal.lib.language.approximate_dates import ApproximateDate
from ngo_portal.lib.language.quantities import coverage
from ngo_portal.lib.lists.counts import capped, counted
from ngo_portal.lib.lists.page import address
from registry.models import Direction, Organisation
from summaries import told
from summaries.figures.figure import Figure, NoFigure, Row
from summaries.filters import SummaryFilter
from summaries.ids import figure_id
from summaries.parts import NONE, narrowed
from territories.models import Territory

#: What a table by district has a row for; sql/events_contributions.sql says the same.
IS_DISTRICT = Q(territory__level=2) | Q(territory__level=3, territory__district=None)


def events(asked: SummaryFilter, key: str) -> Figure:
    """All of the question."""
    tally = _tally(asked)
    url = address(reverse("events:list"), asked.accepted)
    return _of_events(asked, key, _("Events"), tally.events, asked.qs, url)  # the label is the noun


def of_part(asked: SummaryFilter, key: str) -> Figure:
    """Those of one row of a table: `district.632810000`, `month.none`."""
    dimension, _dot, value = key.partition(".")
    entry, label, number, rows = PARTS[dimension](asked, value)
    if not number:
        raise NoFigure
    made = _of_events(asked, key, label, number, rows, narrowed(asked, dimension, value, entry))
    return replace(made, with_noun=counted(number, "event"))


def _tally(asked):
    tally = asked.numbers.tally
    if tally is None:
        raise NoFigure
    return tally


def _of_events(asked, key, label, number, rows, url):
    return Figure(
        id=figure_id(key, asked.in_full),
        label=label,
        of=asked.title,
        value=capped(number),
        low=Decimal(number),
        high=Decimal(number),
        qualifier="exact",
        rule=_("Published events that were held are counted, each of them once."),
        recount=lambda: capped(rows.order_by().count()),
        unit="event",
        url=url,
        rows=rows,
        told=told_events,
    )


def told_events(keys):
    rows = shown(Event, keys, "published", "for_lists")
    full = {one.pk: one for one in shown(Event, keys, "published")}
    disclose(*full.values())
    return [Row(one.title, one.get_absolute_url(), record=full[one.pk]) for one in rows]


# The rows of tables --------------------------------------------------------------------------------------


def _type(asked, value):
    kind = _entry(EventType, value)
    return kind, kind.name, _tally(asked).of("type", kind.pk), asked.qs.filter(type=kind)


def _direction(asked, value):
    one = _entry(Direction, value)
    return one, one.name, _tally(asked).of("direction", one.pk), asked.qs.in_directions([one])


def _entry(model, key):
    if (found := model.objects.filter(key=key).first()) is None:
        raise NoFigure
    return found


def _mode(asked, value):
    if value not in AttendanceMode.values:
        raise NoFigure
    label = AttendanceMode(value).label
    return value, label, _tally(asked).of("mode", value), asked.qs.in_modes([value])


class _InMonth(Func):
    """Whether an event was surely held in a month; of NONE whether its month is not known."""

    output_field = BooleanField()
    template = "%(expressions)s"

    def __init__(self, month):
        dates = (F(name) for name in ("starts_on", "ends_on", "date_is_exact"))
        super().__init__(*dates, Value(month, TextField()))
        self.is_known = month != NONE

    def as_sql(self, compiler, connection, **extra):
        *dates, month = self.source_expressions
        parts, values = zip(*(compiler.compile(one) for one in dates), strict=True)
        months = f"events_months({', '.join(parts)})"
        values = [value for some in values for value in some]
        if not self.is_known:
            return f"cardinality({months}) = 0", values
        sql, own = compiler.compile(month)
        return f"{sql} = ANY ({months})", [*own, *values]


def _month(asked, value):
    tally = _tally(asked)
    rows = asked.qs.filter(_InMonth(value))
    if value == NONE:
        return None, _("month not known"), tally.events - tally.monthed, rows
    if not re.fullmatch(r"[12]\d{3}-(0[1-9]|1[0-2])", value):
        raise NoFigure
    return None, month_of(ApproximateDate(value).earliest), tally.of("month", value), rows


def listings(asked: SummaryFilter, *conditions: Q) -> QuerySet:
    """The listings of an event of a row, by the borders of the question."""
    borders = {asked.whose_borders.value: True}
    return EventTerritory.objects.filter(*conditions, event=OuterRef("pk"), **borders)


def _district(asked, value):
    tally = _tally(asked)
    if value == NONE:
        rows = asked.qs.filter(~Exists(listings(asked, IS_DISTRICT)))
        return None, _("district not stated"), tally.events - tally.districted, rows
    place = _place(value)
    rows = _held_in(asked, place)
    return place, _marked(place, rows), tally.of("district", place.pk), rows


def _marked(place, rows):
    """Its title, which says so where no source states of any of the events that it was there."""
    keys = list(rows.order_by().values_list("pk", flat=True)[: RECENT + 1])
    is_inferred = len(keys) <= RECENT and place.pk in told.inferred_places(keys)
    return f"{_titled(place)} ({_('inferred')})" if is_inferred else _titled(place)


def _oblast(asked, value):
    tally = _tally(asked)
    if value == NONE:
        rows = asked.qs.filter(~Exists(listings(asked)))
        return None, _("place not stated"), tally.events - tally.placed, rows
    place = _place(value)
    numbers = asked.numbers.by_oblast([place])
    if place.level != Territory.Level.OBLAST or not numbers:
        raise NoFigure
    return place, _titled(place), numbers.get(place.pk, 0), _held_in(asked, place)


def _place(code):
    if (place := Territory.objects.filter(code=code).first()) is None:
        raise NoFigure
    return place


def _titled(place):
    return capfirst(str(place.title))


def _held_in(asked, place):
    return asked.qs.filter(Exists(listings(asked, Q(territory=place))))


PARTS = {
    "type": _type,
    "direction": _direction,
    "mode": _mode,
    "month": _month,
    "district": _district,
    "oblast": _oblast,
}


# Where, and by whom --------------------------------------------------------------------------------------


def districts(asked: SummaryFilter, key: str) -> Figure:
    tally = _tally(asked)
    number = len(tally.facets.get("district", {}))
    if not number:
        raise NoFigure
    of_events = EventTerritory.objects.filter(
        IS_DISTRICT, event__in=asked.qs.order_by().values("pk"), **{asked.whose_borders.value: True}
    )
    rows = Territory.objects.filter(pk__in=of_events.order_by().values("territory"))
    return Figure(
        id=figure_id(key, asked.in_full),
        label=_("Districts and cities"),
        of=asked.title,
        value=capped(number),
        low=Decimal(number),
        high=None if tally.districted < tally.events else Decimal(number),
        qualifier="exact" if tally.districted == tally.events else "at_least",
        rule=_("Districts and cities in which at least one of the events was held are counted."),
        recount=lambda: capped(rows.count()),
        unit="district",
        coverage=coverage(None, tally.districted, tally.events, "event"),
        rows=rows,
        told=partial(_told_districts, asked, tally),
    )


def _told_districts(asked, tally, keys):
    places = Territory.objects.in_bulk(keys)
    inferred = told.inferred_places(list(asked.qs.order_by().values_list("pk", flat=True)[:RECENT]))
    return [
        Row(
            _titled(place),
            narrowed(asked, "district", place.code, place),
            capped(tally.of("district", place.pk)),
            figure=figure_id(f"district.{place.code}", asked.in_full),
            is_inferred=place.pk in inferred,
        )
        for place in (places[key] for key in keys)
    ]


def organisers(asked: SummaryFilter, key: str) -> Figure:
    events = list(asked.qs.order_by().values_list("pk", flat=True)[: RECENT + 1])
    found = told.holders(events) if len(events) <= RECENT else None
    if found is None or not found.number:
        raise NoFigure
    lines = EventOrganiser.objects.filter(event__in=events, role__in=HOLDING).order_by()
    rows = Organisation.objects.published().filter(pk__in=lines.values("organisation"))
    return Figure(
        id=figure_id(key, asked.in_full),
        label=_("Organisers"),
        of=asked.title,
        value=capped(found.number),
        low=Decimal(found.number),
        high=Decimal(found.number) if found.known == found.of else None,
        qualifier="exact" if found.known == found.of else "at_least",
        rule=_("Organisations that held at least one of the events, alone or with others, are counted once."),
        recount=lambda: capped(rows.count()),
        unit="organisation",
        coverage=coverage(None, found.known, found.of, "event"),
        rows=rows,
        told=partial(_told_organisations, found.inferred),
    )


def _told_organisations(inferred, keys):
    return [
        Row(one.name, one.get_absolute_url(), is_inferred=one.pk in inferred)
        for one in shown(Organisation, keys, "published")
    ]
