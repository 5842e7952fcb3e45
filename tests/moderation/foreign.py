"""What strangers must not find: records of Ulan district, none of them public, with all their lines.

Every text of theirs holds CANARY. Whoever makes a new record, line or relation finds a table here or in
test_closed_admin.py that lacks it: the tests fail until it is told whose it is.
"""

from django.apps import apps
from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.db import connection, models
from django.db.models import CASCADE

from events import models as events
from moderation.models import FormToken, Line, Moderated, Scoped
from ngo_portal.lib.language.approximate_dates import ApproximateDateField
from ngo_portal.lib.language.quantities import Quantity
from officers.roles import Role
from projects.models import SocialProject
from registry import models as registry
from tests import cast
from tests import factories as make
from tests.factories import territory

CANARY = "Қырғауыл"
ULAN, SHIELI, KYZYLORDA = "636200000", "435200000", "430000000"
OURS = ["officers", "moderation", "registry", "projects", "events"]

SCREENS = sorted(admin.site._registry.items(), key=lambda item: item[0]._meta.label)
RECORDS = [(model, screen) for model, screen in SCREENS if issubclass(model, Scoped)]
MODERATED = [(model, screen) for model, screen in RECORDS if issubclass(model, Moderated)]


def named_twice(factory):
    """A record about a person and an organisation: it loses one of them and is still about somebody."""
    return lambda **fields: factory(
        **{"organisation": make.organisation(stage="published"), "person": make.person(), **fields}
    )


#: How one record of each kind is made; its lines come from LINES.
MAKE = {
    events.Event: make.event,
    registry.Award: named_twice(make.award),
    registry.Memorandum: make.memorandum,
    registry.Organisation: make.organisation,
    registry.Person: make.person,
    registry.Programme: make.programme,
    registry.ReportedFigure: lambda **fields: make.reported_figure(
        **{"territory": ULAN, "quantity": Quantity.unknown(), **fields}
    ),
    registry.Source: make.source,
    registry.Statement: named_twice(make.statement),
    SocialProject: make.project,
}
#: How one line of each kind is made for its record.
LINES = {
    events.EventAudience: lambda event: make.audience(event=event, target_group=make.target_group()),
    events.EventFigure: lambda event: make.figure(event=event, indicator=make.indicator()),
    events.EventOrganiser: lambda event: make.organiser(event=event, described_kk="мектеп"),
    events.EventPerson: lambda event: make.guest(event=event, person=None, described_kk="дәріскер"),
    events.EventPlace: lambda event: make.place(event=event, territory=ULAN),
    events.Quote: lambda event: make.quote(event=event),
    registry.AnnualFiling: lambda record: make.annual_filing(organisation=record),
    registry.Contact: lambda record: registry.Contact.objects.create(organisation=record, value="8 723 6"),
    registry.InKindLine: lambda record: make.in_kind_line(statement=record),
    registry.MemorandumParty: lambda record: make.party(memorandum=record, described_kk="мектеп"),
    registry.OrganisationName: lambda record: registry.OrganisationName.objects.create(
        organisation=record, name="Талап ҚБ"
    ),
    registry.PersonName: lambda record: registry.PersonName.objects.create(person=record, name="А. Ұ."),
    registry.ProgrammeDirection: lambda record: registry.ProgrammeDirection.objects.create(
        programme=record, name_kk="салауатты өмір салты"
    ),
    registry.ProgrammeName: lambda record: registry.ProgrammeName.objects.create(
        programme=record, name="Рухани жағыру"
    ),
    registry.Position: lambda record: make.position(
        person=record, organisation=make.organisation(stage="published")
    ),
}


def owner_field(line_model):
    """The column of a line that leads to its record, with which it is deleted."""
    (field,) = (
        field
        for field in line_model._meta.fields
        if field.is_relation and field.remote_field.on_delete is CASCADE
    )
    return field


def lines_of(model):
    return [line for line in LINES if owner_field(line).related_model is model]


def record_with_lines(model, **fields):
    """A record of the model with one line of every kind: (record, {line model: line})."""
    record = MAKE[model](**fields)
    return record, {line: LINES[line](record) for line in lines_of(model)}


def marked(row, stage=None):
    """Writes CANARY into every text column of the row, past forms and signals; returns the texts."""
    texts = {}
    for field in row._meta.fields:
        if isinstance(field, ApproximateDateField) or field.choices or not field.editable:
            continue
        if isinstance(field, models.URLField):
            texts[field.attname] = f"https://example.kz/{CANARY}/{row._meta.model_name}/{row.pk}"
        elif isinstance(field, (models.CharField, models.TextField)) and field.attname != "bin":
            texts[field.attname] = f"{CANARY} {row._meta.model_name} {field.attname} {row.pk}"
    type(row)._base_manager.filter(pk=row.pk).update(**texts)
    row.refresh_from_db()
    return list(texts.values())


class Foreign:
    """One draft of every moderated kind and its lines, in Ulan: `records`, `lines`, `texts`; a post in the
    organisation."""

    def __init__(self, responsible=ULAN):
        self.records, self.lines = {}, {}
        for model, _screen in MODERATED:
            self.records[model], lines = record_with_lines(model, responsible=responsible)
            self.lines |= lines
        self.person = make.person(responsible=responsible)
        organisation = self.records[registry.Organisation]
        self.lines[registry.PersonName] = LINES[registry.PersonName](self.person)
        self.lines[registry.Position] = make.position(person=self.person, organisation=organisation)
        hidden = [*self.records.values(), *self.lines.values()]
        # People may be named by everybody: their names are no secret, the post in a hidden organisation is.
        self.texts = [
            text for row in hidden if not isinstance(row, registry.PersonName) for text in marked(row)
        ]

    def key_for(self, field):
        """A key that this relation of a form must not take from a stranger, or None when all may name all."""
        target = field.related_model
        if field.name == "responsible":
            return territory(ULAN).pk
        if target in self.records:
            return self.records[target].pk
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
                if not field.editable or (inline and field == owner_field(owner)):
                    continue
                prefix = f"{owner_field(owner).remote_field.get_accessor_name()}-0-" if inline else ""
                yield model, inline, field, f"{prefix}{field.name}"


def kyzylorda_publisher():
    """A stranger with as many rights as a stranger can have."""
    return cast.account("syr", Role.PUBLISHER, KYZYLORDA)


def table_hashes():
    """{table: hash of all its rows} of our apps, the audit too.

    Forms sent and sign-ins do not count, nor do the tallies, which readers bring up to date.
    """
    names = [
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label in OURS
        and not model._meta.proxy
        and model is not FormToken
        and not model._meta.model_name.startswith(("eventtally", "eventcontribution"))
    ]
    with connection.cursor() as cursor:
        hashes = {}
        for name in names:
            cursor.execute(
                f"SELECT md5(string_agg(row, '' ORDER BY row)) FROM "
                f"(SELECT (to_jsonb(t) - 'last_login')::text AS row FROM {name} t) rows"
            )
            hashes[name] = cursor.fetchone()[0]
    return hashes
