"""The group of model fields that holds a Quantity, and its sums in SQL."""

from typing import Any

from django.core.checks import CheckMessage
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count, Q, Sum
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.language.translated import lost_constraints

from .values import KNOWN, LARGEST, LOW_ONLY, Qualifier, Quantity


def total_aggregates(prefix: str = "", name: str = "total") -> dict[str, models.Aggregate]:
    """Aggregate expressions over the Quantified rows behind `prefix` ("figures__"), for `.aggregate(**...)`
    or `.annotate(**...)`; `Total.from_aggregates(row, name)` reads the row."""
    low, high, qualifier = (f"{prefix}quantity_{part}" for part in ("low", "high", "qualifier"))

    def counted(*qualifiers):
        return Count(qualifier, filter=Q(**{f"{qualifier}__in": qualifiers}))

    return {
        f"{name}_sum_low": Sum(low),
        f"{name}_sum_high": Sum(high),
        f"{name}_of": Count(qualifier),
        f"{name}_known": counted(*KNOWN),
        f"{name}_exact_parts": counted("exact"),
        f"{name}_about_parts": counted("about"),
        f"{name}_open_parts": counted(*LOW_ONLY),
        f"{name}_more_than_parts": counted("more_than"),
        f"{name}_less_than_parts": counted("less_than"),
    }


class Quantified(models.Model):
    """A record that states a number, perhaps loosely, perhaps not at all.

    Forms ask for it in words, which `read` understands. A model with a Meta of its own keeps the CHECKs by
    `class Meta(Quantified.Meta)` or `constraints = [*Quantified.Meta.constraints, ...]`; the system check
    `ngo_portal.E101` says when they are lost.
    """

    quantity_low = models.DecimalField(
        _("number (lowest)"), max_digits=18, decimal_places=3, null=True, blank=True
    )
    quantity_high = models.DecimalField(
        _("number (highest)"), max_digits=18, decimal_places=3, null=True, blank=True
    )
    quantity_qualifier = models.CharField(
        _("how exact"), max_length=10, choices=Qualifier.choices, default=Qualifier.UNKNOWN
    )
    quantity_words = models.CharField(_("as printed in the source"), max_length=200, blank=True, default="")

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    quantity_qualifier="exact",
                    quantity_low__isnull=False,
                    quantity_high__isnull=False,
                    quantity_low=models.F("quantity_high"),
                )
                | Q(
                    quantity_qualifier="about",
                    quantity_low__isnull=False,
                    quantity_high__isnull=False,
                    quantity_low__lte=models.F("quantity_high"),
                )
                | Q(quantity_qualifier__in=LOW_ONLY, quantity_low__isnull=False, quantity_high__isnull=True)
                | Q(quantity_qualifier="up_to", quantity_low__isnull=True, quantity_high__isnull=False)
                | Q(
                    quantity_qualifier="less_than",
                    quantity_low__isnull=True,
                    quantity_high__isnull=False,
                    quantity_high__gt=0,
                )
                | Q(
                    quantity_qualifier="between",
                    quantity_low__isnull=False,
                    quantity_high__isnull=False,
                    quantity_low__lt=models.F("quantity_high"),
                )
                | Q(quantity_qualifier="unknown", quantity_low__isnull=True, quantity_high__isnull=True),
                name="%(app_label)s_%(class)s_quantity_fits",
                violation_error_message=_("The numbers do not go with the chosen word."),
            ),
            # The upper end also keeps out NaN, which PostgreSQL holds to be greater than every number.
            models.CheckConstraint(
                condition=(Q(quantity_low__isnull=True) | Q(quantity_low__gte=0, quantity_low__lte=LARGEST))
                & (Q(quantity_high__isnull=True) | Q(quantity_high__gte=0, quantity_high__lte=LARGEST)),
                name="%(app_label)s_%(class)s_quantity_range",
                violation_error_message=_("A number cannot be negative."),
            ),
        ]

    @property
    def quantity(self) -> Quantity:
        return Quantity(self.quantity_low, self.quantity_high, self.quantity_qualifier, self.quantity_words)

    @quantity.setter
    def quantity(self, quantity: Quantity) -> None:
        self.quantity_low = quantity.low
        self.quantity_high = quantity.high
        self.quantity_qualifier = quantity.qualifier
        self.quantity_words = quantity.words

    def clean(self) -> None:
        super().clean()
        try:
            _stated = self.quantity
        except ValueError as error:
            text = _("The numbers do not go with the chosen word.")
            raise ValidationError({"quantity_words": text}) from error

    @classmethod
    def check(cls, **kwargs: Any) -> list[CheckMessage]:
        return [*super().check(**kwargs), *lost_constraints(cls, Quantified)]
