"""The press text as files: `/kk/summary.txt` and `/kk/summary.docx`, of the same question as the page. A machine
reads them: 400 names every parameter that is wrong or unknown."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from events.figures.pictures import EVENTS_BY_MONTH, by_place
from ngo_portal.lib.lists.exports import refused
from ngo_portal.lib.lists.page import address
from ngo_portal.lib.lists.pictures import NotDrawn, Picture
from ngo_portal.lib.serving.time_limits import queries_end_after
from summaries.filters import SummaryFilter
from summaries.press.document import Document, Said, citation
from summaries.press.material import material_of
from summaries.press.page import LENGTH, asked_length
from summaries.press.text import LENGTHS, Text, press_text
from summaries.summary import Summary, summary_of

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_safe
def text_file(request: HttpRequest) -> HttpResponse:
    return _file(request, "txt", "text/plain; charset=utf-8", _as_text)


@require_safe
def document_file(request: HttpRequest) -> HttpResponse:
    return _file(request, "docx", DOCX, _as_document)


def _file(request, ending, media_type, write: Callable[[HttpRequest, Summary, Text], bytes]):
    with queries_end_after(settings.LONGEST_QUERY_FILE):
        asked = SummaryFilter.for_request(request)
        faults = asked.faults(LENGTH)
        length = asked_length(request)
        if length is None:
            faults[LENGTH] = [_("One of these: %(values)s.") % {"values": ", ".join(LENGTHS)}]
        if not asked.question and not faults:
            faults["territory"] = [_("Say what the summary is of: a place, a year, a marathon.")]
        if faults:
            return refused(faults)
        body = b""  # a HEAD makes nothing
        if request.method != "HEAD":
            summary = summary_of(asked)
            heading = summary.title or str(_("Summary"))
            body = write(request, summary, press_text(material_of(summary), length, heading))
    answer = HttpResponse(body, content_type=media_type)
    name = f"{asked.file_name}-{get_language()}-{timezone.localdate():%Y-%m-%d}.{ending}"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer


def _address(request, summary):
    return request.build_absolute_uri(address(reverse("summaries:summary"), summary.asked.question))


def _as_text(request, summary, text):
    cited = citation(text.heading, _address(request, summary), date_format(timezone.localdate()))
    return f"{text.heading}\n\n{text.as_text()}\n\n{cited}\n".encode()


def _as_document(request, summary, text):
    places = _("By oblast") if summary.places_are == "oblast" else _("By district")
    place = _("Oblast or city") if summary.places_are == "oblast" else _("District or city")
    return Document(
        text=text,
        address=_address(request, summary),
        tables=[
            (places, place, summary.places),
            (_("By type"), _("Type of event"), summary.types),
        ],
        pictures=_pictures(request, summary),
        sources=sources(summary, request.build_absolute_uri),
        missing=[(one.what, one.said) for one in summary.missing],
    ).as_bytes()


def _pictures(request, summary):
    """The map of the places and the chart of the months, as far as they are drawn on the page."""
    found = []
    if summary.places:
        try:
            drawn = by_place(_asked_of_place(summary))
            found.append(Picture(drawn.heading, drawn.drawing(request.build_absolute_uri), drawn.legend, ([], [])))
        except NotDrawn:
            pass
    months = summary.drawn_months
    if months and summary.months:
        found.append(Picture(str(EVENTS_BY_MONTH), months.drawing(), (), ([], [])))
    return found


def _asked_of_place(summary):
    """The question, with the oblast of its marathon where it names no place: its map is that of the oblast."""
    place = summary.edition and summary.edition.territory
    if summary.territory or not place:
        return summary.asked
    asked = SummaryFilter.of_pairs([*summary.asked.question, ("territory", place.code)])
    asked.form.is_valid()
    return asked


def sources(summary: Summary, absolute: Callable[[str], str]) -> list[Said]:
    """The sentences of sources behind the events and figures that are told, each once; they are disclosed."""
    found: dict[str, Said] = {}
    records = [one.figure for one in summary.reported]
    for event in summary.events if summary.has_all_events else ():
        records.append(event)
        for name in ("audiences", "figures", "organisers", "places"):
            records += getattr(event, name).all()
    for record in records:
        source = record.source
        if source is None:
            continue
        named = ", ".join(filter(None, (source.title, source.author, source.publisher)))
        verbatim = " ".join(record.verbatim.split()) if record.verbatim else ""
        if verbatim and not any(verbatim in kept for kept in found):
            found[verbatim] = Said(verbatim, named, source.url or "", source.language)
        elif not any(said.source == named for said in found.values()):
            found[named] = Said("", named, source.url or "", source.language)
    return list(found.values())
