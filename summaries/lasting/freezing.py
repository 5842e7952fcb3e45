"""A summary as it was told once: its numbers in three languages, kept for ever, and what may be told of them
now.

Kept are numbers, with the names of what is counted. No name of a person, no sentence, no title of a record
is: the name of an organisation or a project that the question names is asked for each time. Where a record
that it counts was taken back because it should never have been told, or has a small number now that it had
not then, the numbers of then are not told any more.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.apps import apps
from django.db.models import Max
from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import get_language

from events.models import Event
from moderation.models import StepTaken
from ngo_portal.lib.language.approximate_dates import ApproximateDate
from ngo_portal.lib.language.translated import LANGUAGES
from ngo_portal.lib.lists.filters import DayField
from ngo_portal.lib.lists.titles import PERIOD
from ngo_portal.lib.serving.data_version import data_version
from projects.models import SocialProject
from registry.models import ReportedFigure
from registry.telling import has_small_lines
from summaries.beside import project_question
from summaries.figures.finding import NAMED
from summaries.filters import BORDERS, STATUS, SummaryFilter, told_in_title
from summaries.models import Frozen
from summaries.summary import Summary, summary_of
from summaries.tables import MISSING, NUMBERS, Table, tables

#: Letters of the digest that make the key.
LETTERS = 24
#: So many events are looked after, one by one; a summary of more cannot be frozen.
MOST_EVENTS = 20_000
#: The parameter that may hold the name of a person.
FREE_WORDS = "q"
#: Reasons of a withdrawal after which numbers that were told may still be told; after any other they may not.
STILL_TOLD = ("withdraw-mistake", "withdraw-untrue", "withdraw-source", "withdraw-duplicate")
#: So exactly is told how many records have changed since: an exact number would help to subtract.
ROUGHLY = (500, 100, 50, 20, 5)
FIGURES = "figures"


class NotFrozen(Exception):
    """This summary cannot be frozen. `why`: "words", "nothing" or "many"."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def may_be_frozen(asked: SummaryFilter) -> None:
    """Raises NotFrozen for a question that names a person, perhaps, or nothing."""
    if any(name == FREE_WORDS for name, _value in asked.question):
        raise NotFrozen("words")
    if not asked.question:
        raise NotFrozen("nothing")


def freeze(asked: SummaryFilter) -> Frozen:
    """The frozen summary of this question and these numbers, made where there is none yet. Raises
    NotFrozen."""
    may_be_frozen(asked)
    version, step = data_version(), last_step()
    keys = _keys(asked)
    content, summaries = {}, []
    for language in LANGUAGES:
        with translation.override(language):
            summary = summary_of(SummaryFilter.of_pairs(asked.in_full))
            if summary.tally is None:
                raise NotFrozen("many")
            content[language] = _printed(summary)
            summaries.append(summary)
    text = json.dumps([asked.in_full, content], ensure_ascii=False, sort_keys=True)
    key = hashlib.sha256(text.encode()).hexdigest()[:LETTERS]
    made, _is_new = Frozen.objects.get_or_create(
        key=key,
        defaults={
            "question": asked.in_full,
            "content": content,
            "records": _records(summaries[0], keys),
            "small": _small(keys),
            "last_step": step,
            "data_version": version,
        },
    )
    return made


def last_step() -> int:
    """The last step of moderation so far."""
    return StepTaken.objects.aggregate(last=Max("pk"))["last"] or 0


def _printed(summary):
    """{"asked": the question for people, "tables": what is printed}."""
    kept = [one for one in tables(summary, str) if one.columns in (NUMBERS, MISSING)]
    return {
        "asked": [
            [name, value, str(label), "" if name in NAMED else str(text)]
            for name, value, label, text in summary.asked.chips
            if name != STATUS
        ],
        "tables": [
            {
                "key": one.key,
                "label": str(one.label),
                "columns": FIGURES if one.columns is NUMBERS else "missing",
                "rows": [[_plain(value) for value in row] for row in one.rows],
            }
            for one in kept
        ],
    }


def _plain(value):
    """As JSON holds it."""
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else str(value)
    return value if value is None or isinstance(value, int) else str(value)


def _keys(asked):
    """The primary keys of all that is counted: each of them is looked after."""
    found = sorted(asked.qs.order_by().values_list("pk", flat=True)[: MOST_EVENTS + 1])
    if len(found) > MOST_EVENTS:
        raise NotFrozen("many")
    return found


def _records(summary: Summary, keys: list[int]) -> dict[str, list[int]]:
    """What is told of, by model."""
    found = {
        Event._meta.label_lower: keys,
        ReportedFigure._meta.label_lower: [one.figure.pk for one in summary.reported],
    }
    for name, model in NAMED.items():
        found[model._meta.label_lower] = [
            int(value) for asked, value in summary.asked.question if asked == name
        ]
    if summary.projects:
        question = project_question(summary.asked)
        projects = question.qs.order_by().values_list("pk", flat=True)[:MOST_EVENTS]
        found[SocialProject._meta.label_lower] += projects
    return found


def _small(keys):
    return sorted(Event.objects.filter(has_small_lines(Event), pk__in=keys).values_list("pk", flat=True))


# What may be told of it now --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Told:
    """A frozen summary in the language of the page. `is_withheld`: its numbers may not be told any more;
    `tables` is empty then. `asked`: [(label, what is asked)]. `changed` and `withdrawn`: how many of its
    records were corrected, and taken back, since: (number, whether it is at least so many)."""

    frozen: Frozen
    title: str
    asked: Sequence[tuple[str, str]] = ()
    tables: Sequence[Table] = ()
    is_withheld: bool = False
    changed: tuple[int, bool] = (0, False)
    withdrawn: tuple[int, bool] = (0, False)


def for_readers(frozen: Frozen) -> Told:
    """What may be told now; a reader of a language in which nothing is kept is told it in Kazakh."""
    language = get_language()
    printed = frozen.content[language if language in frozen.content else "kk"]
    names = _names(printed["asked"])
    asked = [
        (label, text or names[name, value])
        for name, value, label, text in printed["asked"]
        if text or (name, value) in names
    ]
    title = capfirst(", ".join(filter(None, _titles(printed["asked"], names))))
    changed, withdrawn, taken_back = _since(frozen)
    if taken_back or _is_small_now(frozen):
        return Told(frozen, title, asked, is_withheld=True)
    made = [
        Table(one["key"], one["label"], "", NUMBERS if one["columns"] == FIGURES else MISSING, one["rows"])
        for one in printed["tables"]
    ]
    return Told(frozen, title, asked, made, False, _roughly(changed), _roughly(withdrawn))


def _titles(asked, names):
    """What of the question its title names: days as the one period they end."""
    ends = {name: value for name, value, _label, _text in asked if name in PERIOD}
    yield from (
        told_in_title(name, text) if text else names.get((name, value), "")
        for name, value, _label, text in asked
        if name not in (BORDERS, *PERIOD)
    )
    if ends:
        first, last = (DayField().to_python(ends[name]) if name in ends else ".." for name in PERIOD)
        yield ApproximateDate(f"{first}/{last}").print(style="label")


def _names(asked):
    """{(parameter, value): name of the record}, of what is published."""
    found = {}
    for name, value, _label, text in asked:
        if not text and name in NAMED:
            record = NAMED[name].objects.published().filter(pk=int(value)).first()
            if record is not None:
                found[name, value] = str(record)
    return found


def _since(frozen):
    """(how many of its records were corrected or published again since, how many are withdrawn, whether one
    of them for a reason after which it is not told)."""
    changed = withdrawn = 0
    taken_back = False
    for label, keys in frozen.records.items():
        steps = StepTaken.objects.filter(pk__gt=frozen.last_step, record_model=label, record_key__in=keys)
        touched = set(steps.order_by().values_list("record_key", flat=True)) if keys else set()
        gone = set(
            apps.get_model(label).objects.withdrawn().filter(pk__in=touched).values_list("pk", flat=True)
        )
        withdrawn += len(gone)
        changed += len(touched - gone)
        if gone:
            withdrawals = steps.filter(record_key__in=gone, step="withdraw")
            taken_back = taken_back or withdrawals.exclude(reason__key__in=STILL_TOLD).exists()
    return changed, withdrawn, taken_back


def _is_small_now(frozen):
    keys = frozen.records.get(Event._meta.label_lower, ())
    return bool(set(_small(keys)) - set(frozen.small))


def _roughly(number):
    """(number, whether it is at least so many): fewer than five are (4, False)."""
    if not number:
        return 0, False
    return next(((step, True) for step in ROUGHLY if number >= step), (ROUGHLY[-1], False))
