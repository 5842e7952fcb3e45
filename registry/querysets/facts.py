"""What is said about organisations, people and territories: statements, figures, awards, memoranda."""

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Self

from django.contrib.postgres.search import SearchQuery
from django.db import models
from django.db.models import Case, Q, Value, When

from moderation.querysets import FactQuerySet
from ngo_portal.lib.language.translated import columns_of
from registry.querysets.names import in_one_way
from registry.rules.small_numbers import NamesFew
from search.searched import SearchedQuerySet

#: What somebody does comes before what is thought of it.
KINDS_ON_PAGES = (
    *("activity", "service", "training", "help", "partnership"),
    *("judgement", "policy", "plan", "other"),
)


class ProgrammeQuerySet(SearchedQuerySet, FactQuerySet):
    def of_territory(self, territory: models.Model) -> Self:
        """Those for the territory as a whole, and not of one organisation."""
        return self.filter(territory=territory, organisation=None)


class StatementQuerySet(SearchedQuerySet, FactQuerySet):
    """Statements, and all that is said about organisations, people and territories."""

    def showing_words(self, query: SearchQuery) -> Self:
        """Published rows of which the public reads words that fit a query: of none that may be kept back."""
        texts = [*columns_of("text"), "verbatim"]
        naming = reduce(or_, (Q(NamesFew(models.F(column))) for column in texts))
        # In this order: whether a text names a small number takes long.
        is_shown = Case(
            When(~Q(typed=query), then=Value(False)), When(naming, then=Value(False)), default=Value(True)
        )
        return self.holding_words(query).exclude(self.model.small()).filter(is_shown)

    def of_organisations(self, organisations: Iterable[models.Model]) -> Self:
        """What is said about them, together with them, or about people who hold a post there."""
        return self.filter(
            pk__in=in_one_way(
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
            pk__in=in_one_way(
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
            pk__in=in_one_way(
                self,
                {"parties__organisation__in": organisations},
                {"said_by__organisation__in": organisations},
            )
        )

    def for_pages(self) -> Self:
        """The latest first."""
        return super().for_pages().order_by("-date", "-id")
