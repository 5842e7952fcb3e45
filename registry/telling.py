"""Which rows tell a small number, and which sentences do: found by declaration, so a new kind of record that
counts people of a target group is among them.
"""

from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import Any

from django.apps import apps
from django.db.models import Exists, F, Func, Model, OuterRef, Q, QuerySet, TextField
from django.db.models.functions import Coalesce, StrIndex
from django.db.models.lookups import GreaterThan

from moderation.models import Line
from ngo_portal.lib.language.quantities import Quantified
from registry.models import TakesSentences, TargetGroup
from registry.rules.small_numbers import NamesSmallNumber, small


def counting_people() -> list[type[Model]]:
    """Every model whose rows may tell a number of people of a target group."""
    return [
        model
        for model in apps.get_models()
        if issubclass(model, Quantified) and issubclass(model, TakesSentences) and _to_groups(model)
    ]


def small_rows(model: type[Model]) -> QuerySet:
    """The rows of such a model that tell a small number, of whatever stage."""
    return model._base_manager.order_by().filter(small(_to_groups(model)))


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


class Plain(Func):
    """The SQL twin of `plain`."""

    template = r"lower(btrim(regexp_replace(%(expressions)s, '\s+', ' ', 'g')))"
    output_field = TextField()


def plain(sentence: str) -> str:
    """A sentence without regard to case and spaces."""
    return " ".join(sentence.casefold().split())


def _to_groups(model):
    """The name of its relation to target groups; None without one."""
    fields = (*model._meta.fields, *model._meta.many_to_many)
    return next((field.name for field in fields if field.related_model is TargetGroup), None)
