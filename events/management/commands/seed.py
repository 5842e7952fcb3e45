from django.core.management.base import BaseCommand, CommandError

from events.seed import SeedRefused, remove, seed


class Command(BaseCommand):
    help = "Fill the database with synthetic data in any number, or take it away again (--remove)."

    def add_arguments(self, parser):
        parser.add_argument("--organisations", type=int, default=30_000, metavar="NUMBER")
        parser.add_argument("--projects", type=int, default=50_000, metavar="NUMBER")
        parser.add_argument("--events", type=int, default=2_000_000, metavar="NUMBER")
        parser.add_argument(
            "--random-seed",
            type=int,
            default=1,
            metavar="NUMBER",
            help="the same number makes the same data (1)",
        )
        parser.add_argument("--remove", action="store_true", help="take all synthetic data away")

    def handle(self, *, organisations, projects, events, random_seed, **options):
        try:
            if options["remove"]:
                remove(progress=self._say)
            else:
                seed(
                    organisations=organisations,
                    projects=projects,
                    events=events,
                    random_seed=random_seed,
                    progress=self._say,
                )
        except SeedRefused as refused:
            raise CommandError(f"{refused} Nothing was changed.") from refused

    def _say(self, text):
        self.stdout.write(text)
        self.stdout.flush()
