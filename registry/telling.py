"""Which rows tell a small number, which sentences do, and which texts would: found by declaration, so a new
kind of record that counts people of a target group is among them.
"""

from collections.abc import Collection, Iterator
from functools import cache, reduce
from itertools import chain
from operator import or_
from typing import Any, NamedTuple

from django.apps import apps
from django.db.models import (
    BooleanField,
    CharField,
    Exists,
    F,
    Field,
    Func,
    Model,
    OuterRef,
    Q,
    QuerySet,
    TextField,
    Value,
)
from django.db.models.functions import Cast, Coalesce, Concat, StrIndex
from django.db.models.lookups import GreaterThan
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from moderation.models import Line, Unfit
from moderation.querysets import kinds_of_lines
from ngo_portal.lib.language.quantities import Qualifier, Quantified
from ngo_portal.lib.language.sentences import split
from ngo_portal.lib.language.text import in_quotation
from ngo_portal.lib.language.translated import page_language
from ngo_portal.lib.lists.selects import Asked, AskedOnce, IsAmong, as_text, rows_of
from registry.about import Surroundings
from registry.forms.quantity_input import CountedThings, doubt
from registry.models import CountsPeople, Source, TakesSentences, ToldByEnds
from registry.rules.named_people import Counted, names_vulnerable
from registry.rules.small_numbers import (
    FEW,
    IN_ENDS,
    NamesSmallNumber,
    is_kept_back,
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
    for model in _lines_counting_people(record):
        yield small_rows(model).filter(**{model.owner_field().name: key})


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
        return Q(NamesSmallNumber(F(sentence))) & reduce(or_, map(Q, found))

    names = [f"{name}_{source}_{above or ''}" for name in ("sources", "telling", "small")]
    asked = {f"{names[0]} (id)": sources}
    stands = StandsInOne(from_source(F), Plain(F(sentence)), table=names[1])
    names_one = NamesOneBesideSmall(from_source(F), F(sentence), table=names[2])
    return Q(AskedOnce(alone, {**asked, f"{names[1]} (source_id, sentence)": telling}, stands)) | Q(
        AskedOnce(beside_one, {**asked, f"{names[2]} (id)": small}, names_one)
    )


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
        "(SELECT ours.source_id IN (SELECT id FROM %(table)s) AND names_small_number(ours.sentence) "
        "FROM (SELECT %(expressions)s OFFSET 0) ours (source_id, sentence))"
    )
    output_field = BooleanField()


def _naming():
    for rows, of, path, only_naming in chain(telling_sentences(), _telling_by_ends()):
        rows = rows.exclude(**{path: ""})
        yield rows.filter(NamesSmallNumber(F(path))) if only_naming else rows, of, path


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
        if sentence.strip() and (not only_naming or names_small_number(sentence))
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
    return bool(sentence) and any(other in sentence or sentence in other for other in sentences)


# What officers write -----------------------------------------------------------------


def told_in_words(record: Model) -> list[Unfit]:
    """What of the texts of a record and of its lines tells a small number: of vulnerable people, of any where
    a row of the record has one, or in a sentence that is kept back elsewhere. A sentence of a source
    that a small row has, or that stands beside one, is kept back by itself.

    One query where no text names such a number.
    """
    things = CountedThings()
    rows = [record, *_lines_naming_small_numbers(record)]
    texts = list(_sentences_naming_one(rows, officers_texts))
    taken = list(_sentences_naming_one(rows, sources_sentences))
    told = []
    if texts or taken:
        is_small = _has_small_number(record)
        around = _surroundings(record, rows)
        told += [] if is_small else [one for one in taken if things.few_of_vulnerable(*one.within(around))]
        is_told = things.few_people if is_small else things.few_of_vulnerable
        told += [one for one in texts if is_told(*one.within(around)) or one.names_who]
        if not is_small and len(told) < len(texts) + len(taken):
            elsewhere = kept_back(around.source_keys)
            told += [one for one in texts if one not in told and overlaps(one.sentence, elsewhere)]
    found = [_not_understood(row) for row in rows if _is_unclear(row, things)]
    found += _in_doubt(record, things)
    found += [_unfit(one.model, one.column, one.sentence) for one in told]
    return found


class _Naming(NamedTuple):
    """A sentence that names a small number, and what is before it in its text."""

    model: type[Model]
    column: str
    sentence: str
    before: str

    def within(self, around):
        """What CountedThings look at."""
        return self.sentence, around.before(self.sentence, self.before), around.about

    @property
    def names_who(self):
        """Whether it is the name of an author, who are vulnerable people."""
        return self.model is Source and self.column == "author" and names_vulnerable(self.sentence)


def _sentences_naming_one(rows, columns_of):
    """Those of rows."""
    for row in rows:
        for field in columns_of(type(row)):
            sentences = split(getattr(row, field.name) or "")
            for at, sentence in enumerate(sentences):
                if names_small_number(sentence):
                    yield _Naming(type(row), field.name, sentence, " ".join(sentences[:at]))


def _surroundings(record, rows):
    telling = {(small.model, source): (small, source) for small, source, *_sentence in telling_sentences()}
    return Surroundings(record, rows, _texts, telling.values())


def _unfit(model, column, sentence):
    if column in getattr(model, "sentences", ()):
        why = _(
            "“%(sentence)s” tells a number of people that the public reads as “fewer than 5”: enter the "
            "number with its target group, so that the sentence is kept back, or leave the sentence out."
        )
    else:
        why = _(
            "“%(sentence)s” tells a number of people that the public reads as “fewer than 5”: "
            "word it without."
        )
    return Unfit(model, column, sentence, why % {"sentence": _quoted(sentence)})


def _quoted(text):
    return in_quotation(text, page_language())


def doubtful_sentences(record: Model) -> list[str]:
    """Warnings about the sentences of an officer that name a number of 1 to 4.

    Beside a row that is told as "fewer than 5" the public is not shown them, whatever they count. Where no
    row says of which target group so few people were, perhaps it is a vulnerable one, and the number is
    public. What is surely told is refused at publishing. One query where no text names such a number.
    """
    rows = [record, *_lines_naming_small_numbers(record)]
    found = list(_sentences_naming_one(rows, officers_texts))
    if not found:
        return []
    things, around = CountedThings(), _surroundings(record, rows)
    left_out = _left_out(found, things, around) if _has_small_number(record) else []
    if any(rows.exists() for rows in _few_of_groups(record)):
        return left_out
    named = sorted(
        {one.sentence for one in found if Counted.PEOPLE in set(things.few_named(*one.within(around)))}
    )
    part = _line_of_people(type(record))
    if part is None:
        text = _(
            "“%(sentence)s” names a few people, and nothing says of which target group. If it is a "
            "vulnerable one, word it without the number: the public may not read it."
        )
        return [*left_out, *(text % {"sentence": _quoted(one)} for one in named)]
    text = _(
        "“%(sentence)s” names a few people, and no line says of which target group. Enter them under "
        "“%(part)s” with it: of a vulnerable group the public reads “fewer than 5”."
    )
    part = capfirst(part._meta.verbose_name_plural)
    return [*left_out, *(text % {"sentence": _quoted(one), "part": part} for one in named)]


def _left_out(found, things, around):
    """Warnings about those that are kept back and are not refused."""
    text = _(
        "“%(sentence)s” is not shown to the public: beside a number that reads “fewer than 5” no sentence "
        "with a number of 1 to 4 is, unless it is of money, time or a measure. Word it without such a number."
    )
    sentences = {
        one.sentence
        for one in found
        if is_kept_back(one.model._meta.get_field(one.column)) and not things.few_people(*one.within(around))
    }
    return [text % {"sentence": _quoted(one)} for one in sorted(sentences)]


def _line_of_people(record):
    """The kind of its lines that counts people of target groups, None where it has none."""
    kinds = (relation.related_model for relation in kinds_of_lines(record))
    return next((kind for kind in kinds if issubclass(kind, CountsPeople) and kind.surely_people), None)


def _few_of_groups(record):
    """Querysets of the rows of a record that count 1 to 4 of a target group, whichever it is."""
    for rows in _few(record):
        yield rows.filter(reduce(or_, (Q(**{f"{path}__isnull": False}) for path in rows.model.groups)))


def _lines_naming_small_numbers(record):
    """The lines of a record of which a text, or the words of a number, names one."""
    kinds = [relation for relation in kinds_of_lines(type(record)) if _texts(relation.related_model)]
    asked = []
    for number, kind in enumerate(kinds):
        columns = [field.name for field in _texts(kind.related_model)]
        columns += ["quantity_words"] if issubclass(kind.related_model, Quantified) else []
        parts = (
            part for column in columns for part in (Value("\n", TextField()), Cast(F(column), TextField()))
        )
        text = Concat(Value("", TextField()), *parts)
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


def _texts(model):
    return officers_texts(model) + sources_sentences(model)


def _in_doubt(record, things):
    """What of a record and its lines may be a small number of a group that was not chosen; one query where
    there is no small number."""
    few = list(_few(record))
    keys = [
        rows.order_by().annotate(kind_number=Value(number)).values_list("kind_number", "pk")
        for number, rows in enumerate(few)
    ]
    kinds = {number for number, _key in keys[0].union(*keys[1:])} if keys else ()
    rows = [row for number in sorted(kinds) for row in few[number]]
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


def _is_unclear(row, things):
    """Whether it counts in words alone, which may tell a small number of people, whatever is chosen."""
    if not isinstance(row, Quantified) or row.quantity.qualifier != Qualifier.UNKNOWN:
        return False
    words, may_be_people = row.quantity_words, isinstance(row, CountsPeople)
    if not may_be_people or (unit := row.counted_in) is not None and not unit.counts_people:
        return names_small_number(words) and things.few_of_vulnerable(words)
    return things.may_be_few_people(words)


def _not_understood(row):
    why = _(
        "“%(words)s” was not understood as a number, so the public would read it: type the number so that "
        "it is understood, or word it without."
    )
    return Unfit(
        type(row), "quantity_words", row.quantity_words, why % {"words": _quoted(row.quantity_words)}
    )


def officers_texts(model: type[Model]) -> list[Field]:
    """The columns of a row that are worded by whoever enters it."""
    return [
        field
        for field in model._meta.concrete_fields
        if type(field) in (CharField, TextField)
        and field.editable
        and not field.choices
        and field.name not in getattr(model, "sentences", ())
        and not (model is Source and field.name == "text")  # nobody is shown the whole of it
        and field.name != "quantity_words"  # judged as a number
    ]


def sources_sentences(model: type[Model]) -> list[Field]:
    """The columns of a row that hold sentences of a source."""
    return [model._meta.get_field(name) for name in getattr(model, "sentences", ())]


def _has_small_number(record):
    own = type(record) in counting_people() and small_rows(type(record)).filter(pk=record.pk).exists()
    return own or any(lines.exists() for lines in small_lines(type(record), record.pk))


class Plain(Func):
    """The SQL twin of `plain`."""

    template = r"lower(btrim(regexp_replace(%(expressions)s, '\s+', ' ', 'g')))"
    output_field = TextField()


def plain(sentence: str) -> str:
    """A sentence without regard to case and spaces."""
    return " ".join(sentence.casefold().split())
