"""A file that an officer sent: its rows, what was understood of them, what the officer said about that, and
what became of them. Nothing of it is public."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from imports.querysets import ImportQuerySet, RowQuerySet
from moderation.models import Scoped
from officers.roles import EVENTS

#: How long an import may be undone.
UNDONE_WITHIN = timedelta(days=7)
#: How long the cells of a file are kept.
CELLS_KEPT = timedelta(days=30)


class State(models.TextChoices):
    READING = "reading", _("is being read")
    REFUSED = "refused", _("could not be read")
    CHECKING = "checking", _("is being checked")
    READY = "ready", _("waits for you")
    SAVING = "saving", _("is being saved")
    SAVED = "saved", pgettext_lazy("an import", "saved")
    UNDOING = "undoing", _("is being undone")
    UNDONE = "undone", _("undone")


#: Where the worker has the next word.
AT_WORK = (State.READING, State.CHECKING, State.SAVING, State.UNDOING)


class Verdict(models.TextChoices):
    NEW = "new", pgettext_lazy("rows of a list", "new")
    CHANGED = "changed", pgettext_lazy("rows of a list", "changed")
    UNCHANGED = "unchanged", pgettext_lazy("rows of a list", "unchanged")
    WRONG = "wrong", pgettext_lazy("rows of a list", "wrong")
    LEFT_OUT = "left_out", pgettext_lazy("rows of a list", "left out")


class Import(Scoped):
    """`meanings`: the field of each column, "" for one that is not taken. `answers`: {key of a repair: what
    the officer said}. `repairs`: what there is to say; `plan`: a digest of what was shown before the click.
    """

    kind = models.CharField(max_length=20)
    file_name = models.CharField(_("file"), max_length=200)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("sent by")
    )
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.READING)
    language = models.CharField(max_length=2, choices=settings.LANGUAGES)
    why = models.CharField(max_length=20, blank=True)
    sheet = models.CharField(max_length=100, blank=True)
    headings = models.JSONField(default=list)
    heading_row = models.PositiveIntegerField(default=0)
    meanings = models.JSONField(default=list)
    answers = models.JSONField(default=dict)
    repairs = models.JSONField(default=list)
    counts = models.JSONField(default=dict)
    plan = models.CharField(max_length=64, blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    touched_at = models.DateTimeField(default=timezone.now)
    correction = models.JSONField(default=dict)
    finished_at = models.DateTimeField(_("saved at"), null=True)

    rights = EVENTS
    objects = ImportQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        verbose_name = _("list from a spreadsheet")
        verbose_name_plural = _("lists from spreadsheets")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(name="imports_import_state", condition=Q(state__in=State.values)),
            models.CheckConstraint(
                name="imports_import_finished",
                condition=Q(finished_at__isnull=False) | ~Q(state__in=["saved", "undoing", "undone"]),
            ),
        ]
        indexes = [models.Index(fields=["responsible", "-id"], name="imports_import_list")]

    def __str__(self):
        return self.file_name

    @property
    def is_at_work(self):
        return self.state in AT_WORK

    @property
    def may_be_undone(self):
        return self.state == State.SAVED and self.finished_at > timezone.now() - UNDONE_WITHIN


class SentFile(models.Model):
    """The bytes of a file until they are read."""

    sent = models.OneToOneField(Import, models.CASCADE, primary_key=True, related_name="file")
    data = models.BinaryField()

    class Meta:
        default_permissions = ()

    def __str__(self):
        return str(self.sent_id)


class Row(models.Model):
    """A row of the file. `number`: as the spreadsheet counts; `digest`: of its cells under their meanings.
    `changes`: [{field, label, before, after}] in words; `undo`: what brings the record back."""

    sent = models.ForeignKey(Import, models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField()
    cells = models.JSONField()
    digest = models.CharField(max_length=32, blank=True)
    verdict = models.CharField(max_length=10, choices=Verdict, blank=True)
    problems = models.JSONField(default=list)
    changes = models.JSONField(default=list)
    record_model = models.CharField(max_length=60, blank=True)
    record_key = models.BigIntegerField(null=True)
    record_version = models.PositiveIntegerField(null=True)
    undo = models.JSONField(null=True)

    objects = RowQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["sent", "number"]
        constraints = [
            models.UniqueConstraint(fields=["sent", "number"], name="imports_row_once"),
            models.CheckConstraint(
                name="imports_row_verdict", condition=Q(verdict__in=["", *Verdict.values])
            ),
        ]
        indexes = [
            models.Index(fields=["digest"], name="imports_row_again", condition=Q(record_key__isnull=False)),
            models.Index(fields=["sent", "verdict", "number"], name="imports_row_verdicts"),
        ]

    def __str__(self):
        return f"{self.sent_id}: {self.number}"


class KnownHeadings(models.Model):
    """What the columns of such a file mean, as somebody of the territory has said once."""

    kind = models.CharField(max_length=20)
    responsible = models.ForeignKey("territories.Territory", models.PROTECT, related_name="+")
    digest = models.CharField(max_length=32)
    meanings = models.JSONField()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "responsible", "digest"], name="imports_knownheadings_once"
            )
        ]

    def __str__(self):
        return f"{self.kind} {self.digest}"
