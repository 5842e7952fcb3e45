"""What may be asked about social projects, by every public door."""

from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.lists.filters import (
    ChoiceFilter,
    EntryFilter,
    PublicFilter,
    RecordFilter,
    WordsFilter,
    YearFilter,
)
from ngo_portal.lib.lists.page import NEWEST, OLDEST
from projects.models import ProjectKind, ProjectStatus, SocialProject
from registry.filters import GroupFilter, OfGroups
from registry.models import Direction, Organisation
from territories.filters import TerritoryFilter


class ProjectFilter(OfGroups, PublicFilter):
    file_name = "projects"
    orders = {"newest": (NEWEST, "newest_first"), "oldest": (OLDEST, "oldest_first")}
    counted = {"kind": "kind", "status": "status", "direction": "directions"}

    q = WordsFilter()
    territory = TerritoryFilter()
    year = YearFilter(verb="in_years")
    kind = ChoiceFilter(ProjectKind, verb="of_kinds", label=_("Kind"))
    status = ChoiceFilter(ProjectStatus, verb="with_status", label=_("Status"))
    direction = EntryFilter(Direction, verb="in_directions", label=_("Direction of activity"))
    target_group = GroupFilter()
    organisation = RecordFilter(
        Organisation.objects.published, verb="of_organisations", label=_("Organisation")
    )

    @classmethod
    def published(cls):
        return SocialProject.objects.published()
