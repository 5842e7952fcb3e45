"""Dates as officers type them, read without a guess.

`tokens` gives each word and figure a sign; the grammar is regular expressions over these signs.
"""

import datetime
import itertools
import re
import unicodedata

from ngo_portal.lib.language.text import SHOWING_NOTHING

from . import phrases
from . import vocabulary as v
from .relative import NAMES, folded, named, resolved
from .times import timed
from .tokens import full_year, tokens
from .values import UNKNOWN, ApproximateDate, Backwards

LONGEST = 200
_EDTF_LIKE = re.compile(r"[-0-9Xx./]*[/Xx][-0-9Xx./]*")
_SHOWING = re.compile(r"[^\W_]")
_NOTHING = re.compile("|".join(map(folded, phrases.NOT_STATED.values())))
_REMARK = re.compile(rf",? ?\(?(?:{'|'.join(map(folded, phrases.YEAR_NOT_STATED.values()))})\)?$")


class NotADate(ValueError):
    """A text that gives no date by itself: its words are kept, the date is unknown. `sure` is what is known
    of it all the same: «2021 жылдың соңы» lies in 2021."""

    sure = UNKNOWN


class OnlyWords(NotADate):
    """«жақында», «көктемде», «1990-е»: words that no date can be made of."""

    def __init__(self, reason: str, sure: ApproximateDate = UNKNOWN) -> None:
        super().__init__(reason)
        self.sure = sure


class NeedsSourceDate(NotADate):
    """«биыл», «кеше»: which date they say is known only where the date of their source is, as exactly as
    they need it."""


class Impossible(ValueError):
    """A day, a month or a year that no calendar has: 30.02.2021."""


def read(
    text: str, written_on: ApproximateDate = UNKNOWN, today: datetime.date | None = None
) -> ApproximateDate:
    """The ApproximateDate that `text` says in a source of the date `written_on`; "" gives the unknown date.

    Reads EDTF, figures (`27.02.2021`, `27/02/2021`, `27.02.21`, `02.2021`, `2021`, `27.02`, `29-30.07.2021`,
    `2013–`), month names in three languages with their endings, weekdays beside a day, quarters halves
    («2021 жылдың I тоқсаны») and seasons («весна 2021»; a winter only between its two years), what
    `ApproximateDate.print` says (but «до 2016 года»), and words that count from the source's date («биыл»,
    «вчера», "last month"). Only those take anything from it: «27 ақпан» has no year, whatever the source's
    date.

    Days come before months. Of two days with one year across New Year's, it is the year of the day it stands
    beside: «30 желтоқсан – 2 қаңтар 2026» begins in 2025. `today` decides the century of `27.02.21`.

    A time of day beside a day is left out (see `times`), and so is a part of it: «5 декабря утром».

    Raises NeedsSourceDate and OnlyWords (see there), `Backwards` for an interval that ends before it starts,
    `Impossible` for a day there is not, and ValueError for what is longer than LONGEST or has characters that
    cannot be seen.
    """
    text = " ".join(unicodedata.normalize("NFC", text.translate(SHOWING_NOTHING)).split())
    if len(text) > LONGEST or any(unicodedata.category(letter).startswith("C") for letter in text):
        raise ValueError("too long for a date, or with characters that cannot be seen")
    if not text or _NOTHING.fullmatch(folded(text)):
        return UNKNOWN
    if not _SHOWING.search(text):
        raise OnlyWords("neither a word nor a figure")
    day, times = timed(text)
    if times:
        date = read(day, written_on, today)
        if date.precision != "day":
            raise OnlyWords("a time of day without its day")
        return date
    if _EDTF_LIKE.fullmatch(text) and (edtf := _edtf_typed(text.upper())):
        return edtf
    today = today or datetime.date.today()
    found = tokens(_without_remark(text), today)
    try:
        if v.DAYTIME in dict(found):
            return _read_day(found, written_on, today)
        return _read(found, written_on, today)
    except OnlyWords as only_words:
        only_words.sure = only_words.sure or _lies_within(found, today)
        raise


def is_study_year(text: str) -> bool:
    """Whether `text` is a year of school or university: «2021/2022 оқу жылы»."""
    return _STUDY_YEAR.fullmatch(_signs(tokens(text, datetime.date.today()))) is not None


def is_relative(text: str) -> bool:
    """Whether some of `text` counts from the date of its source."""
    return NAMES.search(named(folded(text))) is not None


def says_more(text: str) -> bool:
    """Whether the words of a date are to be kept beside its EDTF: it counts from the source's, has a time or
    a part of day, says whether its end belongs to it, or is a season, a quarter or a half, which each
    language words in its own way."""
    return (
        is_relative(text)
        or bool(timed(text).times)
        or _UNTIL.fullmatch(signs := _signs(tokens(text, datetime.date.today()))) is not None
        or not {v.QUARTER, v.HALF, v.SEASON, v.WINTER, v.DAYTIME}.isdisjoint(signs)
    )


def _edtf_typed(text):
    try:
        return ApproximateDate(text)
    except Backwards:
        raise
    except ValueError:
        return None


def _without_remark(text):
    """`text` without "(year not stated)", which folding leaves as long as it was."""
    remark = _REMARK.search(folded(text))
    return text[: remark.start()] if remark else text


# The grammar, over the signs of `vocabulary`.
_DAY, _MON, _YEAR = "No?", "[ML]m?", "y?Ys?y?"
_YR = f"(?:V|{_YEAR}|Yoy)"
_SINGLE = "|".join(
    (
        _YR,
        f"{_YR},?{_MON}|{_MON},?{_YR}",
        f"{_YR},?{_DAY}{_MON}d?|{_YR},?{_MON}{_DAY}d?|{_DAY}d?{_MON},?{_YR}d?|{_MON}{_DAY},?{_YR}d?",
        f"{_DAY}d?{_MON}|{_DAY}{_MON}d?|Mm?{_DAY}|Mm?Nod|LmNo",
        f"Py?d?|Fd?|F,?{_YR}d?|{_YR},?Fd?",
        f"S|S{_DAY}d?|Rd?",
        f"{_DAY}{_MON}(?:Ny|Jy?)",
    )
)
_ALONE = re.compile(_SINGLE)
#: One end of an interval, which may leave to the other what both share; «жылдары» only after two years.
_END = re.compile(f"{_SINGLE}|{_DAY}d?|{_MON}|{_YR},?{_DAY}|{_DAY},?{_YR}|YZ")
_YEARS = re.compile("Y[sy]*-YZ")
_PIECE = "[^-&<>fuUBAtbncO]+"
_START, _STOP = f"(?P<start>{_PIECE})", f"(?P<end>{_PIECE})"
_INTERVALS = [
    re.compile(pattern)
    for pattern in (
        f"{_START}-{_STOP}A?c?",
        f"f{_START}[-uU]{_STOP}c?",
        f"{_START}u{_STOP}c?",
        f"B{_START}&{_STOP}|{_START.replace('start', 'start2')}&{_STOP.replace('end', 'end2')}A",
        f"{_START}>b?(?:{_STOP}<tc?|{_STOP.replace('end', 'end2')}A)(?:,?(?P<year>{_YEAR}))?",
        f"f{_START}b*n?|{_START.replace('start', 'start2')}(?:>b*n?|b+n?|-?n|-)",
        f"[-u]{_STOP}c?|U{_STOP.replace('end', 'end2')}c|{_STOP.replace('end', 'end3')}<tc",
    )
]
#: Several days, or several of anything: «5, 6 және 7 желтоқсан 2021», «5 или 6 декабря».
_FIRST = f"(?P<start>{_PIECE}?)(?P<between>(?:,{_DAY}d?)*)"
_SEVERAL_DAYS = re.compile(f"{_FIRST},?&{_STOP}")
_SEVERAL = re.compile(f"B?{_FIRST}(?:,?[&O]|,){_STOP}")
#: «Между 3 и 5 мая»: one of them. Between two years lies a time that lasted.
_ONE_OF = re.compile("B.*[MLPF].*")
#: «Наурыз 2020-2021»: of both years, or from that month on.
_MONTH_OF_YEARS = re.compile("[^-]*[ML][^-]*Y-Y[syZ]*|Y-Y[syZ]*[^-]*[ML][^-]*")
#: «до 1 марта», «1 наурызға дейін»: whether that day belongs to it is not said.
_BEFORE = re.compile(f"U{_STOP}|{_STOP.replace('end', 'end2')}<t(?:,?(?P<year>{_YEAR}))?")
#: «По 1 марта» as well, where nothing says from when.
_UNTIL = re.compile("[uU].*|[^->fb]*<tc?")
#: «2021/2022 оқу жылы», "academic year 2021/22"
_STUDY_YEAR = re.compile("(?:Cy)?(?P<first>Y)-(?P<last>Y)(?:Cy)?")
_LEAP_YEAR, _ONE_DAY = "2000", datetime.timedelta(days=1)
_ORDER = "[NK]o?"
_OF_YEAR = f"(?:X[yZ]?|{_YEAR})"
_PART = (
    f"(?:(?P<year>{_OF_YEAR}),?)?"
    f"(?:(?P<first>{_ORDER})(?:[-&](?P<last>{_ORDER}))?(?P<part>[QH])|(?P<part2>[QH])(?P<first2>N)|(?P<season>[EI]))"
    f"(?:,?(?P<year2>{_OF_YEAR}))?"
)
_ONE_PART = re.compile(_PART)
_PARTS_SPAN = re.compile("f?(?P<start>[^-fu><&]+)[-u>&](?P<end>[^-fu><&]+)(?:<t)?c?")
_TWO_MONTHS = re.compile(
    f"(?:(?P<year>{_YEAR}),?)?(?P<start>[ML])m?&(?P<end>[ML])m?(?:,?(?P<year2>{_YEAR}))?"
)
_WEEKDAY_ASIDE = re.compile(r"Wd?,?(?=.)|(?<=.),?(?:Wd?|\(W\))$")
_MOST_MONTHS_ACROSS = 6


def _signs(found):
    return "".join(sign for sign, _value in found)


def _matched(pattern, found):
    """{group: its tokens} where all tokens match, groups of alternatives under one name; None where not."""
    match = pattern.fullmatch(_signs(found))
    if match is None:
        return None
    return {
        name.rstrip("23"): found[slice(*match.span(name))]
        for name, text in match.groupdict().items()
        if text is not None
    }


def _read_day(found, written_on, today):
    """A day whose part is said too: «утром, 5 декабря»."""
    rest = [token for token in found if token[0] != v.DAYTIME]
    commas = len(rest) - len(_signs(rest).strip(v.COMMA))
    rest = rest[commas:] if _signs(rest).startswith(v.COMMA) else rest[: len(rest) - commas]
    date = _read(rest, written_on, today)
    if date.precision != "day":
        raise OnlyWords("a part of a day without its day")
    return date


def _read(found, written_on, today):
    for read_it in (_parts_of_years, _two_months):
        if edtf := read_it(found):
            return _made(edtf)
    if _MONTH_OF_YEARS.fullmatch(_signs(found)):
        raise OnlyWords("a month of one year or of several")
    if _ONE_OF.fullmatch(_signs(found)):
        raise OnlyWords("one day or month of several")
    for pattern in _INTERVALS:
        if ends := _matched(pattern, found):
            start, end = (
                ends.get(name) and _parts(ends[name], _END, written_on, today) for name in ("start", "end")
            )
            if year := ends.get("year"):
                end = _of_year(end, _of(v.YEAR, year))
            both = "-".join(_signs(ends.get(name, ())) for name in ("start", "end"))
            if v.YEARS_WORD in both and not _YEARS.fullmatch(both):
                raise OnlyWords("years, and not from one to another")
            return _interval(start, end)
    if several := _matched(_SEVERAL_DAYS, found):
        days = _several(several, written_on, today)
        edtfs = [_edtf(*day) for day in days]
        if all(day for _year, _month, day in days) and _follow_each_other(edtfs):
            return _made(f"{edtfs[0]}/{edtfs[-1]}")
        raise OnlyWords("days that do not follow each other")
    return _made(_edtf(*_parts(found, _ALONE, written_on, today)))


def _several(match, written_on, today):
    """The dates of a list, each with the month and the year that are said once; those between first and last
    stand in their month."""
    start, end = _completed(*(_parts(match[name], _END, written_on, today) for name in ("start", "end")))
    between = [(*start[:2], value) for sign, value in match["between"] if sign == v.NUMBER]
    if between and start[:2] != end[:2]:
        raise OnlyWords("a list of days of several months")
    return [start, *between, end]


def _follow_each_other(edtfs):
    """Days without a year do as in one that has a 29 February."""
    dates = [_made(edtf.replace("XXXX", _LEAP_YEAR)).earliest for edtf in edtfs]
    return all(later - sooner == _ONE_DAY for sooner, later in itertools.pairwise(dates))


def _of_year(end, year):
    """«1 наурызға дейін 2021»: an end with the year that stands behind it."""
    if end[0] is not None:
        raise OnlyWords("two years of one end")
    return (year, *end[1:])


def _lies_within(found, today):
    """What is sure of words: «2021 жылдың соңы» is in 2021, «до 1 марта 2021» not after that day."""
    try:
        if (before := _matched(_BEFORE, found)) is not None:
            year = before.get("year")
            end = _parts(_without_parts(before["end"]), _ALONE, UNKNOWN, today)
            return _made("../" + _with_year(*(_of_year(end, _of(v.YEAR, year)) if year else end)))
        if (study := _matched(_STUDY_YEAR, found)) is not None:
            first, last = (_of(v.YEAR, study[name]) for name in ("first", "last"))
            return _made(f"{first}/{last}") if last == first + 1 else UNKNOWN
        if (several := _matched(_SEVERAL, found)) is not None:
            return _shared(_several(several, UNKNOWN, today), {v.OR, v.BETWEEN}.isdisjoint(dict(found)))
        if any(sign == v.PART for sign, _value in found):
            whole = _read(_without_parts(found), UNKNOWN, today)
            return whole if whole.year_known and all(whole.points) else UNKNOWN
    except ValueError:
        pass
    return UNKNOWN


def _shared(dates, are_all):
    """What is sure of several dates: from the first to the last where they are days that follow each other
    (`are_all`, not one of them), else the month or the year that all of them lie in."""
    edtfs = sorted(_made(_edtf(*date)) for date in dates)
    years, months = ({date[place] for date in dates} for place in (0, 1))
    if len(years) > 1 or None in years:
        return UNKNOWN
    if are_all and all(day for _year, _month, day in dates) and _follow_each_other(edtfs):
        return _made(f"{edtfs[0]}/{edtfs[-1]}")
    return _made(edtfs[0][: len("2021-02")] if len(months) == 1 else edtfs[0][: len("2021")])


def _without_parts(found):
    """The tokens without «соңы», "mid-" and the like."""
    rest, before = [], ""
    for sign, value in found:
        if sign != v.PART and not (sign == v.DASH and before == v.PART):
            rest.append((sign, value))
        before = sign
    return rest


def _parts_of_years(found):
    """EDTF of a season, a quarter or a half, or of several of one sort."""
    found = _with_winters(found)
    year_twice = False
    if (one := _matched(_ONE_PART, found)) is not None:
        (year, first), (_year, last) = _part(one, "first"), _part(one, "last")
        ends = (year, first), (year, last)
    elif (span := _matched(_PARTS_SPAN, found)) is not None:
        if re.fullmatch(_ORDER, _signs(span["start"])):  # «с первого по второй квартал»
            span["start"] = [*span["start"], *(token for token in span["end"] if token[0] in v.PARTS)]
        parts = [_matched(_ONE_PART, span[name]) for name in ("start", "end")]
        if None in parts:
            return ""
        (first_year, first), (last_year, last) = (_part(part, "last") for part in parts)
        ends = (first_year or last_year, first), (last_year or first_year, last)
        year_twice = bool(first_year and last_year)
        if v.WINTER_CODE in (first, last) and not year_twice:
            return ""
    else:
        return ""
    (first_year, first), (last_year, last) = ends
    is_one_sort = first and last and first // 10 == last // 10
    are_two = first > v.WINTER_CODE and (last_year, last) == (first_year, first + 1)
    is_gap = v.AND in dict(found) and not are_two
    if not is_one_sort or is_gap or not first_year or first > last and not year_twice:
        return ""
    return f"{first_year:04}-{first}/{last_year:04}-{last}"


def _with_winters(found):
    """The tokens with the two years of a winter as one: «зима 2020–2021»."""
    if all(sign != v.WINTER for sign, _value in found):
        return found
    merged, place = [], 0
    while place < len(found):
        three = found[place : place + 3]
        is_winter = _signs(three) == "Y-Y" and three[0][1] + 1 == three[2][1]
        merged.append((v.WINTER_YEARS, three[0][1]) if is_winter else found[place])
        place += 3 if is_winter else 1
    return merged


def _part(match, order):
    """(year or None, EDTF's code) of a part of a year, 0 where there is no such part; `order`: which number
    of «I–II»."""
    years = [value for sign, value in match.get("year", ()) if sign in (v.YEAR, v.WINTER_YEARS)]
    of_winter = any(sign == v.WINTER_YEARS for sign, _value in match.get("year", ()))
    season = match.get("season")
    is_winter = bool(season) and season[0][0] == v.WINTER
    if is_winter != of_winter:
        return None, 0
    year = years[0] if years else None
    if season:
        return year, v.WINTER_CODE if is_winter else v.SEASON_CODE + season[0][1]
    code, parts = v.PARTS[match["part"][0][0]]
    number = match.get(order, match["first"])[0][1]
    return year, code + number if 1 <= number <= parts else 0


def _two_months(found):
    """«2022 жылғы мамыр мен маусымда»: two months of which one follows the other."""
    match = _matched(_TWO_MONTHS, found)
    if not match or "year" not in match:
        return ""
    first, last = match["start"][0][1], match["end"][0][1]
    year = _of(v.YEAR, match["year"])
    return f"{year:04}-{first:02}/{year:04}-{last:02}" if last == first + 1 else ""


def _of(sign, found):
    return next(value for other, value in found if other == sign)


def _made(edtf):
    try:
        return ApproximateDate(edtf)
    except Backwards:
        raise
    except ValueError as error:
        raise Impossible(f"no calendar has {edtf}") from error


def _parts(found, shape, written_on, today):
    """(year, month, day) of one date or end, None for what it leaves out."""
    weekdays = [value for sign, value in found if sign == v.WEEKDAY]
    aside = _WEEKDAY_ASIDE.search(_signs(found))
    if aside:
        found = found[: aside.start()] + found[aside.end() :]
    if not shape.fullmatch(_signs(found)):
        raise OnlyWords("no date is worded like this")
    parts = {}
    for place, (sign, value) in enumerate(found):
        after = found[place + 1][0] if place + 1 < len(found) else ""
        if sign in (v.RELATIVE_YEAR, v.RELATIVE_MONTH, v.RELATIVE_DAY):
            parts |= resolved(value, written_on)
        elif sign in (v.FULL, v.DAY_MONTH):
            parts |= {name: part for name, part in zip(_PARTS, value, strict=True) if part is not None}
        elif sign == v.SHORT_YEAR or sign == v.NUMBER and after == v.YEAR_WORD:
            parts["year"] = full_year(value, today) if value > 9 or sign == v.SHORT_YEAR else None
            if parts["year"] is None:
                raise OnlyWords("a year of two figures in an unknown century")
        elif sign in _PART_OF:
            parts[_PART_OF[sign]] = value
    year, month, day = (parts.get(name) for name in _PARTS)
    if weekdays and not (day and _may_fall_on(weekdays, year, month, day)):
        raise OnlyWords("a weekday that the day is not")
    return year, month, day


_PARTS = ("year", "month", "day")
_PART_OF = {v.YEAR: "year", v.MONTH: "month", v.BARE_MONTH: "month", v.NUMBER: "day"}


def _may_fall_on(weekdays, year, month, day):
    if not (isinstance(year, int) and isinstance(month, int) and isinstance(day, int)):
        return True
    date = _made(_edtf(year, month, day))
    return weekdays == [date.earliest.weekday()]


def _interval(start, end):
    if start is None:
        return _made("../" + _with_year(*end))
    if end is None:
        return _made(_with_year(*start) + "/..")
    start, end = _completed(start, end)
    if (start[0] is None) != (end[0] is None):
        raise OnlyWords("a year of one end alone")
    if start[0] is None and _runs_back(start[1], end[1]):
        raise OnlyWords("a range across New Year's without its year")
    return _made(f"{_edtf(*start)}/{_edtf(*end)}")


def _completed(start, end):
    """Both ends with what is said once for the two: the month of two days, the year of two months."""
    (start_year, start_month, start_day), (end_year, end_month, end_day) = start, end
    if start_day is not None and end_day is not None:
        start_month, end_month = start_month or end_month, end_month or start_month
    if start_month is not None and end_month is not None and (start_year or end_year):
        across = _is_across(start_month, end_month)
        if across and isinstance(start_year or end_year, str) and not (start_year and end_year):
            raise NeedsSourceDate("a range across New Year's, whose year counts from the source's")
        if _runs_back(start_month, end_month) and not across and not (start_year and end_year):
            raise OnlyWords("most of a year across New Year's, or months that are confused")
        start_year = start_year or (end_year - 1 if across else end_year)
        end_year = end_year or (start_year + 1 if across else start_year)
    if start_year != end_year and (isinstance(start_year, str) or isinstance(end_year, str)):
        raise NeedsSourceDate("two years, of which one counts from the source's")
    return (start_year, start_month, start_day), (end_year, end_month, end_day)


def _runs_back(start_month, end_month):
    return isinstance(start_month, int) and isinstance(end_month, int) and end_month < start_month


def _is_across(start_month, end_month):
    """Whether New Year's lies between the months of two ends without years, and not most of a year."""
    return _runs_back(start_month, end_month) and end_month - start_month + 12 <= _MOST_MONTHS_ACROSS


def _edtf(year, month, day):
    """EDTF of numbers; a year that is only a NAME is left out where month and day are known."""
    if isinstance(month, str) or isinstance(year, str) and (month is None or day is None):
        raise NeedsSourceDate("the date of the source does not give what this counts from")
    if month is None and day is not None or year is None and (month is None or day is None):
        raise OnlyWords("a day needs its month, a month its year")
    parts = [f"{year:04}" if isinstance(year, int) else "XXXX"]
    return "-".join(parts + [f"{part:02}" for part in (month, day) if part is not None])


def _with_year(year, month, day):
    if isinstance(year, str):
        raise NeedsSourceDate("an open interval needs a year, and it counts from the source's")
    if year is None:
        raise OnlyWords("an open interval needs a year")
    return _edtf(year, month, day)
