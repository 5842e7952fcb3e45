"""Querysets whose rows are found by words as people type them, at every door by the same rule."""

import contextlib
from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_
from typing import Any, Self

from django.contrib.postgres.search import SearchQuery
from django.db import connection, models, transaction
from django.db.models import Q
from django.db.models.functions import Length

from search.question import Question, Reading, as_query, first_that, question
from search.words import Word

#: So many rows are put in order, or known by their keys.
FEW = 500


class SearchedQuerySet(models.QuerySet):
    """A queryset says which of its rows fit a reading of a question; by default those whose `typed` has all
    words of it."""

    def with_words(self, text: str | Question) -> Self:
        """The rows that fit the first reading of `text` that any of them fits, and those about it; all where
        it has no words."""
        if not question(text).has_words:
            return self
        return self.read_as(self.meaning(text))

    def meaning(self, text: str | Question) -> Reading | None:
        """The first reading that any of these rows fits."""
        return first_that(text, lambda reading: self.fitting(reading).holds_any())

    def read_as(self, reading: Reading | None) -> Self:
        """The rows that fit a reading or what is read beside it."""
        if reading is None:
            return self.none()
        found = self.fitting(reading)
        besides = [rows for one in reading.beside if not (rows := self.fitting(one)).query.is_empty()]
        if not besides:
            return found
        keys = (rows.order_by().values_list("pk", flat=True) for rows in besides)
        return self.filter(pk__in=found.order_by().values_list("pk", flat=True).union(*keys))

    def fitting(self, reading: Reading) -> Self:
        if reading.is_narrowed or reading.by_topic or reading.by_name or reading.is_hopeless:
            return self.none()
        return self.holding_words(as_query(reading.words))

    def shortest_first(self, reading: Reading, most: int, texts: tuple[str, ...] = ()) -> Self:
        """At most so many of the rows that fit a reading, those of the shortest names: whole names come
        before longer ones that hold them. What else is said of them (`texts`) is looked through where there
        are fewer."""
        words = self.plain_words(reading)
        if not words:
            return self.shortest_of(self.fitting(reading), most)
        query = as_query(words)
        keys = set(self.keys_by_other_names(query, most))
        for place, column in enumerate(texts or self.texts):
            if place == 0 or len(keys) < most:
                found = self.shortest_of(self.filter(**{column: query}), most)
                keys.update(found.values_list("pk", flat=True))
        if not keys and not texts and len(words) > 1:
            return self.shortest_of(self.fitting(reading), most)
        return self.filter(pk__in=keys).order_by(*self.by_length)[:most]

    #: The columns of words: those of names, then those of what else is said.
    texts: tuple[str, ...] = ("typed",)

    def plain_words(self, reading: Reading) -> list[Word]:
        """The words that are looked for in texts; none where the reading asks for more than that."""
        is_plain = not (reading.is_narrowed or reading.by_topic or reading.by_name or reading.is_hopeless)
        return reading.words if is_plain else []

    def keys_by_other_names(self, query: SearchQuery, most: int) -> Iterable[int]:
        return ()

    def shortest_of(self, rows: Self, most: int) -> Self:
        """The same of any rows: few are put in order, of many an index in this order has the first."""
        if rows.query.is_empty():
            return rows
        with by_indexes():
            keys = [*rows.order_by().values_list("pk", flat=True)[: FEW + 1]]
        if len(keys) <= FEW:
            rows = self.filter(pk__in=keys)
        return rows.order_by(*self.by_length)[:most]

    #: What orders by the length of names; an index has it.
    by_length: tuple[Any, ...] = (Length("search"), "pk")

    def holding_words(self, query: SearchQuery) -> Self:
        """Rows whose words fit a query."""
        return self.filter(typed=query)

    def holds_any(self) -> bool:
        return self.order_by().exists()


@contextlib.contextmanager
def by_indexes() -> Iterator[None]:
    """Inside, PostgreSQL reads indexes: it does not know how rare a word is, and of what it takes for common
    it looks for the first ones in all rows there are. Where there is a transaction, whoever began it undoes
    what fails."""
    goes_on = connection.in_atomic_block
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        yield
        if goes_on:  # else it ends here
            cursor.execute("SET LOCAL enable_seqscan = on")


def in_any_way(
    rows: models.QuerySet, words: list[Word], columns: Iterable[str], *others: tuple[models.QuerySet, str]
) -> models.QuerySet:
    """Rows of which the words stand in one of the columns, or in `typed` of other rows: (those, their path to
    a key of `rows`). Each is looked up by its own index: an OR over several tables would read them all, so
    few other rows are asked for first."""
    query = as_query(words)
    here = reduce(or_, (Q(**{column: query}) for column in columns))
    there = [other.order_by().filter(typed=query).values_list(path, flat=True) for other, path in others]
    keys = [[*other[: FEW + 1]] for other in there]
    if all(len(some) <= FEW for some in keys):
        known = {key for some in keys for key in some}
        return rows.filter(here | Q(pk__in=known) if known else here)
    first = rows.model._base_manager.order_by().filter(here).values_list("pk", flat=True)
    return rows.filter(pk__in=first.union(*there))
