"""The pages about the portal, in each language, and what every footer says."""

import re

import pytest
from django.template.loader import get_template
from django.urls import reverse
from django.utils import translation

from ngo_portal import about
from ngo_portal.lib.serving.linked_data import LICENCE
from tests import doors

PAGES = [one.callback.view_class for one in about.urlpatterns]
NAMES = [one.name for one in about.urlpatterns]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_text_is_there_in_every_language_with_the_same_headings(page):
    """Red: an editor changed one language and forgot the others."""
    texts = [get_template(f"about/{page.name}/{code}.html").template.source for code in doors.LANGUAGES]
    assert len({len(re.findall("<h2>", text)) for text in texts}) == 1
    assert len({len(re.findall("<li>|<p>", text)) for text in texts}) == 1
    assert len({tuple(re.findall("{%.*?%}", text)) for text in texts}) == 1


@pytest.mark.django_db
def test_every_footer_has_owner_address_licence_and_the_pages(client, settings, django_assert_num_queries):
    settings.OWNER, settings.CONTACT_EMAIL = ["Иесі", "Владелец"], "portal@example.kz"
    for code, owner in zip(doors.LANGUAGES, ["Иесі", "Владелец", "Иесі"], strict=True):
        with translation.override(code):
            addresses = [reverse(name) for name in NAMES]
            nowhere = f"/{code}/nowhere/"
        for address in [addresses[0], addresses[-1], nowhere]:
            page = client.get(address).content.decode()
            footer = page[page.index("<footer") :]
            assert all(f'href="{one}"' in footer for one in addresses)
            assert f"<p>{owner}</p>" in footer
            assert 'href="mailto:portal@example.kz"' in footer
            assert f'href="{LICENCE}"' in footer
    with django_assert_num_queries(1):  # whether made-up records may be here
        client.get(addresses[1])


@pytest.mark.django_db
def test_an_owner_nobody_named_is_said_to_be_unknown(client, settings):
    settings.OWNER = []
    page = client.get("/ru/about/contact/").content.decode()
    assert 'Владелец портала</dt><dd><span class="unknown">не указан</span>' in page
