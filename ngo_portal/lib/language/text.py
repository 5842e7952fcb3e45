"""Text as people type or paste it, made safe to keep: one Unicode form, nothing that cannot be seen."""

import re
import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

#: Marks that show nothing and come along when text is pasted: they are left out.
SHOWING_NOTHING = dict.fromkeys(map(ord, "\u00ad\u034f\u180e\u200b\u200c\u200d\u2060\ufeff"))
#: A line's end, a page's end with those beside it, Word's end of a line inside a paragraph.
LINE_END = re.compile("\r\n?|[\x0b\x85\u2028\u2029]")
PAGE_END = re.compile(r"(?<![ \t\n])[ \t\n]*+\x0c[ \t\n\x0c]*")
#: The hyphen of a word that went on in the next line, as PDF, Word and web pages keep it.
HYPHENATION = re.compile("[\x02\x1f\u00ad\ufffe][ \t]*\n?")
#: Word's hyphen that ends no line.
KEPT_TOGETHER = "\x1e"
#: A bullet, in a font of its own.
BULLET = re.compile(r"(?m)^([ \t]*)[\ue000-\uf8ff](?=[ \t])")
#: Controls, marks of direction, unassigned signs, signs that some font alone shows, the place of a picture:
#: they are left out, and whoever typed is told.
LEFT_OUT = {"Cc", "Cf", "Cn", "Co"}
OBJECT = "\ufffc"
KEPT_CONTROLS = {"\n", "\t"}
#: PostgreSQL holds no NUL: until a form reads what was typed, this noncharacter stands for it.
NUL, IN_PLACE_OF_NUL = "\x00", "\ufdd0"
#: These turn text around, so that what was read is not what is written; those are letters that are empty
#: places: refused.
TURNING = {"\u202d", "\u202e"}
EMPTY_LETTERS = set("\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
#: More marks over one letter than any language writes.
MARKS = re.compile(r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4}")
#: So much of the text before a damaged sign says where it stands.
SHOWN_BEFORE = 30

_INVISIBLE = _(
    "There is an invisible character in this text (U+%(code)s). Type it anew instead of pasting it."
)
_DAMAGED = _(
    "A character was damaged when this text was copied: line %(line)s, after “%(before)s”. Type it anew."
)


def cleaned_text(text: str) -> str:
    """The text in Unicode's composed form (NFC), lines ending in \\n, without what cannot be seen.

    Raises ValidationError: code "invisible" for what hides something, "damaged" for a sign that was lost
    before, "marks" for a heap of accents.
    """
    return cleaned(text)[0]


def cleaned(text: str) -> tuple[str, list[str]]:
    """`cleaned_text`, and the codes of the signs left out of it that its writer may have meant ("U+F0B7")."""
    text = PAGE_END.sub("\n", LINE_END.sub("\n", text))
    text = BULLET.sub(r"\1•", text.replace(KEPT_TOGETHER, "-"))
    left_out = {sign for sign in set(text) if _is_left_out(sign)}
    text = HYPHENATION.sub("", text).translate(SHOWING_NOTHING | dict.fromkeys(map(ord, left_out)))
    text = unicodedata.normalize("NFC", text)
    for place, sign in enumerate(text):
        if sign in EMPTY_LETTERS or sign in TURNING:
            raise ValidationError(_INVISIBLE, code="invisible", params={"code": f"{ord(sign):04X}"})
        if sign == "\ufffd" or unicodedata.category(sign) == "Cs":
            before = text[:place]
            where = {
                "line": before.count("\n") + 1,
                "before": before.rpartition("\n")[2][-SHOWN_BEFORE:],
            }
            raise ValidationError(_DAMAGED, code="damaged", params=where)
    if MARKS.search(text):
        raise ValidationError(_("There are too many marks over one letter in this text."), code="marks")
    codes = {f"U+{ord(NUL if sign == IN_PLACE_OF_NUL else sign):04X}" for sign in left_out}
    return text.strip(), sorted(codes)


#: Marks of quotations, and those of one within another.
_OUTER, _INNER = {"en": "“”"}, {"en": "‘’"}


def in_quotation(text: str, language: str) -> str:
    """A text as it stands within quotation marks of a language: its own ones become the inner ones."""
    outer, inner = _OUTER.get(language, "«»"), _INNER.get(language, "„“")
    return text.translate(str.maketrans(outer, inner))


def _is_left_out(sign):
    if sign in KEPT_CONTROLS or sign in TURNING or ord(sign) in SHOWING_NOTHING:
        return False
    return sign == OBJECT or unicodedata.category(sign) in LEFT_OUT
