"""A figure beside its promise, and how it is come by: A and B in turn, the median of the rounds' ratios."""

import statistics
import time
from dataclasses import dataclass

#: What the promises against opponents are made for: a naive page is quick as long as it has few rows.
PROMISED_SIZE = 2_000_000


@dataclass(frozen=True)
class Figure:
    """`value` is promised to be `at_most` or `at_least` so much; with neither it is a remark."""

    bar: int
    what: str
    value: float | None
    at_most: float | None = None
    at_least: float | None = None
    unit: str = ""
    note: str = ""
    #: Fewer rows than this and the promise says nothing, kept or not.
    from_size: int = 0

    @property
    def promise(self):
        if self.at_most is None and self.at_least is None:
            return ""
        sign, bound = ("≤", self.at_most) if self.at_most is not None else ("≥", self.at_least)
        return f"{sign} {bound:g}{self.unit}"

    @property
    def reached(self):
        """Whether the figure is what is promised; None when nothing is."""
        if self.promise == "":
            return None
        if self.value is None:
            return False
        return self.value <= self.at_most if self.at_most is not None else self.value >= self.at_least

    def verdict(self, size):
        """ "kept", "missed", "" for a remark, "from 2,000,000" where nothing is promised for this size."""
        if self.reached is None:
            return ""
        if self.reached:
            return "kept"
        return f"from {self.from_size:,}" if size < self.from_size else "missed"

    def cells(self, size):
        nothing = "failed" if self.promise else "not measured"
        value = nothing if self.value is None else f"{_short(self.value)}{self.unit}"
        return [str(self.bar), self.what, value, self.promise, self.verdict(size), self.note]


HEADINGS = ["#", "bar", "figure", "promise", "", "measured, and what limits it"]


def table(figures, size):
    """The figures as lines of a Markdown table."""
    rows = [HEADINGS, ["---"] * len(HEADINGS), *(figure.cells(size) for figure in figures)]
    return [f"| {' | '.join(cell.replace('|', '/') for cell in row)} |" for row in rows]


def missed(figures, size):
    return [figure for figure in figures if figure.verdict(size) == "missed"]


def _short(value):
    if value and abs(value) < 0.1:
        return f"{value:.4f}"
    return f"{value:.2f}" if abs(value) < 10 else f"{value:,.0f}"


def in_turn(rounds, *sides):
    """[what the side gave in each round] for each side, a function of nothing. Every other round goes
    backwards, so that none is always the first.
    """
    found = [[] for _ in sides]
    order = list(zip(sides, found, strict=True))
    for number in range(rounds):
        for side, results in order if number % 2 == 0 else reversed(order):
            results.append(side())
    return found


def ratio(ones, others):
    """Median of the rounds' ratios."""
    return statistics.median(one / other for one, other in zip(ones, others, strict=True))


def median_ms(seconds):
    return f"{statistics.median(seconds) * 1000:.1f} ms"


def per_second(rates):
    rate = statistics.median(rates)
    return f"{rate:,.0f}/s" if rate >= 10 else f"{rate:.2f}/s"


class Questions:
    """Different questions of one kind, asked one after another over all rounds."""

    def __init__(self, ask, questions):
        self.ask, self.questions, self.next = ask, list(questions), 0
        if not self.questions:
            raise ValueError("There is nothing to ask: the database is too small for this kind of question.")

    def once(self):
        question = self.questions[self.next % len(self.questions)]
        self.next += 1
        self.ask(question)

    def warm(self, seconds):
        """All questions once, or as many as fit into the time."""
        until = time.perf_counter() + seconds
        for _ in self.questions:
            self.once()
            if time.perf_counter() > until:
                return

    def p50(self, seconds, *, least=3, most=400):
        """Median seconds of one answer, of as many as fit into the time."""
        times, until = [], time.perf_counter() + seconds
        while len(times) < least or (len(times) < most and time.perf_counter() < until):
            before = time.perf_counter()
            self.once()
            times.append(time.perf_counter() - before)
        return statistics.median(times)

    def rate(self, seconds, *, least=3):
        """Answers a second on one connection."""
        number, before = 0, time.perf_counter()
        while number < least or time.perf_counter() - before < seconds:
            self.once()
            number += 1
        return number / (time.perf_counter() - before)
