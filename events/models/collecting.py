"""What is collected from the districts by a day: the events of an edition or of a quarter, and who says
that there is nothing to report."""

import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events.models.marathons import Edition
from events.querysets import CollectionQuerySet
from ngo_portal.lib.database.history import tracked
from territories.models import COUNTRY_CODE, Territory


class Quarter(models.IntegerChoices):
    FIRST = 1, _("1st quarter")
    SECOND = 2, _("2nd quarter")
    THIRD = 3, _("3rd quarter")
    FOURTH = 4, _("4th quarter")

    def days(self, year):
        """Its first and its last day in a year."""
        first = datetime.date(year, 3 * self - 2, 1)
        after = datetime.date(year + 1, 1, 1) if self == Quarter.FOURTH else first.replace(month=3 * self + 1)
        return first, after - datetime.timedelta(days=1)


@tracked
class Collection(models.Model):
    """The events of an edition, or else of a quarter, that districts are to enter by `due`, that day
    included."""

    edition = models.OneToOneField(
        Edition,
        models.CASCADE,
        verbose_name=_("edition of a marathon"),
        null=True,
        blank=True,
        related_name="collection",
        help_text=_("Or leave it empty and give a quarter."),
    )
    year = models.PositiveSmallIntegerField(
        _("year"), null=True, blank=True, validators=[MinValueValidator(1991), MaxValueValidator(2100)]
    )
    quarter = models.PositiveSmallIntegerField(_("quarter"), choices=Quarter, null=True, blank=True)
    due = models.DateField(_("deadline"), help_text=_("The last day on which an event is entered in time."))
    is_public = models.BooleanField(
        _("shown to the public"),
        default=False,
        help_text=_(
            "The page of the edition says how many districts have reported, and how many of them in time."
        ),
    )

    objects = CollectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("collection of reports")
        verbose_name_plural = _("collections of reports")
        ordering = ["-due", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["year", "quarter"],
                name="events_collection_once",
                violation_error_message=_("There is a deadline for this quarter already."),
            ),
            models.CheckConstraint(
                name="events_collection_of_one",
                condition=Q(edition__isnull=False, year__isnull=True, quarter__isnull=True)
                | Q(
                    edition__isnull=True,
                    year__isnull=False,
                    quarter__isnull=False,
                    quarter__in=Quarter.values,
                ),
            ),
            models.CheckConstraint(
                name="events_collection_public", condition=Q(is_public=False) | Q(edition__isnull=False)
            ),
            models.CheckConstraint(
                name="events_collection_year", condition=Q(year__isnull=True) | Q(year__range=(1991, 2100))
            ),
        ]

    def __str__(self):
        if self.edition_id:
            return str(self.edition)
        return f"{self.year}, {self.get_quarter_display()}"

    def get_absolute_url(self):
        return reverse("collection", args=[self.pk])

    def clean(self):
        if bool(self.edition_id) == bool(self.year or self.quarter):
            raise ValidationError({"edition": _("Choose an edition, or else a year and its quarter.")})
        if not self.edition_id and not (self.year and self.quarter):
            raise ValidationError({"quarter": _("Give both the year and the quarter.")})
        if self.is_public and not self.edition_id:
            raise ValidationError({"is_public": _("A quarter has no page that could show it.")})

    @property
    def days(self):
        """The first and the last day of the quarter; None of an edition."""
        return Quarter(self.quarter).days(self.year) if self.quarter else None

    @property
    def borders_of(self):
        """The day whose districts are asked."""
        return self.days[1] if self.days else self.edition.last_day

    @property
    def over_at(self):
        """The moment at which the deadline is over."""
        next_day = self.due + datetime.timedelta(days=1)
        return timezone.make_aware(datetime.datetime.combine(next_day, datetime.time.min))

    @property
    def territory(self):
        """Whose districts are asked."""
        own = self.edition.territory if self.edition_id else None
        return own or Territory.objects.get(code=COUNTRY_CODE)


@tracked
class NothingToReport(models.Model):
    """Who said when that a district has nothing to report. It holds as long as no record of the district says
    otherwise."""

    collection = models.ForeignKey(
        Collection, models.CASCADE, related_name="nothing_to_report", db_index=False
    )
    district = models.ForeignKey(Territory, models.PROTECT, related_name="+", db_index=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        default_permissions = ()
        verbose_name = _("nothing to report")
        verbose_name_plural = _("nothing to report")
        constraints = [
            models.UniqueConstraint(fields=["collection", "district"], name="events_nothingtoreport_once")
        ]

    def __str__(self):
        return f"{self.collection_id} {self.district_id}"
