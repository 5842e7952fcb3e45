"""What of one event a sentence may say, taken from its rows: kinds of words, and no order of them yet.

A place or an organiser that no source states is not said as if one did; numbers are those the public is told.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from events.public.lead import HELD_BY, PLURAL
from ngo_portal.lib.language import kazakh
from ngo_portal.lib.language.approximate_dates import ApproximateDate, inferred_label, told
from ngo_portal.lib.language.quantities import Noun
from ngo_portal.lib.language.translated import TranslatedText, page_language
from registry.rules import phrases
from registry.rules.attributions import in_sentence
from summaries.press.sentences import Row, figure_row

#: A title with one name in quotation marks.
NAMED = re.compile("([^«“]*)[«“]([^«»“”]+)[»”]([^»”]*)")
#: Types of which the topic is the name: nobody speaks about it there.
NAMED_BY_TOPIC = {
    *("festival", "exhibition", "concert", "fair", "contest", "sports-competition", "intellectual-game"),
    *("charity-campaign", "aid-delivery", "environmental-campaign", "clean-up-day", "fundraising"),
}
#: «13 человек и более 10 мужчин» may be read as «13 человек и более»: these stand first.
MORE_OR_LESS = ("более", "менее", "more", "fewer")
#: Names that are a list themselves stand last in one: «жителей и детей, оставшихся без попечения родителей».
SEVERAL = re.compile(",| (?:и|және|мен|and) ")
VOLUNTEERS = Noun("волонтер", "волонтёр", "волонтёра", "волонтёров", "волонтёра", "volunteer", "volunteers")


@dataclass(frozen=True)
class Holder:
    """Who held it. `words`: who of the organisation did, or somebody without a name."""

    organisation: Any
    words: TranslatedText
    row: Row

    @property
    def name(self) -> TranslatedText:
        return in_sentence(self.organisation) if self.organisation else self.words

    @property
    def are_several(self) -> bool:
        return not self.organisation and bool(PLURAL[self.words.language].search(self.words))


@dataclass(frozen=True)
class Whom:
    """`name`: of the group or in the source's words, "" where only a number is known; `phrase`: how many, ""
    where it is not known; `names_group`: whether the phrase says of whom by itself."""

    role: str
    name: TranslatedText
    phrase: str
    names_group: bool
    is_group: bool
    noun: Noun | None
    group_noun: Noun | None
    quantity: Any
    counts_people: bool
    row: Row
    #: Of which part of them the number is.
    of_them: str = ""

    @property
    def alone(self) -> str:
        """`text` with the part of them: two numbers of one group are of two parts of it."""
        if not self.of_them:
            return self.text
        before = f"{self.text.removesuffix(')')}, " if self.text.endswith(")") else f"{self.text} ("
        return f"{before}{self.of_them})"

    @property
    def text(self) -> str:
        if self.phrase and (self.names_group or not self.name):
            return self.phrase
        return f"{self.name} ({self.phrase})" if self.phrase else str(self.name)

    @property
    def says_volunteers(self) -> bool:
        """Whether the number itself says that they are volunteers: "21 volunteers"."""
        counts = self.noun is not None and self.noun.en_one == VOLUNTEERS.en_one
        return bool(self.phrase) and counts and (self.names_group or not self.name)


@dataclass(frozen=True)
class Item:
    flow: str
    name: TranslatedText
    phrase: str
    row: Row


@dataclass(frozen=True)
class Told:
    event: Any
    row: Row
    kind: str
    kind_name: TranslatedText
    title: TranslatedText
    topic: TranslatedText
    is_online: bool
    is_mixed: bool
    date: ApproximateDate
    date_mark: str
    places: Sequence[Any] = ()
    around: Sequence[Any] = ()
    place_rows: Sequence[Row] = ()
    holders: Sequence[Holder] = ()
    inferred: Sequence[Holder] = ()
    inferred_whom: Sequence[Whom] = ()
    inferred_items: Sequence[Item] = ()
    inferred_people: Sequence[Any] = ()
    hosts: Sequence[Holder] = ()
    partners: Sequence[Holder] = ()
    whom: Sequence[Whom] = ()
    items: Sequence[Item] = ()
    people: Sequence[Any] = ()
    quotes: Sequence[Any] = ()
    project: Any = None

    @property
    def own_name(self) -> str:
        """The name in quotation marks where the title has that and its type alone: ««Х» шеберлік сыныбы»."""
        kind = getattr(self.event.type, f"name_{self.title.language}", "") if self.title else ""
        match = NAMED.fullmatch(str(self.title))
        if not match or not kind:
            return ""
        around = " ".join(filter(None, (match[1].strip(), match[3].strip()))).lower()
        around = re.sub("^(онлайн[ -]|online )|^(тақырыбындағы|атты) | (на тему|on)$", "", around)
        own = kazakh.possessed(kind) if self.title.language == "kk" else kind
        return match[2] if around in (kind.lower(), (own or kind).lower()) else ""

    @property
    def is_named_by_topic(self) -> bool:
        return bool(self.topic) and self.kind in NAMED_BY_TOPIC

    @property
    def foreign(self) -> list[TranslatedText]:
        named = [*self.holders, *self.inferred, *self.hosts, *self.partners]
        return [
            self.title,
            self.topic,
            self.kind_name,
            *(one.name for one in (*named, *self.whom, *self.inferred_whom)),
            *(one.name for one in (*self.items, *self.inferred_items)),
            *(one.words for one in named),
        ]

    @property
    def rows(self) -> list[Row]:
        """Those of the sentence about it: what follows brings its own."""
        return [self.row, *self.place_rows, *(one.row for one in (*self.holders, *self.hosts))]

    def day(self, year: int | None) -> str:
        """When, inside a sentence of a text that has named the `year`; "" where it says no more."""
        if not self.date or not all(self.date.points):
            return ""
        known = self.date.earliest and self.date.earliest.year
        if year is None or known != year or self.date.latest.year != year:
            return told(self.date, self.event.date_words, page_language(), "text")
        return self.date.print(page_language(), "in_year")

    @property
    def observance(self) -> str:
        """The name of the yearly day it was held on."""
        day = self.event.observance and self.event.observance.day
        is_it = day and self.date.precision == "day" and self.date[4:] == day.removeprefix("XXXX")
        return str(self.event.observance.name) if is_it and not self.event.observance.name.is_fallback else ""

    @property
    def where(self) -> tuple[Any, ...]:
        return tuple(place.pk for place in self.places)


def told_of(event: Any, around: Any = None) -> Told:
    """`event` as `for_detail` fetches it, disclosed; `around`: the territory that the text is about, which is
    no place worth saying again."""
    row = Row(f"event-{event.pk}", str(event.title), event.get_absolute_url())
    places = [place for place in event.places.all() if not place.is_inferred]
    around_it = {getattr(around, "pk", None), None}
    said = [place for place in places if place.territory.pk not in around_it and place.territory.level]
    if said and any(place.territory == around for place in places):  # elsewhere too, not only
        said = [place for place in places if place.territory.level]
    unsaid = [place.territory for place in places if place not in said and place.territory.level]
    organisers = [_holder(line) for line in event.organisers.all()]
    lines = list(zip(organisers, event.organisers.all(), strict=True))

    def of(*roles, inferred=False):
        found = [
            one
            for one, line in lines
            if line.role in roles and bool(line.is_inferred) == inferred and (one.organisation or one.words)
        ]
        named: dict[tuple, Holder] = {}  # who has two roles is named once
        for one in found:
            named.setdefault((one.organisation, str(one.words)), one)
        return list(named.values())

    def of_whom(*, inferred=False):
        chosen = (line for line in event.audiences.all() if line.is_chosen and line.is_inferred == inferred)
        # Of one that names nobody and no number there is nothing to say.
        return sorted(
            filter(lambda whom: whom.text, map(_whom, chosen)),
            key=lambda whom: (bool(SEVERAL.search(whom.text)), not whom.text.startswith(MORE_OR_LESS)),
        )

    def of_items(*, inferred=False):
        chosen = (line for line in event.figures.all() if line.is_chosen and line.is_inferred == inferred)
        # One whose name may tell a small number has none.
        return [_item(line) for line in chosen if line.item or line.indicator_id]

    def of_people(*, inferred=False):
        return [line for line in event.people.all() if line.person_id and line.is_inferred == inferred]

    return Told(
        event=event,
        row=row,
        kind=event.type.key,
        kind_name=event.type.name,
        title=_without_place(event.title, [place.territory for place in places]),
        topic=_bare(event.topic),
        is_online=event.mode == "online",
        is_mixed=event.mode == "mixed",
        date=event.date,
        date_mark=inferred_label(event.date, event.date_words) if event.date_basis == "inferred" else "",
        places=[place.territory for place in said],
        around=[] if said else unsaid,
        place_rows=[Row(f"place-{place.pk}", str(place.territory.title), row.url) for place in said],
        holders=of(*HELD_BY),
        inferred=of(*HELD_BY, inferred=True),
        hosts=of("host"),
        partners=of("partner", "sponsor"),
        inferred_whom=of_whom(inferred=True),
        inferred_items=of_items(inferred=True),
        inferred_people=of_people(inferred=True),
        whom=of_whom(),
        items=of_items(),
        people=of_people(),
        quotes=[line for line in event.quotes.all() if line.verbatim],
        project=getattr(event, "project", None),
    )


def _holder(line):
    organisation = line.organisation
    url = organisation.get_absolute_url() if organisation else ""
    label = str(organisation.name if organisation else line.described)
    return Holder(organisation, line.described, Row(f"organiser-{line.pk}", label, url))


def _whom(line):
    described = line.is_described
    group = None if described else line.target_group
    name = line.described if described else group.name if group else TranslatedText()
    phrase = line.phrase
    noun = group.noun if group and line.names_group else line.unit.noun if line.unit else phrases.PEOPLE
    if line.role == "volunteers" and not name and line.unit is None and line.public_quantity.is_known:
        phrase, noun = line.public_quantity.print(noun=VOLUNTEERS), VOLUNTEERS
    return Whom(
        role=line.role,
        name=name,
        phrase=phrase,
        names_group=line.names_group,
        is_group=group is not None,
        noun=noun if noun.has(page_language()) else None,
        group_noun=group.noun if group else None,
        quantity=line.public_quantity,
        counts_people=line.unit is None or line.unit.key == "people",
        row=figure_row(f"audience-{line.pk}", name or line.get_role_display()),
        of_them=line.of_them,
    )


def _item(line):
    name = line.item if str(line.item) else line.indicator.name
    row = figure_row(f"item-{line.pk}", name)
    return Item("counted" if line.indicator_id else line.flow, name, line.phrase, row)


def _without_place(title, territories):
    """««Кедергісіз орта» семинары (Ақсу қаласы)» without its brackets: the sentence says the place itself."""
    for territory in territories:
        place = getattr(territory, f"title_{title.language}", "")
        if place and title.endswith(ending := f" ({place})"):
            return TranslatedText(title.removesuffix(ending), title.language, title.is_fallback)
    return title


def _bare(text):
    """Without quotation marks of its own around all of it."""
    for opening, closing in ("«»", "“”", '""'):
        inside = text[1:-1]
        if text[:1] == opening and text[-1:] == closing and opening not in inside and closing not in inside:
            return TranslatedText(inside, text.language, text.is_fallback)
    return text
