"""Tables, charts and single numbers for other sites to show inside of their pages, with the source in the
same frame. No script and no cookie is needed; only these pages may be framed."""

from typing import Any

from csp.decorators import csp_replace
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from moderation.public import gone
from ngo_portal.lib.language.quantities import plain
from ngo_portal.lib.lists.page import address
from ngo_portal.lib.serving.time_limits import may_spend, must_be_whole
from summaries.figures.figure import NoFigure
from summaries.figures.finding import figure_of
from summaries.filters import SummaryFilter
from summaries.lasting.freezing import for_readers
from summaries.linked_data import address_of
from summaries.models import Frozen
from summaries.parts import largest
from summaries.summary import summary_of
from summaries.tables import NUMBERS

#: Seconds that the numbers may take, for which the frame is asked.
LONGEST = 1.5
#: How high the frame of a table is.
HEIGHT = 420
NUMBERS_KEY, MAP, CHART = "numbers", "map", "chart"
#: {part: (its name, how high its frame is)}
PARTS = {
    NUMBERS_KEY: (_("Key figures"), HEIGHT),
    "places": (_("By place"), 480),
    "types": (_("By type"), HEIGHT),
    "months": (_("By month"), HEIGHT),
    "directions": (_("By direction of activity"), HEIGHT),
    "modes": (_("By format"), 300),
    MAP: (_("Map of the events"), 520),
    CHART: (_("Chart by month"), HEIGHT),
}
#: What the rows of a table are.
ROWS_ARE = {
    "places": _("Territory"),
    "types": _("Type of event"),
    "months": _("Month"),
    "directions": _("Direction of activity"),
    "modes": _("Format"),
}


def framed(view: Any) -> Any:
    """Any site may show the answer inside of a page of its own."""
    return xframe_options_exempt(csp_replace({"frame-ancestors": ["*"]})(require_safe(view)))


@framed
def part(request, part):
    """A part of the summary of a question; 404 where the question or the part says nothing."""
    asked = SummaryFilter.for_request(request)
    if part not in PARTS or asked.faults() or not asked.question:
        raise Http404
    may_spend(LONGEST)
    summary = summary_of(asked)
    rows = shown_of(summary, part)
    must_be_whole()
    if not rows:
        raise Http404
    return _answer(
        request,
        part,
        rows,
        asked.title,
        address(reverse("summaries:summary"), asked.question),
        timezone.localdate(),
        largest=largest(rows) if part in ("places", "types", "months", "directions") else "",
    )


def shown_of(summary: Any, part: str) -> Any:
    """What the frame of a part holds; nothing where the summary has none of it."""
    if part == NUMBERS_KEY:
        return summary.numbers
    if part == MAP:
        return summary.drawn_places
    if part == CHART:
        months = summary.drawn_months
        return months if months and months.months and summary.months else None
    return getattr(summary, part)


@framed
def frozen_part(request, key, part):
    """A table of a frozen summary."""
    was = for_readers(get_object_or_404(Frozen, key=key))
    found = [one for one in was.tables if one.columns is NUMBERS and one.key == part]
    if was.is_withheld:
        return gone(request)
    if not found:
        raise Http404
    day = timezone.localdate(was.frozen.made_at)
    page = was.frozen.get_absolute_url()
    return _answer(request, "frozen", found[0], was.title, page, day, heading=found[0].label)


@framed
def figure(request, figure):
    """One number."""
    may_spend(LONGEST)
    try:
        found = figure_of(figure)
    except NoFigure as none:
        must_be_whole()
        if none.withdrawn:
            return gone(request)
        raise Http404 from None
    page, label = address_of(found.id), capfirst(str(found.label))
    return _answer(
        request,
        "figure",
        found,
        found.of,
        page,
        timezone.localdate(),
        heading=label,
        machine=plain(found.low),
    )


def _answer(request, part, shown, of, page, day, heading="", **more):
    context = {
        "part": part,
        "shown": shown,
        "heading": heading or PARTS[part][0],
        "rows_are": ROWS_ARE.get(part),
        "of": of,
        "page": request.build_absolute_uri(page),
        "day": date_format(day, "DATE_FORMAT"),
        **more,
    }
    answer = render(request, "summaries/embedded.html", context)
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer


# How it is put into a page -------------------------------------------------------------------------------


def codes(summary: Any, absolute: Any) -> list[tuple[Any, str, str]]:
    """[(what it shows, its address, the line for the page of another site)] of a summary."""
    found = []
    for key, (label, height) in PARTS.items():
        if shown_of(summary, key):
            own = address(reverse("summaries:embedded", args=[key]), summary.asked.question)
            found.append((label, own, code(absolute(own), f"{label}: {summary.title}", height)))
    return found


def code_of_figure(found: Any, absolute: Any) -> tuple[str, str]:
    own = reverse("summaries:embedded-figure", args=[found.id])
    title = f"{capfirst(str(found.label))}: {found.of}"
    return own, code(absolute(own), title, 240)


def code(source: str, title: str, height: int) -> str:
    return format_html(
        '<iframe src="{}" title="{}" width="100%" height="{}" loading="lazy"></iframe>', source, title, height
    )
