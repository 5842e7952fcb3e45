"""What a box of text or of a link keeps, and what is counted of it."""

import pytest
from django import forms
from django.core.exceptions import ValidationError

from ngo_portal.lib.language.text_fields import CleanTextField, LinkField, link_in

LETTERS = "https://example.kz/" + "игілікті-іс-" * 8


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        (LETTERS.replace("и", "%D0%B8").replace("г", "%D0%B3"), LETTERS),
        ("https://example.kz/a/1). ", "https://example.kz/a/1"),
        ("«https://example.kz/a/1»;", "https://example.kz/a/1"),
        ("https://kk.wikipedia.org/wiki/Қор_(ұйым)", "https://kk.wikipedia.org/wiki/Қор_(ұйым)"),
        ("https://қазақстан.қаз/а?б=1", "https://қазақстан.қаз/а?б=1"),
        ("президент.рф", "https://президент.рф"),
        ("https://xn--80ao21a.xn--80ao21a:8000/a", "https://қаз.қаз:8000/a"),
        ("https://example.kz/a%20b%2Fc%3F?q=%D0%B0%26", "https://example.kz/a%20b%2Fc%3F?q=а%26"),
        ("https://example.kz/%E2%80%8Ba/%D0%B8%CC%86", "https://example.kz/%E2%80%8Ba/%D0%B8%CC%86"),
        ("https://example.kz/100%", "https://example.kz/100%"),
    ],
)
def test_a_link_as_people_paste_it(typed, link):
    kept = LinkField(max_length=150, assume_scheme="https").clean(typed)
    assert kept == link
    assert link_in(kept) == kept


@pytest.mark.parametrize("typed", ["сілтеме емес", "https://[::1/", "javascript:alert(1)", "https://"])
def test_what_is_no_link_is_refused(typed):
    with pytest.raises(ValidationError):
        LinkField(assume_scheme="https").clean(typed)


def test_letters_are_counted_as_they_are_kept():
    field = CleanTextField(max_length=3)
    assert field.clean("и\u0306о\u200bг\ue000") == "йог"
    assert field.left_out == ["U+E000"]
    with pytest.raises(ValidationError) as refusal:
        field.clean("йога")
    assert "3" in refusal.value.messages[0] and "4" in refusal.value.messages[0]


def test_no_box_cuts_what_is_pasted():
    class Form(forms.Form):
        name = CleanTextField(max_length=300)
        text = forms.CharField(max_length=200, widget=forms.Textarea)
        link = LinkField(max_length=500, assume_scheme="https")

    drawn = str(Form())
    assert "maxlength" not in drawn
    assert [f'data-longest="{most}"' in drawn for most in (300, 200, 500)] == [True] * 3
