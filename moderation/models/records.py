"""What every record has: a responsible territory and a stage; the steps taken, the tokens of its forms."""

import uuid
from dataclasses import dataclass
from functools import reduce
from operator import or_

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q, Value
from django.utils import timezone
from django.utils.functional import classproperty
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from moderation.querysets import (
    ConfirmationQuerySet,
    LineQuerySet,
    ModeratedQuerySet,
    ReportQuerySet,
    ScopedQuerySet,
    StepTakenQuerySet,
)
from moderation.steps import STEPS, Stage
from ngo_portal.lib.database.history import tracked
from ngo_portal.lib.language.dictionaries import Entry
from officers.roles import SCOPED


class Scoped(models.Model):
    """A record that one territory answers for; only officers of that territory's subtree edit it."""

    responsible = models.ForeignKey(
        "territories.Territory",
        models.PROTECT,
        verbose_name=_("responsible territory"),
        related_name="+",
        help_text=_("The oblast, city or district whose officers answer for this record."),
    )
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    updated_at = models.DateTimeField(_("updated at"), auto_now=True)
    version = models.PositiveIntegerField(_("version"), default=1, editable=False)

    rights = SCOPED
    #: Whether the officers of the whole oblast read it, who change their own.
    read_in_oblast = False
    objects = ScopedQuerySet.as_manager()

    class Meta:
        abstract = True


@dataclass(frozen=True)
class Unfit:
    """A text of a record, or of a line of it, that may not be public."""

    model: type[models.Model]
    column: str
    text: str
    why: str

    @property
    def box(self):
        """How the form names it."""
        label = self.model._meta.get_field(self.column).verbose_name
        where = f"{self.model._meta.verbose_name}: " if issubclass(self.model, Line) else ""
        return capfirst(f"{where}{label}")


class Moderated(Scoped):
    """A record with a stage, which only the steps of moderation/steps.py change; each is signed."""

    stage = models.CharField(_("stage"), max_length=16, choices=Stage, default=Stage.DRAFT, editable=False)
    submitted_at = models.DateTimeField(_("submitted at"), null=True, editable=False)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("submitted by"),
    )
    published_at = models.DateTimeField(_("published at"), null=True, editable=False)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("published by"),
    )
    corrected_at = models.DateTimeField(
        _("corrected at"),
        null=True,
        editable=False,
        help_text=_("When a published figure was last corrected."),
    )
    is_synthetic = models.BooleanField(
        _("synthetic data"),
        default=False,
        editable=False,
        help_text=_("Made up to try the portal out; says so wherever it is shown."),
    )

    objects = ModeratedQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(name="%(app_label)s_%(class)s_stage", condition=Q(stage__in=Stage.values)),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_submitted_pair",
                condition=Q(submitted_at__isnull=True, submitted_by__isnull=True)
                | Q(submitted_at__isnull=False, submitted_by__isnull=False),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_published_pair",
                condition=Q(published_at__isnull=True, published_by__isnull=True)
                | Q(published_at__isnull=False, published_by__isnull=False),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_published_signed",
                condition=~Q(stage__in=("published", "withdrawn")) | Q(published_at__isnull=False),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_corrected_public",
                condition=Q(corrected_at__isnull=True) | Q(published_at__isnull=False),
            ),
        ]
        indexes = [
            # The desk: what waits, whose it is. Few rows, however many are published.
            models.Index(
                fields=["stage", "responsible", "-id"],
                name="%(app_label)s_%(class)s_waiting",
                condition=~Q(stage="published"),
            )
        ]

    @property
    def is_published(self):
        return self.stage == Stage.PUBLISHED


class Line(models.Model):
    """A row that lives inside a scoped record, entered on its form: seen and changed as its record is.

    `named`: what stands on it beyond the rows it points to itself, as paths ("indicator__unit"). All else
    follows from its columns: pages fetch it with its record (`lines_for_pages`) and disclose it
    (`events.public.disclosure`).
    """

    named = []
    objects = LineQuerySet.as_manager()

    class Meta:
        abstract = True

    @classproperty
    def rights(cls):
        return cls.owner_field().related_model.rights

    @classmethod
    def owner_field(cls):
        """The column that leads to its record, with which it is deleted."""
        (field,) = (
            field
            for field in cls._meta.fields
            if field.is_relation and field.remote_field.on_delete is models.CASCADE
        )
        return field


@tracked(shown=False)
class StepReason(Entry):
    """Why a record is returned, withdrawn or corrected."""

    step = models.CharField(
        _("step"),
        max_length=20,
        choices=[(step.key, step.label) for step in STEPS.values() if step.needs_reason],
    )
    needs_words = models.BooleanField(
        _("to be explained in words"), default=False, help_text=_("E.g. another reason.")
    )

    class Meta(Entry.Meta):
        verbose_name = _("reason for a step")
        verbose_name_plural = _("reasons for steps")
        constraints = [
            *Entry.Meta.constraints,
            models.CheckConstraint(
                name="moderation_stepreason_step",
                condition=Q(step__in=[step.key for step in STEPS.values() if step.needs_reason]),
            ),
        ]


def _steps(**wanted):
    """Q: one of the steps with these properties."""
    found = [
        step.key
        for step in STEPS.values()
        if all(getattr(step, name) == value for name, value in wanted.items())
    ]
    return Q(step__in=found)


class StepTaken(models.Model):
    """Who has taken which step with which record, when and why. Nothing of it is changed or taken away."""

    record_model = models.CharField(max_length=60)
    record_key = models.BigIntegerField()
    version = models.PositiveIntegerField()  # of the record after the step
    step = models.CharField(max_length=20)
    from_stage = models.CharField(max_length=16, choices=Stage)
    to_stage = models.CharField(max_length=16, choices=Stage)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    reason = models.ForeignKey(StepReason, models.PROTECT, null=True, related_name="+")
    words = models.TextField(blank=True)
    field = models.CharField(max_length=60, blank=True)  # of the form, or the name of its lines
    changes = models.JSONField(default=list)  # of a correction: corrections.py
    figures_changed = models.BooleanField(default=False)
    #: Large and unlikely figures that `by` has checked against the source, and whether there was nobody else
    #: to do so: second_person.py.
    checked = models.JSONField(default=list, db_default=Value([], models.JSONField()))
    checked_alone = models.BooleanField(default=False, db_default=False)

    objects = StepTakenQuerySet.as_manager()

    class Meta:
        ordering = ["record_model", "record_key", "version"]
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["record_model", "record_key", "version"], name="moderation_steptaken_once"
            ),
            models.CheckConstraint(
                name="moderation_steptaken_of_the_table",
                condition=reduce(
                    or_,
                    (
                        Q(step=step.key, from_stage__in=list(step.from_stages), to_stage=step.to_stage)
                        for step in STEPS.values()
                    ),
                ),
            ),
            models.CheckConstraint(
                name="moderation_steptaken_reason",
                condition=_steps(needs_reason=True) & Q(reason__isnull=False)
                | _steps(needs_reason=False) & Q(reason__isnull=True),
            ),
            models.CheckConstraint(
                name="moderation_steptaken_words",
                condition=_steps(needs_words=False) | Q(words__regex=r"\S"),
            ),
            models.CheckConstraint(
                name="moderation_steptaken_field", condition=_steps(names_field=True) | Q(field="")
            ),
            models.CheckConstraint(
                name="moderation_steptaken_changes",
                condition=_steps(is_saving=True) & ~Q(changes=[])
                | _steps(is_saving=False) & Q(changes=[], figures_changed=False),
            ),
            models.CheckConstraint(
                name="moderation_steptaken_checked",
                condition=_steps(looks_twice=True) | Q(checked=[], checked_alone=False),
            ),
        ]

    def __str__(self):
        return f"{self.record_model} {self.record_key}: {self.step}"

    @property
    def label(self):
        """What was done: the stage that was reached, or that it was corrected."""
        return _("corrected") if STEPS[self.step].is_saving else self.get_to_stage_display()


class FormToken(models.Model):
    """One sent form of the admin: a second sending with the same key (a double click) adds nothing."""

    key = models.UUIDField(primary_key=True, default=uuid.uuid4)
    officer = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    path = models.CharField(max_length=300)
    answer = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)

    def __str__(self):
        return f"{self.path} {self.key}"


class ReportKind(models.TextChoices):
    ERROR = "error", _("an error, by a reader")
    RIGHT = "right", _("“right”, by the organisation")
    WRONG = "wrong", _("“this is wrong”, by the organisation")


class ReportState(models.TextChoices):
    NEW = "new", _("new")
    ANSWERED = "answered", pgettext_lazy("a message", "answered")
    NO_FAULT = "no_fault", pgettext_lazy("a message", "no fault found")


class Report(Scoped):
    """What somebody without an account says of a page or of a record; nothing of it is public.

    It has no history: the address of its reporter is to be gone once it is taken away.
    """

    kind = models.CharField(_("kind"), max_length=8, choices=ReportKind, default=ReportKind.ERROR)
    page = models.CharField(_("page"), max_length=500)
    record_model = models.CharField(max_length=60, blank=True, editable=False)
    record_key = models.BigIntegerField(null=True, editable=False)
    field = models.CharField(pgettext_lazy("of a message", "field or words"), max_length=200, blank=True)
    words = models.TextField(_("what is wrong"), blank=True)
    email = models.EmailField(
        _("e-mail of the reporter"),
        blank=True,
        help_text=_("Seen only by those who answer, and deleted 90 days after the answer."),
    )
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    state = models.CharField(_("state"), max_length=8, choices=ReportState, default=ReportState.NEW)
    done = models.TextField(
        _("what was done"), blank=True, help_text=_("Sent to the reporter, who may have left an address.")
    )
    answered_at = models.DateTimeField(_("answered at"), null=True, editable=False)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("answered by"),
    )

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("message about a page")
        verbose_name_plural = _("messages about pages")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(name="moderation_report_kind", condition=Q(kind__in=ReportKind.values)),
            models.CheckConstraint(name="moderation_report_state", condition=Q(state__in=ReportState.values)),
            models.CheckConstraint(
                name="moderation_report_answered",
                condition=Q(state="new", answered_at__isnull=True, answered_by__isnull=True)
                | ~Q(state="new") & Q(answered_at__isnull=False, answered_by__isnull=False),
            ),
            models.CheckConstraint(
                name="moderation_report_words", condition=Q(kind="right") | Q(words__regex=r"\S")
            ),
        ]
        indexes = [
            models.Index(fields=["responsible", "-id"], name="moderation_report_list"),
            models.Index(
                fields=["responsible", "-id"], name="moderation_report_new", condition=Q(state="new")
            ),
            models.Index(fields=["answered_at"], name="moderation_report_addressed", condition=~Q(email="")),
            models.Index(fields=["record_model", "record_key"], name="moderation_report_record"),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.page}"


class SentForm(models.TextChoices):
    """Forms that need no account."""

    REPORT = "report"
    FREEZE = "freeze"
    DIGEST = "digest"


class FormSent(models.Model):
    """A form of the last minutes: sending.py says how many there may be. `place`: its sender's key."""

    form = models.CharField(max_length=8, choices=SentForm, db_default=SentForm.REPORT)
    place = models.CharField(max_length=32)
    at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        db_table = "moderation_reportsent"  # of reports alone, in the first release
        default_permissions = ()
        constraints = [
            models.CheckConstraint(name="moderation_formsent_form", condition=Q(form__in=SentForm.values))
        ]
        indexes = [models.Index(fields=["place", "at"], name="moderation_reportsent_place")]

    def __str__(self):
        return f"{self.form} {self.place} {self.at:%Y-%m-%d %H:%M:%S}"


class Confirmation(models.Model):
    """A secret link that shows a record, before it is public too, to whom it is about; answered once.

    The secret itself is kept nowhere: `digest` is of it.
    """

    record_model = models.CharField(max_length=60)
    record_key = models.BigIntegerField()
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    expires_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    answer = models.OneToOneField(Report, models.PROTECT, null=True, related_name="confirmation")

    objects = ConfirmationQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="moderation_confirmation_withdrawn_pair",
                condition=Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
            ),
            models.CheckConstraint(
                name="moderation_confirmation_one_end",
                condition=Q(withdrawn_at__isnull=True) | Q(answer__isnull=True),
            ),
        ]
        indexes = [models.Index(fields=["record_model", "record_key"], name="moderation_confirmation_of")]

    def __str__(self):
        return f"{self.record_model} {self.record_key}: {self.end or 'open'}"

    @property
    def end(self):
        """Why it is over: "answered", "withdrawn" or "expired"; "" while it may be answered."""
        if self.answer_id:
            return "answered"
        if self.withdrawn_at:
            return "withdrawn"
        return "expired" if self.expires_at <= timezone.now() else ""
