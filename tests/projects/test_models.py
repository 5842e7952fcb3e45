"""What the database itself refuses of social projects, and the order it derives."""

import pytest
from django.db import DataError, IntegrityError, connection, transaction

from projects.models import SocialProject
from tests.desk import address, errors, send
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


@pytest.mark.parametrize("change", REFUSED)
def test_the_database_refuses(db, change):
    project()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE projects_socialproject SET id = id")
        assert cursor.rowcount == 1
        with pytest.raises((IntegrityError, DataError)), transaction.atomic():
            cursor.execute(f"UPDATE projects_socialproject SET {change}")


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
