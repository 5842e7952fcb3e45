"""The sheets beside the one of organisations: their lines, and what sources say about them."""

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.lists.columns import NAMES, NUMBER, Column, Sheet, label_of, of_owner
from registry.columns.expressions import approximate, joined, translated
from registry.columns.organisations import ORGANISATIONS
from registry.columns.records import (
    AWARD_COLUMNS,
    FIGURE_COLUMNS,
    IN_KIND_COLUMNS,
    MEMORANDUM_COLUMNS,
    PROGRAMME_COLUMNS,
    STATEMENT_COLUMNS,
    sources_of,
)
from registry.columns.shared import AS_PRINTED, LINE, organisation, person, provenance
from registry.models import (
    AnnualFiling,
    Award,
    Contact,
    InKindLine,
    Memorandum,
    OrganisationName,
    PersonName,
    Position,
    Programme,
    ReportedFigure,
    Statement,
)
from registry.models.organisations import ContactKind, NameKind

OWNER = of_owner(organisation("organisation"))


def _person_names(language):
    return joined(PersonName.objects, "person", F("name"), key="person")


NAME_COLUMNS = [
    *OWNER,
    Column(
        "kind", _("Kind of name"), lambda language: label_of("kind", NameKind), _("Former, other or printed.")
    ),
    Column(
        "other_name",
        _("Other name"),
        "name",
        _("As it is printed."),
        width=NAMES,
    ),
    LINE,
]
CONTACT_COLUMNS = [
    *OWNER,
    Column(
        "kind", _("Kind of contact"), lambda language: label_of("kind", ContactKind), _("Telephone, e-mail …")
    ),
    Column(
        "contact",
        _("Contact"),
        "value",
        _("Only contacts the organisation lets us show."),
        width=NAMES,
    ),
    LINE,
]
POST_COLUMNS = [
    *OWNER,
    *person(),
    Column("spellings", _("Other spellings"), _person_names, _("Misprints too, joined by semicolons.")),
    Column("profession", _("Profession"), translated("person__profession"), _("Empty when not stated.")),
    Column("post", _("Post"), translated("post"), _("As sources give it.")),
    Column("department", _("Department"), translated("unit"), _("Of the post; empty when not stated.")),
    Column("since", _("Since"), approximate("since"), _("As exactly as it is known."), place="since.edtf"),
    Column("since_words", _("Since, as printed"), "since_words", AS_PRINTED, place="since.words"),
    Column("until", _("Until"), approximate("until"), _("As exactly as it is known."), place="until.edtf"),
    Column("until_words", _("Until, as printed"), "until_words", AS_PRINTED, place="until.words"),
    *provenance(above="organisation__source"),
    LINE,
]
FILING_COLUMNS = [
    *OWNER,
    Column("year", _("For the year"), "year", _("Year that was reported."), NUMBER),
    Column(
        "filed_on",
        _("Filed on"),
        approximate("filed_on"),
        _("As exactly as it is known."),
        place="filed_on.edtf",
    ),
    Column("filed_on_words", _("Filed on, as printed"), "filed_on_words", AS_PRINTED, place="filed_on.words"),
    *provenance(above="organisation__source"),
    LINE,
]


def _lines(model):
    """Lines of the organisations of a question."""
    rows = model.objects.public().order_by("organisation", "pk")
    return lambda asked: rows.filter(organisation__in=numbers(asked))


def numbers(asked):
    """The records of a question as a subquery of their numbers."""
    return asked.order_by().values("pk")


def _in_kind(statements):
    return InKindLine.objects.filter(statement__in=numbers(statements)).order_by("statement", "pk")


def _facts(model):
    """Published records of a kind about the organisations of a question."""
    return lambda asked: model.objects.published().of_organisations(numbers(asked)).order_by("pk")


def _programmes(asked):
    own = Programme.objects.filter(organisation__in=numbers(asked)).values_list("pk")
    named = [_facts(model)(asked).order_by().values_list("programme") for model in (Award, Statement)]
    return Programme.objects.published().filter(pk__in=own.union(*named)).order_by("pk")


STATEMENTS = Sheet(
    "statements",
    _("Statements"),
    _facts(Statement),
    STATEMENT_COLUMNS,
    _("Published statements about the organisations of the list, work with them, or their people."),
)

BESIDE = [
    Sheet(
        "other_names",
        _("Other names"),
        _lines(OrganisationName),
        NAME_COLUMNS,
        _("Names other than the one in the list."),
        ORGANISATIONS,
    ),
    Sheet(
        "contacts", _("Contacts"), _lines(Contact), CONTACT_COLUMNS, _("Public contacts only."), ORGANISATIONS
    ),
    Sheet(
        "posts",
        _("People and posts"),
        _lines(Position),
        POST_COLUMNS,
        _("Posts that sources name."),
        ORGANISATIONS,
    ),
    STATEMENTS,
    Sheet(
        "in_kind",
        _("Help in kind"),
        _in_kind,
        IN_KIND_COLUMNS,
        _("Things that the statements name."),
        STATEMENTS,
    ),
    Sheet(
        "programmes",
        _("Programmes"),
        _programmes,
        PROGRAMME_COLUMNS,
        _("Published programmes the organisations work by, or that their statements and awards name."),
    ),
    Sheet(
        "awards",
        _("Awards"),
        _facts(Award),
        AWARD_COLUMNS,
        _("Published awards to the organisations or to their people."),
    ),
    Sheet(
        "memoranda",
        _("Memoranda"),
        _facts(Memorandum),
        MEMORANDUM_COLUMNS,
        _("Published memoranda that the organisations signed or their people speak of."),
    ),
    Sheet(
        "annual_filings",
        _("Annual filings"),
        _lines(AnnualFiling),
        FILING_COLUMNS,
        _("What was filed with the NGO database."),
        ORGANISATIONS,
    ),
    Sheet(
        "reported_figures",
        _("Reported figures"),
        _facts(ReportedFigure),
        FIGURE_COLUMNS,
        _("Published figures of sources about the organisations; the portal does not add them to its own."),
    ),
]
ORGANISATION_SHEETS = [*BESIDE, sources_of(BESIDE)]
