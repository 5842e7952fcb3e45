"""A house with one row of every model there is, made from the columns alone: whoever adds a model adds no
table here.

Every row points to the others wherever it can, records are published, and every text is another one.
"""

import datetime
from itertools import count

from django.apps import apps
from django.db import models
from django.db.models import CharField, DateField, ForeignKey, GeneratedField, IntegerField, URLField
from django.utils import timezone

from events.models import EventLanguage, Photo
from moderation.models import Moderated, Stage
from ngo_portal.lib.language.approximate_dates import ApproximateDateField
from officers.models import Officer
from registry.models import Contact, Unit
from territories.models import Territory
from tests import factories as make
from tests.factories import ULAN, territory

DAY = datetime.date(2021, 2, 27)
#: What the columns do not say of themselves: how to be seen, and what is counted.
SET = {
    Contact: {"is_public": True},
    EventLanguage: {"language": "kk"},
    Photo: {"consent": "given", "minors": "none"},
    Unit: {"counts_people": True},
}
#: Columns for which another record than the own one is needed, or an officer.
LEFT_OUT = (
    "parent",
    "answer_to",
    "second_type",
    "verified_on",
    "verified_by",
    "submitted_at",
    "submitted_by",
)


def is_text(field):
    """Whether somebody types words in it, or an address."""
    return (
        isinstance(field, (CharField, models.TextField))
        and not isinstance(field, (ApproximateDateField, GeneratedField, models.SlugField))
        and not field.choices
        and not field.null
    )


class House:
    """`texts`: {text: (label of its model, column)}; `text(number)` makes them.

    `columns`: {model: columns of its row}, where a test wants others than those made here. `sparse`: rows
    point only to those they must point to.
    """

    def __init__(self, text="Сөз {}".format, columns=None, sparse=False):
        self.rows, self.texts = {Territory: territory(ULAN)}, {}
        self._text, self._numbers, self._columns, self._sparse = text, count(1000), columns or {}, sparse
        self._officer = make.signatory()

    def row(self, model):
        """The one row of this model, and those it points to."""
        if model not in self.rows:
            self.rows[model] = self._make(model)
        return self.rows[model]

    def _make(self, model):
        values = {}
        for field in model._meta.concrete_fields:
            if not field.primary_key and field.name not in LEFT_OUT and not isinstance(field, GeneratedField):
                values |= self._value(model, field)
        if issubclass(model, Moderated):
            signed = {"published_at": timezone.now(), "published_by": self._officer}
            values |= {"stage": Stage.PUBLISHED, **signed}
        made = model.objects.create(**values | SET.get(model, {}) | self._columns.get(model, {}))
        for field in () if self._sparse else model._meta.many_to_many:
            getattr(made, field.name).set([self.row(field.related_model)])
        return made

    def _value(self, model, field):
        if isinstance(field, ForeignKey):
            if field.related_model is Officer and not field.null:
                return {field.name: self._officer}
            left_out = field.related_model is Officer or (self._sparse and field.null)
            return {} if left_out else {field.name: self.row(field.related_model)}
        if isinstance(field, ApproximateDateField):
            return {field.name: DAY.isoformat()}
        if is_text(field):
            return {field.name: self._say(model, field)}
        if isinstance(field, models.SlugField):
            return {field.name: f"key-{next(self._numbers)}"}
        if field.null or field.has_default():
            return {}
        if isinstance(field, DateField):
            return {} if field.auto_now or field.auto_now_add else {field.name: DAY}
        return {field.name: DAY.year} if isinstance(field, IntegerField) else {}

    def _say(self, model, field):
        text = self._text(next(self._numbers))
        self.texts[text] = (model._meta.label, field.name)
        return f"https://example.kz/{text}" if isinstance(field, URLField) else text


def line(model, record):
    """A line of this kind for the record, with the least that its columns ask for; every text is filled."""
    house = House(sparse=True)
    house.rows[type(record)] = record
    return house.row(model)


def ours():
    """Every model of the apps that pages show, but for what the database makes of the others."""
    return [
        model
        for app in ("registry", "projects", "events")
        for model in apps.get_app_config(app).get_models()
        if not model._meta.proxy and not getattr(model, "pgh_tracked_model", None) and not _is_derived(model)
    ]


def _is_derived(model):
    return model.__module__.endswith((".activity", ".listings", ".tallies"))
