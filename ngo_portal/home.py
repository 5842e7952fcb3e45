"""The home page: what the portal is, the marathon, the newest events, and how many records stand behind
it.
"""

from django.conf import settings
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from events.figures.pictures import EVENTS_BY_PLACE
from events.figures.tallies import tallies_by_territory, tally
from events.figures.totals import HELD, besides
from events.models import Edition, Event
from events.public.lately import lately
from ngo_portal.lib.language.descriptions import THE_PORTAL
from ngo_portal.lib.lists.counts import count_up_to
from ngo_portal.lib.lists.page import address
from ngo_portal.lib.lists.pictures import pictures
from ngo_portal.lib.serving.linked_data import thing
from projects.models import SocialProject
from registry.models import Organisation
from territories.maps import country_map

SHOWN = 6


class Home(TemplateView):
    template_name = "home.html"

    def get_context_data(self, **kwargs):
        published = Event.objects.published()
        editions = Edition.objects.select_related("marathon", "territory")
        edition = editions.filter(Exists(published.filter(edition=OuterRef("pk")))).first()
        counted = edition and tally(edition=edition)
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
            edition_number=counted and counted.events,
            edition_besides=counted and besides(counted),
            edition_url=edition and address(reverse("events:list"), [("edition", edition.pk), HELD]),
            events_number=_number(tally()),
            events_url=address(reverse("events:list"), [HELD]),
            organisations_number=count_up_to(Organisation.objects.published(), settings.COUNT_LIMIT),
            projects_number=count_up_to(SocialProject.objects.published(), settings.COUNT_LIMIT),
            **lately(published, SHOWN),
            map=country_map(tallies_by_territory, "event", _page, str(EVENTS_BY_PLACE)),
            map_pictures=pictures("events:events.map", [HELD]),
        )


def _page(territory):
    return reverse("territories:detail", args=[territory.code])


def _number(counted):
    """The events of a Tally; None where there are too many to be counted now."""
    return counted and counted.events
