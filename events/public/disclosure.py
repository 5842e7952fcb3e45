"""Rows as the public is told them: with their source where that is published, without what may tell a small
number.

A page fetches, discloses, and only then shows: no template decides what may be said.
"""

from django.db.models import F

from events.models import EventAudience
from registry.models import Source, Statement
from registry.rules.small_numbers import SMALL, SMALL_STATEMENTS, keep_back, names_small_number


def disclose(*groups):
    """Makes rows fit for a public page, in place and in two queries. `groups`: pairs of a row (or None) and
    the rows that belong to it: they have its source where they have none, and a small number of one of them
    is kept back in all.

    A sentence that tells a small number anywhere is shown nowhere.
    """
    pairs = [(row, head) for head, lines in groups for row in (head, *lines) if row is not None]
    for row, head in pairs:
        _inherit(row, head)
    columns = ("source_id", "date_source_id")
    ids = {getattr(row, column, None) for row, _head in pairs for column in columns}
    sources = Source.objects.published().defer("text", "search").in_bulk(ids - {None})
    kept_back = _kept_back(sources)
    for row, _head in pairs:
        _show_source(row, sources, kept_back)
    for head, lines in groups:
        rows = [row for row in (head, *lines) if row is not None]
        if any(getattr(row, "is_small", False) for row in rows):
            for row in rows:
                keep_back(row)


def _inherit(row, head):
    if getattr(row, "source_id", 0) is None:
        row.source_id = getattr(head, "source_id", None)


def _show_source(row, sources, kept_back):
    """Sets the source of a row (of its date too), and leaves it the sentences that may be shown."""
    if not hasattr(row, "source_id"):
        return
    hidden_date = False
    if hasattr(row, "date_source_id"):
        row.date_source_id = row.date_source_id or row.source_id
        hidden_date = row.date_source_id is not None and row.date_source_id not in sources
        row.date_source = sources.get(row.date_source_id)
    hidden = row.source_id is not None and row.source_id not in sources
    row.source = sources.get(row.source_id)
    hidden_by = {"verbatim": hidden, "founded_verbatim": hidden, "date_verbatim": hidden_date}
    for name, is_hidden in hidden_by.items():
        if hasattr(row, name) and (is_hidden or _overlaps(getattr(row, name), kept_back)):
            setattr(row, name, "")


def _overlaps(sentence, kept_back):
    sentence = _plain(sentence)
    return bool(sentence) and any(other in sentence or sentence in other for other in kept_back)


def _plain(sentence):
    return " ".join(sentence.casefold().split())


def _kept_back(sources):
    """The sentences of these sources that tell a small number, of whatever stage."""
    if not sources:
        return []
    lines = EventAudience.objects.order_by().filter(SMALL)
    found = (
        lines.filter(source__in=sources)
        .values_list("verbatim", "event__verbatim")
        .union(
            lines.filter(source=None, event__source__in=sources).values_list("verbatim", "event__verbatim"),
            Statement.objects.order_by()
            .filter(SMALL_STATEMENTS, source__in=sources)
            .values_list("verbatim", F("verbatim")),
        )
    )
    return [
        _plain(sentence)
        for own, of_the_event in found
        for sentence in (own, of_the_event if names_small_number(of_the_event) else "")
        if sentence.strip()
    ]


def disclose_event(event):
    """An event fetched by `for_detail`, with all its lines and its observance."""
    lines = [
        line
        for name in ("places", "organisers", "people", "audiences", "figures", "quotes")
        for line in getattr(event, name).all()
    ]
    disclose((event, lines), (event.observance, []))


def with_others(rows):
    """[(row, others)]: the rows that count, each with those of other sources that say another number about
    the same `subject`; None for others without such a row."""
    chosen = [row for row in rows if row.is_chosen]
    others = [row for row in rows if not row.is_chosen]
    placed = [(row, [other for other in others if other.subject == row.subject]) for row in chosen]
    beside_it = [other for _row, beside in placed for other in beside]
    return placed + [(None, [other]) for other in others if other not in beside_it]
