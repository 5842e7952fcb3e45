"""How many rows: exact up to a limit, and no further, so that a count never costs more than the limit."""

from dataclasses import dataclass
from typing import Self

from django.db.models import QuerySet


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
