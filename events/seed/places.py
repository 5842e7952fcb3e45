"""Where synthetic things are: every shown territory below the country, cities and districts most often."""

import bisect
import datetime
from collections import defaultdict

from territories.models import COUNTRY_CODE, Placement, Territory

#: Out of a thousand events: the level of their place.
LEVELS = {
    "oblast": 40,
    "city_republican": 90,
    "city_adm": 320,
    "district": 280,
    "city_district": 60,
    "other": 50,
    "rural_okrug": 110,
    "locality": 50,
}
COLUMNS = ["id", "level", "kind", "title_kk", "title_ru", "title_en", "valid_to", "same_as_id"]


class Place:
    """A territory, and per era (`Places.era_of`) the unit that answers for it and the oblast it lay in."""

    __slots__ = ("id", "kind", "level", "oblasts", "responsible", "titles", "unit")


class Places:
    def __init__(self, random):
        self._draw = random.random
        rows = Territory.objects.exclude(code=COUNTRY_CODE).order_by("code").values_list(*COLUMNS, named=True)
        self._known = {row.id: row for row in rows}
        self._parents = defaultdict(list)  # id -> [(since, until, parent id)]
        placements = Placement.objects.order_by("pk").values_list("territory", "since", "until", "parent")
        for territory, since, until, parent in placements:
            span = (since or datetime.date.min, until or datetime.date.max)
            self._parents[territory].append((*span, parent))
        bounds = {
            day
            for spans in self._parents.values()
            for since, until, _parent in spans
            for day in (since, until)
        }
        #: The days on which borders changed, in order; the eras lie between them.
        self.changes = sorted(bounds - {datetime.date.min, datetime.date.max})
        self._changes = [day.isoformat() for day in self.changes]
        self.by_kind = defaultdict(list)
        self.by_unit = defaultdict(list)
        self.units = {}
        shown = [row for row in self._known.values() if row.valid_to is None and row.same_as_id is None]
        for row in shown:
            place = self._place(row)
            if row.level <= 2:
                self.units[row.id] = place
            kind = row.kind if row.kind in LEVELS else "other"
            if row.level in (3, 4) and row.kind in ("city_adm", "city"):
                kind = "other"
            self.by_kind[kind].append(place)
            self.by_unit[place.unit].append(place)
        self._units_of = defaultdict(list)
        for unit in self.units.values():
            if unit.level == 2:
                self._units_of[unit.oblasts[-1]].append(unit)
        for kind in ("city_district",):  # a city of republican significance has no districts of level 2
            for unit in self.by_kind[kind]:
                self._units_of[unit.oblasts[-1]].append(unit)
        self._kinds = [kind for kind, weight in LEVELS.items() if self.by_kind[kind] for _ in range(weight)]
        for places in self.by_kind.values():
            random.shuffle(places)
        self._turns = dict.fromkeys(LEVELS, 0)

    def _place(self, row):
        place = Place()
        place.id, place.kind, place.level = row.id, row.kind, row.level
        place.titles = (row.title_kk, row.title_ru, row.title_en)
        eras = [datetime.date.min, *self.changes]
        paths = [self._path(row, day) for day in eras]
        place.oblasts = [path[-1].id for path in paths]
        place.unit = next((one.id for one in paths[-1] if one.level == 2), place.oblasts[-1])
        place.responsible = [
            place.unit if oblast == place.oblasts[-1] else oblast for oblast in place.oblasts
        ]
        return place

    def _path(self, row, day):
        """The territory and what it lay in on that day, the oblast last; not yet in the tree: by today."""
        path = [row]
        while path[-1].level > 1:
            spans = self._parents[path[-1].id]
            parent = next((parent for since, until, parent in spans if since <= day < until), None)
            parent = parent or next(parent for _since, until, parent in spans if until == datetime.date.max)
            path.append(self._known[parent])
        return path

    def era_of(self, day):
        """The number of the era that `day` (ISO text, None is today) lies in, for `Place.responsible`."""
        return len(self._changes) if day is None else bisect.bisect_right(self._changes, day)

    def any(self):
        """A place. The places of a kind take turns, so that every rural okrug gets its events."""
        kind = self._kinds[int(self._draw() * len(self._kinds))]
        return self.next_of(kind)

    def next_of(self, kind):
        places, turn = self.by_kind[kind], self._turns[kind]
        self._turns[kind] = turn + 1
        return places[turn % len(places)]

    def beside(self, place):
        """Another place of the same oblast, of a district or city: perhaps the same one."""
        units = self._units_of[place.oblasts[-1]]
        return units[int(self._draw() * len(units))]
