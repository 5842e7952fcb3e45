"""In which languages an event was held: entered, shown, asked for, taken away in files."""

import pytest
from django.db import IntegrityError, transaction

from events.models import EventLanguage
from tests import doors
from tests.desk import change, errors, send
from tests.factories import event


@pytest.fixture
def held(db):
    """Two events, one of them in two languages, and one of which it is not known."""
    both, russian = (
        event(title_kk="Екі тілде", stage="published"),
        event(title_kk="Орысша", stage="published"),
    )
    for one, language in ((both, "kk"), (both, "ru"), (russian, "ru")):
        EventLanguage.objects.create(event=one, language=language)
    event(title_kk="Белгісіз", stage="published")
    EventLanguage.objects.create(event=event(title_kk="Қаралама"), language="kk")
    return both


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        ("held_in=kk", ["Екі тілде"]),
        ("held_in=ru", ["Орысша", "Екі тілде"]),
        ("held_in=kk&held_in=ru", ["Орысша", "Екі тілде"]),
        ("held_in=sign", []),
    ],
)
def test_lists_are_narrowed_by_it(client, held, asked, titles):
    assert [str(one) for one in client.get(f"/kk/events/?{asked}").context["page"].rows] == titles
    assert client.get(f"/kk/events.csv?{asked}").content.decode().count("\n") - 1 == len(titles)


def test_a_language_that_is_none_is_told(client, held):
    assert client.get("/kk/events.csv?held_in=klingon").status_code == 400


@pytest.mark.parametrize(
    ("language", "label", "values"),
    [
        ("kk", "Іс-шара тілі", ["қазақша", "орысша"]),
        ("ru", "Язык мероприятия", ["казахский", "русский"]),
        ("en", "Language of the event", ["Kazakh", "Russian"]),
    ],
)
def test_the_page_and_the_workbook_say_it_in_the_readers_language(client, held, language, label, values):
    page = client.get(held.get_absolute_url().replace("/kk/", f"/{language}/")).text
    assert f"<dt>{label}</dt>" in page
    names, rows = doors.sheets(client, language, "events", held_in="kk")
    (sheet,) = [rows[name] for name in names if name in ("Тілдер", "Языки", "Languages")]
    assert [row[2] for row in sheet[1:]] == values
    assert all(value.lower() in page.lower() for value in values)


def test_an_officer_enters_them_once_each(ulan_officer, at_desk):
    made, desk = event(places=["636200000"]), at_desk(ulan_officer)
    typed = {"languages-0-language": "kk", "languages-1-language": "sign", "languages-TOTAL_FORMS": 2}
    kept = {f"languages-{number}-basis": "stated" for number in (0, 1)}
    answer = send(desk, change(made), **typed, **kept)
    assert answer.status_code == 302, errors(answer)
    assert [str(one.language) for one in made.languages.all()] == ["kk", "sign"]
    with pytest.raises(IntegrityError), transaction.atomic():
        EventLanguage.objects.create(event=made, language="kk")
