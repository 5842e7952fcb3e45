"""Pages of social projects, as a visitor reads them; every parameter gives one answer at every door."""

import re
from decimal import Decimal

import pytest
from django.utils import translation
from lxml.html import fromstring

from projects import figures
from registry.rules.phrases import in_money
from tests import doors, factories
from tests.factories import ULAN, UNPUBLISHED

pytestmark = pytest.mark.django_db

EAST_KAZAKHSTAN, SEMEY, ABAI = "630000000", "101000000", "100000000"


@pytest.fixture(scope="class")
def world(class_db):
    """{name: project}: three published ones that differ in everything, and unpublished twins of them."""
    make = factories
    office, fund, operator = (make.organisation(name_kk=name, stage="published") for name in "АБВ")
    youth, culture = make.direction(key="youth"), make.direction(key="culture")
    families, veterans = make.target_group(key="families"), make.target_group(key="veterans")
    seeds = {
        "order": {
            "name_kk": "Жастар орталығы",
            "kind": "state_order",
            "status": "completed",
            "customer": office,
            "supplier": fund,
            "territory": ULAN,
            "planned_dates": "2020",
            "actual_dates": "2021-03-01/2021-11-30",
            "directions": [youth],
            "target_groups": [families],
        },
        "grant": {
            "name_kk": "Ән мерекесі",
            "kind": "grant_short",
            "status": "under_way",
            "operator": operator,
            "supplier": fund,
            "territory": SEMEY,
            "planned_dates": "2022",
            "directions": [culture, youth],
            "target_groups": [veterans],
        },
        "unnamed": {"name_kk": "Белгісіз жоба", "target_groups": [veterans, families]},
    }
    for stage in UNPUBLISHED:
        for fields in seeds.values():
            make.project(stage=stage, **fields)
    return {name: make.project(stage="published", **fields) for name, fields in seeds.items()}


ALL = ["grant", "order", "unnamed"]
QUESTIONS = [
    ({}, ALL),
    ({"sort": "newest"}, ALL),
    ({"sort": "oldest"}, ALL[::-1]),
    ({"q": "жастар"}, ["order"]),
    ({"q": "ән МЕРЕКЕ"}, ["grant"]),
    ({"territory": EAST_KAZAKHSTAN}, ["order"]),
    ({"territory": [ABAI, ULAN]}, ["grant", "order"]),
    ({"territory": "000000000"}, ALL),
    ({"year": 2021}, ["order"]),
    ({"year": [2021, 2022]}, ["grant", "order"]),
    ({"year": 2020}, []),
    ({"kind": "state_order"}, ["order"]),
    ({"kind": ["grant_short", "unknown"]}, ["grant", "unnamed"]),
    ({"status": "under_way"}, ["grant"]),
    ({"status": ["completed", "unknown"]}, ["order", "unnamed"]),
    ({"direction": "culture"}, ["grant"]),
    ({"direction": ["culture", "youth"]}, ["grant", "order"]),
    ({"target_group": "families"}, ["order", "unnamed"]),
    ({"target_group": ["veterans", "families"]}, ALL),
    ({"territory": ULAN, "year": 2021, "sort": "oldest"}, ["order"]),
]


class TestWorld:
    """The same world for all of these questions."""

    @pytest.mark.parametrize(("number", "question", "wanted"), doors.numbered(QUESTIONS))
    def test_every_parameter_gives_one_answer_at_every_door(
        self, client, world, settings, everywhere, number, question, wanted
    ):
        settings.PAGE_SIZE = 2
        asked = {**doors.in_turn(number, everywhere), **question}
        assert self.answer(client, world, **asked) == wanted

    @pytest.mark.parametrize(
        ("language", "roles", "wanted"),
        [
            ("ru", [("order", "customer")], ["order"]),
            ("en", [("order", "supplier")], ["grant", "order"]),
            ("kk", [("order", "customer"), ("grant", "operator")], ["grant", "order"]),
        ],
    )
    def test_organisations_in_every_role_give_one_answer_too(
        self, client, world, settings, language, roles, wanted
    ):
        settings.PAGE_SIZE = 2
        asked = [getattr(world[name], f"{role}_id") for name, role in roles]
        question = {"organisation": asked if len(asked) > 1 else asked[0]}
        assert self.answer(client, world, languages=[language], **question) == wanted

    def answer(self, client, world, **asked):
        names = {project.pk: name for name, project in world.items()}
        return [names.get(pk, pk) for pk in doors.every_door(client, "projects", **asked)]


def facts(client, project):
    with translation.override("en"):
        page = doors.html(client, project.get_absolute_url())
    pairs = re.findall(r"<dt>(.*?)</dt>\s*<dd[^>]*>(.*?)</dd>", page, re.DOTALL)
    return {label: " ".join(re.sub("<[^>]*>", " ", text).split()) for label, text in pairs}


def test_an_amount_that_is_not_stated_is_no_nought(client):
    project = factories.project(
        name_en="Warm winter",
        stage="published",
        customer=factories.organisation(name_en="Department", stage="published"),
        territory=ULAN,
        amount_contracted="532700000.50",
        amount_paid=0,
        planned_dates="2021",
        contract_number="5/7",
        responsible=ULAN,
    )

    shown = facts(client, project)
    shown.pop("Last changed")
    assert shown == {
        "Customer": "Department",
        "Supplier": "not stated",
        "Territory": "Ulan district",
        "Planned amount": "not stated",
        "Contract amount": "532,700,000.50 tenge",
        "Paid": "0 tenge",
        "Planned dates": "2021",
        "Actual dates": "not stated",
        "Contract": "No. 5/7",
        "Responsible for the record": "Ulan district",
    }
    page = fromstring(doors.html(client, project.get_absolute_url()))
    assert page.xpath('string(//dt[.="Шарт"]/following-sibling::dd[1])') == "№ 5/7"
    header, row = doors.csv_rows(client, "en", "projects")
    columns = ("Planned amount", "Contract amount", "Paid", "Currency")
    assert [row[header.index(name)] for name in columns] == ["", "532700000.50", "0.00", "tenge"]


def test_an_inferred_territory_is_never_told_as_stated(client):
    """Red where a page, the list or a file tells the territory without its mark."""
    made = factories.project(territory=ULAN, territory_basis="inferred", stage="published")
    factories.project(territory=ULAN, stage="published")
    factories.project(territory_basis="inferred", stage="published")  # there is no place to be inferred
    factories.project(territory=ULAN, basis="inferred", stage="published")

    assert facts(client, made)["Territory"] == "Ulan district (inferred)"
    page = re.sub("<[^>]*>", "", doors.html(client, doors.path("en", "projects")))
    whole = 1  # its own mark stands beside its name
    assert (page.count("Ulan district (inferred)"), page.count("(inferred)")) == (1, 1 + whole)
    told = [
        ["Ulan district (inferred)", "partly inferred"],
        ["Ulan district", "stated by the source"],
        ["", "stated by the source"],
        ["Ulan district", "inferred"],
    ]
    for rows in (doors.csv_rows, doors.xlsx_rows):
        header, *lines = rows(client, "en", "projects")
        lines = [[line[header.index(name)] for name in ("Territory", "Basis")] for line in lines]
        assert sorted(lines) == sorted(told)
    lines = [line for line in doors.objects(client, "en", "projects") if line["sheet"] == "projects"]
    found = {line["id"]: (line["territory"], line["basis"]) for line in lines}
    assert found[made.pk] == ("Ulan district (inferred)", "partly_inferred")
    assert sorted(basis for _territory, basis in found.values()) == [
        "inferred", "partly_inferred", "stated", "stated",
    ]  # fmt: skip


def test_a_file_names_no_currency_of_an_amount_that_nobody_stated(client):
    factories.project(stage="published")
    header, row = doors.csv_rows(client, "en", "projects")
    columns = ("Planned amount", "Contract amount", "Paid", "Currency")
    assert [row[header.index(name)] for name in columns] == ["", "", "", ""]


@pytest.mark.parametrize("rows", [1, 3])
def test_pages_cost_the_same_with_one_row_and_with_three(client, rows, django_assert_num_queries):
    for _row in range(rows):
        project = factories.project(
            stage="published",
            amount_contracted=5,
            territory=SEMEY,
            customer=factories.organisation(stage="published"),
            supplier=factories.organisation(stage="published"),
            operator=factories.organisation(stage="published"),
            source=factories.source(stage="published"),
            programme=factories.programme(stage="published"),
            directions=[factories.direction(key=f"d{number}") for number in range(rows)],
            target_groups=[factories.target_group(key=f"g{number}") for number in range(rows)],
        )
        factories.event(project=project, places=[SEMEY], stage="published")
    for _row in range(rows - 1):
        factories.event(project=project, places=[SEMEY], stage="published")

    with django_assert_num_queries(16):
        client.get("/kk/projects/")
    with translation.override("kk"):
        address = project.get_absolute_url()
    client.get(address)  # its statements are planned
    with django_assert_num_queries(19):
        assert client.get(address).status_code == 200


def tables(client, **question):
    """{caption: [[cells]]} of the list's page."""
    page = doors.html(client, doors.path("en", "projects", **question))
    found = {}
    for caption, body in re.findall(r"<caption>(.*?)</caption>.*?<tbody>(.*?)</tbody>", page, re.DOTALL):
        rows = re.findall(r"<tr.*?</tr>", body, re.DOTALL)
        cells = [re.findall(r"<t[hd].*?>(.*?)</t[hd]>", row, re.DOTALL) for row in rows]
        key = re.sub("<[^>]*>", "", caption.partition("<p")[0])
        found[key] = [[" ".join(re.sub("<[^>]*>", "", cell).split()) for cell in row] for row in cells]
    return found


def test_money_is_summed_by_customer_and_direction_with_how_many_state_it(client, monkeypatch):
    """Unknown is no nought, currencies stay apart, a project of two directions stands in both."""
    monkeypatch.setattr(figures, "MOST_CUSTOMERS", 2)
    office, fund = (factories.organisation(name_en=name, stage="published") for name in ("Office", "Fund"))
    draft = factories.organisation(name_en="Draft")
    sport, youth = (factories.direction(key=key, name_en=key) for key in ("sport", "youth"))
    make = {"stage": "published", "planned_dates": "2021"}
    factories.project(customer=office, amount_contracted=100, directions=[sport, youth], **make)
    factories.project(customer=office, amount_contracted=50, amount_paid=0, directions=[youth], **make)
    factories.project(customer=office, directions=[youth], **make)
    factories.project(customer=fund, amount_contracted=70, **make)
    factories.project(customer=draft, amount_contracted=9, **make)
    factories.project(amount_contracted=5, currency="USD", **make)
    factories.project(customer=fund, amount_contracted=999)

    none = "not stated"
    found = tables(client)
    assert found["Money of social projects by customer"] == [
        ["Office", "3", none, "150 data for 2 of the 3 projects", "0 data for 1 of the 3 projects"],
        ["Fund", "1", none, "70 data for the one project", none],
        ["all others", "1", none, "9 data for the one project", none],
        ["all others, US dollars", "1", none, "5 data for the one project", none],
    ]
    assert found["Money of social projects by direction of activity"] == [
        ["sport", "1", none, "100 data for the one project", none],
        ["youth", "3", none, "150 data for 2 of the 3 projects", "0 data for 1 of the 3 projects"],
    ]
    assert "Draft" not in str(found)
    narrowed = tables(client, direction="sport")["Money of social projects by customer"]
    assert narrowed == [["Office", "1", none, "100 data for the one project", none]]


def test_the_customer_stands_in_a_list_as_inside_a_sentence(client):
    office = factories.organisation(
        name_kk="Басқарма", name_ru="Областное управление развития", kind="state_body", stage="published"
    )
    factories.project(customer=office, stage="published")
    assert "<li>областное управление развития</li>" in doors.html(client, doors.path("ru", "projects"))


def test_a_list_says_the_amounts_that_are_stated(client):
    factories.project(amount_contracted=5_000_000, amount_paid=0, stage="published")
    factories.project(stage="published")
    page = doors.html(client, doors.path("en", "projects"))
    assert "contract amount: 5 million tenge" in page
    assert "paid: 0 tenge" in page
    assert page.count('Amount: <span class="unknown">not stated</span>') == 1


@pytest.mark.parametrize(
    ("language", "amount"),
    [("kk", "11 160 000 еуро"), ("ru", "11 160 000 евро"), ("en", "11,160,000 euros")],
)
def test_an_amount_is_written_alike_in_every_currency(db, language, amount):
    made = factories.project(amount_paid=11_160_000, currency="EUR")
    with translation.override(language):
        assert made.spelt(made.amount_paid).replace("\xa0", " ") == amount


@pytest.mark.parametrize(
    ("amount", "said", "in_full"),
    [
        ("1", "1 доллар США", "1 доллар США"),
        ("22", "22 доллара США", "22 доллара США"),
        ("21000", "21 тысяча долларов США", "21 000 долларов США"),
        ("3000000", "3 млн долларов США", "3 000 000 долларов США"),
        ("11.50", "11,50 доллара США", "11,50 доллара США"),
    ],
)
def test_a_currency_takes_the_form_its_number_asks_for(db, amount, said, in_full):
    made = factories.project(amount_paid=Decimal(amount), currency="USD")
    with translation.override("ru"):
        assert made.spelt(made.amount_paid).replace("\xa0", " ") == said
        assert in_money(made.amount_paid, "USD").replace("\xa0", " ") == in_full
