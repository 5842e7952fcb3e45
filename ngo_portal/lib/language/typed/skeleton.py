"""What is left of a text when it does not matter in which alphabet it was typed: «Жас қанат», "Jas qanat",
"Zhas kanat" and «Жас канат» are one.

Russian letters carry it: Kazakh ones as a Russian keyboard types them, Latin ones of 2021, of 2018 and as
people type them loosely. Each rule is for Python and for SQL; the SQL uses immutable functions only, so that
it may stand in a stored generated column. A migration refers to the classes by name: whoever changes the SQL
also writes the migration that rebuilds its columns.
"""

import re
import unicodedata
from itertools import product
from typing import Any

from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.utils.deconstruct import deconstructible

from ..kazakh.alphabet import _INVISIBLE, _SEPARATORS, _literal

#: A longer word is cut: no name has one.
LONGEST_WORD = 40
# Signs that stand inside a word and are no letter of it: the soft sign as Latin writes it, accents.
_DROPPED = "'’ʼ`´′‘ʹьъ" + _INVISIBLE
_LETTERS = {
    "а": "ә", "г": "ғґ", "к": "қќ", "н": "ң", "о": "ө", "у": "ұүўї", "х": "һ", "и": "ійыӏ", "е": "ёэє",
    "ш": "щ",
    "а ": "äáåàâãāăəǎ", "с ": "ś", "ч": "çčć", "е ": "èéêëēėěę", "г ": "ğǵĝǧģ", "и ": "íìîïīıỳ",
    "н ": "ñńňŋņ", "о ": "öóòôõøōőɵ", "ш ": "şšș", "у ": "üúùûūůűʉý", "ж": "ž", "з": "źż", "л": "ł",
    "х ": "ẋ",
    "σ": "ς",
}  # fmt: skip
_FROM = "".join(letters for letters in _LETTERS.values())
_TO = "".join(to[0] * len(letters) for to, letters in _LETTERS.items())
_TABLE = str.maketrans(_FROM, _TO, _DROPPED)
#: Several letters for one sound, in this order.
_SOUNDS = [
    *(("shch", "ш"), ("sch", "ш"), ("sh", "ш"), ("ch", "ч"), ("zh", "ж"), ("kh", "х"), ("gh", "г")),
    *(("ph", "ф"), ("th", "т"), ("ck", "к"), ("ye", "е"), ("ce", "це"), ("ci", "ци"), ("cy", "ци")),
]
_LATIN = dict(zip("abcdefghijklmnopqrstuvwxyz", "абкдефгхижклмнопкрстувухиз", strict=True))
#: After all letters are of one alphabet.
_MERGED = [("я", "иа"), ("ю", "иу"), ("тс", "ц"), ("нг", "н"), ("уу", "у")]
# «Новый» and "novy" end alike; words of these letters alone are numerals: II, XII, VIII.
_TWICE = [(r"([^ хив])([хив]*)ии", r"\1\2и"), (r"ии+(?=[хив]*[^ хив])", "и")]
_LATIN_TABLE = str.maketrans(_LATIN)
_SEPARATOR_RUN = re.compile(_SEPARATORS)


def skeleton(text: str) -> str:
    """Words of letters and digits with one space between them, the same for all ways to type them."""
    text = unicodedata.normalize("NFC", text.replace("\x00", " "))
    text = _SEPARATOR_RUN.sub(" ", text.lower().translate(_TABLE)).strip(" ")
    for sound, letter in _SOUNDS:
        text = text.replace(sound, letter)
    text = text.translate(_LATIN_TABLE)
    for several, one in _MERGED:
        text = text.replace(several, one)
    for twice, once in _TWICE:
        text = re.sub(twice, once, text)
    return text


def _nested(inner, pairs):
    for several, one in pairs:
        inner = f"replace({inner}, {_literal(several)}, {_literal(one)})"
    return inner


_SQL = (
    "btrim(regexp_replace(translate(lower(normalize(%(expressions)s, NFC)), "
    f"{_literal(_FROM + _DROPPED)}, {_literal(_TO)}), '{_SEPARATORS}', ' ', 'g'))"
)
_SQL = f"translate({_nested(_SQL, _SOUNDS)}, '{''.join(_LATIN)}', '{''.join(_LATIN.values())}')"
SKELETON_SQL = _nested(_SQL, _MERGED)
for _several, _one in _TWICE:
    SKELETON_SQL = f"regexp_replace({SKELETON_SQL}, '{_several}', '{_one}', 'g')"


class _OfTexts(models.Func):
    arg_joiner = " || ' ' || "


@deconstructible(path="ngo_portal.lib.language.typed.Skeleton")
class Skeleton(_OfTexts):
    """`Skeleton("name_kk", "name_ru")`: the SQL twin of `skeleton` over NOT NULL text columns."""

    template = SKELETON_SQL

    def __init__(self, *expressions: Any, **extra: Any) -> None:
        extra.setdefault("output_field", models.TextField())
        super().__init__(*expressions, **extra)


@deconstructible(path="ngo_portal.lib.language.typed.Typed")
class Typed(_OfTexts):
    """`Typed("name_kk", "text_kk")`: a tsvector of the skeletons of the words of NOT NULL text columns."""

    template = f"to_tsvector('simple'::regconfig, {SKELETON_SQL})"

    def __init__(self, *expressions: Any, **extra: Any) -> None:
        extra.setdefault("output_field", SearchVectorField())
        super().__init__(*expressions, **extra)


# What Latin letters may stand for besides: "novye" is «новые», "volontyor" «волонтёр».
_DOUBTFUL = {
    "ye": ("ye", "iye"),
    "yo": ("yo", "e"),
    "io": ("io", "e"),
    "jo": ("jo", "e"),
    "w": ("w", "v"),
    "x": ("x", "ks"),
}
_DOUBTS = re.compile("|".join(_DOUBTFUL))
_MOST_DOUBTS = 3


def spellings_of(word: str) -> list[str]:
    """The skeletons of a word in Latin letters that leave a doubt; of any other word its one."""
    lowered = word.lower()
    parts = [lowered[start:end] for start, end in _parts(lowered)][:60]
    choices = [_DOUBTFUL.get(part, (part,)) for part in parts]
    if sum(len(choice) > 1 for choice in choices) > _MOST_DOUBTS:
        return [skeleton(word)]
    return list(dict.fromkeys(skeleton("".join(chosen)) for chosen in product(*choices)))


def _parts(word):
    end = 0
    for doubt in _DOUBTS.finditer(word):
        if doubt.start() > end:
            yield end, doubt.start()
        yield doubt.span()
        end = doubt.end()
    if end < len(word):
        yield end, len(word)
