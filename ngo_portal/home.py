"""The home page: one search for everything, the marathon, what is on near a place this week, where events
were, and the newest ones.
"""

from django.conf import settings
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from events.figures.pictures import EVENTS_BY_PLACE
from events.figures.tallies import tallies_by_territory, tally
from events.figures.totals import HELD, audience_totals, first_figures, only_inferred
from events.filters import Borders
from events.models import Edition, Event
from events.public.lately import lately, this_week
from ngo_portal.lib.language.descriptions import THE_PORTAL
from ngo_portal.lib.lists.counts import count_up_to
from ngo_portal.lib.lists.page import address
from ngo_portal.lib.lists.pictures import pictures
from ngo_portal.lib.serving.linked_data import thing
from ngo_portal.lib.serving.time_limits import in_time
from projects.models import SocialProject
from registry.models import Organisation
from territories.forms import NearForm
from territories.maps import country_map

SHOWN = 6


class Home(TemplateView):
    template_name = "home.html"

    def get_context_data(self, **kwargs):
        published = Event.objects.published()
        editions = Edition.objects.select_related("marathon", "territory")
        edition = editions.filter(Exists(published.filter(edition=OuterRef("pk")))).first()
        counted = tally()
        return super().get_context_data(
            **kwargs,
            section="home",
            linked_data=[
                thing(
                    "WebSite",
                    name=_("NGO portal"),
                    description=THE_PORTAL,
                    url=self.request.build_absolute_uri(self.request.path),
                    inLanguage=get_language(),
                )
            ],
            heading=_("Registry of NGOs and good deeds"),
            edition=edition,
            figures=edition and _figures(edition),
            events_number=counted and counted.events,
            events_url=address(reverse("events:list"), [HELD]),
            organisations_number=count_up_to(Organisation.objects.published(), settings.COUNT_LIMIT),
            projects_number=count_up_to(SocialProject.objects.published(), settings.COUNT_LIMIT),
            **self._near(published),
            **lately(published, SHOWN, ahead=0),
            map=country_map(tallies_by_territory, "event", _page, str(EVENTS_BY_PLACE)),
            map_pictures=pictures("events:events.map", [HELD]),
        )

    def _near(self, published):
        """What is on near the place that the address names; where nothing is to come there, around it."""
        form = NearForm(self.request.GET)
        places = form.cleaned_data["place"] if form.is_valid() else []
        place = places[0] if places else None
        around = [one for one in (place, place.district, place.oblast) if one] if place else [None]
        for where in dict.fromkeys(around):
            rows = published.in_territories([where]) if where else published
            found = in_time(lambda rows=rows: this_week(rows, SHOWN), None)
            if found is None or found["week"] or found["following"]:
                break
        asked = [("place", place.code)] if place else []
        return {
            "near": form,
            "typed": capfirst(str(place.title)) if place else self.request.GET.get("place", ""),
            "place": place,
            "where": where,
            "others": [(one, address(self.request.path, [("place", one.code)])) for one in places[1:]],
            "found": found,
            "own_address": address(self.request.path, asked),
            "is_a_part": bool(asked),
        }


def _figures(edition):
    """The figures that its page has first."""
    counted = tally(edition=edition, borders=Borders.THEN)
    url = address(reverse("events:list"), [("edition", edition.pk), HELD])
    if counted is None:
        return first_figures(None, [], url)[0]
    inferred = only_inferred(edition, counted, Borders.THEN)
    return first_figures(counted, audience_totals(counted), url, inferred)[0]


def _page(territory):
    return reverse("territories:detail", args=[territory.code])
