"""Organisations: NGOs first, and everybody they work with."""

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVectorField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from moderation.models import Line, Moderated
from ngo_portal.lib.database.history import track_links, tracked
from ngo_portal.lib.language.approximate_dates import ApproximateDateField, edtf_check
from ngo_portal.lib.language.kazakh import Fold, latin_slug
from ngo_portal.lib.language.translated import LONGEST_NAME, Translated, columns_of
from ngo_portal.lib.language.typed import Typed
from registry.models.alphabetical import SORT_KEYS, Alphabetical
from registry.models.dictionaries import Direction, LegalForm, TargetGroup
from registry.models.sources import Basis, TakesSentences, refuse_future
from registry.querysets.organisations import (
    SHORTEST_FIRST,
    ContactQuerySet,
    OrganisationQuerySet,
    OtherNameQuerySet,
)
from registry.rules.bin import BinFault, bin_fault, looks_like_iin
from registry.rules.contacts import contact_url
from search.models import learn_words

BIN_MESSAGES = {
    BinFault.BAD_LENGTH: _("A BIN has 12 digits."),
    BinFault.NOT_DIGITS: _("A BIN has digits only: look for a letter or a space."),
    BinFault.BAD_MONTH: _("Digits 3 and 4 of a BIN are the month of registration: 01 to 12."),
    BinFault.BAD_TYPE: _("The fifth digit of a BIN is 4, 5 or 6."),
    BinFault.BAD_DIVISION: _("The sixth digit of a BIN is 0, 1, 2 or 3."),
    BinFault.UNASSIGNABLE: _("Such a BIN is never assigned: no check digit fits it."),
    BinFault.BAD_CHECK_DIGIT: _("The check digit is wrong: compare the number with the document once more."),
}


def validate_bin(number):
    """Raises ValidationError (code: the fault) in the reader's language for anything that is no BIN."""
    fault = bin_fault(number)
    if fault == BinFault.BAD_TYPE and looks_like_iin(number):
        raise ValidationError(
            _("This is a private person's number (IIN). The portal keeps only BINs of organisations."),
            code="iin",
        )
    if fault:
        raise ValidationError(BIN_MESSAGES[fault], code=fault)


class OrganisationKind(models.TextChoices):
    NGO = "ngo", _("non-governmental organisation")
    BRANCH = "branch", _("branch")
    INITIATIVE_GROUP = "initiative_group", _("initiative group")
    STATE_BODY = "state_body", _("state body")
    GRANT_OPERATOR = "grant_operator", _("grant operator")
    INTERNATIONAL = "international", _("international organisation")
    COMMERCIAL = "commercial", _("commercial organisation")
    OTHER = "other", _("other organisation")


class OrganisationStatus(models.TextChoices):
    UNKNOWN = "unknown", _("not checked")
    ACTIVE = "active", _("active")
    INACTIVE = "inactive", _("inactive")
    SUSPENDED = "suspended", _("suspended")
    IN_LIQUIDATION = "in_liquidation", _("in liquidation")
    LIQUIDATED = "liquidated", _("liquidated")


class OrganisationLevel(models.TextChoices):
    UNKNOWN = "unknown", _("level not stated")
    LOCAL = "local", _("local")
    NATIONAL = "national", _("national")
    WORLD = "world", _("worldwide")


@tracked
class Organisation(Alphabetical, Moderated, TakesSentences):
    sentences = {"founded_verbatim": ["source"]}

    kind = models.CharField(_("kind"), max_length=20, choices=OrganisationKind, default=OrganisationKind.NGO)
    legal_form = models.ForeignKey(
        LegalForm,
        models.PROTECT,
        verbose_name=_("legal form"),
        null=True,
        blank=True,
        related_name="organisations",
    )
    bin = models.CharField(
        _("BIN"),
        max_length=12,
        null=True,
        blank=True,
        unique=True,
        validators=[validate_bin],
        help_text=_(
            "12 digits, e.g. 940140000385. Leave empty when it is not known; never a private person's IIN."
        ),
        error_messages={"unique": _("An organisation with this BIN is already in the registry.")},
    )
    status = models.CharField(
        _("status"), max_length=16, choices=OrganisationStatus, default=OrganisationStatus.UNKNOWN
    )
    status_on = ApproximateDateField(_("status as of"))
    status_on_words = models.CharField(_("status as of, as printed"), max_length=200, blank=True)
    seat = models.ForeignKey(
        "territories.Territory",
        models.PROTECT,
        verbose_name=_("location"),
        null=True,
        blank=True,
        related_name="organisations_seated",
    )
    seat_basis = models.CharField(_("the location is"), max_length=8, choices=Basis, default=Basis.STATED)
    area = models.ForeignKey(
        "territories.Territory",
        models.PROTECT,
        verbose_name=_("area of operation"),
        null=True,
        blank=True,
        related_name="organisations_working",
    )
    area_basis = models.CharField(
        _("the area of operation is"), max_length=8, choices=Basis, default=Basis.STATED
    )
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name=_("parent organisation"),
        null=True,
        blank=True,
        related_name="branches",
    )
    level = models.CharField(
        _("level"), max_length=8, choices=OrganisationLevel, default=OrganisationLevel.UNKNOWN
    )
    directions = models.ManyToManyField(
        Direction, verbose_name=_("directions of activity"), blank=True, related_name="organisations"
    )
    target_groups = models.ManyToManyField(
        TargetGroup, verbose_name=_("target groups"), blank=True, related_name="organisations"
    )
    founded = ApproximateDateField(_("operating since"), help_text=_("E.g. 2013, 05.2013 or 14.05.2013."))
    founded_words = models.CharField(_("operating since, as printed"), max_length=200, blank=True)
    founded_verbatim = models.TextField(
        _("sentence of the source about the date"), blank=True, help_text=_("Word for word.")
    )
    about = Translated(models.TextField(_("about it"), blank=True))
    source = models.ForeignKey(
        "registry.Source",
        models.PROTECT,
        verbose_name=_("source"),
        null=True,
        blank=True,
        related_name="organisations",
    )
    verified_on = models.DateField(_("last checked"), null=True, blank=True)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("checked by"),
        null=True,
        blank=True,
        related_name="+",
    )
    typed = models.GeneratedField(
        expression=Typed(*columns_of("name")), output_field=SearchVectorField(), db_persist=True
    )
    search = models.GeneratedField(
        expression=Fold(*columns_of("name")), output_field=models.TextField(), db_persist=True
    )

    told = models.GeneratedField(
        expression=Typed(*columns_of("about")), output_field=SearchVectorField(), db_persist=True
    )

    objects = OrganisationQuerySet.as_manager()
    public_words = {"stage": "published"}

    class Meta(Moderated.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        triggers = learn_words("typed", "told")
        constraints = [
            *Alphabetical.Meta.constraints,
            *Moderated.Meta.constraints,
            models.CheckConstraint(
                name="registry_organisation_kind", condition=Q(kind__in=OrganisationKind.values)
            ),
            models.CheckConstraint(
                name="registry_organisation_status", condition=Q(status__in=OrganisationStatus.values)
            ),
            models.CheckConstraint(
                name="registry_organisation_level", condition=Q(level__in=OrganisationLevel.values)
            ),
            models.CheckConstraint(
                name="registry_organisation_seat_basis", condition=Q(seat_basis__in=Basis.values)
            ),
            models.CheckConstraint(
                name="registry_organisation_area_basis", condition=Q(area_basis__in=Basis.values)
            ),
            models.CheckConstraint(
                name="registry_organisation_bin", condition=Q(bin__isnull=True) | Q(bin__regex=r"^\d{12}$")
            ),
            models.CheckConstraint(name="registry_organisation_founded", condition=edtf_check("founded")),
            models.CheckConstraint(name="registry_organisation_status_on", condition=edtf_check("status_on")),
            models.CheckConstraint(
                name="registry_organisation_own_parent",
                condition=Q(parent__isnull=True) | ~Q(parent=models.F("id")),
            ),
            models.CheckConstraint(
                name="registry_organisation_verified_pair",
                condition=Q(verified_on__isnull=True, verified_by__isnull=True)
                | Q(verified_on__isnull=False, verified_by__isnull=False),
            ),
        ]
        indexes = [
            *Moderated.Meta.indexes,
            GinIndex(OpClass("search", name="gin_trgm_ops"), name="registry_organisation_search"),
            GinIndex(fields=["typed"], name="registry_organisation_typed"),
            GinIndex(fields=["told"], name="registry_organisation_told"),
            models.Index(*SHORTEST_FIRST, "id", name="registry_org_shortest", condition=Q(stage="published")),
            *(
                models.Index(
                    *of, key, "id", name=f"registry_org_{name}{ending}", condition=Q(stage="published")
                )
                for key, ending in SORT_KEYS.items()
                for name, of in (("by_name", []), ("by_seat", ["seat"]))
            ),
        ]

    def clean(self):
        super().clean()
        self.bin = self.bin or None
        errors = {}
        if self.parent_id and self.parent_id == self.pk:
            errors["parent"] = _("An organisation cannot be its own parent.")
        for happened in ("founded", "status_on", "verified_on"):
            refuse_future(self, happened, errors)
        if errors:
            raise ValidationError(errors)

    def get_absolute_url(self):
        slug = latin_slug(Organisation.name.first(self))
        return reverse("registry:organisation-detail", args=[self.pk, slug])


track_links(Organisation, "directions", "target_groups")


class NameKind(models.TextChoices):
    OTHER = "other", _("other name")
    FORMER = "former", _("former name")
    PRINTED = "printed", _("spelling in a source")


@tracked
class OrganisationName(Line):
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="other_names")
    kind = models.CharField(_("kind of name"), max_length=8, choices=NameKind, default=NameKind.OTHER)
    name = models.CharField(_("name"), max_length=LONGEST_NAME)
    typed = models.GeneratedField(expression=Typed("name"), output_field=SearchVectorField(), db_persist=True)
    search = models.GeneratedField(expression=Fold("name"), output_field=models.TextField(), db_persist=True)

    objects = OtherNameQuerySet.as_manager()
    public_words = {"organisation__stage": "published"}

    class Meta:
        verbose_name = _("other name")
        verbose_name_plural = _("other names")
        triggers = learn_words()
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "name"], name="registry_organisationname_once"),
            models.CheckConstraint(
                name="registry_organisationname_kind", condition=Q(kind__in=NameKind.values)
            ),
        ]
        indexes = [
            GinIndex(OpClass("search", name="gin_trgm_ops"), name="registry_othername_search"),
            GinIndex(fields=["typed"], name="registry_othername_typed"),
        ]

    def __str__(self):
        return self.name


class ContactKind(models.TextChoices):
    PHONE = "phone", _("telephone")
    EMAIL = "email", _("e-mail")
    ADDRESS = "address", _("address")
    SITE = "site", _("website")
    SOCIAL = "social", _("social network")


@tracked
class Contact(Line):
    """One way to reach an organisation; it is public only when it says so itself."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="contacts")
    kind = models.CharField(
        _("kind of contact"), max_length=8, choices=ContactKind, default=ContactKind.PHONE
    )
    value = models.CharField(_("contact"), max_length=300)
    is_public = models.BooleanField(_("show on the public page"), default=False)

    objects = ContactQuerySet.as_manager()

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(name="registry_contact_kind", condition=Q(kind__in=ContactKind.values)),
        ]

    def __str__(self):
        return self.value

    @property
    def url(self):
        return contact_url(self.kind, self.value)
