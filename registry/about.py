"""What stands around a text that names a small number: whom its record is about, and what is before it in its
source. A number that stands by itself («үшеуі», "all three") may be of those.
"""

from collections.abc import Callable, Iterable

from django.db.models import Field, Model, Q, QuerySet, TextField, Value
from django.db.models.functions import Cast, Concat
from django.utils.functional import cached_property

from moderation.querysets import kinds_of_lines
from ngo_portal.lib.language.quantities import Qualifier, Quantified
from ngo_portal.lib.language.sentences import find, split
from ngo_portal.lib.language.translated import columns_of
from registry.models import CountsPeople, Source, TargetGroup
from registry.rules.antecedents import names_those
from registry.rules.named_people import plain
from registry.rules.small_numbers import FEW

#: How much of a source is looked at before a sentence.
_BEFORE = 2000


class Surroundings:
    """Of the texts of a record. `columns`: gives the columns of a model that are texts; `rows`: of the
    record, those that name a small number; `telling`: [(small rows, path of their source)]. Asked where it is
    needed.
    """

    def __init__(
        self,
        record: Model,
        rows: Iterable[Model],
        columns: Callable[[type[Model]], list[Field]],
        telling: Iterable[tuple[QuerySet, str]],
    ) -> None:
        self._record, self._columns, self._telling = record, columns, telling
        self._kinds = kinds_of_lines(type(record))
        self.source_keys = {
            getattr(row, f"{column}_id")
            for row in (record, *rows)
            for columns_of_sources in getattr(row, "sentences", {}).values()
            for column in columns_of_sources
        } - {None}

    def before(self, sentence: str, own: str) -> str:
        """What is before a sentence in the sources where it stands, and behind that what is before it in its
        `own` text."""
        found = ((text, find(sentence, text)) for _headline, text in self._sources)
        return " ".join([*(text.partition(part)[0][-_BEFORE:] for text, part in found if part), own])

    @cached_property
    def about(self) -> str:
        """What the record says of vulnerable people, "" where it is about others: the names of those of its
        groups whose number is unknown or small, and of the small rows of its sources; and the sentences of
        all its texts, and the headlines, that are about such people."""
        texts = [*(headline for headline, _text in self._sources), *self._texts_of_lines()]
        texts += [getattr(self._record, field.name) or "" for field in self._columns(type(self._record))]
        sentences = (sentence for text in texts for sentence in split(text))
        return " ".join([*self._groups(), *(one for one in sentences if names_those(plain(one)))])

    @cached_property
    def _sources(self):
        keys = self.source_keys
        return list(Source._base_manager.filter(pk__in=keys).values_list("headline", "text")) if keys else []

    def _texts_of_lines(self):
        asked = []
        for kind in self._kinds:
            columns = [Cast(field.name, TextField()) for field in self._columns(kind.related_model)]
            if columns:
                text = Concat(
                    Value("", TextField()),
                    *(part for one in columns for part in (Value("\n", TextField()), one)),
                )
                asked.append(self._lines(kind).values_list(text))
        return [text for (text,) in asked[0].union(*asked[1:])] if asked else []

    def _groups(self):
        rows = [
            self._record._meta.model._base_manager.filter(pk=self._record.pk),
            *map(self._lines, self._kinds),
        ]
        asked = [(_uncounted(one), path) for one in rows for path in _paths_of_groups(one.model)]
        if self.source_keys:
            asked += [
                (small.filter(**{f"{source}__in": self.source_keys}), path)
                for small, source in self._telling
                for path in small.model.groups
            ]
        names = [
            rows.order_by()
            .filter(**{f"{path}__is_vulnerable": True})
            .values_list(*(f"{path}__{name}" for name in columns_of("name")))
            for rows, path in asked
        ]
        return [name for found in (names[0].union(*names[1:]) if names else ()) for name in found if name]

    def _lines(self, kind):
        return kind.related_model._base_manager.order_by().filter(**{kind.field.name: self._record.pk})


def _uncounted(rows):
    """Those whose number is not known, or small, or that have none."""
    if not issubclass(rows.model, Quantified):
        return rows
    return rows.filter(FEW | Q(quantity_qualifier=Qualifier.UNKNOWN))


def _paths_of_groups(model):
    own = [
        field.name
        for field in model._meta.get_fields()
        if field.concrete and field.related_model is TargetGroup
    ]
    return dict.fromkeys([*own, *(model.groups if issubclass(model, CountsPeople) else ())])
