"""Which texts printed a number, who is to be told, which files are to be made."""

from datetime import datetime
from typing import Self

from django.db.models import Q, QuerySet

from moderation.querysets import LineQuerySet


class UseQuerySet(LineQuerySet):
    def of_number(self, number: str) -> Self:
        """Those whose text is published, the newest first."""
        return self.filter(printed=number, source__stage="published").order_by("-pk")


class SubscriptionQuerySet(QuerySet):
    def due(self, moment: datetime) -> Self:
        """Those whose week is over, whose letter waits longest first."""
        return self.filter(due_at__lte=moment).order_by("due_at", "pk")

    def never_confirmed(self, before: datetime) -> Self:
        return self.filter(confirmed_at=None, made_at__lt=before)


class WholeFileQuerySet(QuerySet):
    def not_asked_since(self, moment: datetime) -> Self:
        return self.filter(Q(asked_at=None) | Q(asked_at__lt=moment))
