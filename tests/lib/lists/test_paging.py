"""Keyset pages: every row once, there and back; a token nobody gave leads to the beginning and says so."""

import base64
import json

import pytest
from django.utils import translation

from events.models import Event
from ngo_portal.lib.lists.paging import KeysetPage
from registry.models import Organisation
from tests import doors, factories

pytestmark = pytest.mark.django_db

NOT_KNOWN = "There is no such page of the list. The list is shown from its beginning."
#: Ties, one whole page of them, and events without a date or a year.
DATES = ["2021-05-01", "2021-02-27", "2021-02-27", "2021-02-27", "2021-02-27", "2021", "", "XXXX-02-27", ""]


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


@pytest.fixture
def events():
    return [factories.event(date=date, stage="published") for date in DATES]


def forged(*parts):
    return base64.urlsafe_b64encode(json.dumps(parts).encode()).decode().rstrip("=")


def last_page(client, address):
    while following := doors.link(doors.html(client, address), "next"):
        address = following
    return address


@pytest.mark.parametrize(
    "size", [2, *(pytest.param(size, marks=pytest.mark.proof) for size in (1, 3, 8, 9, 10))]
)
@pytest.mark.parametrize("sort", ["newest", "oldest"])
@pytest.mark.parametrize("territory", [None, "636200000"])
def test_every_row_stands_on_one_page_there_and_back(client, events, settings, size, sort, territory):
    settings.PAGE_SIZE = size
    if territory:
        for event in events:
            factories.place(event=event, territory=territory)
    question = {"sort": sort, **({"territory": territory} if territory else {})}
    newest_first = [
        event.pk
        for event in sorted(
            events, key=lambda event: (str(event.date.earliest or ""), event.pk), reverse=True
        )
    ]
    wanted = newest_first if sort == "newest" else newest_first[::-1]

    addresses = [doors.path("en", "events", **question)]
    there = doors.walk(client, *addresses, visited=addresses)

    assert there == [wanted[start : start + size] for start in range(0, len(wanted), size)]
    assert doors.walk(client, addresses[-1], rel="prev") == there[::-1]


def test_organisations_go_by_the_kazakh_alphabet_there_and_back(client, settings):
    settings.PAGE_SIZE = 2
    names = ["!", "Абай", "Әділет", "Жастар", "Қамқор", "Өрлеу", "Үміт", "Іскер"]
    made = {name: factories.organisation(name_kk=name, stage="published").pk for name in reversed(names)}

    there = doors.walk(client, doors.path("ru", "organisations"))

    assert sum(there, []) == [made[name] for name in names]
    assert doors.walk(client, last_page(client, "/ru/organisations/"), rel="prev") == there[::-1]


def test_a_page_survives_the_longest_name(client, settings):
    settings.PAGE_SIZE = 1
    longest = [
        factories.organisation(name_kk=name, name_ru=name, name_en=name, stage="published")
        for name in ("Ә" * 300, "Щ" * 300)
    ]

    assert doors.walk(client, "/kk/organisations/") == [[one.pk] for one in longest]


def tokens(queryset, size=2):
    page = KeysetPage(queryset, size=size)
    return page.older_token


def test_tokens_nobody_gave_lead_to_the_beginning(events):
    rows = Event.objects.published().newest_first()
    true = tokens(rows)
    direction, key, day, number = json.loads(base64.urlsafe_b64decode(true + "=="))
    assert KeysetPage(rows, size=2, token=forged(direction, key, day, number)).problem == ""
    bad = [
        "x",
        "é",
        "===",
        true[:-3],
        true[3:],
        true + "A" * 9000,
        forged(),
        forged(direction),
        forged("x", key, day, number),
        forged(direction, key + 1, day, number),
        forged(direction, key, day),
        forged(direction, key, day, number, 1),
        forged(direction, key, number, day),
        forged(direction, key, 20210227, number),
        forged(direction, key, "2021-02-30", number),
        forged(direction, key, "0000-01-01", number),
        forged(direction, key, "99999-01-01", number),
        forged(direction, key, day, 10**20),
        forged(direction, key, day, str(number)),
        forged(direction, key, day, True),
        forged(direction, key, day, None),
        forged(direction, key, day, 1.5),
        forged(direction, key, day, float("nan")),
        forged(direction, key, day, [1]),
        forged([direction], key, day, number),
        base64.urlsafe_b64encode(b"[" * 3000).decode(),
        base64.urlsafe_b64encode(b"null").decode(),
        base64.urlsafe_b64encode(b"\xff\xfe").decode(),
        base64.urlsafe_b64encode(b'["n", %s]' % (b"1" * 5000)).decode(),
    ]
    first = KeysetPage(rows, size=2).rows

    for token in bad:
        page = KeysetPage(rows, size=2, token=token)
        assert (page.problem, page.rows) == (NOT_KNOWN, first), token


def test_a_token_of_another_list_leads_to_the_beginning(events):
    for number in range(3):
        factories.organisation(name_kk=f"{number}", stage="published")
    lists = {
        "newest": Event.objects.published().newest_first(),
        "oldest": Event.objects.published().oldest_first(),
        "by name": Organisation.objects.published().by_name(),
        "recent": Organisation.objects.published().newest_first(),
    }
    for giver, rows in lists.items():
        token = tokens(rows)
        for taker, others in lists.items():
            page = KeysetPage(others, size=2, token=token)
            assert page.problem == ("" if giver == taker else NOT_KNOWN), (giver, taker)


def test_signs_postgresql_cannot_hold_are_no_token():
    for name in "АБВ":
        factories.organisation(name_kk=name, stage="published")
    rows = Organisation.objects.published().by_name()
    direction, key, _name, number = json.loads(base64.urlsafe_b64decode(tokens(rows) + "=="))

    for name in ("\x00", "\ud800", "а\x00"):
        assert KeysetPage(rows, size=2, token=forged(direction, key, name, number)).problem == NOT_KNOWN
    assert KeysetPage(rows, size=2, token=forged(direction, key, "", 0)).problem == ""


def test_a_page_whose_rows_are_gone_leads_to_the_beginning(events):
    rows = Event.objects.published().newest_first()
    token = tokens(rows, size=8)
    Event.objects.filter(pk=rows[8].pk).update(stage="draft")

    page = KeysetPage(Event.objects.published().newest_first(), size=8, token=token)

    assert page.problem == NOT_KNOWN
    assert page.rows == list(Event.objects.published().newest_first())


def test_the_page_names_a_token_that_does_not_fit(client, events, settings):
    settings.PAGE_SIZE = 2
    page = doors.html(client, "/en/events/?after=nonsense")

    assert page.count(NOT_KNOWN) == 1
    assert doors.entries(page) == doors.entries(doors.html(client, "/en/events/"))
