import pytest
from django.utils import translation
from django.utils.translation import gettext

from ngo_portal.lib.lists.counts import count_up_to, counted
from registry.models import Organisation
from tests import doors, factories

pytestmark = pytest.mark.django_db


def test_a_count_is_exact_up_to_the_limit_and_none_past_it():
    for _number in range(3):
        factories.organisation()

    rows = Organisation.objects.all()
    assert [count_up_to(rows, limit) for limit in (2, 3, 4)] == [None, 3, 3]
    assert count_up_to(rows.none(), 3) == 0


@pytest.mark.parametrize("language", doors.LANGUAGES)
def test_past_the_limit_the_page_says_more_than(client, settings, language):
    settings.COUNT_LIMIT = 2
    for _number in range(3):
        factories.organisation(stage="published", kind="ngo")

    def line(**question):
        page = doors.html(client, doors.path(language, "organisations", **question))
        return page.split('class="count-line">')[1].split("<")[0]

    with translation.override(language):
        more = gettext("more than %(limit)s") % {"limit": "2"}
        organisations = {"kk": "ұйым", "ru": "организаций", "en": "organisations"}[language]
        assert line() == f"{more[0].upper()}{more[1:]} {organisations}"
        assert line(kind="ngo") == gettext("Found: %(number)s") % {"number": f"{more} {organisations}"}
        assert line(kind="branch") == gettext("Found: %(number)s") % {"number": f"0 {organisations}"}


@pytest.mark.parametrize(
    ("noun", "number", "kk", "ru", "en"),
    [
        ("event", 1, "1 іс-шара", "1 мероприятие", "1 event"),
        ("event", 3, "3 іс-шара", "3 мероприятия", "3 events"),
        ("event", 12, "12 іс-шара", "12 мероприятий", "12 events"),
        ("organisation", 8, "8 ұйым", "8 организаций", "8 organisations"),
        ("organisation", 21, "21 ұйым", "21 организация", "21 organisations"),
        ("project", 2, "2 жоба", "2 проекта", "2 projects"),
        (
            "project",
            None,
            "10\xa0000-нан астам жоба",
            "более 10\xa0000 проектов",
            "more than 10,000 projects",
        ),
    ],
)
def test_a_number_stands_with_its_noun(noun, number, kk, ru, en):
    told = []
    for language in ("kk", "ru", "en"):
        with translation.override(language):
            told.append(counted(number, noun))
    assert told == [kk, ru, en]


def test_home_and_territory_pages_say_more_than_too(client, settings):
    settings.COUNT_LIMIT = 1
    for _number in range(2):
        factories.organisation(stage="published", seat="636200000")

    assert "More than 1 organisations<" in doors.html(client, "/en/")
    figures = doors.html(client, "/en/territories/636200000/").split('class="figures">')[1]
    assert ">more than 1</a></p>" in figures
