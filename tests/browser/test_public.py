"""Public lists on a phone, in a real browser."""

import pytest

from tests import factories


@pytest.mark.django_db(transaction=True)
def test_no_list_is_wider_than_a_phone(page, languages):
    """With a row of very long words and with all downloads; a further format must fit too."""
    organisation = factories.organisation(name_kk="Ұ" * 90, stage="published")
    factories.project(name_kk="Ж" * 90, supplier=organisation, stage="published")
    factories.event(title_kk="І" * 90, organisers=[organisation], stage="published", places=["636200000"])
    page.set_viewport_size({"width": 360, "height": 800})
    wide = {}
    for language in languages:
        for noun in ("events", "organisations", "projects"):
            page.goto(f"/{language}/{noun}/")
            assert page.locator(".downloads a").count() > 2
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > 360:
                wide[language, noun] = width
    assert wide == {}


@pytest.mark.django_db(transaction=True)
def test_a_printed_page_has_the_folded_sentences_and_the_addresses_of_links(page):
    source = factories.source(stage="published", url="https://example.kz/makala", text="Сенбілік өтті.")
    event = factories.event(stage="published")
    factories.organiser(event=event, described_kk="мектеп", source=source, verbatim="Сенбілік өтті.")
    page.goto(f"/kk/events/{event.pk}/")
    sentence = page.locator("blockquote.verbatim").first
    assert not sentence.is_visible()
    page.emulate_media(media="print")
    assert sentence.is_visible()
    link = page.locator('main a[href="https://example.kz/makala"]').first
    assert (
        link.evaluate("one => getComputedStyle(one, '::after').content") == '" <https://example.kz/makala>"'
    )
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")  # older browsers: by the script
    assert sentence.is_visible()
    page.emulate_media(media="print")
    own = page.locator("main a[href^='/kk/']").first
    printed = own.evaluate("one => getComputedStyle(one, '::after').content")
    assert printed == f'" <{page.url.partition("/kk/")[0]}{own.get_attribute("href")}>"'
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert not sentence.is_visible()


@pytest.mark.django_db(transaction=True)
def test_places_are_suggested_while_one_is_typed_and_sent_as_their_code(page):
    """Without a suggestion the words themselves are sent."""
    factories.event(stage="published", places=["632400000"])
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/ru/events/")
    box = page.locator("[data-places]")
    box.press_sequentially("ридд")
    label = "город Риддер, Восточно-Казахстанская область"
    page.locator(f'datalist option[value="{label}"]').wait_for(state="attached")
    for typed in (label, "в Риддере"):
        page.goto("/ru/events/") if typed != label else None
        box.fill(typed)
        box.press("Enter")
        page.wait_for_url("**territory=*")
        assert page.locator(".chip strong").inner_text() == "город Риддер"
        assert page.locator(".entry").count() == 1
        assert page.url.endswith("/ru/events/?territory=632400000") == (typed == label)
