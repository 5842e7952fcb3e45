"""Which organisations, people and sources: the words the doors speak."""

from django.db import models

from ngo_portal.lib.kazakh import fold
from officers.querysets import ModeratedQuerySet, ScopedQuerySet
from territories.querysets import any_subtree


class DictionaryQuerySet(models.QuerySet):
    """Entries of a dictionary: retired ones stay on old records and are not offered for new ones."""

    def active(self):
        return self.filter(is_active=True)


class OrganisationQuerySet(ModeratedQuerySet):
    def in_territories(self, territories):
        """Seat in the subtree of any of the territories."""
        return self.filter(any_subtree("seat", territories))

    def with_words(self, text):
        """Every word of `text` stands somewhere in the names (folded: quotes, case and Kazakh letters do not matter)."""
        rows = self
        for word in fold(text).split():
            rows = rows.filter(search__contains=word)
        return rows

    def by_name(self):
        return self.order_by("sort_key", "id")

    def newest_first(self):
        return self.order_by("-id")


class PersonQuerySet(ScopedQuerySet):
    """People may be named by anyone who may enter anything; only their own territory changes them."""

    def visible_to(self, officer):
        return self if self.in_scope_of(officer) is not None and officer.works_somewhere else self.none()

    def with_words(self, text):
        rows = self
        for word in fold(text).split():
            rows = rows.filter(search__contains=word)
        return rows


class SourceQuerySet(ModeratedQuerySet):
    def newest_first(self):
        return self.order_by("-id")
