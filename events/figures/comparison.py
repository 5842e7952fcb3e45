"""Two editions or two territories side by side: the same figures of both, each with how many of its events it
is known of. A difference is told where both figures are exact, and nowhere else.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from events.figures.tallies import Tally
from events.figures.totals import AudienceTotal, audience_totals, besides, of_these_inferred
from events.models import EventType
from ngo_portal.lib.language.quantities import coverage
from ngo_portal.lib.lists.counts import capped

MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True)
class Side:
    """One of the two: its `name`, its page, the address of the list of its held events, the Tally of these
    (None where they cannot be counted now), and [(label, number)] of what else is counted of it. `inferred`:
    its districts that no source states."""

    name: Any
    url: str
    events_url: str
    tally: Tally | None
    records: Sequence[tuple[Any, int | None]] = ()
    is_edition: bool = False
    inferred: Collection[int] = ()
    totals: dict[Any, AudienceTotal] = field(init=False)

    def __post_init__(self):
        totals = audience_totals(self.tally) if self.tally else []
        object.__setattr__(self, "totals", {(one.role, one.unit): one for one in totals})


@dataclass(frozen=True)
class Cell:
    """`value`: as printed, "" where it is not known; `exact`: the number, where it is that and no other."""

    value: str = ""
    coverage: str = ""
    url: str = ""
    exact: Decimal | None = None


@dataclass(frozen=True)
class Row:
    """One figure of both: `cells`, a pair, `names`: of the two."""

    label: Any
    names: Sequence[Any]
    cells: Sequence[Cell]

    @property
    def beside(self):
        """[(name of the side, Cell)]."""
        return list(zip(self.names, self.cells, strict=True))

    @property
    def is_known(self):
        """Whether both are."""
        return all(cell.value for cell in self.cells)

    @property
    def difference(self):
        """The second less the first, with its sign; "" where one of them is not exact."""
        first, second = (cell.exact for cell in self.cells)
        if first is None or second is None:
            return ""
        sign = "+" if second > first else MINUS if second < first else ""
        return sign + number_format(abs(second - first), force_grouping=True)


def figures(sides: Sequence[Side]) -> list[Row]:
    """Rows of the figures that the pages of both have."""
    found = [(_("Events"), [_events(side) for side in sides])]
    if all(side.is_edition for side in sides):  # an event of a territory may have been in another one too
        found.append((_("Districts and cities"), [_districts(side.tally, side.inferred) for side in sides]))
    for kind in dict.fromkeys(kind for side in sides for kind in side.totals):
        totals = [side.totals.get(kind) for side in sides]
        label = next(total.label for total in totals if total)
        found.append((label, [_total(total) for total in totals]))
    records = zip(*(side.records for side in sides), strict=True)
    found += [(pair[0][0], [_number(number) for _label, number in pair]) for pair in records]
    return _rows(sides, found)


def _rows(sides, found):
    names = [side.name for side in sides]
    return [Row(label, names, cells) for label, cells in found]


def types(sides: Sequence[Side]) -> list[Row]:
    """Rows by type of event, the most frequent first; none where one of the two is not counted."""
    if any(side.tally is None for side in sides):
        return []
    counts = [side.tally.facets.get("type", {}) for side in sides]
    kinds = EventType.objects.filter(pk__in=[key for count in counts for key in count])
    rows = [(kind, [count.get(kind.pk, 0) for count in counts]) for kind in kinds]
    rows.sort(key=lambda row: -sum(row[1]))
    return _rows(sides, [(kind.name, [_number(number) for number in numbers]) for kind, numbers in rows])


def _number(number):
    return Cell(capped(number), exact=None if number is None else Decimal(number))


def _events(side):
    if side.tally is None:
        return Cell(url=side.events_url)
    number = side.tally.events
    return Cell(capped(number), besides(side.tally), side.events_url, Decimal(number))


def _districts(tally, inferred):
    """How many there are is known where every event has one, and a source states each of them."""
    if tally is None or not tally.districted:
        return Cell(coverage=coverage(None, 0, tally.events, "event") if tally else "")
    districts, known = tally.facets.get("district", {}), tally.districted
    mark = of_these_inferred(districts, inferred)
    said = "; ".join(filter(None, [coverage(None, known, tally.events, "event"), mark]))
    exact = Decimal(len(districts)) if known == tally.events and not mark else None
    return Cell(capped(len(districts)), said, exact=exact)


def _total(total):
    if total is None:
        return Cell()
    is_exact = total.known == total.of and total.total.exact
    return Cell(total.value, total.coverage, exact=total.total.low if is_exact else None)
