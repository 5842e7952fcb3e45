"""Letters of one alphabet in a word of another: «Қaзaқ» with a Latin a is found by no search for «Қазақ».

Names join both alphabets by right («IT-мамандар», «ProДобро», «QazVolunteer» қоры), so a word is refused only
where a part of it in one alphabet has no letter that tells it from the other.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import groupby

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.language.kazakh import fold

LATIN, CYRILLIC = "LATIN", "CYRILLIC"
#: Letters that look the same in print; k, m and t do so as capitals only.
ALIKE = {
    LATIN: set("ABCEHIJKMOPSTXYƏƟËaceijlopsxyhəɵëı"),
    CYRILLIC: set("АВСЕНІЈКМОРЅТХҮУӘӨЁасеіјӏорѕхуүһәөёӀԚԝԜԛ"),
}
_WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*")
_MESSAGES = {
    LATIN: _(
        "In “%(word)s” some letters are Latin, though they look Cyrillic: %(letters)s. Type the word anew."
    ),
    CYRILLIC: _(
        "In “%(word)s” some letters are Cyrillic, though they look Latin: %(letters)s. Type the word anew."
    ),
}
# What folded text is compared by: every letter as the Cyrillic one that its small or capital form looks like.
_FROM, _TO = "abcehikmoptxyəɵılјѕӏ", "авсенікмортхуәөііјѕі"
# The other way round, for whole words of the Latin alphabet, and numerals: «ХХІ» is typed in Cyrillic too.
_LATIN_AGAIN = fold("авсенкмортхуі"), "abcehkmoptxyi"


def refuse_look_alikes(text: str) -> None:
    """Raises ValidationError (code "mixed") that names the first word with letters of the wrong alphabet."""
    for word in _WORD.findall(text):
        runs = [(script, "".join(run)) for script, run in groupby(word, key=_script) if script]
        scripts = {script for script, _run in runs}
        if len(scripts) < 2:
            continue
        if scripts - {LATIN, CYRILLIC}:
            message = _("“%(word)s” mixes letters of different alphabets. Type the word anew.")
            raise ValidationError(message, code="mixed", params={"word": word})
        hidden = [(script, run) for script, run in runs if ALIKE[script].issuperset(_letters(run))]
        if hidden:
            script = min(
                (script for script in (LATIN, CYRILLIC) if script in dict(hidden)),
                key=lambda script: sum(len(run) for own, run in runs if own == script),
            )
            letters = dict.fromkeys("".join(run for own, run in hidden if own == script))
            raise ValidationError(
                _MESSAGES[script], code="mixed", params={"word": word, "letters": ", ".join(letters)}
            )


@lru_cache(maxsize=2_000)
def _script(character):
    """LATIN, CYRILLIC, GREEK, …; "" for a mark or a sign that belongs to no alphabet."""
    plain = unicodedata.normalize("NFKC", character)[:1]
    if unicodedata.category(plain)[0] != "L":
        return ""
    script = unicodedata.name(plain, "").partition(" ")[0]
    return "" if script == "MODIFIER" else script


def _letters(run):
    return unicodedata.normalize("NFKC", run)


def of_one_alphabet(text: str) -> str:
    """`text` with each word that mixes the two alphabets in one of them: in Cyrillic where every Latin letter
    of it looks like a Cyrillic one, or else the other way round. A word that is one letter («c 2013 года») is
    Cyrillic where others are."""
    cyrillic = any(_script(letter) == CYRILLIC for letter in text)
    return _WORD.sub(lambda word: _of_one_alphabet(word[0], cyrillic), text)


def _of_one_alphabet(word, among_cyrillic):
    scripts = {_script(letter) for letter in word} - {""}
    if scripts != {LATIN, CYRILLIC} and not (scripts == {LATIN} and len(word) == 1 and among_cyrillic):
        return word
    for script, table in _RETYPED.items():
        retyped = word.translate(table)
        if {_script(letter) for letter in retyped} == {script}:
            return retyped
    return word


# Letters of the other alphabet that look like one of this, in capitals or small; Latin I may be a numeral.
_RETYPED = {
    CYRILLIC: str.maketrans("ABCEHKMOPTXYaceikmopxyhəɵtbə", "АВСЕНКМОРТХУасеікморхуһәөтвә"),
    LATIN: str.maketrans("АВСЕНІКМОРТХУасеіморху", "ABCEHIKMOPTXYaceimopxy"),
}


def shape(text: str) -> str:
    """What folded text looks like, whatever its alphabet: the same for «Ата» and the Latin "ATA"."""
    return fold(fold(text).translate(str.maketrans(_FROM, _TO)))


def written_alike(text: str) -> set[str]:
    """Folded text as it may stand in a folded column: in the letters it has, and in those of either alphabet
    that look the same."""
    folded = fold(text)
    latin, cyrillic = folded.translate(str.maketrans(*_LATIN_AGAIN)), shape(folded)
    return {folded, *(word for word in (latin, cyrillic) if word.isascii() is (word is latin))}
