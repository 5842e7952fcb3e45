"""Each number has an address, which says what it is made of; the rows add up to it."""

import hashlib
import re

import pytest

from events.models import EventAudience
from ngo_portal.lib.language.quantities import Quantity
from ngo_portal.lib.lists.counts import capped
from summaries.figures.figure import NoFigure
from summaries.figures.finding import figure_of
from summaries.filters import SummaryFilter
from summaries.ids import figure_id, parsed
from summaries.linked_data import address_of
from summaries.summary import summary_of
from tests import doors, factories
from tests.factories import ULAN
from tests.summaries.test_summary import EAST_KAZAKHSTAN, KYZYLORDA, edition, page_numbers

__all__ = ["edition"]
pytestmark = pytest.mark.django_db

SENTENCE = "Іс-шараға 30 адам қатысты."


def printed(summary):
    """{id: the number as it is printed} of all numbers of a summary."""
    tables = (summary.places, summary.types, summary.months, summary.directions, summary.modes)
    found = {one.figure: one.value for one in (*summary.numbers, *(summary.in_kind or ()))}
    found |= {part.figure: capped(part.number) for parts in tables for part in parts}
    found |= {one.figure: one.value for one in (summary.projects.numbers if summary.projects else ())}
    return {figure: value for figure, value in found.items() if value and value != "0"}


@pytest.mark.parametrize(
    "question",
    [
        [("edition", "")],
        [("edition", ""), ("territory", EAST_KAZAKHSTAN)],
        [("edition", ""), ("territory", KYZYLORDA)],
        [("edition", ""), ("borders", "now")],
        *(
            pytest.param(question, marks=pytest.mark.proof)
            for question in (
                [("year", "2021"), ("type", "fair")],
                [("direction", "youth"), ("direction", "culture")],
                [("from", "2021-02-28"), ("to", "2021-03-31")],
                [("q", "Іс-шара")],
                [("territory", "000000000")],
            )
        ),
    ],
    ids=str,
)
def test_the_rows_of_each_number_add_up_to_it(edition, question):
    factories.project(
        amount_contracted=100, planned_dates="2021", territory=EAST_KAZAKHSTAN, stage="published"
    )
    asked = SummaryFilter.of_pairs([(name, value or str(edition.pk)) for name, value in question])
    assert asked.faults() == {}

    numbers = printed(summary_of(asked))

    assert len(numbers) > 5
    for figure, value in numbers.items():
        found = figure_of(figure)
        assert (found.id, found.value, found.recount()) == (figure, value, value)
        rows, after = found.page()
        assert after is None
        assert len(rows) == found.rows.order_by().count() > 0
        assert ":" not in found.label  # a colon stands before its value
        if found.unit == "event":
            assert len(rows) == found.low


def test_a_number_of_the_page_leads_to_its_rows(client, edition):
    page = doors.html(client, f"/en/summary/?edition={edition.pk}")
    links = re.findall(r'<a class="number-link" href="([^"]*)"><data id="([^"]*)"', page)
    assert {key for _address, key in links} == page_numbers(page).keys()

    address = next(address for address, key in links if key == "type.fair")
    assert len(set(re.findall(r'href="/en/events/(\d+)-', doors.html(client, address)))) == 2
    lasting = address.removeprefix("/en").rstrip("/").replace("figures", "figure")
    answer = client.get(lasting, headers={"accept-language": "en"})
    assert (answer.status_code, answer.headers["Location"]) == (302, address)
    assert "Accept-Language" in answer.headers["Vary"]


@pytest.fixture
def line(edition):
    text = f"Кеше жиын өтті. {SENTENCE} Қалғаны белгісіз."
    source = factories.source(stage="published", text=text, publisher="Дидар")
    row = EventAudience.objects.get(quantity_low=30)
    row.source, row.verbatim = source, SENTENCE
    row.save()
    return row


def test_the_number_of_a_record_is_its_row_and_sentence(client, line):
    page = doors.html(client, f"/en/figures/audience-{line.pk}/")
    assert "30 people" in page
    assert SENTENCE in page
    assert "Characters 16–42 of the text of the source." in page
    assert hashlib.sha256(SENTENCE.encode()).hexdigest() in page


def test_a_number_is_told_with_what_is_counted(client, edition, line):
    of_type = doors.html(client, f"/en/figures/type.fair;borders=then;edition={edition.pk}/")
    assert re.findall("<title>(.*?) ·", of_type) == ["Fair: 2 events"]
    assert re.search('<data id="value"[^>]*>2 events</data>', of_type)
    assert "Fair: 2 events (" in of_type, "and so it is cited"
    whole = doors.html(client, f"/en/figures/events;borders=then;edition={edition.pk}/")
    assert re.findall("<title>(.*?) ·", whole) == ["Events: 4"]
    assert '<meta name="description" content="Events: 4.' in whole, "no number without its noun"


def test_of_a_number_that_no_source_gives_no_number_is_told(client, edition):
    unstated = factories.audience(event=edition.events.first(), role="volunteers")
    page = doors.html(client, f"/ru/figures/audience-{unstated.pk}/")
    assert re.findall("<title>(.*?) ·", page) == ["Волонтёры"]
    assert "</a>: число не указано" in page
    assert "Источник числа не называет." in page
    assert '<p class="figure__value figure__value--unknown">число не указано</p>' in page
    things = factories.figure(event=unstated.event, item_kk="киім", item_ru="одежда", flow="sent")
    page = doors.html(client, f"/ru/figures/item-{things.pk}/")
    assert '<p class="figure__value figure__value--unknown">количество не указано</p>' in page
    assert re.findall(r"aria-current=\"page\"[^>]*>(.*?)<", page)[-1] == "Одежда (отправлено)"
    assert "как его называет источник" not in page


def test_programs_read_an_observation_with_where_it_is_derived_from(client, line):
    of = client.get(f"/figure/audience-{line.pk}.jsonld", headers={"accept-language": "en"})
    assert of.headers["Content-Type"] == "application/ld+json; charset=utf-8"
    one = of.json()
    assert one["@type"] == ["Observation", "prov:Entity"]
    assert (one["value"], one["minValue"], one["maxValue"], one["unitText"]) == (30, 30, 30, "people")
    assert one["measurementQualifier"] == "exact"
    assert one["version"]
    (row,) = one["prov:wasDerivedFrom"]
    assert row["prov:hadPrimarySource"]["publisher"] == "Дидар"
    assert row["prov:wasQuotedFrom"] == {
        "@type": "Quotation",
        "text": SENTENCE,
        "inLanguage": "kk",
        "sha256": hashlib.sha256(SENTENCE.encode()).hexdigest(),
        "oa:start": 16,
        "oa:end": 42,
    }
    summed = figure_id("audience.participants", [("borders", "then"), ("edition", line.event.edition_id)])
    one = client.get(f"/figure/{summed}.jsonld").json()
    assert (one["measurementQualifier"], one["minValue"]) == ("about", 92)
    assert "maxValue" not in one  # two events gave no number
    assert len(one["prov:wasDerivedFrom"]) == 4


def test_of_a_source_that_is_not_published_no_sentence_is_told(client, line):
    line.source.stage = "draft"
    line.source.save()
    for address in (f"/en/figures/audience-{line.pk}/", f"/figure/audience-{line.pk}.jsonld"):
        text = doors.html(client, address)
        assert "30" in text
        assert SENTENCE not in text
        assert "Дидар" not in text


def test_a_small_number_tells_its_interval_alone(client, line):
    line.target_group = factories.target_group(key="ill", is_vulnerable=True)
    line.quantity, line.verbatim = Quantity.exact(3), "Іс-шараға 3 адам қатысты."
    line.save()
    page = doors.html(client, f"/en/figures/audience-{line.pk}/")
    assert "fewer than 5" in page
    assert line.verbatim not in page
    assert hashlib.sha256(line.verbatim.encode()).hexdigest() not in page
    one = client.get(f"/figure/audience-{line.pk}.jsonld").json()
    assert (one["maxValue"], one["measurementQualifier"]) == (5, "less_than")
    assert not {"value", "minValue"} & one.keys()
    assert line.verbatim not in str(one)
    # What another line of the event says of them is told by none of its doors either.
    item = factories.figure(event=line.event, item_kk="3 балаға арба", flow="given")
    beside = factories.audience(event=line.event, described_kk="үш баланың анасы", quantity=Quantity.exact(9))
    for figure in (f"item-{item.pk}", f"audience-{beside.pk}"):
        for address in (f"/kk/figures/{figure}/", f"/figure/{figure}.jsonld"):
            text = doors.html(client, address)
            assert not re.search("балаға|баланың", text), address


def test_what_was_withdrawn_is_gone_and_what_never_was_is_not_found(client, edition, line):
    organisation = factories.organisation(stage="published")
    of_it = figure_id("events", [("borders", "now"), ("organisation", organisation.pk)])
    draft = factories.audience(event=factories.event(places=[ULAN]), quantity=Quantity.exact(7))
    assert client.get(f"/figure/{of_it}").status_code == 302
    statuses = {
        f"audience-{draft.pk}": 404,
        "audience-999999": 404,
        "audience": 404,
        "nothing-1": 404,
        "events;edition": 404,
        "events;foo=1": 404,
        "type.nothing;borders=now": 404,
        "type.fair;year=x": 404,
        "district.none;borders=now;x": 404,
        "month.2021-13;borders=now": 404,
        "audience.helped.people;borders=now": 404,
        "events.;borders=now": 404,
    }
    for figure, status in statuses.items():
        for address in (f"/figure/{figure}", f"/figure/{figure}.jsonld", f"/en/figures/{figure}/"):
            assert client.get(address).status_code == status, address

    organisation.stage = line.event.stage = "withdrawn"
    organisation.save()
    line.event.save()
    for figure in (of_it, f"audience-{line.pk}"):
        for address in (f"/figure/{figure}", f"/figure/{figure}.jsonld", f"/en/figures/{figure}/"):
            answer = client.get(address)
            assert answer.status_code == 410, address
            assert "30" not in re.sub("<[^>]*>", "", answer.content.decode())


def test_an_id_has_one_spelling(client, edition):
    """An old code of a place, another order, borders that are not said: all lead to the one address."""
    known = figure_id("events", [("edition", edition.pk), ("borders", "then"), ("territory", "101000000")])
    for other in (
        f"events;edition={edition.pk};territory=101000000",
        f"events;territory=632800000;edition={edition.pk};borders=then",
    ):
        answer = client.get(f"/figure/{other}")
        assert (answer.status_code, answer.headers["Location"]) == (301, f"/figure/{known}")
        assert client.get(f"/figure/{other}.jsonld").headers["Location"] == f"/figure/{known}.jsonld"


def test_words_of_a_question_stand_in_its_ids(client):
    for words in ("сенбілік; б=1", "a.jsonld", "100%25", "x/y", "қ&ө"):
        figure = figure_id("events", [("q", words), ("borders", "now")])
        assert parsed(figure) == ("events", [("borders", "now"), ("q", words)])
        assert "." not in figure
        assert client.get(address_of(figure)).status_code == 302, words


def test_many_rows_are_told_page_by_page(client, monkeypatch, edition):
    monkeypatch.setattr("summaries.figures.figure.SHOWN", 3)
    figure = figure_id("events", [("edition", edition.pk), ("borders", "then")])
    pages, address = [], f"/en/figures/{figure}/"
    while address:
        page = doors.html(client, address)
        pages.append(set(re.findall(r'<a href="/en/events/(\d+)-', page)))
        address = next(iter(re.findall(r'href="([^"]*after=\d+)"', page)), None)
    assert [len(page) for page in pages] == [3, 1]
    assert len(set.union(*pages)) == 4


def test_a_line_whose_event_is_unpublished_has_no_figure(edition):
    with pytest.raises(NoFigure):
        figure_of("item-999999")


def test_the_title_of_a_number_says_what_it_counts(client, edition):
    """A row of a table has its noun where it stands alone, and a thing without an amount no empty end."""
    made = factories.event(title_kk="Көмек", stage="published", date="2021-02-27", places=[ULAN])
    clothes = factories.figure(event=made, item_kk="киім-кешек", flow="sent")
    district = doors.html(client, f"/kk/figures/district.{ULAN};borders=then;year=2021/")
    assert re.search(r"<title>Ұлан ауданы: \d іс-шара · ", district)
    item = doors.html(client, f"/kk/figures/item-{clothes.pk}/")
    assert "<title>Киім-кешек (жіберілді) · " in item
    assert "</a>: мөлшері көрсетілмеген" in item
