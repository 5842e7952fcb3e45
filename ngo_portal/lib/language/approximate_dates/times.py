"""A time of day typed beside a day: «27.02.2021 14:00», «27 ақпан сағат 15-те», "27 Feb 2021, 3 pm"."""

import datetime
import re
from typing import NamedTuple

_HOUR, _MINUTES = "(?:[01]?[0-9]|2[0-3])", "[0-5][0-9]"
_CLOCK = rf"{_HOUR}:{_MINUTES}(?::{_MINUTES})?"
#: With a full stop it is a time only where no month can be meant, or where a word says so.
_NO_MONTH = rf"{_HOUR}\.(?:00|1[3-9]|[2-5][0-9])"
_DOTTED = rf"{_HOUR}[.:-]{_MINUTES}"
_ENDING = r"(?:[- ]?(?:[дт][ае]н|н[ае]н|[дт][ае]|[гғқк][ае])(?!\w))?"
_TILL = r"(?:\s*[-‐‑‒–—−]\s*|\s+(?:до|to|till|until)\s+|(?<=[ае]н)\s+)"
_SAID = r"(?:с[аә][гғ]ат(?:тар)?|сағ\.?|время|уақыты?)\s*:?\s*"
_AT = r"(?:в|во|с|к|at|from)\s+"
_NOON = rf"{_HOUR}(?:[:.]{_MINUTES})?\s?[ap]\.?\s?m\b\.?"
_HOURS = (
    rf"{_HOUR}\s*(?:час(?:ов|а)?|ч)(?!\w)\.?(?:\s*{_MINUTES}\s*мин(?:ут[аы]?)?(?!\w)\.?)?"
    rf"|{_HOUR}\s*с[аә][гғ]ат\s*{_MINUTES}\s*мин(?:ут)?"
)
#: Parts of the day before an hour in Kazakh, behind it in Russian and English; «3 дня» are three days.
_BEFORE = {
    "morning": "та[ңн][ғг][ыи]|та[ңн]ерте[ңн](?:г[іи])?",
    "day": "т[үу]ск[іи]|к[үу]нд[іи]зг[іи]",
    "evening": "кешк[іи]",
    "night": "т[үу]нг[іи]",
}
_BEHIND = {
    "morning": "утра|in the morning",
    "day": "дня|in the afternoon",
    "evening": "вечера|in the evening",
    "night": "ночи|at night",
}


def _part_of_day(words: dict[str, str], side: str) -> str:
    return "|".join(f"(?P<{side}_{part}>{pattern})" for part, pattern in words.items())


_SHORT = rf"{_HOUR}(?:[:.]{_MINUTES})?(?:\s*(?:час(?:ов|а)?|ч)\.?)?"
_IN_PART = (
    rf"(?:{'|'.join(_BEFORE.values())})\s+(?:{_SAID})?{_HOUR}(?:[:.]{_MINUTES})?",
    rf"(?:(?:{_AT}){_SHORT}\s*дня|(?:{_AT})?{_SHORT}\s*(?!дня)(?:{'|'.join(_BEHIND.values())}))(?!\w)",
)


def _one_or_two(*times: str) -> str:
    one = f"(?:{'|'.join(times)}){_ENDING}"
    return rf"{one}(?:{_TILL}{one}(?:\s+дейін)?)?"


_TIME = re.compile(
    r"(?<![\w.:/-])"
    r"(?P<time>"
    rf"(?:{_SAID})(?:{_one_or_two(_DOTTED, _HOUR)})"
    rf"|{_one_or_two(*_IN_PART)}"
    rf"|(?:{_AT})?(?:{_one_or_two(_NOON)}|{_one_or_two(_HOURS)}|{_one_or_two(_CLOCK)})"
    rf"|(?:{_AT})(?:{_one_or_two(_DOTTED)})"
    rf"|{_one_or_two(_NO_MONTH)}"
    r")(?P<zone>\s*z)?(?![\w:/])(?!\.\d)",
    re.IGNORECASE,
)
_JOINED = re.compile(rf"(?<=[0-9])T(?={_HOUR}:)")
_A_TIME = re.compile(
    rf"(?:(?:{_part_of_day(_BEFORE, 'before')})\s+(?:{_SAID})?)?"
    rf"(?P<hour>{_HOUR})"
    rf"(?:(?:[:.-]|\s*(?:час(?:ов|а)?|ч|с[аә][гғ]ат)\.?\s+)(?P<minutes>{_MINUTES}))?(?::[0-5][0-9])?"
    r"(?:\s?(?P<noon>[ap])\.?\s?m\b)?"
    rf"(?:(?:\s*(?:час(?:ов|а)?|ч)\.?)?\s*(?:{_part_of_day(_BEHIND, 'behind')}))?",
    re.IGNORECASE,
)
_MOST = 2
_NOON_HOUR = 12
#: Hours as they are said in a part of the day, and what they are.
_HOURS_IN = {
    "morning": {hour: hour for hour in range(1, 12)},
    "day": {10: 10, 11: 11, 12: 12} | {hour: hour + _NOON_HOUR for hour in range(1, 7)},
    "evening": {hour: hour + _NOON_HOUR for hour in range(4, 12)} | {hour: hour for hour in range(16, 24)},
    "night": {12: 0, 10: 22, 11: 23, 22: 22, 23: 23} | {hour: hour for hour in range(5)},
}


class Timed(NamedTuple):
    """A text without its time of day, and the times: none, the beginning, or the beginning and the end."""

    text: str
    times: tuple[datetime.time, ...] = ()


def timed(text: str) -> Timed:
    """The text of a day, and its time of day."""
    spaced = _JOINED.sub(" ", text)
    found = list(_TIME.finditer(spaced))
    if not 0 < len(found) <= _MOST:
        return Timed(text)
    times = tuple(time for match in found for time in _times(match["time"]))
    if len(times) > _MOST or None in times:
        return Timed(text)
    rest = spaced
    for match in reversed(found):
        before, after = rest[: match.start()].rstrip(" ,;"), rest[match.end() :].lstrip(" ,;")
        rest = f"{before} {after}".strip()
    return Timed(rest, times) if rest else Timed(text)


def time_of_day(text: str) -> datetime.time | None:
    """The one time of day that all the text says: «15 сағат 30 минут», «в 6 вечера», "6 pm"; None for any
    other."""
    match = _TIME.fullmatch(" ".join(text.split()))
    times = list(_times(match["time"])) if match else []
    return times[0] if len(times) == 1 else None


def _times(text):
    """The times, None for an hour that its part of the day does not have."""
    for match in _A_TIME.finditer(text):
        hour, minutes = int(match["hour"]), int(match["minutes"] or 0)
        if part := next((name for name, words in match.groupdict().items() if "_" in name and words), ""):
            hour = _HOURS_IN[part.partition("_")[2]].get(hour, -1)
        if hour < 0:
            yield None
            continue
        if noon := (match["noon"] or "").lower():
            hour = hour % _NOON_HOUR + (_NOON_HOUR if noon == "p" else 0)
        yield datetime.time(hour, minutes)
