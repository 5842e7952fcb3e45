"""Which rows tell a small number, and which sentences do: found by declaration, so a new kind of record that
counts people of a target group is among them.
"""

from collections.abc import Collection, Iterator
from functools import cache, reduce
from itertools import chain
from operator import or_
from typing import Any, NamedTuple

from django.apps import apps
from django.db.models import (
    BooleanField,
    Exists,
    F,
    Func,
    Model,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextField,
    Value,
)
from django.db.models.functions import Coalesce, StrIndex
from django.db.models.lookups import GreaterThan, IsNull

from moderation.models import Line
from ngo_portal.lib.language.sentences import SURELY_BETWEEN, split
from ngo_portal.lib.lists.selects import Asked, AskedOnce, IsAmong, as_text, rows_of
from registry.models import CountsPeople, TakesSentences, ToldByEnds
from registry.rules.small_numbers import (
    IN_ENDS,
    NamesFew,
    names_few,
    sentence_names_few,
)


def counting_people() -> list[type[Model]]:
    """Every model whose rows may tell a number of people."""
    return [model for model in apps.get_models() if issubclass(model, CountsPeople)]


def small_rows(model: type[Model]) -> QuerySet:
    """The rows of such a model that tell a small number, of whatever stage."""
    return model._base_manager.order_by().filter(model.small())


def small_lines(record: type[Model], key: Any) -> Iterator[QuerySet]:
    """Those of the record of this model that has this key, kind by kind."""
    for model in _lines_counting_people(record):
        yield small_rows(model).filter(**{model.owner_field().name: key})


def has_small_number(record: Model) -> bool:
    """Whether a record or a line of it tells a small number."""
    own = type(record) in counting_people() and small_rows(type(record)).filter(pk=record.pk).exists()
    return own or any(lines.exists() for lines in small_lines(type(record), record.pk))


def lines_by_ends(record: type[Model], key: Any) -> Iterator[QuerySet]:
    """The lines of the record that has this key of which the number is told by its ends, kind by kind."""
    for model in _lines_told_by_ends(record):
        yield rows_by_ends(model).filter(**{model.owner_field().name: key})


def _lines_counting_people(record):
    for model in counting_people():
        if issubclass(model, Line) and model.owner_field().related_model is record:
            yield model


class SmallNumbers(NamedTuple):
    """Conditions over rows: a number of their record is small, or told by its ends as it would tell one; and
    the second alone. None for never."""

    any: Q
    by_ends: Q | None = None


def with_small_lines(record: type[Model], outer: str = "pk") -> SmallNumbers:
    """Of rows whose column `outer` leads to a record of this model: what its lines tell."""
    small = [(model, small_rows) for model in _lines_counting_people(record)]
    in_ends = [(model, rows_by_ends) for model in _lines_told_by_ends(record)]
    return SmallNumbers(
        _has_lines([*small, *in_ends], record, outer, "not_told"),
        _has_lines(in_ends, record, outer, "by_ends"),
    )


def has_small_lines(record: type[Model], outer: str = "pk") -> Q:
    """Condition over rows whose column `outer` leads to a record of this model: a line of it tells one."""
    small = [(model, small_rows) for model in _lines_counting_people(record)]
    return _has_lines(small, record, outer, "small")


def rows_by_ends(model: type[Model]) -> QuerySet:
    """The rows of a model whose number is told by its ends: with a small one of their record they tell it."""
    return model._base_manager.order_by().filter(IN_ENDS)


def _lines_told_by_ends(record):
    return (model for model in _lines_counting_people(record) if issubclass(model, ToldByEnds))


def _has_lines(kinds, record, outer, table):
    kinds = [(model.owner_field().name, rows(model)) for model, rows in kinds]

    def of_asked(_rows):
        first, *others = (rows.filter(Asked(F(f"{owner}_id"))).values_list(owner) for owner, rows in kinds)
        return first.union(*others)

    def alone():
        return reduce(or_, (Q(Exists(rows.filter(**{owner: OuterRef(outer)}))) for owner, rows in kinds))

    return Q(AskedOnce(alone, {f"{table} (id)": of_asked}, IsAmong(F(outer), table=table), of=record))


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


def _telling_by_ends():
    """Alike, of numbers that are told by their ends."""
    for model in counting_people():
        if issubclass(model, ToldByEnds):
            rows = rows_by_ends(model)
            yield rows, "source", "verbatim", False
            yield rows.filter(source=None), f"{model.owner_field().name}__source", "verbatim", False


def rows_of_small_sources() -> Iterator[tuple[QuerySet, str]]:
    """The small rows, with each path to a source that tells them: their own, and that of their record."""
    for model in counting_people():
        yield small_rows(model), "source"
        owner = model.owner_field() if issubclass(model, Line) else None
        if owner is not None and issubclass(owner.related_model, TakesSentences):
            yield small_rows(model), f"{owner.name}__source"


def tells_elsewhere(sentence: str, source: str, above: str | None = None) -> Q:
    """Condition over rows whose column `sentence` stands in another one that tells a small number, or the
    other way round, or names such a number where a small row has the same source («Олар үшеу еді.»); of the
    source that `source`, or else `above`, leads to."""

    def from_source(ref):
        return Coalesce(ref(source), ref(above)) if above else ref(source)

    def sources(rows):
        return rows.order_by().values_list(from_source(F))

    def telling(_rows):
        first, *others = (
            rows.filter(Asked(F(f"{of}_id"), table=names[0])).values_list(f"{of}_id", Plain(F(path)))
            for rows, of, path in _naming()
        )
        return first.union(*others)

    def alone():
        told = (
            Exists(rows.filter(_overlaps(path, sentence), **{of: from_source(OuterRef)}))
            for rows, of, path in _naming()
        )
        return reduce(or_, map(Q, told))

    def small(_rows):
        first, *others = (
            rows.filter(Asked(F(f"{path}_id"), table=names[0])).values_list(f"{path}_id")
            for rows, path in rows_of_small_sources()
        )
        return first.union(*others)

    def beside_one():
        found = (
            Exists(rows.filter(**{path: from_source(OuterRef)})) for rows, path in rows_of_small_sources()
        )
        return Q(NamesFew(F(sentence))) & reduce(or_, map(Q, found))

    names = [f"{name}_{source}_{above or ''}" for name in ("sources", "telling", "small")]
    asked = {f"{names[0]} (id)": sources}
    stands = StandsInOne(from_source(F), Plain(F(sentence)), table=names[1])
    names_one = NamesOneBesideSmall(from_source(F), F(sentence), table=names[2])
    return Q(AskedOnce(alone, {**asked, f"{names[1]} (source_id, sentence)": telling}, stands)) | Q(
        AskedOnce(beside_one, {**asked, f"{names[2]} (id)": small}, names_one)
    )


def has_small_source(source: str = "source") -> Q:
    """Condition over rows: a small row has the source that `source` leads to."""
    found = (
        IsNull(Subquery(rows.filter(**{path: OuterRef(source)}).values("pk")[:1]), False)
        for rows, path in rows_of_small_sources()
    )
    return reduce(or_, map(Q, found))


def repeats_elsewhere(*texts: str, source: str = "source") -> Q:
    """Condition over rows: a sentence of an officer in one of the columns `texts` that names a small number,
    or so many people, repeats one of the source that `source` leads to that tells one."""

    def sources(rows):
        return rows.order_by().values_list(source)

    def telling(_rows):
        first, *others = (
            rows.filter(Asked(F(f"{of}_id"), table=names[0])).values_list(f"{of}_id", Plain(F(path)))
            for rows, of, path in _naming()
        )
        return first.union(*others)

    def alone():
        told = (
            Exists(rows.filter(_repeats(texts, path), **{of: OuterRef(source)}))
            for rows, of, path in _naming()
        )
        return reduce(or_, map(Q, told))

    names = [f"{name}_{source}_" for name in ("sources", "telling")]
    tables = {f"{names[0]} (id)": sources, f"{names[1]} (source_id, sentence)": telling}
    looked_up = reduce(or_, (Q(RepeatsOne(F(source), F(text), table=names[1])) for text in texts))
    return Q(AskedOnce(alone, tables, looked_up))


def _repeats(texts, path):
    return reduce(or_, (Q(RepeatsFew(OuterRef(text), Plain(F(path)))) for text in texts))


class RepeatsFew(Func):
    """Whether a text repeats a plain sentence, as `repeats_few` does."""

    function = "repeats_few"
    arity = 2
    output_field = BooleanField()

    def __init__(self, text, sentence, **extra):
        super().__init__(text, sentence, **extra)
        self.source_expressions.insert(1, Value(SURELY_BETWEEN))


class RepeatsOne(Func):
    """Whether a text repeats one of the sentences that a table has of its source."""

    arity = 2
    template = (
        "EXISTS (SELECT FROM %(table)s telling, (SELECT %(expressions)s OFFSET 0) "
        "ours (source_id, words, pattern) WHERE telling.source_id = ours.source_id "
        "AND repeats_few(ours.words, pattern, telling.sentence))"
    )
    output_field = BooleanField()

    def __init__(self, source, text, **extra):
        super().__init__(source, text, **extra)
        self.source_expressions.append(Value(SURELY_BETWEEN))


class StandsInOne(Func):
    """Whether a plain sentence of a source stands in one of a table, or the other way round."""

    arity = 2
    template = (
        "EXISTS (SELECT FROM %(table)s telling, (SELECT %(expressions)s OFFSET 0) ours (source_id, sentence) "
        "WHERE telling.source_id = ours.source_id AND (strpos(telling.sentence, ours.sentence) > 0 "
        "OR strpos(ours.sentence, telling.sentence) > 0))"
    )
    output_field = BooleanField()


class NamesOneBesideSmall(Func):
    """Whether a source is in the table of those of small rows, and its sentence names a small number."""

    arity = 2
    template = (
        "(SELECT ours.source_id IN (SELECT id FROM %(table)s) AND names_few(ours.sentence) "
        "FROM (SELECT %(expressions)s OFFSET 0) ours (source_id, sentence))"
    )
    output_field = BooleanField()


def _naming():
    for rows, of, path, only_naming in chain(telling_sentences(), _telling_by_ends()):
        rows = rows.exclude(**{path: ""})
        yield rows.filter(NamesFew(F(path))) if only_naming else rows, of, path


def _overlaps(path, outer):
    theirs, ours = Plain(F(path)), Plain(OuterRef(outer))
    return Q(GreaterThan(StrIndex(theirs, ours), 0)) | Q(GreaterThan(StrIndex(ours, theirs), 0))


def kept_back(sources: Collection) -> list[str]:
    """The plain sentences of these sources (primary keys) that tell a small number, of whatever stage."""
    if not sources:
        return []
    return [
        plain(sentence)
        for sentence, only_naming in rows_of(_sentences_of_sources(*counting_people()), sources)
        if sentence.strip() and (not only_naming or sentence_names_few(sentence))
    ]


@cache
def _sentences_of_sources(*_models):
    """The SELECT of all that these models tell (`telling_sentences`): to make it takes longer than to answer
    it."""
    first, *others = (
        rows.filter(Asked(F(f"{source}_id")))
        .exclude(**{sentence: ""})
        .values_list(sentence, Value(only_naming))
        for rows, source, sentence, only_naming in chain(telling_sentences(), _telling_by_ends())
    )
    return as_text(first.union(*others))


def with_small_rows(sources: Collection) -> set:
    """Those of these sources (primary keys) that a small row of whatever stage has: no sentence of theirs is
    shown that names a number of 1 to 4."""
    return (
        {source for (source,) in rows_of(_small_sources(*counting_people()), sources)} if sources else set()
    )


@cache
def _small_sources(*_models):
    first, *others = (
        rows.filter(Asked(F(f"{path}_id"))).values_list(f"{path}_id")
        for rows, path in rows_of_small_sources()
    )
    return as_text(first.union(*others))


def overlaps(sentence: str, sentences: list[str]) -> bool:
    """Whether a sentence stands in one of these plain ones, or the other way round."""
    sentence = plain(sentence)
    return bool(sentence) and any(other in sentence or sentence in other for other in sentences if other)


_ENDS = " .!?…"


def without_repeated(text: str, sentences: list[str]) -> str:
    """A text of an officer without those of its sentences that name a small number, or so many people, and
    repeat one of these plain ones."""

    def repeats(one):
        return names_few(one) and overlaps(one.rstrip(_ENDS), [other.rstrip(_ENDS) for other in sentences])

    if not sentences or not names_few(text):
        return text
    pieces = split(text)
    left = [one for one in pieces if not repeats(one)]
    return text if len(left) == len(pieces) else " ".join(left)


class Plain(Func):
    """The SQL twin of `plain`."""

    template = r"lower(btrim(regexp_replace(%(expressions)s, '\s+', ' ', 'g')))"
    output_field = TextField()


def plain(sentence: str) -> str:
    """A sentence without regard to case and spaces."""
    return " ".join(sentence.casefold().split())
