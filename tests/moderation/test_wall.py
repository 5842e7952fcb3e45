"""With the first wall gone (querysets give all they have), PostgreSQL keeps officers to their territory."""

from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchQuery
from django.db import ProgrammingError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.models import F

from events.models import Event, EventPlace
from moderation import redaction
from moderation.models import Line, Scoped
from moderation.querysets import ModeratedQuerySet, ScopedQuerySet, named_in_public
from moderation.wall import drop_views, policies, raise_wall, views
from ngo_portal.lib.database.wall import READ_IN, behind_wall, is_raised, wall_opened
from ngo_portal.management.commands.migrate import PackagesFirst
from registry.models import Organisation, Person
from registry.querysets.people import PersonQuerySet
from tests import factories
from tests.desk import address, undrawn
from tests.factories import territory
from tests.moderation.foreign import (
    CANARY,
    FIRST,
    KYZYLORDA,
    RECORDS,
    ULAN,
    Foreign,
    kyzylorda_publisher,
    table_hashes,
)
from tests.test_architecture import APPS

ROOT = Path(__file__).resolve().parents[2]
#: Who looks past the wall: what stands in the way of deleting, what is alike, what an own record names
#: already, and the rules about what it may say in public.
OPENED = {
    "moderation/actions.py",
    "moderation/admin_site.py",
    "moderation/forms.py",
    "moderation/redaction.py",
    "moderation/saved.py",
    "moderation/scoped_admin/alike.py",
    "moderation/scoped_admin/deletion.py",
    "moderation/scoped_admin/lines.py",
    "registry/forms/quantities.py",
    "registry/forms/sentences.py",
}
TABLES = {model._meta.db_table: model for model in apps.get_models(include_auto_created=True)}
#: What says whose a row is, in Python.
FIRST_WALL = [
    (queryset, name)
    for queryset in (ScopedQuerySet, ModeratedQuerySet, PersonQuerySet)
    for name in ("in_scope_of", "visible_to", "editable_by", "referable_by")
    if name in vars(queryset)
]


@contextmanager
def without_first_wall():
    with pytest.MonkeyPatch.context() as patch:
        for queryset, name in FIRST_WALL:
            patch.setattr(queryset, name, lambda rows, _officer: rows.all())
        patch.setattr(redaction, "is_hidden", lambda *_row: False)
        yield


@pytest.fixture(scope="module")
def planted(module_db):
    return Foreign()


@pytest.fixture
def hidden(planted, db):
    return planted


@pytest.fixture(scope="module")
def stranger(module_db):
    return kyzylorda_publisher()


def tables_in(schema):
    """{table or view: its columns}"""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name::text, array_agg(column_name::text ORDER BY ordinal_position) "
            "FROM information_schema.columns WHERE table_schema = %s GROUP BY 1",
            [schema],
        )
        return dict(cursor.fetchall())


def test_it_stands_around_every_record_and_its_lines(db):
    wanted = {model._meta.db_table for model in TABLES.values() if issubclass(model, (Scoped, Line))}
    assert wanted <= policies().keys()
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename, policyname FROM pg_policies")
        found = sorted(cursor.fetchall())
        cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity")
        walled = {table for (table,) in cursor.fetchall()}
    assert found == sorted((table, name) for table, texts in policies().items() for name in texts)
    assert walled == policies().keys() == views().keys() == {*tables_in(READ_IN)}
    assert is_raised()


def test_what_leads_to_a_record_and_stands_outside_is_known(db):
    beside = {
        model._meta.label
        for table, model in TABLES.items()
        if table not in policies() and not hasattr(model, "pgh_tracked_model")
        if any(field.is_relation and issubclass(field.related_model, Scoped) for field in model._meta.fields)
    }
    made_of_what_is_public = {
        f"events.{name}" for name in ("EventServed", "EventTerritory", "OrganisationActivity")
    }
    everybodys = {"events.Edition", "events.Observance"}  # their source
    keys_alone = {"moderation.Confirmation", "moderation.Notice"}
    assert beside == made_of_what_is_public | everybodys | keys_alone


def with_canary(rows):
    """How many of these rows have the canary in any column."""
    sql, params = rows.order_by().values("pk").query.sql_with_params()
    table, key = rows.model._meta.db_table, rows.model._meta.pk.column
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT count(*) FROM {table} t WHERE {key} IN ({sql}) AND to_jsonb(t)::text LIKE %s",
            [*params, f"%{CANARY}%"],
        )
        return cursor.fetchone()[0]


def changed(cursor, statement):
    cursor.execute(statement)
    return cursor.rowcount


@pytest.mark.parametrize(
    ("code", "is_in_views"),
    [(KYZYLORDA, True), (None, True), (KYZYLORDA, False), (None, False)],
    ids=["another oblast", "no territory", "another oblast, no views", "no territory, no views"],
)
def test_rows_of_others_are_neither_found_nor_changed(hidden, code, is_in_views):
    if not is_in_views:
        drop_views()
    rows = {table: TABLES[table]._base_manager.all() for table in policies()}
    before = table_hashes()
    with behind_wall(code and territory(code).pk), connection.cursor() as cursor:
        found = {table: with_canary(some) for table, some in rows.items()}
        keys = {table: some.model._meta.pk.column for table, some in rows.items()}
        touched = {table: changed(cursor, f"UPDATE {table} SET {key} = {key}") for table, key in keys.items()}
        gone = {table: changed(cursor, f"DELETE FROM {table}") for table in rows}
    assert {
        table for counted in (found, touched, gone) for table, number in counted.items() if number
    } == set()
    assert table_hashes() == before
    # The own territory finds what the portal itself finds.
    there = {table: with_canary(some) for table, some in rows.items()}
    with behind_wall(territory(ULAN).pk):
        assert {table: with_canary(some) for table, some in rows.items()} == there
    assert sum(number > 0 for number in there.values()) > 40


def test_what_is_published_is_found_and_stays_its_own(hidden):
    event = factories.event(places=[ULAN], stage="published")
    with behind_wall(territory(KYZYLORDA).pk):
        assert [*Event.objects.filter(pk=event.pk)] == [event]
        assert event.places.count() == 1
        assert Event.objects.filter(pk=event.pk).update(version=9) == 0
        assert event.places.all().delete()[0] == 0


def test_nothing_is_given_to_others(hidden):
    """Neither made there nor moved there, nor added to a record of theirs."""
    foreign, own = hidden.records[Organisation], factories.organisation(responsible=KYZYLORDA)
    place = EventPlace(event=hidden.records[Event], territory=territory(ULAN))
    ways = (
        lambda: factories.organisation(responsible=ULAN),
        lambda: Organisation.objects.filter(pk=own.pk).update(responsible=foreign.responsible),
        lambda: place.save(),
    )
    with behind_wall(territory(KYZYLORDA).pk):
        for way in ways:
            with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
                way()
        factories.organisation(responsible=KYZYLORDA)


def test_people_are_known_to_all_who_are_named_in_public(hidden):
    """The wall's own words for it are those of the queryset."""
    for make in (factories.guest, factories.quote):
        make(event=factories.event(stage="published"), person=factories.person())
        make(event=factories.event(stage="draft"), person=factories.person())
    factories.award(stage="published", person=factories.person(), organisation=None)
    named = {*Person.objects.filter(named_in_public(Person)).values_list("pk", flat=True)}
    with behind_wall(territory(KYZYLORDA).pk):
        assert {*Person.objects.values_list("pk", flat=True)} == named
    assert len(named) >= 3
    assert Person.objects.count() > len(named)


def test_it_ends_with_the_request_and_with_what_opens_it(hidden):
    def sees():
        return Organisation.objects.filter(pk=hidden.records[Organisation].pk).exists()

    assert sees()
    with behind_wall(territory(KYZYLORDA).pk):
        assert not sees()
        with wall_opened():
            assert sees()
        assert not sees()
        assert [*Organisation.objects.iterator()] == [*Organisation.objects.published()]
    assert sees()
    with wall_opened():
        assert sees()


WHILE_TYPING = (
    {"app_label": "events", "model_name": "eventorganiser", "field_name": "organisation"},
    {"app_label": "events", "model_name": "event", "field_name": "source"},
    {"app_label": "events", "model_name": "eventperson", "field_name": "person"},
)
#: What an officer of another oblast opens, and sends.
ASKED = ("?whose=all", "{pk}/change/", "{pk}/history/", "{pk}/delete/", "{pk}/step/withdraw/", "{pk}/copy/")


@pytest.mark.parametrize("is_walled", [True, False], ids=["wall", "none"])
def test_the_desk_tells_nothing_though_every_queryset_gives_all(
    hidden, at_desk, stranger, settings, is_walled, everywhere
):
    """Without the wall the same walk finds what is planted: it is the wall that keeps it."""
    settings.SECOND_WALL = is_walled
    desk, before = at_desk(stranger), table_hashes()
    told = []
    for model, _screen in RECORDS if everywhere else [one for one in RECORDS if one[0].__name__ in FIRST]:
        record = hidden.records.get(model, hidden.person)
        for page in ASKED:
            path = f"{address(model, 'changelist')}{page.format(pk=record.pk)}"
            with transaction.atomic():
                if CANARY in desk.get(path).text:
                    told.append(path)
            if is_walled and "pk" in page:
                with undrawn():
                    desk.post(path, {"post": "yes", "reason": "1", "words": "a", "version": "1"})
    for asked in WHILE_TYPING:
        if CANARY in desk.get("/admin/autocomplete/", {**asked, "term": CANARY}).text:
            told.append(str(asked))
    assert (told == []) is is_walled
    assert table_hashes() == before or not is_walled
    assert len(told) >= (0 if is_walled else 8)


@pytest.fixture(autouse=True)
def _first_wall_off(request):
    """Where the test asks for the desk, every queryset gives all it has."""
    with ExitStack() as stack:
        if "at_desk" in request.fixturenames:
            stack.enter_context(without_first_wall())
        yield


def of_words(index):
    """What an index of words is over; None of other indexes."""
    if isinstance(index, GinIndex):
        over = index.expressions[0] if index.expressions else F(index.fields[0])
        return None if isinstance(over, OpClass) else over
    return None


def test_a_search_among_everybodys_records_begins_with_the_index_of_words(db):
    """Row security alone would be asked of every row first: PostgreSQL trusts no condition on words."""
    walled = [TABLES[table] for table in policies()]
    searched = {
        index.name: model._base_manager.order_by()
        .alias(_words=of_words(index))
        .filter(_words=SearchQuery("words"))
        for model in walled
        for index in model._meta.indexes
        if of_words(index)
    }

    def by_index():
        with connection.cursor() as cursor:  # as in a table of two million
            cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off")
        plans = {name: rows.values("pk").explain() for name, rows in searched.items()}
        return {name for name, plan in plans.items() if f"Bitmap Index Scan on {name}" in plan}

    with connection.cursor() as cursor:  # of a few rows each of the others is as good
        for model in walled:
            for name, one in connection.introspection.get_constraints(cursor, model._meta.db_table).items():
                if one["index"] and not one["unique"] and name not in searched:
                    cursor.execute(f"DROP INDEX {name}")
    with behind_wall(territory(ULAN).pk):
        assert by_index() == searched.keys() >= {"events_event_words", "registry_organisation_typed"}
        with wall_opened():
            drop_views()
        assert by_index() == set()


def test_the_views_follow_the_tables(db):
    """Made anew where a table has other columns, else left alone; gone while migrations change tables."""

    def made():
        with connection.cursor() as cursor:
            cursor.execute("SELECT to_regnamespace(%s)::oid", [READ_IN])
            return cursor.fetchone()[0]

    raise_wall()
    first = made()
    raise_wall()
    assert made() == first is not None
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; ALTER TABLE registry_award ADD COLUMN shine integer")
    raise_wall()
    assert made() != first
    assert "shine" in tables_in(READ_IN)["registry_award"] == tables_in("public")["registry_award"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(MigrationExecutor, "migrate", lambda *_asked: made())
        assert PackagesFirst(connection).migrate([], []) is not None
        assert PackagesFirst(connection).migrate([], ["a migration"]) is None


def test_it_costs_no_query(at_desk, stranger, settings, django_assert_max_num_queries):
    desk, numbers = at_desk(stranger), []
    for settings.SECOND_WALL in (False, True, False, True):
        with django_assert_max_num_queries(100) as asked:
            assert desk.get(address(Organisation, "changelist")).status_code == 200
        numbers.append(len(asked))
    assert numbers[2] == numbers[3] > 5


def test_it_is_opened_where_somebody_has_said_why():
    """A new place is an exception to the wall: it says what of those rows it tells, and stands here."""
    opening = {
        str(path.relative_to(ROOT))
        for app in (*APPS, "ngo_portal")
        for path in (ROOT / app).rglob("*.py")
        if "wall_opened()" in path.read_text() and path.name != "wall.py"
    }
    assert opening == OPENED
