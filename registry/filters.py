"""What may be asked about organisations, by every public door."""

from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.lists.filters import ChoiceFilter, EntryFilter, PublicFilter, WordsFilter
from ngo_portal.lib.lists.page import BY_NAME
from registry.models import Direction, LegalForm, Organisation, TargetGroup
from registry.models.organisations import OrganisationKind, OrganisationStatus
from registry.querysets.groups import numbers_of_groups
from territories.filters import TerritoryFilter


class GroupFilter(EntryFilter):
    """A target group means all that belong to it."""

    def __init__(self, **kwargs):
        super().__init__(
            TargetGroup,
            offered=TargetGroup.objects.active,
            verb="for_groups",
            label=_("Target group"),
            **kwargs,
        )


class OfGroups:
    """A PublicFilter of rows that say whom they are for (`with_groups`)."""

    def numbers_of_few(self, rows):
        groups = numbers_of_groups(rows.with_groups(), TargetGroup.objects.families())
        return {**super().numbers_of_few(rows), "target_group": groups}


class OrganisationFilter(OfGroups, PublicFilter):
    file_name = "organisations"
    orders = {
        "name": (BY_NAME, "by_name"),
        "recent": (_("recently active first"), "lately_active"),
        "events": (_("most events first"), "with_most_events"),
    }
    counted = {"kind": "kind", "legal_form": "legal_form", "direction": "directions", "status": "status"}

    q = WordsFilter()
    territory = TerritoryFilter()
    target_group = GroupFilter()
    direction = EntryFilter(Direction, verb="in_directions", label=_("Direction of activity"))
    kind = ChoiceFilter(OrganisationKind, verb="of_kinds", label=_("Kind"))
    legal_form = EntryFilter(
        LegalForm, offered=LegalForm.objects.active, verb="of_legal_forms", label=_("Legal form")
    )
    status = ChoiceFilter(OrganisationStatus, verb="with_status", label=_("Status"))

    @classmethod
    def published(cls):
        return Organisation.objects.published()

    @property
    def followed(self):
        return self.listed if self.data.get("sort") else self.qs.newest_first()
