"""What strangers must not find: records of Ulan district, none of them public, with all their lines.

Every text of theirs holds CANARY. A new kind of line is made from its columns, a new kind of record by its
factory. Whoever makes a new relation finds a table in test_closed_admin.py, OPEN, that lacks it: the tests
fail until it is told whose it is.
"""

import itertools
import re

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.db import connection, models

from moderation.models import FormToken, Line, Moderated, Report, Scoped, Seen
from ngo_portal.lib.language.approximate_dates import ApproximateDateField
from ngo_portal.lib.language.quantities import Quantity
from office.models import Letter, OfficeContact
from officers.models import DeskSession
from officers.roles import Role
from projects.models import SocialProject, Supervision
from registry import models as registry
from tests import cast
from tests import factories as make
from tests.factories import territory
from tests.filled import line

CANARY = "Қырғауыл"
ULAN, SHIELI, KYZYLORDA = "636200000", "435200000", "430000000"
OURS = ["officers", "moderation", "registry", "projects", "events", "office"]

SCREENS = sorted(admin.site._registry.items(), key=lambda item: item[0]._meta.label)
#: What officers enter; a Report is written by a reader, and its form takes no more than an answer.
RECORDS = [(model, screen) for model, screen in SCREENS if issubclass(model, Scoped) and model is not Report]
MODERATED = [(model, screen) for model, screen in RECORDS if issubclass(model, Moderated)]
#: The record with most lines, the one that most others name, and one of every other kind of screen. All stand
#: on one base (test_every_admin.py): what is tried of each, `make test` tries of these, `make prove` of all.
FIRST = {"Event", "Organisation", "Person", "Position", "EventType", "Territory", "Officer"}


def each(names, rows, first=FIRST):
    """A test for each of these (model, screen or one of its inlines): now for those whose model is named in
    `first`, in `make prove` for all."""
    return pytest.mark.parametrize(
        names,
        [
            pytest.param(
                *row[: names.count(",") + 1], marks=_later(row[0], first), id=f"{row[0].__name__}-{number}"
            )
            for number, row in enumerate(rows)
        ],
    )


def each_in_turn(names, rows, ways):
    """A test for each of these models in each of these ways: in `make prove`; now for those of FIRST, one in
    every other way, the next in the others."""
    first = [row for row in rows if row[0].__name__ in FIRST]
    pairs = itertools.product(sorted(rows, key=lambda row: row not in first), enumerate(ways))
    return pytest.mark.parametrize(
        names,
        [
            pytest.param(
                row[0],
                way,
                marks=_later(row[0], now=(turn + first.index(row)) % 2 == 0 if row in first else False),
                id=f"{row[0].__name__}-{way}",
            )
            for row, (turn, way) in pairs
        ],
    )


def _later(model, first=FIRST, *, now=True):
    return () if now and model.__name__ in first else pytest.mark.proof


def _snake(name):
    """ReportedFigure gives reported_figure."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def named_twice(factory):
    """A record about a person and an organisation: it loses one of them and is still about somebody."""
    return lambda **fields: factory(
        **{"organisation": make.organisation(stage="published"), "person": make.person(), **fields}
    )


#: How a record is made that its factory does not make as it is wanted here.
OTHERWISE = {
    registry.Award: named_twice(make.award),
    registry.ReportedFigure: lambda **fields: make.reported_figure(
        **{"territory": ULAN, "quantity": Quantity.unknown(), **fields}
    ),
    registry.Statement: named_twice(make.statement),
    SocialProject: make.project,
}
#: How one record of each kind is made: by the factory of its name; its lines are made from their columns.
MAKE = {model: OTHERWISE.get(model) or getattr(make, _snake(model.__name__)) for model, _screen in RECORDS}
LINES = [model for model in apps.get_models() if issubclass(model, Line)]


def lines_of(model):
    return [line for line in LINES if line.owner_field().related_model is model]


def record_with_lines(model, **fields):
    """A record of the model with one line of every kind: (record, {line model: line})."""
    record = MAKE[model](**fields)
    return record, {model: line(model, record) for model in lines_of(model)}


def marked(row, stage=None):
    """Writes CANARY into every text column of the row, past forms and signals; returns the texts."""
    texts = {}
    for field in row._meta.fields:
        if isinstance(field, ApproximateDateField) or field.choices or not field.editable:
            continue
        if isinstance(field, models.URLField):
            texts[field.attname] = f"https://example.kz/{CANARY}/{row._meta.model_name}/{row.pk}"
        elif isinstance(field, (models.CharField, models.TextField)) and field.attname != "bin":
            # Of people: a small number, however many rows were made before.
            number = 1 if field.attname == "quantity_words" else row.pk
            texts[field.attname] = f"{CANARY} {row._meta.model_name} {field.attname} {number}"
    type(row)._base_manager.filter(pk=row.pk).update(**texts)
    row.refresh_from_db()
    return list(texts.values())


#: What officers note without a stage: never public.
NOTED = [Letter, OfficeContact, Supervision]


class Foreign:
    """One draft of every moderated kind, one of what is only noted, and their lines, in Ulan: `records`,
    `lines`, `texts`; a post in the organisation."""

    def __init__(self, responsible=ULAN):
        self.records, self.lines = {}, {}
        for model, _screen in MODERATED:
            self.records[model], lines = record_with_lines(model, responsible=responsible)
            self.lines |= lines
        for model in NOTED:
            self.records[model], lines = record_with_lines(model, responsible=responsible)
            self.lines |= lines
        self.person = make.person(responsible=responsible)
        organisation = self.records[registry.Organisation]
        self.lines[registry.PersonName] = line(registry.PersonName, self.person)
        self.lines[registry.Position] = make.position(person=self.person, organisation=organisation)
        hidden = [*self.records.values(), *self.lines.values(), self.person]
        self.texts = [text for row in hidden for text in marked(row)]

    def key_for(self, field):
        """A key that this relation of a form must not take from a stranger, or None when all may name all."""
        target = field.related_model
        if field.name == "responsible":
            return territory(ULAN).pk
        if target in self.records:
            return self.records[target].pk
        if target is registry.Person:
            return self.person.pk
        return self.lines[target].pk if issubclass(target, Line) else None


def relations_of_forms():
    """(model, inline or None, relation, its name in the form that is sent) of every form of a record."""
    for model, screen in RECORDS:
        for inline in (None, *screen.inlines):
            owner = inline.model if inline else model
            asked = flatten_fieldsets((inline or screen).fieldsets or ())
            for field in (*owner._meta.fields, *owner._meta.many_to_many):
                if not field.is_relation or (asked and field.name not in asked):
                    continue
                if not field.editable or (inline and field == owner.owner_field()):
                    continue
                prefix = f"{owner.owner_field().remote_field.get_accessor_name()}-0-" if inline else ""
                yield model, inline, field, f"{prefix}{field.name}"


def kyzylorda_publisher():
    """A stranger with as many rights as a stranger can have."""
    return cast.account("syr", Role.PUBLISHER, KYZYLORDA)


def table_hashes():
    """{table: hash of all its rows} of our apps, the audit too.

    Forms sent, sessions and who has looked do not count, nor do the tallies, which readers bring up to date.
    """
    names = [
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label in OURS
        and not model._meta.proxy
        and model not in (FormToken, DeskSession, Seen)
        and not model._meta.model_name.startswith(("eventtally", "eventcontribution"))
    ]
    hashes = " UNION ALL ".join(
        f"SELECT '{name}', md5(string_agg(row, '' ORDER BY row)) FROM "
        f"(SELECT (to_jsonb(t) - 'last_login')::text AS row FROM {name} t) rows"
        for name in names
    )
    with connection.cursor() as cursor:
        cursor.execute(hashes)
        return dict(cursor.fetchall())
