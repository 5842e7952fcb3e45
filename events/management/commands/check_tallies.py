from django.core.management.base import BaseCommand, CommandError

from events.figures import activity, tallies

SHOWN = 20


class Command(BaseCommand):
    help = "Compare the tallies of events with the events themselves. Changes nothing without --mend."

    def add_arguments(self, parser):
        parser.add_argument("--mend", action="store_true", help="count everything anew if anything differs")

    def handle(self, *, mend, **options):
        found = tallies.differences() + activity.differences()
        for text in found[:SHOWN]:
            self.stdout.write(text)
        if len(found) > SHOWN:
            self.stdout.write(f"… and {len(found) - SHOWN} more")
        if not found:
            self.stdout.write("Every tally is what the events add up to.")
        elif mend:
            tallies.rebuild()
            activity.rebuild()
            self.stdout.write("Everything was counted anew.")
        else:
            raise CommandError(f"{len(found)} differences; --mend counts everything anew.")
