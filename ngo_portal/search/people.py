"""People, and where the public reads of them."""

from dataclasses import dataclass
from typing import Any

from events.models import EventPerson
from ngo_portal.search.found import LOOKED_AT, SHOWN, Found, by_fit, first_read, texts_of
from registry.models import Person, Position
from search.fit import WHOLE_FIT, fit


@dataclass
class Somebody:
    """A person, and where the public reads the name: organisations with the post there, and events."""

    name: Any
    names: list[str]
    places: list[tuple[Any, Any]]


def find_people(asked):
    def find(reading):
        of_name = Person.objects.shortest_first(reading, LOOKED_AT).values_list("pk", flat=True)
        keys = [] if of_name.query.is_empty() or not reading.words else list(of_name)
        if not keys:
            return []
        named = Position.objects.filter(person__in=keys, organisation__stage="published")
        posts = named.select_related("person", "organisation").order_by("pk")[:LOOKED_AT]
        at_events = EventPerson.objects.filter(person__in=keys, event__stage="published")
        at_events = (
            at_events.select_related("person", "event").defer("event__search").order_by("-pk")[:LOOKED_AT]
        )
        people: dict[int, Somebody] = {}
        for line, place, what in (
            *((post, post.organisation, post.post) for post in posts),
            *((line, line.event, line.get_role_display()) for line in at_events),
        ):
            one = people.setdefault(line.person_id, Somebody(line.person.name, texts_of(line.person), []))
            if len(one.places) < SHOWN and place not in [other for other, _what in one.places]:
                one.places.append((place, what))
        return list(people.values())

    reading, rows = first_read(asked, find)
    rows, best = by_fit(rows, lambda one: fit(reading, one.names))
    return Found(rows[:SHOWN], reading, best=min(best, WHOLE_FIT + 200))
