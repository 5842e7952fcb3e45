"""Seals the days that are over and takes away what need not be kept: by cron, where there is no worker."""

from django.core.management.base import BaseCommand

from moderation.daily import every_night


class Command(BaseCommand):
    help = "Do what the background worker does each night."

    def handle(self, **options):
        for what, number in every_night.call().items():
            self.stdout.write(f"{what}: {number}")
