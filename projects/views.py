"""Public pages of social projects."""

from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import DetailView

from events.models import Event
from events.public.disclosure import disclose
from ngo_portal.lib.lists.page import FilteredList, address
from projects.filters import ProjectFilter
from projects.models import SocialProject

SHOWN = 10


class ProjectList(FilteredList):
    template_name = "projects/list.html"
    filter_class = ProjectFilter
    section = "projects"
    heading = _("Social projects")
    lead = _("Who ordered a project, who carries it out, for how much money, with what result.")
    files = "projects:projects"


class ProjectDetail(DetailView):
    template_name = "projects/detail.html"
    context_object_name = "project"

    def get(self, request, pk, slug=""):
        project = self.object = get_object_or_404(SocialProject.objects.published().for_detail(), pk=pk)
        if request.path != project.get_absolute_url():
            return redirect(project, permanent=True)
        disclose((project, []))
        events = Event.objects.published().of_projects([project])
        return self.render_to_response(
            self.get_context_data(
                section="projects",
                heading=project.name,
                crumbs=[
                    (_("Home"), reverse("home")),
                    (_("Projects"), reverse("projects:list")),
                    (project.name, ""),
                ],
                events=list(events.newest_first().for_lists()[:SHOWN]),
                events_url=address(reverse("events:list"), [("project", project.pk)]),
            )
        )
