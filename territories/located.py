"""In a place, as a sentence says it: «Семей қаласында», «в городе Семей», "in the city of Semey".

Only where a rule is sure: the word for the kind of place is declined and the name stays as it is.
"""

import re

from ngo_portal.lib.language.translated import page_language

COUNTRY = {"kk": "Қазақстанда", "ru": "в Казахстане", "en": "in Kazakhstan"}
#: The last word of a Kazakh title, and the same in the locative.
KAZAKH = {
    **{word: f"{word}нда" for word in ("облысы", "ауданы", "қаласы", "ауылы", "станциясы", "жайылымы")},
    **{word: f"{word}нде" for word in ("округі", "кенті", "учаскесі", "разъезі")},
    "облыс": "облыста",
    "аудан": "ауданда",
    "қала": "қалада",
    "ауыл": "ауылда",
    "округ": "округте",
    "кент": "кентте",
}
#: The first word of a Russian title, and the same after «в» or «на».
RUSSIAN_NOUNS = {
    "город": "в городе",
    "село": "в селе",
    "посёлок": "в посёлке",
    "станция": "на станции",
    "разъезд": "на разъезде",
    "район": "в районе",
    "область": "в области",
}
#: The last words of a Russian title that begins with an adjective: (they, in the prepositional case, endings
#: of the adjective with theirs).
RUSSIAN_ADJECTIVES = (
    (r"область", "области", {"ская": "ской", "цкая": "цкой"}),
    (r"район", "районе", {"ский": "ском", "цкий": "цком", "ный": "ном"}),
    (r"сельский округ", "сельском округе", {"ский": "ском", "цкий": "цком", "ный": "ном"}),
)


def located(territory, language=None):
    """`territory` after "where?", "" where no rule covers its title."""
    language = page_language(language)
    if territory.level == territory.Level.COUNTRY:
        return COUNTRY[language]
    title = getattr(territory, f"title_{language}")
    return {"kk": _kazakh, "ru": _russian, "en": _english}[language](title) if title else ""


def _kazakh(title):
    before, _space, last = title.rpartition(" ")
    return f"{before} {KAZAKH[last]}" if before and last in KAZAKH else ""


def _russian(title):
    first, _space, name = title.partition(" ")
    if name and first in RUSSIAN_NOUNS:
        return f"{RUSSIAN_NOUNS[first]} {name}"
    if title.startswith("сельский округ "):
        return title.replace("сельский округ", "в сельском округе", 1)
    for nominative, prepositional, endings in RUSSIAN_ADJECTIVES:
        match = re.fullmatch(rf"(\S+?)({'|'.join(endings)}) {nominative}", title)
        if match:
            return f"в {match[1]}{endings[match[2]]} {prepositional}"
    return ""


def _english(title):
    if title.endswith(" city"):
        return f"in the city of {title.removesuffix(' city')}"
    return f"in {title}"
