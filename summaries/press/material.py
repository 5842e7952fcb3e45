"""What a press text is made of: the answer to one question, as rows that are disclosed already."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from events.figures.totals import AudienceTotal
from ngo_portal.lib.language.approximate_dates import ApproximateDate
from ngo_portal.lib.language.translated import page_language, quoted
from ngo_portal.lib.lists.titles import PERIOD
from projects.models import Currency
from registry.rules.attributions import in_sentence
from summaries.filters import BORDERS, STATUS
from summaries.parts import Part
from summaries.press.sentences import Row, figure_row
from summaries.press.words import counts_type
from summaries.summary import Summary, audience_key
from territories.located import located_in

#: So many that are asked for stand in the sentence.
MOST_PLACES = 3


@dataclass(frozen=True)
class Projects:
    """So many projects; `contracted`: tenge of the contracts of `known` of them, None where none states
    it."""

    number: int
    row: Row
    contracted: Decimal | None = None
    known: int = 0


@dataclass(frozen=True)
class Material:
    """`number`: of events held, None where they cannot be counted now; `row`: of that number. `territory`:
    None for everywhere or several, then `several_places`: «в Семее и Риддере». `period`: where no year is
    asked for. `narrowed`: [(what, value)] of what else was asked. `kind`: the one type that is asked for,
    where all of them are of it and are counted by its name. `places`, `types`: largest first, without a
    remainder; `unplaced`: the row of the events without a stated place. `events`: all of them where they are
    few, otherwise the most notable, as `for_detail` fetches them; `has_largest`: the one with most people is
    among them. `reported`: (figure, what other sources say, Counted or None)."""

    number: int | None
    row: Row
    territory: Any = None
    several_places: str = ""
    year: int | None = None
    period: ApproximateDate | None = None
    edition: Any = None
    narrowed: Sequence[tuple[str, str]] = ()
    kind: Any = None
    totals: Sequence[tuple[AudienceTotal, Row]] = ()
    places: Sequence[Part] = ()
    unplaced: Part | None = None
    types: Sequence[Part] = ()
    events: Sequence[Any] = ()
    has_largest: bool = True
    reported: Sequence[tuple[Any, Sequence[Any], Any]] = ()
    projects: Projects | None = None

    @property
    def said_year(self) -> int | None:
        if self.year or self.edition:
            return self.year or self.edition.year
        days = (
            {day.year for day in (self.period.earliest, self.period.latest) if day} if self.period else set()
        )
        return days.pop() if len(days) == 1 and all(self.period.points) else None


def material_of(summary: Summary) -> Material:
    """The Material of a Summary, in the page's language."""
    wanted = {name: value for name, value in summary.asked.form.cleaned_data.items() if value}
    year = wanted["year"][0] if len(wanted.get("year", ())) == 1 else None
    territory = summary.territory or (
        summary.edition.territory if summary.edition and not wanted.get("territory") else None
    )
    kind = _kind(summary, wanted)
    places = wanted.get("territory", ())
    several = located_in(places) if 1 < len(places) <= MOST_PLACES else ""
    return Material(
        number=summary.number,
        row=figure_row(summary.id_of("events"), _("Events")),
        territory=territory,
        several_places=several,
        year=year,
        period=None if year or summary.edition else summary.asked.period,
        edition=summary.edition,
        narrowed=_narrowed(summary, wanted, year, kind, several),
        kind=kind,
        totals=[
            (one, figure_row(summary.id_of(audience_key(one.role, one.unit)), one.label))
            for one in summary.totals
        ],
        places=[part for part in summary.places if part.of],
        unplaced=next((part for part in summary.places if part.of is None), None),
        types=summary.types,
        events=summary.events,
        has_largest=summary.keys is not None,
        reported=[(one.figure, one.others, one.counted) for one in summary.reported],
        projects=_projects(summary),
    )


def _kind(summary, wanted):
    """The type that is asked for alone, where every one of the events is first of all of it and the language
    counts them by its name."""
    asked = wanted.get("type", ())
    if len(asked) != 1 or summary.number is None or any(part.of != asked[0] for part in summary.types):
        return None
    return asked[0] if counts_type(page_language(), asked[0], summary.number) else None


def _narrowed(summary, wanted, year, kind, several):
    """What is asked besides place, time and marathon, which the sentence itself says."""
    said = {STATUS, BORDERS, *PERIOD}
    said |= {"territory"} if summary.territory or several else set()
    said |= {"edition"} if summary.edition else set()
    said |= {"year"} if year else set()
    said |= {"type"} if kind else set()
    if year or summary.edition:
        said -= set(PERIOD)
    inside = {str(one): str(in_sentence(one)) for one in wanted.get("organisation", ())}
    return [
        (str(label), quoted(text) if name == "q" else inside.get(str(text), str(text)))
        for name, _value, label, text in summary.asked.chips
        if name not in said
    ]


def _projects(summary):
    found = summary.projects
    if not found or not found.number:
        return None
    row = figure_row(summary.id_of("projects"), _("Social projects"))
    tenge = found.sums.get(Currency.KZT)
    amount = tenge and tenge.amounts["amount_contracted"]
    return Projects(found.number, row, amount and amount.total, amount.known if amount else 0)
