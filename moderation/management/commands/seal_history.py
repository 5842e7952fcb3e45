"""Seals the days that are over: by the background worker each night, or by hand."""

from django.core.management.base import BaseCommand

from moderation import sealed


class Command(BaseCommand):
    help = "Sum up the history of the days that are over in the file of seals (SEALS_FILE)."

    def handle(self, **options):
        self.stdout.write(f"{sealed.seal_days()} rows sealed in {sealed.file()}")
