"""In a place, as a sentence says it: only where a rule is sure."""

import datetime

import pytest
from django.utils import translation

from territories.located import located, located_in, was_part
from territories.models import Placement, Territory
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
        ("750000000", ("Алматы қаласында", "в Алматы", "in the city of Almaty")),
        ("636200000", ("Ұлан ауданында", "в Уланском районе", "in Ulan district")),
        ("000000000", ("Қазақстанда", "в Казахстане", "in Kazakhstan")),
    ],
)
def test_the_word_for_the_kind_of_place_is_declined(code, told):
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


@pytest.mark.parametrize(
    ("titles", "kk", "ru", "en"),
    [
        (
            [("Шиелі ауданы", "Шиелийский район", "Shieli district"),
             ("Сырдария ауданы", "Сырдарьинский район", "Syrdarya district")],
            "Шиелі және Сырдария аудандарында",
            "в Шиелийском и Сырдарьинском районах",
            "in Shieli and Syrdarya districts",
        ),
        (
            [("Семей қаласы", "город Семей", "Semey city"),
             ("Риддер қаласы", "город Риддер", "Ridder city"),
             ("Алтай ауданы", "район Алтай", "Altay district")],
            "Семей және Риддер қалаларында, сондай-ақ Алтай ауданында",
            "в Семее и Риддере, а также в районе Алтай",
            "in the cities of Semey and Ridder and in Altay district",
        ),
        (
            [("Бозанбай ауылдық округі", "Бозанбайский сельский округ", "Bozanbay rural okrug"),
             ("Дон ауылдық округі", "сельский округ Дон", "Don rural okrug")],
            "Бозанбай және Дон ауылдық округтерінде",
            "в Бозанбайском сельском округе и в сельском округе Дон",
            "in Bozanbay and Don rural okrugs",
        ),
        ([("Талап қыстауы", "зимовка Талап", "Talap"), ("Семей қаласы", "город Семей", "Semey city")],
         "", "", "in Talap and in the city of Semey"),
    ],
)  # fmt: skip
def test_several_places_of_one_kind_share_its_word(titles, kk, ru, en):
    places = [
        Territory(level=2, **dict(zip(("title_kk", "title_ru", "title_en"), three, strict=True)))
        for three in titles
    ]
    assert [located_in(places, language) for language in ("kk", "ru", "en")] == [kk, ru, en]


@pytest.mark.django_db
def test_russian_towns_of_the_classifier_are_declined_or_named_as_cities():
    """A name no rule is sure of stands after «в городе»; it is then one of these endings."""
    titles = (
        Territory.objects.shown().filter(title_ru__startswith="город ").values_list("title_ru", flat=True)
    )
    told = {title: located(Territory(level=2, title_ru=title), "ru") for title in titles}
    assert len(told) > 60
    unsure = {title for title, phrase in told.items() if phrase.startswith("в городе")}
    assert unsure == {"город Арысь", "город Булаево", "город Сарань"}
    assert {told[f"город {name}"] for name in ("Алматы", "Риддер", "Усть-Каменогорск", "Қонаев")} == {
        "в Алматы",
        "в Риддере",
        "в Усть-Каменогорске",
        "в Қонаеве",
    }
    assert not [phrase for phrase in told.values() if not phrase.startswith(("в ", "во "))]


@pytest.mark.parametrize(
    ("titles", "told"),
    [
        (
            ("Шығыс Қазақстан облысы", "Восточно-Казахстанская область", "East Kazakhstan oblast"),
            (
                "2022 жылғы 8 маусымға дейін Шығыс Қазақстан облысының құрамында болған "
                "(ол кездегі коды – 1).",
                "До 8 июня 2022 г. территория находилась в Восточно-Казахстанской области (код 1).",
                "Until 8 June 2022 it was part of East Kazakhstan oblast, under the code 1.",
            ),
        ),
        (
            ("Алтын", "Алтын", "Altyn"),
            (
                "2022 жылғы 8 маусымға дейін Алтынның құрамында болған (ол кездегі коды – 1).",
                "До 8 июня 2022 г. территория находилась в составе территории «Алтын» (код 1).",
                "Until 8 June 2022 it was part of Altyn, under the code 1.",
            ),
        ),
    ],
)
def test_where_a_place_belonged_before(titles, told):
    parent = Territory(**dict(zip(("title_kk", "title_ru", "title_en"), titles, strict=True)), level=1)
    placement = Placement(parent=parent, until=datetime.date(2022, 6, 8), code="1")
    said = []
    for language in ("kk", "ru", "en"):
        with translation.override(language):
            said.append(was_part(placement))
    assert tuple(said) == told
