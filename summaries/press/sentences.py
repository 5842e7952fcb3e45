"""A text as sentences, each with the rows it is made of: nothing is said without one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from ngo_portal.lib.language.translated import TranslatedText


@dataclass(frozen=True)
class Row:
    """A row behind a sentence: `key` is the id of its figure (summaries/ids.py) or names a record
    («event-3»), `label` and `url` lead to it; no url where it has no page."""

    key: str
    label: str = ""
    url: str = ""


def figure_row(figure: str, label: Any, url: str = "") -> Row:
    """The row of a number, by the id of its figure, which has a page."""
    return Row(figure, str(label), url or reverse("summaries:figure", args=[figure]))


@dataclass(frozen=True)
class Sentence:
    """`foreign`: names and titles in it that are not of the page's language."""

    text: str
    rows: tuple[Row, ...]
    foreign: tuple[TranslatedText, ...] = ()

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def linked(self) -> list[Row]:
        """Its rows that have a page, one for each page."""
        return list({row.url: row for row in reversed(self.rows) if row.url}.values())[::-1]

    @property
    def html(self) -> SafeString:
        """What is in another language is marked, so that a screen reader hears it."""
        said = str(escape(self.text))
        for name in dict.fromkeys(self.foreign):
            plain = str(escape(name))
            if plain:
                said = said.replace(plain, format_html('<span lang="{}">{}</span>', name.language, name), 1)
        return mark_safe(said)


@dataclass(frozen=True)
class Text:
    """`heading`, paragraphs of sentences, and of so many events so many are told one by one."""

    heading: str
    paragraphs: Sequence[Sequence[Sentence]]
    length: str
    language: str

    @property
    def sentences(self) -> list[Sentence]:
        return [sentence for paragraph in self.paragraphs for sentence in paragraph]

    @property
    def words(self) -> int:
        return sum(sentence.words for sentence in self.sentences)

    def as_text(self) -> str:
        """The paragraphs, as they are copied and sent."""
        return "\n\n".join(" ".join(one.text for one in paragraph) for paragraph in self.paragraphs)


def sentence(text: str, rows: Iterable[Row], foreign: Iterable[Any] = ()) -> Sentence:
    """With its capital and full stop: a sentence may begin with a quotation mark or a number."""
    text = re.sub(" +", " ", str(text)).strip()
    if text[:1].isalpha():
        text = text[0].upper() + text[1:]
    ends = text.endswith((".", "!", "?", "…", ".»", "!»", "?»", ".”", "!”", "?”"))
    names = [name for name in foreign if isinstance(name, TranslatedText) and name.is_fallback]
    return Sentence(text if ends else f"{text}.", tuple(dict.fromkeys(rows)), tuple(dict.fromkeys(names)))
