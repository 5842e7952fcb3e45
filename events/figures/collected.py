"""How many districts have reported: the events that each answers for, of an edition or a quarter, and who
said that there is nothing to report.

The officers' board and the page of the edition tell the same: a district has reported when a record that
it answers for is published, or when it said that there is none; in time, when that had been entered by the
deadline, or was said by then. One question counts all districts, in an index alone
(events_event_collected, events_event_desk_by_day).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import Count, Q

from events.models import Collection, Event, NothingToReport
from moderation.querysets import number_at
from moderation.steps import Stage
from officers.roles import EVERYWHERE
from territories.models import Placement, Territory

NONE = {"entered": 0, "submitted": 0, "published": 0, "in_time": 0}


@dataclass(frozen=True)
class Reported:
    """What a district has reported. `oblast`: what it lay in then; `is_own`: whether the officer who looks
    answers for it; `said`: the NothingToReport that holds, or None."""

    district: Territory
    oblast: Territory
    is_own: bool
    entered: int
    submitted: int
    published: int
    entered_in_time: int  # of the published ones
    by_oblast: int  # published events held there that the oblast answers for
    by_oblast_in_time: int
    said: NothingToReport | None
    said_in_time: bool

    @property
    def has_reported(self):
        return bool(self.published or self.by_oblast or self.said)

    @property
    def is_in_time(self):
        return bool(self.entered_in_time or self.by_oblast_in_time or self.said_in_time)


@dataclass(frozen=True)
class Board:
    """The districts of a collection. `besides`: {oblast: numbers of what it answers for itself}."""

    rows: list[Reported]
    besides: dict[Territory, dict[str, int]]

    @property
    def districts(self):
        return len(self.rows)

    @property
    def reported(self):
        return sum(row.has_reported for row in self.rows)

    @property
    def said_nothing(self):
        return sum(bool(row.said) for row in self.rows)

    @property
    def in_time(self):
        return sum(row.is_in_time for row in self.rows)

    def parts(self) -> Iterator[tuple[Territory, "Board"]]:
        """The same, oblast by oblast."""
        for oblast, rows in groupby(self.rows, lambda row: row.oblast):
            yield oblast, Board([*rows], {})

    @property
    def share(self):
        """Per cent, of which nothing is made whole that is not."""
        return 100 * self.reported // self.districts if self.districts else 0


def board(collection: Collection, officer: Any = None) -> Board:
    """The Board of all districts that are asked, as they were then; of those of an officer's territory, where
    an officer looks: that lay in it then, or that it answers for by now."""
    whose, own = collection.territory, officer and officer.territory
    sees_all = officer is None or officer.role in EVERYWHERE
    placements = Placement.objects.of_districts(collection.borders_of).in_territory(whose)
    if not sees_all:
        placements = placements.in_territory_ever(own)
    places = {one.territory_id: one for one in placements}
    oblasts = {one.parent_id for one in places.values()} - places.keys()
    counted = _counted(collection, places.keys() | oblasts)
    held = _held(collection, oblasts & counted.keys(), places.keys())
    nothing = {one.district_id: one for one in collection.nothing_to_report.select_related("by")}
    rows = []
    for key, place in places.items():
        numbers = counted.get(key, NONE)
        by_oblast = held.get(key, NONE)
        said = None if numbers["entered"] or by_oblast["published"] else nothing.get(key)
        is_city = place.territory.level == Territory.Level.OBLAST
        rows.append(
            Reported(
                district=place.territory,
                oblast=place.territory if is_city else place.parent,
                is_own=sees_all or _lies_in(place.territory, own),
                entered=numbers["entered"],
                submitted=numbers["submitted"],
                published=numbers["published"],
                entered_in_time=numbers["in_time"],
                by_oblast=by_oblast["published"],
                by_oblast_in_time=by_oblast["in_time"],
                said=said,
                said_in_time=bool(said) and said.at < collection.over_at,
            )
        )
    rows.sort(key=lambda row: (row.oblast.sort_key, row.district.sort_key))
    own_oblasts = {row.oblast for row in rows if sees_all or _lies_in(row.oblast, own)}
    return Board(rows, {one: counted[one.pk] for one in own_oblasts if one.pk in oblasts & counted.keys()})


def _lies_in(district, own):
    return own.level == 0 or own.pk in (district.pk, district.oblast_id, district.district_id)


def _counted(collection: Collection, answering: Iterable[int]) -> dict[int, dict[str, int]]:
    """{territory: numbers} of these; what a village answers for is its district's."""
    published = Q(stage=Stage.PUBLISHED)
    found = (
        _events(collection)
        .values("responsible")
        .annotate(
            entered=Count("pk"),
            submitted=Count("pk", filter=Q(stage=Stage.SUBMITTED)),
            published=Count("pk", filter=published),
            in_time=Count("pk", filter=published & _entered_in_time(collection)),
        )
    )
    found = {row.pop("responsible"): row for row in found}
    below = Territory.objects.filter(pk__in=found.keys() - set(answering), level__gt=2)
    districts = dict(below.order_by().values_list("pk", "district"))
    counted: dict[int, dict[str, int]] = {}
    for key, numbers in found.items():
        total = counted.setdefault(districts.get(key) or key, dict(NONE))
        for name, number in numbers.items():
            total[name] += number
    return counted


def _held(
    collection: Collection, oblasts: Iterable[int], districts: Iterable[int]
) -> dict[int, dict[str, int]]:
    """{district: numbers} of the published events there that an oblast answers for, by the borders of the
    time."""
    rows = _events(collection).filter(responsible__in=oblasts, stage=Stage.PUBLISHED)
    rows = rows.filter(listings__then=True, listings__territory__in=districts)
    found = rows.values("listings__territory").annotate(
        published=Count("pk"), in_time=Count("pk", filter=_entered_in_time(collection))
    )
    return {row.pop("listings__territory"): row for row in found}


def _events(collection):
    rows = Event.objects.order_by()
    if collection.days:
        return rows.surely_within(*collection.days)
    return rows.filter(edition=collection.edition_id)


def _entered_in_time(collection):
    return Q(pk__lt=number_at(collection.over_at))
