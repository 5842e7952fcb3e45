"""What organisations look like outside the portal, and the expressions that columns of later apps share."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, F, Func, OuterRef, TextField, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.approximate_dates import EdtfNumeric
from ngo_portal.lib.columns import DATE, NUMBER, Column, label_of
from ngo_portal.lib.translated import Translated
from officers.models import Stage
from registry.models import Contact, Organisation
from registry.models.organisations import OrganisationKind, OrganisationStatus


def _synthetic(language):
    return Case(When(is_synthetic=True, then=Value(_now("synthetic data"))), default=Value(""))


#: Beside every record that may be made up.
SYNTHETIC = Column(
    "synthetic",
    _("Synthetic"),
    _synthetic,
    _("Says so where the record is made up to try the portal out; empty otherwise."),
)


def joined(rows, outer, expression, *, order="pk", separator="; "):
    """SQL for the texts of an object's lines as one text: `rows` is their queryset, `outer` their field to
    the object.
    """
    lines = rows.filter(**{outer: OuterRef("pk")}).order_by(order)
    return Func(
        ArraySubquery(lines.values(joined_text=expression)),
        Value(separator),
        function="array_to_string",
        output_field=TextField(),
    )


def translated(field):
    """The text in the file's language; where it has none, Kazakh, Russian or English."""
    return lambda language: Translated.expression(field, language)


def if_published(relation, expression):
    """SQL for `expression` where the record behind the foreign key is published, else an empty text."""
    return Case(
        When(**{f"{relation}__stage": Stage.PUBLISHED}, then=expression),
        default=Value(""),
        output_field=TextField(),
    )


def name_if_published(relation):
    return lambda language: if_published(relation, Translated.expression(f"{relation}__name", language))


def source_text(field):
    """A text of the record's source, empty when the source is not published."""
    return lambda language: if_published("source", F(f"source__{field}"))


def verbatim(language):
    """The exact sentence; of a source that is not published, nothing."""
    return if_published("source", F("verbatim"))


def _directions(language):
    links = Organisation.directions.through.objects
    return joined(links, "organisation", Translated.expression("direction__name", language))


def _contacts(language):
    return joined(Contact.objects.filter(is_public=True), "organisation", F("value"))


ORGANISATION_COLUMNS = [
    Column("id", _("No."), "id", _("Number of the record in the portal."), NUMBER),
    Column(
        "name",
        _("Name"),
        translated("name"),
        _("Name in the language of the file; where it has none, Kazakh, Russian or English."),
    ),
    Column(
        "kind",
        _("Kind"),
        lambda language: label_of("kind", OrganisationKind),
        _("What sort of organisation it is."),
    ),
    Column(
        "legal_form", _("Legal form"), translated("legal_form__name"), _("Legal form; empty when not known.")
    ),
    Column(
        "bin",
        _("BIN"),
        lambda language: Coalesce("bin", Value("")),
        _("Business identification number, as text; empty when not known."),
    ),
    Column("seat", _("Seat"), translated("seat__title"), _("City, district or village of the seat.")),
    Column(
        "seat_oblast", _("Oblast of the seat"), translated("seat__oblast__title"), _("By today's borders.")
    ),
    Column(
        "seat_code",
        _("KATO code of the seat"),
        lambda language: Coalesce("seat__code", Value("")),
        _("Code of the seat in the state classifier."),
    ),
    Column(
        "status",
        _("Status"),
        lambda language: label_of("status", OrganisationStatus),
        _("Whether it works, as last checked."),
    ),
    Column("directions", _("Directions of activity"), _directions, _("Joined by semicolons.")),
    Column(
        "founded",
        _("Works since"),
        lambda language: EdtfNumeric("founded", Value("")),
        _("As exactly as it is known."),
    ),
    Column("contacts", _("Public contacts"), _contacts, _("Only contacts the organisation lets us show.")),
    Column("verified_on", _("Last checked"), "verified_on", _("Day of the last check by an officer."), DATE),
    Column(
        "source", _("Source"), source_text("headline"), _("Headline of the source the record comes from.")
    ),
    SYNTHETIC,
]
