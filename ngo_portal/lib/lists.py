"""The list page every noun has: filters, one keyset page of rows, what they are narrowed to, and the files of the same."""

from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from ngo_portal.lib.counts import count_up_to
from ngo_portal.lib.exports import csv_response, xlsx_response
from ngo_portal.lib.paging import KeysetPage


class FilteredList(TemplateView):
    """A page of templates/base_list.html. Subclasses name the filter, the texts and the addresses of the files."""

    filter_class = None
    section = ""
    heading = ""
    lead = ""
    csv_name = xlsx_name = None

    def get_context_data(self, **kwargs):
        asked = self.filter_class.for_request(self.request)
        page = KeysetPage(self.rows(asked), size=settings.PAGE_SIZE, token=self.request.GET.get("after", ""))
        narrowed = asked.understood
        path = self.request.path
        sorting = [] if asked.sort == next(iter(asked.orders)) else [("sort", asked.sort)]
        page.newer_url = address(path, [*narrowed, *sorting, ("after", page.newer_token)]) if page.newer_token else ""
        page.older_url = address(path, [*narrowed, *sorting, ("after", page.older_token)]) if page.older_token else ""
        hidden = [text for name, texts in asked.problems.items() if name not in asked.form.fields and name != "after" for text in texts]
        return super().get_context_data(
            **kwargs,
            section=self.section,
            heading=self.heading,
            lead=self.lead,
            filter=asked,
            page=page,
            page_problems=[*hidden, *([page.problem] if page.problem else [])],
            active_filters=[
                {
                    "label": label,
                    "value": text,
                    "remove_url": address(path, [pair for pair in narrowed if pair != (name, value)] + sorting),
                }
                for name, value, label, text in asked.chips
            ],
            clear_url=address(path, sorting),
            kept=sorting,
            count_line=count_line(count_up_to(asked.qs, settings.COUNT_LIMIT), narrowed=bool(narrowed)),
            sort_links=[
                {
                    "label": label,
                    "url": address(path, [*narrowed, ("sort", value)]),
                    "current": value == asked.sort,
                }
                for value, (label, _verb) in asked.orders.items()
            ]
            if len(asked.orders) > 1
            else [],
            csv_url=address(reverse(self.csv_name), narrowed + sorting) if self.csv_name else "",
            xlsx_url=address(reverse(self.xlsx_name), narrowed + sorting) if self.xlsx_name else "",
        )

    def rows(self, asked):
        """The ordered rows with what a row of the page shows."""
        return asked.ordered


def address(path, pairs):
    """The path with the pairs as its query string."""
    return f"{path}?{urlencode(pairs)}" if pairs else path


def count_line(count, *, narrowed):
    """"128 records", "found: 128", or, past the limit, "more than 10 000"."""
    limit = number_format(settings.COUNT_LIMIT, force_grouping=True)
    if count is None:
        return _("Found: more than %(limit)s") % {"limit": limit} if narrowed else _("Records: more than %(limit)s") % {"limit": limit}
    number = number_format(count, force_grouping=True)
    return _("Found: %(number)s") % {"number": number} if narrowed else _("Records: %(number)s") % {"number": number}


def export(request, *, filter_class, columns, title, form):
    """The list of the same question as a file. `form` is csv or xlsx, `title` names the file and its sheet.

    A machine reads it: 400 names every parameter that is wrong or unknown.
    """
    asked = filter_class.for_request(request)
    if asked.problems:
        lines = [f"{name}: {text}" for name, texts in asked.problems.items() for text in texts]
        return HttpResponse("\n".join(lines) + "\n", status=400, content_type="text/plain; charset=utf-8")
    name = f"{filter_class.file_name}-{get_language()}-{timezone.localdate():%Y-%m-%d}.{form}"
    if form == "csv":
        return csv_response(asked.ordered, columns, name)
    about = [
        (_("About this file"), _("Value")),
        (_("What it is"), str(title)),
        (_("Published by"), _("NGO portal")),
        (_("Address of the list"), request.build_absolute_uri(request.get_full_path())),
        (_("As of"), timezone.localtime().strftime("%Y-%m-%d %H:%M")),
        *((str(label), text) for _name, _value, label, text in asked.chips),
        (_("Place names"), _("State classifier of administrative units (KATO); English names: geokz, CC BY 4.0")),
    ]
    return xlsx_response(asked.ordered, columns, name, sheet=(str(title)[:31], str(_("About this file"))[:31]), about=about)


NEWEST, OLDEST, BY_NAME = gettext_lazy("newest first"), gettext_lazy("oldest first"), gettext_lazy("by name")
