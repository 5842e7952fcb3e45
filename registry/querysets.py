"""Which organisations, people and sources: the words the doors speak."""

from collections.abc import Iterable
from typing import Self, TypeVar

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Case, Exists, OuterRef, Prefetch, Q, QuerySet, Value, When

from moderation.querysets import (
    FactQuerySet,
    LineQuerySet,
    ModeratedQuerySet,
    ScopedQuerySet,
    lines_for_pages,
    named_in_public,
)
from ngo_portal.lib.language.kazakh import fold
from ngo_portal.lib.language.look_alikes import Shape, shape
from ngo_portal.lib.language.translated import page_language
from officers.models import Officer
from officers.roles import EVERYWHERE
from registry.rules.bin import LENGTH, read_bin
from territories.querysets import any_subtree

Rows = TypeVar("Rows", bound=QuerySet)

MOST_ALIKE = 50
#: With fewer a number is not looked for among the BINs.
FEWEST_DIGITS = 4
#: What somebody does comes before what is thought of it.
KINDS_ON_PAGES = (
    *("activity", "service", "training", "help", "partnership"),
    *("judgement", "policy", "plan", "other"),
)


def naming_published(rows: Rows, *relations: str) -> Rows:
    """The rows with what these foreign keys point to, None where that is not published: so no page can
    name it.
    """
    return rows.prefetch_related(
        *(
            Prefetch(relation, rows.model._meta.get_field(relation).related_model.objects.published())
            for relation in relations
        )
    )


def holding_words(rows: Rows, text: str) -> Rows:
    """Rows whose folded column `search` holds every word of `text`: quotes, case and Kazakh letters do not
    matter.
    """
    for word in fold(text).split():
        rows = rows.filter(search__contains=word)
    return rows


def sort_key() -> str:
    """The column (registry/models/alphabetical.py) that orders names for the reader of the page."""
    language = page_language()
    return "sort_key" if language == "kk" else f"sort_key_{language}"


def looking_like(rows: QuerySet, names: Iterable[str]) -> list[models.Model]:
    """Those of `rows` that carry one of these names in letters of another alphabet that look the same."""
    found = []
    for name in filter(None, names):
        alike = rows.alias(shape=Shape("search")).filter(shape__contains=shape(name))
        found += [
            row
            for row in alike[:MOST_ALIKE]
            if any(shape(own) == shape(name) and fold(own) != fold(name) for own in row.names)
        ]
    return list(dict.fromkeys(found))


class ContactQuerySet(LineQuerySet):
    def public(self) -> Self:
        """Those that the organisation lets us show."""
        return self.filter(is_public=True)


class OrganisationQuerySet(ModeratedQuerySet):
    def in_territories(self, territories: Iterable[models.Model]) -> Self:
        """Seat in the subtree of any of the territories."""
        return self.filter(any_subtree("seat", territories))

    def with_words(self, text: str) -> Self:
        """Every word of `text` stands somewhere in the names; or it is the BIN, or how one begins. A
        spreadsheet takes the first nought away."""
        digits = read_bin(text)
        if len(digits) == LENGTH:
            return self.filter(bin=digits)
        if len(digits) < FEWEST_DIGITS:
            return holding_words(self, text)
        begins = Q(bin__startswith=digits) | Q(bin=digits.zfill(LENGTH))
        return self.filter(begins | Q(*(Q(search__contains=word) for word in fold(text).split())))

    def looking_like(self, names: Iterable[str]) -> list[models.Model]:
        return looking_like(self, names)

    def of_kinds(self, kinds: Iterable[str]) -> Self:
        return self.filter(kind__in=kinds)

    def of_legal_forms(self, forms: Iterable[models.Model]) -> Self:
        return self.filter(legal_form__in=forms)

    def with_status(self, statuses: Iterable[str]) -> Self:
        return self.filter(status__in=statuses)

    def in_directions(self, directions: Iterable[models.Model]) -> Self:
        return self._with(self.model.directions.through, direction__in=directions)

    def for_groups(self, groups: Iterable[models.Model]) -> Self:
        return self._with(self.model.target_groups.through, targetgroup__in=groups)

    def _with(self, link, **wanted):
        return self.filter(Exists(link.objects.filter(organisation=OuterRef("pk"), **wanted)))

    def for_lists(self) -> Self:
        """What a row of a list shows, in a fixed number of queries."""
        return self.select_related("legal_form", "seat")

    def for_detail(self) -> Self:
        """What the page of one organisation shows of itself, in a fixed number of queries; sources come with
        `events.public.disclosure.disclose`."""
        posts = self.model.positions.rel.related_model.objects.with_names()
        rows = self.select_related("legal_form", "seat__oblast", "area", "responsible").prefetch_related(
            *lines_for_pages(self.model),
            *("directions", "target_groups"),
            *(Prefetch("positions", posts), "positions__person__other_names"),
        )
        return naming_published(rows, "parent")

    def by_name(self) -> Self:
        """In the alphabet of the page's language, by the names it shows."""
        return self.order_by(sort_key(), "id")

    def newest_first(self) -> Self:
        return self.order_by("-id")


class PersonQuerySet(ScopedQuerySet):
    """People have no stage: whom something published names may be named by anyone, the others are known at
    home; only their own territory changes them."""

    def visible_to(self, officer: Officer | AnonymousUser) -> Self:
        own = self.in_scope_of(officer)
        if own.query.is_empty() or officer.role in EVERYWHERE:
            return own
        return self.filter(self._answered_for_by(officer) | named_in_public(self.model))

    def with_words(self, text: str) -> Self:
        return holding_words(self, text)

    def looking_like(self, names: Iterable[str]) -> list[models.Model]:
        return looking_like(self, names)


def _in_any_way(rows, *ways):
    """Keys of rows that fit one of the ways: each is looked up by its own index, where an OR over several
    tables would read them all."""
    first, *others = (rows.model._base_manager.order_by().filter(**way).values("pk") for way in ways)
    return first.union(*others)


class ProgrammeQuerySet(FactQuerySet):
    def with_words(self, text: str) -> Self:
        return holding_words(self, text)

    def of_territory(self, territory: models.Model) -> Self:
        """Those for the territory as a whole, and not of one organisation."""
        return self.filter(territory=territory, organisation=None)


class StatementQuerySet(FactQuerySet):
    """Statements, and all that is said about organisations, people and territories."""

    def with_words(self, text: str) -> Self:
        return holding_words(self, text)

    def of_organisations(self, organisations: Iterable[models.Model]) -> Self:
        """What is said about them, together with them, or about people who hold a post there."""
        return self.filter(
            pk__in=_in_any_way(
                self,
                {"organisation__in": organisations},
                {"counterpart__in": organisations},
                {"person__positions__organisation__in": organisations},
            )
        )

    def of_territory(self, territory: models.Model) -> Self:
        """About the territory itself; what is said of its parts stands on their pages."""
        return self.filter(territory=territory)

    def for_pages(self) -> Self:
        """By kind, then in the order they were entered."""
        order = Case(*(When(kind=kind, then=Value(place)) for place, kind in enumerate(KINDS_ON_PAGES)))
        return super().for_pages().order_by(order, "id")


class ReportedFigureQuerySet(FactQuerySet):
    def of_territory(self, territory: models.Model) -> Self:
        return self.filter(territory=territory, organisation=None)

    def for_pages(self) -> Self:
        """The latest period first."""
        return super().for_pages().order_by("-period", "id")


class AwardQuerySet(FactQuerySet):
    def of_organisations(self, organisations: Iterable[models.Model]) -> Self:
        """Received by them, or by people who hold a post there."""
        return self.filter(
            pk__in=_in_any_way(
                self,
                {"organisation__in": organisations},
                {"person__positions__organisation__in": organisations},
            )
        )

    def for_pages(self) -> Self:
        """The latest first."""
        return super().for_pages().order_by("-date", "-id")


class MemorandumQuerySet(FactQuerySet):
    def of_organisations(self, organisations: Iterable[models.Model]) -> Self:
        """They are a party, or one of their people speaks of it."""
        return self.filter(
            pk__in=_in_any_way(
                self,
                {"parties__organisation__in": organisations},
                {"said_by__organisation__in": organisations},
            )
        )

    def for_pages(self) -> Self:
        """The latest first."""
        return super().for_pages().order_by("-date", "-id")


class SourceQuerySet(ModeratedQuerySet):
    def with_words(self, text: str) -> Self:
        return holding_words(self, text)

    def newest_first(self) -> Self:
        return self.order_by("-id")
