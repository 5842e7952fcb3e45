import signal
import time

from django.core.management.base import BaseCommand
from django.db import Error, connection

from events.figures import activity
from events.figures.tallies import drain

#: Seconds between two looks at an empty queue, and before a lost database is tried again.
PAUSE, PATIENCE = 0.5, 2


class Command(BaseCommand):
    help = "Keep the tallies of events up to date: run it beside the web server. SIGTERM and Ctrl-C end it."
    stopping = False

    def handle(self, **options):
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        while not self.stopping:
            try:
                counted = (drain() or 0) + (activity.drain() or 0)
            except Error as error:
                self.stderr.write(f"The tallies wait: {error}")
                connection.close()
                time.sleep(PATIENCE)
            else:
                if not counted:
                    time.sleep(PAUSE)

    def _stop(self, number, frame):
        """What is being counted is counted to its end."""
        self.stopping = True
