"""One search for everything: what fits the words best, kind by kind, and the way to the whole list; how the
words were read; and, where nothing fits, what may be tried instead.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.db.models import Prefetch, Q
from django.db.models.functions import Length
from django.http import JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from events.models import Edition, Event, EventPerson, Marathon, Quote
from events.public.disclosure import disclose
from ngo_portal.lib.language.translated import columns_of
from ngo_portal.lib.language.typed import Typed, distance, most_slips, skeleton
from ngo_portal.lib.lists.counts import count_up_to
from ngo_portal.lib.lists.filters import LONGEST_WORDS, WordsField
from ngo_portal.lib.lists.page import address
from ngo_portal.lib.lists.paging import first_keys
from ngo_portal.lib.serving.time_limits import in_time, may_spend
from projects.models import SocialProject
from registry.models import Organisation, Person, Position, Source, Statement
from registry.models.organisations import OrganisationStatus
from search.fit import WHOLE_FIT, as_printed, fit, holds_all, sentence
from search.models import Missed
from search.question import Question, Reading, as_query
from search.words import words_of
from territories.models import Territory
from territories.rules.place_words import CITY, kinds_of

#: Rows of a kind that are shown, and among which the best are looked for.
SHOWN, LOOKED_AT = 5, 100
#: Of events fewer: whether the public may read what holds the words is asked of each.
EVENTS_LOOKED_AT = 40
#: More of a kind are not counted here: the list does.
COUNTED = 1_000
#: Suggestions, and of how many letters on.
SUGGESTED, SUGGESTED_FROM = 8, 2
#: From so many letters on one slip in another letter than the first may be one of a village's name.
LONG_FOR_A_VILLAGE = 8
#: So much is offered where nothing was found.
MOST_INSTEAD = 4
#: Seconds that all kinds together may take.
LONGEST = 1.5
#: How well what is about the words fits: less than a name that holds them, better than a text.
_BESIDE = 500.0
#: What is over comes behind what is as near.
_OVER = 30.0


class SearchForm(forms.Form):
    q = WordsField(
        required=False, max_length=LONGEST_WORDS, label=_("Organisation, event, project, person or place")
    )


@dataclass
class Found:
    """The best rows of a kind; None where they take too long to be found. `number`: of all, where it is
    known; `url`: of the whole list; `best`: how well the first one fits."""

    rows: Sequence[Any] | None = ()
    reading: Reading | None = None
    number: int | None = None
    is_counted: bool = False
    url: str = ""
    best: float = 0.0

    @property
    def is_empty(self) -> bool:
        return self.rows is not None and not self.rows


@dataclass
class Kind:
    """A kind of what can be found. `title`: its heading, `template`: of one row, `row`: what that calls it;
    `page`: name of the list that has them all, if there is one."""

    key: str
    title: Any
    template: str
    row: str
    noun: str = ""
    classes: str = "entries"
    page: str = ""
    found: Found = field(default_factory=Found)


class Search(TemplateView):
    template_name = "search.html"
    is_listed = False  # it answers a reader's words

    def get_context_data(self, **kwargs):
        form = SearchForm(self.request.GET)
        words = form.cleaned_data["q"] if form.is_valid() else ""
        whole = self.request.GET.get("whole") == "yes"
        kinds = everything(Question(words, whole=whole)) if words else []
        nothing = bool(kinds) and all(kind.found.is_empty for kind in kinds)
        if nothing:
            Missed.objects.note(_folded(words), timezone.localdate())
        shown = [kind for kind in kinds if not kind.found.is_empty]
        asked = [("q", words)] if words else []
        return super().get_context_data(
            **kwargs,
            section="home",
            heading=_("Search"),
            form=form,
            words=words,
            kinds=shown,
            nothing=nothing,
            instead=_instead(words) if nothing else [],
            read_as=_readings(shown),
            slips=_slips(shown),
            whole_url=address(self.request.path, [*asked, ("whole", "yes")]),
            crumbs=[(_("Home"), reverse("home")), (_("Search"), "")],
            own_address=address(self.request.path, asked),
            is_a_part=True,
        )


def everything(asked: Question) -> list[Kind]:
    """All kinds with what was found of them, the best first; kinds in a fixed order where they fit as
    well."""
    kinds = [
        Kind(
            "organisations",
            _("Organisations"),
            "registry/_organisation_row.html",
            "organisation",
            "organisation",
            page="registry:organisation-list",
        ),
        Kind(
            "events",
            _("Events"),
            "events/_row.html",
            "event",
            "event",
            classes="entries entries--dated",
            page="events:list",
        ),
        Kind(
            "projects",
            _("Social projects"),
            "projects/_row.html",
            "project",
            "project",
            page="projects:list",
        ),
        Kind("marathons", _("Marathons"), "search/_marathon.html", "one"),
        Kind("people", _("People"), "search/_person.html", "one"),
        Kind("territories", _("Territories"), "search/_place.html", "one"),
        Kind("said", _("What sources say"), "search/_said.html", "one"),
    ]
    may_spend(LONGEST)
    next(asked.readings(), None)  # in a new process dictionaries are read first
    for kind in kinds:
        kind.found = in_time(lambda find=_FINDERS[kind.key]: find(asked), Found(None))
        kind.found.url = address(reverse(kind.page), [("q", asked.text)]) if kind.page else ""
    _with_place(kinds)
    return sorted(kinds, key=lambda kind: -round(kind.found.best, -2))


def _with_place(kinds):
    """The place that something was narrowed to is among the territories."""
    places = [kind.found.reading.place for kind in kinds if kind.found.rows and kind.found.reading]
    found = next(kind.found for kind in kinds if kind.key == "territories")
    for place in dict.fromkeys(filter(None, places)):
        if place not in (found.rows or ()):
            found.rows = [place, *(found.rows or ())][:SHOWN]


def _first(asked, find):
    """(reading, rows) of the first reading of which `find(reading)` gives any rows."""
    for reading in asked.readings():
        if rows := find(reading):
            return reading, rows
    return None, []


def _besides(reading, rows, find):
    """What is found by what is read beside a reading, and is not among the rows yet."""
    known = {row.pk for row in rows}
    found = [row for one in (reading.beside if reading else ()) for row in find(one)]
    return list({row.pk: row for row in found if row.pk not in known}.values())


def _ordered(rows, fits, besides=()):
    """The rows by how well they fit, and how well the first does; those as good in the order they have. What
    was found `besides`, by topics and parties, comes behind names and before texts."""
    scored = [(fits(row), -place, row) for place, row in enumerate(rows)]
    scored += [(max(fits(row), _BESIDE), -len(rows) - place, row) for place, row in enumerate(besides)]
    scored.sort(key=lambda one: one[:2], reverse=True)
    return [row for _fit, _place, row in scored], (scored[0][0] if scored else 0.0)


def _of(record, name="name"):
    return [getattr(record, column) for column in columns_of(name)]


def _organisations(asked):
    published = Organisation.objects.published()

    def find(reading):
        rows = published.shortest_first(reading, LOOKED_AT)
        return list(rows.only(*columns_of("name"), "status", "bin").prefetch_related("other_names"))

    def fits(one):
        names = [*_of(one), *(other.name for other in one.other_names.all())]
        cores = [forms.core(name) for name in names if name]
        is_over = one.status in (OrganisationStatus.LIQUIDATED, OrganisationStatus.INACTIVE)
        by_number = 2 * WHOLE_FIT if one.bin and one.bin == "".join(filter(str.isdigit, asked.text)) else 0
        return max(fit(reading, names), fit(reading, cores)) + by_number - (_OVER if is_over else 0)

    reading, rows = _first(asked, find)
    besides = _besides(reading, rows, lambda one: published.shortest_first(one, SHOWN))
    forms = Organisation.objects.legal_forms() if rows else None
    rows, best = _ordered(rows, fits, besides)
    number = len(rows)
    rows = _in_full(rows, published.for_lists().prefetch_related("other_names"))
    for one in rows:
        one.found_as = _other_name(one, reading)
    return _found(rows, best, reading, published, number)


def _other_name(one, reading):
    """The other name by which it was found, where its own one does not say why."""
    if holds_all(reading, *_of(one)):
        return ""
    others = [other.name for other in one.other_names.all() if fit(reading, [other.name])]
    return max(others, key=lambda name: fit(reading, [name]), default="")


def _in_full(rows, wanted):
    """The first rows as they are shown, in their order."""
    keys = [row.pk for row in rows[:SHOWN]]
    whole = {row.pk: row for row in wanted.filter(pk__in=keys)} if keys else {}
    return [whole[key] for key in keys if key in whole]


def _found(rows, best, reading, published, looked_at):
    number, is_counted = None, False
    if reading is not None and looked_at < LOOKED_AT:
        number, is_counted = looked_at, published is not None or looked_at <= SHOWN
    elif reading is not None and published is not None:
        number = in_time(lambda: count_up_to(published.read_as(reading), COUNTED), None)
        is_counted = number is not None
    return Found(rows[:SHOWN], reading, number, is_counted, best=best)


def _events(asked):
    published = Event.objects.published().as_public()

    def find(reading, most=EVENTS_LOOKED_AT):
        keys = first_keys(published.fitting(reading).newest_first(), most)
        rows = Event.objects.filter(pk__in=keys).newest_first()
        return list(rows.only("listed_on", *columns_of("title"), *columns_of("topic"))) if keys else []

    reading, rows = _first(asked, find)
    besides = _besides(reading, rows, lambda one: find(one, SHOWN))
    rows, best = _ordered(rows, lambda one: fit(reading, [*_of(one, "title"), *_of(one, "topic")]), besides)
    number = len(rows)
    rows = shown = _in_full(rows, published.for_lists(*columns_of("topic")))
    telling = [one for one in shown if reading.in_text() and not holds_all(reading, *_of(one, "title"))]
    texts = {one.pk: one for one in Event.objects.filter(pk__in=[one.pk for one in telling]).for_detail()}
    disclose(*texts.values())
    for one in shown:
        if whole := texts.get(one.pk):
            said = max((sentence(text, reading) for text in _of(whole, "description")), key=len, default="")
            one.found_in, one.found_source = said, whole.source if said else None
    return _found(rows, best, reading, None, number)


def _projects(asked):
    published = SocialProject.objects.published()

    def find(reading):
        rows = published.shortest_first(reading, LOOKED_AT)
        return list(rows.only(*columns_of("name"), "contract_number"))

    reading, rows = _first(asked, find)
    besides = _besides(reading, rows, lambda one: published.shortest_first(one, SHOWN))
    rows, best = _ordered(rows, lambda one: fit(reading, [*_of(one), one.contract_number]), besides)
    number = len(rows)
    rows = _in_full(rows, published.for_lists())
    return _found(rows, best, reading, published, number)


def _marathons(asked):
    editions = Prefetch("editions", Edition.objects.order_by("-year"))
    marathons = list(Marathon.objects.prefetch_related("other_names", editions))

    def find(reading):
        if reading.place or reading.by_topic or reading.by_name:
            return []
        found = []
        for one in marathons:
            names = [*_of(one), *(other.name for other in one.other_names.all())]
            if (
                max((fit(reading, [name]) for name in names if name and holds_all(reading, name)), default=0)
                < WHOLE_FIT
            ):
                continue
            one.best = fit(reading, names)
            if reading.first is None:
                found.append((one, one))
            found += [
                (one, edition)
                for edition in one.editions.all()
                if reading.first is None or edition.year == reading.first.year
            ]
        return found

    reading, rows = _first(asked, find)
    for one, _page in rows:
        for edition in one.editions.all():
            edition.marathon = one
    rows, best = _ordered(rows, lambda pair: pair[0].best)
    return Found([page for _one, page in rows[:SHOWN]], reading, best=best)


@dataclass
class Somebody:
    """A person, and where the public reads the name: organisations with the post there, and events."""

    name: Any
    names: list[str]
    places: list[tuple[Any, Any]]


def _people(asked):
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
            one = people.setdefault(line.person_id, Somebody(line.person.name, _of(line.person), []))
            if len(one.places) < SHOWN and place not in [other for other, _what in one.places]:
                one.places.append((place, what))
        return list(people.values())

    reading, rows = _first(asked, find)
    rows, best = _ordered(rows, lambda one: fit(reading, one.names))
    return Found(rows[:SHOWN], reading, best=min(best, WHOLE_FIT + 200))


def _territories(asked):
    shown = Territory.objects.shown().select_related("district", "oblast").filter(level__gt=0)
    # Its beginnings are those of stems too: «сауна» is no place because Сауран is.
    rows = [one for one in shown.search(asked.text)[:LOOKED_AT] if asked.are_of_place(one)]

    def find(reading):
        if reading.is_narrowed or reading.by_topic or reading.by_name or reading.is_hopeless:
            return []
        rows = shown.filter(typed=as_query(reading.words)).order_by("level", Length("search"), "code")
        if reading.is_rest:  # «организация Зенит» is no village, though one is called so
            rows = rows.filter(Q(level__lte=Territory.Level.DISTRICT) | Q(kind__in=CITY))
        return [one for one in rows[:LOOKED_AT] if not reading.slips or _is_slip_of(one, reading)]

    def fits(one):
        return fit(reading, [*_titles(one), *one.aliases.split()]) // 10 * 10

    reading = next(asked.readings(), None)
    if not rows:
        rows = [one for one in [asked.place()] if one]
    if not rows:
        reading, rows = _first(asked, find)
    if reading is None:
        return Found(rows[:SHOWN])
    # Павлодар is the city before its oblast, Абай the oblast before a town.
    rows.sort(key=lambda one: (one.kind not in CITY or one.level > one.Level.DISTRICT, one.level))
    if reading.slips:
        return Found(rows[:SHOWN], reading, best=max(map(fits, rows[:1]), default=0.0))
    rows, best = _ordered(rows, fits)
    return Found(rows[:SHOWN], reading, best=best)


def _is_slip_of(place, reading):
    """Whether each word that is a slip is one of a whole word of the place's names: there are fifteen
    thousand, and one is near the stem of almost any word, and near any short one."""
    own = {part for name in [*_of(place, "title"), place.aliases] for part in skeleton(name).split()}
    is_large = place.level <= place.Level.DISTRICT or place.kind in CITY
    return all(
        any(
            distance(one, part, most) <= most and (is_large or one[0] == part[0])
            for one in word.spelt
            if (most := most_slips(one) if is_large else len(one) >= LONG_FOR_A_VILLAGE)
            for part in own
        )
        for word in reading.words
        if word.slips
    )


def _titles(place):
    """Its titles, also without the words for its kind, which few readers type."""
    names = [" ".join(word for word in title.split() if not kinds_of(word)) for title in _of(place, "title")]
    return [*names, *_of(place, "title")]


def _said(asked):
    published = Statement.objects.published()

    def find(reading):
        rows = list(published.fitting(reading).for_pages()[:LOOKED_AT])
        disclose(*rows)
        # What is kept back was looked through too: what is not read does not count.
        return [one for one in rows if holds_all(reading, *_of(one, "text"), one.verbatim) and _page_of(one)]

    reading, rows = _first(asked, lambda reading: find(reading) or _sentences_of_events(reading))
    if reading and rows and len(rows) < SHOWN and isinstance(rows[0], Statement):
        rows += _sentences_of_events(reading)
    rows, best = _ordered(rows, lambda one: fit(reading, [*_of(one, "text"), one.verbatim]))
    told = {(one.source_id, one.verbatim or one.pk): one for one in reversed(rows)}
    rows = list(reversed(told.values()))  # a sentence about five organisations is read once
    for one in rows[:SHOWN]:
        one.page = one.page if isinstance(one, Sentence) else _page_of(one)
    return Found(rows[:SHOWN], reading, best=min(best, 300.0))


@dataclass
class Sentence:
    """A sentence of a source that an event or a line of it keeps, as the public reads it."""

    verbatim: str
    source: Any
    page: tuple[str, str]
    pk: Any = None
    text_kk = text_ru = text_en = text = ""

    @property
    def source_id(self):
        return self.source.pk

    @property
    def heading(self):
        return self.page[0]


def _sentences_of_events(reading):
    """What published sources say of events, and who is quoted there: by the words of the sources' texts."""
    query = reading.query()
    if query is None or reading.is_narrowed or reading.by_topic or reading.by_name or reading.is_hopeless:
        return []
    sources = [*Source.objects.published().filter(told=query).values_list("pk", flat=True)[:LOOKED_AT]]
    if not sources:
        return []
    said = {"said": Typed("verbatim")}
    quotes = Quote.objects.alias(**said).filter(said=query, event__source__in=sources)
    quotes |= Quote.objects.alias(**said).filter(said=query, source__in=sources)
    events = Event.objects.published().alias(**said)
    keys = {
        *events.filter(said=query, source__in=sources).order_by().values_list("pk", flat=True)[:LOOKED_AT],
        *quotes.order_by().values_list("event", flat=True)[:LOOKED_AT],
    }
    events = list(Event.objects.published().filter(pk__in=keys).newest_first().for_detail()[: 2 * SHOWN])
    disclose(*events)
    return [
        Sentence(row.verbatim, row.source, (str(event.title), event.get_absolute_url()))
        for event in events
        for row in (event, *event.quotes.all())
        if row.verbatim and row.source and holds_all(reading, row.verbatim)
    ]


def _page_of(statement):
    """(name, address) of the page that shows it, None where none does."""
    about = statement.organisation
    if about is not None:
        return about.name, about.get_absolute_url()
    if statement.territory_id:
        return statement.territory.title, reverse("territories:detail", args=[statement.territory.code])
    return None


_FINDERS = {
    "organisations": _organisations,
    "events": _events,
    "projects": _projects,
    "marathons": _marathons,
    "people": _people,
    "territories": _territories,
    "said": _said,
}


# How it was read -------------------------------------------------------------------------------------------


def _readings(kinds):
    """The narrowing readings by which something was found: the place, and the period as it was typed."""
    readings = [kind.found.reading for kind in kinds if kind.found.reading and kind.found.reading.is_narrowed]
    places = list(dict.fromkeys(one.place for one in readings if one.place))
    periods = list(dict.fromkeys(one.period_words for one in readings if one.first))
    return {"places": places, "periods": periods} if readings else None


def _slips(kinds):
    """The words, as records spell them, that others were taken for."""
    found = []
    for kind in kinds:
        reading = kind.found.reading
        if reading and reading.slips and kind.found.rows:
            found += as_printed(reading, _texts(kind.found.rows))
    return list(dict.fromkeys(found))[:3]


def _texts(rows):
    for row in rows:
        for name in ("name", "title", "text"):
            if hasattr(type(row), f"{name}_kk") or hasattr(row, f"{name}_kk"):
                yield from _of(row, name)
        yield from getattr(row, "names", []) if isinstance(getattr(row, "names", None), list) else []


def _instead(words):
    """[(what to look for, its address)] where all words together found nothing: the page of the place; then
    what finds something: the words in a wider place, without the place, each by itself."""
    asked = Question(words)
    narrowed = next((way for way in asked.readings() if way.place), None)
    tried = [word.typed for word in words_of(words)]
    if len(tried) < 2:
        return []
    found = []
    if narrowed:
        place, others = narrowed.place, " ".join(word.typed for word in narrowed.words)
        found.append((place.title, reverse("territories:detail", args=[place.code])))
        wider = dict.fromkeys([place.sub_district, place.district, place.oblast])
        in_wider = [f"{others} {one.title}" for one in wider if others and one not in (None, place)]
        tried = [*in_wider, others, *tried]
    for text in dict.fromkeys(filter(None, tried)):
        if len(found) < MOST_INSTEAD and _finds(text):
            found.append((text, address(reverse("search"), [("q", text)])))
    return found


def _finds(text):
    asked = Question(text)
    return bool(
        Organisation.objects.published().meaning(asked)
        or Event.objects.published().as_public().meaning(asked)
    )


def _folded(words):
    return " ".join(dict.fromkeys(one for word in words_of(words) for one in word.spelt[:1]))


# While somebody types --------------------------------------------------------------------------------------


@require_safe
def suggestions(request):
    """What the beginning of words may lead to, for who types them: as JSON, the same to everybody."""
    words = " ".join(request.GET.get("q", "")[:LONGEST_WORDS].replace("\x00", " ").split())
    found = _suggested(Question(words)) if len(words) >= SUGGESTED_FROM else []
    number = len(found)
    said = ngettext("%(number)s suggestion", "%(number)s suggestions", number) % {"number": number}
    answer = {"suggestions": found, "said": said if found else gettext("No suggestions")}
    return JsonResponse(answer, json_dumps_params={"ensure_ascii": False})


def _suggested(asked):
    """What fits the first reading by which any is found, where places are called just so the words alone; and
    places, by their names in any way."""
    first = next(asked.readings(), None)
    if first is None:
        return []
    places = Territory.objects.suggested(asked.text, SHOWN)
    is_a_place = any(map(asked.are_of_place, places))
    found = _named_so(first) if is_a_place else _first(asked, _named_so)[1]
    found = [*found, *(_as_suggested(first, place) for place in places)]
    found.sort(key=lambda one: -one[0])
    return [{"name": name, "note": note, "url": url} for _fit, name, note, url in found[:SUGGESTED]]


def _named_so(reading):
    """[(how well it fits, name, what it is, address)] of the organisations and projects of a reading."""
    organisations = Organisation.objects.published().select_related("seat")
    titles = [f"seat__{column}" for column in columns_of("title")]
    kinds = [
        (_("organisation"), organisations.only(*columns_of("name"), *titles)),
        (_("social project"), SocialProject.objects.published().only(*columns_of("name"))),
    ]
    found, forms = [], Organisation.objects.legal_forms()
    for label, rows in kinds:
        for one in rows.shortest_first(reading, 4 * SUGGESTED, ("typed",)):
            place, names = getattr(one, "seat", None), [name for name in _of(one) if name]
            names = [*names, *map(forms.core, names)]  # «Талап» is what «Талап» қоғамдық бірлестігі is called
            note = ", ".join(str(part) for part in (label, place) if part)
            found.append((fit(reading, names), str(one.name), note, one.get_absolute_url()))
    return found


def _as_suggested(reading, place):
    """Villages are called almost anything: they come behind what is called so besides."""
    is_small = place.level > place.Level.DISTRICT and place.kind not in CITY
    fits = fit(reading, _of(place, "title")) - (_BESIDE if is_small else 0)
    return fits, capfirst(str(place)), place.stands_in, reverse("territories:detail", args=[place.code])
