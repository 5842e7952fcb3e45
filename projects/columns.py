"""What social projects look like outside the portal."""

from django.db.models import Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.approximate_dates import EdtfNumeric
from ngo_portal.lib.columns import NUMBER, Column, label_of
from ngo_portal.lib.translated import Translated
from projects.models import Currency, ProjectKind, ProjectStatus, SocialProject
from registry.columns import joined
from registry.models.sources import Basis


def _translated(field):
    return lambda language: Translated.expression(field, language)


def _dates(field):
    return lambda language: EdtfNumeric(field, Value(_now("year not stated")))


def _directions(language):
    links = SocialProject.directions.through.objects
    return joined(links, "socialproject", Translated.expression("direction__name", language))


PROJECT_COLUMNS = [
    Column("id", _("No."), "id", _("Number of the record in the portal."), NUMBER),
    Column("name", _("Name"), _translated("name"), _("Name in the language of the file; where it has none, Kazakh, Russian or English.")),
    Column("kind", _("Kind"), lambda language: label_of("kind", ProjectKind), _("How the project is paid for.")),
    Column("status", _("Status"), lambda language: label_of("status", ProjectStatus), _("How far the project is.")),
    Column("customer", _("Customer"), _translated("customer__name"), _("Who ordered the project.")),
    Column("supplier", _("Supplier"), _translated("supplier__name"), _("Who carries it out; empty when not stated.")),
    Column("operator", _("Grant operator"), _translated("operator__name"), _("Who hands out the grant; empty when not stated.")),
    Column("territory", _("Territory"), _translated("territory__title"), _("Where the project works.")),
    Column("oblast", _("Oblast"), _translated("territory__oblast__title"), _("By today's borders.")),
    Column("directions", _("Directions of activity"), _directions, _("Joined by semicolons.")),
    Column("amount_planned", _("Planned amount"), "amount_planned", _("Empty when not stated; never zero instead."), NUMBER),
    Column("amount_contracted", _("Contract amount"), "amount_contracted", _("Empty when not stated; never zero instead."), NUMBER),
    Column("amount_paid", _("Paid"), "amount_paid", _("Empty when not stated; never zero instead."), NUMBER),
    Column("currency", _("Currency"), lambda language: label_of("currency", Currency), _("Of the three amounts.")),
    Column("planned_dates", _("Planned dates"), _dates("planned_dates"), _("As exactly as they are known.")),
    Column("actual_dates", _("Actual dates"), _dates("actual_dates"), _("As exactly as they are known.")),
    Column("about", _("About"), _translated("about"), _("What the project is about.")),
    Column("results", _("Results"), _translated("results"), _("What came out of it.")),
    Column("source", _("Source"), lambda language: Coalesce("source__headline", Value("")), _("Headline of the source the record comes from.")),
    Column("verbatim", _("Sentence of the source"), "verbatim", _("Word for word, in the language of the source.")),
    Column("basis", _("Basis"), lambda language: label_of("basis", Basis), _("Whether the source states it or it was inferred.")),
]
