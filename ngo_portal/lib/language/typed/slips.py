"""Slips of the hand: a letter left out, one too many, another one, two neighbours swapped."""

from collections.abc import Iterable

#: From so many letters on a word may have one slip, and two.
_ONE_FROM, _TWO_FROM = 4, 8
#: No word is longer; every slip of what is would take minutes to be written down.
_LONGEST = 60
_LETTERS = "абвгдежзиклмнопрстуфхцчш"


def most_slips(word: str) -> int:
    """Digits have none: another number is another one; nor has what is too long for a word."""
    if len(word) > _LONGEST or any(sign.isdigit() for sign in word):
        return 0
    return (len(word) >= _ONE_FROM) + (len(word) >= _TWO_FROM)


def distance(one: str, other: str, most: int) -> int:
    """How many slips make one word of the other; `most` + 1 where they are more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, 1):
        earlier, before, row = before, row, [number]
        for place, of_other in enumerate(other, 1):
            best = min(before[place] + 1, row[-1] + 1, before[place - 1] + (letter != of_other))
            if number > 1 and place > 1 and letter == other[place - 2] and one[number - 2] == of_other:
                best = min(best, earlier[place - 2] + 1)
            row.append(best)
        if min(row) > most:
            return most + 1
    return row[-1]


def one_slip_from(word: str) -> Iterable[str]:
    """Every word that is one slip away."""
    found: set[str] = set()
    for place in range(len(word) + 1):
        head, tail = word[:place], word[place:]
        found.update(head + letter + tail for letter in _LETTERS)
        if tail:
            found.add(head + tail[1:])
            found.update(head + letter + tail[1:] for letter in _LETTERS)
        if len(tail) > 1:
            found.add(head + tail[1] + tail[0] + tail[2:])
    return found - {word}
