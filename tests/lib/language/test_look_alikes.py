"""Names in letters of two alphabets: those that deceive are refused, those that people carry are kept."""

import csv
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from ngo_portal.lib.language.kazakh import fold
from ngo_portal.lib.language.look_alikes import (
    ALIKE,
    CYRILLIC,
    LATIN,
    refuse_look_alikes,
    shape,
    written_alike,
)
from ngo_portal.lib.language.text import cleaned_text

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    ("name", "word", "letters"),
    [
        ("«Қaзaқ» қоры", "Қaзaқ", "a"),
        ("«Tалап» қоғамдық бірлестігі", "Tалап", "T"),
        ("Жас əлем", "əлем", "ə"),
        ("Ëлка", "Ëлка", "Ë"),
        ("lлияс", "lлияс", "l"),
        ("IТ-мамандар", "IТ", "I"),
        ("XXІ ғасыр", "XXІ", "І"),
        ("СOVID-19", "СOVID", "С"),
        ("Атa мекен", "Атa", "a"),
        ("Ａлаш", "Ａлаш", "Ａ"),
    ],
)
def test_a_look_alike_is_refused_and_named(name, word, letters):
    with pytest.raises(ValidationError) as refusal:
        refuse_look_alikes(name)
    assert (refusal.value.code, refusal.value.params) == ("mixed", {"word": word, "letters": letters})


def test_letters_of_a_third_alphabet_are_refused_inside_a_word():
    for name in ("Αлаш", "Qαzaq", "Қазаԥ\u05d0"):
        with pytest.raises(ValidationError) as refusal:
            refuse_look_alikes(name)
        assert refusal.value.code == "mixed"


@pytest.mark.parametrize(
    "name",
    [
        *("IT-мамандар", "«IT Qazaq» қоғамдық қоры", "«QazVolunteer» қоры", "QазVolunteer", "ProДобро"),
        *(
            "СтартUP",
            "Smart Қала",
            "SmartҚала",
            "Нұр-Otan",
            "COVID-19",
            "COVID-тан кейін",
            "ҮЕҰ-лар",
            "IT'дің",
        ),
        *(
            "XXI ғасыр",
            "ХХІ ғасыр",
            "XXI-ғасыр",
            "ХІХ–ХХ ғғ.",
            "5G-дәуірі",
            "3D модельдеу",
            "B2B",
            "№ 5 мектеп",
        ),
        *("«Ә» дәрігері", "А. Б. Ахметов", "«А+»", "Ұ.М.Ж.", "д'Артаньян", "Ёлка", "И\u0301ван", "Öskemen"),
        *(
            "«Дос» & Co",
            "e-Қызмет",
            "iOS үйірмесі",
            "ЖШС «Kaspi»",
            "ТОО «BI-Group»",
            "КЕАҚ-тың",
            "ҚР ІІМ",
            "₸",
        ),
        *("مكتب", "北京", "Ελλάδα қоғамы", "ʼapostrophe", "12-ші мектеп", "Қ.Ә.", "c.Ақсу".replace("c", "с")),
    ],
)
def test_names_that_people_carry_are_kept(name):
    refuse_look_alikes(name)
    assert cleaned_text(name) == name or "\u0301" in name


def shipped_names():
    """Every name in the portal's own data: places, organisations, dictionaries."""
    for path in sorted(ROOT.glob("*/data/**/*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                for column, value in row.items():
                    if column and value and column.startswith(("name", "title", "alias", "headline")):
                        yield value


def test_no_name_of_the_shipped_data_is_refused():
    names = list(shipped_names())
    refused = []
    for name in names:
        try:
            refuse_look_alikes(cleaned_text(name))
        except ValidationError as refusal:
            refused.append((name, refusal.messages))
    assert len(names) > 30_000
    assert refused == []


KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"


@given(st.text(KAZAKH + KAZAKH.upper() + " «»–-№.,0123456789", max_size=60))
def test_text_in_kazakh_letters_is_never_refused(text):
    refuse_look_alikes(text)
    assert cleaned_text(text) == text.strip()


@given(st.text(KAZAKH.replace("ё", ""), min_size=2, max_size=12), st.data())
def test_one_latin_letter_hidden_in_a_kazakh_word_is_always_found(word, data):
    twins = {
        "а": "a",
        "с": "c",
        "е": "e",
        "і": "i",
        "о": "o",
        "р": "p",
        "х": "x",
        "у": "y",
        "һ": "h",
        "ә": "ə",
    }
    places = [place for place, letter in enumerate(word) if letter in twins]
    if not places:
        return
    place = data.draw(st.sampled_from(places))
    with pytest.raises(ValidationError):
        refuse_look_alikes(word[:place] + twins[word[place]] + word[place + 1 :])


@given(st.text(max_size=40))
def test_whatever_is_typed_is_judged_without_a_fault(text):
    try:
        refuse_look_alikes(cleaned_text(text))
    except ValidationError as refusal:
        assert all(refusal.messages)


def test_the_two_lists_of_letters_belong_to_their_alphabets():
    assert not ALIKE[LATIN] & ALIKE[CYRILLIC]


@pytest.mark.parametrize(
    ("one", "other"),
    [("МАМА", "MAMA"), ("«Ата»", "ATA"), ("Асар", "Acap"), ("Тәтті", "Təttі"), ("Сәуле", "Cәуле")],
)
def test_names_that_look_alike_have_one_shape(one, other):
    assert shape(one) == shape(other)
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("МАМА", "MAMA"), ("Ата", "ATA"), ("Асар", "Acap"), ("Сенім", "Сенім")]
)
def test_a_word_is_looked_for_in_the_letters_of_either_alphabet(one, other):
    assert fold(other) in written_alike(one)
    assert fold(one) in written_alike(other)
