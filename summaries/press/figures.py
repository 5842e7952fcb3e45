"""Sentences about numbers: how many events, for whom, where, of which types, and what sources report."""

import itertools

from django.utils.translation import gettext as _

from events.public.edition_lead import name_in_sentence
from ngo_portal.lib.language import kazakh, russian
from ngo_portal.lib.language.approximate_dates import inferred_label, told, with_mark
from ngo_portal.lib.language.approximate_dates.inferred import LABELS
from ngo_portal.lib.language.kazakh import with_ending
from ngo_portal.lib.language.quantities import Quantity, coverage, inferred_share
from ngo_portal.lib.language.translated import page_language
from projects.models import Currency
from registry.rules import phrases
from registry.rules.attributions import according_to
from summaries.press import words
from summaries.press.english import beginning
from summaries.press.material import Material
from summaries.press.quoting import in_quotes, plain, titled
from summaries.press.russian import WENT
from summaries.press.sentences import Sentence, figure_row, sentence
from summaries.press.told import VOLUNTEERS
from territories.located import COUNTRY, enumerated, located, located_in

#: Whose number is meant by how many took part or were helped.
STATED_ROLES = ("participants", "helped")
#: So many places and types are named.
PLACES, TYPES = 3, 5


def opening(material: Material, mark: str = "", place_mark: str = "") -> Sentence:
    """How many events were held, where, when and as part of what; `mark`: how the year is known,
    `place_mark`: how the place is."""
    language = page_language()
    place, beside = _where(material)
    place = f"{place} ({place_mark})" if place and place_mark else place
    edition, when = material.edition, _when(material)
    when = with_mark(when, mark) if mark else when
    asked = [place, when, part_of(material)] if language == "en" else [when, place, part_of(material)]
    asked = " ".join(filter(None, asked))
    if material.number == 0:
        text = (words.NONE_HELD if asked else words.NONE_AT_ALL)[language].format(asked=asked)
        if material.kind and asked:
            text = text.replace("an event", words.of_type(language, material.kind, 1))
    else:
        text = words.HELD[language].format(
            asked=f"{asked} " if asked else "",
            number=_events(material),
            was=_was(material),
            went=_went(material),
        )
    narrowed = [*beside, *_narrowed(material)]
    if narrowed:
        text = text.strip()
        before = f"{text.removesuffix(')')}; " if text.endswith(")") else f"{text} ("
        text = f"{before}{'; '.join(narrowed)})"
    return sentence(text, [material.row], [edition.marathon.name] if edition else [])


def _events(material):
    """«8 мероприятий»; of one type that is asked for «5 семинар»."""
    if material.kind and material.number:
        return words.of_type(page_language(), material.kind, material.number)
    return words.events(material.number)


def _was(material):
    """In English; what goes on until today "has been"."""
    goes_on = material.period and material.period.latest is None and not material.edition
    if goes_on:
        return "has been" if material.number == 1 else "have been"
    return "was" if material.number == 1 else "were"


def _went(material):
    """In Russian: «прошла 21 лекция», «прошло 5 лекций»."""
    number = material.number
    one = material.kind and number % 10 == 1 and number % 100 != 11
    return WENT[russian.past_ending(str(material.kind.name)) or ""] if one else WENT["о"]


def _narrowed(material):
    """«жылы: 2021, 2026»: what else is asked for, each with all of its values."""
    values = {}
    for label, value in material.narrowed:
        values.setdefault(label.lower(), []).append(value)
    return [f"{label}: {', '.join(some)}" for label, some in values.items()]


def more_held(material: Material, number: int) -> list[Sentence]:
    """That so many are not told one by one; none where all are."""
    language = page_language()
    if not number:
        return []
    others = words.other_events(language, number)
    text = words.MORE_HELD[language].format(others=others, was="was" if number == 1 else "were")
    return [sentence(text, [material.row])]


def part_of(material: Material) -> str:
    """«Игі істер марафоны» аясында», "" of no marathon."""
    if not material.edition:
        return ""
    return words.PART_OF[page_language()].format(name=plain(name_in_sentence(material.edition)))


def within(material: Material, one) -> str:
    """The oblast that is asked for, as it stands beside places in it."""
    territory = material.territory
    if territory is None or territory.level != territory.Level.OBLAST or not one.places:
        return ""
    if any(place.level <= territory.level for place in one.places):
        return ""
    title = str(territory.title)
    if page_language() == "en":
        return f", {title}"
    declined = (kazakh.genitive if page_language() == "kk" else russian.genitive)(title)
    return (declined if page_language() == "kk" else f" {declined}") if declined else ""


def year_mark(material: Material) -> str:
    edition = material.edition
    if edition and edition.year_is_inferred and material.said_year == edition.year:
        return inferred_label(edition.as_date, "")
    return ""


def _when(material):
    language = page_language()
    if material.year or material.edition:
        return words.IN_YEAR[language].format(year=material.said_year)
    return material.period.print(language, "text") if material.period else ""


def _where(material):
    """(the place inside the sentence, [what stands beside it where no rule declines it])"""
    territory = material.territory
    if material.several_places:
        return material.several_places, []
    if territory is None or not territory.level:
        return COUNTRY[page_language()] if material.number else "", []
    if place := located(territory):
        return place, []
    return "", [f"{_('Territory').lower()}: {territory.title}"]


# For whom ------------------------------------------------------------------------------------------------


def totals(material: Material, *, are_told: bool = False) -> list[Sentence]:
    """A sentence for each total that is known, the best covered first; one that says that none is.
    `are_told`: whether each event is told with its number: one number alone need not be said again."""
    known = sorted((pair for pair in material.totals if pair[0].known), key=lambda pair: -pair[0].known)
    if not known:
        return [sentence(_("How many people took part or were helped is not stated"), [material.row])]
    first = known[0][0]
    is_alone = len(known) == 1 and first.known == 1 < first.of and first.role in STATED_ROLES
    if are_told and not first.inferred and is_alone:
        return [_stated_for(*known[0])]
    return [_total(*pair) for pair in known]


def _stated_for(one, row):
    language = page_language()
    number = with_ending(one.known, "possessive") if language == "kk" else one.known
    of = words.of_events(language, one.of)
    return sentence(words.STATED_FOR[language].format(known=number, of=of), [row])


def _total(one, row):
    language = page_language()
    noun = one.unit.noun if one.unit else phrases.PEOPLE
    if one.role == "volunteers" and one.unit is None:
        noun = VOLUNTEERS
    value = one.total.print(noun=noun) if noun.has(language) else one.value
    is_exact = one.total.known == one.total.exact_parts  # as far as it is known
    is_one = is_exact and one.total.sum_high % 10 == 1 and one.total.sum_high % 100 != 11
    ending = (russian.past_ending(noun.ru_one) if is_one and noun.has("ru") else "и") or ""
    single = is_exact and one.total.sum_high == 1
    text = words.TOTALS[language][one.role].format(
        value=beginning(value, words.IN_TOTAL) if language == "en" else value,
        ending=ending,
        was="was" if single else "were",
    )
    is_partly = one.known < one.of
    said = one.coverage if is_partly else inferred_share(None, one.of, one.inferred)
    text = f"{text} ({said})" if said else text
    return sentence(text, [row])


# Where and of which types ---------------------------------------------------------------------------------


def places(material: Material) -> list[Sentence]:
    """Where most were held, and of how many the place is not stated."""
    language = page_language()
    named = [one for one in material.places if not one.is_inferred]
    some = named[:PLACES]
    if len(named) > PLACES:  # one that is no larger than the next is none of the largest
        some = [one for one in some if one.number > named[PLACES].number]
    if not named or not material.number:
        return []
    said = _most_places(material, some) if some else []
    if left := _without_stated(material):
        is_district = left[0].key.startswith("district")
        number = sum(one.number for one in left)
        said.append(sentence(words.unplaced(language, number, is_district), map(_row_of_part, left)))
    return said


def _most_places(material, some):
    language = page_language()
    rows = [_row_of_part(one) for one in some]
    parts = [(located(one.of), one.number) for one in some]
    every = len(some) == len(material.places)
    together = located_in([one.of for one in some])
    if every and together and all(one.number == 1 for one in some) and len(some) > 1:
        text = words.EACH_ONE[language].format(places=together)
    elif every and parts[0][0] and some[0].number == material.number > 1 == len(some):
        text = words.ALL_IN_ONE[language].format(place=parts[0][0])
    elif all(place for place, _number in parts):
        largest = words.PLACES if len(some) > 1 else words.LARGEST_PLACE
        text = (words.ALL_PLACES if every else largest)[language].format(
            places=enumerated(words.in_places(language, parts), language)
        )
    else:
        listed = [f"{one.of.title} – {words.number(language, one.number)}" for one in some]
        text = words.PLACES_LISTED[language].format(places=", ".join(listed))
    return [sentence(text, rows)]


def _without_stated(material):
    """The rows of the events whose place no source states: it is not known, or inferred. Where an event
    stands in several rows, those that have none."""
    left = [material.unplaced] if material.unplaced else []
    inferred = [one for one in material.places if one.is_inferred]
    adds_up = sum(one.number for one in [*material.places, *left]) == material.number
    return [*left, *inferred] if adds_up else left


def _row_of_part(part):
    return figure_row(part.figure, part.label)


def types(material: Material) -> list[Sentence]:
    called = [one for one in material.types if one.of.key != "other"]
    some = called if len(called) <= TYPES + 1 else called[:TYPES]
    others = [one for one in material.types if one not in some]
    if len(some) + len(others) < 2 or not some:
        return []
    language = page_language()
    listed = enumerated if not others else lambda names, _language: ", ".join(names)
    said = listed([words.of_type(language, one.of, one.number) for one in some], language)
    if others:
        said = words.AND_OTHERS[language].format(
            names=said, others=words.other_events(language, sum(one.number for one in others), named=True)
        )
    rows = [_row_of_part(one) for one in [*some, *others]]
    are = words.AMONG if others else words.ALL_OF_THEM
    return [sentence(are[language].format(names=said), rows, [one.of.name for one in some])]


def largest(told_events) -> list[Sentence]:
    """The event for which most people are stated, of those that are told."""
    stated = [
        (whom.quantity.low, one, whom)
        for one in told_events
        for whom in one.whom
        if whom.quantity.low and whom.counts_people and whom.role != "volunteers"
    ]
    if len(stated) < 2:
        return []
    most, one, whom = max(stated, key=lambda found: found[0])
    if sum(number == most for number, _one, _whom in stated) > 1:
        return []
    language = page_language()
    text = words.LARGEST[language].format(title=titled(one.title, language), number=whom.phrase)
    return [sentence(text, [one.row, whom.row], [one.title])]


def projects(material: Material) -> list[Sentence]:
    found, language = material.projects, page_language()
    if not found or not found.number:
        return []
    number = Quantity.exact(found.number).print(noun=words.SOCIAL_PROJECTS)
    one = found.number % 10 == 1 and found.number % 100 != 11
    year = words.OF_YEAR[language].format(year=material.said_year) if material.said_year else ""
    text = words.PROJECTS[language].format(year=year, number=number, entered="внесён" if one else "внесено")
    if found.contracted is not None:
        worth = Quantity.exact(found.contracted).print(noun=phrases.TENGE)
        if found.contracted % 1:  # «1 500 000,50 теңге», as pages have it
            worth = phrases.in_money(found.contracted, Currency.KZT)
        amount = words.AMOUNT_OF_ONE if found.number == 1 else words.AMOUNT
        text = f"{text}; {amount[language].format(amount=worth)}"
        if found.known < found.number:
            text = f"{text} ({coverage(None, found.known, found.number, 'project')})"
    return [sentence(text, [found.row])]


# What sources report -------------------------------------------------------------------------------------


def reported(material: Material, marked: str = "", *, beside: bool = True) -> list[list[Sentence]]:
    """A paragraph for each period that sources report about: said to be theirs, and added to nothing."""
    rows = [row for row in material.reported if row[0].phrase]
    rows.sort(key=lambda row: (str(row[0].period) or "9", row[0].pk))
    paragraphs = []
    for _period, same in itertools.groupby(rows, key=lambda row: str(row[0].period)):
        by_source = {}
        for row in same:
            figure = row[0]
            whose = figure.said_by_id, figure.source and figure.source.pk, figure.territory_id
            by_source.setdefault((*whose, figure.organisation_id), []).append(row)
        paragraph = []
        for some in by_source.values():
            text, marked = _reported(some, marked, beside)
            figures = [row[0] for row in some]
            rows_of = [_row_of(figure) for figure in figures]
            paragraph.append(sentence(text, rows_of, [figure.indicator.name for figure in figures]))
        paragraphs.append(paragraph)
    return paragraphs


def _row_of(figure):
    return figure_row(f"reported-{figure.pk}", figure.indicator.name)


def _reported(some, marked, beside):
    language, figure = page_language(), some[0][0]
    inferred = [one.period_basis == "inferred" for one, *_rest in some]
    when = told(figure.period, figure.period_words, language, "text") if figure.period else ""
    # «Last year» is a year that the text names no more than by its own.
    mark = LABELS[language]["year"] if when and figure.period.precision == "year" else ""
    if mark and all(inferred) and mark != marked:
        when, marked = with_mark(when, mark), mark
    place = located(figure.territory) if figure.territory and figure.territory.level else ""
    head = _attribution(figure, language)
    whose = f"{figure.organisation.name}: " if figure.organisation_id and figure.organisation else ""
    if not place and figure.territory and figure.territory.level:
        whose = f"{figure.territory.title}: {whose}"
    of_some = mark if not all(inferred) else ""
    said = "; ".join(_clauses(some, language, beside, of_some))
    opening = " ".join(filter(None, (place, when) if language == "en" else (when, place)))
    if language != "kk" or figure.said_by_id and figure.said_by:
        head = f"{head},"
    if language == "en" and opening:
        opening = f"{opening}," if not whose else opening
    return f"{head} {opening} {whose}{said}".replace("  ", " "), marked


def _attribution(figure, language):
    """«… мақаласы бойынша», «по данным статьи «…»», or who says it."""
    if figure.said_by_id and figure.said_by:
        return plain(according_to(figure.said_by))
    source = figure.source
    if source is None or not source.headline or source.headline.startswith("["):
        return words.BY_SOURCE[language][""].format(name="")
    kind = source.kind if source.kind in words.BY_SOURCE[language] else ""
    return words.BY_SOURCE[language][kind].format(name=in_quotes(source.headline, language))


def _clauses(some, language, beside, mark):
    """What each says; a number of projects with their amount in one. `mark`: of those alone whose period is
    inferred, beside others whose source states it."""
    by_key = {row[0].indicator.key: row for row in some}
    together = {"projects-carried-out", "amount-of-projects"} <= by_key.keys()
    said, before = [], None
    for figure, _others, portal in some:
        key = figure.indicator.key
        noun = figure.indicator.unit.noun if figure.indicator.unit_id else None
        if together and key == "amount-of-projects":
            continue
        amount = by_key["amount-of-projects"][0] if together and key == "projects-carried-out" else None
        text = words.reported(language, figure, amount, noun)
        is_counted = beside and portal and portal.phrase[:1] in "123456789"
        notes = [words.IN_PORTAL[language].format(number=portal.phrase)] if is_counted else []
        notes += [mark] if mark and figure.period_basis == "inferred" else []
        part = words.of_them(figure, before, noun and noun.en_many) if language == "en" and not notes else ""
        if part:
            said[-1] = f"{said[-1]}, {part}"
        else:
            said.append(f"{text} ({'; '.join(notes)})" if notes else text)
        before = None if notes else figure
    return said
