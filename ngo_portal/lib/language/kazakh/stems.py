"""Words found with any ending: a word of five letters or more is searched by its first five.

PostgreSQL has no Kazakh stemmer; the cut finds «Семейдегі» for «Семей» and «бірлестігінің» for «бірлестік».
The question is wider than the stored words, never the other way round, so that it may grow without a
rebuild of columns.
"""

import re
from typing import Any

from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.utils.deconstruct import deconstructible

from .alphabet import FOLD_SQL, fold

# Words with digits among the first letters (years, BINs) stay whole.
_CUT = r"([^ 0-9]{5})[^ ]+"
_CUT_WORD = re.compile(_CUT)
_STEM_LENGTH = 5

# A stem may end softer before a vowel: талап, талабы; бірлік, бірлігі (қ and ғ are folded to к and г).
_SOFTENED = {"к": "г", "г": "к", "п": "б", "б": "п"}
# Case, plural and possessive endings as folded, for stems of three and four letters: the stored «улан» is
# found for «Ұланның», which the cut alone would leave at «уланн».
_ENDINGS = [
    *fold("""
        нин дин тин га ге ка ке на не ни ди ти да де та те нда нде дан ден тан тен нан нен мен бен пен
        лар лер дар дер тар тер даги деги таги теги ндаги ндеги
        и си ин син инда инде синда синде ина ине сина сине
    """).split(),
    *(
        plural + case
        for plural in ("лар", "лер", "дар", "дер", "тар", "тер")
        for case in ("дин", "ди", "га", "ге", "да", "де", "дан", "ден", "мен", "даги", "деги")
    ),
]
_SHORTEST_STEM = 3
_MOST_WORDS = 8
_LONGEST_WORD = 40


@deconstructible(path="ngo_portal.lib.language.kazakh.Stems")
class Stems(models.Func):
    """`Stems("name_kk", "text_kk")`: a tsvector of the folded words cut to five letters, over NOT NULL text
    columns, for a `SearchVectorField` column asked with `stems_query`."""

    template = f"to_tsvector('simple'::regconfig, regexp_replace({FOLD_SQL}, '{_CUT}', '\\1', 'g'))"
    arg_joiner = " || ' ' || "

    def __init__(self, *expressions: Any, **extra: Any) -> None:
        extra.setdefault("output_field", SearchVectorField())
        super().__init__(*expressions, **extra)


def stems_query(text: str) -> str | None:
    """What a reader typed, as text for `to_tsquery('simple', ...)` (Django: `SearchQuery(...,
    search_type="raw", config="simple")`): every word, in any order, with any ending. None when no word is
    left.

    Safe for any input: operators and quotes are folded away; only the first 1000 characters and 8 words
    count.
    """
    words = [word for chunk in text[:1000].split() for word in _words(chunk)][:_MOST_WORDS]
    return " & ".join(_word_query(word) for word in dict.fromkeys(words)) or None


def _words(chunk):
    """The folded words of what stands between spaces; an ending after a hyphen («ҮЕҰ-лар») is no word."""
    words = fold(chunk).split()
    return words[:-1] if len(words) > 1 and words[-1] in _ENDINGS and "-" in chunk else words


def _word_query(word):
    """One word as alternatives of a tsquery: 'талап' | 'талаб'. A word still shorter than a stem may go
    on."""
    stem = _CUT_WORD.sub(r"\1", word[:_LONGEST_WORD])
    goes_on = len(stem) < _STEM_LENGTH or any(sign.isdigit() for sign in stem)
    alternatives = dict.fromkeys(
        _softened(f"{stem}") if not goes_on else [f"{form}:" for form in _softened(stem)]
    )
    for short in _short_stems(word):
        if len(short) == _STEM_LENGTH - 1:
            alternatives.update(dict.fromkeys(f"{form}:" for form in _softened(short)))
        else:
            alternatives.update(
                dict.fromkeys(
                    (form + ending)[:_STEM_LENGTH] for form in _softened(short) for ending in ("", *_ENDINGS)
                )
            )
    quoted = [f"'{form[:-1]}':*" if form.endswith(":") else f"'{form}'" for form in alternatives]
    return quoted[0] if len(quoted) == 1 else f"({' | '.join(quoted)})"


def without_ending(word: str) -> list[str]:
    """What a folded word may be a form of: it without each ending that it may have."""
    stems = (word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))
    return list(dict.fromkeys(stem for stem in stems if len(stem) >= _SHORTEST_STEM))


def _softened(stem):
    return [stem, stem[:-1] + _SOFTENED[stem[-1]]] if stem[-1] in _SOFTENED else [stem]


def _short_stems(word):
    """Stems of three or four letters that `word` may be a form of."""
    lengths = {len(word) - len(ending) for ending in _ENDINGS if word.endswith(ending)}
    return [
        word[:length]
        for length in sorted(lengths)
        if _SHORTEST_STEM <= length < _STEM_LENGTH and word.isalpha()
    ]
