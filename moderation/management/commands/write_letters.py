"""Writes the letters of the day now: for portals without the background worker, by cron."""

from django.core.management.base import BaseCommand

from moderation.tasks import write_daily


class Command(BaseCommand):
    help = "Write to every officer who wants one letter a day what waits and what has come back."

    def handle(self, **options):
        self.stdout.write(f"{write_daily.call()} letters written")
