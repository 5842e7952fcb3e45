"""Forgets a person, as the desk does: for the owner of the portal."""

from django.core.management.base import BaseCommand, CommandError

from ngo_portal.erasing import OneWordName, erase
from registry.models import Person


class Command(BaseCommand):
    help = "Erase a person from every table, its history, the logs, the photos and the words of searches."

    def add_arguments(self, parser):
        parser.add_argument("person", type=int, help="its number, as in the address of its form")

    def handle(self, person, **options):
        found = Person.objects.filter(pk=person).first()
        if found is None:
            raise CommandError(f"There is no person {person}.")
        try:
            counts = erase(found)
        except OneWordName:
            raise CommandError(
                "Only one word of the name is known, which may be anybody's: add the whole name as another "
                "spelling first."
            ) from None
        for table, number in sorted(counts.items()):
            self.stdout.write(f"{table}: {number}")
