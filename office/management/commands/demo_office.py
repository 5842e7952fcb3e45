from django.core.management.base import BaseCommand

from office.content import load


class Command(BaseCommand):
    help = "Load made-up letters, contacts and the supervision of a contract, for the demo. Once."

    def handle(self, **options):
        self.stdout.write(f"Demo of the office: {load()} records added")
