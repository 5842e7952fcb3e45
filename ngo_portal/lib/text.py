"""Text as people type or paste it, made safe to keep: one Unicode form, nothing that cannot be seen."""

import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

#: Marks that show nothing and come along when text is pasted: they are left out.
SHOWING_NOTHING = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
#: Marks that turn the direction of text: a name with one reads like another name. They are refused.
TURNING = {*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A)), *"\u200e\u200f\u061c"}
KEPT_CONTROLS = {"\n", "\t"}


def cleaned_text(text):
    """The text in Unicode's composed form (NFC), lines ending in \\n, without marks that show nothing.

    Raises ValidationError (code "invisible") for control characters and marks that turn the direction of
    text.
    """
    text = (
        unicodedata.normalize("NFC", text)
        .replace("\r\n", "\n")
        .replace("\r", "\n")
        .translate(SHOWING_NOTHING)
    )
    for character in text:
        if character in TURNING or (
            unicodedata.category(character) in ("Cc", "Cs") and character not in KEPT_CONTROLS
        ):
            raise ValidationError(
                _(
                    "There is an invisible character in this text (U+%(code)s). "
                    "Type it anew instead of pasting it."
                ),
                code="invisible",
                params={"code": f"{ord(character):04X}"},
            )
    return text.strip()
