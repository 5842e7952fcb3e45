"""Titles for readers, made from the names of the classifier: «Өскемен Қ.Ә.» is «Өскемен қаласы».

The classifier abbreviates the kind of place (а.о., Қ.Ә., с.о., рзд. …) in a few dozen spellings; the rules
below spell every one of them out. Russian adjectives stay as the classifier has them («Карааульский сельский
округ»), and so do initials of people («С.Сейфуллин кенті»). What no rule covers comes back as printed;
`abbreviations_in` finds it.
"""

import re

# kind: (ending in the Kazakh name, that ending spelt out, the same after «атындағы», English word)
ENDINGS = {
    "oblast": (r"облысы", "облысы", "облыс", "oblast"),
    "city_republican": (r"қ\.", "қаласы", "қала", "city"),
    "district": (r"ауданы", "ауданы", "аудан", "district"),
    "city_adm": (r"(?:қ\.ә\.?|г\.а\.)", "қаласы", "қала", "city"),
    "city": (r"қ\.", "қаласы", "қала", "city"),
    "city_district": (r"(?:а\.ә\.?|ауданы)", "ауданы", "аудан", "district"),
    "rural_okrug": (r"а\.о\.?", "ауылдық округі", "ауылдық округ", "rural okrug"),
    "village_adm": (r"а\.ә\.?", "ауылы", "ауыл", "village"),
    "settlement_adm": (r"к\.ә\.?", "кенті", "кент", "settlement"),
}
NAMED_AFTER = r"(?:\s+(?:атындағы|атын\.|ат\.))"

# Localities carry their kind only in the name: (pattern, Kazakh title), the first that fits.
KAZAKH_LOCALITIES = [
    (r"а\.\s*(.+)", r"\1 ауылы"),
    (rf"(.+?){NAMED_AFTER}\s*(?:[ас]\.?|ауыл)", r"\1 атындағы ауыл"),
    (r"(.+?)(?: а\.)? [ас]\.?", r"\1 ауылы"),
    (r"(.+? \d+)а\.", r"\1 ауылы"),
    (r"(.+?) к\.", r"\1 кенті"),
    (r"(.+?) (\d*)уч\.", r"\1 \2 учаскесі"),
    (r"(.+?) ст\.", r"\1 станциясы"),
    (r"(.+?) ж\.", r"\1 жайылымы"),
    (
        r"рзд\.? ?№?(\d+)(?: км)?|(\d+) рзд",
        lambda m: f"{m[1] or m[2]}{' км разъезі' if 'км' in m[0] else '-разъезд'}",
    ),
    (r"рзд\.(\d+) (.+)", r"\1-разъезд \2"),
    (r"рзд\.\s*(.+)", r"\1 разъезі"),
    (r"(.+?) рзд\.", r"\1 разъезі"),
    (r"шарқож үйі", "шаруа қожалығының үйі"),
    (r"(.+?) (?:шарқож|шар\.қож\.)", r"\1 шаруа қожалығы"),
    (r"(.+?) шар\.қонысы", r"\1 шаруа қонысы"),
    (r"(.+?) шаруаш\.қонысы", r"\1 шаруашылық қонысы"),
    (r"(.+?) орманшар", r"\1 орман шаруашылығы"),
    (r"(.+?) қосшар", r"\1 қосалқы шаруашылығы"),
    (r"(.+?) ауылшар", r"\1 ауыл шаруашылығы"),
    (r"маш\.ауласы", "машина ауласы"),
    (r"(.+балалар сауықтыру)(?: о\w*)?", r"\1 орталығы"),
    (r"(.+ сауықтыру) орталығ", r"\1 орталығы"),
]

# Russian localities carry the kind in front: (pattern, what it becomes), the first that fits.
RUSSIAN_LOCALITIES = [
    (r"^с\.\s*|^(.+) с\.$", r"село \1"),
    (r"^п\.\s*", "посёлок "),
    (r"^ст\.\s*|^(.+) ст\.$", r"станция \1"),
    (r"^рзд\.?\s*", "разъезд "),
    (r"^(\d+) рзд$", r"разъезд \1"),
    (r"^уч\.\s*", "участок "),
    (r"^отг\.\s*", "отгон "),
    (r"^Дом кр\.хоз$", "дом крестьянского хозяйства"),
    (r"^кр\.\s*хоз\.?\s*", "крестьянское хозяйство "),
    (r"^крес\.\s*пос\.\s*", "крестьянское поселение "),
    (r"^Отд\.\s*", "отделение "),
    (r"^(.*)жил\.\s*дом", r"\1жилой дом"),
    (r"^Жив\.(?:т\.|точка)\s*", "животноводческая точка "),
    (r"^Маш\.\s*двор", "машинный двор"),
    (r"^(?:оздоровит\. центр|Центр оздоровит\.)\s*", "оздоровительный центр "),
    (r"^Дом отд\.\s*", "дом отдыха "),
    (r"^Ост\.\s*пункт", "остановочный пункт"),
]

# The administration of a place, as Russian prints it: kind: (abbreviation, before a noun, after an adjective)
RUSSIAN_ADMINISTRATIONS = {
    "city_adm": (r"г\.а\.", "город", "городская администрация"),
    "settlement_adm": (r"п\.а\.", "посёлок", "поселковая администрация"),
    "village_adm": (r"с\.а\.", "село", "сельская администрация"),
    "rural_okrug": (r"с\.о\.?", "сельский округ", "сельский округ"),
    "city_district": (r"р\.а\.", "район", "район"),
}

# (Kazakh title of a locality, its English word); what fits none is only transliterated.
ENGLISH_LOCALITIES = [
    (r"(.+?) (?:ауылы|атындағы ауыл)", "village"),
    (r"(.+?) кенті", "settlement"),
    (r"(.+?) (?:станциясы|стансасы|бекеті)", "station"),
    (r"(.+?)(?: разъезі|-разъезд)", "siding"),
    (r"(.+?) учаскесі", "section"),
    (r"(.+?) [қк]ыстауы", "winter camp"),
    (r"(.+?) мекені", "herding post"),
    (r"(.+?) жайылымы", "pasture"),
    (r"(.+?) (?:шаруа қожалығы|фермасы)", "farm"),
    (r"(.+?) қонысы", "homestead"),
    (r"(.+?) омартасы", "apiary"),
    (r"(.+?) орман шаруашылығы", "forestry"),
    (r"(.+?) қосалқы шаруашылығы", "subsidiary farm"),
    (r"(.+?) шекарасы", "cordon"),
    (r"(.+?) заставасы", "border post"),
    (r"(.+?) пионерлагері", "pioneer camp"),
    (r"(.+?) балалар сауықтыру орталығы", "children's health centre"),
    (r"(.+?) сауықтыру орталығы", "health centre"),
    (r"(.+?) демалыс үйі", "holiday home"),
    (r"(.+?) үйі", "house"),
]

ENGLISH_MARKS = str.maketrans("«»", "“”")

# Spelling of the English names the classifier's compilers use (Kyzylorda, Zhezkazgan, Shieli, Abay).
LATIN = {
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
}


def kazakh_title(kind, name):
    """`name` as the classifier prints it in Kazakh, with the kind of place spelt out."""
    name = _quoted(name)
    if kind not in ENDINGS:
        for pattern, title in KAZAKH_LOCALITIES:
            match = re.fullmatch(pattern, name, re.IGNORECASE)
            if match:
                spelt = title(match) if callable(title) else match.expand(title)
                return _spaced(_like(name, spelt))
        return name
    ending, spelt_out, after_named, _english = ENDINGS[kind]
    match = re.fullmatch(rf"(.+?)({NAMED_AFTER})?\s*{ending}", name, re.IGNORECASE)
    if not match:
        return name
    return f"{match[1]} атындағы {after_named}" if match[2] else f"{match[1]} {spelt_out}"


def russian_title(kind, name):
    """`name` as the classifier prints it in Russian, with the kind of place spelt out."""
    name = _quoted(name)
    if kind in RUSSIAN_ADMINISTRATIONS:
        name = _russian_administration(name, *RUSSIAN_ADMINISTRATIONS[kind])
    elif kind == "locality":
        for pattern, title in RUSSIAN_LOCALITIES:
            name, fits = re.subn(pattern, title, name, flags=re.IGNORECASE)
            if fits:
                break
    name = re.sub(r"^г\.\s*", "город ", name)
    name = re.sub(r"^Район\b", "район", name)
    return _spaced(re.sub(r"\bим\.\s*", "имени ", name))


def english_title(kind, name_en, title_kk):
    """The English name with its kind ("Ulan district"); without one, the Kazakh title in Latin letters."""
    if kind in ENDINGS:
        _ending, spelt_out, after_named, english = ENDINGS[kind]
        base = name_en or latin(re.sub(rf" (?:{spelt_out}|атындағы {after_named})$", "", title_kk))
        return f"{base} {english}"
    for pattern, english in ENGLISH_LOCALITIES:
        match = re.fullmatch(pattern, title_kk)
        if match:
            return f"{name_en or latin(match[1])} {english}".translate(ENGLISH_MARKS)
    return (name_en or latin(title_kk)).translate(ENGLISH_MARKS)


def latin(text):
    """Kazakh or Russian text in plain Latin letters, capitals kept: «Шиелі» is "Shieli"."""
    return re.sub(r"[^\W\d_]+", lambda word: _latin_word(word[0]), text)


#: What stands beside the name of an oblast, a district or a city in its title.
KIND_BESIDE_NAME = {
    "kk": r" (облысы|ауданы|қаласы)$",
    "ru": r"^(область|город|район) | (область|район)$",
    "en": r" (oblast|district|city)$",
}


def short_names(titles, language):
    """Titles without the word for the kind of place, as a map has them; where two of them would be the same
    («Алматы облысы», «Алматы қаласы»), whole."""
    short = [re.sub(KIND_BESIDE_NAME[language], "", title) for title in titles]
    return [title if short.count(name) > 1 else name for title, name in zip(titles, short, strict=True)]


def abbreviations_in(title):
    """Words of `title` that end in a full stop and are no initials («Г.А.» at the end is none)."""
    words = re.findall(r"[ГҚ]\.[АӘ]\.$|[^\W\d_]+\.", title)
    return [
        word for word in words if not re.fullmatch(r"(?:[A-ZЁА-ЯӘҒҚҢӨҰҮҺІ]|[CKSYZ]h|Shch|Ts|Y[aou])\.", word)
    ]


def _russian_administration(name, abbreviation, before_noun, after_adjective):
    match = re.fullmatch(rf"(.+?)\s*\b{abbreviation}", name, re.IGNORECASE)
    adjective = r"[иыо]й$" if before_noun.endswith(("округ", "район")) else r"[ая]я$"
    if match and re.search(adjective, match[1]):
        return f"{match[1]} {after_adjective}"
    match = match or re.fullmatch(rf"{abbreviation}\s*(.+)", name, re.IGNORECASE)
    return f"{before_noun} {match[1]}" if match else name


def _latin_word(word):
    plain = [LATIN.get(letter.lower(), letter.lower()) for letter in word]
    if word.isupper() and len(word) > 1:
        return "".join(plain).upper()
    return "".join(
        letter.capitalize() if given.isupper() else letter for given, letter in zip(word, plain, strict=True)
    )


def _like(name, title):
    """`title` begins with a capital where `name` does."""
    return title[0].upper() + title[1:] if name[0].isupper() else title


def _quoted(name):
    return _spaced(re.sub(r'"\s*([^"]+?)\s*"', r" «\1» ", name))


def _spaced(title):
    return re.sub(r"\s+", " ", title).strip()
