"""Text as people type or paste it, made safe to keep: one Unicode form, nothing that cannot be seen."""

import re
import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

#: Marks that show nothing and come along when text is pasted: they are left out.
SHOWING_NOTHING = dict.fromkeys(map(ord, "\u00ad\u034f\u180e\u200b\u200c\u200d\u2060\ufeff"))
LINE_ENDS = {"\r\n": "\n", "\r": "\n", "\u2028": "\n", "\u2029": "\n", "\x85": "\n"}
#: Controls, marks that turn the direction of text (a name with one reads like another name), half surrogates,
#: signs that some font alone shows. They are refused, as are letters that are empty places.
HIDDEN = {"Cc", "Cf", "Cs", "Co"}
KEPT_CONTROLS = {"\n", "\t"}
EMPTY_LETTERS = set("\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
#: More marks over one letter than any language writes.
MARKS = re.compile(r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4}")

_INVISIBLE = _(
    "There is an invisible character in this text (U+%(code)s). Type it anew instead of pasting it."
)


def cleaned_text(text: str) -> str:
    """The text in Unicode's composed form (NFC), lines ending in \\n, without marks that show nothing.

    Raises ValidationError: code "invisible" for what cannot be seen, "marks" for a heap of accents.
    """
    for end, plain in LINE_ENDS.items():
        text = text.replace(end, plain)
    text = unicodedata.normalize("NFC", text.translate(SHOWING_NOTHING))
    for character in text:
        hidden = unicodedata.category(character) in HIDDEN and character not in KEPT_CONTROLS
        if hidden or character in EMPTY_LETTERS or ord(character) & 0xFFFE == 0xFFFE:
            code = f"{ord(character):04X}"
            raise ValidationError(_INVISIBLE, code="invisible", params={"code": code})
    if MARKS.search(text):
        raise ValidationError(_("There are too many marks over one letter in this text."), code="marks")
    return text.strip()
