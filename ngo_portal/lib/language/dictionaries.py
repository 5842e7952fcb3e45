"""Dictionaries: closed lists of words with names in three languages. A retired entry stays on old records."""

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.language.translated import Named


class DictionaryQuerySet(models.QuerySet):
    """Entries of a dictionary: retired ones stay on old records and are not offered for new ones."""

    def active(self) -> Self:
        return self.filter(is_active=True)


class Entry(Named):
    """One word of a dictionary. `key` is its stable English name in addresses and open data."""

    key = models.SlugField(
        _("key"), max_length=60, unique=True, help_text=_("Latin letters; used in addresses.")
    )
    is_active = models.BooleanField(
        _("in use"), default=True, help_text=_("Old records keep a retired word.")
    )
    position = models.PositiveSmallIntegerField(_("order in lists"), default=0)

    objects = DictionaryQuerySet.as_manager()

    class Meta(Named.Meta):
        abstract = True
        ordering = ["position", "id"]
