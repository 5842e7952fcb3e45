"""What follows from all that was told: the least and the most that a small number can be."""

from collections.abc import Collection

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp

from ngo_portal.embedded_postgres import Refused

#: "Fewer than 5" people, of whom there were some; and as many as any event may have.
SMALL, MOST = (1, 4), 10_000
FEWER_THAN_5 = (None, 4)


def small_ends(
    scenario, told: Collection, places: Collection[int] | None = None
) -> dict[int, tuple[int, int]]:
    """{place of a small cell: (the least, the most) that it can be}, for a reader who knows what is `told`,
    and which numbers are parts of which. `places`: of all small ones, if not of these alone."""
    width = len(scenario.cells)
    rows, lows, highs = [], [], []

    def say(cells, low, high, less=()):
        row = numpy.zeros(width)
        for cell in cells:
            row[cell] += 1
        for cell in less:
            row[cell] -= 1
        rows.append(row)
        lows.append(-numpy.inf if low is None else low)
        highs.append(numpy.inf if high is None else high)

    for one in told:
        say(one.cells, one.low, one.high)
    for wholes, parts, is_all in scenario.sums:
        say(wholes, 0, 0 if is_all else None, less=parts)
    least, most = numpy.zeros(width), numpy.full(width, MOST)
    for one in told:
        if len(one.cells) == 1 and (one.low, one.high) == FEWER_THAN_5:
            least[one.cells[0]], most[one.cells[0]] = SMALL
    system = LinearConstraint(numpy.array(rows), lows, highs)

    def end(place, sign):
        aim = numpy.zeros(width)
        aim[place] = sign
        answer = milp(aim, constraints=system, integrality=numpy.ones(width), bounds=Bounds(least, most))
        if not answer.success:
            raise Refused(f"What was told contradicts itself: {answer.message}")
        return round(answer.x[place])

    places = scenario.small if places is None else places
    return {place: (end(place, 1), end(place, -1)) for place in sorted(places)}
