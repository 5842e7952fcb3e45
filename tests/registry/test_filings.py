"""Who has told the NGO database about a year, who has not, and whom of these to write to: a publisher of East
Kazakhstan in April."""

import pytest
from django.utils import timezone

from moderation.models import Seen
from registry.models import Organisation
from registry.models.organisations import OrganisationKind
from registry.querysets.organisations import last_year_due
from tests import cast, doors
from tests.factories import annual_filing, organisation

PAGE, LETTERS = "/admin/filings/", "/admin/filings/letters.xlsx"
RIDDER = "632400000"


@pytest.fixture
def year():
    return last_year_due(timezone.localdate())


@pytest.fixture
def missing(db, year):
    made = organisation(
        name_kk="Мәліметсіз", bin="940140000385", stage="published", seat=RIDDER, responsible=RIDDER
    )
    made.contacts.create(kind="email", value="=cmd@example.kz")
    made.contacts.create(kind="phone", value="8 7232 12-34-56")
    made.contacts.create(kind="phone", value="8 7232 65-43-21")
    annual_filing(organisation=made, year=year - 1)
    return made


@pytest.fixture
def filed(db, year):
    made = organisation(name_kk="Берілген", stage="published")
    annual_filing(organisation=made, year=year, filed_on=f"{year + 1}-04-02")
    organisation(name_kk="Жаңа", stage="published", founded=str(year + 1))
    organisation(name_kk="Жабылған", stage="published", status="liquidated")
    organisation(name_kk="Қаралама")
    organisation(name_kk="Шиелі", stage="published", responsible=cast.SHIELI)
    return made


def shown(answer):
    return [str(one) for one in answer.context["page"]], answer.context["numbers"]


def test_who_has_filed_and_who_has_not(publisher, at_desk, missing, filed, year):
    desk = at_desk(publisher)
    numbers = {"asked": 2, "filed": 1, "missing": 1}
    assert PAGE in desk.get("/admin/").text
    assert shown(desk.get(PAGE)) == (["Мәліметсіз"], numbers)
    have = desk.get(f"{PAGE}?filed=yes")
    assert shown(have) == (["Берілген"], numbers)
    assert "after the deadline" in have.text
    before = {"asked": 2, "filed": 1, "missing": 1}  # the other way round
    assert shown(desk.get(f"{PAGE}?year={year - 1}")) == (["Берілген"], before)


@pytest.mark.parametrize("kind", [one for one in OrganisationKind if one != OrganisationKind.NGO])
def test_the_law_asks_ngos_alone(missing, year, kind):
    other = organisation(name_kk="Бөлім", kind=kind, stage="published", responsible=RIDDER)
    asked = Organisation.objects.asked_to_file(year, timezone.localdate())
    assert missing in asked and other not in asked


def test_by_place_of_ones_own(publisher, ulan_officer, at_desk, missing, filed):
    desk = at_desk(publisher)
    assert shown(desk.get(f"{PAGE}?place={RIDDER}"))[1] == {"asked": 1, "filed": 0, "missing": 1}
    assert shown(desk.get(f"{PAGE}?place={cast.ULAN}&filed=yes"))[0] == ["Берілген"]
    for wrong in (f"place={cast.SHIELI}", "place=x", "year=1700", "year=x", "filed=perhaps"):
        assert desk.get(f"{PAGE}?{wrong}").status_code == 404
    assert shown(at_desk(ulan_officer).get(PAGE))[1] == {"asked": 1, "filed": 1, "missing": 0}


def test_the_list_for_letters_says_how_to_reach_them_and_notes_who_took_it(
    publisher, at_desk, missing, filed, year
):
    names, rows = doors.sheets_of(at_desk(publisher), f"{LETTERS}?place={RIDDER}")
    assert names == [f"Annual filings for {year}"]
    assert rows[names[0]] == [
        ["No.", "Organisation", "BIN", "Location", "Address", "Telephone", "E-mail"],
        [
            *("1", "Мәліметсіз", "940140000385", "Ridder city"),
            *("", "8 7232 12-34-56; 8 7232 65-43-21", "=cmd@example.kz"),
        ],
    ]
    seen = Seen.objects.get()
    assert (seen.officer, seen.how, seen.record_model) == (publisher, "export", "registry.organisation")
    assert seen.asked == f"{LETTERS}?place={RIDDER}"


def test_who_only_reads_takes_no_contacts_away(auditor, clerk, at_desk, missing):
    for officer in (auditor, clerk):
        desk = at_desk(officer)
        assert LETTERS not in desk.get(PAGE).text
        assert desk.get(LETTERS).status_code == 403
    assert not Seen.objects.exists()


def test_the_page_asks_as_much_for_one_as_for_many(
    publisher, at_desk, missing, filed, django_assert_num_queries
):
    desk = at_desk(publisher)
    desk.get(f"{PAGE}?filed=yes")
    with django_assert_num_queries(11):
        desk.get(f"{PAGE}?filed=yes")
    for name in ("А", "Б", "В"):
        annual_filing(
            organisation=organisation(name_kk=name, stage="published"),
            year=last_year_due(timezone.localdate()),
        )
    with django_assert_num_queries(11):
        desk.get(f"{PAGE}?filed=yes")
