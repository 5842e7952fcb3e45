from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from ngo_portal.lib.serving import environment
from officers.demo_accounts import provide, table
from territories.models import Territory


class Command(BaseCommand):
    help = "Make the accounts of the demo and show them. Can be run again: accounts and passwords stay."

    def add_arguments(self, parser):
        default = environment.text("DEMO_ACCOUNTS", str(settings.BASE_DIR / "var" / "demo-accounts.txt"))
        parser.add_argument("--file", default=default, help="where the passwords stand")
        parser.add_argument("--force", action="store_true", help="on a public machine too")

    def handle(self, *, file, force, **options):
        if settings.HTTPS and not force:
            raise CommandError(
                "HTTPS is on: this is set up as a public machine, where accounts of the demo do not belong. "
                "Set HTTPS=0, or say --force."
            )
        try:
            accounts = provide(file)
        except Territory.DoesNotExist:
            raise CommandError("There are no territories: run `manage.py load_territories` first.") from None
        except OSError as error:
            raise CommandError(str(error)) from error
        new = [account.who.username for account in accounts if account.is_new]
        if new:
            self.stdout.write(f"New passwords for {', '.join(new)}; only you can read {_short(file)}.")
        for line in table(accounts):
            self.stdout.write(f"  {line}")


def _short(file):
    path = Path(file).absolute()
    return path.relative_to(settings.BASE_DIR) if path.is_relative_to(settings.BASE_DIR) else path
