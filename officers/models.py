"""Officers with role and territory; their sessions, and what the second step of signing in needs."""

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.database.history import tracked
from officers.querysets import OfficerManager
from officers.roles import ACCOUNTS, EVERYWHERE, PUBLISHES, REFERENCE, Role


class Mail(models.TextChoices):
    DAILY = "daily", _("one e-mail a day")
    AT_ONCE = "at_once", _("at once")
    NONE = "none", _("none")


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
    mail = models.CharField(
        _("e-mails about my work"),
        max_length=8,
        choices=Mail,
        default=Mail.DAILY,
        db_default=Mail.DAILY,  # for the release before, which does not know it
        help_text=_("When the portal writes to you about records that are waiting or have been returned."),
    )
    second_step_since = models.DateTimeField(
        _("second step of signing in, since"),
        null=True,
        blank=True,
        help_text=_("A code from the telephone beside the password; empty: none is set up."),
    )
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    rights = ACCOUNTS
    objects = OfficerManager()
    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = []

    class Meta:
        verbose_name = _("officer")
        verbose_name_plural = _("officers")
        ordering = ["username"]
        constraints = [
            models.CheckConstraint(name="officers_officer_role", condition=Q(role__in=Role.values)),
            models.CheckConstraint(name="officers_officer_mail", condition=Q(mail__in=Mail.values)),
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
        """Whether the role allows `action` (view, add, change, delete) on rows of `model` at all.

        A model names its table of officers/roles.py as `rights`; one that names none is reference.
        """
        rights = getattr(model, "rights", REFERENCE)
        return self.works_somewhere and action in rights[self.role]

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


class FailedSignIn(models.Model):
    """A wrong password of the last minutes. sign_in.py says what the keys are made of."""

    account = models.CharField(max_length=32)
    place = models.CharField(max_length=32)
    at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        default_permissions = ()
        verbose_name = _("failed sign-in")
        verbose_name_plural = _("failed sign-ins")
        indexes = [
            models.Index(fields=["account", "at"], name="officers_failed_account"),
            models.Index(fields=["place", "at"], name="officers_failed_place"),
        ]

    def __str__(self):
        return f"{self.place} {self.at:%Y-%m-%d %H:%M:%S}"


#: Words that browsers send, and the names people know them by. Most say that they are others too: the first
#: one here that is found is what they are.
BROWSERS = {
    "Edg": "Edge",
    "OPR": "Opera",
    "YaBrowser": "Yandex",
    "SamsungBrowser": "Samsung Internet",
    "Firefox": "Firefox",
    "FxiOS": "Firefox",
    "CriOS": "Chrome",
    "Chrome": "Chrome",
    "Safari": "Safari",
}
SYSTEMS = {
    "Windows": "Windows",
    "Android": "Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Macintosh": "macOS",
    "CrOS": "ChromeOS",
    "Linux": "Linux",
}


class DeskSession(AbstractBaseSession):
    """A session of the desk, and whose it is: sessions.py fills it in."""

    officer = models.ForeignKey(Officer, models.CASCADE, null=True, related_name="sessions")
    browser = models.CharField(max_length=200, blank=True)
    began_at = models.DateTimeField(default=timezone.now)
    seen_at = models.DateTimeField(default=timezone.now)

    class Meta(AbstractBaseSession.Meta):
        default_permissions = ()

    @property
    def browser_name(self):
        """ "Firefox, Windows": what of it a person knows; all of it where nothing is."""
        known = [
            next((name for word, name in names.items() if word in self.browser), None)
            for names in (BROWSERS, SYSTEMS)
        ]
        return ", ".join(filter(None, known)) or self.browser


class RecoveryCode(models.Model):
    """A word that stands in for a code of the telephone, once. The word itself is kept nowhere."""

    officer = models.ForeignKey(Officer, models.CASCADE, related_name="recovery_codes")
    digest = models.CharField(max_length=32)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["officer", "digest"], name="officers_recoverycode_once")
        ]

    def __str__(self):
        return f"{self.officer_id}"
