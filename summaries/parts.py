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

from events.figures.pictures import month_of
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
    named = asked.form.cleaned_data.get("territory")
    parts = [
        Part(
            place,
            capfirst(str(place.title)),
            counts[place.pk],
            _id(asked, dimension, place.code),
            # The list of two places is that of either: a row of both has no list of its own.
            "" if named and not _is_within(place, named) else _list(asked, "territory", place.code),
            place.pk in inferred,
        )
        for place in Territory.objects.filter(pk__in=[key for key in counts if counts[key]]).in_order()
    ]
    parts.sort(key=lambda part: -part.number)
    return _with_remainder(asked, parts, dimension, left, label)


def _is_within(place, named):
    above = {place.pk, place.oblast_id, place.district_id, place.sub_district_id}
    return any(one.level == Territory.Level.COUNTRY or one.pk in above for one in named)


def by_type(asked: SummaryFilter, tally: Tally) -> list[Part]:
    counts = tally.facets.get("type", {})
    return _by_entry(asked, counts, "type", EventType)


def by_direction(asked: SummaryFilter, tally: Tally) -> list[Part]:
    """An event of several directions stands in each of them, one of none in no row."""
    return _by_entry(asked, tally.facets.get("direction", {}), "direction", Direction)


def _by_entry(asked, counts, dimension, model):
    named = asked.form.cleaned_data.get(dimension)
    parts = [
        Part(
            one,
            one.name,
            counts[one.pk],
            _id(asked, dimension, one.key),
            "" if named and one not in named else _list(asked, dimension, one.key),
        )
        for one in all_of(model)
        if counts.get(one.pk)
    ]
    return sorted(parts, key=lambda part: -part.number)


def by_mode(asked: SummaryFilter, tally: Tally) -> list[Part]:
    """In person, online, both, and what nobody said."""
    counts = tally.facets.get("mode", {})
    parts = []
    for mode in AttendanceMode:
        if number := counts.get(mode.value):
            is_said = mode != AttendanceMode.UNKNOWN
            url = _list(asked, "mode", mode.value)
            parts.append(
                Part(mode if is_said else None, mode.label, number, _id(asked, "mode", mode.value), url)
            )
    return parts


def by_month(asked: SummaryFilter, tally: Tally) -> list[Part]:
    """Month by month, the first one first, those without events left out."""
    first, last = (asked.form.cleaned_data.get(name) for name in ("from", "to"))
    years = asked.form.cleaned_data.get("year")
    parts = []
    for key, number in sorted(tally.facets.get("month", {}).items()):
        year, month = int(key[:4]), int(key[5:])
        begins = datetime.date(year, month, 1)
        ends = begins.replace(day=calendar.monthrange(year, month)[1])
        if first and ends < first or last and begins > last or years and year not in years or not number:
            continue
        days = [("from", begins.isoformat()), ("to", ends.isoformat())]
        others = [pair for pair in asked.accepted if pair[0] not in ("from", "to", "year")]
        url = "" if first or last else address(reverse("events:list"), [*others, *days])
        parts.append(Part(begins, month_of(begins), number, _id(asked, "month", key), url))
    return _with_remainder(asked, parts, "month", tally.events - tally.monthed, _("month not known"))


def _with_remainder(asked, parts, dimension, number, label):
    if not number:
        return parts
    return [*parts, Part(None, label, number, _id(asked, dimension, NONE))]


def _id(asked, dimension, value):
    return figure_id(f"{dimension}.{value}", asked.in_full)


def _list(asked, parameter, value):
    """The list of the same question with this one value of a parameter."""
    others = [pair for pair in asked.accepted if pair[0] != parameter]
    return address(reverse("events:list"), [*others, (parameter, value)])
