import time

from django.db import Error, connection
from django_tasks_db.management.commands import db_worker

#: Seconds before a lost database is tried again.
PATIENCE = 2


class Command(db_worker.Command):
    """The background worker of django-tasks, which goes on after a lost database."""

    def handle(self, **options):
        while True:
            try:
                return super().handle(**options)
            except Error as error:
                self.stderr.write(f"The background work waits: {error}")
                connection.close()
                time.sleep(PATIENCE)
