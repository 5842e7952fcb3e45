"""A question as a reader typed it, and the ways to read it, one after another: as words of a name; with a
place or a time in it that narrows; with what it is about; on another keyboard; with slips. The first way
that finds something is how it was meant.
"""

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from django.contrib.postgres.search import SearchQuery
from django.db.models import Q

from ngo_portal.lib.language.approximate_dates import NotADate, read
from ngo_portal.lib.language.translated import columns_of
from ngo_portal.lib.language.typed import in_figures, skeleton
from search.words import (
    STOP_WORDS,
    Word,
    add_forms,
    add_slips,
    on_another_keyboard,
    standing_in_public,
    with_meanings,
    without_kinds,
    words_of,
)
from territories.models import Territory
from territories.rules.place_words import CITY, kinds_of

_YEAR = re.compile(r"(19|20)[0-9]{2}(?:ж|г|жыл|год)?")
_ADJECTIVE = re.compile(r"(\w{3,}?)(?:ск|цк)(?:и|аиа|ое|ого|ои|ом|уиу|им|ие|их|ими|ому)")
_YEAR_WORDS = frozenset(skeleton("жыл жылы жылғы жылдың жылда жылдан год года году г ж year").split())
_MOST_PLACES = 400
#: Of what is typed for a person, or says what a record is about, so many words.
_MOST_NAMES = 4
_MOST_READINGS = 40


@dataclass
class Reading:
    """`words`: what must stand in a record; `place`, and `first` to `last`: where and when it must have
    been, with `place_words` and `period_words` that say so. `by_topic`: the places of words that are asked of
    what a record is about; `by_person`: the words are the name of somebody the record names. `text` is what
    was read, `slips`: whether words may have slips."""

    text: str
    words: list[Word]
    place: Territory | None = None
    place_words: str = ""
    first: datetime.date | None = None
    last: datetime.date | None = None
    period_words: str = ""
    by_topic: frozenset[int] = frozenset()
    by_person: bool = False
    slips: bool = False

    @property
    def is_narrowed(self) -> bool:
        return bool(self.place or self.first)

    def in_text(self) -> list[Word]:
        return [word for place, word in enumerate(self.words) if place not in self.by_topic]

    def topics(self) -> list[list[Any]]:
        """For each word that is asked so: entries of dictionaries of which one must be there."""
        return [self.words[place].topics for place in sorted(self.by_topic)]

    def query(self) -> SearchQuery | None:
        return as_query(self.in_text())

    def grade(self, word: str) -> int:
        """How well the skeleton of a word fits any of the words: of what fits best."""
        return max((one.grade(word) for one in self.words), default=0)


def as_query(words: list[Word]) -> SearchQuery | None:
    """All of these words."""
    if not words:
        return None
    return SearchQuery(" & ".join(word.query() for word in words), search_type="raw", config="simple")


@dataclass
class Question:
    """`whole`: nothing in it narrows, as the reader wants it."""

    text: str
    whole: bool = False
    _made: list[Reading] = field(default_factory=list, repr=False)

    @cached_property
    def has_words(self) -> bool:
        return bool(words_of(self.text))

    def readings(self) -> Iterator[Reading]:
        """In the order in which they are tried; made as far as somebody asks."""
        place = 0
        while True:
            if place == len(self._made):
                following = next(self._source, None)
                if following is None or place == _MOST_READINGS:
                    return
                self._made.append(following)
            yield self._made[place]
            place += 1

    @cached_property
    def _source(self):
        return self._read()

    def _read(self):
        words = self._words(self.text)
        meant: list[Word] = []
        for way in self._ways(self.text, words):
            meant = meant or way.words  # of the first one: it has them all
            yield way
        left = without_kinds(words, meant)
        if len(left) < len(words):
            yield from self._ways(self.text, left)
        if other := on_another_keyboard(self.text):
            yield from self._ways(other, self._words(other))
        public = standing_in_public(words)
        known = {id(word) for word in public}
        pairs = [(word, replace(word, slips=[])) for word in words]  # earlier readings keep theirs
        unknown = [copy for word, copy in pairs if id(word) not in known]
        words = [copy for _word, copy in pairs]
        if unknown and add_slips(unknown):
            yield from (replace(way, slips=True) for way in self._ways(self.text, words))

    def _words(self, text):
        words = words_of(text)
        telling = [
            word
            for word in words
            if word.typed.lower() not in STOP_WORDS and skeleton(word.typed) not in STOP_WORDS
        ]
        return telling or words

    def _ways(self, text, words):
        if not words:
            return
        whole = with_meanings(words)
        add_forms([*words, *whole])
        yield Reading(text, whole)
        narrowings = [] if self.whole else [*self._narrowed(text, words)]
        yield from narrowings
        for way in [Reading(text, whole), *narrowings]:
            if len(way.words) > _MOST_NAMES:
                continue
            named = [place for place, word in enumerate(way.words) if any(map(_is_topic, word.topics))]
            for places in dict.fromkeys([frozenset(named), *(frozenset([place]) for place in named[:3])]):
                if places:
                    yield replace(way, by_topic=places)
        if len(whole) <= _MOST_NAMES and not any(word.phrases for word in whole):
            yield Reading(text, whole, by_person=True)

    def _narrowed(self, text, words):
        """Readings with a place and a time, then with one of them."""
        period = _period_in(words)
        found = _place_in(words)
        both = []
        if period and found:
            both.append((found, period))
        both += [(found, None)] if found else []
        both += [(None, period)] if period else []
        for place, time in both:
            used = (place[1] if place else set()) | (time[2] if time else set())
            left = [word for number, word in enumerate(words) if number not in used]
            if not left and not time:
                continue  # a place alone is no name, and its page has all that
            meant = with_meanings(left)
            add_forms([word for word in meant if word.phrases])
            reading = Reading(text, meant)
            if place:
                reading.place = place[0]
                reading.place_words = " ".join(words[number].typed for number in sorted(place[1]))
            if time:
                reading.first, reading.last = time[:2]
                reading.period_words = " ".join(words[number].typed for number in sorted(time[2]))
            yield reading


def _is_topic(entry):
    """Whether records say that they are about it: types are among the words of events."""
    return not hasattr(entry, "sign") and entry._meta.model_name in ("targetgroup", "direction", "marathon")


def question(text: "str | Question") -> Question:
    return text if isinstance(text, Question) else Question(text)


def first_that(text: "str | Question", finds: Callable[[Reading], bool]) -> Reading | None:
    return next((reading for reading in question(text).readings() if finds(reading)), None)


# When -------------------------------------------------------------------------------------------------------


def _period_in(words):
    """(first day, last day, {places of the words that say so}), None where none is said."""
    for place, word in enumerate(words):
        if not _YEAR.fullmatch(word.typed):
            continue
        for start, end in (
            (place - 2, place + 1),
            (place, place + 3),
            (place - 1, place + 1),
            (place, place + 2),
        ):
            if start >= 0 and end <= len(words) and (days := _days(words[start:end])):
                return *days, set(range(start, end))
        beside = {other for other in (place - 1, place + 1) if 0 <= other < len(words)}
        said = {other for other in beside if skeleton(words[other].typed) in _YEAR_WORDS}
        year = int(word.typed[:4])
        if 1991 <= year <= 2100:
            return datetime.date(year, 1, 1), datetime.date(year, 12, 31), said | {place}
    return None


def _days(words):
    if any(not word.typed[:1].isdigit() and in_figures(word.typed) for word in words):
        return None
    between = "." if all(word.typed.isdigit() for word in words) else " "
    try:
        date = read(between.join(word.typed for word in words))
    except (NotADate, ValueError):
        return None
    return (date.earliest, date.latest) if date.earliest and date.latest else None


# Where ------------------------------------------------------------------------------------------------------


def _place_in(words):
    """(place, {places of the words that name it}): the one that most words name; None where none is named, or
    several are of that name."""
    as_places = [_PlaceWord(word) for word in words]
    add_forms([one for word in as_places for one in word.others])
    asked = [word.query() for word in as_places if not word.kinds and len(word.word.typed) > 2]
    if not asked:
        return None
    wanted = Q(typed=SearchQuery(" | ".join(asked), search_type="raw", config="simple"))
    rows = Territory.objects.shown().filter(wanted, level__gt=0).order_by("level", "pk")[:_MOST_PLACES]
    named = [(one, places) for one in rows if (places := _named_by(one, as_places))]
    if not named:
        return None
    most = max(len(places) for _one, places in named)
    named = [(one, places) for one, places in named if len(places) == most]
    kinds = {number: word.kinds for number, word in enumerate(as_places) if word.kinds}
    for fits in (
        lambda one, places: any(
            one.kind in kinds[near] for place in places for near in (place - 1, place + 1) if near in kinds
        ),
        lambda one, _places: one.kind in CITY,
        lambda one, _places: one.level <= one.Level.DISTRICT,
    ):
        if some := [pair for pair in named if fits(*pair)]:
            named = some
            if len(named) == 1:
                break
    if len({one.pk for one, _places in named}) > 1:
        best = min(one.level for one, _places in named)
        named = [pair for pair in named if pair[0].level == best]
        if len(named) > 1:
            return None
    place, used = named[0]
    used = used | {near for at in used for near in (at - 1, at + 1) if near in kinds}
    return place, used


class _PlaceWord:
    """A word of the question as it may stand in the name of a place: «Уланском» is Ұлан too."""

    def __init__(self, word):
        self.word = word
        self.kinds = kinds_of(word.typed)
        bases = (found[1] for one in word.spelt if (found := _ADJECTIVE.fullmatch(one)))
        self.others = [Word(base, [base], is_beginning=False) for base in bases]

    def query(self):
        exact = replace(self.word, is_beginning=False, phrases=[])
        return " | ".join([exact.query(), *(other.query() for other in self.others)])

    def fits(self, name):
        exact = replace(self.word, is_beginning=False, phrases=[])
        return bool(exact.grade(name)) or any(other.grade(name) for other in self.others)


def _named_by(place, words):
    """The places of the words that together are one of its names, the longest."""
    best: set[int] = set()
    titles = [getattr(place, column) for column in columns_of("title")]
    for name in [*titles, *place.aliases.split()]:
        chunks = [chunk for chunk in name.split() if not kinds_of(chunk)]
        own = skeleton(" ".join(chunks) or name).split()
        used: set[int] = set()
        for part in own:
            found = next((n for n, word in enumerate(words) if n not in used and word.fits(part)), None)
            if found is None:
                break
            used.add(found)
        else:
            best = max(best, used, key=len)
    return best
