"""What can be taken away: each list with its sheets and files. All of it follows from the lists: a column, a
sheet or a format that they get is in the catalogue too."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from events.columns.events import EVENTS
from events.columns.sheets import EVENT_SHEETS
from events.figures.tallies import tally
from events.filters import EventFilter
from moderation.models import StepTaken
from ngo_portal.lib.lists.api.schema import record_of
from ngo_portal.lib.lists.columns import DATE, NUMBER, Column, Sheet
from ngo_portal.lib.lists.feeds import changed_at
from ngo_portal.lib.lists.filters import PublicFilter
from ngo_portal.lib.lists.formats import FORMATS, Format
from ngo_portal.lib.lists.page import address
from ngo_portal.lib.serving.time_limits import in_time
from projects.columns import PROJECT_SHEETS, PROJECTS
from projects.figures import by_year
from projects.filters import ProjectFilter
from registry.columns.organisations import ORGANISATIONS
from registry.columns.sheets import ORGANISATION_SHEETS
from registry.filters import OrganisationFilter

KINDS = {NUMBER: pgettext_lazy("kind of value", "number"), DATE: pgettext_lazy("kind of value", "date")}


@dataclass(frozen=True)
class Dataset:
    """`key`: its English name, in addresses too; `about`: what its rows are; `page`: URL name of its list,
    `files`: of its files, without the ending. `count()`: how many rows it has, None where that takes too
    long; `count_years()`: {year: rows}."""

    key: str
    title: Any
    about: Any
    filter_class: type[PublicFilter]
    sheets: Sequence[Sheet]
    page: str
    files: str
    count: Callable[[], int | None]
    count_years: Callable[[], dict[int, int]]

    @property
    def model(self) -> Any:
        return self.filter_class.published().model

    @property
    def number(self) -> int | None:
        return in_time(self.count, None)

    def years(self) -> list[tuple[int, int]]:
        """[(year, rows)], the last one first."""
        return sorted(in_time(self.count_years, {}).items(), reverse=True)

    def links(self, **question: Any) -> list[tuple[Format, str]]:
        """[(format, address)] of the whole dataset, or of a question."""
        pairs = list(question.items())
        return [(one, address(reverse(f"{self.files}-{one.ending}"), pairs)) for one in FORMATS]

    @property
    def updated(self) -> datetime | None:
        """When a record was published, corrected or entered last; None without any."""
        published = self.model.objects.published()
        last = StepTaken.objects.lately_published(self.model)[:1]
        found = [*published.filter(pk__in=list(last)), *published.order_by("-pk")[:1]]
        return max(map(changed_at, found), default=None)

    def described(self) -> dict[str, Any]:
        """The JSON schema of a row."""
        return record_of(self.sheets, self.filter_class.published)


def kind_of(column: Column) -> Any:
    return KINDS.get(column.kind, pgettext_lazy("kind of value", "text"))


def place_of(column: Column) -> str:
    """Where its value stands in an object of NDJSON and the API; "" where the object around it says it."""
    return column.key if column.place is None else column.place


def _events():
    counted = tally(listed=True)
    return counted and counted.listed


def _events_by_year():
    counted = tally(listed=True)
    return counted.facets.get("year", {}) if counted else {}


def _projects_by_year():
    money = by_year(ProjectFilter.published(), [])
    return {one.year: one.of for one in money.years if one.year} if money else {}


DATASETS = {
    one.key: one
    for one in (
        Dataset(
            "events",
            _("Events"),
            _("What non-governmental organisations did, where, and for whom."),
            EventFilter,
            (EVENTS, *EVENT_SHEETS),
            "events:list",
            "events:events",
            _events,
            _events_by_year,
        ),
        Dataset(
            "organisations",
            _("Organisations"),
            _("Registry of non-governmental organisations and those they work with."),
            OrganisationFilter,
            (ORGANISATIONS, *ORGANISATION_SHEETS),
            "registry:organisation-list",
            "registry:organisations",
            lambda: OrganisationFilter.published().count(),
            dict,
        ),
        Dataset(
            "projects",
            _("Social projects"),
            _("Who commissioned each project, who carries it out, what it costs and what has come of it."),
            ProjectFilter,
            (PROJECTS, *PROJECT_SHEETS),
            "projects:list",
            "projects:projects",
            lambda: ProjectFilter.published().count(),
            _projects_by_year,
        ),
    )
}
