"""People who are named one after another are counted by whoever reads it."""

import pytest
from django.db import connection
from django.utils import translation

from events.models import EventAudience
from moderation.actions import ActionRefused, take
from ngo_portal.lib.language.quantities import Quantity
from registry.rules.listed_people import lists_people, names_somebody
from registry.worded import doubtful_sentences, told_in_words
from tests import doors, factories
from tests.factories import ULAN

LISTS = [
    "Айгүл, Сәуле және Дина",
    "Көмекті Айгүл, Сәуле және Дина алды.",
    "Айгүл мен Сәулеге киім берілді.",
    "Еріктілер Айгүл, Сәуле және Динаға көмектесті.",
    "Айгүл апаға, Сәуле әжеге және Динаға көмір түсірілді.",
    "Айгүл Омарова, Сәуле Ахметова және Дина Кимге үй берілді.",
    "А. Омароваға, С. Ахметоваға және Д. Кимге үй берілді.",
    "Айгүл (Ұлан ауданы), Сәуле (Семей) көмек алды.",
    "Айгул мен Сауле кийим алды.",
    "Айгуль, Сауле и Дина получили одежду.",
    "Волонтёры помогли Айгуль, Сауле и Дине.",
    "Одежду передали Марату, Ерлану и бабушке Анне.",
    "Продукты для Айгуль, Сауле и Дины.",
    "Омарова, Ахметова и Сергеева получили уголь.",
    "Aigul, Saule and Dina got clothes.",
    "Volunteers took food to Zhanna and Saule.",
    "Көмек алғандар:\nАйгүл\nСәуле\nДина",
    "1. Айгүл Омарова\n2. Сәуле Ахметова",
]
NO_LISTS = [
    "Айгүл көмек алды.",
    "Директор Жанна Жибраева мен маман Асхат Омаров сөз сөйледі.",
    "Семинарды Айгүл Омарова мен Сәуле Ахметова жүргізді.",
    "«Айгүл», «Сәуле» және «Дина» қорлары көмектесті.",
    "Шиелі, Сырдария және Жаңақорған аудандары қатысты.",
    "Қайрат, Асқар және Асан ауылдары.",
    "Спикерлер: Айгүл Омарова, Сәуле Ахметова.",
    "Жанна Жибраева и Асхат Омаров провели семинар.",
    "Руководители фондов Айгуль Омарова и Асхат Ахметов вручили подарки.",
    "По словам Айгуль Омаровой, помощь получили семьи.",
    "Aigul Omarova and Askhat Akhmetov led the seminar.",
    "Айгүл, Сәуле, Дина, Асхат, Марат және Болат концерт қойды.",
    "Наурыз бен Сәуір айларында.",
    "",
]


def test_two_to_four_names_are_a_list_and_those_at_work_are_none():
    assert [text for text in LISTS + NO_LISTS if lists_people(text)] == LISTS


def test_a_list_is_found_among_other_sentences():
    assert lists_people(f"Акция өтті. {LISTS[1]} Директор сөз сөйледі.")
    assert not lists_people(f"Акция өтті. {NO_LISTS[1]} Айгүл көмек алды.")


def test_postgresql_knows_the_same_lists(db):
    rows = [*LISTS, *NO_LISTS, *(f"{one} {other}" for one in LISTS for other in NO_LISTS)]
    with connection.cursor() as cursor:
        cursor.execute("SELECT words, lists_people(words), names_few(words) FROM unnest(%s) words", [rows])
        known = cursor.fetchall()
    assert [row for row, lists, _few in known if lists != lists_people(row)] == []
    assert [row for row, lists, few in known if lists and not few] == []


def test_who_is_named_alone_or_by_a_rare_name_is_asked_about():
    asked = ["Айгүл көмек алды.", "Көмек Қыздаргүл мен Бәтесайға берілді.", "Помогли Гульзифе и Хатипе."]
    plain = [NO_LISTS[1], "Өскемен, Семей және Риддер қалалары.", "Көмек берілді.", "«Ұлан» мен «Самар»"]
    assert [text for text in asked + plain if names_somebody(text)] == asked


@pytest.fixture
def of_three(db):
    """Makes an event for three mothers."""
    mothers = factories.target_group(key="mothers", name_kk="жалғызбасты аналар", is_vulnerable=True)

    def make(**fields):
        event = factories.event(**{"title_kk": "Көмек", "places": [ULAN], **fields})
        factories.audience(event=event, target_group=mothers, quantity=Quantity.exact(3))
        return event

    return make


def boxes(record):
    return {(one.model.__name__, one.column) for one in told_in_words(record)}


def test_a_list_beside_a_small_number_is_not_published_in_any_box(of_three, publisher):
    event = of_three(description_kk=f"Акция өтті. {LISTS[3]}", title_ru=LISTS[9], outcome_en=LISTS[14])
    factories.figure(event=event, item_kk="Айгүл мен Сәулеге киім")
    factories.audience(event=event, described_ru="Айгуль, Сауле и Дина")
    factories.audience(event=event, quantity=Quantity.unknown("Айгүл, Сәуле және Дина"))
    assert boxes(event) == {
        *(("Event", column) for column in ("description_kk", "title_ru", "outcome_en")),
        ("EventFigure", "item_kk"),
        ("EventAudience", "described_ru"),
        ("EventAudience", "quantity_words"),
    }
    with translation.override("en"), pytest.raises(ActionRefused, match="one after another"):
        take("publish", event, publisher)


def test_whoever_did_something_is_named_beside_a_small_number(of_three, publisher):
    event = of_three(description_kk=f"{NO_LISTS[1]} {NO_LISTS[3]} {NO_LISTS[4]}")
    factories.organiser(event=event, described_kk="Айгүл Омарова, Сәуле Ахметова")
    factories.guest(event=event, person=None, described_kk="Асхат пен Марат")
    assert boxes(event) == set()
    take("publish", event, publisher)


def test_names_of_others_stand_where_no_number_is_small(db):
    names = {"description_kk": LISTS[1], "title_ru": LISTS[9]}
    assert boxes(factories.event(**names)) == set()
    vulnerable = factories.event(description_kk="Жетім балалар Айгүл, Сәуле және Дина келді.")
    assert boxes(vulnerable) == {("Event", "description_kk")}


def test_the_publisher_is_asked_about_names_that_no_rule_is_sure_of(of_three):
    event = of_three(description_kk="Айгүл көмек алды. Акция өтті.")
    with translation.override("en"):
        [asked] = doubtful_sentences(event)
    assert "Айгүл көмек алды." in asked and "Is it one of the people" in asked
    EventAudience.objects.filter(event=event).update(quantity_low=30, quantity_high=30)
    assert doubtful_sentences(event) == []


def test_no_door_tells_names_beside_a_small_number(of_three, client):
    """Of what was published before its names were known to be a list."""
    listed = "Еріктілер Айгүлмазмұн атынан Айгүл, Сәуле және Динаға көмектесті."
    kept = "Директор Жанна Жибраева мен маман Асхат Омаров келді."
    event = of_three(stage="published", description_kk=f"Акция өтті. {listed} {kept}")
    event.audiences.update(verbatim=listed)
    plain = factories.event(
        title_kk="Басқа", places=[ULAN], stage="published", description_kk=f"Акция өтті. {listed} {kept}"
    )
    shown = doors.html(client, event.get_absolute_url())
    assert ("Сәуле" in shown, "Асхат Омаров" in shown) == (False, True)
    assert "Сәуле" in doors.html(client, plain.get_absolute_url())
    told = doors.texts(client, "kk", "events")
    assert {ending: text.count("Айгүлмазмұн") for ending, text in told.items()} == dict.fromkeys(told, 1)
    assert all(text.count("Асхат Омаров") == 2 for text in told.values())
    assert doors.every_door(client, "events", ["kk"], [], q="Айгүлмазмұн") == [plain.pk]
