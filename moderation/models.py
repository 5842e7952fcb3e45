"""What every record has: a responsible territory and a stage; and the tokens of its forms."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from moderation.querysets import LineQuerySet, ModeratedQuerySet, ScopedQuerySet
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
    objects = ScopedQuerySet.as_manager()

    class Meta:
        abstract = True


class Stage(models.TextChoices):
    DRAFT = "draft", _("draft")
    SUBMITTED = "submitted", _("submitted")
    RETURNED = "returned", _("returned")
    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", _("withdrawn")


class Moderated(Scoped):
    """A record that goes draft → submitted → published (moderation/actions.py); each step is signed."""

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

    rights = SCOPED
    named = []
    objects = LineQuerySet.as_manager()

    class Meta:
        abstract = True

    @classmethod
    def owner_field(cls):
        """The column that leads to its record, with which it is deleted."""
        (field,) = (
            field
            for field in cls._meta.fields
            if field.is_relation and field.remote_field.on_delete is models.CASCADE
        )
        return field


class FormToken(models.Model):
    """One sent form of the admin: a second sending with the same key (a double click) adds nothing."""

    key = models.UUIDField(primary_key=True, default=uuid.uuid4)
    officer = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    path = models.CharField(max_length=300)
    answer = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)

    def __str__(self):
        return f"{self.path} {self.key}"
