"""Large and unlikely figures: whoever makes them public is another person than who entered them, and has
checked them against the source.

Which figures these are is said by apps that know of figures (ASKING).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db import models
from django.db.models import Q
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from officers.models import Officer
from officers.roles import EVERYWHERE, PUBLISHES


@dataclass(frozen=True)
class Unlikely:
    """A figure of a row: the columns that hold it, how it reads, and why it is asked about."""

    row: models.Model
    columns: tuple[str, ...]
    text: str
    why: str

    @property
    def kept(self) -> dict:
        """As the step keeps it with which it was checked: the column that states it."""
        name = next(name for name in self.columns if getattr(self.row, name) is not None)
        place = {"model": self.row._meta.label_lower, "key": self.row.pk, "field": name}
        return {**place, "value": str(getattr(self.row, name))}


#: Each gives the [Unlikely] of a record and its lines.
ASKING: list[Callable[[models.Model], list[Unlikely]]] = []


#: So many of those who could look are named.
NAMED = 3


@dataclass(frozen=True)
class Question:
    """What `by` is asked before a record is public. `alone`: None where `by` is a second person; else whether
    nobody else could be one, so that `by` may answer all the same."""

    found: list[Unlikely]
    alone: bool | None
    others: list[Officer]

    @property
    def may_answer(self) -> bool:
        return self.alone is not False

    @property
    def mark(self) -> str:
        """What the tick stands for: these figures as they are now."""
        told = "\n".join(str(sorted(one.kept.items())) for one in self.found)
        return salted_hmac("moderation.second_person", told, algorithm="sha256").hexdigest()

    @property
    def text(self) -> str:
        if self.may_answer:
            return _("Figures that are large or unlikely: check them against the source first.")
        names = ", ".join(str(one) for one in self.others)
        text = _(
            "You entered figures that are large or unlikely. Another person makes them public: %(names)s."
        )
        return text % {"names": names}


def question(record: models.Model, by: Officer, changes: Iterable[dict] | None = None) -> Question | None:
    """What is asked about the figures of a record, of a correction about those it has changed; None where
    nothing is."""
    found = [one for ask in ASKING for one in ask(record)]
    if found and changes is not None:
        changed = {(one["model"], one["key"], one["field"]) for one in changes}
        found = [one for one in found if not changed.isdisjoint(_places(one))]
    if not found:
        return None
    entered = {user for user in (record.submitted_by_id, *map(_entered_by, found)) if user}
    if by.pk not in entered:
        return Question(found, None, [])
    others = list(_others(record, entered)[:NAMED])
    return Question(found, not others, others)


def _places(one):
    return {(one.row._meta.label_lower, one.row.pk, name) for name in one.columns}


def _others(record, entered):
    """Active accounts that may make a record public and did not enter it."""
    place = record.responsible
    here = Q(territory__in={place.pk, place.oblast_id, place.district_id} - {None})
    here |= Q(territory__level=place.Level.COUNTRY)
    may = Q(role__in=PUBLISHES & EVERYWHERE) | Q(role__in=PUBLISHES - EVERYWHERE) & here
    return Officer.objects.filter(may, is_active=True).exclude(pk__in=entered).order_by("pk")


def _entered_by(one):
    """The key of who gave the figure the value it has, as the history knows; None where it was no account."""
    rows = one.row.history.order_by("-pgh_id").values_list(*one.columns, "pgh_context__metadata")
    now, user = tuple(getattr(one.row, name) for name in one.columns), None
    for *values, context in rows:
        if tuple(values) != now:
            break
        user = (context or {}).get("user")
    return user
