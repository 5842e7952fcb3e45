"""Who has looked at personal data or taken them away is noted, and nobody takes that back."""

from typing import Any

from django.db import models

from moderation.models import Seen
from officers.models import Officer

LONGEST = Seen._meta.get_field("asked").max_length


def looked_at(record: models.Model, officer: Officer) -> None:
    """The officer has opened a record."""
    Seen.objects.create(officer=officer, record_model=record._meta.label_lower, record_key=record.pk)


def looked_through(model: Any, officer: Officer, address: str) -> None:
    """The officer has opened a page with many records, as that of a list before it is saved."""
    Seen.objects.create(officer=officer, record_model=model._meta.label_lower, asked=address[:LONGEST])


def taken_away(model: Any, officer: Officer, asked: str) -> None:
    """The officer has downloaded a list of records. `asked`: which one, as the log names it."""
    how, label = Seen.How.EXPORT, model._meta.label_lower
    Seen.objects.create(officer=officer, how=how, record_model=label, asked=asked[:LONGEST])
