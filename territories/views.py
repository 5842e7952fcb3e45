"""Public pages of territories: what lies in one, and what happened there."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import DetailView, ListView

from events.figures import by_type, largest
from events.filters import Borders
from events.models import Event
from ngo_portal.lib.counts import count_up_to
from ngo_portal.lib.lists import address
from projects.models import SocialProject
from registry.models import Organisation
from territories.models import Territory

SHOWN = 10


class TerritoryList(ListView):
    template_name = "territories/list.html"
    extra_context = {
        "section": "territories",
        "heading": _("Territories"),
        "lead": _("17 oblasts and 3 cities of republican significance."),
    }

    def get_queryset(self):
        return Territory.objects.shown().at_level(Territory.Level.OBLAST).in_order()


class TerritoryDetail(DetailView):
    template_name = "territories/detail.html"
    context_object_name = "territory"

    def get(self, request, code):
        territory = self.object = (
            Territory.objects.filter(code=code)
            .select_related("same_as", "parent", "oblast", "district", "sub_district")
            .first()
        )
        if territory is None or territory.level == Territory.Level.COUNTRY:
            raise Http404
        if territory.same_as:
            return redirect("territories:detail", territory.same_as.code, permanent=True)
        borders = request.GET.get("borders") if request.GET.get("borders") in Borders.values else Borders.NOW
        events = Event.objects.published().in_territories([territory], borders=borders)
        question = [("territory", territory.code), ("borders", borders)]
        types = by_type(events, question)
        above = [
            one
            for one in (territory.oblast, territory.district, territory.sub_district)
            if one and one != territory
        ]
        return self.render_to_response(
            self.get_context_data(
                section="territories",
                heading=territory.title,
                crumbs=[
                    (_("Home"), reverse("home")),
                    (_("Territories"), reverse("territories:list")),
                    *((one.title, reverse("territories:detail", args=[one.code])) for one in above),
                    (territory.title, ""),
                ],
                earlier=territory.placements.exclude(until=None).select_related("parent").order_by("until"),
                children=Territory.objects.second_level_of(territory).in_order(),
                borders=borders,
                other_borders=Borders.THEN if borders == Borders.NOW else Borders.NOW,
                events_number=count_up_to(events, settings.COUNT_LIMIT),
                organisations_number=count_up_to(
                    Organisation.objects.published().in_territories([territory]), settings.COUNT_LIMIT
                ),
                projects_number=count_up_to(
                    SocialProject.objects.published().in_territories([territory]), settings.COUNT_LIMIT
                ),
                types=types,
                largest_type=largest(types),
                events=events.newest_first().for_lists()[:SHOWN],
                events_url=address(reverse("events:list"), question),
                organisations_url=address(reverse("registry:organisation-list"), question[:1]),
                projects_url=address(reverse("projects:list"), question[:1]),
            )
        )
