"""How many rows: exact up to a limit, and no further, so that a count never costs more than the limit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self

from django.conf import settings
from django.db.models import Count, QuerySet, TextField, Value
from django.db.models.functions import Cast
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext_lazy

from ngo_portal.lib.database.shown import order_of, shown

#: The verb of what sources say that fetches what pages show of it.
FOR_PAGES = "for_pages"
MANY = 100  # the form of the noun behind "more than"
#: What lists hold, as it stands beside a number; `shown` is the number as people read it.
NOUNS = {
    "event": ngettext_lazy("%(shown)s event", "%(shown)s events", "number"),
    "organisation": ngettext_lazy("%(shown)s organisation", "%(shown)s organisations", "number"),
    "project": ngettext_lazy("%(shown)s project", "%(shown)s projects", "number"),
}


def capped(number: int | None) -> str:
    """A count as people read it; None, a count past the limit, is "more than 10 000"."""
    if number is None:
        return _("more than %(limit)s") % {"limit": number_format(settings.COUNT_LIMIT, force_grouping=True)}
    return number_format(number, force_grouping=True)


def counted(number: int | None, noun: str) -> str:
    """The number with its noun, a key of NOUNS: "8 events", "more than 10 000 events"."""
    return NOUNS[noun] % {
        "number": MANY if number is None else number,
        "shown": capped(number),
    }


def longest(numbers: Iterable[int | None]) -> int:
    """The number of the longest bar of a chart; 0 where all are alike, so that bars would say nothing."""
    different = {number or 0 for number in numbers}
    return max(different) if len(different) > 1 else 0


def count_up_to(queryset: QuerySet, limit: int) -> int | None:
    """The number of rows, or None where there are more than `limit`."""
    found = queryset.order_by()[: limit + 1].values("pk").count()
    return found if found <= limit else None


def numbers_by(rows: QuerySet, columns: Mapping[str, str]) -> dict[str, dict[Any, int]]:
    """{name: {value: how many of the rows have it}} of some {name: column, or path over links}, in one query;
    primary keys are numbers, other values texts."""
    asked = [
        rows.order_by()
        .annotate(facet=Value(name, TextField()), facet_value=Cast(column, TextField()))
        .filter(facet_value__isnull=False)
        .values_list("facet", "facet_value")
        .annotate(number=Count("pk"))
        for name, column in columns.items()
    ]
    found: dict[str, dict[Any, int]] = {name: {} for name in columns}
    for name, value, number in asked[0].union(*asked[1:], all=True):
        found[name][int(value) if value.isdigit() else value] = number
    return found


@dataclass(frozen=True)
class First:
    """The first rows of a list, and how many there are: None where there are more than `count_up_to` may
    count."""

    rows: list
    number: int | None

    @classmethod
    def of(cls, queryset: QuerySet, most: int, limit: int, shown_by: str) -> Self:
        """At most `most` rows, as the verb `shown_by` of their model fetches and orders them; what they are
        of is counted only when there are more."""
        model = queryset.model
        keys = list(queryset.order_by(*order_of(model, shown_by)).values_list("pk", flat=True)[: most + 1])
        rows = shown(model, keys[:most], shown_by)
        return cls(rows, len(keys) if len(keys) <= most else count_up_to(queryset, limit))

    @property
    def is_cut(self) -> bool:
        return self.number is None or self.number > len(self.rows)
