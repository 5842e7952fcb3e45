"""How many events a question leaves, and how many it would leave with each option of its selects.

Tallies answer a place, a year or an edition of it, what was held of it, and one facet more. What asks for
more is counted row by row while it is small, and not at all where it is large: a number is of its own list,
or absent.
"""

from functools import cache

from django.conf import settings
from django.db.models import Count, TextField, Value
from django.utils.functional import cached_property

from events.figures.tallies import numbers_by_territory, tallies_by_territory, tally, tally_of
from events.models import Event, EventState
from events.querysets import NOW
from ngo_portal.lib.lists.counts import count_up_to
from ngo_portal.lib.lists.filters import YES
from ngo_portal.lib.lists.selects import ASKED, answer, as_text
from ngo_portal.lib.serving.time_limits import in_time
from registry.models import TargetGroup
from territories.models import Territory

#: The facet of a Tally that a parameter chooses from.
FACETS = {
    "type": "type",
    "mode": "mode",
    "direction": "direction",
    "target_group": "target_group",
    "status": "state",
    "edition": "edition",
}
#: The parameters whose options carry numbers.
SELECTS = [name for name in FACETS if name != "edition"]
#: What events have or have not, by the verb that asks for it.
TICKED = {"photos": "with_photos", "figures": "with_figures", "source": "with_source"}
#: Facets in which an event stands once: their numbers may be added.
SINGLE = {"type", "mode", "status", "edition"}


class Numbers:
    """The numbers beside one question, an EventFilter. Asks the database only for what is read from it."""

    def __init__(self, asked):
        self.asked = asked
        self.wanted = {name: value for name, value in asked.form.cleaned_data.items() if value}
        self._tallies = {}

    def count_up_to(self, limit):
        """How many events the question leaves; None for more than `limit`, unless a tally knows."""
        for count in (self._stored_count, self._facet_count):
            if (number := count()) is not None:
                return number
        return count_up_to(self.asked.qs, limit)

    def options(self, memory):
        """{parameter: {primary key or value: events}}: what the question leaves with this one value of the
        parameter, None where that is not known. Parameters with too many events to be counted are not in it.
        """
        tallies = {name: self._tally({**self.wanted, name: None}) for name in SELECTS}
        numbers = {name: found.facets.get(FACETS[name], {}) for name, found in tallies.items() if found}
        if "target_group" in numbers:
            heads = memory.get("heads of groups", lambda: self._heads)
            by_head = {head: _of_group(tallies["target_group"], head) for head in set(heads.values())}
            numbers["target_group"] = {key: by_head[head] for key, head in heads.items() if by_head[head]}
        return numbers | in_time(self._ticked, {})

    def _ticked(self):
        """{parameter: {YES: events}} of what events have or have not, where they are few."""
        if (self._stored_count() or self._facet_count() or 0) > settings.FACET_LIMIT:
            return {}
        keys = list(self.asked.qs.order_by().values_list("pk", flat=True)[: settings.FACET_LIMIT + 1])
        if len(keys) > settings.FACET_LIMIT:
            return {}
        numbers = dict(answer(_numbers_of_ticked(), keys))
        return {name: {YES: numbers.get(name, 0)} for name in TICKED}

    @cached_property
    def _heads(self):
        return TargetGroup.objects.heads()

    @cached_property
    def tally(self):
        """The Tally of the question, of what it lists; None where it is not stored and too large to be
        counted now."""
        return self._tally(self.wanted)

    def by_oblast(self, oblasts):
        """{primary key: events of the question}; None where they cannot be told at once."""
        stored = _stored(self.wanted)
        if stored is not None and stored["territory"] is None:
            del stored["territory"]
            if (numbers := tallies_by_territory(oblasts, **stored)) is not None:
                return {place: number for place, number in numbers.items() if number}
        borders = self.wanted.get("borders", [NOW])[0]
        return numbers_by_territory(self.asked.qs, oblasts, borders, settings.FACET_LIMIT)

    def _stored_count(self):
        found = self._tally(self.wanted, live=False)
        return found and found.events

    def _facet_count(self):
        return self._number_by_facet(self.wanted)

    def _number_by_facet(self, question):
        """The number that the facet of the only parameter beside place and year, or edition, has for it; None
        for other questions."""
        chosen = [name for name in FACETS if question.get(name)]
        for name in chosen:
            if found := self._tally({**question, name: None}, live=False):
                values = question[name]
                if name == "target_group":
                    heads = {self._heads[group.pk] for group in values}
                    numbers = [_of_group(found, head) for head in heads]
                else:
                    numbers = [found.of(FACETS[name], value) for value in set(map(_as_counted, values))]
                numbers = [number for number in numbers if number]
                if len(numbers) <= 1 or name in SINGLE:
                    return sum(numbers)
        return None

    def _tally(self, question, live=True):
        """The Tally of {parameter: value}; None where it is not stored and too large to be counted now."""
        question = {name: value for name, value in question.items() if value}
        key = frozenset(question)
        if key not in self._tallies:
            stored = _stored(question)
            if stored is not None:
                self._tallies[key] = tally(**stored, limit=settings.FACET_LIMIT)
            elif live and (self._number_by_facet(question) or 0) > settings.FACET_LIMIT:
                self._tallies[key] = None  # they need not be looked for to know that they are many
            elif live:
                rows = self.asked.narrow(self.asked.published(), question)
                borders = question.get("borders", [NOW])[0]
                self._tallies[key] = tally_of(rows, borders=borders, listed=True, limit=settings.FACET_LIMIT)
        return self._tallies.get(key)


@cache
def _numbers_of_ticked():
    """The SELECT of how many of some events each verb of TICKED leaves."""
    first, *others = (
        getattr(Event.objects.filter(ASKED), verb)()
        .annotate(of=Value(name, TextField()))
        .values_list("of")
        .annotate(Count("pk"))
        for name, verb in TICKED.items()
    )
    return as_text(first.union(*others, all=True))


def _of_group(found, group):
    """Events of a Tally that are for a group or for one that belongs to it."""
    return found.of("target_group", group) + found.of("wider_group", group)


def _stored(question):
    """The arguments of `tally` for a question that tallies are kept of, else None."""
    places, years, editions = (question.get(name, []) for name in ("territory", "year", "edition"))
    if any(place.level == Territory.Level.COUNTRY for place in places):
        places = []
    if question.keys() - {"territory", "borders", "year", "edition", "status"}:
        return None
    if (states := question.get("status")) and states != [EventState.HELD]:
        return None
    if max(len(places), len(years), len(editions)) > 1 or (editions and years):
        return None
    return {
        "territory": places[0] if places else None,
        "borders": question.get("borders", [NOW])[0],
        "year": years[0] if years else None,
        "edition": editions[0] if editions else None,
        "listed": not states,
    }


def _as_counted(value):
    return getattr(value, "pk", value)
