"""Awards, memoranda, and the yearly filings that the law asks of organisations."""

import datetime

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from moderation.models import Line, Moderated
from ngo_portal.lib.database.history import tracked
from ngo_portal.lib.language.approximate_dates import ApproximateDateField, edtf_check
from ngo_portal.lib.language.translated import LONGEST_NAME, Translated, empty
from registry.models.organisations import Organisation
from registry.models.people import Person
from registry.models.programmes import Programme
from registry.models.sources import Attributed, Basis, DescribedAs, Sourced, refuse_future
from registry.querysets.facts import AwardQuerySet, MemorandumQuerySet


@tracked
class Award(Moderated, Sourced):
    """An award to an organisation or a person: by which programme, in which nomination, for what."""

    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        verbose_name=_("organisation that received it"),
        null=True,
        blank=True,
        related_name="awards",
    )
    person = models.ForeignKey(
        Person,
        models.PROTECT,
        verbose_name=_("person who received it"),
        null=True,
        blank=True,
        related_name="awards",
    )
    recipient_basis = models.CharField(
        _("the recipient is"), max_length=8, choices=Basis, default=Basis.STATED
    )
    programme = models.ForeignKey(
        Programme,
        models.PROTECT,
        verbose_name=_("programme"),
        null=True,
        blank=True,
        related_name="awards",
    )
    programme_words = models.CharField(
        _("programme as printed"), max_length=LONGEST_NAME, blank=True, help_text=_("Misprints too.")
    )
    nomination = Translated(models.CharField(_("category"), max_length=300, blank=True))
    topic = Translated(models.CharField(_("what for"), max_length=300, blank=True))
    date = ApproximateDateField(
        _("date"), help_text=_("E.g. 27.02.2021, 02.2021 or 2021. Leave empty when it is not stated.")
    )
    date_words = models.CharField(_("date as printed"), max_length=200, blank=True)

    objects = AwardQuerySet.as_manager()

    class Meta(Moderated.Meta):
        verbose_name = _("award")
        verbose_name_plural = _("awards")
        constraints = [
            *Moderated.Meta.constraints,
            *Sourced.Meta.constraints,
            models.CheckConstraint(name="registry_award_date", condition=edtf_check("date")),
            models.CheckConstraint(
                name="registry_award_recipient_basis", condition=Q(recipient_basis__in=Basis.values)
            ),
            models.CheckConstraint(
                name="registry_award_recipient",
                condition=Q(organisation__isnull=False) | Q(person__isnull=False),
            ),
            models.CheckConstraint(
                name="registry_award_named",
                condition=Q(programme__isnull=False) | ~empty("nomination"),
            ),
        ]

    def __str__(self):
        return str(self.nomination or self.programme)

    def clean(self):
        super().clean()
        errors = {}
        if not (self.organisation_id or self.person_id):
            errors["organisation"] = _("Choose the organisation or the person that received the award.")
        if not (self.programme_id or self.nomination_kk or self.nomination_ru or self.nomination_en):
            errors["nomination_kk"] = _("Give the category, or choose the programme.")
        refuse_future(self, "date", errors)
        if errors:
            raise ValidationError(errors)


class MemorandumState(models.TextChoices):
    PREPARED = "prepared", _("being prepared")
    SIGNED = "signed", _("signed")
    ENDED = "ended", _("ended")


@tracked
class Memorandum(Moderated, Attributed):
    """An agreement to work together: about what, signed when; its parties may not be named."""

    subject = Translated(models.CharField(_("subject"), max_length=300, blank=True))
    state = models.CharField(
        _("state"), max_length=8, choices=MemorandumState, default=MemorandumState.SIGNED
    )
    date = ApproximateDateField(
        _("date"), help_text=_("E.g. 27.02.2021, 02.2021 or 2021. Leave empty when it is not stated.")
    )
    date_words = models.CharField(_("date as printed"), max_length=200, blank=True)

    objects = MemorandumQuerySet.as_manager()

    class Meta(Moderated.Meta):
        verbose_name = _("memorandum")
        verbose_name_plural = _("memoranda")
        constraints = [
            *Moderated.Meta.constraints,
            *Attributed.Meta.constraints,
            models.CheckConstraint(name="registry_memorandum_date", condition=edtf_check("date")),
            models.CheckConstraint(
                name="registry_memorandum_state", condition=Q(state__in=MemorandumState.values)
            ),
            models.CheckConstraint(
                name="registry_memorandum_subject",
                condition=~empty("subject"),
            ),
        ]

    def __str__(self):
        return str(self.subject)

    def clean(self):
        super().clean()
        errors = {}
        if not (self.subject_kk or self.subject_ru or self.subject_en):
            errors["subject_kk"] = _("Give the subject in at least one language.")
        if self.state != MemorandumState.PREPARED:
            refuse_future(self, "date", errors)
        if errors:
            raise ValidationError(errors)


@tracked
class MemorandumParty(DescribedAs, Line):
    """A party: an organisation of the registry, or words for one that is not named."""

    memorandum = models.ForeignKey(Memorandum, models.CASCADE, related_name="parties", db_index=False)
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        related_name="memoranda",
    )
    is_inferred = models.BooleanField(_("inferred, not stated"), default=False)

    class Meta:
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["memorandum", "organisation"],
                name="registry_memorandumparty_once",
                violation_error_message=_("This organisation is a party already."),
            ),
            models.CheckConstraint(
                name="registry_memorandumparty_somebody",
                condition=Q(organisation__isnull=False) | ~empty("described"),
                violation_error_message=_("Choose an organisation, or describe it in words."),
            ),
        ]

    def __str__(self):
        return str(self.organisation or self.described)


@tracked
class AnnualFiling(Sourced, Line):
    """What an organisation told the NGO database about a year; the law asks for it by 31 March of the
    next."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="annual_filings", db_index=False
    )
    year = models.PositiveSmallIntegerField(
        _("about the year"), validators=[MinValueValidator(1991), MaxValueValidator(2100)]
    )
    filed_on = ApproximateDateField(_("filed on"), help_text=_("Empty: it was filed, the day is not stated."))
    filed_on_words = models.CharField(_("filed on, as printed"), max_length=200, blank=True)

    class Meta(Sourced.Meta):
        verbose_name = _("annual filing")
        verbose_name_plural = _("annual filings")
        ordering = ["-year"]
        constraints = [
            *Sourced.Meta.constraints,
            models.UniqueConstraint(
                fields=["organisation", "year"],
                name="registry_annualfiling_once",
                violation_error_message=_("There is a filing about this year already."),
            ),
            models.CheckConstraint(name="registry_annualfiling_year", condition=Q(year__range=(1991, 2100))),
            models.CheckConstraint(name="registry_annualfiling_filed_on", condition=edtf_check("filed_on")),
        ]

    def __str__(self):
        return str(self.year)

    @property
    def due_on(self):
        return datetime.date(self.year + 1, 3, 31)

    @property
    def is_late(self):
        """Whether it was filed after the day the law sets; None when its date leaves that open."""
        first, last = self.filed_on.earliest, self.filed_on.latest
        if first and first > self.due_on:
            return True
        return False if last and last <= self.due_on else None

    def clean(self):
        super().clean()
        errors = {}
        refuse_future(self, "filed_on", errors)
        last = self.filed_on.latest
        if not errors and last and self.year and last <= datetime.date(self.year, 1, 1):
            errors["filed_on"] = _("A year can be reported on only once it has begun.")
        if errors:
            raise ValidationError(errors)
