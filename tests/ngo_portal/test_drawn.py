"""Maps and charts say what their lists say: drawn on a page, as SVG, as PNG and as a table."""

import csv
import io
import re
from html import unescape
from xml.etree import ElementTree

import pytest
from django.urls import reverse
from django.utils import translation
from PIL import Image

from events.figures.pictures import year_of
from events.figures.tallies import drain
from ngo_portal.lib.lists.formats import PICTURES
from territories import shapes
from territories.models import Territory
from tests import doors, factories
from tests.factories import ULAN

pytestmark = pytest.mark.django_db

SVG = "{http://www.w3.org/2000/svg}"
EAST, ABAI, SEMEY, SHIELI, KYZYLORDA = "630000000", "100000000", "101000000", "435200000", "430000000"


def address(drawn, ending, language="en", **question):
    with translation.override(language):
        path = reverse(f"{doors.DRAWN[drawn]}-{ending}")
    return path, question


def asked(client, drawn, ending, language="en", **question):
    return client.get(*address(drawn, ending, language, **question))


def table(client, drawn, **question):
    """{first cell or, where it has no code, second cell: number}, rows of 0 left out."""
    answer = asked(client, drawn, "csv", **question)
    assert answer.status_code == 200, answer.content.decode()
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))[1:]
    number = 2 if drawn.endswith("map") else 1
    return {row[0] or row[1]: int(row[number]) for row in rows if row[number] not in ("", "0")}


def regions(client, drawn, **question):
    """{address of a region on the map: number its title says}."""
    root = ElementTree.fromstring(asked(client, drawn, "svg", **question).content)
    links = [one for one in root.iter(f"{SVG}a") if one.find(f"{SVG}path") is not None]
    return {one.get("href"): int(re.search(r": (\d+) ", one.findtext(f"{SVG}title"))[1]) for one in links}


@pytest.fixture
def held():
    """In Semey in 2021, of the marathon; in Ulan and in Shieli in 2023; one planned, one draft."""
    edition = factories.edition(year=2021, territory=EAST)
    made = [
        factories.event(places=[SEMEY], date="2021-02-27", edition=edition, stage="published"),
        factories.event(places=[ULAN], date="2023-05-30/2023-06-02", stage="published"),
        factories.event(places=[SHIELI], date="2023", stage="published"),
    ]
    factories.event(places=[SHIELI], date="2023-05-01", state="planned", stage="published")
    factories.event(places=[ULAN], date="2023-05-01")
    drain()
    return made


@pytest.mark.parametrize("drawn", doors.DRAWN)
def test_every_picture_comes_in_every_form_and_says_where_it_is_from(client, held, drawn, languages):
    factories.project(planned_dates="2021", amount_planned=5_000_000, stage="published")
    for language in languages:
        for form in PICTURES:
            answer = asked(client, drawn, form.ending, language)
            assert (answer.status_code, answer["Content-Type"]) == (200, form.media_type)
            assert re.search(
                rf'filename="[a-z]+-[a-z]+-{language}-\d{{4}}-\d\d-\d\d\.{form.ending}"', str(answer.headers)
            )
            if form.ending == "png":
                with Image.open(io.BytesIO(answer.content)) as picture:
                    assert picture.format == "PNG"
                    picture.load()  # all of it can be decoded
                continue
            text = answer.content.decode()
            assert "creativecommons.org/licenses/by/4.0" in text
            assert f"http://testserver/{language}/{drawn.partition('.')[0]}/" in text
            assert ("geokz" in text) == drawn.endswith("map")


def test_a_map_of_the_country_has_the_numbers_of_its_lists(client, held):
    for question, wanted in (
        ({}, {ABAI: 1, EAST: 1, KYZYLORDA: 2}),
        ({"status": "held"}, {ABAI: 1, EAST: 1, KYZYLORDA: 1}),
        ({"year": 2023, "status": "held"}, {EAST: 1, KYZYLORDA: 1}),
        ({"year": 2021, "status": "held"}, {ABAI: 1}),
        ({"year": 2021, "borders": "then"}, {EAST: 1}),
        ({"type": "seminar", "status": "held"}, {ABAI: 1, EAST: 1, KYZYLORDA: 1}),  # no tally has this
    ):
        assert table(client, "events.map", **question) == wanted, question
        links = regions(client, "events.map", **question)
        assert sum(links.values()) == sum(wanted.values()), question
        if "year" in question or "type" in question:
            for link in (link for link, number in links.items() if number):
                assert len(doors.entries(doors.html(client, link))) == links[link], link


def test_a_map_of_an_oblast_follows_the_borders(client, held):
    assert table(client, "events.map", territory=ABAI) == {SEMEY: 1}
    assert table(client, "events.map", territory=EAST) == {ULAN: 1}
    assert table(client, "events.map", territory=EAST, borders="then") == {SEMEY: 1, ULAN: 1}
    assert table(client, "events.map", territory=ABAI, borders="then") == {}
    assert len(regions(client, "events.map", territory=EAST)) == 11
    assert len(regions(client, "events.map", territory=EAST, borders="then")) == 20


def test_a_map_of_the_edition_of_an_oblast_is_of_that_oblast(client, held):
    edition = held[0].edition.pk
    assert table(client, "events.map", edition=edition, borders="then") == {SEMEY: 1}
    assert len(regions(client, "events.map", edition=edition, borders="then")) == 20
    assert table(client, "events.map", edition=edition) == {"Semey city": 1}  # beside the oblast of today
    drawn = client.get("/en/summary/", {"edition": edition}).context["map"]
    assert drawn.sheet == client.get(held[0].edition.get_absolute_url()).context["map"].sheet


def test_oblasts_of_a_year_before_the_reform_have_their_borders_of_then(client, held):
    assert len(regions(client, "events.map", year=2021, borders="then")) == 17
    assert len(regions(client, "events.map", year=2021)) == 20
    assert len(regions(client, "events.map", year=2023, borders="then")) == 20


def test_what_has_no_place_on_the_map_is_named_beside_it(client):
    for places in ([EAST], [], ["635500000"]):
        factories.event(places=places, date="2021", stage="published")
    drain()
    assert table(client, "events.map") == {EAST: 2, "place not stated": 1}
    assert table(client, "events.map", territory=EAST) == {"635500000": 1, "district not stated": 1}
    text = asked(client, "events.map", "svg", territory=EAST).content.decode()
    assert "Not on the map: Markakol district – 1 event" in text
    page = doors.html(client, f"/en/territories/{EAST}/")
    beside = re.search("Not on the map, as their borders are not known:(.*?)</p>", page, re.DOTALL)[1]
    assert "Markakol district – 1 event</a>" in beside
    assert '<th scope="row">district not stated</th>' in re.sub(r"\s+", " ", page)


def test_months_are_those_of_the_list_from_their_first_to_their_last_day(client, held):
    everything = table(client, "events.months")
    assert everything == {"2021-02": 1, "2023-05": 2, "2023-06": 1, "month not known": 1}
    assert table(client, "events.months", status="held", year=2023) == {
        "2023-05": 1,
        "2023-06": 1,
        "month not known": 1,
    }
    assert table(client, "events.months", type="seminar", territory=EAST) == {"2023-05": 1, "2023-06": 1}
    rows = asked(client, "events.months", "csv").content.decode().splitlines()
    assert [row.split(",")[0].strip('"') for row in rows[1:4]] == ["2021-01", "2021-02", "2021-03"]
    for month, number in everything.items():
        if month[0] == "2":
            first, last = f"{month}-01", f"{month}-{28 if month == '2021-02' else 30}"
            page = doors.html(client, doors.path("en", "events", from_=first, to=last))
            assert len(doors.entries(page)) == number


def test_pages_draw_what_their_tables_say(client, held):
    for page, noun in (("/en/", 20), ("/en/territories/", 20), (f"/en/territories/{EAST}/", 11)):
        html = doors.html(client, page)
        drawn = re.search(r'<svg class="drawing" [^>]*role="group".*?</svg>', html, re.DOTALL)[0]
        titles = dict(re.findall(r'<a href="[^"]*"><title>(.*?): (\d+) events?</title><path', drawn))
        assert len(titles) == noun, page
        rows = re.findall(
            r'<th scope="row"><a href="[^"]*">(.*?)</a></th>\s*<td class="number">(\d+)</td>', html
        )
        assert titles.items() <= {unescape(label): number for label, number in rows}.items(), page
        for _form, link in re.findall(r'<a href="(/en/events\.map\.(\w+)[^"]*)"', html):
            assert link in ("svg", "png", "csv")


def test_organisations_are_counted_by_their_seat(client):
    for seat in (SEMEY, ULAN, ULAN, EAST, None):
        factories.organisation(seat=seat, stage="published")
    factories.organisation(seat=ULAN)
    assert table(client, "organisations.map") == {ABAI: 1, EAST: 3, "location not stated": 1}
    assert table(client, "organisations.map", territory=EAST) == {ULAN: 2, "district not stated": 1}
    for link, number in regions(client, "organisations.map").items():
        if number:
            assert len(doors.entries(doors.html(client, link))) == number
    page = doors.html(client, "/en/organisations/")
    assert "East Kazakhstan oblast: 3 organisations</title>" in page


def test_money_is_told_with_who_states_it_and_never_as_zero(client):
    for amounts in ({"amount_contracted": 2_500_000}, {"amount_contracted": 500_000}, {}):
        factories.project(planned_dates="2021", stage="published", **amounts)
    factories.project(planned_dates="2023", stage="published", amount_contracted=1_000_000)
    factories.project(planned_dates="2023", stage="published", amount_paid=70, currency="USD")
    factories.project(planned_dates="2023", amount_contracted=9_000_000)
    factories.project(stage="published", amount_planned=40)
    rows = list(csv.reader(io.StringIO(asked(client, "projects.money", "csv").content.decode("utf-8-sig"))))
    assert [row[:9] for row in rows[1:]] == [
        ["2021", "KZT", "3", "", "0", "3000000.00", "2", "", "0"],
        ["2023", "KZT", "2", "", "0", "1000000.00", "1", "", "0"],
        ["2023", "USD", "2", "", "0", "", "0", "70.00", "1"],
        ["year not stated", "KZT", "1", "40.00", "1", "", "0", "", "0"],
    ]
    drawing = asked(client, "projects.money", "svg").content.decode()
    assert re.findall("<title>(20.*?)</title>", drawing) == [
        "2021: 3 million (data for 2 of the 3 projects)",
        "2023: 1 million (data for 1 of the 2 projects)",
    ]
    assert ">2022</text>" in drawing  # a year without any stands on the axis
    page = doors.html(client, "/en/projects/")
    assert '3,000,000 <small class="cell-note">data for 2 of the 3 projects</small>' in page
    assert "Data for 3 of the 6 projects." in page


@pytest.mark.parametrize(
    ("drawn", "question", "named"),
    [
        ("events.map", {"territory": ULAN}, "territory"),
        ("events.map", {"territory": [EAST, ABAI]}, "territory"),
        ("events.map", {"territory": "1"}, "territory"),
        ("events.map", {"q": "ағаш"}, "q"),
        ("events.months", {"q": "ағаш"}, "q"),
        ("events.months", {"month": "5"}, "month"),
        ("organisations.map", {"territory": ULAN}, "territory"),
        ("projects.money", {"year": "x"}, "year"),
    ],
)
def test_what_cannot_be_drawn_is_refused_by_name(client, drawn, question, named):
    for form in PICTURES:
        answer = asked(client, drawn, form.ending, **question)
        assert (answer.status_code, answer.content.decode().partition(":")[0]) == (400, named)


@pytest.mark.parametrize("drawn", doors.DRAWN)
def test_nothing_is_there_and_head_makes_nothing(client, drawn):
    for form in PICTURES:
        assert asked(client, drawn, form.ending).status_code == 200
        answer = client.head(*address(drawn, form.ending))
        assert (answer.status_code, answer.content) == (200, b"")


def test_every_oblast_has_borders_and_the_districts_without_are_known(db):
    oblasts = Territory.objects.oblasts()
    assert set(oblasts.values_list("code", flat=True)) == shapes.of_the_country().shapes.keys()
    districts = Territory.objects.shown().filter(parent__in=oblasts).values_list("code", flat=True)
    without = set(districts) - shapes.DISTRICTS.regions.keys()
    assert without == {"615500000", "635500000", "636300000", "711610000"}
    assert shapes.DISTRICTS.regions.keys() <= set(districts)


@pytest.mark.parametrize(("language", "year"), [("kk", "2019 ж."), ("ru", "2019 г."), ("en", "2019")])
def test_a_year_in_a_column_of_months_is_said_to_be_one(language, year):
    with translation.override(language):
        assert year_of(2019) == year
