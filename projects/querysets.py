"""Which social projects: the words the doors speak."""

import datetime
from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Any, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Length

from moderation.querysets import ModeratedQuerySet, ScopedQuerySet
from ngo_portal.lib.database.exists import there_is
from ngo_portal.lib.language.kazakh import fold
from ngo_portal.lib.language.likeness import same_words, words_of
from ngo_portal.lib.language.translated import columns_of
from registry.querysets.groups import families_of
from registry.querysets.mentions import naming_published, organisations_named_in
from registry.querysets.names import MOST_APART, MOST_LOOKED_AT, TEXTS, holding_words
from registry.telling import lines_by_ends, small_lines
from search.question import Reading, as_query
from search.searched import SearchedQuerySet, in_any_way
from territories.querysets import any_subtree

#: Words that any project may have in its name, and that tell it from none.
OF_ANY = {*words_of("жоба жобасы әлеуметтік проект социальный project social")}


class ProjectQuerySet(SearchedQuerySet, ModeratedQuerySet):
    texts = TEXTS

    def in_territories(self, territories: Iterable[models.Model]) -> Self:
        return self.filter(any_subtree("territory", territories))

    def of_organisations(self, organisations: Iterable[models.Model]) -> Self:
        """Projects in which one of the organisations is customer, supplier or operator."""
        return self.filter(
            Q(customer__in=organisations) | Q(supplier__in=organisations) | Q(operator__in=organisations)
        )

    def of_kinds(self, kinds: Iterable[str]) -> Self:
        return self.filter(kind__in=kinds)

    def with_status(self, statuses: Iterable[str]) -> Self:
        return self.filter(status__in=statuses)

    def in_directions(self, directions: Iterable[models.Model]) -> Self:
        return self._with(self.model.directions.through, direction__in=directions)

    def for_groups(self, groups: Iterable[models.Model]) -> Self:
        return self._with(self.model.target_groups.through, targetgroup__in=families_of(groups))

    def with_groups(self) -> set[tuple[int, int]]:
        """{(primary key, that of a target group it is for)}, of few rows."""
        keys = self.order_by().values("pk")
        links = self.model.target_groups.through.objects.filter(socialproject__in=keys)
        return set(links.values_list("socialproject", "targetgroup"))

    def _with(self, link, **wanted):
        return self.filter(Exists(link.objects.filter(socialproject=OuterRef("pk"), **wanted)))

    def in_years(self, years: Iterable[int]) -> Self:
        """Projects that began in one of the years, as far as their dates are known."""
        wanted = Q(pk__in=[])
        for year in years:
            wanted |= Q(listed_on__range=(datetime.date(year, 1, 1), datetime.date(year, 12, 31)))
        return self.filter(wanted)

    def for_lists(self) -> Self:
        """What a row of a list shows, in a fixed number of queries."""
        return naming_published(self.select_related("territory"), "customer")

    for_feeds = for_lists

    def alike(self, given: dict[str, Any]) -> list[models.Model]:
        """Projects that may be the one a form gives: of its contract's number, or of its name; none that has
        another contract, day, customer, supplier or territory."""
        number = given.get("contract_number") or ""
        names = [name for name in (given.get(column) for column in columns_of("name")) if name]
        cores = [_core(name) for name in names]
        found = [
            one
            for text in (number, *cores)
            if fold(text)
            for one in holding_words(self, text).order_by(Length("search"), "id")[:MOST_LOOKED_AT]
            if same_words(one.contract_number, number)
            or any(same_words(_core(own), core) for own in one.names for core in cores)
        ]
        return [one for one in dict.fromkeys(found) if not _differ(one, given, number)]

    def fitting(self, reading: Reading) -> Self:
        """Every word stands in the name or the number of the contract, or in what is said of it, or names its
        customer, supplier or operator; it is where and of when the reading says, and about what."""
        if reading.is_hopeless:
            return self.none()
        rows = self.in_territories([reading.place]) if reading.place else self
        if reading.first:
            rows = rows.filter(listed_on__range=(reading.first, reading.last))
        for entries in reading.topics():
            rows = rows._about(entries)
        if reading.by_name:
            parties = organisations_named_in(reading)
            rows = rows.of_organisations(parties) if parties else self.none()
        words = reading.in_text()
        if not words or rows.query.is_empty():
            return rows
        rows = rows._telling_none_by(words)
        by_name = in_any_way(rows, words, TEXTS)
        if not 1 < len(words) <= MOST_APART or by_name.order_by().exists():
            return by_name
        for word in words:
            rows = in_any_way(rows, [word], TEXTS)
        return rows

    def shortest_first(self, reading: Reading, most: int, texts: tuple[str, ...] = ()) -> Self:
        words = self.plain_words(reading)
        rows = self._telling_none_by(words) if words else self
        return SearchedQuerySet.shortest_first(rows, reading, most, texts)

    def _telling_none_by(self, words):
        """Those that tell no small number by being found: one that holds such a number is found by its name
        alone."""
        key = OuterRef("pk")
        telling = (*small_lines(self.model, key), *lines_by_ends(self.model, key))
        return self.filter(Q(typed=as_query(words)) | ~reduce(or_, map(there_is, telling)))

    def _about(self, entries):
        """For one of the groups, or in one of the directions, that dictionaries name so."""
        groups = [one for one in entries if one._meta.model_name == "targetgroup"]
        directions = [one for one in entries if one._meta.model_name == "direction"]
        every = self.model.objects.order_by()
        ways = [every.for_groups(groups).values("pk")] if groups else []
        ways += [every.in_directions(directions).values("pk")] if directions else []
        return self.filter(reduce(or_, (Q(pk__in=way) for way in ways))) if ways else self.none()

    def for_detail(self) -> Self:
        """What the page of one project shows, in a fixed number of queries; sources come with
        `events.public.disclosure.disclose`."""
        rows = self.select_related("territory", "responsible").prefetch_related("directions", "target_groups")
        return naming_published(rows, "customer", "supplier", "operator", "programme")

    def newest_first(self) -> Self:
        return self.order_by("-listed_on", "-id")

    def oldest_first(self) -> Self:
        return self.order_by("listed_on", "id")


class SupervisionQuerySet(ScopedQuerySet):
    """The reports and visits of projects, for the officers of who answers for them."""

    def _answered_for_by(self, officer):
        """By the places that answer for projects: they do so for these."""
        projects = self.model.project.field.related_model.objects.all()
        return projects._answered_for_by(officer)

    def with_report_overdue(self, today: datetime.date) -> Self:
        """Those of which a report was due before today and is not handed in."""
        owed = self.model.reports.rel.related_model._base_manager.filter(
            supervision=OuterRef("pk"), handed_in_on=None, due_on__lt=today
        )
        return self.filter(Exists(owed))

    def to_be_mended(self, today: datetime.date) -> Self:
        """Those of which something that a visit found was to be mended before today."""
        open_ones = self.model.visits.rel.related_model._base_manager.filter(
            supervision=OuterRef("pk"), mended_on=None, mend_by__lt=today
        )
        return self.filter(Exists(open_ones))


def _core(name):
    """A project's name without what says that it is one: «Қамқорлық» of «Қамқорлық» әлеуметтік жобасы."""
    said = [word for word in name.split() if not OF_ANY.issuperset(words_of(word) or [""])]
    return " ".join(said) or name


def _differ(project, given, number):
    """Whether both say something of a matter, and not the same."""
    if number and project.contract_number and not same_words(number, project.contract_number):
        return True
    for name in ("customer", "supplier", "territory"):
        own, other = getattr(project, f"{name}_id", None) or getattr(project, name), given.get(name)
        if own and other and own != getattr(other, "pk", other):
            return True
    dates = ("contract_on", "planned_dates")
    return not all(getattr(project, name).may_be(given.get(name)) for name in dates)
