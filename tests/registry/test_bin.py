"""The BIN: published numbers of real organisations, made-up wrong ones, and an independent implementation."""

import csv
import re
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from hypothesis import example, given, settings
from hypothesis import strategies as st

from registry.models import Organisation
from registry.models.organisations import BIN_MESSAGES, validate_bin
from registry.rules.bin import BinFault, bin_fault, check_digit, looks_like_iin, read_bin
from tests import factories

with (Path(__file__).parent.parent / "data" / "bin_test_vectors.csv").open(encoding="utf-8") as file:
    VECTORS = [(row["bin"], row["expected"], row["reason"]) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("number", "expected", "reason"), VECTORS)
def test_the_vectors(number, expected, reason):
    assert bin_fault(number) == (reason or None)
    assert (bin_fault(number) is None) == (expected == "valid")


def test_the_vectors_hold_both_rows_of_weights_and_every_fault():
    faults = {reason for _number, _expected, reason in VECTORS}
    assert faults == {"", *BinFault}
    assert len(VECTORS) == 23


# An implementation of its own: a shape, and sums written out as vectors --------------


SHAPE = re.compile(r"\d{2}(?:0[1-9]|1[0-2])[456][0123]\d{6}")
FIRST = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
SECOND = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]


def is_bin(text):
    if not text.isascii() or not SHAPE.fullmatch(text):
        return False
    body, last = [ord(letter) - 48 for letter in text[:11]], ord(text[11]) - 48
    control = sum(map(int.__mul__, body, FIRST)) % 11
    if control == 10:
        control = sum(map(int.__mul__, body, SECOND)) % 11
    return control == last


near_misses = st.builds(
    "{:02d}{:02d}{}{}{:06d}".format,
    st.integers(0, 99),
    st.integers(0, 13),
    st.integers(3, 7),
    st.integers(0, 4),
    st.integers(0, 999_999),
)


@pytest.mark.parametrize("examples", [200, pytest.param(2000, marks=pytest.mark.proof)])
def test_every_text_is_judged_as_by_the_other_implementation(examples):
    @settings(max_examples=examples, deadline=None)
    @given(near_misses | st.from_regex(r"\d{11,13}", fullmatch=True) | st.text(max_size=13))
    @example("９４０１４００００３８５")
    @example("94014000038٥")
    @example("")
    def ask(text):
        assert (bin_fault(text) is None) == is_bin(text)

    ask()


def test_a_number_that_no_check_digit_fits_is_never_assigned():
    unassignable = [number for number, _expected, reason in VECTORS if reason == BinFault.UNASSIGNABLE]
    assert [check_digit(number[:11]) for number in unassignable] == [None]


# What the officer reads --------------------------------------------------------------


@pytest.mark.parametrize("number", ["880615300123", "010203500019", "000101000000"])
def test_a_private_persons_number_is_named_as_such(number):
    with pytest.raises(ValidationError) as refusal:
        validate_bin(number)
    assert refusal.value.code == "iin"


def test_no_bin_looks_like_a_private_persons_number():
    assert [
        number for number, expected, _reason in VECTORS if expected == "valid" and looks_like_iin(number)
    ] == []


@pytest.mark.parametrize("fault", BinFault)
def test_every_fault_has_its_own_message(fault):
    examples = {reason: number for number, _expected, reason in VECTORS} | {"bad_type": "940190000385"}
    with pytest.raises(ValidationError) as refusal:
        validate_bin(examples[fault])
    assert refusal.value.code == fault
    others = {str(message) for other, message in BIN_MESSAGES.items() if other != fault}
    assert refusal.value.messages[0] not in others


# As people write it -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("БИН 010340010019", "010340010019"),
        ("БСН: 010340010019", "010340010019"),
        ("BIN010340010019", "010340010019"),
        ("БСН/БИН № 010340010019.", "010340010019"),
        ("'010340010019", "010340010019"),
        ("0103-4001-0019", "010340010019"),
        ("0103 4001\u00a00019", "010340010019"),
        ("010340\u2060\u00ad010019", "010340010019"),
        ("\u202a010340010019\u202c", "010340010019"),
        ("０１０３４００１００１９", "010340010019"),
        ("«Талап» ҚБ, БСН 010340010019", "010340010019"),
        ("БИН 0103", "0103"),
        ("ИИН/БИН: 0103", "0103"),
        ("ЖСН 010340010019", "010340010019"),
        ("БСН 010340010019 / БИН 010340010019", "010340010019"),
        ("010340010019, 8 777 123 45 67", "010340010019"),
        ("№ 5 БИН 010340010019, 2024", "010340010019"),
        ("010340010019.0", "010340010019"),
        ("0103400100190", "0103400100190"),
        ("Талап 2021", ""),
        ("010340010019 және 020440001231", ""),
        ("", ""),
    ],
)
def test_one_reader_of_what_is_typed(typed, digits):
    assert read_bin(typed) == digits


@pytest.mark.django_db
def test_a_search_finds_it_whatever_stands_around_it():
    wanted = factories.organisation(name_kk="Нөлден басталатын қор", bin="010340010019")
    named = factories.organisation(name_kk="«0103» клубы")
    found = {
        typed: list(Organisation.objects.with_words(typed).order_by("id"))
        for typed in ("БИН 0103-4001-0019", "10340010019", "01034", "0103", "103", "020340010019")
    }
    assert found == {
        "БИН 0103-4001-0019": [wanted],
        "10340010019": [wanted],
        "01034": [wanted],
        "0103": [wanted, named],
        "103": [],  # no word begins so
        "020340010019": [],
    }
