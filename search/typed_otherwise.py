"""The same words on another keyboard, or with the spaces that they lack."""

import re

from ngo_portal.lib.language.typed import retyped, skeleton
from search.models import KnownWord
from search.words import LEAST, MOST_WORDS, Word, add_forms, words_of

#: The skeletons of these letters alone are Roman numerals.
_NUMERALS = set("хив")
#: Between digits and letters: «17гсз2023».
_BETWEEN = re.compile(r"(?<=\d)(?=[^\W\d_])|(?<=[^\W\d_])(?=\d)")


def on_another_keyboard(text: str) -> str | None:
    """The text with each part that says nothing as it is as another keyboard would have typed it, where
    records know that; None where there is none."""
    chunks, changed = text.split()[:MOST_WORDS], set()
    for place, chunk in enumerate(chunks):
        for other in retyped(chunk):
            words = words_of(other)
            if words and _all_known(words) and not _all_known(words_of(chunk)):
                chunks[place] = other
                changed.add(place)
                break
    if not changed:
        return None
    # The rest was typed on the same keyboard, where it says something there; so was what is short.
    for place, chunk in enumerate(chunks):
        other = next(iter(retyped(chunk)), chunk) if place not in changed and not chunk.isdigit() else chunk
        if len(chunk) < LEAST or other != chunk and (words := words_of(other)) and _all_known(words):
            chunks[place] = other
    return " ".join(chunks)


def with_spaces(words: list[Word]) -> str | None:
    """The words with spaces in those that are two known ones, or letters and digits of a number; None where
    there are none."""
    apart = {
        word.typed: numbered
        for word in words
        if (numbered := _BETWEEN.sub(" ", word.typed)).count(" ") > 1 and word.typed.isalnum()
    }
    parts = {
        word.typed: [
            (word.typed[:place], word.typed[place:]) for place in range(LEAST, len(word.typed) - LEAST + 1)
        ]
        for word in words
        if word.is_unknown and len(word.spelt) == 1
    }
    spelt = {part: skeleton(part) for pairs in parts.values() for pair in pairs for part in pair}
    known = set(KnownWord.objects.among(set(spelt.values()))) if spelt else set()
    known = {one for one in known if not set(one) <= _NUMERALS}
    apart |= {
        typed: " ".join(max(both, key=lambda pair: min(map(len, pair))))
        for typed, pairs in parts.items()
        if (both := [pair for pair in pairs if all(spelt[part] in known for part in pair)])
    }
    return " ".join(apart.get(word.typed, word.typed) for word in words) if apart else None


def _all_known(words):
    add_forms(words)
    return bool(words) and all(word.forms or _is_known(word) for word in words)


def _is_known(word):
    """Whether it stands in a record, or is the beginning of what does."""
    longest = max(word.spelt, key=len, default="")
    if len(longest) > LEAST and KnownWord.objects.beginning(longest):
        return True
    others = [one for one in word.spelt if one != longest or len(longest) <= LEAST]
    return bool(others and KnownWord.objects.among(others))
