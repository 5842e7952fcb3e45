"""What a page is about in a few sentences, in the page's language, for who has not opened it yet."""

from textwrap import shorten
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.language import russian

#: Of a page that says no more of itself.
THE_PORTAL = _(
    "Non-governmental organisations of Kazakhstan, their projects and good deeds, with the source of every "
    "figure."
)
#: Letters: search engines and messengers show no more.
LONGEST = 300
ENDS = (".", "!", "?", "…")


def in_short(*parts: Any) -> str:
    """What is known of these, a sentence each, cut at a word. A text in another language is left out; a name
    that stays in all of them is given as plain text."""
    texts = [capfirst(text) for part in parts if (text := _own(part))]
    sentences = " ".join(text if text.endswith(ENDS) else f"{text}." for text in texts)
    return shorten(sentences, LONGEST, placeholder="…")


def stated(label: Any, *texts: Any) -> str:
    """ "Organisers: A, B": those texts that are in the page's language, alone where the label is not; ""
    without any. Texts with commas of their own are parted by semicolons."""
    own = [text for text in dict.fromkeys(map(_own, texts)) if text]
    between = "; " if len(own) > 1 and any(", " in text for text in own) else ", "
    return ": ".join(filter(None, [_own(label), between.join(own)])) if own else ""


def unstated(label: Any) -> str:
    """That what the label names is not stated; in Russian the words agree with it."""
    return russian.agreeing("не указан", str(label)) if get_language() == "ru" else _now("not stated")


def noted(text: Any, *notes: Any) -> Any:
    """The text with those notes in brackets that there are, as a page has them: «… (мәтіннен шығарылған)»; as
    it is without any, and where it is in another language."""
    said = ", ".join(str(note) for note in notes if note)
    return f"{own} ({said})" if said and (own := _own(text)) else text


def _own(text):
    return "" if not text or getattr(text, "is_fallback", False) else str(text).strip()
