"""Numbers with case endings: every number has the ending of its last spoken word."""

from decimal import Decimal

import pytest

from ngo_portal.lib.language.kazakh import numeral_ending, print_number, with_ending, word_with_ending

NBSP = "\u00a0"

# How each last word is spoken, and the endings grammar books print with it: dative, ablative, possessive.
ONES = ("нөл", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз")
TENS = ("нөл", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан")
SPOKEN = {
    "нөл": "нөлге нөлден нөлі",
    "бір": "бірге бірден бірі",
    "екі": "екіге екіден екісі",
    "үш": "үшке үштен үші",
    "төрт": "төртке төрттен төрті",
    "бес": "беске бестен бесі",
    "алты": "алтыға алтыдан алтысы",
    "жеті": "жетіге жетіден жетісі",
    "сегіз": "сегізге сегізден сегізі",
    "тоғыз": "тоғызға тоғыздан тоғызы",
    "он": "онға оннан оны",
    "жиырма": "жиырмаға жиырмадан жиырмасы",
    "отыз": "отызға отыздан отызы",
    "қырық": "қырыққа қырықтан қырығы",
    "елу": "елуге елуден елуі",
    "алпыс": "алпысқа алпыстан алпысы",
    "жетпіс": "жетпіске жетпістен жетпісі",
    "сексен": "сексенге сексеннен сексені",
    "тоқсан": "тоқсанға тоқсаннан тоқсаны",
    "жүз": "жүзге жүзден жүзі",
    "мың": "мыңға мыңнан мыңы",
    "миллион": "миллионға миллионнан миллионы",
    "миллиард": "миллиардқа миллиардтан миллиарды",
}


def last_spoken(number):
    """The last word of the number as it is read aloud, digit by digit from the right."""
    digits = str(number)
    for place, digit in enumerate(reversed(digits)):
        if digit != "0":
            if place < 2:
                return (ONES, TENS)[place][int(digit)]
            return "жүз" if place == 2 else "мың" if place < 6 else "миллион" if place < 9 else "миллиард"
    return "нөл"


def expected(number, case):
    if case == "possessive" and 1 <= number <= 7:
        return "ауы" if number == 6 else "еуі"
    word = last_spoken(number)
    form = SPOKEN[word].split(" ")[("dative", "ablative", "possessive").index(case)]
    # қырық softens before a vowel: its possessive is written 40-ы all the same.
    return form.removeprefix(word) if form.startswith(word) else form[-1]


@pytest.mark.parametrize("case", ["dative", "ablative", "possessive"])
def test_every_number_has_the_ending_of_its_last_spoken_word(case):
    round_ones = [
        step * unit for unit in (10**3, 10**4, 10**5, 10**6, 10**7, 10**8, 10**9) for step in range(1, 100)
    ]
    numbers = [*range(10_000), *round_ones]
    assert [numeral_ending(number, case) for number in numbers] == [
        expected(number, case) for number in numbers
    ]


def test_numbers_of_the_glossary():
    assert with_ending(30, "dative") == "30-ға"
    assert with_ending(1500, "ablative") == "1500-ден"
    assert with_ending(5, "dative") == "5-ке"
    assert with_ending(40, "ablative") == "40-тан"
    assert with_ending(21, "ablative") == "21-ден"
    assert with_ending(80, "ablative") == "80-нен"
    assert with_ending(1000, "ablative") == "1000-нан"
    assert with_ending(22_000, "dative") == f"22{NBSP}000-ға"
    assert with_ending(1_000_000_000, "ablative") == f"1{NBSP}000{NBSP}000{NBSP}000-тан"
    possessives = {
        1: "еуі",
        2: "еуі",
        3: "еуі",
        4: "еуі",
        5: "еуі",
        6: "ауы",
        7: "еуі",
        8: "і",
        9: "ы",
        10: "ы",
    }
    possessives |= {
        11: "і",
        12: "сі",
        16: "сы",
        20: "сы",
        30: "ы",
        40: "ы",
        50: "і",
        60: "ы",
        70: "і",
        80: "і",
    }
    possessives |= {90: "ы", 100: "і", 1000: "ы"}
    assert {number: numeral_ending(number, "possessive") for number in possessives} == possessives


def test_a_fraction_ends_as_its_last_digits_are_spoken():
    assert with_ending(Decimal("1.5"), "dative") == "1,5-ке"
    assert with_ending(Decimal("532.7"), "ablative") == "532,7-ден"
    assert with_ending(Decimal("0.25"), "ablative") == "0,25-тен"
    assert with_ending(Decimal("1.10"), "ablative") == "1,1-ден"
    assert with_ending(Decimal("30.000"), "dative") == "30-ға"
    assert with_ending(Decimal("3.000"), "possessive") == "3-еуі"


@pytest.mark.parametrize("number", [-1, Decimal("-0.5"), Decimal("NaN"), Decimal("Infinity")])
def test_other_numbers_have_no_ending(number):
    with pytest.raises(ValueError):
        numeral_ending(number, "dative")


def test_figures_part_thousands_from_ten_thousand_on():
    assert [print_number(number) for number in (0, 1500, 9999, 10_000, 1_234_567)] == [
        "0",
        "1500",
        "9999",
        f"10{NBSP}000",
        f"1{NBSP}234{NBSP}567",
    ]
    assert print_number(Decimal("1234567.50")) == f"1{NBSP}234{NBSP}567,5"
    assert print_number(Decimal("1E+4")) == f"10{NBSP}000"


def test_figures_that_could_be_thousands_get_a_fourth_decimal():
    """«1,125» alone is one and an eighth to some readers and a thousand and more to others."""
    printed = [print_number(Decimal(number)) for number in ("1.125", "999.999", "0.125", "1000.125", "1.12")]
    assert printed == ["1,1250", "999,9990", "0,125", "1000,125", "1,12"]


@pytest.mark.parametrize(
    ("word", "dative", "ablative"),
    [
        ("тонна", "тоннаға", "тоннадан"),
        ("жыл", "жылға", "жылдан"),
        ("млн теңге", "млн теңгеге", "млн теңгеден"),
        ("сағат", "сағатқа", "сағаттан"),
        ("литр", "литрге", "литрден"),
        ("метр", "метрге", "метрден"),
        ("килограмм", "килограммға", "килограммнан"),
        ("миллион", "миллионға", "миллионнан"),
        ("миллиард", "миллиардқа", "миллиардтан"),
        ("мың", "мыңға", "мыңнан"),
        ("күн", "күнге", "күннен"),
        ("рет", "ретке", "реттен"),
        ("рубль", "рубльге", "рубльден"),
        ("АҚШ доллары", "АҚШ долларына", "АҚШ долларынан"),
        ("Ресей рублі", "Ресей рубліне", "Ресей рублінен"),
        ("532,7 млн АҚШ доллары", "532,7 млн АҚШ долларына", "532,7 млн АҚШ долларынан"),
        ("келі", "келіге", "келіден"),
        ("5 келі", "5 келіге", "5 келіден"),
        ("10 мың келі", "10 мың келіге", "10 мың келіден"),
        ("кг", "кг-ға", "кг-нан"),
        ("га", "га-ға", "га-дан"),
        ("км²", "км²-ге", "км²-ден"),
        ("млн", "млн-ға", "млн-нан"),
        ("млрд", "млрд-қа", "млрд-тан"),
        ("%", "%-ға", "%-дан"),
        ("кВт", "кВт", "кВт"),
        ("№", "№", "№"),
        ("", "", ""),
    ],
)
def test_units_take_the_ending(word, dative, ablative):
    assert (word_with_ending(word, "dative"), word_with_ending(word, "ablative")) == (dative, ablative)
