"""The people of the tests. Each is a function that makes the account, and a fixture of the same name.

Their territories: Ulan district lies in East Kazakhstan, Shieli district in Kyzylorda oblast.
"""

import pytest

from officers.models import Officer
from officers.roles import Role
from tests.factories import territory

PASSWORD = "жібек жолы бойында 27"

ULAN, EAST_KAZAKHSTAN = "636200000", "630000000"
SHIELI, KYZYLORDA = "435200000", "430000000"


def account(username, role, code=None, **fields):
    """An officer of the territory with this KATO code; every account has the password PASSWORD."""
    return Officer.objects.create_user(
        username,
        PASSWORD,
        role=role,
        territory=territory(code) if code else None,
        **{"full_name": "", "email": f"{username}@example.kz", "language": "en", "mail": "at_once", **fields},
    )


def ulan_officer():
    return account("ulan", Role.OFFICER, ULAN, full_name="Айгүл Ұланова")


def clerk():
    return account("clerk", Role.CLERK, ULAN, full_name="Дана Жазғанова")


def publisher():
    return account("east", Role.PUBLISHER, EAST_KAZAKHSTAN, full_name="Ерлан Өскеменов")


def kyzylorda_officer():
    return account("kyzylorda", Role.OFFICER, KYZYLORDA, full_name="Сәуле Сырдариялық")


def shieli_officer():
    return account("shieli", Role.OFFICER, SHIELI, full_name="Жанар Шиелі")


def national():
    return account("national", Role.NATIONAL, full_name="Әлия Астаналық")


def auditor():
    return account("auditor", Role.AUDITOR, full_name="Тимур Тексерген")


def placeless_officer():
    """An account whose territory nobody has set yet: it sees nothing."""
    return account("nowhere", Role.OFFICER, full_name="Жаңа Қызметкер")


def _fixture(make):
    @pytest.fixture(name=make.__name__)
    def person_of_the_cast(db):
        return make()

    return person_of_the_cast


ulan_officer_ = _fixture(ulan_officer)
clerk_ = _fixture(clerk)
publisher_ = _fixture(publisher)
kyzylorda_officer_ = _fixture(kyzylorda_officer)
shieli_officer_ = _fixture(shieli_officer)
national_ = _fixture(national)
auditor_ = _fixture(auditor)
placeless_officer_ = _fixture(placeless_officer)


@pytest.fixture
def at_desk(client):
    """at_desk(officer): the test client, signed in as that officer."""

    def sign_in(officer):
        client.force_login(officer)
        return client

    return sign_in
