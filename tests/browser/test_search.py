"""The box of one search in a real browser: a combobox by keyboard, to axe, and without JavaScript."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests import factories


@pytest.fixture
def called(transactional_db):
    """Two organisations whose names begin alike."""
    return [factories.organisation(name_kk=name, stage="published") for name in ("Бөбекшай", "Бөбекшай ұясы")]


def test_the_box_is_a_combobox(page, called):
    page.goto("/kk/search/")
    box, options = page.locator("#search-words"), page.locator("#search-words-suggestions [role=option]")
    active = lambda: box.get_attribute("aria-activedescendant")  # noqa: E731
    assert (box.get_attribute("role"), box.get_attribute("aria-expanded")) == ("combobox", "false")
    box.press_sequentially("bobeksh")
    options.first.wait_for()
    assert [text.split(" ұйым")[0] for text in options.all_inner_texts()] == ["Бөбекшай", "Бөбекшай ұясы"]
    assert box.get_attribute("aria-expanded") == "true"
    assert re.fullmatch("2 .+", page.locator("#search-words ~ [role=status]").inner_text())
    assert active() is None
    wrong = [
        one["id"]
        for one in Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa"]}).response["violations"]
    ]
    assert wrong == []
    for key, chosen in (("Down", 0), ("Down", 1), ("Down", None), ("Up", 1), ("Up", 0), ("Home", None)):
        box.press(f"Arrow{key}" if key != "Home" else key)
        ids = options.evaluate_all("all => all.filter(o => o.ariaSelected === 'true').map(o => o.id)")
        assert ids == ([] if chosen is None else [options.nth(chosen).get_attribute("id")]), key
        assert active() == (ids[0] if ids else None)
    assert box.evaluate("box => [box.selectionStart, document.activeElement === box]") == [0, True]
    box.press("End")
    assert box.evaluate("box => box.selectionStart") == len("bobeksh")
    box.press("Escape")
    assert not options.first.is_visible() and box.input_value() == "bobeksh"
    assert box.get_attribute("aria-expanded") == "false"
    box.press("ArrowDown")
    options.first.wait_for()
    box.press("ArrowDown")
    box.press("Enter")
    page.wait_for_url(f"**/organisations/{called[0].pk}-*/")


def test_without_a_choice_and_without_javascript_enter_searches(page, called, browser, live_server):
    with browser.new_context(base_url=live_server.url, java_script_enabled=False) as context:
        for one in (page, context.new_page()):
            one.goto("/kk/search/")
            one.locator("#search-words").fill("bobekshai")
            one.locator("#search-words").press("Enter")
            one.wait_for_url("**/search/?q=bobekshai")
            assert one.locator("#organisations .entry").count() == 2
