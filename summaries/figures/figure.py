"""One number and what it is made of. A page prints it from sums; `recount` reckons it again from all its
rows, and gives the same."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.utils.text import capfirst

#: Rows that a page shows at once.
SHOWN = 30


class NoFigure(Exception):
    """There is no such number. `withdrawn`: what it was of was published once."""

    def __init__(self, *, withdrawn: bool = False) -> None:
        super().__init__()
        self.withdrawn = withdrawn


@dataclass(frozen=True, eq=False)
class Row:
    """What one row adds. `record`: made fit for the public, with its sentence; None where it has none of its
    own. `figure`: the id of its own number. `is_inferred`: no source states that it belongs there."""

    title: Any
    url: str
    value: Any = ""
    record: Any = None
    figure: str = ""
    is_inferred: bool = False


@dataclass(frozen=True)
class Figure:
    """`id`; `label`: what is counted; `of`: the question, in short; `value`: as printed, "" where nobody
    states it; `with_noun`: the same with what is counted, where the label does not say it. `low` and
    `high` are its bounds, `qualifier` how it is said. `rule`: how it is made.

    `rows`: a queryset of all of them, `told(keys)`: the Rows of those with these primary keys, disclosed; a
    number of one record has `only`, its one Row. `url`: the list that has all the rows. `recount()`: the
    number again, from the rows alone, as printed.
    """

    id: str
    label: Any
    of: str
    value: str
    rule: str
    recount: Callable[[], str]
    low: Decimal | None = None
    high: Decimal | None = None
    qualifier: str = "unknown"
    unit: str = ""
    with_noun: str = ""
    coverage: str = ""
    url: str = ""
    rows: QuerySet | None = None
    told: Callable[[Sequence[int]], list[Row]] | None = None
    only: Row | None = None

    @property
    def said(self) -> str:
        """The value as it is read alone."""
        return self.with_noun or self.value

    @property
    def title(self) -> str:
        """«Получатели помощи: около 30 семей»; the label alone where nobody states the value."""
        label = capfirst(str(self.label))
        return f"{label}: {self.said}" if self.said else label

    def page(self, after: int | None = None) -> tuple[list[Row], int | None]:
        """(the rows behind the one with the primary key `after`, what the next page begins after)."""
        if self.only:
            return [self.only], None
        rows = self.rows if after is None else self.rows.filter(pk__lt=after)
        keys = list(rows.order_by("-pk").values_list("pk", flat=True)[: SHOWN + 1])
        return self.told(keys[:SHOWN]), keys[SHOWN - 1] if len(keys) > SHOWN else None
