import time

from django.db import Error, connection
from django_tasks_db.management.commands import db_worker

from moderation.daily import order_next
from summaries.digests.tasks import keep_going

#: Seconds before a lost database is tried again.
PATIENCE = 2


class Command(db_worker.Command):
    """The background worker of django-tasks, which goes on after a lost database; what is done each hour and
    each night is ordered when it begins."""

    def handle(self, **options):
        while True:
            try:
                keep_going()
                order_next()
                return super().handle(**options)
            except Error as error:
                self.stderr.write(f"The background work waits: {error}")
                connection.close()
                time.sleep(PATIENCE)
