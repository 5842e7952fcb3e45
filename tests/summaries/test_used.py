"""A text that printed a number of the portal is named with the number, and the number on its form."""

import pytest

from registry.models import Source
from summaries.lasting.used import number_of
from summaries.models import Use, UseHistory
from tests import doors, factories
from tests.desk import change, errors, send
from tests.factories import ULAN

pytestmark = pytest.mark.django_db
FIGURE = f"events;borders=then;territory={ULAN};year=2021"


@pytest.fixture
def article():
    factories.event(places=[ULAN], date="2021-02-27", stage="published")
    return factories.source(headline="Еріктілер", url="https://example.kz/1", stage="published")


def test_an_officer_pastes_the_address_and_readers_see_the_text(client, at_desk, publisher, article):
    frozen = client.post(f"/kk/summary/freeze/?territory={ULAN}&year=2021").headers["Location"]
    desk = at_desk(publisher)
    for address in (f"https://portal.example/kk/figures/{FIGURE}/", frozen):
        before = Use.objects.count()
        sent = {
            "uses_of_numbers-TOTAL_FORMS": before + 1,
            f"uses_of_numbers-{before}-printed": address,
            f"uses_of_numbers-{before}-source": article.pk,
            "correction-reason": factories.step_reason(step="correct", key=f"r{before}").pk,
            "correction-words": "…",
        }
        answer = send(desk, change(article), **sent)
        assert answer.status_code == 302, errors(answer)
    assert [use.printed for use in Use.objects.all()] == [FIGURE, frozen.split("/")[-2]]
    assert UseHistory.objects.count() == 2
    for page in (f"/kk/figures/{FIGURE}/", frozen):
        assert 'href="https://example.kz/1"' in doors.html(client, page)
    Source.objects.update(stage="withdrawn")
    for page in (f"/kk/figures/{FIGURE}/", frozen):
        assert "example.kz" not in doors.html(client, page)


@pytest.mark.parametrize(
    "typed", ["https://example.kz/kk/figures/jok/", "jok", "/kk/summary/" + "0" * 24, ""]
)
def test_what_is_no_number_of_ours_is_none(typed):
    assert number_of(typed) is None
