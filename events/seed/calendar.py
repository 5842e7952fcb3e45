"""Days of ten years and how a source would have given them."""

import calendar
import datetime

from events.seed.words import weighted

FIRST_YEAR, LAST_YEAR = 2016, 2025
#: Planned events lie ahead, beyond the ten years.
PLANNED_YEAR = 2027
#: More is recorded every year; 2020 kept people at home.
YEARS = [6, 7, 8, 10, 6, 10, 11, 13, 14, 15]
#: Spring and autumn are busy, in July people are away.
MONTHS = [5, 9, 11, 11, 11, 8, 4, 5, 10, 11, 9, 6]

_START = datetime.date(FIRST_YEAR, 1, 1)
_LENGTH = (datetime.date(PLANNED_YEAR + 1, 1, 1) - _START).days
_DAYS = [_START + datetime.timedelta(number) for number in range(_LENGTH)]
#: The day of a number as text, 2016-01-01 being number 0.
ISO = [day.isoformat() for day in _DAYS]
YEAR_OF = [day.year for day in _DAYS]


def number_of(year, month, day=1):
    return (datetime.date(year, month, day) - _START).days


LAST_DAY = number_of(LAST_YEAR, 12, 31)


def _month(year, month):
    return number_of(year, month), calendar.monthrange(year, month)[1]


#: (first day, length) of months, each as often as events fall into it.
HELD = weighted(
    (_month(FIRST_YEAR + year, month + 1), often * busy)
    for year, often in enumerate(YEARS)
    for month, busy in enumerate(MONTHS)
)
AHEAD = [_month(PLANNED_YEAR, month) for month in range(1, 7)]


def _month_only(day, more):
    return ISO[day][:7]


def _year_only(day, more):
    return ISO[day][:4]


def _days(day, more):
    return f"{ISO[day]}/{ISO[day + 1 + more % 4]}"


def _weeks(day, more):
    return f"{ISO[day]}/{ISO[day + 20 + more % 40]}"


def _months(day, more):
    return f"{ISO[day][:7]}/{ISO[day + 50 + more % 60][:7]}"


def _years(day, more):
    return f"{YEAR_OF[day]}/{YEAR_OF[day] + 1}"


def _new_year(day, more):
    year = YEAR_OF[day]
    return f"{year}-12-{28 + more % 4}/{year + 1}-01-0{1 + more % 9}"


def _no_year(day, more):
    return f"XXXX-{ISO[day][5:]}"


def _days_no_year(day, more):
    last = day + 1 + more % 3
    if YEAR_OF[last] != YEAR_OF[day]:
        return _no_year(day, more)
    return f"XXXX-{ISO[day][5:]}/XXXX-{ISO[last][5:]}"


def _since(day, more):
    return f"{ISO[day][: (4, 7, 10)[more % 3]]}/.."


def _until(day, more):
    return f"../{ISO[day][: (4, 7, 10)[more % 3]]}"


def _day(day, more):
    return ISO[day]


#: Ways to give a day (`way(day, number that varies it)` is EDTF), out of a thousand.
WAYS = weighted(
    [
        (_day, 743),
        (_days, 75),
        (_weeks, 12),
        (_month_only, 60),
        (_months, 12),
        (_year_only, 36),
        (_years, 4),
        (_new_year, 5),
        (_no_year, 12),
        (_days_no_year, 6),
        (_since, 3),
        (_until, 2),
        (None, 30),
    ]
)


def starts_on(edtf):
    """The first day `edtf` can be, as text; None when the year is not known: `ApproximateDate.earliest`."""
    if edtf[:1] in ("", ".", "X"):
        return None
    start = edtf.partition("/")[0]
    return start + "-01-01"[len(start) - 10 :] if len(start) < 10 else start
