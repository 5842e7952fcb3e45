"""Which sources."""

from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Length

from moderation.querysets import ModeratedQuerySet
from ngo_portal.lib.language.kazakh import fold
from ngo_portal.lib.language.likeness import address_key, link_key, same_words
from registry.querysets.names import MOST_LOOKED_AT, holding_name
from search.searched import SearchedQuerySet


class SourceQuerySet(SearchedQuerySet, ModeratedQuerySet):
    def without_texts(self) -> Self:
        """What pages say of them: the texts are long."""
        return self.defer("text", "search", "typed", "told")

    def alike(self, given: dict[str, Any]) -> list[models.Model]:
        """Sources that may be the one a form gives: at its address, under its headline, or a letter of its
        number; not one of another date."""
        headline, number, url = (given.get(name) or "" for name in ("headline", "letter_number", "url"))
        key = link_key(url)
        longer = Q(address__gt=f"{key}&", address__lt=f"{key}'")  # what begins with it and a parameter
        by_link = self.filter(Q(address__in=[key, address_key(url)]) | longer).exclude(address="")
        rows = by_link.defer("text").order_by("id")[:MOST_LOOKED_AT] if key else []
        found = [one for one in rows if link_key(one.address) == key]
        for text, column in ((headline, "headline"), (number, "letter_number")):
            if fold(text):
                rows = self.filter(holding_name(text)).order_by(Length("search"), "id")[:MOST_LOOKED_AT]
                found += [
                    one
                    for one in rows.defer("text")
                    if same_words(getattr(one, column), text) and one.date.may_be(given.get("date"))
                ]
        return list(dict.fromkeys(found))

    def newest_first(self) -> Self:
        return self.order_by("-id")
