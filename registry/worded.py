"""What officers write that would tell a small number: refused when it is published, or asked about."""

from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import NamedTuple

from django.db.models import CharField, F, Field, Model, Q, QuerySet, TextField, Value
from django.db.models.functions import Cast, Concat
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from moderation.models import Line, Unfit
from moderation.querysets import kinds_of_lines
from ngo_portal.lib.language.quantities import Qualifier, Quantified
from ngo_portal.lib.language.sentences import split
from ngo_portal.lib.language.text import in_quotation
from ngo_portal.lib.language.translated import page_language
from registry.about import Surroundings
from registry.forms.quantity_input import CountedThings, doubt
from registry.models import CountsPeople, Source
from registry.rules.listed_people import lists_people, names_somebody
from registry.rules.named_people import Counted, names_vulnerable
from registry.rules.small_numbers import (
    FEW,
    NamesFew,
    is_kept_back,
    is_of_doer,
    names_few,
    names_small_number,
)
from registry.telling import counting_people, has_small_number, kept_back, overlaps, telling_sentences


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
        is_small = has_small_number(record)
        around = _surroundings(record, rows)
        told += [] if is_small else [one for one in taken if things.few_of_vulnerable(*one.within(around))]
        is_told = things.few_people if is_small else things.few_of_vulnerable
        told += [one for one in texts if is_told(*one.within(around)) or one.names_who]
        told += [one for one in texts if one not in told and one.lists_them(is_small)]
        told += [] if is_small else [one for one in taken if one not in told and one.lists_them(is_small)]
        if not is_small and len(told) < len(texts) + len(taken):
            elsewhere = kept_back(around.source_keys)
            told += [one for one in texts if one not in told and overlaps(one.sentence, elsewhere)]
    found = [_not_understood(row) for row in rows if _is_unclear(row, things)]
    found += _in_doubt(record, things)
    found += [_unfit(one) for one in told]
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

    @property
    def names_somebody(self):
        """Whether it names anybody who does not do something there."""
        return not self._is_of_doer and names_somebody(self.sentence)

    def lists_them(self, is_small):
        """Whether it names, one after another, people of a small number (`is_small`: the record has one)
        or of a vulnerable group; not whoever did something."""
        is_said = is_small or names_vulnerable(self.sentence)
        return is_said and not self._is_of_doer and lists_people(self.sentence)

    @property
    def _is_of_doer(self):
        return self.column == "author" or is_of_doer(self.model, self.column)


def _sentences(rows, columns_of):
    """Those of rows."""
    for row in rows:
        for field in columns_of(type(row)):
            sentences = split(getattr(row, field.name) or "")
            for at, sentence in enumerate(sentences):
                yield _Naming(type(row), field.name, sentence, " ".join(sentences[:at]))


def _sentences_naming_one(rows, columns_of):
    """Those that name a small number, or so many people."""
    return (one for one in _sentences(rows, columns_of) if names_few(one.sentence))


def _surroundings(record, rows):
    telling = {(small.model, source): (small, source) for small, source, *_sentence in telling_sentences()}
    return Surroundings(record, rows, _texts, telling.values())


def _unfit(told):
    model, column, sentence, _before = told
    if column in getattr(model, "sentences", ()):
        why = _(
            "“%(sentence)s” tells a number of people that the public reads as “fewer than 5”: enter the "
            "number with its target group, so that the sentence is kept back, or leave the sentence out."
        )
    elif not names_small_number(sentence):
        why = _(
            "“%(sentence)s” names people one after another, and whoever reads “fewer than 5” can count them: "
            "leave the names out, or say which post or work they have."
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
    """Warnings about the sentences of an officer that name a number of 1 to 4, or somebody by name.

    Beside a row that is told as "fewer than 5" the public is not shown them, whatever they count. Where no
    row says of which target group so few people were, perhaps it is a vulnerable one, and the number is
    public. What is surely told is refused at publishing. One query where no text names such a number.
    """
    rows = [record, *_lines_naming_small_numbers(record)]
    found = list(_sentences_naming_one(rows, officers_texts))
    named = [one for one in _sentences(rows, officers_texts) if one.names_somebody]
    if not found and not named:
        return []
    things, around = CountedThings(), _surroundings(record, rows)
    left_out = [*_left_out(found, things, around), *_by_name(named)] if has_small_number(record) else []
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
        if is_kept_back(one.model._meta.get_field(one.column))
        and names_small_number(one.sentence)
        and not things.few_people(*one.within(around))
    }
    return [text % {"sentence": _quoted(one)} for one in sorted(sentences)]


def _by_name(named):
    """Questions about those that name somebody, who may be one of a small number, and are not refused."""
    text = _(
        "“%(sentence)s” names somebody. Is it one of the people of whom the public reads “fewer than 5”? "
        "Then leave the name out: whoever reads the names can count."
    )
    sentences = {one.sentence for one in named if not one.lists_them(is_small=True)}
    return [text % {"sentence": _quoted(one)} for one in sorted(sentences)]


def _line_of_people(record):
    """The kind of its lines that counts people of target groups, None where it has none."""
    kinds = (relation.related_model for relation in kinds_of_lines(record))
    return next((kind for kind in kinds if issubclass(kind, CountsPeople) and kind.surely_people), None)


def _few_of_groups(record):
    """Querysets of the rows of a record that count 1 to 4 of a target group, whichever it is."""
    for rows in few_rows(record):
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
        rows = rows.filter(NamesFew(text)).annotate(kind_number=Value(number))
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
    few = list(few_rows(record))
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


def few_rows(record: Model) -> Iterator[QuerySet]:
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
