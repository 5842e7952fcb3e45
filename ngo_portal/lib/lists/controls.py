"""Controls of a form that hold text of one form only, such as a day: browsers take all else out of them, and
what somebody typed or a link said would be lost."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any


def _is_day(text):
    try:
        return re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII) and date.fromisoformat(text)
    except ValueError:
        return False


#: {type of an input: whether it holds a text}.
HOLDS: dict[str, Callable[[str], Any]] = {
    "date": _is_day,
    "number": re.compile(r"-?\d+(\.\d+)?", re.ASCII).fullmatch,
    "time": re.compile(r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?", re.ASCII).fullmatch,
}


#: What a box for text does not have.
BOUNDS = ("min", "max", "step")


def holding(kind: str, value: Any, attrs: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """This type of an input and its attributes; those of a box for text, where it would not show it."""
    if value in (None, "") or kind not in HOLDS or HOLDS[kind](str(value)):
        return kind, attrs
    return "text", {name: one for name, one in attrs.items() if name not in BOUNDS}
