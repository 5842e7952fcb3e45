"""What people come with: one search for everything, and what is on near them this week."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from ngo_portal.search import everything
from search.question import Question
from tests import doors, factories
from tests.factories import ULAN

pytestmark = pytest.mark.django_db

RIDDER, SHIELI = "632400000", "435200000"


def section(page, heading):
    """The page's section under this heading, "" where there is none."""
    found = re.search(rf"<section[^>]*>(?:(?!</section>).)*?<h2>{heading}</h2>.*?</section>", page, re.DOTALL)
    return found[0] if found else ""


def near(client, place="", language="en"):
    return section(doors.html(client, f"/{language}/?place={place}"), "What is on this week")


def on(days, **fields):
    """An event so many days from today."""
    day = (timezone.localdate() + timedelta(days=days)).isoformat()
    return factories.event(date=day, stage="published", **{"state": "planned", **fields})


# This week, near a place -----------------------------------------------------------------


def test_what_is_on_this_week_near_a_place_that_is_typed(client):
    here, elsewhere = on(0, places=[RIDDER]), on(0, places=[SHIELI])
    on(0, places=[RIDDER], state="cancelled")
    on(30, places=[RIDDER])

    assert doors.entries(near(client)) == [here.pk, elsewhere.pk]
    for typed, language in (("Риддер", "ru"), ("в Риддере", "ru"), ("Ridder", "en"), (RIDDER, "kk")):
        page = doors.html(client, f"/{language}/?place={typed}")
        assert doors.entries(page[page.index('id="near"') : page.index("<svg", page.index('id="near"'))]) == [
            here.pk
        ], typed
        assert f'href="/{language}/territories/{RIDDER}/"' in page


def test_where_nothing_is_on_this_week_it_says_so_and_what_comes_next(client):
    later = on(30, places=[RIDDER])
    found = near(client, RIDDER)
    assert "Nothing has been announced for this week (until" in found
    assert doors.entries(found) == [later.pk]


def test_where_nothing_is_to_come_it_looks_around_and_then_says_so(client):
    assert "No upcoming events have been announced." in near(client, RIDDER)
    assert f'href="/en/territories/{RIDDER}/">What was done there' in near(client, RIDDER)
    around = on(0, places=[ULAN])
    found = near(client, RIDDER)
    assert (
        "No upcoming events have been announced there. In the wider area – East Kazakhstan oblast:" in found
    )
    assert doors.entries(found) == [around.pk]


def test_a_place_that_there_is_not_is_said_beside_its_box_and_kept_in_it(client):
    found = near(client, "Qqqq")
    assert "No place is called “Qqqq”." in found
    assert 'value="Qqqq"' in found


def test_the_place_is_in_the_address_and_nowhere_else(client):
    answer = client.get("/en/", {"place": RIDDER})
    assert (answer.cookies, "Cookie" in answer.headers.get("Vary", "")) == ({}, False)
    assert '<meta name="robots" content="noindex, follow">' in answer.content.decode()


# One search ------------------------------------------------------------------------------


def test_one_search_finds_organisations_events_projects_and_places(client):
    organisation = factories.organisation(name_en="Ridder fund", stage="published")
    event = factories.event(title_en="Fair in Ridder", stage="published")
    project = factories.project(name_en="Ridder reads", stage="published")
    for make in (factories.organisation, factories.project):
        make(name_en="Ridder draft")
    factories.event(title_en="Ridder draft")

    page = doors.html(client, "/en/search/?q=ridder")

    found = {
        name: section(page, name) for name in ("Organisations", "Events", "Social projects", "Territories")
    }
    assert {name: doors.entries(text) for name, text in found.items()} == {
        "Organisations": [organisation.pk],
        "Events": [event.pk],
        "Social projects": [project.pk],
        "Territories": [],
    }
    assert f'href="/en/territories/{RIDDER}/"' in found["Territories"]
    assert 'href="/en/organisations/?q=ridder">The whole list: 1 organisation<' in found["Organisations"]
    assert "draft" not in page


def test_each_kind_shows_its_first_rows_and_leads_to_the_whole_list(client):
    for number in range(7):
        factories.organisation(name_en=f"Talap {number}", stage="published")
        factories.event(title_en=f"Talap {number}", stage="published")

    page = doors.html(client, "/en/search/?q=talap")

    organisations, events = section(page, "Organisations"), section(page, "Events")
    assert (len(doors.entries(organisations)), len(doors.entries(events))) == (5, 5)
    assert "The whole list: 7 organisations" in organisations
    assert "All that was found" in events  # words in millions of titles are listed, not counted
    assert len(doors.entries(doors.html(client, "/en/organisations/?q=talap"))) == 7


def test_what_is_found_nowhere_says_what_may_be_done(client):
    page = doors.html(client, "/en/search/?q=zzzzzz")
    assert "Nothing found" in page
    assert 'href="/en/organisations/"' in page


def test_a_search_says_how_it_was_read_and_tries_no_word_that_says_nothing(client):
    factories.event(title_ru="Семинары в школе", places=["632400000"], date="2021-02-27", stage="published")
    page = doors.html(client, "/ru/search/?q=школа в Риддере в 2021 году")
    assert "Место поиска: <a" in page
    assert ", время: «2021 году»." in page
    assert "Время: «2021 году»." in doors.html(client, "/ru/search/?q=школа в 2021 году")
    assert "показано: «Семинары»" in doors.html(client, "/ru/search/?q=симинары")
    instead = doors.html(client, "/ru/search/?q=зззззз в школе")
    assert ">школе</a>" in instead
    assert ">в</a>" not in instead


@pytest.mark.parametrize(
    ("words", "said"), [("...", "There is no word in this."), ("x" * 201, "at most 200")]
)
def test_a_wrong_search_is_said_beside_its_box_and_kept_in_it(client, words, said):
    page = doors.html(client, f"/en/search/?q={words}")
    assert said in page
    assert f'value="{words}"' in page


def test_what_a_search_had_no_time_for_leads_to_its_own_list(client, monkeypatch):
    monkeypatch.setattr(everything, "in_time", lambda ask, otherwise: otherwise)
    page = doors.html(client, "/en/search/?q=Ridder")
    links = re.findall(r'href="(/en/(?!search)[a-z]+/\?q=Ridder)"', page)
    assert links == [f"/en/{one}/?q=Ridder" for one in ("organisations", "events", "projects")]
    assert 'href=""' not in page
    left = [kind.found for kind in everything.everything(Question("Ridder"))]
    assert len({id(found) for found in left}) == len(left)  # a place put beside one is beside no other


@pytest.mark.parametrize("rows", [1, 3])
def test_a_search_costs_the_same_with_one_record_and_with_three(client, rows, django_assert_num_queries):
    for _row in range(rows):
        holder = factories.organisation(name_kk="Ізгі", stage="published", seat=ULAN)
        factories.event(title_kk="Ізгі", places=[ULAN], organisers=[holder], stage="published")
        factories.project(name_kk="Ізгі", territory=ULAN, customer=holder, stage="published")
    client.get("/kk/search/?q=ізгі")
    with django_assert_num_queries(70):
        client.get("/kk/search/?q=ізгі")
