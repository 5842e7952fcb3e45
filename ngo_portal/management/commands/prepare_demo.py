import io

from django.core.management import call_command
from django.core.management.base import BaseCommand

from ngo_portal.demo import PREPARATION, Phases

OPTIONS = {
    "migrate": {"verbosity": 0},
    "collectstatic": {"verbosity": 0, "interactive": False},
}


class Command(BaseCommand):
    help = "All that `make demo` does between an empty database and a full one. Can be run again."
    requires_system_checks = []  # the demo's own processes run them

    def add_arguments(self, parser):
        parser.add_argument("--done", type=int, default=0, help="phases that came before")
        parser.add_argument("--of", type=int, default=len(PREPARATION), help="phases there are")

    def handle(self, *, done, of, **options):
        phases = Phases(of, done)
        for command, words in PREPARATION.items():
            printed = io.StringIO()
            with phases(words):
                call_command(command, **OPTIONS.get(command, {}), stdout=printed)
        self.stdout.write(printed.getvalue(), ending="")  # the accounts
