"""Roman numerals: XXI in Latin letters, ХХІ in Cyrillic ones, and 21 are one number."""

import re

from .skeleton import skeleton

_ROMAN = [(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")]
_LARGEST = 39
# Latin V is В by its shape and has no other Cyrillic letter; X is Х, I is І, or the stick of Ӏ.
_LATIN = str.maketrans("хіivxӏв", "xiivxiv")
_NUMERAL = re.compile(r"(?=[xiv])x{0,3}(ix|iv|v?i{0,3})")


def _roman(number):
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


_BY_LETTERS = {_roman(number): number for number in range(1, _LARGEST + 1)}


def in_figures(word: str) -> int | None:
    """The number that a word of Roman numerals says, None for any other word."""
    return _BY_LETTERS.get(word.lower().translate(_LATIN))


def numeral_forms(number: int) -> list[str]:
    """The skeletons of a number in figures and in Roman numerals of either alphabet."""
    if not 1 <= number <= _LARGEST:
        return [str(number)]
    roman = _roman(number)
    return list(
        dict.fromkeys([str(number), skeleton(roman), skeleton(roman.translate(str.maketrans("xi", "хі")))])
    )
