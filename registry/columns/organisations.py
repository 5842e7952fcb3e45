"""The main sheet of organisations: one row each, lines joined."""

from django.db.models import Case, F, Q, TextField, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.language.translated import Translated
from ngo_portal.lib.lists.columns import DATE, NAMES, SENTENCES, Column, label_of, records, with_exact
from registry.columns.expressions import (
    NOTHING,
    approximate,
    joined,
    linked,
    name_if_published,
    sentence,
    text,
    together,
    translated,
)
from registry.columns.shared import NAME, RECORD, SYNTHETIC, basis, inferred, source
from registry.models import Basis, Contact, Organisation, OrganisationName
from registry.models.organisations import OrganisationKind, OrganisationLevel, OrganisationStatus
from territories.models import Territory

SEAT_IS_INFERRED = Q(seat__isnull=False, seat_basis=Basis.INFERRED)
AREA_IS_INFERRED = Q(area__isnull=False, area_basis=Basis.INFERRED)


def _contacts(language):
    return joined(Contact.objects.public(), "organisation", F("value"))


def _other_names(language):
    return joined(OrganisationName.objects, "organisation", F("name"))


def _seat(language):
    """Where it is located; an oblast says that no more is known, in one pair of brackets with what says that
    it is inferred."""
    title = Translated.expression("seat__title", language)
    only_oblast = Q(seat__kind=Territory.Kind.OBLAST)
    unknown = _now("city or district not stated")
    notes = Case(
        When(only_oblast & SEAT_IS_INFERRED, then=text(f"({_now('inferred')}, {unknown})")),
        When(only_oblast, then=text(f"({unknown})")),
        When(SEAT_IS_INFERRED, then=text(f"({_now('inferred')})")),
        default=NOTHING,
        output_field=TextField(),
    )
    return with_exact(together(title, notes, separator=" "), inferred(title, SEAT_IS_INFERRED))


def _area(language):
    return inferred(Translated.expression("area__title", language), AREA_IS_INFERRED)


ORGANISATION_COLUMNS = [
    RECORD,
    NAME,
    Column(
        "other_names",
        _("Other names"),
        _other_names,
        _("Former names and spellings of sources, joined by semicolons."),
        width=NAMES,
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
    Column(
        "parent",
        _("Parent organisation"),
        name_if_published("parent"),
        _("Of a branch; empty when there is none that is published."),
        width=NAMES,
    ),
    Column(
        "level",
        _("Level"),
        lambda language: label_of("level", OrganisationLevel),
        _("Whether it works locally, in the whole country or worldwide."),
    ),
    Column(
        "seat",
        _("Location"),
        _seat,
        _(
            "City, district or village where it is located; the oblast alone where no more is known. "
            "Marked where it was inferred."
        ),
    ),
    Column(
        "seat_oblast",
        _("Oblast of the location"),
        translated("seat__oblast__title"),
        _("By today's borders."),
    ),
    Column(
        "seat_code",
        _("KATO code of the location"),
        lambda language: Coalesce("seat__code", Value("")),
        _("Code of the location in the state classifier."),
    ),
    Column(
        "area",
        _("Area of operation"),
        _area,
        _("Empty when not known; marked where it was inferred."),
    ),
    Column(
        "status",
        _("Status"),
        lambda language: label_of("status", OrganisationStatus),
        _("Whether it is active, as last checked."),
    ),
    Column(
        "directions",
        _("Directions of activity"),
        linked(Organisation, "directions"),
        _("Joined by semicolons."),
        width=NAMES,
    ),
    Column(
        "target_groups",
        _("Target groups"),
        linked(Organisation, "target_groups"),
        _("Joined by semicolons."),
        width=NAMES,
    ),
    Column(
        "founded",
        _("Operating since"),
        approximate("founded"),
        _("As exactly as it is known."),
        place="founded.edtf",
    ),
    Column(
        "founded_words",
        _("Operating since, as printed"),
        "founded_words",
        _("The words of the source."),
        place="founded.words",
    ),
    Column(
        "founded_verbatim",
        _("Sentence of the source about the date"),
        lambda language: sentence("founded_verbatim"),
        _("Word for word, in the language of the source."),
        width=SENTENCES,
        place="founded.verbatim",
    ),
    Column(
        "contacts",
        _("Public contacts"),
        _contacts,
        _("Only contacts the organisation lets us show."),
        width=NAMES,
    ),
    Column("verified_on", _("Last checked"), "verified_on", _("Day of the last check by an officer."), DATE),
    *source(),
    basis(SEAT_IS_INFERRED, AREA_IS_INFERRED, own=False),
    SYNTHETIC,
]

ORGANISATIONS = records("organisations", _("Organisations"), ORGANISATION_COLUMNS)
