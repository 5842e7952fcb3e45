import logging

from django.core.management.base import BaseCommand

from ngo_portal.administrators import tell_of_warnings

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Writes to the national administrators what must be looked at: backups, disk, queues."

    def handle(self, **options):
        for warning in tell_of_warnings():
            logger.error(warning)
