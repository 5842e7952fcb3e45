"""What social projects look like outside the portal."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.language.translated import Translated
from ngo_portal.lib.lists.columns import NAMES, NUMBER, SENTENCES, Column, label_of, records, with_exact
from projects.models import Currency, ProjectKind, ProjectStatus, SocialProject
from registry.columns.expressions import approximate, kept_back, linked, name_if_published, translated
from registry.columns.records import sources_of
from registry.columns.shared import AS_PRINTED, NAME, RECORD, SYNTHETIC, inferred, provenance
from registry.models import Basis

NEVER_ZERO = _("Empty when not stated; never zero instead.")
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
        _("Where the project works; where it was inferred it says so."),
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
        translated("about"),
        _("What the project is about."),
        width=SENTENCES,
    ),
    Column(
        "results",
        _("Results"),
        translated("results"),
        _("What came out of it."),
        width=SENTENCES,
    ),
    *provenance(TERRITORY_IS_INFERRED),
    SYNTHETIC,
]

PROJECTS = records("projects", _("Social projects"), PROJECT_COLUMNS)
PROJECT_SHEETS = [sources_of([])]
