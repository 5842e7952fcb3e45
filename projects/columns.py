"""What social projects look like outside the portal."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ngo_portal.lib.language.translated import Translated
from ngo_portal.lib.lists.columns import (
    NAMES,
    NUMBER,
    SENTENCES,
    Column,
    Sheet,
    label_of,
    of_owner,
    records,
    with_exact,
)
from projects.models import (
    Assessment,
    Currency,
    Phase,
    ProjectFigure,
    ProjectKind,
    ProjectStatus,
    SocialProject,
)
from registry.columns.expressions import (
    approximate,
    kept_back,
    linked,
    name_if_published,
    translated,
    unless_it_tells,
    without_telling,
)
from registry.columns.records import sources_of
from registry.columns.shared import AS_PRINTED, LINE, NAME, RECORD, SYNTHETIC, inferred, provenance, quantity
from registry.columns.sheets import numbers
from registry.models import Basis
from registry.telling import with_small_lines

NEVER_ZERO = _("Empty when not stated; never zero instead.")
#: Over projects, and over lines of projects: a number of the project is told as fewer than 5.
SMALL_PROJECT = with_small_lines(SocialProject)
SMALL_PROJECT_OF_LINE = with_small_lines(SocialProject, "project")
TERRITORY_IS_INFERRED = Q(territory__isnull=False, territory_basis=Basis.INFERRED)


def _currency(_language):
    """None where no amount is stated: the form has one chosen beforehand."""
    no_amount = Q(amount_planned=None, amount_contracted=None, amount_paid=None)
    label = label_of("currency", Currency)
    return with_exact(kept_back(no_amount, label), kept_back(no_amount, label.exact))


def _territory(language):
    return inferred(Translated.expression("territory__title", language), TERRITORY_IS_INFERRED)


PROJECT_COLUMNS = [
    RECORD,
    NAME,
    Column(
        "kind", _("Kind"), lambda language: label_of("kind", ProjectKind), _("How the project is paid for.")
    ),
    Column(
        "status",
        _("Status"),
        lambda language: label_of("status", ProjectStatus),
        _("How far the project is."),
    ),
    Column(
        "customer",
        _("Customer"),
        name_if_published("customer"),
        _("Who ordered the project."),
        width=NAMES,
    ),
    Column(
        "supplier",
        _("Supplier"),
        name_if_published("supplier"),
        _("Who carries it out; empty when not stated."),
        width=NAMES,
    ),
    Column(
        "operator",
        _("Grant operator"),
        name_if_published("operator"),
        _("Who hands out the grant; empty when not stated."),
        width=NAMES,
    ),
    Column(
        "territory",
        _("Territory"),
        _territory,
        _("Where the project works; marked where it was inferred."),
    ),
    Column("oblast", _("Oblast"), translated("territory__oblast__title"), _("By today's borders.")),
    Column(
        "programme",
        _("Programme"),
        name_if_published("programme"),
        _("Empty when none is named, or it is not published."),
        width=NAMES,
    ),
    Column(
        "directions",
        _("Directions of activity"),
        linked(SocialProject, "directions"),
        _("Joined by semicolons."),
        width=NAMES,
    ),
    Column(
        "target_groups",
        _("Target groups"),
        linked(SocialProject, "target_groups"),
        _("Joined by semicolons."),
        width=NAMES,
    ),
    Column(
        "contract_number",
        _("Number of the contract"),
        "contract_number",
        _("As the contract has it; empty when not stated."),
    ),
    Column(
        "contract_on",
        _("Date of the contract"),
        approximate("contract_on"),
        _("As exactly as it is known."),
        place="contract_on.edtf",
    ),
    Column(
        "contract_on_words",
        _("Date of the contract as printed"),
        "contract_on_words",
        AS_PRINTED,
        place="contract_on.words",
    ),
    Column("lot", _("Lot"), "lot", _("Of the state social order; empty when not stated."), width=NAMES),
    Column("amount_planned", _("Planned amount"), "amount_planned", NEVER_ZERO, NUMBER),
    Column("amount_contracted", _("Contract amount"), "amount_contracted", NEVER_ZERO, NUMBER),
    Column("amount_paid", _("Paid"), "amount_paid", NEVER_ZERO, NUMBER),
    Column(
        "currency", _("Currency"), _currency, _("Of the three amounts; empty when none of them is stated.")
    ),
    Column(
        "planned_dates",
        _("Planned dates"),
        approximate("planned_dates"),
        _("As exactly as they are known."),
        place="planned_dates.edtf",
    ),
    Column(
        "planned_dates_words",
        _("Planned dates as printed"),
        "planned_dates_words",
        AS_PRINTED,
        place="planned_dates.words",
    ),
    Column(
        "actual_dates",
        _("Actual dates"),
        approximate("actual_dates"),
        _("As exactly as they are known."),
        place="actual_dates.edtf",
    ),
    Column(
        "actual_dates_words",
        _("Actual dates as printed"),
        "actual_dates_words",
        AS_PRINTED,
        place="actual_dates.words",
    ),
    Column(
        "about",
        _("About"),
        without_telling(SMALL_PROJECT, "about"),
        _("What the project is about."),
        width=SENTENCES,
    ),
    Column(
        "results",
        _("Results"),
        without_telling(SMALL_PROJECT, "results"),
        _("What came out of it."),
        width=SENTENCES,
    ),
    Column(
        "assessment",
        _("Assessment of the results"),
        lambda language: label_of("assessment", Assessment),
        _("By the customer; empty when not stated."),
    ),
    Column(
        "assessed_on",
        _("Day of the assessment"),
        approximate("assessed_on"),
        _("As exactly as it is known."),
        place="assessed_on.edtf",
    ),
    Column(
        "assessed_on_words",
        _("Day of the assessment as printed"),
        "assessed_on_words",
        AS_PRINTED,
        place="assessed_on.words",
    ),
    Column(
        "assessment_words",
        _("Assessment in words"),
        without_telling(SMALL_PROJECT, "assessment_words"),
        _("By the customer; empty when not stated."),
        width=SENTENCES,
    ),
    *provenance(TERRITORY_IS_INFERRED, small=SMALL_PROJECT),
    SYNTHETIC,
]

PROJECTS = records("projects", _("Social projects"), PROJECT_COLUMNS)
OWNER = of_owner(
    [
        Column("project", _("No. of the project"), "project_id", _("No. in the sheet of projects."), NUMBER),
        Column(
            "name", _("Social project"), translated("project__name"), _("Name of the project."), width=NAMES
        ),
    ]
)
FIGURE_COLUMNS = [
    *OWNER,
    Column(
        "phase",
        _("Planned or reached"),
        lambda language: label_of("phase", Phase),
        _("Whether the contract asks for it or it was reached."),
    ),
    Column(
        "indicator",
        _("Indicator"),
        translated("indicator__name"),
        _("From the portal's dictionary; empty where it is told in words."),
    ),
    Column(
        "item",
        pgettext_lazy("a column", "What"),
        lambda language: unless_it_tells(SMALL_PROJECT_OF_LINE, Translated.expression("item", language)),
        _("The indicator in words."),
        width=NAMES,
    ),
    Column("group", _("Target group"), translated("target_group__name"), _("From the portal's dictionary.")),
    *quantity("unit indicator__unit", small=ProjectFigure.small(), by_ends=True),
    *provenance(above="project__source", small=SMALL_PROJECT_OF_LINE, hidden=ProjectFigure.not_told()),
    LINE,
]


def _figures(asked):
    return ProjectFigure.objects.public().filter(project__in=numbers(asked)).order_by("project", "pk")


INDICATORS = Sheet(
    "indicators",
    _("Indicators of contracts"),
    _figures,
    FIGURE_COLUMNS,
    _("What the contracts ask for in numbers, and what was reached."),
    PROJECTS,
)
PROJECT_SHEETS = [INDICATORS, sources_of([INDICATORS])]
