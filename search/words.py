"""What one word of a question stands for: its spellings and forms that stand in records, other words for the
same, and, where nothing else is found, words that it may be a slip of."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from os.path import commonprefix

from django.apps import apps
from django.contrib.postgres.search import SearchQuery
from django.db import connection
from django.db.models import Value

from ngo_portal.lib.language.dictionaries import Entry
from ngo_portal.lib.language.typed import (
    LONGEST_WORD,
    distance,
    in_figures,
    most_slips,
    numeral_forms,
    one_slip_from,
    retyped,
    short_stems_of,
    skeleton,
    spellings_of,
    stems_of,
)
from ngo_portal.lib.serving.memory import Memory
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
#: Keys of synonyms that name what is looked for, where a question says it: «НПО для …», «организация …».
KINDS = frozenset(["ngo", "organisation", "event", "project"])
#: Of a question so many words count; of a word so many forms are asked for.
MOST_WORDS, MOST_FORMS, MOST_BEGUN = 12, 60, 200
#: The beginning of a word is looked for from so many letters on, and its forms by so many.
_BEGINS_FROM, _LEAST = 2, 3
#: How slips are looked for: stems whose neighbours are made, known words like a word of so many letters,
#: those of
#: them whose forms are too, and letters of an ending.
_MOST_STEMS, _MOST_ALIKE, _ALIKE_FROM, _MOST_MEANT, _LONGEST_LEFT = 3, 40, 6, 6, 5
_SHORTEST_STEM = 5
#: The skeletons of these letters alone are Roman numerals.
_NUMERALS = set("хив")
#: Between digits and letters: «17гсз2023».
_BETWEEN = re.compile(r"(?<=\d)(?=[^\W\d_])|(?<=[^\W\d_])(?=\d)")
_stems_of = lru_cache(50_000)(stems_of)
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
            stems = _stems_of(one)
            found += [stem for stem in _short_stems_of(one) if stem not in STOP_WORDS]
            found += [
                other
                for other in known
                if other != one and other.startswith(begins) and not stems.isdisjoint(_stems_of(other))
            ]
        word.forms = sorted(dict.fromkeys(found), key=len)
        stands = word.forms or word.begun or not known_words.isdisjoint(word.spelt)
        word.is_unknown = is_all and not stands and all(map(_may_be_known, word.spelt))


def _may_be_known(word):
    """Whether it would be among the known words if it stood in a record."""
    return word.isalpha() and _LEAST <= len(word) < LONGEST_WORD


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
    if len(word) < _LEAST:
        return ()
    stems = {stem for _language, stem in _stems_of(word)}
    shortest = min(stems, key=lambda stem: (len(stem), not word.startswith(stem), stem))
    common = len(commonprefix([shortest, word]))
    own = word[: max(_LEAST, common - 1)] if common < len(word) or len(word) > _LEAST else word
    return own, *sorted(stem for stem in stems if not stem.startswith(own))


def add_slips(words: Iterable[Word]) -> bool:
    """Gives each word the known words that it may be a slip of, with their forms; whether there are any."""
    some = False
    for word in words:
        for one in word.spelt[:2]:
            if not most_slips(one):
                continue
            stems = sorted({stem for _language, stem in _stems_of(one)}, key=len, reverse=True)[:_MOST_STEMS]
            edits = {edit for stem in stems if most_slips(stem) for edit in one_slip_from(stem)}
            near = [other for other in KnownWord.objects.among(edits) if other not in word.spelt]
            if len(one) >= _ALIKE_FROM:
                near += KnownWord.objects.resembling(one, _MOST_ALIKE)
            likely = [other for other in dict.fromkeys(near) if _is_slip(one, other)]
            meant = [Word(other, [other], is_beginning=False) for other in likely]
            meant.sort(key=lambda other: _price(one, other.typed))
            add_forms(meant[:_MOST_MEANT])
            forms = (spelt for other in meant for spelt in other.forms if _is_slip(one, spelt))
            word.slips += [*likely, *forms]
        word.slips = [one for one in dict.fromkeys(word.slips) if one not in word.spelt]
        some |= bool(word.slips)
    return some


def _price(one, other):
    """What comes first among what a word may have been meant for: a slip in the first letter is dearer."""
    return distance(one, other, 3) + (one[:1] != other[:1]), abs(len(one) - len(other)), other


def _is_slip(one, other):
    """Whether slips make a word of another one: of the whole words, or one slip of stems that are long enough
    to say what was meant. Where endings are cut off both, almost any short word is like almost any other; and
    what goes on after another word by more than a letter was made of it («жүргізуші» of «жүргізу»)."""
    if abs(len(one) - len(other)) > 1 and commonprefix([one, other]) in (one, other):
        return False
    if one[0] != other[0] and max(len(one), len(other)) < _SHORTEST_STEM:
        return False
    return any(
        distance(stem, of_other, most) <= most
        for language, stem in _stems_of(one)
        if len(stem) >= len(one) - _LONGEST_LEFT
        for its_language, of_other in _stems_of(other)
        if its_language == language and len(of_other) >= len(other) - _LONGEST_LEFT
        if (most := _most_of(stem, one, of_other, other))
    )


def _most_of(stem, one, of_other, other):
    if stem == one and (of_other == other or len(of_other) >= _SHORTEST_STEM):
        return most_slips(stem)
    is_telling = min(len(stem), len(of_other)) >= _SHORTEST_STEM and stem[0] == of_other[0]
    return 1 if is_telling else 0


def standing_in_public(words: list[Word]) -> list[Word]:
    """Those of the words that stand in what is published, in this or another form: they are no slips. What is
    not published, and who, must not make a difference to what readers find."""
    words = [word for word in words if not word.is_unknown]
    if not words:
        return []
    sql = _standing(*(model for model in apps.get_models() if _is_public_kind(model)))
    with connection.cursor() as cursor:
        cursor.execute(sql, [[word.query_as_typed() for word in words]])
        found = {number for (number,) in cursor.fetchall()}
    return [word for number, word in enumerate(words, start=1) if number in found]


def _is_public_kind(model):
    return hasattr(model._default_manager.all(), "holding_words") and hasattr(model, "public_words")


@cache
def _standing(*models):
    """The SELECT of the numbers of those tsqueries that any public row of these models fits: to make it
    takes longer than to answer it."""
    parts = []
    for model in models:
        rows = model._default_manager.filter(**model.public_words).order_by()
        query = SearchQuery(_MARK, search_type="raw", config="simple")
        rows = getattr(rows, "showing_words", rows.holding_words)(query)
        sql, params = rows.values_list(Value(1), flat=True).query.sql_with_params()
        params = ["asked.words" if param == _MARK else _literal(param) for param in params]
        parts.append(f"EXISTS ({sql % tuple(params)})")
    return (
        "SELECT asked.number FROM unnest(%s::text[]) WITH ORDINALITY AS asked (words, number) WHERE "
        + " OR ".join(part.replace("%", "%%") for part in parts)
    )


def _literal(value):
    return str(value) if isinstance(value, int) else "'" + str(value).replace("'", "''") + "'"


_MARK = "the words"


# Synonyms ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Meaning:
    """Phrases that mean the same, as lists of skeletons, and the entries of dictionaries they name."""

    phrases: list[list[str]]
    entries: list[Entry]


def meanings() -> dict[tuple[str, str], list[tuple[list[str], Meaning]]]:
    """{(language, stem) of its first word: [(phrase, Meaning)]}, kept until a dictionary changes."""
    return Memory().get("meanings of words", _meanings)


def _meanings():
    entries: list[tuple[set[tuple[str, ...]], list[Entry]]] = []
    called: list[tuple[set[tuple[str, ...]], list[Entry]]] = []
    for model in apps.get_models():
        columns = getattr(model, "searched_by", None)
        if columns is None or model._meta.proxy:
            continue
        rows = model._default_manager.all()
        rows = list(rows.filter(is_active=True) if issubclass(model, Entry) else rows)
        if words := getattr(model, "called", ""):  # one word names them all alike: «марафон»
            called.append(({(word,) for word in skeleton(words).split()}, rows))
        for entry in rows:
            texts = [text for column in columns for text in getattr(entry, column).splitlines()]
            phrases = {phrase for text in texts if (phrase := _telling(text))}
            # Whoever shares a phrase means the same: the old word and the new one are one entry each.
            joined = [one for one in entries if not one[0].isdisjoint(phrases)]
            entries = [one for one in entries if one not in joined]
            entries.append(
                (
                    phrases.union(*(others for others, _entries in joined)),
                    [*(one for _phrases, ones in joined for one in ones), entry],
                )
            )
    found: dict[tuple[str, str], list[tuple[list[str], Meaning]]] = {}
    for phrases, ones in [*entries, *called]:
        meaning = Meaning([list(phrase) for phrase in sorted(phrases)], ones)
        for phrase in meaning.phrases:
            for stem in _stems_of(phrase[0]):
                found.setdefault(stem, []).append((phrase, meaning))
    return found


def _telling(text):
    words = skeleton(text).split()
    return tuple(word for word in words if word not in STOP_WORDS) or tuple(words)


def with_meanings(words: list[Word]) -> list[Word]:
    """The words, those that name something together as one Word with what else is said for it."""
    known, result, place = meanings(), [], 0
    while place < len(words):
        found = _longest(words, place, known)
        if not found:
            result.append(words[place])
            place += 1
            continue
        length, several = found
        own = words[place : place + length]
        phrases = {tuple(phrase) for meaning in several for phrase in meaning.phrases}
        first = own[0]
        merged = Word(
            " ".join(word.typed for word in own),
            first.spelt if length == 1 else [],
            phrases=[[_of_phrase(one) for one in phrase] for phrase in sorted(phrases)],
            topics=[entry for meaning in several for entry in meaning.entries],
            is_beginning=length == 1 and first.is_beginning,
        )
        result.append(merged)
        place += length
    return result


def _of_phrase(one):
    return Word(one, [one], is_beginning=False)


def without_kinds(words: list[Word], meant: list[Word]) -> list[Word]:
    """The words that say more than what kind of record is looked for. `meant`: with_meanings of them."""
    left, place = [], 0
    for one in meant:
        length = len(one.typed.split(" "))
        if not any(entry._meta.model_name == "synonym" and entry.key in KINDS for entry in one.topics):
            left += words[place : place + length]
        place += length
    return left


def _longest(words, place, known):
    """(how many words, the meanings of them together), None where they mean nothing but themselves."""
    candidates = {
        (len(phrase), id(meaning)): meaning
        for spelt in words[place].spelt
        for stem in _stems_of(spelt)
        for phrase, meaning in known.get(stem, ())
        if len(phrase) <= len(words) - place and all(map(_fits, words[place:], phrase))
    }
    if not candidates:
        return None
    length = max(length for length, _key in candidates)
    return length, [meaning for (size, _key), meaning in candidates.items() if size == length]


def _fits(word, one):
    return any(one == spelt or not _stems_of(spelt).isdisjoint(_stems_of(one)) for spelt in word.spelt)


def on_another_keyboard(text: str) -> str | None:
    """The text with each part that says nothing as it is as another keyboard would have typed it, where
    records know that; None where there is none."""
    chunks, changed = text.split()[:MOST_WORDS], set()
    for place, chunk in enumerate(chunks):
        for other in retyped(chunk):
            words = words_of(other)
            if words and _all_known(words) and not _all_known(words_of(chunk)):
                chunks[place] = other
                changed.add(place)
                break
    if not changed:
        return None
    # The rest was typed on the same keyboard, where it says something there; so was what is short.
    for place, chunk in enumerate(chunks):
        other = next(iter(retyped(chunk)), chunk) if place not in changed and not chunk.isdigit() else chunk
        if len(chunk) < _LEAST or other != chunk and (words := words_of(other)) and _all_known(words):
            chunks[place] = other
    return " ".join(chunks)


def with_spaces(words: list[Word]) -> str | None:
    """The words with spaces in those that are two known ones, or letters and digits of a number; None where
    there are none."""
    apart = {
        word.typed: numbered
        for word in words
        if (numbered := _BETWEEN.sub(" ", word.typed)).count(" ") > 1 and word.typed.isalnum()
    }
    parts = {
        word.typed: [
            (word.typed[:place], word.typed[place:]) for place in range(_LEAST, len(word.typed) - _LEAST + 1)
        ]
        for word in words
        if word.is_unknown and len(word.spelt) == 1
    }
    spelt = {part: skeleton(part) for pairs in parts.values() for pair in pairs for part in pair}
    known = set(KnownWord.objects.among(set(spelt.values()))) if spelt else set()
    known = {one for one in known if not set(one) <= _NUMERALS}
    apart |= {
        typed: " ".join(max(both, key=lambda pair: min(map(len, pair))))
        for typed, pairs in parts.items()
        if (both := [pair for pair in pairs if all(spelt[part] in known for part in pair)])
    }
    return " ".join(apart.get(word.typed, word.typed) for word in words) if apart else None


def _all_known(words):
    add_forms(words)
    return bool(words) and all(word.forms or _is_known(word) for word in words)


def _is_known(word):
    """Whether it stands in a record, or is the beginning of what does."""
    longest = max(word.spelt, key=len, default="")
    if len(longest) > _LEAST and KnownWord.objects.beginning(longest):
        return True
    others = [one for one in word.spelt if one != longest or len(longest) <= _LEAST]
    return bool(others and KnownWord.objects.among(others))
