"""A page in a few sentences: what is known, in the page's language, and no longer than programs show."""

from django.utils import translation

from ngo_portal.lib.language.descriptions import LONGEST, in_short, stated, unstated
from ngo_portal.lib.language.translated import TranslatedText


def test_each_part_that_is_known_is_a_sentence():
    assert in_short("фонд", "", None, False, "Семейде. ", "Кім? ") == "Фонд. Семейде. Кім?"
    assert in_short() == ""


def test_a_text_in_another_language_is_left_out():
    here, other = TranslatedText("Жастар", "kk"), TranslatedText("Молодёжь", "ru", is_fallback=True)
    assert in_short(other, here) == "Жастар."
    assert stated("Бағыты", other, here, "", here, "Ерлік") == "Бағыты: Жастар, Ерлік"
    assert stated("Бағыты", other, None) == ""
    assert stated(other, "2021") == "2021"


def test_texts_with_commas_of_their_own_are_parted_by_semicolons():
    assert stated("Areas", "culture, art", "sports") == "Areas: culture, art; sports"
    assert stated("Areas", "culture, art") == "Areas: culture, art"


def test_a_long_one_is_cut_at_a_word_and_lines_are_joined():
    text = in_short("бір екі\n\nүш " * 100)
    assert len(text) <= LONGEST
    assert text.startswith("Бір екі үш бір ")
    assert text.rstrip("…").split()[-1] in ("бір", "екі", "үш")


def test_what_is_not_stated_agrees_with_its_label_in_russian():
    labels = ["Марафон", "Район или город", "Территория", "Место", "Даты"]
    with translation.override("ru"):
        assert [unstated(label).split()[1] for label in labels] == [
            "указан",
            "указан",
            "указана",
            "указано",
            "указаны",
        ]
    with translation.override("en"):
        assert unstated("Даты") == "not stated"
