"""What may be asked about organisations, by every public door."""

from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.lists.filters import ChoiceFilter, EntryFilter, PublicFilter, WordsFilter
from ngo_portal.lib.lists.page import BY_NAME
from registry.models import Direction, LegalForm, Organisation, TargetGroup
from registry.models.organisations import OrganisationKind, OrganisationStatus
from territories.filters import TerritoryFilter


class OrganisationFilter(PublicFilter):
    file_name = "organisations"
    orders = {
        "name": (BY_NAME, "by_name"),
        "recent": (_("recently active first"), "lately_active"),
        "events": (_("most events first"), "with_most_events"),
    }

    q = WordsFilter()
    territory = TerritoryFilter()
    kind = ChoiceFilter(OrganisationKind, verb="of_kinds", label=_("Kind"))
    legal_form = EntryFilter(
        LegalForm, offered=LegalForm.objects.active, verb="of_legal_forms", label=_("Legal form")
    )
    direction = EntryFilter(Direction, verb="in_directions", label=_("Direction of activity"))
    target_group = EntryFilter(
        TargetGroup, offered=TargetGroup.objects.active, verb="for_groups", label=_("Target group")
    )
    status = ChoiceFilter(OrganisationStatus, verb="with_status", label=_("Status"))

    @classmethod
    def published(cls):
        return Organisation.objects.published()

    @property
    def followed(self):
        return self.listed if self.data.get("sort") else self.qs.newest_first()
