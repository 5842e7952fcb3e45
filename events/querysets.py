"""Which events: the words every door speaks. Filters translate a question into these verbs, and hold no
logic.
"""

import datetime
import operator
from collections.abc import Iterable, Iterator
from functools import reduce
from operator import and_, or_
from typing import Any, Self

from django.contrib.postgres.search import SearchQuery
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Prefetch, Q, Subquery, When
from django.db.models.lookups import GreaterThanOrEqual, IsNull, LessThanOrEqual

from events.rules.alike import AlikeEvents
from events.rules.days import ENOUGH, FEW, MANY, STEPS, WORDS, DaysAt, known, with_types
from moderation.querysets import LineQuerySet, ModeratedQuerySet, ScopedQuerySet, lines_for_pages
from ngo_portal.lib.database.exists import there_is
from ngo_portal.lib.language.translated import columns_of, empty
from ngo_portal.lib.language.typed import Typed
from ngo_portal.lib.lists.paging import first_keys
from officers.roles import EVERYWHERE
from registry.models import Organisation
from registry.querysets.groups import families_of
from registry.querysets.mentions import naming_published, organisations_named_in, people_named_in
from registry.rules.small_numbers import NamesFew, WithoutNumbers, WithoutSmallNumbers
from registry.telling import has_small_source, lines_by_ends, small_lines
from search.question import Reading
from search.searched import SearchedQuerySet
from territories.models import Territory
from territories.querysets import any_subtree, subtree

NOW, THEN = "now", "then"
#: The event's own columns that a row of a list shows, or is ordered by.
SHOWN_IN_LISTS = [
    *columns_of("title"),
    "date",
    "date_basis",
    "date_words",
    "start_time",
    "end_time",
    "listed_on",
    "state",
    "type",
    "is_synthetic",
    "basis",
]


#: … and what a feed or a calendar says besides.
SAID_IN_FEEDS = ["mode", "date_is_exact", "published_at", "updated_at", "version"]
#: What leads to no more events than this leads to them by their keys.
MOST_KEYS = 5_000
#: Events that are compared with a form as a whole.
MOST_ALIKE = 50
#: How long an event of known days may last (CHECK events_event_lasts): the list of a period need not look
#: further back.
LONGEST = datetime.timedelta(days=366)
#: A period surely holds the event when it begins by the first of these days and does not end before the
#: second. Both stand in the index of dates, spelt like this.
LATEST_FIRST = Case(When(date_is_exact=True, then="ends_on"), default="starts_on")
EARLIEST_LAST = Case(When(date_is_exact=True, then="starts_on"), default="ends_on")
#: What is planned for several known days.
PLANNED_FOR_DAYS = Q(state="planned", date_is_exact=True, starts_on__lt=F("ends_on"))


def _held_between(first, last):
    """Q of `EventQuerySet.held_between`."""
    wanted = Q()
    if first:
        wanted &= Q(GreaterThanOrEqual(LATEST_FIRST, first))
    if last:
        wanted &= Q(LessThanOrEqual(EARLIEST_LAST, last))
    return wanted


def _is_of_keys(condition):
    """Whether it names keys, and nothing else."""
    return all(isinstance(part, tuple) and part[0] == "pk__in" for part in condition.children)


class OrganiserQuerySet(LineQuerySet):
    def public(self) -> Self:
        """Those that name a published organisation, or have words for somebody."""
        return self.filter(
            Exists(Organisation.objects.published().filter(pk=OuterRef("organisation"))) | ~empty("described")
        )


class AudienceQuerySet(LineQuerySet):
    def with_events(self) -> Self:
        """With as much of their events as names and discloses them, and with groups and units."""
        event = self.model._meta.get_field("event").related_model
        read = {"id", "listed_on", *columns_of("title"), "state", "basis"}
        read |= {*event.sentences, *(name for names in event.sentences.values() for name in names)}
        unread = (f"event__{field.name}" for field in event._meta.fields if field.name not in read)
        return self.select_related("event", "target_group", "unit").defer(*unread)


class PhotoQuerySet(LineQuerySet):
    def public(self) -> Self:
        """Those that say what can be seen, whose people agree, and in which nobody is under 18 or an officer
        has chosen to show them all the same."""
        agreed = Q(consent__in=("not_needed", "given"), minors__in=("none", "shown"))
        return self.filter(agreed & ~empty("alt"))

    def shown(self) -> Self:
        """Those that readers see: public ones of published events."""
        return self.public().filter(event__stage="published")


class EventQuerySet(SearchedQuerySet, ModeratedQuerySet):
    """The verbs about date and type ask the columns named here, the event's own."""

    _listed_on, _number, _type = "listed_on", "id", "type"
    #: The days that all rows are listed on or between, as far as verbs said so; what words they were looked
    #: for by.
    _first = _last = None
    _by_word = None
    #: Whether words are looked for in what the public reads alone.
    _is_public = False

    def _clone(self):
        clone = super()._clone()
        clone._first, clone._last, clone._by_word = self._first, self._last, self._by_word
        clone._is_public = self._is_public
        return clone

    def in_territories(self, territories: Iterable[models.Model], borders: str = NOW) -> Self:
        """Published events held in the subtree of one of the territories, by the borders of `now` or of
        `then`.

        One territory is answered by the ordered indexes over (territory, date) and (territory, type, date):
        the list needs no sorting (`TerritoryEventQuerySet`). An event in two districts of an oblast stands in
        that oblast's list once.
        """
        if any(territory.level == 0 for territory in territories):  # the whole country
            return self
        ids = {territory.pk for territory in territories}
        if len(ids) == 1:
            rows = self.filter(listings__territory__in=ids, **{f"listings__{borders}": True})
            rows = rows.annotate(
                listing_on=F("listings__listed_on"), listing_id=F("listings__event_id")
            ).alias(listing_type=F("listings__type"))
            rows.__class__ = TerritoryEventQuerySet
            return rows
        return self._with(self.model.listings.rel.related_model, **{"territory__in": ids, borders: True})

    def with_photos(self, _asked: Any = None) -> Self:
        """Those that show a photo."""
        photos = self.model.photos.rel.related_model.objects.public()
        return self.filter(pk__in=photos.order_by().values("event"))

    def with_figures(self, _asked: Any = None) -> Self:
        """Those that state a number: of people, or of something counted, given or received."""
        return self.filter(
            reduce(
                or_,
                (
                    there_is(
                        lines.rel.related_model.objects.filter(
                            ~Q(quantity_qualifier="unknown"), event=OuterRef("pk")
                        )
                    )
                    for lines in (self.model.audiences, self.model.figures)
                ),
            )
        )

    def with_source(self, _asked: Any = None) -> Self:
        """Those whose source readers see."""
        sources = self.model._meta.get_field("source").related_model.objects.published()
        return self.filter(Exists(sources.filter(pk=OuterRef("source"))))

    def organised_by(self, organisations: Iterable[models.Model]) -> Self:
        return self._with(self.model.organisers.rel.related_model, organisation__in=organisations)

    def for_groups(self, groups: Iterable[models.Model]) -> Self:
        return self._with(self.model.audiences.rel.related_model, target_group__in=families_of(groups))

    def in_directions(self, directions: Iterable[models.Model]) -> Self:
        return self._with(self.model.directions.through, direction__in=directions)

    def held_in(self, languages: Iterable[str]) -> Self:
        """Held in one of the languages at least (`SpokenLanguage`)."""
        return self._with(self.model.languages.rel.related_model, language__in=languages)

    def _with(self, line, **wanted):
        """Rows that have such a line; EXISTS, so that two fitting lines do not make the event stand twice."""
        return self.filter(Exists(line.objects.filter(event=OuterRef("pk"), **wanted)))

    def of_types(self, types: Iterable[models.Model]) -> Self:
        return self.filter(**{f"{self._type}__in": [kind.pk for kind in types]})

    def in_modes(self, modes: Iterable[str]) -> Self:
        return self.filter(mode__in=modes)

    def in_states(self, states: Iterable[str]) -> Self:
        return self.filter(state__in=states)

    def held(self) -> Self:
        """Those that took place: what every figure counts. What is planned, not reported yet, postponed or
        cancelled is listed, and counted by nothing (sql/events_contributions.sql says the same)."""
        return self.filter(state="held")

    def of_editions(self, editions: Iterable[models.Model]) -> Self:
        return self.filter(edition__in=editions)

    def of_marathons(self, marathons: Iterable[models.Model]) -> Self:
        return self.filter(edition__marathon__in=marathons)

    def of_projects(self, projects: Iterable[models.Model]) -> Self:
        return self.filter(project__in=projects)

    def in_years(self, years: Iterable[int]) -> Self:
        """Events surely held in one of the years; several overlapping days count as in `held_between`."""
        periods = [(datetime.date(year, 1, 1), datetime.date(year, 12, 31)) for year in sorted(years)]
        if not periods:
            return self.none()
        rows = self.held_between(periods[0][0], periods[-1][1])
        if len(periods) == 1:
            return rows
        return rows.filter(reduce(or_, (_held_between(first, last) for first, last in periods)))

    def held_between(
        self, first: datetime.date | None, last: datetime.date | None, *, planned: bool = True
    ) -> Self:
        """Events surely held at least in part from `first` to `last` (dates, either may be None).

        An event whose day is known counts when its days overlap the period; of one whose month or year
        alone is known, all possible days must lie in it. One without a year is in no period. `planned`: False
        where only what was held is asked for, so that nothing is looked for beyond the period's end.
        """
        wanted = _held_between(first, last)
        rows = self
        if first and first > datetime.date.min + LONGEST:
            rows = rows._listed(first=first - LONGEST)
        if last:
            rows = rows._listed(last=self._last_listed(last) if planned else last)
        return rows.filter(wanted)

    def surely_within(self, first: datetime.date, last: datetime.date) -> Self:
        """Events that lie in the period with all their days, the possible ones too; of what is planned it is
        the last day."""
        return self.filter(listed_on__range=(first, last), ends_on__lte=last)

    def _listed(self, first=None, last=None):
        """Listed from one day to another, each may be None."""
        wanted = {f"{self._listed_on}__gte": first, f"{self._listed_on}__lte": last}
        rows = self.filter(**{name: day for name, day in wanted.items() if day})
        rows._first = max(filter(None, [self._first, first]), default=None)
        rows._last = min(filter(None, [self._last, last]), default=None)
        return rows

    def _last_listed(self, day):
        """The day by which everything is listed that begins by `day`: what is planned for several days is
        listed by its last one."""
        begun = self.model._base_manager.filter(PLANNED_FOR_DAYS, starts_on__lte=day, ends_on__gt=day)
        return begun.aggregate(last=models.Max("ends_on"))["last"] or day

    def ahead(self, today: datetime.date) -> Self:
        """Events that begin today or later, as far as it is known, and planned ones whose last possible day
        is not over."""
        return self._listed(first=today)

    def past(self, today: datetime.date) -> Self:
        """All others: an event without a date too, which stands at the end of what is newest first."""
        return self._listed(last=today - datetime.timedelta(days=1))

    def on_known_days(self) -> Self:
        """Those that can stand in a calendar."""
        return self.filter(date_is_exact=True)

    def on_unknown_days(self) -> Self:
        """All others: the day, the month or the year is not known."""
        return self.filter(date_is_exact=False)

    def unreported(self, today: datetime.date) -> Self:
        """Planned events whose day is past, but for those taken back."""
        return self.filter(state="planned", ends_on__lt=today).exclude(stage="withdrawn")

    def alike(self, given: dict[str, Any]) -> list[models.Model]:
        """Events that may be the one a form gives: on its day, with a title, organiser or link of the same;
        where a day is not exactly known, under the same title and of the same type. None that was elsewhere.

        Asked by the place's listings of those days, or by the day alone; never by words alone.
        """
        asked = AlikeEvents(self.model, given)
        if not asked.is_enough:
            return []
        rows = [
            self.filter(where, asked.near(), same).order_by().values_list("pk", flat=True)[:MOST_ALIKE]
            for where in (asked.published(), asked.waiting())
            for same in asked.evidence()
        ]
        keys = {key for found in rows for key in found}
        found = self.filter(pk__in=keys).defer("search", *columns_of("description"))
        found = found.prefetch_related("organisers", "places__territory").order_by("-id")
        return [one for one in found if asked.may_be(one)]

    def fitting(self, reading: Reading) -> Self:
        """Events whose title, topic, description or type hold every word, or which name the person or the
        organiser that it names; that were where and when the reading says, and about what it says."""
        return self._read(reading)

    def read_as(self, reading: Reading | None) -> Self:
        return self.none() if reading is None else self._read(reading, *reading.beside)

    def _read(self, reading, *besides):
        """The rows that fit the reading, or one beside it: all are of the same place and time."""
        ways = [way for one in (reading, *besides) if (way := self._way(one)) is not None]
        if not ways:
            return self.none()
        rows = self
        if reading.place:
            rows = rows._placed(reading.place)
        if reading.first:
            rows = rows.held_between(reading.first, reading.last)
        if not any(wanted for _finding, wanted in ways):
            return rows
        rows = rows.alias(words_and_days=WORDS, shown=self._shown())
        rows = rows.filter(reduce(or_, (wanted for _finding, wanted in ways)))
        rows._by_word = [finding for finding, _wanted in ways if finding]
        return rows

    def _way(self, reading):
        """(Q that leads to what may fit a reading, Q of what does), None where nothing does."""
        if reading.is_hopeless:
            return None
        finding = wanted = Q()
        lines = [(f"topic {entries}", self._about(entries)) for entries in reading.topics()]
        if reading.by_name:
            lines.append(("named", self._naming(reading)))
        for key, tables in lines:
            held = self._held_by(reading, key, tables)
            if held is None:
                return None
            finding, wanted = finding & held, wanted & held
        query = reading.query()
        if query is not None:
            finding &= Q(words_and_days=query)
            wanted &= Q(words_and_days=query) & (self._told(query) if self._is_public else Q())
        return finding, wanted

    def _held_by(self, reading, key, tables):
        """Q of the events that the rows of one of the tables, (rows, their path to the event), are of; None
        where there are none. Few are known by their keys; of many each event is asked, by the tables that
        have rows: beside an OR, were it of nothing, PostgreSQL would not come from the rows to the events."""

        def ask():
            return [
                set(rows.order_by().values_list(path, flat=True)[: MOST_KEYS + 1]) for rows, path in tables
            ]

        found = reading.once(f"events of {key}", ask)
        keys = set().union(*found)
        if len(keys) <= MOST_KEYS:
            return Q(pk__in=keys) if keys else None
        held = (
            Q(Exists(rows.filter(**{path: OuterRef("pk")})))
            for (rows, path), some in zip(tables, found, strict=True)
            if some
        )
        return reduce(or_, held)

    def _about(self, entries):
        """What tells that an event is for one of the groups, in one of the directions, of one of the
        marathons."""
        groups, directions, marathons = (
            [one for one in entries if one._meta.model_name == kind]
            for kind in ("targetgroup", "direction", "marathon")
        )
        audiences, events = self.model.audiences.rel.related_model.objects, self.model._base_manager
        return [
            (audiences.filter(target_group__in=families_of(groups)), "event"),
            (self.model.directions.through.objects.filter(direction__in=directions), "event"),
            (events.filter(edition__marathon__in=marathons), "pk"),
        ]

    def _naming(self, reading):
        """What tells that an event was held by one of the organisations, or names one of the people."""
        organisers = self.model.organisers.rel.related_model.objects
        people = self.model.people.rel.related_model.objects
        return [
            (organisers.filter(organisation__in=organisations_named_in(reading)), "event"),
            (people.filter(person__in=people_named_in(reading)), "event"),
        ]

    def _placed(self, place):
        """Held there: of what is published its listings say so, of the rest its places."""
        if place.level == 0:
            return self
        if type(self) is EventQuerySet and self._is_public:
            return self.in_territories([place])
        listed = self._with(self.model.listings.rel.related_model, territory=place, now=True)
        if self._is_public:
            return listed
        places = self.model.places.rel.related_model.objects.filter(any_subtree("territory", [place]))
        return self.filter(Q(pk__in=places.order_by().values("event")))

    def holds_any(self) -> bool:
        if not self._is_public:
            return super().holds_any()
        return not self.query.is_empty() and bool(first_keys(self.newest_first(), 1))

    def holding_words(self, query: SearchQuery) -> Self:
        rows = self.alias(words_and_days=WORDS).filter(words_and_days=query)
        rows._by_word = [Q(words_and_days=query)]
        return rows

    def in_steps(self, start: datetime.date | None = None) -> Iterator[Self]:
        """Parts of these ordered rows that together are all of them, one after another; `start`: where they
        begin, if that is known.

        What holds a word lies scattered, and a page wants a few of it: the days near the beginning are looked
        through before the years behind them. The index of words leads to what holds a rare one; PostgreSQL,
        who does not know how rare it is, is not asked to choose. Where many hold it, it is.
        """
        if self._by_word is None or self.query.is_empty():
            yield self
            return
        forward = self.query.order_by[0].startswith("-") != self.query.standard_ordering
        listed = self.model._base_manager.filter(stage="published").order_by()
        if forward:
            since, reached, next_day = "gte", operator.ge, models.Min
            start = max(filter(None, [start, self._first]), default=datetime.date.min)
        else:
            since, reached, next_day = "lte", operator.le, models.Max
            start = min(filter(None, [start, self._last]), default=datetime.date.max)
        with_word, by_key = self._led_to(listed)

        def onwards(day):
            return Q(**{f"listed_on__{since}": day})

        left = begun = start
        found = set()  # and not told yet: to plan what else is asked takes longer than to find them
        for number in STEPS:
            day = listed.filter(onwards(left)).aggregate(day=next_day("listed_on"))["day"]
            if day is None:
                break
            days = DaysAt(day, number, forward=forward)
            more = {row for rows in with_word for row in rows.filter(days.said)[: MANY + 1]}
            more |= {row for row in by_key if row[0] in days}
            if len(more) > MANY:
                yield self.filter(onwards(begun))
                return
            left, found = days.beyond, found | more
            if len(found) >= FEW:
                yield from self.filter(onwards(begun))._in_parts(found, forward)
                begun, found = left, set()
            if left is None:
                break
        else:
            if listed.filter(onwards(start)).exclude(onwards(left))[:ENOUGH].count() < ENOUGH:
                yield self.filter(onwards(begun))
                return
            found = {row for rows in [*with_word, by_key] for row in rows if reached(row[0], begun)}
        if found:
            yield from self.filter(onwards(begun))._in_parts(found, forward)

    def _led_to(self, listed):
        """What may fit, (day, key) each: (querysets of what holds a word, list of what keys lead to)."""
        everything = self.model._base_manager.alias(words_and_days=WORDS).order_by()
        with_word, by_key = [], []
        for way in self._by_word:
            if _is_of_keys(way):
                by_key += listed.filter(way).values_list("listed_on", "pk")
            else:
                with_word.append(everything.filter(way).values_list("listed_on", "pk"))
        return with_word, by_key

    def _in_parts(self, found, forward):
        """Of these (day, key) those that fit, the first ones first: what a page does not show is not read."""
        keys = [key for _day, key in sorted(found, reverse=not forward)]
        size = FEW
        while keys:
            yield known(self, keys[:size])
            keys, size = keys[size:], size * 4

    def as_public(self) -> Self:
        """The same rows, in which words are looked for as the public reads them: of an event with a small
        number (registry/rules/small_numbers) the sentences of a description that name one are not looked
        through, for to find them would be to tell it."""
        rows = self._clone()
        rows._is_public = True
        return rows

    def showing_words(self, query: SearchQuery) -> Self:
        """Published rows of which the public reads words that fit a query."""
        return self.holding_words(query).alias(shown=self._shown()).filter(self._told(query))

    def _told(self, query):
        """Q of those with these words that tell no small number by them; of rows with `shown`."""
        # None of these may become a table of all small numbers there are: a page wants a few events.
        telling = (Subquery(lines.values("pk")[:1]) for lines in small_lines(self.model, OuterRef("pk")))
        tells_none = reduce(and_, (Q(IsNull(line, True)) for line in telling))
        names_none = reduce(and_, (~Q(NamesFew(F(column))) for column in columns_of("description")))
        told_freely = tells_none & ~has_small_source() | names_none
        return told_freely & ~self._has_ends() | Q(shown=query)

    def _has_ends(self):
        """Q of an event of which a number is told by its ends."""
        lines = lines_by_ends(self.model, OuterRef("pk"))
        return ~reduce(and_, (Q(IsNull(Subquery(some.values("pk")[:1]), True)) for some in lines))

    def _shown(self):
        """The words of an event without the sentences of its description that name a small number; beside one
        that is told by its ends, any number."""
        texts = (
            Case(
                When(self._has_ends(), then=WithoutNumbers(F(column))),
                When(NamesFew(F(column)), then=WithoutSmallNumbers(F(column))),
                default=column,
                output_field=models.TextField(),
            )
            for column in columns_of("description")
        )
        return with_types(Typed(*columns_of("title"), *columns_of("topic"), *texts))

    def newest_first(self) -> Self:
        return self._in_order("-")

    def oldest_first(self) -> Self:
        return self._in_order("")

    def _in_order(self, sign):
        return self.order_by(f"{sign}{self._listed_on}", f"{sign}{self._number}")

    def for_feeds(self) -> Self:
        """What feeds and calendars say, in a fixed number of queries."""
        return self.for_lists(*SAID_IN_FEEDS)

    def for_lists(self, *besides: str) -> Self:
        """What a row of a list shows, in a fixed number of queries; `besides`: further columns."""
        places = self.model.places.rel.related_model.objects.only("event", "territory", "basis")
        titles = Territory.objects.only(*columns_of("title"))
        names = Organisation.objects.published().only("kind", *columns_of("name"))
        lines = self.model.organisers.rel.related_model.objects.public()
        lines = lines.only("event", "organisation", "role", "basis", *columns_of("described"))
        return (
            self.select_related("type")
            .only(*SHOWN_IN_LISTS, *besides)
            .prefetch_related(
                Prefetch("places", places.prefetch_related(Prefetch("territory", titles))),
                Prefetch("organisers", lines.prefetch_related(Prefetch("organisation", names))),
                self._moves(),
            )
        )

    def for_detail(self) -> Self:
        """What the page of one event shows, in a fixed number of queries; sources come with
        `events.public.disclosure.disclose`."""
        rows = self.select_related(
            "type", "second_type", "edition__marathon", "observance", "responsible"
        ).prefetch_related(*lines_for_pages(self.model), "directions", self._moves())
        return naming_published(rows.defer("search"), "project")

    def _moves(self):
        """Oblasts that an event lies in only by the borders of today, or only by those of its time."""
        rows = self.model.listings.rel.related_model.objects.filter(
            ~Q(now=F("then")), territory__level=Territory.Level.OBLAST
        )
        titles = (f"territory__{column}" for column in columns_of("title"))
        rows = rows.select_related("territory").only("event", "now", "then", *titles)
        return Prefetch("listings", rows.order_by("territory__sort_key"), to_attr="moves")

    def count_by(self, field: str) -> list[tuple[Any, int]]:
        """[(value, number of events)], largest first; `field` is a column of the event."""
        return list(
            self.order_by()
            .values_list(field)
            .annotate(events=models.Count("pk", distinct=True))
            .order_by("-events", field)
        )


class TerritoryEventQuerySet(EventQuerySet):
    """The events of one territory: the same verbs ask the copies of columns beside that territory, so that
    one ordered index leads to what was asked."""

    _listed_on, _number, _type = "listing_on", "listing_id", "listing_type"


class MarathonQuerySet(SearchedQuerySet):
    def in_order(self) -> Self:
        """The first one that was entered first."""
        return self.order_by("pk")


class CollectionQuerySet(models.QuerySet):
    """What is collected from the districts by a day."""

    def named(self) -> Self:
        """With what they are called by."""
        return self.select_related("edition__marathon", "edition__territory")

    def of_officer(self, officer: Any) -> Self:
        """Those that ask something of the officer's territory, or of a district that lies in it by now."""
        if not officer.works_somewhere:
            return self.none()
        own = officer.territory
        if officer.role in EVERYWHERE or own.level == 0:
            return self
        placement = type(own).placements.rel.related_model
        former = placement.objects.filter(subtree("territory", own), parent__level=1)
        asked = Q(edition__territory__level=0) | Q(edition__territory__in=former.values("parent"))
        here = {own.pk, own.oblast_id, own.district_id} - {None}
        return self.filter(
            asked
            | Q(edition__isnull=True)
            | Q(edition__territory__isnull=True)
            | Q(edition__territory__in=here)
            | subtree("edition__territory", own)
        )

    def public_of(self, edition: models.Model) -> Self:
        """That of an edition, where readers are told."""
        return self.filter(edition=edition, is_public=True)


class EditionRequestQuerySet(ScopedQuerySet):
    """What officers ask for."""

    def new(self) -> Self:
        return self.filter(state="new")

    def of_edition(self, edition: models.Model) -> Self:
        """Those that an edition of this marathon and year would answer; `edition` may be a request too."""
        return self.filter(marathon=edition.marathon_id, year=edition.year)
