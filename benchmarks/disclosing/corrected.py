"""A second day: a record of a scenario is corrected, and the reader has kept what was told the day before."""

from copy import copy
from dataclasses import dataclass, replace

import numpy
from django.utils import timezone
from scipy.optimize import Bounds, LinearConstraint, milp

from benchmarks.disclosing.made import Cell, Scenario, Sum
from events.models import Event, EventPlace
from moderation.models import Stage
from ngo_portal.lib.language.quantities import Quantity

MOST = 200


@dataclass
class Corrected:
    """`before` and `after` are the same scenario on both days. `unchanged`: {place of a cell after: its place
    before}, of the lines that were not corrected; `others`: the same of the other records alone, which is
    what the portal tells: which of the lines of a record were corrected it does not say."""

    before: Scenario
    after: Scenario
    unchanged: dict[int, int]
    others: dict[int, int]
    #: Places before of the lines that were not corrected, or are told no more.
    standing: set[int]

    def known(self, told_before, told_after, same):
        """(a scenario of the numbers of both days, what was told of them): a reader who takes those that are
        in `same` for one number each."""
        places, cells = [], list(self.before.cells)
        for place, cell in enumerate(self.after.cells):
            places.append(same.get(place, len(cells)))
            if place not in same:
                cells.append(cell)
        both = replace(self.before, cells=cells, sums=list(self.before.sums))
        both.sums += [
            Sum([places[one] for one in wholes], [places[one] for one in parts], is_all)
            for wholes, parts, is_all in self.after.sums
        ]
        moved = [replace(one, cells=tuple(places[place] for place in one.cells)) for one in told_after]
        return both, [*told_before, *moved]


class Corrector:
    def __init__(self, maker):
        self.maker, self.chance = maker, maker.chance

    def correct(self, before):
        """A Corrected: one event, in one of the ways in which one is; perhaps it was withdrawn meanwhile."""
        event = self.chance.choice([event for event in before.events if event.pk in before.shown])
        after = replace(
            before,
            cells=[Cell(copy(cell.row), cell.count, cell.is_small) for cell in before.cells],
            sums=list(before.sums),
            parted={key: dict(values) for key, values in before.parted.items()},
        )
        rows = Event.objects.filter(pk=event.pk)
        is_withdrawn = self.chance.random() < 0.2
        if is_withdrawn:
            rows.update(stage=Stage.WITHDRAWN)
        ways = [self._number, self._number, self._number, self._number, self._group, self._place, self._day]
        kept = self.chance.choice([*ways, self._taken_away])(after, event)
        rows.update(stage=Stage.PUBLISHED, corrected_at=timezone.now())
        for cell in after.cells:
            cell.row.refresh_from_db(fields=["told_low", "told_high"])
        unchanged = {
            place: of for place, of in enumerate(kept) if _says_the_same(before.cells[of], after.cells[place])
        }
        others = {place: of for place, of in unchanged.items() if before.cells[of].row.event_id != event.pk}
        standing = set(range(len(before.cells))) - set(kept) | set(unchanged.values())
        return Corrected(before, after, unchanged, others, standing)

    # In which ways: each says of the cells after where they were before -----------------------------------

    def _number(self, after, event):
        """Passes over 5 more often than not; with it go the numbers that it is a part of."""
        places = after.lines(event.pk)
        if not places:
            return self._day(after, event)
        place = self.chance.choice([one for one in places if after.cells[one].is_small] or places)
        place = self.chance.choice([place, place, self.chance.choice(places)])
        is_few = after.cells[place].count < 5
        crosses = self.chance.random() < 0.7
        number = self.chance.randint(5, 9) if is_few == crosses else self.chance.randint(1, 4)
        for one, count in zip(places, self._consistent(after, places, place, number), strict=True):
            cell = after.cells[one]
            if count != cell.count:
                cell.row.quantity, cell.count = Quantity.exact(count), count
                cell.is_small = self.maker.is_small(cell.row, count)
                cell.row.save()
        return range(len(after.cells))

    def _consistent(self, scenario, places, changed, number):
        """The numbers of an event, as they were as far as can be: each sum differs from its parts by as many
        as before."""
        at = {place: n for n, place in enumerate(places)}
        width = len(places)
        was = numpy.array([scenario.cells[place].count for place in places])
        rows = []
        for wholes, parts, _is_all in scenario.sums:
            if wholes[0] in at:
                row = numpy.zeros(2 * width)
                for sign, several in ((1, wholes), (-1, parts)):
                    for place in several:
                        row[at[place]] += sign
                        row[width + at[place]] -= sign
                rows.append(row)
        # how much more, how much less
        least, most = numpy.zeros(2 * width), numpy.full(2 * width, MOST)
        most[width:] = was - 1
        difference = number - was[at[changed]]
        least[at[changed]] = most[at[changed]] = max(difference, 0)
        least[width + at[changed]] = most[width + at[changed]] = max(-difference, 0)
        system = LinearConstraint(numpy.array(rows), 0, 0) if rows else ()
        weights = 1 + 0.1 * numpy.array([self.chance.random() for _one in range(2 * width)])
        answer = milp(
            weights, constraints=system, integrality=numpy.ones(2 * width), bounds=Bounds(least, most)
        )
        if not answer.success:
            return list(was)
        return [round(one) for one in was + answer.x[:width] - answer.x[width:]]

    def _group(self, after, event):
        """The people of a line are of another group: its sum knows none."""
        for place in self.chance.sample(after.lines(event.pk), len(after.lines(event.pk))):
            row = after.cells[place].row
            sums = [one for one in after.sums if place in (*one.wholes, *one.parts)]
            of_none = all(
                place in one.parts and not any(after.cells[whole].row.target_group for whole in one.wholes)
                for one in sums
            )
            if row.target_group and len(sums) < 2 and of_none:
                taken = {after.cells[one].row.target_group for one in after.lines(event.pk)}
                groups = {*self.maker.vulnerable, *self.maker.others} - taken
                row.target_group = self.chance.choice(sorted(groups, key=lambda group: group.pk))
                row.save()
                after.cells[place].is_small = self.maker.is_small(row, after.cells[place].count)
                after.parted[event.pk]["target_group"] = self.maker.groups_of(
                    after.cells[one].row for one in after.lines(event.pk)
                )
                break
        return range(len(after.cells))

    def _place(self, after, event):
        if not any(getattr(after.cells[one].row, "territory", None) for one in after.lines(event.pk)):
            place = self.chance.choice(self.maker.places)
            EventPlace.objects.filter(event=event).delete()
            EventPlace.objects.create(event=event, territory=place)
            after.parted[event.pk]["territory"] = [place.code]
        return range(len(after.cells))

    def _day(self, after, event):
        day = f"{after.edition.year}-03-{self.chance.randint(10, 28)}"
        changed = Event.objects.get(pk=event.pk)
        changed.date = day
        changed.save()
        after.parted[event.pk]["from"] = [day]
        return range(len(after.cells))

    def _taken_away(self, after, event):
        """A line: the sum that it was part of stands."""
        places = after.lines(event.pk)
        gone = self.chance.choice(places)
        after.cells[gone].row.delete()
        kept = [place for place in range(len(after.cells)) if place != gone]
        at = {place: n for n, place in enumerate(kept)}
        after.cells = [after.cells[place] for place in kept]
        sums = []
        for wholes, parts, is_all in after.sums:
            if gone not in wholes:
                left = [at[place] for place in parts if place != gone]
                sums.append(Sum([at[place] for place in wholes], left, is_all and gone not in parts))
        after.sums = sums
        after.parted[event.pk]["target_group"] = self.maker.groups_of(
            after.cells[one].row for one in after.lines(event.pk)
        )
        return kept


def _says_the_same(before, after):
    was, now = before.row, after.row
    return (was.quantity, getattr(was, "target_group", None)) == (now.quantity, now.target_group)
