"""A table of participants as it is pasted from a sheet or a letter: how many of whom, where."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from ngo_portal.lib.language.kazakh import fold
from ngo_portal.lib.language.text import cleaned_text

#: So many rows are read; a longer table is a list of its own.
MOST_ROWS = 500
OLDEST = 120
WOMEN, MEN = "women", "men"
NONE = ("0", "-", "–")

#: What a heading says by the beginning of its first word; a short beginning is the whole word.
_HEADINGS = {
    "group": ("топ", "тоб", "нысаналы", "санат", "группа", "целев", "катего", "group", "target", "category"),
    "sex": ("жыныс", "пол", "sex", "gender"),
    "age": ("жас", "возраст", "лет", "age"),
    "place": (
        *("ауыл", "елді", "аудан", "қала", "жер", "мекен", "округ"),
        *(
            "место",
            "село",
            "район",
            "город",
            "населен",
            "аул",
            "place",
            "village",
            "district",
            "town",
            "city",
        ),
    ),
    "number": ("сан", "қанша", "адам", "кол", "числ", "сколько", "чел", "number", "count", "how", "people"),
    "nobody": (
        "аты",
        "тег",
        "тәгі",
        "фио",
        "ф",
        "фамил",
        "имя",
        "name",
        "full",
        "no",
        "n",
        "рет",
        "жсн",
        "иин",
        *("тел", "год", "дата", "жыл", "туған", "күн", "phone", "tel", "year", "date", "birth", "born"),
    ),
}
_WOMEN = ("әйел", "қыз", "ж", "жен", "дев", "women", "woman", "female", "f", "girl", "w")
_MEN = ("ер", "ерлер", "еркек", "ұл", "ұлдар", "м", "муж", "мальч", "юнош", "men", "man", "male", "m", "boy")
_TOTAL = ("барлығы", "жиыны", "жалпы", "итого", "всего", "total", "sum")
_AGES = re.compile(
    r"(?:(?P<from>\d{1,3})\s*[-–—]\s*(?P<to>\d{1,3})|(?P<over>\d{1,3})\s*\+|(?:до|under)\s*(?P<under>\d{1,3})"
    r"|(?P<till>\d{1,3})\s*(?:жасқа дейін|ге дейін|ға дейін))(?:\s*(?:жас|лет|years?|ж|л)\.?)?",
    re.IGNORECASE,
)
_ONE_AGE = re.compile(r"\d{1,3}")  # «35²» and «①» are no numbers of Python's
_NUMBER = re.compile(r"\d{1,3}(?:[\s]\d{3})+|\d+")
# A number with what says that it is not exact, and whom it counts.
_ABOUT = re.compile(
    r"(?:[~≈>]|(?:около|примерно|более|свыше|почти|не менее|шамамен|кемінде|about|over|some|almost)\b)?"
    rf"\s*(?:{_NUMBER.pattern})(?:-\w+|\+)?(?:\s(?:жуық|астам|артық|шамалы|адам\w*|чел|человек\w*|people))*+\.?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Row:
    """One number: of whom (`group` in words, `sex`, `ages` in years, None where open) and where (`place` in
    words)."""

    number: str = ""
    group: str = ""
    sex: str = ""
    place: str = ""
    age_from: int | None = None
    age_to: int | None = None


@dataclass
class Table:
    """`rows`; `left_out`: rows of which no number was understood; `names_left_out`: there were names."""

    rows: list[Row] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    names_left_out: bool = False


def read(text: str) -> Table:
    """Cells stand between tabs, semicolons or bars; what has one column is no table. A table with numbers
    gives a row for each of them; one without counts its lines, a person each, by group, sex and place.
    Raises ValidationError for a text that hides something."""
    lines = [_cells(line) for line in text.splitlines() if line.strip()][:MOST_ROWS]
    if max(map(len, lines), default=0) < 2:
        return Table(left_out=[" ".join(cells) for cells in lines])
    heads = [_heading(cell) for cell in lines[0]]
    has_heads = (
        sum(head is not None for head in heads) * 2 > len(heads)
        or all(not _NUMBER.search(cell) for cell in lines[0])
        and any(heads)
    )
    if not has_heads:
        heads = _by_content(lines)
    else:
        heads = _with_groups(heads, *lines)
        lines = lines[1:]
    table = Table(names_left_out="nobody" in [head for head in heads if isinstance(head, str)])
    counts_lines = not any(head == "number" or isinstance(head, Row) for head in heads)
    for cells in lines:
        if any(_begins(cell, _TOTAL) for cell in cells):
            continue
        rows = _rows(heads, cells, counts_lines)
        table.rows += rows
        if not rows:
            table.left_out.append(" ".join(cells))
    if counts_lines:
        table.rows = _counted(table.rows)
    return table


def _cells(line):
    cut = "\t" if "\t" in line else ";" if ";" in line else "|"
    parts = line.strip(cut if cut == "|" else "\n").split(cut)
    return [cleaned_text(cell).strip(' \u00a0"') for cell in parts]


def _begins(text, words):
    first, _space, _rest = fold(text).partition(" ")
    return any(first == word if len(word) < 3 else first.startswith(word) for word in map(fold, words))


def _heading(text):
    """What stands below a heading: the name of a part; a Row that says of whom its numbers are."""
    if not text:
        return None
    if _begins(text, _TOTAL):
        return "total"
    if ages := _ages(text):
        return replace(Row(), age_from=ages[0], age_to=ages[1])
    if sex := _sex(text):
        return Row(sex=sex)
    return next((part for part, words in _HEADINGS.items() if _begins(text, words)), None)


def _with_groups(heads, names, *lines):
    """A heading that is no part of a table says of whom the numbers below it are: «Дети», «Студенттер»."""
    if "nobody" in heads:
        return heads
    columns = itertools.zip_longest(*lines, fillvalue="")
    below = [[cell for cell in column if cell] for column in columns]
    return [
        Row(group=name)
        if head is None
        and any(len(word) > 2 for word in fold(name).split())
        and place < len(below)
        and below[place]
        and all(_kind(cell) == "number" or cell in NONE for cell in below[place])
        else head
        for place, (head, name) in enumerate(zip(heads, names, strict=True))
    ]


def _by_content(lines):
    """The parts of a table without headings: what most cells of a column are."""
    heads = []
    for column in range(max(map(len, lines))):
        kinds = Counter(_kind(cells[column]) for cells in lines if column < len(cells) and cells[column])
        heads.append(kinds.most_common(1)[0][0] if kinds else None)
    if heads.count("words") and "group" not in heads:
        heads[heads.index("words")] = "group"
    return ["place" if head == "words" else head for head in heads]


def _kind(text):
    if _ages(text):
        return "age"
    if _ABOUT.fullmatch(text):
        return "number"
    return "sex" if _sex(text) else "words"


def _sex(text):
    return WOMEN if _begins(text, _WOMEN) else MEN if _begins(text, _MEN) else ""


def _ages(text):
    """(from, to) of an age in words, None where it is open; None for what is no age."""
    found = _AGES.fullmatch(text.strip())
    if not found:
        return None
    first, last, under = found["from"] or found["over"], found["to"], found["under"] or found["till"]
    ages = tuple(int(age) if age else None for age in (first, last))
    if under:  # «до 18»: 17 at most
        ages = (None, max(int(under) - 1, 0))
    known = [age for age in ages if age is not None]
    return ages if known == sorted(known) and max(known) <= OLDEST else None


def _rows(heads, cells, counts_lines):
    told, numbers = Row(), []
    for head, cell in zip(heads, cells, strict=False):
        if not cell:
            continue
        if isinstance(head, Row):
            numbers.append((cell, head))
        elif head == "number":
            numbers.append((cell, Row()))
        elif head == "sex":
            says_more = "," in cell or "(" in cell or not _sex(cell)
            said = cell if says_more else told.group
            told = replace(told, sex=_sex(cell), group=said)
        elif head == "age":
            one = int(cell) if _ONE_AGE.fullmatch(cell) and int(cell) <= OLDEST else None
            ages = _ages(cell) or (one, one)
            told = replace(told, age_from=ages[0], age_to=ages[1])
        elif head in ("group", "place"):
            told = replace(told, **{head: cell})
    if counts_lines:
        return [told] if any((told.group, told.sex, told.place, told.age_from is not None)) else []
    return [
        replace(
            told,
            number=number,
            group=", ".join(filter(None, (told.group, of.group))),
            sex=of.sex or told.sex,
            age_from=told.age_from if of.age_from is None else of.age_from,
            age_to=told.age_to if of.age_to is None else of.age_to,
        )
        for number, of in numbers
        if number not in NONE
    ]


def _counted(people: Iterable[Row]):
    """Those of the same group, sex and place in one row, with the ages of the youngest and the oldest."""
    together: dict[Row, list[Row]] = {}
    for one in people:
        together.setdefault(replace(one, age_from=None, age_to=None), []).append(one)
    counted = []
    for what, ones in together.items():
        ages = [age for one in ones for age in (one.age_from, one.age_to) if age is not None]
        known = len(ones) == sum(one.age_from is not None for one in ones)
        span = (min(ages), max(ages)) if ages and known else (None, None)
        counted.append(replace(what, number=str(len(ones)), age_from=span[0], age_to=span[1]))
    return counted
