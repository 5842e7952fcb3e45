"""The history of a record: what was saved, field by field, in the reader's language; a step stands as a
step."""

import re
from html import unescape

import pytest
from django.utils import translation

from events.models import Event, EventAudience
from moderation.corrections import spelt
from moderation.models import StepTaken
from officers.models import Officer
from projects.models import SocialProject
from tests import factories
from tests.desk import change, filled, send

ULAN = "636200000"


@pytest.fixture
def record(db):
    direction = factories.direction(name_ru="Молодёжь")
    made = factories.event(title_ru="Сенбилик", title_kk="Сенбілік", places=[ULAN], date="2021-02-27")
    made.direction_for_test = direction
    return made


def history(desk, record, language):
    """The rows of its history as texts, for a reader of the language."""
    Officer.objects.filter(pk=desk.session["_auth_user_id"]).update(language=language)
    main = desk.get(change(record, "history")).content.decode().partition('id="content"')[2]
    rows = re.findall(r"<tr>(.*?)</tr>", main, re.DOTALL)
    return [" ".join(unescape(re.sub("<[^>]*>", " ", row)).split()) for row in rows]


def test_a_save_tells_each_field_with_its_values_in_the_language_of_the_reader(record, at_desk, publisher):
    desk = at_desk(publisher)
    sent = {**filled(desk.get(change(record), {"unfolded": "1"})), "_save": "1"}
    sent |= {
        "title_kk": "Көктемгі сенбілік",
        "date": "28.02.2021",
        "directions": [record.direction_for_test.pk],
    }
    assert desk.post(change(record), sent).status_code == 302

    last = history(desk, record, "ru")[-1]
    assert "Название (на казахском): Сенбілік → Көктемгі сенбілік" in last
    assert "Дата: 27 февраля 2021 г. → 28 февраля 2021 г." in last
    assert "– → Молодёжь" in last
    assert str(publisher) in last
    assert "2021 ж. 27 ақпан → 2021 ж. 28 ақпан" in history(desk, record, "kk")[-1]
    assert "27 February 2021 → 28 February 2021" in history(desk, record, "en")[-1]


def test_a_step_stands_as_a_step_and_as_no_change_of_a_field(record, at_desk, publisher):
    desk = at_desk(publisher)
    send(desk, change(record), "_publish")
    assert Event.objects.get(pk=record.pk).is_published

    rows = history(desk, record, "ru")
    assert [row for row in rows if "черновик → опубликовано" in row]
    assert not [row for row in rows if "Версия" in row or "Этап" in row or "published" in row]


def test_a_line_that_came_and_went_is_told_with_its_kind(record, at_desk, publisher):
    desk = at_desk(publisher)
    sent = {**filled(desk.get(change(record))), "_save": "1", "places-0-DELETE": "1"}
    assert desk.post(change(record), sent).status_code == 302

    assert "Место проведения: Уланский район → –" in history(desk, record, "ru")[-1]


def test_a_word_of_a_dictionary_has_its_history_in_the_language_of_the_reader(at_desk, national):
    group = factories.target_group(name_ru="Вдовы", name_kk="Жесірлер")
    desk = at_desk(national)
    sent = {**filled(desk.get(change(group))), "_save": "1", "name_ru": "Вдовы и вдовцы"}
    sent.pop("is_active")
    assert desk.post(change(group), sent).status_code == 302

    last = history(desk, group, "ru")[-1]
    assert "Название (на русском): Вдовы → Вдовы и вдовцы" in last
    assert "Да → Нет" in last


@pytest.mark.parametrize(
    ("language", "before", "published", "corrected"),
    [
        ("kk", "1,5 млн теңге", "жарияланды", "түзетілді"),
        ("ru", "1,5 млн тенге", "опубликовано", "исправлено"),
    ],
)
def test_history_tells_money_in_its_currency_and_what_was_done(language, before, published, corrected):
    amount, project = SocialProject._meta.get_field("amount_contracted"), SocialProject(currency="KZT")
    number = EventAudience._meta.get_field("quantity_low")
    with translation.override(language):
        assert spelt(amount, "1500000.00", project) == before
        assert spelt(amount, "1234567.50", project).replace("\u00a0", " ").startswith("1 234 567,50 ")
        assert spelt(number, "1500.000").replace("\u00a0", " ") == "1 500"
        assert StepTaken(step="publish", to_stage="published").label == published
        assert StepTaken(step="correct", to_stage="published").label == corrected
