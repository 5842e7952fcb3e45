"""Events for programs that keep calendars (iCalendar: RFC 5545 and 7986).

Each stands there as exactly as it is known: on its days, or at its time of day in the portal's zone; one
whose day is not known cannot. What tells an event from others is the same in every language and after every
correction.
"""

import datetime
from functools import cache
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, Timezone, vText

from events.models import EventState
from events.public.in_brief import in_brief, where
from ngo_portal.lib.lists.feeds import authority, changed_at, legible

NOT_SURE = "TENTATIVE"
#: What is planned, until its day is past and nobody has said that it was held.
STATUS = {
    EventState.PLANNED: "CONFIRMED",
    EventState.HELD: "CONFIRMED",
    EventState.POSTPONED: NOT_SURE,  # until a new day is known
    EventState.CANCELLED: "CANCELLED",
}
#: How often a program that follows it may ask.
REFRESH = datetime.timedelta(hours=6)
DAY = datetime.timedelta(days=1)
ZONE = ZoneInfo(settings.TIME_ZONE)
#: The clock was changed in these years; earlier events have no time of day.
FIRST_YEAR, LAST_YEAR = 1990, 2100


def calendar(events, *, name, says, own, absolute):
    """The calendar as bytes. `says`: sentences about it; `own`: its address; `absolute(path)`: a whole
    address."""
    made = Calendar()
    made.add("prodid", f"-//{authority()}//NGO portal//{get_language().upper()}")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    for text, *keys in ((name, "name", "x-wr-calname"), (" ".join(says), "description", "x-wr-caldesc")):
        for key in keys if text else ():  # older programs read the second one
            made.add(key, vText(legible(text)))
    made.add("x-wr-timezone", settings.TIME_ZONE)
    made.add("refresh-interval", REFRESH, parameters={"value": "DURATION"})
    made.add("source", absolute(own), parameters={"value": "URI"})
    made.add_component(_zone())
    for event in events:
        made.add_component(_occurrence(event, absolute))
    return made.to_ical()


@cache
def _zone():
    first, last = datetime.date(FIRST_YEAR, 1, 1), datetime.date(LAST_YEAR, 1, 1)
    return Timezone.from_tzinfo(ZONE, first_date=first, last_date=last)


def _occurrence(event, absolute):
    made = Event()
    url = absolute(event.get_absolute_url())
    title = event.title
    made.add("uid", f"{event._meta.model_name}-{event.pk}@{authority()}")
    made.add("dtstamp", changed_at(event))
    made.add("last-modified", changed_at(event))
    made.add("created", event.published_at)
    made.add("sequence", event.version)
    begins, ends = span(event)
    made.add("dtstart", begins)
    if ends:
        made.add("dtend", ends)
    spoken = {"language": title.language} if title.is_fallback else None
    made.add("summary", legible(title), parameters=spoken)
    made.add("status", NOT_SURE if event.is_unreported else STATUS[event.state])
    made.add("transp", "TRANSPARENT")  # it takes nobody's time before they choose to go
    if places := where(event):
        made.add("location", legible(", ".join(places)))
    made.add("categories", [event.type.name])
    made.add("url", url)
    made.add("description", legible("\n".join([*in_brief(event), url])))
    return made


def why_in_no_calendar(event):
    """A sentence about an event that has no known day: of some the day is known, and the year is not."""
    if event.date and not event.date.year_known:
        return _("The year of this event is not known, so it is not in any calendar.")
    return _("The day of this event is not known, so it is not in any calendar.")


def span(event):
    """(begin, end) as dates or moments, the end as the first day or moment after it; None for an end that
    nobody stated."""
    first, last = event.date.earliest, event.date.latest
    after = last + DAY if last < datetime.date.max else None
    if event.start_time is None:
        return first, after
    begins = datetime.datetime.combine(first, event.start_time, ZONE)
    if event.end_time:
        ends = datetime.datetime.combine(last, event.end_time, ZONE)
        return begins, ends if ends > begins else None
    if event.date.is_interval and after:
        return begins, datetime.datetime.combine(after, datetime.time.min, ZONE)
    return begins, None
