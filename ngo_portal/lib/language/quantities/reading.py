"""Quantities as officers type them, in Kazakh, Russian and English, read without a guess."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType

from ngo_portal.lib.language.text import SHOWING_NOTHING

from .grammar import Grammar
from .misread import Backwards, Negative, TooFine, TooLarge
from .noun_forms import NounForms
from .nouns import Noun
from .numbers import FOURTHS, NUMBER_WORDS
from .things import COUNTED, GROUPS, PRICED, THINGS, Thing
from .tokens import Token, tells_no_amount, tokens_of, words_of
from .values import LARGEST, Quantity
from .vocabulary import AFTER, HYPHENATED, is_english

_LONGEST = 200
_FRACTION_SIGN = re.compile("(?:([0-9]+) ?)?([½¼¾⅛⅜⅝⅞])")
_JOINED = {"dash": HYPHENATED, "apostrophe": {"s"}}
_MINUS = ("минус", "minus")
#: Signs of money that may stand before the number as well.
CURRENCY = ("₸", "$", "€", "₽", "kzt", "usd", "eur", "rub")


@dataclass(frozen=True)
class Reading:
    """What a text says. `quantity.words` is the text; `noun` the key of the noun that stands in it, or None.

    `is_read` with an unknown quantity: the words state no number («бірнеше», «сотни»), or there are none.
    Not `is_read`: they are kept as words, and what they say is not known. `parts`: the texts of several
    quantities of different things, of which each is read by itself: «12 әйел, 8 ер». `thing`: what is counted
    and is none of the given nouns («200 кітап»); `what`: what a unit measures («5 тонн муки»).
    """

    quantity: Quantity
    noun: str | None = None
    is_read: bool = True
    parts: tuple[str, ...] = ()
    thing: Thing | None = None
    what: Thing | None = None


def read(text: str, nouns: Mapping[str, Noun] = MappingProxyType({})) -> Reading:
    """What `text` says about how many, in the words of any of the three languages; `nouns` are the counted
    things that may stand beside the number (of two with the same form the first is meant).

    Only a text that is covered to its last word is read: «30 отбасы келмеді» is not 30 families, «1,500» may
    be 1500 or one and a half. Raises a Misread when the text is read and says what cannot be.
    """
    words = text.translate(SHOWING_NOTHING).strip()
    unread = Quantity.unknown(words)
    if not words:
        return Reading(unread)
    tokens = _joined(tokens_of(_decimal_signs(words)) or []) if len(words) <= _LONGEST else None
    if not tokens:
        return Reading(unread, is_read=False)
    grammar = Grammar(_forms(tuple(nouns.items())), english=is_english(words))
    tokens = _size_first(_fourths(_without_commas(tokens), grammar.nouns))
    if tokens[0].folded in CURRENCY:
        tokens = [*tokens[1:], tokens[0]]
    stated = grammar.stated(tokens)
    if stated and (stated.noun or not tells_no_amount(tokens)):
        thing = THINGS.get(stated.noun or "")
        noun = None if thing else stated.noun
        return Reading(_quantity(stated, words), noun, thing=thing, what=THINGS.get(stated.what or ""))
    if (positive := _without_minus(tokens)) and grammar.stated(positive):
        raise Negative
    if vague := grammar.vague(tokens):
        return Reading(unread, None if vague.key in THINGS else vague.key)
    return Reading(unread, is_read=False, parts=grammar.parts(tokens))


@lru_cache(maxsize=4)
def _forms(nouns):
    return NounForms({**dict(nouns), **COUNTED}, GROUPS, PRICED)


def _decimal_signs(text):
    """«1½» as 1.5."""
    return _FRACTION_SIGN.sub(lambda sign: f"{int(sign[1] or 0) + unicodedata.numeric(sign[2])}", text)


def _without_commas(tokens):
    """«Больше, чем 20» as «больше чем 20»."""
    behind = [*(token.folded for token in tokens[1:]), ""]
    return [token for token, then in zip(tokens, behind, strict=True) if (token.text, then) != (",", "чем")]


def _fourths(tokens, nouns):
    """«Три четверти тонны» as «0.75 тонны»; a fourth of what is counted («четверть жителей») is no number."""
    for place in range(len(tokens)):
        for size in (4, 3, 2, 1):
            value, rest = FOURTHS.get(words_of(tokens[place : place + size])), tokens[place + size :]
            if value and rest and (_is_size(rest[0]) or (unit := nouns.whole(rest)) and unit.takes_ending):
                return [*tokens[:place], Token("number", value, value, tokens[place].spaced), *rest]
    return tokens


_AND_MORE = [words for words, (said, _cases) in AFTER.items() if said == "more_than" and words[0] == "с"]


def _size_first(tokens):
    """«Четыре с лишним тысячи» as «четыре тысячи с лишним»."""
    for words in _AND_MORE:
        for place in range(1, len(tokens) - len(words)):
            size = place + len(words)
            if words_of(tokens[place:size]) == words and _is_size(tokens[size]):
                return [*tokens[:place], tokens[size], *tokens[place:size], *tokens[size + 1 :]]
    return tokens


def _is_size(token):
    word = NUMBER_WORDS.get(token.folded)
    return word is not None and word.kind == "size" and word.value >= 1000


def _joined(tokens):
    """Without the hyphens inside of words and before what may as well stand apart: «30-ақ», "30-odd"; and
    without the apostrophe of "children's"."""
    return [
        token
        for place, token in enumerate(tokens)
        if not (
            token.kind in _JOINED
            and 0 < place < len(tokens) - 1
            and not (token.spaced or tokens[place + 1].spaced)
            and tokens[place + 1].folded in _JOINED[token.kind]
        )
    ]


def _without_minus(tokens):
    """The tokens without the minus before their first number; None when none stands there."""
    for place, token in enumerate(tokens[:-1]):
        number = tokens[place + 1]
        before = tokens[place - 1].kind if place else "word"
        apart = token.spaced or place == 0
        sign = token.kind == "dash" and apart and not number.spaced and before == "word"
        if number.kind == "number" and (sign or token.folded in _MINUS):
            return tokens[:place] + tokens[place + 1 :]
    return None


def _quantity(stated, words):
    low, high = stated.low, stated.high
    if low is not None and high is not None and low > high:
        raise Backwards
    ends = [None if end is None else _decimal(end) for end in (low, high)]
    return Quantity(*ends, stated.qualifier, words)


def _decimal(number):
    if number > Fraction(LARGEST):
        raise TooLarge
    thousandths = number * 1000
    if thousandths.denominator != 1:
        raise TooFine
    if number.denominator == 1:
        return Decimal(number.numerator)
    return Decimal(thousandths.numerator).scaleb(-3).normalize()
