"""Which social projects: the words the doors speak."""

from ngo_portal.lib.kazakh import fold
from officers.querysets import ModeratedQuerySet
from territories.querysets import any_subtree


class ProjectQuerySet(ModeratedQuerySet):
    def in_territories(self, territories):
        return self.filter(any_subtree("territory", territories))

    def of_organisations(self, organisations):
        """Projects in which one of the organisations is customer, supplier or operator."""
        ids = [organisation.pk for organisation in organisations]
        rows = self.model.objects
        return self.filter(
            pk__in=rows.filter(customer__in=ids).values("pk")
            .union(rows.filter(supplier__in=ids).values("pk"), rows.filter(operator__in=ids).values("pk"))
        )

    def with_words(self, text):
        rows = self
        for word in fold(text).split():
            rows = rows.filter(search__contains=word)
        return rows

    def newest_first(self):
        return self.order_by("-listed_on", "-id")
