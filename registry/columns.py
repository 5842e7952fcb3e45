"""What organisations look like outside the portal."""

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import F, OuterRef, Subquery, TextField, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.approximate_dates import EdtfNumeric
from ngo_portal.lib.columns import DATE, NUMBER, Column, label_of
from ngo_portal.lib.translated import Translated
from registry.models import Contact, Organisation
from registry.models.organisations import OrganisationKind, OrganisationStatus


def joined(rows, outer, expression, separator="; "):
    """SQL for the texts of an object's lines as one text: `rows` is their queryset, `outer` their field to the object."""
    return Coalesce(
        Subquery(
            rows.filter(**{outer: OuterRef("pk")})
            .order_by()
            .values(outer)
            .annotate(joined_text=StringAgg(expression, delimiter=separator, order_by="pk"))
            .values("joined_text")
        ),
        Value(""),
        output_field=TextField(),
    )


def _directions(language):
    links = Organisation.directions.through.objects
    return joined(links, "organisation", Translated.expression("direction__name", language))


def _contacts(language):
    return joined(Contact.objects.filter(is_public=True), "organisation", F("value"))


ORGANISATION_COLUMNS = [
    Column("id", _("No."), "id", _("Number of the record in the portal."), NUMBER),
    Column("name", _("Name"), lambda language: Translated.expression("name", language), _("Name in the language of the file; where it has none, Kazakh, Russian or English.")),
    Column("kind", _("Kind"), lambda language: label_of("kind", OrganisationKind), _("What sort of organisation it is.")),
    Column("legal_form", _("Legal form"), lambda language: Translated.expression("legal_form__name", language), _("Legal form; empty when not known.")),
    Column("bin", _("BIN"), lambda language: Coalesce("bin", Value("")), _("Business identification number, as text; empty when not known.")),
    Column("seat", _("Seat"), lambda language: Translated.expression("seat__title", language), _("City, district or village of the seat.")),
    Column("seat_oblast", _("Oblast of the seat"), lambda language: Translated.expression("seat__oblast__title", language), _("By today's borders.")),
    Column("seat_code", _("KATO code of the seat"), lambda language: Coalesce("seat__code", Value("")), _("Code of the seat in the state classifier.")),
    Column("status", _("Status"), lambda language: label_of("status", OrganisationStatus), _("Whether it works, as last checked.")),
    Column("directions", _("Directions of activity"), _directions, _("Joined by semicolons.")),
    Column("founded", _("Works since"), lambda language: EdtfNumeric("founded", Value("")), _("As exactly as it is known.")),
    Column("contacts", _("Public contacts"), _contacts, _("Only contacts the organisation lets us show.")),
    Column("verified_on", _("Last checked"), "verified_on", _("Day of the last check by an officer."), DATE),
    Column("source", _("Source"), lambda language: Coalesce("source__headline", Value("")), _("Headline of the source the record comes from.")),
]
