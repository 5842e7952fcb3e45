from django.core.management.commands import makemigrations

from ngo_portal.lib.database.migrations import in_one_state


class Command(makemigrations.Command):
    """Django's, which puts many operations into one state."""

    def write_migration_files(self, changes, *arguments):
        for migrations in changes.values():
            for migration in migrations:
                migration.operations = in_one_state(migration.operations)
        super().write_migration_files(changes, *arguments)
