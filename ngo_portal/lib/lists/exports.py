"""A list as a file: the same question as the page, all its pages, in one of the formats of formats.py."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ngo_portal.lib.lists import streams
from ngo_portal.lib.lists.columns import Dress, Sheet, python_day_format
from ngo_portal.lib.lists.filters import PublicFilter
from ngo_portal.lib.lists.formats import Format
from ngo_portal.lib.lists.page import address
from ngo_portal.lib.lists.selects import (
    NUMBERS,
    Rows,
    all_in_table,
    as_array,
    as_text,
    in_order_of_owners,
    kept_numbers_of_found,
    kept_rows,
    kept_rows_of_found,
    select,
    unnested,
)
from ngo_portal.lib.lists.streams import Refused
from ngo_portal.lib.serving.time_limits import queries_end_after


def export(
    request: HttpRequest,
    form: Format,
    *,
    filter_class: type[PublicFilter],
    sheets: Sequence[Sheet],
    list_name: str,
    notes: Sequence[tuple[Any, Any]] = (),
) -> HttpResponseBase:
    """The list as a file of the format `form`. `sheets`: that of the records, then those of what belongs to
    them; `list_name`: URL name of the page; `notes`: [(what, value)] that a file with room for it says of
    itself. A machine reads it: 400 names every parameter that is wrong or unknown. Raises TooManyFiles.
    """
    with queries_end_after(settings.LONGEST_QUERY_FILE):
        asked = filter_class.for_request(request)
        if faults := asked.faults():
            return refused(faults)
        body = ()  # a HEAD makes nothing
        if request.method != "HEAD":
            try:
                body = form.write(Question(request, asked, sheets, list_name, notes))
            except Refused as refusal:
                return refused({form.ending: [str(refusal)]})
    whole = isinstance(body, bytes)
    answer = (HttpResponse if whole else StreamingHttpResponse)(body, content_type=form.media_type)
    name = f"{asked.file_name}-{get_language()}-{timezone.localdate():%Y-%m-%d}.{form.ending}"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer


class Question:
    """What a file is to hold: the records that a FilterSet found, sheet by sheet, as SQL."""

    def __init__(
        self,
        request: HttpRequest,
        asked: PublicFilter,
        sheets: Sequence[Sheet],
        list_name: str,
        notes: Sequence[tuple[Any, Any]],
    ) -> None:
        self.asked, self.sheets, self.records = asked, tuple(sheets), sheets[0]
        self.request, self.list_name, self.notes = request, list_name, notes
        self.language = get_language()

    @cached_property
    def numbers(self) -> list[int] | None:
        """The records' numbers; None where they are more than make a small file."""
        found = list(self.asked.qs.order_by().values_list("pk", flat=True)[: streams.SMALL + 1])
        return found if len(found) <= streams.SMALL else None

    @property
    def is_small(self) -> bool:
        return self.numbers is not None

    @property
    def is_tiny(self) -> bool:
        return self.numbers is not None and len(self.numbers) <= streams.TINY

    def select(self, sheet: Sheet, dress: Dress) -> str:
        """SQL for the rows of a sheet in their order, their values in this dress; of a small file."""
        return select(unnested(as_array(self.numbers or ())), self._kept(sheet, dress))

    def rows(self, sheet: Sheet, dress: Dress) -> Rows:
        """The same for any number of records."""
        if self.is_small:
            return Rows(self.select(sheet, dress))
        if sheet is self.records:
            return self._in_blocks(self.asked.ordered, sheet, dress)
        if sheet.lines_of is self.records and in_order_of_owners(sheet, self.asked.published):
            return self._in_blocks(self.asked.qs.order_by("pk"), sheet, dress)
        return Rows(self._found(kept_rows_of_found(sheet, self.asked.published, self.language, dress)))

    def _found(self, kept):
        return kept.replace(NUMBERS, as_text(self.asked.qs.order_by().values("pk")))

    def _in_blocks(self, records, sheet, dress):
        return Rows(select(NUMBERS, self._kept(sheet, dress)), as_text(records.values_list("pk")))

    def select_of_any(self, sheet: Sheet, dress: Dress) -> str:
        """The same for any question's records, whose numbers are $1: an array."""
        return select("SELECT unnest($1)", self._kept(sheet, dress))

    def _kept(self, sheet, dress):
        order = self.asked.orders[self.asked.sort][1] if sheet is self.records else None
        return kept_rows(sheet, self.asked.published, order, self.language, dress)

    def count(self, sheets: Sequence[Sheet], limit: int) -> str:
        """SQL for one row: how many rows each of the sheets has, more than `limit` as `limit` + 1."""
        kept = (kept_numbers_of_found(sheet, self.asked.published) for sheet in sheets)
        return _count(map(self._found, kept), limit)

    def count_all(self, sheets: Sequence[Sheet], limit: int) -> str:
        """The same of all the rows there are, whatever is asked."""
        return _count((all_in_table(sheet, self.asked.published) for sheet in sheets), limit)

    def about(self) -> list[tuple[Any, Any]]:
        """[(what, value)]: what the file is, and of which question."""
        list_url = address(reverse(self.list_name), self.asked.accepted + self.asked.sorting)
        return [
            (_("What it is"), self.records.label),
            (_("Published by"), _("NGO portal")),
            (_("Address of the list"), self.request.build_absolute_uri(list_url)),
            (_("As of"), f"{self._spelt(timezone.localtime())} {timezone.localtime():%H:%M}"),
            *((label, self._asked_day(name) or text) for name, _value, label, text in self.asked.chips),
            (
                _("Place names"),
                _("State classifier of administrative units (KATO); English names: geokz, CC BY 4.0"),
            ),
            *self.notes,
            *((_("Sheet “%s”") % sheet.label, sheet.help) for sheet in self.sheets),
        ]

    def _spelt(self, day):
        return f"{day:{python_day_format(self.language)}}"

    def _asked_day(self, name):
        """A day that was asked for, spelt as the other days of the file."""
        asked = self.asked.form.cleaned_data[name]
        return self._spelt(asked) if isinstance(asked, datetime.date) else ""


def _count(rows, limit):
    return f"SELECT {', '.join(f'(SELECT count(*) FROM ({one} LIMIT {limit + 1}) counted)' for one in rows)}"


def refused(problems: Mapping[str, Iterable[str]]) -> HttpResponse:
    """400 with a line for every problem: {parameter: texts}."""
    lines = [f"{' '.join(name.split())[:60]}: {text}\n" for name, texts in problems.items() for text in texts]
    return HttpResponse("".join(lines), status=400, content_type="text/plain; charset=utf-8")
