"""The audit: scenarios are entered, read, reckoned and taken back; in some of them leaks are planted."""

from collections import Counter, defaultdict
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field
from functools import partial
from statistics import median

from django.db import connection, transaction

from benchmarks.disclosing.corrected import Corrector
from benchmarks.disclosing.doors import Doors, Told, printed
from benchmarks.disclosing.made import Maker
from benchmarks.disclosing.solved import SMALL, small_ends
from moderation.models import Stage
from ngo_portal.embedded_postgres import Refused

#: Leaks are planted in one of so many scenarios that have something to leak; that of a second day wherever it
#: tells, which is seldom.
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
    #: Scenarios of which a record was corrected.
    corrected: int = 0
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
        yield f"{self.corrected:,} of them on two days, with a record that was corrected between them"
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


STATED = "sums that sources state"
LEAKS = {
    "numbers as they are": AS_THEY_ARE,
    STATED: AS_THEY_ARE[:5],
    "small ones in sums": COUNTED,
    "an exact sum": ONE_MORE,
    "told again as they are": AS_THEY_ARE[:5],
    "sums of two days": ("summary.csv",),
}


def audit(number, at_once, chance, say):
    """A Result of so many scenarios; `at_once` of them are entered together."""
    result, doors, maker, found = Result(), Doors(chance), Maker(chance), 0
    while result.scenarios < number:
        with transaction.atomic():
            made = [maker.scenario(place) for place in range(min(at_once, number - result.scenarios))]
            _many(made, doors, Corrector(maker), chance, result)
            transaction.set_rollback(True)
        for one in result.narrower[found:]:
            say(one)
        found = len(result.narrower)
        say(f"{result.scenarios} scenarios, {result.small} small numbers, {found} narrower than 1 to 4")
    return result


def _many(made, doors, corrector, chance, result):
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
    others = [scenario for scenario in made if scenario not in fewer and chance.random() < 0.7]
    _on_two_days(others, told, doors, corrector, result)
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


def _on_two_days(made, told, doors, corrector, result):
    """What was told on the first day is kept, also as a frozen summary, and put beside the second."""
    chance = corrector.chance
    kept = {scenario: doors.frozen(scenario.asked) for scenario in made if chance.random() < 0.3}
    planted = [scenario for scenario in made if chance.random() < 2 / PLANTED_IN and _has_groups(scenario)]
    leaked = {scenario: _leaked_sums(scenario, doors) for scenario in planted}
    days = [corrector.correct(scenario) for scenario in made]
    if not days:
        return
    later = doors.read([day.after for day in days])
    for day in days:
        first, second = list(told[day.before]), later[day.after]
        if day.before in kept:
            first += doors.of_kept(day.before, kept[day.before])
        result.corrected += 1
        result.told.update(one.where.partition(":")[0] for one in second)
        result.narrower += [f"{day.before.edition}, {one}" for one in _narrower_on(day, first, second)]
        if day.before in leaked:
            true = [*first, *_true_sums(day.before)], [*second, *_true_sums(day.after)]
            if any(_narrower_on(day, *true)):
                found = [*first, *leaked[day.before]], [*second, *_leaked_sums(day.after, doors)]
                _count(result, "sums of two days", "summary.csv", any(_narrower_on(day, *found)))
        _plant_again(day, first, second, doors, result)


def _narrower_on(day, first, second):
    """Small numbers of either day to who knows which record was corrected; and those that stand, or are told
    no more, to who knows which of its lines were."""
    both, told = day.known(first, second, day.others)
    yield from (f"the record is known: {one}" for one in _narrower(both, told))
    both, told = day.known(first, second, day.unchanged)
    stand = day.standing & set(day.before.small)
    yield from (f"the line is known: {one}" for one in _narrower(both, told, stand))


def _narrower(scenario, told, places=None):
    for place, ends in small_ends(scenario, told, places).items():
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
    if any(_narrower(scenario, [*told, *_as_they_are(scenario, "figure")])):
        with _leaking(scenario, _TELL_ALL[1:]):
            _find(scenario, told, result, STATED, LEAKS[STATED], readers)
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
        _count(result, leak, door, any(_narrower(scenario, [*told, *readers[door]()])))


def _count(result, leak, door, is_found):
    result.planted[leak, door][0] += 1
    result.planted[leak, door][1] += is_found


def _plant_again(day, first, second, doors, result):
    """As if what was told by its ends were told as it is where nothing small is beside it any more."""
    after = day.after
    ids = ", ".join(str(event.pk) for event in after.events)
    with _leaking(after, [_FORGOTTEN, f"SELECT events_tell(ARRAY[{ids}])"]):
        rows = {place: copy(after.cells[place].row) for place in after.by_ends}
        for row in rows.values():
            row.refresh_from_db(fields=["told_low", "told_high"])
        again = [
            Told((place,), *map(_whole, (row.quantity_low, row.quantity_high)), "entered")
            for place, row in rows.items()
            if not row.is_in_ends and not after.cells[place].is_small
        ]
        if not again or not any(_narrower_on(day, first, [*second, *again])):
            return
        for door in LEAKS["told again as they are"]:
            read = doors.of_figures(after) if door == "figure.jsonld" else doors.of_file(door, [after])[after]
            is_found = any(_narrower_on(day, first, [*second, *read]))
            _count(result, "told again as they are", door, is_found)


def _has_groups(scenario):
    return all(scenario.cells[place].row.target_group for place in scenario.small)


def _leaked_sums(scenario, doors):
    """The sums of the edition as they were if small numbers were counted as they are."""
    with _leaking(scenario, [*_TELL_ALL, *_NOBODY_IS_VULNERABLE]):
        return list(doors.of_sums("summary.csv", scenario, [("", scenario.shown)]))


def _true_sums(scenario):
    for key in sorted(scenario.sums_told()):
        cells = scenario.counted(key, scenario.shown)
        number = cells and scenario.sum_of(cells)
        if number:
            yield Told(cells, number, number, "true")


def _as_they_are(scenario, kind=None):
    """What is told by its ends, as it was entered; lines of this kind, if not all."""
    for place in scenario.by_ends:
        cell = scenario.cells[place]
        row = cell.row
        if row.event_id in scenario.shown and not cell.is_small and kind in (None, cell.kind):
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
_FORGOTTEN = """
    CREATE OR REPLACE FUNCTION ends_kept(
        is_public boolean, was_low numeric, was_high numeric, number_low numeric, number_high numeric,
        INOUT low numeric, INOUT high numeric
    ) LANGUAGE plpgsql AS $$ BEGIN END $$
"""
_NOBODY_IS_VULNERABLE = ["UPDATE registry_targetgroup SET is_vulnerable = false WHERE is_vulnerable"]


@contextmanager
def _leaking(scenario, statements):
    """As if the rule were not there, nor another scenario, which pages of territories tell of too."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        # A page that was read has left its limit in the transaction.
        cursor.execute("SET LOCAL statement_timeout = 0; SET LOCAL session_replication_role = replica")
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
