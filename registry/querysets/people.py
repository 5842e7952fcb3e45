"""Which people, and which of their posts."""

from functools import reduce
from operator import and_, or_
from typing import Any, Self

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.search import SearchQuery
from django.db import models
from django.db.models import Q
from django.db.models.functions import Length

from moderation.querysets import LineQuerySet, ScopedQuerySet, named_in_public
from ngo_portal.lib.language.kazakh import fold
from ngo_portal.lib.language.likeness import SHORTEST_NAME, same_person
from ngo_portal.lib.language.typed import skeleton, stems_of
from officers.models import Officer
from officers.roles import EVERYWHERE
from registry.querysets.mentions import is_legal_form
from registry.querysets.names import (
    MOST_LOOKED_AT,
    all_names,
    closest,
    found_by_words,
    named,
    sort_key,
    typed_names,
)
from search.question import Question, Reading, question
from search.searched import SearchedQuerySet, in_any_way
from search.words import Word
from territories.querysets import any_subtree, nearness

#: Of a word in a form that its ending tells, so much is looked for at least.
_LEAST = 3
#: The folded columns that hold names.
ORGANISATION_NAMES = PERSON_NAMES = ("search", "other_names__search")


class PositionQuerySet(SearchedQuerySet, LineQuerySet):
    """Posts, as lines of people and as what others name."""

    def with_words(self, text: str | Question) -> Self:
        """Every word stands in the name of the person, the post, or the name of the organisation: as they are
        written; else as a reading of the words has it."""
        text = question(text)
        of_people, of_organisations = (
            self.filter(**{f"{name}__in": rows.with_words(text).order_by().values("pk")})
            for name in ("person", "organisation")
            for rows in [self.model._meta.get_field(name).related_model.objects.all()]
        )
        if of_people.exists():
            return of_people
        organisations = [f"organisation__{name}" for name in ORGANISATION_NAMES]
        people = [f"person__{name}" for name in PERSON_NAMES]
        found = found_by_words(self, fold(text.text).split(), ["search", *people, *organisations])
        if found.exists() or not text.has_words:
            return found
        as_read = super().with_words(text)
        return as_read if as_read.exists() else of_organisations

    def fitting(self, reading: Reading) -> Self:
        """Every word, in whatever form, stands in one of the names or in the post, or says the legal form of
        the organisation, whose seat lies where the reading says: so labels are found («қорының президенті»),
        and abbreviations."""
        if reading.first or reading.by_topic or reading.by_name or not reading.words:
            return self.none()
        rows = self.filter(any_subtree("organisation__seat", [reading.place])) if reading.place else self
        for word in reading.words:
            rows = rows._with_word(word)
        return rows

    def _with_word(self, word):
        people, organisations = (
            self.model._meta.get_field(name).related_model.objects.all()
            for name in ("person", "organisation")
        )
        names = organisations.model.other_names.rel.related_model._base_manager.all()
        beginnings = map(_before_endings, fold(word.typed).split())
        called = people.with_initial(word) if _is_initial(word) else people.called([word])
        named = in_any_way(organisations, [word], ["typed"], (names, "organisation"))
        ways = [
            Q(person__in=called.order_by().values("pk")),
            Q(organisation__in=named.order_by().values("pk")),
            reduce(and_, (Q(search__contains=beginning) for beginning in beginnings), Q()),
        ]
        if is_legal_form(word):
            forms = [entry.pk for entry in word.topics if entry._meta.model_name == "legalform"]
            ways.append(Q(organisation__legal_form__in=forms))
        return self.filter(reduce(or_, ways))

    def best_first(self, text: str, near: models.Model | None) -> Self:
        by_place = [nearness(near, "organisation__seat", "organisation__responsible")] if near else []
        return self.order_by(*by_place, f"person__{sort_key()}", "id")


def _is_initial(word):
    return len(word.typed) == 1 and word.typed.isalpha()


def _before_endings(word):
    """What all words begin with that this folded one may be a form of."""
    return word[: max(_LEAST, min(len(stem) for _language, stem in stems_of(skeleton(word))))]


class PersonQuerySet(SearchedQuerySet, ScopedQuerySet):
    """People have no stage: whom something published names may be named by anyone, the others are known at
    home; only their own territory changes them."""

    def visible_to(self, officer: Officer | AnonymousUser) -> Self:
        own = self.in_scope_of(officer)
        if own.query.is_empty() or officer.role in EVERYWHERE:
            return own
        return self.filter(self._answered_for_by(officer) | named_in_public(self.model))

    def fitting(self, reading: Reading) -> Self:
        """Every word stands in one of the names."""
        if reading.is_narrowed or reading.by_topic or reading.by_name or reading.is_hopeless:
            return self.none()
        return self.called(reading.words)

    def called(self, words: list[Word]) -> Self:
        """Those of whom every word stands in one of the names."""
        rows, names = self, self.model.other_names.rel.related_model._base_manager.all()
        initials = [word for word in words if _is_initial(word)]
        for word in words:
            if word not in initials or len(words) == len(initials):
                rows = in_any_way(rows, [word], ["typed"], (names, "person"))
        for word in initials if len(initials) < len(words) else ():
            rows = rows.with_initial(word)
        return rows

    def with_initial(self, word: Word) -> Self:
        """Those of whom a name begins with this letter."""
        return self.filter(typed=SearchQuery(f"'{word.spelt[0]}':*", search_type="raw", config="simple"))

    def best_first(self, text: str, near: models.Model | None) -> Self:
        """What was found by `text` for an officer of the territory `near`."""
        return closest(self, fold(text).split(), near, "responsible")

    def alike(self, given: dict[str, Any]) -> list[models.Model]:
        """People who may be the one a form gives: a patronymic may lack, a first name be an initial."""
        names = typed_names(given)
        whole = [
            " ".join(word for word in fold(name).split() if len(word) >= SHORTEST_NAME) for name in names
        ]
        found = [
            one
            for texts in (whole, [word for text in whole for word in text.split()])
            for one in named(self, *texts)
            .prefetch_related("other_names")
            .order_by(Length("search"), "id")[:MOST_LOOKED_AT]
            if any(same_person(own, name) for own in all_names(one) for name in names)
        ]
        return list(dict.fromkeys(found))
