import time

from django.core.management.base import BaseCommand, CommandError

from events.content.demo import BrokenDemo, load
from events.content.dictionaries import load_all
from territories.models import Territory


class Command(BaseCommand):
    help = "Load the demo content: two newspaper texts as records. Can be run again; adds what is missing."

    def handle(self, **options):
        started = time.monotonic()
        if not Territory.objects.exists():
            raise CommandError("There are no territories yet: run `manage.py load_territories` first.")
        load_all(progress=self.stdout.write)
        try:
            report = load(progress=self.stdout.write)
        except BrokenDemo as broken:
            raise CommandError(f"{broken}. Nothing was changed.") from broken
        self.stdout.write(f"Demo content: {report} ({time.monotonic() - started:.1f} s)")
