"""All dictionaries of the portal: those of the registry and the types of event."""

from pathlib import Path

from django.db import transaction

from events.models import EventType
from registry.content import dictionaries

SHIPPED = [*dictionaries.SHIPPED, (EventType, Path(__file__).parent.parent / "data" / "event_types.csv")]


@transaction.atomic
def load_all(progress=lambda text: None):
    """Load every shipped dictionary; `progress` gets a line for each.

    Raises `BrokenDictionary`, with nothing changed.
    """
    for model, path in SHIPPED:
        report = dictionaries.load(model, path)
        progress(f"{model.__name__}: {report}")
        for key in report.kept:
            progress(f"Changed by hand, kept: {model.__name__} {key}")
