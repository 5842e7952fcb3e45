"""How a contract of the state social order is watched over: reports by their days, and visits. Nothing of it
is public; what came of the project is told by its own record."""

import pgtrigger
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from moderation.models import Line, Scoped
from ngo_portal.lib.database.history import tracked
from ngo_portal.lib.language.translated import LONGEST_NAME
from projects.models.projects import SocialProject
from projects.querysets import SupervisionQuerySet
from registry.models.sources import refuse_future


@tracked(shown=False)
class Supervision(Scoped):
    """The reports and visits of one project. It is no part of the project's record: who watches over a
    contract goes on writing when that is public, and corrects nothing by it.

    Who answers for the project answers for it: the database writes `responsible`.
    """

    project = models.OneToOneField(
        SocialProject,
        models.PROTECT,
        verbose_name=_("social project"),
        related_name="supervision",
        error_messages={"unique": _("The reports and visits of this project have a page already.")},
    )
    note = models.TextField(_("note"), blank=True, help_text=_("For the officers; never public."))

    objects = SupervisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("supervision of a contract")
        verbose_name_plural = _("supervision of contracts")
        ordering = ["-pk"]
        indexes = [models.Index(fields=["responsible", "-id"], name="projects_supervision_list")]
        triggers = [
            pgtrigger.Trigger(
                name="of_project",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("project_id", "responsible_id"),
                func="""
                    NEW.responsible_id = (
                        SELECT responsible_id FROM projects_socialproject WHERE id = NEW.project_id
                    );
                    RETURN NEW;
                """,
            )
        ]

    def __str__(self):
        return str(self.project)


class ReportKind(models.TextChoices):
    INTERIM = "interim", _("interim report")
    FINAL = "final", _("final report")


@tracked(shown=False)
class ProjectReport(Line):
    """A report that the organisation owes by a day."""

    supervision = models.ForeignKey(Supervision, models.CASCADE, related_name="reports")
    kind = models.CharField(_("report"), max_length=8, choices=ReportKind, default=ReportKind.INTERIM)
    due_on = models.DateField(_("due on"), help_text=_("The last day on which it is in time."))
    handed_in_on = models.DateField(
        _("handed in on"), null=True, blank=True, help_text=_("Empty: not handed in yet.")
    )
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("report on the project")
        verbose_name_plural = _("reports on the project")
        ordering = ["due_on", "id"]
        constraints = [
            models.CheckConstraint(
                name="projects_projectreport_kind", condition=Q(kind__in=ReportKind.values)
            ),
            models.UniqueConstraint(
                fields=["supervision"],
                condition=Q(kind="final"),
                name="projects_projectreport_one_final",
                violation_error_message=_("There can be only one final report."),
            ),
        ]
        indexes = [
            models.Index(
                fields=["due_on"],
                name="projects_projectreport_owed",
                include=["supervision"],
                condition=Q(handed_in_on__isnull=True),
            )
        ]

    def __str__(self):
        return f"{self.get_kind_display()}, {date_format(self.due_on, 'SHORT_DATE_FORMAT')}"

    def clean(self):
        super().clean()
        errors = {}
        refuse_future(self, "handed_in_on", errors)
        if errors:
            raise ValidationError(errors)


@tracked(shown=False)
class MonitoringVisit(Line):
    """A look at how the project is carried out, where it is; it may lie ahead."""

    supervision = models.ForeignKey(Supervision, models.CASCADE, related_name="visits")
    on = models.DateField(_("day of the visit"))
    by_whom = models.CharField(_("who visited"), max_length=LONGEST_NAME, blank=True)
    found = models.TextField(_("what was found"), blank=True)
    to_mend = models.TextField(_("what is to be mended"), blank=True)
    mend_by = models.DateField(_("to be mended by"), null=True, blank=True)
    mended_on = models.DateField(_("mended on"), null=True, blank=True)

    class Meta:
        verbose_name = _("monitoring visit")
        verbose_name_plural = _("monitoring visits")
        ordering = ["on", "id"]
        constraints = [
            models.CheckConstraint(
                name="projects_monitoringvisit_mend",
                condition=Q(mend_by__isnull=True) | ~Q(to_mend=""),
                violation_error_message=_("Say what is to be mended by this day."),
            )
        ]

    def __str__(self):
        return date_format(self.on, "SHORT_DATE_FORMAT")

    def clean(self):
        super().clean()
        errors = {}
        refuse_future(self, "mended_on", errors)
        if errors:
            raise ValidationError(errors)
