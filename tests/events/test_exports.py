"""What the cells of an event say, in each language of a file."""

from decimal import Decimal

import pytest

from events.columns.sheets import EVENT_SHEETS
from events.figures.tallies import drain
from events.models import Event
from ngo_portal.lib.language.quantities import Quantity
from tests import doors, factories

pytestmark = pytest.mark.django_db

SEMEY, SHIELI, SYRDARYA, EAST_KAZAKHSTAN = "101000000", "435200000", "434800000", "630000000"


def cells(client, language, *names):
    """The cells of the only event under these headings, as the CSV has them; the workbook has the same."""
    header, row = doors.csv_rows(client, language, "events")
    same_header, same_row = doors.xlsx_rows(client, language, "events")
    assert same_header == header
    assert [same_row[header.index(name)] for name in names] == [row[header.index(name)] for name in names]
    return [row[header.index(name)] for name in names]


def test_numbers_stand_with_a_sign_and_words_that_say_more(client):
    event = factories.event(stage="published")
    families = factories.unit(key="families", name_kk="отбасы", name_ru="семьи", name_en="families")
    needy = factories.target_group(
        name_kk="мұқтаж отбасылар", name_ru="нуждающиеся", name_en="people in need"
    )
    for quantity, fields in [
        (Quantity.about(30, "30-ға жуық"), {"unit": families, "target_group": needy}),
        (
            Quantity.exact(1500),
            {"described_en": "pupils", "described_kk": "оқушылар", "described_ru": "ученики"},
        ),
        (Quantity.more_than(21, "жиырма бірден астам"), {"target_group": needy}),
        (Quantity.at_least(3), {"target_group": needy}),
        (Quantity.up_to(4), {"target_group": needy}),
        (Quantity.less_than(5), {"target_group": needy}),
        (Quantity.between(25, 30, "25-30"), {"target_group": needy, "unit": families}),
        (Quantity(25, 30, "about", "шамамен 25-30"), {"target_group": needy, "unit": families}),
        (Quantity(25, 30, "about", "25-30 нуждающихся семей примерно"), {"target_group": needy}),
        (Quantity.unknown(), {"target_group": needy}),
        (Quantity.unknown("көп"), {"role": "volunteers"}),
    ]:
        factories.audience(event=event, quantity=quantity, **fields)

    [said] = cells(client, "en", "For whom and how many")
    assert said.split("; ") == [
        "people in need: ≈30 families",
        "pupils: 1500",
        "people in need: >21 “жиырма бірден астам”",
        "people in need: ≥3",
        "people in need: ≤4",
        "people in need: <5",
        "people in need: 25–30 families",
        "people in need: ≈25–30 families",
        "people in need: ≈25–30 “25-30 нуждающихся семей примерно”",
        "people in need: number not stated",
        "volunteers: number not stated “көп”",
    ]
    [said] = cells(client, "kk", "Кімдер үшін және қанша")
    assert said.split("; ")[:2] == ["мұқтаж отбасылар: ≈30 отбасы", "оқушылар: 1500"]


def test_a_unit_stands_in_the_form_that_its_number_wants(client):
    event = factories.event(stage="published")
    needy = factories.target_group(is_vulnerable=True)
    others = factories.target_group(key="residents")
    families = factories.unit(
        key="families",
        name_kk="отбасы",
        name_ru="семьи",
        name_en="families",
        counted_kk="отбасы",
        one_ru="семья",
        few_ru="семьи",
        many_ru="семей",
        genitive_ru="семьи",
        one_en="family",
        many_en="families",
        counts_people=True,
    )
    for number, quantity, fields in [
        (1, Quantity.exact(21), {}),
        (2, Quantity.about(21), {}),
        (3, Quantity.about(30), {}),
        (4, Quantity.exact(32), {}),
        (5, Quantity.more_than(32), {}),
        (6, Quantity.between(11, 12), {}),
        (10, Quantity(20, 21, "about"), {}),
        (11, Quantity(2, 3, "about"), {"target_group": others}),
        (7, Quantity.about(Decimal("1.5")), {"target_group": others}),
        (8, Quantity.exact(1), {"target_group": others}),
        (9, Quantity.exact(1), {"target_group": needy}),
    ]:
        words = {"described_kk": f"{number}-топ", "described_ru": f"группа {number}"}
        factories.audience(event=event, quantity=quantity, unit=families, **words, **fields)

    [said] = cells(client, "ru", "Для кого и сколько")
    assert [line.partition(": ")[2] for line in said.split("; ")] == [
        "21 семья",
        "≈21 семьи",
        "≈30 семей",
        "32 семьи",
        ">32 семей",
        "11–12 семей",
        "≈20–21 семьи",
        "≈2–3 семей",
        "≈1,5 семьи",
        "1 семья",
        "<5 семей",
    ]
    [said] = cells(client, "en", "For whom and how many")
    numbers = [line.partition(": ")[2] for line in said.split("; ")]
    assert numbers[-3:] == ["≈1.5 families", "1 family", "<5 families"]


def test_parts_of_a_number_are_spelt_in_the_language(client):
    event = factories.event(stage="published")
    tonnes = factories.unit(key="tonnes", name_kk="тонна", name_en="tonnes")
    factories.audience(event=event, quantity=Quantity.about(Decimal("1.5")), unit=tonnes)

    assert cells(client, "en", "For whom and how many") == ["participants: ≈1.5 tonnes"]
    assert cells(client, "kk", "Кімдер үшін және қанша") == ["қатысушылар: ≈1,5 тонна"]


def test_organisers_stand_with_their_part(client):
    event = factories.event(stage="published")
    fund = factories.organisation(name_kk="Қор", name_en="Fund", stage="published")
    hidden = factories.organisation(name_kk="Құпия")
    factories.organiser(event=event, organisation=fund, described_en="its volunteers")
    factories.organiser(event=event, described_en="a school", role="host")
    factories.organiser(event=event, organisation=hidden)
    factories.organiser(event=event, organisation=hidden, described_en="a sponsor", role="sponsor")

    assert cells(client, "en", "Organiser") == ["Fund, its volunteers; a school (host); a sponsor (sponsor)"]


def test_an_event_stands_in_the_oblasts_of_its_day_and_of_today(client):
    factories.event(places=[SEMEY, SHIELI, SYRDARYA], date="2021-03-01", stage="published")

    assert cells(client, "en", "Place", "Oblast at that time", "Oblast today") == [
        "Semey city; Shieli district; Syrdarya district",
        "East Kazakhstan oblast; Kyzylorda oblast",
        "Abay oblast; Kyzylorda oblast",
    ]


@pytest.mark.parametrize(
    ("date", "printed", "first", "last"),
    [
        ("2021-02-27", "2021-02-27", "2021-02-27", "2021-02-27"),
        ("2021-02", "2021-02", "2021-02-01", "2021-02-28"),
        ("2021", "2021", "2021-01-01", "2021-12-31"),
        ("XXXX-07-29/XXXX-07-30", "29–30 July, year not stated", "", ""),
        ("", "", "", ""),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(client, date, printed, first, last):
    factories.event(date=date, stage="published")
    header, row = doors.csv_rows(client, "en", "events")

    assert [row[header.index(name)] for name in ("Date", "Not before", "Not after")] == [printed, first, last]


def test_text_is_in_the_language_of_the_file_or_falls_back(client):
    factories.event(title_kk="Сенбілік", title_ru="Субботник", stage="published")

    titles = {language: doors.csv_rows(client, language, "events")[1][1] for language in doors.LANGUAGES}
    assert titles == {"kk": "Сенбілік", "ru": "Субботник", "en": "Сенбілік"}


@pytest.mark.parametrize("rows", [1, 3])
def test_files_cost_the_same_with_one_event_and_with_three(client, rows, django_assert_num_queries):
    for _row in range(rows):
        factories.event(stage="published", organisers=[factories.organisation(stage="published")])
    drain()
    for door, queries in ((doors.CSV, 2), (doors.XLSX, len(EVENT_SHEETS) + 5)):
        address = doors.path("kk", "events", door)
        doors.body(client.get(address))  # its statements are planned
        with django_assert_num_queries(queries):
            doors.body(client.get(address))
    assert Event.objects.count() == rows


def test_a_season_is_said_in_the_words_of_the_file_and_its_code_to_machines(client):
    factories.event(stage="published", date="2022-23")
    said = {
        language: cells(client, language, heading)
        for language, heading in {"kk": "Күні", "ru": "Дата", "en": "Date"}.items()
    }
    assert said == {"kk": ["2022 ж. күзі"], "ru": ["осень 2022"], "en": ["autumn 2022"]}
    [event] = doors.objects(client, "kk", "events")
    assert event["date"]["edtf"] == "2022-23"
