"""Annual filings at the desk: which organisations have told the NGO database about a year, which have not,
and whom of these to write to, as a workbook."""

import io

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from rustpy_xlsxwriter import write_worksheets

from moderation.models import Seen
from moderation.scoped_admin.lists import places_below
from ngo_portal.lib.lists.columns import LONGEST_SHEET_NAME
from ngo_portal.lib.lists.writers.xlsx import HEADING, PAGE, WRAPPED
from officers.roles import WRITES
from registry.models import AnnualFiling, Organisation
from registry.models.organisations import ContactKind
from registry.querysets.names import sort_key
from registry.querysets.organisations import last_year_due
from territories.models import Territory

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#: The law asks for filings since then; so many organisations stand on a page.
FIRST_YEAR, ON_PAGE = 2016, 50
WIDTHS = [6, 50, 14, 28, 40, 20, 28]


class FilingsForm(forms.Form):
    """A question: of which year, in which of the officer's places, who has filed or who has not."""

    year = forms.TypedChoiceField(coerce=int)
    place = forms.ModelChoiceField(Territory.objects.none(), to_field_name="code", required=False)
    filed = forms.ChoiceField(required=False)

    def __init__(self, asked, *, officer):
        last = last_year_due(timezone.localdate())
        super().__init__({"year": last, **{name: value for name, value in asked.items() if value}})
        self.fields["year"].label = _("For the year")
        self.fields["year"].choices = [(year, year) for year in range(last, FIRST_YEAR - 1, -1)]
        self.fields["place"].label = _("Responsible territory")
        self.fields["place"].queryset = places_below(officer)
        self.fields["place"].empty_label = _("all")
        self.fields["filed"].label = _("Annual filing")
        self.fields["filed"].choices = [("", _("missing")), ("yes", _("recorded"))]


@require_safe
def filings(request):
    """Numbers of a year, and the organisations that have filed or have not."""
    form, asked, missing = _asked(request)
    year = form.cleaned_data["year"]
    filed = asked.with_filing(year)
    rows = filed if form.cleaned_data["filed"] else missing
    of_year = Prefetch("annual_filings", AnnualFiling.objects.filter(year=year), to_attr="of_year")
    rows = rows.select_related("seat").prefetch_related(of_year)
    page = Paginator(rows.order_by(sort_key(), "id"), ON_PAGE).get_page(request.GET.get("page"))
    context = {
        **admin.site.each_context(request),
        "title": _("Annual filings for %(year)d") % {"year": year},
        "form": form,
        "page": page,
        "numbers": {"asked": asked.count(), "filed": filed.count(), "missing": missing.count()},
        "question": _without_page(request.GET),
        "writes": request.user.role in WRITES,
    }
    request.current_app = admin.site.name
    return TemplateResponse(request, "registry/filings.html", context)


@require_safe
def letters(request):
    """Whom to write to, of those who have not filed: a workbook with what is known of how to reach them."""
    if request.user.role not in WRITES:
        raise PermissionDenied
    form, _asked_ones, missing = _asked(request)
    rows = missing.select_related("seat").prefetch_related("contacts").order_by(sort_key(), "id")
    Seen.objects.create(
        officer=request.user,
        how=Seen.How.EXPORT,
        record_model=Organisation._meta.label_lower,
        asked=request.get_full_path()[: Seen._meta.get_field("asked").max_length],
    )
    headings = [
        _("No."),
        _("Organisation"),
        _("BIN"),
        _("Location"),
        _("Address"),
        _("Telephone"),
        _("E-mail"),
    ]
    records = [
        dict(zip(headings, [str(number), *_reached(one)], strict=True)) for number, one in enumerate(rows, 1)
    ]
    name = (_("Annual filings for %(year)d") % {"year": form.cleaned_data["year"]})[:LONGEST_SHEET_NAME]
    book = io.BytesIO()
    write_worksheets(
        [(name, records or [dict.fromkeys(headings)])],
        book,
        freeze_panes={"general": {"row": 1, "col": 0}},
        header_format={"general": HEADING},
        column_widths={name: WIDTHS},
        column_formats={name: [WRAPPED] * len(headings)},
        page_setup={name: PAGE},
    )
    answer = HttpResponse(book.getvalue(), content_type=XLSX)
    answer["Content-Disposition"] = f'attachment; filename="filings-{form.cleaned_data["year"]}.xlsx"'
    return answer


def _asked(request):
    """(the valid FilingsForm, who was asked to file in the officer's places, who of them has not)"""
    if not request.user.works_somewhere:
        raise PermissionDenied
    form = FilingsForm(request.GET, officer=request.user)
    if not form.is_valid():
        raise Http404
    year, today = form.cleaned_data["year"], timezone.localdate()
    rows = Organisation.objects.in_scope_of(request.user)
    if place := form.cleaned_data["place"]:
        rows = rows.filter(responsible__in=rows.answering_in(place))
    return form, rows.asked_to_file(year, today), rows.without_filing(year, today)


def _reached(organisation):
    """[name, BIN, place, address, telephones, e-mail addresses]"""
    contacts = {kind: [] for kind in (ContactKind.ADDRESS, ContactKind.PHONE, ContactKind.EMAIL)}
    for contact in organisation.contacts.all():
        contacts.get(contact.kind, []).append(contact.value)
    ways = ["; ".join(values) for values in contacts.values()]
    return [str(organisation), organisation.bin or "", str(organisation.seat or ""), *ways]


def _without_page(asked):
    asked = asked.copy()
    asked.pop("page", None)
    return asked.urlencode()
