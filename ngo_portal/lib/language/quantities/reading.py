"""Quantities as officers type them, in Kazakh, Russian and English, read without a guess."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

from ngo_portal.lib.language.kazakh import fold

from .noun_forms import NounForms
from .nouns import Noun
from .tokens import numbers_at, of_hundreds, tokens_of, words_of
from .values import LARGEST, Qualifier, Quantity
from .vocabulary import (
    AFTER,
    BEFORE,
    BESIDE_VAGUE,
    FILLERS,
    IN_BETWEEN,
    NUMBER_WORDS,
    RANGES,
    UP_TO_THERE,
    VAGUE,
    is_english,
)

_LONGEST = 200
_MINUS = ("минус", "minus")
_ENDS_A_QUANTITY = {",", ";", "немесе", fold("әлде"), fold("болмаса"), "или", "либо", "or"}


class Misread(ValueError):
    """The text is wholly read, and what it says cannot be: the officer is asked to correct it."""


class Negative(Misread):
    """A number below nought."""


class Backwards(Misread):
    """A range whose first number is not the smaller one."""


class Contradiction(Misread):
    """Two quantities that cannot both be true."""


class TooLarge(Misread):
    """More than LARGEST."""


class TooFine(Misread):
    """More than three decimals."""


@dataclass(frozen=True)
class Reading:
    """What a text says. `quantity.words` is the text; `noun` the key of the noun that stands in it, or None.

    `is_read` with an unknown quantity: the words state no number («бірнеше», «сотни»), or there are none.
    Not `is_read`: they are kept as words, and what they say is not known.
    """

    quantity: Quantity
    noun: str | None = None
    is_read: bool = True


class _Stated(NamedTuple):
    qualifier: str
    low: Fraction
    high: Fraction
    noun: str | None


def read(text: str, nouns: Mapping[str, Noun] = MappingProxyType({})) -> Reading:
    """What `text` says about how many, in the words of any of the three languages; `nouns` are the counted
    things that may stand beside the number (of two with the same form the first is meant).

    Only a text that is covered to its last word is read: «30 отбасы келмеді» is not 30 families, «1,500» may
    be 1500 or one and a half, «шамамен 25–30» is less sure than the range it names. Raises a Misread when the
    text is read and says what cannot be.
    """
    words = text.strip()
    unread = Quantity.unknown(words)
    if not words:
        return Reading(unread)
    tokens = tokens_of(words) if len(words) <= _LONGEST else None
    if tokens is None:
        return Reading(unread, is_read=False)
    reader = _Reader(NounForms(nouns), english=is_english(words))
    if stated := reader.stated(tokens):
        return Reading(_quantity(stated, words), stated.noun)
    if (positive := _without_minus(tokens)) and reader.stated(positive):
        raise Negative
    if vague := reader.vague(tokens):
        return Reading(unread, vague.key)
    reader.insist_on_one(tokens)
    return Reading(unread, is_read=False)


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


_LOW = {Qualifier.EXACT, Qualifier.ABOUT, Qualifier.MORE_THAN, Qualifier.AT_LEAST}
_HIGH = {Qualifier.EXACT, Qualifier.ABOUT, Qualifier.UP_TO, Qualifier.LESS_THAN}


def _one_number(qualifier, value, noun):
    if qualifier == Qualifier.LESS_THAN and value == 0:
        return None
    return _Stated(
        qualifier, value if qualifier in _LOW else None, value if qualifier in _HIGH else None, noun
    )


@dataclass(frozen=True)
class _Reader:
    nouns: NounForms
    english: bool

    def stated(self, tokens):
        """The quantity that all the tokens state together, or None."""
        if found := self._range(tokens) or self._single(tokens):
            return found
        for filler in FILLERS:
            if words_of(tokens[: len(filler)]) == filler:
                return self.stated(tokens[len(filler) :])
        return None

    def _single(self, tokens):
        for qualifier, genitive, start in self._starts(tokens):
            for number in numbers_at(tokens, start, genitive, self.english):
                rest = tokens[number.end :]
                for after, noun in self._tails(rest, number.case, bare=qualifier is None):
                    if qualifier is None or after in (None, qualifier):
                        return _one_number(qualifier or after or "exact", number.value, noun)
        return None

    def _starts(self, tokens):
        """(qualifier or None, whether the number is genitive, its place): the longest words before it
        first."""
        for size in range(min(4, len(tokens)), 0, -1):
            if words_of(tokens[:size]) in BEFORE:
                yield *BEFORE[words_of(tokens[:size])], size
        yield None, False, 0

    def _tails(self, rest, case, bare):
        """(qualifier found after the number or None, key of the noun or None) for the ways to read all that
        stands behind the number, whose own Kazakh case is `case`."""
        if case == "like":
            yield from self._nouns_behind("about", rest)
            return
        for size in range(min(4, len(rest)), 0, -1):
            qualifier, cases = AFTER.get(words_of(rest[:size]), (None, ()))
            if case in cases:
                yield from self._nouns_behind(qualifier, rest[size:])
        if case:
            return
        for size in range(min(4, len(rest) - 1), 0, -1):
            qualifier, cases = AFTER.get(words_of(rest[-size:]), (None, ()))
            noun = self.nouns.at_end(rest[:-size]) if cases else None
            if noun and noun.case in cases:
                yield qualifier, noun.key
        if not rest:
            yield None, None
        elif noun := self.nouns.at_end(rest):
            # An ending without its word is half of «30 адамнан астам», «1,5 тоннаға жуық».
            halved = noun.case == "ablative" or noun.case == "dative" and noun.takes_ending
            if noun.case == "like":
                yield "about", noun.key
            elif not (bare and halved):
                yield None, noun.key

    def _nouns_behind(self, qualifier, rest):
        if not rest:
            yield qualifier, None
        elif (noun := self.nouns.at_end(rest)) and noun.case != "like":
            yield qualifier, noun.key

    def _range(self, tokens):
        """«25–30», «25-тен 30-ға дейін», «от 25 до 30», "between 25 and 30", «25 пен 30 аралығында»."""
        for opening in {before for before, _joint in RANGES}:
            start = len(opening.split())
            if opening and words_of(tokens[:1]) != (opening,):
                continue
            for low in numbers_at(tokens, start, bool(opening), self.english):
                if low.end < len(tokens) and (found := self._range_from(tokens, opening, low)):
                    return found
        return None

    def _range_from(self, tokens, opening, low):
        joint, place = tokens[low.end], low.end + 1
        hyphen = not opening and not low.case and joint.kind == "dash"
        between_words = not low.case and (opening, joint.folded) in RANGES
        from_there = not opening and low.case == "ablative"
        if from_there:
            place = low.end
        elif not hyphen and not between_words:
            return None
        closing = RANGES[opening, joint.folded] if between_words and not hyphen else False
        for high in numbers_at(tokens, place, bool(opening), self.english):
            ends = _shared_size(low, high, of_hundreds(tokens, place))
            rest = tokens[high.end :]
            if from_there:
                noun = self._noun_up_to_there(rest, high.case)
            else:
                noun = self._noun_of_range(rest, closing) if not high.case else None
            if ends and ends[0] != ends[1] and noun:
                return _Stated("between", *ends, noun.key)
        return None

    def _noun_of_range(self, rest, closing):
        if rest and rest[0].folded in IN_BETWEEN:
            rest = rest[1:]
        elif closing:
            return None
        noun = self.nouns.at_end(rest)
        return noun if noun and noun.case != "like" and not (noun.takes_ending and noun.case) else None

    def _noun_up_to_there(self, rest, case):
        """Behind «25-тен»: «30-ға дейін [отбасы]», «30 отбасыға дейін»."""
        if case == "dative" and rest and rest[0].folded in UP_TO_THERE:
            return self.nouns.at_end(rest[1:])
        if not case and rest and rest[-1].folded in UP_TO_THERE:
            noun = self.nouns.at_end(rest[:-1])
            return noun if noun and noun.key and noun.case == "dative" else None
        return None

    def vague(self, tokens):
        """The noun (or none) behind words that state no number, None when there is another word."""
        place, found = 0, False
        while place < len(tokens):
            sizes = [size for size in (3, 2, 1) if words_of(tokens[place : place + size]) in VAGUE]
            word = NUMBER_WORDS.get(tokens[place].folded)
            if sizes:
                place, found = place + sizes[0], True
            elif tokens[place].folded in BESIDE_VAGUE or found and word and word.kind in ("hundred", "size"):
                place += 1
            else:
                break
        return self.nouns.at_end(tokens[place:]) if found else None

    def insist_on_one(self, tokens):
        """Raises Contradiction for «30-ға жуық, 50», «около 30 или 45»: whole quantities of one thing that
        cannot all be true."""
        parts, part = [], []
        for token in tokens:
            if token.folded in _ENDS_A_QUANTITY:
                parts, part = [*parts, part], []
            else:
                part.append(token)
        stated = [self.stated(part) for part in [*parts, part]]
        if len(stated) < 2 or not all(stated) or len({one.noun for one in stated} - {None}) > 1:
            return
        if any(_disagree(one, other) for one in stated for other in stated):
            raise Contradiction


def _shared_size(low, high, hundreds):
    """The ends of «20–30 мың», which are thousands both, and of «екі-үш жүз» (`hundreds`); None for «500–2
    мың», which may be either."""
    hundreds = hundreds and low.value < 10
    size = high.size * 100 if hundreds else high.size
    if size == 1 or low.size > 1:
        return low.value, high.value
    if low.value >= high.value / size or hundreds and high.value % size:
        return None
    return low.value * size, high.value


def _disagree(one, other):
    """No number is both: 30 and 50, more than 50 and less than 30."""
    if one.low is None or other.high is None:
        return False
    strict = one.qualifier == "more_than" or other.qualifier == "less_than"
    return one.low > other.high or strict and one.low == other.high
