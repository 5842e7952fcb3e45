"""How people say how many, with the nouns of the dictionaries: what looks like a number and is none, ranges
that are vague besides, people by what they are called."""

import pytest

from benchmarks.phrases import nouns, quantity_said
from ngo_portal.lib.language.quantities import read

NOUNS = nouns()
SAID = quantity_said(NOUNS)


def wrongly_said(phrases):
    """{phrase: what it is read as} of those that are read as something else than they mean."""
    said = {phrase: SAID(phrase) for phrase in phrases}
    return {phrase: reading for phrase, reading in said.items() if reading != phrases[phrase]}


def _phrases(text):
    return [phrase.strip() for line in text.splitlines() for phrase in line.split("|") if phrase.strip()]


PRONOUNS = """
    ондай адам | ондай отбасы | ондай бала | ондай жоба | ондай 30 | мұндай адам
    сондай адам | осындай отбасы
    бірдей бала | бірдей отбасы | бірдей жоба | он бірдей бала | жүз ондай адам | бірдей | ондай | бірге
    онда | бірде | бірде бала | бірден бала | онан да көп | екінші отбасы | бірінші | сол адам | әр адам
    біреудің баласы | бирка | ушка | семью | торт
"""
PRICES = """
    40 million project | 15 million event | 10 thousand project | million project | half a million project
    40m project | 1.5k family | two thousand volunteer | 40 million social project | 5 thousand book
    5 млн проект | 5 миллионов проект | 5 миллионов проекта | сорок пять тысяч проект | тысяча проект
    сто тысяч социальный проект | 5 млн мероприятие | 12 семья | двадцать семья | 30 семье | 25 ребёнка
    5 миллионов семинар | 40 тысяч тренинг | 3 млн гранта | 5-6 млн проект | около 5 млн проект
"""


@pytest.mark.parametrize(
    "text",
    [PRONOUNS, PRICES, "бір бүтін он | екі бүтін жиырма | төрт те он | бес бүтін тоқсан тонна"],
    ids=["pronouns", "prices", "fractions"],
)
def test_what_only_looks_like_a_number_is_kept_as_words(text):
    assert wrongly_said(dict.fromkeys(_phrases(text), "words")) == {}


def test_numbers_like_them_are_read():
    assert (
        wrongly_said(
            {
                "отыздай адам": "about 30",
                "жүздей отбасы": "about 100",
                "бестей бала": "about 5",
                "10-дай адам": "about 10",
                "оншақты бала": "about 10",
                "оннан астам": "more_than 10",
                "онан астам": "more_than 10",
                "оннан да көп": "more_than 10",
                "жиырма бірге жуық": "about 21",
                "бірден астам": "more_than 1",
                "біреу": "exact 1",
                "төрт": "exact 4",
                "торт бала": "exact 4",
                "одну семью": "exact 1",
                "21 семью": "exact 21",
                "одну многодетную семью": "exact 1",
                "21 проект": "exact 21",
                "1 project": "exact 1",
                "one family": "exact 1",
                "half a tonne": "exact 0.5",
                "2 семьи": "exact 2",
                "около 21 семьи": "about 21",
                "1,5 тысячи человек": "exact 1500",
                "40 million projects": "exact 40000000",
                "5 млн тенге": "exact 5000000",
                "5 волонтер": "exact 5",
                "бес мың волонтер": "exact 5000",
                "екі бүтін жиырма бес": "exact 2.25",
                "бір бүтін жүзден он": "exact 1.1",
                "бір бүтін оннан бір": "exact 1.1",
            }
        )
        == {}
    )
    assert read("жүздеген адам", NOUNS).is_read
