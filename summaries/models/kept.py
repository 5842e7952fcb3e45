"""What is kept of the data as a whole: the states it was in, and the files that were made of one."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from summaries.querysets import WholeFileQuerySet


class DataState(models.Model):
    """A version of the data, and the last step of moderation before it: between two of them the change files
    tell what has changed. A trigger on `ngo_portal_version` keeps each version that there was, for as long as
    the worker lets it (KEPT)."""

    version = models.CharField(max_length=36, unique=True)
    last_step = models.BigIntegerField()
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        default_permissions = ()
        ordering = ["-pk"]

    def __str__(self):
        return self.version


class WholeFile(models.Model):
    """A file of all records of a year that the worker made of one version of the data, or was asked to make.

    `version`: of the file that is there, "" as long as there is none.
    """

    dataset = models.CharField(max_length=16)
    year = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=2, choices=settings.LANGUAGES)
    ending = models.CharField(max_length=16)
    version = models.CharField(max_length=36, blank=True)
    asked_at = models.DateTimeField(null=True)

    objects = WholeFileQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["dataset", "year", "language", "ending"], name="summaries_wholefile_once"
            )
        ]

    def __str__(self):
        return f"{self.dataset}-{self.year}-{self.language}.{self.ending}"
