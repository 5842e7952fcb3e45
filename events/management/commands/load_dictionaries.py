from django.core.management.base import BaseCommand, CommandError

from events.content.dictionaries import load_all
from registry.content.dictionaries import BrokenDictionary


class Command(BaseCommand):
    help = "Bring the dictionaries in line with the portal's own files. Can be run again; deletes nothing."

    def handle(self, **options):
        try:
            load_all(progress=self.stdout.write)
        except BrokenDictionary as broken:
            raise CommandError(f"{broken}. Nothing was changed.") from broken
