import pytest
from django.utils import translation
from django.utils.translation import gettext

from ngo_portal.lib.lists.counts import count_up_to
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
        limit = {"limit": "2"}
        assert line() == gettext("Records: more than %(limit)s") % limit
        assert line(kind="ngo") == gettext("Found: more than %(limit)s") % limit
        assert line(kind="branch") == gettext("Found: %(number)s") % {"number": "0"}


def test_home_and_territory_pages_say_more_than_too(client, settings):
    settings.COUNT_LIMIT = 1
    for _number in range(2):
        factories.organisation(stage="published", seat="636200000")

    assert "Organisations: more than 1<" in doors.html(client, "/en/")
    figures = doors.html(client, "/en/territories/636200000/").split('class="figures">')[1]
    assert ">more than 1</a></p>" in figures
