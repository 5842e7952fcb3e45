"""Dictionaries: closed lists of words with names in three languages. A retired entry stays on old records."""

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.language.translated import Named, columns_of
from ngo_portal.lib.language.typed import is_form_of, skeleton


class DictionaryQuerySet(models.QuerySet):
    """Entries of a dictionary: retired ones stay on old records and are not offered for new ones."""

    def active(self) -> Self:
        return self.filter(is_active=True)

    def with_words(self, text: str) -> Self:
        """Entries in whose names, abbreviations, other words or key each word stands or begins one: in any
        alphabet, with any ending. There are few of them."""
        asked = skeleton(text).split()
        return self.filter(pk__in=[one.pk for one in self if _holds(one.skeletons(), asked)])


def _holds(own, asked):
    return all(any(one.startswith(word) or is_form_of(word, one) for one in own) for word in asked)


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

    def skeletons(self) -> list[str]:
        """The words it is found by, in whatever letters they are typed."""
        columns = [*columns_of("name"), *columns_of("abbreviation"), "others", "key"]
        return skeleton(" ".join(getattr(self, column, "") for column in columns)).split()
