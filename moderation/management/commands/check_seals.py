"""Compares the history with its seals."""

from django.core.management.base import BaseCommand, CommandError

from moderation import sealed
from ngo_portal.lib.database.seals import Range


class Command(BaseCommand):
    help = "Find rows of sealed days that were edited, deleted or reordered; ends with 1 where there are any."

    def handle(self, **options):
        if not sealed.file().exists():
            raise CommandError(f"There is no file of seals: {sealed.file()}")
        if found := sealed.faults():
            raise CommandError("\n".join(map(_said, found)))
        self.stdout.write("Every sealed row is as it was.")


def _said(fault):
    if isinstance(fault, Range):
        return f"{fault.table}: rows {fault.after + 1} to {fault.upto} are not what was sealed"
    return fault
