"""The words of quantities in Kazakh, Russian and English, folded as `kazakh.fold` does, so that
Kazakh typed on a Russian keyboard is the same."""

import re
from fractions import Fraction
from typing import NamedTuple

from ngo_portal.lib.language.kazakh import fold


def phrases(text: str) -> list[tuple[str, ...]]:
    """Folded phrases as tuples of words, from lines of text parted by commas; signs stay as they are."""
    found = [phrase.strip() for line in text.splitlines() for phrase in line.split(",")]
    return [tuple(fold(phrase).split()) or (phrase,) for phrase in found if phrase]


def is_english(text: str) -> bool:
    """Latin letters and no Cyrillic ones: "1,500" is 1500 there, and two things everywhere else."""
    return re.search("[A-Za-z]", text) is not None and re.search("[\u0400-\u04ff]", text) is None


# Endings of a Kazakh number or noun: -ға жуық, -дан астам; -дай and шақты alone mean "about".
ENDINGS = {
    **dict.fromkeys(fold("ға ге қа ке на не").split(), "dative"),
    **dict.fromkeys(fold("дан ден тан тен нан нен").split(), "ablative"),
    **dict.fromkeys(fold("дай дей тай тей шақты шамалы").split(), "like"),
}

# Numbers ----------------------------------------------------------------------------------------------------


class NumberWord(NamedTuple):
    """`kind`: unit (1-9), teen, ten, hundreds (двести), hundred (жүз: екі жүз), size (thousand, dozen:
    counted by what stands before), half, whole (nothing stands before or behind).

    `alone`: a size that may stand without a number before: "yes" (мың), "genitive" (only after около, до …:
    «тысячи» alone are thousands), "no" (тысяч).
    """

    value: Fraction
    kind: str
    language: str = ""
    case: str = ""
    alone: str = "yes"


_KAZAKH = {
    0: "нөл",
    1: "бір біреу",
    2: "екі екеу",
    3: "үш үшеу",
    4: "төрт төртеу",
    5: "бес бесеу",
    6: "алты алтау",
    7: "жеті жетеу",
    8: "сегіз",
    9: "тоғыз",
    10: "он",
    20: "жиырма",
    30: "отыз",
    40: "қырық",
    50: "елу",
    60: "алпыс",
    70: "жетпіс",
    80: "сексен",
    90: "тоқсан",
    100: "жүз",
    1000: "мың",
    10**6: "миллион млн",
    10**9: "миллиард млрд",
    10**12: "триллион трлн",
}
_RUSSIAN = {
    0: "ноль нуль ноля нуля",
    1: "один одна одно одну одного одной одному одним",
    2: "два две двух двум двумя двое двоих",
    3: "три трёх трём тремя трое троих",
    4: "четыре четырёх четырём четырьмя четверо четверых",
    5: "пять пяти пятью пятеро пятерых",
    6: "шесть шести шестью шестеро шестерых",
    7: "семь семи семью семеро семерых",
    8: "восемь восьми восемью восьмью",
    9: "девять девяти девятью",
    40: "сорок сорока",
    50: "пятьдесят пятидесяти пятьюдесятью",
    60: "шестьдесят шестидесяти шестьюдесятью",
    70: "семьдесят семидесяти семьюдесятью",
    80: "восемьдесят восьмидесяти восемьюдесятью",
    90: "девяносто девяноста",
    100: "сто ста",
    200: "двести двухсот двумстам двумястами",
    300: "триста трёхсот трёмстам тремястами",
    400: "четыреста четырёхсот четырёмстам четырьмястами",
    500: "пятьсот пятисот пятистам пятьюстами",
    600: "шестьсот шестисот шестистам шестьюстами",
    700: "семьсот семисот семистам семьюстами",
    800: "восемьсот восьмисот восьмистам восемьюстами",
    900: "девятьсот девятисот девятистам девятьюстами",
}
_RUSSIAN_IN_TEN = {
    10: "десят",
    11: "одиннадцат",
    12: "двенадцат",
    13: "тринадцат",
    14: "четырнадцат",
    15: "пятнадцат",
    16: "шестнадцат",
    17: "семнадцат",
    18: "восемнадцат",
    19: "девятнадцат",
    20: "двадцат",
    30: "тридцат",
}
_ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
)
# Sizes by whether they may stand alone.
_SIZES = {
    10: {"yes": "десяток десятка десятку десятком", "no": "десятков"},
    12: {"yes": "дюжина дюжину дюжине dozen", "genitive": "дюжины", "no": "дюжин dozens"},
    100: {"yes": "сотня сотню сотне сотней", "genitive": "сотни", "no": "сотен"},
    1000: {
        "yes": "тысяча тысячу тысяче тысячей thousand",
        "genitive": "тысячи",
        "no": "тысяч тысячам тысячами тыс thousands",
    },
    10**6: {"yes": "миллиона миллиону million", "no": "миллионов миллионам mln millions"},
    10**9: {"yes": "миллиарда миллиарду billion", "no": "миллиардов миллиардам bln bn billions"},
    10**12: {"yes": "триллиона триллиону trillion", "no": "триллионов триллионам trillions"},
}
_HALVES = {
    Fraction(3, 2): "полтора полторы полутора",
    Fraction(1, 2): "жарты жарым half",
}
_WHOLE = {
    5: "полдесятка",
    6: "полдюжины",
    50: "полсотни",
    500: "полтысячи",
    500_000: "полмиллиона",
    500 * 10**6: "полмиллиарда",
}


def _kind(value):
    if value < 10:
        return "unit"
    if value < 20:
        return "teen"
    return "ten" if value < 100 else "hundreds"


def _number_words():
    words = {}

    def add(forms, value, kind, language="", case="", alone="yes"):
        for form in fold(forms).split():
            words.setdefault(form, NumberWord(Fraction(value), kind, language, case, alone))

    for value, forms in _RUSSIAN.items():
        add(forms, value, _kind(value), "ru")
    for value, stem in _RUSSIAN_IN_TEN.items():
        add(f"{stem}ь {stem}и {stem}ью", value, _kind(value), "ru")
    for place, word in enumerate(_ENGLISH.split()):
        value = place if place <= 20 else 10 * (place - 18)
        add(word, value, _kind(value), "en")
    add("hundred", 100, "hundred", "en")
    for value, sizes in _SIZES.items():
        for alone, forms in sizes.items():
            add(forms, value, "size", alone=alone)
    for value, forms in _HALVES.items():
        add(forms, value, "half")
    for value, forms in _WHOLE.items():
        add(forms, value, "whole")
    for value, forms in {**_KAZAKH, Fraction(1, 2): "жарты"}.items():
        kind = {10: "ten", 100: "hundred", Fraction(1, 2): "half"}.get(value) or (
            "size" if value >= 1000 else _kind(value)
        )
        language = "" if value >= 10**6 else "kk"
        for form in fold(forms).split():
            alone = "no" if form in ("млн", "млрд", "трлн") else "yes"
            add(form, value, kind, language, alone=alone)
            for ending, case in ENDINGS.items():
                add(form + ending, value, kind, language, case, alone)
    return words


NUMBER_WORDS = _number_words()
HALF_MORE = {fold("жарым"): ""} | {fold("жарым") + ending: case for ending, case in ENDINGS.items()}
AND_A_HALF = [*phrases("с половиной"), ("and", "a", "half")]

# Qualifiers -------------------------------------------------------------------------------------------------

#: Words before a number: the qualifier and whether the number is genitive (Russian). "Almost 30" is about 30:
#: the source means a number near 30, and "fewer than 30" would open the sum down to nought.
BEFORE = {
    **{
        phrase: (qualifier, False)
        for qualifier, text in {
            "exact": "дәл, тура, ровно, точно, exactly",
            "about": """шамамен, примерно, приблизительно, ориентировочно, ~, ≈
                        about, around, some, approximately, roughly, circa, close to, almost, nearly""",
            "more_than": ">, more than, over, above, in excess of, upwards of",
            "at_least": """кемінде, кем дегенде, ең кемі, ең аз дегенде, минимум, как минимум, ≥
                           at least, no fewer than, no less than, not fewer than, not less than, a minimum of
                           minimum""",
            "up_to": """көп дегенде, ең көбі, максимум, самое большее, ≤
                        up to, at most, no more than, not more than, a maximum of, maximum""",
            "less_than": "<, fewer than, less than, under, below",
        }.items()
        for phrase in phrases(text)
    },
    **{
        phrase: (qualifier, True)
        for qualifier, text in {
            "about": "около, порядка, почти",
            "more_than": "более, больше, свыше, более чем, больше чем",
            "at_least": """не менее, не меньше, не менее чем, не меньше чем, по меньшей мере, по крайней мере
                           от""",
            "up_to": "до, не более, не больше, не свыше, не более чем, не больше чем",
            "less_than": "менее, меньше, менее чем, меньше чем",
        }.items()
        for phrase in phrases(text)
    },
}

#: Words that may open the phrase and change nothing: «барлығы 30-ға жуық», "all 16".
FILLERS = phrases(
    """
    барлығы, барлық, жалпы, жалпы саны, тек, всего, итого, в общей сложности, только, все, всех
    in total, a total of, all, only
    """
)

_DATIVE, _ABLATIVE, _NEITHER = "dative", "ablative", ""
#: Words after a number (or after what is counted): the qualifier and the cases it may have there. People drop
#: the ending before жуық, астам and дейін.
AFTER = {
    phrase: (qualifier, cases)
    for (qualifier, *cases), text in {
        ("about", _DATIVE, _NEITHER): "жуық",
        ("about", _DATIVE): "тарта, таяу",
        ("about", _NEITHER): "шамасында",
        ("more_than", _ABLATIVE, _NEITHER): "астам",
        ("more_than", _ABLATIVE): "аса, артық, көп, да көп",
        ("more_than", _NEITHER): "с лишним",
        ("at_least", _ABLATIVE): "кем емес, аз емес",
        ("at_least", _NEITHER): """и более, и больше, или более, или больше, or more, and more, +
                                   немесе одан көп, немесе одан да көп, және одан көп, және одан да көп""",
        ("up_to", _DATIVE, _NEITHER): "дейін, шейін",
        ("up_to", _ABLATIVE): "артық емес, көп емес, аспайды, аспайтын, аспаған, аспады",
        ("up_to", _NEITHER): "или менее, или меньше, or fewer, or less",
        ("less_than", _ABLATIVE): "аз, кем",
        ("less_than", _DATIVE): "жетпейді, жетпейтін",
    }.items()
    for phrase in phrases(text)
}

#: "From 25 to 30": what stands before the first number, between the two, and behind. «от 25» alone is "at
#: least 25".
RANGES = {
    **dict.fromkeys([("от", "до"), ("с", "до"), ("from", "to"), ("between", "and")], False),
    ("между", "и"): False,
    ("", "to"): False,
    **dict.fromkeys(((("", fold(joint))) for joint in ("мен", "бен", "пен")), True),
}
IN_BETWEEN = {fold(word) for word in ("аралығында", "арасында", "аралығындағы")}
UP_TO_THERE = {fold(word) for word in ("дейін", "шейін")}

# Words that state no number ---------------------------------------------------------------------------------

VAGUE = set(
    phrases(
        """
        бірнеше, бір неше, бірқатар, бір қатар, бір топ, бір шама, біршама, ондаған, жүздеген, мыңдаған
        миллиондаған, көптеген, көпшілігі, көпшілік, көбі, көп, көбісі, барлығы, бәрі, барлық, кейбір, кейбірі
        біраз, бірталай, талай, жартысы, аз, аздаған
        саны көрсетілмеген, көрсетілмеген, белгісіз, саны белгісіз
        несколько, нескольких, десятки, десятков, десятками, сотни, сотен, сотнями, тысячи, тысяч, тысячами
        миллионы, миллионов, многие, многих, много, множество, немало, большинство, большая часть, все, всех
        всё, мало, немного, некоторые, некоторых, ряд, целый ряд, часть, половина, многочисленные
        большое число, не указано, число не указано, количество не указано, неизвестно
        several, dozens, tens, scores, hundreds, thousands, millions, many, most, all, some, few, a few, half
        a number of, a lot of, lots of, numerous, various, not stated, number not stated, unknown
        """
    )
)
#: What may stand among them: «олардың көпшілігі», "dozens of thousands", "most of the".
BESIDE_VAGUE = set(fold("олардың из них них of the them").split())

#: Units as they are written short, by a form their noun has.
ABBREVIATIONS = {
    fold(short) or short: fold(word)
    for short, word in {
        "тг": "теңге",
        "₸": "теңге",
        "т": "тонна",
        "кг": "килограмм",
        "га": "гектар",
        "км": "километр",
        "л": "литр",
        "сағ": "сағат",
        "%": "пайыз",
        "чел": "человек",
    }.items()
}

# What a number says nothing about when it stands between the number and the noun ----------------------------

_NEGATIONS = "емес жоқ ешбір ешқандай басқа не нет без кроме ни not no without except but nor"
# Containers, shares, orders and times: "30 groups of children" are not 30 children, "30 years" no people.
_COUNTED_THEMSELVES = """
    процентов процента лет года год году день дня дней месяц месяца месяцев неделя недели недель час часа
    часов минута минуты минут тенге раз раза штук пара пары пар летних месячных дневных
    percent per cent year years day days week weeks month months hour hours minute minutes times groups pairs
    old of for with in ago than and
"""
# The Kazakh ones with what makes adjectives and places of them: «30 айлық бала», «30 орындық», «30 жастағы».
_MEASURES = """
    топ жұп сынып қатар неше бөлігі бөлік есе рет дана бума қап қорап төсек орын бөлме қабат пәтер пайыз
    процент жыл ай күн апта сағат минут жас жасар теңге доллар тонна килограмм литр метр километр гектар он
    жүз мың миллион
"""
_OF_MEASURES = ["", *fold("лық лік дық дік тық тік да де та те дағы дегі тағы тегі ы і").split(), *ENDINGS]
#: Two words that hold a negation and deny nothing.
NO_NEGATIONS = set(phrases("коммерциялық емес, үкіметтік емес, кәсіби емес"))
NEVER_BETWEEN = {
    *fold(_NEGATIONS + _COUNTED_THEMSELVES).split(),
    *(stem + ending for stem in fold(_MEASURES).split() for ending in _OF_MEASURES),
    *(word for known in (BEFORE, FILLERS, AFTER, VAGUE, RANGES) for phrase in known for word in phrase),
    *IN_BETWEEN,
    *NUMBER_WORDS,
    *HALF_MORE,
}
