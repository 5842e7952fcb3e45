"""Social projects: who ordered and who carries them out, for how much money, with what result."""

import datetime

import pgtrigger
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVectorField
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Coalesce, Length
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from moderation.models import Moderated
from ngo_portal.lib.database.history import track_links, tracked
from ngo_portal.lib.language.approximate_dates import ApproximateDateField, EdtfEarliest, edtf_check
from ngo_portal.lib.language.kazakh import Fold, latin_slug
from ngo_portal.lib.language.quantities import Quantity
from ngo_portal.lib.language.translated import Named, Translated, columns_of
from ngo_portal.lib.language.typed import Typed
from projects.querysets import ProjectQuerySet
from registry.models import Basis, Direction, Organisation, Programme, Sourced, TargetGroup
from registry.models.sources import refuse_future
from registry.rules.phrases import MONEY, in_money
from search.models import learn_words

#: Where rows without a known date stand in a list that is newest first: at its end.
UNDATED = datetime.date(1, 1, 1)


#: Money as a contract states it, in the project's currency; null is "not stated".
AMOUNT = {
    "max_digits": 16,
    "decimal_places": 2,
    "null": True,
    "blank": True,
    "validators": [MinValueValidator(0)],
}


AMOUNTS = ("amount_planned", "amount_contracted", "amount_paid")


class ProjectKind(models.TextChoices):
    STATE_ORDER = "state_order", _("state social order")
    GRANT_SHORT = "grant_short", _("state grant, short term")
    GRANT_MEDIUM = "grant_medium", _("state grant, medium term")
    GRANT_LONG = "grant_long", _("state grant, long term")
    STRATEGIC = "strategic", _("strategic partnership")
    AWARD = "award", pgettext_lazy("kind of project", "award")
    NON_STATE = "non_state", _("non-budget funds")
    UNKNOWN = "unknown", _("kind not stated")


class ProjectStatus(models.TextChoices):
    UNKNOWN = "unknown", _("status not stated")
    PLANNED = "planned", _("planned")
    UNDER_WAY = "under_way", _("under way")
    COMPLETED = "completed", _("completed")
    TERMINATED = "terminated", _("terminated")


class Assessment(models.TextChoices):
    """What whoever ordered a project says of its results."""

    ACHIEVED = "achieved", _("results achieved")
    PARTLY = "partly", _("results partly achieved")
    NOT_ACHIEVED = "not_achieved", _("results not achieved")


class Currency(models.TextChoices):
    KZT = "KZT", _("tenge")
    USD = "USD", _("US dollars")
    EUR = "EUR", _("euros")
    RUB = "RUB", _("roubles")


@tracked
class SocialProject(Named, Moderated, Sourced):
    """A social project. An amount that is not stated is null, never 0; a project may be known by its
    description only."""

    kind = models.CharField(_("kind"), max_length=16, choices=ProjectKind, default=ProjectKind.UNKNOWN)
    status = models.CharField(
        _("status"), max_length=16, choices=ProjectStatus, default=ProjectStatus.UNKNOWN
    )
    customer = models.ForeignKey(
        Organisation,
        models.PROTECT,
        verbose_name=_("customer"),
        null=True,
        blank=True,
        related_name="projects_ordered",
    )
    supplier = models.ForeignKey(
        Organisation,
        models.PROTECT,
        verbose_name=_("supplier"),
        null=True,
        blank=True,
        related_name="projects_supplied",
    )
    operator = models.ForeignKey(
        Organisation,
        models.PROTECT,
        verbose_name=_("grant operator"),
        null=True,
        blank=True,
        related_name="projects_operated",
    )
    programme = models.ForeignKey(
        Programme,
        models.PROTECT,
        verbose_name=_("programme"),
        null=True,
        blank=True,
        related_name="projects",
    )
    territory = models.ForeignKey(
        "territories.Territory",
        models.PROTECT,
        verbose_name=_("territory"),
        null=True,
        blank=True,
        related_name="projects",
    )
    territory_basis = models.CharField(
        _("the territory is"), max_length=8, choices=Basis, default=Basis.STATED
    )
    directions = models.ManyToManyField(
        Direction, verbose_name=_("directions of activity"), blank=True, related_name="projects"
    )
    target_groups = models.ManyToManyField(
        TargetGroup, verbose_name=_("target groups"), blank=True, related_name="projects"
    )
    contract_number = models.CharField(_("number of the contract"), max_length=60, blank=True)
    lot = models.CharField(
        _("lot"),
        max_length=200,
        blank=True,
        default="",
        db_default="",
        help_text=_("As the announcement of the state order numbers or names it."),
    )
    contract_on = ApproximateDateField(_("date of the contract"))
    contract_on_words = models.CharField(_("date of the contract as printed"), max_length=200, blank=True)
    amount_planned = models.DecimalField(_("planned amount"), **AMOUNT)
    amount_contracted = models.DecimalField(_("contract amount"), **AMOUNT)
    amount_paid = models.DecimalField(_("paid"), **AMOUNT)
    currency = models.CharField(_("currency"), max_length=3, choices=Currency, default=Currency.KZT)
    planned_dates = ApproximateDateField(
        _("planned dates"), help_text=_("E.g. 2021, or 01.03.2021–30.11.2021.")
    )
    planned_dates_words = models.CharField(_("planned dates as printed"), max_length=200, blank=True)
    actual_dates = ApproximateDateField(
        _("actual dates"), help_text=_("E.g. 2021, or 15.03.2021–20.12.2021.")
    )
    actual_dates_words = models.CharField(_("actual dates as printed"), max_length=200, blank=True)
    about = Translated(models.TextField(_("about it"), blank=True))
    results = Translated(models.TextField(_("results"), blank=True))
    assessment = models.CharField(
        _("assessment of the results"),
        max_length=12,
        choices=Assessment,
        blank=True,
        default="",
        db_default="",
    )
    assessed_on = ApproximateDateField(_("day of the assessment"), default="", db_default="")
    assessed_on_words = models.CharField(
        _("day of the assessment as printed"), max_length=200, blank=True, default="", db_default=""
    )
    assessment_words = Translated(
        models.TextField(_("assessment in words"), blank=True, default="", db_default="")
    )
    typed = models.GeneratedField(
        expression=Typed(*columns_of("name"), "contract_number"),
        output_field=SearchVectorField(),
        db_persist=True,
    )
    search = models.GeneratedField(
        expression=Fold(*columns_of("name"), "contract_number"),
        output_field=models.TextField(),
        db_persist=True,
    )
    told = models.GeneratedField(
        expression=Typed(*columns_of("about"), *columns_of("results")),
        output_field=SearchVectorField(),
        db_persist=True,
    )
    listed_on = models.GeneratedField(
        expression=Coalesce(
            EdtfEarliest("actual_dates"), EdtfEarliest("planned_dates"), Value(UNDATED, models.DateField())
        ),
        output_field=models.DateField(),
        db_persist=True,
    )

    #: The words of the dictionary of units for what its amounts are in; foreign money is not in use there, so
    #: that no phrase is read as such, and says only above which amounts a second person looks.
    counted_in_by = (
        "currency",
        {Currency.KZT: "tenge", Currency.USD: "us_dollars", Currency.EUR: "euros", Currency.RUB: "roubles"},
    )

    objects = ProjectQuerySet.as_manager()
    public_words = {"stage": "published"}

    class Meta(Moderated.Meta):
        verbose_name = _("social project")
        verbose_name_plural = _("social projects")
        triggers = [
            *learn_words("typed", "told"),
            pgtrigger.Trigger(
                name="supervised_by",
                when=pgtrigger.After,
                operation=pgtrigger.UpdateOf("responsible_id"),
                condition=pgtrigger.Condition("OLD.responsible_id <> NEW.responsible_id"),
                func="""
                    UPDATE projects_supervision SET responsible_id = NEW.responsible_id
                    WHERE project_id = NEW.id;
                    RETURN NULL;
                """,
            ),
        ]
        constraints = [
            *Named.Meta.constraints,
            *Moderated.Meta.constraints,
            *Sourced.Meta.constraints,
            models.CheckConstraint(
                name="projects_socialproject_kind", condition=Q(kind__in=ProjectKind.values)
            ),
            models.CheckConstraint(
                name="projects_socialproject_status", condition=Q(status__in=ProjectStatus.values)
            ),
            models.CheckConstraint(
                name="projects_socialproject_territory_basis", condition=Q(territory_basis__in=Basis.values)
            ),
            models.CheckConstraint(
                name="projects_socialproject_currency", condition=Q(currency__in=Currency.values)
            ),
            models.CheckConstraint(
                name="projects_socialproject_assessment",
                condition=Q(assessment__in=["", *Assessment.values]),
            ),
            models.CheckConstraint(
                name="projects_socialproject_amounts",
                condition=(Q(amount_planned__isnull=True) | Q(amount_planned__gte=0))
                & (Q(amount_contracted__isnull=True) | Q(amount_contracted__gte=0))
                & (Q(amount_paid__isnull=True) | Q(amount_paid__gte=0)),
            ),
            models.CheckConstraint(
                name="projects_socialproject_planned", condition=edtf_check("planned_dates")
            ),
            models.CheckConstraint(
                name="projects_socialproject_actual", condition=edtf_check("actual_dates")
            ),
            models.CheckConstraint(
                name="projects_socialproject_contracted", condition=edtf_check("contract_on")
            ),
            models.CheckConstraint(
                name="projects_socialproject_assessed", condition=edtf_check("assessed_on")
            ),
        ]
        indexes = [
            *Moderated.Meta.indexes,
            GinIndex(OpClass("search", name="gin_trgm_ops"), name="projects_project_search"),
            GinIndex(fields=["typed"], name="projects_project_typed"),
            GinIndex(fields=["told"], name="projects_project_told"),
            models.Index(
                Length("search"), "id", name="projects_project_shortest", condition=Q(stage="published")
            ),
            models.Index(
                fields=["-listed_on", "-id"],
                name="projects_project_newest",
                condition=Q(stage="published"),
                include=["status", "kind"],  # what does not fit is passed over in the index
            ),
            models.Index(
                fields=["territory", "-listed_on", "-id"],
                name="projects_project_territory",
                condition=Q(stage="published"),
            ),
        ]

    @property
    def amounts(self):
        """[(label, amount in words or "")], as the contract and the source state them."""
        return [
            (self._meta.get_field(name).verbose_name, self.spelt(getattr(self, name))) for name in AMOUNTS
        ]

    @property
    def stated_amounts(self):
        """Those of `amounts` that are stated."""
        return [(label, words) for label, words in self.amounts if words]

    def spelt(self, amount):
        """«532,7 млн теңге»; "" for an amount that is not stated."""
        if amount is None:
            return ""
        if amount % 1:
            return in_money(amount, self.currency)
        return Quantity.exact(amount).print(noun=MONEY[self.currency])

    def clean(self):
        super().clean()
        errors = {}
        for happened in ("actual_dates", "contract_on", "assessed_on"):
            refuse_future(self, happened, errors)
        if errors:
            raise ValidationError(errors)

    def get_absolute_url(self):
        return reverse("projects:detail", args=[self.pk, latin_slug(SocialProject.name.first(self))])


track_links(SocialProject, "directions", "target_groups")
