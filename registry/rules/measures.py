"""Numbers that surely count no people: of a measure, in whose words the quantities of forms are read too, of
money, of what stands in an order, and the days of a month.
"""

import re

from ngo_portal.lib.language.kazakh import spellings
from ngo_portal.lib.language.patterns import either
from ngo_portal.lib.language.quantities.numbers import AND_A_HALF, HALF_MORE, NUMBER_WORDS
from registry.rules.named_people import MEASURES, ORDERS, entries

#: No line break: behind one another sentence begins.
SPACE = "[ \u00a0\u202f]"
#: What is before a number that is no part of another one (1,3; 2021-3), nor that of a school (№ 3).
NO_PART = rf"(?<!\d)(?<!\d[.,/-])(?<!№)(?<!№{SPACE})"
#: Three, however exact: 3,0.
NO_FRACTION = r"(?:[.,]00?(?!\d))?"
_ENGLISH_LETTER = re.compile("[a-z]")


def _either(words):
    return either(spellings(word).replace(" ", SPACE) for word in words)


def _words(listed, *, english=False):
    """Those in English, or the others."""
    return [entry for entry in entries(listed) if bool(_ENGLISH_LETTER.match(entry)) is english]


#: Those that stand beside what is counted: «трое», «үшеу» are people, whatever follows.
_CARDINALS = {
    form: word.value
    for form, word in NUMBER_WORDS.items()
    if word.value in range(1, 11)
    and not word.case
    and not re.match(r"\w+еу|\w+ер[оиы]|дво[еи]|тро[еи]", form)
}
_FIGURE = rf"{NO_PART}0*[1-5]"
_IN_WORDS = _either(form for form, value in _CARDINALS.items() if value <= 5)
_NUMBER = rf"(?:{_FIGURE}{NO_FRACTION}|\b(?:{_IN_WORDS})\b)"
#: «2-3 сағат», «екі немесе үш күн».
_OR = _either(["немесе", "или", "or", "to"])
_TO = rf"(?:{SPACE}?(?:[-–/]|{_OR}){SPACE}?(?:\d\d?|{_either(_CARDINALS)}))"
_AND_A_HALF = _either([*map(" ".join, AND_A_HALF), *HALF_MORE])
#: Of Kazakh, Russian and English nouns.
_ENDING = (
    r"(?:(?:[лдт][аеә]р)?(?:с?[ыіи])?(?:[гғкқ][аеә]|н?[дт][аеә]н?|н[аеә]н?|[дтн][ыіи][ңн]|н?[дт]?[ыіи]|[дт][аеә]й"
    r"|[гғ][ыіи]|[мбп]ен|[лдт][ыіи][қк])?|[ауоеьюя]|[оеи]й|[оеи]м|[ое]в|[ая]ми?|[ая]х|и[ияею]|и[ея]м|иях|e?s)(?:[²³]|\b)"
)
_LARGE = _either(
    form for form, word in NUMBER_WORDS.items() if word.kind in ("size", "hundred") and not word.case
)
_ENGLISH = _either(_words(MEASURES + ORDERS, english=True))
_WITHOUT_PLURAL = _either(
    word for word in _words(MEASURES, english=True) if r"\b" in word and r"?\b" not in word
)
#: Nobody of it is named behind: «2 кезең.», «2 бағыт бойынша», «2 сынып оқушылары»; "1 hour", "one day in".
_KAZAKH_ALONE = rf"\b(?:(?!{SPACE}\w)|(?={SPACE}(?:{_either(['бойынша'])}|\w+[лдт][аеә]р)))"
_ENGLISH_ALONE = rf"\b(?:(?!{SPACE}\w)|(?={SPACE}(?:and|or|of|in|on|for|at|to|from|with|ago|later|long)\b))"
_MEASURE = (
    rf"(?:{_LARGE}|{_either(_words(MEASURES))}){_ENDING}"
    rf"|(?:{_either(_words(ORDERS))})(?:(?=\w){_ENDING}|{_KAZAKH_ALONE})"
    rf"|(?:{_WITHOUT_PLURAL})[²³]?|(?:{_ENGLISH})e?s\b"
)
#: «1 место», «1 орынға», but not «2 места», «2 орын бөлінді».
_PLACE_WON = (
    rf"мест[оеу]\b(?!{SPACE}для)|{_either(['орынға'])}\b"
    rf"|{_either(['орын'])}\w*{SPACE}(?:{_either(['ал', 'иелен', 'жең', 'бөліс'])})\w+"
)
_KAZAKH_MONTH = spellings(
    "(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)"
)
_ENGLISH_MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
#: Behind the English verb stands another verb.
_MAY = (
    rf"(?!may{SPACE}(?!(?:at|in|on|for|to|and|or|we|they|the|an?|our|was|were|is|by|from|with|there)\b)[a-z])"
)
#: In the forms in which a day is told; what is longer is another word: «маусымдық», «майор», "marchers".
_MONTH = (
    rf"(?:{_KAZAKH_MONTH}(?:[ндт][ыіи][ңн]|[гғкқ][аеә]|[дт][аеә](?:н|[гғ][ыіи])?|[дт][ыіи]|н[аеә]н|[мбп]ен)?"
    r"|(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)(?:[ьяюе]|[её]м)"
    rf"|(?:март|август)(?:[ауе]|ом)?|ма(?:й|[яюе]|ем)|(?:of )?{_MAY}{_ENGLISH_MONTH})\b"
)
#: «1, 2 және 3», «1–3», «с 1 по 3», «1-нен 3».
_AND = _either(["және", "мен", "бен", "пен", "и", "по", "до", "and", "to"])
_AND_DAYS = rf"(?:(?:,{SPACE}?\d\d?)*{SPACE}(?:{_AND}){SPACE}|{SPACE}?[-–]{SPACE}?|-?[ндт][ае]н{SPACE})\d\d?"
#: «3 наурызда», «2–3 мая», «наурыздың 3-інде», "March 3, 2021".
_DAY = (
    rf"{_FIGURE}(?:{_AND_DAYS})?(?:{SPACE}|-)*{_MONTH}"
    rf"|{_KAZAKH_MONTH}[ндт][ыіи][ңн]{SPACE}0*[1-5]-?с?[ыіи](?:н[дт]?[аеә]н?)?\b"
    rf"|\b{_ENGLISH_MONTH}{SPACE}0*[1-4](?:[-–]\d\d?)?,?{SPACE}\d{{4}}\b"
)
_ANY_DAY = re.compile(rf"{NO_PART}\d\d?(?:{_AND_DAYS})?(?:{SPACE}|-)*{_MONTH}", re.IGNORECASE)
#: «3м зейнеткер», «3-м пенсионерам» are men rather than metres.
_NO_MEN = rf"(?!-?м{SPACE}[^\W\d])"
OF_A_MEASURE = re.compile(
    rf"{_NUMBER}{_TO}?(?:-?(?:[уеё]?х|мя)\b)?(?:{SPACE}(?:{_AND_A_HALF}))?"
    rf"(?:{SPACE}{{0,2}}[%°₸$€]|{_NO_MEN}(?:{SPACE}|-){{0,2}}(?:{_MEASURE})|-(?:{_ENGLISH})\b)"
    rf"|(?:{NO_PART}1|\bone){SPACE}(?:{_ENGLISH}){_ENGLISH_ALONE}"
    rf"|{_FIGURE}(?:(?:{SPACE}\d{{3}})+(?!\d)|-(?:дневн|недельн|месячн|летн|часов|минутн|метров|этажн)\w+"
    rf"|{SPACE}(?:{_PLACE_WON}))"
    rf"|[$€₸]{SPACE}?0*[1-5]{NO_FRACTION}(?![\d/]|[.,]\d)|{_DAY}",
    re.IGNORECASE,
)


def without_measures(text):
    """A text without those numbers, each of its letters where it was."""
    return OF_A_MEASURE.sub(lambda found: " " * len(found[0]), text)


def without_days(text):
    """A text without the days of its months, however late: «27 ақпанда»."""
    return _ANY_DAY.sub(" ", text)
