"""A place is typed: its code or whatever people call it, at every door; where several are called so, the
reader chooses."""

import re
from html import unescape

import pytest

from territories.models import Territory
from tests import doors, factories

pytestmark = pytest.mark.django_db

ULAN, RIDDER, OSKEMEN, SEMEY, EAST = "636200000", "632400000", "631000000", "101000000", "630000000"


def called(text):
    return [place.code for place in Territory.objects.meant_by(text, most=20)]


def test_a_name_in_any_spelling_means_one_place():
    wanted = {
        ULAN: [
            "Ұлан ауданы",
            "Уланский р-н",
            "ауд. Ұлан",
            "Ulan district",
            "Ұлан ауданы, Шығыс Қазақстан облысы",
        ],
        RIDDER: [
            "Риддер",
            "г. Риддер",
            "РИДДЕР қ.",
            "в Риддере",
            "Риддерде",
            "Ridder",
            "Риддер ВКО",
            "Лениногорск",
        ],
        OSKEMEN: [
            "Өскемен",
            "Усть-Каменогорск",
            "Усть Каменогорск",
            "каменогорск усть",
            "г. Усть-Каменогорск",
        ],
        SEMEY: ["г. Семей", "Семипалатинск", "Семей қаласы"],
        EAST: ["ШҚО", "ВКО", "Восточно-Казахстанская обл.", "обл. Шығыс Қазақстан", "East Kazakhstan oblast"],
    }
    asked = {text: code for code, texts in wanted.items() for text in texts}
    assert {text: called(text) for text in asked} == {text: [code] for text, code in asked.items()}
    assert called("Жоқжер") == []
    for text in ("Павлодар", "Абай", "Шиелі", "Каменка"):
        assert len(called(text)) > 1


def test_a_label_of_the_suggestions_means_its_place(client):
    """What a browser shows can be typed, pasted and sent without a script."""
    lost = []
    for words in ("улан", "ульб", "каменка", "павлодар", "семе"):
        answer = client.get("/ru/territories.json", {"q": words}).json()["places"]
        assert 1 < len(answer) <= 8
        for place in answer:
            label = ", ".join(filter(None, [place["title"], place["in"]]))
            if place["code"] not in called(label):
                lost.append(label)
    assert lost == []


def test_the_suggestions_are_bounded_and_take_anything(client):
    for words in ("", " ", "%_", "'", "а" * 5000, "Жоқжер"):
        answer = client.get("/kk/territories.json", {"q": words})
        assert (answer.status_code, answer.json()) == (200, {"places": []})
    [first, *_others] = client.get("/en/territories.json", {"q": "ridd"}).json()["places"]
    assert first == {"code": RIDDER, "title": "Ridder city", "in": "East Kazakhstan oblast"}


def test_every_door_takes_a_name_and_links_say_its_code(client, everywhere):
    event = factories.event(places=[RIDDER], stage="published")
    factories.event(places=[ULAN], stage="published")
    assert doors.every_door(client, "events", **doors.in_turn(1, everywhere), territory="в Риддере") == [
        event.pk
    ]
    page = doors.html(client, doors.path("ru", "events", territory=["Риддер", RIDDER], sort="oldest"))
    assert doors.options(page)["territory"] == {RIDDER: ("город Риддер", None, True)}
    assert f'href="/ru/events.csv?territory={RIDDER}&amp;sort=oldest"' in page
    assert page.count('class="chip"') == 1


def test_a_name_of_several_places_shows_them_and_keeps_the_other_filters(client):
    event = factories.event(places=[ULAN], date="2021-05-05", stage="published")
    page = doors.html(
        client, doors.path("ru", "events", territory=[ULAN, "Каменка"], year=2021, sort="oldest")
    )

    assert doors.beside(page, "territory") == [
        "Мест с названием «Каменка» несколько: выберите одно из них или добавьте район."
    ]
    assert (doors.entries(page), "<details open>" in page) == ([], False)
    choices = re.findall(r'<li><a href="([^"]*)">(.*?)</a>(?: <span class="quiet">(.*?)</span>)?</li>', page)
    choices = [
        (unescape(address), title, around) for address, title, around in choices if "territory=" in address
    ]
    assert len(choices) > 2
    assert all("область" in around and "Камен" in title for _address, title, around in choices[:3])
    for address, _title, _around in choices[:2]:
        assert re.fullmatch(
            rf"/ru/events/\?year=2021&territory={ULAN}&territory=\d{{9}}&sort=oldest", address
        )
        assert doors.entries(doors.html(client, address)) == [event.pk]
    assert '<meta name="robots" content="noindex, follow">' in page
    answer = client.get(doors.path("ru", "events", doors.CSV, territory="Каменка"))
    assert (answer.status_code, answer.content.decode()[:11]) == (400, "territory: ")


def test_what_is_only_like_a_name_is_offered_and_never_taken(client):
    for text in ("Шемонвиха", "Мұңдай аудан"):
        assert called(text) == []
    page = doors.html(client, doors.path("ru", "events", territory="Шемонвиха"))
    [said] = doors.beside(page, "territory")
    assert said == "Места с названием «Шемонвиха» нет. Возможно, имелось в виду …"
    assert "Шемонаих" in page
    assert client.get(doors.path("ru", "events", doors.CSV, territory="Шемонвиха")).status_code == 400
