"""The 42 letters: search fold, alphabetical order and Latin slug, each rule once for Python and once for
SQL.

The SQL expressions use immutable functions only, so that they may stand in a stored generated column. A
migration refers to the class by name: whoever changes the SQL of one also writes the migration that
rebuilds its columns.
"""

import re
import unicodedata
from typing import Any

from django.db import models
from django.utils.deconstruct import deconstructible

LETTERS = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"

# What a Russian keyboard has instead of a letter; ы and і are mixed up by many writers (Жетысу, Жетісу).
_FOLDED_LETTERS = "әғқңөұүһіёыς"
_FOLDED_TO = "агкноуухиеиσ"
# Marks without a place of their own: soft hyphen, accents that NFC leaves, joiners, marks of direction.
_INVISIBLE = "\u00ad\u0300\u0301\u0306\u0307\u0308\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
# Everything else that is neither letter nor digit becomes a space. Spelt as ranges, because "punctuation"
# means something else to every database locale.
_SEPARATORS = (
    r"[\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00BF\u00D7\u00F7"
    r"\u2000-\u214F\u2190-\u2BFF\u2E00-\u2E7F\u3000-\u303F\uFE00-\uFE6F\uFF00-\uFF0F\uFFFC-\uFFFD]+"
)
_FOLD_TABLE = str.maketrans(_FOLDED_LETTERS, _FOLDED_TO, _INVISIBLE)
_SPELT = {
    to: f"[{to}{''.join(letter for letter in _FOLDED_LETTERS if letter.translate(_FOLD_TABLE) == to)}]"
    for to in set(_FOLDED_TO)
}
_SEPARATOR_RUN = re.compile(_SEPARATORS)

# U+0307 is what Python, unlike PostgreSQL, leaves of a lowered İ; a final sigma is lowered differently too.
_SORT_DROPPED = " \t\n\r\u00a0\u2009\u202f" + "\"'`«»‘’‚‛“”„‟‹›" + "-\u00ad\u2010\u2011\u2012–—―−" + "\u0307"
_SORTED_LETTERS = LETTERS + "ς"
_SORTED_TO = "".join(chr(0xE000 + place) for place in range(len(LETTERS))) + "σ"
_SORT_TABLE = str.maketrans(_SORTED_LETTERS, _SORTED_TO, _SORT_DROPPED)


def fold(text: str) -> str:
    """`text` as search compares it: lower case, Kazakh letters as a Russian keyboard types them, one space
    between words and nothing but letters and digits in them. The same on both sides of a comparison."""
    text = unicodedata.normalize("NFC", text.replace("\x00", " "))
    return _SEPARATOR_RUN.sub(" ", text.lower().translate(_FOLD_TABLE)).strip(" ")


def spellings(pattern: str) -> str:
    """A pattern, for Python and PostgreSQL, of whatever is folded as this one: «үш» is typed as «уш» too. Its
    letters stand in no class."""
    return "".join(_SPELT.get(letter, letter) for letter in pattern.translate(_FOLD_TABLE))


def sort_key(text: str) -> str:
    """The key that puts names in the order of the Kazakh alphabet when compared by code point. Quotes,
    hyphens and spaces do not count; digits and Latin come before Cyrillic."""
    return unicodedata.normalize("NFC", text).lower().translate(_SORT_TABLE)


def _literal(text):
    return "'" + text.replace("'", "''") + "'"


FOLD_SQL = (
    "btrim(regexp_replace(translate(lower(normalize(%(expressions)s, NFC)), "
    f"{_literal(_FOLDED_LETTERS + _INVISIBLE)}, {_literal(_FOLDED_TO)}), '{_SEPARATORS}', ' ', 'g'))"
)


@deconstructible(path="ngo_portal.lib.language.kazakh.Fold")
class Fold(models.Func):
    """`Fold("name_kk", "name_ru")`: the SQL twin of `fold` over NOT NULL text columns joined by a space."""

    template = FOLD_SQL
    arg_joiner = " || ' ' || "

    def __init__(self, *expressions: Any, **extra: Any) -> None:
        extra.setdefault("output_field", models.TextField())
        super().__init__(*expressions, **extra)


@deconstructible(path="ngo_portal.lib.language.kazakh.SortKey")
class SortKey(models.Func):
    """`SortKey("name_kk")`: the SQL twin of `sort_key`; its column is `TextField(db_collation="C")`."""

    template = (
        f"translate(lower(normalize(%(expressions)s, NFC)), {_literal(_SORTED_LETTERS + _SORT_DROPPED)}, "
        f"{_literal(_SORTED_TO)})"
    )
    arity = 1

    def __init__(self, expression: Any, **extra: Any) -> None:
        extra.setdefault("output_field", models.TextField(db_collation="C"))
        super().__init__(expression, **extra)


_LATIN = {
    **dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziyklmnoprstufye", strict=True)),
    **dict(zip("әғқңөұүһі", "agknouuhi", strict=True)),
    "ё": "yo",
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ю": "yu",
    "я": "ya",
    "ъ": "",
    "ь": "",
    "№": " ",
}
_LATIN_TABLE = str.maketrans(_LATIN)


def latin_slug(text: str, length: int = 60) -> str:
    """The part of an address made from a Kazakh or Russian name, as people type it in Latin: «Отбасы
    орталығы» -> "otbasy-ortalygy". Lower-case ASCII letters, digits and single hyphens; cut at a word;
    "n-a" when nothing is left."""
    letters = unicodedata.normalize("NFC", text).lower().translate(_LATIN_TABLE)
    # Latin letters lose their marks; what has no ASCII letter parts words.
    ascii_text = re.sub(r"[\u0300-\u036f'’ʼ]", "", unicodedata.normalize("NFKD", letters).replace("ı", "i"))
    slug = ""
    for word in re.findall("[a-z0-9]+", ascii_text):
        longer = f"{slug}-{word}" if slug else word[:length]
        if len(longer) > length:
            break
        slug = longer
    return slug or "n-a"
