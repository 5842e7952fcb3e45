"""What may be asked about events, by every public door."""

from django.db.models import TextChoices
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from events.figures.facets import Numbers
from events.figures.totals import NOT_COUNTED
from events.models import AttendanceMode, Edition, Event, EventState, EventType, Marathon, SpokenLanguage
from ngo_portal.lib.lists.filters import (
    ChoiceFilter,
    DayFilter,
    EntryFilter,
    PublicFilter,
    RecordFilter,
    TickFilter,
    WordsFilter,
    YearFilter,
)
from ngo_portal.lib.lists.page import NEWEST, OLDEST
from projects.models import SocialProject
from registry.filters import GroupFilter
from registry.models import Direction, Organisation
from territories.filters import TerritoryFilter


class Borders(TextChoices):
    """Which borders decide where an event was: those of today, or those of its own day."""

    NOW = "now", _("borders of today")
    THEN = "then", _("borders of that time")

    @classmethod
    def asked(cls, request, otherwise):
        """Those a page was asked for; `otherwise` when it was not, or for something else."""
        asked = request.GET.get("borders")
        return cls(asked) if asked in cls.values else otherwise

    @property
    def other(self):
        return Borders.THEN if self == Borders.NOW else Borders.NOW


class Time(TextChoices):
    """Which side of today; an event without a date is no upcoming one."""

    UPCOMING = "upcoming", _("upcoming")
    PAST = "past", _("past")


class Status(TextChoices):
    """The states as a list can be asked for: which of what is planned is not reported yet, each row says."""

    PLANNED = EventState.PLANNED.value, NOT_COUNTED[EventState.PLANNED]
    HELD = EventState.HELD.value, EventState.HELD.label
    POSTPONED = EventState.POSTPONED.value, EventState.POSTPONED.label
    CANCELLED = EventState.CANCELLED.value, EventState.CANCELLED.label


class EventFilter(PublicFilter):
    """`EventFilter.for_request(request)` is the public question; page, CSV and XLSX start from it."""

    file_name = "events"
    orders = {"newest": (NEWEST, "newest_first"), "oldest": (OLDEST, "oldest_first")}
    #: The same orders of what lies ahead.
    ahead_labels = {"oldest": _("soonest first"), "newest": _("most distant first")}

    q = WordsFilter()
    territory = TerritoryFilter(verb=None)
    borders = ChoiceFilter(
        Borders, most=1, label=pgettext_lazy("of a question", "Borders"), no_choice=("", Borders.NOW.label)
    )
    when = ChoiceFilter(Time, most=1, label=_("When"), no_choice=("", _("upcoming and past")))
    year = YearFilter(verb="in_years")
    vars()["from"] = DayFilter(label=_("From"))  # a word of Python, and of the address
    to = DayFilter(label=_("To"))
    type = EntryFilter(EventType, offered=EventType.objects.active, verb="of_types", label=_("Type of event"))
    mode = ChoiceFilter(AttendanceMode, verb="in_modes", label=_("Format"))
    held_in = ChoiceFilter(SpokenLanguage, verb="held_in", label=_("Language of the event"))
    direction = EntryFilter(Direction, verb="in_directions", label=_("Direction of activity"))
    target_group = GroupFilter()
    status = ChoiceFilter(Status, verb="in_states", label=_("Status"))
    photos = TickFilter(_("with photos"), verb="with_photos", label=_("Only"))
    figures = TickFilter(_("with figures"), verb="with_figures", label=_("Only"))
    source = TickFilter(_("with a source"), verb="with_source", label=_("Only"))
    marathon = EntryFilter(Marathon, key="slug", verb="of_marathons", label=_("Marathon"))
    edition = RecordFilter(
        lambda: Edition.objects.select_related("marathon"),
        verb="of_editions",
        label=_("Edition of a marathon"),
    )
    organisation = RecordFilter(Organisation.objects.published, verb="organised_by", label=_("Organisation"))
    project = RecordFilter(SocialProject.objects.published, verb="of_projects", label=_("Social project"))

    @classmethod
    def published(cls):
        return Event.objects.published().as_public()

    def narrow(self, queryset, asked):
        """The verbs of the parameters; place and period each take two of them. The place comes first: it
        decides which column the list is ordered by.
        """
        if territories := asked.get("territory"):
            queryset = queryset.in_territories(territories, *asked.get("borders", [])[:1])
        first, last = asked.get("from"), asked.get("to")
        if first or last:
            queryset = queryset.held_between(first, last)
        if when := asked.get("when"):
            today = timezone.localdate()
            queryset = queryset.ahead(today) if Time.UPCOMING in when else queryset.past(today)
        return super().narrow(queryset, asked)

    @property
    def lies_ahead(self):
        """Whether only what is upcoming is asked for."""
        return self.data.getlist("when") == [Time.UPCOMING]

    @property
    def default_sort(self):
        """What is upcoming is listed from the next day on."""
        return "oldest" if self.lies_ahead else super().default_sort

    @property
    def order_labels(self):
        return self.ahead_labels if self.lies_ahead else super().order_labels

    @property
    def tells_apart(self):
        """Whether what lies ahead stands above the list, soonest first, and the list goes back from today:
        unless the reader asked for one of the two, or for another order."""
        return self.sort == "newest" and not self.form.cleaned_data.get("when")

    @property
    def listed(self):
        return self.ordered.past(timezone.localdate()) if self.tells_apart else self.ordered

    @property
    def ahead(self):
        """Soonest first."""
        return self.qs.ahead(timezone.localdate()).oldest_first() if self.tells_apart else self.qs.none()

    @cached_property
    def numbers(self):
        return Numbers(self)

    @property
    def shows_count(self):
        """Among millions of titles the newest that hold a word are found at once, but not their number."""
        return not self.form.cleaned_data.get("q")

    def count_up_to(self, limit):
        return self.numbers.count_up_to(limit)

    def option_numbers(self, memory):
        return self.numbers.options(memory) if self.shows_count else {}


class MarathonFilter(PublicFilter):
    file_name = "marathons"
    orders = {"number": (_("by number"), "in_order")}

    q = WordsFilter()

    @classmethod
    def published(cls):
        return Marathon.objects.all()
