"""The summary of a question: the page, its files, and that each of its numbers is that of its list."""

import csv
import io
import json
import re
import zipfile
from html import unescape

import pytest
from csvw import TableGroup
from django.utils import translation
from django.utils.formats import number_format

from events.models import Event, EventState
from ngo_portal.lib.language.quantities import Quantity
from ngo_portal.lib.lists.counts import capped
from summaries.filters import SummaryFilter
from summaries.summary import summary_of
from tests import doors, factories
from tests.events.test_pages import words
from tests.factories import ULAN

pytestmark = pytest.mark.django_db

SEMEY, EAST_KAZAKHSTAN, SHIELI, SYRDARYA, KYZYLORDA = (
    "101000000",
    "630000000",
    "435200000",
    "434800000",
    "430000000",
)


def summed_up(*pairs):
    return summary_of(SummaryFilter.of_pairs([(name, str(value)) for name, value in pairs]))


def rows(parts):
    return {str(part.label): part.number for part in parts}


@pytest.fixture
def edition():
    """Four events that were held: of two districts and two organisers, over the end of a month; in Semey
    online; of a known month; and one of no place and no day. One is cancelled, one a draft."""
    edition = factories.edition(year=2021)
    fair, seminar = (factories.event_type(key=key, name_en=key) for key in ("fair", "seminar"))
    youth, culture = (factories.direction(key=key, name_en=key) for key in ("youth", "culture"))
    first, second = (factories.organisation(stage="published") for _time in range(2))
    held = [
        factories.event(
            edition=edition,
            places=[SHIELI, SYRDARYA],
            type=fair,
            date="2021-02-27/2021-03-02",
            organisers=[first, second],
            directions=[youth, culture],
            stage="published",
        ),
        factories.event(
            edition=edition, places=[SEMEY], type=fair, date="2021-02-27", mode="online", stage="published"
        ),
        factories.event(
            edition=edition,
            places=[ULAN],
            type=seminar,
            date="2021-03",
            mode="in_person",
            directions=[youth],
            organisers=[first],
            stage="published",
        ),
        factories.event(edition=edition, places=[], type=seminar, responsible=ULAN, stage="published"),
    ]
    factories.event(edition=edition, places=[ULAN], stage="published", state=EventState.CANCELLED)
    factories.event(edition=edition, places=[ULAN])
    people, families = factories.unit(key="people"), factories.unit(key="families", name_en="families")
    factories.audience(event=held[0], quantity=Quantity.exact(30))
    factories.audience(event=held[0], unit=people, quantity=Quantity.exact(12))
    factories.audience(event=held[1], quantity=Quantity.about(50))
    factories.audience(event=held[2], quantity=None)
    factories.audience(event=held[2], role="helped", unit=families, quantity=Quantity.more_than(20))
    kilograms = factories.unit(key="kg", name_en="kg")
    for event, number in ((held[0], 5), (held[1], 7)):
        item = {"item_kk": "киім-кешек", "unit": kilograms, "flow": "sent"}
        factories.figure(event=event, quantity=Quantity.exact(number), **item)
    factories.figure(event=held[2], item_kk="киім-кешек", flow="sent")
    return edition


@pytest.fixture(autouse=True)
def _english():
    with translation.override("en"):
        yield


def test_its_numbers_are_those_of_what_was_held(edition):
    summary = summed_up(("edition", edition.pk))

    assert {(one.key, one.value, one.known, one.of) for one in summary.numbers} == {
        ("events", "4", 0, 0),
        ("audience.participants", "about 92 people", 2, 4),
        ("audience.helped.families", "more than 20 (families)", 1, 4),
        ("organisations", "2", 2, 4),
    }
    assert rows(summary.types) == {"fair": 2, "seminar": 2}
    assert rows(summary.months) == {"February 2021": 2, "March 2021": 2, "month not known": 1}
    assert rows(summary.directions) == {"youth": 2, "culture": 1}
    assert rows(summary.modes) == {"in person": 1, "online": 1, "format not stated": 2}
    assert rows(summary.places) == {
        "Kyzylorda oblast": 1,  # once, though two of its districts held it
        "East Kazakhstan oblast": 2,  # within the borders of 2021
        "place not stated": 1,
    }
    assert [(one.key, one.value, one.known, one.of) for one in summary.in_kind] == [
        ("item.sent.kiim-keshek.kg", "12 (kg)", 2, 2),
        ("item.sent.kiim-keshek", "", 0, 1),
    ]
    assert rows(summed_up(("edition", edition.pk), ("borders", "now")).places) == {
        "Abay oblast": 1,
        "Kyzylorda oblast": 1,
        "East Kazakhstan oblast": 1,
        "place not stated": 1,
    }


def test_people_in_person_and_online_are_told_apart_and_together(client, edition):
    """Of the four events two state a format; what they state adds up to the total, each event once."""
    factories.audience(event=Event.objects.get(mode="in_person"), quantity=Quantity.exact(8))
    summary = summed_up(("edition", edition.pk))
    apart = [(one.label, one.value, one.known, one.of) for one in summary.by_mode]
    assert apart == [
        ("participants: in person", "at least 8 people", 1, 1),  # another line of it states no number
        ("people helped: in person", "more than 20 (families)", 1, 1),
        ("participants: online", "about 50 people", 1, 1),
        ("participants: format not stated", "42 people", 1, 2),
    ]
    assert {one.key: one.value for one in summary.numbers}["audience.participants"] == "about 100 people"
    page = page_numbers(doors.html(client, f"/en/summary/?edition={edition.pk}"))
    assert page["audience.participants.online"] == "about 50 people"


def test_an_oblast_is_told_by_its_districts_and_each_event_is_counted_once(edition):
    summary = summed_up(("edition", edition.pk), ("territory", KYZYLORDA))

    assert summary.number == 1
    assert sorted(rows(summary.places).values()) == [1, 1]
    assert {one.key: one.value for one in summary.numbers}["districts"] == "2"


def test_what_is_missing_is_said_of_each_thing(edition):
    missing = {one.key: (one.known, one.of) for one in summed_up(("edition", edition.pk)).missing}

    assert missing == {
        "audience.participants": (2, 4),
        "audience.helped.families": (1, 4),
        "organisations": (2, 4),
        "item.sent.kiim-keshek": (0, 1),
        "oblast.none": (3, 4),
        "month.none": (3, 4),
        "mode.unknown": (2, 4),
    }


def test_the_number_of_a_row_is_that_of_the_list_it_leads_to(client, edition):
    for question in ([("edition", edition.pk)], [("territory", EAST_KAZAKHSTAN)], [("year", 2021)]):
        summary = summed_up(*question)
        tables = (summary.places, summary.types, summary.months, summary.directions, summary.modes)
        linked = [part for parts in tables for part in parts if part.url]
        assert len(linked) > 4
        for part in linked:
            assert len(doors.entries(doors.html(client, part.url))) == part.number, part.url


def test_projects_and_reported_figures_stand_beside_and_are_added_to_nothing(client, edition):
    indicator = factories.indicator(key="projects-carried-out", unit=factories.unit(key="projects"))
    source = factories.source(stage="published")
    factories.reported_figure(
        indicator=indicator, territory=KYZYLORDA, period="2021", source=source, stage="published"
    )
    factories.reported_figure(
        indicator=indicator, territory=KYZYLORDA, period="2020", quantity=Quantity.exact(7), stage="published"
    )
    dates = {"planned_dates": "2021", "territory": KYZYLORDA, "stage": "published"}
    for amount, currency in ((100, "KZT"), (200, "KZT"), (5, "USD"), (None, "KZT")):
        factories.project(amount_contracted=amount, currency=currency, **dates)

    summary = summed_up(("edition", edition.pk), ("territory", KYZYLORDA))

    assert [(one.figure.quantity.low, one.is_of_period) for one in summary.reported] == [
        (81, True),
        (7, False),
    ]
    told = {one.key: (one.low, one.known, one.of) for one in summary.projects.numbers}
    assert told == {
        "projects": (4, 0, 0),
        "money.amount_contracted.KZT": (300, 2, 3),
        "money.amount_contracted.USD": (5, 1, 1),
    }
    page = words(doors.html(client, f"/en/summary/?edition={edition.pk}&territory={KYZYLORDA}"))
    assert "for another year, not for this marathon" in page
    assert "entered in the portal: 4" in page
    assert summed_up(("edition", edition.pk), ("type", "fair")).reported == []


def test_a_small_number_of_a_vulnerable_group_is_fewer_than_five_in_all(client):
    edition = factories.edition()
    group = factories.target_group(key="ill", is_vulnerable=True)
    event = factories.event(edition=edition, places=[ULAN], stage="published")
    factories.audience(event=event, role="helped", target_group=group, quantity=Quantity.exact(3))
    factories.figure(event=event, item_kk="3 балаға арба", flow="given", quantity=Quantity.unknown())

    page = doors.html(client, f"/en/summary/?edition={edition.pk}")

    assert "fewer than 5" in page
    assert "балаға" not in page
    factories.audience(event=event, role="volunteers", quantity=Quantity.exact(44))
    assert "44 people" in doors.html(client, f"/en/summary/?edition={edition.pk}")


def test_a_person_is_told_what_is_wrong_and_a_machine_is_refused(client, edition):
    wrong = f"edition={edition.pk}&year=x&status=planned&foo=1&type=no-such"
    page = doors.html(client, f"/en/summary/?{wrong}")
    assert (
        sorted(doors.notices(page))
        == [
            "A summary counts what was held, and nothing else.",
            "Parts of the address that mean nothing here were ignored: foo.",
            "Type of event: There is no such value: no-such.",
        ]
        or len(doors.notices(page)) == 3
    )
    assert doors.beside(page, "year")
    for ending in ("csv", "xlsx", "zip"):
        answer = client.get(f"/en/summary.{ending}?{wrong}")
        assert answer.status_code == 400
        said = {line.partition(":")[0] for line in answer.content.decode().splitlines()}
        assert said == {"year", "status", "foo", "type"}


def test_without_a_question_it_offers_some(client, edition):
    page = doors.html(client, "/en/summary/")

    for number, place in ((1, KYZYLORDA), (2, EAST_KAZAKHSTAN)):
        assert re.search(
            rf'territory={place}&amp;edition={edition.pk}">[^<]*</a> <span[^>]*>{number} event', page
        )
    asked = doors.html(client, f"/en/summary/?edition={edition.pk}&ask=1")
    assert f'<option value="{edition.pk}" selected>' in asked


def test_a_place_of_a_common_name_is_chosen(client, edition):
    page = doors.html(client, f"/en/summary/?edition={edition.pk}&territory=Ақсу")
    assert "Which place do you mean?" in page
    assert f"edition={edition.pk}&amp;territory=" in page


def test_it_is_compared_with_another_place_year_or_marathon(client, edition):
    other = factories.edition(year=2022)
    factories.event(edition=other, places=[SEMEY], date="2022-02-27", stage="published")
    for asked, difference in (
        (f"with_edition={other.pk}", "\N{MINUS SIGN}3"),
        (f"with_territory={SEMEY}", "\N{MINUS SIGN}3"),
        ("with_year=2022", "\N{MINUS SIGN}3"),
    ):
        page = doors.html(client, f"/en/summary/?edition={edition.pk}&{asked}")
        row = re.search(r'<th scope="row">Events</th>(.*?)</tr>', page, re.DOTALL)[1]
        assert words(row).split() == [
            "4",
            *("also,", "but", "not"),
            "counted:",
            "cancelled",
            "–",
            "1",
            "1",
            difference,
        ]
    page = doors.html(client, f"/en/summary/?edition={edition.pk}&with_year=x")
    assert "Choose another place, year or marathon that the portal knows." in page


def test_home_marathon_territory_and_lists_lead_to_it(client, edition):
    assert f'/en/summary/?edition={edition.pk}"' in doors.html(client, "/en/")
    assert f'/en/summary/?edition={edition.pk}"' in doors.html(client, edition.get_absolute_url())
    assert f'/en/summary/?territory={ULAN}"' in doors.html(client, f"/en/territories/{ULAN}/")
    assert "/en/summary/?type=fair" in doors.html(client, "/en/events/?type=fair")
    assert "/en/summary/?" not in doors.html(client, "/en/events/?type=fair&status=planned")


# Its files -----------------------------------------------------------------------------------------------


def page_numbers(page):
    """{id: the number as the page prints it} of all numbers that lead to what they are made of."""
    found = re.findall(r'<data id="([^"]*)" value="[^"]*">([^<]*)</data>', page)
    assert len({key for key, _text in found}) == len(found), "an id stands twice"
    return dict(found)


def page_figures(page):
    """{id of the figure: its number as printed} of the same."""
    found = re.findall(r'href="/en/figures/([^"]*)/"><data [^>]*>([^<]*)</data>', page)
    return {unescape(figure): unescape(text) for figure, text in found}


def table(text):
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_the_files_say_what_the_page_says(client, edition):
    question = f"edition={edition.pk}"
    page = page_figures(doors.html(client, f"/en/summary/?{question}"))
    rows = table(client.get(f"/en/summary.csv?{question}").content.decode())

    told = {row["Address"].rpartition("/")[2]: row["As printed"] for row in rows}
    assert len(told) == len(rows)
    assert page == {key: value for key, value in told.items() if value}

    names, sheets = doors.sheets_of(client, f"/en/summary.xlsx?{question}")
    assert names[:2] == ["Summary", "What is missing"]
    assert {"By oblast", "By type", "By month", "Events", "About this file"} <= set(names)
    cells = [row[:3] for name in names for row in sheets[name][1:] if sheets[name][0][2:3] == ["As printed"]]
    assert cells == [[row["Part"], row["Figure"], row["As printed"]] for row in rows]
    assert [row[:1] + row[-1:] for row in sheets["What is missing"][1:]][0] == [
        "Participants",
        "data for 2 of the 4 events",
    ]


def test_the_package_is_csv_on_the_web_with_all_that_is_needed_to_cite_it(client, edition, tmp_path):
    with zipfile.ZipFile(io.BytesIO(client.get(f"/en/summary.zip?edition={edition.pk}").content)) as archive:
        archive.extractall(tmp_path)
    metadata = json.loads((tmp_path / "csv-metadata.json").read_text())
    assert metadata["dc:license"]["@id"] == "https://creativecommons.org/licenses/by/4.0/"

    group = TableGroup.from_file(tmp_path / "csv-metadata.json")
    read = {one.local_name: list(one) for one in group.tables}  # raises where a cell is not of its type

    assert read.keys() == {path.name for path in tmp_path.glob("*.csv")}
    assert read["figures.csv"][0]["value"] == "4"
    assert read["figures.csv"][0]["low"] == 4
    assert {row["file"] for row in read["dictionary.csv"]} == read.keys() - {"dictionary.csv"}
    readme = (tmp_path / "README.txt").read_text()
    for said in ("2021", "CC BY 4.0", "As of", "Version of the data", "data for 2 of the 4"):
        assert said in readme
    assert "\nUnknown is not zero. A number comes" in readme, "no capital behind a colon"
    missing = readme.partition("What is missing:")[2].split("\n")
    assert all(line.strip()[:1].isupper() for line in missing if line.strip())


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_line_to_cite_has_no_two_dots(client, edition, language):
    text = client.get(f"/{language}/summary.txt?edition={edition.pk}").content.decode()
    assert ".." not in text


@pytest.mark.parametrize(
    ("days", "title"),
    [
        ({"from": "2021-02-01", "to": "2021-02-28"}, "2021 ж. 1–28 ақпан"),
        ({"from": "2021-02-01"}, "2021 жылғы 1 ақпаннан бері"),
        ({"to": "2021-02-28"}, "2021 жылғы 28 ақпанға дейін"),
    ],
)
def test_days_that_are_asked_for_are_one_period_in_its_title(db, days, title):
    with translation.override("kk"):
        assert SummaryFilter.of_pairs(days.items()).title == title


def test_what_is_asked_begins_small_behind_a_colon_and_large_in_the_heading(client):
    page = doors.html(client, "/ru/summary/?territory=636200000&from=2021-02-01")
    assert re.findall("<title>(.*?) ·", page) == ["Сводка: Уланский район, с 1 февраля 2021 года"]
    page = doors.html(client, "/ru/summary/?from=2021-02-01")
    assert re.findall("<title>(.*?) ·", page) == ["Сводка: с 1 февраля 2021 года"]
    assert words(re.search("<h1.*?</h1>", page, re.DOTALL)[0]) == "С 1 февраля 2021 года"


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        ([("year", "2021")], ["2021 жыл", "2021 год", "The year 2021"]),
        (
            [("year", "2020"), ("year", "2021")],
            ["2020, 2021 жылдар", "2020, 2021 годы", "The years 2020, 2021"],
        ),
        ([("q", "ярмарка")], ["«ярмарка»", "«ярмарка»", "“ярмарка”"]),
        (
            [("territory", EAST_KAZAKHSTAN), ("mode", "unknown")],
            [
                "Шығыс Қазақстан облысы, форматы көрсетілмеген",
                "Восточно-Казахстанская область, формат не указан",
                "East Kazakhstan oblast, format not stated",
            ],
        ),
        ([("mode", "unknown")], ["Форматы көрсетілмеген", "Формат не указан", "Format not stated"]),
        (
            [("q", "ярмарка"), ("from", "2021-02-01")],
            [
                "«ярмарка», 2021 жылғы 1 ақпаннан бері",
                "«ярмарка», с 1 февраля 2021 года",
                "“ярмарка”, since 1 February 2021",
            ],
        ),
        (
            [("territory", ULAN), ("mode", "online")],
            ["Ұлан ауданы, онлайн", "Уланский район, онлайн", "Ulan district, online"],
        ),
        ([("mode", "online")], ["Онлайн", "Онлайн", "Online"]),
    ],
)
def test_a_year_has_its_noun_in_a_title_and_words_of_a_reader_their_marks(db, asked, titles):
    found = []
    for language in ("kk", "ru", "en"):
        with translation.override(language):
            found.append(SummaryFilter.of_pairs(asked).title)
    assert found == titles


def test_the_drawn_months_are_those_of_the_table(db):
    """An event over the turn of a year is of both, and each year has its own months; so has a period."""
    factories.event(date="2020-12-30/2021-01-02", stage="published")
    factories.event(date="2019-05-01", stage="published")
    for asked, months in (
        ([("year", 2021)], {(2021, 1)}),
        ([("year", 2019), ("year", 2021)], {(2019, 5), (2021, 1)}),
        ([("from", "2021-01-01")], {(2021, 1)}),
        ([("from", "2019-01-01"), ("to", "2020-12-31")], {(2019, 5), (2020, 12)}),
    ):
        summary = summed_up(*asked)
        assert {(part.of.year, part.of.month) for part in summary.months if part.of} == months
        drawn = {(first.year, first.month): number for first, _last, number in summary.drawn_months.months}
        assert {month for month, number in drawn.items() if number} == months
    assert {first.year for first, _last, _number in summed_up(("year", 2021)).drawn_months.months} == {2021}


def test_a_cell_begins_no_formula(client):
    edition = factories.edition()
    event = factories.event(edition=edition, places=[ULAN], stage="published")
    factories.figure(event=event, item_kk="=SUM(A9)", flow="given", quantity=Quantity.exact(20))
    rows = table(client.get(f"/kk/summary.csv?edition={edition.pk}").content.decode())
    assert "'=SUM(A9)" in {value for row in rows for value in row.values()}


# What it costs -------------------------------------------------------------------------------------------


def test_it_costs_the_same_for_one_event_and_for_several(client, edition, django_assert_max_num_queries):
    def queries(question):
        with django_assert_max_num_queries(50) as asked:
            doors.html(client, f"/en/summary/?{question}")
        return len(asked)

    question = f"edition={edition.pk}&territory={EAST_KAZAKHSTAN}"
    queries(question)
    few = queries(question)
    for number in range(3):
        event = factories.event(
            edition=edition, places=[ULAN], date=f"2021-05-0{number + 1}", stage="published"
        )
        factories.audience(event=event, quantity=Quantity.exact(5))
    queries(question)  # counts what waits
    assert queries(question) == few


def test_of_more_events_than_are_told_those_of_most_people_are(db):
    events = [
        factories.event(places=[ULAN], date=f"2021-05-{number:02}", stage="published")
        for number in range(1, 15)
    ]
    for number, event in enumerate(reversed(events), start=5):
        factories.audience(event=event, quantity=Quantity.exact(number))
    summary = summed_up(("territory", ULAN))
    assert [event.pk for event in summary.events] == [event.pk for event in events[:12]]


def test_of_more_events_than_are_told_those_with_most_people_are(client):
    edition = factories.edition(year=2020)
    for number in range(10, 24):
        event = factories.event(edition=edition, title_kk=f"Жиын {number}", stage="published")
        factories.audience(event=event, quantity=Quantity.exact(number))
    told = {str(event.title) for event in summed_up(("edition", edition.pk)).events}
    assert told == {f"Жиын {number}" for number in range(12, 24)}
    assert client.get(f"/kk/summary/?edition={edition.pk}").status_code == 200


def test_of_very_many_events_only_sums_are_read(monkeypatch, edition):
    monkeypatch.setattr("summaries.summary.RECENT", 3)
    summary = summed_up(("edition", edition.pk))

    assert (summary.keys, summary.in_kind, summary.holders) == (None, None, None)
    assert summary.number == 4
    assert rows(summary.types) == {"fair": 2, "seminar": 2}
    assert capped(summary.number) == number_format(4)


def test_of_many_events_those_are_told_that_most_people_took_part_in(monkeypatch, db):
    monkeypatch.setattr("summaries.told.MOST_EVENTS", 2)
    made = [
        factories.event(audiences=[(None, Quantity.exact(number))], date="2021", stage="published")
        for number in (20, 300, 7, 40)
    ]
    with translation.override("en"):
        told = summary_of(SummaryFilter.of_pairs([("year", "2021")])).events
    assert [event.pk for event in told] == [made[1].pk, made[3].pk]
