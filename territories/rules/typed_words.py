"""Which words of places a reader means who types them in another alphabet, with an ending, as one word, on
the wrong keyboard or with a slip.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from os.path import commonprefix

from ngo_portal.lib.language.typed import (
    distance,
    is_form_of,
    most_slips,
    one_slip_from,
    retyped,
    skeleton,
    spellings_of,
)
from territories.rules.place_words import MOST_WORDS, kinds_of, without_prepositions

#: «Уланском» as a skeleton.
ADJECTIVE = re.compile(r"(\w{3,}?)(?:ск|цк)(?:и|аиа|ое|ого|ои|ом|уиу|им|ие|их|ими|ому)")
_PLURALS = ("лар", "лер", "дар", "дер", "тар", "тер")
#: A word begins others from so many letters on; two slips leave so many at one end of it as they were.
_SHORTEST, _LEFT_ALONE = 3, 3


class PlaceNames:
    """The words that stand in names of places, as skeletons: `words`, and `joined`: what a name with a hyphen
    is as one word ({«нурсултан»: ["нур", "султан"]})."""

    def __init__(self, words: Iterable[str], hyphened: Iterable[str]) -> None:
        names = {part for name in hyphened for part in name.split() if "-" in part}
        split = [parts for name in names if len(parts := skeleton(name).split()) > 1]
        self.joined = {"".join(parts): parts for parts in split}
        self.words = sorted({*words, *self.joined})
        self.known = frozenset(self.words)

    def beginning(self, part: str) -> list[str]:
        start = bisect_left(self.words, part)
        return self.words[start : bisect_left(self.words, f"{part}\uffff", start)]

    def near(self, word: str) -> list[str]:
        """The words of which this one may be a slip."""
        most = most_slips(word)
        found = self.known.intersection(one_slip_from(word)) if most else set()
        if most > 1:
            ends = (one for one in self.words if one.endswith(word[-_LEFT_ALONE:]))
            ways = [*self.beginning(word[:_LEFT_ALONE]), *ends]
            found |= {one for one in ways if distance(word, one, most) <= most}
        return sorted(found)


@dataclass(frozen=True)
class Said:
    """One word that was typed: `exact`, the words of places it is, and `begun`, those it begins."""

    exact: list[str]
    begun: list[str]
    names: PlaceNames

    def query(self, *, is_whole: bool = False) -> str:
        """Text for `to_tsquery('simple', …)`."""
        words = self.exact if is_whole else [*self.exact, *self.begun]
        parts = (" & ".join(f"'{one}'" for one in self.names.joined.get(word, [word])) for word in words)
        return " | ".join(f"({part})" for part in parts)

    def parts(self) -> set[str]:
        return {part for word in self.exact for part in self.names.joined.get(word, [word])}


def said(text: str, names: PlaceNames, *, with_slips: bool = False) -> list[Said]:
    """Each word of a text that names no kind of place; nothing where one of them is in no name."""
    chunks = without_prepositions(list(dict.fromkeys(text.split())))[:MOST_WORDS]
    own = [chunk for chunk in chunks if not kinds_of(chunk)] or chunks
    found: list[Said] = []
    for chunk in own:
        parts = skeleton(chunk).split()
        whole = _said("".join(parts), [], names, with_slips=False) if len(parts) > 1 else None
        each = [whole] if whole else [_said(part, spellings_of(part), names, with_slips) for part in parts]
        if len(parts) == 1:
            each = [_said(parts[0], spellings_of(chunk), names, with_slips)]
        if not each or None in each:
            return []
        found += [one for one in each if one]
    return found


def _said(word, spellings, names, with_slips):
    spelt = list(dict.fromkeys([word, *spellings]))
    bases = [found[1] for one in spelt if (found := ADJECTIVE.fullmatch(one))]
    beginnings = {one[:_SHORTEST] for one in spelt}
    forms = [one for part in beginnings for one in names.beginning(part) if _is_any(one, spelt)]
    exact = list(dict.fromkeys([*(one for one in [*spelt, *bases] if one in names.known), *forms]))
    begun = [other for one in spelt if len(one) >= _SHORTEST for other in names.beginning(one)]
    if with_slips and not exact and not begun:
        exact = names.near(word)
    return Said(exact, begun, names) if exact or begun else None


def _is_any(one, spelt):
    """Whether it is a form of one of the spellings; a place has cases, and no plural."""
    return any(
        is_form_of(one, other) and not other[len(commonprefix([one, other])) :].startswith(_PLURALS)
        for other in spelt
    )


def on_another_keyboard(text: str) -> str:
    """The same keys on the keyboard that was meant; "" where they say nothing there."""
    chunks = text.split()[:MOST_WORDS]
    others = [next(iter(retyped(chunk)), chunk) for chunk in chunks]
    return " ".join(others) if others != chunks else ""


def are_called(name: str, words: Iterable[Said]) -> bool:
    """Whether all words of a name were said, whole."""
    parts = {part for one in words for part in one.parts()}
    own = [chunk for chunk in name.split() if not kinds_of(chunk)]
    return bool(own) and parts.issuperset(skeleton(" ".join(own)).split())
