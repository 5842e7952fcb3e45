"""Which events stand in one sentence, and how the sentences follow each other, as an editor would: by day,
then by place, those of one place together."""

import itertools
import re
from collections.abc import Sequence
from datetime import date
from types import ModuleType

from ngo_portal.lib.language.approximate_dates import with_mark
from ngo_portal.lib.language.approximate_dates.inferred import LABELS
from ngo_portal.lib.language.kazakh import fold
from ngo_portal.lib.language.sentences import split
from summaries.press.sentences import Sentence, sentence
from summaries.press.told import Told

#: So many events in one sentence; so many words of one that officers wrote; letters that tell a word.
MOST, LONGEST, STEM = 3, 40, 4
SAME_DAY = {"kk": "сол күні", "ru": "в тот же день", "en": "on the same day"}
SAME_YEAR = {"kk": "сол жылы", "ru": "в том же году", "en": "in the same year"}
SAME = {"day": SAME_DAY, "year": SAME_YEAR}
#: Before what has neither a day nor a place of its own, in turn.
BESIDES = {
    "kk": ["сондай-ақ", "сонымен қатар", "бұдан бөлек"],
    "ru": ["также", "кроме того,", "помимо этого,"],
    "en": ["also", "in addition", "besides"],
}
BETWEEN_TWO = {"kk": ", сондай-ақ ", "ru": ", а также ", "en": ", and "}
LATE = date.max
YEARS = {language: labels["year"] for language, labels in LABELS.items()}


def in_order(events: Sequence[Told]) -> list[list[Told]]:
    """Groups of events for one sentence each, year by year: those of a known day by their days, then those of
    towns."""

    def key(one):
        first = one.date and one.date.earliest or LATE
        when = first if one.date and one.date.precision in ("day", "month") else LATE
        return first.year, when, not one.places, not one.around, one.is_online

    first_of_place = {}
    for place, one in enumerate(events):
        first_of_place.setdefault(one.where, place)
    ordered = sorted(events, key=lambda one: (*key(one), first_of_place[one.where]))
    groups = []
    for (_when, where), same in itertools.groupby(ordered, key=lambda one: (one.date, one.where)):
        same = list(same)
        # Only those of one place that is said are joined; a day alone joins by «on the same day».
        size = MOST if where and not _is_long(same) else 1
        groups += [same[at : at + size] for at in range(0, len(same), size)]
    return groups


def _is_long(some):
    return any(len(one.holders) > 2 or len(one.whom) > 3 for one in some)


def sentences_of(
    groups: Sequence[Sequence[Told]],
    grammar: ModuleType,
    *,
    year: int | None,
    marked: str = "",
    with_all: bool = True,
    beside: tuple[str, str] = ("", ""),
) -> list[Sentence]:
    """The sentences about these groups. `year`: the text has named it; `marked`: what it has said already of
    how a date was inferred. `with_all`: also of what was given and who spoke. `beside`: words before and
    behind the place of the first."""
    language = grammar.LANGUAGE
    sentences: list[Sentence] = []
    day_before, same_year, was_in_town, named = None, None, False, year
    besides = itertools.cycle(BESIDES[language])
    for number, group in enumerate(groups):
        first = group[0]
        # A year is named once: «2026 жылғы қазанда …», «10 қарашада …».
        is_dated = bool(first.date) and first.date.precision in ("day", "month")
        when = first.day(named if is_dated else year)
        if when and first.date.earliest and first.date.earliest.year == first.date.latest.year:
            named = first.date.earliest.year
        observed = first.observance if when else ""
        if when and first.date == day_before and not first.date.is_interval and first.date.precision in SAME:
            # Many follow each other that are of a year: it is said once that it is the same one.
            is_said = first.date == same_year
            when, observed = "" if is_said else SAME[first.date.precision][language], ""
            same_year = first.date if first.date.precision == "year" else None
        if when and first.date_mark and first.date_mark != marked:
            observed = "; ".join(filter(None, (observed, first.date_mark)))
            # A year is inferred for the whole text, a day for its event alone.
            marked = first.date_mark if first.date_mark == YEARS[language] else marked
        when = with_mark(when, observed) if observed else when
        # Behind a town it is said again that the next was of the whole oblast.
        places = first.places or (first.around if was_in_town else ())
        where = grammar.where(places) if places else ""
        was_in_town = bool(first.places) or was_in_town and not where
        within, part_of = beside if number == 0 else ("", "")
        if where and within:
            where = f"{within} {where}" if language == "kk" else f"{where}{within}"
        closing = "," if language == "en" and where and within and part_of else ""
        where = " ".join(filter(None, (f"{where}{closing}", part_of)))
        before = " ".join(filter(None, (when, where)))
        if when and where and language == "en":
            before = f"{when}, {where}"
        if not before and number:
            before = next(besides)
        elif not before:
            next(besides)
        day_before = first.date
        sentences += _of_group(group, grammar, before, with_all)
    return sentences


def _of_group(group, grammar, before, with_all):
    language = grammar.LANGUAGE
    unplaced = [one for one in group if one.places and not grammar.where(one.places)]
    if len(group) == 1:
        (one,) = group
        text = grammar.clause(one, before)
        if unplaced:
            text = f"{text} ({', '.join(str(place.title) for place in one.places)})"
        rows = [*one.rows, *_rows_of_whom(one, grammar)]
        found = [sentence(text, rows, one.foreign)]
        found += [
            sentence(said, rows, one.foreign)
            for said, rows in grammar.follow(one)
            if with_all or any(row.key.startswith("audience-") for row in rows)
        ]
        if with_all:
            found += _described(one, " ".join(one.text for one in found))
        if with_all and one.partners:
            found.append(
                sentence(grammar.partners(one), [partner.row for partner in one.partners], one.foreign)
            )
        if with_all:
            found += [sentence(said, rows, one.foreign) for said, rows in grammar.inferred(one)]
        return found
    clauses, rows, foreign = [], [], []
    for place, one in enumerate(group):
        clause = grammar.clause(one, before if place == 0 else "")
        if aside := grammar.aside(one):
            clause = f"{clause} ({aside})"
        clauses.append(clause)
        rows += [*one.rows, *(whom.row for whom in one.whom)]
        foreign += one.foreign
    if len(clauses) == 2 and language != "ru" and not any(";" in clause for clause in clauses):
        text = BETWEEN_TWO[language].join(clauses)
    else:
        text = "; ".join(clauses)
    if unplaced:
        text = f"{text} ({', '.join(str(place.title) for place in group[0].places)})"
    return [sentence(text, rows, foreign)]


def _described(one, said):
    """What officers wrote of it, sentence by sentence, as far as it is in the page's language and says more
    than is said already."""
    found = []
    for field in ("description", "outcome", "feedback"):
        text = getattr(one.event, field)
        if not text or text.is_fallback:
            continue
        for written in split(str(text)):
            if len(written.split()) <= LONGEST and not _repeats(written, said):
                found.append(sentence(written, [one.row]))
    return found


def _repeats(written, said):
    """Whether most of its words stand there already, with whatever endings."""
    numbers = set(re.findall(r"\d+", written))
    if numbers & set(re.findall(r"\d+", said)):
        return True
    words = {word[:STEM] for word in fold(written).split() if len(word) > STEM}
    there = {word[:STEM] for word in fold(said).split()}
    return 5 * len(words & there) >= 2 * len(words)


def _rows_of_whom(one, grammar):
    """Those said in the sentence itself."""
    is_said = grammar.is_for_groups(one) or getattr(grammar, "is_helped", lambda _one: False)(one)
    items = [item.row for item in one.items if item is grammar.main_item(one)]
    return [*(whom.row for whom in one.whom if is_said), *items]
