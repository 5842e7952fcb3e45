"""Events as files: the same question as the page, all its rows."""

from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from events.columns.events import EVENT_COLUMNS
from events.columns.sheets import EVENT_SHEETS
from events.filters import EventFilter
from ngo_portal.lib.lists.page import export
from registry.columns.shared import SMALL_NUMBERS_ARE_TOLD


@require_safe
def events_file(request, form):
    return export(
        request,
        filter_class=EventFilter,
        columns=EVENT_COLUMNS,
        title=_("Events"),
        list_name="events:list",
        form=form,
        sheets=EVENT_SHEETS,
        notes=[SMALL_NUMBERS_ARE_TOLD],
    )
