"""What may come in a sheet. A kind is a declaration: its columns, how its rows are known again, and who
answers for what is new. The kinds stand in known/.

A column is known by its label in the sheet that the portal exports, in any language, by the name of the
field, and by the further words of `also`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import models
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from imports.readers import Reader, Text, reader_of
from imports.rules.child import plain
from imports.rules.headings import key_of
from moderation.models import Scoped
from ngo_portal.lib.language.translated import LANGUAGES, columns_of
from ngo_portal.lib.lists.columns import Sheet

#: The key of the column with the number of a record in the portal.
NUMBER = "id"
#: Before the key of a column that the portal exports and does not take back.
NOT_TAKEN = "-"


@dataclass(frozen=True, eq=False)
class Field:
    """What a column of the sheet gives a record.

    `exported`: the key of the column of the exported sheet that says the same. `part_of`: the key of the
    field that this column names in another way; `is_around`: by what it lies in, as a district. `instead_of`:
    the key of the field that this one, where it says anything, tells more surely: a number instead of a name.
    `lines(value)`: [(model, {column: value})] of the lines that the record gets, where it is no column of its
    own. `is_shown`: stands in the template.
    """

    key: str
    reader: Reader
    label: Any = ""
    exported: str = ""
    also: tuple[str, ...] = ()
    part_of: str = ""
    is_around: bool = False
    instead_of: str = ""
    lines: Callable | None = None
    is_shown: bool = False


def own(model: type[models.Model], name: str, **options: Any) -> Field:
    """A column of the model itself, read as its type is."""
    column = model._meta.get_field(name)
    reader = options.pop("reader", None) or reader_of(column)
    return Field(name, reader, options.pop("label", column.verbose_name), **{"exported": name, **options})


def translated(model: type[models.Model], name: str, **options: Any) -> Field:
    """A text of the model that it has in three languages: the one in the language of the file."""
    column = model._meta.get_field(columns_of(name)[0])
    reader = Text(column.max_length, has_lines=isinstance(column, models.TextField))
    return Field(name, reader, **{"exported": name, **options})


@dataclass(frozen=True, eq=False)
class Kind:
    """`first`: keys of the fields that `identify(look)` knows records again by; `ask(look, rows)` asks of
    those it did not know whether they are records that are like them. `start(look, seen)`: a new record, with
    whom it belongs to; `fit(look, seen)`: what its values say together. `owner`: the column that leads to the
    record whose line it is."""

    key: str
    label: Any
    model: type[models.Model]
    sheet: Sheet
    fields: list[Field]
    first: tuple[str, ...]
    identify: Callable
    start: Callable
    ask: Callable | None = None
    fit: Callable | None = None
    owner: str = ""

    @cached_property
    def record_model(self) -> type[models.Model]:
        """Of the records that have forms: the rows themselves, or those whose lines they are."""
        return self.model._meta.get_field(self.owner).related_model if self.owner else self.model

    @cached_property
    def by_key(self) -> dict[str, Field]:
        return {one.key: one for one in self.fields}

    @cached_property
    def headings(self) -> dict[str, str]:
        """{folded words of a heading: the key of its field}; who says so first counts."""
        found: dict[str, str] = {}
        for words, key in self._named():
            found.setdefault(key_of(words), key)
        return found

    @cached_property
    def plain_headings(self) -> set[str]:
        """The same words as the child process compares them."""
        return {plain(words) for words, _key in self._named()}

    def _named(self):
        taken = {one.exported: one.key for one in self.fields if one.exported} | {NUMBER: NUMBER}
        columns = {column: taken.get(column.key, f"{NOT_TAKEN}{column.key}") for column in self.sheet.columns}
        for language in LANGUAGES:
            with translation.override(language):
                yield from ((str(column.label), key) for column, key in columns.items())
                yield from ((str(self._label(one)), one.key) for one in self.fields)
        for one in self.fields:
            yield from ((words, one.key) for words in (one.key, *one.also))
        yield from ((column.key, key) for column, key in columns.items())

    def label_of(self, key: str) -> str:
        return str(_("No. in the portal") if key == NUMBER else self._label(self.by_key[key]))

    def _label(self, one):
        return one.label or next(column.label for column in self.sheet.columns if column.key == one.exported)

    def language_of(self, headings: list[str], otherwise: str) -> str:
        """The language of the exported sheet of which fewest columns are not among these headings."""
        return min((otherwise, *LANGUAGES), key=lambda language: len(self._missing(headings, language)))

    def missing(self, headings: list[str]) -> int:
        """How many columns of the exported sheet are not among the headings, in the language of most of
        them."""
        return min(len(self._missing(headings, language)) for language in LANGUAGES)

    def _missing(self, headings, language):
        with translation.override(language):
            labels = {key_of(str(column.label)) for column in self.sheet.columns}
        return labels - {key_of(one) for one in headings if one}

    # rows -------------------------------------------------------------------------------

    def visible_to(self, officer: Any) -> models.QuerySet:
        return self._of_owner("visible_to", officer)

    def editable_by(self, officer: Any) -> models.QuerySet:
        return self._of_owner("editable_by", officer)

    def _of_owner(self, verb, officer):
        if not self.owner:
            return getattr(self.model._default_manager, verb)(officer)
        owners = getattr(self.record_model._default_manager, verb)(officer)
        return self.model._default_manager.filter(**{f"{self.owner}__in": owners})

    def moderated(self, record: models.Model) -> Scoped:
        """The record that officers answer for: itself, or the one whose line it is."""
        return getattr(record, self.owner) if self.owner else record
