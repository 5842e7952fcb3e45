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
from ngo_portal.lib.language.typed import in_figures, is_form_of, skeleton
from search.meanings import with_meanings, without_kinds
from search.slips import add_slips, standing_in_public
from search.typed_otherwise import on_another_keyboard, with_spaces
from search.words import NUMBER_WORDS, STOP_WORDS, Word, add_forms, words_of
from territories.models import Territory
from territories.rules.place_words import CITY, kinds_of
from territories.rules.typed_words import ADJECTIVE

_YEAR = re.compile(r"(19|20)[0-9]{2}(?:ж|г|жыл|год)?")
_YEAR_WORDS = frozenset(skeleton("жыл жылы жылғы жылдың жылда жылдан год года году г ж year").split())
_MOST_PLACES = 400
TITLES = columns_of("title")
#: Of what is typed for a person, or says what a record is about, so many words.
_MOST_NAMES = 4
#: Of more words none are told from the others, as a topic or a name.
_MOST_APART = 3
_MOST_READINGS = 40


@dataclass
class Reading:
    """`words`: what must stand in a record; `place`, and `first` to `last`: where and when it must have
    been, with `place_words` and `period_words` that say so. `by_topic`: the places of words that are asked of
    what a record is about; `by_name`: of those that are the name of somebody the record names. `text` is what
    was read, `slips`: whether words may have slips, `is_rest`: whether a word for the kind of record was left
    out; `beside`: what else is meant by the same words, so that
    what fits that is found too. `kept`: what was asked for once."""

    text: str
    words: list[Word]
    place: Territory | None = None
    place_words: str = ""
    first: datetime.date | None = None
    last: datetime.date | None = None
    period_words: str = ""
    by_topic: frozenset[int] = frozenset()
    by_name: frozenset[int] = frozenset()
    slips: bool = False
    is_rest: bool = False
    beside: tuple["Reading", ...] = ()
    kept: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def is_narrowed(self) -> bool:
        return bool(self.place or self.first)

    def in_text(self) -> list[Word]:
        told = self.by_topic | self.by_name
        return [word for place, word in enumerate(self.words) if place not in told]

    @property
    def is_hopeless(self) -> bool:
        """Whether a word of it stands in no record."""
        topics = self.by_topic
        return any(word.is_nowhere for place, word in enumerate(self.words) if place not in topics)

    def named(self) -> list[Word]:
        """The words that name somebody."""
        return [self.words[place] for place in sorted(self.by_name)]

    def once(self, key: str, ask: Callable[[], Any]) -> Any:
        """What `ask` gives, asked once for this reading."""
        if key not in self.kept:
            self.kept[key] = ask()
        return self.kept[key]

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

    @cached_property
    def words(self) -> list[Word]:
        """Those that tell something, with their forms."""
        if not self._made:  # the first reading gives them theirs
            add_forms(self._typed)
        return self._typed

    @cached_property
    def _typed(self):
        return self._words(self.text)

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
        words = self._typed
        meant: list[Word] = []
        for way in self._ways(self.text, words):
            meant = meant or way.words  # of the first one: it has them all
            yield way
        left = without_kinds(words, meant)
        if is_rest := len(left) < len(words):
            yield from (replace(way, is_rest=True) for way in self._ways(self.text, left))
        if other := on_another_keyboard(self.text):
            yield from self._ways(other, self._words(other))
        if apart := with_spaces(words):
            yield from self._ways(apart, self._words(apart))
        public = standing_in_public(words)
        known = {id(word) for word in public}
        pairs = [(word, replace(word, slips=[])) for word in words]  # earlier readings keep theirs
        unknown = [copy for word, copy in pairs if id(word) not in known]
        words = [copy for _word, copy in pairs]
        if unknown and add_slips(unknown):
            yield from (replace(way, slips=True) for way in self._ways(self.text, words))
            if is_rest:
                left = [copy for word, copy in pairs if any(word is one for one in left)]
                ways = self._ways(self.text, left)
                yield from (replace(way, slips=True, is_rest=True) for way in ways)

    def place(self) -> Territory | None:
        """The place that all words of the question name together."""
        found = self._named_place
        return found[0] if found and len(found[1]) == len(self.words) else None

    @cached_property
    def _named_place(self):
        return _place_in(self.words)

    def are_of_place(self, place: Territory) -> bool:
        """Whether every word, but those for kinds of places, is one of the place's names or of what it lies
        in, or begins one."""
        names = [
            getattr(one, name) for one in (place, place.district, place.oblast) if one for name in TITLES
        ]
        held = skeleton(" ".join([*names, *place.aliases.split()])).split()
        return all(word.kinds or any(map(word.fits, held)) for word in self._of_places)

    @cached_property
    def _of_places(self):
        """The words as they may stand in names of places."""
        asked = [_PlaceWord(word, is_beginning=True) for word in self.words]
        add_forms([one for word in asked for one in word.others])
        return asked

    def _words(self, text):
        words = words_of(text)
        telling = [
            word
            for word in words
            if word.typed.lower() not in STOP_WORDS and skeleton(word.typed) not in STOP_WORDS
        ]
        # «Договор № 45»: a word for what has a number says nothing beside it.
        if any(any(map(str.isdigit, word.typed)) for word in telling):
            telling = [word for word in telling if NUMBER_WORDS.isdisjoint(word.spelt)]
        return telling or words

    def _ways(self, text, words):
        if not words:
            return
        whole = with_meanings(words)
        add_forms([*words, *whole])
        narrowings = [] if self.whole else [*self._narrowed(text, words)]
        ways = [_with_besides(way) for way in [Reading(text, whole), *narrowings]]
        yield from ways
        several = [way for way in ways if len(way.words) <= _MOST_NAMES]
        for way in several:
            yield from way.beside
        for way in several:
            if len(way.words) <= _MOST_APART:
                yield from _partly(way)

    def _narrowed(self, text, words):
        """Readings with a place and a time, then with one of them."""
        period = _period_in(words)
        found = self._named_place if words is self._typed else _place_in(words)
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


def _with_besides(way):
    """A reading with what else its words may mean: what records are about, and whom they name."""
    if len(way.words) > _MOST_NAMES or not way.words:
        return way
    topics = frozenset(_topics(way))
    besides = [replace(way, by_topic=topics, kept={})] if topics else []
    besides.append(replace(way, by_name=frozenset(range(len(way.words))), kept={}))
    return replace(way, beside=tuple(besides), kept={})


def _partly(way):
    """Readings of which some words say what a record is about, or name somebody, and the others stand in
    it."""
    topics, size = _topics(way), len(way.words)
    alone = replace(way, beside=())
    if len(topics) > 1:
        yield from (replace(alone, by_topic=frozenset([place]), kept={}) for place in topics[:3])
    for length in range(size - 1, 0, -1):
        for places in (range(length), range(size - length, size)):
            yield replace(alone, by_name=frozenset(places), kept={})


def _topics(way):
    return [place for place, word in enumerate(way.words) if any(map(_is_topic, word.topics))]


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
            (place, place + 4),
            (place, place + 3),
            (place - 1, place + 1),
            (place, place + 2),
        ):
            if start >= 0 and end <= len(words) and (days := _days(words[start:end])):
                return *days, set(range(start, end)) | _year_words(words, end)
        said = _year_words(words, place - 1) | _year_words(words, place + 1)
        year = int(word.typed[:4])
        if 1991 <= year <= 2100:
            return datetime.date(year, 1, 1), datetime.date(year, 12, 31), said | {place}
    return None


def _year_words(words, place):
    """The place, where a word for "year" stands there."""
    is_one = 0 <= place < len(words) and skeleton(words[place].typed) in _YEAR_WORDS
    return {place} if is_one else set()


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

    def __init__(self, word, *, is_beginning=False):
        self.word, self.is_beginning = word, is_beginning
        self.kinds = kinds_of(word.typed)
        bases = (found[1] for one in word.spelt if (found := ADJECTIVE.fullmatch(one)))
        self.others = [Word(base, [base], is_beginning=False) for base in bases]

    def query(self):
        exact = replace(self.word, is_beginning=False, phrases=[])
        return " | ".join([exact.query(), *(other.query() for other in self.others)])

    def fits(self, name):
        exact = replace(self.word, is_beginning=self.is_beginning, phrases=[])
        return bool(exact.grade(name)) or any(other.grade(name) for other in self.others)


def _named_by(place, words):
    """The places of the words that together are one of its names, the longest: where a word of the name comes
    twice («Семейский филиал …, город Семей»), the one beside the kind of the place."""
    best: set[int] = set()
    beside = {
        near for n, word in enumerate(words) if place.kind in (word.kinds or ()) for near in (n - 1, n + 1)
    }
    order = sorted(range(len(words)), key=lambda n: n not in beside)
    titles = [getattr(place, column) for column in TITLES]
    for name in [*titles, *place.aliases.split()]:
        chunks = [chunk for chunk in name.split() if not kinds_of(chunk)]
        own = skeleton(" ".join(chunks) or name).split()
        used: set[int] = set()
        for part in own:
            found = next((n for n in order if n not in used and words[n].fits(part)), None)
            if found is None:
                break
            used.add(found)
        else:
            best = max(best, used, key=len)
        if len(own) > 1 and "-" in name:
            best = max(best, _as_one(own, words), key=len)
    return best


def _as_one(own, words):
    """The places of the words that are a form of a name with a hyphen: «Алма-Ате»."""
    size, whole = len(own), "".join(own)
    for start in range(len(words) - size + 1):
        typed = "".join(word.word.spelt[0] for word in words[start : start + size])
        if is_form_of(typed, whole):
            return set(range(start, start + size))
    return set()
