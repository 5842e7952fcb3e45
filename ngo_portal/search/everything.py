"""All kinds of what can be found, the best first."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.lists.page import address
from ngo_portal.lib.serving.time_limits import in_time, may_spend
from ngo_portal.search.found import SHOWN, Found
from ngo_portal.search.people import find_people
from ngo_portal.search.places import find_territories
from ngo_portal.search.records import find_events, find_marathons, find_organisations, find_projects
from ngo_portal.search.sentences import find_said
from search.question import Question

#: Seconds that all kinds together may take.
LONGEST = 1.5


@dataclass
class Kind:
    """A kind of what can be found. `title`: its heading, `find`: what finds its best rows, `template`: of one
    row, `row`: what that calls it; `page`: name of the list that has them all, if there is one."""

    key: str
    title: Any
    find: Callable[[Question], Found]
    template: str
    row: str
    noun: str = ""
    classes: str = "entries"
    page: str = ""
    found: Found = field(default_factory=Found)


def everything(asked: Question) -> list[Kind]:
    """All kinds with what was found of them, the best first; kinds in a fixed order where they fit as
    well."""
    kinds = [
        Kind(
            "organisations",
            _("Organisations"),
            find_organisations,
            "registry/_organisation_row.html",
            "organisation",
            "organisation",
            page="registry:organisation-list",
        ),
        Kind(
            "events",
            _("Events"),
            find_events,
            "events/_row.html",
            "event",
            "event",
            classes="entries entries--dated",
            page="events:list",
        ),
        Kind(
            "projects",
            _("Social projects"),
            find_projects,
            "projects/_row.html",
            "project",
            "project",
            page="projects:list",
        ),
        Kind("marathons", _("Marathons"), find_marathons, "search/_marathon.html", "one"),
        Kind("people", _("People"), find_people, "search/_person.html", "one"),
        Kind("territories", _("Territories"), find_territories, "search/_place.html", "one"),
        Kind("said", _("What sources say"), find_said, "search/_said.html", "one"),
    ]
    may_spend(LONGEST)
    next(asked.readings(), None)  # in a new process dictionaries are read first
    for kind in kinds:
        kind.found = in_time(lambda find=kind.find: find(asked), Found(None))
        kind.found.url = address(reverse(kind.page), [("q", asked.text)]) if kind.page else ""
    _with_place(kinds)
    return sorted(kinds, key=lambda kind: -round(kind.found.best, -2))


def _with_place(kinds):
    """The place that something was narrowed to is among the territories."""
    places = [kind.found.reading.place for kind in kinds if kind.found.rows and kind.found.reading]
    found = next(kind.found for kind in kinds if kind.key == "territories")
    for place in dict.fromkeys(filter(None, places)):
        if place not in (found.rows or ()):
            found.rows = [place, *(found.rows or ())][:SHOWN]
