"""Pages of events and marathons, as a visitor reads them."""

import re

import pytest
from django.utils import translation

from events.figures.tallies import drain
from events.models import EventPerson, EventState, EventTerritory
from ngo_portal.lib.language.quantities import Quantity
from tests import doors, factories
from tests.factories import ULAN

pytestmark = pytest.mark.django_db

SEMEY, EAST_KAZAKHSTAN, SHIELI, SYRDARYA = "101000000", "630000000", "435200000", "434800000"


def words(html):
    """The text of a piece of a page, tags left out."""
    text = " ".join(re.sub("<[^>]*>", " ", html).split())
    return re.sub(" ([,:])", r"\1", text)


def facts(page):
    """{label: text} of a record's page."""
    pairs = re.findall(r"<dt>(.*?)</dt>\s*<dd[^>]*>(.*?)</dd>", page, re.DOTALL)
    return {words(label): words(text) for label, text in pairs}


def table(page, number):
    """[[cells of a row], …] of the page's table with this number, its foot too."""
    body = re.findall("<table.*?</table>", page, re.DOTALL)[number].split("</thead>")[1]
    rows = re.findall(r"<tr.*?</tr>", body, re.DOTALL)
    return [[words(cell) for cell in re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL)[:2]] for row in rows]


def english(client, record):
    with translation.override("en"):
        return doors.html(client, record.get_absolute_url())


# One event ------------------------------------------------------------------------------


def test_an_event_shows_all_its_facts(client):
    source = factories.source(headline="Ізгі іс", author="Айна", stage="published")
    event = factories.event(
        title_en="Clothes were given",
        description_en="Volunteers gave clothes.",
        date="2021-02-27",
        date_words="27 ақпанда",
        date_basis="inferred",
        date_note_en="The article names the day only.",
        places=[SHIELI, EAST_KAZAKHSTAN],
        type=factories.event_type(name_en="delivery of aid"),
        stage="published",
        mode="in_person",
        organisers=[factories.organisation(name_en="Family centre", stage="published")],
        audiences=[(factories.target_group(name_en="families in need"), Quantity.about(30, "30-ға жуық"))],
        edition=factories.edition(),
        project=factories.project(name_en="Warm winter", stage="published"),
        source=source,
        verbatim="30-ға жуық отбасыға киім берілді.",
        topic_en="Help",
    )
    factories.organiser(event=event, described_en="a school", role="host")
    factories.audience(event=event, role="volunteers")
    post = factories.position(
        organisation=factories.organisation(name_en="Fund", stage="published"),
        post_en="director",
        unit_en="office",
    )
    factories.guest(event=event, person=post.person, position=post, role="moderator")
    factories.figure(event=event, item_en="clothes", flow="given", quantity=Quantity.more_than(5))

    page = english(client, event)

    shown = facts(page)
    changed = shown.pop("Last changed")
    assert re.fullmatch(r"\d{1,2} \w+ \d{4}", changed)
    assert shown == {
        "Topic": "Help",
        "Date": "27 February 2021, in the source: “27 ақпанда” The article names the day only.",
        "Place": "Shieli district, Kyzylorda oblast East Kazakhstan oblast",
        "Organiser": "Family centre hosted by a school",
        "For whom and how many": (
            "families in need: about 30 people (participants) volunteers: number not stated"
        ),
        "People": f"{post.person.name_kk}, moderator director of the office at the Fund",
        "Figures": "clothes – more than 5 (handed out)",
        "Marathon": "Игі істер марафоны, 2021",
        "Social project": "Warm winter",
        "Follow changes": "Atom feed, calendar",
        "Responsible for the record": "Shieli district",
    }
    assert "“Ізгі іс”" in page
    assert '<blockquote class="verbatim" lang="kk">30-ға жуық отбасыға киім берілді.</blockquote>' in page


def test_what_is_not_known_is_said_and_is_no_nought(client):
    event = factories.event(title_en="Something", stage="published", responsible=EAST_KAZAKHSTAN)

    shown = facts(english(client, event))

    assert {name: shown[name] for name in ("Date", "Place", "Organiser", "For whom and how many")} == {
        "Date": "not stated",
        "Place": "not stated",
        "Organiser": "not stated",
        "For whom and how many": "not stated",
    }


def test_who_came_is_said_once_in_one_bracket_and_several_are_called_several(client):
    event = factories.event(title_en="Lecture", stage="published")
    women = factories.target_group(
        key="women", name_en="women", counted_kk="әйел", one_en="woman", many_en="women"
    )
    number = Quantity.exact(40)
    factories.audience(event=event, target_group=women, quantity=number, sex="women", age_from=18, age_to=35)
    for words, role in (("республикалық деңгейдегі дәріскерлер", "speaker"), ("бір мұғалім", "guest")):
        EventPerson.objects.create(event=event, described_kk=words, role=role)
    factories.guest(event=event, person=factories.person(name_kk="Айгүл Сәрсенова"), role="other")

    shown = facts(doors.html(client, event.get_absolute_url()))

    assert shown["Кімдер үшін және қанша"] == "40 әйел (қатысушылар, жасы: 18–35)"
    assert shown["Адамдар"] == (
        "республикалық деңгейдегі дәріскерлер, баяндамашылар бір мұғалім, қонақ Айгүл Сәрсенова"
    )


@pytest.mark.parametrize("state", [EventState.PLANNED, EventState.CANCELLED])
def test_an_event_that_was_not_held_says_so_in_its_list_too(client, state):
    event = factories.event(title_en="x", state=state, stage="published")
    with translation.override("en"):
        badge = f'badge--{"warning" if state == "planned" else "error"}">{event.get_state_display()}</span>'
    assert badge in english(client, event)
    assert badge in doors.html(client, "/en/events/")


@pytest.mark.parametrize("rows", [1, 3])
def test_an_event_costs_the_same_with_one_line_and_with_three(client, rows, django_assert_num_queries):
    event = factories.event(
        stage="published",
        places=[ULAN, SEMEY, SHIELI][:rows],
        organisers=[factories.organisation(stage="published") for _row in range(rows)],
        audiences=[(factories.target_group(key=f"g{row}"), Quantity.about(30)) for row in range(rows)],
        directions=[factories.direction(key=f"d{row}") for row in range(rows)],
        project=factories.project(stage="published"),
        source=factories.source(stage="published"),
        edition=factories.edition(),
    )
    for row in range(rows):
        post = factories.position()
        factories.guest(event=event, person=post.person, position=post)
        factories.figure(event=event, indicator=factories.indicator(key=f"i{row}"))
        factories.quote(event=event, person=post.person, position=post)

    with translation.override("kk"):
        address = event.get_absolute_url()
    client.get(address)  # its statements are planned
    with django_assert_num_queries(24):
        assert client.get(address).status_code == 200


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(
    ("question", "queries"),
    [({}, 18), ({"territory": ULAN, "type": "seminar", "year": 2021, "q": "іс"}, 33)],
)
def test_the_list_costs_the_same_with_one_event_and_with_three(
    client, rows, question, queries, django_assert_num_queries
):
    for _row in range(rows):
        factories.event(
            title_kk="Ізгі іс",
            stage="published",
            date="2021-05-01",
            places=[ULAN, SEMEY, SHIELI][:rows],
            organisers=[factories.organisation(stage="published") for _organiser in range(rows)],
        )
    drain()
    with django_assert_num_queries(queries):
        assert len(doors.entries(doors.html(client, doors.path("kk", "events", **question)))) == rows


# A marathon -----------------------------------------------------------------------------


@pytest.fixture
def edition():
    """Five events: two in Semey, one in two districts, one of its oblast only, one without place; a draft."""
    seminar, fair = (factories.event_type(key=key, name_en=key) for key in ("seminar", "fair"))
    edition = factories.edition(year=2021, territory=EAST_KAZAKHSTAN, dates="2021-02/2021-11")
    for number, (places, kind) in enumerate(
        [
            ([SEMEY], seminar),
            ([SEMEY], fair),
            ([SHIELI, SYRDARYA], fair),
            ([EAST_KAZAKHSTAN], fair),
            ([], fair),
        ]
    ):
        factories.event(
            title_kk=f"Іс {number}",
            places=places,
            type=kind,
            date=f"2021-03-0{9 - number}",
            edition=edition,
            stage="published",
        )
    factories.event(places=[SEMEY], type=seminar, date="2021-03-01", edition=edition)
    factories.event(places=[SEMEY], type=seminar, date="2021-03-01", stage="published")
    return edition


def test_an_edition_counts_its_events_by_district_and_type(client, edition):
    page = english(client, edition)

    assert doors.entries(page) == [
        event.pk for event in edition.events.filter(stage="published").order_by("-date")
    ]
    assert re.search('figure__value">(?:<a[^>]*>)?(.*?)<', page)[1] == "5"
    assert table(page, 0) == [
        ["Semey city", "2"],
        ["Shieli district", "1"],
        ["Syrdarya district", "1"],
        ["district not stated", "2"],
        ["Total", "5"],
    ]
    assert table(page, 1) == [["fair", "4"], ["seminar", "1"], ["Total", "5"]]
    links = re.findall('<th scope="row"><a href="(.*?)"', page.replace("\n", "").replace("  ", ""))
    for link, number in zip(links, [2, 1, 1, 4, 1, *[1] * 5, 5], strict=True):
        assert len(doors.entries(doors.html(client, link.replace("&amp;", "&")))) == number


def test_an_edition_of_the_whole_country_is_told_by_oblast(client):
    edition = factories.edition(year=2021)
    for places in ([SEMEY], [SHIELI, SYRDARYA], [SHIELI, ULAN], ["750000000"], []):
        factories.event(places=places, date="2021-03-01", edition=edition, stage="published")
        factories.event(places=places, date="2021-03-01", stage="published")

    page = english(client, edition)

    assert table(page, 0) == [
        ["East Kazakhstan oblast", "2"],
        ["Kyzylorda oblast", "2"],
        ["Almaty city", "1"],
        ["place not stated", "1"],
        ["Total", "5"],
    ]
    assert "An event held in two oblasts is counted in both rows" in page
    links = re.findall('<th scope="row"><a href="(.*?)"', page.replace("\n", "").replace("  ", ""))
    for link, number in zip(links, [2, 2, 1, 5, 5, 5], strict=True):
        assert len(doors.entries(doors.html(client, link.replace("&amp;", "&")))) == number


def test_an_edition_shows_its_files_and_they_hold_its_events(client, edition):
    page = english(client, edition)

    assert re.findall('href="(/en/events.[cx][^"]*)"', page) == [
        f"/en/events.csv?edition={edition.pk}",
        f"/en/events.xlsx?edition={edition.pk}",
    ]
    assert len(doors.csv_rows(client, "en", "events", edition=edition.pk)) == 6


def test_an_edition_can_be_read_in_the_borders_of_then_and_of_now(client):
    """Semey lay in East Kazakhstan until 2022; a district carved out of it since was part of it."""
    edition = factories.edition()
    event = factories.event(places=[SEMEY], date="2021-03-01", edition=edition, stage="published")
    listings = EventTerritory.objects.filter(event=event, territory__level=1).order_by("territory__code")
    assert list(listings.values_list("territory__code", "now", "then")) == [
        ("100000000", True, False),
        (EAST_KAZAKHSTAN, False, True),
    ]
    with translation.override("en"):
        address = edition.get_absolute_url()

    then = doors.html(client, address)
    assert "Within the borders of that time." in then
    assert '<a href="?borders=now"' in then
    now = doors.html(client, f"{address}?borders=now")
    assert "Within the borders of today." in now
    assert '<a href="?borders=then"' in now
    nonsense = doors.html(client, f"{address}?borders=nonsense")
    assert (
        nonsense.count("Within the borders of that time."),
        nonsense.count("Within the borders of today."),
    ) == (
        1,
        0,
    )


def test_an_edition_of_more_events_than_it_shows_leads_to_the_list(client):
    edition = factories.edition()
    for _number in range(13):
        factories.event(edition=edition, stage="published")

    page = english(client, edition)

    assert len(doors.entries(page)) == 12
    assert f'href="/en/events/?edition={edition.pk}"' in page


def test_an_edition_without_events_says_so(client):
    page = english(client, factories.edition())

    said = [words in page for words in ("Nothing has been published here yet.", "Nothing found")]
    assert (doors.entries(page), "<table" in page, said) == ([], False, [True, False]), "nothing was searched"
    assert re.search('figure__value">(?:<a[^>]*>)?(.*?)<', page)[1] == "0"


def _say_of_a_place(rows, place, edition):
    for row in range(rows):
        said = factories.statement(
            stage="published",
            territory=place,
            source=edition.source,
            said_by=factories.position(),
            target_groups=[factories.target_group()],
            counterpart=factories.organisation(stage="published"),
        )
        factories.in_kind_line(statement=said, unit=factories.unit())
        edition.statements.add(said)
        indicator = factories.indicator(key="projects-carried-out")
        factories.reported_figure(
            indicator=indicator, territory=place, period=f"{2020 + row % 2}", stage="published"
        )


@pytest.mark.parametrize("rows", [1, 3])
def test_marathon_pages_cost_the_same_with_one_event_and_with_three(
    client, rows, settings, django_assert_num_queries
):
    settings.KEEP_OPTIONS = True
    edition = factories.edition(source=factories.source(stage="published"), territory=EAST_KAZAKHSTAN)
    _say_of_a_place(rows, EAST_KAZAKHSTAN, edition)
    for row in range(rows):
        factories.edition(year=2010 + row)
        factories.marathon(slug=f"m{row}")
        factories.event(
            edition=edition,
            stage="published",
            places=[ULAN, SEMEY, SHIELI][:rows],
            type=factories.event_type(key=f"t{row}"),
            organisers=[factories.organisation(stage="published") for _organiser in range(rows)],
            audiences=[(None, Quantity.about(30)) for _line in range(rows)],
        )
    drain()
    marathon = "/kk/marathons/igi-ister-marafony/"
    for address, queries in (("/kk/marathons/", 3), (marathon, 6), (f"{marathon}2021/", 37)):
        client.get(address)  # its statements are planned
        with django_assert_num_queries(queries):
            assert client.get(address).status_code == 200


def test_a_marathon_counts_the_events_of_every_year(client):
    for year, number in ((2020, 1), (2021, 2)):
        for _event in range(number):
            factories.event(edition=factories.edition(year=year), stage="published")
    factories.edition(year=2022)

    page = doors.html(client, "/en/marathons/igi-ister-marafony/")

    cards = re.findall('class="card">(.*?)</li>', page, re.DOTALL)
    assert [words(card) for card in cards] == [
        "2022 marathon 0 events",
        "2021 marathon 2 events",
        "2020 marathon 1 event",
    ]


# Sentences of sources -------------------------------------------------------------------


def opened(page):
    """{line that opens a sentence: the sentence}, of a page."""
    found = re.findall(
        r'<details class="said">\s*<summary>(.*?)</summary>.*?<blockquote[^>]*>(.*?)</blockquote>',
        page,
        re.DOTALL,
    )
    return {words(line): words(sentence) for line, sentence in found}


def test_a_number_opens_its_sentence_and_another_source_stands_beside_it(client):
    article = factories.source(headline="Ізгі іс", stage="published")
    report = factories.source(headline="Есеп", stage="published")
    draft = factories.source(headline="Құпия")
    families = factories.target_group(name_en="families")
    event = factories.event(title_en="Help", stage="published", source=article)

    def line(source, number, **fields):
        factories.audience(
            event=event,
            target_group=families,
            quantity=Quantity.exact(number),
            source=source,
            verbatim=f"{number} отбасы.",
            **fields,
        )

    line(None, 30)
    line(report, 25, is_chosen=False)
    line(draft, 27, is_chosen=False)

    page = english(client, event)

    assert opened(page) == {
        "families: 30 people (participants)": "30 отбасы.",
        "Another source says: families: 25 people (participants)": "25 отбасы.",
    }
    assert "Another source says: families: 27 people" in words(page)
    assert "27 отбасы." not in page
    assert "Құпия" not in page


def test_a_quote_is_printed_as_it_stands_with_the_post_at_the_time(client):
    post = factories.position(
        organisation=factories.organisation(name_en="Fund", stage="published"), post_en="director"
    )
    event = factories.event(title_en="Forum", stage="published", source=factories.source(stage="published"))
    text = "«ҮЕҰ мен „еріктілер“ — күш», – деді ол."
    factories.quote(event=event, person=post.person, position=post, verbatim=text)

    [(quote, speaker)] = re.findall(
        r'<figure class="quote">(.*?)<figcaption>(.*?)</figcaption>', english(client, event), re.DOTALL
    )

    assert words(quote) == text
    assert words(speaker) == f"— {post.person.name_kk}, Fund, director"


def test_a_quote_of_an_unpublished_source_is_not_shown(client):
    event = factories.event(stage="published", source=factories.source())
    factories.quote(event=event, described_en="a volunteer", verbatim="Құпия сөз")

    assert "Құпия сөз" not in english(client, event)


def test_a_total_opens_the_lines_it_is_made_of(client):
    edition = factories.edition()
    for number in range(7):
        event = factories.event(
            title_en=f"Event {number}", edition=edition, date=f"2021-05-0{number + 1}", stage="published"
        )
        factories.audience(event=event, quantity=Quantity.exact(10))
        factories.audience(event=event, quantity=Quantity.exact(99), is_chosen=False)

    page = english(client, edition)

    behind = re.search('<details class="made-of">(.*?)</ul>', page, re.DOTALL)[1]
    assert [words(line) for line in re.findall("<li>(.*?)</li>", behind, re.DOTALL)] == [
        f"Event {number} – participants: 10 people" for number in (6, 5, 4, 3)
    ]
    assert "70 people" in page


def test_an_edition_says_what_sources_say_of_it_and_of_its_year(client):
    source = factories.source(stage="published")
    edition = factories.edition(
        year=2021,
        territory=EAST_KAZAKHSTAN,
        quantity_words="бірқатар",
        source=source,
        verbatim="Бірқатар іс.",
    )
    said = factories.statement(text_en="Trainings were held.", territory=EAST_KAZAKHSTAN, stage="published")
    edition.statements.add(said, factories.statement(text_en="Draft", territory=EAST_KAZAKHSTAN))
    for period in ("2019", "2020", "2021"):
        indicator = factories.indicator(key=f"i{period}", name_en=f"indicator of {period}")
        factories.reported_figure(
            indicator=indicator, territory=EAST_KAZAKHSTAN, period=period, stage="published"
        )

    page = english(client, edition)

    assert opened(page) == {"Number of events according to the source: “бірқатар”": "Бірқатар іс."}
    assert ("Trainings were held." in page, "Draft" in page) == (True, False)
    assert re.findall("Indicator of (20..)", page) == ["2021", "2020"]


def test_a_record_that_is_inferred_as_a_whole_says_so_wherever_it_is_told(client):
    made = factories.event(title_kk="Сенбілік", basis="inferred", stage="published")
    factories.event(title_kk="Жәрмеңке", stage="published")
    page = doors.html(client, doors.path("en", "events") + made.get_absolute_url().split("/events/")[1])
    assert "(inferred)" in page.split("<h1")[1].split("</h1>")[0]
    assert doors.html(client, doors.path("en", "events")).count("(inferred)") == 1
    [description] = re.findall(r'<meta name="description" content="(.*?)"', page)
    assert description.startswith("Сенбілік (inferred).")
