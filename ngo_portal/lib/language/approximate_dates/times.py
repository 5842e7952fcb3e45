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
_HOURS = rf"{_HOUR}\s*(?:час(?:ов|а)?|ч)(?!\w)\.?(?:\s*{_MINUTES}\s*мин(?:ут[аы]?)?(?!\w)\.?)?"


def _one_or_two(*times: str) -> str:
    one = f"(?:{'|'.join(times)}){_ENDING}"
    return rf"{one}(?:{_TILL}{one}(?:\s+дейін)?)?"


_TIME = re.compile(
    r"(?<![\w.:/-])"
    r"(?P<time>"
    rf"(?:{_SAID})(?:{_one_or_two(_DOTTED, _HOUR)})"
    rf"|(?:{_AT})?(?:{_one_or_two(_NOON)}|{_one_or_two(_HOURS)}|{_one_or_two(_CLOCK)})"
    rf"|(?:{_AT})(?:{_one_or_two(_DOTTED)})"
    rf"|{_one_or_two(_NO_MONTH)}"
    r")(?P<zone>\s*z)?(?![\w:/])(?!\.\d)",
    re.IGNORECASE,
)
_JOINED = re.compile(rf"(?<=[0-9])T(?={_HOUR}:)")
_A_TIME = re.compile(
    rf"(?P<hour>{_HOUR})(?:(?:[:.-]|\s*(?:час(?:ов|а)?|ч)\.?\s+)(?P<minutes>{_MINUTES}))?(?::[0-5][0-9])?"
    r"(?:\s?(?P<noon>[ap])\.?\s?m\b)?",
    re.IGNORECASE,
)
_MOST = 2
_NOON_HOUR = 12


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
    if len(times) > _MOST:
        return Timed(text)
    rest = spaced
    for match in reversed(found):
        before, after = rest[: match.start()].rstrip(" ,;"), rest[match.end() :].lstrip(" ,;")
        rest = f"{before} {after}".strip()
    return Timed(rest, times) if rest else Timed(text)


def _times(text):
    for match in _A_TIME.finditer(text):
        hour, minutes = int(match["hour"]), int(match["minutes"] or 0)
        if noon := (match["noon"] or "").lower():
            hour = hour % _NOON_HOUR + (_NOON_HOUR if noon == "p" else 0)
        yield datetime.time(hour, minutes)
