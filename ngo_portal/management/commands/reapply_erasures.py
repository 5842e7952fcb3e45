"""After a backup was restored: erases again whoever has come back with it."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from ngo_portal.erasing import OtherKey, reapply


class Command(BaseCommand):
    help = "Erase again the people of ERASED_FILE who are in the database."

    def handle(self, **options):
        try:
            self.stdout.write(f"{reapply()} people erased again")
        except OtherKey as found:
            raise CommandError(
                f"{found} people of {settings.ERASED_FILE} are noted by another ERASED_KEY and may have come "
                "back: set the one of then and call this again. The others were erased."
            ) from None
