"""Dates as officers type them, read without a guess."""

import re
import unicodedata

from ngo_portal.lib.kazakh import fold

from . import phrases
from .values import ApproximateDate

_LONGEST = 80
_DASH = re.compile(r"\s*[-‐‑‒–—―−]\s*")
_FIGURES = re.compile(
    r"(?P<day>[0-9]{1,2})\.(?P<month>[0-9]{1,2})(?:\.(?P<year>[0-9]{4}))?\.?"
    r"|(?P<month_of>[0-9]{1,2})\.(?P<of_year>[0-9]{4})"
)
_WORD = re.compile(r"[0-9]+|[^\W\d_]+")
_BETWEEN_WORDS = re.compile(r"[\s.,]*")
# What stands beside a year or before a date and says nothing more about it.
_FILLERS = set(fold("ж жж жыл жылы жылғы г гг год года году в on in").split())
_MONTHS = {
    fold(word): number
    for names in (*phrases.MONTHS.values(), phrases.KAZAKH_IN, phrases.RUSSIAN_OF, phrases.RUSSIAN_IN)
    for number, word in enumerate(names, start=1)
}
_REMARKS = tuple(f"({remark})" for remark in phrases.YEAR_NOT_STATED.values())


def read(text):
    """The ApproximateDate that `text` says; "" gives the unknown date.

    Reads EDTF, figures (`27.02.2021`, `02.2021`, `2021`, `27.02`, `29-30.07.2021`, `29.07–30.07`, `2013–`)
    and month names in three languages (`27 ақпан 2021`, `2021 ж. 27 ақпан`, `29–30 июля`). Raises
    ValueError for anything else, `Backwards` for an interval that ends before it starts.
    """
    if len(text) > _LONGEST or any(unicodedata.category(letter).startswith("C") for letter in text):
        raise ValueError("too long for a date, or with characters that cannot be seen")
    text = " ".join(unicodedata.normalize("NFC", text).split())
    if not text or re.fullmatch(r"[-0-9Xx./]*[/Xx][-0-9Xx./]*|[0-9]{4}-[0-9]{2}(-[0-9]{2})?", text):
        return ApproximateDate(text.upper())
    for remark in _REMARKS:
        text = text.removesuffix(remark)
    ends = _DASH.split(text.strip())
    if len(ends) > 2 or not any(ends):
        raise ValueError("not one date and not two")
    if len(ends) == 1:
        return ApproximateDate(_edtf(*_parts(ends[0])))
    if not ends[0]:
        return ApproximateDate("../" + _known(_edtf(*_parts(ends[1]))))
    if not ends[1]:
        return ApproximateDate(_known(_edtf(*_parts(ends[0]))) + "/..")
    start, end = _completed(_parts(ends[0]), _parts(ends[1]))
    return ApproximateDate(f"{_edtf(*start)}/{_edtf(*end)}")


def _parts(text):
    """(year, month, day) of one end, None for what it leaves out."""
    if figures := _FIGURES.fullmatch(text):
        year, month = figures["year"] or figures["of_year"], figures["month"] or figures["month_of"]
        return (int(year) if year else None, int(month), int(figures["day"]) if figures["day"] else None)
    if _BETWEEN_WORDS.fullmatch(_WORD.sub("", text)) is None:
        raise ValueError("a sign that no date has")
    found = {}
    for word in _WORD.findall(text):
        if word.isdigit():
            part, value = {4: "year", 2: "day", 1: "day"}.get(len(word)), int(word)
        elif fold(word) in _MONTHS:
            part, value = "month", _MONTHS[fold(word)]
        elif fold(word) in _FILLERS:
            continue
        else:
            part = None
        if part is None or part in found:
            raise ValueError("a word that no date has, or one too many")
        found[part] = value
    return found.get("year"), found.get("month"), found.get("day")


def _completed(start, end):
    """Both ends with what is said once for the two: the month after two days, the year of two months."""
    (start_year, start_month, start_day), (end_year, end_month, end_day) = start, end
    if start_month is None and start_day is not None and end_day is not None:
        start_month = end_month
    if start_month is not None and end_month is not None:
        start_year, end_year = start_year or end_year, end_year or start_year
    return (start_year, start_month, start_day), (end_year, end_month, end_day)


def _edtf(year, month, day):
    if month is None and day is not None or year is None and (month is None or day is None):
        raise ValueError("a day needs its month, a month its year")
    parts = [f"{year:04}" if year is not None else "XXXX"]
    return "-".join(parts + [f"{part:02}" for part in (month, day) if part is not None])


def _known(edtf):
    if edtf.startswith("XXXX"):
        raise ValueError("an open interval needs a year")
    return edtf
