"""In a place, as a sentence says it: «Семей қаласында», «в Семее», "in the city of Semey"; in several:
«Шиелі және Сырдария аудандарында», «в Шиелийском и Сырдарьинском районах».

Only where a rule is sure: the word for the kind of place is declined, and of names those of Russian towns
whose ending decides; of the others it is said «в городе Арысь».
"""

import re

from django.utils.formats import date_format

from ngo_portal.lib.language.kazakh import dative, genitive
from ngo_portal.lib.language.russian import in_town
from ngo_portal.lib.language.translated import page_language

AND = {"kk": "және", "ru": "и", "en": "and"}
#: Between kinds of place, where there is an "and" between two of one kind.
AS_WELL = {"kk": "сондай-ақ", "ru": "а также"}
COUNTRY = {"kk": "Қазақстанда", "ru": "в Казахстане", "en": "in Kazakhstan"}
#: The last word of a Kazakh title, the same in the locative, and of several.
KAZAKH = {
    "облысы": ("облысында", "облыстарында"),
    "ауданы": ("ауданында", "аудандарында"),
    "қаласы": ("қаласында", "қалаларында"),
    "ауылы": ("ауылында", "ауылдарында"),
    "станциясы": ("станциясында", "станцияларында"),
    "жайылымы": ("жайылымында", "жайылымдарында"),
    "ауылдық округі": ("ауылдық округінде", "ауылдық округтерінде"),
    "округі": ("округінде", "округтерінде"),
    "кенті": ("кентінде", "кенттерінде"),
    "учаскесі": ("учаскесінде", "учаскелерінде"),
    "разъезі": ("разъезінде", "разъездерінде"),
    "облыс": ("облыста", "облыстарда"),
    "аудан": ("ауданда", "аудандарда"),
    "қала": ("қалада", "қалаларда"),
    "ауыл": ("ауылда", "ауылдарда"),
    "ауылдық округ": ("ауылдық округте", "ауылдық округтерде"),
    "округ": ("округте", "округтерде"),
    "кент": ("кентте", "кенттерде"),
}
#: The first words of a Russian title, and the same after «в» or «на», of one and of several.
RUSSIAN_NOUNS = {
    "город": ("в городе", "в городах"),
    "село": ("в селе", "в сёлах"),
    "посёлок": ("в посёлке", "в посёлках"),
    "станция": ("на станции", "на станциях"),
    "разъезд": ("на разъезде", "на разъездах"),
    "район": ("в районе", "в районах"),
    "область": ("в области", "в областях"),
    "сельский округ": ("в сельском округе", "в сельских округах"),
}
#: The last words of a Russian title that begins with an adjective: (they, in the prepositional case, of
#: several, endings of the adjective with theirs).
RUSSIAN_ADJECTIVES = (
    (r"область", "области", "областях", {"ская": "ской", "цкая": "цкой"}),
    (r"район", "районе", "районах", {"ский": "ском", "цкий": "цком", "ный": "ном"}),
    (
        r"сельский округ",
        "сельском округе",
        "сельских округах",
        {"ский": "ском", "цкий": "цком", "ный": "ном"},
    ),
)
WAS_PART = {
    "kk": "{until} дейін {parent} құрамында болған (ол кездегі коды – {code}).",
    "ru": "До {until} территория находилась {parent} (код {code}).",
    "en": "Until {until} it was part of {parent}, under the code {code}.",
}
#: English words for kinds of place behind a name.
ENGLISH = ("oblast", "district", "rural okrug", "settlement", "village", "station")


def located(territory, language=None):
    """`territory` after "where?", "" where no rule covers its title."""
    return located_in([territory], language)


def was_part(placement):
    """The sentence about an earlier place of a territory in the tree, which ended."""
    language, parent = page_language(), placement.parent
    title = str(parent.title)
    until = date_format(placement.until, "DATE_FORMAT")
    if language == "kk":
        title = genitive(title) or title
        day = date_format(placement.until, "MONTH_DAY_FORMAT")
        until = f"{placement.until.year} жылғы {dative(day) or day}"
    if language == "ru":
        title = located(parent, language) or f"в составе территории «{title}»"
    return WAS_PART[language].format(until=until, parent=title, code=placement.code)


def located_in(territories, language=None):
    """All of them after "where?", those of one kind together; "" where no rule covers one of their titles."""
    language = page_language(language)
    parts_of = {"kk": _kazakh, "ru": _russian, "en": _english}[language]
    kinds = {}
    for territory in territories:
        if territory.level == territory.Level.COUNTRY:
            parts = (COUNTRY[language], "{}"), ""
        else:
            title = getattr(territory, f"title_{language}")
            parts = title and parts_of(title)
        if not parts:
            return ""
        kind, name = parts
        kinds.setdefault(kind, []).append(name)
    phrases = [kind[len(names) > 1].format(enumerated(names, language)) for kind, names in kinds.items()]
    if language in AS_WELL and len(phrases) > 1 and any(len(names) > 1 for names in kinds.values()):
        return f"{', '.join(phrases[:-1])}, {AS_WELL[language]} {phrases[-1]}"
    return enumerated(phrases, language)


def enumerated(phrases, language=None):
    """«Шиелі, Сырдария және Қазалы»."""
    *first, last = phrases or [""]
    return f"{', '.join(first)} {AND[page_language(language)]} {last}" if first else last


# Each gives ((where the name stands in one place, where they stand in several), the name); None for none.


def _kazakh(title):
    match = re.fullmatch(r"(.+?) (ауылдық округі?|\S+)", title)
    match = match if match and match[2] in KAZAKH else re.fullmatch(r"(.+) (\S+)", title)
    if match and match[2] in KAZAKH:
        one, several = KAZAKH[match[2]]
        return (f"{{}} {one}", f"{{}} {several}"), match[1]
    return None


def _russian(title):
    match = re.fullmatch(r"(сельский округ|\S+) (.+)", title)
    if match and match[1] in RUSSIAN_NOUNS:
        town = match[1] == "город" and in_town(match[2])
        if town:
            preposition, _space, name = town.partition(" ")
            return (f"{preposition} {{}}",) * 2, name
        one, several = RUSSIAN_NOUNS[match[1]]
        return (f"{one} {{}}", f"{several} {{}}"), match[2]
    for nominative, one, several, endings in RUSSIAN_ADJECTIVES:
        match = re.fullmatch(rf"(\S+?)({'|'.join(endings)}) {nominative}", title)
        if match:
            return (f"в {{}} {one}", f"в {{}} {several}"), f"{match[1]}{endings[match[2]]}"
    return None


def _english(title):
    if title.endswith(" city"):
        return ("in the city of {}", "in the cities of {}"), title.removesuffix(" city")
    for kind in ENGLISH:
        if title.endswith(f" {kind}"):
            return (f"in {{}} {kind}", f"in {{}} {kind}s"), title.removesuffix(f" {kind}")
    return ("in {}", "in {}"), title
