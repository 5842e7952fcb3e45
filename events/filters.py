"""What may be asked about events, by every public door."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from events.models import AttendanceMode, Edition, Event, EventState, EventType, Marathon
from ngo_portal.lib.filters import ChoiceFilter, DayFilter, EntryFilter, PublicFilter, RecordFilter, WordsFilter, YearFilter
from ngo_portal.lib.lists import NEWEST, OLDEST
from projects.models import SocialProject
from registry.models import Direction, Organisation, TargetGroup
from territories.filters import TerritoryFilter


class Borders(TextChoices):
    NOW = "now", _("borders of today")
    THEN = "then", _("borders of that time")


class EventFilter(PublicFilter):
    """`EventFilter.for_request(request)` is the public question; page, CSV and XLSX start from it."""

    file_name = "events"
    orders = {"newest": (NEWEST, "newest_first"), "oldest": (OLDEST, "oldest_first")}

    q = WordsFilter()
    territory = TerritoryFilter()
    borders = ChoiceFilter(Borders, verb="all", label=_("Borders"))
    year = YearFilter(verb="in_year", label=_("Year"))
    locals()["from"] = DayFilter(label=_("From"))  # a word of Python, and of the address
    to = DayFilter(label=_("To"))
    type = EntryFilter(lambda: EventType.objects.active(), verb="of_types", label=_("Type of event"))
    mode = ChoiceFilter(AttendanceMode, verb="in_modes", label=_("Format"))
    direction = EntryFilter(lambda: Direction.objects.all(), verb="in_directions", label=_("Direction of activity"))
    target_group = EntryFilter(lambda: TargetGroup.objects.active(), verb="for_groups", label=_("Target group"))
    status = ChoiceFilter(EventState, verb="in_states", label=_("State"))
    marathon = EntryFilter(
        lambda: Marathon.objects.all(), key="slug", verb="of_marathons", label=_("Marathon")
    )
    edition = RecordFilter(lambda: Edition.objects.select_related("marathon"), verb="of_editions", label=_("Edition of a marathon"))
    organisation = RecordFilter(lambda: Organisation.objects.published(), verb="organised_by", label=_("Organisation"))
    project = RecordFilter(lambda: SocialProject.objects.published(), verb="of_projects", label=_("Social project"))

    @classmethod
    def published(cls):
        return Event.objects.published()

    def filter_queryset(self, queryset):
        """The verbs of the parameters; place and period each take two parameters."""
        cleaned = self.form.cleaned_data
        territories, borders = cleaned.pop("territory", []), cleaned.pop("borders", [])
        queryset = super().filter_queryset(queryset)
        cleaned |= {"territory": territories, "borders": borders}
        first, last = cleaned.get("from"), cleaned.get("to")
        if first or last:
            queryset = queryset.held_between(first, last)
        if territories:
            queryset = queryset.in_territories(territories, borders=(borders or [Borders.NOW])[0])
        return queryset
