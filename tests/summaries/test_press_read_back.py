"""The press text read by the portal's own readers: the numbers, days, places and names of each sentence are
those of the rows it names, each as often, and there are no others. Made-up answers, no database."""

import re
from collections import Counter
from datetime import date
from functools import cache

import pytest
from django.utils import translation

from ngo_portal.lib.language import quantities
from ngo_portal.lib.language.approximate_dates import ApproximateDate
from ngo_portal.lib.language.approximate_dates import read as read_date
from ngo_portal.lib.language.quantities import Quantity
from registry.rules import phrases
from summaries.press import words
from summaries.press.figures import TYPES
from summaries.press.text import LENGTHS, press_text
from summaries.press.told import VOLUNTEERS
from territories.rules.place_words import read_place
from tests.summaries.made_up import groups, materials, places, units

#: So many in `make test`, and in `make prove`, of each language.
SAMPLE, ALL = 12, 1000
NUMBERS = [SAMPLE, pytest.param(ALL, marks=pytest.mark.proof)]
LANGUAGES = ("kk", "ru", "en")

QUOTED = re.compile("«([^«»]*)»|“([^“”]*)”")
INNER = re.compile("[„‘“”«»]")
COVERED = {
    "kk": re.compile(r"(?P<of>\d+) іс-шараның (?P<known>\d+)-\w+ бойынша"),
    "ru": re.compile(r"по (?P<known>\d+) из (?P<of>\d+) мероприяти\w+"),
    "en": re.compile(r"for (?:only )?(?P<known>[\d,]+) of the (?P<of>[\d,]+) events"),
}
IN_YEAR = {"kk": r"\b(\d{4}) жылы\b", "ru": r"\bв (\d{4}) году", "en": r"\bin (\d{4})\b"}
MONTH = re.compile(
    "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан"
    "|январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр"
    "|January|February|March|April|May|June|July|August|September|October|November|December",
    re.IGNORECASE,
)
SAME_DAY = re.compile("сол күні|в тот же день|on the same day", re.IGNORECASE)
TODAY = date(2026, 11, 29)
#: So many words a number or a day may have, and before its first figure.
MOST_WORDS, BEFORE = 14, 3


@cache
def nouns():
    """All that is counted in these texts."""
    found = {f"group {one.key}": one.noun for one in groups()}
    found |= {f"unit {key}": one.noun for key, one in units().items()}
    return found | {"events": words.EVENTS, "projects": words.SOCIAL_PROJECTS, "volunteers": VOLUNTEERS}


#: What stands before a number belongs to it: «198 человек и более 1700 мужчин» are not «198 и более».
BEFORE_A_NUMBER = re.compile(
    r"\b(up to|more than|fewer than|at least|более|менее|не менее) (?=\d)", re.IGNORECASE
)
ONE = "\N{NO-BREAK SPACE}"


def runs_that(reads, text):
    """([what was read], the text without it): from each word on the longest run that `reads` understands."""
    text = BEFORE_A_NUMBER.sub(lambda match: match[0].replace(" ", ONE), text)
    tokens, found, left, place = text.split(" "), [], [], 0
    while place < len(tokens):
        begins = any(
            re.search(r"\d", token) or MONTH.search(token) for token in tokens[place : place + BEFORE]
        )
        for size in range(min(MOST_WORDS, len(tokens) - place) if begins else 0, 0, -1):
            run = " ".join(tokens[place : place + size])
            bare = run.strip("(),.;:–— ")
            is_one = not re.search(r"[;:)] | \(|, [^а-яёәғқңөұүһіa-z]", run) or MONTH.search(run)
            value = reads(bare) if is_one and (MONTH.search(run) or re.search(r"\d", bare)) else None
            if value is not None:
                found.append(value)
                left.append("¦")
                place += size
                break
        else:
            left.append(tokens[place])
            place += 1
    return found, " ".join(left)


@cache
def quantity_in(bare):
    try:
        found = quantities.read(bare, nouns())
    except ValueError:
        return None
    return _key(found.quantity) if found.is_read and found.quantity.is_known else None


@cache
def day_in(bare):
    if not MONTH.search(bare):
        return None
    try:
        return str(read_date(bare, today=TODAY)) or None
    except ValueError:
        return None


def _key(quantity):
    return quantity.low, quantity.high, quantity.qualifier


class Read:
    """A sentence taken apart. `names`: what stands in quotation marks; `years`: named alone."""

    def __init__(self, text, language):
        self.names = Counter(INNER.sub("", first or second) for first, second in QUOTED.findall(_flat(text)))
        text = QUOTED.sub("¤", _flat(text))
        self.places = {place.pk for place in places("districts") if _names(text, place, language)}
        self.covered = [(_whole(one["known"]), _whole(one["of"])) for one in COVERED[language].finditer(text)]
        text = COVERED[language].sub("", text)
        self.is_same_day = bool(SAME_DAY.search(text))
        self.days, text = runs_that(day_in, text)
        self.years = list(map(int, re.findall(IN_YEAR[language], text, re.IGNORECASE)))
        text = re.sub(IN_YEAR[language], "", text, flags=re.IGNORECASE)
        self.numbers = [_whole(one) for one in re.findall(r"\d[\d\xa0,]*", text)]
        found, self.left = runs_that(quantity_in, text)
        self.quantities = Counter(found)


def _flat(text):
    """With the inner of two pairs of quotation marks taken away."""
    text = re.sub("„([^„“]*)“", r"\1", text)
    return re.sub("‘([^‘’]*)’", r"\1", text)


def _whole(text):
    return int(re.sub(r"\D", "", text))


def _names(text, place, language):
    """Whether words of the text, with any endings, are all those of the place's name."""
    named = read_place(getattr(place, f"title_{language}"))
    said = {
        form
        for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)
        if word[:1].isupper()
        for form in _forms(word)
    }
    return all(said & {*_forms(word), word} for word in named.words)


@cache
def _forms(word):
    return frozenset(form for forms in read_place(word, with_endings=True).words.values() for form in forms)


def texts(language, number, make):
    """(Material, its text) of so many, in each length in turn."""
    lengths = list(LENGTHS.values())
    for place, material in enumerate(materials(number, make)):
        with translation.override(language):
            yield material, press_text(material, lengths[place % len(lengths)])


def lines_of(material):
    """{key of a row: the line or event}"""
    found = {}
    for event in material.events:
        found[f"event-{event.pk}"] = event
        for kind, name in (
            ("audience", "audiences"),
            ("item", "figures"),
            ("place", "places"),
            ("organiser", "organisers"),
        ):
            found |= {f"{kind}-{line.pk}": line for line in getattr(event, name).all()}
    return found


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_about_events_says_what_its_rows_hold(language, number):
    asked = 0
    for material, made in texts(language, number, "few"):
        lines, day_before = lines_of(material), None
        for sentence in made.sentences:
            rows = [lines[row.key] for row in sentence.rows if row.key in lines]
            if not rows:
                continue
            asked += 1
            read = Read(sentence.text, language)
            events = [row for row in rows if row._meta.model_name == "event"]
            counted = [row.public_quantity for row in rows if hasattr(row, "public_quantity")]
            assert read.quantities == Counter(_key(one) for one in counted if one.is_known), sentence.text
            assert not re.search(r"\d", read.left), (sentence.text, read.left)
            stated = {row.territory_id for row in rows if row._meta.model_name == "eventplace"}
            assert read.places == stated, sentence.text
            assert _days(read, day_before) == _days_of(events, material, made), sentence.text
            if read.days:
                day_before = read.days[-1]
            assert set(read.names) <= _names_of(rows, events, language), sentence.text
    assert asked > number


def _days(read, before):
    return [before] if read.is_same_day else read.days


def _days_of(events, material, made):
    """The days of these events, which are one, without the year that the text has named."""
    if not events or events[0].date.precision not in ("day", "month"):
        return []
    day = events[0].date
    if material.number == 1:
        return [str(day)]
    if day.precision == "month":
        return []  # «наурызда»: a month without a year is no date that our reader takes
    return [str(ApproximateDate("/".join(f"XXXX{point[4:]}" for point in dict.fromkeys(day.points))))]


def _names_of(rows, events, language):
    """What may stand in quotation marks: topics, titles and names of organisations."""
    found = set()
    for row in [*rows, *(event for event in events)]:
        for name in ("topic", "title"):
            found |= {getattr(row, f"{name}_{one}", "") for one in LANGUAGES}
        if getattr(row, "organisation_id", None):
            found |= set(row.organisation.names)
    inner = {match[0] or match[1] for text in found for match in QUOTED.findall(text)}
    return {INNER.sub("", text) for text in found} | inner


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_of_counts_says_what_is_counted(language, number):
    for make in ("few", "many"):
        for material, made in texts(language, number, make):
            lines = lines_of(material)
            for sentence in made.sentences:
                if not any(row.key in lines for row in sentence.rows):
                    read = Read(sentence.text, language)
                    expected = _expected(sentence, material, made)
                    assert _counts(read, sentence, material) == expected, sentence.text


def _kind(sentence):
    return re.split("[.;]", sentence.rows[0].key)[0]


def _counts(read, sentence, material):
    kind = _kind(sentence)
    if kind == "events" and material.number and sentence is not None:
        return read.years, _key_numbers(read)
    if kind == "audience":
        return read.covered, _key_numbers(read)
    return [], read.numbers


def _key_numbers(read):
    return sorted(map(str, read.quantities.elements()))


def _expected(sentence, material, made):
    kind = _kind(sentence)
    if kind == "events":
        if not material.number or "¦" in sentence.text:
            return [], []
        if not re.search(str(material.year), sentence.text):
            # How many are not told one by one, or that nobody says how many took part.
            left = (
                [Quantity.exact(material.number - _told_in(made))] if re.search(r"\d", sentence.text) else []
            )
            return [], [str(_key(one)) for one in left]
        inferred = [event for event in material.events if event.date_basis == "inferred"]
        some = sum(event.date.precision == "year" for event in inferred)
        every = some and some == len(material.events)
        said = [Quantity.exact(material.number)] + ([Quantity.exact(some)] if some and not every else [])
        bases = [{place.basis for place in event.places.all()} for event in material.events]
        placed = bases.count({"inferred"}) if material.territory and not material.edition else 0
        said += [Quantity.exact(placed)] if 0 < placed < len(bases) else []
        return [material.year], sorted(str(_key(one)) for one in said)
    if kind == "audience":
        return _expected_total(sentence, material)
    if kind == "type":
        assert [row.key for row in sentence.rows] == [part.figure for part in _in_turn(material.types)]
        called = [part for part in material.types if part.of.key != "other"]
        shown = called if len(called) <= TYPES + 1 else called[:TYPES]
        others = sum(part.number for part in material.types if part not in shown)
        return [], [part.number for part in shown if part.number > 1] + ([others] if others else [])
    if kind == "district":
        keys = [row.key for row in sentence.rows]
        every = [*material.places, *([material.unplaced] if material.unplaced else [])]
        if len(every) == 1 and every[0].number > 1:
            return [], []  # all of them were held there
        return [], [part.number for part in every if part.figure in keys]
    assert kind == "projects"
    return [], [*([material.year] if str(material.year) in sentence.text else []), material.projects.number]


def _told_in(made):
    """How many events have a sentence of their own; to be quoted is none."""
    told = (one for one in made.sentences if one.text[:1] not in "«“")
    return len({row.key for one in told for row in one.rows if row.key.startswith("event-")})


def _in_turn(types):
    """Those that have no name of their own come last."""
    called = [part for part in types if part.of.key != "other"]
    shown = called if len(called) <= TYPES + 1 else called[:TYPES]
    return [*shown, *(part for part in types if part not in shown)]


def _expected_total(sentence, material):
    """One of the totals as its own print says it, which has tests of its own, or its coverage alone."""
    found = []
    for total, _row in material.totals:
        noun = VOLUNTEERS if total.role == "volunteers" and not total.unit else total.unit and total.unit.noun
        noun = noun or phrases.PEOPLE
        covered = [(total.known, total.of)] if total.known < total.of else []
        said = quantity_in(total.total.print(noun=noun))
        found += [(covered, [str(said)]), (covered, [])]
    return next(
        (
            one
            for one in found
            if one == _counts(Read(sentence.text, _language(sentence)), sentence, material)
        ),
        found,
    )


def _language(_sentence):
    return translation.get_language()
