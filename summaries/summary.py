"""A summary: everything the portal can tell of one question, from which the page, the files, the press text
and the API are made. Each number has the id of its figure (ids.py).

What sums are kept for costs the same at any size; what is read row by row is told of at most RECENT events.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from events.figures.pictures import Months, by_place
from events.figures.pictures import by_month as drawn_by_month
from events.figures.reported import Counted
from events.figures.tallies import Tally, tally_of
from events.figures.totals import (
    RECENT,
    AudienceTotal,
    Holders,
    audience_totals,
    besides,
    inferred_of,
    of_these_inferred,
)
from events.filters import Borders
from events.models import AttendanceMode, Edition, Event, Quote
from events.public.disclosure import disclose
from ngo_portal.lib.language.quantities import Total, coverage
from ngo_portal.lib.lists.counts import capped
from ngo_portal.lib.lists.page import address
from ngo_portal.lib.lists.pictures import NotDrawn
from ngo_portal.lib.serving.time_limits import in_time
from projects.figures import Money, Sums
from projects.models import SocialProject
from registry.models import Award, Organisation, ReportedFigure, Unit
from registry.rules.phrases import in_money
from summaries import beside, parts, told
from summaries.filters import SummaryFilter
from summaries.ids import figure_id
from summaries.in_kind import InKind, of_events
from summaries.parts import Part
from territories.maps import PlacesMap
from territories.models import Territory


@dataclass(frozen=True)
class Number:
    """A key figure. `key`: which, `figure`: its id; `value`: as printed, "" where it is not stated. `total`
    and `unit`: of people and things; `known` of `of` records state it. `low`: the number, or its lower end,
    as programs read it. `within`: what narrows the question, where the number is of a part of it."""

    key: str
    figure: str
    label: Any
    value: str
    url: str = ""
    qualifier: Any = ""
    coverage: str = ""
    known: int = 0
    of: int = 0
    total: Total | None = None
    unit: Unit | None = None
    low: Decimal | int | None = None
    within: str = ""


@dataclass(frozen=True)
class Projects:
    """The social projects of the question, as far as projects can be asked it. `sums`: by currency; `years`:
    those in which they began, empty for all. `numbers`:
    how many there are, and their money."""

    number: int
    money: Money
    sums: dict[str, Sums]
    url: str
    years: Sequence[int] = ()
    numbers: Sequence[Number] = ()


@dataclass(frozen=True)
class Reported:
    """What a source reports of the territory of the question, `others`: what other sources say of the same,
    `counted`: what the portal has. `is_of_period`: whether it is of the period asked, and not of the year
    before."""

    figure: ReportedFigure
    others: Sequence[ReportedFigure]
    counted: Counted | None
    is_of_period: bool = True

    @property
    def id(self) -> str:
        return f"reported-{self.figure.pk}"

    @property
    def value(self) -> str:
        return self.figure.phrase

    @property
    def explained(self) -> str:
        """What the portal has of the same, and why it may be another number."""
        if self.counted is None:
            return _("the portal does not count this")
        entered = ", ".join(filter(None, [self.counted.phrase, self.counted.coverage]))
        if self.counted.phrase == self.value:
            return _("entered in the portal: %(entered)s, the same") % {"entered": entered}
        return _(
            "entered in the portal: %(entered)s; the source may count what is not entered here, or count it "
            "in another way"
        ) % {"entered": entered}


@dataclass(frozen=True)
class Missing:
    """What is not known: of `known` of `of` events it is. `what`: its name, `said`: how it is told."""

    key: str
    what: Any
    said: str
    known: int = 0
    of: int = 0


@dataclass(frozen=True)
class Summary:
    """`asked`: the question. `borders`: whose they are. `territory`, `edition`, `organisation`: where one
    alone is asked for; `years`: those asked for, an edition's too.

    `tally` is None where the events cannot be counted now; then there are no figures. `events`: those that
    are told, oldest first, as the public may read them, with all their lines; `has_all_events`: whether these
    are all. `keys`: the primary keys of all held events, None for more than RECENT; `in_kind` and `holders`
    are None then too. `by_mode`: the people of events in person and of those online, told apart where both
    are known.
    """

    asked: SummaryFilter
    borders: Borders
    territory: Territory | None = None
    edition: Edition | None = None
    organisation: Organisation | None = None
    years: Sequence[int] = ()
    tally: Tally | None = None
    keys: Sequence[int] | None = None
    numbers: Sequence[Number] = ()
    totals: Sequence[AudienceTotal] = ()
    places: Sequence[Part] = ()
    places_are: str = ""
    types: Sequence[Part] = ()
    months: Sequence[Part] = ()
    drawn_months: Months | None = None
    directions: Sequence[Part] = ()
    modes: Sequence[Part] = ()
    by_mode: Sequence[Number] = ()
    in_kind: Sequence[InKind] | None = None
    holders: Holders | None = None
    projects: Projects | None = None
    reported: Sequence[Reported] = ()
    events: Sequence[Event] = ()
    has_all_events: bool = False
    quotes: Sequence[Quote] = ()
    awards: Sequence[Award] = ()
    missing: Sequence[Missing] = ()

    @cached_property
    def drawn_places(self) -> PlacesMap | None:
        """The map of its places; None where none is drawn of such a question."""
        try:
            return by_place(self.asked) if self.places else None
        except NotDrawn:
            return None

    @property
    def number(self) -> int | None:
        return self.tally.events if self.tally else None

    @property
    def events_url(self) -> str:
        """The list of what is counted."""
        return address(reverse("events:list"), self.asked.accepted)

    @property
    def title(self) -> str:
        return self.asked.title

    def id_of(self, key: str) -> str:
        return figure_id(key, self.asked.in_full)


def summary_of(asked: SummaryFilter) -> Summary:
    """The Summary of a question. It is disclosed: what it holds may be printed."""
    wanted = {name: value for name, value in asked.form.cleaned_data.items() if value}
    edition, territory = _only(wanted.get("edition")), _only(wanted.get("territory"))
    years = sorted({*wanted.get("year", []), *(one.year for one in wanted.get("edition", []))})
    tally = asked.numbers.tally
    keys = tally and _keys(asked, tally)
    figures = beside.figures(asked, territory, edition)
    events = told.events(asked, keys) if tally else []
    awards = told.awards(keys, years)
    disclose(*figures, *events, *awards)
    bare = Summary(
        asked=asked,
        borders=asked.whose_borders,
        territory=territory,
        edition=edition,
        organisation=_only(wanted.get("organisation")),
        years=years,
        projects=_projects(asked),
        reported=[Reported(*row) for row in beside.reported(asked, figures)],
    )
    if tally is None:
        return bare
    inferred = told.inferred_places(keys)
    places, places_are = _places(asked, tally, territory or (edition and edition.territory), inferred)
    made = replace(
        bare,
        tally=tally,
        keys=keys,
        totals=audience_totals(tally),
        places=places,
        places_are=places_are,
        types=parts.by_type(asked, tally),
        months=parts.by_month(asked, tally),
        drawn_months=drawn_by_month(tally, asked.accepted, wanted),
        directions=parts.by_direction(asked, tally),
        modes=parts.by_mode(asked, tally),
        in_kind=None if keys is None else of_events(keys, asked.in_full),
        holders=told.holders(keys),
        events=events,
        has_all_events=len(events) == tally.events,
        quotes=told.quotes(events),
        awards=awards,
    )
    made = replace(made, numbers=_numbers(made, inferred), by_mode=_by_mode(made))
    return replace(made, missing=_missing(made))


def _only(values):
    return values[0] if values and len(values) == 1 else None


def _keys(asked, tally):
    if tally.events > RECENT:
        return None
    return in_time(lambda: list(asked.qs.order_by().values_list("pk", flat=True)), None)


def _places(asked, tally, place, inferred):
    """By oblast where the whole country is asked, by district of an oblast, else by nothing: then the
    question says where."""
    level = place.level if place else Territory.Level.COUNTRY
    if len(asked.form.cleaned_data.get("territory") or []) > 1 or level > Territory.Level.OBLAST:
        return (), ""
    if level == Territory.Level.COUNTRY:
        return parts.by_oblast(asked, tally), "oblast"
    return parts.by_district(asked, tally, inferred), "district"


def _projects(asked):
    found = beside.projects(asked)
    if found is None:
        return None
    projects, money = found
    number, url = money.number, address(reverse("projects:list"), projects.accepted)
    return Projects(
        number=number,
        money=money,
        sums=money.totals(),
        url=url,
        years=sorted(projects.form.cleaned_data["year"]),
        numbers=[
            Number(
                "projects",
                figure_id("projects", asked.in_full),
                _("Social projects"),
                capped(number),
                url,
                low=number,
            ),
            *_amounts(asked, money),
        ],
    )


def _amounts(asked, money):
    """Each amount in each currency, as far as projects state it."""
    for currency, sums in money.totals().items():
        for name, amount in sums.amounts.items():
            if amount.known:
                key = f"money.{name}.{currency}"
                yield Number(
                    key,
                    figure_id(key, asked.in_full),
                    SocialProject._meta.get_field(name).verbose_name,
                    in_money(amount.total, currency),
                    coverage=coverage(None, amount.known, sums.of, "project"),
                    known=amount.known,
                    of=sums.of,
                    low=amount.total,
                )


# Key figures ---------------------------------------------------------------------------------------------


def audience_key(role: str, unit: Unit | None) -> str:
    return ".".join(["audience", role, *([unit.key] if unit else [])])


def _numbers(made, inferred):
    tally, of = made.tally, made.tally.events
    from_records = _("counted from the portal's records")

    def number(key, label, value, **more):
        return Number(key, made.id_of(key), label, value, **more)

    def covered(known):
        return {"coverage": coverage(None, known, of, "event"), "known": known, "of": of}

    found = [
        number(
            "events",
            _("Events"),
            capped(of),
            url=made.events_url,
            qualifier=from_records,
            coverage=besides(tally),
            low=of,
        )
    ]
    found += [_people(one, made.asked.in_full) for one in made.totals]
    if made.places_are == "district" and (districts := tally.facets.get("district")):
        mark = of_these_inferred(districts, inferred)
        count, known = len(districts), tally.districted
        label = _("Districts and cities")
        found.append(number("districts", label, capped(count), qualifier=mark, low=count, **covered(known)))
    if made.holders and of:
        count, known = made.holders.number, made.holders.known
        value, mark = capped(count) if known else "", inferred_of(len(made.holders.inferred))
        label = _("Organisers")
        found.append(number("organisations", label, value, qualifier=mark, low=count, **covered(known)))
    return found


def _people(total, question, label="", within=""):
    key = audience_key(total.role, total.unit)
    return Number(
        key,
        figure_id(key, question),
        label or total.label,
        total.value,
        coverage=total.coverage,
        known=total.known,
        of=total.of,
        total=total.total,
        unit=total.unit,
        low=total.total.low,
        within=within,
    )


def _by_mode(made):
    """The same totals of the events of each format: together they are the total, for each event has one."""
    known = [part.of for part in made.modes if not part.remainder]
    is_asked = any(name == "mode" for name, _value in made.asked.question)
    if made.keys is None or is_asked or len(known) < 2 or not any(one.known for one in made.totals):
        return ()
    found = []
    for mode in [*known, AttendanceMode.UNKNOWN]:
        events = Event.objects.filter(pk__in=made.keys).in_modes([mode])
        tally = tally_of(events, borders=made.borders.value, listed=True)
        question = [*made.asked.in_full, ("mode", mode.value)]
        for one in audience_totals(tally) if tally else ():
            if one.known:
                found.append(_people(one, question, f"{one.label}: {mode.label}", mode.value))
    return found


def _missing(made):
    """What of the events is not known, each thing once."""
    of = made.tally.events
    found = [
        Missing(one.key, one.label, coverage(None, one.known, one.of, "event"), one.known, one.of)
        for one in (*made.numbers, *(made.in_kind or ()))
        if one.of and one.known < one.of
    ]
    place = _("District or city") if made.places_are == "district" else _("Place")
    # Of how many events the district is known, the number of districts has said.
    places = () if any(one.key == "districts" for one in made.numbers) else made.places
    for rows, what in ((places, place), (made.months, _("Month")), (made.modes, _("Format"))):
        for part in rows:
            if part.remainder:
                known = of - part.number
                found.append(Missing(part.key, what, coverage(None, known, of, "event"), known, of))
    if of and not made.totals:
        label = _("Participants and people helped")
        found.append(Missing("audience", label, coverage(None, 0, of, "event"), 0, of))
    shown = {one.what: one for one in reversed(found)}
    return [one for one in found if shown[one.what] is one]
