"""Querysets whose rows are found by words as people type them, at every door by the same rule."""

from typing import Self

from django.contrib.postgres.search import SearchQuery
from django.db import models
from django.db.models import Q

from search.question import Question, Reading, as_query, first_that, question
from search.words import Word


class SearchedQuerySet(models.QuerySet):
    """A queryset says which of its rows fit a reading of a question; by default those whose `typed` has all
    words of it."""

    def with_words(self, text: str | Question) -> Self:
        """The rows that fit the first reading of `text` that any of them fits; all where it has no words."""
        if not question(text).has_words:
            return self
        return self.read_as(self.meaning(text))

    def meaning(self, text: str | Question) -> Reading | None:
        """The first reading that any of these rows fits."""
        return first_that(text, lambda reading: self.fitting(reading).holds_any())

    def read_as(self, reading: Reading | None) -> Self:
        return self.none() if reading is None else self.fitting(reading)

    def fitting(self, reading: Reading) -> Self:
        if reading.is_narrowed or reading.by_topic or reading.by_person:
            return self.none()
        return self.holding_words(as_query(reading.words))

    def holding_words(self, query: SearchQuery) -> Self:
        """Rows whose words fit a query."""
        return self.filter(typed=query)

    def holds_any(self) -> bool:
        return self.order_by().exists()


def in_any_way(
    rows: models.QuerySet,
    words: list[Word],
    *ways: tuple[models.QuerySet, str] | tuple[models.QuerySet, str, str],
) -> models.QuerySet:
    """Rows of which the words stand in one of the ways: (rows, their path to a key of `rows`, the column,
    `typed` by default). Each is looked up by its own index, where an OR over several tables would read them
    all."""
    query = as_query(words)
    first, *others = (
        other.order_by().filter(**{(column or ["typed"])[0]: query}).values_list(path, flat=True)
        for other, path, *column in ways
    )
    return rows.filter(Q(pk__in=first.union(*others) if others else first))
