"""The article of the demo, entered by a new officer at an empty desk: how much work its eight events are."""

from collections import Counter

import pytest
from playwright.sync_api import expect

from events.content import demo
from events.content.dictionaries import load_all
from events.models import Event, EventType
from moderation.models import Stage
from officers.roles import Role
from registry.models import LegalForm, Organisation, Source, TargetGroup
from tests import cast, factories
from tests.browser.test_admin import sign_in

CLICKS, CHARACTERS = 120, 900
EAST, SEMEY, RIDDER, OSKEMEN = (
    ("шығыс", "Шығыс Қазақстан облысы"),
    ("семей", "Семей қаласы, Абай облысы"),
    ("риддер", "Риддер қаласы, Шығыс Қазақстан облысы"),
    ("өскемен", "Өскемен қаласы, Шығыс Қазақстан облысы"),
)
FUND, ASSOCIATION = "public-fund", "public-association"
NGO_DAY = "27.02.2021"
#: In the order of a person who enters the two of NGO Day first. `organisers`: (name, legal form, kind, seat).
EVENTS = [
    {
        "sentence": "Белсенділер 30-ға жуық мұқтаж отбасына киім-кешек жіберді.",
        "title": "Мұқтаж отбасыларға киім-кешек жіберілді",
        "type": "aid-delivery",
        "date": NGO_DAY,
        "place": EAST,
        "described": "белсенділер",
        "role": "helped",
        "group": "families-in-need",
        "quantity": "30-ға жуық мұқтаж отбасы",
        "given": "киім-кешек",
    },
    {
        "sentence": "Жастар және балалар ұйымдары қауымдастығының Семей филиалы ҮЕҰ күні",
        "title": "«Волонтерлік – өмір салты» семинары",
        "type": "seminar",
        "place": SEMEY,
        "organiser": ("Жастар және балалар ұйымдары қауымдастығының Семей филиалы", None, "branch", SEMEY),
        "group": "schoolchildren",
    },
    {
        "sentence": "«Отбасындағы зорлық-зомбылықсыз қатынастар» тақырыбында онлайн конференция",
        "title": "«Отбасындағы зорлық-зомбылықсыз қатынастар» онлайн конференциясы",
        "type": "conference",
        "mode": "online",
        "date": "2021",
        "place": EAST,
        "described": "әлеуметтік белсенділер",
        "group": "foster-carers",
    },
    {
        "sentence": "«Незабудка» қоғамдық бірлестігінде көпбалалы аналарға",
        "title": "Шаштараз өнері бойынша шеберлік сыныбы",
        "type": "workshop",
        "place": RIDDER,
        "organiser": ("«Незабудка» қоғамдық бірлестігі", ASSOCIATION, None, RIDDER),
        "host": True,
        "group": "mothers-of-large-families",
    },
    {
        "sentence": "«Талап» қоғамдық бірлестігі қоғамдық және спорттық ұйымдар",
        "title": "Емдік дене шынықтыру бойынша тренинг",
        "type": "training",
        "place": EAST,
        "organiser": ("«Талап» қоғамдық бірлестігі", ASSOCIATION, None, None),
        "group": "civic-organisations",
    },
    {
        "sentence": "«Жастар және XXI ғасыр» қоғамдық бірлестігінің еріктілері",
        "title": "Қазақстанның Тәуелсіздік жылдарындағы жетістіктері туралы парақшалар таратылды",
        "type": "leaflet-campaign",
        "place": RIDDER,
        "organiser": ("«Жастар және XXI ғасыр» қоғамдық бірлестігі", ASSOCIATION, None, None),
        "given": "парақшалар",
    },
    {
        "sentence": "Өскеменде халықаралық бақытты отбасы институты",
        "title": "«Халық шебері» онлайн фестивалі",
        "type": "festival",
        "mode": "online",
        "place": OSKEMEN,
        "organiser": ("Халықаралық бақытты отбасы институты", None, "international", None),
    },
    {
        "sentence": "«Тәуелсіздік ұрпақтары» атты онлайн интеллектуалды ойын",
        "title": "«Тәуелсіздік ұрпақтары» онлайн зияткерлік ойыны",
        "type": "intellectual-game",
        "mode": "online",
        "place": SEMEY,
        "organiser": ("Семей қаласының қоғамдық зияткерлік жастары", None, "initiative_group", SEMEY),
    },
]


class Hand:
    """Presses, chooses and types as a person does, and counts it."""

    def __init__(self, page, work=None):
        self.page, self.work = page, Counter() if work is None else work

    def at(self, page):
        """The same hand in another window."""
        return Hand(page, self.work)

    def press(self, place):
        self.work["clicks"] += 1
        (self.page.locator(place) if isinstance(place, str) else place).click()

    def choose(self, place, value):
        self.work["clicks"] += 1
        self.page.select_option(place, value)

    def type(self, place, text):
        """Into a box that is clicked first, but for the one that has the focus already."""
        box = self.page.locator(place)
        if not box.evaluate("box => box === document.activeElement"):
            self.press(box)
        box.evaluate("box => box.select()")
        self.work["characters"] += len(text)
        self.page.keyboard.type(text)

    def paste(self, place, text):
        self.press(place)
        self.work["clicks"] += 1
        self.page.fill(place, text)

    def look_for(self, field, words):
        self.press(f"[aria-labelledby='select2-id_{field}-container']")
        self.type(".select2-search__field", words)

    def find(self, field, words, expected):
        self.look_for(field, words)
        self.press(self.page.locator(".select2-results__options").get_by_text(expected, exact=True))

    def add(self, field, words):
        """What is not found is added: gives the hand at the popup."""
        self.look_for(field, words)
        with self.page.expect_popup() as opened:
            self.press(".add-missing")
        return self.at(opened.value)

    def save_popup(self, at):
        with at.page.expect_event("close"):
            at.press("[name=_save]")


def enter_source(hand):
    article = demo.DATA / f"{demo.TEXTS[0]}.txt"
    popup = hand.add("source", "Ізгі істің ұйытқысы бола білді")
    popup.type("#id_author", "Айна Ескенқызы")
    popup.paste("#id_text", article.read_text(encoding="utf-8"))
    hand.save_popup(popup)


def enter_organisation(hand, name, form, kind, seat):
    popup = hand.add("organisers-0-organisation", name)
    if kind:
        popup.choose("#id_kind", kind)
    if form and popup.page.input_value("#id_legal_form") == "":
        popup.choose("#id_legal_form", str(LegalForm.objects.get(key=form).pk))
    if seat:
        popup.find("seat", *seat)
    hand.save_popup(popup)


def enter(hand, told):
    opener = hand.page.locator(".part-source .sentence-picker > button")
    if opener.get_attribute("aria-expanded") == "false":
        hand.press(opener)
    hand.press(hand.page.locator(".part-source .sentences li button").filter(has_text=told["sentence"]))
    hand.type("#id_title_kk", told["title"])
    hand.choose("#id_type", str(EventType.objects.get(key=told["type"]).pk))
    if "mode" in told:
        hand.choose("#id_mode", told["mode"])
    if "date" in told:
        hand.type("#id_date", told["date"])
    hand.find("places-0-territory", *told["place"])
    if "organiser" in told:
        enter_organisation(hand, *told["organiser"])
    if "host" in told:
        hand.choose("#id_organisers-0-role", "host")
    if "described" in told:
        hand.type("#id_organisers-0-described_kk", told["described"])
    if "role" in told:
        hand.choose("#id_audiences-0-role", told["role"])
    if "group" in told:
        hand.choose("#id_audiences-0-target_group", str(TargetGroup.objects.get(key=told["group"]).pk))
    if "quantity" in told:
        hand.type("#id_audiences-0-quantity_words", told["quantity"])
    if "given" in told:
        hand.press("#figures-group summary >> nth=0")
        hand.choose("#id_figures-0-flow", "given")
        hand.type("#id_figures-0-item_kk", told["given"])


@pytest.mark.proof
@pytest.mark.django_db(transaction=True)
def test_the_eight_events_of_an_article_take_little_work(page, transactional_db):
    """At most 120 clicks and choices and 900 typed characters, from an empty desk to "submitted"."""
    page.context.set_default_timeout(10_000)
    load_all()
    year = factories.edition()
    officer = cast.account("vko", Role.OFFICER, cast.EAST_KAZAKHSTAN, language="kk")
    sign_in(page, officer)
    hand = Hand(page)
    hand.press(".model-event .addlink")
    enter_source(hand)
    hand.choose("#id_edition", str(year.pk))
    for told in EVENTS[:-1]:
        enter(hand, told)
        with page.expect_navigation():
            hand.press("[name=_next]")
        expect(page.locator(".carried")).to_be_visible()
        expect(page.locator(".part-source .sentences li").first).to_be_visible()
    enter(hand, EVENTS[-1])
    hand.press("[name=_save]")
    hand.press("#action-toggle")
    hand.choose("[name=action]", "submit_selected")
    hand.press("#changelist-form .actions button")
    expect(page.locator(".messagelist .success").last).to_be_visible()
    print("The article's eight events:", dict(hand.work))

    events = list(Event.objects.order_by("pk"))
    assert [event.title_kk for event in events] == [told["title"] for told in EVENTS]
    assert {event.stage for event in events} == {Stage.SUBMITTED}
    assert {event.edition for event in events} == {year}
    assert [str(event.date) for event in events] == ["2021-02-27"] * 2 + ["2021"] * 6
    source = Source.objects.get()
    assert {event.source for event in events} == {source}
    assert all(told["sentence"] in event.verbatim for told, event in zip(EVENTS, events, strict=True))
    assert {record.stage for record in [source, *Organisation.objects.all()]} == {Stage.SUBMITTED}
    named = [told["organiser"][0] for told in EVENTS if "organiser" in told]
    assert [one.name_kk for one in Organisation.objects.order_by("pk")] == named
    assert hand.work["clicks"] <= CLICKS
    assert hand.work["characters"] <= CHARACTERS


@pytest.mark.proof
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("width", "height", "screens"), [(1280, 800, 2.5), (390, 844, 4)])
def test_what_a_simple_event_needs_stands_close_together(page, transactional_db, width, height, screens):
    """Measured over the whole page, in three languages: 1280 wide it was 3.9 screens, on a phone 5.3."""
    officer = cast.account("vko", Role.OFFICER, cast.EAST_KAZAKHSTAN)
    sign_in(page, officer)
    page.set_viewport_size({"width": width, "height": height})
    for language in ("kk", "ru", "en"):
        type(officer).objects.update(language=language)
        page.goto("/admin/events/event/add/")
        tall = page.evaluate("document.documentElement.scrollHeight / innerHeight")
        print(f"The form of an event at {width}×{height}, {language}: {tall:.2f} screens")
        assert tall <= screens
