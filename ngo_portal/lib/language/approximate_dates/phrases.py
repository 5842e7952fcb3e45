"""How an approximate date is said in three languages: rules of grammar, not entries of a catalogue."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ngo_portal.lib.language.kazakh import word_with_ending

if TYPE_CHECKING:
    from .values import ApproximateDate

#: Year, month and day of one end as text, number, text; "" or 0 for what is not known.
Point = tuple[str, int, str]

NOT_STATED = {"kk": "күні көрсетілмеген", "ru": "дата не указана", "en": "date not stated"}
YEAR_NOT_STATED = {"kk": "жылы көрсетілмеген", "ru": "год не указан", "en": "year not stated"}

# fmt: off
MONTHS = {
    "kk": [
        "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым",
        "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан",
    ],
    "ru": [
        "январь", "февраль", "март", "апрель", "май", "июнь",
        "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
    ],
    "en": [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ],
}
KAZAKH_IN = [
    "қаңтарда", "ақпанда", "наурызда", "сәуірде", "мамырда", "маусымда",
    "шілдеде", "тамызда", "қыркүйекте", "қазанда", "қарашада", "желтоқсанда",
]
RUSSIAN_OF = [
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
]
RUSSIAN_IN = [
    "январе", "феврале", "марте", "апреле", "мае", "июне",
    "июле", "августе", "сентябре", "октябре", "ноябре", "декабре",
]

#: As they stand behind a day.
MONTHS_OF_DAYS = MONTHS | {"ru": RUSSIAN_OF}

ROMAN = ["I", "II", "III", "IV"]
ORDINALS = ["first", "second", "third", "fourth"]
#: Parts of a year by their EDTF codes: «2025 жылдың күзі, күзінде, күзінен, күзіне».
KAZAKH_PARTS = {
    21: "көктемі", 22: "жазы", 23: "күзі", 24: "қысы",
    **{33 + place: f"{roman} тоқсаны" for place, roman in enumerate(ROMAN)},
    **{40 + place: f"{roman} жартыжылдығы" for place, roman in enumerate(ROMAN[:2])},
}


def _numbered_part(roman: str, label: str, inside: str, since: str) -> tuple[str, str, str, str]:
    at = "во" if roman == "II" else "в"
    return f"{roman} {label}", f"{at} {roman} {inside}", f"с {roman} {since}", f"{roman} {label}"


#: As a label, inside, from, and up to.
RUSSIAN_PARTS = {
    21: ("весна", "весной", "с весны", "весну"),
    22: ("лето", "летом", "с лета", "лето"),
    23: ("осень", "осенью", "с осени", "осень"),
    24: ("зима", "зимой", "с зимы", "зиму"),
    **{
        33 + place: _numbered_part(roman, "квартал", "квартале", "квартала")
        for place, roman in enumerate(ROMAN)
    },
    **{
        40 + place: _numbered_part(roman, "полугодие", "полугодии", "полугодия")
        for place, roman in enumerate(ROMAN[:2])
    },
}
ENGLISH_PARTS = {
    21: "spring", 22: "summer", 23: "autumn", 24: "winter",
    **{33 + place: f"the {ordinal} quarter of" for place, ordinal in enumerate(ORDINALS)},
    **{40 + place: f"the {ordinal} half of" for place, ordinal in enumerate(ORDINALS[:2])},
}
WINTER = 24
#: Several of one year that are numbered: before their numbers, behind them inside a sentence, and as a label.
NUMBERED = {
    "kk": {33: ("", "тоқсандарында", "тоқсандары"), 40: ("", "жартыжылдықтарында", "жартыжылдықтары")},
    "ru": {33: ("в ", "кварталах", "кварталы"), 40: ("в ", "полугодиях", "полугодия")},
    "en": {33: ("in the ", "quarters of", "quarters of"), 40: ("in the ", "halves of", "halves of")},
}
# fmt: on
#: As files have them, % for the year or the two years, in the order of their codes.
PARTS_IN_FILES = {
    "kk": ["% ж. көктемі", "% ж. жазы", "% ж. күзі", "% жж. қысы"]
    + [f"% ж. {KAZAKH_PARTS[code]}" for code in KAZAKH_PARTS if code > WINTER],
    "ru": [f"{names[0]} %" for names in RUSSIAN_PARTS.values()],
    "en": [f"{name.removeprefix('the ')} %" for name in ENGLISH_PARTS.values()],
}


def date(language: str, style: str, when: "ApproximateDate") -> str:
    """See `ApproximateDate.print`."""
    if not when:
        return NOT_STATED[language]
    say: Any = {"kk": _Kazakh, "ru": _Russian, "en": _English}[language]
    start, end = (_parts(point) for point in when.points)
    if style == "in_year":
        if not (start and end) or when.is_part_of_year or start[0] != end[0]:
            return date(language, "text", when)
        if not start[1] or not end[1]:
            return ""
        start, end, style = ("", *start[1:]), ("", *end[1:]), "text"
    unknown_year = YEAR_NOT_STATED[language]
    if not (start and end):
        phrase = say.since(start) if start else say.until(end)
    elif when.is_part_of_year:
        phrase = _parts_of_year(language, say, style, start, end)
    elif style == "short" and language != "en":
        phrase = when.numeric()
    elif start[:2] == end[:2] and start[2] and end[2]:
        days = start[2] if start == end else f"{start[2]}–{end[2]}"
        phrase = say.inside((*start[:2], days)) if style == "text" else say.label((*start[:2], days))
    elif start == end:
        phrase = say.inside(start) if style == "text" else say.label(start)
    else:
        phrase = say.span_inside(start, end) if style == "text" else say.span_label(start, end)
    if when.year_known or style == "yearly":
        return phrase
    return (
        f"{phrase}, {unknown_year}" if language == "en" and style == "text" else f"{phrase} ({unknown_year})"
    )


def parts_in_files(language: str, when: "ApproximateDate") -> str:
    """A part of a year or several as files have them: «2022 ж. күзі»."""
    named = dict(zip(KAZAKH_PARTS, PARTS_IN_FILES[language], strict=True))
    points = filter(None, map(_parts, dict.fromkeys(when.points)))
    return " – ".join(named[part].replace("%", _years_of(year, part)) for year, part, _day in points)


def study_year(language: str, style: str, years: str) -> str:
    """«2021/2022 оқу жылы», as a label or inside a sentence."""
    inside = style == "text"
    if language == "kk":
        return f"{years} оқу {'жылында' if inside else 'жылы'}"
    if language == "ru":
        return f"в {years} учебном году" if inside else f"{years} учебный год"
    return f"{'in the ' if inside else ''}{years} school year"


def _parts_of_year(language, say, style, start, end):
    (year, first, _day), (last_year, last, _last_day) = start, end
    if start == end:
        inside = say.in_part if style == "text" else say.part
        return inside(_years_of(year, first), first)
    if year == last_year and (kind := max(code for code in (0, *NUMBERED[language]) if code <= first)):
        return _numbered(language, style, kind, year, (first, last))
    one_year = year == last_year and first != WINTER and last != WINTER
    years = ("" if one_year else _years_of(year, first)), _years_of(last_year, last)
    return (say.span_in_parts if style == "text" else say.span_of_parts)(years, (first, last))


def _numbered(language, style, kind, year, parts):
    """«2021 жылдың I–III тоқсандары»: several numbered parts of one year, in which a thing happened."""
    before, inside, label = NUMBERED[language][kind]
    names = ORDINALS if language == "en" else ROMAN
    numbers = "–".join(names[part - kind] for part in parts)
    phrase = f"{before}{numbers} {inside}" if style == "text" else f"{numbers} {label}"
    if language == "kk":
        return f"{year} жылдың {phrase}"
    return f"{phrase} {year}" + {"ru": " года" if style == "text" else " г.", "en": ""}[language]


def _years_of(year, part):
    """A winter lies in two years: 2020–2021."""
    return f"{year}–{int(year) + 1}" if part == WINTER else year


def _parts(point: str) -> Point | None:
    """(year, month, day) as text, number, text, "" or 0 for what is not known; None for an open end."""
    if not point:
        return None
    year, month, day = (point.split("-") + ["", ""])[:3]
    return ("" if year == "XXXX" else year, int(month or 0), day.lstrip("0"))


def _without_shared_year(start, end):
    """Whether both ends fall in one year that need not be said twice."""
    return start[0] == end[0] and start[1] and end[1]


def _joined(*words):
    return " ".join(word for word in words if word)


class _Kazakh:
    @staticmethod
    def _with(point: Point, month: Callable[[int], str], year_alone: str) -> str:
        year, number, day = point
        if not number:
            return f"{year} {year_alone}"
        return _joined(year and f"{year} жылғы", day, month(number))

    @classmethod
    def _from(cls, point: Point) -> str:
        return cls._with(point, lambda month: word_with_ending(MONTHS["kk"][month - 1], "ablative"), "жылдан")

    @classmethod
    def _to(cls, point: Point) -> str:
        return (
            cls._with(point, lambda month: word_with_ending(MONTHS["kk"][month - 1], "dative"), "жылға")
            + " дейін"
        )

    @classmethod
    def inside(cls, point: Point) -> str:
        return cls._with(point, lambda month: KAZAKH_IN[month - 1], "жылы")

    @classmethod
    def span_inside(cls, start: Point, end: Point) -> str:
        return f"{cls._from(start)} {cls._to(('', *end[1:]) if _without_shared_year(start, end) else end)}"

    @staticmethod
    def label(point: Point) -> str:
        year, month, day = point
        return _joined(year and f"{year} ж.", day, month and MONTHS["kk"][month - 1])

    @classmethod
    def span_label(cls, start: Point, end: Point) -> str:
        if not start[1] and not end[1]:
            return f"{start[0]}–{end[0]} жж."
        return (
            f"{cls.label(start)} – {cls.label(('', *end[1:]) if _without_shared_year(start, end) else end)}"
        )

    @classmethod
    def since(cls, point: Point) -> str:
        return f"{cls._from(point)} бері"

    @classmethod
    def until(cls, point: Point) -> str:
        return cls._to(point)

    @staticmethod
    def part(years: str, part: int, ending: str = "") -> str:
        name = KAZAKH_PARTS[part]
        soft = ending if name.endswith("і") else ending.replace("е", "а")
        return _joined(years and f"{years} жылдың", name + soft)

    @classmethod
    def in_part(cls, years: str, part: int) -> str:
        return cls.part(years, part, "нде")

    @classmethod
    def span_in_parts(cls, years: tuple[str, str], parts: tuple[int, int]) -> str:
        shared = years[1] if not years[0] else ""
        first = cls.part(years[0] or shared, parts[0], "нен")
        return f"{first} {cls.part('' if shared else years[1], parts[1], 'не')} дейін"

    @classmethod
    def span_of_parts(cls, years: tuple[str, str], parts: tuple[int, int]) -> str:
        shared = years[1] if not years[0] else ""
        return f"{cls.part(years[0] or shared, parts[0])} – {cls.part('' if shared else years[1], parts[1])}"


class _Russian:
    @staticmethod
    def _with(point: Point, months: list[str], year_alone: str, year_after: str = "года") -> str:
        year, month, day = point
        if not month:
            return f"{year} {year_alone}"
        return _joined(day, (RUSSIAN_OF if day else months)[month - 1], year and f"{year} {year_after}")

    @classmethod
    def _of(cls, point: Point) -> str:
        return cls._with(point, RUSSIAN_OF, "года")

    @classmethod
    def _up_to(cls, point: Point) -> str:
        return cls._with(point, MONTHS["ru"], "год")

    @classmethod
    def inside(cls, point: Point) -> str:
        return cls._of(point) if point[2] else "в " + cls._with(point, RUSSIAN_IN, "году")

    @classmethod
    def span_inside(cls, start: Point, end: Point) -> str:
        if not start[1] and not end[1]:
            return f"с {start[0]} по {end[0]} год"
        first = ("", *start[1:]) if _without_shared_year(start, end) else start
        return f"с {cls._of(first)} по {cls._up_to(end)}"

    @classmethod
    def label(cls, point: Point) -> str:
        return cls._with(point, MONTHS["ru"], "г.", "г.")

    @classmethod
    def span_label(cls, start: Point, end: Point) -> str:
        if not start[1] and not end[1]:
            return f"{start[0]}–{end[0]} гг."
        first = ("", *start[1:]) if _without_shared_year(start, end) else start
        return f"{cls.label(first)} – {cls.label(end)}"

    @classmethod
    def since(cls, point: Point) -> str:
        return f"с {cls._of(point)}"

    @classmethod
    def until(cls, point: Point) -> str:
        return f"до {cls._of(point)}"

    @staticmethod
    def _part(years: str, part: int, form: int, after: str, after_two: str) -> str:
        name = RUSSIAN_PARTS[part][form]
        return _joined(name, years and f"{years} {after_two if part == WINTER else after}")

    @classmethod
    def part(cls, years: str, part: int) -> str:
        return cls._part(years, part, 0, "г.", "гг.")

    @classmethod
    def in_part(cls, years: str, part: int) -> str:
        return cls._part(years, part, 1, "года", "годов")

    @classmethod
    def span_in_parts(cls, years: tuple[str, str], parts: tuple[int, int]) -> str:
        first = cls._part(years[0], parts[0], 2, "года", "годов")
        return f"{first} по {cls._part(years[1], parts[1], 3, 'года', 'годов')}"

    @classmethod
    def span_of_parts(cls, years: tuple[str, str], parts: tuple[int, int]) -> str:
        return f"{cls.part(years[0], parts[0])} – {cls.part(years[1], parts[1])}"


class _English:
    @staticmethod
    def label(point: Point) -> str:
        year, month, day = point
        return _joined(day, month and MONTHS["en"][month - 1], year)

    @classmethod
    def inside(cls, point: Point) -> str:
        return f"{'on' if point[2] else 'in'} {cls.label(point)}"

    @classmethod
    def span_inside(cls, start: Point, end: Point) -> str:
        first = ("", *start[1:]) if _without_shared_year(start, end) else start
        return f"from {cls.label(first)} to {cls.label(end)}"

    @classmethod
    def span_label(cls, start: Point, end: Point) -> str:
        if not start[1] and not end[1]:
            return f"{start[0]}–{end[0]}"
        if not start[1] or not end[1]:
            return cls.span_inside(start, end)
        first = ("", *start[1:]) if _without_shared_year(start, end) else start
        return f"{cls.label(first)} – {cls.label(end)}"

    @classmethod
    def since(cls, point: Point) -> str:
        return f"since {cls.label(point)}"

    @classmethod
    def until(cls, point: Point) -> str:
        return f"until {cls.label(point)}"

    @staticmethod
    def part(years: str, part: int) -> str:
        return _joined(ENGLISH_PARTS[part].removeprefix("the "), years)

    @staticmethod
    def in_part(years: str, part: int) -> str:
        return _joined("in", ENGLISH_PARTS[part], years)

    @classmethod
    def span_in_parts(cls, years: tuple[str, str], parts: tuple[int, int]) -> str:
        first, last = (_joined(ENGLISH_PARTS[part], year) for year, part in zip(years, parts, strict=True))
        return f"from {first} to {last}"

    @classmethod
    def span_of_parts(cls, years: tuple[str, str], parts: tuple[int, int]) -> str:
        return f"{cls.part(years[0], parts[0])} – {cls.part(years[1], parts[1])}"
