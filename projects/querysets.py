"""Which social projects: the words the doors speak."""

import datetime

from django.db.models import Exists, OuterRef, Q

from ngo_portal.lib.kazakh import fold
from officers.querysets import ModeratedQuerySet
from territories.querysets import any_subtree


class ProjectQuerySet(ModeratedQuerySet):
    def in_territories(self, territories):
        return self.filter(any_subtree("territory", territories))

    def of_organisations(self, organisations):
        """Projects in which one of the organisations is customer, supplier or operator."""
        return self.filter(Q(customer__in=organisations) | Q(supplier__in=organisations) | Q(operator__in=organisations))

    def of_kinds(self, kinds):
        return self.filter(kind__in=kinds)

    def with_status(self, statuses):
        return self.filter(status__in=statuses)

    def in_directions(self, directions):
        return self._with(self.model.directions.through, direction__in=directions)

    def for_groups(self, groups):
        return self._with(self.model.target_groups.through, targetgroup__in=groups)

    def _with(self, link, **wanted):
        return self.filter(Exists(link.objects.filter(socialproject=OuterRef("pk"), **wanted)))

    def in_year(self, year):
        """Projects that began in the year, as far as their dates are known."""
        return self.filter(listed_on__range=(datetime.date(year, 1, 1), datetime.date(year, 12, 31)))

    def for_lists(self):
        """What a row of a list shows, in a fixed number of queries."""
        return self.select_related("customer", "supplier", "territory")

    def with_words(self, text):
        rows = self
        for word in fold(text).split():
            rows = rows.filter(search__contains=word)
        return rows

    def for_detail(self):
        """What the page of one project shows, in a fixed number of queries."""
        return self.select_related("customer", "supplier", "operator", "territory", "source").prefetch_related(
            "directions", "target_groups"
        )

    def newest_first(self):
        return self.order_by("-listed_on", "-id")

    def oldest_first(self):
        return self.order_by("listed_on", "id")
