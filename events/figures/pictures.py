"""Where and when events were: the map and the chart of a question, drawn of the Tally that pages print.

A page that has its Tally draws of it; a file asks for the same one through the EventFilter.
"""

import calendar
import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from events.querysets import NOW, THEN
from ngo_portal.lib.drawing.bars import Bar, draw_bars
from ngo_portal.lib.language.approximate_dates import ApproximateDate
from ngo_portal.lib.lists.counts import capped, counted, longest
from ngo_portal.lib.lists.page import address, each_address
from ngo_portal.lib.lists.pictures import NotDrawn, Picture
from territories.maps import BORDERS, country_map, not_drawn, oblast_map, only_place
from territories.models import Territory

#: Months that a chart has room for, and those up to which each has its name.
MOST_MONTHS, MOST_NAMED = 36, 24
EVENTS_BY_PLACE, EVENTS_BY_MONTH = gettext_lazy("Events by place"), gettext_lazy("Events by month")


def by_place(asked: Any) -> Any:
    """The PlacesMap of an EventFilter: of the country, or of the one oblast that is asked for by itself or
    by its edition."""
    wanted, numbers = _counting(asked), asked.numbers
    oblast = only_place(wanted.get("territory") or _place_of(wanted))
    then = wanted.get("borders", [NOW])[:1] == [THEN]
    question = [pair for pair in asked.accepted if pair[0] != "territory"]
    found = numbers.tally
    if oblast:
        return oblast_map(
            oblast,
            found and found.facets.get("district", {}),
            "event",
            of_question(question),
            str(EVENTS_BY_PLACE),
            beside=without_district(found),
            then=then,
        )
    return country_map(
        numbers.by_oblast,
        "event",
        of_question(question),
        str(EVENTS_BY_PLACE),
        year=_year(wanted),
        beside=without_place(found),
        then=then,
    )


def oblast_of(edition):
    """The oblast that an edition covers; None of another."""
    place = edition.territory
    return place if place and place.level == Territory.Level.OBLAST else None


def _place_of(wanted):
    """The place of a question that names none, where its edition is an oblast's."""
    editions = wanted.get("edition", [])
    oblast = len(editions) == 1 and oblast_of(editions[0])
    return [oblast] if oblast else []


def of_question(question):
    """What a region of a map links: the list of the question, there."""
    url = each_address(reverse("events:list"), question, "territory")
    return lambda place: url(place.code)


def without_district(found):
    """What is counted beside the districts of an oblast's map."""
    return _remainder(_("district not stated"), found and found.events - found.districted)


def without_place(found):
    return _remainder(_("place not stated"), found and found.events - found.placed)


def _remainder(label, number):
    return [(label, number)] if number else []


def _year(wanted):
    """The year that all events of the question are of, if it names one."""
    years = {*wanted.get("year", []), *(edition.year for edition in wanted.get("edition", []))}
    return years.pop() if len(years) == 1 else None


def _counting(asked):
    """What the EventFilter was asked, if it is to be counted."""
    if not asked.shows_count:
        raise NotDrawn(q=_("What words find is listed and not counted, so it is not drawn."))
    return {name: value for name, value in asked.form.cleaned_data.items() if value}


@dataclass(frozen=True)
class Months:
    """`months`: [(first day, last day, events)], those without any too, from a January on. `unknown`: events
    whose month is not known. `question`: pairs of the list that is counted."""

    months: Sequence[tuple[datetime.date, datetime.date, int]]
    unknown: int
    question: Sequence[tuple[str, Any]]
    #: {year: events}, each once.
    years: Mapping[int, int] = field(default_factory=dict)

    @property
    def shown(self):
        return self.months[-MOST_MONTHS:]

    @property
    def notes(self):
        notes = [_("An event of several days that falls in two months is counted in both.")]
        if len(self.months) > MOST_MONTHS:
            earlier = sum(number for _first, _last, number in self.months[:-MOST_MONTHS])
            notes.append(
                _("Earlier months are not drawn: %(events)s.") % {"events": counted(earlier, "event")}
            )
        if self.unknown:
            notes.append(_("Month not known: %(events)s.") % {"events": counted(self.unknown, "event")})
        return notes

    @property
    def inline(self):
        return self.drawing().inline()

    def drawing(self):
        named = len(self.shown) <= MOST_NAMED
        bars = [
            Bar(
                value=number,
                printed=capped(number) if named else "",
                title=f"{month_of(first)}: {counted(number, 'event')}",
                tick=date_format(first, "M") if named else "",
                group=str(first.year) if first.month == 1 else "",
            )
            for first, _last, number in self.shown
        ]
        return draw_bars(bars, str(EVENTS_BY_MONTH), capped)

    @cached_property
    def rows(self):
        """For components/bar_table.html: what has events, the last first; of a longer time the months of the
        last two years, and the years before them."""
        told = self.shown[-1][0].year - 1 if len(self.shown) > MOST_NAMED else 0
        rows = [
            {"label": month_of(first), "number": number, "url": self._list(first, last)}
            for first, last, number in reversed(self.shown)
            if number and first.year >= told
        ]
        for year in sorted({first.year for first, _last, _number in self.months}, reverse=True):
            if year < told and (number := self.years.get(year)):
                days = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
                rows.append({"label": year_of(year), "number": number, "url": self._list(*days)})
        unknown = {"label": _("month not known"), "url": "", "number": self.unknown, "remainder": True}
        return [*rows, unknown] if self.unknown else rows

    @property
    def largest(self):
        return longest(row["number"] for row in self.rows)

    def _list(self, first, last):
        asked = dict(self.question)
        first, last = (
            max(first.isoformat(), asked.get("from", "")),
            min(last.isoformat(), asked.get("to", "9")),
        )
        others = [pair for pair in self.question if pair[0] not in ("from", "to")]
        return address(reverse("events:list"), [*others, ("from", first), ("to", last)])

    def table(self):
        """Header and rows of its CSV: all months, and a row of the events without one."""
        rows = [[f"{first:%Y-%m}", number] for first, _last, number in self.months]
        unknown = [[_("month not known"), self.unknown]] if self.unknown else []
        return [_("Month"), capfirst(_("events"))], [*rows, *unknown]


def by_month(
    found: Any, question: Sequence[tuple[str, Any]], wanted: Mapping[str, Any] = MappingProxyType({})
) -> Months:
    """The Months of a Tally, whole years of them, up to this month at least where it is one of them, no
    further than the period and the years that are `wanted` of its question."""
    first, last = _days_asked(wanted)
    facet = {
        key: number for key, number in found.facets.get("month", {}).items() if month_is_asked(wanted, key)
    }
    keys = sorted(facet)
    if not keys:
        return Months([], found.events - found.monthed, question)
    today = timezone.localdate()
    ends = max(f"{today:%Y-%m}", keys[-1])
    months = [
        (
            datetime.date(year, month, 1),
            datetime.date(year, month, calendar.monthrange(year, month)[1]),
            facet.get(f"{year}-{month:02}", 0),
        )
        for year in range(int(keys[0][:4]), int(keys[-1][:4]) + 1)
        for month in range(1, 13)
        if f"{year}-{month:02}" <= ends and _within(f"{year}-{month:02}", first, last)
    ]
    asked, by_year = wanted.get("year"), found.facets.get("year", {})
    years = {year: number for year, number in by_year.items() if not asked or year in asked}
    return Months(months, found.events - found.monthed, question, years)


def month_is_asked(wanted: Mapping[str, Any], month: str) -> bool:
    """Whether "2021-02" lies in the period and the years of a question, at least in part: an event of several
    days may reach beyond them."""
    years = wanted.get("year")
    return _within(month, wanted.get("from"), wanted.get("to")) and (not years or int(month[:4]) in years)


def _within(month, first, last):
    return not (first and month < f"{first:%Y-%m}") and not (last and month > f"{last:%Y-%m}")


def of_years(asked: Any) -> Months:
    """The Months of an EventFilter; of one year where it asks for one."""
    wanted = _counting(asked)
    if (found := asked.numbers.tally) is None:
        raise NotDrawn(question=_("There are too many events to be counted at once: ask for fewer."))
    return by_month(found, asked.accepted, wanted)


def _days_asked(wanted):
    """The first and the last day of the period and the years of a question, as far as it names some."""
    first, last = wanted.get("from"), wanted.get("to")
    if years := wanted.get("year"):
        first = max(filter(None, [first, datetime.date(min(years), 1, 1)]))
        last = min(filter(None, [last, datetime.date(max(years), 12, 31)]))
    return first, last


def month_of(day):
    return capfirst(date_format(day, "YEAR_MONTH_FORMAT"))


def year_of(year):
    """A year among months: «2024 ж.»."""
    return ApproximateDate(str(year)).print(get_language(), "label")


def map_picture(asked, absolute):
    found = by_place(asked)
    legend = [*found.legend, *not_drawn(found)]
    return Picture(found.heading, found.drawing(absolute), legend, found.table(), [BORDERS])


def months_picture(asked, _absolute):
    found = of_years(asked)
    return Picture(str(EVENTS_BY_MONTH), found.drawing(), found.notes, found.table())
