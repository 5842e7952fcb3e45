"""Scale data: the same for the same seed, as a whole or not at all, and gone without a trace when asked."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from events.content.dictionaries import load_all
from events.figures import tallies
from events.models import Event
from events.seed import SeedRefused, loading, remove, scope, seed
from moderation.actions import take
from ngo_portal.lib.serving.data_version import changed_between, data_versions
from officers.models import Officer
from projects.models import SocialProject
from registry.models import Organisation
from tests import cast, factories

FEW = {"events": 40, "organisations": 10, "projects": 8}


@pytest.fixture
def words(db):
    """The dictionaries, without which nothing can be seeded, and the marathon."""
    load_all()
    factories.marathon()


def rows(sql, *values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()


def contents():
    """{table: hash of its rows, in any order}; a tally without its number, and not the words that are known:
    a word that stood somewhere stays."""
    tables = rows("""
        SELECT table_name, string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position)
        FROM information_schema.columns
        WHERE table_schema = 'public'
          AND table_name NOT IN ('ngo_portal_change', 'ngo_portal_version', 'search_knownword')
          AND (table_name, column_name) <> ('events_eventtally', 'id')
        GROUP BY table_name
    """)
    return {
        name: rows(
            f"SELECT count(*), sum(hashtextextended(row::text, 0)) FROM (SELECT {columns} FROM {name}) row"
        )
        for name, columns in tables
    }


def shape():
    """What the tables are made of: indexes, constraints, triggers that are on."""
    return [
        rows("SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1"),
        rows(
            "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated "
            "FROM pg_constraint ORDER BY 1, 2"
        ),
        rows(
            "SELECT tgrelid::regclass::text, tgname, tgenabled FROM pg_trigger "
            "WHERE NOT tgisinternal ORDER BY 1, 2"
        ),
    ]


def orphans():
    """(table, column) of foreign keys with rows that point nowhere."""
    keys = rows("""
        SELECT conrelid::regclass::text, child.attname, confrelid::regclass::text, parent.attname
        FROM pg_constraint
        JOIN pg_attribute child ON child.attrelid = conrelid AND child.attnum = conkey[1]
        JOIN pg_attribute parent ON parent.attrelid = confrelid AND parent.attnum = confkey[1]
        WHERE contype = 'f'
    """)
    assert len(keys) > 50
    return [
        (table, column)
        for table, column, target, key in keys
        if rows(
            f'SELECT count(*) FROM {table} WHERE "{column}" IS NOT NULL '
            f'AND "{column}" NOT IN (SELECT "{key}" FROM {target})'
        )
        != [(0,)]
    ]


def made(number):
    """What a seed with this number makes, ids counted from the first one; afterwards it never was."""
    tables = [model for model in scope.written() if model is not Officer]
    with transaction.atomic():
        before = {model: _last_id(model) for model in tables}
        seed(**FEW, random_seed=number)
        found = [list(_numbered(model, before)) for model in tables]
        transaction.set_rollback(True)
    return found


def _last_id(model):
    """The last one given out, to a row that is there or to one that was."""
    table = model._meta.db_table
    ((last,),) = rows("SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence(%s, 'id')), 0)", table)
    return last


def _numbered(model, before):
    """The rows after the ids `before`, with ids of synthetic rows told from there."""
    for row in model._base_manager.filter(id__gt=before[model]).order_by("id").values():
        for field in model._meta.concrete_fields:
            target, value = model if field.primary_key else field.related_model, row[field.attname]
            if target is Officer:
                row[field.attname] = bool(value)
            elif target in before and value and value > before[target]:
                row[field.attname] -= before[target]
        yield row


@pytest.mark.proof
def test_a_seed_makes_the_same_rows_in_the_same_order(words):
    once, again, another = made(1), made(1), made(2)
    assert once == again
    assert once != another


MADE = {"events": Event, "organisations": Organisation, "projects": SocialProject}


@pytest.mark.parametrize(
    "kind",
    ["events", *(pytest.param(kind, marks=pytest.mark.proof) for kind in ("organisations", "projects"))],
)
def test_any_kind_may_be_left_out(words, kind):
    seed(**{**FEW, kind: 0})
    counted = {name: model.objects.count() for name, model in MADE.items()}
    assert counted == {**FEW, kind: 0}


def test_a_large_seed_puts_back_every_index_key_and_trigger(words, monkeypatch):
    monkeypatch.setattr(loading, "LARGE", 1)
    before = shape()
    seed(**FEW)
    assert shape() == before
    assert Event.objects.count() == FEW["events"]
    assert orphans() == []
    remove()
    assert shape() == before


@pytest.mark.proof
def test_the_history_says_nothing_of_a_seed(words):
    histories = scope.histories().values()
    before = [history.objects.count() for history in histories]
    seed(**FEW)
    assert [history.objects.count() for history in histories] == before


def test_a_seed_is_noted_at_every_table_it_wrote(words):
    before = data_versions()
    seed(**FEW)
    noted = changed_between(before, data_versions())
    assert {model._meta.db_table for model in (Event, Organisation, SocialProject)} < noted


@pytest.mark.proof
def test_a_bin_of_the_registry_is_not_given_twice(words):
    seed(**FEW)
    first = Organisation.objects.exclude(bin=None).order_by("id").values_list("bin", flat=True).first()
    remove()
    factories.organisation(bin=first)
    seed(**FEW)
    assert Organisation.objects.filter(bin=first).count() == 1


def test_nothing_is_said_where_nothing_is_synthetic(client, words):
    factories.event(stage="published")
    for address in ("", "events/"):
        page = client.get(f"/en/{address}").content.decode()
        assert "synthetic" not in page


# Gone when asked --------------------------------------------------------------------------


@pytest.mark.parametrize("large", [1, pytest.param(1_000_000, marks=pytest.mark.proof)])
def test_removing_leaves_everything_else_as_it_was(demo_content, db, monkeypatch, large):
    monkeypatch.setattr(loading, "LARGE", large)
    factories.event(title_kk="Кездесу", places=[factories.ULAN], stage="published")
    tallies.drain()
    national, reason = cast.national(), factories.step_reason(step="withdraw")
    before = contents()

    seed(**FEW)
    assert contents() != before
    withdrawn = Event.objects.filter(is_synthetic=True, stage="published").first()
    take("withdraw", withdrawn, national, reason=reason)
    changed = Event.objects.filter(is_synthetic=True, places__isnull=False).order_by("id").first()
    changed.title_kk = "Басқа атау"
    changed.save()
    changed.organisers.all().delete()
    factories.audience(event=changed)
    changed.directions.add(factories.direction(key="health"))
    Event.objects.filter(is_synthetic=True, places__isnull=False).order_by("id").last().delete()

    remove()
    assert contents() == before


def test_what_is_not_synthetic_keeps_what_it_refers_to(words):
    seed(**FEW)
    organisation = Organisation.objects.filter(is_synthetic=True).first()
    factories.event(organisers=[organisation])
    before = contents()
    with pytest.raises(SeedRefused, match="not synthetic refers to synthetic"):
        remove()
    assert contents() == before


def test_nothing_to_remove_is_no_fault(words):
    before, said = contents(), []
    remove(progress=said.append)
    assert contents() == before
    assert said == ["There is no synthetic data."]


# Refused ----------------------------------------------------------------------------------


BAD = [
    {"events": -1},
    {"organisations": -5},
    {"events": 10**9},
    {"projects": 10**9},
    {"events": 0, "organisations": 0, "projects": 0},
]


def test_bad_numbers_are_refused_and_change_nothing(words):
    before = contents()
    for numbers in BAD:
        with pytest.raises(SeedRefused):
            seed(**{**FEW, **numbers})
    assert contents() == before


def test_a_second_seed_is_refused(words):
    seed(**FEW)
    before = contents()
    with pytest.raises(CommandError, match="already: remove it first"):
        call_command("seed", events=1)
    assert contents() == before


def test_without_dictionaries_nothing_is_made(db):
    with pytest.raises(CommandError, match="load_dictionaries"):
        call_command("seed", events=1)


def test_a_failure_leaves_nothing_half_done(words, monkeypatch):
    def break_off(first):
        raise RuntimeError("the power failed")

    monkeypatch.setattr(loading, "LARGE", 1)
    monkeypatch.setattr(loading.derived, "list_events", break_off)
    before = contents(), shape()
    with pytest.raises(RuntimeError):
        seed(**FEW)
    assert (contents(), shape()) == before


def test_the_command_says_how_far_it_is(words):
    out = StringIO()
    call_command("seed", events=20, organisations=5, projects=5, stdout=out)
    assert "Events: 20 of 20" in out.getvalue()
    assert "MiB of memory" in out.getvalue()
    call_command("seed", remove=True, stdout=out)
    assert "everything taken away" in out.getvalue()
    assert Event.objects.count() == 0
