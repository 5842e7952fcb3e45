"""Public pages of social projects."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from events.models import Event
from events.public.disclosure import disclose
from events.public.lately import lately
from moderation.public import PublicRecord
from ngo_portal.lib.lists.page import FilteredList, address
from ngo_portal.lib.lists.pictures import pictures
from projects import linked_data
from projects.figures import by_customer, by_direction, by_year
from projects.filters import ProjectFilter
from projects.models import Phase, SocialProject

SHOWN = 10


class ProjectList(FilteredList):
    template_name = "projects/list.html"
    filter_class = ProjectFilter
    noun = "project"
    section = "projects"
    heading = _("Social projects")
    lead = _("Who commissioned each project, who carries it out, what it costs and what has come of it.")
    files = "projects:projects"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        asked = context["filter"]
        money = by_year(asked.qs, asked.accepted)
        is_stated = money and money.is_stated
        return {
            **context,
            "money": money,
            "customers": by_customer(asked.qs, money) if is_stated else None,
            "directions": by_direction(asked.qs, asked.accepted) if is_stated else None,
            "money_pictures": pictures("projects:projects.money", asked.accepted),
        }


class ProjectDetail(PublicRecord):
    model = SocialProject
    template_name = "projects/detail.html"
    context_object_name = "project"

    def get_context_data(self, **kwargs):
        project = self.object
        disclose(project)
        events = Event.objects.published().of_projects([project])
        return super().get_context_data(
            **kwargs,
            section="projects",
            heading=project.name,
            crumbs=[
                (_("Home"), reverse("home")),
                (_("Projects"), reverse("projects:list")),
                (project.name, ""),
            ],
            **lately(events, SHOWN),
            indicators=_side_by_side(project.figures.all()),
            phases=Phase.labels,
            events_url=address(reverse("events:list"), [("project", project.pk)]),
            description=linked_data.describe(project),
            linked_data=[linked_data.project(project, self.request.build_absolute_uri)],
        )


def _side_by_side(figures):
    """[(a line of what is counted; the lines of what was planned; those of what was reached)]"""
    found = {}
    for line in figures:
        found.setdefault(line.subject, []).append(line)
    return [
        (lines[0], *([line for line in lines if line.phase == phase] for phase in Phase.values))
        for lines in found.values()
    ]
