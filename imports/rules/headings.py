"""Which row of a sheet has the headings: titles may stand above it."""

import hashlib
import json
from collections.abc import Mapping, Sequence

from imports.rules.child import ABOVE
from imports.rules.scan import Refused
from ngo_portal.lib.language.kazakh import fold


def key_of(heading: str) -> str:
    """The same for a heading in any spelling; that of a number is another one than that of its name."""
    return fold(heading.replace("№", " no "))


def find_headings(rows: Sequence[list[str]], known: Mapping[str, str]) -> int:
    """The place of the row that names most fields; where none names any, of the first with several cells.
    Raises Refused."""
    begin = rows[:ABOVE]
    told = [len({known[key_of(cell)] for cell in cells if key_of(cell) in known}) for cells in begin]
    if told and max(told):
        return told.index(max(told))
    for place, cells in enumerate(begin):
        if sum(map(bool, cells)) > 1:
            return place
    raise Refused("headings")


def digest_of(headings: Sequence[str]) -> str:
    """The same for files with the same headings."""
    words = json.dumps([key_of(heading) for heading in headings])
    return hashlib.md5(words.encode(), usedforsecurity=False).hexdigest()
