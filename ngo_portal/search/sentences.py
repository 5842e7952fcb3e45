"""What sources say: statements, and sentences that events keep."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from events.models import Event, Quote
from events.public.disclosure import disclose
from ngo_portal.lib.language.typed import Typed
from ngo_portal.search.found import LOOKED_AT, SHOWN, Found, by_fit, first_read, texts_of
from registry.models import Source, Statement
from search.fit import fit, holds_all


def find_said(asked):
    published = Statement.objects.published()

    def find(reading):
        rows = list(published.fitting(reading).for_pages()[:LOOKED_AT])
        disclose(*rows)
        # What is kept back was looked through too: what is not read does not count.
        return [
            one for one in rows if holds_all(reading, *texts_of(one, "text"), one.verbatim) and _page_of(one)
        ]

    reading, rows = first_read(asked, lambda reading: find(reading) or _sentences_of_events(reading))
    if reading and rows and len(rows) < SHOWN and isinstance(rows[0], Statement):
        rows += _sentences_of_events(reading)
    rows, best = by_fit(rows, lambda one: fit(reading, [*texts_of(one, "text"), one.verbatim]))
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
