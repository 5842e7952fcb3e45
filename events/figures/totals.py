"""Figures of the events that were held, as pages print them: totals of audiences with their coverage, tables
by place and by type. All of them are read from a Tally.
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import reduce
from operator import or_
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, BooleanField, Exists, F, Func, OuterRef, Q, Value
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from events.models import (
    Event,
    EventAudience,
    EventOrganiser,
    EventPlace,
    EventState,
    EventTerritory,
    EventType,
)
from events.models.lines import AudienceRole
from ngo_portal.lib.database.shown import shown
from ngo_portal.lib.database.stand_ins import answers
from ngo_portal.lib.language.approximate_dates import ApproximateDate, inferred_label
from ngo_portal.lib.language.quantities import Qualifier, Total, coverage
from ngo_portal.lib.lists.counts import capped, longest
from ngo_portal.lib.lists.page import address, each_address
from ngo_portal.lib.serving.memory import all_of
from ngo_portal.lib.serving.time_limits import in_time
from registry.models import Basis, Organisation, Unit
from registry.rules import phrases
from territories.models import Territory

#: Whether the day of a planned event is past, no sum knows.
NOT_COUNTED = {EventState.PLANNED: gettext_lazy("planned or not reported yet")}
#: The same as nouns before their numbers.
LISTED_ALONE = {
    EventState.PLANNED: pgettext_lazy("those not counted", "planned or not reported yet"),
    EventState.POSTPONED: pgettext_lazy("those not counted", "postponed"),
    EventState.CANCELLED: pgettext_lazy("those not counted", "cancelled"),
}
#: What a list is asked for so that it has what a figure counts.
HELD = ("status", EventState.HELD.value)
#: The unit that is the same as none.
PEOPLE = "people"
#: So many lines are shown behind a total, of so many of the newest events; these are looked through in steps,
#: as most totals have theirs among the first.
LINES, RECENT, STEP = 4, 2_000, 250
#: Figures that stand first; the others stand in a table. Organisers that are named, days that have a row.
FIRST, NAMED, MOST_DAYS = 3, 3, 62
#: Types of events that have a row.
MOST_TYPES = 10
#: Who held an event, as a figure counts them.
HOLDING = ("organiser", "co_organiser")


@dataclass(frozen=True)
class AudienceTotal:
    """How many were helped, took part …, in one unit, with how many of the events gave a number, and for how
    many of these it is inferred."""

    role: str
    total: Total
    unit: Unit | None
    known: int
    of: int
    inferred: int = 0
    url = qualifier = ""

    @property
    def label(self):
        return AudienceRole(self.role).label

    @property
    def value(self):
        return phrases.counted_total(self.total, self.unit, otherwise=phrases.PEOPLE) if self.known else ""

    @property
    def coverage(self):
        return coverage(None, self.known, self.of, "event", self.inferred)


@dataclass(frozen=True)
class Figure:
    """One of the figures that stand first, with what an AudienceTotal has besides."""

    label: Any
    value: str
    url: str = ""
    qualifier: Any = ""
    coverage: str = ""
    known: int = 0
    of: int = 0


def first_figures(tally, totals, url, inferred=()):
    """(the figures that stand first, those of the `totals` that do not): how many events were held, and the
    totals that most of them gave a number for; where these are few, in how many districts they were, and how
    many of these are `inferred` (`only_inferred`). `url`: of the list of these events. `tally` is None where
    they cannot be counted now."""
    from_records = _("counted from the portal's records")
    figures = [
        Figure(_("Events"), capped(tally and tally.events), url, from_records, tally and besides(tally))
    ]
    best = sorted((total for total in totals if total.known), key=lambda total: -total.known)[: FIRST - 1]
    figures += best
    if len(figures) < FIRST and tally and (districts := tally.facets.get("district")):
        known, of = tally.districted, tally.events
        said = coverage(None, known, of, "event")
        mark = of_these_inferred(districts, inferred)
        figures.append(Figure(_("Districts and cities"), capped(len(districts)), "", mark, said, known, of))
    return figures, [total for total in totals if total not in best]


def of_these_inferred(districts, inferred):
    """«Of these inferred: 1»; "" where each is stated."""
    return inferred_of(len(districts.keys() & set(inferred)))


def inferred_of(number):
    """The same of so many."""
    return _("of these, inferred: %(number)s") % {"number": number} if number else ""


def besides(tally):
    """What is listed and not counted: "also, but not counted: postponed – 1, cancelled – 2"; "" where there
    is no such event."""
    parts = [
        f"{label} – {capped(number)}"
        for state, label in LISTED_ALONE.items()
        if (number := tally.besides.get(state))
    ]
    return _("also, but not counted: %(events)s") % {"events": ", ".join(parts)} if parts else ""


def audience_totals(tally):
    """One AudienceTotal for each role and unit in which any event gave a number; different units are never
    added. A role that is named without any number has one without a value.

    The total is of what was said; its coverage says of how many events. Where all of them gave a number and
    one of their lines none, the total is a lower bound.
    """
    of = tally.events
    units = {unit.pk: unit for unit in all_of(Unit)}
    made = [
        AudienceTotal(
            role=audience.role,
            total=_of_all(audience, of),
            unit=units.get(audience.unit),
            known=audience.answered,
            of=of,
            inferred=tally.of("inferred", f"{audience.role}.{audience.unit or ''}"),
        )
        for audience in tally.audiences
        if audience.answered
    ]
    counted = {total.role for total in made}
    silent = {audience.role for audience in tally.audiences} - counted
    made += [AudienceTotal(role=role, total=Total(of=of), unit=None, known=0, of=of) for role in silent]
    order = list(AudienceRole)
    return sorted(
        made,
        key=lambda total: (order.index(total.role), -total.known, total.unit.position if total.unit else -1),
    )


def with_lines(totals, edition):
    """[(total, lines)]: each total of an edition with its newest lines that state a number, at most LINES, to
    be disclosed.

    Only the RECENT newest events are looked through: a few lines among very many are not searched for.
    """
    wanted = {(total.role, total.unit and total.unit.pk): LINES for total in totals if total.known}
    found = _newest_lines(edition, wanted) if wanted else []
    if not found:
        return [(total, []) for total in totals]
    rows = shown(EventAudience, found, "with_events")
    rows.sort(key=lambda row: (row.event.listed_on, row.event_id, row.pk), reverse=True)
    units = {row: None if row.unit and row.unit.key == PEOPLE else row.unit for row in rows}
    return [
        (total, [row for row in rows if (row.role, units[row]) == (total.role, total.unit)])
        for total in totals
    ]


class _AnyOf(Func):
    """Whether a column holds one of these numbers, as an array: Django takes longer to spell thousands than
    PostgreSQL to find them."""

    template, arg_joiner = "%(expressions)s)", " = ANY ("
    output_field = BooleanField()

    def __init__(self, column, numbers):
        super().__init__(F(column), Value(numbers, ArrayField(BigIntegerField())))


def _newest_held(edition):
    return _held(edition).newest_first().values_list("pk")[:RECENT]


def _newest_lines(edition, wanted):
    """The keys of so many lines as are `wanted`, {(role, unit): number}, of the RECENT newest events held;
    those that were found in time. People are the unit None, as the tallies add them up."""
    found, events = [], [key for (key,) in in_time(lambda: answers(_newest_held, edition), [])]
    for some in filter(None, (events[:STEP], events[STEP:])):
        roles = {role for (role, _unit), number in wanted.items() if number}
        lines = EventAudience.objects.filter(_AnyOf("event_id", some), is_chosen=True, role__in=roles)
        lines = lines.exclude(quantity_qualifier=Qualifier.UNKNOWN).order_by()
        lines = lines.values_list("event_id", "pk", "role", "unit", "unit__key")
        lines = in_time(lambda lines=lines: list(lines), None)
        if lines is None:
            break
        place = {event: number for number, event in enumerate(some)}
        for _event, key, role, unit, name in sorted(lines, key=lambda line: (place[line[0]], -line[1])):
            kind = role, None if name == PEOPLE else unit
            if wanted.get(kind):
                wanted[kind] -= 1
                found.append(key)
        if not any(wanted.values()):
            break
    return found


def _of_all(audience, of):
    """The total of an AudienceTally over so many events."""
    total = replace(audience.total, of=audience.total.of + of - audience.asked)
    half_said = audience.answered == of and not total.is_complete
    return replace(total, open_parts=total.open_parts + 1) if half_said else total


def only_inferred(edition, tally, borders):
    """The districts and cities, as primary keys, where each held event of an edition has its place by
    inference alone. They are not looked for among more than RECENT events."""
    if tally.events > RECENT:
        return set()
    found = in_time(lambda: set(answers(_places_stated, edition, str(borders))), set())
    return {place for place, _is_stated in found if (place, True) not in found}


def _held(edition):
    return Event.objects.published().held().of_editions([edition]).order_by()


def _places_stated(edition, borders):
    within = ("territory", "territory__district", "territory__sub_district")
    stated = EventPlace.objects.filter(event=OuterRef("event"), basis=Basis.STATED)
    stated = stated.filter(reduce(or_, (Q(**{path: OuterRef("territory")}) for path in within)))
    listings = EventTerritory.objects.filter(event__in=_held(edition).values("pk"), **{borders: True})
    return listings.order_by().values_list("territory", Exists(stated))


def by_district(tally, question, inferred=()):
    """Rows of a table by district, for components/bar_table.html; the last one counts events without a
    stated district. `question`: pairs of the list whose held events the tally is of, with its borders.

    An event held in two districts stands in both rows. `inferred`: those that are marked (`only_inferred`).
    """
    rows = _by_place(tally.facets.get("district", {}), question, inferred)
    return _with_remainder(rows, _("district not stated"), tally.events - tally.districted)


def by_oblast(numbers, tally, question):
    """The same by oblast, for an edition of the whole country, of {primary key: events}; the last row counts
    events without a place."""
    if numbers is None:  # only while much is changing
        return []
    rows = _by_place({place: number for place, number in numbers.items() if number}, question)
    return _with_remainder(rows, _("place not stated"), tally.events - tally.placed)


def _by_place(counts, question, inferred=()):
    url = each_address(reverse("events:list"), question, "territory", [HELD])
    rows = [
        {"label": place.title, "number": counts[place.pk], "url": url(place.code)}
        | ({"mark": _("inferred")} if place.pk in inferred else {})
        for place in Territory.objects.known(counts)
    ]
    return sorted(rows, key=lambda row: -row["number"])


def _with_remainder(rows, label, number):
    return [*rows, {"label": label, "url": "", "number": number, "remainder": True}] if number else rows


def by_type(tally, question):
    """Rows of a table by type of event, for components/bar_table.html; beyond MOST_TYPES all others together.
    `question`: pairs of the list whose held events the tally is of.
    """
    counts = tally.facets.get("type", {})
    url = each_address(reverse("events:list"), question, "type", [HELD])
    rows = [
        {"label": kind.name, "number": counts[kind.pk], "url": url(kind.key)}
        for kind in all_of(EventType)
        if kind.pk in counts
    ]
    rows.sort(key=lambda row: -row["number"])
    if len(rows) <= MOST_TYPES:
        return rows
    others = sum(row["number"] for row in rows[MOST_TYPES:])
    return _with_remainder(rows[:MOST_TYPES], _("all others"), others)


def by_day(edition, tally, question):
    """Rows of a table by day of the held events of an edition, for components/bar_table.html; the last one
    counts those whose day is not known. An event of several days stands in each of them. None for more than
    RECENT events, or MOST_DAYS days. `question`: pairs of the list that the tally is of.
    """
    if tally.events > RECENT:
        return []
    days, stated, inferred, unknown = Counter(), set(), {}, 0
    for is_exact, first, last, basis, date, words in in_time(lambda: answers(_days, edition), []):
        if not is_exact:
            unknown += 1
            continue
        these = [first + timedelta(number) for number in range((last - first).days + 1)]
        days.update(these)
        if basis == Basis.STATED:
            stated.update(these)
        else:
            inferred.update(dict.fromkeys(these, inferred_label(ApproximateDate(date), words)))
    if len(days) > MOST_DAYS:
        return []
    rows = [
        {"label": date_format(day, "DATE_FORMAT"), "number": number, "url": _list_of(day, question)}
        | ({} if day in stated else {"mark": inferred[day]})
        for day, number in sorted(days.items())
    ]
    return _with_remainder(rows, _("day not known"), unknown) if rows else []


def _days(edition):
    return _held(edition).values_list(
        "date_is_exact", "starts_on", "ends_on", "date_basis", "date", "date_words"
    )


@dataclass(frozen=True)
class Holders:
    """Published organisations that held events: the NAMED ones with the most of them, how many there are in
    all, and how many of `of` events name one; `inferred`: those, as primary keys, that no source states to
    have held any."""

    first: list[Organisation]
    number: int
    known: int
    of: int
    inferred: Collection[int] = ()


def holders(edition, tally):
    """The Holders of the held events of an edition; None where there are more than RECENT of these."""
    if tally.events > RECENT:
        return None
    found = in_time(lambda: set(answers(_organisers, edition)), None)
    if found is None:
        return None
    pairs = {(organisation, event) for organisation, event, _basis in found}
    stated = {organisation for organisation, _event, basis in found if basis == Basis.STATED}
    numbers = Counter(organisation for organisation, _event in pairs)
    first = sorted(numbers, key=lambda one: (-numbers[one], one))[:NAMED]
    return Holders(
        shown(Organisation, first, "published"),
        len(numbers),
        len({event for _o, event in pairs}),
        tally.events,
        numbers.keys() - stated,
    )


def _organisers(edition):
    lines = EventOrganiser.objects.filter(event__in=_held(edition).values("pk"), role__in=HOLDING).order_by()
    return lines.filter(organisation__in=Organisation.objects.published()).values_list(
        "organisation", "event", "basis"
    )


def largest(rows):
    """The number of the longest bar of a table; 0, for no bars, where all of them would be alike."""
    return longest(row["number"] for row in rows)


def _list_of(day, question):
    day = day.isoformat()
    return address(reverse("events:list"), [*question, ("from", day), ("to", day), HELD])
