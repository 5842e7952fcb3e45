"""The audit: scenarios are entered, read, reckoned and taken back; in some of them a leak is planted."""

from collections import Counter
from dataclasses import dataclass, field

from django.db import connection, transaction

from benchmarks.disclosing.doors import Doors, Told
from benchmarks.disclosing.made import Maker
from benchmarks.disclosing.solved import FEWER_THAN_5, SMALL, small_ends
from moderation.models import Stage
from ngo_portal.embedded_postgres import Refused

#: A leak is planted in one of so many scenarios that have something to leak.
PLANTED_IN = 5


@dataclass
class Result:
    scenarios: int = 0
    small: int = 0
    by_ends: int = 0
    told: Counter = field(default_factory=Counter)
    narrower: list[str] = field(default_factory=list)
    #: {leak: [how often it was planted, how often it was found]}
    planted: dict[str, list[int]] = field(
        default_factory=lambda: {"as they are": [0, 0], "an exact sum": [0, 0]}
    )

    def in_words(self):
        doors = ", ".join(f"{where} {number:,}" for where, number in self.told.most_common())
        beside = f"{self.by_ends:,} told by their ends beside them"
        yield f"{self.scenarios:,} scenarios, {self.small:,} small numbers, {beside}"
        yield f"Told by the doors: {doors}"
        yield f"Narrower than 1 to 4: {len(self.narrower)} (promised: 0)"
        for leak, (times, found) in self.planted.items():
            yield f"Planted leaks that tell {leak}: {times}, found: {found} (promised: all, and some)"

    @property
    def is_kept(self):
        return not self.narrower and all(times and times == found for times, found in self.planted.values())


def audit(number, at_once, chance, say):
    """A Result of so many scenarios; `at_once` of them are entered together."""
    result, doors, maker = Result(), Doors(chance), Maker(chance)
    while result.scenarios < number:
        with transaction.atomic():
            made = [maker.scenario(place) for place in range(min(at_once, number - result.scenarios))]
            for scenario in made:
                _one(scenario, doors, chance, result)
            transaction.set_rollback(True)
        if result.scenarios % 20 < at_once:
            narrower = f"{len(result.narrower)} narrower than 1 to 4"
            say(f"{result.scenarios} scenarios, {result.small} small numbers, {narrower}")
    return result


def _one(scenario, doors, chance, result):
    result.scenarios += 1
    result.small += len(scenario.small)
    if not scenario.small:
        return
    by_ends = [place for place, cell in enumerate(scenario.cells) if _is_by_ends(cell)]
    told = doors.read(scenario)
    if len(scenario.events) > 1 and chance.random() < 0.3:  # what yesterday was told is remembered
        last = scenario.events[-1]
        type(last).objects.filter(pk=last.pk).update(stage=Stage.WITHDRAWN)
        last.stage = Stage.WITHDRAWN
        told += doors.read(scenario)
    result.told.update(one.where.partition(" ")[0].partition("?")[0].partition(":")[0] for one in told)
    try:
        result.narrower += [f"{scenario.edition}: {one}" for one in _narrower(scenario, told)]
    except Refused as contradiction:
        raise Refused(f"{contradiction} {_all_of(scenario)} {sorted(told, key=str)}") from contradiction
    result.by_ends += len(by_ends)
    if chance.random() < 1 / PLANTED_IN:
        _plant_a_sum(scenario, doors, told, result)
        if by_ends:
            _plant_as_they_are(scenario, doors, result)


def _is_by_ends(cell):
    cell.row.refresh_from_db(fields=["told_low", "told_high"])
    return cell.row.is_in_ends


def _narrower(scenario, told):
    for place, ends in small_ends(scenario, told).items():
        if _is_narrower(ends, is_told_small=not scenario.cells[place].row.is_in_ends):
            where = sorted({f"{one.where} ({one.low}, {one.high})" for one in told if place in one.cells})
            figure = scenario.cells[place].figure
            yield f"{figure} is {ends[0]} to {ends[1]}: {'; '.join(where)}; {_all_of(scenario)}"


def _is_narrower(ends, *, is_told_small):
    """Than 1 to 4. One that is told by its ends is not even told to be small: it has parts, of which each is
    one at least, so it is to have as many values as 1 to 4 are."""
    least, most = ends
    return (least > SMALL[0] or most < SMALL[1]) and (is_told_small or most - least < SMALL[1] - SMALL[0])


def _all_of(scenario):
    lines = [
        f"{place}: {cell.row.quantity.print('en')} told as {cell.row.public_quantity.print('en')}"
        for place, cell in enumerate(scenario.cells)
    ]
    return f"{', '.join(lines)}; sums {scenario.sums}"


def _plant_a_sum(scenario, doors, told, result):
    """A page more prints how many there were in all, small numbers too."""
    for key in scenario.sums_told():
        cells = scenario.counted(key, [one for one in scenario.events if one.pk in scenario.shown])
        small = set(cells) & set(scenario.small)
        others = [place for place in cells if place not in small]
        number = scenario.sum_of(cells)
        if len(small) == 1 and number and not any(_is_by_ends(scenario.cells[place]) for place in others):
            result.planted["an exact sum"][0] += 1
            page = list(doors.printed(scenario, told, [f"<main>{number}</main>"]))
            result.planted["an exact sum"][1] += any(_narrower(scenario, [*told, *page]))
            return


def _plant_as_they_are(scenario, doors, result):
    """The numbers that are told by their ends are told as they were entered: found as often as somebody who
    knows them can reckon with them."""
    known = [
        Told((place,), *map(_whole, (cell.row.quantity_low, cell.row.quantity_high)), "entered")
        for place, cell in enumerate(scenario.cells)
        if not cell.is_small and cell.row.event_id in scenario.shown
    ]
    known += [Told((place,), *FEWER_THAN_5, "entered") for place in scenario.small]
    if not any(_narrower(scenario, known)):
        return
    tables = ("events_eventaudience", "events_eventfigure")
    with transaction.atomic(), connection.cursor() as cursor:
        for table in tables:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            cursor.execute(f"UPDATE {table} SET told_low = NULL, told_high = NULL")
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
        ids = [event.pk for event in scenario.events]
        cursor.execute("INSERT INTO events_eventtallyqueue (event_id) SELECT unnest(%s)", [ids])
        result.planted["as they are"][0] += 1
        result.planted["as they are"][1] += any(_narrower(scenario, doors.read(scenario)))
        transaction.set_rollback(True)


def _whole(number):
    return None if number is None else int(number)
