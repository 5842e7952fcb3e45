"""The events of a page that is no list: the next ones, and the last ones."""

from django.utils import timezone
from django.utils.translation import gettext as _

from ngo_portal.lib.lists.paging import first_rows

#: So many are announced; the list has the others.
AHEAD = 3


def lately(events, shown):
    """{"ahead": upcoming events, soonest first; "events": `shown` past ones, latest first; "past": their
    heading} of a queryset."""
    today = timezone.localdate()
    past = first_rows(events.past(today).newest_first().for_lists(), shown)
    return {
        "ahead": first_rows(events.ahead(today).oldest_first().for_lists(), AHEAD),
        "events": past,
        "past": heading_of(past),
    }


def heading_of(past):
    """What stands over these events, which are not ahead: one that was put off is not past with its old
    day."""
    if any(event.state == "postponed" for event in past):
        return _("Past and postponed, latest first")
    return _("Past, latest first")
