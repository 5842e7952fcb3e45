"""Dates as officers type them, read without a guess."""

import re
import unicodedata

from . import phrases
from .relative import NAMES, folded, named, resolved
from .values import UNKNOWN, ApproximateDate

LONGEST = 200
_EDTF_LIKE = re.compile(r"[-0-9Xx./]*[/Xx][-0-9Xx./]*|[0-9]{4}-[0-9]{2}(-[0-9]{2})?")
_DASH = re.compile(r"\s*[-‐‑‒–—―−]\s*")
_FIGURES = re.compile(
    r"(?P<day>[0-9]{1,2})\.(?P<month>[0-9]{1,2})(?:\.(?P<year>[0-9]{4}))?\.?"
    r"|(?P<month_of>[0-9]{1,2})\.(?P<of_year>[0-9]{4})"
)
_WORD = re.compile(r"[0-9]+|[^\W\d_]+")
_BETWEEN_WORDS = re.compile(r"[\s.,]*")
_NOTHING = re.compile("|".join(map(folded, phrases.NOT_STATED.values())))
_REMARK = re.compile(rf",? ?\(?(?:{'|'.join(map(folded, phrases.YEAR_NOT_STATED.values()))})\)?$")

# All below is compared with folded text: ы and і are и, ғ is г, ү is у.
_KAZAKH_STEMS = {folded(name): number for number, name in enumerate(phrases.MONTHS["kk"], start=1)}
_KAZAKH_STEMS |= {"киркуйег": 9}  # қыркүйегі
_STEM = "|".join(_KAZAKH_STEMS)
_KAZAKH_MONTH = re.compile(rf"({_STEM})(?:[дт][ае](?:ги)?|[ндт]ин|с?и(?:нд[ае](?:ги)?|нин)?)?")
_MONTHS = {
    folded(word): number
    for names in (phrases.MONTHS["ru"], phrases.MONTHS["en"], phrases.RUSSIAN_OF, phrases.RUSSIAN_IN)
    for number, word in enumerate(names, start=1)
}
# What stands beside a year, a month or a day and says nothing more about it.
_FILLERS = set(
    folded(
        "ж жж жыл жылы жылғы жылдың жылдары ай айы айының айында күн күні күндері аралығында "
        "г гг год года году годы годах годов месяц месяца месяце число числа в во "
        "on in the of"
    ).split()
)
# «27-сі», «27-ші», «27-го», "27th"
_ORDINAL = re.compile(
    r"(?<=[0-9])(?:-(?:и?н?ши|с?и)(?:нд[ае]|нин)?|-(?:го|ого|е|ое|й|я|му)|(?:st|nd|rd|th))(?!\w)"
)
# «27-ақпан», «2021-жылы»
_JOINED = re.compile(r"(?<=[0-9])[-‐‑–](?=[^\W\d_])")
# Months, the words for year and day, and figures with the endings of "from" (-нан) and "to" (-ға).
_BASE = rf"(?:{_STEM}|жил|ай|кун|[0-9])"
_KAZAKH_FROM = rf"(?P<start>(?:.*[\s.])?[0-9]*{_BASE})-?(?:с?и)?[ндт][ае]н"
_KAZAKH_TO = rf"(?P<end>(?:.*[\s.])?[0-9]*{_BASE})-?(?:[кг][ае]|с?ин[ае]) [дш]ейин"
_UP_TO_NOW = (
    r"(?: (?:оси|казирги|бугинги) (?:кунге|уакитка) дейин|,? по (?:настоящее время|сей день|н\. ?в\.)"
    r"|(?: up)? to the present(?: day)?)"
)
_INTERVALS = [
    re.compile(pattern)
    for pattern in (
        rf"{_KAZAKH_FROM} {_KAZAKH_TO}",
        rf"{_KAZAKH_FROM}(?:(?: бастап| бери)+{_UP_TO_NOW}?|{_UP_TO_NOW})",
        r"(?P<start>.+ ж)\.? (?:бастап|бери)",
        _KAZAKH_TO,
        rf"(?:со?|начиная с|from|since) (?P<start>.+){_UP_TO_NOW}",
        r"(?:со?|from) (?P<start>.+) (?:по|до|to|till|until) (?P<end>.+)",
        r"(?:со?|начиная с|from|since) (?P<start>.+)",
        r"(?:по|until|till) (?P<end>.+)",
    )
]


class NotADate(ValueError):
    """A text without a figure that gives no date by itself: its words are kept, the date is unknown."""


class OnlyWords(NotADate):
    """«жақында», «көктемде»: words that no date can be made of."""


class NeedsSourceDate(NotADate):
    """«биыл», «кеше»: which date they say is known only where the date of their source is, as exactly as
    they need it."""


def read(text: str, written_on: ApproximateDate = UNKNOWN) -> ApproximateDate:
    """The ApproximateDate that `text` says in a source of the date `written_on`; "" gives the unknown date.

    Reads EDTF, figures (`27.02.2021`, `02.2021`, `2021`, `27.02`, `29-30.07.2021`, `29.07–30.07`, `2013–`),
    month names in three languages with their endings (`27 ақпан 2021`, `ақпанның 27-сі`, `29–30 июля`),
    what `ApproximateDate.print` says, and words that count from the source's date («биыл», «вчера», "last
    month"). Only those take anything from it: «27 ақпан» has no year, whatever the source's date.

    Raises NeedsSourceDate and OnlyWords (see there), `Backwards` for an interval that ends before it starts,
    and ValueError for anything else.
    """
    if len(text) > LONGEST or any(unicodedata.category(letter).startswith("C") for letter in text):
        raise ValueError("too long for a date, or with characters that cannot be seen")
    text = " ".join(unicodedata.normalize("NFC", text).split())
    if not text or _EDTF_LIKE.fullmatch(text):
        return ApproximateDate(text.upper())
    try:
        return _read_words(named(folded(text)), written_on)
    except NeedsSourceDate:
        raise
    except ValueError as error:
        if any(letter.isdigit() for letter in text) or not any(letter.isalpha() for letter in text):
            raise
        raise OnlyWords("words that give no date") from error


def is_relative(text: str) -> bool:
    """Whether some of `text` counts from the date of its source."""
    return NAMES.search(named(folded(text))) is not None


def _read_words(text, written_on):
    if _NOTHING.fullmatch(text):
        return ApproximateDate()
    text = _REMARK.sub("", text)
    start, end = (end if end is None else _parts(end, written_on) for end in _ends(text))
    if start == end:
        return ApproximateDate(_edtf(*start))
    if start is None:
        return ApproximateDate("../" + _with_year(*end))
    if end is None:
        return ApproximateDate(_with_year(*start) + "/..")
    start, end = _completed(start, end)
    return ApproximateDate(f"{_edtf(*start)}/{_edtf(*end)}")


def _ends(text):
    """The texts of the first and the last day: the same one twice for a single date, None for an open
    end."""
    text = _ORDINAL.sub("", text)
    for interval in _INTERVALS:
        if match := interval.fullmatch(text):
            return match.groupdict().get("start"), match.groupdict().get("end")
    ends = _DASH.split(_JOINED.sub(" ", text))
    if len(ends) > 2 or not any(ends):
        raise ValueError("not one date and not two")
    return ends[0] or None, ends[-1] or None


def _parts(text, written_on):
    """(year, month, day) of one end, None for what it leaves out."""
    found = {}
    for name in NAMES.findall(text):
        _add(found, resolved(name, written_on))
    text = _WORD.sub(lambda word: "" if word[0] in _FILLERS else word[0], NAMES.sub("", text)).strip(" ,.")
    if figures := _FIGURES.fullmatch(text):
        _add(
            found,
            {
                part.removesuffix("_of").removeprefix("of_"): int(figure)
                for part, figure in figures.groupdict().items()
                if figure
            },
        )
    elif _BETWEEN_WORDS.fullmatch(_WORD.sub("", text)) is None:
        raise ValueError("a sign that no date has")
    else:
        for word in _WORD.findall(text):
            _add(found, {_part_of(word): _value_of(word)})
    return found.get("year"), found.get("month"), found.get("day")


def _add(found, parts):
    if found.keys() & parts.keys():
        raise ValueError("one part too many")
    found |= parts


def _part_of(word):
    return {4: "year", 2: "day", 1: "day"}.get(len(word)) if word.isdigit() else "month"


def _value_of(word):
    if word.isdigit():
        return int(word)
    if kazakh := _KAZAKH_MONTH.fullmatch(word):
        return _KAZAKH_STEMS[kazakh[1]]
    if word not in _MONTHS:
        raise ValueError("a word that no date has")
    return _MONTHS[word]


def _completed(start, end):
    """Both ends with what is said once for the two: the month of two days, the year of two months."""
    (start_year, start_month, start_day), (end_year, end_month, end_day) = start, end
    if start_day is not None and end_day is not None:
        start_month, end_month = start_month or end_month, end_month or start_month
    if start_month is not None and end_month is not None:
        start_year, end_year = start_year or end_year, end_year or start_year
    if start_year != end_year and (isinstance(start_year, str) or isinstance(end_year, str)):
        raise NeedsSourceDate("two years, of which one counts from the source's")
    return (start_year, start_month, start_day), (end_year, end_month, end_day)


def _edtf(year, month, day):
    """EDTF of numbers; a year that is only a NAME is left out where month and day are known."""
    if isinstance(month, str) or isinstance(year, str) and (month is None or day is None):
        raise NeedsSourceDate("the date of the source does not give what this counts from")
    if month is None and day is not None or year is None and (month is None or day is None):
        raise ValueError("a day needs its month, a month its year")
    parts = [f"{year:04}" if isinstance(year, int) else "XXXX"]
    return "-".join(parts + [f"{part:02}" for part in (month, day) if part is not None])


def _with_year(year, month, day):
    if isinstance(year, str):
        raise NeedsSourceDate("an open interval needs a year, and it counts from the source's")
    if year is None:
        raise ValueError("an open interval needs a year")
    return _edtf(year, month, day)
