"""A summary as tables: what its CSV, its workbook and its package hold."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from events.models import Event
from events.public.in_brief import when, where, who
from ngo_portal.lib.language.approximate_dates import inferred_label
from ngo_portal.lib.lists.columns import NAMES, NUMBER, SENTENCES, Column
from summaries.figures.lines import bounds
from summaries.linked_data import address_of
from summaries.parts import Part
from summaries.summary import Summary

Absolute = Callable[[str], str]


@dataclass(frozen=True)
class Table:
    """`columns` say what each value of a row is; the rows are of plain values, None where nothing is
    stated."""

    key: str
    label: Any
    help: Any
    columns: Sequence[Column]
    rows: Sequence[Sequence[Any]]


def _column(key, label, help_text, kind="text", width=0):
    return Column(key, label, key, help_text, kind, width)


PART = _column("part", _("Part"), _("The table of the summary that the number is in."), width=NAMES)
LABEL = _column("label", _("Figure"), _("What is counted."), width=NAMES)
VALUE = _column("value", _("As printed"), _("The number as the page prints it."), width=NAMES)
LOW = _column("low", _("Number (lowest)"), _("The number, or its lower bound."), NUMBER)
HIGH = _column(
    "high", _("Number (highest)"), _("The number, or its upper bound; empty where there is none."), NUMBER
)
QUALIFIER = _column("qualifier", _("How exact"), _("exact, about, at_least, between … or unknown."))
UNIT = _column("unit", _("Unit"), _("What is counted, by its key."))
KNOWN = _column("known", _("Stated by"), _("How many records state it."), NUMBER)
OF = _column("of", _("Out of"), _("Out of how many records."), NUMBER)
COVERAGE = _column("coverage", _("Coverage"), _("The same in words."), width=NAMES)
FIGURE = _column(
    "figure", _("Address"), _("The lasting address of the number: what it is made of."), width=SENTENCES
)
NUMBERS = [PART, LABEL, VALUE, LOW, HIGH, QUALIFIER, UNIT, KNOWN, OF, COVERAGE, FIGURE]
MISSING = [
    _column("what", _("What is missing"), _("What is not known for all events."), width=NAMES),
    KNOWN,
    OF,
    COVERAGE,
]
EVENTS = [
    _column("event", _("No."), _("Number of the record in the portal."), NUMBER),
    _column("title", _("Event"), _("Title of the event."), width=SENTENCES),
    _column("type", _("Type of event"), _("From the portal's dictionary."), width=NAMES),
    _column("when", _("When"), _("As far as it is known."), width=NAMES),
    _column("where", _("Where"), _("As far as it is known."), width=NAMES),
    _column("who", _("Organisers"), _("With their roles."), width=SENTENCES),
    _column("address", _("Address"), _("The page of the event."), width=SENTENCES),
]
SOURCES = [
    _column("source", _("No."), _("Number of the record in the portal."), NUMBER),
    _column("headline", _("Headline"), _("As it is printed."), width=SENTENCES),
    _column("publisher", _("Published in"), _("Empty where it is not stated."), width=NAMES),
    _column("date", _("Date"), _("As EDTF (ISO 8601-2) writes it.")),
    _column("url", _("Link"), _("Empty where there is none."), width=SENTENCES),
]


def tables(summary: Summary, absolute: Absolute) -> list[Table]:
    """All of a summary: the key figures first, then what is missing, then part by part; those without rows
    left out, but for the first two."""
    parts = _parts(summary)
    found = [
        Table(
            "summary",
            _now("Summary"),
            _now("The key figures of the question."),
            NUMBERS,
            [_number(_now("Summary"), one, absolute) for one in summary.numbers],
        ),
        Table(
            "missing",
            _now("What is missing"),
            _now("What the records do not state: it is unknown, not zero."),
            MISSING,
            [(capfirst(str(one.what)), one.known, one.of, one.said) for one in summary.missing],
        ),
        *(
            Table(key, label, note, NUMBERS, [_part(label, one, summary, absolute) for one in rows])
            for key, label, note, rows in parts
        ),
        Table(
            "people_by_mode",
            _now("People, by format"),
            _now("The same totals by the format of the events; together they are the total."),
            NUMBERS,
            [_number(_now("People, by format"), one, absolute) for one in summary.by_mode],
        ),
        Table(
            "in_kind",
            _now("By item"),
            _now("Things received, bought, handed out and sent, and other figures."),
            NUMBERS,
            [_thing(one, absolute) for one in summary.in_kind or ()],
        ),
        Table(
            "money",
            _now("Projects and money"),
            _now("Social projects of the same place and time; currencies are never added."),
            NUMBERS,
            [_number(_now("Projects and money"), one, absolute) for one in _money(summary)],
        ),
        Table(
            "reported",
            _now("Reported"),
            _now("What sources report of the same place; it is never added to what is counted."),
            NUMBERS,
            [_reported(one, absolute) for one in summary.reported],
        ),
        Table(
            "events",
            _now("Events") if summary.has_all_events else _now("Notable events"),
            _now("The events that the summary tells of."),
            EVENTS,
            [_event(one, absolute) for one in summary.events],
        ),
    ]
    return [one for number, one in enumerate(found) if one.rows or number < ALWAYS]


#: Tables that stand there without a row too.
ALWAYS = 2


def every_number(summary: Summary, absolute: Absolute) -> Table:
    """All numbers in one table."""
    rows = [row for one in tables(summary, absolute) if one.columns is NUMBERS for row in one.rows]
    help_text = _now("Every number of the summary, with its address.")
    return Table("figures", _now("Figures"), help_text, NUMBERS, rows)


def sources(summary: Summary) -> Table:
    """The published sources of what is told."""
    rows = [*summary.events, *summary.quotes, *summary.awards, *(one.figure for one in summary.reported)]
    lines = [line for event in summary.events for line in (*event.audiences.all(), *event.figures.all())]
    found = {row.source.pk: row.source for row in (*rows, *lines) if row.source}
    return Table(
        "sources",
        _now("Sources"),
        _now("Where the sentences stand that the numbers are made of."),
        SOURCES,
        [
            (one.pk, one.headline, one.publisher, str(one.date or ""), one.url)
            for one in sorted(found.values(), key=lambda source: source.pk)
        ],
    )


def _parts(summary):
    by_oblast = summary.places_are == "oblast"
    return [
        (
            "places",
            _now("By oblast") if by_oblast else _now("By district"),
            _now("An event held in several places is counted in each row, and once in the total."),
            summary.places,
        ),
        ("types", _now("By type"), _now("Events by type"), summary.types),
        (
            "months",
            _now("By month"),
            _now("An event of several days that falls in two months is counted in both."),
            summary.months,
        ),
        (
            "directions",
            _now("By direction"),
            _now("An event of several directions is counted in each row; one without a direction in none."),
            summary.directions,
        ),
        ("modes", _now("By format"), _now("Events by format"), summary.modes),
    ]


def _money(summary):
    return summary.projects.numbers if summary.projects and summary.projects.number else ()


def _number(part, one, absolute):
    if one.total is not None:
        ends = bounds(one.total, is_whole=one.known == one.of)
        low, high, qualifier = (ends.get(name) for name in ("low", "high", "qualifier"))
    else:
        is_whole = one.known == one.of
        low, high = (one.low, one.low if is_whole else None) if one.value else (None, None)
        qualifier = None if not one.value else "exact" if is_whole else "at_least"
    unit = one.unit.key if one.unit else "people" if one.total is not None else ""
    said = "; ".join(str(text) for text in (one.coverage, one.qualifier) if text)
    covered = (one.known, one.of, said) if one.of else (None, None, "")
    label = capfirst(str(one.label))
    address = absolute(address_of(one.figure))
    return (part, label, one.value, low, high, qualifier or "unknown", unit, *covered, address)


def _part(label, one: Part, summary, absolute):
    address = absolute(address_of(one.figure))
    number = one.number
    return (
        label,
        capfirst(str(one.label)),
        str(number),
        number,
        number,
        "exact",
        "event",
        None,
        None,
        str(one.mark),
        address,
    )


def _thing(one, absolute):
    ends = bounds(one.total, is_whole=one.known == one.of)
    return (
        capfirst(one.done),
        capfirst(str(one.label)),
        one.value,
        ends.get("low"),
        ends.get("high"),
        ends.get("qualifier", "unknown"),
        one.unit.key if one.unit else "",
        one.known,
        one.of,
        one.coverage,
        absolute(address_of(one.figure)),
    )


def _reported(one, absolute):
    quantity = one.figure.public_quantity
    period = one.figure.period.print(style="label") if one.figure.period else one.figure.period_words
    is_inferred = one.figure.period and one.figure.period_basis == "inferred"
    mark = inferred_label(one.figure.period, one.figure.period_words) if is_inferred else ""
    return (
        ", ".join(filter(None, [_now("Reported"), period, mark])),
        capfirst(str(one.figure.indicator.name)),
        one.value,
        quantity.low,
        quantity.high,
        quantity.qualifier,
        one.figure.indicator.unit.key,
        None,
        None,
        one.explained,
        absolute(address_of(one.id)),
    )


def _event(event: Event, absolute):
    return (
        event.pk,
        str(event.title),
        str(event.type.name),
        when(event),
        "; ".join(map(str, where(event))),
        "; ".join(map(str, who(event))),
        absolute(event.get_absolute_url()),
    )
