"""Pages of organisations, as a visitor reads them; every parameter gives one answer at every door."""

import re

import pytest
from django.utils import translation

from registry.models import Contact, OrganisationName
from tests import doors, factories
from tests.factories import ULAN

pytestmark = pytest.mark.django_db

EAST_KAZAKHSTAN, SEMEY, ABAI, SHIELI = "630000000", "101000000", "100000000", "435200000"


@pytest.fixture
def world():
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
    for stage in ("draft", "submitted", "returned", "withdrawn"):
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


def test_every_parameter_gives_one_answer_at_every_door(client, world, settings):
    settings.PAGE_SIZE = 2
    names = {organisation.pk: name for name, organisation in world.items()}

    def answer(number, question):
        languages = [doors.LANGUAGES[number % 3]] if number else doors.LANGUAGES
        return [names.get(pk, pk) for pk in doors.every_door(client, "organisations", languages, **question)]

    assert [
        (question, answer(number, question)) for number, (question, _names) in enumerate(QUESTIONS)
    ] == QUESTIONS


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
        "Seat": "Semey city, Abay oblast",
        "Area of operation": "Abay oblast",
        "Works since": "May 2013",
        "Parent organisation": "Association",
        "Directions of activity": "youth policy",
        "Target groups": "families",
        "People": f"{post.person.name_kk}, director",
        "Other names": "Старое имя (former name)",
        "Contacts": "telephone: +7 222",
        "Responsible for the record": "Ulan district",
        "Last checked": "not yet",
    }
    assert facts(client, parent)["Branches"] == "Semey branch"
    header, *rows = doors.csv_rows(client, "en", "organisations")
    assert sorted(row[header.index("Public contacts")] for row in rows) == ["", "'+7 222"]


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

    with django_assert_num_queries(8):
        client.get("/kk/organisations/")
    with translation.override("kk"):
        address = organisation.get_absolute_url()
    with django_assert_num_queries(45):
        assert client.get(address).status_code == 200
