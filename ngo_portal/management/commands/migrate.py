import time
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.management.base import CommandError
from django.core.management.commands import migrate
from django.db import DEFAULT_DB_ALIAS, OperationalError, connections
from django.db.migrations.executor import MigrationExecutor

from moderation.wall import drop_views, raise_wall

#: How long a migration waits for a table, while everybody else waits behind it; and how often it comes back.
LOCK_TIMEOUT = "500ms"
TURNS, PAUSE = 40, 3
LOCK_NOT_AVAILABLE = "55P03"


class PackagesFirst(MigrationExecutor):
    """Takes the migrations of packages before ours where nothing bids otherwise: Django renders every model
    that is there before each of them, and then few are."""

    def migration_plan(self, targets, clean_start=False):
        return super().migration_plan(sorted(targets, key=lambda target: _is_ours(target[0])), clean_start)

    def migrate(self, targets, plan=None, **options):
        if plan:
            drop_views()
        return super().migrate(targets, plan, **options)


#: Django's command has no other place to name it.
migrate.MigrationExecutor = PackagesFirst


class Command(migrate.Command):
    """Django's, which gives way: a migration that does not get its table at once lets the others on, and
    tries again. At the end the second wall is raised around new tables."""

    def handle(self, *arguments, **options):
        connection = connections[options["database"]]
        for turn in range(1, TURNS + 1):
            with connection.cursor() as cursor:
                cursor.execute("SELECT set_config('lock_timeout', %s, false)", [LOCK_TIMEOUT])
            try:
                super().handle(*arguments, **options)
                if settings.SECOND_WALL and _is_whole(options):
                    raise_wall()
                return
            except OperationalError as error:
                if getattr(error.__cause__, "pgcode", None) != LOCK_NOT_AVAILABLE:
                    raise
                self.stderr.write(f"A table is busy; try {turn} of {TURNS}.")
                time.sleep(PAUSE)
            finally:
                if connection.connection is not None and not connection.in_atomic_block:
                    with connection.cursor() as cursor:
                        cursor.execute("RESET lock_timeout")
        raise CommandError(
            "A table stays busy: somebody holds it in a long transaction. What was done stays; call it again."
        )


def _is_ours(label):
    return Path(apps.get_app_config(label).path).parent == settings.BASE_DIR


def _is_whole(options):
    """Whether all tables are now as the models have them."""
    is_done = not options["plan"] and not options["check_unapplied"]
    return is_done and not options["app_label"] and options["database"] == DEFAULT_DB_ALIAS
