"""What social projects look like outside the portal."""

from django.db.models import Value
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.approximate_dates import EdtfNumeric
from ngo_portal.lib.columns import NUMBER, Column, label_of
from ngo_portal.lib.translated import Translated
from projects.models import Currency, ProjectKind, ProjectStatus, SocialProject
from registry.columns import SYNTHETIC, joined, name_if_published, source_text, translated, verbatim
from registry.models.sources import Basis

NEVER_ZERO = _("Empty when not stated; never zero instead.")


def _dates(field):
    return lambda language: EdtfNumeric(field, Value(_now("year not stated")))


def _directions(language):
    links = SocialProject.directions.through.objects
    return joined(links, "socialproject", Translated.expression("direction__name", language))


PROJECT_COLUMNS = [
    Column("id", _("No."), "id", _("Number of the record in the portal."), NUMBER),
    Column(
        "name",
        _("Name"),
        translated("name"),
        _("Name in the language of the file; where it has none, Kazakh, Russian or English."),
    ),
    Column(
        "kind", _("Kind"), lambda language: label_of("kind", ProjectKind), _("How the project is paid for.")
    ),
    Column(
        "status",
        _("Status"),
        lambda language: label_of("status", ProjectStatus),
        _("How far the project is."),
    ),
    Column("customer", _("Customer"), name_if_published("customer"), _("Who ordered the project.")),
    Column(
        "supplier",
        _("Supplier"),
        name_if_published("supplier"),
        _("Who carries it out; empty when not stated."),
    ),
    Column(
        "operator",
        _("Grant operator"),
        name_if_published("operator"),
        _("Who hands out the grant; empty when not stated."),
    ),
    Column("territory", _("Territory"), translated("territory__title"), _("Where the project works.")),
    Column("oblast", _("Oblast"), translated("territory__oblast__title"), _("By today's borders.")),
    Column("directions", _("Directions of activity"), _directions, _("Joined by semicolons.")),
    Column("amount_planned", _("Planned amount"), "amount_planned", NEVER_ZERO, NUMBER),
    Column("amount_contracted", _("Contract amount"), "amount_contracted", NEVER_ZERO, NUMBER),
    Column("amount_paid", _("Paid"), "amount_paid", NEVER_ZERO, NUMBER),
    Column(
        "currency", _("Currency"), lambda language: label_of("currency", Currency), _("Of the three amounts.")
    ),
    Column("planned_dates", _("Planned dates"), _dates("planned_dates"), _("As exactly as they are known.")),
    Column("actual_dates", _("Actual dates"), _dates("actual_dates"), _("As exactly as they are known.")),
    Column("about", _("About"), translated("about"), _("What the project is about.")),
    Column("results", _("Results"), translated("results"), _("What came out of it.")),
    Column(
        "source", _("Source"), source_text("headline"), _("Headline of the source the record comes from.")
    ),
    Column(
        "verbatim", _("Sentence of the source"), verbatim, _("Word for word, in the language of the source.")
    ),
    Column(
        "basis",
        _("Basis"),
        lambda language: label_of("basis", Basis),
        _("Whether the source states it or it was inferred."),
    ),
    SYNTHETIC,
]
