"""Pages of organisations, as a visitor reads them; every parameter gives one answer at every door."""

import re

import pytest
from django.utils import translation

from events.figures import activity
from ngo_portal.lib.language.quantities import Quantity
from ngo_portal.lib.lists.paging import first_keys
from registry.models import Contact, OrganisationName
from tests import cast, doors, factories
from tests.factories import ULAN, UNPUBLISHED

pytestmark = pytest.mark.django_db

EAST_KAZAKHSTAN, SEMEY, ABAI, SHIELI = "630000000", "101000000", "100000000", "435200000"


@pytest.fixture(scope="class")
def world(class_db):
    """{name: organisation}: three published ones that differ in everything, and unpublished twins of them."""
    make = factories
    fund, union = make.legal_form(key="fund"), make.legal_form(key="union")
    youth, culture = make.direction(key="youth"), make.direction(key="culture")
    families, veterans = make.target_group(key="families"), make.target_group(key="veterans")
    seeds = {
        "talap": {
            "name_kk": "«Талап» қоғамдық қоры",
            "name_ru": "Общественный фонд «Талап»",
            "legal_form": fund,
            "seat": "636230100",
            "status": "active",
            "directions": [youth],
            "target_groups": [families],
        },
        "school": {
            "name_kk": "Әлия атындағы мектеп",
            "kind": "state_body",
            "seat": SEMEY,
            "directions": [youth, culture],
            "target_groups": [families, veterans],
        },
        "union": {
            "name_kk": "Ардагерлер одағы",
            "kind": "branch",
            "legal_form": union,
            "status": "liquidated",
            "target_groups": [veterans],
        },
    }
    for stage in UNPUBLISHED:
        for fields in seeds.values():
            make.organisation(stage=stage, **fields)
    made = {name: make.organisation(stage="published", **fields) for name, fields in seeds.items()}
    type(made["talap"]).objects.filter(pk=made["talap"].pk).update(bin="940140000385")
    return made


#: By name in the Kazakh alphabet: «Талап», Ардагерлер, Әлия. Quotes do not count.
ALL = ["union", "school", "talap"]
QUESTIONS = [
    ({}, ALL),
    ({"sort": "name"}, ALL),
    ({"sort": "recent"}, ["union", "school", "talap"]),
    ({"q": "талап"}, ["talap"]),
    ({"q": "ФОНД «талап"}, ["talap"]),
    ({"q": "алия"}, ["school"]),
    ({"q": "940140000385"}, ["talap"]),
    ({"q": "940140000386"}, []),
    ({"territory": ULAN}, ["talap"]),
    ({"territory": EAST_KAZAKHSTAN}, ["talap"]),
    ({"territory": [ABAI, EAST_KAZAKHSTAN]}, ["school", "talap"]),
    ({"territory": "000000000"}, ALL),
    ({"territory": SHIELI}, []),
    ({"kind": "ngo"}, ["talap"]),
    ({"kind": ["state_body", "branch"]}, ["union", "school"]),
    ({"legal_form": "fund"}, ["talap"]),
    ({"legal_form": ["fund", "union"]}, ["union", "talap"]),
    ({"direction": "culture"}, ["school"]),
    ({"direction": ["culture", "youth"]}, ["school", "talap"]),
    ({"target_group": "veterans"}, ["union", "school"]),
    ({"target_group": ["veterans", "families"]}, ALL),
    ({"status": "active"}, ["talap"]),
    ({"status": ["unknown", "liquidated"]}, ["union", "school"]),
    ({"territory": ABAI, "direction": "youth"}, ["school"]),
    ({"q": "қоғамдық", "kind": "ngo", "sort": "recent"}, ["talap"]),
]


class TestWorld:
    """The same world for all of these questions."""

    @pytest.mark.parametrize(("number", "question", "wanted"), doors.numbered(QUESTIONS))
    def test_every_parameter_gives_one_answer_at_every_door(
        self, client, world, settings, everywhere, number, question, wanted
    ):
        settings.PAGE_SIZE = 2
        names = {organisation.pk: name for name, organisation in world.items()}
        found = doors.every_door(client, "organisations", **doors.in_turn(number, everywhere), **question)
        assert [names.get(pk, pk) for pk in found] == wanted


def facts(client, organisation):
    with translation.override("en"):
        page = doors.html(client, organisation.get_absolute_url())
    pairs = re.findall(r"<dt>(.*?)</dt>\s*<dd[^>]*>(.*?)</dd>", page, re.DOTALL)
    return {label: " ".join(re.sub("<[^>]*>", " ", text).split()).replace(" ,", ",") for label, text in pairs}


def test_an_organisation_shows_its_facts_and_only_public_contacts(client):
    parent = factories.organisation(name_en="Association", stage="published")
    organisation = factories.organisation(
        name_en="Semey branch",
        kind="branch",
        legal_form=factories.legal_form(name_en="public fund"),
        seat=SEMEY,
        area=ABAI,
        parent=parent,
        founded="2013-05",
        stage="published",
        directions=[factories.direction(name_en="youth policy")],
        target_groups=[factories.target_group(name_en="families")],
        source=factories.source(headline="Ізгі іс", stage="published"),
    )
    OrganisationName.objects.create(organisation=organisation, name="Старое имя", kind="former")
    Contact.objects.create(organisation=organisation, value="+7 000", is_public=False)
    Contact.objects.create(organisation=organisation, value="+7 222", is_public=True)
    post = factories.position(organisation=organisation, post_en="director")

    assert facts(client, organisation) == {
        "Legal form": "public fund",
        "BIN": "not stated",
        "Location": "Semey city, Abay oblast",
        "Area of operation": "Abay oblast",
        "Operating since": "May 2013",
        "Parent organisation": "Association",
        "Directions of activity": "youth policy",
        "Target groups": "families",
        "People": f"{post.person.name_kk}, director",
        "Other names": "Старое имя (former name)",
        "Contacts": "telephone: +7 222",
        "Responsible for the record": "Ulan district",
        "Status": "not checked",
        "Last checked": "not yet",
    }
    assert facts(client, parent)["Branches"] == "Semey branch"
    header, *rows = doors.csv_rows(client, "en", "organisations")
    assert sorted(row[header.index("Public contacts")] for row in rows) == ["", "'+7 222"]


@pytest.mark.parametrize("inferred", ["seat", "area"])
def test_an_inferred_place_is_never_told_as_stated(client, inferred):
    """Red where a page, the list or a file tells the place without its mark, or marks the other one."""
    places = {"seat": "Semey city", "area": "Abay oblast"}
    told = {name: f"{title} (inferred)" if name == inferred else title for name, title in places.items()}
    basis = {f"{inferred}_basis": "inferred"}
    source = factories.source(stage="published")
    made = factories.organisation(seat=SEMEY, area=ABAI, source=source, stage="published", **basis)
    # The same where there is no place to be inferred: nothing is marked.
    factories.organisation(source=source, stage="published", **basis)
    factories.organisation(stage="published")

    shown = facts(client, made)
    seat = "Semey city, Abay oblast"
    assert shown["Location"] == (f"{seat} (inferred)" if inferred == "seat" else seat)
    assert shown["Area of operation"] == told["area"]
    page = " ".join(re.sub("<[^>]*>", "", doors.html(client, doors.path("en", "organisations"))).split())
    assert (page.count(shown["Location"]), page.count("(inferred)")) == (1, inferred == "seat")
    for rows in (doors.csv_rows, doors.xlsx_rows):
        header, *lines = rows(client, "en", "organisations")
        wanted = ["Location", "Area of operation", "Basis"]
        assert [[line[header.index(name)] for name in wanted] for line in lines] == [
            [told["seat"], told["area"], "partly inferred"],
            ["", "", "stated by the source"],
            ["", "", ""],
        ]
    lines = [
        line for line in doors.objects(client, "en", "organisations") if line["sheet"] == "organisations"
    ]
    assert [[line[name] for name in ("seat", "area", "basis")] for line in lines] == [
        [told["seat"], told["area"], "partly_inferred"],
        [None, None, "stated"],
        [None, None, None],
    ]


def test_an_organisation_leads_to_its_events_and_projects(client):
    organisation = factories.organisation(stage="published")
    events = [factories.event(organisers=[organisation], stage="published") for _event in range(11)]
    project = factories.project(operator=organisation, stage="published")
    factories.event(stage="published")
    factories.project(supplier=organisation)

    with translation.override("en"):
        page = doors.html(client, organisation.get_absolute_url())

    shown = [event.pk for event in reversed(events)][:10]
    assert doors.entries(page) == [*shown, project.pk]
    for noun in ("events", "projects"):
        assert f'href="/en/{noun}/?organisation={organisation.pk}"' in page


def _say_of(organisation, number):
    """One row of every kind that sources say of an organisation, with all that such rows name."""
    other = factories.organisation(stage="published")
    post = factories.position(organisation=other)
    programme = factories.programme(organisation=organisation, stage="published")
    programme.directions.create(name_kk="еңбек")
    programme.other_names.create(name="Рухани жағыру")
    said = factories.statement(
        organisation=organisation,
        counterpart=other,
        programme=programme,
        said_by=post,
        target_groups=[factories.target_group()],
        unit=factories.unit(),
        source=organisation.source,
        stage="published",
    )
    factories.in_kind_line(statement=said, unit=factories.unit())
    factories.award(organisation=organisation, programme=programme, person=post.person, stage="published")
    agreed = factories.memorandum(said_by=post, stage="published")
    factories.party(memorandum=agreed, organisation=organisation)
    factories.annual_filing(organisation=organisation, year=2020 + number)
    factories.reported_figure(organisation=organisation, said_by=post, stage="published")


@pytest.mark.parametrize("rows", [1, 3])
def test_pages_cost_the_same_with_one_row_and_with_three(client, rows, django_assert_num_queries):
    for _row in range(rows):
        organisation = factories.organisation(
            stage="published",
            seat=SEMEY,
            legal_form=factories.legal_form(),
            parent=factories.organisation(stage="published"),
            source=factories.source(stage="published"),
            directions=[factories.direction(key=f"d{number}") for number in range(rows)],
            target_groups=[factories.target_group(key=f"g{number}") for number in range(rows)],
        )
    for number in range(rows):
        factories.position(organisation=organisation)
        factories.organisation(parent=organisation, stage="published")
        Contact.objects.create(organisation=organisation, value=str(number), is_public=True)
        OrganisationName.objects.create(organisation=organisation, name=str(number))
        factories.event(organisers=[organisation], places=[SEMEY], stage="published")
        factories.project(customer=organisation, territory=SEMEY, stage="published")
        _say_of(organisation, number)

    activity.drain()
    with django_assert_num_queries(16):
        client.get("/kk/organisations/")
    with translation.override("kk"):
        address = organisation.get_absolute_url()
    client.get(address)  # its statements are planned
    with django_assert_num_queries(61):
        assert client.get(address).status_code == 200


def sections(page):
    """{heading: text} of a page's sections."""
    found = re.findall(
        r'<section class="section">\s*(?:<div[^>]*>\s*)?<h2>(.*?)</h2>(.*?)</section>', page, re.DOTALL
    )
    return {heading: " ".join(re.sub("<[^>]*>", " ", text).split()) for heading, text in found}


def test_an_organisation_shows_what_sources_say_of_it_and_names_nobody_unpublished(client):
    source = factories.source(headline="Ізгі іс", stage="published")
    hidden = factories.organisation(name_en="Hidden")
    organisation = factories.organisation(name_en="Talap", level="local", stage="published", source=source)
    programme = factories.programme(name_en="Ruhani Jangyru", organisation=organisation, stage="published")
    for name in ("labour", "sport"):
        programme.directions.create(name_en=name)
    said = factories.statement(
        kind="help",
        text_en="People bring dishes.",
        organisation=organisation,
        counterpart=hidden,
        described_en="a school",
        source=source,
        verbatim="Ыдыс әкеледі.",
        stage="published",
    )
    factories.in_kind_line(statement=said, item_en="dishes", flow="received")
    factories.in_kind_line(statement=said, item_en="paper", flow="received", described_en="a school")
    factories.statement(text_en="A draft", organisation=organisation)
    factories.award(
        organisation=organisation,
        nomination_en="Best project",
        programme=programme,
        programme_words="Рухани жағыру",
        recipient_basis="inferred",
        date="2018",
        stage="published",
    )
    agreed = factories.memorandum(subject_en="Work with clients", stage="published")
    factories.party(memorandum=agreed, organisation=organisation)
    factories.party(memorandum=agreed, organisation=hidden)
    cases = factories.indicator(
        name_en="cases", unit=factories.unit(key="cases", one_en="case", many_en="cases", name_en="cases")
    )
    factories.reported_figure(
        indicator=cases,
        organisation=organisation,
        quantity=Quantity.about(10),
        period="2021",
        stage="published",
    )
    factories.annual_filing(organisation=organisation, year=2020, filed_on="2021-04-01")
    OrganisationName.objects.create(organisation=organisation, name="«Талап» ҚБ", kind="printed")

    with translation.override("en"):
        page = doors.html(client, organisation.get_absolute_url())

    shown = sections(page)
    assert shown["What sources say"].startswith("Help People bring dishes. Ыдыс әкеледі.")
    assert "dishes – amount not stated (received)" in shown["What sources say"]
    assert "paper – amount not stated (received from a school)" in shown["What sources say"]
    assert shown["Programmes"].endswith("2 areas: labour sport")
    assert shown["Awards"] == (
        "category “Best project”, 2018 programme: Ruhani Jangyru in the source: “Рухани жағыру” "
        "recipient inferred from the text"
    )
    assert shown["Memoranda"] == "Work with clients signed Talap"
    assert "Cases 2021 about 10 cases" in shown["Reported figures"]
    facts_shown = facts(client, organisation)
    assert facts_shown["Annual filings"] == "for 2020: filed, 1 April 2021 (after the deadline)"
    assert facts_shown["Spellings in sources"] == "«Талап» ҚБ"
    assert ("Hidden" in page, "A draft" in page) == (False, False)


def test_a_number_of_no_unit_says_what_it_is(client):
    organisation = factories.organisation(stage="published")
    factories.statement(
        text_en="It unites volunteers.",
        organisation=organisation,
        quantity=Quantity.exact(300),
        stage="published",
    )
    with translation.override("en"):
        page = doors.html(client, organisation.get_absolute_url())
    assert "It unites volunteers. how many: 300" in sections(page)["What sources say"]


def test_a_memorandum_without_parties_says_so(client):
    post = factories.position(organisation=factories.organisation(stage="published"))
    factories.memorandum(said_by=post, stage="published")

    with translation.override("en"):
        page = doors.html(client, post.organisation.get_absolute_url())

    assert "parties not stated" in page


def test_a_list_of_facts_says_how_many_there_are(client):
    organisation = factories.organisation(stage="published")
    for _number in range(51):
        factories.statement(organisation=organisation, stage="published")

    with translation.override("en"):
        page = doors.html(client, organisation.get_absolute_url())

    assert (page.count('class="statement"'), "Shown: 50; in all: 51." in page) == (50, True)


def test_only_of_an_oblast_it_is_said_that_no_town_is_stated(client):
    for seat in ("630000000", "750000000", SEMEY):  # an oblast, a city like an oblast, a town
        factories.organisation(seat=seat, stage="published")
    page = " ".join(re.sub("<[^>]*>", " ", doors.html(client, "/en/organisations/")).split())
    assert page.count("(city or district not stated)") == 1
    assert "East Kazakhstan oblast (city or district not stated)" in page


def test_a_line_of_another_source_names_it_though_it_keeps_no_sentence(client):
    own, other = (factories.source(headline=headline, stage="published") for headline in ("Мақала", "Есеп"))
    ngo = factories.organisation(stage="published", source=own)
    factories.annual_filing(organisation=ngo, year=2020, source=other)
    factories.annual_filing(organisation=ngo, year=2019)
    page = doors.html(client, ngo.get_absolute_url())
    assert (page.count("Есеп"), page.count("Мақала")) == (1, 1)


def test_words_of_a_date_are_not_printed_twice(client):
    ngo = factories.organisation(stage="published", founded="2013-23", founded_words="2013 жылдың күзі")
    assert doors.html(client, ngo.get_absolute_url()).count("2013 жылдың күзі") == 1


def test_the_directory_is_sorted_by_what_organisations_do_and_tells_near_names_apart(client, settings):
    """Those without events come last, in every order that asks for them; a page begins where one ends."""
    settings.PAGE_SIZE = 2
    make = {"name_en": "Talap", "stage": "published"}
    none = factories.organisation(seat=ULAN, status="active", **make)
    busy = factories.organisation(seat=SEMEY, legal_form=factories.legal_form(name_en="fund"), **make)
    late = factories.organisation(**make)
    type(late).objects.filter(pk=late.pk).update(bin="940140000385")
    for date in ("2020", "2021-01-05", ""):
        factories.event(organisers=[busy], date=date, stage="published")
    factories.event(organisers=[late, busy], state="cancelled", date="2023-01-01", stage="published")
    factories.event(organisers=[late], date="2022-02-27", stage="published")
    factories.event(organisers=[none], date="2022-02-27")
    activity.drain()

    def found(sort):
        return doors.every_door(client, "organisations", ["en"], sort=sort)

    for rows in (type(late).objects.with_most_events(), type(late).objects.lately_active()):
        keys = list(rows.values_list("pk", flat=True))
        assert first_keys(rows, 3) == keys
        assert first_keys(rows.reverse(), 3) == keys[::-1]
    assert found("events") == [busy.pk, late.pk, none.pk]
    assert found("recent") == [late.pk, busy.pk, none.pk]
    with translation.override("en"):
        page = doors.html(client, doors.path("en", "organisations", sort="events"))
        page += doors.html(client, doors.path("en", "organisations", territory=ULAN))
    rows = re.findall(r'<ul class="meta">(.*?)</ul>', page, re.DOTALL)
    told = [[" ".join(re.sub("<[^>]*>", "", one).split()) for one in row.split("</li>")[:-1]] for row in rows]
    ngo, unknown = "non-governmental organisation", "status not checked"
    assert told == [
        [ngo, "fund", "Semey city, Abay oblast", "3 events", unknown],
        [ngo, "location not stated", "BIN 940140000385", "1 event", unknown],
        [ngo, "Ulan district, East Kazakhstan oblast", "active"],
    ]


def test_the_page_says_how_to_reach_an_organisation_and_what_is_not_known(client):
    silent = factories.organisation(stage="published")
    known = factories.organisation(
        stage="published", status="active", status_on="2021", verified_on="2021-05-03",
        verified_by=cast.national(), bin="940140000385",
    )  # fmt: skip
    ways = {"phone": "8 701 123 45 67", "site": "talap.kz", "social": "javascript:alert(1)"}
    for kind, value in ways.items():
        Contact.objects.create(organisation=known, kind=kind, value=value, is_public=True)
    for date in ("2021-01-05", "2021", "2020-02-27", ""):
        factories.event(organisers=[known], date=date, stage="published")

    shown = facts(client, silent)
    assert [shown[name] for name in ("Status", "Last checked", "Contacts")] == [
        "not checked",
        "not yet",
        "not known",
    ]
    shown = facts(client, known)
    assert [shown[name] for name in ("Status", "Last checked", "BIN")] == [
        "active (as of 2021)",
        "3 May 2021",
        "940140000385 Look this number up in the state register (another site: stat.gov.kz)",
    ]
    with translation.override("en"):
        page = doors.html(client, known.get_absolute_url())
    assert re.findall(r'href="([^"]*)" rel="(?:nofollow )?noopener"', page) == [
        "https://stat.gov.kz/en/juridical/by/bin/",
        "tel:+77011234567",
        "https://talap.kz",
    ]
    years = re.search(r"<caption>.*?Events by year.*?<tbody>(.*?)</tbody>", page, re.DOTALL)[1]
    rows = [" ".join(re.sub("<[^>]*>", " ", row).split()) for row in years.split("</tr>")[:-1]]
    assert rows == ["2021 2", "2020 1", "year not stated 1"]
    assert f'/en/events/?organisation={known.pk}&amp;year=2021&amp;status=held"' in years
