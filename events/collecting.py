"""The board of a collection at the desk: which district has entered, submitted and published how many
events of an edition or a quarter, and which says that there is nothing to report."""

from urllib.parse import urlencode

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from events.figures.collected import board
from events.models import Collection, NothingToReport
from moderation.steps import Stage
from officers.roles import WRITES

#: What a button of the page says, with the code of its district.
SAY, TAKE_BACK = "nothing", "take_back"


def board_page(request, pk):
    """GET: the districts of the officer's territory; POST: one of them has nothing to report, or has
    again."""
    if not request.user.works_somewhere:
        raise PermissionDenied
    collection = Collection.objects.of_officer(request.user).named().filter(pk=pk).first()
    found = collection and board(collection, request.user)
    if not found or not found.rows:
        raise Http404
    if request.method == "POST":
        if request.user.role not in WRITES:
            raise PermissionDenied
        _told(request, collection, found)
        return HttpResponseRedirect(collection.get_absolute_url())
    request.current_app = admin.site.name
    context = {
        **admin.site.each_context(request),
        "title": f"{_('Collection of reports')}: {collection}",
        "collection": collection,
        "board": found,
        "oblasts": [
            (oblast, [_linked(collection, row) for row in part.rows], found.besides.get(oblast), part)
            for oblast, part in found.parts()
        ],
        "writes": request.user.role in WRITES,
    }
    return TemplateResponse(request, "admin/events/collection_board.html", context)


def _told(request, collection, found):
    """What a button says of a district that the officer answers for."""
    say, taken_back = request.POST.get(SAY), request.POST.get(TAKE_BACK)
    own = {row.district.code: row for row in found.rows if row.is_own}
    row = own.get(say or taken_back)
    if row is None:
        raise Http404
    if taken_back:
        collection.nothing_to_report.filter(district=row.district).delete()
        messages.success(request, _("Taken back: %(district)s.") % {"district": row.district})
    elif row.entered or row.by_oblast:
        text = _("There are events of %(district)s: there is something to report.")
        messages.error(request, text % {"district": row.district})
    else:
        NothingToReport.objects.get_or_create(
            collection=collection, district=row.district, defaults={"by": request.user}
        )
        messages.success(request, _("Nothing to report: %(district)s.") % {"district": row.district})


def _linked(collection, row):
    """(the row, {number: address of the list it counts}); of others' records only published ones are
    there."""
    of = {"quarter": f"{collection.year}-{collection.quarter}"} if collection.days else {}
    asked = {"place": row.district.code, **(of or {"edition__id__exact": collection.edition_id})}
    stages = {"entered": {}, "submitted": {"stage__exact": Stage.SUBMITTED.value}} if row.is_own else {}
    stages["published"] = {"stage__exact": Stage.PUBLISHED.value}
    everybodys = {} if row.is_own else {"whose": "all"}
    page = reverse("admin:events_event_changelist")
    return row, {
        name: f"{page}?{urlencode({**asked, **stage, **everybodys})}" for name, stage in stages.items()
    }
