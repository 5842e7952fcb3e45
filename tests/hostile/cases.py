"""Hostile questions, the same ones for the same seed: one wrong parameter, or two, or one very often."""

import random
from dataclasses import dataclass
from itertools import cycle
from urllib.parse import quote

from tests.hostile.corpus import OFTEN, VALUES
from tests.hostile.routes import Route, routes

#: A file is asked of one rural okrug: a whole list as a file is large by right.
SMALL_PLACE = "territory=636230100"
#: Instead of the name of a parameter: the value stands as a name.
AS_NAME = "(name)"


@dataclass(frozen=True)
class Case:
    """`path` and `query` as they stand in the address; `asked`: [(part or parameter, name of its value)]."""

    route: Route
    path: str
    query: str
    asked: tuple

    def __str__(self):
        return f"{self.path}?{self.query}" if self.query else self.path


def slots(route):
    """[(kind, name)] of everything in the route's address that somebody may fill in."""
    return [
        *(("part", name) for name in route.parts),
        *(("parameter", name) for name in route.parameters),
        ("parameter", AS_NAME),
    ]


def sample(number, *, seed=1, more_values=None):
    """`number` cases, public and admin in turn: every place of every address before any comes again, and
    every value of the corpus likewise.

    `more_values`: {name of a route: {parameter: {name: value}}} beside the corpus, e.g. forged tokens.
    """
    generator = random.Random(seed)
    known = routes()
    rounds = {True: (4, 1, 2), False: (1, 2)}  # places filled in at once: the admin has very many
    decks = [
        _groups([one for one in known if one.is_admin is admin], sizes, generator)
        for admin, sizes in rounds.items()
    ]
    values = _deck(list(VALUES), generator)
    more = {key: _deck(list(own.items()), generator) for key, own in _flat(more_values or {}).items()}
    for _number, deck in zip(range(number), cycle(decks), strict=False):
        yield _case(*next(deck), values, more, generator)


def _groups(known, sizes, generator):
    """(route, some of its places) for ever: all places of all routes, so many at once; then anew."""
    for size in cycle(sizes):
        groups = []
        for route in known:
            places = slots(route)
            generator.shuffle(places)
            groups += [(route, places[start : start + size]) for start in range(0, len(places), size)]
        generator.shuffle(groups)
        yield from groups


def _flat(more_values):
    return {
        (route, parameter): own for route, taken in more_values.items() for parameter, own in taken.items()
    }


def _deck(rows, generator):
    """The rows for ever, every one before any comes again."""
    while True:
        shuffled = list(rows)
        generator.shuffle(shuffled)
        yield from shuffled


def _case(route, chosen, values, more, generator):
    parts, pairs, asked = {}, [], []
    if "language" in route.parts:
        parts["language"] = generator.choice(["kk", "ru", "en"])
    for kind, name in chosen:
        value_name = next(values)
        value = VALUES[value_name]
        if (route.name, name) in more and generator.random() < 0.7:
            value_name, value = next(more[route.name, name])
        asked.append((name, value_name))
        if kind == "part":
            parts[name] = quote(value.replace("+", "%20"), safe="/%:;,=@()*!~'")
        elif name == AS_NAME:
            pairs.append(f"{value}=1")
        else:
            often = OFTEN if len(value) < 20 and generator.random() < 0.05 else 1
            pairs += [f"{name}={value}"] * often
    if route.is_file and ("parameter", "territory") not in chosen:
        pairs.append(SMALL_PLACE)
    return Case(route, route.path(**parts), "&".join(pairs), tuple(asked))
