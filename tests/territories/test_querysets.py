import pytest
from django.db import IntegrityError, transaction
from django.utils import translation

from territories.models import Placement, Territory

pytestmark = pytest.mark.django_db


def territory(code):
    return Territory.objects.get(code=code)


def titles(places):
    return [str(place.title) for place in places]


@pytest.mark.parametrize("code", ["630000000", "636200000", "636230000", "636230100", "711110000"])
def test_within_is_what_climbing_the_tree_finds(code):
    parents = dict(Territory.objects.values_list("id", "parent"))
    wanted = territory(code)

    def lies_in_it(pk):
        return pk == wanted.pk or (pk is not None and lies_in_it(parents[pk]))

    assert {place.pk for place in Territory.objects.within(wanted)} == set(filter(lies_in_it, parents))


def test_within_the_country_is_everything():
    assert Territory.objects.within(territory("000000000")).count() == 15_595


def test_within_follows_the_tree_and_not_the_code():
    assert Territory.objects.within(territory("100000000")).filter(code="101000000").exists()
    assert not Territory.objects.within(territory("630000000")).filter(code="101000000").exists()


def test_second_level_of_an_oblast_are_its_districts_and_cities():
    with translation.override("kk"):
        rows = Territory.objects.second_level_of(territory("620000000")).in_order()

        assert titles(rows) == [
            "Жаңаарқа ауданы",
            "Жезқазған қаласы",
            "Қаражал қаласы",
            "Сәтбаев қаласы",
            "Ұлытау ауданы",
        ]


def test_second_level_of_a_big_city_are_its_own_districts():
    with translation.override("kk"):
        rows = Territory.objects.second_level_of(territory("710000000")).in_order()

        assert titles(rows) == [
            "Алматы ауданы",
            "Байқоңыр ауданы",
            "Есіл ауданы",
            "Нұра ауданы",
            "Сарайшық ауданы",
            "Сарыарқа ауданы",
        ]


@pytest.mark.parametrize("is_kept", [True, False])
def test_known_places_are_those_of_the_keys_in_the_order_of_the_page(settings, is_kept):
    settings.KEEP_OPTIONS = is_kept
    east = territory("630000000")
    districts = Territory.objects.keys_of_second_level(east, ever=False)
    assert districts == {place.pk for place in Territory.objects.second_level_of(east)}
    ever = Territory.objects.keys_of_second_level(east, ever=True)
    assert ever == {place.pk for place in Territory.objects.ever_second_level_of(east)} > districts
    village = Territory.objects.filter(level=4).first().pk  # is not among the kept ones
    for language in ("kk", "ru", "en"):
        with translation.override(language):
            for keys in (districts, ever, districts | {village}, set()):
                known = Territory.objects.known(keys)
                assert known == list(Territory.objects.filter(pk__in=keys).in_order()), language


def test_order_follows_the_alphabet_of_the_page():
    rows = Territory.objects.filter(code__in=["631000000", "636200000", "632400000", "635600000"])

    with translation.override("kk"):
        assert titles(rows.in_order()) == ["Өскемен қаласы", "Риддер қаласы", "Самар ауданы", "Ұлан ауданы"]
    with translation.override("ru"):
        assert titles(rows.in_order()) == [
            "город Риддер",
            "район Самар",
            "Уланский район",
            "город Усть-Каменогорск",
        ]
        cities = Territory.objects.filter(code__in=["710000000", "750000000", "790000000", "630000000"])
        assert titles(cities.in_order())[0] == "город Алматы"
    with translation.override("en"):
        assert titles(rows.in_order()) == ["Oskemen city", "Ridder city", "Samar district", "Ulan district"]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Өскемен", "Өскемен қаласы"),
        ("оскемен", "Өскемен қаласы"),
        ("Oskemen", "Өскемен қаласы"),
        ("усть-каменогорск", "Өскемен қаласы"),
        ("Ust-Kamenogorsk", "Өскемен қаласы"),
        ("Семипалатинск", "Семей қаласы"),
        ("Жетысу", "Жетісу облысы"),
        ("Капчагай", "Қонаев қаласы"),
        ("Нур-Султан", "Астана қаласы"),
        ("ВКО", "Шығыс Қазақстан облысы"),
        ("улан", "Ұлан ауданы"),
        ("  Семей   қаласы ", "Семей қаласы"),
        ("636200000", "Ұлан ауданы"),
        ("6362", "Ұлан ауданы"),
        ("Шемонайха", "Шемонаиха қаласы"),
    ],
)
def test_search_finds_first(words, title):
    assert Territory.objects.shown().search(words).first().title_kk == title


def test_search_for_nothing_finds_nothing():
    assert list(Territory.objects.search("  ")) == list(Territory.objects.search(None)) == []


def test_search_takes_wildcards_literally():
    assert list(Territory.objects.search("%_%")) == []


def test_search_uses_the_trigram_index(db):
    plan = Territory.objects.filter(search__contains="кайсенов").order_by().explain()

    assert "territory_search" in plan


@pytest.mark.parametrize(
    "change",
    [
        {"code": "63620000"},
        {"code": "63620000x"},
        {"title_ru": ""},
        {"level": 0},
        {"parent": None},
    ],
)
def test_the_database_refuses(change):
    with pytest.raises(IntegrityError), transaction.atomic():
        Territory.objects.filter(code="636200000").update(**change)


def test_the_database_keeps_one_open_placement_and_sane_periods():
    ulan = territory("636200000")

    with pytest.raises(IntegrityError), transaction.atomic():
        Placement.objects.create(territory=ulan, parent=ulan.parent, code=ulan.code)
    with pytest.raises(IntegrityError), transaction.atomic():
        Placement.objects.create(territory=ulan, parent=ulan.parent, since="2020-01-01", until="2020-01-01")
    with pytest.raises(IntegrityError), transaction.atomic():
        Territory.objects.filter(pk=ulan.pk).update(parent=ulan)
