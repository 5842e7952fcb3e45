"""Which imports, and which of their rows."""

from datetime import datetime
from typing import Self

from django.db import models

from moderation.querysets import ScopedQuerySet


class ImportQuerySet(ScopedQuerySet):
    def sent_by(self, officer: models.Model) -> Self:
        return self.filter(by=officer)

    def sent_before(self, moment: datetime) -> Self:
        return self.filter(created_at__lt=moment)


class RowQuerySet(models.QuerySet):
    def saved_as(self, model: type[models.Model], digests: list[str]) -> Self:
        """Rows with just these cells that were imported before as records of a model."""
        return self.filter(digest__in=digests, sent__state="saved", record_model=model._meta.label_lower)
