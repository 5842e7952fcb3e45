import time

from django.db import Error, connection
from django_tasks_db.management.commands import db_worker

from summaries.digests.tasks import keep_going

#: Seconds before a lost database is tried again.
PATIENCE = 2


class Command(db_worker.Command):
    """The background worker of django-tasks, which goes on after a lost database and has the
    hourly work from its start."""

    def handle(self, **options):
        while True:
            try:
                keep_going()
                return super().handle(**options)
            except Error as error:
                self.stderr.write(f"The background work waits: {error}")
                connection.close()
                time.sleep(PATIENCE)
