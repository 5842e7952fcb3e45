"""The sentences of a Kazakh, Russian or English text, as it prints them."""

import bisect
import itertools
import re

_LINE_END = re.compile(r"[\n\r\x85\u2028\u2029]")
# A run of marks that may end a sentence, with what closes a quotation behind it; or a run of spaces.
_MAY_END = re.compile(r"(?P<mark>(?<![.!?…])[.!?…]++)[»”“\"’)\]]*+(?=\s|\Z)|(?P<spaces>(?<!\s)\s++)")
_BEFORE_LETTERS = re.compile(r"[\s«“„\"‘(\[\-‐‑‒–—―]*+")
_LAST_WORD = re.compile(r"(?:[^\W\d_]+[.-])*[^\W\d_]+\Z")
_LONGEST_ABBREVIATION = 12
# Longer than one letter; those of single letters («ж.», «ү.ж.», «т.е.») are told by their shape.
# fmt: off
_ABBREVIATIONS = {
    "жж", "ғғ", "мың", "млн", "млрд", "трлн", "тг", "обл", "ауд", "көш", "мкр",
    "гг", "вв", "тыс", "руб", "коп", "им", "ул", "просп", "пр", "пл", "р-н", "д-р", "др",
    "проф", "акад", "доц", "стр", "ст", "св", "см", "рис", "табл", "тел", "напр",
    "mr", "mrs", "ms", "dr", "prof", "st", "no", "vs", "inc", "ltd", "jr", "sr", "etc",
}
# fmt: on
# «… және т.б. Олар …»: these stand at the end of a sentence when a capital letter follows.
_OFTEN_LAST = {"т.б", "т.с.с", "т.т", "т.д", "т.п", "др", "руб", "коп", "тг", "etc"}

# A line that is the number of a page.
_PAGE = re.compile(r"[-–—]?[ \t]*[0-9]{1,4}[ \t]*[-–—]?")

#: What stands between two sentences for sure, as PostgreSQL reads patterns: `split` parts them there too, and
#: in other places that no pattern can tell.
SURELY_BETWEEN = (
    rf"(?<=[[:lower:]]{{3}}[.!?…][»”“\"’)]?)(?<!\y(?:{'|'.join(sorted(_ABBREVIATIONS))})[.!?…][»”“\"’)]?)"
    r"[ \n]+(?=[[:upper:]])"
)


def split(text: str) -> list[str]:
    """The sentences of `text`, each exactly as it stands there.

    A sentence ends with its mark where the next one starts with a capital letter or a figure, inside
    quotation marks too; a new line ends it unless the next goes on in small letters. Abbreviations («ж.»,
    «млн.», «Mr.»), initials («Б. Серікбайұлы») and numbers in a list («1.») end nothing: where it cannot be
    told, two sentences stay one.
    """
    cuts = [0]
    for found in _MAY_END.finditer(text):
        before = _BEFORE_LETTERS.match(text, found.end())
        letters = before.end() if before else found.end()
        follows = text[letters : letters + 1]
        if found["spaces"]:
            line_ends = len(_LINE_END.findall(found["spaces"].replace("\r\n", "\n")))
            ends = line_ends > 1 or line_ends == 1 and not follows.islower()
        else:
            ends = not follows.islower() and not (
                found[0] == "." and _is_abbreviation(text, cuts[-1], found.start(), follows)
            )
        if ends:
            cuts.append(found.end())
    pieces = (text[start:end].strip() for start, end in itertools.pairwise([*cuts, len(text)]))
    return [piece for piece in pieces if any(letter.isalnum() for letter in piece)]


def _is_abbreviation(text, start, stop, follows):
    """Whether the full stop at `stop` belongs to the word or number before it; the sentence begins at
    `start`."""
    if stop - start < _LONGEST_ABBREVIATION and text[start:stop].strip().isdigit():
        return True
    last = _LAST_WORD.search(text[max(start, stop - _LONGEST_ABBREVIATION) : stop])
    if last is None:
        return False
    word = last[0].lower()
    if word in _OFTEN_LAST and (not follows or follows.isupper()):
        return False
    return word in _ABBREVIATIONS or all(len(part) == 1 for part in word.split("."))


def find(sentence: str, text: str) -> str | None:
    """The part of `text` that `sentence` is, as it stands there; None when it does not stand there, or is
    empty. Any run of spaces and line breaks counts as one space; every other sign has to be the same. Where
    a page put its number or the hyphen of a line into it, the sentence without that."""
    wanted = " ".join(sentence.split())
    found = _found(wanted, text)
    if found is None and wanted and any(wanted in " ".join(one.split()) for one in _without_printed(text)):
        return wanted
    return found


def _without_printed(text):
    """`text` without what pages printed inside its sentences: their numbers, and the hyphens of lines, in
    each way in which a word may go on."""
    lines = [stripped for line in text.split("\n") if (stripped := line.strip())]
    kept = [
        line
        for place, line in enumerate(lines)
        if not (_PAGE.fullmatch(line) and 0 < place < len(lines) - 1)
        or lines[place - 1][-1] in ".!?…:;"
        or not lines[place + 1][0].islower()
    ]
    parted = [
        line[-1] in "-‐" and line[-2:-1].islower() and following[0].islower()
        for line, following in itertools.pairwise(kept)
    ] + [False]
    if len(kept) == len(lines) and not any(parted):
        return []
    ends = zip(kept, parted, strict=True)
    pieces = [(line[:-1], line) if goes_on else (f"{line} ",) * 2 for line, goes_on in ends]
    return ["".join(way) for way in zip(*pieces, strict=True)]


def _found(wanted, text):
    words = list(re.finditer(r"\S+", text))
    place = " ".join(word[0] for word in words).find(wanted) if wanted else -1
    if place < 0:
        return None
    lengths = (len(word[0]) + 1 for word in words)
    starts = list(itertools.accumulate(lengths, initial=0))

    def original(position):
        number = bisect.bisect_right(starts, position) - 1
        return words[number].start() + position - starts[number]

    return text[original(place) : original(place + len(wanted) - 1) + 1]
