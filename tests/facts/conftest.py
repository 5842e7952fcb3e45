"""The public pages that print the demo content."""

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from territories.models import Territory

LANGUAGES = ["kk", "ru", "en"]


def plain(text):
    """One line with single spaces, none before a comma or behind a bracket."""
    text = re.sub(r" +([,:;.)])", r"\1", " ".join(text.split()))
    return re.sub(r"\( +", "(", text)


def _stands_in(phrase, text):
    """Whether the text has the phrase, in the middle of a line or at its beginning."""
    return phrase in text or phrase[0].upper() + phrase[1:] in text


class Pages:
    """Texts of public pages in three languages, each fetched once for all tests of the process."""

    def __init__(self):
        self.kept = {}

    def text(self, place, language):
        """What a reader of the page sees. `place`: a record with a page, a territory, the name of a route, an
        address without its language."""
        with translation.override(language):
            if isinstance(place, str):
                address = f"/{language}{place}" if place.startswith("/") else reverse(place)
            elif isinstance(place, Territory):
                address = reverse("territories:detail", args=[place.code])
            else:
                address = place.get_absolute_url()
        if address not in self.kept:
            answer = Client().get(address)
            assert answer.status_code == 200, (address, answer.status_code)
            page = b"".join(answer) if answer.streaming else answer.content
            page = page.decode("utf-8-sig")
            if answer["Content-Type"].startswith("text/html"):
                page = page.partition("<main")[2].partition("</main>")[0]
                page = unescape(re.sub("<[^>]*>", " ", f"<main{page}"))
            self.kept[address] = plain(page)
        return self.kept[address]

    def tell(self, place, kk, ru, en):
        """The page says this in each language; a list: each of its phrases."""
        missing = []
        for language, phrases in zip(LANGUAGES, (kk, ru, en), strict=True):
            text = self.text(place, language)
            phrases = [phrases] if isinstance(phrases, str) else phrases
            missing += [(language, phrase) for phrase in phrases if not _stands_in(plain(phrase), text)]
        assert missing == [], str(place)

    def quote(self, place, *sentences):
        """The page shows the sentences of the source whatever its own language is."""
        self.tell(place, sentences, sentences, sentences)

    def words(self, place, *words):
        """The page shows these words of the source, in quotation marks of its own language."""
        russian = [f"«{one}»" for one in words]
        self.tell(place, russian, russian, [f"“{one}”" for one in words])

    def tell_all(self, place, *records):
        """The page says the text of each statement in its language, and opens the sentence it comes from."""
        for record in records:
            self.tell(place, record.text_kk, record.text_ru, record.text_en)
            self.quote(place, record.verbatim)


@pytest.fixture(scope="session")
def kept():
    return Pages()


@pytest.fixture
def pages(demo_content, db, kept):
    return kept
