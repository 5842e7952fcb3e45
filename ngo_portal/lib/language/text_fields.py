"""Form fields of text and of links: cleaned first and counted then, so that no length is one of signs that
nobody sees."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.utils.encoding import uri_to_iri
from django.utils.translation import gettext as _

from .text import cleaned

LINE_ENDS = re.compile(r"(?<!\s)\s*[\n\t]\s*")
#: What stands around a link in a sentence; a closing bracket is the link's own where it was opened there.
_BEFORE_LINK = "«“„\"'<([ "
_BEHIND_LINK = ".,;:!?»”“\"'>…"
_BRACKETS = {")": "(", "]": "["}


def said_left_out(label: Any, codes: Iterable[str]) -> str:
    """That these signs were left out of what was typed, or sent, under `label`."""
    text = _("Left out of “%(field)s”: signs that cannot be seen or printed (%(codes)s).")
    return text % {"field": label, "codes": ", ".join(codes)}


class CleanTextField(forms.CharField):
    """`left_out`: the codes of the signs that were left out of what was typed."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.left_out: list[str] = []

    def to_python(self, value: Any) -> Any:
        self.left_out = []
        if isinstance(value, str):
            value, self.left_out = cleaned(value)
            if isinstance(self.widget, forms.TextInput):
                value = LINE_ENDS.sub(" ", value)
        return super().to_python(value)


class LinkField(CleanTextField, forms.URLField):
    def to_python(self, value: Any) -> Any:
        if isinstance(value, str):
            value = link_in(value)
        return super().to_python(value)


def link_in(text: str) -> str:
    """The link of `text` without the marks of the sentence around it, in letters instead of their codes."""
    link = text.strip().lstrip(_BEFORE_LINK).rstrip()
    while link:
        last = link[-1]
        if last in _BEHIND_LINK or last in _BRACKETS and link.count(last) > link.count(_BRACKETS[last]):
            link = link[:-1].rstrip()
        else:
            break
    return _with_letters(link)


def _with_letters(link):
    """Decoded where that can be read and is the same address still."""
    try:
        readable = uri_to_iri(link)
        host = urlsplit(readable).hostname or ""
        if "xn--" in host:
            readable = re.sub(re.escape(host), host.encode().decode("idna"), readable, count=1, flags=re.I)
    except ValueError:
        return link
    same = readable.isprintable() and unicodedata.is_normalized("NFC", readable)
    return readable if same else link
