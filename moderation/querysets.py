"""Who may see and change which rows, and which of them pages show. Scope rests on one field: `responsible`, a
territory."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import cache, reduce
from operator import or_
from typing import Any, Self

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import CASCADE, Exists, ForeignObjectRel, OuterRef, Prefetch, Q

from officers.models import Officer
from officers.roles import CHANGE, EVERYWHERE, PUBLISHES


class ScopedQuerySet(models.QuerySet):
    """Rows that belong to a territory. `officer` may be anonymous: then nothing is visible or editable."""

    def in_scope_of(self, officer: Officer | AnonymousUser) -> Self:
        """Rows whose `responsible` lies in the officer's own subtree."""
        if not officer.is_authenticated or not officer.is_active:
            return self.none()
        if officer.role in EVERYWHERE:
            return self
        if officer.territory_id is None:
            return self.none()
        return self.filter(self._answered_for_by(officer))

    def _answered_for_by(self, officer):
        """Q: `responsible` lies in the own subtree; asked once for an officer."""
        own = officer.territory
        if own.level == own.Level.COUNTRY:
            return Q()
        known = officer.__dict__.setdefault("_places", {})
        if (own.pk, self.model) not in known:
            known[own.pk, self.model] = self.answering_in(own)
        return Q(responsible__in=known[own.pk, self.model])

    def answering_in(self, territory: models.Model) -> list[int]:
        """The keys of the places in a territory that answer for rows, named one by one.

        So an index over `responsible` answers, and no join has to be weighed against two million rows. Of a
        thousand villages only those are named that answer for a row of this table; districts always.
        """
        rows = self.model._base_manager.filter(responsible=OuterRef("pk"))
        places = type(territory).objects.within(territory).order_by()
        places = places.filter(Q(level__lte=2) | Q(pk=territory.pk) | Exists(rows))
        return list(places.values_list("pk", flat=True))

    def visible_to(self, officer: Officer | AnonymousUser) -> Self:
        return self.in_scope_of(officer)

    def editable_by(self, officer: Officer | AnonymousUser) -> Self:
        if not officer.is_authenticated or not officer.permits(CHANGE, self.model):
            return self.none()
        return self.in_scope_of(officer)

    def referable_by(self, officer: Officer | AnonymousUser) -> Self:
        """Rows that the officer may name in a record of the own territory, as organiser, guest, source …"""
        return self.visible_to(officer)


#: The moment of number 0: ngo_portal/sql/record_number.sql.
NUMBERS_BEGIN = datetime(2026, 1, 1, tzinfo=UTC)


def number_at(moment: datetime) -> int:
    """The least number that a record entered at this moment may have."""
    return int((moment - NUMBERS_BEGIN).total_seconds() * 1000)


class ModeratedQuerySet(ScopedQuerySet):
    """Rows that are entered, checked and published: what is unpublished exists only for its own territory."""

    def published(self) -> Self:
        return self.filter(stage="published")

    def entered_since(self, moment: datetime) -> Self:
        """By their numbers, which say when they were entered (docs/adr/0034): an index answers, however many
        there are. Synthetic records have other numbers and were entered by nobody."""
        return self.filter(pk__gte=number_at(moment))

    def withdrawn(self) -> Self:
        """What was public once and is no more, also while it is reworked."""
        return self.filter(published_at__isnull=False).exclude(stage="published")

    def visible_to(self, officer: Officer | AnonymousUser) -> Self:
        """What is published anywhere, and everything of the own subtree; nothing without a territory."""
        own = self.in_scope_of(officer)
        if own.query.is_empty() or officer.role in EVERYWHERE:
            return own
        return self.filter(self._answered_for_by(officer) | Q(stage="published"))

    def editable_by(self, officer: Officer | AnonymousUser) -> Self:
        """Own subtree; what is published or withdrawn is changed by those who publish."""
        rows = super().editable_by(officer)
        if officer.is_authenticated and officer.role not in PUBLISHES:
            rows = rows.exclude(stage__in=("published", "withdrawn"))
        return rows


#: So long a transaction may take to be seen after it took its number.
SETTLED = timedelta(minutes=2)
#: Steps that are looked through for what was published lately.
LATELY = 2_000


class StepTakenQuerySet(models.QuerySet):
    """The steps that records have taken."""

    def of(self, *records: models.Model) -> Self:
        """Of records of one model, in order."""
        keys = [record.pk for record in records]
        rows = self.filter(record_model=records[0]._meta.label_lower, record_key__in=keys)
        return rows.order_by("record_key", "version")

    def lately_published(self, model: type[models.Model]) -> models.QuerySet:
        """The numbers of records of a model that were published or corrected lately, the last one first, as
        far as the last LATELY steps of all records tell."""
        last = self.order_by("-pk").values("pk")[:LATELY]
        rows = self.filter(pk__in=last, record_model=model._meta.label_lower, to_stage="published")
        return rows.order_by("-pk").values_list("record_key", flat=True)

    def made_public(self, model: type[models.Model], after: int, until: int) -> models.QuerySet:
        """The numbers of records of a model that became public by steps after the one and up to the other."""
        rows = self.filter(pk__gt=after, pk__lte=until, record_model=model._meta.label_lower)
        return (
            rows.filter(to_stage="published").exclude(from_stage="published").order_by().values("record_key")
        )

    def last_settled(self, moment: datetime) -> int:
        """The number of the last step before which no other one can still come: whoever takes a step has it
        written within SETTLED."""
        rows = self.filter(at__lt=moment - SETTLED).order_by("-pk")
        return rows.values_list("pk", flat=True).first() or 0

    def explained(self) -> Self:
        """With who and why."""
        return self.select_related("by", "reason")


class ReportQuerySet(ScopedQuerySet):
    """What readers and organisations say of pages and records."""

    def new(self) -> Self:
        return self.filter(state="new")

    def about(self, record: models.Model) -> Self:
        """Of one record, the newest first."""
        return self.filter(record_model=record._meta.label_lower, record_key=record.pk).order_by("-pk")

    def answered_before(self, moment: datetime) -> Self:
        """Those of them that still name an address."""
        return self.exclude(email="").filter(answered_at__lt=moment)


class ConfirmationQuerySet(models.QuerySet):
    """Secret links to records."""

    def of(self, record: models.Model) -> Self:
        """Of one record, the newest first."""
        rows = self.filter(record_model=record._meta.label_lower, record_key=record.pk)
        return rows.select_related("made_by", "answer").order_by("-pk")


class NamingQuerySet(models.QuerySet):
    """Rows with what stands on them: it follows from their columns, and from `named` of their model."""

    def with_names(self) -> Self:
        """With what they point to, but for records and their lines: those may not be public."""
        near = [
            field.name
            for field in _pointing(self.model)
            if _rows_of(field, (ModeratedQuerySet, LineQuerySet)) is None
        ]
        further = getattr(self.model, "named", [])
        to_many = [path for path in further if _leads_to_many(self.model, path)]
        near += [path for path in further if path not in to_many]
        rows = self.select_related(*near) if near else self  # without names Django would take all there are
        return rows.prefetch_related(*to_many)

    def naming_what_is_public(self) -> Self:
        """With the records they point to too, None where one is not published: so no page can name it; and
        with the lines of others they point to (posts), as pages show these."""
        rows = self.with_names()
        for field in _pointing(self.model):
            records, lines = _rows_of(field, ModeratedQuerySet), _rows_of(field, LineQuerySet)
            if records is not None:
                rows = rows.prefetch_related(Prefetch(field.name, records.published()))
            elif lines is not None:
                rows = rows.prefetch_related(Prefetch(field.name, lines.for_pages()))
        return rows


class LineQuerySet(NamingQuerySet):
    """Lines of records."""

    def public(self) -> Self:
        """Those that may be shown once their record is published."""
        return self

    def for_pages(self) -> Self:
        """What pages show of them, in a fixed number of queries; sources come with
        `events.public.disclosure.disclose`."""
        return self.public().naming_what_is_public()


class FactQuerySet(NamingQuerySet, ModeratedQuerySet):
    """Records that say something of an organisation, as sources tell it."""

    def of_organisations(self, organisations: Iterable[models.Model]) -> Self:
        return self.filter(organisation__in=organisations)

    def for_pages(self) -> Self:
        """What pages show, in a fixed number of queries, the newest first; sources come with
        `events.public.disclosure.disclose`."""
        linked = [field.name for field in self.model._meta.many_to_many]
        rows = self.naming_what_is_public()
        return rows.prefetch_related(*lines_for_pages(self.model), *linked).order_by("-id")


def named_in_public(model: Any) -> Q:
    """Q: rows of a model without stages that something published names, itself or by one of its lines."""
    ways = (
        LookedUp(named_by._base_manager.filter(**{stage: "published", path: OuterRef("pk")}))
        for named_by, stage, path in _ways_to(model)
    )
    return reduce(or_, ways, Q())


def published_naming(records: Iterable[models.Model]) -> tuple[int, list[models.Model]]:
    """How many published records name any of these, themselves or by one of their lines, and the first of
    them; of very many one more than the limit of counts."""
    found: dict[tuple, None] = {}
    for record in records:
        named: Any = type(record)
        for near, stage, path in _ways_to(named):
            owner = stage.removesuffix("stage").removesuffix("__")
            model = near._meta.get_field(owner.partition("__")[0]).related_model if owner else near
            rows = near._base_manager.filter(**{stage: "published", path: record.pk}).order_by()
            keys = rows.values_list(owner or "pk", flat=True).distinct()[: settings.COUNT_LIMIT + 1]
            found |= {(model, key): None for key in keys}
    first = [model._base_manager.get(pk=key) for model, key in list(found)[:NAMED_AT_ONCE]]
    return min(len(found), settings.COUNT_LIMIT + 1), first


#: How many of the records that name another one are listed.
NAMED_AT_ONCE = 10


class LookedUp(Exists):
    """EXISTS that is looked up for each row: with OFFSET PostgreSQL does not read all there is into a hash
    first, which for a page of fifty rows takes a hundred times as long."""

    template = "EXISTS(%(subquery)s OFFSET 0)"


@cache
def _ways_to(model: Any) -> list[tuple[Any, str, str]]:
    """[(model of what names the row, its path to the stage, its path to the row)]"""
    ways: list[tuple[Any, str, str]] = []
    is_line = isinstance(model._default_manager.all(), LineQuerySet)
    for relation in model._meta.get_fields(include_hidden=True):
        if not (relation.one_to_many and relation.auto_created):
            continue
        near, column = relation.related_model, relation.field.name
        if isinstance(near._default_manager.all(), ModeratedQuerySet):
            ways.append((near, "stage", column))
        elif isinstance(near._default_manager.all(), LineQuerySet) and not is_line:
            owner = near.owner_field()  # a line that names a post names its person too
            records = [owner] if owner.related_model is not model else _pointing(near)
            records = [field.name for field in records if _rows_of(field, ModeratedQuerySet) is not None]
            ways += [(near, f"{name}__stage", column) for name in records]
            if owner.related_model is model:  # a post: its organisation, and the records that name the post
                ways += [(far, stage, f"{path}__{column}") for far, stage, path in _ways_to(near)]
    return ways


@cache
def kinds_of_lines(model: type[models.Model]) -> list[ForeignObjectRel]:
    """The relations that lead from records of this model to their lines, of every kind there is."""
    return [
        relation
        for relation in model._meta.related_objects
        if relation.on_delete is CASCADE and _rows_of(relation, LineQuerySet) is not None
    ]


def lines_for_pages(model: type[models.Model]) -> list[Prefetch]:
    """What `prefetch_related` takes for the lines of records of this model, of every kind, as pages show
    them."""
    kinds: Any = kinds_of_lines  # mypy does not know that a model is hashable
    return [
        Prefetch(relation.get_accessor_name(), relation.related_model.objects.for_pages())
        for relation in kinds(model)
    ]


def _pointing(model):
    """The foreign keys that say something of a row: not that of a line to its record, nor those to sources,
    nor who answers for it and signed it."""
    sources = {name for names in getattr(model, "sentences", {}).values() for name in names}
    owner = {model.owner_field().name} if hasattr(model, "owner_field") else set()
    apart = {"responsible", *sources, *owner}
    return [
        field
        for field in model._meta.fields
        if field.many_to_one and field.editable and field.name not in apart
    ]


def _rows_of(relation, kind):
    """All rows that a relation may lead to, where they are of this kind of queryset; else None."""
    rows = relation.related_model._default_manager.all()
    return rows if isinstance(rows, kind) else None


def _leads_to_many(model, path):
    for name in path.split("__"):
        field = model._meta.get_field(name)
        if field.one_to_many or field.many_to_many:
            return True
        model = field.related_model
    return False
