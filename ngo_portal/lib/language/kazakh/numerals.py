"""Case endings of numbers in Kazakh: the last spoken word decides (1500 is «мың бес жүз»: 1500-ден)."""

import re
from decimal import Decimal

# Endings of each word a number can end with: dative, ablative, possessive.
_WORDS = {
    0: ("ге", "ден", "і"),
    1: ("ге", "ден", "і"),
    2: ("ге", "ден", "сі"),
    3: ("ке", "тен", "і"),
    4: ("ке", "тен", "і"),
    5: ("ке", "тен", "і"),
    6: ("ға", "дан", "сы"),
    7: ("ге", "ден", "сі"),
    8: ("ге", "ден", "і"),
    9: ("ға", "дан", "ы"),
    10: ("ға", "нан", "ы"),
    20: ("ға", "дан", "сы"),
    30: ("ға", "дан", "ы"),
    40: ("қа", "тан", "ы"),
    50: ("ге", "ден", "і"),
    60: ("қа", "тан", "ы"),
    70: ("ке", "тен", "і"),
    80: ("ге", "нен", "і"),
    90: ("ға", "нан", "ы"),
    10**2: ("ге", "ден", "і"),
    10**3: ("ға", "нан", "ы"),
    10**6: ("ға", "нан", "ы"),
    10**9: ("қа", "тан", "ы"),
    10**12: ("ға", "нан", "ы"),
}
_CASES = {"dative": 0, "ablative": 1, "possessive": 2}
# «үшеуі», «алтауы»: how many of them, for one to seven alone.
_COLLECTIVE = {1: "еуі", 2: "еуі", 3: "еуі", 4: "еуі", 5: "еуі", 6: "ауы", 7: "еуі"}

# и, у and ю sound either way: the other vowels of the word decide; alone и is soft, у and ю are hard
# (литрге, пудқа).
_HARD_VOWELS = "аоұыяё"
_SOFT_VOWELS = "әөүіеэ"
_EITHER_VOWELS = "иую"
_UNVOICED = "кқптсшщчцфхһбвгд"
_NASAL = "мнң"
# What is read aloud in full and takes its ending after a hyphen: млн-ға, кг-нан.
_ABBREVIATIONS = {
    "млн": "миллион",
    "млрд": "миллиард",
    "трлн": "триллион",
    "мг": "миллиграмм",
    "г": "грамм",
    "кг": "килограмм",
    "ц": "центнер",
    "т": "тонна",
    "мм": "миллиметр",
    "см": "сантиметр",
    "м": "метр",
    "км": "километр",
    "м²": "метр",
    "км²": "километр",
    "м³": "метр",
    "га": "гектар",
    "мл": "миллилитр",
    "л": "литр",
    "сағ": "сағат",
    "мин": "минут",
    "%": "пайыз",
    "₸": "теңге",
}

#: «АҚШ доллары»: a noun before one in -ы or -і, which owns it; a number owns nothing («5 келі»).
_OWNED = re.compile(r"(?:.* )?[^\W\d_]{2,}(?<!млн)(?<!млрд)(?<!мың) [^\W\d_]+(?<![шщ])[ыі]")


def _last_word(number):
    """The value of the last spoken word of a whole number: 1500 -> 100, 21 -> 1, 0 -> 0."""
    if number == 0:
        return 0
    for power in (10, 100):
        if number % power:
            return number % power
    for power, word in ((10**3, 10**2), (10**6, 10**3), (10**9, 10**6), (10**12, 10**9)):
        if number % power:
            return word
    return 10**12


def _spoken_whole(number):
    """The whole number whose last word is spoken last: of 1,5 («бір бүтін оннан бес») it is 5."""
    number = Decimal(number)
    if not number.is_finite() or number < 0:
        raise ValueError(f"no ending for {number}")
    _sign, digits, exponent = number.normalize().as_tuple()
    if exponent >= 0:
        return int(number)
    return int("".join(map(str, digits))[exponent:])


def numeral_ending(number: int | Decimal, case: str) -> str:
    """The ending without its hyphen: (30, "dative") -> "ға".

    `number` is an int or Decimal from 0 on; `case` is "dative" (-ға жуық, -ға дейін), "ablative" (-дан
    астам) or "possessive" (how many of them: 3-еуі). Raises ValueError for another number, KeyError for
    another case.
    """
    place = _CASES[case]
    if case == "possessive" and number in _COLLECTIVE:
        return _COLLECTIVE[int(number)]
    return _WORDS[_last_word(_spoken_whole(number))][place]


def print_number(number: int | Decimal) -> str:
    """Figures as Kazakh and Russian print them: «1500», «22 000» with a no-break space from 10 000 on,
    «1,5».

    «1,125» would be a thousand and more to half of the readers: it gets a fourth decimal, «1,1250».
    """
    number = Decimal(number)
    whole, _, fraction = f"{number:f}".partition(".")
    if len(whole) > 4:
        whole = f"{int(whole):,}".replace(",", "\u00a0")
    fraction = fraction.rstrip("0")
    if len(fraction) == 3 and whole != "0" and len(whole) <= 3:
        fraction += "0"
    return f"{whole},{fraction}" if fraction else whole


def with_ending(number: int | Decimal, case: str) -> str:
    """The number in figures with its ending: (1500, "ablative") -> "1500-ден"."""
    return f"{print_number(number)}-{numeral_ending(number, case)}"


def word_with_ending(word: str, case: str) -> str:
    """A unit or another plain noun in the "dative" or "ablative": тонна -> тоннаға, млн теңге -> млн
    теңгеден.

    By vowel harmony and the last sound; a soft sign asks for soft endings (рубльге), and what is somebody's,
    as a currency is a country's, for those of possession (АҚШ долларынан). An abbreviation or sign takes the
    ending of what it is read as (млн-ға, кг-нан, %-ға); one that is not known stays as it is.
    """
    last_word = word.lower().split()[-1] if word.strip() else ""
    if last_word in _ABBREVIATIONS:
        spoken = _ABBREVIATIONS[last_word]
        return f"{word}-{word_with_ending(spoken, case).removeprefix(spoken)}"
    vowels = [letter for letter in last_word if letter in _HARD_VOWELS + _SOFT_VOWELS + _EITHER_VOWELS]
    if not vowels or not last_word[-1].isalpha():
        return word
    plain = [vowel for vowel in vowels if vowel not in _EITHER_VOWELS]
    vowel = "а" if plain and plain[-1] in _HARD_VOWELS or not plain and vowels[-1] in "ую" else "е"
    sound = last_word.rstrip("ь")[-1]
    if sound != last_word[-1]:
        vowel = "е"
    is_owned = bool(_OWNED.fullmatch(word.lower()))
    if case == "dative":
        unvoiced, voiced = ("қ", "ғ") if vowel == "а" else ("к", "г")
        first = "н" if is_owned else unvoiced if sound in _UNVOICED else voiced
        return f"{word}{first}{vowel}"
    if case == "ablative":
        first = "т" if sound in _UNVOICED else "н" if sound in _NASAL or is_owned else "д"
        return f"{word}{first}{vowel}н"
    raise KeyError(case)
