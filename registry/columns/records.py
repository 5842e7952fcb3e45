"""Columns of what sources say: statements, help in kind, reported figures, awards, memoranda, programmes; and
of the sources themselves.
"""

from django.db.models import Case, Exists, F, IntegerField, OuterRef, Q, TextField, Value, When
from django.db.models.functions import Cast
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from moderation.models import Stage
from ngo_portal.lib.language.translated import Translated, empty
from ngo_portal.lib.lists.columns import (
    NAMES,
    NUMBER,
    SENTENCES,
    Column,
    Sheet,
    label_of,
    of_owner,
    with_exact,
)
from registry.columns.expressions import (
    NOTHING,
    approximate,
    headline,
    if_published,
    joined,
    kept_back,
    linked,
    name_if_published,
    text,
    together,
    translated,
    unless_it_tells,
    untitled,
    without_telling,
)
from registry.columns.shared import (
    AS_PRINTED,
    CHOSEN,
    LINE,
    NAME,
    RECORD,
    SYNTHETIC,
    date_basis,
    described,
    organisation,
    person,
    provenance,
    quantity,
    said_by,
)
from registry.models import (
    MemorandumParty,
    ProgrammeDirection,
    ProgrammeName,
    ReportedFigure,
    Source,
    Statement,
)
from registry.models.honours import MemorandumState
from registry.models.programmes import ProgrammeKind
from registry.models.sources import Basis, SourceKind
from registry.models.statements import Flow, Share, StatementKind
from registry.rules.small_numbers import FEWEST_TOLD
from registry.telling import SmallNumbers

SEMICOLONS = _("Joined by semicolons.")
AS_KNOWN = _("As exactly as it is known.")
TERRITORY = Column(
    "territory", _("Territory"), translated("territory__title"), _("Empty when it is about none.")
)
PROGRAMME = Column(
    "programme",
    _("Programme"),
    name_if_published("programme"),
    _("Empty when none is named, or it is not published."),
    width=NAMES,
)
DATE_COLUMNS = [
    Column("date", _("Date"), approximate("date"), AS_KNOWN, place="date.edtf"),
    Column("date_words", _("Date as printed"), "date_words", AS_PRINTED, place="date.words"),
]

#: Statements whose number the public is not told.
SMALL = Exists(Statement.objects.filter(Statement.small(), pk=OuterRef("pk")))


def _statement_kind(language):
    """As the pages head it: work that is dated does not go on."""
    activity = Q(kind=StatementKind.ACTIVITY)
    day = When(activity & Q(date__regex="^[0-9X-]{10}(/[0-9X-]{10})?$"), then=text(_now("event")))
    done = When(activity & Q(date__regex="^[0-9X-]+(/[0-9X-]+)?$"), then=text(_now("work done")))
    told = Case(day, done, default=label_of("kind", StatementKind), output_field=TextField())
    return with_exact(told, F("kind"))


STATEMENT_COLUMNS = [
    RECORD,
    Column(
        "kind",
        _("Kind"),
        _statement_kind,
        _("What sort of statement it is: a judgement, a plan, a service …"),
    ),
    Column(
        "text",
        _("Statement"),
        without_telling(SmallNumbers(SMALL), "text"),
        _("One sentence in the words of the portal."),
        width=SENTENCES,
    ),
    *organisation("organisation", label=_("About the organisation")),
    *person(),
    TERRITORY,
    *organisation(
        "counterpart",
        key="counterpart",
        label=_("Together with"),
        no=_("No. of the organisation it works with"),
    ),
    described(SmallNumbers(SMALL)),
    PROGRAMME,
    *DATE_COLUMNS,
    date_basis(),
    *quantity(small=SMALL),
    Column(
        "share",
        _("How many of them"),
        lambda language: with_exact(
            kept_back(Q(share=Share.NOT_STATED), label_of("share", Share)),
            kept_back(Q(share=Share.NOT_STATED), F("share")),
        ),
        _("Which part of the whole, where the source gives no number."),
    ),
    Column(
        "directions",
        _("Directions of activity"),
        linked(Statement, "directions"),
        SEMICOLONS,
        width=NAMES,
    ),
    Column(
        "target_groups",
        _("Target groups"),
        linked(Statement, "target_groups"),
        SEMICOLONS,
        width=NAMES,
    ),
    said_by(),
    *provenance(Q(date_basis=Basis.INFERRED), small=SmallNumbers(SMALL), hidden=SMALL),
    SYNTHETIC,
]


def _from_whom(language):
    small = Exists(Statement.objects.filter(Statement.small(), pk=OuterRef("statement")))
    return unless_it_tells(SmallNumbers(small), Translated.expression("described", language))


IN_KIND_COLUMNS = [
    *of_owner(
        [
            Column(
                "statement",
                _("No. of the statement"),
                "statement_id",
                _("No. in the sheet of statements."),
                NUMBER,
            ),
            *organisation("statement__organisation"),
        ]
    ),
    Column(
        "flow", _("What was done"), lambda language: label_of("flow", Flow), _("Received, bought or given.")
    ),
    Column(
        "item",
        _("Things"),
        translated("item"),
        _("The things, in words."),
        width=NAMES,
    ),
    Column("described", _("From whom, or to whom"), _from_whom, _("Empty when not stated.")),
    *quantity(),
    LINE,
]

FIGURE_COLUMNS = [
    RECORD,
    Column(
        "indicator",
        _("Indicator"),
        translated("indicator__name"),
        _("What the figure measures."),
        width=NAMES,
    ),
    TERRITORY,
    *organisation("organisation"),
    Column("period", _("Period"), approximate("period"), AS_KNOWN, place="period.edtf"),
    Column("period_words", _("Period as printed"), "period_words", AS_PRINTED, place="period.words"),
    date_basis(
        "period", _("Basis for the period"), _("Whether the source states the period or it was inferred.")
    ),
    *quantity("indicator__unit", small=ReportedFigure.small()),
    Column(
        "out_of",
        _("Out of"),
        lambda language: Case(
            When(Q(out_of__range=(1, FEWEST_TOLD - 1)) & ReportedFigure.of_vulnerable(), then=Value(None)),
            default=F("out_of"),
            output_field=IntegerField(),
        ),
        _("The whole, where the source gives it; empty otherwise."),
        NUMBER,
    ),
    CHOSEN,
    Column(
        "directions",
        _("Directions of activity"),
        linked(ReportedFigure, "directions"),
        SEMICOLONS,
        width=NAMES,
    ),
    Column(
        "spheres",
        _("Directions as the source words them"),
        translated("spheres"),
        _("Empty when the source names none."),
        width=NAMES,
    ),
    said_by(),
    *provenance(
        Q(period_basis=Basis.INFERRED),
        small=SmallNumbers(ReportedFigure.small()),
        hidden=ReportedFigure.small(),
    ),
    SYNTHETIC,
]

AWARD_COLUMNS = [
    RECORD,
    *organisation("organisation"),
    *person(),
    Column(
        "recipient_basis",
        _("Basis for the recipient"),
        lambda language: label_of("recipient_basis", Basis),
        _("Whether the source states who received it or it was inferred."),
    ),
    PROGRAMME,
    Column("programme_words", _("Programme as printed"), "programme_words", _("Misprints too.")),
    Column(
        "nomination",
        _("Category"),
        translated("nomination"),
        _("Empty when not stated."),
        width=NAMES,
    ),
    Column(
        "topic",
        _("What for"),
        translated("topic"),
        _("Empty when not stated."),
        width=NAMES,
    ),
    *DATE_COLUMNS,
    *provenance(Q(recipient_basis=Basis.INFERRED)),
    SYNTHETIC,
]


def _party_numbers(language):
    rows = MemorandumParty.objects.filter(organisation__stage=Stage.PUBLISHED)
    return joined(rows, "memorandum", Cast("organisation_id", TextField()))


def _parties(language):
    name = if_published("organisation", Translated.expression("organisation__name", language))
    who = together(name, Translated.expression("described", language))
    inferred = Case(When(is_inferred=True, then=text(_now("(inferred)"))), default=NOTHING)
    named = MemorandumParty.objects.filter(Q(organisation__stage=Stage.PUBLISHED) | ~empty("described"))
    return joined(named, "memorandum", together(who, inferred, separator=" "))


MEMORANDUM_COLUMNS = [
    RECORD,
    Column(
        "subject",
        _("Subject"),
        translated("subject"),
        _("What it is about."),
        width=NAMES,
    ),
    Column(
        "state",
        _("Status"),
        lambda language: label_of("state", MemorandumState),
        _("Being prepared, signed or ended."),
    ),
    Column(
        "parties",
        _("Parties"),
        _parties,
        _("Names, or words for those not named; joined by semicolons."),
        width=SENTENCES,
    ),
    Column(
        "party_ids",
        _("Nos. of the parties"),
        _party_numbers,
        _("Of the organisations among them, joined by semicolons."),
    ),
    *DATE_COLUMNS,
    said_by(),
    *provenance(Exists(MemorandumParty.objects.filter(memorandum=OuterRef("pk"), is_inferred=True))),
    SYNTHETIC,
]


def _spellings(language):
    return joined(ProgrammeName.objects, "programme", F("name"))


def _programme_directions(language):
    return joined(ProgrammeDirection.objects, "programme", Translated.expression("name", language))


PROGRAMME_COLUMNS = [
    RECORD,
    NAME,
    Column("spellings", _("Other spellings"), _spellings, _("Misprints too, joined by semicolons.")),
    Column(
        "kind",
        _("Kind"),
        lambda language: label_of("kind", ProgrammeKind),
        _("A concept, a state programme, an award scheme, a programme of services."),
    ),
    *organisation("organisation"),
    TERRITORY,
    Column(
        "act",
        _("Adopted by"),
        translated("act"),
        _("Empty when not stated."),
        width=NAMES,
    ),
    Column("adopted", _("Adopted"), approximate("adopted"), AS_KNOWN, place="adopted.edtf"),
    Column("adopted_words", _("Adopted, as printed"), "adopted_words", AS_PRINTED, place="adopted.words"),
    Column(
        "directions",
        _("Directions of the programme"),
        _programme_directions,
        _("In the words of the source and in their order, joined by semicolons."),
        width=NAMES,
    ),
    *provenance(),
    SYNTHETIC,
]


def _source_kind(_language):
    """As the pages name it: a notice without a headline is no article."""
    notice = When(untitled(), then=text(_now("untitled notice")))
    told = Case(notice, default=label_of("kind", SourceKind), output_field=TextField())
    code = Case(When(untitled(), then=text("untitled_notice")), default=F("kind"), output_field=TextField())
    return with_exact(told, code)


SOURCE_COLUMNS = [
    RECORD,
    Column(
        "kind",
        _("Kind of source"),
        _source_kind,
        _("Article, letter, report, website or visit; a notice that was printed without a headline says so."),
    ),
    Column(
        "headline",
        _("Headline"),
        lambda language: headline("", language),
        _("As it is printed."),
        width=NAMES,
    ),
    Column("rubric", _("Section"), "rubric", _("Empty when not stated.")),
    Column("author", _("Author"), "author", _("Empty when not stated.")),
    Column("publisher", _("Published in"), "publisher", _("Empty when not stated.")),
    *DATE_COLUMNS,
    Column(
        "url",
        _("Link"),
        "url",
        _("Address of the publication."),
        width=NAMES,
    ),
    Column("letter_number", _("Number of the letter"), "letter_number", _("Empty for other sources.")),
    Column(
        "language",
        _("Language"),
        lambda language: label_of("language", Source._meta.get_field("language")),
        _("Language of the text."),
    ),
    SYNTHETIC,
]


def sources_of(sheets):
    """The sheet of the published sources that the records of a question and the rows of these sheets name.

    By UNION: a list of OR would ask for every source again.
    """

    def rows(asked):
        kinds = (asked, *(sheet.of(asked) for sheet in sheets))
        first, *others = (kind.order_by().values_list(name) for kind in kinds for name in _to_sources(kind))
        return Source.objects.published().filter(pk__in=first.union(*others)).order_by("pk")

    text = _("Published sources that the records of the other sheets name.")
    return Sheet("sources", _("Sources"), rows, SOURCE_COLUMNS, text)


def _to_sources(rows):
    """The columns of these rows that lead to sources."""
    return [field.name for field in rows.model._meta.fields if field.related_model is Source]
