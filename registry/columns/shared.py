"""Columns that the sheets of several nouns have: how many, who, and where it is said."""

from functools import reduce
from operator import or_

from django.db.models import Case, DecimalField, F, IntegerField, Q, TextField, Value, When
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.language.approximate_dates import SAYS_DAY
from ngo_portal.lib.language.quantities import Qualifier
from ngo_portal.lib.language.translated import Translated
from ngo_portal.lib.lists.columns import NAMES, NUMBER, SENTENCES, Column, label_of, with_exact
from registry.columns.expressions import (
    NOTHING,
    headline,
    if_published,
    kept_back,
    name_if_published,
    number_if_published,
    of_source,
    sentence,
    text,
    together,
    translated,
    unit_name,
    unless_it_tells,
    who_and_post,
)
from registry.models.sources import Basis
from registry.rules.small_numbers import BY_ENDS, FEWEST_TOLD, IN_ENDS, NamesFew

#: A row of the sheet about a file that may hold such numbers.
SMALL_NUMBERS_ARE_TOLD = (
    _("Small numbers"),
    _(
        "1 to 4 people of a vulnerable group are given as “fewer than 5”, a number that would tell "
        "theirs as a range, and texts that may tell it are left out."
    ),
)
AS_PRINTED = _("The words of the source.")
RECORD = Column("id", _("No."), "id", _("Number of the record in the portal."), NUMBER, width=14)
LINE = Column(
    "id",
    _("No. of the line"),
    "id",
    _("Number of the line in the portal, by which it is known when the sheet is edited and sent back."),
    NUMBER,
    place="",
)
NAME = Column(
    "name",
    _("Name"),
    translated("name"),
    _("Name in the language of the file; where it has none, Kazakh, Russian or English."),
    width=NAMES,
)
SYNTHETIC = Column(
    "synthetic",
    _("Synthetic"),
    lambda language: with_exact(
        Case(When(is_synthetic=True, then=Value(_now("synthetic data"))), default=Value("")),
        F("is_synthetic"),
    ),
    _("Marks records made up to try the portal out; empty otherwise."),
)
PARTLY = "partly_inferred", _("partly inferred")


def inferred(line, condition):
    """A text of a row, which says so where it is inferred."""
    mark = When(condition, then=text(f"({Basis.INFERRED.label})"))
    return together(line, Case(mark, default=NOTHING, output_field=TextField()), separator=" ")


def basis(*parts, own=True):
    """Whether the source states it. `parts`: conditions under which a part of the row is inferred, and the
    row says so. `own`: whether the row has a basis; one without says what its source states."""

    def expression(language):
        if own:
            stated, whole = Q(basis=Basis.STATED), label_of("basis", Basis)
        else:
            stated = Q()
            whole = with_exact(
                kept_back(Q(source=None), text(Basis.STATED.label)),
                kept_back(Q(source=None), text(Basis.STATED.value)),
            )
        if not parts:
            return whole
        some = stated & reduce(or_, parts)
        told, key = text(PARTLY[1]), Value(PARTLY[0])
        return with_exact(
            Case(When(some, then=told), default=whole, output_field=TextField()),
            Case(When(some, then=key), default=whole.exact, output_field=TextField()),
        )

    plain = _("Whether the source states it or it was inferred.")
    of_parts = _("Whether the source states it or it was inferred; partly, where a part of the row was.")
    return Column("basis", _("Basis"), expression, of_parts if parts else plain)


BASIS = basis()


YEAR_INFERRED = "year_inferred"
THE_DATE_IS = _("Basis for the date")
DATE_BASIS = _("Whether the source states the date or it was inferred.")


def date_basis(name="date", label=THE_DATE_IS, help_text=DATE_BASIS):
    """Whether the source states the date `name`, or its year or all of it was inferred."""
    field, words = f"{name}_basis", f"{name}_words"
    says_year, says_day = Q(**{f"{words}__regex": r"\d{4}"}), Q(**{f"{words}__iregex": SAYS_DAY})
    year = Q(**{f"{name}__regex": r"^\d{4}$"}) | ~Q(**{words: ""}) & ~says_year & ~says_day

    def expression(language):
        undated = When(Q(**{name: ""}), then=NOTHING)
        is_of_year = Q(**{field: Basis.INFERRED}) & year
        inferred_year, key = (
            When(is_of_year, then=text(word)) for word in (_now("year inferred"), YEAR_INFERRED)
        )
        told = Case(undated, inferred_year, default=label_of(field, Basis), output_field=TextField())
        return with_exact(told, Case(undated, key, default=F(field), output_field=TextField()))

    return Column(field, label, expression, help_text, place=f"{name}.basis")


def source(above=None):
    """No. and headline of the source. `above`: see `of_source`."""
    return [
        Column(
            "source_id",
            _("No. of the source"),
            lambda language: of_source(lambda path: F(f"{path}__pk"), above=above, output_field=IntegerField),
            _("No. in the sheet of sources; empty when there is none that is published."),
            NUMBER,
        ),
        Column(
            "source",
            _("Source"),
            lambda language: of_source(lambda path: headline(path, language), above=above),
            _("Headline of the source."),
            width=NAMES,
        ),
    ]


def verbatim(*, above=None, small=None, hidden=None):
    """The sentence of the source. `small`: SmallNumbers of records, whose sentences must
    not tell them; `hidden`: condition under which there is none in any case."""

    def expression(language):
        line = sentence(above=above)
        if small is not None:
            line = unless_it_tells(small, line)
        return line if hidden is None else kept_back(~Q(verbatim="") & Q(hidden), line)

    return Column(
        "verbatim",
        _("Sentence of the source"),
        expression,
        _("Word for word, in the language of the source."),
        width=SENTENCES,
    )


def provenance(*parts, **conditions):
    """Columns of a Sourced record; see `source`, `verbatim`, and for its `parts` `basis`."""
    return [*source(conditions.get("above")), verbatim(**conditions), basis(*parts)]


def quantity(unit="unit", *, small=None, by_ends=False):
    """Columns of a Quantified record. `unit`: names of the relations to its unit, the first one that is
    there counts; `small`: condition under which the number is told as fewer than 5; `by_ends`: whether it may
    be told by its ends."""

    def unless_small(expression, instead, *ends, output_field=TextField):
        whens = [*(ends if by_ends else ()), *([] if small is None else [When(small, then=instead)])]
        return Case(*whens, default=expression, output_field=output_field())

    def end(name, instead):
        return lambda language: unless_small(
            F(f"quantity_{name}"),
            Value(instead),
            When(IN_ENDS, then=F(f"told_{name}")),
            output_field=DecimalField,
        )

    def qualifiers(say):
        return [When(ends, then=text(say(qualifier))) for qualifier, ends in BY_ENDS.items()]

    return [
        Column(
            "qualifier",
            _("How exact"),
            lambda language: with_exact(
                unless_small(
                    label_of("quantity_qualifier", Qualifier),
                    text(Qualifier.LESS_THAN.label),
                    *qualifiers(lambda qualifier: qualifier.label),
                ),
                unless_small(
                    F("quantity_qualifier"),
                    text(Qualifier.LESS_THAN.value),
                    *qualifiers(lambda qualifier: qualifier.value),
                ),
            ),
            _("How the source qualifies the number; 1 to 4 people of a vulnerable group are “less than” 5."),
            place="quantity.qualifier",
        ),
        Column(
            "low",
            _("Number (lowest)"),
            end("low", None),
            _("Lowest number stated; empty when the source states none, never zero instead."),
            NUMBER,
            place="quantity.low",
        ),
        Column(
            "high",
            _("Number (highest)"),
            end("high", FEWEST_TOLD),
            _("Highest number stated; the same as the lowest for a single number."),
            NUMBER,
            place="quantity.high",
        ),
        Column(
            "unit",
            _("Unit"),
            lambda language: unit_name(language, unit.split()),
            _("What is counted."),
            place="quantity.unit",
        ),
        Column(
            "words",
            _("Number as printed"),
            lambda language: unless_small(F("quantity_words"), NOTHING, When(IN_ENDS, then=NOTHING)),
            _("The words of the source; kept where they state no number, too."),
            place="quantity.words",
        ),
    ]


CHOSEN = Column(
    "chosen",
    _("This number counts"),
    lambda language: with_exact(
        Case(
            When(quantity_qualifier=Qualifier.UNKNOWN, then=NOTHING),
            When(is_chosen=True, then=text(_now("yes"))),
            default=text(_now("no, another source is followed")),
        ),
        Case(When(quantity_qualifier=Qualifier.UNKNOWN, then=None), default=F("is_chosen")),
    ),
    _("Where sources give different numbers, all are kept and one is chosen."),
)


ORGANISATION, ORGANISATION_NO = _("Organisation"), _("No. of the organisation")


def organisation(path, *, key="organisation", label=ORGANISATION, no=ORGANISATION_NO):
    """No. and name of the organisation behind the relation, both empty when it is not published."""
    return [
        Column(
            f"{key}_id",
            no,
            number_if_published(path),
            _("Empty when no organisation is named, or it is not published."),
            NUMBER,
        ),
        Column(
            key,
            label,
            name_if_published(path),
            _("Empty when no organisation is named, or it is not published."),
        ),
    ]


def person(path="person"):
    return [
        Column(
            "person_id",
            _("No. of the person"),
            f"{path}_id",
            _("The same person has the same No. in every sheet."),
            NUMBER,
        ),
        Column(
            "person",
            _("Person"),
            translated(f"{path}__name"),
            _("The name under which sources know the person."),
        ),
    ]


def post(path="position", *, in_words=""):
    """Post, department and organisation of the Position behind the relation; the last two where that is
    published. `in_words`: SQL, by language, for a post that is only told in words."""
    held_at = f"{path}__organisation"

    def held(language):
        post = Translated.expression(f"{path}__post", language)
        return Coalesce(NullIf(post, NOTHING), in_words(language), NOTHING) if in_words else post

    def department(language):
        return if_published(held_at, Translated.expression(f"{path}__unit", language))

    return [
        Column(
            "post",
            _("Post"),
            held,
            _("Post held at the time; empty when not stated."),
            width=NAMES,
        ),
        Column(
            "department",
            _("Department"),
            department,
            _("Of the post; empty when not stated."),
        ),
        *organisation(
            held_at,
            key="post_organisation",
            label=_("Organisation where they work"),
            no=_("No. of the organisation of the post"),
        ),
    ]


def said_by():
    """Who says it, of a Attributed record: the person with the post held at the time, as one text."""

    def expression(language):
        name = Translated.expression("said_by__person__name", language)
        return who_and_post(name, "said_by", language)

    return Column(
        "said_by",
        _("Said by"),
        expression,
        _("Person, post at the time, department and organisation."),
        width=NAMES,
    )


def described(small=None, *, names=NamesFew):
    """Words for somebody; `small` as in `verbatim`; `names`: what would tell it."""

    def expression(language):
        words = Translated.expression("described", language)
        return words if small is None else unless_it_tells(small, words, names=names)

    return Column(
        "described",
        _("Described as"),
        expression,
        _("Words for somebody the source does not name."),
        width=NAMES,
    )
