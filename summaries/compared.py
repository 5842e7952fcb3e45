"""A summary beside that of the same question of another period, marathon or place."""

from typing import Any

from django.http import QueryDict
from django.urls import reverse

from events.figures.comparison import Side
from ngo_portal.lib.lists.page import address
from summaries.filters import BORDERS, SummaryFilter
from summaries.summary import Summary

#: {parameter: (what it stands for, what it stands in the place of)}
WITH = {
    "with_territory": ("territory", ("territory",)),
    "with_year": ("year", ("year", "edition", "from", "to")),
    "with_edition": ("edition", ("year", "edition", "from", "to")),
}


def other_question(data: QueryDict, asked: SummaryFilter) -> SummaryFilter | None:
    """The other question that an address asks for; None where it asks for none, or for one that means
    nothing or is the same."""
    pairs = asked.question
    for name, (parameter, instead) in WITH.items():
        if value := data.get(name, "").strip():
            pairs = [*(pair for pair in pairs if pair[0] not in instead), (parameter, value)]
    if pairs == asked.question:
        return None
    if BORDERS not in dict(pairs):
        pairs = [*pairs, (BORDERS, asked.whose_borders.value)]  # both sides alike
    other = SummaryFilter.of_pairs(pairs)
    return None if other.problems or other.in_full == asked.in_full else other


def side_of(summary: Summary) -> Side:
    records: list[tuple[Any, int | None]] = []
    return Side(
        name=summary.title,
        url=address(reverse("summaries:summary"), summary.asked.question),
        events_url=summary.events_url,
        tally=summary.tally,
        records=records,
    )
