"""Which events: the words every door speaks. Filters translate a question into these verbs, and hold no logic."""

import datetime

from django.contrib.postgres.search import SearchQuery
from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from ngo_portal.lib.kazakh import stems_query
from ngo_portal.lib.quantities import total_aggregates
from officers.querysets import ModeratedQuerySet

NOW, THEN = "now", "then"


class EventQuerySet(ModeratedQuerySet):
    """`listing_on` is the column that a list is ordered by: the event's own date, or its copy beside a territory."""

    def in_territories(self, territories, borders=NOW):
        """Published events held in the subtree of one of the territories, by the borders of `now` or of `then`.

        One territory is answered by the ordered index over (territory, date): the list needs no sorting.
        An event in two districts of one oblast stands in that oblast's list once.
        """
        ids = [territory.pk for territory in territories if territory.level > 0]
        if len(ids) < len(territories):  # the whole country
            return self
        if len(ids) == 1:
            return self.filter(Q(listings__territory=ids[0]) & Q(**{f"listings__{borders}": True})).annotate(
                listing_on=F("listings__listed_on"), listing_id=F("listings__event_id")
            )
        return self._with(self.model.listings.rel.related_model, **{"territory__in": ids, borders: True})

    def organised_by(self, organisations):
        return self._with(self.model.organisers.rel.related_model, organisation__in=organisations)

    def for_groups(self, groups):
        return self._with(self.model.audiences.rel.related_model, target_group__in=groups)

    def in_directions(self, directions):
        return self._with(self.model.directions.through, direction__in=directions)

    def _with(self, line, **wanted):
        """Rows that have such a line; EXISTS, so that two fitting lines do not make the event stand twice."""
        return self.filter(Exists(line.objects.filter(event=OuterRef("pk"), **wanted)))

    def of_types(self, types):
        return self.filter(type__in=types)

    def in_modes(self, modes):
        return self.filter(mode__in=modes)

    def in_states(self, states):
        return self.filter(state__in=states)

    def of_editions(self, editions):
        return self.filter(edition__in=editions)

    def of_marathons(self, marathons):
        return self.filter(edition__marathon__in=marathons)

    def of_projects(self, projects):
        return self.filter(project__in=projects)

    def in_year(self, year):
        return self.held_between(datetime.date(year, 1, 1), datetime.date(year, 12, 31))

    def held_between(self, first, last):
        """Events surely held at least in part from `first` to `last` (dates, either may be None).

        An event whose day is known counts when its days overlap the period; of one whose month or year alone is
        known, all possible days must lie in it. One without a year is in no period.
        """
        rows = self
        if first:
            rows = rows.filter(Q(starts_on__gte=first) | Q(ends_on__gte=first, date_is_exact=True))
        if last:
            rows = rows.filter(Q(ends_on__lte=last) | Q(starts_on__lte=last, date_is_exact=True))
        return rows

    def with_words(self, text):
        """Events whose title, topic or description hold every word of `text`, whatever its ending."""
        query = stems_query(text)
        if not query:
            return self
        return self.filter(search=SearchQuery(query, search_type="raw", config="simple"))

    def newest_first(self):
        return self._in_order("-")

    def oldest_first(self):
        return self._in_order("")

    def _in_order(self, sign):
        if "listing_on" not in self.query.annotations:
            return self.order_by(f"{sign}listed_on", f"{sign}id")
        return self.order_by(f"{sign}listing_on", f"{sign}listing_id")

    def for_lists(self):
        """What a row of a list shows, in a fixed number of queries."""
        return self.select_related("type", "edition__marathon").prefetch_related(
            "places__territory", "organisers__organisation"
        )

    def for_detail(self):
        """What the page of one event shows, in a fixed number of queries."""
        return self.select_related(
            "type", "second_type", "edition__marathon", "observance", "project", "source", "responsible"
        ).prefetch_related(
            "places__territory__oblast",
            "organisers__organisation",
            "people__person",
            "people__position__organisation",
            "audiences__target_group",
            "audiences__unit",
            "figures__indicator__unit",
            "figures__unit",
            "directions",
        )

    def count_by(self, field):
        """[(value, number of events)], largest first; `field` is a column of the event."""
        return list(
            self.order_by().values_list(field).annotate(events=models.Count("pk", distinct=True)).order_by("-events", field)
        )


class AudienceQuerySet(models.QuerySet):
    def total(self):
        """Parts of a Total over these lines (ngo_portal.lib.quantities.Total.from_aggregates reads them)."""
        return self.order_by().aggregate(**total_aggregates("quantity"))
