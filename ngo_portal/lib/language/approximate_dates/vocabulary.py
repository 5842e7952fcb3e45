"""Words of dates in three languages, each with the sign that the grammar of `reading` knows it by."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from ngo_portal.lib.language.kazakh import fold

from . import phrases

Token = tuple[str, Any]

# A sign, and what is known of the word by it:
YEAR, RELATIVE_YEAR, RELATIVE_MONTH, RELATIVE_DAY = "Y", "V", "S", "R"
NUMBER, SHORT_YEAR = "N", "J"
FULL, DAY_MONTH = "P", "F"  # (year, month, day) of figures; of the second the year is not given
MONTH, BARE_MONTH = "M", "L"  # the second: «февраль», «ақпан»; a number behind it may be a year
QUARTER, HALF, SEASON, WINTER, ORDER = "Q", "H", "E", "I", "K"
WEEKDAY, DAY_WORD, MONTH_WORD, YEAR_WORD, YEARS_WORD = "W", "d", "m", "y", "Z"
ORDINAL, YEAR_ORDINAL, DECADE = "o", "s", "x"
ABLATIVE, DATIVE, TILL, SINCE = ">", "<", "t", "b"
FROM, TO, BEFORE, UP_TO_NOW, INCLUSIVE = "f", "u", "U", "n", "c"
BETWEEN, AND, OR, AMIDST = "B", "&", "O", "A"
STUDY = "C"
PART, DASH, COMMA, OPEN, CLOSE, UNKNOWN = "p", "-", ",", "(", ")", "?"
# What `tokens` tells apart by what stands beside it: a short month; «күн», «дней»; «күндері», «днях»;
# «числа», several days or one. A part of a day stays.
SHORT_MONTH, DAYS, SEVERAL_DAYS, OF_DAY, DAYTIME = "a", "e", "D", "G", "T"

#: What EDTF counts them from, and how many a year has. Seasons are 1 to 3; a winter lies in two years.
PARTS = {QUARTER: (32, 4), HALF: (39, 2)}
SEASON_CODE, WINTER_CODE = 20, 24
#: The two years of a winter.
WINTER_YEARS = "X"

# All below is compared with folded text: ы and і are и, ғ is г, ү is у.
_CASES = {
    **dict.fromkeys(["", "да", "де", "та", "те", "нда", "нде"], ""),
    **dict.fromkeys(["дин", "тин", "нин", "ди", "ти", "ни", "н"], ""),
    **dict.fromkeys(["даги", "деги", "таги", "теги", "ндаги", "ндеги", "ги", "ки"], ""),
    **dict.fromkeys(["дан", "ден", "тан", "тен", "нан", "нен"], ABLATIVE),
    **dict.fromkeys(["га", "ге", "ка", "ке", "на", "не"], DATIVE),
}
_ENDING = rf"(?:с?и)?(?P<case>{'|'.join(sorted(_CASES, key=len, reverse=True))})"


def _kazakh(stems: str) -> re.Pattern[str]:
    """Any case of the folded words of a regular expression, possessed or not."""
    return re.compile(rf"(?P<stem>{stems}){_ENDING}")


def _forms(*declined: str) -> set[str]:
    """«январ:ь я ю»: a stem and its endings, _ for none; without a colon a list of words."""
    words = set()
    for line in declined:
        stem, colon, endings = line.rpartition(":")
        for ending in endings.split():
            words.add(fold(stem + ending.replace("_", "") if colon else ending))
    return words


_NUMBERED_MONTHS = {language: list(enumerate(names, start=1)) for language, names in phrases.MONTHS.items()}
KAZAKH_MONTHS = {fold(name): number for number, name in _NUMBERED_MONTHS["kk"]} | {"киркуйег": 9}
_SHORTEST = 3
_SHORT_MONTHS = {
    fold(name)[:length]: (SHORT_MONTH, number)
    for language in phrases.MONTHS
    for number, name in _NUMBERED_MONTHS[language]
    for length in range(_SHORTEST, len(name))
}
_BARE_MONTHS = {
    form: (BARE_MONTH if form == fold(name) else MONTH, number)
    for number, name in _NUMBERED_MONTHS["ru"]
    for form in _forms(
        f"{name[:-1]}:ь я ю ем ём е"
        if name.endswith("ь")
        else "ма:й я ю ем е"
        if name == "май"
        else f"{name}:_ а у ом е"
    )
}
_ENGLISH_MONTHS = {fold(name): (MONTH, number) for number, name in _NUMBERED_MONTHS["en"]}

#: Months as they stand behind a day: «28 февраля», "28 February".
MONTHS_OF_A_DAY = [*map(fold, phrases.RUSSIAN_OF), *_ENGLISH_MONTHS]

MONTH_STEMS = sorted({*_SHORT_MONTHS, *KAZAKH_MONTHS, *MONTHS_OF_A_DAY})

_WEEKDAYS = [
    _forms("дүйсенбі:_ де нің", "понедельник:_ а у ом е", "дс пн monday mon"),
    _forms("сейсенбі:_ де нің", "вторник:_ а у ом е", "сс вт tuesday tue tues"),
    _forms("сәрсенбі:_ де нің", "сред:а ы у е ой", "ср wednesday wed"),
    _forms("бейсенбі:_ де нің", "четверг:_ а у ом е", "бс чт thursday thu thur thurs"),
    _forms("жұма:_ да ның", "пятниц:а ы у е ей", "жм пт friday fri"),
    _forms("сенбі:_ де нің", "суббот:а ы у е ой", "сб saturday sat"),
    _forms("жексенбі:_ де нің", "воскресень:е я ю ем и", "жс вс sunday sun"),
]
_ORDERS = [
    _forms("бірінші алғашқы", "перв:ый ая ое ого ой ом ую ые ых", "first"),
    _forms("екінші", "втор:ой ая ое ого ом ую", "second"),
    _forms("үшінші", "трет:ий ья ье ьего ьей ьем ью", "third"),
    _forms("төртінші", "четверт:ый ая ое ого ой ом ую", "четвёрт:ый ая ое ого ой ом ую", "fourth"),
]
_SEASONS = {
    1: _forms("весн:а ы у е ой ою", "spring"),
    2: _forms("лет:о а у ом е", "summer"),
    3: _forms("осен:ь и ью", "autumn fall"),
}
_KAZAKH_SEASONS = {"коктем": 1, "жаз": 2, "куз": 3}

_PLAIN: dict[str, Token] = {
    **_SHORT_MONTHS,
    **{name: (BARE_MONTH, number) for name, number in KAZAKH_MONTHS.items()},
    **_BARE_MONTHS,
    **_ENGLISH_MONTHS,
    **{word: (WEEKDAY, day) for day, words in enumerate(_WEEKDAYS) for word in words},
    **{word: (ORDER, number) for number, words in enumerate(_ORDERS, start=1) for word in words},
    **{word: (SEASON, season) for season, words in _SEASONS.items() for word in words},
    **{
        word: (sign, None)
        for sign, words in {
            YEAR_WORD: _forms("ж г year", "год:_ а у е ом"),
            YEARS_WORD: _forms("жж гг years", "год:ы ов ах ам ами"),
            MONTH_WORD: _forms("month months", "месяц:_ а е ем ы ев ах"),
            DAY_WORD: _forms("число"),
            OF_DAY: _forms("числа"),
            DAYS: _forms("дня дней days"),
            SEVERAL_DAYS: _forms("чисел", "числ:ах ам ами", "дн:и ях ям ями"),
            DAYTIME: _forms("утром днём вечером ночью morning afternoon evening night")
            | _forms("таңертең таңертеңгі таңғы күндіз кешкісін кешке түнге таңға түске"),
            QUARTER: _forms("кв q quarter quarters", "квартал:_ а у е ом ы ов ах"),
            HALF: _forms("h half halves", "полугоди:е я ю и ем й ях", "половин:а ы у е ой"),
            WINTER: _forms("зим:а ы у е ой ою", "winter"),
            SINCE: _forms("бері бастап onward onwards"),
            TILL: _forms("дейін шейін"),
            FROM: _forms("с со from since"),
            TO: _forms("по to till until through"),
            BEFORE: _forms("до"),
            BETWEEN: _forms("между between"),
            AND: _forms("және мен бен пен и and"),
            OR: _forms("немесе әлде болмаса или либо or"),
            STUDY: _forms("оқу", "уч", "учебн:ый ого ом ые ых", "academic school"),
            INCLUSIVE: _forms("включительно inclusive"),
            PART: _forms(
                "соңғы",
                "последн:ие их",
                "кон:ец ца це",
                "начал:о а е",
                "середин:а ы е",
                "end beginning start early late mid middle last",
            ),
        }.items()
        for word in words
    },
}
_KAZAKH: list[tuple[re.Pattern[str], Callable[[str], Token]]] = [
    (_kazakh("|".join(KAZAKH_MONTHS)), lambda stem: (MONTH, KAZAKH_MONTHS[stem])),
    (_kazakh("жилдар"), lambda stem: (YEARS_WORD, None)),
    (_kazakh("жил"), lambda stem: (YEAR_WORD, None)),
    (_kazakh("айлар|ай"), lambda stem: (MONTH_WORD, None)),
    (_kazakh("кундер"), lambda stem: (SEVERAL_DAYS, stem)),
    (_kazakh("кун"), lambda stem: (DAYS, stem)),
    (_kazakh("кеш|тун|тан|тус"), lambda stem: (DAYTIME, None)),
    (_kazakh("сони|аяги|баси|ортаси"), lambda stem: (PART, None)),
    (_kazakh("токсандар|токсан"), lambda stem: (QUARTER, None)),
    (_kazakh("жартижилди[кг]тар|жартижилди[кг]|жарти"), lambda stem: (HALF, None)),
    (_kazakh("|".join(_KAZAKH_SEASONS)), lambda stem: (SEASON, _KAZAKH_SEASONS[stem])),
    (_kazakh("кис"), lambda stem: (WINTER, None)),
    (_kazakh("арали[кг]|ара"), lambda stem: (AMIDST, None)),
]
# What says nothing more about a date.
FILLERS = _forms("ішінде бойы бойына в во за течение период весь on in the of during throughout")
# Phrases of more than one word, before words are looked at one by one.
PHRASES = [
    (re.compile(rf"(?<!\w)\(?(?<!\w)(?:{pattern})(?!\w)[.)]?"), f" {sign} ")
    for pattern, sign in (
        (r"(?:(?:оси|казирги|бугинги) (?:кунге|уакитка|кезге)|казирге|(?:куни )?бугинге) дейин", "UPTONOW"),
        (r"по (?:настоящее время|(?:сей|сегодняшний) день|н\. ?в)|н\. ?в", "UPTONOW"),
        (r"до (?:настоящего времени|сегодняшнего дня|сих пор)", "UPTONOW"),
        (r"(?:(?:up )?to|until|till) (?:the present(?: day)?|now)|to (?:present|date)|present", "UPTONOW"),
        (r"коса алган(?:да|га)", "INCLUSIVE"),
        (r"г\. ?г", "гг"),
        (r"ж\. ?ж", "жж"),
        (r"начиная со?", "с"),
        (r"in between", "between"),
    )
]
_NAMED = {"UPTONOW": UP_TO_NOW, "INCLUSIVE": INCLUSIVE}

# Endings that follow figures, with a hyphen or without: «27-сінен», «2013-тен», «27-го», "27th".
_KAZAKH_ORDINAL = re.compile(rf"(?P<order>и?н?ши)?{_ENDING}")
_DAY_ORDINALS = _forms("го ого е ое й ый ий я му st nd rd th")
_YEAR_ORDINALS = _forms("го ого й ый м ом му")
_DECADES = _forms("е х ые ых s")
_SEVERAL = _forms("х ых")
FULL_YEAR = 4


def after_figures(word: str, digits: int) -> list[Token] | None:
    """The signs of an ending after a number of so many digits; None when the word is no ending."""
    if word in (_DECADES if digits == FULL_YEAR else _SEVERAL):
        return [(DECADE, None)]
    if word in (_YEAR_ORDINALS if digits == FULL_YEAR else _DAY_ORDINALS):
        return [(YEAR_ORDINAL if digits == FULL_YEAR else ORDINAL, word)]
    if word and (match := _KAZAKH_ORDINAL.fullmatch(word)):
        case = _CASES[match["case"]]
        bare = word == match["case"] and case
        return [*([] if bare else [(ORDINAL, None)]), *([(case, None)] if case else [])]
    return None


def of_word(word: str) -> Iterator[Token]:
    """The signs of a folded word; UNKNOWN when no date has it, nothing for one that says nothing."""
    if word in FILLERS:
        return
    if word in _NAMED:
        yield _NAMED[word], None
        return
    if word in _PLAIN:
        yield _PLAIN[word]
        return
    for pattern, sign_of in _KAZAKH:
        if match := pattern.fullmatch(word):
            yield sign_of(match["stem"])
            if case := _CASES[match["case"]]:
                yield case, None
            return
    yield UNKNOWN, word
