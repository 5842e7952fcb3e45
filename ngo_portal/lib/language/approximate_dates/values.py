"""A date as exactly as it is known, written in a subset of EDTF (ISO 8601-2)."""

import calendar
import datetime
import re

from ngo_portal.lib.language.translated import page_language

from . import phrases

_YEAR = "[1-9][0-9]{3}"
_DAY = (
    "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    "|02-(?:0[1-9]|1[0-9]|2[0-8]))"
)
_LEAP_YEAR = "(?:[1-9][0-9](?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[13579][26])00)"
_KNOWN = f"(?:{_YEAR}(?:-(?:0[1-9]|1[0-2]))?|{_YEAR}-{_DAY}|{_LEAP_YEAR}-02-29)"
_UNKNOWN_YEAR = f"XXXX-(?:{_DAY}|02-29)"
#: Parts of a year as EDTF codes them in the place of the month, with their first and last month: seasons of
#: the north, of which a winter ends in the next year, quarters and halves.
SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
QUARTERS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
HALVES = {40: (1, 6), 41: (7, 12)}
PARTS = SEASONS | QUARTERS | HALVES
# Both ends of an interval are parts of one sort, or none is, so that their texts are in order too.
_PARTS = "|".join(
    f"{part}(?:/{part})?" for part in (f"(?!9999-24){_YEAR}-2[1-4]", f"{_YEAR}-3[3-6]", f"{_YEAR}-4[01]")
)
# Every single date and interval of the subset, and "". Means the same to Python and to PostgreSQL; that an
# interval does not run backwards is a second rule: the first text is less than the second.
EDTF_PATTERN = (
    rf"^(?:{_PARTS}|{_KNOWN}(?:/(?:{_KNOWN}|\.\.))?|\.\./{_KNOWN}|{_UNKNOWN_YEAR}(?:/{_UNKNOWN_YEAR})?)?$"
)
_EDTF = re.compile(EDTF_PATTERN)


def _first_day(point):
    year, month, day = ([int(part) for part in point.split("-")] + [1, 1])[:3]
    return datetime.date(year, PARTS.get(month, (month,))[0], day)


def _last_day(point):
    parts = [int(part) for part in point.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    years, months = divmod(PARTS.get(month, (month,))[-1] - 1, 12)
    year, month = year + years, months + 1
    return datetime.date(year, month, parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1])


def _years_later(point, years):
    if point in ("", ".."):
        return point
    year, rest = int(point[:4]) + years, point[4:]
    return f"{year}{'-02-28' if rest == '-02-29' and not calendar.isleap(year) else rest}"


_MONTH = len("2021-02")


class Backwards(ValueError):
    """An interval that ends before it starts."""


class ApproximateDate(str):
    """Text that is sure to be one of: `2021-02-27`, `2021-02`, `2021`; an interval of two of them
    `2021-07-29/2021-07-30`; `2013/..` (since), `../2016` (until); a season, `2021-21` (spring) to `2021-24`
    (the winter that begins in 2021), a quarter, `2021-33` to `2021-36`, a half, `2021-40` and `2021-41`, and
    intervals of one sort of those; with a year nobody gave `XXXX-07-29`,
    `XXXX-07-29/XXXX-07-30`; "" = unknown, which is false.

    Years are 1000 to 9999. An interval of one date becomes that date. Raises ValueError for anything else
    (`Backwards` for an interval that is).
    """

    def __new__(cls, edtf=""):
        if type(edtf) is cls:
            return edtf
        text = str(edtf or "")
        if len(text) > 32 or not _EDTF.fullmatch(text):
            raise ValueError(
                f"not a date in the form 2021-02-27, 2021-02, 2021 or 2021-02-27/2021-02-28: {text[:40]!r}"
            )
        start, _, end = text.partition("/")
        if end and end != ".." and start != "..":
            if end < start:
                raise Backwards(f"the interval {text} ends before it starts")
            if end == start:
                text = start
        return super().__new__(cls, text)

    @property
    def points(self) -> tuple[str, str]:
        """(start, end) as EDTF texts: the same one twice for a single date, "" for an open end."""
        start, slash, end = self.partition("/")
        return (start.replace("..", ""), end.replace("..", "") if slash else start)

    @property
    def year_known(self) -> bool:
        return bool(self) and not self.startswith("XXXX")

    @property
    def is_interval(self) -> bool:
        return "/" in self

    @property
    def is_part_of_year(self) -> bool:
        """A season, a quarter or a half, or several of one sort."""
        point = self.points[0]
        return len(point) == _MONTH and int(point[5:]) in PARTS

    @property
    def precision(self) -> str:
        """The coarser of two ends: "day", "month" (of a part of a year too) or "year"; "unknown" for the
        unknown date."""
        lengths = [len(point) for point in self.points if point]
        return {4: "year", 7: "month", 10: "day"}[min(lengths)] if lengths else "unknown"

    @property
    def earliest(self) -> datetime.date | None:
        """The first day it can be; None when the year or the start is not known."""
        start = self.points[0]
        return _first_day(start) if start and self.year_known else None

    @property
    def latest(self) -> datetime.date | None:
        """The last day it can be; None when the year or the end is not known."""
        end = self.points[1]
        return _last_day(end) if end and self.year_known else None

    def years_later(self, years: int) -> "ApproximateDate":
        """The same days of another year (`years` may be negative), 28 February where it has no 29th; a date
        of no year stays as it is."""
        if not self.year_known:
            return self
        start, slash, end = self.partition("/")
        return ApproximateDate(f"{_years_later(start, years)}{slash}{_years_later(end, years)}")

    def may_be(self, other: "ApproximateDate | None") -> bool:
        """Whether both can be one date: what is not known of either contradicts nothing."""
        if not other:
            return True
        begins = [day for day in (self.earliest, other.earliest) if day]
        ends = [day for day in (self.latest, other.latest) if day]
        return not (begins and ends) or max(begins) <= min(ends)

    def numeric(self, unknown_year_label: str = "", language: str | None = None) -> str:
        """Short text for tables and files, "" when unknown: `27.02.2021`, `02.2021`, `2021`,
        `29.07.2021–30.07.2021`, `2013–`, `29.07–30.07 (year not stated)`; parts of a year in the words of the
        `language` (default: the page's): «осень 2021». The twin of SQL `edtf_numeric`."""
        if not self:
            return ""
        if self.is_part_of_year:
            return phrases.parts_in_files(page_language(language), self)
        numbers = ("–" if self.is_interval else "").join(
            dict.fromkeys(".".join(reversed(point.removeprefix("XXXX-").split("-"))) for point in self.points)
        )
        label = "" if self.year_known or not unknown_year_label else f" ({unknown_year_label})"
        return numbers + label

    def typed(self) -> str:
        """As an officer would type it: in figures, parts of a year in words."""
        return self.print(style="label") if self.is_part_of_year else self.numeric()

    def print(self, language: str | None = None, style: str = "text") -> str:
        """The date for people in "kk", "ru" or "en" (default: the page's language). `style` is "text"
        (inside a sentence, with case endings: «2021 жылғы 27 ақпанда»), "label" (tables and lists: «2021 ж.
        27 ақпан»), "short" («27.02.2021»), "yearly" (a day of every year: «27 ақпан») or "in_year" (inside a
        sentence of a text that has named the year: «27 ақпанда», "" of the year alone)."""
        return phrases.date(page_language(language), style, self)


UNKNOWN = ApproximateDate()
