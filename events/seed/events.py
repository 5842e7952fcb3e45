"""Synthetic events and their lines."""

from concurrent.futures import ThreadPoolExecutor

from django.db.models import Q

from events.models import (
    Edition,
    Event,
    EventAudience,
    EventFigure,
    EventOrganiser,
    EventPerson,
    EventPlace,
    EventType,
    Observance,
)
from events.seed import numbers
from events.seed.calendar import AHEAD, FIRST_YEAR, HELD, ISO, LAST_DAY, LAST_YEAR, WAYS, YEAR_OF, starts_on
from events.seed.tables import NULL, Table, reserve, send
from events.seed.words import phrases, weighted
from ngo_portal.lib.language.quantities import Noun
from registry.models import Indicator, Unit

BATCH = 10_000

#: Which of the three texts are there (kk, ru, en).
LANGUAGES = weighted([((1, 0, 0), 52), ((1, 1, 0), 32), ((1, 1, 1), 13), ((0, 1, 0), 3)])
MODES = weighted([("unknown", 40), ("in_person", 45), ("online", 10), ("mixed", 5)])
#: In 2020 and 2021.
MODES_AT_HOME = weighted([("unknown", 25), ("in_person", 20), ("online", 45), ("mixed", 10)])
OTHER_ROLES = weighted([("co_organiser", 35), ("partner", 45), ("sponsor", 12), ("host", 8)])
PEOPLE = weighted([("moderator", 20), ("speaker", 40), ("lecturer", 20), ("guest", 15), ("other", 5)])
AUDIENCES = weighted([("participants", 72), ("helped", 12), ("reached", 6), ("volunteers", 10)])
#: Of what lies ahead one in ten is put off.
NOT_YET = ["planned"] * 9 + ["postponed"]
FLOWS = weighted([("received", 25), ("bought", 25), ("given", 50)])
#: How many organisers, how many audiences an event has.
ORGANISERS = weighted([(0, 4), (1, 62), (2, 24), (3, 8), (4, 2)])
AUDIENCE_LINES = weighted([(0, 24), (1, 57), (2, 16), (3, 3)])
NOTHING = ("", "", "")


class Events:
    """Puts events together from what is in `seed`: its places, organisations, projects and sources."""

    def __init__(self, seed):
        self.seed = seed
        words = phrases()
        self.types = _types(words)
        self.type_ids = sorted({type_id for type_id, _titles in self.types})
        self.outcomes, self.notes = words["outcomes"], words["place_notes"]
        self.described, self.guests = words["described_organisers"], words["described_people"]
        self.described_audiences = words["described_audiences"]
        self.volunteers = words["volunteers_of"]
        # An edition of one oblast holds what that oblast did, and is left alone.
        everywhere = Q(territory=None) | Q(territory__level=0)
        editions = Edition.objects.filter(everywhere, year__range=(FIRST_YEAR, LAST_YEAR)).order_by(
            "-marathon"
        )
        self.editions = dict(editions.values_list("year", "id"))
        self.observance = Observance.objects.order_by("id").values_list("id", flat=True).first() or NULL
        units = dict(Unit.objects.values_list("key", "id"))
        self.families = units["families"]
        self.items = [
            (*names, units[unit], numbers.pool(seed.random, most)) for *names, unit, most in words["items"]
        ]
        counted = Indicator.objects.filter(key__in=["volunteer-hours", "waste-paper", "trees-planted"])
        self.indicators = list(counted.order_by("key").values_list("id", flat=True))
        self.heads = numbers.pool(seed.random, 3000, Noun(kk="адам"))
        self.tens = numbers.pool(seed.random, 400)
        self._make_tables()

    def _make_tables(self):
        signed, constants = self.seed.SIGNED, self.seed.CONSTANTS
        described = ["described_kk", "described_ru", "described_en"]
        self.events = Table(
            Event,
            [
                *("id", "title_kk", "title_ru", "title_en", "topic_kk", "topic_ru", "topic_en", "type_id"),
                *("second_type_id", "state", "mode", "date", "date_basis", "edition_id", "observance_id"),
                *(
                    "project_id",
                    "description_kk",
                    "description_ru",
                    "description_en",
                    "outcome_kk",
                    "outcome_ru",
                ),
                *("link", "source_id", "verbatim", "responsible_id", *signed),
            ],
            constants,
        )
        self.places = Table(EventPlace, ["event_id", "territory_id", "note_kk", "note_ru"])
        self.organisers = Table(EventOrganiser, ["event_id", "organisation_id", "role", *described])
        self.audiences = Table(
            EventAudience, ["event_id", "role", "target_group_id", "unit_id", *described, *numbers.COLUMNS]
        )
        self.figures = Table(
            EventFigure,
            [
                "event_id",
                "flow",
                "indicator_id",
                "item_kk",
                "item_ru",
                "item_en",
                "unit_id",
                *numbers.COLUMNS,
            ],
        )
        self.people = Table(EventPerson, ["event_id", "role", *described])
        self.directions = Table(Event.directions.through, ["event_id", "direction_id"])
        #: In the order of writing: an event before its lines.
        self.tables = [
            *(self.events, self.places, self.organisers, self.audiences),
            *(self.figures, self.people, self.directions),
        ]

    def write(self, number):
        """Writes `number` events, a batch being put together while the one before goes over to the server."""
        first = reserve(Event, number)
        last = first + number
        with ThreadPoolExecutor(max_workers=1) as server:
            sending, sent = None, 0
            for start in range(first, last, BATCH):
                end = min(start + BATCH, last)
                for pk in range(start, end):
                    self._event(pk)
                blocks = [table.take() for table in self.tables]
                if sending:
                    self.seed.written("Events", sending.result(), number, sent)
                sending, sent = server.submit(send, blocks, self.seed.connection), end - first
            self.seed.written("Events", sending.result() if sending else 0, number, number)
        return first

    def _event(self, pk):
        seed = self.seed
        random, one_of = seed.random.random, seed.one_of
        planned = random() < 0.015
        first_day, length = one_of(AHEAD if planned else HELD)
        day = first_day + int(random() * length)
        way = one_of(WAYS)
        date = way(day, int(random() * 1000)) if way else ""
        year = YEAR_OF[day]
        places = self._where(random)
        mode = one_of(MODES_AT_HOME if year in (2020, 2021) else MODES)
        type_id, titles = one_of(self.types)
        direction, title, online, topics = one_of(titles)
        if mode == "online" and random() < 0.6:
            title = online
        title = self._in_full(title, places, date, random)
        has_kk, has_ru, has_en = one_of(LANGUAGES)
        story = NOTHING
        if random() < 0.35:
            kk, ru, en = one_of(seed.stories)
            story = (kk, ru if has_ru and random() < 0.5 else "", en if has_en else "")
        unit = places[0].unit if places else None
        project = NULL
        if random() < 0.12 and (projects := seed.projects.get((unit, year))):
            project = one_of(projects)
        edition = NULL
        if not planned and random() < 0.05 and ISO[day][5:7] < "12":
            edition = self.editions.get(year, NULL)
        source = one_of(seed.sources) if seed.sources and random() < 0.3 else NULL
        second_type = one_of(self.type_ids) if random() < 0.01 else type_id
        answers = (places[0] if places else seed.places.any()).responsible
        self.events.add(
            pk,
            title[0] if has_kk else "",
            title[1] if has_ru else "",
            title[2] if has_en else "",
            *(topics if random() < 0.15 else NOTHING),
            type_id,
            NULL if second_type == type_id else second_type,
            NOT_YET[pk % len(NOT_YET)] if planned else "cancelled" if random() < 0.015 else "held",
            mode,
            date,
            "inferred" if date and random() < 0.02 else "stated",
            edition,
            self.observance if date[5:] == "02-27" else NULL,
            project,
            *story,
            *(one_of(self.outcomes)[:2] if random() < 0.06 else ("", "")),
            f"https://example.org/news/{day}" if random() < 0.05 else "",
            source,
            "",  # a made-up source has no text that a sentence could stand in
            answers[seed.places.era_of(starts_on(date))],
            *seed.signed(seed.stage(), min(day, LAST_DAY)),
        )
        for place in places:
            self.places.add(pk, place.id, *(one_of(self.notes)[:2] if random() < 0.04 else ("", "")))
        self._add_organisers(pk, unit, random, one_of)
        for _line in range(one_of(AUDIENCE_LINES)):
            self._add_audience(pk, random, one_of)
        if random() < 0.1:
            self._add_figure(pk, random, one_of)
        if random() < 0.05:
            self.people.add(pk, one_of(PEOPLE), *one_of(self.guests))
        if random() < 0.72:
            self.directions.add(pk, seed.direction_ids[direction])
            if random() < 0.1 and (second := one_of(seed.directions)) != direction:
                self.directions.add(pk, seed.direction_ids[second])

    def _where(self, random):
        """One place, seldom two of one oblast or of two, three, or none."""
        places, chance = self.seed.places, random()
        place = places.any()
        if chance < 0.966:
            return (place,)
        if chance < 0.970:
            return ()
        second = places.beside(place) if chance < 0.994 else places.any()
        if second.id == place.id:
            return (place,)
        third = places.beside(place)
        if chance >= 0.998 and third.id not in (place.id, second.id):
            return (place, second, third)
        return (place, second)

    @staticmethod
    def _in_full(title, places, date, random):
        """The title in three languages, often with the place or the year."""
        chance, (kk, ru, en) = random(), title
        if chance < 0.26 and places:
            at = places[0].titles
            return f"{kk} ({at[0]})", f"{ru} ({at[1]})", f"{en} ({at[2]})"
        if chance < 0.32 and date[:2] == "20":
            return f"{kk} – {date[:4]}", f"{ru} – {date[:4]}", f"{en} – {date[:4]}"
        return title

    def _add_organisers(self, pk, unit, random, one_of):
        who, named = self.seed.organisations, set()
        there = who.by_unit.get(unit)
        for line in range(one_of(ORGANISERS)):
            role = one_of(OTHER_ROLES) if line else "organiser"
            chance = random()
            if there and chance < 0.86:
                organisation = there[int(len(there) * random() ** 2)]  # some are busier than others
            elif who.nation_wide and chance < 0.92:
                organisation = one_of(who.nation_wide)
            else:
                self.organisers.add(pk, NULL, role, *one_of(self.described))
                continue
            if organisation not in named:
                named.add(organisation)
                self.organisers.add(
                    pk, organisation, role, *(self.volunteers if random() < 0.01 else NOTHING)
                )

    def _add_audience(self, pk, random, one_of):
        chance = random()
        unit = self.families if chance < 0.06 else NULL
        group = one_of(self.seed.groups) if random() < 0.75 else NULL
        described = one_of(self.described_audiences) if random() < 0.06 else NOTHING
        number = one_of(self.tens if chance < 0.06 else self.heads)
        self.audiences.add(pk, one_of(AUDIENCES), group, unit, *described, *number)

    def _add_figure(self, pk, random, one_of):
        if self.indicators and random() < 0.4:
            self.figures.add(pk, "counted", one_of(self.indicators), "", "", "", NULL, *one_of(self.tens))
        else:
            kk, ru, en, unit, pool = one_of(self.items)
            self.figures.add(pk, one_of(FLOWS), NULL, kk, ru, en, unit, *one_of(pool))


def _types(words):
    """[(id of a type, its titles)] by weight; a title is (direction, three texts, the same online, topic)."""
    ids = dict(EventType.objects.values_list("key", "id"))
    types = []
    for key, weight, topics, *patterns in words["types"]:
        titles = []
        for direction, *topic in words["topics"][topics]:
            here = [_title(*pair, "") for pair in zip(patterns, topic, strict=True)]
            online = [_title(*parts) for parts in zip(patterns, topic, words["online"], strict=True)]
            titles.append((direction, here, online, topic if topics == "talk" else NOTHING))
        types.append(((ids[key], titles), weight))
    return weighted(types)


def _title(pattern, topic, online):
    title = pattern.format(topic=topic, online=online)
    return title[0].upper() + title[1:]
