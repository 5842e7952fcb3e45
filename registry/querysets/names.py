"""Which rows are called so: by any of their names, in letters that look the same; and in which order."""

from collections.abc import Iterable
from functools import reduce
from operator import and_, or_
from typing import Any, TypeVar

from django.db import models
from django.db.models import Case, Q, QuerySet, Value, When
from django.db.models.functions import Length

from ngo_portal.lib.language.kazakh import fold
from ngo_portal.lib.language.likeness import SHORTEST_NAME
from ngo_portal.lib.language.look_alikes import written_alike
from ngo_portal.lib.language.translated import columns_of, page_language
from territories.querysets import nearness

Rows = TypeVar("Rows", bound=QuerySet)
#: Of rows with the words of a name so many are compared, those of the shortest names.
MOST_LOOKED_AT = 200
#: So many words are looked for in different names and texts of a record; more of them stand in one.
MOST_APART = 3
#: Of a question so many words count.
MOST_WORDS = 12
#: The columns that hold words of a record: its names, and what is said of it.
TEXTS = ("typed", "told")


def sort_key() -> str:
    """The column (registry/models/alphabetical.py) that orders names for the reader of the page."""
    language = page_language()
    return "sort_key" if language == "kk" else f"sort_key_{language}"


def holding_words(rows: Rows, text: str) -> Rows:
    """Rows whose folded column `search` holds every word of `text`: quotes, case and Kazakh letters do not
    matter.
    """
    for word in fold(text).split():
        rows = rows.filter(search__contains=word)
    return rows


def found_by_words(rows: Rows, words: Iterable[str], names: Iterable[str], **beside: Any) -> Rows:
    """Rows of which every word stands in one of the folded columns `names` (paths), in letters that look the
    same, or fits `beside` ({path: what of the word it must be}); one word at least stands in a name."""
    words = list(dict.fromkeys(words))[:MOST_WORDS]
    by_name = {
        word: [{f"{name}__contains": written} for name in names for written in written_alike(word)]
        for word in words
    }
    for word in words:
        further = beside.items() if len(word) >= SHORTEST_NAME else ()
        rows = rows.filter(
            pk__in=in_one_way(rows, *by_name[word], *({path: of(word)} for path, of in further))
        )
    if beside and words:
        rows = rows.filter(pk__in=in_one_way(rows, *(way for ways in by_name.values() for way in ways)))
    return rows


def closest(rows: Rows, words: Iterable[str], near: models.Model | None, *places: str) -> Rows:
    """Those near the territory first, then those whose name is no more than the words."""
    asked = " ".join(words)
    by_place = [nearness(near, *places)] if near else []
    begins = Case(When(search__startswith=asked, then=Value(0)), default=Value(1))
    return rows.order_by(*by_place, begins, Length("search"), sort_key(), "id")


def named(rows: Rows, *texts: str) -> Rows:
    """Rows of which one name, of the record's own or its other ones, holds every word of one of the texts,
    in letters that look the same."""
    others = rows.model._meta.get_field("other_names").related_model
    owner = others.owner_field().attname
    keys = [
        names.filter(holding_name(text)).order_by().values(key)
        for text in texts
        if fold(text)
        for names, key in ((rows.model._base_manager.all(), "pk"), (others._base_manager.all(), owner))
    ]
    return rows.filter(pk__in=keys[0].union(*keys[1:])) if keys else rows.none()


def holding_name(text: str) -> Q:
    """Q: the column `search` holds every word of it, in letters that look the same."""
    words = (
        reduce(or_, (Q(search__contains=written) for written in written_alike(word)))
        for word in list(dict.fromkeys(fold(text).split()))[:MOST_WORDS]
    )
    return reduce(and_, words)


def in_one_way(rows: QuerySet, *ways: dict[str, Any]) -> QuerySet:
    """Keys of rows that fit one of the ways: each is looked up by its own index, where an OR over several
    tables would read them all."""
    first, *others = (rows.model._base_manager.order_by().filter(**way).values("pk") for way in ways)
    return first.union(*others)


def typed_names(given: dict[str, Any]) -> list[str]:
    """The names of a form that is filled in, other ones too."""
    names = [given.get(column) for column in columns_of("name")]
    return [name for name in [*names, *given.get("other_names-name", [])] if name]


def all_names(record: models.Model) -> list[str]:
    return [*record.names, *(other.name for other in record.other_names.all())]
