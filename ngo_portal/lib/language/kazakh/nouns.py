"""Cases of nouns inside a sentence: whose somebody is («… қорының президенті»), for whom, where and what.

Only where the letters decide: None where a word has none of Kazakh's own ways to be read (Latin, figures, a
closing bracket or quotation mark), so that the caller says it another way.
"""

import re

from .numerals import _EITHER_VOWELS, _HARD_VOWELS, _SOFT_VOWELS

_VOWELS = _HARD_VOWELS + _SOFT_VOWELS + _EITHER_VOWELS
_UNVOICED = "кқптсшщчцфхһбвгд"
_NASAL = "мнң"
_SOFTENED = {"к": "г", "қ": "ғ", "п": "б"}
#: Abbreviations behind a name and what they are read as, which takes the ending instead of them.
_SPELT = {
    "ҚБ": "қоғамдық бірлестігі",
    "ҚҚ": "қоғамдық қоры",
    "ЖҚ": "жеке қоры",
    "КҚ": "корпоративтік қоры",
    "ЗТБ": "заңды тұлғалар бірлестігі",
    "ЖМ": "жеке мекемесі",
    "АҚ": "акционерлік қоғамы",
    "КЕАҚ": "коммерциялық емес акционерлік қоғамы",
    "ЖШС": "жауапкершілігі шектеулі серіктестігі",
    "ММ": "мемлекеттік мекемесі",
    "КММ": "коммуналдық мемлекеттік мекемесі",
}
_CYRILLIC_WORD = re.compile(r"[а-яёәғқңөұүһі]+\Z")
_SURNAME = re.compile("(.+)(ов|ев)")
#: Soft vowels that Russian has no letter for.
_OWN_SOFT = "әөүі"
#: Russian words that take soft endings whatever their vowels: округтің, округінде.
_SOFT_LOANS = ("округ",)
#: Nouns in -і that are nobody's.
_SIMPLE = ("кісі",)
#: A word before that makes the last one possessed already: «директордың орынбасары».
_GENITIVE = re.compile(r"[нтд][ыі]ң\Z")


def genitive(phrase: str) -> str | None:
    """The phrase with its last word in the genitive: қоғамдық қоры -> қоғамдық қорының, «Талап» ҚБ -> «Талап»
    қоғамдық бірлестігінің."""
    before, _space, last = phrase.strip().rpartition(" ")
    if before and last in _SPELT:
        return genitive(f"{before} {_SPELT[last]}")
    word = _plain(last)
    if word is None:
        return None
    vowel = "ы" if _is_hard(word) else "і"
    if word[-1] in "ьъ":
        return f"{phrase[:-1]}д{vowel}ң"
    first = "н" if _ends_in_vowel(word) or word[-1] in _NASAL else "т" if word[-1] in _UNVOICED else "д"
    return f"{phrase}{first}{vowel}ң"


def person_genitive(name: str) -> str | None:
    """A person's name in the genitive. A surname in -ов or -ев goes by what stands before: Тоқаевтың,
    Сәбитовтің; None where writers differ (Бектенов)."""
    word = _plain(name.split()[-1]) if name.strip() else None
    surname = word and _SURNAME.fullmatch(word)
    if not surname:
        return genitive(name) if word and len(word) > 1 else None
    stem, ending = surname.groups()
    if any(letter in _VOWELS for letter in stem) and _is_hard(stem):
        return f"{name}тың"
    is_soft = ending == "ев" or any(letter in _OWN_SOFT for letter in stem)
    return f"{name}тің" if is_soft else None


def possessed(phrase: str) -> str | None:
    """The phrase as somebody's: президент -> президенті, бас директордың орынбасары stays as it is."""
    words = phrase.split()
    word = _plain(words[-1]) if words else None
    if word is None:
        return None
    if any(_GENITIVE.search(before) for before in words[:-1]) or _is_possessed(word):
        return phrase
    vowel = "ы" if _is_hard(word) else "і"
    if word[-1] in "ьъ":
        return f"{phrase[:-1]}{vowel}"
    if _ends_in_vowel(word):
        return f"{phrase}с{vowel}"
    softened = _SOFTENED.get(word[-1], word[-1])
    return f"{phrase[:-1]}{softened}{vowel}"


def dative(phrase: str) -> str | None:
    """For whom: көпбалалы аналар -> көпбалалы аналарға, мұқтаж отбасы -> мұқтаж отбасына."""
    return _declined(phrase, "н", ("қа", "ке"), ("ға", "ге"), ("ға", "ге"))


def locative(phrase: str) -> str | None:
    """At whose place: «Талап» қоғамдық бірлестігі -> «Талап» қоғамдық бірлестігінде."""
    return _declined(phrase, "нд", ("та", "те"), ("да", "де"), ("да", "де"))


def accusative(phrase: str) -> str | None:
    """What is done: «Халық шебері» фестивалі -> «Халық шебері» фестивалін, семинар -> семинарды."""
    return _declined(phrase, "н", ("ты", "ті"), ("ды", "ді"), ("ны", "ні"), is_bare=True)


def _declined(phrase, possessed, unvoiced, voiced, after_vowel, *, is_bare=False):
    """With the ending that the last word asks for. `possessed`: how it begins behind an ending of possession,
    or all of it where it `is_bare`."""
    before, _space, last = phrase.strip().rpartition(" ")
    if before and last in _SPELT:
        before, _space, last = (phrase := f"{before} {_SPELT[last]}").rpartition(" ")
    word = _plain(last)
    if word is None or word[-1] in "ьъ":
        return None
    is_hard = _is_hard(word)
    if _is_possessed(word) and word not in _SIMPLE:
        return f"{phrase}{possessed}{'' if is_bare else 'а' if is_hard else 'е'}"
    endings = after_vowel if _ends_in_vowel(word) else unvoiced if word[-1] in _UNVOICED else voiced
    return f"{phrase}{endings[not is_hard]}"


def _plain(last):
    """The part of a word that takes the ending, in small letters: what follows its last hyphen."""
    word = last.lower().rpartition("-")[2]
    if last.isupper() and len(last) > 1 or not _CYRILLIC_WORD.match(word):
        return None
    return word if any(letter in _VOWELS for letter in word) else None


def _is_possessed(word):
    """No person and no office is called by a word in -ы or -і but those in -шы: «басшы», yet «менеджері»."""
    return word[-1] in "ыі" and word[-2:-1] not in "шщ" and len(word) > 3


def _ends_in_vowel(word):
    """у, и and ю at the end close a syllable and take the endings of consonants: бастауы, кездесуді."""
    return word[-1] in _VOWELS and word[-1] not in "иую"


def _is_hard(word):
    if word.endswith(_SOFT_LOANS):
        return False
    vowels = [letter for letter in word if letter in _VOWELS]
    plain = [vowel for vowel in vowels if vowel not in _EITHER_VOWELS]
    if word[-1] in "ьъ":  # Russian words: секретарі, председателі
        return False
    return plain[-1] in _HARD_VOWELS if plain else vowels[-1] in "ую"
