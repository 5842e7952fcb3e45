"""What keeps `migrate` quick: Django renders all models anew for each operation that changes one."""

from io import StringIO
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management.commands import migrate
from django.db import connection, migrations
from django.db.migrations.loader import MigrationLoader

from moderation.models import Line, Moderated
from ngo_portal.lib.database.migrations import FEW
from ngo_portal.management.commands.makemigrations import Command
from ngo_portal.management.commands.migrate import PackagesFirst

ROOT = Path(__file__).resolve().parent.parent

#: These render nothing by themselves.
CHEAP = migrations.RunSQL, migrations.RunPython


def test_many_operations_are_put_in_one_state():
    """Red: put the operations of the migration into ngo_portal.lib.database.migrations.InOneState."""
    ours = {config.label for config in apps.get_app_configs() if Path(config.path).parent == ROOT}
    found = {
        f"{app}.{name}": [type(operation).__name__ for operation in migration.operations]
        for (app, name), migration in MigrationLoader(None).disk_migrations.items()
        if app in ours and sum(not isinstance(operation, CHEAP) for operation in migration.operations) > FEW
    }
    assert found == {}


def test_makemigrations_puts_them_there():
    written = StringIO()
    command = Command(stdout=written)
    command.dry_run, command.verbosity, command.written_files = True, 3, []
    command.include_header = command.scriptable = False
    made = migrations.Migration("9999_made", "events")
    made.operations = [migrations.RemoveField("event", f"size_{number}") for number in range(FEW + 1)]

    command.write_migration_files({"events": [made]})

    assert "ngo_portal.lib.database.migrations.InOneState(" in written.getvalue()
    assert written.getvalue().count("- Remove field size_") == FEW + 1


@pytest.mark.django_db
def test_packages_come_first():
    """Before the first of ours that only ours ask for: few models are there then."""
    assert migrate.MigrationExecutor is PackagesFirst
    executor = PackagesFirst(connection)
    graph = executor.loader.graph
    ours = {config.label for config in apps.get_app_configs() if Path(config.path).parent == ROOT}
    theirs = [leaf for leaf in graph.leaf_nodes() if leaf[0] not in ours]
    asked_for = {before for leaf in theirs for before in graph.forwards_plan(leaf)}
    plan = [
        (migration.app_label, migration.name)
        for migration, _back in executor.migration_plan(graph.leaf_nodes(), True)
    ]
    assert set(plan[: len(asked_for)]) == asked_for
    assert {("otp_totp", "0001_initial"), ("sessions", "0001_initial")} <= asked_for
    assert set(plan) == {key for leaf in graph.leaf_nodes() for key in graph.forwards_plan(leaf)}


@pytest.mark.django_db
def test_every_index_of_a_model_is_in_the_database():
    """A column that is taken away and made again takes its indexes along."""
    missing = []
    with connection.cursor() as cursor:
        for model in apps.get_models():
            there = connection.introspection.get_constraints(cursor, model._meta.db_table)
            missing += [index.name for index in model._meta.indexes if index.name not in there]
    assert missing == []


@pytest.mark.django_db
def test_every_record_is_numbered_by_the_clock():
    """Red: put `number_by_the_clock(table)` behind what makes the table (docs/adr/0034)."""
    counted_up = []
    with connection.cursor() as cursor:
        for model in apps.get_models():
            if issubclass(model, (Moderated, Line)) and not model._meta.proxy:
                cursor.execute(
                    "SELECT column_default FROM information_schema.columns "
                    "WHERE table_name = %s AND column_name = 'id'",
                    [model._meta.db_table],
                )
                (default,) = cursor.fetchone()
                counted_up += [] if "record_number(" in (default or "") else [model._meta.db_table]
    assert counted_up == []
