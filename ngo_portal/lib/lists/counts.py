"""How many rows: exact up to a limit, and no further, so that a count never costs more than the limit."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from django.conf import settings
from django.db.models import QuerySet
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext_lazy

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


@dataclass(frozen=True)
class First:
    """The first rows of a list, and how many there are: None where there are more than `count_up_to` may
    count."""

    rows: list
    number: int | None

    @classmethod
    def of(cls, queryset: QuerySet, shown: int, limit: int) -> Self:
        """At most `shown` rows; what they are of is counted only when there are more."""
        rows = list(queryset[: shown + 1])
        if len(rows) <= shown:
            return cls(rows, len(rows))
        return cls(rows[:shown], count_up_to(queryset, limit))

    @property
    def is_cut(self) -> bool:
        return self.number is None or self.number > len(self.rows)
