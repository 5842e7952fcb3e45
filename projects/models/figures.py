"""What a contract asks of a project in numbers, and what came of it."""

from functools import partial

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from moderation.models import Line
from ngo_portal.lib.database.history import tracked
from ngo_portal.lib.language.quantities import Quantified
from ngo_portal.lib.language.translated import Translated, empty
from projects.models.projects import SocialProject
from registry.models import Indicator, Sourced, TargetGroup, ToldByEnds, Unit, told
from registry.rules import phrases
from registry.rules.small_numbers import FEW, IN_ENDS

_OF_PROJECTS = {"function": "projects_tell", "owner": "project_id"}
_tell_when_dictionary_changes = partial(
    told.tell_when_dictionary_changes, name="tell_projects", **_OF_PROJECTS
)


class Phase(models.TextChoices):
    PLANNED = "planned", _("planned by the contract")
    ACTUAL = "actual", _("reached")


@tracked
class ProjectFigure(ToldByEnds, Sourced, Line):
    """A number of an indicator of the contract, planned or reached; each may have a source of its own: the
    contract, and the report."""

    named = ["indicator__unit", "indicator__target_group"]
    groups = ("target_group", "indicator__target_group")
    units = ("unit", "indicator__unit")

    project = models.ForeignKey(SocialProject, models.CASCADE, related_name="figures")
    phase = models.CharField(_("planned or reached"), max_length=8, choices=Phase, default=Phase.PLANNED)
    indicator = models.ForeignKey(
        Indicator,
        models.PROTECT,
        verbose_name=_("indicator"),
        null=True,
        blank=True,
        related_name="project_figures",
    )
    item = Translated(models.CharField(_("what"), max_length=200, blank=True))
    unit = models.ForeignKey(
        Unit, models.PROTECT, verbose_name=_("unit"), null=True, blank=True, related_name="+"
    )
    target_group = models.ForeignKey(
        TargetGroup,
        models.PROTECT,
        verbose_name=_("target group"),
        null=True,
        blank=True,
        related_name="project_figures",
        help_text=_("Whom the number counts, when it counts people."),
    )

    class Meta(Sourced.Meta):
        verbose_name = _("indicator of the contract")
        verbose_name_plural = _("indicators of the contract, planned and reached")
        ordering = ["id"]
        triggers = told.tell_when_lines_change(**_OF_PROJECTS)
        indexes = [
            models.Index(fields=["project"], name="projects_figure_few", condition=FEW),
            models.Index(fields=["project"], name="projects_figure_ends", condition=IN_ENDS),
        ]
        constraints = [
            *Sourced.Meta.constraints,
            *Quantified.Meta.constraints,
            models.CheckConstraint(name="projects_projectfigure_phase", condition=Q(phase__in=Phase.values)),
            models.CheckConstraint(
                name="projects_projectfigure_something",
                condition=Q(indicator__isnull=False) | ~empty("item"),
                violation_error_message=_("Choose an indicator, or say in words what it is."),
            ),
        ]

    def __str__(self):
        return str(self.indicator or self.item)

    @property
    def subject(self):
        """What a number of the other phase has to be of to stand beside it."""
        return self.indicator_id, str(self.item).casefold(), self.target_group_id

    @property
    def phrase(self):
        """The number in words as the public is told it: «200 адам»; "" when it is not known."""
        noun = phrases.PEOPLE if self.whom else None
        return phrases.counted(self.public_quantity, self.counted_in, otherwise=noun)


class ProjectGroup(TargetGroup):
    """Target groups, under a name that triggers of projects can be declared on."""

    class Meta:
        proxy = True
        triggers = _tell_when_dictionary_changes(
            columns=["is_vulnerable", "parent_id"],
            lines={
                "projects_projectfigure": "line.target_group_id = changed.id OR "
                + told.OF_INDICATOR.format("target_group_id")
            },
        )


class ProjectUnit(Unit):
    """Units, under a name that triggers of projects can be declared on."""

    class Meta:
        proxy = True
        triggers = _tell_when_dictionary_changes(
            columns=["counts_people"],
            lines={
                "projects_projectfigure": "line.unit_id = changed.id OR "
                + told.OF_INDICATOR.format("unit_id")
            },
        )


class ProjectIndicator(Indicator):
    """Indicators, under a name that triggers of projects can be declared on."""

    class Meta:
        proxy = True
        triggers = _tell_when_dictionary_changes(
            columns=["unit_id", "target_group_id"],
            lines={"projects_projectfigure": "line.indicator_id = changed.id"},
        )
