"""Summaries that were frozen, and the texts that printed a number of the portal."""

import pgtrigger
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from moderation.models import Line
from ngo_portal.lib.database.history import tracked
from ngo_portal.lib.language.translated import LANGUAGES
from registry.models import Source
from summaries.querysets import UseQuerySet


class Frozen(models.Model):
    """A summary as it was told once: lasting/freezing.py makes it, and says what may be told of it now.
    Nothing of it is changed.

    `key`: the beginning of the digest of its content, so that what is frozen twice stands here once.
    `question`: [[parameter, value]]. `content`: {language: what is printed}. `records`: {label of a model:
    the primary keys of those it tells of}, where it knows them all; `small`: those of the events of which a
    number of people was kept back. `last_step`: the last step of moderation that it saw.
    """

    key = models.CharField(max_length=24, unique=True)
    question = models.JSONField()
    content = models.JSONField()
    records = models.JSONField()
    small = models.JSONField(default=list)
    last_step = models.BigIntegerField()
    data_version = models.CharField(max_length=36)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        default_permissions = ()
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        ]
        constraints = [
            models.CheckConstraint(name="summaries_frozen_key", condition=Q(key__regex=r"^[0-9a-f]{24}$")),
            models.CheckConstraint(
                name="summaries_frozen_content", condition=Q(content__has_keys=list(LANGUAGES))
            ),
            models.CheckConstraint(name="summaries_frozen_question", condition=~Q(question=[])),
        ]

    def __str__(self):
        return self.key

    def get_absolute_url(self):
        return reverse("summaries:frozen", args=[self.key])


@tracked
class Use(Line):
    """A source that printed a number of the portal: `printed` is the id of its figure, or the key of a frozen
    summary."""

    source = models.ForeignKey(
        Source, models.CASCADE, verbose_name=_("source"), related_name="uses_of_numbers"
    )
    printed = models.CharField(
        _("number of the portal"),
        max_length=500,
        help_text=_("The address of the number, or of the frozen summary, as it stands in the browser."),
    )

    objects = UseQuerySet.as_manager()

    class Meta:
        verbose_name = _("number of the portal that it printed")
        verbose_name_plural = _("numbers of the portal that it printed")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["source", "printed"], name="summaries_use_once"),
            models.CheckConstraint(name="summaries_use_number", condition=Q(printed__regex=r"\S")),
        ]
        indexes = [models.Index(fields=["printed"], name="summaries_use_number_of")]

    def __str__(self):
        return self.printed
