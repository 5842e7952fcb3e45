"""The oblast reform of 8 June 2022: today's units know where they were before."""

import datetime

import pytest
from django.db import connection

from territories.models import Placement, Territory

pytestmark = pytest.mark.django_db

BEFORE, DAY = datetime.date(2022, 6, 7), datetime.date(2022, 6, 8)
MARATHON = datetime.date(2021, 2, 27)
FORMER = {"100000000": "630000000", "330000000": "190000000", "620000000": "350000000"}


def territory(code):
    return Territory.objects.get(code=code)


def path(code, on=None):
    """The codes `territory_path` gives, sorted."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT code FROM territories_territory WHERE id IN (SELECT territory_path(%s, %s)) "
            "ORDER BY code",
            [territory(code).pk, on],
        )
        return [code for (code,) in cursor.fetchall()]


@pytest.mark.parametrize("oblast", FORMER)
def test_every_unit_of_a_new_oblast_was_in_the_old_one_until_the_day(oblast):
    for unit in Territory.objects.filter(parent__code=oblast):
        assert FORMER[oblast] in path(unit.code, BEFORE), unit
        assert oblast not in path(unit.code, BEFORE), unit
        assert path(unit.code, DAY) == path(unit.code) == sorted([unit.code, oblast])


@pytest.mark.parametrize(
    ("oblast", "codes"),
    [
        (
            "100000000",
            {
                "101000000": "632800000",
                "101800000": "632200000",
                "103200000": "633200000",
                "103400000": "",
                "103600000": "633400000",
                "103800000": "633600000",
                "104000000": "633800000",
                "104100000": "",
                "104200000": "634400000",
                "104400000": "635000000",
                "104500000": "",
                "104600000": "636400000",
            },
        ),
        (
            "330000000",
            {
                "331000000": "191000000",
                "331800000": "192600000",
                "333200000": "193200000",
                "333400000": "193400000",
                "333600000": "196400000",
                "334000000": "194600000",
                "334200000": "194800000",
                "334400000": "195000000",
                "334600000": "195600000",
                "334800000": "196000000",
            },
        ),
        (
            "620000000",
            {
                "621000000": "351800000",
                "621800000": "352000000",
                "622000000": "352300000",
                "623600000": "354400000",
                "623800000": "356000000",
            },
        ),
    ],
)
def test_every_unit_of_a_new_oblast_knows_its_former_code(oblast, codes):
    former = Placement.objects.filter(territory__parent__code=oblast, until=DAY)

    assert dict(former.values_list("territory__code", "code")) == codes


def test_the_new_oblasts_exist_since_the_day():
    since = Territory.objects.filter(valid_from__isnull=False).values_list("code", "valid_from")

    assert sorted(since) == [(code, DAY) for code in FORMER]
    assert territory("100000000").parent_on(BEFORE) is None


def test_every_territory_has_one_open_placement_as_its_row_says():
    open_now = Placement.objects.open().order_by("territory").values_list("territory", "parent", "code")

    assert list(open_now) == list(Territory.objects.order_by("id").values_list("id", "parent", "code"))


def test_semey_was_in_east_kazakhstan_and_is_in_abai():
    semey = territory("101000000")

    assert path("101000000", MARATHON) == ["101000000", "630000000"]
    assert path("101000000") == ["100000000", "101000000"]
    assert [place.title_kk for place in semey.ancestors_on(MARATHON)] == [
        "Шығыс Қазақстан облысы",
        "Семей қаласы",
    ]
    assert [place.title_kk for place in semey.ancestors_on()] == ["Абай облысы", "Семей қаласы"]
    assert semey.parent_on(MARATHON).code == "630000000"


def test_the_row_of_the_city_without_its_surroundings_lies_in_the_city():
    assert path("101010000", MARATHON) == ["101000000", "101010000", "630000000"]


def test_a_village_goes_with_its_district():
    village = Territory.objects.filter(district__code="103200000", level=4).first()

    assert path(village.code, MARATHON) == sorted(
        [village.code, village.sub_district.code, "103200000", "630000000"]
    )


def test_a_village_of_a_district_that_was_carved_out_later_was_in_the_older_district():
    village = Territory.objects.filter(district__code="103400000", level=4).first()

    assert path(village.code, MARATHON) == sorted(
        [village.code, village.sub_district.code, "635800000", "630000000"]
    )
    assert path("103400000", MARATHON) == ["103400000", "630000000", "635800000"]


def test_qonaev_stayed_in_almaty_oblast_and_took_the_code_of_taldykorgan():
    qonaev = territory("191000000")

    assert list(qonaev.placements.values_list("parent__code", "code")) == [
        ("190000000", "191600000"),
        ("190000000", "191000000"),
    ]


def test_the_country_has_no_path_and_an_oblast_only_itself():
    assert path("000000000") == []
    assert path("630000000", MARATHON) == ["630000000"]


def test_paths_of_all_territories_are_one_statement():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*), count(DISTINCT territory.id) "
            "FROM territories_territory territory, territory_path(territory.id, %s) AS above",
            [MARATHON],
        )
        assert cursor.fetchone() == (59426, 15594)
