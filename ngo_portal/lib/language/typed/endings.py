"""Whether two words are forms of one: Kazakh cases, plurals and possessives, Russian declension, English
plurals.

All words are skeletons (skeleton.py), so both і and ы are и. No stemmer fits these: PostgreSQL's and
snowball's Russian one wants ы, й and ь, and there is none for Kazakh. Two words are forms of one where a
stem of three letters or more is left of both by endings of the same language, each of which may follow it.
"""

from collections.abc import Iterator

KAZAKH, RUSSIAN, ENGLISH = "kk", "ru", "en"
_SHORTEST = {KAZAKH: 3, RUSSIAN: 3, ENGLISH: 4}
_VOWELS = set("аеоуи")
_UNVOICED, _VOICELESS = set("кптсшчцфхбвгд"), set("кптсшчцфх")
#: A stem may end softer before a vowel: талап, талабы; бірлік, бірлігі.
_HARDER = {"г": "к", "б": "п"}


def _kazakh():
    plurals = ["лар", "лер", "дар", "дер", "тар", "тер"]
    cases = [
        "нин",
        "дин",
        "тин",
        "га",
        "ге",
        "ка",
        "ке",
        "ни",
        "ди",
        "ти",
        "да",
        "де",
        "та",
        "те",
        "дан",
        "ден",
        "тан",
        "тен",
        "нан",
        "нен",
        "мен",
        "бен",
        "пен",
        "даги",
        "деги",
        "таги",
        "теги",
    ]
    after_theirs = ["нин", "на", "не", "н", "нда", "нде", "нан", "нен", "мен", "ндаги", "ндеги"]
    after_ours = ["нин", "а", "е", "ди", "да", "де", "нан", "нен", "дан", "ден", "мен", "даги", "деги"]
    after_ours_all = ["дин", "га", "ге", "ди", "да", "де", "дан", "ден", "бен", "даги", "деги"]
    nouns = [*cases]
    for theirs in ("и", "си"):
        nouns += [theirs, *(theirs + case for case in after_theirs)]
    for ours in ("м", "им", "ин"):
        nouns += [ours, *(ours + case for case in after_ours)]
    for ours in ("миз", "имиз", "низ", "иниз"):
        nouns += [ours, *(ours + case for case in after_ours_all)]
    nouns.remove("н") if "н" in nouns else None
    several = [plural + ending for plural in plurals for ending in nouns if _may_follow(plural, ending)]
    return {*plurals, *nouns, *several}


def _russian():
    nouns = [
        "а",
        "у",
        "и",
        "е",
        "о",
        "ом",
        "ои",
        "ем",
        "еи",
        "ам",
        "ами",
        "ах",
        "ов",
        "ев",
        "иа",
        "иу",
        "ием",
        "иеи",
        "иам",
        "иами",
        "иах",
        "ию",
        "ии",
    ]
    adjectives = [
        "аиа",
        "ое",
        "ие",
        "ого",
        "его",
        "ому",
        "ему",
        "им",
        "уиу",
        "иуиу",
        "их",
        "ими",
        "иаиа",
        "ее",
    ]
    return {*nouns, *adjectives}


def _may_follow(stem, ending):
    """Whether the sounds of a Kazakh ending fit those before it."""
    last, first = stem[-1], ending[0]
    vowels = [letter for letter in stem if letter in _VOWELS]
    is_soft = vowels and vowels[-1] == "е" and not stem.endswith("ев")  # Қонаев is a hard name: Қонаевта
    if not vowels or is_soft and "а" in ending:
        return False
    if first in "ткп":
        return last in _UNVOICED
    if first in "длбг":
        return last not in _VOICELESS
    if ending in ("си",) or ending.startswith("си"):
        return last in _VOWELS
    if first == "н":
        return last in _VOWELS or last in "мн"
    if first == "и":
        return last not in _VOWELS or last in "уи"
    if first == "м":
        return ending in ("мен",) or last in _VOWELS
    return True


_ENDINGS = {KAZAKH: _kazakh(), RUSSIAN: _russian(), ENGLISH: {"с", "ес"}}
_LONGEST = max(len(ending) for endings in _ENDINGS.values() for ending in endings)


def stems_of(word: str) -> frozenset[tuple[str, str]]:
    """(language, stem) of all words that this one may be a form of; itself is a form of itself."""
    return frozenset(_stems(word))


def _stems(word: str) -> Iterator[tuple[str, str]]:
    for language in _ENDINGS:
        yield language, word
    if not word.isalpha():
        return
    if len(word) >= 5 and word[-2] in "ео" and word[-1] not in _VOWELS and word[-3] not in _VOWELS:
        yield RUSSIAN, word[:-2] + word[-1]  # девочек, конец
    if len(word) > 2 and word[2:] in _ENDINGS[RUSSIAN] and not _VOWELS & set(word[:2]):
        yield RUSSIAN, f"{word[0]}е{word[1]}"  # дня, день
    if word.endswith("анин"):
        yield RUSSIAN, word[:-2]
    for length in range(1, min(_LONGEST, len(word) - 3) + 1):
        stem, ending = word[:-length], word[-length:]
        for language, endings in _ENDINGS.items():
            if ending in endings and len(stem) >= _SHORTEST[language] and _VOWELS & set(stem):
                yield from _of_language(language, stem, ending)
        if stem[-1] == "и" and _is_run_together(ending):
            yield KAZAKH, stem


def _is_run_together(ending):
    """Whether an ending has lost its first sound to the й before it: «сарай», «сарайында» is сараинда."""
    return f"и{ending}" in _ENDINGS[KAZAKH]


def short_stems_of(word: str) -> frozenset[str]:
    """The Kazakh stems of two letters that a word may be a form of («үйде», «елге»): too short to be told
    from the beginnings of other words, so of a case with its whole syllable alone."""
    if not word.isalpha():
        return frozenset()
    stem, ending = word[:2], word[2:]
    is_short = len(ending) > 1 and len(_VOWELS & set(stem)) > 0
    whole = ending in _ENDINGS[KAZAKH] and ending[0] != "и" and _may_follow(stem, ending)
    run_together = len(ending) > 2 and stem[-1:] == "и" and _is_run_together(ending)
    return frozenset({stem}) if is_short and (whole or run_together) else frozenset()


def _of_language(language, stem, ending):
    if language != KAZAKH:
        yield language, stem
        if language == RUSSIAN and stem.endswith("анин"):
            yield language, stem[:-2]
        return
    if not _may_follow(stem, ending):
        return
    yield language, stem
    if ending[0] == "и":
        if stem[-1] in _HARDER:
            yield language, stem[:-1] + _HARDER[stem[-1]]
        if not _VOWELS & set(stem[-2:]):  # халық, халқы
            yield language, f"{stem[:-1]}и{stem[-1]}"
            if stem[-1] in _HARDER:
                yield language, f"{stem[:-1]}и{_HARDER[stem[-1]]}"


def is_form_of(one: str, other: str) -> bool:
    return one == other or not stems_of(one).isdisjoint(stems_of(other))


def forms_of(word: str, known: list[str]) -> list[str]:
    """Those of the known words that are forms of the same word."""
    stems = stems_of(word)
    return [other for other in known if other == word or not stems.isdisjoint(stems_of(other))]
