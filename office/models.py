"""THE OFFICE: letters in and out, and whom to call at the offices of districts. Nothing of it is public."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import ExtractYear
from django.utils.formats import date_format
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from events.models import Event
from moderation.models import Scoped
from ngo_portal.lib.database.history import tracked
from ngo_portal.lib.language.kazakh import Fold
from ngo_portal.lib.language.translated import LONGEST_NAME
from office.querysets import LetterQuerySet, OfficeContactQuerySet
from projects.models import SocialProject
from registry.models import Organisation
from registry.models.sources import refuse_future


class Direction(models.TextChoices):
    IN = "in", _("incoming")
    OUT = "out", _("outgoing")


@tracked(shown=False)
class Letter(Scoped):
    """A letter in the register of a territory: who wrote to whom, when, about what, and until when an answer
    is due."""

    direction = models.CharField(
        _("incoming or outgoing"), max_length=3, choices=Direction, default=Direction.IN
    )
    number = models.CharField(
        _("number in the register"),
        max_length=60,
        blank=True,
        help_text=_("Leave it empty: it gets the next number of the year."),
    )
    on = models.DateField(_("date"))
    their_number = models.CharField(_("number of the correspondent"), max_length=60, blank=True)
    correspondent = models.ForeignKey(
        Organisation,
        models.PROTECT,
        verbose_name=_("correspondent"),
        null=True,
        blank=True,
        related_name="letters",
    )
    correspondent_words = models.CharField(
        _("correspondent in words"),
        max_length=LONGEST_NAME,
        blank=True,
        help_text=_("For one that is not in the registry."),
    )
    subject = models.CharField(_("subject of the letter"), max_length=500)
    answer_due = models.DateField(_("answer due on"), null=True, blank=True)
    answer_to = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name=_("answers the letter"),
        null=True,
        blank=True,
        related_name="answered_by",
    )
    about_organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        verbose_name=_("about the organisation"),
        null=True,
        blank=True,
        related_name="letters_about",
    )
    about_project = models.ForeignKey(
        SocialProject,
        models.PROTECT,
        verbose_name=_("about the project"),
        null=True,
        blank=True,
        related_name="letters",
    )
    about_event = models.ForeignKey(
        Event,
        models.PROTECT,
        verbose_name=_("about the event"),
        null=True,
        blank=True,
        related_name="letters",
    )
    note = models.TextField(_("note"), blank=True)
    search = models.GeneratedField(
        expression=Fold("number", "their_number", "correspondent_words", "subject"),
        output_field=models.TextField(),
        db_persist=True,
    )

    objects = LetterQuerySet.as_manager()

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        ordering = ["-on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="office_letter_direction", condition=Q(direction__in=Direction.values)
            ),
            models.CheckConstraint(
                name="office_letter_somebody",
                condition=Q(correspondent__isnull=False) | ~Q(correspondent_words=""),
                violation_error_message=_("Choose the correspondent, or name it in words."),
            ),
            models.CheckConstraint(
                name="office_letter_itself",
                condition=Q(answer_to__isnull=True) | ~Q(answer_to=F("pk")),
                violation_error_message=_("A letter is no answer to itself."),
            ),
            models.UniqueConstraint(
                F("responsible"),
                F("direction"),
                ExtractYear("on"),
                F("number"),
                name="office_letter_once",
                violation_error_message=_("There is a letter with this number in the register of this year."),
            ),
        ]
        indexes = [
            models.Index(fields=["responsible", "-on", "-id"], name="office_letter_list"),
            models.Index(
                fields=["responsible", "answer_due"],
                name="office_letter_due",
                condition=Q(answer_due__isnull=False),
            ),
            GinIndex(OpClass("search", name="gin_trgm_ops"), name="office_letter_search"),
        ]

    def __str__(self):
        number = f"{_now('No.')} {self.number}"
        return f"{self.get_direction_display()} {number}, {date_format(self.on, 'SHORT_DATE_FORMAT')}"

    def clean(self):
        super().clean()
        errors = {}
        if self.on:
            refuse_future(self, "on", errors)
        if self.on and self.answer_due and self.answer_due < self.on:
            errors["answer_due"] = _("The answer is due before the letter was written.")
        if self.answer_to and self.on and self.on < self.answer_to.on:
            errors["answer_to"] = _("An answer cannot be older than the letter.")
        if errors:
            raise ValidationError(errors)


@tracked(shown=False)
class OfficeContact(Scoped):
    """Whom to call at the office of a district: the whole oblast reads it.

    Its history keeps no name and no number, so that who is forgotten is forgotten; nor does the log of the
    desk, which names it by post and place.
    """

    follows = ("name", "phone", "email", "note")
    read_in_oblast = True

    name = models.CharField(_("full name"), max_length=200)
    post = models.CharField(_("post"), max_length=200)
    territory = models.ForeignKey(
        "territories.Territory",
        models.PROTECT,
        verbose_name=_("office of"),
        related_name="+",
        help_text=_("Type the name of a city, district or village."),
    )
    phone = models.CharField(_("telephone"), max_length=100, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    note = models.TextField(_("note"), blank=True)
    agreed_on = models.DateField(
        _("agreed on"), help_text=_("The day on which this person agreed that the portal keeps it.")
    )

    objects = OfficeContactQuerySet.as_manager()

    class Meta:
        verbose_name = _("contact at an office")
        verbose_name_plural = _("contacts at offices")
        ordering = ["territory", "pk"]
        constraints = [
            models.CheckConstraint(
                name="office_contact_reached",
                condition=~Q(phone="") | ~Q(email=""),
                violation_error_message=_("Give a telephone number or an e-mail address."),
            )
        ]
        indexes = [models.Index(fields=["responsible", "-id"], name="office_contact_list")]

    def __str__(self):
        return f"{self.post}, {self.territory}"

    def clean(self):
        super().clean()
        errors = {}
        if self.agreed_on:
            refuse_future(self, "agreed_on", errors)
        if errors:
            raise ValidationError(errors)
