"""The list every noun has: as a page with its filters, and as files of the same question."""

import re
from collections.abc import Sequence
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from ngo_portal.lib.lists.columns import Column, Sheet
from ngo_portal.lib.lists.counts import count_up_to
from ngo_portal.lib.lists.exports import csv_response, head_response, xlsx_response
from ngo_portal.lib.lists.filters import PublicFilter
from ngo_portal.lib.lists.paging import KeysetPage
from ngo_portal.lib.serving.time_limits import queries_end_after

NEWEST, OLDEST, BY_NAME = gettext_lazy("newest first"), gettext_lazy("oldest first"), gettext_lazy("by name")
#: What other sites add to a link so as to follow their readers: no mistake of the reader.
FOREIGN_PARAMETERS = re.compile(r"utm_\w+|fbclid|gclid|yclid|_openstat")
MOST_NAMES = 5


class FilteredList(TemplateView):
    """A page of templates/base_list.html. Subclasses name the filter, the texts and the addresses of the
    files.
    """

    filter_class: type[PublicFilter]
    section = ""
    heading = ""
    lead = ""
    csv_name = xlsx_name = None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.filter_class.for_request(self.request)
        asked.form.is_valid()
        asked.form.fill_selects(asked.option_numbers())
        page = KeysetPage(
            asked.ordered.for_lists(), size=settings.PAGE_SIZE, token=self.request.GET.get("after", "")
        )
        path, narrowed, sorting = self.request.path, asked.accepted, asked.sorting
        page.newer_url = page.newer_token and address(
            path, [*narrowed, *sorting, ("after", page.newer_token)]
        )
        page.older_url = page.older_token and address(
            path, [*narrowed, *sorting, ("after", page.older_token)]
        )
        return super().get_context_data(
            **kwargs,
            section=self.section,
            heading=self.heading,
            lead=self.lead,
            filter=asked,
            page=page,
            page_problems=[*_problems_without_a_field(asked), *filter(None, [page.problem])],
            active_filters=[
                {
                    "label": label,
                    "value": text,
                    "remove_url": address(
                        path, [*(pair for pair in narrowed if pair != (name, value)), *sorting]
                    ),
                }
                for name, value, label, text in asked.chips
            ],
            clear_url=address(path, sorting),
            kept=sorting,
            count_line=asked.shows_count
            and count_line(asked.count_up_to(settings.COUNT_LIMIT), narrowed=bool(narrowed)),
            sort_links=[
                {
                    "label": label,
                    "url": address(
                        path, [*narrowed, *([] if value == asked.default_sort else [("sort", value)])]
                    ),
                    "current": value == asked.sort,
                }
                for value, (label, _verb) in asked.orders.items()
            ]
            if len(asked.orders) > 1
            else [],
            csv_url=address(reverse(self.csv_name), narrowed + sorting),
            xlsx_url=address(reverse(self.xlsx_name), narrowed + sorting),
        )


def _problems_without_a_field(asked):
    """Texts about parameters that the reader sees no field of."""
    for name, texts in asked.problems.items():
        field = asked.form.fields.get(name)
        if field is None:
            yield from texts
        elif field.widget.is_hidden:
            yield from (f"{field.label}: {text}" for text in texts)
    unknown = [one[:60] for one in asked.unknown if one != "after" and not FOREIGN_PARAMETERS.fullmatch(one)]
    if unknown:
        names = ", ".join(unknown[:MOST_NAMES]) + (" …" if len(unknown) > MOST_NAMES else "")
        yield _("The address holds words that mean nothing here: %(names)s. They were left out.") % {
            "names": names
        }


def address(path: str, pairs: Sequence[tuple[str, str]]) -> str:
    """The path with the pairs as its query string."""
    return f"{path}?{urlencode(pairs)}" if pairs else path


def count_line(count: int | None, *, narrowed: bool) -> str:
    """ "Records: 128", "Found: 128", or, past the limit (None), "Found: more than 10 000"."""
    if count is None:
        limit = number_format(settings.COUNT_LIMIT, force_grouping=True)
        texts = _("Found: more than %(limit)s"), _("Records: more than %(limit)s")
        return texts[not narrowed] % {"limit": limit}
    texts = _("Found: %(number)s"), _("Records: %(number)s")
    return texts[not narrowed] % {"number": number_format(count, force_grouping=True)}


def export(
    request: HttpRequest,
    *,
    filter_class: type[PublicFilter],
    columns: Sequence[Column],
    title: Any,
    list_name: str,
    form: str,
    sheets: Sequence[Sheet] = (),
    notes: Sequence[tuple[Any, Any]] = (),
) -> HttpResponseBase:
    """The list of the same question as a file, all its pages. `form` is csv or xlsx, `list_name` is the URL
    name of the page.

    A workbook has a sheet of the records, named `title`, one for each of `sheets` (their lines), and two that
    say what they are; `notes` are [(what, value)] for the first of these. A machine reads it: 400 names every
    parameter that is wrong or unknown.
    """
    with queries_end_after(settings.LONGEST_QUERY_FILE):
        asked = filter_class.for_request(request)
        problems = asked.problems | {name: [_("There is no such parameter.")] for name in asked.unknown}
        if problems:
            return _refused(problems)
        filename = f"{filter_class.file_name}-{get_language()}-{timezone.localdate():%Y-%m-%d}.{form}"
        if request.method == "HEAD":
            return head_response(filename)
        if form == "csv":
            return csv_response(asked.ordered, columns, filename)
        sheets = [Sheet(title, lambda rows: rows, columns, _("The records of the list.")), *sheets]
        filled = [(sheet, sheet.rows(asked.ordered)) for sheet in sheets]
        try:
            rows = max(_numbers_of_rows(asked, filled))
        except _TooLong as too_long:
            return _refused({"xlsx": [str(too_long)]})
        about = [*_about(request, asked, title, list_name), *notes]
        return xlsx_response(
            filled, filename, rows=rows, notes=[_about_sheet(sheets, about), _columns_sheet(sheets)]
        )


class _TooLong(Exception):
    """A sheet holds more rows than a workbook may; the text is for the reader."""


def _numbers_of_rows(asked, filled):
    """How many rows each sheet has, before anything is written."""
    (first, _records), *others = filled
    yield _within_limit(first, asked.count_up_to)
    for sheet, queryset in others:
        yield _within_limit(sheet, partial(count_up_to, queryset))


def _within_limit(sheet, count):
    found = count(settings.EXPORT_LIMIT_XLSX)
    if found is None:
        limit = number_format(settings.EXPORT_LIMIT_XLSX, force_grouping=True)
        text = _(
            "A sheet of an XLSX file holds at most %(limit)s rows, and “%(sheet)s” has more: "
            "take the CSV, or narrow the list."
        )
        raise _TooLong(text % {"limit": limit, "sheet": sheet.label})
    return found


def _refused(problems):
    """400 with a line for every problem: {parameter: texts}."""
    lines = [f"{' '.join(name.split())[:60]}: {text}\n" for name, texts in problems.items() for text in texts]
    return HttpResponse("".join(lines), status=400, content_type="text/plain; charset=utf-8")


def _about(request, asked, title, list_name):
    """[(what, value)]: what the file is, and of which question."""
    list_url = request.build_absolute_uri(address(reverse(list_name), asked.accepted + asked.sorting))
    return [
        (_("What it is"), str(title)),
        (_("Published by"), _("NGO portal")),
        (_("Address of the list"), list_url),
        (_("As of"), timezone.localtime().strftime("%Y-%m-%d %H:%M")),
        *((str(label), text) for _name, _value, label, text in asked.chips),
        (
            _("Place names"),
            _("State classifier of administrative units (KATO); English names: geokz, CC BY 4.0"),
        ),
    ]


def _about_sheet(sheets, about):
    about = [*about, *((_("Sheet “%s”") % sheet.label, sheet.help) for sheet in sheets)]
    name = _("About this file")
    return name, [{name: str(what), _("Value"): str(value)} for what, value in about]


def _columns_sheet(sheets):
    """What every column of every sheet says."""
    heads = [_("Sheet"), _("Column"), _("What it says")]
    rows = [(sheet.label, column.label, column.help) for sheet in sheets for column in sheet.columns]
    return _("Columns"), [dict(zip(heads, map(str, row), strict=True)) for row in rows]
