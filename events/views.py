"""Public pages of events and marathons."""

from itertools import groupby

from django.conf import settings
from django.http import Http404
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from django.views.generic import DetailView, TemplateView

from events import linked_data
from events.figures import comparison
from events.figures.pictures import (
    EVENTS_BY_PLACE,
    by_month,
    oblast_of,
    of_question,
    without_district,
    without_place,
)
from events.figures.reported import beside_counted
from events.figures.tallies import tallies_by_territory, tally
from events.figures.totals import (
    HELD,
    audience_totals,
    by_day,
    by_district,
    by_oblast,
    by_type,
    first_figures,
    holders,
    largest,
    only_inferred,
    with_lines,
)
from events.filters import Borders, EventFilter, Time
from events.forms import ComparisonForm
from events.models import Edition, Event, Marathon, Photo
from events.photos.serving import ASKED_AGAIN, answer_with
from events.public import collected, edition_lead, lead
from events.public.calendar import why_in_no_calendar
from events.public.disclosure import disclose, with_others
from events.public.lately import heading_of, lately
from moderation.public import PublicRecord, ToConfirm, missing
from ngo_portal.lib.drawing.cards import card_file
from ngo_portal.lib.language.descriptions import in_short, stated
from ngo_portal.lib.lists.counts import FOR_PAGES, First, count_up_to
from ngo_portal.lib.lists.formats import ATOM, FEEDS
from ngo_portal.lib.lists.page import FilteredList, address, downloads, follow
from ngo_portal.lib.lists.paging import FOR_LISTS, first_rows
from ngo_portal.lib.lists.pictures import pictures
from projects.models import SocialProject
from registry.models import Organisation, ReportedFigure
from territories.maps import country_map, oblast_map
from territories.models import Territory

SHOWN, SHOWN_AHEAD, SHOWN_FACTS = 12, 5, 50
#: Offered to be compared.
MOST_EDITIONS = 200


class EventList(FilteredList):
    template_name = "events/list.html"
    filter_class = EventFilter
    noun = "event"
    section = "events"
    heading = _("Events")
    lead = _("What non-governmental organisations did, where, and for whom.")
    files = "events:events"
    feeds = FEEDS

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        asked = context["filter"]
        ahead = [] if "after" in self.request.GET else first_rows(asked.ahead, SHOWN_AHEAD + 1, FOR_LISTS)
        question = [*asked.accepted, ("when", Time.UPCOMING.value)]
        return {
            **context,
            "ahead": ahead[:SHOWN_AHEAD],
            "past": heading_of(context["page"].rows),
            "summary_url": _summary_of(asked),
            "ahead_url": len(ahead) > SHOWN_AHEAD and address(self.request.path, question),
        }


def _summary_of(asked):
    """The summary of the same question, of what was held of it; "" where nothing is asked, or what was not
    held."""
    question = [pair for pair in asked.accepted if pair[0] != HELD[0]]
    states = asked.form.cleaned_data.get(HELD[0])
    if not question or states and HELD[1] not in states:
        return ""
    return address(reverse("summaries:summary"), question)


class EventDetail(PublicRecord):
    model = Event
    template_name = "events/detail.html"
    context_object_name = "event"

    def get_context_data(self, **kwargs):
        event = self.object
        disclose(event)
        return super().get_context_data(
            **kwargs,
            section="events",
            heading=event.title,
            when_and_where=lead.when_and_where(event),
            organisers=lead.organisers(event),
            several_organisers=lead.are_several(event),
            others=lead.others(event),
            for_whom=lead.for_whom(event),
            audiences=with_others(event.audiences.all()),
            figures=with_others(event.figures.all()),
            photos=list(event.photos.all()),
            quotes=[quote for quote in event.quotes.all() if quote.verbatim],
            follow=[
                (one, reverse(f"events:event-{one.ending}", args=[event.pk]))
                for one in FEEDS
                if one == ATOM or event.date_is_exact
            ],
            in_no_calendar="" if event.date_is_exact else why_in_no_calendar(event),
            crumbs=[
                (_("Home"), reverse("home")),
                (_("Events"), reverse("events:list")),
                (event.title, ""),
            ],
            description=linked_data.describe(event),
            linked_data=[linked_data.event(event, self.request.build_absolute_uri)],
            card=(reverse("events:event-card", args=[event.pk]), linked_data.card(event)),
        )


@require_safe
def event_card(request, pk):
    event = Event.objects.published().for_detail().filter(pk=pk).first()
    if event is None:
        return missing(request, Event.objects, pk)
    disclose(event)
    return card_file(linked_data.card(event))


class EventToConfirm(ToConfirm, EventDetail):
    pass


@require_safe
def photo(request, photo, width, ending):
    """A file of a photo that the page of its event shows: it asks what the page asks, each time."""
    return answer_with(request, Photo.objects.shown().filter(key=photo).first(), width, ending, ASKED_AGAIN)


class MarathonList(TemplateView):
    template_name = "events/marathon_list.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            **kwargs,
            section="marathons",
            heading=_("Marathon"),
            marathons=(marathons := list(Marathon.objects.prefetch_related("editions"))),
            description=in_short(
                stated(_("Marathon"), *(one.name for one in marathons)), *(one.about for one in marathons)
            ),
        )


class MarathonDetail(DetailView):
    template_name = "events/marathon_detail.html"
    queryset = Marathon.objects.prefetch_related("other_names")

    def get_context_data(self, **kwargs):
        counted = tally()
        marathon = self.object
        editions = list(marathon.editions.select_related("marathon", "territory"))
        return super().get_context_data(
            **kwargs,
            section="marathons",
            heading=marathon.name,
            editions=[(edition, counted and counted.of("edition", edition.pk)) for edition in editions],
            crumbs=[
                (_("Home"), reverse("home")),
                (_("Marathon"), reverse("events:marathon-list")),
                (marathon.name, ""),
            ],
            description=in_short(
                stated(str(marathon), *(str(edition.year) for edition in editions)), marathon.about
            ),
        )


class EditionDetail(TemplateView):
    """A marathon in one year: what it was in a paragraph, its first figures, what was done, where, of which
    types and when, and then what sources say. Tables by place follow the borders of that time; that of an
    edition of the whole country goes by oblast.
    """

    template_name = "events/edition.html"

    @staticmethod
    def record_at(slug, year):
        editions = Edition.objects.select_related("marathon", "territory")
        return editions.filter(marathon__slug=slug, year=year).first()

    def get_context_data(self, slug, year, **kwargs):
        edition = self.record_at(slug, year)
        if edition is None:
            raise Http404
        borders = Borders.asked(self.request, otherwise=Borders.THEN)
        counted = tally(edition=edition, borders=borders)
        number = counted and counted.events
        events = Event.objects.published().of_editions([edition])
        question = [("edition", edition.pk)]
        placed = [*question, ("borders", borders)]
        drawn, months, inferred = None, None, set()
        if counted is None:  # only while much is changing
            totals, places, types, days = [], [], [], []
        else:
            totals = audience_totals(counted)
            inferred = only_inferred(edition, counted, borders)
            if edition.covers_the_country:
                oblasts = Territory.objects.at_level(Territory.Level.OBLAST)
                numbers = tallies_by_territory(oblasts, borders=borders, edition=edition)
                places = by_oblast(numbers, counted, placed)
            else:
                numbers = counted.facets.get("district", {})
                places = by_district(counted, placed, inferred)
            drawn = _drawn(edition, counted, numbers, placed, borders)
            months = by_month(counted, [*question, HELD])
            types = by_type(counted, question)
            days = by_day(edition, counted, question)
        held_url = address(reverse("events:list"), [*question, HELD])
        figures, others = first_figures(counted, totals, held_url, inferred)
        lines = dict(with_lines(totals, edition))
        return super().get_context_data(
            **kwargs,
            section="marathons",
            edition=edition,
            heading=edition.marathon.name,
            title=str(edition),
            description=linked_data.describe_edition(edition, number),
            linked_data=[linked_data.edition(edition, self.request.build_absolute_uri, number)],
            card=(
                reverse("events:edition-card", args=[slug, year]),
                linked_data.edition_card(edition, number),
            ),
            crumbs=[
                (_("Home"), reverse("home")),
                (_("Marathon"), reverse("events:marathon-list")),
                (edition.marathon.name, edition.marathon.get_absolute_url()),
                (str(edition.year), ""),
            ],
            number=number,
            told=edition_lead.paragraph(
                edition, counted, figures, places, types, counted and holders(edition, counted)
            ),
            collected=collected.sentence(edition),
            figures=[(figure, lines.get(figure)) for figure in figures],
            other_figures=[(figure, lines.get(figure)) for figure in others],
            has_more=counted is None or counted.listed > SHOWN,
            places=places,
            largest_place=largest(places),
            types=types,
            largest_type=largest(types),
            days=days,
            largest_day=largest(days),
            map=drawn,
            map_pictures=pictures("events:events.map", [*placed, HELD]),
            months=months,
            months_pictures=pictures("events:events.months", [*question, HELD]),
            borders=borders,
            other_borders=borders.other,
            **lately(events, SHOWN),
            list_url=address(reverse("events:list"), question),
            compare_url=address(reverse("events:comparison"), question),
            downloads=downloads(EventList.files, question),
            follow=follow(EventList.files, FEEDS, question),
            **_facts(edition, [line for some in lines.values() for line in some]),
        )


@require_safe
def edition_card(request, slug, year):
    edition = EditionDetail.record_at(slug, year)
    if edition is None:
        raise Http404
    counted = tally(edition=edition, borders=Borders.THEN)
    return card_file(linked_data.edition_card(edition, counted and counted.events))


def _drawn(edition, counted, numbers, placed, borders):
    """The map of an edition of the country or of an oblast, of {primary key: events}; None of another."""
    question, heading = [*placed, HELD], str(EVENTS_BY_PLACE)
    then = borders == Borders.THEN
    if edition.covers_the_country:
        beside, url = without_place(counted), of_question(question)
        return country_map(
            lambda _oblasts: numbers, "event", url, heading, year=edition.year, beside=beside, then=then
        )
    oblast = oblast_of(edition)
    if not oblast:
        return None
    return oblast_map(
        oblast,
        numbers,
        "event",
        of_question(question),
        heading,
        beside=without_district(counted),
        then=then,
    )


def _facts(edition, lines):
    """What sources say of an edition and report of its territory in its year; and, apart from that, what they
    report of the year before, which is not the marathon's. Figures by period. The lines of the page's totals
    are disclosed with them."""
    statements = First.of(edition.statements.published(), SHOWN_FACTS, settings.COUNT_LIMIT, FOR_PAGES)
    territory = edition.territory or Territory.objects.get(level=Territory.Level.COUNTRY)
    figures = ReportedFigure.objects.published().of_territory(territory)
    figures = First.of(figures, SHOWN_FACTS, settings.COUNT_LIMIT, FOR_PAGES).rows
    years = {edition.year - 1, edition.year}
    figures = [figure for figure in figures if years & set(_years(figure.period))]
    figures.sort(key=lambda figure: str(figure.period), reverse=True)
    disclose(edition, *figures, *statements.rows, *lines)
    by_period = [
        (period, list(rows)) for period, rows in groupby(beside_counted(figures), lambda row: row[0].period)
    ]
    return {
        "statements": statements,
        "reported_in": [one for one in by_period if edition.year in _years(one[0])],
        "reported_before": [one for one in by_period if edition.year not in _years(one[0])],
        "covers": territory,
        "compare": True,
    }


def _years(period):
    """The first and the last year of an ApproximateDate, as far as they are known."""
    return [day.year for day in (period.earliest, period.latest) if day]


class Comparison(TemplateView):
    """Two editions, or two territories, side by side: those that the address names, in its order. Editions
    are told within the borders of their time, territories within those of today, if nothing else is asked."""

    template_name = "events/comparison.html"

    def get_context_data(self, **kwargs):
        form = ComparisonForm(self.request.GET)
        form.is_valid()
        editions, found = (form.cleaned_data.get(name, []) for name in ("edition", "place"))
        places = list(dict.fromkeys(best for best, *_others in found))
        borders = Borders.asked(self.request, otherwise=Borders.THEN if editions else Borders.NOW)
        chosen = editions or places
        side_of = _edition_side if editions else _territory_side
        sides = [side_of(one, borders) for one in chosen] if len(chosen) == 2 else []
        question = [("edition", one.pk) for one in editions] or [("place", one.code) for one in places]
        title = _now("Comparison: %(names)s") % {"names": "\u00a0– ".join(str(side.name) for side in sides)}
        return super().get_context_data(
            **kwargs,
            section="marathons" if editions else "territories",
            heading=title if sides else _("Comparison"),
            lead="" if sides else _("The same figures of two marathons or of two territories, side by side."),
            crumbs=[(_("Home"), reverse("home")), (_("Comparison"), "")],
            problems=[text for texts in form.errors.values() for text in texts],
            lacks_one=bool(chosen) and not sides,
            sides=sides,
            figures=comparison.figures(sides) if sides else [],
            types=comparison.types(sides) if sides else [],
            nested=[] if editions else _nested(places),
            borders=borders,
            other_borders_url=address(self.request.path, [*question, ("borders", borders.other)]),
            editions=list(Edition.objects.select_related("marathon")[:MOST_EDITIONS]),
            chosen_editions=[*editions, None, None][:2],
            typed=[*(_in_full(place) for place in places), "", ""][:2],
            own_address=address(self.request.path, question),
            is_a_part=bool(question),
        )


def _edition_side(edition, borders):
    question = [("edition", edition.pk), HELD]
    counted = tally(edition=edition, borders=borders)
    return comparison.Side(
        name=edition,
        url=edition.get_absolute_url(),
        events_url=address(reverse("events:list"), question),
        tally=counted,
        is_edition=True,
        inferred=only_inferred(edition, counted, borders) if counted else (),
    )


def _territory_side(territory, borders):
    page = reverse("territories:detail", args=[territory.code])
    within = [] if borders == Borders.NOW else [("borders", borders)]
    records = [(_("Organisations"), Organisation), (_("Social projects"), SocialProject)]
    return comparison.Side(
        name=territory.title,
        url=address(page, within),
        events_url=address(reverse("events:list"), [("territory", territory.code), *within, HELD]),
        tally=tally(territory=territory, borders=borders),
        records=[
            (label, count_up_to(model.objects.published().in_territories([territory]), settings.COUNT_LIMIT))
            for label, model in records
        ],
    )


def _nested(places):
    """[(what lies in the other one, the other one)] of two places."""
    return (
        [
            (inner, outer)
            for inner, outer in (places, places[::-1])
            if outer.pk in (inner.oblast_id, inner.district_id, inner.sub_district_id) and inner != outer
        ]
        if len(places) == 2
        else []
    )


def _in_full(place):
    """A place with its oblast, as it can be typed again."""
    beside = place.oblast and place.oblast != place and place.oblast.title
    return ", ".join(filter(None, [capfirst(str(place.title)), beside]))
