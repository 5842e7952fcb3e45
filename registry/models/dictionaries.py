"""The dictionaries of the registry."""

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.database.history import tracked
from ngo_portal.lib.language.dictionaries import Entry
from ngo_portal.lib.language.quantities import Noun
from ngo_portal.lib.language.translated import Translated, columns_of
from registry.querysets.groups import TargetGroupQuerySet


@tracked
class LegalForm(Entry):
    """Legal form of an organisation, as the law names it; the abbreviation stands in lists («ҚБ», «ОО»)."""

    abbreviation = Translated(models.CharField(_("abbreviation"), max_length=20, blank=True))
    searched_by = [*columns_of("name"), *columns_of("abbreviation")]

    class Meta(Entry.Meta):
        verbose_name = _("legal form")
        verbose_name_plural = _("legal forms")


@tracked
class Direction(Entry):
    """Direction of activity: article 5 of the law on the state social order; the list changed over the
    years."""

    valid_from = models.PositiveSmallIntegerField(_("in the law since (year)"), null=True, blank=True)
    valid_to = models.PositiveSmallIntegerField(_("in the law until (year)"), null=True, blank=True)
    searched_by = columns_of("name")

    class Meta(Entry.Meta):
        verbose_name = _("direction of activity")
        verbose_name_plural = _("directions of activity")
        constraints = [
            *Entry.Meta.constraints,
            models.CheckConstraint(
                name="registry_direction_years",
                condition=models.Q(valid_from__isnull=True)
                | models.Q(valid_to__isnull=True)
                | models.Q(valid_from__lte=models.F("valid_to")),
                violation_error_message=_("The last year lies before the first one."),
            ),
        ]


class Counted(Entry):
    """A word that is counted, with the forms it takes beside a number; where a form is empty the number
    stands alone."""

    counted_kk = models.CharField(
        _("after a number, in Kazakh"), max_length=200, blank=True, help_text=_("E.g. 30 мұқтаж отбасы.")
    )
    one_ru = models.CharField(
        _("after 1, in Russian"), max_length=200, blank=True, help_text=_("E.g. 1 нуждающаяся семья.")
    )
    few_ru = models.CharField(
        _("after 2, in Russian"), max_length=200, blank=True, help_text=_("E.g. 2 нуждающиеся семьи.")
    )
    many_ru = models.CharField(
        _("after 5, in Russian"), max_length=200, blank=True, help_text=_("E.g. 5 нуждающихся семей.")
    )
    genitive_ru = models.CharField(
        _("after “more than 1”, in Russian"),
        max_length=200,
        blank=True,
        help_text=_("E.g. более 1 нуждающейся семьи."),
    )
    one_en = models.CharField(
        _("after 1, in English"), max_length=200, blank=True, help_text=_("E.g. 1 family in need.")
    )
    many_en = models.CharField(
        _("after 5, in English"), max_length=200, blank=True, help_text=_("E.g. 5 families in need.")
    )

    class Meta(Entry.Meta):
        abstract = True

    @property
    def noun(self):
        """The word as `Quantity.print` takes it."""
        return Noun(
            kk=self.counted_kk,
            ru_one=self.one_ru,
            ru_few=self.few_ru,
            ru_many=self.many_ru,
            ru_genitive=self.genitive_ru,
            en_one=self.one_en,
            en_many=self.many_en,
            takes_ending=getattr(self, "takes_ending", False),
        )


@tracked
class TargetGroup(Counted):
    """Whom an organisation or event is for. Of a vulnerable group small numbers are not made public
    (small_numbers.py).

    Whoever asks for the `parent` asks for this one too. A retired word with a parent was merged into it.
    """

    is_vulnerable = models.BooleanField(_("vulnerable group"), default=False)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name=_("belongs to"),
        null=True,
        blank=True,
        related_name="narrower",
        help_text=_("Whoever looks for that group finds this one too."),
    )

    objects = TargetGroupQuerySet.as_manager()
    searched_by = [*columns_of("name"), "counted_kk", "one_ru", "many_ru", "one_en"]

    class Meta(Entry.Meta):
        verbose_name = _("target group")
        verbose_name_plural = _("target groups")
        constraints = [
            *Entry.Meta.constraints,
            models.CheckConstraint(
                name="registry_targetgroup_own_parent",
                condition=models.Q(parent__isnull=True) | ~models.Q(parent=models.F("id")),
            ),
        ]

    @cached_property
    def family(self):
        """Primary keys of what is meant by whoever asks for it: its own, and those of all that belong to
        it."""
        return TargetGroup.objects.families()[self.pk]

    def clean(self):
        super().clean()
        if self.pk and self.parent_id in TargetGroup.objects.families()[self.pk]:
            raise ValidationError({"parent": _("That group belongs to this one.")})


@tracked
class Unit(Counted):
    """What is counted: people, families, tonnes, tenge, pieces."""

    takes_ending = models.BooleanField(
        _("unit of measure"), default=False, help_text=_("In Kazakh it takes the ending: 1,5 тоннаға жуық.")
    )
    counts_people = models.BooleanField(
        _("counts people"),
        default=False,
        help_text=_("Of vulnerable groups, 1 to 4 of these are public as “fewer than 5”."),
    )
    second_person_above = models.DecimalField(
        _("second check above"),
        max_digits=18,
        decimal_places=3,
        default=100_000,
        db_default=100_000,  # for the release before, which does not know it
        validators=[MinValueValidator(0)],
        help_text=_(
            "Before a larger number is public, somebody other than the person who entered it checks it."
        ),
    )

    class Meta(Entry.Meta):
        verbose_name = _("unit")
        verbose_name_plural = _("units")


@tracked
class Indicator(Entry):
    """What a figure measures (volunteer hours, waste paper collected …), always in one unit."""

    unit = models.ForeignKey(Unit, models.PROTECT, verbose_name=_("unit"), related_name="indicators")
    target_group = models.ForeignKey(
        TargetGroup,
        models.PROTECT,
        verbose_name=_("target group"),
        null=True,
        blank=True,
        related_name="indicators",
        help_text=_("Whom it counts, when it counts people: until it is said, 1 to 4 are “fewer than 5”."),
    )

    class Meta(Entry.Meta):
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
