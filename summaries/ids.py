"""The id of a figure: which number it is, and of which question. It is read and made by rule alone, so that
it needs no table and lasts as long as its records do.

`events;borders=then;edition=1;territory=630000000`: the key of the number, then the pairs of the question in
the order of their names. A number of one record is `audience-12`, `item-5`, `reported-7`,
`project-3.amount_contracted`.
"""

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote, unquote

#: Letters of a value that stand for themselves.
PLAIN = "-_~:,"


def figure_id(key: str, question: Iterable[tuple[str, Any]] = ()) -> str:
    """`question`: pairs as SummaryFilter.in_full gives them."""
    pairs = sorted(((name, str(value)) for name, value in question), key=lambda pair: pair[0])
    return ";".join([key, *(f"{name}={_quoted(value)}" for name, value in pairs)])


def _quoted(value):
    """No dot is left: an ending would be taken for the form of the answer."""
    return quote(value, safe=PLAIN).replace(".", "%2E")


def parsed(text: str) -> tuple[str, list[tuple[str, str]]]:
    """(key, pairs of the question) of an id; ValueError for what is none."""
    key, *parts = text.split(";")
    pairs = []
    for part in parts:
        name, equals, value = part.partition("=")
        if not (name and equals and value):
            raise ValueError(text)
        pairs.append((name, unquote(value)))
    return key, pairs
