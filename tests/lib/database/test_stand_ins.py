"""SQL that was made once, of stand-ins, is that which Django makes of the records and days themselves."""

import datetime

import pytest
from django.utils.translation import override

from events.models import Edition, Event
from ngo_portal.lib.database.shown import shown
from ngo_portal.lib.database.stand_ins import answers, sql_of
from territories.models import Territory
from tests import factories

pytestmark = pytest.mark.django_db
DAYS = [datetime.date(2021, 2, 1), datetime.date(2021, 2, 28)]


def held(territory, first, last):
    return Event.objects.published().in_territories([territory]).held_between(first, last).values_list("pk")


def test_a_question_has_its_own_record_and_days():
    for code in ("630000000", "100000000"):
        place = Territory.objects.get(code=code)
        for days in (DAYS, [day.replace(year=2024) for day in DAYS]):
            sql, parameters = sql_of(held, place, *days)
            wanted, own = held(place, *days).query.sql_with_params()
            assert (sql, parameters) == (wanted, list(own))


def test_territories_of_another_level_are_asked_in_another_way():
    country = Territory.objects.get(level=0)
    oblast = Territory.objects.get(code="630000000")
    assert sql_of(held, country, *DAYS)[0] != sql_of(held, oblast, *DAYS)[0]


def test_rows_are_found_for_each_of_them():
    event = factories.event(date="2021-02-27", stage="published")
    place = event.places.first().territory if event.places.exists() else Territory.objects.get(level=0)
    assert (event.pk,) in answers(held, place, *DAYS)
    assert (event.pk,) not in answers(held, place, *(day.replace(year=2024) for day in DAYS))


def as_fetched(event):
    return (
        str(event.title),
        [str(place.territory.title) for place in event.places.all()],
        [str(line.words_in_lists) for line in event.organisers.all()],
        [str(one.territory.title) for one in event.moves],
    )


def test_rows_with_what_is_fetched_beside_them_are_djangos(demo_content, django_assert_num_queries):
    keys = list(Event.objects.published().order_by("-pk").values_list("pk", flat=True))
    for language in ("kk", "ru", "kk"):
        with override(language):
            rows = shown(Event, [*keys, 2**70, -1], "for_lists")
            assert [row.pk for row in rows] == keys
            by_django = {row.pk: row for row in Event.objects.for_lists()}
            assert [as_fetched(row) for row in rows] == [as_fetched(by_django[key]) for key in keys]
            with django_assert_num_queries(0):
                [as_fetched(row) for row in rows]
    first = rows[0]
    assert list(first.places.filter(pk=-1)) == []  # narrowed further it is asked anew
    assert set(first.places.order_by("pk")) == set(first.places.all())


def test_the_answer_to_no_keys_is_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert shown(Edition, [], "all") == []
