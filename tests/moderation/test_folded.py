"""Folded parts of a form come when they are unfolded; what never came stays as it is saved."""

import pytest
from lxml.html import fromstring

from events.models import Event, EventAudience
from tests import factories
from tests.desk import change, filled

pytestmark = pytest.mark.django_db
FOLDED = ("title_ru", "date_note_kk", "directions", "audiences-0-age_to", "audiences-0-described_ru")


@pytest.fixture
def event():
    made = factories.event(
        stage="draft",
        responsible="636200000",
        title_kk="Сенбілік",
        title_ru="Субботник",
        date_note_kk="Күзде",
    )
    made.directions.add(factories.direction())
    EventAudience.objects.create(event=made, role="participants", age_to=17, described_ru="дети")
    return made


def saved(event):
    event.refresh_from_db()
    (audience,) = event.audiences.all()
    texts = event.title_kk, event.title_ru, event.date_note_kk, audience.age_to, audience.described_ru
    return *texts, event.directions.count()


def test_what_is_folded_stays_and_what_is_unfolded_is_taken(at_desk, ulan_officer, event):
    desk = at_desk(ulan_officer)
    sent = filled(desk.get(change(event)))
    assert set(FOLDED).isdisjoint(sent)
    assert desk.post(change(event), {**sent, "title_kk": "Екінші"}).status_code == 302
    assert saved(event) == ("Екінші", "Субботник", "Күзде", 17, "дети", 1)
    sent = filled(desk.get(change(event), {"unfolded": "1"}))
    assert set(FOLDED) <= set(sent)
    sent |= {"title_ru": "", "audiences-0-described_ru": "школьники"}
    del sent["directions"]
    assert desk.post(change(event), sent).status_code == 302
    assert saved(event) == ("Екінші", "", "Күзде", 17, "школьники", 0)


def test_what_is_refused_comes_back_with_what_was_folded(at_desk, ulan_officer, event):
    desk = at_desk(ulan_officer)
    sent = filled(desk.get(change(event)))
    answer = desk.post(change(event), {**sent, "type": ""})
    assert answer.status_code == 200
    again = filled(answer)
    assert set(FOLDED) <= set(again)
    assert (again["title_ru"], again["audiences-0-described_ru"]) == ("Субботник", "дети")
    assert Event.objects.get(pk=event.pk).version == event.version


def test_parts_with_something_wrong_are_open_and_told_in_the_order_of_the_page(at_desk, ulan_officer, event):
    desk = at_desk(ulan_officer)
    sent = filled(desk.get(change(event), {"unfolded": "1"}))
    wrong = {"title_ru": "Ж" * 501, "audiences-0-described_ru": "Ж" * 501, "start_time": "99:99"}
    answer = desk.post(change(event), {**sent, **wrong, "date_note_ru": "Ж" * 501})
    page = fromstring(answer.text)
    told = [link.get("href") for link in page.xpath("//*[@class='wrong-fields']//a")]
    assert told == [
        f"#id_{name}" for name in ("start_time", "audiences-0-described_ru", "title_ru", "date_note_ru")
    ]
    is_open = [page.xpath(f"boolean(//*[@id='id_{name}']/ancestor::details/@open)") for name in FOLDED]
    assert is_open == [True, True, True, False, True]
