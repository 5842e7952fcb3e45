"""Text as people type it, made safe to keep: one Unicode form, no invisible characters that change what is read."""

import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

#: Marks that turn the direction of text or show nothing: a name with one looks like another name.
INVISIBLE = {
    *map(chr, range(0x202A, 0x202F)),
    *map(chr, range(0x2066, 0x206A)),
    *"\u200b\u200c\u200d\u200e\u200f\u2060\u061c\ufeff\u00ad",
}
KEPT_CONTROLS = {"\n", "\r", "\t"}


def cleaned_text(text):
    """The text in Unicode's composed form (NFC). Raises ValidationError for control and invisible characters."""
    text = unicodedata.normalize("NFC", text)
    for character in text:
        if character in INVISIBLE or (unicodedata.category(character) in ("Cc", "Cs") and character not in KEPT_CONTROLS):
            raise ValidationError(
                _("There is an invisible character in this text (U+%(code)s). Type it anew instead of pasting it."),
                code="invisible",
                params={"code": f"{ord(character):04X}"},
            )
    return text
