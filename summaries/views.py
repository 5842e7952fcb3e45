"""Public pages of summaries, and of the figures they are made of."""

import json

from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.text import capfirst
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from events.figures import comparison
from events.filters import Borders
from events.models import Edition
from moderation.public import gone
from ngo_portal.lib.language.descriptions import in_short
from ngo_portal.lib.language.quantities import plain
from ngo_portal.lib.lists.counts import counted
from ngo_portal.lib.lists.formats import FEEDS
from ngo_portal.lib.lists.page import address, follow
from ngo_portal.lib.lists.pictures import pictures
from ngo_portal.lib.serving.data_version import data_version
from ngo_portal.lib.serving.memory import Memory
from ngo_portal.lib.serving.time_limits import may_spend, must_be_whole
from summaries import linked_data, starting
from summaries.about import cited
from summaries.compared import WITH, other_question, side_of
from summaries.figures.figure import NoFigure
from summaries.figures.finding import figure_of
from summaries.filters import BORDERS, STATUS, SummaryFilter
from summaries.formats import SUMMARY_FORMATS
from summaries.lasting.citing import line
from summaries.lasting.embedded import code_of_figure
from summaries.lasting.pages import cited_figure, styles
from summaries.lasting.used import printed_by
from summaries.parts import largest
from summaries.press import page as press
from summaries.summary import summary_of

#: Seconds that the numbers may take, for which the page is asked.
LONGEST = 1.5
#: Offered to be chosen; tiles that stand first.
MOST_EDITIONS, FIRST = 200, 3
#: The parameter of who wants to ask more; those of the short form.
ASK, CHANGED = "ask", ("territory", "year", "edition")
#: The parameters that the short form and the whole one have a field of, beside which a fault is named.
SHORT = ("territory", "year")
WHOLE = (*SHORT, "borders", "from", "to", "type", "direction", "mode", "target_group")
#: Names of parameters that are told, and their letters; digits of a primary key.
MOST_NAMES, MOST_LETTERS, MOST_DIGITS = 5, 60, 19


class SummaryPage(TemplateView):
    """A summary of any question. Lenient: what is wrong is named, the rest is answered. Without a question it
    offers some."""

    template_name = "summaries/summary.html"
    filter_class = SummaryFilter

    def get_context_data(self, **kwargs):
        may_spend(LONGEST)
        asked = SummaryFilter.for_request(self.request)
        asked.form.fill_selects({}, Memory())
        # Whoever wants to ask more is shown all that can be asked, with what is asked so far.
        summary = summary_of(asked) if asked.question and ASK not in self.request.GET else None
        return super().get_context_data(
            **kwargs,
            section="summary",
            crumbs=[
                (_("Home"), reverse("home")),
                (_("Summary"), reverse("summaries:summary") if summary else ""),
                *([(capfirst(asked.title), "")] if summary else []),
            ],
            form=asked.form,
            active_filters=_chips(self.request.path, asked),
            editions=list(Edition.objects.select_related("marathon", "territory")[:MOST_EDITIONS]),
            chosen=asked.form.cleaned_data.get("edition", []),
            problems=_problems(asked, SHORT if summary else WHOLE),
            meant=_meant(self.request.path, asked),
            own_address=address(self.request.path, asked.question),
            kept=[pair for pair in asked.question if pair[0] not in CHANGED],
            ask_url=address(self.request.path, [*asked.question, (ASK, "1")]),
            is_a_part=bool(asked.question),
            follow=follow("events:events", FEEDS, asked.accepted) if summary else [],
            summary=summary,
            **(_of(self.request, asked, summary) if summary else _without_a_question()),
            **(press.shown(self.request, summary) if summary else {}),
        )


def _without_a_question():
    return {
        "heading": _("Summary"),
        "lead": _(
            "What non-governmental organisations did, in numbers: choose where and when, and take away "
            "the text, the tables and the proof of each number."
        ),
        "ready": starting.questions(),
    }


def _problems(asked, drawn):
    """What is wrong with parameters that no field is `drawn` of, and names of none."""
    labels = {name: field.label for name, field in asked.form.fields.items() if name not in (STATUS, BORDERS)}
    found = [
        f"{labels[name]}: {text}" if name in labels else text
        for name, texts in asked.problems.items()
        if name not in drawn
        for text in texts
    ]
    if unknown := [name[:MOST_LETTERS] for name in asked.unknown if name not in (*WITH, ASK, press.LENGTH)]:
        names = ", ".join(unknown[:MOST_NAMES]) + (" …" if len(unknown) > MOST_NAMES else ".")
        found.append(
            _now("Parts of the address that mean nothing here were ignored: %(names)s") % {"names": names}
        )
    return found


def _meant(path, asked):
    """The places of one name, of which one is to be chosen."""
    return [
        {
            "label": one.label,
            "note": one.note,
            "url": address(path, [*asked.question, *(("territory", code) for code in one.values)]),
        }
        for one in asked.form.fields["territory"].meant
    ]


def _chips(path, asked):
    return [
        {
            "label": label,
            "value": text,
            "remove_url": address(path, [pair for pair in asked.question if pair != (name, value)]),
        }
        for name, value, label, text in asked.chips
        if (name, value) in asked.question
    ]


def _of(request, asked, summary):
    other_borders = summary.borders.other
    beside = [pair for pair in asked.question if pair[0] != BORDERS]
    return {
        "heading": capfirst(asked.title) or _("Summary"),
        "title": _now("Summary: %(of)s") % {"of": asked.said},
        "description": in_short(asked.title, summary.tally and counted(summary.number, "event")),
        "first": summary.numbers and _first(summary.numbers),
        "map": summary.drawn_places,
        "map_pictures": pictures("events:events.map", asked.accepted),
        "months_pictures": pictures("events:events.months", asked.accepted),
        "largest": {
            name: largest(getattr(summary, name)) for name in ("places", "types", "months", "directions")
        },
        "other_borders": other_borders,
        "other_borders_url": address(request.path, [*beside, (BORDERS, other_borders.value)]),
        "is_then": summary.borders == Borders.THEN,
        "taken": [
            (one, address(reverse(f"summaries:summary-{one.ending}"), asked.question))
            for one in SUMMARY_FORMATS
        ],
        "citation": line(cited(asked, request)),
        "cite_url": address(reverse("summaries:cite"), asked.question),
        **_compared(request, asked, summary),
    }


def _first(numbers):
    """(the numbers that stand first, the others): how many events, what most of them gave a number for."""
    events, *others = numbers
    best = sorted((one for one in others if one.value), key=lambda one: -one.known)[: FIRST - 1]
    return [events, *best], [one for one in others if one not in best]


def _compared(request, asked, summary):
    """The same figures of another period, edition or place beside these."""
    found = other_question(request.GET, asked)
    if found is None or summary.tally is None:
        return {"compared_form": _typed(request), "compared_problem": bool(_typed(request)) and found is None}
    sides = [side_of(summary), side_of(summary_of(found))]
    return {
        "compared_form": _typed(request),
        "sides": sides,
        "compared_figures": comparison.figures(sides),
        "compared_types": comparison.types(sides),
    }


def _typed(request):
    return {name: request.GET[name] for name in WITH if request.GET.get(name)}


# One figure ----------------------------------------------------------------------------------------------


@require_safe
def figure(request, figure):
    """What a number is made of, in the language of the page."""
    try:
        found = _found(figure)
    except NoFigure as none:
        return _none(request, none)
    if found.id != figure:
        return HttpResponsePermanentRedirect(reverse("summaries:figure", args=[found.id]))
    rows, next_after = found.page(_number(request.GET.get("after", "")))
    places = linked_data.places_in_sources(rows)
    context = {
        "heading": capfirst(str(found.label)),
        "lead": found.of,
        "title": found.title,
        "crumbs": [
            (_("Home"), reverse("home")),
            (_("Summary"), reverse("summaries:summary")),
            (capfirst(str(found.label)), ""),
        ],
        "section": "summary",
        "figure": found,
        "machine": plain(found.low),
        "rows": [(row, places.get(row), _digest(row)) for row in rows],
        "next_url": next_after and f"{request.path}?after={next_after}",
        "used_by": printed_by(found.id),
        "codes": [(capfirst(str(found.label)), *code_of_figure(found, request.build_absolute_uri))],
        "styles": styles(
            cited_figure(found, request),
            lambda style: reverse("summaries:figure-cited", args=[found.id, style]),
        ),
        "lasting": request.build_absolute_uri(linked_data.address_of(found.id)),
        "for_machines": reverse("figure-jsonld", args=[found.id]),
        "description": in_short(found.title, found.of),
        "is_a_part": True,
        "own_address": request.path,
    }
    return render(request, "summaries/figure.html", context)


def _number(text):
    return int(text) if text.isascii() and text.isdigit() and len(text) < MOST_DIGITS else None


def _digest(row):
    sentence = getattr(row.record, "verbatim", "")
    return linked_data.digest(sentence) if sentence and row.record.source else ""


def _found(figure):
    """The Figure of an id; raises NoFigure, and LeftOut where it cannot be told now."""
    may_spend(LONGEST)
    try:
        return figure_of(figure)
    except NoFigure:
        must_be_whole()
        raise


def _none(request, none):
    if none.withdrawn:
        return gone(request)
    raise Http404


@require_safe
def figure_of_no_language(request, figure):
    """The address that lasts leads to the page in the reader's language."""
    try:
        found = _found(figure)
    except NoFigure as none:
        return _none(request, none)
    if found.id != figure:
        return HttpResponsePermanentRedirect(linked_data.address_of(found.id))
    answer = HttpResponseRedirect(reverse("summaries:figure", args=[found.id]))
    patch_vary_headers(answer, ["Accept-Language", "Cookie"])
    return answer


@require_safe
def figure_for_machines(request, figure):
    try:
        version = data_version()
        found = _found(figure)
    except NoFigure as none:
        return _none(request, none)
    if found.id != figure:
        return HttpResponsePermanentRedirect(reverse("figure-jsonld", args=[found.id]))
    made = linked_data.observation(found, request.build_absolute_uri, version)
    text = json.dumps(made, ensure_ascii=False, indent=1)
    answer = HttpResponse(text, content_type="application/ld+json; charset=utf-8")
    answer.headers["X-Robots-Tag"] = "noindex"
    patch_vary_headers(answer, ["Accept-Language", "Cookie"])
    return answer
