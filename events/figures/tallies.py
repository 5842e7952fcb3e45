"""How many: counts, facets and totals of published events, at the same price for a thousand and for
millions.

A number is true of the rows at the moment it is asked for, or it is not given at all (None): what waits to be
counted is counted first, and where that is too much, or the question is none that sums are kept for, the rows
themselves are counted up to a limit. models/tallies.py tells how the sums are kept.
"""

from dataclasses import dataclass, field, replace
from itertools import chain

from django.conf import settings
from django.db import connection
from django.db.models import Count, Sum

from events.models import Event, EventTally, EventTallyQueue, EventTerritory
from events.querysets import NOW
from ngo_portal.lib.language.quantities import Total
from ngo_portal.lib.lists.filters import FIRST_YEAR, LAST_YEAR
from ngo_portal.lib.serving.data_version import LOCALLY
from ngo_portal.lib.serving.questions import one_question
from ngo_portal.lib.serving.replicas import nobody_writes
from ngo_portal.lib.serving.time_limits import in_time

#: Events that one transaction counts anew; and how many waiting ones a reader counts before the answer.
BATCH, READERS_BATCH = 10_000, 200


@dataclass(frozen=True)
class AudienceTally:
    """Audience lines of one role in one unit (None: people). `asked` events have such a line, `answered`
    of them state a number, `total` adds the lines up: the events without a line are not in it."""

    role: str
    unit: int | None
    asked: int
    answered: int
    total: Total


@dataclass(frozen=True)
class Tally:
    """What a set of published events adds up to: those of them that were held, or all that are listed.

    `facets`: {dimension: {value: events}}, values that no event has are absent. Dimensions: type, direction,
    target_group, wider_group (for groups that belong to it, and not for it itself), edition, year (primary
    keys, years: int), mode, state, month (str: "2021-02"), inferred ("helped." or "helped.5": role and unit
    of which the number is inferred), and district: territories of a table by district, by the borders that
    were asked for; an event in two districts counts in both.
    `districted`: events that stand in any of those districts; the others have no stated district. `placed`:
    events that stand in any territory. `monthed`: events of a known month; one of several days may be in two.
    `besides`: {state: events} of those that are listed and not counted.
    """

    events: int = 0
    districted: int = 0
    placed: int = 0
    monthed: int = 0
    facets: dict[str, dict[int | str, int]] = field(default_factory=dict)
    audiences: list[AudienceTally] = field(default_factory=list)
    besides: dict[str, int] = field(default_factory=dict)

    @property
    def listed(self):
        """So many events the list has."""
        return self.events + sum(self.besides.values())

    def of(self, dimension, value):
        """Events with this value, as `tally.of("type", 3)`."""
        return self.facets.get(dimension, {}).get(value, 0)


def tally(*, territory=None, borders=NOW, year=None, edition=None, listed=False, limit=None):
    """The Tally of the published events that were held in a territory (None: everywhere), surely in a year,
    of an edition; None where it cannot be told at once. `territory`, `edition`: rows. `borders`: now or then.
    `limit`: of `tally_of`, where sums are not kept.

    With `listed` it counts what was not held too. Then together they are the question of the events list:
    the number is the number of its rows.
    """
    if _is_kept([territory], year, edition) and _is_up_to_date():
        territory_id = territory.pk if territory and territory.level else None
        return _made(_rows([territory_id], borders, year, edition), borders, listed)
    events = Event.objects.published()
    if territory:
        events = events.in_territories([territory], borders)
    if year:
        events = events.in_years([year])
    if edition:
        events = events.of_editions([edition])
    return tally_of(events, borders=borders, listed=listed, limit=limit)


def tally_of(events, *, borders=NOW, listed=False, limit=None):
    """The Tally of any published events, counted from the rows; None where there are more than `limit`
    (COUNT_LIMIT), or it takes too long. `borders` decide the districts. `listed` as for `tally`."""
    limit = settings.COUNT_LIMIT if limit is None else limit
    return in_time(lambda: _counted(events, borders, listed, limit), None)


def _counted(events, borders, listed, limit):
    ids = list(events.order_by().values_list("pk", flat=True)[: limit + 1])
    if len(ids) > limit:
        return None
    rows = EventTally.objects.raw("SELECT 0 AS id, is_held, events, counts FROM events_tally_of(%s)", [ids])
    return _made(rows, borders, listed)


def tallies_by_territory(territories, *, borders=NOW, year=None, edition=None, listed=False):
    """{primary key: events that were held} for some territories in one query, or None where it cannot be told
    at once; with `listed` also what was not held."""
    if not (_is_kept(territories, year, edition) and _is_up_to_date()):
        return None
    ids = [one.pk for one in territories]
    found = _rows(ids, borders, year, edition)
    found = found if listed else found.filter(is_held=True)
    found = found.values_list("territory_id").annotate(number=Sum("events"))
    return dict.fromkeys(ids, 0) | dict(found)


def numbers_by_territory(events, territories, borders, limit):
    """{primary key: how many of these published events} for some territories, counted from the rows, those of
    none left out; None where there are more than `limit`, or it takes too long."""

    def count():
        ids = list(events.order_by().values_list("pk", flat=True)[: limit + 1])
        if len(ids) > limit:
            return None
        found = EventTerritory.objects.filter(event__in=ids, territory__in=territories, **{borders: True})
        return dict(found.order_by().values_list("territory").annotate(number=Count("event")))

    return in_time(count, None)


def _is_kept(territories, year, edition):
    """Whether EventTally has rows for this question; sql/events_contributions.sql says the same of the
    territories."""
    return (
        not (year and edition)
        and (not year or FIRST_YEAR <= year <= LAST_YEAR)
        and all(
            one is None or one.level <= 2 or one.district_id is None and one.sub_district_id in (one.pk, None)
            for one in territories
        )
    )


@one_question
def _is_up_to_date():
    """Whether nothing waits to be counted, after counting what is little."""
    waiting = EventTallyQueue.objects.all()[: READERS_BATCH + 1].count()
    return waiting == 0 or waiting <= READERS_BATCH and drain(READERS_BATCH) is not None


def _rows(territory_ids, borders, year, edition):
    rows = EventTally.objects.filter(
        borders__in=["both", borders], year=year or 0, edition_id=edition and edition.pk
    )
    if territory_ids == [None]:
        return rows.filter(territory_id=None)
    return rows.filter(territory_id__in=territory_ids)


def _made(rows, borders, listed):
    """One Tally from rows with `is_held`, `events` and `counts`; sql/parts/summed.sql gives the names in
    `counts`."""
    rows = list(rows)
    if listed:
        return _summed(rows, borders)
    besides = _summed([row for row in rows if not row.is_held], borders).facets.get("state", {})
    return replace(_summed([row for row in rows if row.is_held], borders), besides=besides)


def _summed(rows, borders):
    parts = {}
    for name, number in chain.from_iterable(row.counts.items() for row in rows):
        dimension, _colon, value = name.partition(":")
        for other in ("_now", "_then"):  # counts by one of the two borders alone
            if dimension.endswith(other):
                dimension = dimension.removesuffix(other) if other == f"_{borders}" else ""
        group, _colon, part = value.rpartition(":")
        part = int(part) if part.isdecimal() else part
        numbers = parts.setdefault(dimension, {}).setdefault(group, {})
        numbers[part] = numbers.get(part, 0) + number
    parts.pop("", None)
    audiences = parts.pop("audience", {})
    nowhere = {"": {"": 0}}
    return Tally(
        events=sum(row.events for row in rows),
        districted=parts.pop("districted", nowhere)[""][""],
        placed=parts.pop("placed", nowhere)[""][""],
        monthed=parts.pop("monthed", nowhere)[""][""],
        facets={dimension: groups[""] for dimension, groups in parts.items()},
        audiences=[_audience(*group.split(":"), **audiences[group]) for group in sorted(audiences)],
    )


def _audience(role, unit, *, asked, answered=0, **parts):
    return AudienceTally(role, int(unit) if unit else None, asked, answered, Total.from_parts(**parts))


# Keeping them ---------------------------------------------------------------------------------------------


def drain(most=BATCH):
    """Counts anew what changed, at most so many rows of the queue; the number of events that were counted,
    None while another drain or a rebuild is at work, or nobody may write."""
    if nobody_writes():
        return None
    with connection.cursor() as cursor:
        cursor.execute(f"{LOCALLY} SELECT events_drain(%s)", [most])
        return cursor.fetchone()[0]


def rebuild():
    """Counts everything anew, after a load with the triggers switched off or a new classifier."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT events_rebuild_tallies()")


def relist():
    """Lists all published events under their territories and beside their organisations anew, and tells their
    small numbers, some at a time, then counts everything."""
    ids = Event.objects.published().order_by("pk").values_list("pk", flat=True)
    last = 0
    while some := list(ids.filter(pk__gt=last)[:BATCH]):
        with connection.cursor() as cursor:
            cursor.execute("SELECT events_relist(%s), events_serve(%s), events_tell(%s)", [some, some, some])
        last = some[-1]
    rebuild()


def differences():
    """Sentences that name what is not as it follows from the rows; none when all is well. What waits to be
    counted is no fault. Takes as long as a rebuild."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            WITH fresh AS MATERIALIZED (
                SELECT * FROM events_contributions(
                    ARRAY(SELECT id FROM events_event WHERE stage = 'published')
                )
            )
            SELECT event_id FROM (
                (TABLE events_eventcontribution EXCEPT TABLE fresh)
                UNION ALL (TABLE fresh EXCEPT TABLE events_eventcontribution)
            ) AS differing
            WHERE event_id NOT IN (SELECT event_id FROM events_eventtallyqueue)
            GROUP BY event_id ORDER BY event_id
            """
        )
        found = [f"event {event}: what it adds" for (event,) in cursor]
        cursor.execute(
            """
            WITH kept AS MATERIALIZED (
                SELECT territory_id, edition_id, year, borders::text, is_held, events, counts
                FROM events_eventtally WHERE events <> 0 OR counts <> '{}'
            ), summed AS MATERIALIZED (SELECT * FROM events_tallies())
            SELECT territory_id, edition_id, year, borders, is_held FROM (
                (TABLE kept EXCEPT TABLE summed) UNION ALL (TABLE summed EXCEPT TABLE kept)
            ) AS differing
            GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
            """
        )
        return found + [
            f"territory {territory}, edition {edition}, year {year}, borders {borders}, "
            f"{'held' if is_held else 'not held'}: the sum"
            for territory, edition, year, borders, is_held in cursor
        ]
