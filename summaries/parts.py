"""The tables of a summary: its events by place, type, month, direction and format. Each row is a figure of
its own, with the list of its events and an id.

An event may stand in several rows of a table, of two districts for one, and stands once in the total.
"""

import calendar
import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from events.figures.pictures import month_is_asked, month_of
from events.figures.tallies import Tally
from events.models import AttendanceMode, EventType
from ngo_portal.lib.lists.counts import longest
from ngo_portal.lib.lists.page import address
from ngo_portal.lib.serving.memory import all_of
from registry.models import Direction
from summaries.filters import SummaryFilter
from summaries.ids import figure_id
from territories.models import Territory

#: The key of the events of a table that stand in none of its rows.
NONE = "none"


@dataclass(frozen=True)
class Part:
    """A row, also for components/bar_table.html. `of`: a Territory, an EventType, a Direction, the first
    day of a month or an AttendanceMode; None for the remainder. `figure`: the id of its number."""

    of: Any
    label: Any
    number: int
    figure: str
    url: str = ""
    is_inferred: bool = False

    @property
    def key(self) -> str:
        return self.figure.partition(";")[0]

    @property
    def remainder(self) -> bool:
        return self.of is None

    @property
    def mark(self) -> str:
        return _("inferred") if self.is_inferred else ""


def largest(parts: Sequence[Part]) -> int:
    return longest(part.number for part in parts)


def by_district(asked: SummaryFilter, tally: Tally, inferred: Collection[int] = ()) -> list[Part]:
    """By district or city, those with the most events first, then the events without a stated one."""
    counts = tally.facets.get("district", {})
    left = tally.events - tally.districted
    return _by_place(asked, counts, "district", left, _("district not stated"), inferred)


def by_oblast(asked: SummaryFilter, tally: Tally) -> list[Part]:
    """The same by oblast; none where they cannot be told at once."""
    oblasts = Territory.objects.at_level(Territory.Level.OBLAST)
    counts = asked.numbers.by_oblast(oblasts)
    if counts is None:
        return []
    left = tally.events - tally.placed
    return _by_place(asked, counts, "oblast", left, _("place not stated"))


def _by_place(asked, counts, dimension, left, label, inferred=()):
    parts = [
        Part(
            place,
            capfirst(str(place.title)),
            counts[place.pk],
            _id(asked, dimension, place.code),
            narrowed(asked, dimension, place.code, place),
            place.pk in inferred,
        )
        for place in Territory.objects.known([key for key in counts if counts[key]])
    ]
    parts.sort(key=lambda part: -part.number)
    return _with_remainder(asked, parts, dimension, left, label)


def by_type(asked: SummaryFilter, tally: Tally) -> list[Part]:
    return _by_entry(asked, tally.facets.get("type", {}), "type", EventType)


def by_direction(asked: SummaryFilter, tally: Tally) -> list[Part]:
    """An event of several directions stands in each of them, one of none in no row."""
    return _by_entry(asked, tally.facets.get("direction", {}), "direction", Direction)


def _by_entry(asked, counts, dimension, model):
    parts = [
        Part(
            one,
            one.name,
            counts[one.pk],
            _id(asked, dimension, one.key),
            narrowed(asked, dimension, one.key, one),
        )
        for one in all_of(model)
        if counts.get(one.pk)
    ]
    return sorted(parts, key=lambda part: -part.number)


def by_mode(asked: SummaryFilter, tally: Tally) -> list[Part]:
    """In person, online, both, and what nobody said."""
    counts = tally.facets.get("mode", {})
    return [
        Part(
            None if mode == AttendanceMode.UNKNOWN else mode,
            mode.label,
            counts[mode.value],
            _id(asked, "mode", mode.value),
            narrowed(asked, "mode", mode.value, mode.value),
        )
        for mode in sorted(AttendanceMode, key=lambda one: one == AttendanceMode.UNKNOWN)
        if counts.get(mode.value)
    ]


def by_month(asked: SummaryFilter, tally: Tally) -> list[Part]:
    """Month by month, the first one first, those without events left out."""
    parts = [
        Part(
            begins := datetime.date(int(key[:4]), int(key[5:]), 1),
            month_of(begins),
            number,
            _id(asked, "month", key),
            narrowed(asked, "month", key),
        )
        for key, number in sorted(tally.facets.get("month", {}).items())
        if number and month_is_asked(asked.form.cleaned_data, key)
    ]
    return _with_remainder(asked, parts, "month", tally.events - tally.monthed, _("month not known"))


def _ends(month):
    return month.replace(day=calendar.monthrange(month.year, month.month)[1])


def _with_remainder(asked, parts, dimension, number, label):
    if not number:
        return parts
    return [*parts, Part(None, label, number, _id(asked, dimension, NONE))]


def _id(asked, dimension, value):
    return figure_id(f"{dimension}.{value}", asked.in_full)


#: The parameter that asks the list of events for the rows of a table.
ASKED_BY = {"district": "territory", "oblast": "territory"}


def narrowed(asked: SummaryFilter, dimension: str, value: str, entry: Any = None) -> str:
    """The list of the events of a row; "" where the list cannot be asked for them, as several values of a
    parameter mean any of them. `entry`: the row of the value, where its parameter may be asked already."""
    if value == NONE:
        return ""
    if dimension == "month":
        return _of_month(asked, value)
    parameter = ASKED_BY.get(dimension, dimension)
    named = asked.form.cleaned_data.get(parameter)
    if named and not (_lies_in(entry, named) if parameter == "territory" else entry in named):
        return ""
    others = [pair for pair in asked.accepted if pair[0] != parameter]
    return address(reverse("events:list"), [*others, (parameter, value)])


def _lies_in(place, named):
    above = {place.pk, place.oblast_id, place.district_id, place.sub_district_id} if place else set()
    return any(one.level == Territory.Level.COUNTRY or one.pk in above for one in named)


def _of_month(asked, value):
    month = datetime.date(int(value[:4]), int(value[5:]), 1)
    if asked.form.cleaned_data.get("from") or asked.form.cleaned_data.get("to"):
        return ""
    others = [pair for pair in asked.accepted if pair[0] != "year"]
    days = [("from", month.isoformat()), ("to", _ends(month).isoformat())]
    return address(reverse("events:list"), [*others, *days])
