"""In a place, as a sentence says it: only where a rule is sure."""

import pytest

from territories.located import located
from territories.models import Territory
from tests.factories import territory


@pytest.mark.django_db
def test_every_district_and_city_can_be_said_in_a_sentence():
    places = Territory.objects.shown().filter(level__lte=2)
    assert [
        place.code for place in places for language in ("kk", "ru", "en") if not located(place, language)
    ] == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("code", "told"),
    [
        (
            "630000000",
            ("Шығыс Қазақстан облысында", "в Восточно-Казахстанской области", "in East Kazakhstan oblast"),
        ),
        ("100000000", ("Абай облысында", "в области Абай", "in Abay oblast")),
        ("750000000", ("Алматы қаласында", "в городе Алматы", "in the city of Almaty")),
        ("636200000", ("Ұлан ауданында", "в Уланском районе", "in Ulan district")),
        ("000000000", ("Қазақстанда", "в Казахстане", "in Kazakhstan")),
    ],
)
def test_the_word_for_the_kind_of_place_is_declined_and_the_name_is_not(code, told):
    assert tuple(located(territory(code), language) for language in ("kk", "ru", "en")) == told


@pytest.mark.parametrize(
    ("titles", "told"),
    [
        (("Аққала ауылы", "село Аккала"), ("Аққала ауылында", "в селе Аккала")),
        (("Абай атындағы ауыл", "село имени Абая"), ("Абай атындағы ауылда", "в селе имени Абая")),
        (("Ақсу кенті", "посёлок Аксу"), ("Ақсу кентінде", "в посёлке Аксу")),
        (
            ("Бозанбай ауылдық округі", "Бозанбайский сельский округ"),
            ("Бозанбай ауылдық округінде", "в Бозанбайском сельском округе"),
        ),
        (("Дон ауылдық округі", "сельский округ Дон"), ("Дон ауылдық округінде", "в сельском округе Дон")),
        (("Талап қыстауы", "зимовка Талап"), ("", "")),
        (("33-разъезд", "Лесхоз"), ("", "")),
        (("Вишнев ауылдық округі", "Вишневый сельский округ"), ("Вишнев ауылдық округінде", "")),
    ],
)
def test_what_no_rule_covers_is_not_said(titles, told):
    place = Territory(level=3, title_kk=titles[0], title_ru=titles[1], title_en="x")
    assert (located(place, "kk"), located(place, "ru")) == told
