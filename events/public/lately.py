"""The events of a page that is no list: the next ones, and the last ones."""

from django.utils import timezone

from ngo_portal.lib.lists.paging import first_rows

#: So many are announced; the list has the others.
AHEAD = 3


def lately(events, shown):
    """{"ahead": upcoming events, soonest first; "events": `shown` past ones, latest first} of a queryset."""
    today = timezone.localdate()
    return {
        "ahead": first_rows(events.ahead(today).oldest_first().for_lists(), AHEAD),
        "events": first_rows(events.past(today).newest_first().for_lists(), shown),
    }
