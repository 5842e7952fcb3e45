"""Public pages of territories: what lies in one, and what happened there."""

from django.conf import settings
from django.http import Http404, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from django.views.generic import DetailView, TemplateView

from events.figures.pictures import EVENTS_BY_PLACE, by_month, without_district
from events.figures.reported import beside_counted
from events.figures.tallies import tallies_by_territory, tally
from events.figures.totals import HELD, audience_totals, besides, by_type, largest
from events.filters import Borders
from events.models import Event
from events.public.disclosure import disclose
from events.public.lately import lately
from ngo_portal.lib.drawing.cards import card_file
from ngo_portal.lib.language.descriptions import in_short
from ngo_portal.lib.lists.counts import FOR_PAGES, First, count_up_to
from ngo_portal.lib.lists.counts import counted as words_of
from ngo_portal.lib.lists.formats import FEEDS
from ngo_portal.lib.lists.page import address, follow
from ngo_portal.lib.lists.paging import FOR_LISTS, first_rows
from ngo_portal.lib.lists.pictures import pictures
from projects.models import SocialProject
from registry.models import Organisation, Programme, ReportedFigure, Statement
from territories import linked_data
from territories.located import was_part
from territories.maps import country_map, oblast_map
from territories.models import COUNTRY_CODE, Territory

SHOWN, SHOWN_FACTS = 5, 50
#: Organisations and projects that stand on the page; their lists have the others.
SHOWN_RECORDS = 3
#: Places that are suggested while somebody types, of so many characters.
SUGGESTED, LONGEST = 8, 100


def _page(territory):
    return reverse("territories:detail", args=[territory.code])


@require_safe
def suggestions(request):
    """The places that the beginning of a name may mean, for who types one: as JSON, the same to everybody."""
    places = Territory.objects.suggested(request.GET.get("q", "")[:LONGEST], SUGGESTED)
    found = [{"code": place.code, "title": str(place), "in": place.stands_in} for place in places]
    return JsonResponse({"places": found}, json_dumps_params={"ensure_ascii": False})


class TerritoryList(TemplateView):
    template_name = "territories/list.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            **kwargs,
            section="territories",
            heading=_("Territories"),
            lead=_("17 oblasts and 3 cities of republican significance."),
            map=country_map(tallies_by_territory, "event", _page, str(EVENTS_BY_PLACE)),
            map_pictures=pictures("events:events.map", [HELD]),
            page_of=(country := Territory.objects.get(code=COUNTRY_CODE)),
            linked_data=[linked_data.area(country)],
            **_facts(country),
        )


class TerritoryDetail(DetailView):
    template_name = "territories/detail.html"
    context_object_name = "territory"

    @staticmethod
    def record_at(code):
        return Territory.objects.known_by([code]).get(code)

    def get(self, request, code):
        territory = self.object = self.record_at(code)
        if territory is None or territory.level == Territory.Level.COUNTRY:
            raise Http404
        if territory.code != code:
            return redirect("territories:detail", territory.code, permanent=True)
        borders = Borders.asked(request, otherwise=Borders.NOW)
        events = Event.objects.published().in_territories([territory], borders=borders)
        organisations = Organisation.objects.published().in_territories([territory])
        projects = SocialProject.objects.published().in_territories([territory])
        question = [("territory", territory.code)]
        events_question = question if borders == Borders.NOW else [*question, ("borders", borders)]
        counted = tally(territory=territory, borders=borders)
        otherwise = tally(territory=territory, borders=borders.other)
        types = by_type(counted, events_question) if counted else []
        is_oblast = territory.level == Territory.Level.OBLAST
        children = [] if is_oblast else _with_numbers(territory, borders)
        months = counted and by_month(counted, [*events_question, HELD])
        drawn = is_oblast and oblast_map(
            territory,
            counted and counted.facets.get("district", {}),
            "event",
            _page_within(borders),
            str(EVENTS_BY_PLACE),
            beside=without_district(counted),
            then=borders == Borders.THEN,
        )
        path = (territory.oblast, territory.district, territory.sub_district)
        above = [one for one in path if one and one != territory]
        organisations_number = count_up_to(organisations, settings.COUNT_LIMIT)
        projects_number = count_up_to(projects, settings.COUNT_LIMIT)
        return self.render_to_response(
            self.get_context_data(
                section="territories",
                heading=capfirst(territory.title),
                crumbs=[
                    (_("Home"), reverse("home")),
                    (_("Territories"), reverse("territories:list")),
                    *((capfirst(one.title), reverse("territories:detail", args=[one.code])) for one in above),
                    (capfirst(territory.title), ""),
                ],
                earlier=[
                    was_part(one)
                    for one in territory.placements.exclude(until=None)
                    .exclude(parent=None)
                    .select_related("parent")
                    .order_by("until")
                ],
                children=children,
                map=drawn,
                map_pictures=pictures("events:events.map", [*events_question, HELD]),
                months=months,
                months_pictures=pictures("events:events.months", [*events_question, HELD]),
                borders=borders,
                other_borders=borders.other,
                events_number=counted and counted.events,
                besides=counted and besides(counted),
                other_number=otherwise and otherwise.events,
                other_figures=[(total, ()) for total in audience_totals(counted)] if counted else [],
                organisations=first_rows(organisations.by_name(), SHOWN_RECORDS, FOR_LISTS),
                projects=first_rows(projects.newest_first(), SHOWN_RECORDS, FOR_LISTS),
                organisations_number=organisations_number,
                projects_number=projects_number,
                description=in_short(
                    ", ".join(str(one.title) for one in (territory, *above[-1:])),
                    counted and words_of(counted.events, "event"),
                    words_of(organisations_number, "organisation"),
                    words_of(projects_number, "project"),
                ),
                linked_data=[linked_data.area(territory, url=request.build_absolute_uri(request.path))],
                card=(
                    reverse("territories:card", args=[territory.code]),
                    linked_data.card(territory, counted and counted.events),
                ),
                types=types,
                largest_type=largest(types),
                **lately(events, SHOWN),
                events_url=address(reverse("events:list"), events_question),
                follow=follow("events:events", FEEDS, events_question),
                held_url=address(reverse("events:list"), [*events_question, HELD]),
                organisations_url=address(reverse("registry:organisation-list"), question),
                projects_url=address(reverse("projects:list"), question),
                compare_url=address(reverse("events:comparison"), [("place", territory.code)]),
                page_of=territory,
                **_facts(territory),
            )
        )


@require_safe
def card(request, code):
    territory = TerritoryDetail.record_at(code)
    if territory is None or territory.level == Territory.Level.COUNTRY:
        raise Http404
    counted = tally(territory=territory)
    return card_file(linked_data.card(territory, counted and counted.events))


def _page_within(borders):
    """What a region of a map links: its page, within the same borders."""
    question = [] if borders == Borders.NOW else [("borders", borders)]
    return lambda territory: address(_page(territory), question)


def _with_numbers(territory, borders):
    """[(what lies in it, number of its events, None where it is not counted)]."""
    territories = list(Territory.objects.second_level_of(territory).in_order())
    numbers = tallies_by_territory(territories, borders=borders) or {}
    return [(territory, numbers.get(territory.pk)) for territory in territories]


def _facts(territory):
    """What sources say of the territory as a whole, as the public is told: the first SHOWN_FACTS of every
    kind; figures beside what the portal counts of the same."""

    def first(rows):
        return First.of(rows.published(), SHOWN_FACTS, settings.COUNT_LIMIT, FOR_PAGES)

    statements = first(Statement.objects.of_territory(territory))
    programmes = first(Programme.objects.of_territory(territory))
    figures = first(ReportedFigure.objects.of_territory(territory))
    disclose(*programmes.rows, *figures.rows, *statements.rows)
    return {
        "statements": statements,
        "programmes": programmes,
        "figures": figures,
        "reported": beside_counted(figures.rows),
        "compare": True,
    }
