"""The events of a page that is no list: the next ones, and the last ones; what is on this week."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from events.models import EventState
from ngo_portal.lib.lists.paging import FOR_LISTS, first_rows

#: So many are announced; the list has the others.
AHEAD = 3
#: States of what takes place, as far as is known.
ON = (EventState.PLANNED, EventState.HELD)


def lately(events, shown, ahead=AHEAD):
    """{"ahead": upcoming events, soonest first; "events": `shown` past ones, latest first; "past": their
    heading} of a queryset. `ahead`: so many of the upcoming ones."""
    today = timezone.localdate()
    past = first_rows(events.past(today).newest_first(), shown, FOR_LISTS)
    return {
        "ahead": first_rows(events.ahead(today).oldest_first(), ahead, FOR_LISTS),
        "events": past,
        "past": heading_of(past),
    }


def this_week(events, shown):
    """{"week": what is on from today to this Sunday, "until"; "following": where nothing is, what comes
    next}, soonest first, at most so many, of a queryset."""
    today = timezone.localdate()
    until = today + timedelta(days=6 - today.weekday())
    to_come = events.ahead(today).in_states(ON)
    week = first_rows(to_come.held_between(today, until).oldest_first(), shown, FOR_LISTS)
    following = [] if week else first_rows(to_come.oldest_first(), shown, FOR_LISTS)
    return {"week": week, "until": until, "following": following}


def heading_of(past):
    """What stands over these events, which are not ahead: one that was put off is not past with its old
    day, nor one that is planned for nobody knows when; of one that was not held or is not reported yet the
    day alone is past."""
    states = {event.state for event in past}
    if any(event.state == EventState.PLANNED and not event.is_unreported for event in past):
        return _("Past, postponed and undated, latest first")
    if "postponed" in states:
        return _("Past and postponed, latest first")
    if states - {"held"}:
        return pgettext("their days", "Past, latest first")
    return _("Past, latest first")
