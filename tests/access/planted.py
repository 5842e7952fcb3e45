"""One row of every model there is, with a canary in every text. It is made from the columns, so a new one is
planted by being there."""

from datetime import timedelta
from uuid import uuid4

from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import ForeignKey, GeneratedField
from django.utils import timezone

from events.models import Event, Photo
from imports.models import Import, Row
from moderation.models import Moderated, Notice, Stage, StepReason, StepTaken
from ngo_portal.lib.language.approximate_dates import ApproximateDateField
from officers.models import Officer
from registry.models import Contact, Unit
from search.models import KnownWord
from summaries.models import DataState, Frozen, WholeFile
from tests.filled import House
from tests.moderation.foreign import OURS

BIRD = "Қырғауыл"
APPS = [*OURS, "search", "imports", "summaries", "admin"]
#: A shorter column holds no canary.
LEAST = len(f"{BIRD}91000")
#: Rows of which no column is anybody's words: numbers of a question (docs/adr/0050), versions of the data,
#: words that triggers take from what is public.
WITHOUT_WORDS = {Frozen, DataState, WholeFile, KnownWord}
#: What the columns do not say of themselves.
SET = {
    LogEntry: {"action_flag": 2, "object_id": "1"},
    StepTaken: {
        "step": "return",
        "from_stage": "submitted",
        "to_stage": "returned",
        "version": 2,
        "changes": [],
        "field": "",
        "checked": [],
    },
    Notice: {"report": None},
    StepReason: {"step": "return"},
    Import: {"kind": "events", "answers": {}, "repairs": [], "counts": {}, "correction": {}},
    Row: {"problems": [], "changes": [], "undo": None},
    Contact: {"is_public": False},
    Photo: {"consent": "given", "minors": "none"},
    Unit: {"counts_people": True},
}


def planted_models():
    """Those that hold what somebody has typed or sent; what triggers write follows from them."""
    return [
        model
        for label in APPS
        for model in apps.get_app_config(label).get_models()
        if not model._meta.proxy and not hasattr(model, "pgh_tracked_model") and model not in WITHOUT_WORDS
        if not model.__module__.endswith((".activity", ".listings", ".tallies", ".served"))
    ]


def texts_of(model):
    """The columns in which somebody's words may stand."""
    return [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, (models.CharField, models.TextField, models.JSONField, models.BinaryField))
        and not isinstance(field, (ApproximateDateField, GeneratedField, models.SlugField))
        and not field.choices
        and not field.primary_key
        and (field.max_length or LEAST) >= LEAST
    ]


class Planted(House):
    """All records stand at `stage`. `texts`: {canary: (label of its model, column)}."""

    def __init__(self, stage=Stage.DRAFT):
        super().__init__(f"{BIRD}9{{}}".format, dict(SET))
        self.stage = stage
        for model in planted_models():
            self.row(model)

    def _make(self, model):
        columns = dict(self._columns.get(model, {}))
        if issubclass(model, Moderated) and self.stage != Stage.PUBLISHED:
            columns |= {"stage": self.stage, "published_at": None, "published_by": None}
        if {"record_model", "record_key"} <= {field.name for field in model._meta.fields}:
            columns |= {"record_model": Event._meta.label_lower, "record_key": self.row(Event).pk}
        self._columns = {**self._columns, model: columns}
        own_key = model._meta.pk
        if own_key.is_relation:
            self._columns[model][own_key.name] = self.row(own_key.related_model)
        return super()._make(model)

    def _value(self, model, field):
        if isinstance(field, ForeignKey) and field.related_model is Officer and not field.null:
            return {field.name: self._officer}
        if field.related_model is ContentType:
            return {field.name: ContentType.objects.get_for_model(Event)}
        if isinstance(field, models.DateTimeField):
            empty = field.null or field.has_default() or field.auto_now or field.auto_now_add
            return {} if empty else {field.name: timezone.now() + timedelta(days=1)}
        if isinstance(field, models.UUIDField) and not field.has_default():
            return {field.name: uuid4()}
        if field in texts_of(model):
            text = self._say(model, field)
            if isinstance(field, models.JSONField):
                return {field.name: [text]}
            return {field.name: text.encode() if isinstance(field, models.BinaryField) else text}
        return super()._value(model, field)
