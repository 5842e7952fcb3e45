"""What of a date the source does not state, its year alone or all of it, and what it was taken from."""

import re

from ngo_portal.lib.language.translated import page_language

from .relative import is_reckoned
from .values import ApproximateDate

YEAR, DATE = "year", "date"
LABELS = {
    "kk": {YEAR: "жылы мәтіннен шығарылған", DATE: "күні мәтіннен шығарылған"},
    "ru": {YEAR: "год выведен из текста", DATE: "дата выведена из текста"},
    "en": {YEAR: "year inferred from the text", DATE: "date inferred from the text"},
}
#: The same of words that count a day or a month from the source's date: «кеше».
RECKONED = {
    "kk": "дереккөздің күнінен есептелген",
    "ru": "отсчитано от даты источника",
    "en": "reckoned from the date of the source",
}
#: One note for all marks of a page: where all of them have one year, several, or more than the year inferred.
NOTES = {
    "kk": {
        "one": "Дереккөзде жылы көрсетілмеген: {years} жыл мәтіннен шығарылған.",
        "several": "Дереккөзде жылы көрсетілмеген: {years} жылдар мәтіннен шығарылған.",
        DATE: "Күні немесе жылы дереккөзде көрсетілмеген: ол мәтіннен шығарылған.",
    },
    "ru": {
        "one": "Год в источнике не указан: {years} год выведен из текста.",
        "several": "Год в источнике не указан: {years} годы выведены из текста.",
        DATE: "Дата или год в источнике не указаны: они выведены из текста.",
    },
    "en": {
        "one": "The source does not give the year: {years} is inferred from its text.",
        "several": "The source does not give the year: {years} are inferred from its text.",
        DATE: "The source does not give the date or its year: they are inferred from its text.",
    },
}
RECKONED_NOTES = {
    "kk": "«Кеше», «өткен айда» деген сияқты сөздердің күні дереккөздің күнінен есептелген.",
    "ru": "Даты слов вроде «вчера» и «в прошлом месяце» отсчитаны от даты источника.",
    "en": "Dates of words such as “yesterday” and “last month” are reckoned from the date of the source.",
}
#: So many years are named in a note.
NAMED = 3
AND = {"kk": "және", "ru": "и", "en": "and"}


def inferred_part(date: ApproximateDate, words: str) -> str:
    """What of an inferred date is inferred: the year alone where it has no more, and where the source's own
    words name the day without a year. Words that count a day from the source's own name none."""
    named_without_year = words and not re.search(r"\d{4}", words) and not is_reckoned(words)
    return YEAR if date.precision == "year" or named_without_year else DATE


def inferred_label(date: ApproximateDate, words: str, language: str | None = None) -> str:
    """The same in words: «жылы мәтіннен шығарылған», «дереккөздің күнінен есептелген»."""
    language = page_language(language)
    return RECKONED[language] if is_reckoned(words) else LABELS[language][inferred_part(date, words)]


def with_mark(when: str, mark: str) -> str:
    """A date with its mark in brackets, no word of it said twice: «2021 жылы (мәтіннен шығарылған)»."""
    first, _space, rest = mark.partition(" ")
    return f"{when} ({rest if rest and when.endswith(f' {first}') else mark})"


def inferred_note(dates: list[tuple[ApproximateDate, str]], language: str | None = None) -> str:
    """A sentence about all inferred dates of a page, given with their words; "" without any."""
    language = page_language(language)
    reckoned = [RECKONED_NOTES[language]] if any(is_reckoned(words) for _date, words in dates) else []
    dates = [(date, words) for date, words in dates if not is_reckoned(words)]
    return " ".join([*([_of_text(dates, language)] if dates else []), *reckoned])


def _of_text(dates, language):
    years = sorted({day.year for date, _words in dates for day in (date.earliest, date.latest) if day})
    only_years = all(inferred_part(date, words) == YEAR for date, words in dates)
    if not only_years or not 0 < len(years) <= NAMED:
        return NOTES[language][DATE]
    *first, last = map(str, years)
    named = f"{', '.join(first)} {AND[language]} {last}" if first else last
    return NOTES[language]["several" if first else "one"].format(years=named)
