"""Quantities with what they count, said by the rules of Kazakh, Russian and English."""

from decimal import Decimal

import pytest

from ngo_portal.lib.language.quantities import Noun, Quantity, Total

NBSP = "\u00a0"

FAMILY_IN_NEED = Noun(
    kk="мұқтаж отбасы",
    ru_one="нуждающаяся семья",
    ru_few="нуждающиеся семьи",
    ru_many="нуждающихся семей",
    ru_genitive="нуждающейся семьи",
    en_one="family in need",
    en_many="families in need",
)
FAMILY = Noun("отбасы", "семья", "семьи", "семей", "семьи", "family", "families")
PERSON = Noun("адам", "человек", "человека", "человек", "человека", "person", "people")
ORGANISATION = Noun(
    "ұйым", "организация", "организации", "организаций", "организации", "organisation", "organisations"
)
TONNE = Noun("тонна", "тонна", "тонны", "тонн", "тонны", "tonne", "tonnes", takes_ending=True)
TENGE = Noun("теңге", *4 * ["тенге"], "tenge", "tenge", takes_ending=True)
KILOGRAM = Noun("кг", *4 * ["кг"], "kg", "kg", takes_ending=True)


def rough(low, high):
    return Quantity(Decimal(low), Decimal(high), "about")


def phrase(quantity, noun=None):
    return tuple(quantity.print(language, noun) for language in ("kk", "ru", "en"))


@pytest.mark.parametrize(
    ("noun", "phrase"),
    [
        ("мүгедектігі бар адам", "мүгедектігі бар 30-дан астам адам"),
        ("пробация қызметінің есебінде тұрған адам", "пробация қызметінің есебінде тұрған 30-дан астам адам"),
        ("күтімге мұқтаж, жалғыз тұратын адам", "күтімге мұқтаж, жалғыз тұратын 30-дан астам адам"),
        ("әлеуметтік осал топтағы адам", "әлеуметтік осал топтағы 30-дан астам адам"),
        # Of these families it is not known how many people with disabilities are in them.
        ("мүгедектігі бар адамның отбасы", "30-дан астам мүгедектігі бар адамның отбасы"),
        ("жетім бала немесе жалғыз қалған бала", "30-дан астам жетім бала немесе жалғыз қалған бала"),
        ("толық емес отбасы", "30-дан астам толық емес отбасы"),
        ("ер адам", "30-дан астам ер адам"),
    ],
)
def test_a_clause_stands_before_the_number(noun, phrase):
    assert Quantity.more_than(30).print("kk", Noun(noun)) == phrase
    assert Total.of_quantity(Quantity.more_than(30)).print("kk", Noun(noun)) == phrase
    assert Total.of_quantity(Quantity.unknown()).print("kk", Noun(noun)) == "көрсетілмеген"


@pytest.mark.parametrize(
    ("quantity", "noun", "kk", "ru", "en"),
    [
        (Quantity.exact(30), None, "30", "30", "30"),
        (Quantity.about(30), None, "30-ға жуық", "около 30", "about 30"),
        (Quantity.more_than(1500), None, "1500-ден астам", "более 1500", "more than 1,500"),
        (Quantity.at_least(30), None, "кемінде 30", "не менее 30", "at least 30"),
        (Quantity.up_to(22_000), None, "22 мыңға дейін", "до 22 тысяч", "up to 22,000"),
        (Quantity.less_than(5), None, "5-тен аз", "менее 5", "fewer than 5"),
        (Quantity.between(25, 30), None, "25–30", "25–30", "25–30"),
        (Quantity.unknown(), None, "көрсетілмеген", "не указано", "not stated"),
        (Quantity.unknown("бірқатар"), FAMILY, "бірқатар", "бірқатар", "бірқатар"),
        # Phrases that are easy to get wrong.
        (
            Quantity.about(30),
            FAMILY_IN_NEED,
            "30-ға жуық мұқтаж отбасы",
            "около 30 нуждающихся семей",
            "about 30 families in need",
        ),
        (
            Quantity.more_than(1500),
            ORGANISATION,
            "1500-ден астам ұйым",
            "более 1500 организаций",
            "more than 1,500 organisations",
        ),
        (Quantity.more_than(21), FAMILY, "21-ден астам отбасы", "более 21 семьи", "more than 21 families"),
        (Quantity.more_than(22), FAMILY, "22-ден астам отбасы", "более 22 семей", "more than 22 families"),
        (Quantity.more_than(11), FAMILY, "11-ден астам отбасы", "более 11 семей", "more than 11 families"),
        (Quantity.exact(21), FAMILY, "21 отбасы", "21 семья", "21 families"),
        (Quantity.exact(22), FAMILY, "22 отбасы", "22 семьи", "22 families"),
        (Quantity.exact(12), FAMILY, "12 отбасы", "12 семей", "12 families"),
        (Quantity.exact(1), FAMILY, "1 отбасы", "1 семья", "1 family"),
        (Quantity.at_least(1), FAMILY, "кемінде 1 отбасы", "не менее 1 семьи", "at least 1 family"),
        (Quantity.exact(0), FAMILY, "0 отбасы", "0 семей", "0 families"),
        (Quantity.at_least(30), PERSON, "кемінде 30 адам", "не менее 30 человек", "at least 30 people"),
        (Quantity.between(25, 30), PERSON, "25–30 адам", "25–30 человек", "25–30 people"),
        (Quantity.between(20, 21), FAMILY, "20–21 отбасы", "20–21 семья", "20–21 families"),
        (rough(15, 20), PERSON, "шамамен 15–20 адам", "около 15–20 человек", "about 15–20 people"),
        (rough(20, 21), FAMILY, "шамамен 20–21 отбасы", "около 20–21 семьи", "about 20–21 families"),
        (rough(2, 4), FAMILY, "шамамен 2–4 отбасы", "около 2–4 семей", "about 2–4 families"),
        (rough(0, 1), FAMILY, "шамамен 0–1 отбасы", "около 0–1 семьи", "about 0–1 families"),
        (Quantity.between(0, 1), FAMILY, "0–1 отбасы", "0–1 семья", "0–1 families"),
        (Quantity.less_than(5), PERSON, "5-тен аз адам", "менее 5 человек", "fewer than 5 people"),
        (
            Quantity.about(Decimal("1.5")),
            TONNE,
            "1,5 тоннаға жуық",
            "около 1,5 тонны",
            "about 1.5 tonnes",
        ),
        (Quantity.exact(Decimal("1.5")), TONNE, "1,5 тонна", "1,5 тонны", "1.5 tonnes"),
        (Quantity.exact(2), TONNE, "2 тонна", "2 тонны", "2 tonnes"),
        (Quantity.less_than(2), TONNE, "2 тоннадан аз", "менее 2 тонн", "less than 2 tonnes"),
        (Quantity.more_than(30), KILOGRAM, "30 кг-нан астам", "более 30 кг", "more than 30 kg"),
        # Round numbers from ten thousand on are said with their word, but in English.
        (
            Quantity.more_than(532_700_000),
            TENGE,
            "532,7 млн теңгеден астам",
            "более 532,7 млн тенге",
            "more than 532.7 million tenge",
        ),
        (Quantity.exact(532_700_000), TENGE, "532,7 млн теңге", "532,7 млн тенге", "532.7 million tenge"),
        (Quantity.about(532_700_000), None, "532,7 млн-ға жуық", "около 532,7 млн", "about 532.7 million"),
        (
            Quantity.more_than(1_200_000_000),
            None,
            "1,2 млрд-тан астам",
            "более 1,2 млрд",
            "more than 1.2 billion",
        ),
        (
            Quantity.exact(1_532_700_000),
            TENGE,
            "1532,7 млн теңге",
            "1532,7 млн тенге",
            "1,532.7 million tenge",
        ),
        (
            Quantity.exact(22_000),
            ORGANISATION,
            "22 мың ұйым",
            "22 тысячи организаций",
            "22,000 organisations",
        ),
        (
            Quantity.more_than(22_000),
            ORGANISATION,
            "22 мыңнан астам ұйым",
            "более 22 тысяч организаций",
            "more than 22,000 organisations",
        ),
        (Quantity.exact(21_000), None, "21 мың", "21 тысяча", f"21{NBSP}000"),
        (Quantity.more_than(21_000), None, "21 мыңнан астам", "более 21 тысячи", "more than 21,000"),
        (Quantity.exact(25_000), None, "25 мың", "25 тысяч", f"25{NBSP}000"),
        (
            Quantity.exact(9000),
            ORGANISATION,
            "9000 ұйым",
            "9000 организаций",
            "9,000 organisations",
        ),
        (
            Quantity.about(22_300),
            PERSON,
            f"22{NBSP}300-ге жуық адам",
            f"около 22{NBSP}300 человек",
            "about 22,300 people",
        ),
        (
            Quantity.exact(1_234_567),
            TENGE,
            f"1{NBSP}234{NBSP}567 теңге",
            f"1{NBSP}234{NBSP}567 тенге",
            "1,234,567 tenge",
        ),
        (
            Quantity.between(20_000, 30_000),
            PERSON,
            "20–30 мың адам",
            "20–30 тысяч человек",
            "20,000–30,000 people",
        ),
        (
            Quantity.between(9500, 12_000),
            PERSON,
            f"9500–12{NBSP}000 адам",
            f"9500–12{NBSP}000 человек",
            "9,500–12,000 people",
        ),
        # A number without an English word beside it is parted as in the other languages.
        (Quantity.exact(1500), None, "1500", "1500", "1500"),
        (
            Quantity.exact(Decimal("12345.5")),
            None,
            f"12{NBSP}345,5",
            f"12{NBSP}345,5",
            f"12{NBSP}345.5",
        ),
    ],
)
def test_quantities_are_said_by_the_rules_of_each_language(quantity, noun, kk, ru, en):
    assert phrase(quantity, noun) == (kk, ru, en)


@pytest.mark.parametrize(
    ("quantities", "noun", "kk", "ru", "en"),
    [
        (
            [Quantity.exact(21), Quantity.unknown()],
            FAMILY,
            "21 отбасы",
            "21 семья",
            "21 families",
        ),
        (
            [Quantity.exact(5), Quantity.about(25)],
            FAMILY_IN_NEED,
            "30-ға жуық мұқтаж отбасы",
            "около 30 нуждающихся семей",
            "about 30 families in need",
        ),
        (
            [Quantity.about(30), Quantity.unknown()],
            FAMILY,
            "30-ға жуық отбасы",
            "около 30 семей",
            "about 30 families",
        ),
        (
            [Quantity.about(22_000), Quantity.unknown()],
            TONNE,
            "22 мың тоннаға жуық",
            "около 22 тысяч тонн",
            "about 22,000 tonnes",
        ),
        (
            [Quantity.about(20_000), Quantity.up_to(1000)],
            PERSON,
            "шамамен 20–21 мың адам",
            "около 20–21 тысячи человек",
            "about 20,000–21,000 people",
        ),
        ([Quantity.unknown()], FAMILY, "көрсетілмеген", "не указано", "not stated"),
    ],
)
def test_totals_are_said_by_the_same_rules(quantities, noun, kk, ru, en):
    assert phrase(Total.of_quantities(quantities), noun) == (kk, ru, en)


def test_a_span_over_sizes_is_said_from_its_beginning_to_its_end():
    organisation = Noun(
        "ұйым", "организация", "организации", "организаций", "организации", "organisation", "organisations"
    )
    assert phrase(Quantity.between(100, 22_000), organisation) == (
        "100-ден 22\u00a0000-ға дейін ұйым",
        "от 100 до 22\u00a0000 организаций",
        "from 100 to 22,000 organisations",
    )
    assert phrase(rough(100, 22_000), organisation) == (
        "шамамен 100-ден 22\u00a0000-ға дейін ұйым",
        "примерно от 100 до 22\u00a0000 организаций",
        "roughly from 100 to 22,000 organisations",
    )
    assert phrase(Quantity.between(9_000, 11_000), organisation)[2] == "9,000–11,000 organisations"
    assert phrase(Quantity.between(500, 10**6))[1] == "от 500 до 1\u00a0000\u00a0000"


def test_a_noun_without_forms_for_a_language_leaves_the_number_alone():
    kazakh = Noun(kk="отбасы", ru_one="семья", en_many="families")
    assert [kazakh.has(language) for language in ("kk", "ru", "en")] == [True, False, False]
    assert phrase(Quantity.about(30), kazakh) == ("30-ға жуық отбасы", "около 30", "about 30")
    assert phrase(Quantity.about(30), Noun(takes_ending=True)) == phrase(Quantity.about(30))


# Every number -----------------------------------------------------------------------------------------------

# The word each number ends with as it is read aloud, and that word with -ға жуық, with -дан астам, and as
# «so many of them».
ONES = {
    "1": "бір бірге бірден бірі",
    "2": "екі екіге екіден екісі",
    "3": "үш үшке үштен үші",
    "4": "төрт төртке төрттен төрті",
    "5": "бес беске бестен бесі",
    "6": "алты алтыға алтыдан алтысы",
    "7": "жеті жетіге жетіден жетісі",
    "8": "сегіз сегізге сегізден сегізі",
    "9": "тоғыз тоғызға тоғыздан тоғызы",
}
TENS = {
    "1": "он онға оннан оны",
    "2": "жиырма жиырмаға жиырмадан жиырмасы",
    "3": "отыз отызға отыздан отызы",
    "4": "қырық қырыққа қырықтан қырық/ы",
    "5": "елу елуге елуден елу/і",
    "6": "алпыс алпысқа алпыстан алпысы",
    "7": "жетпіс жетпіске жетпістен жетпісі",
    "8": "сексен сексенге сексеннен сексені",
    "9": "тоқсан тоқсанға тоқсаннан тоқсаны",
}
NOUGHT = "нөл нөлге нөлден нөлі"
HUNDRED = "жүз жүзге жүзден жүзі"
THOUSAND = "мың мыңға мыңнан мыңы"
MILLION = "миллион миллионға миллионнан миллионы"
BILLION = "миллиард миллиардқа миллиардтан миллиарды"
EVERY_NUMBER = [*range(10_000), *range(10_000, 1_000_001, 1000), 10**6, 10**9]


def endings(number):
    """Dative, ablative and possessive endings of the number's last spoken word."""
    digits = str(number)
    noughts = len(digits) - len(digits.rstrip("0"))
    if number == 0:
        spoken = NOUGHT
    elif noughts < 2:
        spoken = (ONES, TENS)[noughts][digits[-1 - noughts]]
    else:
        spoken = HUNDRED if noughts == 2 else THOUSAND if noughts < 6 else MILLION if noughts < 9 else BILLION
    word, *forms = spoken.split(" ")
    return [form.partition("/")[2] or form.removeprefix(word) for form in forms]


def printed(number, ending):
    """In figures up to 9999, with the word for thousands, millions and billions from there on."""
    if number >= 10**9:
        return f"{number // 10**9} млрд-{ending}"
    if number >= 10**6:
        return f"{number // 10**6} млн-{ending}"
    return f"{number}-{ending}" if number < 10_000 else f"{number // 1000} мың{ending}"


def test_every_number_has_its_kazakh_ending():
    for number in EVERY_NUMBER:
        dative, ablative, possessive = endings(number)
        assert Quantity.about(number).print("kk") == f"{printed(number, dative)} жуық"
        assert Quantity.up_to(number).print("kk") == f"{printed(number, dative)} дейін"
        assert Quantity.more_than(number).print("kk") == f"{printed(number, ablative)} астам"
        if number:
            assert Quantity.less_than(number).print("kk") == f"{printed(number, ablative)} аз"
        if 7 < number < 10_000:
            share = Total(of=10_000, known=number).coverage("kk").split(" ")[-4]
            assert share == f"{number}-{possessive}"


def russian(number):
    """(«21 семья», «более 21 семьи») by the last word of the number as it is read aloud."""
    if number in (10**6, 10**9):
        figures = {10**6: "1 млн", 10**9: "1 млрд"}[number]
        return f"{figures} семей", f"более {figures} семей"
    if number >= 10_000:
        word = {"one": ("тысяча", "тысячи"), "few": ("тысячи", "тысяч"), "many": ("тысяч", "тысяч")}
        exact, genitive = word[russian_kind(number // 1000)]
        return f"{number // 1000} {exact} семей", f"более {number // 1000} {genitive} семей"
    word = {"one": ("семья", "семьи"), "few": ("семьи", "семей"), "many": ("семей", "семей")}
    exact, genitive = word[russian_kind(number)]
    return f"{number} {exact}", f"более {number} {genitive}"


def russian_kind(number):
    digits = f"{number:02}"
    if digits[-2] == "1":
        return "many"
    return {"1": "one", "2": "few", "3": "few", "4": "few"}.get(digits[-1], "many")


def test_every_number_has_its_russian_noun():
    for number in EVERY_NUMBER:
        exact, genitive = russian(number)
        assert Quantity.exact(number).print("ru", FAMILY) == exact
        assert Quantity.more_than(number).print("ru", FAMILY) == genitive
        for before, quantity in (
            ("около", Quantity.about(number)),
            ("до", Quantity.up_to(number)),
            ("не менее", Quantity.at_least(number)),
        ):
            assert quantity.print("ru", FAMILY) == genitive.replace("более", before)
