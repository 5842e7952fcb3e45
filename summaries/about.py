"""What a file of a summary says of itself: what was asked, when, of which data, and how to cite it."""

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ngo_portal.lib.lists.page import address
from ngo_portal.lib.serving.data_version import data_version
from ngo_portal.lib.serving.linked_data import LICENCE
from registry.columns.shared import SMALL_NUMBERS_ARE_TOLD
from summaries.filters import STATUS


def page_of(taken: Any) -> str:
    """The absolute address of the summary."""
    path = address(reverse("summaries:summary"), taken.summary.asked.question)
    return taken.request.build_absolute_uri(path)


def about(taken: Any) -> list[tuple[Any, Any]]:
    """[(what, value)]."""
    summary, now = taken.summary, timezone.localtime()
    return [
        (_("What it is"), _("Summary: %(of)s") % {"of": summary.title}),
        (_("Published by"), _("NGO portal")),
        (_("Address of the summary"), page_of(taken)),
        (_("As of"), f"{date_format(now, 'DATE_FORMAT')} {now:%H:%M}"),
        (_("Version of the data"), data_version()),
        *((label, text) for name, _value, label, text in summary.asked.chips if name != STATUS),
        (_("Licence of the numbers"), f"CC BY 4.0, {LICENCE}"),
        (_("How to cite"), citation(taken)),
        *caveats(),
    ]


def citation(taken: Any) -> str:
    """A line that can be printed under a text."""
    day = date_format(timezone.localdate(), "DATE_FORMAT")
    return _("NGO portal. %(title)s. As of %(day)s. %(address)s. CC BY 4.0.") % {
        "title": taken.summary.title,
        "day": day,
        "address": page_of(taken),
    }


def caveats() -> list[tuple[Any, Any]]:
    """How the numbers are to be read."""
    return [
        (
            _("Unknown is not zero"),
            _(
                "A number is of the records that state it; of how many these are stands beside it. The true "
                "number may be greater."
            ),
        ),
        SMALL_NUMBERS_ARE_TOLD,
        (
            _("Each event once"),
            _(
                "An event of several districts, organisers or directions stands in each of their rows, and "
                "once in the total. Units and currencies are never added."
            ),
        ),
    ]
