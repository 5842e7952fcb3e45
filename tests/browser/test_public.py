"""Public lists on a phone, in a real browser."""

import pytest

from tests import factories


@pytest.mark.django_db(transaction=True)
def test_no_list_is_wider_than_a_phone(page, languages):
    """With a row and with all downloads; a further format must fit too."""
    factories.event(stage="published", places=["636200000"])
    factories.organisation(stage="published")
    factories.project(stage="published")
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
