"""Which organisations, and which of their names and contacts."""

import datetime
from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_
from typing import Any, Self

from django.contrib.postgres.search import SearchQuery
from django.db import models
from django.db.models import Case, DateField, Exists, IntegerField, OuterRef, Prefetch, Q, Value, When
from django.db.models.functions import Coalesce, Length

from moderation.querysets import LineQuerySet, ModeratedQuerySet, lines_for_pages
from ngo_portal.lib.database.exists import there_is
from ngo_portal.lib.language.likeness import same_words
from ngo_portal.lib.language.translated import columns_of
from registry.querysets.groups import families_of
from registry.querysets.mentions import is_legal_form, naming_published, people_named_in
from registry.querysets.names import (
    MOST_APART,
    MOST_LOOKED_AT,
    TEXTS,
    all_names,
    closest,
    named,
    sort_key,
    typed_names,
)
from registry.rules.bin import LENGTH, read_bin
from registry.rules.legal_forms import LegalForms
from search.question import Reading, as_query
from search.searched import SearchedQuerySet, in_any_way
from search.words import Word
from territories.querysets import any_subtree

#: Of an organisation that is over nobody asks anything any more.
OVER = ["liquidated", "inactive"]
#: What is over comes behind what is not, then the shortest names come first: an index has it so.
SHORTEST_FIRST = (
    Case(When(status__in=OVER, then=1), default=0, output_field=IntegerField()),
    Length("search"),
)
#: With fewer a number is not looked for among the BINs.
FEWEST_DIGITS = 4
#: What orders by activity: {annotation: the column it is made of}.
KEPT = {"held": "activity__events", "active_on": "activity__latest"}


class OtherNameQuerySet(SearchedQuerySet, LineQuerySet):
    """Other names of organisations."""


class ContactQuerySet(LineQuerySet):
    def public(self) -> Self:
        """Those that the organisation lets us show."""
        return self.filter(is_public=True)


def last_year_due(today: datetime.date) -> int:
    """The last year about which organisations had to tell the NGO database by today: by 31 March of the
    next."""
    return today.year - (1 if (today.month, today.day) > (3, 31) else 2)


class OrganisationQuerySet(SearchedQuerySet, ModeratedQuerySet):
    def in_territories(self, territories: Iterable[models.Model]) -> Self:
        """Seat in the subtree of any of the territories."""
        return self.filter(any_subtree("seat", territories))

    def unchecked(self, today: datetime.date) -> Self:
        """Published ones at work that nobody has checked for a year."""
        old = Q(verified_on=None) | Q(verified_on__lt=today - datetime.timedelta(days=365))
        return self.published().filter(old).exclude(status__in=OVER)

    def asked_to_file(self, year: int, today: datetime.date) -> Self:
        """Published NGOs at work today that were there in the year of which a filing was due: the law asks
        no state body, initiative group or company, and a branch files with its organisation."""
        later = reduce(or_, (Q(founded__startswith=f"{one}") for one in range(year + 1, today.year + 1)), Q())
        return self.published().filter(kind="ngo").exclude(later | Q(status__in=OVER))

    def with_filing(self, year: int) -> Self:
        """Those whose filing about the year is noted."""
        filings = self.model.annual_filings.rel.related_model._base_manager
        return self.filter(Exists(filings.filter(organisation=OuterRef("pk"), year=year)))

    def without_filing(self, year: int, today: datetime.date) -> Self:
        """Those who were asked for it and whose filing is not noted."""
        filings = self.model.annual_filings.rel.related_model._base_manager
        filed = filings.filter(organisation=OuterRef("pk"), year=year)
        return self.asked_to_file(year, today).exclude(Exists(filed))

    def with_bin(self, text: str) -> Self:
        """Whose BIN `text` gives, in whatever spelling; a spreadsheet takes the first noughts away."""
        digits = read_bin(text)
        return self.filter(bin=digits.zfill(LENGTH)) if len(digits) >= FEWEST_DIGITS else self.none()

    def fitting(self, reading: Reading) -> Self:
        """Every word stands in one of the names, in what the organisation says of itself, or says its legal
        form; its seat lies where the reading says, and it works for whom it says. Or the text is the BIN, or
        how one begins: a spreadsheet takes the first nought away."""
        digits = read_bin(reading.text)
        if len(digits) == LENGTH:
            return self.filter(bin=digits)
        if reading.first or reading.is_hopeless and len(digits) < FEWEST_DIGITS:
            return self.none()
        rows = self.in_territories([reading.place]) if reading.place else self
        for entries in reading.topics():
            rows = rows._about(entries)
        if reading.by_name:
            rows = rows._naming(reading)
        if not reading.in_text():
            return rows
        forms = [word for word in reading.in_text() if is_legal_form(word)]
        words = [word for word in reading.in_text() if word not in forms]
        if forms and not words and not reading.topics():
            keys = [
                entry.pk for word in forms for entry in word.topics if entry._meta.model_name == "legalform"
            ]
            return rows.filter(Q(legal_form__in=keys) | Q(typed=as_query(forms)))
        found = rows._called(words)
        if len(digits) < FEWEST_DIGITS or reading.is_narrowed:
            return found
        begins = Q(bin__startswith=digits) | Q(bin=digits.zfill(LENGTH))
        return self.filter(begins | Q(pk__in=found.values("pk")))

    #: What is over comes behind what is not, then the shortest names come first.
    by_length = (*SHORTEST_FIRST, "pk")

    texts = TEXTS

    def plain_words(self, reading: Reading) -> list[Word]:
        if len(read_bin(reading.text)) >= FEWEST_DIGITS:
            return []
        return [word for word in super().plain_words(reading) if not is_legal_form(word)]

    def keys_by_other_names(self, query: SearchQuery, most: int) -> Iterable[int]:
        names = self.model.other_names.rel.related_model._base_manager.filter(typed=query)
        return names.order_by().values_list("organisation", flat=True)[:most]

    def _called(self, words):
        rows, names = self, self.model.other_names.rel.related_model._base_manager.all()
        if not words:
            return rows
        by_name = in_any_way(rows, words, TEXTS, (names, "organisation"))
        if not 1 < len(words) <= MOST_APART or by_name.order_by().exists():
            return by_name
        for word in words:
            rows = in_any_way(rows, [word], TEXTS, (names, "organisation"))
        return rows

    def _naming(self, reading):
        """Those where one of the people that the reading names holds a post."""
        people = people_named_in(reading)
        posts = self.model.positions.rel.related_model.objects.filter(person__in=people)
        return self.filter(pk__in=posts.order_by().values("organisation")) if people else self.none()

    def _about(self, entries):
        """Those that work for one of the groups, or in one of the directions, that dictionaries name so."""
        groups = [one for one in entries if one._meta.model_name == "targetgroup"]
        directions = [one for one in entries if one._meta.model_name == "direction"]
        every = self.model.objects.order_by()
        ways = [every.for_groups(groups).values("pk")] if groups else []
        ways += [every.in_directions(directions).values("pk")] if directions else []
        return self.filter(reduce(or_, (Q(pk__in=way) for way in ways))) if ways else self.none()

    def best_first(self, text: str, near: models.Model | None) -> Self:
        """What was found by `text` for an officer of the territory `near`."""
        words, _forms = self.legal_forms().split(text)
        return closest(self, words, near, "seat", "responsible")

    def alike(self, given: dict[str, Any]) -> list[models.Model]:
        """Organisations that may be the one a form gives: of its name, whatever the legal form, or of its
        BIN; those seated near it first."""
        forms = self.legal_forms()
        cores = [forms.core(name) for name in typed_names(given)]
        near = given.get("seat")
        rows = named(self, *cores).select_related("seat").prefetch_related("other_names")
        found = [
            one
            for one in rows.order_by(Length("search"), "id")[:MOST_LOOKED_AT]
            if any(same_words(forms.core(name), core) for name in all_names(one) for core in cores)
        ]
        if given.get("bin"):
            found += self.filter(bin=given["bin"]).select_related("seat")
        found.sort(key=lambda one: not (near and one.seat and near.oblast_id == one.seat.oblast_id))
        return list(dict.fromkeys(found))

    def legal_forms(self) -> LegalForms:
        forms = self.model._meta.get_field("legal_form").related_model.objects.all()
        return LegalForms(
            (form.pk, [getattr(form, name) for name in (*columns_of("name"), *columns_of("abbreviation"))])
            for form in forms
        )

    def of_kinds(self, kinds: Iterable[str]) -> Self:
        return self.filter(kind__in=kinds)

    def of_legal_forms(self, forms: Iterable[models.Model]) -> Self:
        return self.filter(legal_form__in=forms)

    def with_status(self, statuses: Iterable[str]) -> Self:
        return self.filter(status__in=statuses)

    def in_directions(self, directions: Iterable[models.Model]) -> Self:
        return self._with(self.model.directions.through, direction__in=directions)

    def for_groups(self, groups: Iterable[models.Model]) -> Self:
        """Those that work for one of the groups: as they say themselves, as a published statement says, or as
        a published event does in which they have a role."""
        keys = families_of(groups)
        said = self._statements().filter(target_groups__in=keys)
        served = self.model.served.rel.related_model.objects
        posts = self.model.positions.rel.related_model.objects.filter(person__in=said.values("person"))
        return self.filter(
            self._has(self.model.target_groups.through, targetgroup__in=keys)
            | there_is(served.filter(organisation=OuterRef("pk"), target_group__in=keys))
            | Q(pk__in=said.values("organisation"))
            | Q(pk__in=said.values("counterpart"))
            | Q(pk__in=posts.values("organisation"))
        )

    def with_groups(self) -> set[tuple[int, int]]:
        """{(primary key, that of a target group it works for)}, of few rows."""
        keys = list(self.order_by().values_list("pk", flat=True))
        own = self.model.target_groups.through.objects.filter(organisation__in=keys)
        served = self.model.served.rel.related_model.objects.filter(organisation__in=keys)
        said = self._statements().filter(target_groups__isnull=False)
        told = (
            said.filter(**{f"{path}__in": keys}).values_list(path, "target_groups")
            for path in ("organisation", "counterpart", "person__positions__organisation")
        )
        pairs = own.values_list("organisation", "targetgroup").union(
            served.values_list("organisation", "target_group"), *told
        )
        return set(pairs) if keys else set()

    def _statements(self):
        return self.model.statements.rel.related_model.objects.published().order_by()

    def _has(self, link, **wanted):
        return Exists(link.objects.filter(organisation=OuterRef("pk"), **wanted))

    def _with(self, link, **wanted):
        return self.filter(self._has(link, **wanted))

    def for_lists(self) -> Self:
        """What a row of a list shows, in a fixed number of queries."""
        return self.select_related("legal_form", "seat__oblast")

    for_feeds = for_lists

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

    def with_most_events(self) -> Self:
        """Those that held the most events first, as events/models/activity.py counts them."""
        return self.annotate(held=Coalesce("activity__events", 0)).order_by("-held", "-id")

    def lately_active(self) -> Self:
        """Those that held an event last first; then those of which no day is known, and those without any."""
        at_last = Coalesce("activity__latest", Value(datetime.date.min), output_field=DateField())
        return self.annotate(active_on=at_last).order_by("-active_on", "-id")

    def in_steps(self, start: Any = None) -> Iterator[Self]:
        """Parts of these ordered rows that together are all of them, one after another: those of which a
        number is kept in its order, which an index has, and those of none (`first_keys`)."""
        kept = next((KEPT[name] for name in KEPT if name in self.query.annotations), None)
        if kept is None:
            yield self
            return
        some = self.filter(**{f"{kept}__isnull": False}).order_by(f"-{kept}", "-activity__organisation_id")
        others = self.filter(**{f"{kept}__isnull": True}).order_by("-id")
        yield from (some, others) if self.query.standard_ordering else (others, some)
