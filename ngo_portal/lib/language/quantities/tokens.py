"""Typed text as tokens, and the number that stands at one of them."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import NamedTuple

from ngo_portal.lib.language.kazakh import fold

from .numbers import (
    AND_A_HALF,
    AND_PARTS,
    ENDINGS,
    HALF_MORE,
    KAZAKH_PARTS,
    NEGATIONS,
    NUMBER_WORDS,
    POINT,
    RUSSIAN_ENDINGS,
    RUSSIAN_PARTS,
    THAN_THAT,
    TOGETHER,
    WHOLE,
    K,
    NumberWord,
)

_SPACES = " \t\u00a0\u2002-\u200a\u202f\u205f\u3000"
_TOKEN = re.compile(
    rf"""(?P<space>\s*)
    (?:(?P<number>[0-9]{{1,3}}(?:[{_SPACES}][0-9]{{3}})+(?![0-9])(?:[.,][0-9]+)*|[0-9]+(?:[.,][0-9]+)*)
    |(?P<word>[^\W\d_]+)
    |(?P<dash>[-‐‑‒–—―−])
    |(?P<apostrophe>['’ʼ‘`])
    |(?P<sign>\S))""",
    re.VERBOSE,
)
_LONGEST_ABBREVIATION = 6
_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?:([.,])[0-9]{3})(?:\1[0-9]{3})+")
_GROUPS_AND_FRACTION = re.compile(
    r"[1-9][0-9]{0,2}(?:,[0-9]{3})+\.[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+,[0-9]+"
)
_ENGLISH_GROUP = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
#: "Twelve hundred", "twenty-five hundred"; ten hundred are a thousand.
_MORE_HUNDREDS = {number for number in range(11, 100) if number % 10}
_KAZAKH_WHOLE = fold("бүтін")
_PLAIN = re.compile(r"(0|[1-9][0-9]*)(?:[.,]([0-9]+))?")


class Token(NamedTuple):
    kind: str
    text: str
    folded: str
    spaced: bool


def tokens_of(text: str) -> list[Token] | None:
    """The tokens of `text`, without the full stops of abbreviations and of a sentence; None when it holds
    characters that cannot be seen."""
    text = unicodedata.normalize("NFC", text)
    if any(unicodedata.category(letter).startswith("C") for letter in text):
        return None
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        written = match[kind]
        before = found[-1] if found else None
        if written == "." and before and not match["space"]:
            short = before.kind == "word" and len(before.text) <= _LONGEST_ABBREVIATION
            if short or match.end() == len(text):
                continue
        folded = fold(written) or written
        if kind == "word" and not _is_of_letters(written):
            kind, folded = "sign", written
        found.append(Token(kind, written, folded, bool(match["space"])))
    return found


def _is_of_letters(word):
    """«Км²» is not «км», nor «адам¹» «адам»."""
    raised = ("<super>", "<sub>")
    return word.isalpha() and not any(unicodedata.decomposition(letter).startswith(raised) for letter in word)


def words_of(tokens: Iterable[Token]) -> tuple[str, ...]:
    return tuple(token.folded for token in tokens)


#: "2.5m people": metres measure nothing that is counted.
_M = NumberWord(Fraction(10**6), "size", alone="no")
#: "1.5k", «5к»
_K = NumberWord(Fraction(1000), "size", alone="no")


class Number(NamedTuple):
    """`case` is that of its Kazakh ending, `end` the token after it, `size` what its last word multiplied by
    (22 thousand: 1000) when it is said with one such word."""

    value: Fraction
    case: str
    end: int
    size: int = 1


def numbers_at(
    tokens: Sequence[Token], start: int, genitive: bool = False, english: bool = False
) -> list[Number]:
    """The numbers that may stand at `start`: without the ending behind it, and with it («30 га» are thirty
    hectares, «30 га жуық» is «30-ға жуық»). `genitive`: after a Russian preposition; `english`: "1,500" is
    1500 for want of any other language in the text."""
    number = _number(tokens, start, genitive, english)
    if number is None:
        return []
    if not number.case and (ending := ending_at(tokens, number.end)):
        case, end = ending
        return [number._replace(case=case, end=end), number]
    return [number]


def ending_at(tokens: Sequence[Token], place: int) -> tuple[str, int] | None:
    """(case, place after it) of a Kazakh ending that stands apart: «-ға», «' ға», «ға». «Не» and «ни» alone
    are Russian."""
    joined = place < len(tokens) and tokens[place].kind in ("dash", "apostrophe")
    place += joined
    if place < len(tokens) and tokens[place].folded in ENDINGS:
        if tokens[place].folded in NEGATIONS and tokens[place].spaced and not joined:
            return None
        return ENDINGS[tokens[place].folded], place + 1
    return None


def _number(tokens, start, genitive, english):
    """Groups with ever smaller sizes: «1 млн 200 мың», «екі жүз елу бес мың үш жүз», "two dozen"."""
    number, sizes = None, []
    while True:
        place, total = (number.end, number.value) if number else (start, Fraction(0))
        place += bool(sizes) and _and_in_english(tokens, place)
        value, case, after = _group(tokens, place, english) or (None, "", place)
        size = None if case else _word(tokens, after, "size")
        if value is None and size and (sizes or not _stands_alone(size, genitive)):
            size = None
        if size:
            value, case, after, factor = _times(tokens, value, size, after)
            if sizes and factor >= sizes[-1]:
                return number
            if value is None:
                return None
            sizes.append(factor)
            number = Number(total + value, case, after, factor if len(sizes) == 1 else 1)
            if not case and factor >= 1000 and _folded(tokens, after) in HALF_MORE:
                half = HALF_MORE[_folded(tokens, after)]
                return number._replace(value=number.value + Fraction(factor, 2), case=half, end=after + 1)
            if case or value.denominator != 1:
                return number
        elif value is None or sizes and not (0 < value < sizes[-1] >= 1000 and value.denominator == 1):
            return number
        elif sizes and sizes[-1] > 1000 and value < 1000 and _in_figures(tokens[start:after]):
            return number  # «2 млн 300» may be 2.3 million
        else:
            return Number(total + value, case, after)


def _and_in_english(tokens, place):
    """ "Two thousand and five"; "a thousand and one" are many."""
    is_said = _folded(tokens, place) == "and" and tokens[place - 1].folded in NUMBER_WORDS
    if not is_said or place > 1 and _article_at(tokens, place - 2):
        return False
    following = _words(tokens, place + 1)
    language = NUMBER_WORDS[tokens[place + 1].folded].language if following else ""
    return language == "en" and following[0] < 100


def _in_figures(tokens):
    return any(token.kind == "number" for token in tokens)


def is_russian(tokens: Iterable[Token]) -> bool:
    """Whether a number is said in Russian words: «5 миллионов», «сорок пять»."""
    words = (NUMBER_WORDS.get(token.folded) for token in tokens)
    return any(word is not None and word.language == "ru" for word in words)


_CLOCK = re.compile(r"[0-2]?[0-9][.,][0-5][0-9]")


_SURELY_CLOCK = re.compile(r"(?:[01][0-9]|2[0-3])\.(?:00|15|30|45)|[0-9]\.00")


#: The number of a telephone, a BIN or an IIN.
_NUMBERED = re.compile(r"[78][0-9]{10}|[0-9]{12}")


def tells_no_amount(tokens: Iterable[Token]) -> bool:
    """Whether a text without a noun has a time of day, «18.00», «с 9.00 до 18.30», or a number by which
    somebody is called: «87011234567»."""
    return any(one.fullmatch(token.text) for token in tokens for one in (_SURELY_CLOCK, _NUMBERED))


def is_clock(tokens: Sequence[Token]) -> bool:
    """Whether a number may be a time of day: «14.30»."""
    return len(tokens) == 1 and _CLOCK.fullmatch(tokens[0].text) is not None


def in_thousands(tokens: Sequence[Token]) -> bool:
    """Whether a number is said with the word of a size: «5 млн», «екі мың», "40k"."""
    sizes = (_word(tokens, place, "size") for place in range(len(tokens)))
    return any(size is not None and size.value >= 1000 for size in sizes)


def of_hundreds(tokens: Sequence[Token]) -> bool:
    """Whether a number begins with so many hundreds: «үш жүз», «4 жүз мың», «бір жарым жүз»."""
    for place in range(len(tokens)):
        if _word(tokens, place, "hundred"):
            return place > 0
        if _word(tokens, place, "size"):
            return False
    return False


def is_hundred(tokens: Sequence[Token], place: int) -> bool:
    return _word(tokens, place, "hundred") is not None


def first_size(tokens: Sequence[Token]) -> int:
    """What the first word of a size in a number multiplies by, 1 without any: «3 мың 500» are 3 of 1000."""
    sizes = (_word(tokens, place, "size") for place in range(len(tokens)))
    return next((int(size.value) for size in sizes if size), 1)


def is_half(value: Fraction, said: Sequence[Token]) -> bool:
    """Whether a number is said as "half", which is of something: «жарты», "a half"; "0.5" is not."""
    return value == Fraction(1, 2) and any(_word(said, place, "half") for place in range(len(said)))


def _stands_alone(size, genitive):
    return size.alone == "yes" or size.alone == "genitive" and genitive


def _times(tokens, value, size, after):
    """(value, case, place, factor) of a counted size; tens and dozens may be of thousands: «два десятка
    тысяч»."""
    factor = size.value
    after += 1
    larger = _word(tokens, after, "size")
    if factor < 1000 and larger and larger.value >= 1000:
        factor, size, after = factor * larger.value, larger, after + 1
    return (Fraction(1) if value is None else value) * factor, size.case, after, int(factor)


def _folded(tokens, place):
    return tokens[place].folded if place < len(tokens) else ""


def _word(tokens, place, *kinds):
    """The number word of one of these kinds at `place`, or None. «мин» are minutes, not a thousand."""
    token = tokens[place] if place < len(tokens) else None
    if token and token.folded in K and place and tokens[place - 1].kind == "number" and not token.spaced:
        return _K if "size" in kinds else None
    if token and token.text in ("m", "M") and place and tokens[place - 1].kind == "number":
        counted = "size" in kinds and not token.spaced and place + 1 < len(tokens)
        return _M if counted else None
    word = NUMBER_WORDS.get(token.folded) if token and token.kind == "word" else None
    if word is None or word.kind not in kinds:
        return None
    return None if token.folded.startswith("мин") and token.text[1].lower() != "ы" else word


def _group(tokens, place, english):
    """(value, case, place after it) of digits or of words below a thousand, with its parts behind; None."""
    group = _whole_group(tokens, place, english)
    if (
        group
        and group[0].denominator == 2
        and not group[1]
        and (hundred := _word(tokens, group[2], "hundred"))
    ):
        return group[0] * 100, hundred.case, group[2] + 1  # «бір жарым жүз»
    return group and _with_parts(tokens, place, group)


def _whole_group(tokens, place, english):
    if place >= len(tokens):
        return None
    if tokens[place].kind == "number":
        value = _figures(tokens[place].text, english)
        if value is None:
            return None
        value, place = _joined(tokens, value, place + 1)
        if 0 < value < 10 and (hundred := _word(tokens, place, "hundred")):
            return value * 100, hundred.case, place + 1
        return _and_a_half(tokens, value, "", place)
    if whole := _word(tokens, place, "whole"):
        return whole.value, "", place + 1
    if half := _word(tokens, place, "half"):
        return half.value, half.case, place + 1 + _article_at(tokens, place + 1)
    if article := _article_at(tokens, place):
        following = _word(tokens, place + article, "size", "hundred", "half")
        if following is None:
            return None
        if following.kind == "size":
            return Fraction(1), "", place + article
        return _whole_group(tokens, place + article, english)
    return _words(tokens, place)


def _joined(tokens, value, place):
    """(value, place) of figures with the Russian ending that is written with them: «30-ти», «3-х»."""
    dash = place < len(tokens) and tokens[place].kind == "dash"
    glued = tokens[place : place + 1 + dash]
    if len(glued) == 1 + dash and not any(token.spaced for token in glued):
        form = RUSSIAN_ENDINGS.get(glued[-1].folded)
        if form and form == _russian_kind(value):
            return value, place + len(glued)
    return value, place


def _russian_kind(value):
    """How the Russian word for the number is declined: "few" like три, "many" like тридцать, or ""."""
    teen = value % 100 in range(11, 15)
    last = int(value % 10) if value.denominator == 1 else 1
    if last in (2, 3, 4) and not teen:
        return "few"
    return "" if last == 1 and not teen else "many"


def _article_at(tokens, place):
    return int(place < len(tokens) and tokens[place].folded in ("a", "an"))


def _words(tokens, place):
    value, case, start, language = Fraction(0), "", place, None

    def take(*kinds):
        nonlocal place, case, language
        word = None if case else _word(tokens, place, *kinds)
        if word is None or language and (word.language != language or word.value == 0):
            return None
        place, case, language = place + 1, word.case, word.language
        return word.value

    unit = take("unit")
    if unit == 0:
        return unit, case, place
    hundred = take("hundred")
    if hundred:
        value += (unit or 1) * hundred
        unit = None
    elif unit is None:
        value += take("hundreds") or 0
    if unit is None:
        joined = value and _folded(tokens, place) == "and"
        if joined and _word(tokens, place + 1, "unit", "teen", "ten"):
            place += 1
        teen = take("teen")
        if teen is None:
            ten = take("ten")
            value += ten or 0
            if ten and _hyphen_in_english(tokens, place, language):
                place += 1
            unit = take("unit")
        value += teen or 0
    value += unit or 0
    if language == "en" and value in _MORE_HUNDREDS and _folded(tokens, place) == "hundred":
        value, place = value * 100, place + 1
        after = place + (_folded(tokens, place) == "and")
        rest = _words(tokens, after) if _word(tokens, after, "unit", "teen", "ten") else None
        value, place = (value + rest[0], rest[2]) if rest and not rest[1] else (value, place)
    if place == start + 1 and tokens[start].folded == TOGETHER or words_of(tokens[start:][:2]) == THAN_THAT:
        return None
    return _and_a_half(tokens, value, case, place) if place > start else None


def _hyphen_in_english(tokens, place, language):
    """ "Thirty-five" is one number, «он-он бес» two."""
    return (
        language == "en"
        and place < len(tokens)
        and tokens[place].kind == "dash"
        and not tokens[place].spaced
        and _word(tokens, place + 1, "unit") is not None
    )


def _and_a_half(tokens, value, case, place):
    if case or value >= 100 or value.denominator != 1:
        return value, case, place
    following = words_of(tokens[place : place + 3])
    if following and following[0] in HALF_MORE:
        return value + Fraction(1, 2), HALF_MORE[following[0]], place + 1
    for phrase in AND_A_HALF:
        if following[: len(phrase)] == phrase:
            return value + Fraction(1, 2), "", place + len(phrase)
    return value, case, place


def _with_parts(tokens, start, group):
    """The group with the fraction that is spoken behind it: «үш бүтін оннан үш», «төрт те сегіз», «три целых
    пять десятых», "two point five". None where what follows is no such fraction."""
    value, case, place = group
    following = _folded(tokens, place)
    if case or value.denominator != 1 or not (following in WHOLE | AND_PARTS or following == POINT):
        return group
    if following == POINT:
        return _decimals(tokens, value, place + 1)
    if following in AND_PARTS:
        return _kazakh_decimals(tokens, start, group)
    parts = KAZAKH_PARTS.get(_folded(tokens, place + 1))
    part = _words(tokens, place + 1 + bool(parts or _folded(tokens, place + 1) == "и"))
    if part is None or part[0].denominator != 1:
        return None
    if following == _KAZAKH_WHOLE and not parts and _is_odd_part(part[0]):
        return None
    counted, case, place = part
    if not parts and (parts := RUSSIAN_PARTS.get(_folded(tokens, place))):
        place += 1
    elif not parts and following != _KAZAKH_WHOLE:
        return None
    parts = parts or (10 if counted < 10 else 100)
    return (value + counted / parts, case, place) if counted < parts else None


def _decimals(tokens, value, place):
    """English digits, one after another: "point two five"."""
    digits = ""
    while (word := _word(tokens, place, "unit")) and word.language == "en":
        digits, place = f"{digits}{word.value}", place + 1
    return (value + Fraction(int(digits), 10 ** len(digits)), "", place) if digits else None


def _kazakh_decimals(tokens, start, group):
    """«Төрт те сегіз» is 4.8, «жүз де он тоғыз» 119; «бір де бір» alone is "not one"."""
    value, _case, place = group
    kazakh = all(
        word in NUMBER_WORDS and NUMBER_WORDS[word].language == "kk"
        for word in (tokens[start].folded, _folded(tokens, place + 1))
    )
    part = _words(tokens, place + 1) if kazakh else None
    if part is None or part[0].denominator != 1 or not 0 < part[0] < 100:
        return group
    counted, case, end = part
    if value and value % 100 == 0:
        return (value + counted, case, end) if counted >= 10 else None
    if _is_odd_part(counted):
        return None
    if value == counted == 1 and not _word(tokens, end, "size"):
        return None
    return value + counted / (10 if counted < 10 else 100), case, end


def _is_odd_part(counted):
    """«Бір бүтін он»: nobody says a tenth as ten hundredths."""
    return counted and counted % 10 == 0


def _figures(text, english):
    """The number in figures, None when it has two readings: «1,500», "1.500"."""
    plain = re.sub(f"[{_SPACES}]", "", text)
    if english and _ENGLISH_GROUP.fullmatch(text) or _GROUPS.fullmatch(text):
        return Fraction(int(re.sub("[.,]", "", text)))
    if _GROUPS_AND_FRACTION.fullmatch(text):
        thousands = text[re.search("[.,]", text).start()]
        plain = text.replace(thousands, "")
    match = _PLAIN.fullmatch(plain)
    if match is None:
        return None
    whole, fraction = match[1], match[2] or ""
    if len(fraction) == 3 and whole != "0" and len(whole) <= 3:
        return None
    return Fraction(int(whole + fraction), 10 ** len(fraction))
