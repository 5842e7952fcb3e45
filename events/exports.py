"""Events as files: the same question as the page, all its rows; and where and when they were, drawn."""

from django.views.decorators.http import require_safe

from events.columns.events import EVENTS
from events.columns.sheets import EVENT_SHEETS
from events.figures.pictures import map_picture, months_picture
from events.filters import EventFilter
from ngo_portal.lib.lists.exports import export
from ngo_portal.lib.lists.pictures import picture_file
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


@require_safe
def events_map(request, form):
    return _drawn(request, form, map_picture, "events-map")


@require_safe
def events_months(request, form):
    return _drawn(request, form, months_picture, "events-months")


def _drawn(request, form, draw, name):
    return picture_file(
        request, form, filter_class=EventFilter, list_name="events:list", draw=draw, name=name
    )
