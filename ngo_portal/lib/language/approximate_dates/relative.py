"""Words that say a date from the day of the source: "this year", "yesterday", "last month"."""

import datetime
import itertools
import re
from typing import TYPE_CHECKING

from ngo_portal.lib.language.kazakh import fold

from .vocabulary import RELATIVE_DAY, RELATIVE_MONTH, RELATIVE_YEAR

if TYPE_CHECKING:
    from .values import ApproximateDate

THIS, LAST, NEXT = 0, -1, 1

# Spelt as they are written; matched after `folded`, so a Russian keyboard will do. Of each name: what it says
# (a year, a month or a day) and how far from the source's own.
_SAID = {
    "THISYEAR": (
        "year",
        THIS,
        r"биыл(?:ғы|дың)?(?: жыл(?:ы|ғы|дың)?)?(?: өзінде)?"
        r"|(?:осы|үстіміздегі|ағымдағы) жыл(?:ы|ғы|дың)?|ү\. ?ж(?:\.|\b)"
        r"|(?:в )?(?:этом|текущем|нынешнем) году|(?:этого|текущего|нынешнего) года|[ст]\. ?г(?:\.|\b)"
        r"|(?:in )?(?:this|the current) year",
    ),
    "LASTYEAR": (
        "year",
        LAST,
        r"былтыр(?:ғы)?(?: жыл(?:ы|ғы|дың)?)?|өткен жыл(?:ы|ғы|дың)?"
        r"|(?:в )?(?:прошлом|минувшем) году|(?:прошлого|минувшего) года|last year",
    ),
    "NEXTYEAR": (
        "year",
        NEXT,
        r"(?:келесі|келер) жыл(?:ы|ғы|дың)?"
        r"|(?:в )?(?:следующем|будущем) году|(?:следующего|будущего) года|next year",
    ),
    "THISMONTH": (
        "month",
        THIS,
        r"(?:осы|ағымдағы) ай(?:да|дың|дағы)?"
        r"|(?:в )?(?:этом|текущем) месяце|(?:этого|текущего) месяца|(?:in )?this month",
    ),
    "LASTMONTH": (
        "month",
        LAST,
        r"өткен ай(?:да|дың|дағы)?|(?:в )?прошлом месяце|прошлого месяца|last month",
    ),
    "NEXTMONTH": (
        "month",
        NEXT,
        r"келесі ай(?:да|дың|дағы)?|(?:в )?следующем месяце|следующего месяца|next month",
    ),
    "TODAY": ("day", THIS, r"бүгін|сегодня|today"),
    "YESTERDAY": ("day", LAST, r"(?:күні )?кеше|вчера|yesterday"),
    "TOMORROW": ("day", NEXT, r"ертең|завтра|tomorrow"),
}
_PARTS = ("year", "month", "day")
_SIGNS = dict(zip(_PARTS, (RELATIVE_YEAR, RELATIVE_MONTH, RELATIVE_DAY), strict=True))
NAMES = re.compile("|".join(_SAID))
#: Words that say a day or a month, and so more than the year, from the source's own; PostgreSQL's too.
SAYS_DAY = (
    rf"(?<!\w)(?:{'|'.join(pattern for part, _far, pattern in _SAID.values() if part != 'year')})(?!\w)"
)


def is_reckoned(words: str) -> bool:
    """Whether words say a day or a month from the source's own date."""
    return re.search(SAYS_DAY, words.lower()) is not None


def folded(text: str) -> str:
    """`text` with every word as search compares it and everything between words as it was."""
    return re.sub(r"[^\W\d_]+", lambda word: fold(word[0]), text)


def _folded_pattern(pattern):
    """The words of a regular expression folded; its signs stay."""
    return re.compile(rf"(?<!\w)(?:{re.sub(r'[а-яәғқңөұүһіё]+', lambda word: fold(word[0]), pattern)})(?!\w)")


_PATTERNS = {name: _folded_pattern(pattern) for name, (_part, _far, pattern) in _SAID.items()}


def named(text: str) -> str:
    """The folded text with a capital NAME in the place of each relative phrase; nothing else is capital."""
    for name, pattern in _PATTERNS.items():
        text = pattern.sub(name, text)
    return text


def sign_of(name: str) -> str:
    """The sign of NAME in the grammar of dates."""
    return _SIGNS[_SAID[name][0]]


def resolved(name: str, written_on: "ApproximateDate") -> dict[str, int | str]:
    """{part: value} of what NAME says in a source of that date; the NAME itself is the value of a part that
    the source's date does not give."""
    part, far, _pattern = _SAID[name]
    given = _PARTS[: _PARTS.index(part) + 1]
    known = _shared(written_on)[: len(given)]
    if len(known) < len(given):
        return dict.fromkeys(given, name)
    year, month, day = (*known, 1, 1)[:3]
    if part == "day":
        try:
            there = datetime.date(year, month, day) + datetime.timedelta(days=far)
        except OverflowError:
            return dict.fromkeys(given, name)
        return dict(zip(given, (there.year, there.month, there.day), strict=True))
    months = year * 12 + month - 1 + far * (12 if part == "year" else 1)
    return dict(zip(given, (months // 12, months % 12 + 1), strict=False))


def _shared(date):
    """The numbers of year, month and day as far as both ends of the date agree on them."""
    if not date.year_known:
        return ()
    ends = (point.split("-") for point in date.points)
    return tuple(
        int(one)
        for one, other in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(*ends, strict=False))
    )
