"""Which rows tell a small number, which sentences do, and which texts would: found by declaration, so a new
kind of record that counts people of a target group is among them.
"""

from collections.abc import Collection, Iterator
from functools import reduce
from operator import or_
from typing import Any

from django.apps import apps
from django.db.models import CharField, Exists, F, Field, Func, Model, OuterRef, Q, QuerySet, TextField, Value
from django.db.models.functions import Coalesce, Concat, StrIndex
from django.db.models.lookups import GreaterThan
from django.utils.translation import gettext as _

from moderation.models import Line, Unfit
from moderation.querysets import kinds_of_lines
from ngo_portal.lib.language.quantities import Qualifier, Quantified
from ngo_portal.lib.language.sentences import split
from registry.forms.quantity_input import CountedThings, doubt
from registry.models import CountsPeople, TakesSentences
from registry.rules.small_numbers import (
    FEW,
    NamesSmallNumber,
    behind_small_numbers,
    names_small_number,
)


def counting_people() -> list[type[Model]]:
    """Every model whose rows may tell a number of people."""
    return [model for model in apps.get_models() if issubclass(model, CountsPeople)]


def small_rows(model: type[Model]) -> QuerySet:
    """The rows of such a model that tell a small number, of whatever stage."""
    return model._base_manager.order_by().filter(model.small())


def small_lines(record: type[Model], key: Any) -> Iterator[QuerySet]:
    """Those of the record of this model that has this key, kind by kind."""
    for model in counting_people():
        if issubclass(model, Line) and model.owner_field().related_model is record:
            yield small_rows(model).filter(**{model.owner_field().name: key})


def has_small_lines(record: type[Model], outer: str = "pk") -> Q:
    """Condition over rows whose column `outer` leads to a record of this model: a line of it tells one."""
    return reduce(or_, (Q(Exists(rows)) for rows in small_lines(record, OuterRef(outer))))


def telling_sentences() -> Iterator[tuple[QuerySet, str, str, bool]]:
    """Where sentences stand that tell a small number: (rows, path of their source, path of the sentence, and
    whether it tells only if it names a number below 5: that of a record whose line is small)."""
    for model in counting_people():
        rows = small_rows(model)
        owner = model.owner_field() if issubclass(model, Line) else None
        if owner is None or not issubclass(owner.related_model, TakesSentences):
            yield rows, "source", "verbatim", False
            continue
        above = owner.name
        inherited = rows.filter(source=None)
        for own, source in ((rows, "source"), (inherited, f"{above}__source")):
            yield own, source, "verbatim", False
            yield own, source, f"{above}__verbatim", True


def tells_elsewhere(sentence: str, source: str, above: str | None = None) -> Q:
    """Condition over rows whose column `sentence` stands in another one that tells a small number, or the
    other way round; of the source that `source`, or else `above`, leads to."""
    from_source = Coalesce(OuterRef(source), OuterRef(above)) if above else OuterRef(source)
    told = [
        Exists(_naming(rows, path, only_naming).filter(_overlaps(path, sentence), **{of: from_source}))
        for rows, of, path, only_naming in telling_sentences()
    ]
    return reduce(or_, map(Q, told))


def _naming(rows, path, only_naming):
    rows = rows.exclude(**{path: ""})
    return rows.filter(NamesSmallNumber(F(path))) if only_naming else rows


def _overlaps(path, outer):
    theirs, ours = Plain(F(path)), Plain(OuterRef(outer))
    return Q(GreaterThan(StrIndex(theirs, ours), 0)) | Q(GreaterThan(StrIndex(ours, theirs), 0))


def kept_back(sources: Collection) -> list[str]:
    """The plain sentences of these sources (primary keys) that tell a small number, of whatever stage."""
    if not sources:
        return []
    first, *others = (
        rows.filter(**{f"{source}__in": sources})
        .exclude(**{sentence: ""})
        .values_list(sentence, Value(only_naming))
        for rows, source, sentence, only_naming in telling_sentences()
    )
    return [
        plain(sentence)
        for sentence, only_naming in first.union(*others)
        if sentence.strip() and (not only_naming or names_small_number(sentence))
    ]


def overlaps(sentence: str, sentences: list[str]) -> bool:
    """Whether a sentence stands in one of these plain ones, or the other way round."""
    sentence = plain(sentence)
    return bool(sentence) and any(other in sentence or sentence in other for other in sentences)


# What officers write -----------------------------------------------------------------


def told_in_words(record: Model) -> list[Unfit]:
    """What of the texts of a record and of its lines tells a small number: one that a row of it has, or a
    sentence that is kept back elsewhere. Numbers of sources and their sentences are kept back by themselves.

    One query where no text names such a number.
    """
    rows = [record, *_lines_naming_small_numbers(record)]
    texts = [
        (type(row), field.name, sentence)
        for row in rows
        for field in officers_texts(type(row))
        for sentence in split(getattr(row, field.name) or "")
        if names_small_number(sentence)
    ]
    if texts and not _has_small_number(record):
        elsewhere = kept_back(_named_sources(rows))
        texts = [one for one in texts if overlaps(one[-1], elsewhere)]
    found = [_not_understood(row) for row in rows if _is_unclear(row)]
    found += _in_doubt(record)
    why = _(
        "“%(sentence)s” tells a number of people that the public reads as “fewer than 5”: word it without."
    )
    found += [Unfit(model, column, text, why % {"sentence": text}) for model, column, text in texts]
    return found


def few_people_named(record: Model) -> Iterator[str]:
    """Sentences of an officer that name 1 to 4 people, where no row of the record says of which target group
    so few were: perhaps it is a vulnerable one, and the number is public.

    One query where no text names such a number.
    """
    sentences = {
        sentence
        for row in [record, *_lines_naming_small_numbers(record)]
        for field in officers_texts(type(row))
        for sentence in split(getattr(row, field.name) or "")
        if names_small_number(sentence)
    }
    if sentences and not any(rows.exists() for rows in _few_of_groups(record)):
        things = CountedThings()
        yield from (sentence for sentence in sorted(sentences) if names_people(sentence, things))


def names_people(sentence, things):
    return any(things.are_people(phrase) for phrase in behind_small_numbers(sentence))


def _few_of_groups(record):
    """Querysets of the rows of a record that count 1 to 4 of a target group, whichever it is."""
    for rows in _few(record):
        yield rows.filter(reduce(or_, (Q(**{f"{path}__isnull": False}) for path in rows.model.groups)))


def _lines_naming_small_numbers(record):
    """The lines of a record of which a text, or the words of a number, names one."""
    kinds = [relation for relation in kinds_of_lines(type(record)) if officers_texts(relation.related_model)]
    asked = []
    for number, kind in enumerate(kinds):
        columns = [field.name for field in officers_texts(kind.related_model)]
        columns += ["quantity_words"] if issubclass(kind.related_model, Quantified) else []
        text = Concat(Value(""), *(part for column in columns for part in (Value("\n"), F(column))))
        rows = kind.related_model._base_manager.order_by().filter(**{kind.field.name: record.pk})
        rows = rows.filter(NamesSmallNumber(text)).annotate(kind_number=Value(number))
        asked.append(rows.values_list("kind_number", "pk"))
    found: dict[int, list[int]] = {}
    for number, key in asked[0].union(*asked[1:]) if asked else ():
        found.setdefault(number, []).append(key)
    return [
        row
        for number, keys in sorted(found.items())
        for row in kinds[number].related_model._base_manager.filter(pk__in=keys).order_by("pk")
    ]


def _in_doubt(record):
    """What of a record and its lines may be a small number of a group that was not chosen; one query where
    there is no small number."""
    few = list(_few(record))
    keys = [
        rows.order_by().annotate(kind_number=Value(number)).values_list("kind_number", "pk")
        for number, rows in enumerate(few)
    ]
    kinds = {number for number, _key in keys[0].union(*keys[1:])} if keys else ()
    rows = [row for number in sorted(kinds) for row in few[number]]
    things = CountedThings() if rows else None
    for row in rows:
        if said := doubt(row, row.whom, things):
            column, why = said
            yield Unfit(type(row), column, str(row), str(why))


def _few(record):
    """Querysets of the rows of a record that tell a small number of whatever it is."""
    for model in counting_people():
        rows = model._base_manager.filter(FEW)
        if model is type(record):
            yield rows.filter(pk=record.pk)
        elif issubclass(model, Line) and model.owner_field().related_model is type(record):
            yield rows.filter(**{model.owner_field().name: record.pk})


def _is_unclear(row):
    """Whether it counts people of a vulnerable group in words alone, which name a small number."""
    model = type(row)
    if model not in counting_people() or row.quantity.qualifier != Qualifier.UNKNOWN:
        return False
    is_telling = names_small_number(row.quantity_words) and not CountedThings().states_none(
        row.quantity_words
    )
    return is_telling and model.objects.filter(model.of_vulnerable(), pk=row.pk).exists()


def _not_understood(row):
    why = _("“%(words)s” was not understood as a number, so the public would read it: type the number alone.")
    return Unfit(type(row), "quantity_words", row.quantity_words, why % {"words": row.quantity_words})


def officers_texts(model: type[Model]) -> list[Field]:
    """The columns of a row that are worded by whoever enters it."""
    return [
        field
        for field in model._meta.concrete_fields
        if type(field) in (CharField, TextField)
        and field.editable
        and not field.choices
        and field.name not in getattr(model, "sentences", ())
        and not field.name.endswith("_words")
    ]


def _has_small_number(record):
    own = type(record) in counting_people() and small_rows(type(record)).filter(pk=record.pk).exists()
    return own or any(lines.exists() for lines in small_lines(type(record), record.pk))


def _named_sources(rows):
    """The keys of the sources that the rows name."""
    return {
        getattr(row, f"{column}_id")
        for row in rows
        for columns in getattr(row, "sentences", {}).values()
        for column in columns
    } - {None}


class Plain(Func):
    """The SQL twin of `plain`."""

    template = r"lower(btrim(regexp_replace(%(expressions)s, '\s+', ' ', 'g')))"
    output_field = TextField()


def plain(sentence: str) -> str:
    """A sentence without regard to case and spaces."""
    return " ".join(sentence.casefold().split())
