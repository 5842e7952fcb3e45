"""Bars 1 to 4: a page of the events list costs the same at any size, and far less than a naive one."""

import math
from urllib.parse import urlsplit

from django.conf import settings
from django.test import RequestFactory

from benchmarks.client import WrongAnswer
from benchmarks.figures import PROMISED_SIZE, Figure, Questions, in_turn, median_ms, ratio
from benchmarks.questions import FACETED, SINGLE, questions
from events.filters import EventFilter
from ngo_portal.lib.lists.paging import KeysetPage

DEEP = 0.05


def _asked(house, server, addresses):
    return Questions(house.reader(server).ask, addresses)


def _size_against_20k(house, kind):
    """(ratio, "12.0 ms / 10.1 ms") of one kind of question."""
    sides = [
        _asked(house, house.portal(database), questions(database, kind, words_of=house.small))
        for database in (house.large, house.small)
    ]
    for side in sides:
        side.warm(2 * house.seconds)
    large, small = in_turn(house.rounds, *(lambda one=one: one.p50(house.seconds) for one in sides))
    return ratio(large, small), f"{median_ms(large)} / {median_ms(small)}"


def same_at_any_size(house):
    for kind in (FACETED, "unfiltered"):
        value, detail = _size_against_20k(house, kind)
        yield Figure(
            1,
            f"events list, {kind}: p50 at {house.size:,} / at {house.small.size:,}",
            value,
            at_most=1.5,
            note=f"{detail}; the page itself: forms, rows, templates",
        )


def any_single_filter(house):
    """The worst of them; one that is not answered is worse than any."""
    found = {}
    for kind in SINGLE:
        try:
            found[kind] = _size_against_20k(house, kind)
        except WrongAnswer as refusal:
            found[kind] = math.inf, str(refusal)[:60]
    worst = max(found, key=lambda kind: found[kind][0])
    yield Figure(
        2,
        f"events list, the worst single filter ({worst}): p50 at {house.size:,} / at {house.small.size:,}",
        found[worst][0],
        at_most=3.0,
        note="; ".join(f"{kind} {value:.2f} ({detail})" for kind, (value, detail) in found.items()),
    )


def deep_pages(house):
    for kind in ("unfiltered", FACETED):
        first = questions(house.large, kind)[:5]
        sides = [
            _asked(house, house.portal(house.large), addresses)
            for addresses in ([_deep(address) for address in first], first)
        ]
        for side in sides:
            side.warm(2 * house.seconds)
        deep, top = in_turn(house.rounds, *(lambda one=one: one.p50(house.seconds) for one in sides))
        yield Figure(
            3,
            f"events list, {kind}: a page 5 % deep / the first page",
            ratio(deep, top),
            at_most=1.3,
            note=f"{median_ms(deep)} / {median_ms(top)}; keyset: the same walk along an index",
        )


def _deep(address):
    """The address of the page that many rows further down."""
    asked = EventFilter.for_request(RequestFactory().get(address))
    ordered = asked.ordered
    depth = max(settings.PAGE_SIZE, int(ordered.order_by().count() * DEEP))
    only = [name.removeprefix("-") for name in ordered.query.order_by if not name.startswith("-listing_")]
    page = KeysetPage(ordered.only("pk", *only), size=depth)
    token = f"after={page.older_token}"
    return f"{address}&{token}" if urlsplit(address).query else f"{address}?{token}"


def naive_list(house):
    addresses = questions(house.large, FACETED)
    ours = _asked(house, house.portal(house.large), addresses)
    naive = _asked(
        house, house.naive(), [address.replace("/kk/events/", "/naive/events/") for address in addresses]
    )
    ours.warm(2 * house.seconds)
    naive.warm(2 * house.seconds)
    slow, quick = in_turn(house.rounds, lambda: naive.p50(house.seconds), lambda: ours.p50(house.seconds))
    yield Figure(
        4,
        f"naive Django list / ours, {FACETED}, with facets",
        ratio(slow, quick),
        at_least=50,
        from_size=PROMISED_SIZE,
        note=f"{median_ms(slow)} / {median_ms(quick)}; the opponent counts and groups all rows it finds, "
        "ours is held by its templates",
    )
