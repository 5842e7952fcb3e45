"""The press text of a summary: its paragraphs in one of three lengths, each sentence with its rows."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.language.sentences import split
from ngo_portal.lib.language.translated import page_language, quoted
from registry.rules.attributions import who
from summaries.press import english, figures, joining, kazakh, russian
from summaries.press.material import Material
from summaries.press.quoting import plain
from summaries.press.sentences import Sentence, Text, sentence
from summaries.press.told import Told, told_of

GRAMMARS = {"kk": kazakh, "ru": russian, "en": english}
#: So many events are told one by one.
MOST_TOLD = 12
#: Of more a short text tells types and places.
FEW = 3
#: A quotation is cut behind a sentence so that it is no longer; and so many are told.
LONGEST_QUOTE, MOST_QUOTES = 45, 2


@dataclass(frozen=True)
class Length:
    """About so many `words`, and not more than `most`."""

    key: str
    label: str
    words: int

    @property
    def most(self):
        return self.words * 115 // 100


SHORT = Length("short", _("shorter"), 60)
MEDIUM = Length("medium", _("as it is"), 120)
LONG = Length("long", _("longer"), 300)
LENGTHS = {one.key: one for one in (SHORT, MEDIUM, LONG)}


def press_text(material: Material, length: Length = MEDIUM, heading: str = "") -> Text:
    """The text of what `material` holds, in the page's language."""
    language = page_language()
    grammar = GRAMMARS[language]
    around = material.territory if material.number != 1 else None
    events = [told_of(event, around) for event in material.events if event.state == "held"]
    is_told = material.number is not None and len(events) == material.number <= MOST_TOLD
    paragraphs = _Paragraphs(length)
    if material.number == 1 and is_told:
        _of_one(paragraphs, events[0], material, grammar)
    else:
        # Of a year that the text does not name, each event says how it is known.
        said = material.said_year or material.period
        mark = figures.year_mark(material) or (said and _mark_of_all(events, is_told)) or ""
        some = "" if mark or not is_told or not material.said_year else _mark_of_some(events)
        placed = _mark_of_places(events) if is_told and around and not material.edition else ""
        paragraphs.must([figures.opening(material, mark or some, placed)])
        mark = joining.YEARS[language] if some else mark
        if material.number:
            _of_several(paragraphs, events if is_told else [], material, grammar, mark, length)
            if not is_told and material.has_largest:
                paragraphs.may(figures.largest(events), new=False)
    marked = figures.year_mark(material) or _mark_of_all(events, is_told)
    reported = figures.reported(material, marked, beside=length is LONG)
    for paragraph in reported if length is not SHORT or not material.number else []:
        paragraphs.may(paragraph, new=True)
    if not _is_told(material, events):
        paragraphs.may(figures.projects(material), new=True, must=not material.number)
    if length is LONG:
        for one in events[:MOST_TOLD]:
            paragraphs.may(_quotes(one, language), new=True)
    return Text(heading, paragraphs.found, length.key, language)


def _is_told(material, events):
    """Whether the one project there is is named with its event."""
    return bool(material.projects and material.projects.number == 1 and any(one.project for one in events))


def _mark_of_all(events, is_told):
    """How the year of all of them is known, where no source states it of any."""
    marks = {one.date_mark for one in events}
    year = joining.YEARS[page_language()]
    return year if is_told and events and marks == {year} else ""


def _mark_of_some(events):
    """Of how many of them the year is inferred."""
    number = sum(one.date_mark == joining.YEARS[page_language()] for one in events)
    return figures.words.years_inferred(page_language(), number) if number else ""


def _mark_of_places(events):
    """Of how many of them no source states the place."""
    language = page_language()
    places = [[place.is_inferred for place in one.event.places.all()] for one in events]
    number = sum(bool(some) and all(some) for some in places)
    if number and number == len(events):
        return figures.words.PLACE_INFERRED[language]
    return figures.words.places_inferred(language, number) if number else ""


def _of_one(paragraphs, one: Told, material, grammar):
    edition = figures.part_of(material)
    sentences = joining.sentences_of(
        [[one]], grammar, year=None, beside=(figures.within(material, one), edition)
    )
    first, *rest = sentences
    paragraphs.must([first])
    for other in rest:
        paragraphs.may([other])


def _of_several(paragraphs, events, material, grammar, mark, length):
    is_brief = length is SHORT and len(events) > FEW
    totals = figures.totals(material, are_told=bool(events) and not is_brief)
    paragraphs.must(totals[:1])
    in_brief = [*figures.types(material), *figures.places(material)]
    if is_brief or not events:
        for one in in_brief:
            paragraphs.may([one])
    paragraphs.may(totals[1:3])
    if events and not is_brief:
        groups = joining.in_order(events)
        year = material.said_year
        for number in range(len(groups), 0, -1):
            said = joining.sentences_of(
                groups[:number], grammar, year=year, marked=mark, with_all=length is LONG
            )
            said += figures.more_held(material, sum(map(len, groups[number:])))
            if paragraphs.fits(said):
                paragraphs.may(said, new=True)
                break
        else:  # the first of them alone is too long
            for one in in_brief:
                paragraphs.may([one])


def _quotes(told: Told, language) -> list[Sentence]:
    """Words that were said, in the language they were said in alone, whole sentences from the first on."""
    found = []
    for quote in told.quotes[:MOST_QUOTES]:
        source = quote.source
        spoken = source.language if source else "kk"
        if spoken != language or not quote.person_id:
            continue
        said, number = "", 0
        for one in split(quote.verbatim):
            number += len(one.split())
            if number > LONGEST_QUOTE:
                break
            said = f"{said} {one}".strip()
        if not said:
            continue
        whose = plain(who(quote.position)) if quote.position_id and quote.position else quote.person.name
        words = said.rstrip(".")
        ends = {"kk": f"{quoted(words)}, – деді {whose}", "ru": f"{quoted(words)}, – говорит {whose}"}
        text = ends.get(language, f"{quoted(words)}, said {whose}")
        found.append(sentence(text, [told.row]))
    return found


class _Paragraphs:
    """Sentences in their order, as long as they fit."""

    def __init__(self, length):
        self.left = length.most
        self.found: list[list[Sentence]] = []

    def fits(self, sentences):
        return sum(one.words for one in sentences) <= self.left

    def must(self, sentences, *, new=False):
        if not sentences:
            return
        self.left -= sum(one.words for one in sentences)
        if new or not self.found:
            self.found.append([])
        self.found[-1] += sentences

    def may(self, sentences, *, new=False, must=False):
        if sentences and (must or self.fits(sentences)):
            self.must(sentences, new=new)
