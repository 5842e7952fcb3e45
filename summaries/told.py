"""What a summary tells of single records: its events, who held them, quotes and awards. It is for who asks to
disclose them."""

from collections import Counter
from collections.abc import Sequence

from django.conf import settings
from django.db.models import Case, F, Max, When

from events.figures.totals import HOLDING, NAMED, Holders
from events.models import Event, EventAudience, EventOrganiser, EventPlace, Quote
from ngo_portal.lib.database.shown import shown
from ngo_portal.lib.language.approximate_dates import ApproximateDate
from ngo_portal.lib.lists.counts import FOR_PAGES, First
from ngo_portal.lib.serving.time_limits import in_time
from registry.models import Award, Basis, Organisation
from registry.rules.small_numbers import FEWEST_TOLD, IN_ENDS
from summaries.filters import SummaryFilter

MOST_EVENTS, MOST_QUOTES, MOST_AWARDS = 12, 5, 12
#: So many of the latest awards are looked at.
AWARDS_LOOKED_AT = 200


def events(asked: SummaryFilter, keys: Sequence[int] | None) -> list[Event]:
    """Oldest first: all of a few; of more those with quotes, and those that most people took part in; of very
    many (`keys` is None) the newest."""
    if keys is None:
        newest = asked.qs.newest_first().values_list("pk", flat=True)[:MOST_EVENTS]
        keys = in_time(lambda: list(newest), [])
    elif len(keys) > MOST_EVENTS:
        keys = in_time(lambda every=keys: _most_told(every), [])
    rows = shown(Event, keys, "published", "for_detail")
    return sorted(rows, key=lambda event: (event.listed_on, event.pk))


def _most_told(keys):
    """No number that the public is not told has a part in it."""
    lines = EventAudience.objects.filter(event__in=keys, is_chosen=True, quantity_low__gte=FEWEST_TOLD)
    told = Case(When(IN_ENDS, then=F("told_low")), default=F("quantity_low"))
    most = dict(lines.filter(unit=None).order_by().values_list("event").annotate(most=Max(told)))
    quoted = set(Quote.objects.filter(event__in=keys).order_by().values_list("event", flat=True))
    return sorted(keys, key=lambda key: (key not in quoted, -most.get(key, 0), -key))[:MOST_EVENTS]


def quotes(told: Sequence[Event]) -> list[Quote]:
    """Those of these events."""
    return [quote for event in told for quote in event.quotes.all() if quote.verbatim][:MOST_QUOTES]


def inferred_places(keys: Sequence[int] | None) -> set[int]:
    """The districts and cities, as primary keys, where each of these events has its place by inference
    alone."""
    if not keys:
        return set()
    lines = EventPlace.objects.filter(event__in=keys).order_by()
    columns = ("territory", "territory__district", "territory__sub_district", "basis")
    found = in_time(lambda: list(lines.values_list(*columns)), [])
    stated = {place for *places, basis in found if basis == Basis.STATED for place in places}
    return {place for *places, _basis in found for place in places if place} - stated


def holders(keys: Sequence[int] | None) -> Holders | None:
    """Who held these events."""
    if keys is None:
        return None
    lines = _organisers(keys).filter(organisation__in=Organisation.objects.published())
    found = in_time(lambda: set(lines.values_list("organisation", "event", "basis")), None)
    if found is None:
        return None
    pairs = {(organisation, event) for organisation, event, _basis in found}
    stated = {organisation for organisation, _event, basis in found if basis == Basis.STATED}
    numbers = Counter(organisation for organisation, _event in pairs)
    first = sorted(numbers, key=lambda one: (-numbers[one], one))[:NAMED]
    return Holders(
        shown(Organisation, first, "published"),
        len(numbers),
        len({event for _organisation, event in pairs}),
        len(keys),
        numbers.keys() - stated,
    )


def _organisers(keys):
    return EventOrganiser.objects.filter(event__in=keys, role__in=HOLDING).order_by()


def awards(keys: Sequence[int] | None, years: Sequence[int]) -> list[Award]:
    """What the organisers of these events received, in these years if there are any."""
    if not keys:
        return []
    rows = Award.objects.published().filter(organisation__in=_organisers(keys).values("organisation"))
    latest = in_time(lambda: First.of(rows, AWARDS_LOOKED_AT, settings.COUNT_LIMIT, FOR_PAGES).rows, [])
    return [one for one in latest if not years or set(years_of(one.date)) & set(years)][:MOST_AWARDS]


def years_of(date: ApproximateDate) -> list[int]:
    """Its first and its last year, as far as they are known."""
    return [day.year for day in (date.earliest, date.latest) if day]
