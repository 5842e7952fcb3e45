"""Regular expressions of many words, made so that Python and PostgreSQL read a text quickly by them."""

import re
from collections.abc import Iterable, Iterator

_SIGN = re.compile(r"\[\^?\]?[^]]*\]|\\.|.", re.DOTALL)
_TIMES = re.compile(r"(?:[*+?]|\{\d+(?:,\d*)?\})?\??")
#: What stands behind the last part of a pattern.
_END = ""


def either(patterns: Iterable[str]) -> str:
    """One pattern for what any of these matches, with what they begin with in common: «бір|бірі|біреу» is
    «бір(?:і|еу)?». One after another, both engines would follow all of them at each letter.

    Where several match, it is not the first one that does: look for the end of a word behind it.
    """
    begun: dict[str, dict] = {}
    for pattern in patterns:
        for way in _ways(pattern):
            node = begun
            for part in way:
                node = node.setdefault(part, {})
            node[_END] = {}
    return _behind(begun) if _END in begun else _joined(begun)


def _ways(pattern: str) -> Iterator[list[str]]:
    """The alternatives of a pattern, each as its parts: signs and groups with how many times they stand."""
    way: list[str] = []
    place = 0
    while place < len(pattern):
        start, depth = place, 0
        while True:
            sign = _SIGN.match(pattern, place)
            assert sign, pattern
            place, depth = sign.end(), depth + {"(": 1, ")": -1}.get(sign[0], 0)
            if not depth:
                break
        if sign[0] == "|":
            yield way
            way = []
            continue
        times = _TIMES.match(pattern, place)
        assert times
        place = times.end()
        way.append(pattern[start:place])
    yield way


def _joined(node: dict[str, dict]) -> str:
    return "|".join(part + _behind(following) for part, following in node.items() if part != _END)


def _behind(node: dict[str, dict]) -> str:
    following = _joined(node)
    if _END in node:
        return f"(?:{following})?" if following else ""
    return following if len(node) == 1 else f"(?:{following})"
