"""Questions that are ready to be asked, for who does not know where to begin."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from events.figures.tallies import tallies_by_territory
from events.filters import Borders
from events.models import Edition, Event
from ngo_portal.lib.lists.page import address
from ngo_portal.lib.lists.titles import year_as_heading
from territories.models import Territory


@dataclass(frozen=True)
class Ready:
    """Questions of one kind: `heading`, and [(label, address, number of events)], None for a number that is
    not told."""

    heading: Any
    rows: Sequence[tuple[Any, str, int | None]]


def questions() -> list[Ready]:
    """The last marathon, whole and by oblast; this year and the one before, by oblast."""
    year = timezone.localdate().year
    found = [_of_marathon(), *(_of_year(one) for one in (year, year - 1))]
    return [one for one in found if one and one.rows]


def _of_marathon():
    held = Event.objects.published().held().filter(edition=OuterRef("pk"))
    edition = Edition.objects.select_related("marathon", "territory").filter(Exists(held)).first()
    if edition is None:
        return None
    pairs = [("edition", edition.pk)]
    rows = _by_oblast(pairs, edition=edition)
    return Ready(str(edition), [(_("the whole marathon"), _address(pairs), None), *rows])


def _of_year(year):
    rows = _by_oblast([("year", year)], year=year)
    whole = [(_("the whole country"), _address([("year", year)]), None)] if rows else []
    return Ready(year_as_heading(year), [*whole, *rows])


def _by_oblast(pairs, **asked):
    """Those with events, each once."""
    oblasts = list(Territory.objects.at_level(Territory.Level.OBLAST).in_order())
    numbers = tallies_by_territory(oblasts, borders=Borders.THEN, **asked)
    return [
        (
            capfirst(str(place.title)),
            _address([("territory", place.code), *pairs]),
            numbers and numbers[place.pk],
        )
        for place in oblasts
        if numbers is None or numbers[place.pk]
    ]


def _address(pairs):
    return address(reverse("summaries:summary"), pairs)
