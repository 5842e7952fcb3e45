"""What the desk keeps beside records: whose work they are, letters to be written, forms that are not saved
yet, and who has looked at personal data."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from moderation.models.records import Report, StepTaken
from officers.roles import LOGS


class Duty(models.Model):
    """Whose work a record is: of who entered it or first handed it in, until it is handed over."""

    record_model = models.CharField(max_length=60)
    record_key = models.BigIntegerField()
    officer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False)
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["record_model", "record_key"], name="moderation_duty_once")
        ]
        indexes = [models.Index(fields=["officer", "record_model", "-record_key"], name="moderation_duty_of")]

    def __str__(self):
        return f"{self.record_model} {self.record_key}: {self.officer_id}"


class Notice(models.Model):
    """What an officer is to be told by the next letter of the day: a step or a report."""

    officer = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices")
    taken = models.ForeignKey(StepTaken, models.CASCADE, null=True, related_name="+")
    report = models.ForeignKey(Report, models.CASCADE, null=True, related_name="+")

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="moderation_notice_of_one",
                condition=Q(taken__isnull=True, report__isnull=False)
                | Q(taken__isnull=False, report__isnull=True),
            )
        ]

    def __str__(self):
        return f"{self.officer_id}: {self.taken_id or self.report_id}"


class KeptForm(models.Model):
    """A form of the desk that somebody has begun to fill in and not saved: drafts.py."""

    officer = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", db_index=False)
    path = models.CharField(max_length=300)
    form = models.UUIDField()  # its token
    fields = models.JSONField(default=list)  # as the script of the browser keeps them
    since = models.DateTimeField(default=timezone.now)
    at = models.DateTimeField(default=timezone.now, db_index=True)
    taken_over_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", db_index=False
    )

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["officer", "path", "form"], name="moderation_keptform_once")
        ]
        indexes = [models.Index(fields=["path", "at"], name="moderation_keptform_path")]

    def __str__(self):
        return f"{self.path} {self.officer_id}"


class Seen(models.Model):
    """Who has looked at personal data or taken them away: of which record, or of which list."""

    class How(models.TextChoices):
        VIEW = "view", _("looked at")
        EXPORT = "export", _("taken away")

    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        db_index=False,
        verbose_name=_("officer"),
    )
    how = models.CharField(_("how"), max_length=6, choices=How, default=How.VIEW)
    record_model = models.CharField(_("of what"), max_length=60)
    record_key = models.BigIntegerField(_("record"), null=True)
    asked = models.CharField(_("file"), max_length=500, blank=True)
    at = models.DateTimeField(_("when"), default=timezone.now, db_index=True)

    rights = LOGS

    class Meta:
        default_permissions = ()
        verbose_name = _("look at personal data")
        verbose_name_plural = _("who has looked at personal data")
        ordering = ["-pk"]
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        ]
        constraints = [
            models.CheckConstraint(name="moderation_seen_how", condition=Q(how__in=["view", "export"]))
        ]
        indexes = [
            models.Index(fields=["record_model", "record_key", "-at"], name="moderation_seen_record"),
            models.Index(fields=["officer", "-at"], name="moderation_seen_officer"),
        ]

    def __str__(self):
        return f"{self.officer_id}: {self.record_model} {self.record_key or self.asked}"
