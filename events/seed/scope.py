"""Which tables synthetic data lies in, read from the models, so that a new kind of line is not forgotten."""

from django.apps import apps
from django.db import models

from events.models import Edition, Event
from officers.models import Officer
from projects.models import SocialProject
from registry.models import Organisation, Source

#: Records, each before those it may refer to. An edition is synthetic when its source is.
RECORDS = [Event, SocialProject, Edition, Organisation, Source]


def lines_of(record):
    """[(model, column)] of all rows that go with a row of `record`: lines, links, what is derived from it."""
    return [
        (relation.related_model, relation.field.column)
        for relation in record._meta.get_fields(include_hidden=True)
        if relation.auto_created and not relation.concrete and _goes_along(relation)
    ]


def _goes_along(relation):
    return relation.one_to_many and relation.on_delete is models.CASCADE


def large():
    """The tables that grow with the events."""
    return [Event, *_unique(model for model, _column in lines_of(Event))]


def written():
    """All tables that a seed may write."""
    lines = (model for record in RECORDS for model, _column in lines_of(record))
    return _unique([Officer, *RECORDS, *lines])


def histories():
    """{model: the model of its history}"""
    return {
        model.pgh_tracked_model._meta.concrete_model: model
        for model in apps.get_models()
        if getattr(model, "pgh_tracked_model", None)
    }


def _unique(some):
    return list(dict.fromkeys(some))
