"""Whether the words of a range say besides that it is only about right: «шамамен 15-20 бала»."""

import re

from ngo_portal.lib.language.kazakh import fold

from .numbers import NUMBER_WORDS
from .things import THINGS
from .tokens import tokens_of, words_of
from .vocabulary import AFTER, BEFORE, CIRCA, FILLERS, RANGES, is_english

_ABOUT = {
    words for table in (BEFORE, AFTER) for words, (qualifier, _more) in table.items() if qualifier == "about"
}
_LONGEST = max(map(len, _ABOUT))
#: «Баладай», «волонтердей» by the harmony of vowels; «людей», «гостей» are Russian.
_LIKE = re.compile(r"(?:.*[ауоияё][^аеоуиэюя]*)?[дт]ай|(?:.*[еэиу][^аеоуиэюя]*)?[дт]ей")
#: «Бидай» is wheat.
_NAMES = {"детей", *(name for thing in THINGS.values() for name in fold(thing.noun.kk).split())}
#: What may open a range that is told straight on; «детей 15–20» is turned, and so about that many.
_OPENINGS = {opening for opening, _joint in RANGES} | {filler[0] for filler in FILLERS}


def says_about(words: str) -> bool:
    """`words`: of a quantity that was read as a range."""
    tokens = [token for token in tokens_of(words) or () if token.kind != "dash"]
    said = words_of(tokens)
    return (
        any(
            said[place : place + size] in _ABOUT
            and (said[place : place + size] != CIRCA or is_english(words))
            for place in range(len(said))
            for size in range(1, _LONGEST + 1)
        )
        or bool(said)
        and (_is_like(said) or _is_turned(tokens))
    )


def _is_like(said):
    number_words = (NUMBER_WORDS.get(word) for word in said)
    ends_so = _LIKE.fullmatch(said[-1]) is not None and said[-1] not in _NAMES
    return ends_so or any(word is not None and word.case == "like" for word in number_words)


def _is_turned(tokens):
    first, last = tokens[0], tokens[-1]
    is_plain = (
        first.kind != "word" or first.folded.isascii() or first.folded in NUMBER_WORDS.keys() | _OPENINGS
    )
    return not is_plain and (last.kind == "number" or last.folded in NUMBER_WORDS)
