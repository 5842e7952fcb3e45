"""After a backup was restored: erases again whoever has come back with it."""

from django.core.management.base import BaseCommand

from ngo_portal.erasing import reapply


class Command(BaseCommand):
    help = "Erase again the people of ERASED_FILE who are in the database."

    def handle(self, **options):
        self.stdout.write(f"{reapply()} people erased again")
