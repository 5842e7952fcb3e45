"""Who is told by mail, once a week, what has come to a question."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from summaries.querysets import SubscriptionQuerySet


class Subscription(models.Model):
    """An address and a question of a list. It is deleted, with its address, as soon as it is ended.

    `noun`: the list, a key of the catalogue; `question`: as it stands in addresses. `last_step`: the last
    step of moderation that a letter has told. `begun_at`: when the letter that is on its way was begun; it
    stays where a worker was killed, and that letter is not sent again: the next one tells what it told.
    """

    email = models.EmailField()
    language = models.CharField(max_length=2, choices=settings.LANGUAGES)
    noun = models.CharField(max_length=16)
    question = models.CharField(max_length=1000, blank=True)
    made_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(null=True)
    last_step = models.BigIntegerField(default=0)
    due_at = models.DateTimeField(null=True)
    begun_at = models.DateTimeField(null=True)

    objects = SubscriptionQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["email", "noun", "question"], name="summaries_subscription_once"),
            models.CheckConstraint(
                name="summaries_subscription_pair",
                condition=Q(confirmed_at__isnull=True, due_at__isnull=True)
                | Q(confirmed_at__isnull=False, due_at__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["due_at"], name="summaries_subscription_due"),
            models.Index(
                fields=["made_at"], name="summaries_subscription_new", condition=Q(confirmed_at=None)
            ),
        ]

    def __str__(self):
        return f"{self.noun}?{self.question}"

    def confirm(self, moment: datetime, due_at: datetime, last_step: int) -> None:
        """From now on it is told what comes."""
        self.confirmed_at, self.due_at, self.last_step = moment, due_at, last_step
        self.save(update_fields=["confirmed_at", "due_at", "last_step"])
