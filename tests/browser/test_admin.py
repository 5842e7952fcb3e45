"""The portal's main job by hand: an officer enters an event and hands it in, the publisher publishes it.

The `page` fixture fails on any error in the browser's console: the content security policy holds here.
"""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from events.models import Event
from moderation.models import Stage
from ngo_portal.lib.language.text import cleaned_text
from ngo_portal.lib.language.text_fields import LinkField
from registry.models import Organisation, Source
from tests import cast, factories
from tests.desk import address, change

ULAN = "636200000"


def sign_in(page, officer):
    page.context.clear_cookies()
    page.goto("/admin/")
    page.locator("#id_username").fill(officer.username)
    page.locator("#id_password").fill(cast.PASSWORD)
    page.locator("#login-form [type=submit]").click()
    expect(page.locator("#logout-form")).to_be_visible()


def choose(page, field, words, expected):
    """Types into the search of a relation and takes the choice with exactly this text."""
    page.locator(f"[aria-labelledby='select2-id_{field}-container']").click()
    page.locator(".select2-search__field").fill(words)
    page.get_by_role("option", name=expected, exact=True).click()


@pytest.fixture
def page(page):
    page.context.set_default_timeout(8000)
    return page


@pytest.fixture
def dictionaries(transactional_db):
    factories.event_type(name_en="clean-up day")
    factories.edition()
    factories.target_group(name_en="families in need")
    factories.unit(
        key="families", name_en="families", counted_kk="отбасы", one_en="family", many_en="families"
    )


@pytest.mark.django_db(transaction=True)
def test_an_event_goes_from_the_desk_to_the_publisher(page, dictionaries):
    officer, publisher = cast.ulan_officer(), cast.publisher()
    society = factories.organisation(name_kk="«Талап» қоғамдық бірлестігі", stage="published", seat=ULAN)

    sign_in(page, officer)
    page.get_by_role("row", name="Events").get_by_role("link", name="Add").click()
    page.get_by_label("Title (in Kazakh)").fill("Ауылдағы сенбілік")
    page.get_by_label("Type of event").select_option(label="clean-up day")
    page.get_by_label("Marathon").select_option(index=1)
    page.get_by_label("Date:", exact=True).fill("27.02.2021")
    choose(page, "places-0-territory", "ұлан ауд", "Ulan district, East Kazakhstan oblast")
    choose(page, "organisers-0-organisation", "талап", "«Талап» қоғамдық бірлестігі, Ulan district")
    audience = page.locator("#audiences-0")
    audience.get_by_label("Target group").select_option(label="families in need")
    audience.get_by_label("How many").press_sequentially("30-ға жуық отбасы")
    expect(audience.get_by_text("Understood: about 30 families")).to_be_visible()
    page.get_by_label("What happened (in Kazakh)").fill("Ауыл тазартылды.")
    page.get_by_role("button", name="Save and submit for checking").click()
    expect(page.locator(".messagelist")).to_contain_text("1 record was submitted.")

    record = Event.objects.get()
    assert (record.stage, record.submitted_by, record.date) == (Stage.SUBMITTED, officer, "2021-02-27")
    assert [line.organisation for line in record.organisers.all()] == [society]
    line = record.audiences.get()
    assert (line.quantity.low, line.quantity.qualifier, line.unit.key) == (30, "about", "families")

    sign_in(page, publisher)
    page.get_by_role("link", name=re.compile("Events – waiting for your check")).click()
    page.get_by_role("link", name="Ауылдағы сенбілік").click()
    page.get_by_role("button", name="Save and publish").click()
    expect(page.locator(".messagelist")).to_contain_text("1 record was published.")
    record.refresh_from_db()
    assert (record.stage, record.published_by) == (Stage.PUBLISHED, publisher)

    page.get_by_role("link", name="Ауылдағы сенбілік").first.click()
    with page.expect_popup() as opened:
        page.get_by_role("link", name="See the public page").click()
    expect(opened.value.locator("h1")).to_contain_text("Ауылдағы сенбілік")


@pytest.mark.proof
@pytest.mark.django_db(transaction=True)
def test_a_missing_organisation_is_added_without_leaving_the_form(page, dictionaries):
    sign_in(page, cast.ulan_officer())
    page.goto(address(Event, "add"))
    page.get_by_label("Title (in Kazakh)").fill("Ауылдағы сенбілік")
    with page.expect_popup() as opened:
        page.locator("#add_id_organisers-0-organisation").click()
    opened.value.get_by_label("Name (in Kazakh)").fill("«Жаңа» қоры")
    opened.value.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("#select2-id_organisers-0-organisation-container")).to_contain_text("«Жаңа» қоры")
    expect(page.get_by_label("Title (in Kazakh)")).to_have_value("Ауылдағы сенбілік")
    assert Organisation.objects.get().name_kk == "«Жаңа» қоры"


@pytest.mark.proof
@pytest.mark.django_db(transaction=True)
def test_what_is_not_found_is_added_with_the_words_typed(page, dictionaries):
    sign_in(page, cast.ulan_officer())
    page.goto(address(Event, "add"))
    page.locator("[aria-labelledby='select2-id_organisers-0-organisation-container']").click()
    page.locator(".select2-search__field").fill("«Жаңа» қоры")
    with page.expect_popup() as opened:
        page.get_by_role("button", name="Add: «Жаңа» қоры").click()
    expect(opened.value.get_by_label("Name (in Kazakh)")).to_have_value("«Жаңа» қоры")
    opened.value.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("#select2-id_organisers-0-organisation-container")).to_contain_text("«Жаңа» қоры")
    page.locator(".participants summary").click()
    page.locator("#participants-table").fill("families in need\t12\nteachers\t3")
    page.get_by_role("button", name="Make lines from it").click()
    expect(page.locator("#id_audiences-1-quantity_words")).to_have_value("3")
    expect(page.locator("#id_audiences-1-described_kk")).to_have_value("teachers")
    expect(page.locator("#id_audiences-0-target_group option:checked")).to_have_text("families in need")


@pytest.mark.proof
@pytest.mark.django_db(transaction=True)
def test_lines_are_added_and_removed(page, dictionaries):
    sign_in(page, cast.ulan_officer())
    page.goto(address(Event, "add"))
    page.get_by_role("button", name="Add another Organiser").click()
    expect(page.locator("#organisers-1")).to_be_visible()
    page.locator("#organisers-1").get_by_label("Described as (in Kazakh)").fill("мектеп")
    page.locator("#organisers-0").get_by_role("button", name="Remove").click()
    expect(page.locator("#organisers-0").get_by_label("Described as (in Kazakh)")).to_have_value("мектеп")
    more = page.locator("#organisers-0 details")
    expect(more.get_by_label("Described as (in Russian)")).to_be_hidden()
    more.locator("summary").click()
    expect(more.get_by_label("Described as (in Russian)")).to_be_visible()


@pytest.mark.proof
@pytest.mark.django_db(transaction=True)
def test_a_double_click_makes_one_row(page, dictionaries):
    sign_in(page, cast.ulan_officer())
    page.goto(address(Organisation, "add"))
    page.get_by_label("Name (in Kazakh)").fill("«Талап»")
    page.get_by_role("button", name="Save", exact=True).dblclick()
    expect(page.locator(".messagelist")).to_be_visible()
    assert Organisation.objects.count() == 1


@pytest.mark.proof
@pytest.mark.django_db(transaction=True)
def test_the_language_of_the_desk_is_switched(page, transactional_db):
    sign_in(page, cast.ulan_officer())
    page.goto(address(Event, "changelist"))
    page.get_by_role("button", name="Қазақша").click()
    expect(page.locator("h1")).to_have_text("Іс-шаралар")
    page.get_by_role("button", name="Русский").click()
    expect(page.locator("h1")).to_have_text("Мероприятия")
    assert page.locator("html").get_attribute("lang") == "ru"


@pytest.mark.proof
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("width", [1280, 390])
def test_no_page_of_the_desk_is_wider_than_the_screen(page, dictionaries, width, language):
    officer = cast.ulan_officer()
    record = factories.event(places=[ULAN], organisers=[factories.organisation()])
    sign_in(page, officer)
    type(officer).objects.update(language=language)
    page.set_viewport_size({"width": width, "height": 800})
    for path in (
        "/admin/",
        address(Event, "changelist"),
        address(Event, "add"),
        change(record),
        change(record, "history"),
        change(record, "delete"),
        address(Organisation, "add"),
    ):
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    page.goto(change(record))
    name, first, stage = (
        page.locator(one).first.bounding_box() for one in ("#content h2", ".object-tools a", ".stage")
    )
    assert name["y"] + name["height"] <= first["y"]
    assert first["y"] + first["height"] <= stage["y"]
    page.goto(address(Event, "add"))
    page.locator("[aria-labelledby='select2-id_places-0-territory-container']").click()
    expect(page.locator(".select2-results__option--highlighted")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.proof
@pytest.mark.django_db(transaction=True)
def test_the_sentence_is_picked_from_the_text_of_the_source(page, dictionaries):
    text = "Ауылда сенбілік өтті. Оған 30-ға жуық  адам келді. Ауыл тазарды."
    article = factories.source(headline="Сенбілік", text=text, stage="published")
    sign_in(page, cast.ulan_officer())
    page.goto(address(Event, "add"))
    page.get_by_label("Title (in Kazakh)").fill("Ауылдағы сенбілік")
    page.get_by_label("Type of event").select_option(label="clean-up day")
    choose(page, "places-0-territory", "ұлан ауд", "Ulan district, East Kazakhstan oblast")

    page.get_by_role("button", name="Add another Audience").click()  # a line added later picks too
    line = page.locator("#audiences-1")
    line.locator("summary", has_text="More").click()
    opener = line.get_by_role("button", name="Pick the sentence")
    opener.click()
    expect(line.get_by_text("Choose the source first.")).to_be_visible()
    page.keyboard.press("Escape")
    expect(opener).to_have_attribute("aria-expanded", "false")
    first = page.locator(".part-source")
    choose(page, "source", "сенбілік", "Сенбілік")
    opener.click()
    line.get_by_label("Show sentences with the words").fill("КЕЛДІ")
    expect(line.get_by_role("listitem")).to_have_count(1)
    page.keyboard.press("Enter")  # sends nothing
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    box = line.get_by_label("Sentence of the source")
    expect(box).to_be_focused()
    expect(box).to_have_value("Оған 30-ға жуық  адам келді.")
    first.get_by_role("button", name="Pick the sentence").click()
    first.get_by_role("button", name="Ауыл тазарды.").click()
    expect(page.locator("#id_verbatim")).to_have_value("Ауыл тазарды.")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".messagelist")).to_contain_text("was added successfully")
    made = Event.objects.get()
    assert (made.verbatim, made.source) == ("Ауыл тазарды.", article)
    assert made.audiences.get().verbatim == "Оған 30-ға жуық  адам келді."


@pytest.mark.proof
@pytest.mark.django_db(transaction=True)
def test_what_is_typed_outlives_the_session_and_the_page(page, dictionaries):
    officer = cast.ulan_officer()
    sign_in(page, officer)
    page.goto(address(Organisation, "add"))
    title = page.get_by_label("Name (in Kazakh)").first
    title.fill("Ж" * 501)
    expect(page.get_by_text("501 of 500 characters")).to_be_visible()
    page.wait_for_timeout(600)  # a pause in typing
    page.goto(address(Organisation, "add"))
    page.get_by_role("button", name="Put it back").click()
    expect(title).to_have_value("Ж" * 501)

    page.get_by_role("button", name="Save", exact=True).click()
    page.locator(".wrong-fields a").click()
    expect(title).to_be_focused()
    title.fill("«Талап» қоры")
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("dialog").locator("#id_username").fill(officer.username)
    page.get_by_role("dialog").locator("#id_password").fill(cast.PASSWORD)
    page.get_by_role("dialog").locator("#id_password").press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("«Талап» қоры")
    assert Organisation.objects.get().name_kk == "«Талап» қоры"
    page.wait_for_function("Object.keys(localStorage).length == 0")  # the page that says so clears it


@pytest.mark.proof
@pytest.mark.django_db(transaction=True)
def test_the_browser_counts_as_the_server_does(page, dictionaries):
    """What is left out of a text, and what is no part of a link, is not counted."""
    start, letters = "https://example.kz/", "Ж" * 250
    texts = [
        f"{letters}\u200b",
        f"й{letters}",
        f"и\u0306{letters}",
        f"{letters}\u0007",
        f"\uf0b7 {letters} ",
        "😀" * 250,
    ]
    links = [f"{start}{letters * 2}{end}" for end in ("", ").,;»", "_(а)", "_(а)).", "…", "\u00ad")]
    links += [
        f"«{start}{letters * 2}»,",
        f"{start}{'%D0%96' * 430}",
        f"{start}%20{'%2F' * 200}%7E%41%61",
        f"{start}%D0{letters * 2}",
    ]
    links += [f"example.kz/{letters * 2}", f"{start}{'и%CC%86' * 100}{letters}"]
    sign_in(page, cast.ulan_officer())
    page.goto(address(Source, "add"))
    link = LinkField(assume_scheme="https")
    for name, typed, kept in (
        ("headline", texts, [cleaned_text(text) for text in texts]),
        ("url", links, [link.clean(text) for text in links]),
    ):
        box = page.locator(f"#id_{name}")
        box.evaluate("field => { field.dataset.longest = 200; }")
        for text, whole in zip(typed, kept, strict=True):
            box.fill(text)
            expect(page.locator(f"#id_{name}_length")).to_have_text(f"{len(whole)} of 200 characters")


@pytest.mark.proof
@pytest.mark.django_db(transaction=True)
def test_any_form_of_the_desk_signs_in_on_top_of_itself(page, dictionaries):
    officer = cast.ulan_officer()
    sign_in(page, officer)
    page.goto(reverse("account"))
    page.locator("[name=mail]").last.check()
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("dialog").locator("#id_username").fill(officer.username)
    page.get_by_role("dialog").locator("#id_password").fill(cast.PASSWORD)
    page.get_by_role("dialog").locator("#id_password").press("Enter")
    expect(page.locator(".messagelist")).to_be_visible()
    expect(page.locator("[name=mail]").last).to_be_checked()
