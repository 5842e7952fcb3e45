"""What is sealed day by day: the history of every table, the steps taken, who has looked at personal data;
and the file with the seals (SEALS_FILE), which lies outside the database."""

from pathlib import Path

import pghistory.models
from django.apps import apps
from django.conf import settings
from django.utils import timezone

from moderation.models import Seen, StepTaken
from ngo_portal.lib.database import seals
from ngo_portal.lib.database.seals import Table


def tables():
    kept = [
        Table(model._meta.db_table, "pgh_id", "pgh_created_at", "pgh_context_id")
        for model in apps.get_models()
        if issubclass(model, pghistory.models.Event) and model._meta.managed
    ]
    return [*kept, Table(StepTaken._meta.db_table, "id", "at"), Table(Seen._meta.db_table, "id", "at")]


def file():
    return Path(settings.SEALS_FILE)


def seal_days():
    """Seals all that was written before today. Returns the number of rows."""
    today = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    return seals.seal(file(), tables(), today)


def faults():
    return seals.faults(file(), tables())
