"""Programmes: concepts, state programmes, award schemes, programmes of services with their directions."""

from django.contrib.postgres.search import SearchVectorField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from moderation.models import Line, Moderated
from ngo_portal.lib.database.history import tracked
from ngo_portal.lib.language.approximate_dates import ApproximateDateField, edtf_check
from ngo_portal.lib.language.translated import LONGEST_NAME, Named, Translated, columns_of
from ngo_portal.lib.language.typed import Typed
from registry.models.dictionaries import Direction
from registry.models.organisations import Organisation
from registry.models.sources import Sourced, refuse_future
from registry.querysets.facts import ProgrammeQuerySet
from search.models import learn_words


class ProgrammeKind(models.TextChoices):
    CONCEPT = "concept", _("concept")
    STATE = "state", _("state programme")
    AWARDS = "awards", _("award scheme")
    SERVICES = "services", _("programme of services")
    OTHER = "other", _("other programme")


@tracked
class Programme(Named, Moderated, Sourced):
    """A document or scheme that others refer to: what adopted it, when, and its directions in their order."""

    kind = models.CharField(_("kind"), max_length=8, choices=ProgrammeKind, default=ProgrammeKind.OTHER)
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        verbose_name=_("organisation that works by it"),
        null=True,
        blank=True,
        related_name="programmes",
    )
    territory = models.ForeignKey(
        "territories.Territory",
        models.PROTECT,
        verbose_name=_("territory it covers"),
        null=True,
        blank=True,
        related_name="programmes",
    )
    act = Translated(
        models.CharField(
            _("adopted by"), max_length=200, blank=True, help_text=_("E.g. Президенттің Жарлығы.")
        )
    )
    adopted = ApproximateDateField(_("adopted"), help_text=_("E.g. 2020; empty when not stated."))
    adopted_words = models.CharField(_("adopted, as printed"), max_length=200, blank=True)
    typed = models.GeneratedField(
        expression=Typed(*columns_of("name")), output_field=SearchVectorField(), db_persist=True
    )

    objects = ProgrammeQuerySet.as_manager()

    class Meta(Moderated.Meta):
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        triggers = learn_words()
        constraints = [
            *Named.Meta.constraints,
            *Moderated.Meta.constraints,
            *Sourced.Meta.constraints,
            models.CheckConstraint(
                name="registry_programme_kind", condition=Q(kind__in=ProgrammeKind.values)
            ),
            models.CheckConstraint(name="registry_programme_adopted", condition=edtf_check("adopted")),
        ]

    def clean(self):
        super().clean()
        errors = {}
        refuse_future(self, "adopted", errors)
        if errors:
            raise ValidationError(errors)


@tracked
class ProgrammeName(Line):
    """Another spelling of a programme's name, a misprint too."""

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="other_names")
    name = models.CharField(_("name as printed"), max_length=LONGEST_NAME)

    class Meta:
        verbose_name = _("other spelling")
        verbose_name_plural = _("other spellings")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "name"], name="registry_programmename_once")
        ]

    def __str__(self):
        return self.name


@tracked
class ProgrammeDirection(Named, Line):
    """One direction of a programme in the words of its source, and the law's direction it belongs to."""

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="directions")
    direction = models.ForeignKey(
        Direction,
        models.PROTECT,
        verbose_name=_("direction of activity"),
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta(Named.Meta):
        verbose_name = _("direction of the programme")
        verbose_name_plural = _("directions of the programme, in their order")
        ordering = ["id"]
