"""Pages by which a summary is frozen and read as it was, and the files by which it and a number are cited."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from moderation.models import SentForm
from moderation.sending import TooOften, count
from ngo_portal.lib.language.descriptions import in_short, unstated
from ngo_portal.lib.lists.exports import refused
from ngo_portal.lib.lists.page import address
from ngo_portal.lib.serving.data_version import data_version
from ngo_portal.lib.serving.time_limits import may_spend, must_be_whole
from summaries.about import cited
from summaries.figures.figure import NoFigure
from summaries.figures.finding import figure_of
from summaries.filters import SummaryFilter
from summaries.lasting.citing import FILES, STYLES, Cited, Style
from summaries.lasting.embedded import HEIGHT, code, codes
from summaries.lasting.freezing import NotFrozen, Told, for_readers, freeze, may_be_frozen
from summaries.lasting.used import printed_by
from summaries.linked_data import address_of
from summaries.models import Frozen
from summaries.summary import summary_of
from summaries.tables import MISSING, NUMBERS, Table
from summaries.writers.table import of_table

WHY_NOT = {
    "words": lambda: _(
        "A question with words of your own is not frozen: they may be the name of a person, and what is "
        "frozen stays. Ask for a place, a year, a marathon, a type or an organisation instead."
    ),
    "nothing": lambda: _("Choose a place, a year or a marathon first: then its summary can be frozen."),
    "many": lambda: _(
        "There are too many events to look after each of them: ask for fewer, for one place or one year."
    ),
}


@method_decorator(never_cache, name="dispatch")
class Freeze(TemplateView):
    """What is frozen is the summary of the question in the address. It is no page for everybody: its form has
    a secret of its own (CSRF)."""

    http_method_names = ["get", "head", "post"]
    template_name = "summaries/freeze.html"

    def post(self, request):
        asked = SummaryFilter.for_request(request)
        if asked.faults():
            return self.get(request)
        try:
            may_be_frozen(asked)
            count(request, SentForm.FREEZE)
            may_spend(settings.LONGEST_QUERY)
            made = freeze(asked)
            must_be_whole()
        except NotFrozen as refusal:
            return self._refused(WHY_NOT[refusal.why](), 409)
        except TooOften as refusal:
            time = timezone.localtime() + timedelta(seconds=refusal.seconds)
            text = _("Many summaries were frozen just now. Try again after %(time)s.")
            answer = self._refused(text % {"time": f"{time:%H:%M}"}, 429)
            answer.headers["Retry-After"] = str(refusal.seconds)
            return answer
        return HttpResponseRedirect(made.get_absolute_url())

    def _refused(self, text, status):
        return self.render_to_response(self.get_context_data(problem=text), status=status)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = SummaryFilter.for_request(self.request)
        problems = [text for texts in asked.faults().values() for text in texts]
        return super().get_context_data(
            **kwargs,
            section="summary",
            heading=_("Freeze a summary"),
            asked=asked,
            problems=[*problems, *_why_not(asked)],
            back=address(reverse("summaries:summary"), asked.question),
            crumbs=[
                (_("Home"), reverse("home")),
                (_("Summary"), address(reverse("summaries:summary"), asked.question)),
                (_("Freeze a summary"), ""),
            ],
            is_a_part=True,
            is_no_record=True,
        )


def _why_not(asked):
    """[why the summary of this question cannot be frozen]; as far as the question says it."""
    try:
        may_be_frozen(asked)
    except NotFrozen as refusal:
        return [WHY_NOT[refusal.why]()]
    return []


@require_safe
def frozen(request, key):
    """A summary as it was, in the language of the page."""
    was = for_readers(get_object_or_404(Frozen, key=key))
    made = cited_frozen(was, request)
    return render(
        request,
        "summaries/frozen.html",
        {
            "heading": was.title or _("Summary"),
            "title": _("Summary: %(of)s") % {"of": was.title},
            "lead": _("The summary as it was on %(day)s; it does not change.") % {"day": _day(was.frozen)},
            "crumbs": [
                (_("Home"), reverse("home")),
                (_("Summary"), reverse("summaries:summary")),
                (was.title or key, ""),
            ],
            "section": "summary",
            "was": was,
            "numbers": [one for one in was.tables if one.columns is NUMBERS],
            "missing": next((one for one in was.tables if one.columns is MISSING), None),
            "today_url": address(reverse("summaries:summary"), [*map(tuple, was.frozen.question)]),
            "used_by": printed_by(key),
            "styles": styles(made, lambda style: reverse("summaries:frozen-cited", args=[key, style])),
            "codes": [] if was.is_withheld else _codes(was, request.build_absolute_uri),
            "csv_url": reverse("summaries:frozen-csv", args=[key]),
            "description": in_short(was.title, _day(was.frozen)),
            "is_a_part": True,
            "own_address": request.path,
        },
    )


def _codes(was, absolute):
    found = []
    for one in was.tables:
        if one.columns is NUMBERS and one.rows:
            own = reverse("summaries:embedded-frozen", args=[was.frozen.key, one.key])
            found.append((one.label, own, code(absolute(own), f"{one.label}: {was.title}", HEIGHT)))
    return found


def _day(frozen):
    return date_format(timezone.localdate(frozen.made_at), "DATE_FORMAT")


@require_safe
def frozen_csv(request, key):
    """Its numbers, with their addresses."""
    was = for_readers(get_object_or_404(Frozen, key=key))
    if was.is_withheld:
        raise Http404
    rows = [
        [*row[:-1], request.build_absolute_uri(row[-1])]
        for one in was.tables
        if one.columns is NUMBERS
        for row in one.rows
    ]
    answer = HttpResponse(
        of_table(Table("figures", _("Figures"), "", NUMBERS, rows)), content_type="text/csv; charset=utf-8"
    )
    answer.headers["Content-Disposition"] = f'attachment; filename="summary-{key}.csv"'
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer


# Citing --------------------------------------------------------------------------------------------------


class Cite(TemplateView):
    """How the summary of a question is cited, and put into the page of another site. Lenient, as the summary
    is."""

    template_name = "summaries/cite.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        may_spend(settings.LONGEST_QUERY)
        asked = SummaryFilter.for_request(self.request)
        back = address(reverse("summaries:summary"), asked.question)
        return super().get_context_data(
            **kwargs,
            section="summary",
            heading=_("How to cite"),
            problems=[text for texts in asked.faults().values() for text in texts],
            asked=asked,
            back=back,
            styles=styles(
                cited(asked, self.request),
                lambda style: address(reverse("summaries:summary-cited", args=[style]), asked.question),
            ),
            freeze_url="" if _why_not(asked) else address(reverse("summaries:freeze"), asked.question),
            codes=codes(summary_of(asked), self.request.build_absolute_uri) if asked.question else [],
            crumbs=[(_("Home"), reverse("home")), (_("Summary"), back), (_("How to cite"), "")],
            is_a_part=True,
            own_address=address(self.request.path, asked.question),
        )


def styles(made: Cited, address_of_file: Any) -> list[tuple[Style, str, str]]:
    """[(style, text, address of its file or "")] for templates/summaries/_cited.html."""
    return [
        (style, style.write(made), address_of_file(key) if style.file else "")
        for key, style in STYLES.items()
    ]


def cited_frozen(was: Told, request: Any) -> Cited:
    kept = was.frozen
    page = request.build_absolute_uri(kept.get_absolute_url())
    day = timezone.localdate(kept.made_at)
    return Cited(kept.key, was.title, page, day, kept.data_version, timezone.localdate())


def cited_figure(found: Any, request: Any) -> Cited:
    """A number as it is today."""
    title = found.title if found.said else f"{found.title}: {unstated(found.title)}"
    title = f"{title} ({found.of})" if found.of else title
    page, today = request.build_absolute_uri(address_of(found.id)), timezone.localdate()
    return Cited(found.id, title, page, today, data_version(), today)


@require_safe
def frozen_cited(request, key, style):
    was = for_readers(get_object_or_404(Frozen, key=key))
    return _file(style, cited_frozen(was, request))


@require_safe
def figure_cited(request, figure, style):
    try:
        found = figure_of(figure)
    except NoFigure:
        raise Http404 from None
    return _file(style, cited_figure(found, request))


@require_safe
def summary_cited(request, style):
    asked = SummaryFilter.for_request(request)
    if faults := asked.faults():
        return refused(faults)
    return _file(style, cited(asked, request))


def _file(key, made):
    if key not in FILES:
        raise Http404
    ending, media_type = FILES[key].file
    answer = HttpResponse(FILES[key].write(made), content_type=media_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="ngo-portal.{ending}"'
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer
