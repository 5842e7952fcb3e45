"""Events to follow: Atom for what is new, a calendar for what has a day, of any list and of one event."""

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from events.filters import EventFilter
from events.models import Event
from events.public.calendar import calendar, why_in_no_calendar
from events.public.in_brief import in_brief
from moderation.models import StepTaken
from moderation.public import missing
from ngo_portal.lib.lists.counts import capped, count_up_to, counted
from ngo_portal.lib.lists.exports import refused
from ngo_portal.lib.lists.feeds import Told, answer, atom, atom_of_one
from ngo_portal.lib.lists.formats import CALENDAR
from ngo_portal.lib.lists.page import address
from ngo_portal.lib.lists.paging import first_rows
from ngo_portal.lib.lists.titles import title_of
from ngo_portal.lib.serving.time_limits import in_time

HEADING = gettext_lazy("Events")
#: Events in one calendar, which its readers take anew as a whole: each costs a millisecond and more to write.
MOST = 200
NOT_COUNTED = -1


def tell(event):
    return Told(event.title, in_brief(event))


@require_safe
def events_atom(request):
    return atom(
        request,
        filter_class=EventFilter,
        list_name="events:list",
        heading=HEADING,
        tell=tell,
        lately=StepTaken.objects.lately_published(Event),
    )


@require_safe
def events_calendar(request):
    asked = EventFilter.for_request(request)
    if faults := asked.faults():
        return refused(faults)
    events = first_rows(asked.ahead.on_known_days().for_feeds(), MOST + 1)
    events += first_rows(asked.listed.on_known_days().for_feeds(), MOST + 1 - len(events))
    undated = asked.qs.on_unknown_days()
    number = in_time(lambda: count_up_to(undated, settings.COUNT_LIMIT), NOT_COUNTED)
    says = []
    if number == NOT_COUNTED:
        says.append(_("Events whose day is not known are left out."))
    elif number != 0:
        says.append(
            _("Left out, as their day is not known: %(events)s.") % {"events": counted(number, "event")}
        )
    if len(events) > MOST:
        says.append(
            _("Here are the first %(number)s events of the list; a narrower question has the others.")
            % {"number": capped(MOST)}
        )
    question = asked.accepted + asked.sorting
    return _calendar(
        request,
        events[:MOST],
        name=title_of(HEADING, asked),
        says=says,
        own=address(request.path, question),
    )


def of_one(show):
    """A view of one event, given to `show(request, event)`."""

    @require_safe
    def view(request, pk):
        event = Event.objects.published().for_feeds().filter(pk=pk).first()
        return show(request, event) if event else missing(request, Event.objects, pk)

    return view


@of_one
def event_atom(request, event):
    return atom_of_one(request, event, tell)


@of_one
def event_calendar(request, event):
    """An event whose day is not known yet is in no calendar: this one says so, and has it once it is."""
    known = event.date_is_exact
    return _calendar(
        request,
        [event] if known else [],
        name=event.title,
        says=[] if known else [why_in_no_calendar(event)],
        own=request.path,
    )


def _calendar(request, events, **about):
    body = calendar(events, **about, absolute=request.build_absolute_uri)
    return answer(body, CALENDAR)
