"""Places for machines: the state classifier as the portal knows it, by today's borders."""

from django.http import HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.lists.api.records import OneRecord, RecordList
from territories.columns import TERRITORIES
from territories.filters import PlaceFilter
from territories.models import COUNTRY_CODE, Territory


class OfTerritories:
    filter_class = PlaceFilter
    sheets = (TERRITORIES,)
    tag, component = "territories", "Territory"


class TerritoryRecords(OfTerritories, RecordList):
    key, title = "territories", _("Territories")
    about = _("Oblasts, districts, cities and villages by today's borders, in the order of their KATO codes.")


class TerritoryRecord(OfTerritories, OneRecord):
    key, title = "territory", _("One territory")
    about = _("A place by its KATO code; a code from before a reform leads to today's place.")
    moves = True

    def question(self, request, code):
        place = Territory.objects.known_by([code]).get(code)
        if place is not None and place.code != code:
            return HttpResponsePermanentRedirect(reverse("api:territory", args=[place.code]))
        return super().question(request, code=code)

    def key_of(self, code):
        return Territory.objects.shown().with_code([code]).values_list("pk", flat=True).first()

    def path_parameters(self):
        return [("code", {"type": "string", "pattern": "^[0-9]{9}$"}, _("KATO code."))]

    def key_example(self):
        return COUNTRY_CODE
