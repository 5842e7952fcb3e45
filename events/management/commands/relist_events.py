from django.core.management.base import BaseCommand

from events.figures.tallies import relist


class Command(BaseCommand):
    help = "List every published event anew under its territories, and count: after a new classifier."

    def handle(self, **options):
        relist()
