"""A typed date taken apart: its figures, its words, and the signs between them."""

import datetime
import re
import unicodedata

from ngo_portal.lib.language.look_alikes import of_one_alphabet

from . import vocabulary as v
from .relative import NAMES, folded, named, sign_of
from .vocabulary import Token

_DASHES = re.compile("[‐‑‒–—―−﹘﹣－]")  # what is typed as a dash
_ROMAN = {"I": "1", "II": "2", "III": "3", "IV": "4"}
_ROMAN_ORDER = re.compile(r"(?<![\w.])(?:[IІ]{1,3}|[IІ]V)(?=[-\s])")
_IN_PARTS = re.compile(r"тоқсан|токсан|кв\b|кварт|жарты|полуг|полов|quarter|half", re.IGNORECASE)
_HALF_A_YEAR = re.compile(r"(?<!\w)жарти жилди(?=[кг])")
#: «Зима 2020/21», "winter 2020-21", «2020/2021 оқу жылы»
_TWO_YEARS = re.compile(r"(?<![0-9./-])([12][0-9])([0-9]{2})[/-](?:([0-9]{2})|([12][0-9]{3}))(?![0-9./-])")
_OVER_NEW_YEAR = re.compile(r"(?<!\w)(?:зим|кис|winter|оку|уч|academic|school)")
#: «"12" марта 2021 г.», all of it in brackets.
_QUOTED = re.compile(r"""[«"“”„']\s?([0-9][0-9.]*)\s?[»"“”']""")
_IN_BRACKETS = re.compile(r"\A\(([^()]*)\)\Z")
#: «27 ақпан (2021)», «5 декабря (2021 г.)»
_YEAR_IN_BRACKETS = re.compile(
    r"(?<=[^\W\d_]) ?\(([12][0-9]{3}(?: ?(?:г|год|года|ж|жыл|жылы)\.?)?)\)\Z", re.IGNORECASE
)
_SPACED_STOP = re.compile(r"(?<=[0-9])\s+\.(?=\s?[0-9])")
#: «12.III.2021»: a month between a day and a year.
_ROMAN_MONTH = re.compile(r"(?<=[0-9])([./ ])([IVXІХ]{1,4})\1(?=(?:[12][0-9])?[0-9]{2}(?![0-9]))")
_ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
#: «27-Feb-2021», «27-ақпан-2021», and as spreadsheets write it: «27-Feb-21», «27-фев-21».
_JOINED_MONTH = re.compile(r"(?<!\w)([0-9]{1,2})-([^\W\d_]+\.?)-(?:([0-9]{4})|([0-9]{2})(?! [^\W\d_]))(?!\w)")
#: "05 Dec 21", «05 дек. 21»: a day that begins with nought and a short month, and nothing more; «12 мар 21»
#: may be two days.
_PADDED_DAY = re.compile(r"\A(0[1-9]) ([^\W\d_]{3,4}\.?) ([0-9]{2})\Z")
#: «12 - наурыз» and nothing more: not «ақпан 27 - наурыз 3».
_SPACED_DAY = re.compile(
    rf"(\A(?:[12][0-9]{{3}} ?(?:ж\.?|жил|жили|жилги) )?[0-9]{{1,2}}) - "
    rf"(?=(?:{'|'.join((*v.KAZAKH_MONTHS, *v.MONTHS_OF_A_DAY))})\w*(?: [12][0-9]{{3}}(?: ?\D*)?)?\Z)"
)
# Figures that are one date by themselves. Nothing of a longer number or date may stand around them.
_EDGE, _END = r"(?<![0-9])(?<![0-9][./])", r"(?![0-9])(?![./][0-9])"
_FIGURES = re.compile(
    "|".join(
        f"(?:{_EDGE}{shape}{_END})"
        for shape in (
            r"(?P<y1>[0-9]{4})(?P<s1>[-./])(?P<m1>[0-9]{1,2})(?P=s1)(?P<d1>[0-9]{1,2})",
            r"(?P<d2>[0-9]{1,2})(?P<s2>[./]) ?(?P<m2>[0-9]{1,2})(?P=s2) ?(?P<y2>[0-9]{4})",
            r"(?P<d3>[0-9]{2})(?P<s3>-)(?P<m3>[0-9]{2})-(?P<y3>[0-9]{4})",
            r"(?P<d4>[0-9]{1,2})(?P<s4>[./])(?P<m4>[0-9]{1,2})(?P=s4)(?P<j4>[0-9]{2})",
            r"(?P<m5>[0-9]{1,2})(?P<s5>[./])(?P<y5>[0-9]{4})",
            r"(?P<y6>[0-9]{4})(?P<s6>[-./])(?P<m6>0[1-9]|1[0-2])(?! ?(?:гг|жж|год|жил))",
            r"(?P<d7>[0-9]{1,2})(?P<s7>[./])(?P<m7>[0-9]{1,2})",
        )
    )
)
_TOKEN = re.compile(
    rf"(?P<figures>{_FIGURES.pattern})(?:-?(?P<ended>[^\W\d_]+))?"
    r"|'(?P<short>[0-9]{2})(?![0-9])"
    r"|(?P<number>[0-9]+)(?:-?(?P<ending>[^\W\d_]+))?"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<open>(?<!-)\.{2,}(?= ?[0-9])|(?<=[0-9])\.{2,})"
    r"|(?P<nothing>\s+|(?<![0-9])\.|\.(?![0-9]))"
    r"|(?P<sign>.)"
)
LAST_MONTH = 12
#: «5/6 желтоқсан», «5, 6, 7 желтоқсан»: two days, and more.
_BEFORE_MONTH = rf"(?= (?:{'|'.join(v.MONTH_STEMS)}))"
_TWO_DAYS = re.compile(rf"(?<![0-9./-])([0-9]{{1,2}})/([0-9]{{1,2}}){_BEFORE_MONTH}")
_LISTED_DAYS = re.compile(rf"(?<![0-9.])([0-9]{{1,2}}(?:, [0-9]{{1,2}})+), ([0-9]{{1,2}}){_BEFORE_MONTH}")
_SEVERAL_BEFORE = re.compile("(?<![-&,])(?:N[ox]|[Kp])o?$")
_SEVERAL_OF = [(v.ORDINAL, "е"), (v.ORDER, 1), (v.PART, None)]
_ONE_FIGURE = 9


def tokens(text: str, today: datetime.date) -> list[Token]:
    """The tokens of a text in one line; two figures of a year are read where `today` makes the century
    sure."""
    text = _DASHES.sub("-", unicodedata.normalize("NFC", of_one_alphabet(text))).replace("’", "'")
    if _IN_PARTS.search(text):
        text = _ROMAN_ORDER.sub(lambda roman: _ROMAN[roman[0].replace("І", "I")], text)
    text = _YEAR_IN_BRACKETS.sub(r" \1", _IN_BRACKETS.sub(r"\1", text))
    text = _SPACED_STOP.sub(".", _QUOTED.sub(r"\1", text))
    text = _ROMAN_MONTH.sub(_of_roman_month, text)
    text = _JOINED_MONTH.sub(lambda day: f"{day[1]} {day[2]} {day[3] or chr(39) + day[4]}", folded(text))
    text = _PADDED_DAY.sub(r"\1 \2 '\3", text)
    if _OVER_NEW_YEAR.search(text):
        text = _TWO_YEARS.sub(lambda two: f"{two[1]}{two[2]}-{two[4] or two[1] + two[3]}", text)
    for several in (_TWO_DAYS, _LISTED_DAYS):
        text = several.sub(r"\1 & \2", text)
    text = _SPACED_DAY.sub(r"\1 ", text)
    text = _HALF_A_YEAR.sub("жартижилди", text)
    for phrase, sign in v.PHRASES:
        text = phrase.sub(sign, text)
    return _of_months(_of_days(_tokens(named(text), today)), today)


def _of_days(found):
    """The tokens with days or months that are counted («3 күн», «9 айы») and several days («20-шы күндері»,
    «20-е числа») as some part of what stands beside them; «27-сі күні» and «20-го числа» are a day."""
    kept = []
    for sign, value in found:
        signs = "".join(earlier for earlier, _value in kept)
        several = _SEVERAL_BEFORE.search(signs)
        if sign in (v.DAYS, v.MONTH_WORD) and signs.endswith(v.NUMBER):
            kept[-1] = v.PART, value
        elif several and (
            sign == v.SEVERAL_DAYS
            or (sign, value) == (v.DAYS, None)
            or sign == v.OF_DAY
            and kept[-1] in _SEVERAL_OF
        ):
            kept[several.start() :] = [(v.PART, value)]
        elif sign in (v.DAYS, v.SEVERAL_DAYS, v.OF_DAY):
            kept.append((v.DAY_WORD if value or sign == v.OF_DAY else v.UNKNOWN, value))
        else:
            kept.append((sign, value))
    return kept


def _of_months(found, today):
    """The tokens with short months as months: a number behind one may be a year where no other year stands
    beside it, "Dec 21"."""
    signs = "".join(sign for sign, _value in found)
    year_known = not {v.YEAR, v.SHORT_YEAR, v.FULL, v.RELATIVE_YEAR}.isdisjoint(signs)
    for place, (sign, value) in enumerate(found):
        if sign == v.SHORT_MONTH:
            after, number = found[place + 1] if place + 1 < len(found) else ("", 0)
            may_be_year = after == v.NUMBER and number > _ONE_FIGURE and full_year(number, today)
            found[place] = v.BARE_MONTH if may_be_year and not year_known else v.MONTH, value
    return found


def _of_roman_month(match):
    roman = match[2].replace("І", "I").replace("Х", "X")
    return f".{_ROMAN_MONTHS.index(roman) + 1:02}." if roman in _ROMAN_MONTHS else match[0]


def full_year(figures: int, today: datetime.date) -> int | None:
    """The year that two figures surely mean: of this century up to the next year, of the last one from 1970
    on."""
    century = today.year // 100 * 100
    if century + figures <= today.year + 1:
        return century + figures
    return century - 100 + figures if figures >= 70 else None


def _tokens(text, today):
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if match["figures"]:
            yield _of_figures(match, today)
            yield from _of_ending(match["ended"], v.FULL_YEAR)
        elif match["short"]:
            yield v.SHORT_YEAR, int(match["short"])
        elif match["number"]:
            yield from _of_number(match["number"], match["ending"])
        elif match["word"]:
            yield from _of_name_or_word(match["word"])
        elif kind == "open":
            yield v.UNKNOWN, match["open"]  # "..2021" may be until then
        elif kind == "sign":
            sign = match["sign"]
            yield (sign, None) if sign in "-,()&" else (v.UNKNOWN, sign)


def _of_figures(match, today):
    parts = {
        name[0]: int(text)
        for name, text in match.groupdict().items()
        if text and name[1:].isdigit() and not name.startswith("s")
    }
    signs = {text for name, text in match.groupdict().items() if text and re.fullmatch(r"s[0-9]", name)}
    day_first_alone = signs != {"."} and not {"y", "j"} & parts.keys()
    may_be_swapped = day_first_alone or parts.get("d", 0) <= LAST_MONTH
    if signs != {"."} and parts["m"] > LAST_MONTH and not match["y1"] and may_be_swapped:
        return v.UNKNOWN, match[0]  # 02/27/2021, 20/21
    if day_first_alone and parts["d"] <= LAST_MONTH:
        return v.UNKNOWN, match[0]  # 02/03
    if signs == {"."} and not {"y", "j"} & parts.keys() and 0 < parts["d"] <= LAST_MONTH < parts["m"]:
        return v.UNKNOWN, match[0]  # 03.21 may be a month of a year, or a time of day
    if signs == {"/"} and match["y6"] and parts["m"] == (parts["y"] + 1) % 100:
        return v.UNKNOWN, match[0]  # 2011/12 may be two years
    if "j" in parts:
        parts["y"] = full_year(parts["j"], today)
        may_begin_with_year = signs == {"/"} and parts["d"] <= today.year % 100 and parts["m"] <= LAST_MONTH
        is_later = parts["j"] < parts["d"] or today.year < (parts["y"] or today.year)
        if parts["y"] is None or may_begin_with_year and is_later:
            return v.UNKNOWN, match[0]  # 21/10/05 and 21/02/27 may begin with the year
    return (v.FULL if "y" in parts else v.DAY_MONTH), (parts.get("y"), parts["m"], parts.get("d"))


def _of_number(digits, ending):
    if len(digits) not in (1, 2, v.FULL_YEAR):
        yield v.UNKNOWN, digits
        return
    yield (v.YEAR if len(digits) == v.FULL_YEAR else v.NUMBER), int(digits)
    yield from _of_ending(ending, len(digits))


def _of_ending(ending, digits):
    """The signs of what is glued to figures: an ending, or the next word («2021ж», «27ақпан»); «20-күні» is
    the day of that number, «20 күн» so many."""
    if ending:
        signs = v.after_figures(ending, digits)
        signs = list(_of_name_or_word(ending)) if signs is None else signs
        if signs and signs[0][0] in (v.DAYS, v.SEVERAL_DAYS, v.MONTH_WORD):
            yield v.ORDINAL, None
        yield from signs


def _of_name_or_word(word):
    if NAMES.fullmatch(word):
        yield sign_of(word), word
    else:
        yield from v.of_word(word)
