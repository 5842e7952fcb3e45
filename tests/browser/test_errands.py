"""What people come for, on a phone, from the home page: at most three taps each, and the right answer.

To type is no tap, to send what was typed is one. The six are one test for each language: what a page shows
does not change between them.
"""

from urllib.parse import parse_qs, urlsplit

import pytest

from ngo_portal.search import everything

TAPS = 3
PHONE = {"width": 390, "height": 844}
#: As the reader types and reads them, in the order of the errands.
SAID = {
    "kk": {
        "help": "Өскемендегі мүгедектерге көмектесетін ҮЕҰ",
        "four": {"«Алтынай»", "«Берегиня»", "«Феникс»", "«Викинда»"},
        "marathon": "Риддерде марафонда не болды",
        "ridder": "Риддер",
        "organisation": "Незабудка",
        "not known": "мәртебесі тексерілмеген",
        "no contacts": "Байланыс",
    },
    "ru": {
        "help": "НПО, помогающие инвалидам в Усть-Каменогорске",
        "four": {"«Алтынай»", "«Берегиня»", "«Феникс»", "«Викинда»"},
        "marathon": "что было в Риддере на марафоне",
        "ridder": "Риддер",
        "organisation": "Незабудка",
        "not known": "статус не проверен",
        "no contacts": "Контакты",
    },
    "en": {
        "help": "NGOs helping disabled people in Ust-Kamenogorsk",
        "four": {"“Altynay”", "“Bereginya”", "“Feniks”", "“Vikinda”"},
        "marathon": "what was on in Ridder in the marathon",
        "ridder": "Ridder",
        "organisation": "Nezabudka",
        "not known": "status not checked",
        "no contacts": "Contacts",
    },
}
LANGUAGES = ["ru", *(pytest.param(one, marks=pytest.mark.proof) for one in ("kk", "en"))]


class Reader:
    """Somebody with a phone who counts the taps since the home page."""

    def __init__(self, page, language):
        self.page, self.language, self.taps = page, language, 0
        page.set_viewport_size(PHONE)

    def begins(self):
        self.page.goto(f"/{self.language}/")
        self.taps = 0

    def taps_on(self, selector):
        self._counts()
        with self.page.expect_navigation():  # a click by itself waits for the page's first bytes only
            self.page.locator(selector).locator("visible=true").first.click()

    def sends(self, words):
        self.page.locator("#home-search").fill(words)
        self.taps_on("form:has(#home-search) button")

    def would_tap_on(self, selector):
        """The address of a link that leaves the portal, or brings a file."""
        self._counts()
        link = self.page.locator(selector).locator("visible=true").first
        return link.get_attribute("href")

    def _counts(self):
        self.taps += 1
        assert self.taps <= TAPS

    def titles(self, kind):
        return {one.strip() for one in self.page.locator(f"#{kind} .entry__title a").all_inner_texts()}

    def text(self, selector="main"):
        return self.page.locator(selector).first.inner_text().replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.django_db(transaction=True)
def test_six_errands_take_three_taps_each(page, demo_content, monkeypatch, language):
    monkeypatch.setattr(everything, "LONGEST", 60)  # how quick the machine is does not matter here
    reader, said = Reader(page, language), SAID[language]

    reader.begins()
    reader.sends(said["help"])
    assert reader.titles("organisations") == said["four"]

    reader.begins()
    reader.sends(said["marathon"])
    rows = page.locator("#events .entry").all_inner_texts()
    assert len(rows) == 2
    assert all(said["ridder"] in row for row in rows)

    reader.begins()
    reader.sends(said["organisation"])
    reader.taps_on("#organisations .entry__title a")
    assert said["organisation"] in reader.text("h1")
    assert said["not known"] in reader.text()  # the demo's sources do not say it
    assert said["no contacts"] in reader.text()
    organisation = urlsplit(page.url).path

    share = reader.would_tap_on('a[href^="https://wa.me/"]')
    assert parse_qs(urlsplit(share).query)["text"][0].endswith(page.url)

    reader.taps -= 1  # instead of that
    reader.taps_on('.page-tools a[href*="/report/"]')
    assert parse_qs(urlsplit(page.url).query)["page"] == [organisation]
    assert page.locator("form textarea").is_visible()

    reader.begins()
    reader.sends(said["ridder"])
    reader.taps_on("#territories a[href*='/territories/632400000/']")
    for ending in (".atom", ".ics"):
        feed = page.request.get(reader.would_tap_on(f"main a[href*='{ending}']"))
        assert feed.ok
        assert said["ridder"] in feed.text()
        reader.taps -= 1
