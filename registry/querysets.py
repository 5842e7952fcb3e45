"""Which organisations, people and sources: the words the doors speak."""

import datetime
from collections.abc import Iterable, Iterator
from functools import reduce
from operator import and_, or_
from typing import Any, Self, TypeVar

from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.search import SearchQuery
from django.db import models
from django.db.models import (
    Case,
    DateField,
    Exists,
    IntegerField,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Length
from django.db.models.lookups import IsNull

from moderation.querysets import (
    FactQuerySet,
    LineQuerySet,
    ModeratedQuerySet,
    ScopedQuerySet,
    lines_for_pages,
    named_in_public,
)
from ngo_portal.lib.language.dictionaries import DictionaryQuerySet
from ngo_portal.lib.language.kazakh import fold
from ngo_portal.lib.language.likeness import SHORTEST_NAME, address_key, same_person, same_words
from ngo_portal.lib.language.look_alikes import written_alike
from ngo_portal.lib.language.translated import columns_of, page_language
from officers.models import Officer
from officers.roles import EVERYWHERE
from registry.rules.bin import LENGTH, read_bin
from registry.rules.legal_forms import LegalForms
from registry.rules.small_numbers import NamesFew
from search.question import Reading, as_query
from search.searched import SearchedQuerySet, in_any_way
from search.words import Word
from territories.querysets import any_subtree, nearness

Rows = TypeVar("Rows", bound=QuerySet)

#: Of rows with the words of a name so many are compared, those of the shortest names.
MOST_LOOKED_AT = 200
#: So many words are looked for in different names and texts of a record; more of them stand in one.
MOST_APART = 3
#: The columns that hold words of a record: its names, and what is said of it.
TEXTS = ("typed", "told")
#: Of an organisation that is over nobody asks anything any more.
OVER = ["liquidated", "inactive"]
#: What is over comes behind what is not, then the shortest names come first: an index has it so.
SHORTEST_FIRST = (
    Case(When(status__in=OVER, then=1), default=0, output_field=IntegerField()),
    Length("search"),
)
#: So many may be called so; where more are, the words are no name of somebody.
MOST_NAMED = 100
#: Of a question so many words count.
MOST_WORDS = 12
#: The folded columns that hold names.
ORGANISATION_NAMES = PERSON_NAMES = ("search", "other_names__search")
#: With fewer a number is not looked for among the BINs.
FEWEST_DIGITS = 4
#: What orders by activity: {annotation: the column it is made of}.
KEPT = {"held": "activity__events", "active_on": "activity__latest"}
#: What somebody does comes before what is thought of it.
KINDS_ON_PAGES = (
    *("activity", "service", "training", "help", "partnership"),
    *("judgement", "policy", "plan", "other"),
)


def there_is(rows: QuerySet) -> Q:
    """Q: there is such a row, which is looked for beside each one that is asked about; of an Exists beside
    others PostgreSQL may make a table of all such rows there are."""
    return Q(IsNull(Subquery(rows.order_by().values("pk")[:1]), False))


def naming_published(rows: Rows, *relations: str) -> Rows:
    """The rows with what these foreign keys point to, None where that is not published: so no page can
    name it.
    """
    return rows.prefetch_related(
        *(
            Prefetch(relation, rows.model._meta.get_field(relation).related_model.objects.published())
            for relation in relations
        )
    )


def holding_words(rows: Rows, text: str) -> Rows:
    """Rows whose folded column `search` holds every word of `text`: quotes, case and Kazakh letters do not
    matter.
    """
    for word in fold(text).split():
        rows = rows.filter(search__contains=word)
    return rows


def sort_key() -> str:
    """The column (registry/models/alphabetical.py) that orders names for the reader of the page."""
    language = page_language()
    return "sort_key" if language == "kk" else f"sort_key_{language}"


def found_by_words(rows: Rows, words: Iterable[str], names: Iterable[str], **beside: Any) -> Rows:
    """Rows of which every word stands in one of the folded columns `names` (paths), in letters that look the
    same, or fits `beside` ({path: what of the word it must be}); one word at least stands in a name."""
    words = list(dict.fromkeys(words))[:MOST_WORDS]
    by_name = {
        word: [{f"{name}__contains": written} for name in names for written in written_alike(word)]
        for word in words
    }
    for word in words:
        further = beside.items() if len(word) >= SHORTEST_NAME else ()
        rows = rows.filter(
            pk__in=_in_any_way(rows, *by_name[word], *({path: of(word)} for path, of in further))
        )
    if beside and words:
        rows = rows.filter(pk__in=_in_any_way(rows, *(way for ways in by_name.values() for way in ways)))
    return rows


def closest(rows: Rows, words: Iterable[str], near: models.Model | None, *places: str) -> Rows:
    """Those near the territory first, then those whose name is no more than the words."""
    asked = " ".join(words)
    by_place = [nearness(near, *places)] if near else []
    begins = Case(When(search__startswith=asked, then=Value(0)), default=Value(1))
    return rows.order_by(*by_place, begins, Length("search"), sort_key(), "id")


def named(rows: Rows, *texts: str) -> Rows:
    """Rows of which one name, of the record's own or its other ones, holds every word of one of the texts,
    in letters that look the same."""
    others = rows.model._meta.get_field("other_names").related_model
    owner = others.owner_field().attname
    keys = [
        names.filter(_holding(text)).order_by().values(key)
        for text in texts
        if fold(text)
        for names, key in ((rows.model._base_manager.all(), "pk"), (others._base_manager.all(), owner))
    ]
    return rows.filter(pk__in=keys[0].union(*keys[1:])) if keys else rows.none()


def _holding(text):
    words = (
        reduce(or_, (Q(search__contains=written) for written in written_alike(word)))
        for word in list(dict.fromkeys(fold(text).split()))[:MOST_WORDS]
    )
    return reduce(and_, words)


def typed_names(given: dict[str, Any]) -> list[str]:
    """The names of a form that is filled in, other ones too."""
    names = [given.get(column) for column in columns_of("name")]
    return [name for name in [*names, *given.get("other_names-name", [])] if name]


def all_names(record: models.Model) -> list[str]:
    return [*record.names, *(other.name for other in record.other_names.all())]


class TargetGroupQuerySet(DictionaryQuerySet):
    def families(self) -> dict[int, set[int]]:
        """{primary key of a group: those of the groups that whoever asks for it means}: its own and those of
        all that belong to it; a retired one with a parent stands for what it was merged into."""
        rows = self.model._base_manager.order_by().values_list("pk", "parent", "is_active")
        above = {key: (parent, is_active) for key, parent, is_active in rows}
        below: dict[int, list[int]] = {}
        for key, (parent, _is_active) in above.items():
            below.setdefault(parent, []).append(key)
        return {key: _family(key, above, below) for key in above}


def _family(key, above, below):
    top, met = key, set()
    while top not in met and (known := above.get(top)) and known[0] and not known[1]:
        met.add(top)
        top = known[0]
    found, left = set(), [top]
    while left:
        if (one := left.pop()) not in found:
            found.add(one)
            left += below.get(one, [])
    return found | {key}


def numbers_of_groups(pairs: Iterable[tuple[int, int]], families: dict[int, set[int]]) -> dict[int, int]:
    """{primary key of a group: rows that are for it}, of pairs of rows and groups, those of none left out."""
    rows: dict[int, set[int]] = {}
    for row, group in pairs:
        rows.setdefault(group, set()).add(row)
    found = {
        key: set[int]().union(*(rows.get(one, ()) for one in family)) for key, family in families.items()
    }
    return {key: len(those) for key, those in found.items() if those}


def families_of(groups: Iterable[models.Model]) -> set[int]:
    """Primary keys of the target groups that are meant by these."""
    return {key for group in groups for key in group.family}


def _is_legal_form(word):
    return any(entry._meta.model_name == "legalform" for entry in word.topics)


def organisations_named_in(reading: Reading) -> list[int]:
    """Primary keys of the published organisations that those words of a reading name that are read as a name;
    none where as many are called so that the words are no name."""
    words = [word for word in reading.named() if not _is_legal_form(word)]
    rows = apps.get_model("registry", "Organisation").objects.published()
    names = rows.model.other_names.rel.related_model._base_manager.all()
    return _named(
        reading, "organisations", lambda: in_any_way(rows, words, ["typed"], (names, "organisation"))
    )


def people_named_in(reading: Reading) -> list[int]:
    """The same of people."""
    people = apps.get_model("registry", "Person").objects
    return _named(reading, "people", lambda: people.called(reading.named()))


def _named(reading, kind, rows):
    words = reading.named()
    if all(map(_is_legal_form, words)) or any(word.is_nowhere for word in words):
        return []
    found = reading.once(
        f"{kind} named", lambda: [*rows().order_by().values_list("pk", flat=True)[: MOST_NAMED + 1]]
    )
    return found if len(found) <= MOST_NAMED else []


class OtherNameQuerySet(SearchedQuerySet, LineQuerySet):
    """Other names of organisations."""


class ContactQuerySet(LineQuerySet):
    def public(self) -> Self:
        """Those that the organisation lets us show."""
        return self.filter(is_public=True)


def last_year_due(today: datetime.date) -> int:
    """The last year about which organisations had to tell the NGO database by today: by 31 March of the
    next."""
    return today.year - (1 if (today.month, today.day) > (3, 31) else 2)


class OrganisationQuerySet(SearchedQuerySet, ModeratedQuerySet):
    def in_territories(self, territories: Iterable[models.Model]) -> Self:
        """Seat in the subtree of any of the territories."""
        return self.filter(any_subtree("seat", territories))

    def unchecked(self, today: datetime.date) -> Self:
        """Published ones at work that nobody has checked for a year."""
        old = Q(verified_on=None) | Q(verified_on__lt=today - datetime.timedelta(days=365))
        return self.published().filter(old).exclude(status__in=OVER)

    def asked_to_file(self, year: int, today: datetime.date) -> Self:
        """Published NGOs at work today that were there in the year of which a filing was due: the law asks
        no state body, initiative group or company, and a branch files with its organisation."""
        later = reduce(or_, (Q(founded__startswith=f"{one}") for one in range(year + 1, today.year + 1)), Q())
        return self.published().filter(kind="ngo").exclude(later | Q(status__in=OVER))

    def with_filing(self, year: int) -> Self:
        """Those whose filing about the year is noted."""
        filings = self.model.annual_filings.rel.related_model._base_manager
        return self.filter(Exists(filings.filter(organisation=OuterRef("pk"), year=year)))

    def without_filing(self, year: int, today: datetime.date) -> Self:
        """Those who were asked for it and whose filing is not noted."""
        filings = self.model.annual_filings.rel.related_model._base_manager
        filed = filings.filter(organisation=OuterRef("pk"), year=year)
        return self.asked_to_file(year, today).exclude(Exists(filed))

    def with_bin(self, text: str) -> Self:
        """Whose BIN `text` gives, in whatever spelling; a spreadsheet takes the first noughts away."""
        digits = read_bin(text)
        return self.filter(bin=digits.zfill(LENGTH)) if len(digits) >= FEWEST_DIGITS else self.none()

    def fitting(self, reading: Reading) -> Self:
        """Every word stands in one of the names, in what the organisation says of itself, or says its legal
        form; its seat lies where the reading says, and it works for whom it says. Or the text is the BIN, or
        how one begins: a spreadsheet takes the first nought away."""
        digits = read_bin(reading.text)
        if len(digits) == LENGTH:
            return self.filter(bin=digits)
        if reading.first or reading.is_hopeless and len(digits) < FEWEST_DIGITS:
            return self.none()
        rows = self.in_territories([reading.place]) if reading.place else self
        for entries in reading.topics():
            rows = rows._about(entries)
        if reading.by_name:
            rows = rows._naming(reading)
        if not reading.in_text():
            return rows
        forms = [word for word in reading.in_text() if _is_legal_form(word)]
        words = [word for word in reading.in_text() if word not in forms]
        if forms and not words and not reading.topics():
            keys = [
                entry.pk for word in forms for entry in word.topics if entry._meta.model_name == "legalform"
            ]
            return rows.filter(Q(legal_form__in=keys) | Q(typed=as_query(forms)))
        found = rows._called(words)
        if len(digits) < FEWEST_DIGITS or reading.is_narrowed:
            return found
        begins = Q(bin__startswith=digits) | Q(bin=digits.zfill(LENGTH))
        return self.filter(begins | Q(pk__in=found.values("pk")))

    #: What is over comes behind what is not, then the shortest names come first.
    by_length = (*SHORTEST_FIRST, "pk")

    texts = TEXTS

    def plain_words(self, reading: Reading) -> list[Word]:
        if len(read_bin(reading.text)) >= FEWEST_DIGITS:
            return []
        return [word for word in super().plain_words(reading) if not _is_legal_form(word)]

    def keys_by_other_names(self, query: SearchQuery, most: int) -> Iterable[int]:
        names = self.model.other_names.rel.related_model._base_manager.filter(typed=query)
        return names.order_by().values_list("organisation", flat=True)[:most]

    def _called(self, words):
        rows, names = self, self.model.other_names.rel.related_model._base_manager.all()
        if not words:
            return rows
        by_name = in_any_way(rows, words, TEXTS, (names, "organisation"))
        if not 1 < len(words) <= MOST_APART or by_name.order_by().exists():
            return by_name
        for word in words:
            rows = in_any_way(rows, [word], TEXTS, (names, "organisation"))
        return rows

    def _naming(self, reading):
        """Those where one of the people that the reading names holds a post."""
        people = people_named_in(reading)
        posts = self.model.positions.rel.related_model.objects.filter(person__in=people)
        return self.filter(pk__in=posts.order_by().values("organisation")) if people else self.none()

    def _about(self, entries):
        """Those that work for one of the groups, or in one of the directions, that dictionaries name so."""
        groups = [one for one in entries if one._meta.model_name == "targetgroup"]
        directions = [one for one in entries if one._meta.model_name == "direction"]
        every = self.model.objects.order_by()
        ways = [every.for_groups(groups).values("pk")] if groups else []
        ways += [every.in_directions(directions).values("pk")] if directions else []
        return self.filter(reduce(or_, (Q(pk__in=way) for way in ways))) if ways else self.none()

    def best_first(self, text: str, near: models.Model | None) -> Self:
        """What was found by `text` for an officer of the territory `near`."""
        words, _forms = self.legal_forms().split(text)
        return closest(self, words, near, "seat", "responsible")

    def alike(self, given: dict[str, Any]) -> list[models.Model]:
        """Organisations that may be the one a form gives: of its name, whatever the legal form, or of its
        BIN; those seated near it first."""
        forms = self.legal_forms()
        cores = [forms.core(name) for name in typed_names(given)]
        near = given.get("seat")
        rows = named(self, *cores).select_related("seat").prefetch_related("other_names")
        found = [
            one
            for one in rows.order_by(Length("search"), "id")[:MOST_LOOKED_AT]
            if any(same_words(forms.core(name), core) for name in all_names(one) for core in cores)
        ]
        if given.get("bin"):
            found += self.filter(bin=given["bin"]).select_related("seat")
        found.sort(key=lambda one: not (near and one.seat and near.oblast_id == one.seat.oblast_id))
        return list(dict.fromkeys(found))

    def legal_forms(self) -> LegalForms:
        forms = self.model._meta.get_field("legal_form").related_model.objects.all()
        return LegalForms(
            (form.pk, [getattr(form, name) for name in (*columns_of("name"), *columns_of("abbreviation"))])
            for form in forms
        )

    def of_kinds(self, kinds: Iterable[str]) -> Self:
        return self.filter(kind__in=kinds)

    def of_legal_forms(self, forms: Iterable[models.Model]) -> Self:
        return self.filter(legal_form__in=forms)

    def with_status(self, statuses: Iterable[str]) -> Self:
        return self.filter(status__in=statuses)

    def in_directions(self, directions: Iterable[models.Model]) -> Self:
        return self._with(self.model.directions.through, direction__in=directions)

    def for_groups(self, groups: Iterable[models.Model]) -> Self:
        """Those that work for one of the groups: as they say themselves, as a published statement says, or as
        a published event does in which they have a role."""
        keys = families_of(groups)
        said = self._statements().filter(target_groups__in=keys)
        served = self.model.served.rel.related_model.objects
        posts = self.model.positions.rel.related_model.objects.filter(person__in=said.values("person"))
        return self.filter(
            self._has(self.model.target_groups.through, targetgroup__in=keys)
            | there_is(served.filter(organisation=OuterRef("pk"), target_group__in=keys))
            | Q(pk__in=said.values("organisation"))
            | Q(pk__in=said.values("counterpart"))
            | Q(pk__in=posts.values("organisation"))
        )

    def with_groups(self) -> set[tuple[int, int]]:
        """{(primary key, that of a target group it works for)}, of few rows."""
        keys = list(self.order_by().values_list("pk", flat=True))
        own = self.model.target_groups.through.objects.filter(organisation__in=keys)
        served = self.model.served.rel.related_model.objects.filter(organisation__in=keys)
        said = self._statements().filter(target_groups__isnull=False)
        told = (
            said.filter(**{f"{path}__in": keys}).values_list(path, "target_groups")
            for path in ("organisation", "counterpart", "person__positions__organisation")
        )
        pairs = own.values_list("organisation", "targetgroup").union(
            served.values_list("organisation", "target_group"), *told
        )
        return set(pairs) if keys else set()

    def _statements(self):
        return self.model.statements.rel.related_model.objects.published().order_by()

    def _has(self, link, **wanted):
        return Exists(link.objects.filter(organisation=OuterRef("pk"), **wanted))

    def _with(self, link, **wanted):
        return self.filter(self._has(link, **wanted))

    def for_lists(self) -> Self:
        """What a row of a list shows, in a fixed number of queries."""
        return self.select_related("legal_form", "seat__oblast")

    for_feeds = for_lists

    def for_detail(self) -> Self:
        """What the page of one organisation shows of itself, in a fixed number of queries; sources come with
        `events.public.disclosure.disclose`."""
        posts = self.model.positions.rel.related_model.objects.with_names()
        rows = self.select_related("legal_form", "seat__oblast", "area", "responsible").prefetch_related(
            *lines_for_pages(self.model),
            *("directions", "target_groups"),
            *(Prefetch("positions", posts), "positions__person__other_names"),
        )
        return naming_published(rows, "parent")

    def by_name(self) -> Self:
        """In the alphabet of the page's language, by the names it shows."""
        return self.order_by(sort_key(), "id")

    def newest_first(self) -> Self:
        return self.order_by("-id")

    def with_most_events(self) -> Self:
        """Those that held the most events first, as events/models/activity.py counts them."""
        return self.annotate(held=Coalesce("activity__events", 0)).order_by("-held", "-id")

    def lately_active(self) -> Self:
        """Those that held an event last first; then those of which no day is known, and those without any."""
        at_last = Coalesce("activity__latest", Value(datetime.date.min), output_field=DateField())
        return self.annotate(active_on=at_last).order_by("-active_on", "-id")

    def in_steps(self, start: Any = None) -> Iterator[Self]:
        """Parts of these ordered rows that together are all of them, one after another: those of which a
        number is kept in its order, which an index has, and those of none (`first_keys`)."""
        kept = next((KEPT[name] for name in KEPT if name in self.query.annotations), None)
        if kept is None:
            yield self
            return
        some = self.filter(**{f"{kept}__isnull": False}).order_by(f"-{kept}", "-activity__organisation_id")
        others = self.filter(**{f"{kept}__isnull": True}).order_by("-id")
        yield from (some, others) if self.query.standard_ordering else (others, some)


class PositionQuerySet(LineQuerySet):
    """Posts, as lines of people and as what others name."""

    def with_words(self, text: str) -> Self:
        """Every word stands in the name of the person, the post, or the name of the organisation."""
        of_people, of_organisations = (
            self.filter(**{f"{name}__in": rows.with_words(text).order_by().values("pk")})
            for name in ("person", "organisation")
            for rows in [self.model._meta.get_field(name).related_model.objects.all()]
        )
        if of_people.exists():
            return of_people
        organisations = [f"organisation__{name}" for name in ORGANISATION_NAMES]
        people = [f"person__{name}" for name in PERSON_NAMES]
        found = found_by_words(self, fold(text).split(), ["search", *people, *organisations])
        return found if found.exists() else of_organisations

    def best_first(self, text: str, near: models.Model | None) -> Self:
        by_place = [nearness(near, "organisation__seat", "organisation__responsible")] if near else []
        return self.order_by(*by_place, f"person__{sort_key()}", "id")


class PersonQuerySet(SearchedQuerySet, ScopedQuerySet):
    """People have no stage: whom something published names may be named by anyone, the others are known at
    home; only their own territory changes them."""

    def visible_to(self, officer: Officer | AnonymousUser) -> Self:
        own = self.in_scope_of(officer)
        if own.query.is_empty() or officer.role in EVERYWHERE:
            return own
        return self.filter(self._answered_for_by(officer) | named_in_public(self.model))

    def fitting(self, reading: Reading) -> Self:
        """Every word stands in one of the names."""
        if reading.is_narrowed or reading.by_topic or reading.by_name or reading.is_hopeless:
            return self.none()
        return self.called(reading.words)

    def called(self, words: list[Word]) -> Self:
        """Those of whom every word stands in one of the names."""
        rows, names = self, self.model.other_names.rel.related_model._base_manager.all()
        initials = [word for word in words if len(word.typed) == 1 and word.typed.isalpha()]
        for word in words:
            if word not in initials or len(words) == len(initials):
                rows = in_any_way(rows, [word], ["typed"], (names, "person"))
        for word in initials if len(initials) < len(words) else ():
            query = SearchQuery(f"'{word.spelt[0]}':*", search_type="raw", config="simple")
            rows = rows.filter(typed=query)
        return rows

    def best_first(self, text: str, near: models.Model | None) -> Self:
        """What was found by `text` for an officer of the territory `near`."""
        return closest(self, fold(text).split(), near, "responsible")

    def alike(self, given: dict[str, Any]) -> list[models.Model]:
        """People who may be the one a form gives: a patronymic may lack, a first name be an initial."""
        names = typed_names(given)
        whole = [
            " ".join(word for word in fold(name).split() if len(word) >= SHORTEST_NAME) for name in names
        ]
        found = [
            one
            for texts in (whole, [word for text in whole for word in text.split()])
            for one in named(self, *texts)
            .prefetch_related("other_names")
            .order_by(Length("search"), "id")[:MOST_LOOKED_AT]
            if any(same_person(own, name) for own in all_names(one) for name in names)
        ]
        return list(dict.fromkeys(found))


def _in_any_way(rows, *ways):
    """Keys of rows that fit one of the ways: each is looked up by its own index, where an OR over several
    tables would read them all."""
    first, *others = (rows.model._base_manager.order_by().filter(**way).values("pk") for way in ways)
    return first.union(*others)


class ProgrammeQuerySet(SearchedQuerySet, FactQuerySet):
    def of_territory(self, territory: models.Model) -> Self:
        """Those for the territory as a whole, and not of one organisation."""
        return self.filter(territory=territory, organisation=None)


class StatementQuerySet(SearchedQuerySet, FactQuerySet):
    """Statements, and all that is said about organisations, people and territories."""

    def showing_words(self, query: SearchQuery) -> Self:
        """Published rows of which the public reads words that fit a query: of none that may be kept back."""
        texts = [*columns_of("text"), "verbatim"]
        naming = reduce(or_, (Q(NamesFew(models.F(column))) for column in texts))
        # In this order: whether a text names a small number takes long.
        is_shown = Case(
            When(~Q(typed=query), then=Value(False)), When(naming, then=Value(False)), default=Value(True)
        )
        return self.holding_words(query).exclude(self.model.small()).filter(is_shown)

    def of_organisations(self, organisations: Iterable[models.Model]) -> Self:
        """What is said about them, together with them, or about people who hold a post there."""
        return self.filter(
            pk__in=_in_any_way(
                self,
                {"organisation__in": organisations},
                {"counterpart__in": organisations},
                {"person__positions__organisation__in": organisations},
            )
        )

    def of_territory(self, territory: models.Model) -> Self:
        """About the territory itself; what is said of its parts stands on their pages."""
        return self.filter(territory=territory)

    def for_pages(self) -> Self:
        """By kind, then in the order they were entered."""
        order = Case(*(When(kind=kind, then=Value(place)) for place, kind in enumerate(KINDS_ON_PAGES)))
        return super().for_pages().order_by(order, "id")


class ReportedFigureQuerySet(FactQuerySet):
    def of_territory(self, territory: models.Model) -> Self:
        return self.filter(territory=territory, organisation=None)

    def for_pages(self) -> Self:
        """The latest period first."""
        return super().for_pages().order_by("-period", "id")


class AwardQuerySet(FactQuerySet):
    def of_organisations(self, organisations: Iterable[models.Model]) -> Self:
        """Received by them, or by people who hold a post there."""
        return self.filter(
            pk__in=_in_any_way(
                self,
                {"organisation__in": organisations},
                {"person__positions__organisation__in": organisations},
            )
        )

    def for_pages(self) -> Self:
        """The latest first."""
        return super().for_pages().order_by("-date", "-id")


class MemorandumQuerySet(FactQuerySet):
    def of_organisations(self, organisations: Iterable[models.Model]) -> Self:
        """They are a party, or one of their people speaks of it."""
        return self.filter(
            pk__in=_in_any_way(
                self,
                {"parties__organisation__in": organisations},
                {"said_by__organisation__in": organisations},
            )
        )

    def for_pages(self) -> Self:
        """The latest first."""
        return super().for_pages().order_by("-date", "-id")


class SourceQuerySet(SearchedQuerySet, ModeratedQuerySet):
    def without_texts(self) -> Self:
        """What pages say of them: the texts are long."""
        return self.defer("text", "search", "typed", "told")

    def alike(self, given: dict[str, Any]) -> list[models.Model]:
        """Sources that may be the one a form gives: at its address, under its headline, or a letter of its
        number; not one of another date."""
        headline, number, url = (given.get(name) or "" for name in ("headline", "letter_number", "url"))
        rows = self.filter(address=address_key(url))[:MOST_LOOKED_AT] if address_key(url) else []
        found = list(rows)
        for text, column in ((headline, "headline"), (number, "letter_number")):
            if fold(text):
                rows = self.filter(_holding(text)).order_by(Length("search"), "id")[:MOST_LOOKED_AT]
                found += [
                    one
                    for one in rows.defer("text")
                    if same_words(getattr(one, column), text) and one.date.may_be(given.get("date"))
                ]
        return list(dict.fromkeys(found))

    def newest_first(self) -> Self:
        return self.order_by("-id")
