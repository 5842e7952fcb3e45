"""Figures count what was held: what is planned, not reported yet, postponed or cancelled is listed alone."""

import pytest
from lxml.html import fromstring

from ngo_portal.lib.language.quantities import Quantity, coverage
from tests import doors
from tests.factories import ULAN, audience, edition, event, event_type, organisation

pytestmark = pytest.mark.django_db
EAST = "630000000"
BESIDES = {
    "en": "also, but not counted: planned or not reported yet – 2, postponed – 1, cancelled – 1",
    "ru": "кроме того, не учтены: запланировано или итоги не сообщены – 2, перенесено – 1, отменено – 1",
    "kk": "бұдан бөлек, санаққа кірмегені: жоспардағысы немесе қорытындысы хабарланбағаны – 2, "
    "кейінге қалдырылғаны – 1, өткізілмейтіні – 1",
}


@pytest.fixture
def one_of_five():
    """Five events of a marathon in Ulan, each for 30 people; one was held."""
    of_2021 = edition(territory=EAST)
    made = {}
    for state, date in (
        ("held", "2021-02-27"),
        ("planned", "2021-02-27"),
        ("planned", "2099-02-27"),
        ("postponed", "2021-02-27"),
        ("cancelled", "2021-02-27"),
    ):
        made[state] = event(
            state=state, date=date, edition=of_2021, places=[ULAN], stage="published", type=event_type()
        )
        audience(event=made[state], quantity=Quantity.exact(30), role="helped")
    return of_2021, made


def found(page, path):
    """What an XPath finds on a page, without the spaces around it."""
    return [" ".join(one.split()) for one in fromstring(page).xpath(path)]


FIGURE, NOTE = (f'//p[@class="figure__{name}"]' for name in ("value", "coverage"))


@pytest.mark.parametrize("language", doors.EACH_LANGUAGE)
def test_no_figure_counts_what_was_not_held(client, one_of_five, language):
    of_2021, _made = one_of_five
    pages = (of_2021.get_absolute_url(), f"/kk/territories/{EAST}/", f"/kk/territories/{ULAN}/", "/kk/")
    for address in pages:
        page = doors.html(client, address.replace("/kk/", f"/{language}/", 1))
        assert found(page, f"{FIGURE}/a/text()")[0] == "1", address
        assert found(page, f"{NOTE}/text()")[0] == BESIDES[language], address
        assert set(found(page, '//td[@class="number"]/text()')) <= {"0", "1"}, address


def test_each_number_is_of_the_list_it_leads_to(client, one_of_five):
    of_2021, made = one_of_five
    for address in (of_2021.get_absolute_url(), f"/kk/territories/{EAST}/", "/kk/"):
        page = doors.html(client, address)
        links = found(page, f"{FIGURE}/a/@href | //table//th/a/@href | //a[@class='card__link']/@href")
        lists = {link for link in links if "events/?" in link}
        assert lists, address
        for one in lists:
            assert doors.entries(doors.html(client, one)) == [made["held"].pk], one


def test_the_sum_and_its_coverage_are_of_what_was_held(client, one_of_five):
    of_2021, _made = one_of_five
    page = doors.html(client, of_2021.get_absolute_url().replace("/kk/", "/en/"))
    assert found(page, f"{FIGURE}//text()") == ["1", "30 people", "1"]
    assert found(page, f"{NOTE}/text()") == [BESIDES["en"], *[coverage(None, 1, 1, "event")] * 2]


def test_lists_and_files_have_them_all(client, one_of_five):
    assert len(doors.every_door(client, "events", ["en"])) == 5
    states = doors.options(doors.html(client, "/en/events/"))["status"].values()
    numbers = {label: number for label, number, _ticked in states}
    assert numbers == {"held": "1", "planned or not reported yet": "2", "postponed": "1", "cancelled": "1"}


def test_places_and_marathons_are_counted_the_same(client, one_of_five):
    of_2021, _made = one_of_five
    listed = doors.html(client, "/en/territories/")
    assert "1 event<" in listed and "5 events" not in listed
    assert "1 event<" in doors.html(client, of_2021.marathon.get_absolute_url().replace("/kk/", "/en/"))


def test_an_organisation_is_counted_by_what_it_held(client, one_of_five):
    fund = organisation(stage="published")
    event(state="planned", date="2021", organisers=[fund], stage="published")
    assert "not reported yet" in doors.html(client, fund.get_absolute_url().replace("/kk/", "/en/"))
