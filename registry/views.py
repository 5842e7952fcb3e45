"""Public pages of organisations."""

from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import DetailView

from events.models import Event
from ngo_portal.lib.lists import FilteredList, address
from projects.models import SocialProject
from registry.filters import OrganisationFilter
from registry.models import Organisation

SHOWN = 10


class OrganisationList(FilteredList):
    template_name = "registry/organisation_list.html"
    filter_class = OrganisationFilter
    section = "organisations"
    heading = _("Organisations")
    lead = _("Registry of non-governmental organisations and of those they work with.")
    csv_name, xlsx_name = "registry:organisations-csv", "registry:organisations-xlsx"


class OrganisationDetail(DetailView):
    template_name = "registry/organisation_detail.html"
    context_object_name = "organisation"

    def get(self, request, pk, slug=""):
        organisation = self.object = get_object_or_404(Organisation.objects.published().for_detail(), pk=pk)
        if request.path != organisation.get_absolute_url():
            return redirect(organisation, permanent=True)
        events = Event.objects.published().organised_by([organisation])
        projects = SocialProject.objects.published().of_organisations([organisation])
        return self.render_to_response(
            self.get_context_data(
                section="organisations",
                heading=organisation.name,
                crumbs=[
                    (_("Home"), reverse("home")),
                    (_("Organisations"), reverse("registry:organisation-list")),
                    (organisation.name, ""),
                ],
                contacts=[contact for contact in organisation.contacts.all() if contact.is_public],
                branches=list(organisation.branches.published().by_name()[:SHOWN]),
                events=list(events.newest_first().for_lists()[:SHOWN]),
                events_url=address(reverse("events:list"), [("organisation", organisation.pk)]),
                projects=list(projects.newest_first().for_lists()[:SHOWN]),
                projects_url=address(reverse("projects:list"), [("organisation", organisation.pk)]),
            )
        )
