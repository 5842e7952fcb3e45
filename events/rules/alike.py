"""When two events may be one: what a form gives, as conditions of a query and as a judgement of a row."""

import datetime
from calendar import monthrange
from typing import Any

from django.contrib.postgres.search import SearchQuery
from django.db.models import Exists, OuterRef, Q

from ngo_portal.lib.language.approximate_dates import UNKNOWN
from ngo_portal.lib.language.likeness import common_part, link_key, same_words
from ngo_portal.lib.language.translated import columns_of
from search.words import with_forms
from territories.models import Territory
from territories.querysets import any_subtree

#: So much of two titles is the same where the day is, too.
SIMILAR = 0.5
#: Where neither place nor day is known, a title of fewer words tells nothing.
FEWEST_WORDS = 3
#: An interval of more days is looked through as a whole.
MOST_DAYS = 40
#: Of the events of those days so many are looked at: an index is walked, whatever the title's words are.
MOST_LISTED = 5_000
UNDATED = datetime.date.min  # `listed_on` of an event whose date is not known


class AlikeEvents:
    """`given`: {field: what was typed}, of places and organisers the keys that were sent; `model`: Event."""

    def __init__(self, model: Any, given: dict[str, Any]) -> None:
        self.model = model
        self.titles = [title for title in map(given.get, columns_of("title")) if title]
        self.type = given.get("type")
        self.date = given.get("date") or UNKNOWN
        self.link = link_key(given.get("link") or "")
        self.organisers = _keys(given["organisers-organisation"])
        places = Territory.objects.filter(pk__in=_keys(given["places-territory"]))
        self.places = [place for place in places if place.level > 0]
        first, last = self.date.earliest, self.date.latest
        self.is_exact = self.date.precision == "day" and bool(first and last)
        self.days = (first, last) if first and last else None

    @property
    def is_enough(self) -> bool:
        """Whether so much is given that few events can be meant."""
        long_title = any(len(title.split()) >= FEWEST_WORDS for title in self.titles)
        named = bool(self.titles and self.type)
        return (
            self.is_exact
            and bool(self.titles or self.organisers or self.link)
            or (named and bool(self.places or self.days or long_title))
        )

    def when(self, listed_on: str, type_: str) -> Q:
        """Events of those days, and of the same type those whose date is known less exactly."""
        rough = Q(**{type_: self.type}) if self.type else Q(pk__in=[])
        if not self.days:
            return rough
        first, last = self.days
        if not self.is_exact or last - first > datetime.timedelta(MOST_DAYS):
            return rough & (
                Q(**{f"{listed_on}__range": (first, last)}) | Q(**{f"{listed_on}__in": self._rough_days()})
            )
        days = [first + datetime.timedelta(day) for day in range((last - first).days + 1)]
        return Q(**{f"{listed_on}__in": days}) | rough & Q(**{f"{listed_on}__in": self._rough_days()})

    def _rough_days(self) -> list[datetime.date]:
        """Where an event stands of which the year or the month alone is known, or nothing; a planned one at
        their end."""
        first = self.days[0]
        begins = [first.replace(month=1, day=1), first.replace(day=1)]
        ends = [first.replace(month=12, day=31), first.replace(day=monthrange(first.year, first.month)[1])]
        return list(dict.fromkeys([*begins, *ends, UNDATED]))

    def published(self) -> Q:
        """Published events of those days, in the oblasts of the places: each by one walk along an index."""
        if not self.places:
            return Q(stage="published") & self.when("listed_on", "type")
        tops = {place.oblast_id or place.pk for place in self.places}
        listed = self._lines("listings").filter(self.when("listed_on", "type"), territory__in=tops, now=True)
        return Q(pk__in=list(listed.order_by().values_list("event", flat=True)[:MOST_LISTED]))

    def waiting(self) -> Q:
        """Events of those days that are not published: few, however many there are."""
        rows = self.model.objects.exclude(stage="published").filter(self.when("listed_on", "type"))
        return Q(pk__in=list(rows.order_by().values_list("pk", flat=True)[:MOST_LISTED]))

    def near(self) -> Q:
        """Events at one of the places, in it or around it; or of which no place is known."""
        if not self.places:
            return Q()
        around = {
            getattr(place, f"{level}_id")
            for place in self.places
            for level in ("oblast", "district", "sub_district")
        }
        line = self._lines("places")
        here = any_subtree("territory", self.places) | Q(territory__in=around - {None})
        return Exists(line.filter(here, event=OuterRef("pk"))) | ~Exists(line.filter(event=OuterRef("pk")))

    def evidence(self) -> list[Q]:
        """Each looked for by itself: a word of the title on the same day at the same place, all its words
        elsewhere; an organiser; the link."""
        words = [words for title in self.titles if (words := [one.query() for one in with_forms(title)])]
        found = []
        if words and self.is_exact and self.places:
            found.append(Q(search=_query(" | ".join(word for title in words for word in title))))
        elif words:
            found.append(Q(search=_query(" | ".join(f"({' & '.join(title)})" for title in words))))
        if self.is_exact and self.organisers:
            lines = self._lines("organisers").filter(organisation__in=self.organisers)
            found.append(Q(pk__in=lines.order_by().values("event")))
        if self.is_exact and self.link and self.places:
            found.append(Q(link__gt=""))
        return found

    def _lines(self, name: str) -> Any:
        return getattr(self.model, name).rel.related_model.objects.all()

    def may_be(self, event: Any) -> bool:
        """Whether it is said of neither that it was another day, and enough is the same."""
        if not event.date.may_be(self.date):
            return False
        own = [title for title in (getattr(event, column) for column in columns_of("title")) if title]
        pairs = [(one, other) for one in own for other in self.titles]
        if any(same_words(*pair) for pair in pairs):
            return True
        is_same_day = self.is_exact and event.date.precision == "day"
        organisers = {line.organisation_id for line in event.organisers.all()}
        return is_same_day and (
            any(common_part(*pair) >= SIMILAR for pair in pairs)
            or not organisers.isdisjoint(self.organisers)
            or bool(self.link)
            and link_key(event.link) == self.link
        )


def _keys(texts):
    return [int(text) for text in texts if text.isascii() and text.isdigit() and len(text) <= 18]


def _query(words):
    return SearchQuery(words, search_type="raw", config="simple")
