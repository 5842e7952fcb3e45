"""Maps of what is counted by place: the oblasts of the country, or the districts of one of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ngo_portal.lib.drawing.maps import Region, draw_map, round_numbers
from ngo_portal.lib.drawing.topology import Sheet
from ngo_portal.lib.language.translated import page_language
from ngo_portal.lib.lists.counts import capped, counted, longest
from ngo_portal.lib.lists.pictures import NotDrawn
from territories import shapes
from territories.models import Territory
from territories.titles import short_names

#: Owed wherever the borders are shown.
BORDERS = (
    gettext_lazy("Borders"),
    gettext_lazy("Alexander Rodionov, geokz (CC BY 4.0), based on OCHA COD-AB Kazakhstan; simplified"),
)
#: Of numbers by the borders of the time, where the borders of that time are not those of the map.
THEN_AND_NOW = gettext_lazy(
    "The numbers follow the borders at the time of each event; the map has the borders of today."
)
#: How the column of the numbers is headed, by noun.
HEADED = {"event": gettext_lazy("events"), "organisation": gettext_lazy("organisations")}
NOT_COUNTED = gettext_lazy("The numbers are missing: there are too many to be counted at once.")
AREAS_ARE_NUMBERS = gettext_lazy(
    "The area of a circle is in proportion to the number; the smallest circles are enlarged so that they can "
    "be seen."
)
#: What a region without a circle means, by noun.
NOTHING_HERE = {
    "event": gettext_lazy(
        "A region without a circle has no such events in the portal; others may have been held there."
    ),
    "organisation": gettext_lazy(
        "A region without a circle has no such organisations in the portal; it may have others."
    ),
}
#: The first year whose end lies behind the reform.
REFORM = 2022


@dataclass(frozen=True)
class PlacesMap:
    """`numbers`: {primary key of a place: number}, those of none left out; None where they are not counted.
    `noun`: what is counted, a key of NOUNS. `url(place)`: what a region links. `beside`: [(label, number)]
    of what is counted and has no place here.
    """

    heading: str
    places: Sequence[Territory]
    numbers: Mapping[int, int] | None
    noun: str
    url: Callable[[Territory], str]
    sheet: Sheet
    beside: Sequence[tuple[str, int]] = ()
    #: What must be known beside the numbers: whose borders they are.
    notes: Sequence[Any] = ()

    def number(self, place: Territory) -> int | None:
        return None if self.numbers is None else self.numbers.get(place.pk, 0)

    @cached_property
    def largest(self) -> int:
        return max((self.number(one) or 0 for one in self.places), default=0)

    @cached_property
    def longest(self) -> int:
        """The number of the longest bar of its table."""
        return longest(row["number"] for row in self.rows)

    @cached_property
    def drawn(self) -> list[Territory]:
        return [one for one in self.places if one.code in self.sheet.shapes]

    @cached_property
    def not_drawn(self) -> list[tuple[str, str]]:
        """[(what it is called and how many, inside a sentence; address)] of places without borders in our
        files."""
        others = (one for one in self.places if one.code not in self.sheet.shapes)
        return [(self.listed(str(one.title), self.number(one)), self.address(one)) for one in others]

    def listed(self, name: str, number: int | None) -> str:
        """A place, or what is no place, with its number inside a sentence."""
        return name if number is None else f"{name} – {counted(number, self.noun)}"

    def address(self, place: Territory) -> str:
        """What it links, looked up once."""
        if place.pk not in self._addresses:
            self._addresses[place.pk] = self.url(place)
        return self._addresses[place.pk]

    @cached_property
    def _addresses(self) -> dict[int, str]:
        return {}

    def drawing(self, absolute: Callable[[str], str] = str) -> Any:
        """`absolute`: makes a whole address of a link."""
        names = short_names([str(one.title) for one in self.drawn], page_language())
        regions = [
            Region(
                one.code,
                self._label(one, name),
                self.title(one),
                self.number(one),
                absolute(self.address(one)),
            )
            for one, name in zip(self.drawn, names, strict=True)
        ]
        printed = {number: capped(number) for number in round_numbers(self.largest)} if self.largest else {}
        return draw_map(self.sheet, regions, self.heading, printed)

    @property
    def borders(self) -> str:
        """Owed beside it."""
        return f"{BORDERS[0]}: {BORDERS[1]}."

    @property
    def inline(self) -> Any:
        return self.drawing().inline()

    def title(self, place: Territory) -> str:
        number = self.number(place)
        name = capfirst(str(place.title))
        return name if number is None else f"{name}: {counted(number, self.noun)}"

    def _label(self, place, name):
        number = self.number(place)
        return f"{capfirst(name)} {capped(number)}" if number else capfirst(name)

    @property
    def legend(self) -> list[Any]:
        """Sentences that say how the map is to be read."""
        if self.numbers is None:
            return [NOT_COUNTED]
        circles = [AREAS_ARE_NUMBERS] if self.largest else []
        return [*circles, NOTHING_HERE[self.noun], *self.notes]

    @cached_property
    def rows(self) -> list[dict[str, Any]]:
        """For components/bar_table.html: the most first, then in the order of the places."""
        rows = [
            {"label": capfirst(str(one.title)), "url": self.address(one), "number": self.number(one)}
            for one in self.places
        ]
        rows.sort(key=lambda row: -(row["number"] or 0))
        return [
            *rows,
            *({"label": label, "url": "", "number": n, "remainder": True} for label, n in self.beside),
        ]

    def table(self) -> tuple[list[Any], list[list[Any]]]:
        """Header and rows of its CSV: a place that has none has 0, what is not counted is empty."""
        header = [_("KATO code"), _("Territory"), capfirst(HEADED[self.noun]), _("On the map")]
        said = {True: _("yes"), False: _("no")}
        rows = [
            [one.code, capfirst(str(one.title)), self.number(one), said[one.code in self.sheet.shapes]]
            for one in self.places
        ]
        return header, [*rows, *(["", label, number, said[False]] for label, number in self.beside)]


def only_place(places: Sequence[Territory] | None) -> Territory | None:
    """The oblast that a map is asked of, None for the whole country."""
    within = [one for one in places or () if one.level]
    if len(within) > 1 or any(one.level != Territory.Level.OBLAST for one in within):
        raise NotDrawn(territory=_("A map is of the whole country or of one oblast."))
    return within[0] if within else None


def not_drawn(found: PlacesMap) -> list[str]:
    """The sentence that names what is counted and not on the map, with its numbers; none where all is."""
    places = [text for text, _address in found.not_drawn]
    places += [found.listed(str(label), number) for label, number in found.beside]
    return [_("Not on the map: %(places)s.") % {"places": "; ".join(places)}] if places else []


def country_map(
    count: Callable[[Sequence[Territory]], Mapping[int, int] | None],
    noun: str,
    url: Callable[[Territory], str],
    heading: str,
    *,
    year: int | None = None,
    beside: Sequence[tuple[str, int]] = (),
    then: bool = False,
) -> PlacesMap:
    """By oblast. `count(oblasts)` gives their numbers. `then`: they are those by the borders of the time; all
    of one `year`, if it is given."""
    formerly = then and bool(year) and year < REFORM
    sheet = shapes.of_the_country(formerly=formerly)
    oblasts = list(Territory.objects.shown().oblasts().in_order())
    numbers = count(oblasts)
    notes = [THEN_AND_NOW] if then else []
    if formerly:
        oblasts = [one for one in oblasts if one.code in sheet.shapes or (numbers or {}).get(one.pk)]
        notes = [_("The borders are those before June 2022.")]
    return PlacesMap(heading, oblasts, numbers, noun, url, sheet, beside, notes)


def oblast_map(
    oblast: Territory,
    numbers: Mapping[int, int] | None,
    noun: str,
    url: Callable[[Territory], str],
    heading: str,
    *,
    beside: Sequence[tuple[str, int]] = (),
    then: bool = False,
) -> PlacesMap:
    """By district. Districts elsewhere that have a number too, as an event may be in several places, stand
    beside the map."""
    within = Territory.objects.keys_of_second_level(oblast, ever=then)
    found = Territory.objects.known(within | set(numbers or ()))
    places = [one for one in found if one.pk in within]
    elsewhere = [(capfirst(str(one.title)), numbers[one.pk]) for one in found if one.pk not in within]
    sheet = shapes.of_districts(one.code for one in places)
    notes = [THEN_AND_NOW] if then else []
    return PlacesMap(heading, places, numbers, noun, url, sheet, [*elsewhere, *beside], notes)
