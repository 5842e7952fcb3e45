"""The words synthetic records are made of: `data/seed/`, as tuples (kk, ru, en) ready to be put together."""

import json
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent.parent / "data" / "seed"


@cache
def phrases():
    """phrases.json as it stands."""
    return json.loads((DATA / "phrases.json").read_text(encoding="utf-8"))


@cache
def organisation_words():
    """organisation_words.json: names by the recipe [first, second], [single] and [topic]."""
    return json.loads((DATA / "organisation_words.json").read_text(encoding="utf-8"))


def weighted(pairs):
    """A list in which every value stands as often as its whole weight: `one_of` draws by the weights."""
    return [value for value, weight in pairs for _ in range(weight)]


def spoken(kk, ru, en, languages):
    """The three texts, "" for a language that is not among `languages` (a text like "kk ru")."""
    return tuple(
        text if name in languages else "" for name, text in zip(("kk", "ru", "en"), (kk, ru, en), strict=True)
    )
