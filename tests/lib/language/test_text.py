"""Text as it is typed and pasted."""

import unicodedata

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from ngo_portal.lib.language.text import cleaned_text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("«Игі істер марафоны» – әңүғқөһі ₸ № 5", "«Игі істер марафоны» – әңүғқөһі ₸ № 5"),
        ("и\u0306ог", "йог"),
        ("қо\u00adғам\u200bдық\ufeff", "қоғамдық"),
        ("бір\r\nекі\rүш\tтөрт", "бір\nекі\nүш\tтөрт"),
        (" Талап ", "Талап"),
        ("\u200b", ""),
    ],
)
def test_what_is_kept(typed, kept):
    assert cleaned_text(typed) == kept


@pytest.mark.parametrize("mark", ["\u202e", "\u2066", "\u200f", "\x00", "\x1b", "\x7f", "\ud800"])
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
