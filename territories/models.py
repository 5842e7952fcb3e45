"""The KATO tree (НК РК 11): what a place is called today, and where in the tree it stood at any date."""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.language.kazakh import Fold, SortKey
from ngo_portal.lib.language.translated import Translated, columns_of
from ngo_portal.lib.language.typed import Typed
from ngo_portal.lib.serving.data_version import shown

from .querysets import PlacementQuerySet, TerritoryQuerySet

COUNTRY_CODE = "000000000"


@shown
class Territory(models.Model):
    """A unit of the classifier. `load_territories` writes it and nobody else does; nothing is ever deleted.

    `oblast`, `district` and `sub_district` are the ancestor-or-self at that level by today's borders, null
    where the tree has no such level: a city district of Astana hangs from the city and has no `district`.
    `words` has those of its own names and codes (weight A) and of what it lies in or lay in (B):
    sql/territory_words.sql.
    """

    class Level(models.IntegerChoices):
        COUNTRY = 0, _("country")
        OBLAST = 1, _("oblast or city of republican significance")
        DISTRICT = 2, _("district or city")
        SUB_DISTRICT = 3, _("rural okrug, town or city district")
        SETTLEMENT = 4, _("settlement")

    class Kind(models.TextChoices):
        COUNTRY = "country", _("country")
        OBLAST = "oblast", _("oblast")
        CITY_REPUBLICAN = "city_republican", _("city of republican significance")
        DISTRICT = "district", _("district")
        CITY_ADM = "city_adm", _("city with its surroundings")
        CITY = "city", _("city")
        CITY_DISTRICT = "city_district", _("city district")
        RURAL_OKRUG = "rural_okrug", _("rural okrug")
        VILLAGE_ADM = "village_adm", _("village with its surroundings")
        SETTLEMENT_ADM = "settlement_adm", _("settlement with its surroundings")
        LOCALITY = "locality", _("locality")

    code = models.CharField(_("KATO code"), max_length=9, unique=True)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("lies in")
    )
    level = models.SmallIntegerField(_("level"), choices=Level)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)

    name_kk = models.CharField(_("name in the classifier, Kazakh"), max_length=200)
    name_ru = models.CharField(_("name in the classifier, Russian"), max_length=200)
    name_en = models.CharField(_("name in the classifier, English"), max_length=200, blank=True)
    title = Translated(models.CharField(_("title"), max_length=200))
    aliases = models.CharField(
        _("other names"), max_length=200, blank=True, help_text=_("Old and everyday names people search by.")
    )

    oblast = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    district = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    sub_district = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    same_as = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="repeated_by",
        verbose_name=_("the same place as"),
        help_text=_(
            "The classifier lists a city twice, with its surroundings and without; readers see the first row."
        ),
    )
    valid_from = models.DateField(_("exists since"), null=True, blank=True)
    valid_to = models.DateField(_("retired on"), null=True, blank=True)

    search = models.GeneratedField(
        expression=Fold(*columns_of("title"), "aliases"),
        output_field=models.TextField(),
        db_persist=True,
    )
    typed = models.GeneratedField(
        expression=Typed(*columns_of("title"), "aliases"), output_field=SearchVectorField(), db_persist=True
    )
    words = SearchVectorField(_("words it is found by"), null=True, editable=False)
    sort_key = models.GeneratedField(
        expression=SortKey("title_kk"), output_field=models.TextField(db_collation="C"), db_persist=True
    )

    objects = TerritoryQuerySet.as_manager()
    #: Which rows have words that are no slips: villages are called almost anything.
    public_words = {"level__lte": 2}

    class Meta:
        verbose_name = _("territory")
        verbose_name_plural = _("territories")
        ordering = ["sort_key", "code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(code__regex=r"^[0-9]{9}$"), name="territory_code_is_nine_digits"
            ),
            models.CheckConstraint(
                condition=Q(level=0, parent__isnull=True) | Q(level__range=(1, 4), parent__isnull=False),
                name="territory_only_the_country_has_no_parent",
            ),
            models.CheckConstraint(
                condition=~Q(title_kk="") & ~Q(title_ru="") & ~Q(title_en=""), name="territory_titled"
            ),
            models.CheckConstraint(
                condition=~Q(same_as=F("pk")) & ~Q(parent=F("pk")), name="territory_not_its_own_kin"
            ),
        ]
        indexes = [
            models.Index(fields=["sort_key", "code"], name="territory_sort_key"),
            models.Index(fields=["level"], name="territory_above", condition=Q(level__lte=1)),  # of thousands
            GinIndex(fields=["search"], opclasses=["gin_trgm_ops"], name="territory_search"),
            GinIndex(fields=["words"], name="territory_words"),
            GinIndex(fields=["typed"], name="territory_typed"),
        ]

    def __str__(self):
        return str(self.title)

    @property
    def stands_in(self):
        """Its district and its oblast, by which places of one name are told apart."""
        keys = {"district": self.district_id, "oblast": self.oblast_id}
        around = [getattr(self, name) for name, key in keys.items() if key not in (None, self.pk)]
        return ", ".join(dict.fromkeys(str(place) for place in around))

    def parent_on(self, date):
        """What the place lay in on `date`; None for the country and for a place not yet in the tree."""
        placement = self.placements.on(date).select_related("parent").first()
        return placement.parent if placement else None

    def ancestors_on(self, date=None):
        """The place and what it lies in, largest first, without the country; no date: by today's borders."""
        return list(Territory.objects.on_path_of(self, date).order_by("level"))


@shown
class Placement(models.Model):
    """Where in the tree a territory stood, under which code, from `since` to the day before `until`.

    Null `since` means unknown or always, null `until` means still. `code` is empty where the unit had none.
    Every territory, retired ones too, has exactly one open placement.
    """

    territory = models.ForeignKey(
        Territory, models.PROTECT, related_name="placements", verbose_name=_("territory")
    )
    parent = models.ForeignKey(
        Territory, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("lies in")
    )
    code = models.CharField(_("KATO code"), max_length=9, blank=True)
    since = models.DateField(_("since"), null=True, blank=True)
    until = models.DateField(_("until"), null=True, blank=True)

    objects = PlacementQuerySet.as_manager()

    class Meta:
        verbose_name = _("placement")
        verbose_name_plural = _("placements")
        ordering = ["territory", F("since").asc(nulls_first=True)]
        constraints = [
            models.UniqueConstraint(
                fields=["territory"], condition=Q(until__isnull=True), name="placement_one_open_for_each"
            ),
            models.CheckConstraint(condition=Q(since__lt=F("until")), name="placement_since_before_until"),
            models.CheckConstraint(
                condition=Q(code__regex=r"^([0-9]{9})?$"), name="placement_code_is_nine_digits"
            ),
        ]

    def __str__(self):
        return f"{self.code} {self.since or '…'} – {self.until or '…'}"
