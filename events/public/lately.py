"""The events of a page that is no list: the next ones, and the last ones."""

from django.utils import timezone

#: So many are announced; the list has the others.
AHEAD = 3


def lately(events, shown):
    """{"ahead": upcoming events, soonest first; "events": `shown` past ones, latest first} of a queryset."""
    today = timezone.localdate()
    return {
        "ahead": list(events.ahead(today).oldest_first().for_lists()[:AHEAD]),
        "events": list(events.past(today).newest_first().for_lists()[:shown]),
    }
