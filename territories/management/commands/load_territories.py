import datetime
import time

from django.core.management.base import BaseCommand, CommandError

from territories.classifier import SHIPPED, BrokenFile, load

SHOWN = 20


class Command(BaseCommand):
    help = (
        "Bring the territories in line with a file of the KATO classifier. Can be run again; deletes nothing."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "file", nargs="?", default=SHIPPED, help="CSV as territories/data/kato.csv (the default)"
        )
        parser.add_argument(
            "--on",
            type=datetime.date.fromisoformat,
            metavar="YYYY-MM-DD",
            help="the file holds from this date (today)",
        )
        parser.add_argument(
            "--recoded",
            metavar="FILE",
            help="CSV old_code,new_code of units that kept their identity under a new code",
        )
        parser.add_argument(
            "--retire-many",
            action="store_true",
            help="accept a file in which more than one unit in twenty is missing",
        )

    def handle(self, *, file, on, recoded, retire_many, **options):
        started = time.monotonic()
        try:
            report = load(file, on=on, recoded=recoded, retire_many=retire_many, progress=self.stdout.write)
        except BrokenFile as broken:
            raise CommandError(f"{broken}. Nothing was changed.") from broken
        except OSError as error:
            raise CommandError(str(error)) from error
        moves = [f"{code} {title}, until now in {parent}" for code, title, parent in report.moved]
        odd = [f"{code} {title}" for code, title in report.unexplained]
        for heading, lines in [
            ("Retired", report.retired),
            ("Returned", report.returned),
            ("Moved", moves),
            ("Abbreviations no rule spells out", odd),
        ]:
            self._list(heading, lines)
        self.stdout.write(f"Territories: {report} ({time.monotonic() - started:.1f} s)")

    def _list(self, heading, lines):
        for line in lines[:SHOWN]:
            self.stdout.write(f"{heading}: {line}")
        if len(lines) > SHOWN:
            self.stdout.write(f"{heading}: and {len(lines) - SHOWN:,} more")
