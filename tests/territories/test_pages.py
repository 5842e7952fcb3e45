"""Pages of territories, as a visitor reads them."""

import re

import pytest
from django.utils import timezone

from events.figures import reported
from events.figures.tallies import drain
from ngo_portal.lib.language.quantities import Quantity
from tests import doors, factories
from tests.factories import ULAN

pytestmark = pytest.mark.django_db

EAST_KAZAKHSTAN, SEMEY, ABAI, SHIELI, SYRDARYA = (
    "630000000",
    "101000000",
    "100000000",
    "435200000",
    "434800000",
)


def figures(page):
    return re.findall('figure__value">(?:<a[^>]*>)?(.*?)<', page)


def page_of(client, code, query=""):
    return doors.html(client, f"/en/territories/{code}/{query}")


def test_all_oblasts_and_big_cities_are_listed_in_the_alphabet_of_the_page(client):
    def titles(language):
        page = doors.html(client, f"/{language}/territories/")
        return re.findall(r'territories/\d{9}/">([^<]+)<', page)

    kazakh, russian, english = titles("kk"), titles("ru"), titles("en")
    assert (len(kazakh), kazakh[:3], kazakh[-3:]) == (
        20,
        ["Абай облысы", "Ақмола облысы", "Ақтөбе облысы"],
        ["Ұлытау облысы", "Шығыс Қазақстан облысы", "Шымкент қаласы"],
    )
    assert russian[:5] == [
        *("Область Абай", "Акмолинская область", "Актюбинская область", "Алматинская область"),
        "Город Алматы",
    ]
    assert english == sorted(english)


def test_a_heading_begins_with_a_capital(client):
    page = doors.html(client, "/ru/territories/100000000/")
    heading, crumb, title = (
        re.search(pattern, page)[1]
        for pattern in ("<h1>(.*?)</h1>", 'aria-current="page">([^<]*)</span></li>', "<title>(.*?) ·")
    )
    assert [heading, crumb, title] == ["Область Абай"] * 3


def test_a_territory_counts_what_lies_in_it(client):
    for code in (ULAN, EAST_KAZAKHSTAN):
        factories.event(places=[code], stage="published", date="2021")
        factories.event(places=[code], date="2021")
    factories.event(places=[SEMEY], stage="published", date="2021")
    factories.organisation(seat="636230100", stage="published")
    factories.organisation(seat=ULAN)
    factories.project(territory=ULAN, stage="published")
    factories.project(territory=ULAN, stage="withdrawn")

    assert figures(page_of(client, ULAN)) == ["1", "1", "1"]
    assert figures(page_of(client, EAST_KAZAKHSTAN)) == ["2", "1", "1"]
    assert figures(page_of(client, EAST_KAZAKHSTAN, "?borders=then")) == ["3", "1", "1"]
    assert figures(page_of(client, ABAI)) == ["1", "0", "0"]
    assert figures(page_of(client, ABAI, "?borders=then")) == ["0", "0", "0"]
    assert figures(page_of(client, ABAI, "?borders=nonsense")) == ["1", "0", "0"]


def test_an_event_in_two_districts_is_on_both_pages_and_counts_once_above(client):
    event = factories.event(places=[SHIELI, SYRDARYA], stage="published")

    for code in (SHIELI, SYRDARYA, "430000000"):
        page = page_of(client, code)
        assert (doors.entries(page), figures(page)) == ([event.pk], ["1", "0", "0"])
        types = page[page.index("Events by type") :].partition("</table>")[0]
        assert re.findall(r'<td class="number">(.*?)</td>', types) == ["1", "1"]


def test_an_oblast_says_how_many_events_each_of_its_districts_has(client):
    def numbers(address):
        links = re.findall(
            r'/territories/(\d{9})/">[^<]+</a></th>\s*<td class="number">(\d+)</td>',
            doors.html(client, address),
        )
        return {code: number for code, number in links if number != "0"}

    for code in (SHIELI, SYRDARYA, SYRDARYA, "750000000", SEMEY):
        factories.event(places=[code], stage="published", date="2021")
        factories.event(places=[code])

    assert numbers("/en/territories/430000000/") == {SHIELI: "1", SYRDARYA: "2"}
    assert numbers(f"/en/territories/{ABAI}/") == {SEMEY: "1"}
    assert numbers("/en/territories/") == {ABAI: "1", "430000000": "3", "750000000": "1"}


def test_a_territory_adds_up_for_whom_its_events_were(client):
    for quantity in (Quantity.exact(30), Quantity.about(1200), None):
        event = factories.event(places=[SEMEY], stage="published")
        factories.audience(event=event, quantity=quantity)
    elsewhere = factories.event(places=[SHIELI], stage="published")
    factories.audience(event=elsewhere, quantity=Quantity.exact(7))

    for code in (SEMEY, ABAI):
        page = page_of(client, code)
        assert len(figures(page)) == 3
        row = page[page.index("Other figures") :].partition("</tbody>")[0].partition("<tbody>")[2]
        assert [cell.strip() for cell in re.findall(r"<t[hd][^>]*>([^<]*)<", row)] == [
            "Participants",
            "about 1,230 people",
            "data for 2 of the 3 events",
        ]


def test_links_of_a_territory_ask_the_lists_the_same_question(client):
    events = [factories.event(places=[SEMEY], stage="published", date="2021") for _event in range(11)]

    for code, query, question in [
        (SEMEY, "", f"territory={SEMEY}"),
        (EAST_KAZAKHSTAN, "?borders=then", f"territory={EAST_KAZAKHSTAN}&amp;borders=then"),
    ]:
        page = page_of(client, code, query)
        assert doors.entries(page) == [event.pk for event in events[:5:-1]]
        assert f'href="/en/events/?{question}"' in page
        assert f'href="/en/organisations/?territory={code}"' in page
        assert f'href="/en/projects/?territory={code}"' in page
        [bar] = re.findall(r'href="(/en/events/\?[^"]*type=[^"]*)"', page)
        assert bar == f"/en/events/?{question}&amp;type=seminar&amp;status=held"


def test_a_city_listed_twice_and_a_code_from_before_the_reform_lead_to_its_page(client):
    for code in ("101010000", "632800000"):
        answer = client.get(f"/ru/territories/{code}/")
        assert (answer.status_code, answer.headers["Location"]) == (301, f"/ru/territories/{SEMEY}/")
    page = page_of(client, SEMEY)
    assert "Until 8 June 2022 it was part of East Kazakhstan oblast, under the code 632800000." in " ".join(
        page.split()
    )


def test_a_place_stands_under_what_it_lies_in(client):
    page = page_of(client, "636230100")

    crumbs = re.search('class="crumbs".*?</nav>', page, re.DOTALL)[0]
    assert re.findall('href="(.*?)"', crumbs) == [
        "/en/",
        "/en/territories/",
        f"/en/territories/{EAST_KAZAKHSTAN}/",
        f"/en/territories/{ULAN}/",
        "/en/territories/636230000/",
    ]


def _say_of(place, row):
    """One row of every kind that sources say of a territory, with all that such rows name."""
    post = factories.position(organisation=factories.organisation(stage="published"))
    programme = factories.programme(territory=factories.territory(place), stage="published")
    programme.directions.create(name_kk="еңбек")
    programme.other_names.create(name="Рухани жағыру")
    said = factories.statement(
        territory=place,
        counterpart=post.organisation,
        programme=programme,
        said_by=post,
        target_groups=[factories.target_group()],
        source=factories.source(stage="published"),
        stage="published",
    )
    factories.in_kind_line(statement=said, unit=factories.unit())
    for key in ("projects-carried-out", "organisations-holding-events"):
        indicator = factories.indicator(key=key)
        factories.reported_figure(
            indicator=indicator, territory=place, period=f"{2018 + row}", said_by=post, stage="published"
        )


@pytest.mark.parametrize("rows", [1, 3])
def test_pages_cost_the_same_with_one_row_and_with_three(client, rows, django_assert_num_queries):
    for row in range(rows):
        factories.event(
            places=[SEMEY, ULAN, SHIELI][:rows],
            type=factories.event_type(key=f"t{row}"),
            organisers=[factories.organisation(seat=SEMEY, stage="published") for _organiser in range(rows)],
            stage="published",
        )
        factories.project(territory=SEMEY, stage="published")
        for place in ("000000000", SEMEY):
            _say_of(place, row)
    drain()
    for address, queries in (("/kk/territories/", 29), (f"/kk/territories/{SEMEY}/", 49)):
        client.get(address)  # its statements are planned
        with django_assert_num_queries(queries):
            assert client.get(address).status_code == 200


def told(page):
    """[[cells]] of the table of reported figures, what opens left out."""
    body = re.search(
        r'<table class="table table--stack table--words">.*?<tbody>(.*?)</tbody>', page, re.DOTALL
    )[1]
    body = re.sub(r'<div class="source">.*?</div>', "", body, flags=re.DOTALL)
    return [
        [
            " ".join(re.sub("<[^>]*>", " ", cell).split())
            for cell in re.findall("<t[hd].*?</t[hd]>", row, re.DOTALL)
        ]
        for row in re.findall("<tr>.*?</tr>", body, re.DOTALL)
    ]


def _unit(key, one, many):
    return factories.unit(key=key, name_en=many, one_en=one, many_en=many)


def test_what_sources_report_stands_beside_what_the_portal_counts(client):
    projects, tenge = _unit("projects", "project", "projects"), _unit("tenge", "tenge", "tenge")
    organisations = _unit("organisations", "organisation", "organisations")
    for key, unit, quantity in (
        ("projects-carried-out", projects, Quantity.exact(81)),
        ("amount-of-projects", tenge, Quantity.exact(532_700_000)),
        ("organisations-holding-events", organisations, Quantity.more_than(1500)),
        ("mediation-cases", _unit("cases", "case", "cases"), Quantity.about(10)),
    ):
        factories.reported_figure(
            indicator=factories.indicator(key=key, name_en=key, unit=unit),
            territory=EAST_KAZAKHSTAN,
            period="2020",
            quantity=quantity,
            stage="published",
        )
    made = {"territory": ULAN, "actual_dates": "2020-05", "stage": "published"}
    factories.project(amount_contracted=1_500_000, **made)
    factories.project(amount_contracted=700, currency="USD", **made)
    factories.project(**made | {"status": "planned"})
    factories.project(**made | {"actual_dates": "2021"})
    factories.project(**made | {"stage": "draft"})
    first, second = (factories.organisation(stage="published") for _one in range(2))
    held = {"places": [SEMEY], "date": "2020-06-01", "stage": "published"}
    factories.event(organisers=[first, second], **held)
    factories.event(organisers=[first, factories.organisation()], **held)
    factories.event(organisers=[factories.organisation(stage="published")], **held | {"state": "planned"})
    factories.event(organisers=[factories.organisation(stage="published")], **held | {"date": "2021"})

    assert told(page_of(client, EAST_KAZAKHSTAN)) == [
        ["Projects-carried-out", "2020", "81 projects", "2 projects"],
        [
            "Amount-of-projects",
            "2020",
            "532.7 million tenge",
            "1.5 million tenge data for 1 of the 2 projects",
        ],
        ["Organisations-holding-events", "2020", "more than 1,500 organisations", "2 organisations"],
        ["Mediation-cases", "2020", "about 10 cases", "the portal does not count this"],
    ]


def test_more_than_may_be_counted_is_said_to_be_more(client, settings):
    settings.COUNT_LIMIT = 2
    figure = factories.reported_figure(
        indicator=factories.indicator(
            key="ngos-in-country", unit=_unit("organisations", "organisation", "organisations")
        ),
        territory="000000000",
        period=str(timezone.localdate().year),
        stage="published",
    )
    for _one in range(2):
        factories.organisation(stage="published")
    factories.organisation(kind="state_body", stage="published")

    def counted():
        page = doors.html(client, "/en/territories/")
        [[*_others, here]] = told(page)
        assert ("The figures of sources and those entered in the portal are never added" in page) == (
            here != "the portal does not count this"
        )
        return here

    assert counted() == "2 organisations in the registry today"
    factories.organisation(stage="published")
    assert counted() == "more than 2 organisations in the registry today"
    for past in ("1991", ""):  # today's registry says nothing about another time
        figure.period = past
        figure.save()
        assert counted() == "the portal does not count this"


def test_of_more_events_than_are_looked_at_the_organisers_are_a_lower_bound(client, monkeypatch):
    monkeypatch.setattr(reported, "EVENTS_LOOKED_AT", 2)
    factories.reported_figure(
        indicator=factories.indicator(
            key="organisations-holding-events", unit=_unit("organisations", "organisation", "organisations")
        ),
        territory=EAST_KAZAKHSTAN,
        period="2020",
        stage="published",
    )
    held = {"places": [SEMEY], "date": "2020-06-01", "stage": "published"}
    factories.event(**held, organisers=[factories.organisation(stage="published")])
    factories.event(**held)
    assert told(page_of(client, EAST_KAZAKHSTAN))[0][-1] == "1 organisation"
    factories.event(**held)  # without an organiser, but perhaps the others have one
    assert told(page_of(client, EAST_KAZAKHSTAN))[0][-1] in (
        "at least 1 organisation",
        "0 or more organisations",
    )


def test_a_territory_says_how_many_events_lie_in_its_other_borders(client):
    factories.event(places=[SEMEY], stage="published", date="2021")

    def other(query=""):
        page = page_of(client, EAST_KAZAKHSTAN, query)
        return re.search(r'<a href="\?borders=(\w+)"[^>]*>(.*?)</a>: (\d+)', page).groups()

    assert other() == ("then", "Within the borders of that time", "1")
    assert other("?borders=then") == ("now", "Within the borders of today", "0")
