"""What has changed of a dataset between two versions of the data: which records were added, changed and
withdrawn, by their numbers. Nothing of what a record said before, and nothing of one that was never
public."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from moderation.models import StepTaken
from ngo_portal.lib.lists.columns import DATE, NUMBER, Column
from summaries.catalogue.datasets import Dataset
from summaries.models import DataState

#: Steps that one file tells of.
MOST = 200_000
PUBLIC = "published"
COLUMNS = [
    Column("id", _("No."), "id", _("Number of the record in the portal."), NUMBER),
    Column("change", _("Kind of change"), "change", _("added, changed or withdrawn.")),
    Column("on", _("Day"), "on", _("Day of the last of its changes."), DATE),
    Column("url", _("Address"), "url", _("Where programs read it; empty for what was withdrawn.")),
]


class TooMuch(Exception):
    """More has changed than a file tells."""


@dataclass(frozen=True)
class Change:
    """`change`: "added", "changed" or "withdrawn"."""

    id: int
    change: str
    on: date


def state_of(version: str) -> DataState | None:
    return DataState.objects.filter(version=version).first()


def days(number: int) -> list[DataState]:
    """The first state of each of the last days on which the data changed, the last day first."""
    found = DataState.objects.order_by("-at__date", "pk").distinct("at__date")
    return list(found[:number])


def between(dataset: Dataset, since: DataState, until: DataState) -> list[Change]:
    """By number. A record that was changed just before `since` may be told again, none is left out. Raises
    TooMuch."""
    first = StepTaken.objects.last_settled(since.at)
    steps = StepTaken.objects.filter(
        Q(from_stage=PUBLIC) | Q(to_stage=PUBLIC),
        record_model=dataset.model._meta.label_lower,
        pk__gt=first,
        pk__lte=until.last_step,
    )
    rows = list(
        steps.order_by("record_key", "pk").values_list("record_key", "from_stage", "to_stage", "at")[
            : MOST + 1
        ]
    )
    if len(rows) > MOST:
        raise TooMuch
    return list(_changes(rows))


def _changes(rows) -> Iterator[Change]:
    for key, group in itertools.groupby(rows, itemgetter(0)):
        steps = list(group)
        was, is_now = steps[0][1] == PUBLIC, steps[-1][2] == PUBLIC
        if was or is_now:
            change = "changed" if was and is_now else "added" if is_now else "withdrawn"
            yield Change(key, change, timezone.localdate(steps[-1][3]))
