"""Figures that sources report about a territory or an organisation; never added to what the portal counts."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from moderation.models import Moderated
from ngo_portal.lib.database.history import track_links, tracked
from ngo_portal.lib.language.approximate_dates import ApproximateDateField, edtf_check
from ngo_portal.lib.language.quantities import Qualifier, Quantified, Quantity
from ngo_portal.lib.language.translated import Translated
from registry.models.counted import CountsPeople
from registry.models.dictionaries import Direction, Indicator
from registry.models.organisations import Organisation
from registry.models.sources import Attributed, Basis, Disputed, refuse_future
from registry.querysets.facts import ReportedFigureQuerySet
from registry.rules import phrases


@tracked
class ReportedFigure(Disputed, CountsPeople, Moderated, Attributed):
    """What a source says an indicator was, in a period: "81 projects in 2020". Counted in the
    indicator's unit.

    `out_of`: the whole the number is a part of, where the source gives it (16 of 16 rural okrugs). `spheres`:
    what it is about in the source's own words; `directions` are our tags of the same. `basis` is that of the
    number, `period_basis` that of its period.
    """

    indicator = models.ForeignKey(
        Indicator, models.PROTECT, verbose_name=_("indicator"), related_name="reported_figures"
    )
    territory = models.ForeignKey(
        "territories.Territory",
        models.PROTECT,
        verbose_name=_("of the territory"),
        null=True,
        blank=True,
        related_name="reported_figures",
    )
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        verbose_name=_("of the organisation"),
        null=True,
        blank=True,
        related_name="reported_figures",
    )
    period = ApproximateDateField(
        _("period"), help_text=_("E.g. 2020, 02.2021 or 01.01.2021–27.02.2021; empty when not stated.")
    )
    period_words = models.CharField(_("period as printed"), max_length=200, blank=True)
    period_basis = models.CharField(_("the period is"), max_length=8, choices=Basis, default=Basis.STATED)
    out_of = models.PositiveIntegerField(
        _("out of"), null=True, blank=True, help_text=_("The whole, where the source gives it: 16 of 16.")
    )
    directions = models.ManyToManyField(
        Direction, verbose_name=_("directions of activity"), blank=True, related_name="reported_figures"
    )

    spheres = Translated(
        models.CharField(_("directions as the source words them"), max_length=500, blank=True)
    )

    named = ["indicator__unit", "indicator__target_group"]
    groups = ("indicator__target_group",)
    units = ("indicator__unit",)
    objects = ReportedFigureQuerySet.as_manager()

    class Meta(Moderated.Meta):
        indexes = [  # that of Moderated; its name would be too long here
            models.Index(
                fields=["stage", "responsible", "-id"],
                name="registry_figure_waiting",
                condition=~Q(stage="published"),
            )
        ]
        verbose_name = _("reported figure")
        verbose_name_plural = _("reported figures")
        constraints = [
            *Moderated.Meta.constraints,
            *Attributed.Meta.constraints,
            *Quantified.Meta.constraints,
            models.CheckConstraint(name="registry_reportedfigure_period", condition=edtf_check("period")),
            models.CheckConstraint(
                name="registry_reportedfigure_period_basis", condition=Q(period_basis__in=Basis.values)
            ),
            models.CheckConstraint(
                name="registry_reportedfigure_of",
                condition=Q(territory__isnull=False) | Q(organisation__isnull=False),
            ),
            models.CheckConstraint(
                name="registry_reportedfigure_part",
                condition=Q(out_of__isnull=True)
                | Q(quantity_low__isnull=True)
                | Q(quantity_low__lte=models.F("out_of")),
            ),
        ]

    def __str__(self):
        whose = self.organisation or self.territory
        return f"{self.indicator}: {self.phrase or self.quantity}, {whose}" if whose else str(self.indicator)

    @property
    def subject(self):
        """What another source would have to tell of to contradict this figure."""
        return self.indicator_id, self.territory_id, self.organisation_id, self.period

    @property
    def phrase(self):
        """The number in words: «81 жоба»; "" when it is not known."""
        return phrases.counted(self.public_quantity, self.indicator.unit)

    @property
    def public_out_of(self):
        """The whole as the public is told it: nothing of a small one, which would limit its part too."""
        return None if self.out_of and self.is_small_number(Quantity.exact(self.out_of)) else self.out_of

    @property
    def all_of_them(self):
        """«16 ауылдық округтің бәрі» where the part is the whole; "" otherwise."""
        quantity = self.public_quantity
        whole = quantity.qualifier == Qualifier.EXACT and quantity.low == self.out_of
        return phrases.all_of_them(quantity, self.indicator.unit) if whole else ""

    def clean(self):
        super().clean()
        errors = {}
        if not (self.territory_id or self.organisation_id):
            errors["territory"] = _("Choose the territory or the organisation the figure is about.")
        if self.out_of is not None and self.quantity_low is not None and self.quantity_low > self.out_of:
            errors["out_of"] = _("A part is not greater than the whole.")
        refuse_future(self, "period", errors)
        if errors:
            raise ValidationError(errors)


track_links(ReportedFigure, "directions")
