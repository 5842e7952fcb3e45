"""Events as files: the same question as the page, all its rows."""

from django.views.decorators.http import require_safe

from events.columns.events import EVENTS
from events.columns.sheets import EVENT_SHEETS
from events.filters import EventFilter
from ngo_portal.lib.lists.exports import export
from registry.columns.shared import SMALL_NUMBERS_ARE_TOLD


@require_safe
def events_file(request, form):
    return export(
        request,
        form,
        filter_class=EventFilter,
        sheets=[EVENTS, *EVENT_SHEETS],
        list_name="events:list",
        notes=[SMALL_NUMBERS_ARE_TOLD],
    )
