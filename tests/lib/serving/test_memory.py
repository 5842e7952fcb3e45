"""The options of the selects are kept in memory, and never older than the data."""

import re

import pytest

from events.models import EventType
from ngo_portal.lib.serving import memory
from ngo_portal.lib.serving.memory import Memory
from tests import doors, factories

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _kept(settings, monkeypatch):
    settings.KEEP_OPTIONS = True
    monkeypatch.setattr("ngo_portal.lib.serving.memory._kept", {})


def test_an_answer_is_kept_until_a_shown_table_is_written():
    asked = []

    def ask():
        asked.append(EventType.objects.count())
        return asked[-1]

    def answers():
        return [Memory().get("types", ask) for _time in range(2)]

    before = answers()
    assert len(asked) == 1
    factories.event_type(key="new")
    assert answers() == [before[0] + 1] * 2
    EventType.objects.filter(key="new").delete()
    assert answers() == before
    assert len(asked) == 3


def test_names_are_kept_apart():
    memory = Memory()
    assert [memory.get(name, lambda name=name: name) for name in "aba"] == ["a", "b", "a"]


@pytest.mark.parametrize("language", doors.LANGUAGES)
def test_a_new_word_is_offered_at_once_and_in_the_language_of_the_page(client, language):
    def offered():
        types = doors.options(doors.html(client, doors.path(language, "events"))).get("type", {}).values()
        return [label for label, _number, _ticked in types if label in ("Ойын", "Игра", "Game")]

    assert offered() == []
    kind = factories.event_type(key="game", name_kk="Ойын", name_ru="Игра", name_en="Game")
    assert offered() == [{"kk": "Ойын", "ru": "Игра", "en": "Game"}[language]]
    EventType.objects.filter(pk=kind.pk).update(is_active=False)
    assert offered() == []


def test_places_of_a_form_stand_in_the_order_of_its_language_whoever_opened_it_before(at_desk, publisher):
    desk = at_desk(publisher)

    def offered(language):
        publisher.language = language
        publisher.save(update_fields=["language"])
        form = desk.get("/admin/events/event/add/").text
        return re.findall(
            r'<option value="(\d+)"', form[form.index('name="responsible"') :].split("</select>")[0]
        )

    english = offered("en")
    assert len(english) > 5
    memory._kept.clear()
    kazakh = offered("kk")
    assert (offered("en"), sorted(kazakh)) == (english, sorted(english))
    assert kazakh != english
