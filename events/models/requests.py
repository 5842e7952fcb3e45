"""An officer asks for a new edition of a marathon; the national administrator opens it, or says why not."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.models.marathons import Edition, Marathon
from events.querysets import EditionRequestQuerySet
from moderation.models import Scoped
from ngo_portal.lib.database.history import tracked


class RequestState(models.TextChoices):
    NEW = "new", _("waits for an answer")
    OPENED = "opened", _("opened")
    DECLINED = "declined", _("declined")


@tracked(shown=False)
class EditionRequest(Scoped):
    """A marathon that is to be held in a year, as officers of a territory ask for it."""

    marathon = models.ForeignKey(
        Marathon, models.PROTECT, verbose_name=_("marathon"), related_name="requests"
    )
    year = models.PositiveSmallIntegerField(
        _("year held"), validators=[MinValueValidator(1991), MaxValueValidator(2100)]
    )
    words = models.TextField(
        _("what it is needed for"), help_text=_("E.g. we are already entering the events of March.")
    )
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, editable=False, related_name="+", verbose_name=_("asked by")
    )
    state = models.CharField(_("answer"), max_length=8, choices=RequestState, default=RequestState.NEW)
    answer = models.TextField(_("answer in words"), blank=True)
    answered_at = models.DateTimeField(_("answered at"), null=True, editable=False)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("answered by"),
    )

    objects = EditionRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("request for an edition")
        verbose_name_plural = _("requests for editions")
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["responsible", "marathon", "year"],
                name="events_editionrequest_once",
                condition=Q(state="new"),
            ),
            models.CheckConstraint(
                name="events_editionrequest_state", condition=Q(state__in=RequestState.values)
            ),
            models.CheckConstraint(
                name="events_editionrequest_answered",
                condition=Q(state="new", answered_at__isnull=True, answered_by__isnull=True)
                | ~Q(state="new") & Q(answered_at__isnull=False, answered_by__isnull=False),
            ),
            models.CheckConstraint(
                name="events_editionrequest_why", condition=~Q(state="declined") | Q(answer__regex=r"\S")
            ),
            models.CheckConstraint(name="events_editionrequest_year", condition=Q(year__range=(1991, 2100))),
        ]
        indexes = [models.Index(fields=["id"], name="events_editionrequest_new", condition=Q(state="new"))]

    def __str__(self):
        return f"{self.marathon}, {self.year}"

    def clean(self):
        super().clean()
        if self.state == RequestState.NEW and self.marathon_id and self.year:
            if Edition.objects.filter(marathon=self.marathon_id, year=self.year).exists():
                raise ValidationError({"year": _("This marathon already has an edition of that year.")})
            same = EditionRequest.objects.new().of_edition(self).exclude(pk=self.pk)
            if same.filter(responsible=self.responsible_id).exists():
                raise ValidationError({"year": _("Your territory has asked for this edition already.")})
        if self.state == RequestState.DECLINED and not self.answer.strip():
            raise ValidationError({"answer": _("Say why not.")})
