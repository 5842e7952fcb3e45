"""A place is found at once: words in any order, abbreviations, old names, the label that forms show."""

import pytest
from django.utils import translation

from territories.admin import TerritoryAdmin
from territories.models import Territory
from territories.rules.place_words import CITY, DISTRICT, SMALL, read_place

ULAN = "636200000"


@pytest.mark.parametrize(
    ("text", "words", "kinds"),
    [
        ("г. Семей", ["семеи"], CITY),
        ("Семей қ.", ["семеи"], CITY | SMALL),
        ("Шығыс Қазақстан обл., Риддер қ.", ["шигис", "казакстан", "риддер"], CITY | SMALL),
        ("Уланский р-н", ["уланскии"], DISTRICT),
        ("Ұлан ауд.", ["улан"], DISTRICT),
        ("с. Каменка, Ұлан ауданы", ["каменка", "улан"], SMALL),
        ("ауданы", ["аудани"], frozenset()),
        ("  %_% ", [], frozenset()),
    ],
)
def test_words_for_the_kind_of_place_say_what_comes_first(text, words, kinds):
    asked = read_place(text.replace("й", "и"))
    assert (list(asked.words), asked.kinds) == (words, kinds)


def _is(place, fields):
    return all(getattr(place, name) == value for name, value in fields.items())


def first(text, near=None):
    place = Territory.objects.shown().search(text, near).first()
    return place and place.title_kk


@pytest.mark.django_db
def test_a_place_is_found_whatever_way_it_is_written():
    wanted = {
        "Семей қаласы": ["г. Семей", "Семей г.", "Қ.Ә. Семей", "Семипалатинск", "Семей ВКО", "Абай Семей"],
        "Ұлан ауданы": ["Уланский р-н", "р-н Уланский", "Ұлан ауд.", "ВКО Улан", "Ulan district"],
        "Риддер қаласы": ["Лениногорск", "в Риддере", "Риддер, Шығыс Қазақстан", "ШҚО Риддер"],
        "Шығыс Қазақстан облысы": ["ВКО", "Шығыс Қазақстан обл.", "обл. Казахстанская Восточно"],
        "Абай облысы": ["Абайская область", "обл. Абай", "Абай обл."],
        "Өскемен қаласы": [
            "Усть-Каменогорск",
            "г. Усть-Каменогорск",
            "Каменогорск Усть",
            "Oskemen",
            "Óskemen",
            "jcrtvty",
            "Өскмен",
        ],
        "Жетісу облысы": ["Жетысу", "Жетісу обл"],
        "Астана қаласы": ["Нур-Султан", "нурсултан", "Целиноград", "г Астана"],
        "Алматы қаласы": ["Алма-Ата", "Алма-Ате", "алмаате"],
        "Шымкент қаласы": ["Şymkent", "в Чимкенте", "ibvrtyn"],
        "Қарағанды облысы": ["Караганда обл", "в Карагандинской области", "Qaraǵandy oblysy"],
        "Шиелі ауданы": ["Чиилийский район", "р-н Чиили"],
        "Ақтау қаласы": ["г. Шевченко"],
        "Жаңаөзен қаласы": ["Новый Узень"],
        "Қандыағаш қаласы": ["Октябрьск"],
        "Байқоңыр қаласы": ["г. Ленинск"],
        "Тараз қаласы": ["Аулие-Ата", "Джамбул г."],
        "Қасым Қайсенов ауылы": ["с. Молодежный Ұлан ауданы"],
        "Шиелі кенті": ["п. Чиили", "п. Шиели Кызылорда", "Кызылординская обл. Шиелийский р-н пос. Шиели"],
    }
    endings = {"Семей қаласы": "Семейде", "Ұлан ауданы": "в Уланском районе", "Риддер қаласы": "Риддерде"}
    for title, text in endings.items():
        wanted[title].append(text)
    asked = {text: title for title, texts in wanted.items() for text in texts}
    assert {text: first(text) for text in asked} == asked


@pytest.mark.django_db
@pytest.mark.parametrize("every", [2000, pytest.param(400, marks=pytest.mark.proof)])
def test_every_label_that_forms_show_finds_its_place(languages, every):
    """Two rows of one label are one answer; it is among the first three."""
    label = TerritoryAdmin.choice_label
    rows = list(Territory.objects.shown().select_related("district", "oblast").order_by("code"))
    lost = []
    for language in languages:
        with translation.override(language):
            for place in [row for row in rows if row.level <= 1] + rows[7::every]:
                text = label(None, place)
                found = Territory.objects.shown().search(text).select_related("district", "oblast")[:3]
                if text not in {label(None, one) for one in found}:
                    lost.append(text)
    assert lost == []


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["a" * 15_000, "улан-" * 3_000])
def test_a_text_longer_than_any_name_is_no_place(text, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert list(Territory.objects.search(text)) == []


@pytest.mark.django_db
def test_the_own_district_comes_first_then_the_own_oblast():
    ulan = Territory.objects.get(code=ULAN)
    seen = set()
    for text in ("Каменка", "Ақ", "с. Кара", "Абай"):
        found = list(Territory.objects.shown().search(text, ulan)[:400])
        here, near = {"district_id": ulan.pk}, {"oblast_id": ulan.oblast_id}
        steps = [0 if _is(one, here) else 1 if _is(one, near) else 2 for one in found]
        same_kind = steps if not read_place(text).kinds else steps[: steps.count(0)]
        seen |= set(steps)
        assert same_kind == sorted(same_kind), text
    assert seen == {0, 1, 2}
    oblast = Territory.objects.get(code="630000000")
    assert Territory.objects.shown().search("Абай", oblast).first().oblast_id == oblast.pk


@pytest.mark.django_db
def test_words_are_asked_by_their_index():
    plan = Territory.objects.shown().search("Каменка Ұлан").order_by().explain()
    assert "territory_words" in plan
