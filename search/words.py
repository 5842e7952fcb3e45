"""What one word of a question stands for: its spellings and the forms of it that stand in records."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from os.path import commonprefix

from ngo_portal.lib.language.dictionaries import Entry
from ngo_portal.lib.language.typed import (
    LONGEST_WORD,
    in_figures,
    numeral_forms,
    short_stems_of,
    skeleton,
    spellings_of,
    stems_of,
)
from search.models import KnownWord
from search.querysets import MOST_KNOWN

#: Words of any question that say nothing by themselves, those in which it is asked among them.
STOP_WORDS = frozenset(
    skeleton(
        "и в во на по из за для с со к ко о об от до при или не а но у the of in for and or at to by on a an "
        "және мен бен пен үшін туралы бойынша немесе де да "
        "что кто где когда какой какая какое какие было была были проходило проходит помогает помогают "
        "помогающий помогающая помогающее помогающие помогающих работает работают работающие занимается "
        "занимаются занимающиеся what which who where when that was were is are there helps helping works "
        "with не қандай қай қайда қашан кім болды болған өтті көмектеседі көмектесетін айналысады айналысатын"
    ).split()
)
#: What stands before the number of something.
NUMBER_WORDS = frozenset(
    skeleton(
        "№ бин иин бсн жсн bin iin нөмір нөмірі номер номером number шарт шарты келісімшарт договор договора "
        "договору контракт contract"
    ).split()
)
#: Of a question so many words count; of a word so many forms are asked for.
MOST_WORDS, MOST_FORMS, MOST_BEGUN = 12, 60, 200
#: The beginning of a word is looked for from so many letters on, and its forms by so many.
_BEGINS_FROM, LEAST = 2, 3
#: Words of questions and of records come again and again.
kept_stems_of = lru_cache(50_000)(stems_of)
_short_stems_of = lru_cache(50_000)(short_stems_of)
#: Grades of fit.
EXACT, FORM, SAME, BEGINS, SLIP = 5, 4, 3, 2, 1


@dataclass
class Word:
    """`typed`: as the reader has it; `spelt`: its skeletons, `forms`: skeletons of its other forms, `begun`:
    known words that begin so, None where they were not looked for, `slips`:
    of what it may have been meant for. `phrases`: other words for the same, all Words of one of them stand
    for it; `topics`: entries of dictionaries that it names. `is_beginning`: whether words that begin so fit;
    `is_unknown`: whether neither it nor a form of it stands in any record.
    """

    typed: str
    spelt: list[str]
    forms: list[str] = field(default_factory=list)
    begun: list[str] | None = None
    slips: list[str] = field(default_factory=list)
    phrases: list[list["Word"]] = field(default_factory=list)
    topics: list[Entry] = field(default_factory=list)
    is_beginning: bool = True
    is_unknown: bool = False

    def query(self) -> str:
        """Text for `to_tsquery('simple', …)`: letters and digits in quotes, and our own signs."""
        begun = self.begun if self.is_beginning else []
        known = begun if begun is not None and len(begun) <= MOST_BEGUN else []
        exact = [*self.spelt, *self.forms[:MOST_FORMS], *known, *self.slips[:MOST_FORMS]]
        parts = [f"'{one}'" for one in dict.fromkeys(exact)]
        if self.is_beginning and known is not begun:  # an index reads all that begins so before it gives any
            parts += [f"'{one}':*" for one in self.spelt if len(one) > _BEGINS_FROM]
        parts += [f"({' & '.join(word.query() for word in phrase)})" for phrase in self.phrases]
        parts += [f"'{entry.sign}'" for entry in self.topics if hasattr(entry, "sign")]
        return f"({' | '.join(parts)})"

    @property
    def is_nowhere(self) -> bool:
        """Whether no record can hold it."""
        return self.is_unknown and not (self.phrases or self.slips or self.topics)

    def query_as_typed(self) -> str:
        """The same without beginnings, other words and slips."""
        return replace(self, is_beginning=False, phrases=[], topics=[], slips=[]).query()

    def grade(self, word: str) -> int:
        """How well the skeleton of one word of a text fits; 0: not at all."""
        if word in self.spelt:
            return EXACT
        if word in self.forms:
            return FORM
        if self.is_beginning and any(len(one) > _BEGINS_FROM and word.startswith(one) for one in self.spelt):
            return BEGINS
        if any(other.grade(word) for phrase in self.phrases for other in phrase):
            return SAME
        return SLIP if word in self.slips else 0

    def everything(self) -> Iterator["Word"]:
        yield self
        for phrase in self.phrases:
            for word in phrase:
                yield from word.everything()


def words_of(text: str) -> list[Word]:
    """The words of a text, without what they stand for."""
    found: list[Word] = []
    for chunk in text.split():
        for word in _split(chunk):
            found += [_word(word)]
    different = {tuple(word.spelt): word for word in reversed(found) if word.spelt}
    return list(reversed(different.values()))[:MOST_WORDS]


def _split(chunk):
    """The words of what stands between spaces; an ending after a hyphen is no word of its own («ҮЕҰ-лар»)."""
    words = skeleton(chunk).split()
    if (
        len(words) == 2
        and "-" in chunk
        and any(word == words[0] for _language, word in stems_of(words[0] + words[1]))
        and len(words[1]) > 1
        and len(words[0]) > 1
    ):
        return [words[0]]
    originals = _originals(chunk)
    return originals if len(originals) == len(words) else words


def _originals(chunk):
    """The parts of a chunk as they were typed, which Latin letters with a doubt are read from."""
    parts, part = [], ""
    for letter in chunk:
        if skeleton(letter) or letter in "'’ʼ`ьъЬЪ":
            part += letter
        elif part:
            parts, part = [*parts, part], ""
    return [*parts, part] if part else parts


def _word(typed):
    number = in_figures(typed)
    if number is None and typed.isascii() and typed.isdigit() and len(typed) <= 2:
        number = int(typed)
    if number is not None:
        spelt = numeral_forms(number)
        own = skeleton(typed)
        return Word(typed, list(dict.fromkeys([own, *spelt])), is_beginning=not typed.isdigit())
    spelt = [one[:LONGEST_WORD] for one in spellings_of(typed) if one and " " not in one]
    return Word(typed, spelt, is_beginning=True)


def add_forms(words: Iterable[Word]) -> None:
    """Gives each word its forms among the known words, in one query."""
    each = [one for word in words for one in word.everything()]
    beginnings = {one: _beginnings(one) for word in each for one in word.spelt if one.isalpha()}
    asked = {part for parts in beginnings.values() for part in parts}
    if not asked:
        return
    known = KnownWord.objects.beginning(*sorted(asked))
    is_all, known_words = len(known) < MOST_KNOWN, set(known)
    for word in each:
        found: list[str] = []
        if is_all and word.is_beginning and all(beginnings.get(one) for one in word.spelt):
            begun = {other for other in known for one in word.spelt if other.startswith(one)}
            word.begun = sorted(begun, key=len)
        for one in word.spelt:
            if not (begins := beginnings.get(one)):
                continue
            stems = kept_stems_of(one)
            found += [stem for stem in _short_stems_of(one) if stem not in STOP_WORDS]
            found += [
                other
                for other in known
                if other != one and other.startswith(begins) and not stems.isdisjoint(kept_stems_of(other))
            ]
        word.forms = sorted(dict.fromkeys(found), key=len)
        stands = word.forms or word.begun or not known_words.isdisjoint(word.spelt)
        word.is_unknown = is_all and not stands and all(map(_may_be_known, word.spelt))


def _may_be_known(word):
    """Whether it would be among the known words if it stood in a record."""
    return word.isalpha() and LEAST <= len(word) < LONGEST_WORD


def with_forms(text: str) -> list[Word]:
    """The words of a text with their forms, and nothing else that they may stand for."""
    words = [word for word in words_of(text) if len(word.spelt[0]) > 1]
    add_forms(words)
    for word in words:
        word.is_beginning = False
    return words


def _beginnings(word):
    """What all forms of a word begin with: one beginning, and short stems that end otherwise («шағы», шақ);
    none for a word that is too short to be known."""
    if len(word) < LEAST:
        return ()
    stems = {stem for _language, stem in kept_stems_of(word)}
    shortest = min(stems, key=lambda stem: (len(stem), not word.startswith(stem), stem))
    common = len(commonprefix([shortest, word]))
    own = word[: max(LEAST, common - 1)] if common < len(word) or len(word) > LEAST else word
    return own, *sorted(stem for stem in stems if not stem.startswith(own))
