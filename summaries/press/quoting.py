"""Titles and topics in quotation marks inside a sentence, those inside of them in other marks; several names
that end alike as one phrase.
"""

import re
from collections.abc import Sequence
from html import unescape
from typing import Any

from django.utils.html import strip_tags

from ngo_portal.lib.language.translated import quoted

_INNER = {
    "kk": str.maketrans("«»“”", "„“„“"),
    "ru": str.maketrans("«»“”", "„“„“"),
    "en": str.maketrans("«»“”", "‘’‘’"),
}


def is_quotation(name: str) -> bool:
    """Whether it is a name in quotation marks and nothing else."""
    return bool(re.fullmatch('[«“"][^«»“”"]+[»”"]', str(name)))


def in_quotes(text: str, language: str) -> str:
    """«Title „inside“»; a title that is all one quotation keeps its own marks."""
    bare = str(text).strip()
    if bare[:1] in "«“" and bare[-1:] in "»”" and not set(bare[1:-1]) & set("«»“”"):
        bare = bare[1:-1]
    return quoted(bare.translate(_INNER[language]).rstrip("."), language)


def titled(title: str, language: str) -> str:
    """A title inside a sentence: one that begins with a name in quotation marks and goes on stands as it
    is."""
    bare = str(title).strip()
    return bare if re.match("[«“][^«»“”]+[»”] .*[^»”]$", bare) else in_quotes(bare, language)


def plain(html: Any) -> str:
    """The text of safe HTML."""
    return unescape(strip_tags(str(html)))


def merged(names: Sequence[str], conjunction: str) -> list[str]:
    """Two names that end with the same word as one: «қоғамдық және спорттық ұйымдарға»."""
    words = [name.split(" ") for name in names]
    pair = len(words) == 2 and all(len(some) == 2 for some in words) and words[0][1] == words[1][1]
    return [f"{words[0][0]} {conjunction} {words[1][0]} {words[1][1]}"] if pair else list(names)
