"""Which events: the words every door speaks. Filters translate a question into these verbs, and hold no
logic.
"""

import datetime

from django.contrib.postgres.search import SearchQuery
from django.db import models
from django.db.models import Exists, F, OuterRef, Prefetch, Q

from ngo_portal.lib.kazakh import stems_query
from officers.querysets import ModeratedQuerySet
from registry.models import Organisation, Position
from registry.querysets import naming_published

NOW, THEN = "now", "then"
TRANSLATED_TEXTS = ["description", "outcome", "feedback", "topic", "date_note"]
#: Columns no row of a list shows.
LONG = [
    "search",
    "verbatim",
    *(f"{text}_{language}" for text in TRANSLATED_TEXTS for language in ("kk", "ru", "en")),
]


def public_organisers(lines):
    """Organiser lines that may be shown: a published organisation, or words for somebody."""
    return lines.filter(
        Q(organisation__in=Organisation.objects.published())
        | ~Q(described_kk="", described_ru="", described_en="")
    )


def _held_between(first, last):
    """Q of `EventQuerySet.held_between`."""
    wanted = Q()
    if first:
        wanted &= Q(starts_on__gte=first) | Q(ends_on__gte=first, date_is_exact=True)
    if last:
        wanted &= Q(ends_on__lte=last) | Q(starts_on__lte=last, date_is_exact=True)
    return wanted


class EventQuerySet(ModeratedQuerySet):
    """`listing_on` is the column that a list is ordered by: the event's own date, or its copy beside a
    territory.
    """

    def in_territories(self, territories, borders=NOW):
        """Published events held in the subtree of one of the territories, by the borders of `now` or of
        `then`.

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

    def in_years(self, years):
        """Events surely held in one of the years; several overlapping days count as in `held_between`."""
        wanted = Q(pk__in=[])
        for year in years:
            wanted |= _held_between(datetime.date(year, 1, 1), datetime.date(year, 12, 31))
        return self.filter(wanted)

    def held_between(self, first, last):
        """Events surely held at least in part from `first` to `last` (dates, either may be None).

        An event whose day is known counts when its days overlap the period; of one whose month or year
        alone is known, all possible days must lie in it. One without a year is in no period.
        """
        return self.filter(_held_between(first, last))

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
        return (
            self.select_related("type")
            .prefetch_related("places__territory", self._public_organisers())
            .defer(*LONG)
        )

    def _public_organisers(self):
        lines = public_organisers(self.model.organisers.rel.related_model.objects.all())
        return Prefetch("organisers", naming_published(lines, "organisation"))

    def for_detail(self):
        """What the page of one event shows, in a fixed number of queries."""
        rows = self.select_related(
            "type", "second_type", "edition__marathon", "observance", "responsible"
        ).prefetch_related(
            "places__territory__oblast",
            self._public_organisers(),
            "people__person",
            Prefetch("people__position", naming_published(Position.objects.all(), "organisation")),
            "audiences__target_group",
            "audiences__unit",
            "figures__indicator__unit",
            "figures__unit",
            "directions",
        )
        return naming_published(rows.defer("search"), "project", "source")

    def count_by(self, field):
        """[(value, number of events)], largest first; `field` is a column of the event."""
        return list(
            self.order_by()
            .values_list(field)
            .annotate(events=models.Count("pk", distinct=True))
            .order_by("-events", field)
        )
