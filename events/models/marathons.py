"""Marathons, their yearly editions and themed weeks, and the yearly days they fall on. The same for the
whole country."""

import datetime

from django.contrib.postgres.search import SearchVectorField
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from events.querysets import MarathonQuerySet
from ngo_portal.lib.database.history import track_links, tracked
from ngo_portal.lib.language.approximate_dates import ApproximateDate, ApproximateDateField, edtf_check
from ngo_portal.lib.language.quantities import Quantified
from ngo_portal.lib.language.translated import LONGEST_NAME, Named, Translated, columns_of
from ngo_portal.lib.language.typed import Typed
from registry.models import Sourced, Statement
from registry.models.sources import Basis, refuse_future
from search.models import learn_words


@tracked
class Observance(Named, Sourced):
    """A yearly day, as World NGO Day on 27 February."""

    day = ApproximateDateField(_("day of the year"), help_text=_("Day and month, e.g. 27.02."))
    day_words = models.CharField(_("day of the year, as printed"), max_length=200, blank=True)
    first_held = ApproximateDateField(_("first held"), help_text=_("E.g. 27.02.2014."))
    first_held_words = models.CharField(_("first held, as printed"), max_length=200, blank=True)
    first_place = Translated(models.CharField(_("first held in"), max_length=200, blank=True))

    class Meta:
        verbose_name = _("observance")
        verbose_name_plural = _("observances")
        ordering = ["day", "id"]
        constraints = [
            *Named.Meta.constraints,
            *Sourced.Meta.constraints,
            models.CheckConstraint(name="events_observance_day", condition=edtf_check("day")),
            models.CheckConstraint(name="events_observance_first", condition=edtf_check("first_held")),
        ]

    def clean(self):
        super().clean()
        errors = {}
        refuse_future(self, "first_held", errors)
        if errors:
            raise ValidationError(errors)


@tracked
class Marathon(Named):
    """A campaign that returns every year, as «Игі істер марафоны»."""

    slug = models.SlugField(
        _("address"), max_length=80, unique=True, help_text=_("Latin letters, e.g. igi-ister-marafony.")
    )
    about = Translated(models.TextField(_("about it"), blank=True))
    searched_by = columns_of("name")
    #: What any of them is called, in each language.
    called = "марафон marathon"
    public_words: dict[str, str] = {}
    typed = models.GeneratedField(
        expression=Typed(*columns_of("name")), output_field=SearchVectorField(), db_persist=True
    )

    objects = MarathonQuerySet.as_manager()

    class Meta:
        verbose_name = _("marathon")
        verbose_name_plural = _("marathons")
        triggers = learn_words()
        ordering = ["id"]
        constraints = Named.Meta.constraints

    def get_absolute_url(self):
        return reverse("events:marathon-detail", args=[self.slug])


@tracked
class MarathonName(models.Model):
    """Another name sources use for a marathon, and the word they call it («іс-шара», «акция»)."""

    marathon = models.ForeignKey(Marathon, models.CASCADE, related_name="other_names")
    name = models.CharField(_("name"), max_length=LONGEST_NAME)

    class Meta:
        verbose_name = _("other name")
        verbose_name_plural = _("other names")
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["marathon", "name"], name="events_marathonname_once")]

    def __str__(self):
        return self.name


@tracked
class Edition(Quantified, Sourced):
    """A marathon in one year. Its quantity is the number of its events as a source gives it, beside
    the one the portal counts («бірқатар іс-шаралар»); its `basis` is that of its year."""

    marathon = models.ForeignKey(
        Marathon, models.PROTECT, verbose_name=_("marathon"), related_name="editions"
    )
    year = models.PositiveSmallIntegerField(
        _("year held"), validators=[MinValueValidator(1991), MaxValueValidator(2100)]
    )
    dates = ApproximateDateField(
        _("dates"), help_text=_("E.g. 01.02.2021–30.11.2021; empty when not stated.")
    )
    dates_words = models.CharField(_("dates as printed"), max_length=200, blank=True)
    territory = models.ForeignKey(
        "territories.Territory",
        models.PROTECT,
        verbose_name=_("territory it covers"),
        null=True,
        blank=True,
        related_name="+",
    )
    statements = models.ManyToManyField(
        Statement, verbose_name=_("statements about it"), blank=True, related_name="editions"
    )

    class Meta:
        verbose_name = _("edition of a marathon")
        verbose_name_plural = _("editions of marathons")
        ordering = ["-year", "marathon"]
        constraints = [
            *Quantified.Meta.constraints,
            *Sourced.Meta.constraints,
            models.UniqueConstraint(
                fields=["marathon", "year"],
                name="events_edition_once",
                violation_error_message=_("This marathon already has an edition of that year."),
            ),
            models.CheckConstraint(name="events_edition_year", condition=Q(year__range=(1991, 2100))),
            models.CheckConstraint(name="events_edition_dates", condition=edtf_check("dates")),
        ]

    def __str__(self):
        return f"{self.marathon}, {self.year}"

    @property
    def phrase(self):
        """The number a source gives of its events, in words; "" when it gives none."""
        return str(self.quantity) if self.quantity else ""

    #: The number, which is what the sentence of the source opens behind, is never inferred.
    is_inferred = False

    @property
    def year_is_inferred(self):
        return self.basis == Basis.INFERRED

    @property
    def as_date(self):
        return ApproximateDate(str(self.year))

    @property
    def last_day(self):
        """The last day that it can have had."""
        return self.dates.latest or datetime.date(self.year, 12, 31)

    @property
    def covers_the_country(self):
        return self.territory is None or self.territory.level == 0

    def get_absolute_url(self):
        return reverse("events:edition-detail", args=[self.marathon.slug, self.year])


track_links(Edition, "statements")


@tracked
class ThemedWeek(Named):
    """A week of an edition with a theme of its own."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="weeks")
    dates = ApproximateDateField(
        _("dates"), help_text=_("E.g. 01.03.2021–07.03.2021; empty when not stated.")
    )
    dates_words = models.CharField(_("dates as printed"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("themed week")
        verbose_name_plural = _("themed weeks")
        ordering = ["dates", "id"]
        constraints = [
            *Named.Meta.constraints,
            models.CheckConstraint(name="events_themedweek_dates", condition=edtf_check("dates")),
        ]
