"""Where a published event is listed: once under every territory that contains a place of it, now and then.

The database keeps these rows itself, whoever changes the event and however.
"""

import pytest
from django.db import connection

from events.models import Event, EventPlace, EventTerritory
from moderation.actions import take
from tests.factories import UNPUBLISHED, event, event_type, place, territory

COUNTRY = "000000000"
EAST, ULAN, GLUBOKOE = "630000000", "636200000", "634000000"
ABAI, SEMEY = "100000000", "101000000"


def listed(record, **wanted):
    """KATO codes of the territories the event is listed under."""
    return set(
        EventTerritory.objects.filter(event=record, **wanted).values_list("territory__code", flat=True)
    )


def sql(text, *values):
    with connection.cursor() as cursor:
        cursor.execute(text, values)


def in_list_of(code, borders="now"):
    return list(Event.objects.published().in_territories([territory(code)], borders).newest_first())


def test_an_event_in_two_districts_stands_once_in_their_oblast(db):
    record = event(places=[ULAN, GLUBOKOE], stage="published")
    assert {ULAN, GLUBOKOE, EAST} <= listed(record)
    assert EventTerritory.objects.filter(event=record, territory__code=EAST).count() == 1
    for code in (ULAN, GLUBOKOE, EAST):
        assert in_list_of(code) == [record]


def test_a_village_lists_in_everything_it_lies_in(db):
    village = (
        type(territory(ULAN))
        .objects.filter(district=territory(ULAN), level=4)
        .select_related("parent")
        .first()
    )
    record = event(places=[village.code], stage="published")
    above = {place.code for place in (village, village.parent, territory(ULAN), territory(EAST))}
    assert listed(record) - {COUNTRY} == above


@pytest.mark.parametrize("stage", UNPUBLISHED)
def test_what_is_not_public_is_listed_nowhere(db, stage):
    assert listed(event(places=[ULAN], stage=stage)) == set()


def test_publishing_lists_and_withdrawing_takes_away(publisher):
    record = event(places=[ULAN])
    take("publish", record, publisher)
    assert in_list_of(EAST) == [record]
    Event.objects.filter(pk=record.pk).update(stage="withdrawn")
    assert listed(record) == set()


def test_raw_sql_is_seen_as_well(db):
    record = event(places=[ULAN], stage="published")
    sql("UPDATE events_event SET stage = 'withdrawn' WHERE id = %s", record.pk)
    assert listed(record) == set()
    sql("UPDATE events_event SET stage = 'published' WHERE id = %s", record.pk)
    assert {ULAN, EAST} <= listed(record)


def test_places_come_move_and_go(db):
    record = event(places=[ULAN], stage="published")
    second = place(event=record, territory=GLUBOKOE)
    assert {ULAN, GLUBOKOE, EAST} <= listed(record)
    EventPlace.objects.filter(pk=second.pk).update(territory=territory(SEMEY))
    assert GLUBOKOE not in listed(record)
    assert {ULAN, EAST, SEMEY, ABAI} <= listed(record)
    second.delete()
    assert {SEMEY, ABAI} & listed(record) == set()
    sql("DELETE FROM events_eventplace WHERE event_id = %s", record.pk)
    assert listed(record) == set()


def test_a_place_that_moves_to_another_event_leaves_the_first(db):
    first, second = (event(places=[code], stage="published") for code in (ULAN, GLUBOKOE))
    EventPlace.objects.filter(event=second).update(event=first)
    assert (listed(second), {ULAN, GLUBOKOE} <= listed(first)) == (set(), True)


def test_many_places_in_one_statement_are_all_seen(db):
    records = [event(stage="published") for _number in range(3)]
    EventPlace.objects.bulk_create(EventPlace(event=one, territory=territory(ULAN)) for one in records)
    assert set(in_list_of(EAST)) == set(records)


def test_semey_of_2021_is_east_kazakhstan_then_and_abai_now(db):
    record = event(places=[SEMEY], responsible=EAST, date="2021-02-27", stage="published")
    assert {EAST, ABAI, SEMEY} <= listed(record)
    assert (EAST in listed(record, now=True), ABAI in listed(record, now=True)) == (False, True)
    assert (EAST in listed(record, then=True), ABAI in listed(record, then=True)) == (True, False)
    assert (in_list_of(EAST, "then"), in_list_of(ABAI, "then")) == ([record], [])
    assert (in_list_of(EAST, "now"), in_list_of(ABAI, "now")) == ([], [record])


def test_another_date_moves_an_event_to_other_borders(db):
    record = event(places=[SEMEY], responsible=EAST, date="2021-02-27", stage="published")
    Event.objects.filter(pk=record.pk).update(date="2023-02-27")
    assert (EAST in listed(record), ABAI in listed(record, then=True)) == (False, True)
    Event.objects.filter(pk=record.pk).update(date="")
    assert (EAST in listed(record), ABAI in listed(record, then=True)) == (False, True)


def test_the_order_and_the_type_follow_the_event(db):
    older = event(places=[ULAN], date="2021-02-27", stage="published")
    newer = event(places=[ULAN], date="2021-03-01", stage="published")
    undated = event(places=[ULAN], stage="published")
    assert in_list_of(ULAN) == [newer, older, undated]
    Event.objects.filter(pk=older.pk).update(date="2021-04")
    assert in_list_of(ULAN) == [older, newer, undated]
    other = event_type(key="festival")
    Event.objects.filter(pk=older.pk).update(type=other)
    assert set(EventTerritory.objects.filter(event=older).values_list("type", flat=True)) == {other.pk}


def test_a_deleted_event_leaves_nothing(db):
    record = event(places=[ULAN], stage="published")
    record.delete()
    assert not EventTerritory.objects.exists()


def test_a_change_that_does_not_move_it_writes_nothing(db):
    record = event(places=[ULAN], stage="published")
    before = list(EventTerritory.objects.filter(event=record).order_by("id").values_list("id", flat=True))
    Event.objects.filter(pk=record.pk).update(title_kk="Басқа атау", description_kk="Басқа мәтін")
    assert (
        list(EventTerritory.objects.filter(event=record).order_by("id").values_list("id", flat=True))
        == before
    )
