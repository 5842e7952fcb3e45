from django.core.management.base import BaseCommand

from moderation.tasks import forget_addresses


class Command(BaseCommand):
    help = (
        "Takes away the e-mail addresses of those whose report was answered 90 days ago. "
        "The background worker does so in time; this is for whoever runs none."
    )

    def handle(self, **options):
        self.stdout.write(f"{forget_addresses.call()} addresses taken away")
