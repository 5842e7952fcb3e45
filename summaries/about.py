"""What a file of a summary says of itself: what was asked, when, of which data, and how to cite it."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ngo_portal.lib.lists.page import address
from ngo_portal.lib.serving.data_version import data_version
from ngo_portal.lib.serving.linked_data import LICENCE
from registry.columns.shared import SMALL_NUMBERS_ARE_TOLD
from summaries.filters import STATUS, SummaryFilter
from summaries.lasting.citing import Cited, line


def page_of(asked: SummaryFilter, request: HttpRequest) -> str:
    """The absolute address of the summary of a question."""
    return request.build_absolute_uri(address(reverse("summaries:summary"), asked.question))


def about(taken: Any) -> list[tuple[Any, Any]]:
    """[(what, value)]."""
    summary, now = taken.summary, timezone.localtime()
    return [
        (_("What it is"), _("Summary: %(of)s") % {"of": summary.asked.said}),
        (_("Published by"), _("NGO portal")),
        (_("Address of the summary"), page_of(taken.summary.asked, taken.request)),
        (_("As of"), f"{date_format(now, 'DATE_FORMAT')}, {now:%H:%M}"),
        (_("Version of the data"), data_version()),
        *((label, text) for name, _value, label, text in summary.asked.chips if name != STATUS),
        (_("Licence of the numbers"), f"CC BY 4.0, {LICENCE}"),
        (_("How to cite"), citation(taken)),
        *caveats(),
    ]


def cited(asked: SummaryFilter, request: HttpRequest) -> Cited:
    """The summary as it is today, for who cites it."""
    key = "-".join(value for _name, value in asked.in_full)
    today = timezone.localdate()
    return Cited(key, asked.title or _("Summary"), page_of(asked, request), today, data_version(), today)


def citation(taken: Any) -> str:
    """A line that can be printed under a text."""
    return line(cited(taken.summary.asked, taken.request))


def caveats() -> list[tuple[Any, Any]]:
    """How the numbers are to be read."""
    return [
        (
            _("Unknown is not zero"),
            _(
                "A number comes from the records that state it; how many these are is told beside it. "
                "The true number may be greater."
            ),
        ),
        SMALL_NUMBERS_ARE_TOLD,
        (
            _("Each event once"),
            _(
                "An event of several districts, organisers or directions is counted in each of their "
                "rows, and once in the total. Units and currencies are never added."
            ),
        ),
    ]
