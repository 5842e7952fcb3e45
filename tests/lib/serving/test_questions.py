"""What is asked while a page is made is noted, and asked again as it was."""

import pytest
from django.db import DatabaseError, connection, transaction

from events.figures import tallies
from events.models import Event, EventTallyQueue
from ngo_portal.lib.language.translated import columns_of
from ngo_portal.lib.serving.questions import ANYTHING, Questions, noted, nothing_noted, repeat, tables_of
from officers.models import Officer
from tests import cast, factories

pytestmark = pytest.mark.django_db


def answered_as_before(questions, *tables):
    return questions.have_same_answers(set(tables), {})


def test_a_question_has_another_answer_when_its_rows_have_changed():
    event = factories.event(title_kk="Сенбілік", link="https://example.org/a%b")
    with noted() as questions:
        assert Event.objects.get(link="https://example.org/a%b").title_kk == "Сенбілік"
        assert not Event.objects.filter(title_kk="Басқа").exists()
    assert questions.tables == {"events_event"}
    assert answered_as_before(questions, "events_event")

    Event.objects.filter(pk=event.pk).update(title_kk="Басқа")

    assert answered_as_before(questions, "registry_unit")
    assert not answered_as_before(questions, "registry_unit", "events_event")


def test_one_that_found_nothing_is_one_too():
    with noted() as questions:
        assert list(Event.objects.all()) == []
    factories.event()
    assert not answered_as_before(questions, "events_event")


def test_what_was_answered_since_the_change_is_not_asked_again(django_assert_num_queries):
    with noted() as questions:
        Event.objects.count()
    answers = {}
    with django_assert_num_queries(1):
        assert all(questions.have_same_answers({"events_event"}, answers) for _page in range(3))


def test_texts_in_other_languages_than_the_page_shows_are_not_read():
    factories.event()

    def stays(language, *, without=(), **changed):
        Event.objects.update(title_kk="Сенбілік", title_ru="Субботник", title_en="Clean-up")
        Event.objects.update(**dict.fromkeys(without, ""))
        with noted(language) as questions:
            Event.objects.only(*columns_of("title")).get()
        Event.objects.update(**changed)
        return answered_as_before(Questions.unpacked(questions.packed()), "events_event")

    assert stays("kk", title_ru="Уборка", title_en="")
    assert stays("ru", title_en="Tidying")
    assert stays("en", title_ru="Уборка")
    assert stays("ru", without=["title_ru"], title_en="Tidying")
    assert not stays("kk", title_kk="Тазалау")
    assert not stays("kk", without=["title_kk"], title_ru="Уборка")
    assert not stays("ru", title_ru="")
    assert not stays("en", title_en="Tidying")
    assert not stays("en", title_kk="Тазалау")  # its address is made of it
    assert not stays("en", without=["title_kk"], title_ru="Уборка")  # … and here of the next there is
    assert not stays("", title_en="Tidying")


def test_what_other_pages_may_read_too_is_read_in_every_language():
    """What this process keeps for all its pages."""
    factories.event(title_kk="Сенбілік", title_ru="Субботник")
    with noted("kk") as questions:
        with noted() as kept:
            Event.objects.get()
        repeat(kept)
    Event.objects.update(title_ru="Уборка")
    assert not answered_as_before(questions, "events_event")


def test_a_reader_of_rows_reads_them_as_ever():
    with connection.cursor() as cursor, noted():
        cursor.execute("SELECT * FROM generate_series(1, 5)")
        assert (cursor.rowcount, cursor.fetchone(), cursor.fetchmany(2)) == (5, (1,), [(2,), (3,)])
        assert [*cursor] == [(4,), (5,)]
        cursor.execute("SELECT 1 WHERE false")
        assert (cursor.fetchone(), cursor.fetchall()) == (None, [])


@pytest.mark.parametrize(
    ("text", "tables"),
    [
        ('SELECT "events_event"."id" FROM "events_event"', ("events_event",)),
        ("SELECT 1 FROM events_event, registry_unit AS u", ("events_event", "registry_unit")),
        ("SELECT 1", (ANYTHING,)),
        ("SELECT 1 FROM officers_officer", (ANYTHING,)),
        ("SELECT 1 FROM events_event JOIN events_eventtallyqueue ON true", (ANYTHING,)),
        ("SELECT events_tally_of(ARRAY(SELECT id FROM events_event))", (ANYTHING,)),
        ("SELECT names_small_number(title_kk) FROM events_event", ("events_event",)),
        ("SELECT 1 FROM events_event WHERE territory_path(1, NULL) IS NULL", (ANYTHING,)),
    ],
)
def test_of_which_tables(text, tables):
    assert tables_of(text) == tables


def test_a_table_without_notes_is_asked_with_any_change():
    with noted() as questions:
        Officer.objects.count()
    assert questions.tables == {ANYTHING}
    cast.national()
    assert not answered_as_before(questions, ANYTHING, "events_event")


def test_what_cannot_be_asked_again_is_known():
    def failing():
        with pytest.raises(DatabaseError), transaction.atomic():
            run("SELECT 1 / 0")

    def streamed():
        list(Event.objects.iterator())

    for ask in (
        failing,
        streamed,
        lambda: run("CREATE TEMPORARY TABLE seen (id int)"),
        lambda: run("SHOW lock_timeout"),
    ):
        with noted() as questions:
            ask()
        assert not questions.complete
        assert ANYTHING in questions.tables
        assert not answered_as_before(questions, "registry_unit")
    with noted() as questions:
        run("SET lock_timeout = 0")
    assert (questions.complete, questions) == (True, [])


def test_one_that_fails_now_has_not_the_same_answer():
    run("CREATE TEMPORARY TABLE seen (id int)")
    with noted() as questions:
        run("SELECT * FROM seen")
    assert answered_as_before(questions, ANYTHING)
    run("DROP TABLE seen")
    with transaction.atomic(durable=False):
        sid = transaction.savepoint()
        assert not answered_as_before(questions, ANYTHING)
        transaction.savepoint_rollback(sid)


def test_who_notes_outside_notes_what_is_noted_inside():
    with noted() as outer:
        with nothing_noted():
            Event.objects.count()
        with noted() as inner:
            Event.objects.first()
        repeat(inner)
    assert outer == inner * 2
    assert len(inner) == 1
    assert Questions.unpacked(outer.packed()) == outer


def test_tallies_are_brought_up_to_date_before_a_page_is_judged():
    """What waits to be counted is no reason to make a page anew: the sums it shows are."""
    factories.event(stage="published", places=[factories.ULAN])
    tallies.drain()
    with noted() as questions:
        before = tallies.tally()
    EventTallyQueue.objects.create(event_id=Event.objects.get().pk)
    assert questions.have_same_answers({ANYTHING, "events_event", "events_eventtally"}, {})
    assert not EventTallyQueue.objects.exists()

    factories.event(stage="published", places=[factories.ULAN])

    assert not questions.have_same_answers({ANYTHING, "events_event", "events_eventtally"}, {})
    assert tallies.tally().events == before.events + 1


def run(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
