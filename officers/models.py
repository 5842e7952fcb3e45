"""Officers with role and territory, and what every record has: a responsible territory and a stage."""

import uuid

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.history import tracked
from officers.querysets import ModeratedQuerySet, OfficerManager, ScopedQuerySet
from officers.roles import ACCOUNTS, EVERYWHERE, PUBLISHES, REFERENCE, SCOPED, Role


@tracked(shown=False)
class Officer(AbstractBaseUser):
    """An account of the admin. The role says what it may do, the territory where; without one, nowhere."""

    username = models.CharField(
        _("user name"),
        max_length=150,
        unique=True,
        validators=[UnicodeUsernameValidator()],
        error_messages={"unique": _("There is already an account with this user name.")},
    )
    full_name = models.CharField(_("full name"), max_length=200, blank=True)
    email = models.EmailField(
        _("e-mail"), blank=True, help_text=_("Told when a record waits for this person.")
    )
    role = models.CharField(_("role"), max_length=16, choices=Role, default=Role.OFFICER)
    territory = models.ForeignKey(
        "territories.Territory",
        models.PROTECT,
        verbose_name=_("territory"),
        null=True,
        blank=True,
        help_text=_(
            "The oblast, city or district whose records this person enters. Without one, nothing is seen."
        ),
    )
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES, default="kk")
    is_active = models.BooleanField(
        _("active"), default=True, help_text=_("Take the tick away instead of deleting.")
    )
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    objects = OfficerManager()
    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = []

    class Meta:
        verbose_name = _("officer")
        verbose_name_plural = _("officers")
        ordering = ["username"]
        constraints = [
            models.CheckConstraint(name="officers_officer_role", condition=Q(role__in=Role.values))
        ]

    def __str__(self):
        return self.full_name or self.username

    def get_short_name(self):
        return str(self)

    @property
    def is_staff(self):
        return self.is_active

    @property
    def is_superuser(self):
        return self.is_active and self.role == Role.NATIONAL

    @property
    def may_publish(self):
        return self.is_active and self.role in PUBLISHES

    @property
    def works_somewhere(self):
        return self.is_active and (self.role in EVERYWHERE or self.territory_id is not None)

    def permits(self, action, model):
        """Whether the role allows `action` (view, add, change, delete) on rows of `model` at all."""
        if issubclass(model, Officer):
            table = ACCOUNTS
        elif issubclass(model, (Scoped, Line)):
            table = SCOPED
        else:
            table = REFERENCE
        return self.works_somewhere and action in table[self.role]

    def has_perm(self, perm, obj=None):
        """Django's question `app.action_model`, answered by the role's table; unknown models are refused."""
        from django.apps import apps  # noqa: PLC0415 - the registry is not ready when models are imported

        app_label, _dot, codename = perm.partition(".")
        action, _underscore, model_name = codename.partition("_")
        try:
            model = apps.get_model(app_label, model_name)
        except LookupError:
            return False
        return self.permits(action, model)

    def has_perms(self, perm_list, obj=None):
        return all(self.has_perm(perm, obj) for perm in perm_list)

    def has_module_perms(self, app_label):
        return self.works_somewhere


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
    """A record that goes draft → submitted → published (officers/actions.py); each step is signed."""

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
    """A row that lives inside a scoped record, entered on its form: seen and changed as its record is."""

    class Meta:
        abstract = True


class FormReceipt(models.Model):
    """One sent form of the admin: a second sending with the same key (a double click) adds nothing."""

    key = models.UUIDField(primary_key=True, default=uuid.uuid4)
    officer = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    path = models.CharField(max_length=300)
    answer = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)

    def __str__(self):
        return f"{self.path} {self.key}"
