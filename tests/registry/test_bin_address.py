"""The legal address of an organisation: its BIN, however it is written, leads to its page."""

from urllib.parse import quote

import pytest
from django.utils import translation

from ngo_portal.lib.serving import page_cache
from registry.models.organisations import BIN_MESSAGES
from registry.rules.bin import BinFault
from tests import doors, factories
from tests.factories import UNPUBLISHED

pytestmark = pytest.mark.django_db
BIN, WITH_NOUGHT, OTHER = "940140000385", "070941024691", "970740000838"


def ask(client, number, language="kk"):
    return client.get(f"/{language}/organisations/bin/{quote(number)}/")


def test_a_bin_leads_to_the_page_of_its_organisation_in_each_language(client):
    organisation = factories.organisation(bin=BIN, name_en="Fund", stage="published")
    for language in doors.LANGUAGES:
        with translation.override(language):
            wanted = organisation.get_absolute_url()
        answer = ask(client, BIN, language)
        assert (answer.status_code, answer.headers["Location"]) == (302, wanted)


@pytest.mark.parametrize("written", ["БИН 940140000385", "9401 4000 0385", "940140-000385", "№940140000385."])
def test_the_address_reads_a_bin_as_forms_and_searches_do(client, written):
    factories.organisation(bin=BIN, stage="published")
    assert ask(client, written).status_code == 302


def test_noughts_that_a_spreadsheet_took_away_are_given_back(client):
    factories.organisation(bin=WITH_NOUGHT, stage="published")
    assert ask(client, WITH_NOUGHT.lstrip("0")).status_code == 302


@pytest.mark.parametrize("language", doors.LANGUAGES)
@pytest.mark.parametrize(
    ("number", "fault"),
    [
        (OTHER, None),
        ("940140000386", BinFault.BAD_CHECK_DIGIT),
        ("9401400003", BinFault.BAD_LENGTH),
        ("фонд", BinFault.NOT_DIGITS),
    ],
)
def test_a_number_that_nobody_has_is_told_why_in_the_readers_language(client, language, number, fault):
    answer = ask(client, number, language)
    assert answer.status_code == 404
    with translation.override(language):
        assert (str(BIN_MESSAGES[fault]) if fault else OTHER) in answer.content.decode()


def test_what_is_unpublished_has_no_address_and_what_was_withdrawn_is_gone(client):
    for stage in UNPUBLISHED:
        organisation = factories.organisation(bin=BIN, stage=stage)
        answer = ask(client, BIN)
        assert answer.status_code == (410 if stage == "withdrawn" else 404), stage
        assert "Location" not in answer.headers
        organisation.delete()


def test_no_answer_is_kept_for_others(client, settings):
    settings.PAGE_CACHE_BYTES = page_cache.LARGEST_PAGE
    factories.organisation(bin=BIN, stage="published")
    assert "ETag" not in ask(client, BIN).headers
