"""The audit: scenarios are entered, read, reckoned and taken back; in some of them leaks are planted."""

from collections import Counter, defaultdict
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from statistics import median

from django.db import connection, transaction

from benchmarks.disclosing.doors import Doors, Told, printed
from benchmarks.disclosing.made import Maker
from benchmarks.disclosing.solved import SMALL, small_ends
from moderation.models import Stage
from ngo_portal.embedded_postgres import Refused

#: Leaks are planted in one of so many scenarios that have something to leak.
PLANTED_IN = 20
#: The doors by the leaks that are to be found at them: when the numbers that are told by their ends are told
#: as they are, when sums count small ones as they are, and when a page prints one sum more. Of some each
#: number is read, of pages those that nothing else has told.
AS_THEY_ARE = ("NDJSON", "API", "CSV", "XLSX", "figure.jsonld", "event", "figure", "text")
COUNTED = ("summary.csv", "summary API", "frozen", "embedded", "edition", "summary", "territory")
READ_AS_NUMBERS = (*AS_THEY_ARE[:5], *COUNTED[:3])
ONE_MORE = ("list", "feed", "calendar", "chart", *AS_THEY_ARE[5:], *COUNTED[3:])


@dataclass
class Result:
    scenarios: int = 0
    small: int = 0
    widths: list[int] = field(default_factory=list)
    told: Counter = field(default_factory=Counter)
    narrower: list[str] = field(default_factory=list)
    #: {(leak, door): [how often it was planted where it tells, how often it was found]}
    planted: dict[tuple[str, str], list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))

    def in_words(self):
        doors = ", ".join(f"{where} {number:,}" for where, number in self.told.most_common())
        wide = (
            f"{median(self.widths):g} wide in the middle, {max(self.widths)} at most" if self.widths else ""
        )
        yield f"{self.scenarios:,} scenarios, {self.small:,} small numbers"
        yield f"{len(self.widths):,} numbers told by their ends beside them, {wide}"
        yield f"Told by the doors: {doors}"
        yield f"Narrower than 1 to 4: {len(self.narrower)} (promised: 0)"
        for leak, doors in LEAKS.items():
            found = ", ".join("{} {}/{}".format(door, *self.planted[leak, door][::-1]) for door in doors)
            yield f"Planted, {leak}: found at {found} (promised: all of files and sums, some of each page)"

    @property
    def is_kept(self):
        return not self.narrower and all(
            self._is_found(*self.planted[leak, door], door) for leak, doors in LEAKS.items() for door in doors
        )

    def _is_found(self, times, found, door):
        """A page may print the number where it is taken for another one that was told."""
        return found > 0 and (found == times or door not in READ_AS_NUMBERS)


LEAKS = {
    "numbers as they are": AS_THEY_ARE,
    "small ones in sums": COUNTED,
    "an exact sum": ONE_MORE,
}


def audit(number, at_once, chance, say):
    """A Result of so many scenarios; `at_once` of them are entered together."""
    result, doors, maker, found = Result(), Doors(chance), Maker(chance), 0
    while result.scenarios < number:
        with transaction.atomic():
            made = [maker.scenario(place) for place in range(min(at_once, number - result.scenarios))]
            _many(made, doors, chance, result)
            transaction.set_rollback(True)
        for one in result.narrower[found:]:
            say(one)
        found = len(result.narrower)
        say(f"{result.scenarios} scenarios, {result.small} small numbers, {found} narrower than 1 to 4")
    return result


def _many(made, doors, chance, result):
    result.scenarios += len(made)
    made = [scenario for scenario in made if scenario.small]
    told = doors.read(made)
    for scenario in made:
        if chance.random() < 1 / PLANTED_IN:
            _plant(scenario, doors, told[scenario], result)
    fewer = [scenario for scenario in made if len(scenario.events) > 1 and chance.random() < 0.3]
    for scenario in fewer:  # what yesterday was told is remembered
        last = scenario.events[-1]
        type(last).objects.filter(pk=last.pk).update(stage=Stage.WITHDRAWN)
        last.stage = Stage.WITHDRAWN
    if fewer:
        for scenario, more in doors.read(fewer).items():
            told[scenario] += more
    for scenario, all_told in told.items():
        result.small += len(scenario.small)
        rows = (scenario.cells[place].row for place in scenario.by_ends)
        result.widths += [int(row.told_high - row.told_low) for row in rows if row.told_low and row.told_high]
        result.told.update(one.where.partition(":")[0] for one in all_told)
        try:
            result.narrower += [f"{scenario.edition}: {one}" for one in _narrower(scenario, all_told)]
        except Refused as contradiction:
            others = [one for one in all_told if len(one.cells) > 1 or one.where.startswith("page")]
            raise Refused(f"{contradiction} {_all_of(scenario)} {others}") from contradiction


def _narrower(scenario, told):
    for place, ends in small_ends(scenario, told).items():
        if _is_narrower(ends, is_told_small=not scenario.cells[place].row.is_in_ends):
            where = sorted({f"{one.where} ({one.low}, {one.high})" for one in told if place in one.cells})
            ends = f"place {place} is {ends[0]} to {ends[1]}"
            yield f"{ends}: {'; '.join(where)}; {_all_of(scenario)}"


def _is_narrower(ends, *, is_told_small):
    """Than 1 to 4. One that is told by its ends is not even told to be small: it has parts, of which each is
    one at least, so it is to have as many values as 1 to 4 are."""
    least, most = ends
    return (least > SMALL[0] or most < SMALL[1]) and (is_told_small or most - least < SMALL[1] - SMALL[0])


def _all_of(scenario):
    lines = []
    for place, cell in enumerate(scenario.cells):
        quantity, told = cell.row.quantity.print("en"), cell.row.public_quantity.print("en")
        lines.append(f"{place}: {quantity} told as {told} ({_of(cell.row)})")
    return f"{', '.join(lines)}; sums {[tuple(one) for one in scenario.sums]}"


def _of(row):
    names = ("event_id", "target_group", "role", "sex", "age_from", "age_to", "unit", "territory")
    said = [getattr(row, name, None) for name in names]
    return " ".join(str(one) for one in said if one not in ("", None))


# Leaks -----------------------------------------------------------------------------------------------------


def _plant(scenario, doors, told, result):
    """Each kind, and whether a reader of one door finds it who has read the others when nothing leaked."""
    readers = {door: partial(doors.of_page, door, scenario, told) for door in doors.pages}
    readers |= {
        door: partial(lambda door: doors.of_file(door, [scenario])[scenario], door) for door in doors.files
    }
    readers |= {door: partial(doors.of_sums, door, scenario) for door in doors.sums}
    readers["figure.jsonld"] = partial(doors.of_figures, scenario)
    if any(_narrower(scenario, [*told, *_as_they_are(scenario)])):
        with _leaking(scenario, _TELL_ALL):
            _find(scenario, told, result, "numbers as they are", AS_THEY_ARE, readers)
    number, cells = _sum_that_tells(scenario, told)
    if cells is None:
        return
    if all(scenario.cells[place].row.target_group for place in set(cells) & set(scenario.small)):
        with _leaking(scenario, [*_TELL_ALL, *_NOBODY_IS_VULNERABLE]):
            _find(scenario, told, result, "small ones in sums", COUNTED, readers)
    with_more = {
        door: partial(doors.of_page, door, scenario, told, more=f"<p>{number}</p>") for door in doors.pages
    }
    _find(scenario, told, result, "an exact sum", ONE_MORE, with_more)


def _find(scenario, told, result, leak, doors, readers):
    for door in doors:
        result.planted[leak, door][0] += 1
        result.planted[leak, door][1] += any(_narrower(scenario, [*told, *readers[door]()]))


def _as_they_are(scenario):
    """What is told by its ends, as it was entered."""
    for place in scenario.by_ends:
        row = scenario.cells[place].row
        if row.event_id in scenario.shown and not scenario.cells[place].is_small:
            yield Told((place,), *map(_whole, (row.quantity_low, row.quantity_high)), "entered")


def _sum_that_tells(scenario, told):
    """A sum of all that was shown that tells a small number if it is told exactly, and its cells."""
    for key in sorted(scenario.sums_told()):
        cells = scenario.counted(key, scenario.shown)
        number = cells and scenario.sum_of(cells)
        if number and any(_narrower(scenario, [*told, *printed(scenario, told, f"<p>{number}</p>", "")])):
            return number, cells
    return None, None


_TELL_ALL = [
    f"UPDATE {table} SET told_low = NULL, told_high = NULL"
    for table in ("events_eventaudience", "events_eventfigure")
]
_NOBODY_IS_VULNERABLE = ["UPDATE registry_targetgroup SET is_vulnerable = false WHERE is_vulnerable"]


@contextmanager
def _leaking(scenario, statements):
    """As if the rule were not there, nor another scenario, which pages of territories tell of too."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET LOCAL session_replication_role = replica")
        for statement in statements:
            cursor.execute(statement)
        ids = [event.pk for event in scenario.events]
        cursor.execute(
            "UPDATE events_event SET stage = %s WHERE stage = %s AND id <> ALL (%s)",
            [Stage.WITHDRAWN, Stage.PUBLISHED, ids],
        )
        cursor.execute("SET LOCAL session_replication_role = origin")
        cursor.execute("INSERT INTO events_eventtallyqueue (event_id) SELECT id FROM events_event")
        yield
        transaction.set_rollback(True)


def _whole(number):
    return None if number is None else int(number)
