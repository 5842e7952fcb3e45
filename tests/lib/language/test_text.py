"""Text as it is typed and pasted."""

import time
import unicodedata

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from ngo_portal.lib.language.sentences import find, split
from ngo_portal.lib.language.text import cleaned, cleaned_text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("«Игі істер марафоны» – әңүғқөһі ₸ № 5", "«Игі істер марафоны» – әңүғқөһі ₸ № 5"),
        ("и\u0306ог", "йог"),
        ("қо\u00adғам\u200bдық\ufeff", "қоғамдық"),
        ("бір\r\nекі\rүш\tтөрт", "бір\nекі\nүш\tтөрт"),
        (" Талап ", "Талап"),
        ("\u200b", ""),
        ("1-бет.\n\n\x0c2-бет.", "1-бет.\n2-бет."),
        ("бір\x0bекі\u2028үш\u2029төрт\x0cбес", "бір\nекі\nүш\nтөрт\nбес"),
        ("волон\x02\r\nтер үкі\x1fмет қо\ufffeғам жыл\u00ad\nдық", "волонтер үкімет қоғам жылдық"),
        ("ҮЕҰ\x1eлар", "ҮЕҰ-лар"),
        ("\uf0b7 бірінші\n\uf0a7\tекінші", "• бірінші\n•\tекінші"),
    ],
)
def test_what_is_kept(typed, kept):
    assert cleaned_text(typed) == kept


@pytest.mark.parametrize(
    "mark", ["\u2066", "\u200f", "\x00", "\x1b", "\x7f", "\x02", "\ue123", "\ufffc", "\ufffe"]
)
def test_what_nobody_sees_is_left_out_and_named_by_its_code(mark):
    assert cleaned(f"Тал{mark}ап") == ("Талап", [f"U+{ord(mark):04X}"])


def test_what_stands_for_a_nul_is_named_as_one():
    assert cleaned("Тал\ufdd0ап") == ("Талап", ["U+0000"])


def test_a_telephone_from_a_messenger_loses_its_marks_of_direction():
    assert cleaned_text("\u202a+7 700 000 00 00\u202c") == "+7 700 000 00 00"


@pytest.mark.parametrize("mark", ["\ufffd", "\ud800"])
def test_a_damaged_sign_is_refused_with_its_place(mark):
    with pytest.raises(ValidationError) as refusal:
        cleaned_text(f"Бірінші жол\nЕкінші М{mark}тін")
    assert refusal.value.code == "damaged"
    assert refusal.value.params == {"line": 2, "before": "Екінші М"}


@pytest.mark.parametrize("page_end", ["\x0c", "\n\x0c", "\r\n\r\n\x0c", " \x0c\n"])
def test_a_sentence_that_runs_across_a_page_is_found_and_stays_one(page_end):
    text = cleaned_text(f"Бұрын. Сенбілікке 30 еріктi{page_end}қатысты. Кейін.")
    assert find("Сенбілікке 30 еріктi қатысты.", text) == "Сенбілікке 30 еріктi\nқатысты."
    assert split(text) == ["Бұрын.", "Сенбілікке 30 еріктi\nқатысты.", "Кейін."]


@pytest.mark.parametrize("page_end", ["\n15\n\x0c", "\n\n\x0c- 15 -\n\n", "\n\n — 7\n\n", "\n3\n"])
def test_the_number_of_a_page_inside_a_sentence_is_no_part_of_it(page_end):
    text = cleaned_text(f"Бұрын.\nСенбілікке 30 ерікті{page_end}қатысты. Кейін 5\nкелді.\n\n12\n\nСоңы.")
    assert find("Сенбілікке 30 ерікті  қатысты.", text) == "Сенбілікке 30 ерікті қатысты."
    assert find("Кейін келді.", text) is None  # a number of the sentence
    assert find("келді. Соңы.", text) is None  # between two sentences it may be anything


def test_the_hyphen_of_a_line_is_no_part_of_a_word():
    text = cleaned_text("Еліміздің түкпір-\nтүкпірінде еріктілер\nкөмек көр-\n  сетті. 2021-\n2022 жылы.")
    for sentence in ("еріктілер көмек көрсетті.", "түкпір-түкпірінде", "көр-\nсетті."):
        assert find(sentence, text), sentence
    assert find("2021 2022", text) is None


def test_what_pages_printed_is_looked_for_in_one_pass():
    started = time.process_time()
    for part in ("\n", "\n1", "\n-", "а-\n"):
        assert find("жоқ сөйлем", part * 50_000) is None
    assert time.process_time() - started < 2


@pytest.mark.parametrize("mark", ["\u202e", "\u202d", "\u3164"])
def test_what_is_refused_is_named_by_its_code(mark):
    with pytest.raises(ValidationError) as refusal:
        cleaned_text(f"Тал{mark}ап")
    assert refusal.value.params == {"code": f"{ord(mark):04X}"}


@given(st.text())
def test_what_is_kept_is_kept_as_it_is_the_next_time(typed):
    try:
        kept = cleaned_text(typed)
    except ValidationError:
        return
    assert cleaned_text(kept) == kept
    assert unicodedata.is_normalized("NFC", kept)
