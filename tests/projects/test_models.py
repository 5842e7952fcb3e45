"""What the database itself refuses of social projects, and the order it derives."""

import pytest
from django.db import DataError, IntegrityError, connection, transaction

from projects.models import SocialProject
from registry.forms.amounts import AmountField
from tests.desk import address, change, errors, filled, held, send, undrawn
from tests.factories import organisation, project

REFUSED = [
    "name_kk = ''",
    "kind = 'gift'",
    "status = 'asleep'",
    "stage = 'hidden'",
    "stage = 'published'",
    "currency = 'BTC'",
    "amount_planned = -1",
    "amount_contracted = -0.01",
    "amount_paid = -1",
    "planned_dates = 'spring'",
    "actual_dates = '2021-13'",
    "basis = 'guessed'",
]


@pytest.mark.parametrize("wrong", REFUSED)
def test_the_database_refuses(db, wrong):
    project()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE projects_socialproject SET id = id")
        assert cursor.rowcount == 1
        with pytest.raises((IntegrityError, DataError)), transaction.atomic():
            cursor.execute(f"UPDATE projects_socialproject SET {wrong}")


def test_an_amount_that_is_not_stated_is_not_zero(db):
    stated = project(amount_planned=0)
    unknown = project()
    for one in (stated, unknown):
        one.refresh_from_db()
    assert (stated.amount_planned, unknown.amount_planned) == (0, None)


def test_the_newest_stands_first_by_what_happened_then_by_what_was_planned(db):
    undated = project()
    planned = project(planned_dates="2021")
    held = project(planned_dates="2019", actual_dates="2022-03")
    assert list(SocialProject.objects.newest_first()) == [held, planned, undated]


def test_an_organisation_has_projects_in_every_part(db):
    society = organisation()
    parts = {part: project(**{part: society}) for part in ("customer", "supplier", "operator")}
    project(customer=organisation())
    assert set(SocialProject.objects.of_organisations([society])) == set(parts.values())


def test_a_negative_amount_is_named_beside_its_field(at_desk, ulan_officer):
    answer = send(at_desk(ulan_officer), address(SocialProject, "add"), name_kk="Жоба", amount_paid="-5")
    assert set(errors(answer)) == {"amount_paid"}


def test_amounts_are_read_as_all_quantities_are(at_desk, ulan_officer):
    desk, page = at_desk(ulan_officer), address(SocialProject, "add")
    typed = {"amount_planned": "5 млн теңге", "amount_contracted": "1.5k", "amount_paid": "бес жүз мың"}
    assert send(desk, page, name_kk="Жоба", **typed).status_code == 302
    made = SocialProject.objects.get()
    assert (made.amount_planned, made.amount_contracted, made.amount_paid) == (5_000_000, 1500, 500_000)
    shown = desk.get(change(made))
    assert "Understood: 5 million tenge" in shown.content.decode()
    assert filled(shown)["amount_planned"] == "5000000"
    assert send(desk, change(made), amount_planned="100 долларов США", currency="USD").status_code == 302


@undrawn()
def test_an_amount_that_cannot_be_is_refused_and_shown_back(at_desk, ulan_officer):
    one_number = "Only one exact number can stand here, e.g. 5 million or 5 000 000."
    a_number = "Enter a number, e.g. 5 million or 5 000 000."
    problems = {
        "5 млн теңгеге жуық": one_number,
        "3-5 млн": one_number,
        "көп": a_number,
        "1,500": a_number,
        "30 отбасы": a_number,
        "-5": "A number cannot be negative.",
        "6, 5": "This says two different numbers: give one, or a range such as 25–30.",
        "1000000 трлн": "This number is too large.",
        "12,3456": "A number has at most three digits after the decimal point.",
        "100 долларов": "The words name another currency than is chosen: US dollars.",
    }
    desk, page = at_desk(ulan_officer), address(SocialProject, "add")
    for typed, problem in problems.items():
        answer = send(desk, page, name_kk="Жоба", amount_paid=typed)
        assert errors(answer) == {"amount_paid": [problem]}
        assert held(answer)["amount_paid"] == typed


def test_an_m_behind_an_amount_is_a_million():
    read = AmountField(max_digits=16, decimal_places=2).clean
    assert [read(text) for text in ("5m", "2.5M", "5m tenge", "$5m")] == [
        5_000_000,
        2_500_000,
        5_000_000,
        5_000_000,
    ]
