"""What sources say, in a sheet: statements, help in kind, reported figures, awards, memoranda, programmes;
and the sources."""

from django.utils.translation import gettext_lazy as _

from events.columns.sheets import EVENT_SHEETS
from imports.kinds import Field, Kind, own, translated
from imports.known.lines import kind_of_lines, whose
from imports.known.namesakes import Namesakes
from imports.known.places import answers_for
from imports.known.plain import fields_of, without_kind
from imports.known.quantities import fit_quantity, quantity
from imports.known.sourced import named, sourced
from imports.readers import Record, Text, Words
from ngo_portal.lib.language.translated import LONGEST_NAME
from registry.columns.sheets import ORGANISATION_SHEETS
from registry.models import (
    Award,
    InKindLine,
    Memorandum,
    MemorandumParty,
    Organisation,
    Programme,
    ProgrammeName,
    ReportedFigure,
    Source,
    Statement,
)

#: That of statements has one column more in the workbook of events.
SHEETS = {sheet.key: sheet for sheet in [*ORGANISATION_SHEETS, *EVENT_SHEETS]}


def _date(model, name="date"):
    return [own(model, name, is_shown=True), own(model, f"{name}_words"), own(model, f"{name}_basis")]


def _start(model):
    """A new record is answered for where it is about, as far as the officer's territory reaches."""

    def start(look, seen):
        about = seen.values.get("territory")
        organisation = seen.values.get("organisation")
        places = [about] if about else [organisation and organisation.responsible]
        return model(responsible=answers_for(look.officer, places))

    return start


def _kind(key, model, fields, **options):
    sheet = SHEETS[key]
    return Kind(
        key,
        sheet.label,
        model,
        sheet,
        fields,
        (),
        lambda look: None,
        options.pop("start", _start(model)),
        **options,
    )


STATEMENTS = _kind(
    "statements",
    Statement,
    [
        own(Statement, "kind", is_shown=True),
        translated(Statement, "text", is_shown=True),
        *named(Statement, "organisation", is_shown=True),
        *named(Statement, "person", is_shown=True),
        own(Statement, "territory", is_shown=True),
        *named(Statement, "counterpart"),
        translated(Statement, "described"),
        own(Statement, "programme"),
        *_date(Statement),
        *quantity(Statement),
        own(Statement, "unit"),
        own(Statement, "share"),
        own(Statement, "directions"),
        own(Statement, "target_groups"),
        *sourced(Statement),
    ],
    ask=Namesakes("text", "organisation").ask,
    fit=fit_quantity,
)
IN_KIND = kind_of_lines(
    "in_kind",
    SHEETS["in_kind"].label,
    InKindLine,
    SHEETS["in_kind"],
    [
        *whose(InKindLine, _("No. of the statement"), number="statement"),
        own(InKindLine, "flow", is_shown=True),
        translated(InKindLine, "item", is_shown=True),
        translated(InKindLine, "described", is_shown=True),
        *quantity(InKindLine),
        own(InKindLine, "unit"),
    ],
    known_by=("flow", "item", "described"),
    fit=fit_quantity,
)
REPORTED_FIGURES = _kind(
    "reported_figures",
    ReportedFigure,
    [
        own(ReportedFigure, "indicator", is_shown=True),
        own(ReportedFigure, "territory", is_shown=True),
        *named(ReportedFigure, "organisation", is_shown=True),
        *_date(ReportedFigure, "period"),
        *quantity(ReportedFigure),
        own(ReportedFigure, "out_of"),
        own(ReportedFigure, "is_chosen", exported="chosen"),
        own(ReportedFigure, "directions"),
        translated(ReportedFigure, "spheres"),
        *sourced(ReportedFigure),
    ],
    fit=fit_quantity,
)
AWARDS = _kind(
    "awards",
    Award,
    [
        *named(Award, "organisation", is_shown=True),
        *named(Award, "person", is_shown=True),
        own(Award, "recipient_basis"),
        own(Award, "programme", is_shown=True),
        own(Award, "programme_words"),
        translated(Award, "nomination", is_shown=True),
        translated(Award, "topic", is_shown=True),
        own(Award, "date", is_shown=True),
        own(Award, "date_words"),
        *sourced(Award),
    ],
    ask=Namesakes("nomination", "organisation").ask,
)


def _parties(values):
    return [(MemorandumParty, {"organisation_id": one.pk}) for one in values]


MEMORANDA = _kind(
    "memoranda",
    Memorandum,
    [
        translated(Memorandum, "subject", is_shown=True),
        own(Memorandum, "state", is_shown=True),
        Field("parties", Words(Record(Organisation)), exported="parties", lines=_parties, is_shown=True),
        own(Memorandum, "date", is_shown=True),
        own(Memorandum, "date_words"),
        *sourced(Memorandum),
    ],
    ask=Namesakes("subject", "date").ask,
)


def _spellings(values):
    return [(ProgrammeName, {"name": name}) for name in values]


PROGRAMMES = _kind(
    "programmes",
    Programme,
    [
        translated(Programme, "name", is_shown=True),
        Field("spellings", Words(Text(LONGEST_NAME)), exported="spellings", lines=_spellings),
        own(Programme, "kind", is_shown=True),
        *named(Programme, "organisation", is_shown=True),
        own(Programme, "territory", is_shown=True),
        translated(Programme, "act", is_shown=True),
        own(Programme, "adopted", is_shown=True),
        own(Programme, "adopted_words"),
        *sourced(Programme),
    ],
    ask=Namesakes("name", "territory").ask,
)
SOURCES = _kind(
    "sources",
    Source,
    [
        own(Source, "headline", is_shown=True),
        own(Source, "kind", is_shown=True),
        own(Source, "rubric", is_shown=True),
        own(Source, "author", is_shown=True),
        own(Source, "publisher", is_shown=True),
        own(Source, "date", is_shown=True),
        own(Source, "date_words"),
        own(Source, "url", is_shown=True),
        own(Source, "letter_number"),
        own(Source, "language"),
        own(Source, "text", exported=""),
    ],
    ask=Namesakes("headline", "date").ask,
)
_SAID = [STATEMENTS, IN_KIND, REPORTED_FIGURES, AWARDS, MEMORANDA, PROGRAMMES, SOURCES]
TOLD = [
    *_SAID,
    *(
        _kind(key, model, fields_of(model, SHEETS[key]))
        for key, model in without_kind(ORGANISATION_SHEETS, _SAID, None, Organisation)
    ),
]
