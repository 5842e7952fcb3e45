"""What was found of a kind: its best rows, by which reading, and how well they fit."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ngo_portal.lib.language.translated import columns_of
from ngo_portal.lib.lists.counts import count_up_to
from ngo_portal.lib.serving.time_limits import in_time
from search.question import Reading

#: Rows of a kind that are shown, and among which the best are looked for.
SHOWN, LOOKED_AT = 5, 100
#: More of a kind are not counted here: the list does.
COUNTED = 1_000
#: How well what is about the words fits: less than a name that holds them, better than a text.
BESIDE = 500.0


@dataclass
class Found:
    """The best rows of a kind; None where they take too long to be found. `number`: of all, where it is
    known; `url`: of the whole list; `best`: how well the first one fits."""

    rows: Sequence[Any] | None = ()
    reading: Reading | None = None
    number: int | None = None
    is_counted: bool = False
    url: str = ""
    best: float = 0.0

    @property
    def is_empty(self) -> bool:
        return self.rows is not None and not self.rows


def first_read(asked, find):
    """(reading, rows) of the first reading of which `find(reading)` gives any rows."""
    for reading in asked.readings():
        if rows := find(reading):
            return reading, rows
    return None, []


def found_besides(reading, rows, find):
    """What is found by what is read beside a reading, and is not among the rows yet."""
    known = {row.pk for row in rows}
    found = [row for one in (reading.beside if reading else ()) for row in find(one)]
    return list({row.pk: row for row in found if row.pk not in known}.values())


def by_fit(rows, fits, besides=()):
    """The rows by how well they fit, and how well the first does; those as good in the order they have. What
    was found `besides`, by topics and parties, comes behind names and before texts."""
    scored = [(fits(row), -place, row) for place, row in enumerate(rows)]
    scored += [(max(fits(row), BESIDE), -len(rows) - place, row) for place, row in enumerate(besides)]
    scored.sort(key=lambda one: one[:2], reverse=True)
    return [row for _fit, _place, row in scored], (scored[0][0] if scored else 0.0)


def texts_of(record, name="name"):
    """What it is called in each language, or another text of it."""
    return [getattr(record, column) for column in columns_of(name)]


def in_full(rows, wanted):
    """The first rows as they are shown, in their order."""
    keys = [row.pk for row in rows[:SHOWN]]
    whole = {row.pk: row for row in wanted.filter(pk__in=keys)} if keys else {}
    return [whole[key] for key in keys if key in whole]


def found_of(rows, best, reading, published, looked_at):
    """The best rows, with how many there are, where that is known or soon counted."""
    number, is_counted = None, False
    if reading is not None and looked_at < LOOKED_AT:
        number, is_counted = looked_at, published is not None or looked_at <= SHOWN
    elif reading is not None and published is not None:
        number = in_time(lambda: count_up_to(published.read_as(reading), COUNTED), None)
        is_counted = number is not None
    return Found(rows[:SHOWN], reading, number, is_counted, best=best)
