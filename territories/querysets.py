"""Which territories: the words every list, filter and scope uses for a part of the country."""

import datetime
from collections.abc import Collection, Iterable
from functools import reduce
from operator import add, or_
from typing import Any, Self

from django.contrib.postgres.search import SearchQuery
from django.db import models
from django.db.models import Case, F, Func, Q, TextField, Value, When
from django.db.models.expressions import RawSQL
from django.db.models.functions import Length

from ngo_portal.lib.database.shown import shown
from ngo_portal.lib.language.kazakh import SortKey, fold
from ngo_portal.lib.language.translated import columns_of, page_language
from ngo_portal.lib.serving.memory import Memory
from territories.rules.place_words import CITY, PlaceWords, read_place
from territories.rules.typed_words import PlaceNames, Said, are_called, on_another_keyboard, said

_NAMES = (*columns_of("title"), "aliases")
#: Places of which the words of a question are known so, of oblasts and districts first.
MOST_OF_WORDS = 400
#: No place is called by more, with all that it lies in; a cell of a pasted table may be any text.
LONGEST_ASKED = 300
#: What a place lies in.
_AROUND = ("sub_district", "district", "oblast")
#: A longer word for a kind of place is written out.
LETTERS_OF_ABBREVIATION = 3


class TerritoryQuerySet(models.QuerySet):
    def shown(self) -> Self:
        """Places a reader may choose: not retired, and a city that the classifier lists twice only once."""
        return self.filter(valid_to__isnull=True, same_as__isnull=True)

    def at_level(self, level: int) -> Self:
        """`level`: 0 country, 1 oblast, 2 district, 3 sub-district, 4 settlement (`Territory.Level`)."""
        return self.filter(level=level)

    def at_most_districts(self) -> Self:
        """What may answer for records: the country, oblasts, districts and cities."""
        return self.filter(level__lte=self.model.Level.DISTRICT)

    def oblasts(self) -> Self:
        """Oblasts and cities of republican significance: the first level, found through the country."""
        return self.filter(parent__in=self.model.objects.filter(parent__isnull=True))

    def within(self, territory: models.Model) -> Self:
        """The territory itself and everything that lies in it by today's borders."""
        return self.filter(subtree("", territory))

    def within_any(self, territories: Iterable[models.Model]) -> Self:
        """The same of several."""
        return self.filter(any_subtree("", territories))

    def of_kinds(self, kinds: Iterable[str]) -> Self:
        return self.filter(kind__in=kinds)

    def by_code(self) -> Self:
        """In the order of the classifier, in which a place follows what it lies in."""
        return self.order_by("code")

    def second_level_of(self, oblast: models.Model) -> Self:
        """The rows of a table "by district": districts and cities of an oblast, a big city's districts."""
        return self.filter(parent=oblast).shown()

    def ever_second_level_of(self, oblast: models.Model) -> Self:
        """The same, with those that lay in the oblast before a reform."""
        placements = self.model.placements.rel.related_model.objects.filter(parent=oblast)
        return self.filter(pk__in=placements.values("territory")).shown()

    def known(self, keys: Collection[int]) -> list[models.Model]:
        """The places with these primary keys, in the alphabet of the page's language; without a question
        where all are at most districts. Not to be altered."""
        name = f"districts in the order of {page_language()}"
        kept = Memory().get(name, lambda: list(self.model.objects.at_most_districts().in_order()))
        found = [place for place in kept if place.pk in keys]
        return found if len(found) == len(keys) else list(self.filter(pk__in=keys).in_order())

    def keys_of_second_level(self, oblast: models.Model, *, ever: bool) -> set[int]:
        """The primary keys of `second_level_of`, or of `ever_second_level_of`. Not to be altered."""
        find = self.ever_second_level_of if ever else self.second_level_of
        name = f"second level of {oblast.pk}, {'ever' if ever else 'now'}"
        return Memory().get(name, lambda: set(find(oblast).order_by().values_list("pk", flat=True)))

    def on_path_of(self, territory: models.Model, on: datetime.date | None = None) -> Self:
        """The territory and what it lies in, without the country, by the borders on a date or by today's."""
        return self.filter(pk__in=RawSQL("SELECT id FROM territory_path(%s, %s) id", (territory.pk, on)))

    def with_code(self, codes: Iterable[str]) -> Self:
        """`codes`: nine-digit KATO codes of today."""
        return self.filter(code__in=codes)

    def known_by(self, codes: Iterable[str]) -> dict[str, models.Model]:
        """{code: place as readers see it} for the KATO codes there are or were, of any iterable of texts.

        The second row of a city stands for the first one, a code from before a reform for the place of today.
        """
        if not (codes := {code for code in codes if len(code) == 9}):
            return {}
        known = {place.code: place for place in shown(self.model, codes, "with_path", by="code")}
        if former := codes - known.keys():
            placements = self.model.placements.rel.related_model.objects.filter(code__in=former)
            places = dict(placements.order_by("until", "pk").values_list("code", "territory"))
            found = {place.pk: place for place in shown(self.model, places.values(), "with_path")}
            known |= {code: found[key] for code, key in places.items()}
        return {code: place.same_as or place for code, place in known.items()}

    def with_path(self) -> Self:
        """With what they lie in, and the place that one stands for."""
        return self.select_related("oblast", "district", "sub_district", "same_as")

    def search(self, text: str | None, near: models.Model | None = None, *, with_slips: bool = True) -> Self:
        """Places whose names begin with the words of `text`, in any order, best first; one word at least is
        of the place's own name, others may be of what it lies in or lay in. Digits find codes. Where nothing
        begins so, the same in any alphabet and with any ending, on another keyboard, and with slips.

        What lies in the district of the territory `near` comes first, then what lies in its oblast.
        """
        text = (text or "").replace("\x00", " ")
        if len(text) > LONGEST_ASKED:
            return self.none()
        asked, names = read_place(text), self._names()
        ways = [
            lambda: self._beginning_so(asked, said(text, names), near),
            lambda: self._beginning_so(read_place(text, with_endings=True), said(text, names), near),
        ]
        if asked.kinds:  # «Караганда обл.» is no city
            of_kind = (way for way in ways if way().filter(kind__in=asked.kinds).exists())
            ways = [*of_kind, *ways]
        ways.append(lambda: self._typed_so(text, said(on_another_keyboard(text), names), near))
        if with_slips:
            ways.append(lambda: self._typed_so(text, said(text, names, with_slips=True), near))
        return next((found for way in ways if (found := way()).exists()), self.none())

    def _beginning_so(self, asked, words, near):
        """Also what is the same in another alphabet or with another ending."""
        if not asked.words:
            return self.none()
        keys = list(self._of_words(words).order_by("level").values_list("pk", flat=True)[:MOST_OF_WORDS])
        exact = _are_exact(words)
        first, *_others = asked.words
        own = _holds(asked.query(first, "A")) | Q(pk__in=keys)
        whole = [_holds(asked.query(word, "A", "")) for word in asked.words]
        around = [_holds(asked.query(word, "B")) for word in asked.repeated]
        as_said = [_holds(f"'{word}':*A") for word in asked.of_kind if len(word) > LETTERS_OF_ABBREVIATION]
        found = self.filter(_found_by(asked) | Q(pk__in=keys)) if keys else self.filter(_found_by(asked))
        return found._best_first(asked.kinds, near, [own], [*whole, *exact, *as_said, *around])

    def _typed_so(self, text, words, near):
        return self._of_words(words)._best_first(read_place(text).kinds, near, [], _are_exact(words))

    def _of_words(self, words):
        """Of which one word at least is of the own name, and others of it or of what the place lies in."""
        own = [Q(typed=_raw(word.query())) for word in words]
        if not own:
            return self.none()
        rows = self.filter(reduce(or_, own))
        for word, here in zip(words, own if len(own) > 1 else [], strict=False):
            around = (Q(**{f"{place}__typed": _raw(word.query())}) for place in _AROUND)
            rows = rows.filter(reduce(or_, around, here))
        return rows

    def _names(self):
        """The words of all names, kept until one of them changes."""
        return Memory().get("names of places", self._all_names)

    def _all_names(self):
        rows = self.model._base_manager.filter(valid_to__isnull=True, same_as__isnull=True).order_by()
        each = Func(Func("typed", function="tsvector_to_array"), function="unnest", output_field=TextField())
        hyphened = rows.filter(reduce(or_, (Q(**{f"{one}__contains": "-"}) for one in _NAMES)))
        texts = [text for row in hyphened.values_list(*_NAMES) for text in row]
        return PlaceNames(rows.values_list(each, flat=True).distinct(), texts)

    def _best_first(self, kinds, near, first, then):
        """The rows in the order of fit: of the kinds that were said, of these words, near, of all words."""
        return self.order_by(
            _falsehood(Q(level=0)),
            *([_falsehood(Q(kind__in=kinds))] if kinds else []),
            *map(_falsehood, first),
            *([nearness(near, "")] if near else []),
            *map(_falsehood, then),
            "level",
            reduce(add, (Length(column) for column in columns_of("title"))),  # other names do not count
            title_key(),
            "code",
        )

    def suggested(self, text: str, most: int, *, with_slips: bool = True) -> list[models.Model]:
        """The first places that `search` finds for a reader."""
        found = self.shown().search(text, with_slips=with_slips)
        return list(found.select_related("district", "oblast")[:most])

    def meant_by(self, text: str, most: int) -> list[models.Model]:
        """The places that a reader may mean by `text`, at most so many: that of a KATO code, of today or of
        before; one where only one has just this name, or is of the kind that was said; a city rather than
        villages and okrugs of its name. Else all that are found, those of just this name first. What is
        only a slip away is not meant: it may be offered."""
        if known := self.known_by([text.strip()]):
            return list(known.values())
        found, asked = self.suggested(text, most, with_slips=False), read_place(text)
        named = [place for place in found if _is_called(place, asked)]
        for typed in (text, on_another_keyboard(text)):
            if words := [] if named else said(typed, self._names()):
                named = [
                    place for place in found if any(are_called(name, words) for name in _names_of(place))
                ]
        if not named:
            asked = read_place(text, with_endings=True)
            named = [place for place in found if _is_called(place, asked)]
        of_kind = [place for place in named if place.kind in asked.kinds] or named
        cities = [place for place in of_kind if place.kind in CITY]
        for meant in (of_kind, cities):
            if len(meant) == 1 and all(one.level > one.Level.DISTRICT for one in of_kind if one not in meant):
                return meant
        return [*of_kind, *(place for place in found if place not in of_kind)]

    def holding_words(self, query: SearchQuery) -> Self:
        """Places whose names have words, in whatever letters these were typed."""
        return self.filter(typed=query)

    def with_word(self, word: str) -> Self:
        """Places with a word that begins so in their names or in those of what they lie in."""
        return self.filter(_holds(f"'{fold(word)}':*"))

    def in_order(self, language: str | None = None) -> Self:
        """In the alphabet of the page's language, or of `language` (kk, ru, en)."""
        return self.order_by(title_key(language), "code")


class PlacementQuerySet(models.QuerySet):
    def open(self) -> Self:
        """Today's places in the tree, one for every territory."""
        return self.filter(until__isnull=True)

    def on(self, date: datetime.date) -> Self:
        """Places in the tree as they were on `date`; an unknown beginning counts as always."""
        return self.filter(Q(since__isnull=True) | Q(since__lte=date)).filter(
            Q(until__isnull=True) | Q(until__gt=date)
        )

    def of_districts(self, date: datetime.date) -> Self:
        """Of the districts and cities that there were on `date`, in what they lay in then; a city of
        republican significance is one of them."""
        kind = self.model.territory.field.related_model.Kind.CITY_REPUBLICAN
        there = Q(territory__level=2, parent__level=1) | Q(territory__level=1, territory__kind=kind)
        rows = self.on(date).filter(there, territory__same_as__isnull=True)
        rows = rows.exclude(territory__valid_to__lte=date).exclude(territory__valid_from__gt=date)
        return rows.select_related("territory", "parent")

    def in_territory(self, territory: models.Model) -> Self:
        """Of districts: those that lay in a territory then, and the territory itself; all of the country."""
        return self if territory.level == 0 else self.filter(Q(parent=territory) | Q(territory=territory))

    def in_territory_ever(self, territory: models.Model) -> Self:
        """The same, with those that lie in it by now."""
        if territory.level == 0:
            return self
        return self.filter(Q(parent=territory) | subtree("territory", territory))


def title_key(language: str | None = None, relation: str = "") -> Any:
    """SQL that orders titles for the reader of `language`, the page's by default; `relation`: the path to the
    territory with its underscores. «город Алматы» stands under А: the words for the kind of place before a
    Russian name do not count.
    """
    language = page_language(language)
    if language == "kk":
        return F(f"{relation}sort_key")
    title = F(f"{relation}title_{language}")
    if language == "ru":
        arguments = (title, Value("^([а-яё]+ )+(?=[^а-яё ])"), Value(""))
        title = Func(*arguments, function="regexp_replace", output_field=models.TextField())
        title = Func(title, Value("ё"), Value("е"), function="translate", output_field=models.TextField())
    return SortKey(title)


def nearness(territory: models.Model, *fields: str) -> Case:
    """SQL that orders by how near one of the relations `fields` points to a territory: in it or its district
    first, then in its oblast, then elsewhere. "" asks territories themselves."""
    around = [territory.district, territory.oblast] if territory.district_id else [territory.oblast]
    steps = list(dict.fromkeys(filter(None, around))) or [territory]
    whens = [
        When(reduce(or_, (subtree(field, step) for field in fields)), then=Value(number))
        for number, step in enumerate(steps)
        if step.level
    ]
    return Case(*whens, default=Value(len(steps)))


def _is_called(place, asked):
    """Whether all words of one of its names were said."""
    given = {form for forms in asked.words.values() for form in forms}
    return any(given.issuperset(words) for name in _names_of(place) if (words := read_place(name).words))


def _names_of(place):
    return [*(getattr(place, column) for column in columns_of("title")), *place.aliases.split()]


def _found_by(asked: PlaceWords) -> Q:
    every = " & ".join(f"({asked.query(word)})" for word in asked.words)
    own = " | ".join(asked.query(word, "A") for word in asked.words)
    return _holds(f"({every}) & ({own})")


def _holds(query: str) -> Q:
    return Q(words=_raw(query))


def _are_exact(words: list[Said]) -> list[Q]:
    """That all words are whole ones of the own name; nothing where none can be."""
    if not words or not all(word.exact for word in words):
        return []
    return [Q(typed=_raw(" & ".join(f"({word.query(is_whole=True)})" for word in words)))]


def _raw(query: str) -> SearchQuery:
    return SearchQuery(query, search_type="raw", config="simple")


def _falsehood(condition: Q) -> Case:
    """SQL that orders what fits first."""
    return Case(When(condition, then=Value(0)), default=Value(1))


def subtree(field: str, territory: models.Model) -> Q:
    """Q: the relation `field` points into the subtree of `territory`, by today's borders.

    `field` may be a path ("seat", "event__places__territory"); "" asks territories themselves.
    """
    if territory.level == 0:
        return Q()
    if territory.level == 4:
        return Q(**{field or "pk": territory.pk})
    column = ("oblast", "district", "sub_district")[territory.level - 1]
    return Q(**{f"{field}__{column}" if field else column: territory.pk})


def any_subtree(field: str, territories: Iterable[models.Model]) -> Q:
    """Q: the relation `field` points into the subtree of one of the territories; none given means nowhere."""
    wanted = Q(pk__in=[])
    for territory in territories:
        if territory.level == 0:
            return Q()
        wanted |= subtree(field, territory)
    return wanted
