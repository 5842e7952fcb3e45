"""How many organisations, by place: those of a question, by their seat."""

from typing import Any

from django.db.models import Count, F
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ngo_portal.lib.lists.page import address
from ngo_portal.lib.lists.pictures import Picture
from ngo_portal.lib.serving.time_limits import in_time
from territories.maps import BORDERS, PlacesMap, country_map, not_drawn, oblast_map, only_place

ORGANISATIONS_BY_PLACE = gettext_lazy("Organisations by location")


def by_place(asked: Any) -> PlacesMap:
    """The map of an OrganisationFilter: of the country, or of the one oblast that is asked for; raises
    NotDrawn."""
    oblast = only_place(asked.form.cleaned_data.get("territory"))
    question = [pair for pair in asked.accepted if pair[0] != "territory"]

    def url(place):
        return address(reverse("registry:organisation-list"), [*question, ("territory", place.code)])

    place = Coalesce("seat__district", "seat__sub_district") if oblast else F("seat__oblast")

    def count():
        rows = asked.qs.order_by().annotate(seat_in=place).values_list("seat_in")
        return dict(rows.annotate(number=Count("pk")))

    numbers = in_time(count, None)
    nowhere = numbers.pop(None, 0) if numbers else 0
    heading = str(ORGANISATIONS_BY_PLACE)
    if oblast:
        beside = [(_("district not stated"), nowhere)] if nowhere else []
        return oblast_map(oblast, numbers, "organisation", url, heading, beside=beside)
    beside = [(_("location not stated"), nowhere)] if nowhere else []
    return country_map(lambda _oblasts: numbers, "organisation", url, heading, beside=beside)


def map_picture(asked: Any, absolute: Any) -> Picture:
    found = by_place(asked)
    return Picture(
        found.heading, found.drawing(absolute), [*found.legend, *not_drawn(found)], found.table(), [BORDERS]
    )
