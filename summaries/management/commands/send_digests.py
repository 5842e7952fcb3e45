from django.core.management.base import BaseCommand

from summaries.digests.tasks import forget_and_send


class Command(BaseCommand):
    help = (
        "Sends the letters that are due and forgets who did not confirm. The background worker does so every "
        "hour; this is for whoever runs none."
    )

    def handle(self, **options):
        self.stdout.write(f"{forget_and_send()} letters sent")
