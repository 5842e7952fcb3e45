"""Public pages of events and marathons."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import DetailView, ListView, TemplateView

from events.figures import audience_totals, by_district, by_type, largest
from events.filters import Borders, EventFilter
from events.models import Edition, Event, Marathon
from ngo_portal.lib.lists import FilteredList, address


class EventList(FilteredList):
    template_name = "events/list.html"
    filter_class = EventFilter
    section = "events"
    heading = _("Events")
    lead = _("What non-governmental organisations did, where, and for whom.")
    csv_name, xlsx_name = "events:csv", "events:xlsx"

    def rows(self, asked):
        return asked.ordered.for_lists()


class EventDetail(DetailView):
    template_name = "events/detail.html"
    context_object_name = "event"

    def get(self, request, pk, slug=""):
        self.object = get_object_or_404(Event.objects.published().for_detail(), pk=pk)
        if request.path != self.object.get_absolute_url():
            return redirect(self.object, permanent=True)
        return self.render_to_response(
            self.get_context_data(
                section="events",
                heading=self.object.title,
                crumbs=[(_("Home"), reverse("home")), (_("Events"), reverse("events:list")), (self.object.title, "")],
            )
        )


class MarathonList(ListView):
    template_name = "events/marathon_list.html"
    queryset = Marathon.objects.prefetch_related("editions", "other_names")
    extra_context = {"section": "marathons", "heading": _("Marathon")}


class MarathonDetail(DetailView):
    template_name = "events/marathon_detail.html"
    queryset = Marathon.objects.prefetch_related("other_names")

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            **kwargs,
            section="marathons",
            heading=self.object.name,
            editions=[
                (edition, Event.objects.published().of_editions([edition]).count())
                for edition in self.object.editions.select_related("marathon", "territory")
            ],
            crumbs=[(_("Home"), reverse("home")), (_("Marathon"), reverse("events:marathon-list")), (self.object.name, "")],
        )


class EditionDetail(TemplateView):
    """A marathon in one year: its figures, and what was done. Tables by district follow the borders of that time."""

    template_name = "events/edition.html"

    def get_context_data(self, slug, year, **kwargs):
        edition = Edition.objects.select_related("marathon", "territory", "source").filter(marathon__slug=slug, year=year).first()
        if edition is None:
            raise Http404
        borders = self.request.GET.get("borders") if self.request.GET.get("borders") in Borders.values else Borders.THEN
        events = Event.objects.published().of_editions([edition])
        question = [("edition", edition.pk)]
        districts, types = by_district(events, borders, question), by_type(events, question)
        return super().get_context_data(
            **kwargs,
            section="marathons",
            edition=edition,
            heading=edition.marathon.name,
            crumbs=[
                (_("Home"), reverse("home")),
                (_("Marathon"), reverse("events:marathon-list")),
                (edition.marathon.name, edition.marathon.get_absolute_url()),
                (str(edition.year), ""),
            ],
            number=events.count(),
            totals=audience_totals(events),
            districts=districts,
            largest_district=largest(districts),
            types=types,
            largest_type=largest(types),
            borders=borders,
            other_borders=Borders.NOW if borders == Borders.THEN else Borders.THEN,
            events=events.newest_first().for_lists()[:SHOWN],
            shown=SHOWN,
            list_url=address(reverse("events:list"), question),
            csv_url=address(reverse("events:csv"), question),
            xlsx_url=address(reverse("events:xlsx"), question),
        )


SHOWN = 25
