"""The words of numbers in Kazakh, Russian and English, in all their cases, folded as `kazakh.fold` does, so
that Kazakh typed on a Russian keyboard is the same."""

from fractions import Fraction
from typing import NamedTuple

from ngo_portal.lib.language.kazakh import fold, numeral_ending

# Endings of a Kazakh number or noun: -ға жуық, -дан астам, -дың маңында; -дай and шақты alone mean "about".
ENDINGS = {
    **dict.fromkeys(fold("ға ге қа ке на не").split(), "dative"),
    **dict.fromkeys(fold("дан ден тан тен нан нен").split(), "ablative"),
    **dict.fromkeys(fold("дың дің тың тің ның нің").split(), "genitive"),
    **dict.fromkeys(fold("ды ді ты ті ны ні").split(), "accusative"),
    **dict.fromkeys(fold("дай дей тай тей шақты шамалы").split(), "like"),
}
# Endings that Russian has as words.
NEGATIONS = {"не", "ни"}
#: What looks like a number with an ending, and is "such", "the same" («он бірдей бала» are ten, not eleven).
_PRONOUNS = set(fold("ондай бірдей").split())
#: "Together" where it stands alone, and «онан да көп» is "more than that".
TOGETHER, THAN_THAT = fold("бірге"), tuple(fold("онан да").split())


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
    0: "ноль нуль ноля нуля нолю нулю",
    1: "один одна одно одну одного одной одному одним",
    2: "два две двух двум двумя двое двоих двоим двоими",
    3: "три трёх трём тремя трое троих троим троими",
    4: "четыре четырёх четырём четырьмя четверо четверых четверым четверыми",
    5: "пять пяти пятью пятеро пятерых пятерым пятерыми",
    6: "шесть шести шестью шестеро шестерых шестерым шестерыми",
    7: "семь семи семью семеро семерых семерым семерыми",
    8: "восемь восьми восемью восьмью восьмеро восьмерых восьмерым",
    9: "девять девяти девятью девятеро девятерых девятерым",
    40: "сорок сорока",
    50: "пятьдесят пятидесяти пятьюдесятью",
    60: "шестьдесят шестидесяти шестьюдесятью",
    70: "семьдесят семидесяти семьюдесятью",
    80: "восемьдесят восьмидесяти восемьюдесятью восьмьюдесятью",
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
    10: {"yes": "десяток десятка десятку десятком", "no": "десятков десятками десяткам"},
    12: {"yes": "дюжина дюжину дюжине дюжиной dozen", "genitive": "дюжины", "no": "дюжин dozens"},
    100: {"yes": "сотня сотню сотне сотней", "genitive": "сотни", "no": "сотен сотням сотнями сотнях"},
    1000: {
        "yes": "тысяча тысячу тысяче тысячей thousand",
        "genitive": "тысячи",
        "no": "тысяч тысячам тысячами тысячах тыс thousands",
    },
    10**6: {"yes": "миллиона миллиону million", "no": "миллионов миллионам миллионами mln millions"},
    10**9: {"yes": "миллиарда миллиарду billion", "no": "миллиардов миллиардам миллиардами bln bn billions"},
    10**12: {"yes": "триллиона триллиону trillion", "no": "триллионов триллионам триллионами trillions"},
}
_HALVES = {
    Fraction(3, 2): "полтора полторы полутора",
    Fraction(1, 2): "жарты жарым half",
}
_WHOLE = {
    5: "полдесятка полудесятка",
    6: "полдюжины полудюжины",
    10: "десятеро десятерых десятерым",
    50: "полсотни полусотни",
    150: "полтораста полутораста",
    500: "полтысячи полутысячи",
    500_000: "полмиллиона полумиллиона",
    500 * 10**6: "полмиллиарда полумиллиарда",
}
_LONGEST_ENDING = 3
# «Онан астам» is «оннан астам»; "thirtyish" is about thirty.
_BESIDES = {fold("онан"): NumberWord(Fraction(10), "ten", "kk", "ablative")}


def _kind(value):
    if value < 10:
        return "unit"
    if value < 20:
        return "teen"
    return "ten" if value < 100 else "hundreds"


def _number_words():
    words = {**_BESIDES}

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
        if value >= 10:
            add(f"{word}ish", value, _kind(value), "en", "like")
    add("hundred", 100, "hundred", "en")
    for value, sizes in _SIZES.items():
        for alone, forms in sizes.items():
            for form in forms.split():
                add(form, value, "size", "en" if form.isascii() else "ru", alone=alone)
    for value, forms in _HALVES.items():
        add(forms, value, "half", "ru" if value > 1 else "")
    for value, forms in _WHOLE.items():
        add(forms, value, "whole", "ru")
    for value, forms in {**_KAZAKH, Fraction(1, 2): "жарты"}.items():
        kind = {10: "ten", 100: "hundred", Fraction(1, 2): "half"}.get(value) or (
            "size" if value >= 1000 else _kind(value)
        )
        language = "" if value >= 10**6 else "kk"
        for form in fold(forms).split():
            alone = "no" if form in ("млн", "млрд", "трлн") else "yes"
            add(form, value, kind, language, alone=alone)
            for ending, case in ENDINGS.items():
                if _harmonious(value, ending) and form + ending not in _PRONOUNS:
                    add(form + ending, value, kind, language, case, alone)
    return words


def _harmonious(value, ending):
    """Whether the vowel of the ending goes with the Kazakh word of the number: «бірге», not «бирка»."""
    vowel = next((letter for letter in ending if letter in "ае"), "")
    whole = value.denominator == 1 if isinstance(value, Fraction) else True
    hard = "а" in numeral_ending(value, "dative") if whole else True
    return not vowel or len(ending) > _LONGEST_ENDING or (vowel == "а") == hard


NUMBER_WORDS = _number_words()
HALF_MORE = {fold("жарым"): ""} | {fold("жарым") + ending: case for ending, case in ENDINGS.items()}
AND_A_HALF = [tuple(fold("с половиной").split()), ("and", "a", "half")]
#: «Человек тридцать», «тысячи полторы»: sizes in the genitive before their number.
SIZES_BEFORE = {
    fold(word): value
    for value, words in {
        10: "десятка десятков",
        100: "сотни сотен",
        1000: "тысячи тысяч",
        10**6: "миллиона миллионов",
        10**9: "миллиарда миллиардов",
    }.items()
    for word in words.split()
}
#: «Сотня-полторы», «тысяча-две»: one of them, or how many behind a hyphen.
SIZES_ALONE = {
    fold(word): value
    for value, words in {
        10: "десяток",
        100: "сотня сотню",
        1000: "тысяча тысячу",
        10**6: "миллион",
        10**9: "миллиард",
    }.items()
    for word in words.split()
}
SO_MANY_SIZES = set(fold("полтора полторы два две три").split())
#: «С десяток»: about ten.
SOME = set(fold("десяток дюжину сотню полсотни тысячу полтысячи полмиллиона").split())

# Fractions as they are spoken -------------------------------------------------------------------------------

#: «Үш бүтін оннан үш», «три целых три десятых», "three point three".
WHOLE = set(fold("бүтін целых целая целые целой").split())
POINT = "point"
KAZAKH_PARTS = {fold("оннан"): 10, fold("жүзден"): 100, fold("мыңнан"): 1000}
RUSSIAN_PARTS = {
    fold(word): value
    for value, words in {
        10: "десятых десятая десятые десятой",
        100: "сотых сотая сотые сотой",
        1000: "тысячных тысячная тысячные тысячной",
    }.items()
    for word in words.split()
}
#: Fourths before a size or a unit: «четверть миллиона», «үш ширек тонна», "three quarters of a tonne".
FOURTHS = {
    tuple(fold(words).split()): value
    for value, phrases in {
        "0.25": ("четверть", "четверти", "ширек", "quarter of a", "a quarter of a"),
        "0.75": ("три четверти", "трех четвертей", "үш ширек", "three quarters of a"),
    }.items()
    for words in phrases
}
#: «Төрт те сегіз» is 4.8.
AND_PARTS = set(fold("да де та те").split())

# Figures with a Russian ending: «30-ти», «75ти», «3-х», «2-мя»; «30-й» and «90-х» are no numbers of things.
RUSSIAN_ENDINGS = {
    **dict.fromkeys(fold("х ух ёх мя").split(), "few"),
    **dict.fromkeys(fold("ти ми тью ю").split(), "many"),
}
#: "1.5k", «1,5к»
K = {"k", "к"}
