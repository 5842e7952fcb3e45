"""What is read beside a record with a small number, and is another record's: names and texts of those it
points to, and of what its sources or its day tell besides. No door takes these words out, so its officer is
asked."""

from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_

from django.apps import apps
from django.db.models import F, Model, Q, QuerySet, TextField, Value
from django.db.models.functions import Cast, Concat
from django.utils.translation import gettext as _

from moderation.models import Line, Moderated, Stage
from moderation.querysets import kinds_of_lines
from ngo_portal.lib.language.sentences import split
from ngo_portal.lib.language.text import in_quotation
from ngo_portal.lib.language.translated import page_language
from registry.forms.quantity_input import CountedThings
from registry.models import Source
from registry.rules.small_numbers import NamesFew, names_few
from registry.telling import has_small_number
from registry.worded import few_rows, officers_texts

#: So many records of a kind are looked at.
MOST = 50


def as_many_things(record: Model) -> list[str]:
    """Questions about lines of a record with a small number that count as many of something else: three
    wheelchairs for three people tell how many these were."""
    text = _(
        "“%(line)s”: as many as there are people of whom the public reads “fewer than 5”. Did each of them "
        "get one? Then leave this number out: it tells how many they were."
    )
    few = [(rows, rows.model.small()) for rows in few_rows(record)]
    small = {
        one for rows, is_small in few for one in rows.filter(is_small).values_list("quantity_high", flat=True)
    }
    lines = (
        (rows.exclude(is_small).filter(quantity_high__in=small) for rows, is_small in few) if small else ()
    )
    return [
        text % {"line": in_quotation(str(line), page_language())}
        for rows in lines
        for line in rows.order_by("pk")
    ]


def told_nearby(record: Model) -> list[str]:
    """Questions about the words of public records around this one that name a few people, where the record
    has a small number: they may be the same people, told by their number."""
    if not has_small_number(record):
        return []
    things = CountedThings()
    text = _(
        "“%(sentence)s” (%(kind)s) names a few people. Are they those of whom the public reads here “fewer "
        "than 5”? Then have it worded without the number: whoever reads both can count."
    )
    return [
        text
        % {
            "sentence": in_quotation(sentence, page_language()),
            "kind": other._meta.verbose_name,
        }
        for other, sentence in _naming_few(record)
        if things.few_people(sentence)
    ]


def _naming_few(record):
    """(record, sentence) of public records around it."""
    for rows in _around(record):
        columns = [field.name for field in officers_texts(rows.model)]
        parts = [part for one in columns for part in (Value("\n", TextField()), Cast(F(one), TextField()))]
        text = Concat(Value("", TextField()), *parts)
        rows = rows.filter(NamesFew(text), stage=Stage.PUBLISHED).exclude(pk=_key_in(rows, record))
        for other in rows.order_by("pk")[:MOST]:
            texts = (getattr(other, one) or "" for one in columns)
            sentences = (sentence for text in texts for sentence in split(text))
            yield from ((other, one) for one in dict.fromkeys(sentences) if names_few(one))


def _key_in(rows, record):
    return record.pk if rows.model is type(record) else None


def _around(record) -> Iterator[QuerySet]:
    """Of every kind of record: those that it or a line of it points to, and those of its sources or of its
    day and territory."""
    named = _pointed_to(record)
    sources, date = named.get(Source, set()), getattr(record, "date", None)
    for model in apps.get_models():
        if not issubclass(model, Moderated):
            continue
        columns = {field.name for field in model._meta.concrete_fields}
        around = [Q(pk__in=named[model])] if model in named else []
        if "source" in columns and sources:
            around.append(Q(source__in=sources))
        if model is type(record) and date:
            around.append(Q(date=date, responsible=record.responsible_id))
        if around and officers_texts(model):
            yield model._base_manager.filter(reduce(or_, around))


def _pointed_to(record):
    """{model: primary keys}"""
    found: dict[type[Model], set[int]] = {}
    for row in [record, *_lines(record)]:
        for field in row._meta.concrete_fields:
            if field.is_relation and issubclass(field.related_model, Moderated):
                found.setdefault(field.related_model, set()).add(getattr(row, field.attname))
    return {model: keys - {None} for model, keys in found.items() if keys - {None}}


def _lines(record) -> Iterable[Line]:
    for kind in kinds_of_lines(type(record)):
        yield from kind.related_model._base_manager.filter(**{kind.field.name: record.pk}).order_by("pk")
