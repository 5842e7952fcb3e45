"""How well names fit a reading, and which words of a text it found: for the order of what was found, and for
marks."""

import re
from collections.abc import Iterable
from functools import lru_cache

from django.utils.safestring import SafeString, mark_safe

from ngo_portal.lib.language.sentences import split
from ngo_portal.lib.language.typed import skeleton
from search.question import Reading

_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
_TAG_OR_ENTITY = re.compile(r"(<[^>]*>|&[#\w]+;)")
#: What every word of a name adds, and what a whole name does.
_ALL, _WHOLE, _BEGINS, _IN_ORDER, _AS_TYPED = 1000.0, 300.0, 20.0, 10.0, 5.0
_skeleton = lru_cache(50_000)(skeleton)


def fit(reading: Reading, names: Iterable[str]) -> float:
    """How well the best of the names fits; above WHOLE_FIT where all words stand in it."""
    typed = {word.lower() for word in _WORD.findall(reading.text)}
    return max((_of_name(reading, name, typed) for name in names if name), default=0.0)


#: A name with all words of the reading.
WHOLE_FIT = _ALL


def _of_name(reading, name, typed):
    own = _WORD.findall(name)
    spelt = [part for word in own for part in _skeleton(word).split()]
    words = reading.in_text()
    if not spelt or not words:
        return 0.0
    grades, at = [], []
    for word in words:
        found = [(word.grade(one), -place) for place, one in enumerate(spelt)]
        grade, place = max(found)
        if word.phrases and not grade:
            grade = 0
        grades.append(grade)
        if grade:
            at.append(-place)
    share = sum(1 for grade in grades if grade) / len(words)
    score = 10 * sum(grades) / len(words) + 100 * share
    if share < 1:
        return score
    covered = sum(1 for one in spelt if reading.grade(one)) / len(spelt)
    score += _ALL + _WHOLE * covered
    score += _BEGINS if min(at) == 0 else 0
    score += _IN_ORDER if at == sorted(at) else 0
    return score + _AS_TYPED * sum(word.lower() in typed for word in own) / len(own)


def holds_all(reading: Reading, *texts: str) -> bool:
    """Whether all words stand in the texts together."""
    held = {part for text in texts for word in _WORD.findall(text or "") for part in _skeleton(word).split()}
    return all(_holds(word, held) for word in reading.in_text())


def _holds(word, held):
    if any(word.grade(one) and not _is_of_phrase(word, one) for one in held):
        return True
    return any(all(_holds(other, held) for other in phrase) for phrase in word.phrases)


def _is_of_phrase(word, one):
    return one not in word.spelt and one not in word.forms and any(len(phrase) > 1 for phrase in word.phrases)


def with_marks(html: str, reading: Reading) -> SafeString:
    """HTML with each word that was found in <mark>, also where it is spelt otherwise."""
    parts = _TAG_OR_ENTITY.split(html)
    parts[::2] = [_WORD.sub(lambda word: _marked(word[0], reading), text) for text in parts[::2]]
    return mark_safe("".join(parts))


def _marked(word, reading):
    found = _skeleton(word).split()
    return f"<mark>{word}</mark>" if found and all(map(reading.grade, found)) else word


def sentence(text: str, reading: Reading) -> str:
    """The sentence of a text that holds most words of the reading; "" where none holds any."""
    best, most = "", 0
    for one in split(text or ""):
        held = {part for word in _WORD.findall(one) for part in _skeleton(word).split()}
        number = sum(_holds(word, held) for word in reading.in_text())
        if number > most:
            best, most = one, number
    return best


def as_printed(reading: Reading, texts: Iterable[str]) -> list[str]:
    """For each word that was taken for a slip: the word of the texts that it was taken for, as it stands
    there."""
    found = []
    for word in reading.words:
        if word.slips and not word.forms:
            for text in texts:
                meant = [one for one in _WORD.findall(text) if _skeleton(one) in word.slips]
                if meant:
                    found.append(meant[0])
                    break
    return list(dict.fromkeys(found))
