"""What people type for a place: its name, what it lies in, words for the kind of place in three languages.

A word for the kind is often abbreviated, and often another one than the classifier's («с. Шиели» is a
township): it says which places come first, and leaves none out.
"""

import re
from dataclasses import dataclass

from ngo_portal.lib.language.kazakh import fold, without_ending

CITY = frozenset({"city", "city_adm", "city_republican"})
DISTRICT = frozenset({"district", "city_district"})
OKRUG = frozenset({"rural_okrug", "village_adm", "settlement_adm"})
SMALL = frozenset({"locality", "village_adm", "settlement_adm"})
OBLAST = frozenset({"oblast"})
#: Abbreviations of two letters, as folding leaves them, by a word for the same: «р-н», «а.о.», «Қ.Ә.».
_PAIRS = {"р н": "район", "р он": "район", "а о": "округ", "с о": "округ", "г а": "город", "к а": "кала"}
_PAIR = re.compile(rf"\b({'|'.join(_PAIRS)})(?:а|е|у|и)?\b")
#: Words for kinds as they are folded, with their endings and abbreviations.
_KINDS = {
    r"обл|област\w{1,3}|облис\w{0,6}|oblast|oblys\w*|region": OBLAST,
    r"ауд|аудан\w{0,6}|район\w{0,3}|district|raion|rayon|audan\w*": DISTRICT,
    r"г|гор|город\w{0,2}|кала(?:си\w{0,6})?|city|town|qala\w*|kala\w*": CITY,
    r"окр|округ\w{0,6}|ауилдик|сельск\w{2,3}|поселков\w{2,3}|администраци\w|rural|okrug|akimat": OKRUG,
    r"с|а|п|д|пгт|рп|пос|дер|ст|рзд|сел[оаеу]?|аул\w?|ауил(?:и\w{0,6}|да|ди|га)?|кент(?:и\w{0,6})?|"
    r"поселок|поселк[аеу]|деревн\w|станци\w{0,5}|разъезд\w{0,3}|village|settlement|township|station": SMALL,
    r"к": CITY | SMALL,
}
#: Of the kinds that a text names the smallest is the place's own.
_BY_SIZE = [SMALL, OKRUG, CITY | SMALL, CITY, DISTRICT, OBLAST, frozenset()]
#: How a kind that is abbreviated begins in full.
_IN_FULL = {"п": "посел", "пос": "посел", "пгт": "посел", "рп": "посел", "с": "сел", "а": "ауил", "к": "кент"}
_KIND = [(re.compile(words), kinds) for words, kinds in _KINDS.items()]
#: «Абайская область» is область Абай; «в Уланском районе».
_ADJECTIVE = re.compile(r"(\w{3,}?)(?:ск|цк)(?:ий|ая|ое|ого|ой|ом|ую|им)")
#: What stands before a place in a sentence, and is none of its words.
_BEFORE = frozenset(fold("в во на из по от до под у около in of the at from near").split())
#: Words of a sentence around a place, and what is left of initials.
_SHORTEST = 3
MOST_WORDS = 12


@dataclass(frozen=True)
class PlaceWords:
    """`words`: {folded word: the beginnings it may be found by}; `kinds`: of places that come first,
    `of_kind`: the words that say so, in full; `repeated`: words of a place and of what it lies in."""

    words: dict[str, list[str]]
    kinds: frozenset[str]
    of_kind: list[str]
    repeated: list[str]

    def query(self, word: str, weight: str = "", beginning: str = ":*") -> str:
        """One word as text for `to_tsquery('simple', …)`."""
        return " | ".join(f"'{form}'{beginning or ':'}{weight}" for form in self.words[word])


def read_place(text: str, *, with_endings: bool = False) -> PlaceWords:
    """`with_endings`: the words may have endings that the names have not («Семейде», «в Риддере»)."""
    folded = _PAIR.sub(lambda pair: _PAIRS[pair[1]], fold(text))
    said = without_prepositions(folded.split())
    words = list(dict.fromkeys(said))[:MOST_WORDS]
    of_kind = {word: kinds for word in words if (kinds := kinds_of(word))}
    names = [word for word in words if word not in of_kind]
    if with_endings:
        names = [word for word in names if len(word) >= _SHORTEST]
    if not names:
        names, of_kind = words, {}
    kinds = min(of_kind.values(), key=_BY_SIZE.index, default=frozenset())
    repeated = [word for word in names if said.count(word) > 1]
    return PlaceWords(
        {word: _forms(word, with_endings) for word in names},
        kinds,
        [_IN_FULL.get(word, word) for word in of_kind],
        repeated,
    )


def without_prepositions(words: list[str]) -> list[str]:
    """The words of a text about a place that are its own; all where there are no others."""
    return [word for word in words if fold(word) not in _BEFORE] or words


def kinds_of(word: str) -> frozenset[str] | None:
    """The kinds of place that a word says, None for any other word."""
    word = fold(word)
    return next((kinds for pattern, kinds in _KIND if pattern.fullmatch(word)), None)


def _forms(word, with_endings):
    forms = [word]
    if adjective := _ADJECTIVE.fullmatch(word):
        forms.append(adjective[1])
    if with_endings:
        forms += without_ending(word)
        if len(word) > _SHORTEST + 1:
            forms.append(word[:-1])
    return list(dict.fromkeys(forms))
