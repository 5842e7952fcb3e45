"""Known nouns found at the end of a typed phrase, in any of their forms."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .nouns import Noun
from .tokens import Token, ending_at, tokens_of, words_of
from .vocabulary import ABBREVIATIONS, ENDINGS, NEVER_BETWEEN, NO_NEGATIONS

# Plural, possessive and case of a Kazakh noun, folded: отбасы|лар, отбасы|на, адам|нан, тонна|дай.
# The possessive alone is none after a number: «2020 жылы» is a date.
_ENDING = re.compile(
    r"(?:[лдт][ае]р)?(?:с?ин?)?(?:(?P<marked>[гк][ае]|н[ае]|[днт][ае]н|[дт][ае]й)|[ндт]ин?|н?[дт][ае]|[мбп]ен)"
    r"|[лдт][ае]р(?:и)?"
)
# A stem may end softer before a vowel: бірлік, бірлігі; талап, талабы (қ and ғ are folded to к and г).
_HARDENED = {"г": "к", "б": "п"}
# A Russian word between a number and its noun is an adjective or a participle; «30 групп детей» are not
# thirty children. Genitive plurals on -ей and -ий look like adjectives and are none.
_RUSSIAN_ADJECTIVE = re.compile(
    r".+(?:(?:их|ие|ая|яя|ого|его|ой|ое|ее|ий|ей)ся|их|ие|ая|яя|ого|его|ой|ое|ее|ский)"
)
_ORDINAL = re.compile(
    r".*нши|(?:перв|втор|трет|четверт|пят|шест|седьм|восьм|девят|.*дцат|сороков|.*десят|сот|тисячн)"
    r"(?:ий|ой|ая|ое|ие|ого|их|ую|ь[а-я]{1,3})|first|second|third|.*[a-z]th"
)
_SHORTEST_BETWEEN = 3


class Found(NamedTuple):
    """`key` is None where no noun stands; `case` that of its Kazakh ending: "dative", "ablative", "like" or
    ""."""

    key: str | None = None
    case: str = ""
    takes_ending: bool = False


class NounForms:
    def __init__(self, nouns: Mapping[str, Noun]) -> None:
        self.nouns = nouns
        self.kazakh: dict[tuple[str, ...], str] = {}
        self.others: dict[tuple[str, ...], str] = {}
        for key, noun in nouns.items():
            for language, forms in (("kk", self.kazakh), ("ru", self.others), ("en", self.others)):
                for form in noun.forms(language):
                    if words := _words(tokens_of(form) or []):
                        forms.setdefault(words, key)
        self.longest = max(map(len, (*self.kazakh, *self.others)), default=0)

    def at_end(self, tokens: Sequence[Token]) -> Found | None:
        """The noun that ends the tokens, the longest one known, with nothing but its adjectives before it;
        Found() for no tokens, None for any others."""
        if not tokens:
            return Found()
        if "dash" in (tokens[0].kind, tokens[-1].kind):
            return None
        for size in range(min(2 * self.longest, len(tokens)), 0, -1):
            start = len(tokens) - size
            if found := self._whole(tokens[start:]):
                key, case, russian = found
                if not self._only_describes(tokens[:start], russian):
                    return None
                return Found(key, case, self.nouns[key].takes_ending)
        return None

    def _whole(self, tokens):
        """(key, case, whether only the Russian or English form is meant) when the tokens are one noun."""
        if found := self._with_ending(_words(tokens)):
            return found
        for apart in (1, 2):
            ending = ending_at(tokens, len(tokens) - apart)
            if ending and ending[1] == len(tokens):
                found = self._with_ending(_words(tokens[:-apart]))
                if found and not found[1]:
                    return found[0], ending[0], False
        return None

    def _with_ending(self, words):
        if words in self.kazakh:
            return self.kazakh[words], "", False
        if words in self.others:
            return self.others[words], "", True
        if not words:
            return None
        *first, last = words
        if last in ABBREVIATIONS:
            return self._with_ending((*first, ABBREVIATIONS[last]))
        for length in range(len(last) - 1, 0, -1):
            ending = _ENDING.fullmatch(last, length)
            if ending is None:
                continue
            for stem in (last[:length], last[: length - 1] + _HARDENED.get(last[length - 1], " ")):
                if (*first, stem) in self.kazakh:
                    return self.kazakh[*first, stem], ENDINGS.get(ending["marked"], ""), False
        return None

    def _only_describes(self, tokens, russian):
        """The tokens between a number and its noun are adjectives: no number, qualifier, negation or other
        thing that is counted. For a Russian noun they look like adjectives, too."""
        words = _words(tokens)
        in_pairs = {
            place + part
            for place in range(len(words))
            for part in (0, 1)
            if words[place : place + 2] in NO_NEGATIONS
        }
        return all(token.kind in ("word", "dash") for token in tokens) and all(
            place in in_pairs or self._describes(word, russian) for place, word in enumerate(words)
        )

    def _describes(self, word, russian):
        if len(word) < _SHORTEST_BETWEEN or word in NEVER_BETWEEN or _ORDINAL.fullmatch(word):
            return False
        if russian and re.match("[а-я]", word) and not _RUSSIAN_ADJECTIVE.fullmatch(word):
            return False
        return self._with_ending((word,)) is None


def _words(tokens):
    return words_of(token for token in tokens if token.kind != "dash")
