"""How a number is said in Kazakh, Russian and English: rules of the languages, not entries of a catalogue."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

from ngo_portal.lib.language.kazakh import print_number, with_ending
from ngo_portal.lib.language.translated import page_language

from .nouns import Noun, scale
from .vocabulary import is_english

if TYPE_CHECKING:
    from .values import Total

NOT_STATED = {"kk": "көрсетілмеген", "ru": "не указано", "en": "not stated"}


def number(language: str, value: int | Decimal, beside: str = "") -> str:
    """Figures alone: «1500», «22 300», «1,5»; in English "1,500", "22,300", "1.5".

    With no English word `beside` it a number is parted by spaces in English too: "1,500" alone is one and a
    half to every other reader of the portal.
    """
    printed = print_number(value)
    if language == "en":
        whole, _, fraction = printed.partition(",")
        whole = f"{int(value):,}" if is_english(beside) else whole
        printed = f"{whole}.{fraction}" if fraction else whole
    return printed


def _joined(*words):
    return " ".join(word for word in words if word)


def _kazakh(value, case, noun, after, scaled=None):
    """«30-ға жуық отбасы», «22 мыңға жуық отбасы», «1,5 тоннаға жуық»: the ending on the number, or on the
    unit when there is one. `scaled`: in what size, otherwise its own."""
    size, word = scaled or scale(value)
    counted = noun.kk if noun else ""
    if counted and noun.takes_ending:
        figures = _joined(print_number(value / size), word and word.kk, noun.with_ending(case))
        return _joined(figures, after)
    figures = f"{print_number(value / size)} {word.with_ending(case)}" if word else with_ending(value, case)
    return _joined(figures, after, counted)


_BEFORE = {
    "kk": {"exact": "", "at_least": "кемінде", "about": "шамамен"},
    "ru": {
        "exact": "",
        "about": "около",
        "more_than": "более",
        "at_least": "не менее",
        "up_to": "до",
        "less_than": "менее",
    },
    "en": {
        "exact": "",
        "about": "about",
        "more_than": "more than",
        "at_least": "at least",
        "up_to": "up to",
        "less_than": "fewer than",
    },
}
_KAZAKH = {
    "about": ("dative", "жуық"),
    "more_than": ("ablative", "астам"),
    "up_to": ("dative", "дейін"),
    "less_than": ("ablative", "аз"),
}


def quantity(
    language: str, qualifier: str, low: Decimal | None, high: Decimal | None, noun: Noun | None = None
) -> str:
    """A known quantity in words; see `Quantity.print`."""
    clause, noun = _apart(language, noun)
    return _joined(clause, _quantity(language, qualifier, low, high, noun))


def _apart(language, noun):
    return noun.apart() if noun and language == "kk" else ("", noun)


def _quantity(language, qualifier, low, high, noun):
    if low is not None and high is not None and low != high:
        return _range(language, qualifier, low, high, noun)
    counted = noun.form(language, qualifier, low, high) if noun else ""
    value: Any = high if low is None else low
    if language == "kk" and qualifier in _KAZAKH:
        case, after = _KAZAKH[qualifier]
        return _kazakh(value, case, noun, after)
    before = _BEFORE[language][qualifier]
    if (
        language == "en"
        and qualifier == "less_than"
        and (noun and counted and noun.takes_ending or value % 1)
    ):
        before = "less than"
    size, word = scale(value, language)
    scale_word = word.form(language, qualifier, value / size, value / size) if word else ""
    figures = number(language, value / size, before + scale_word + counted)
    return _joined(before, figures, scale_word, counted)


def _range(language, qualifier, low, high, noun):
    """«25–30 адам», «20–30 мың», «шамамен 15–20 бала»; in figures when the two would not share the word of
    their size, and «100-ден 22 000-ға дейін ұйым» when one is many times the other."""
    counted = noun.form(language, qualifier, low, high) if noun else ""
    size, word = scale(high, language)
    if scale(low) != scale(high):
        if low * 10 <= high:
            from_to = _from_to(language, low, high, noun)
            return from_to if qualifier == "between" else _roughly(language, from_to)
        size, word = 1, None
    ends = low / size, high / size
    before = "" if qualifier == "between" else _BEFORE[language]["about"]
    scale_word = word.form(language, qualifier, *ends) if word else ""
    figures = "–".join(number(language, end, before + scale_word + counted) for end in ends)
    return _joined(before, figures, scale_word, counted)


def _from_to(language, low, high, noun):
    """Both in figures: "from 10 to 22 thousand" could be from 10 thousand."""
    if language == "kk":
        return f"{with_ending(low, 'ablative')} {_kazakh(high, 'dative', noun, 'дейін', (1, None))}"
    counted = noun.form(language, "up_to", high, high) if noun else ""
    before, between = {"ru": ("от", "до"), "en": ("from", "to")}[language]
    first, last = (number(language, end, beside=before) for end in (low, high))
    return _joined(before, first, between, last, counted)


def total(language: str, sum_of: "Total", noun: Noun | None = None) -> str:
    """A `Total` in words; see `Total.print`. Says what was said, added up and no more exact than it is."""
    clause, noun = _apart(language, noun)
    said = _total(language, sum_of, noun)
    return said if said == NOT_STATED[language] else _joined(clause, said)


def _total(language, sum_of, noun):
    low, high = sum_of.sum_low, None if sum_of.open_parts else sum_of.sum_high
    none_said = high is None or (high == 0 and not sum_of.is_complete)  # unknown is no nought
    if not sum_of.known or (low == 0 and none_said):
        return NOT_STATED[language]
    vague = sum_of.known > 1 and (high is None or low != high or sum_of.about)
    if vague:
        low = _worth(low, ROUND_HALF_UP if sum_of.about else ROUND_FLOOR)
        high = high and _worth(high, ROUND_HALF_UP if sum_of.about else ROUND_CEILING)
    if high is None or (low and sum_of.less_than_parts):  # 40 and fewer than 5: nobody said 45
        is_more = sum_of.more_than_parts or sum_of.less_than_parts
        high, qualifier = None, "more_than" if is_more and not sum_of.about else "at_least"
    elif low == high:
        qualifier = "about" if sum_of.about else "exact"
    elif low == 0:
        qualifier = "less_than" if sum_of.less_than_parts else "up_to"
    else:
        qualifier = "about" if sum_of.about else "between"
    if qualifier not in ("less_than", "up_to"):
        return quantity(language, qualifier, low, high, noun)
    phrase = quantity(language, qualifier, None, high, noun)
    return _roughly(language, phrase) if sum_of.about else phrase


_ROUGHLY = {"kk": "шамамен", "ru": "примерно", "en": "roughly"}


def _roughly(language, phrase):
    """Before words that «около» cannot stand before: «примерно до 20»."""
    return f"{_ROUGHLY[language]} {phrase}"


#: A large sum that is not exact is worth so many digits: «215 мың», not «214 854».
WORTH, LARGE = 3, 1000


def _worth(value, rounding):
    """A vague sum without the digits that nobody vouches for. A lower end is rounded down and an upper one
    up, so that neither promises more than before; what is approximate itself, to the nearest."""
    if value < LARGE:
        return value
    last = Decimal(10) ** (value.adjusted() - WORTH + 1)
    return (value / last).to_integral_value(rounding) * last


# The records a coverage phrase counts. kk: nominative, genitive; ru: genitive singular and plural, dative
# singular and plural, "not one" in its gender; en: singular, plural.
COUNTED = {
    "event": {
        "kk": ("іс-шара", "іс-шараның"),
        "ru": ("мероприятия", "мероприятий", "мероприятию", "мероприятиям", "одному"),
        "en": ("event", "events"),
    },
    "project": {
        "kk": ("жоба", "жобаның"),
        "ru": ("проекта", "проектов", "проекту", "проектам", "одному"),
        "en": ("project", "projects"),
    },
    "organisation": {
        "kk": ("ұйым", "ұйымның"),
        "ru": ("организации", "организаций", "организации", "организациям", "одной"),
        "en": ("organisation", "organisations"),
    },
    "record": {
        "kk": ("жазба", "жазбаның"),
        "ru": ("записи", "записей", "записи", "записям", "одной"),
        "en": ("record", "records"),
    },
}


def coverage(language: str | None, known: int, of: int, noun: str = "event", inferred: int = 0) -> str:
    """How many of the records gave a number: «8 іс-шараның 3-еуі бойынша дерек бар», "" when `of` is 0; and
    for how many of these, if any, it is `inferred`.

    `language` is "kk", "ru", "en" or None (the page's); `noun` is "event", "project", "organisation" or
    "record".
    """
    if of == 0:
        return ""
    language = page_language(language)
    say: Any = {"kk": _kazakh_coverage, "ru": _russian_coverage, "en": _english_coverage}[language]
    said = say(known, of, number(language, of, beside=noun), *COUNTED[noun][language])
    return f"{said}; {inferred_share(language, of, inferred, noun)}" if inferred else said


def inferred_share(language: str | None, of: int, inferred: int, noun: str = "event") -> str:
    """«1 іс-шара бойынша мәтіннен шығарылған»: for how many of the records the number is inferred, "" for
    none; there is no need to count a single one."""
    language = page_language(language)
    words = COUNTED[noun][language]
    said = {"kk": "мәтіннен шығарылған", "ru": "выведено из текста", "en": "inferred from the text"}[language]
    if not inferred or of == 1:
        return said if inferred else ""
    of_them = number(language, inferred, beside=noun)
    if language == "kk":
        return f"{of_them} {words[0]} бойынша {said}"
    is_one = inferred == 1 if language == "en" else inferred % 10 == 1 and inferred % 100 != 11
    if language == "ru":
        return f"по {of_them} {words[2 if is_one else 3]} {said}"
    return f"{said} for {of_them} {words[0 if is_one else 1]}"


def _kazakh_coverage(known, of, all_of_them, nominative, genitive):
    there_is = "бар" if known else "жоқ"
    if of == 1:
        return f"1 {nominative} бойынша дерек {there_is}"
    share = "ешқайсысы" if known == 0 else "бәрі" if known == of else with_ending(known, "possessive")
    return f"{all_of_them} {genitive} {share} бойынша дерек {there_is}"


def _russian_coverage(known, of, all_of_them, genitive, genitive_plural, dative, dative_plural, not_one):
    ends_with_one = of % 10 == 1 and of % 100 != 11
    if of == 1:
        return f"данные есть по 1 {dative}" if known else f"по 1 {dative} данных нет"
    if known == of:
        if of == 2:
            return f"данные есть по {'обеим' if not_one == 'одной' else 'обоим'} {dative_plural}"
        return f"данные есть по всем {all_of_them} {dative if ends_with_one else dative_plural}"
    of_them = f"из {all_of_them} {genitive if ends_with_one else genitive_plural}"
    if known == 0:
        return f"ни по {not_one} {of_them} данных нет"
    return f"данные есть по {number('ru', known)} {of_them}"


def _english_coverage(known, of, all_of_them, singular, plural):
    if of == 1:
        return f"data for the one {singular}" if known else f"no data for the one {singular}"
    if known == of:
        return f"data for {'both' if of == 2 else f'all {all_of_them}'} {plural}"
    if known == 0 and of == 2:
        return f"data for neither {singular}"
    return f"data for {number('en', known, plural) if known else 'none'} of the {all_of_them} {plural}"
