"""How a person's name may stand in a text: in any order, with endings, with initials."""

import re
from collections.abc import Iterable

#: With these a word of a name may end, and an ending may take their place («Ахметова», «Ахметовой»).
ENDS = re.compile("[аяоеёуюыиіэйьъ]$")
SHORTEST_STEM = 3


def pattern_of(names: Iterable[str]) -> str:
    """A regular expression of PostgreSQL that finds the names; "" where no name has two words: one word alone
    may be anybody's."""
    found = []
    for name in names:
        words = [_word(word) for word in re.findall(r"[\w'’-]+", name.lower())]
        words = [word for word in dict.fromkeys(words) if word]
        if len(words) < 2:
            continue
        any_word = f"(?:{'|'.join(words)})"
        found.append(rf"\m{any_word}(?:[\s.,]+{any_word})+")
        found.append(rf"\m[[:alpha:]]\.\s*(?:[[:alpha:]]\.\s*)?{any_word}")
        found.append(rf"\m{any_word}\s+[[:alpha:]]\.(?:\s*[[:alpha:]]\.)?")
    return "|".join(dict.fromkeys(found))


def _word(word):
    stem = ENDS.sub("", word) if len(word) > SHORTEST_STEM + 1 else word
    return rf"{re.escape(stem)}\w*" if len(stem) >= SHORTEST_STEM else ""
