"""Numbers of a list: its count, and those beside the options of its selects. Each is of its own list, or
absent; the list itself is asked.
"""

import itertools
import re

import pytest
from django.http import QueryDict
from django.utils import translation
from django.utils.formats import number_format

from events.filters import EventFilter
from events.models import AttendanceMode, EventState
from ngo_portal.lib.language.quantities import Quantity
from registry.models import TargetGroup
from tests import doors, factories
from tests.factories import ULAN

pytestmark = pytest.mark.django_db

SEMEY, EAST_KAZAKHSTAN, SHIELI, SYRDARYA, KYZYLORDA = (
    "101000000",
    "630000000",
    "435200000",
    "434800000",
    "430000000",
)
VILLAGE = "636230100"
SELECTS = ["type", "mode", "direction", "target_group", "status"]


@pytest.fixture
def edition():
    """One of each kind: in two districts, over New Year, of its oblast only, of a year alone, undated, of
    two directions, with two lines for one group; and drafts of every kind.
    """
    edition = factories.edition(year=2021, territory=EAST_KAZAKHSTAN)
    seminar, fair = (factories.event_type(key=key) for key in ("seminar", "fair"))
    factories.event_type(key="concert")
    youth, culture = (factories.direction(key=key) for key in ("youth", "culture"))
    families, veterans = (factories.target_group(key=key) for key in ("families", "veterans"))
    number = Quantity.exact(5)
    for stage in ("published", "draft"):
        rows = [
            ([SEMEY], "2021-03-01", seminar, "in_person", "held", [youth], [families]),
            ([SEMEY], "2021-03-02", fair, "online", "held", [youth, culture], [families, families]),
            ([SEMEY], "2023-03-02", fair, "online", "held", [culture], [veterans]),
            ([SHIELI, SYRDARYA], "2021-05-05", fair, "mixed", "cancelled", [], [families, veterans]),
            ([EAST_KAZAKHSTAN], "2021", seminar, "unknown", "held", [youth], []),
            ([ULAN, VILLAGE], "2020-12-31/2021-01-01", seminar, "in_person", "held", [culture], [families]),
            ([ULAN], "2022-01", fair, "in_person", "planned", [youth], []),
            ([VILLAGE], "XXXX-05-05", seminar, "in_person", "held", [], [veterans]),
            ([], "", fair, "unknown", "held", [youth, culture], []),
        ]
        for position, (places, date, kind, mode, state, directions, groups) in enumerate(rows):
            factories.event(
                title_kk="Ізгі іс",
                places=places,
                date=date,
                type=kind,
                mode=mode,
                state=state,
                directions=directions,
                audiences=[(group, number) for group in groups],
                edition=edition if position % 2 else None,
                stage=stage,
            )
    return edition


BASES = [
    {},
    {"territory": SEMEY},
    {"territory": EAST_KAZAKHSTAN},
    {"territory": EAST_KAZAKHSTAN, "borders": "then"},
    {"territory": VILLAGE},
    {"territory": KYZYLORDA, "year": 2021},
    {"territory": [ULAN, SHIELI]},
    {"territory": "000000000", "year": 2021},
    {"year": 2021},
    {"year": [2021, 2023]},
    {"borders": "then"},
    {"edition": "of 2021"},
    {"edition": "of 2021", "territory": SEMEY},
    {"from": "2021-01-01", "to": "2021-03-01"},
    {"marathon": "igi-ister-marafony"},
]
CHOSEN = [
    {},
    {"type": "seminar"},
    {"type": ["seminar", "fair"]},
    {"mode": "online"},
    {"direction": "youth"},
    {"direction": ["youth", "culture"]},
    {"target_group": "families"},
    {"target_group": ["families", "veterans"]},
    {"status": "held"},
    {"type": "fair", "mode": "online"},
    {"type": "fair", "direction": "youth", "status": "held"},
]


def questions(edition, every):
    """Every twelfth or every other pair of a base and a choice: each choice is met, or all are many times."""
    for base, chosen in itertools.islice(itertools.product(BASES, CHOSEN), 0, None, every):
        question = {**base, **chosen}
        yield {name: edition.pk if name == "edition" else value for name, value in question.items()}


@pytest.fixture
def truly(edition):
    """How many events the list of a question has; each list is asked once."""
    known = {}

    def ask(question):
        key = str(sorted(question.items()))
        if key not in known:
            known[key] = rows_of(question)
        return known[key]

    return ask


def rows_of(question):
    data = QueryDict(mutable=True)
    for name, value in question.items():
        data.setlist(name, [str(one) for one in (value if isinstance(value, list) else [value])])
    rows = EventFilter(data, queryset=EventFilter.published()).qs.values_list("pk", flat=True)
    assert len(set(rows)) == len(rows)
    return len(rows)


def count_line(page):
    found = re.search('class="count-line">(.*?)<', page)
    return found and found[1]


def numbers(page):
    """{parameter: {value: number beside it}} of the filters that carry numbers."""
    return {
        name: {value: int(number) for value, (_label, number, _ticked) in values.items()}
        for name, values in doors.options(page).items()
        if name in SELECTS and all(number for _label, number, _ticked in values.values())
    }


every_twelfth_or_other = pytest.mark.parametrize("every", [12, pytest.param(2, marks=pytest.mark.proof)])


@every_twelfth_or_other
def test_every_number_is_of_its_own_list(client, edition, truly, every):
    for question in questions(edition, every):
        page = doors.html(client, doors.path("en", "events", **question))

        assert int(re.search(r"\d+(?= events?$)", count_line(page))[0]) == truly(question), question
        shown = numbers(page)
        assert list(shown) == SELECTS, question
        for name, values in shown.items():
            for value, number in values.items():
                assert number == truly({**question, name: value}), (question, name, value)


@every_twelfth_or_other
def test_where_more_is_left_than_may_be_counted_a_number_is_left_out_and_never_wrong(
    client, edition, settings, truly, every
):
    settings.COUNT_LIMIT = settings.FACET_LIMIT = 2
    lines, left_out = set(), 0
    for question in questions(edition, every):
        page = doors.html(client, doors.path("en", "events", **question))

        true = truly(question)
        line = re.sub(" events?$", "", count_line(page).removeprefix("Found: ")).lower()
        lines.add(line)
        assert line == str(true) or (line == "more than 2" and true > 2), question
        shown = numbers(page)
        left_out += len(SELECTS) - len(shown)
        for name, values in shown.items():
            for value, number in values.items():
                assert number == truly({**question, name: value}), (question, name, value)
    assert {"0", "1", "2", "more than 2"} <= lines
    assert left_out > 0


@pytest.mark.parametrize("question", [{"q": "іс"}, {"q": "іс", "territory": SEMEY}, {"q": "nothing"}])
def test_a_search_is_not_counted(client, truly, question):
    page = doors.html(client, doors.path("en", "events", **question))

    assert len(doors.entries(page)) == truly(question)
    assert (count_line(page), numbers(page)) == (None, {})
    assert {number for _label, number, _ticked in doors.options(page)["type"].values()} == {None}


def test_a_mistake_in_the_address_is_left_out_of_the_numbers_too(client, truly):
    page = doors.html(client, doors.path("en", "events", type="nonsense", year="2021", mode="online"))

    assert count_line(page) == f"Found: {truly({'year': 2021, 'mode': 'online'})} event"
    assert numbers(page)["type"]["fair"] == truly({"year": 2021, "mode": "online", "type": "fair"})


def test_an_option_without_events_says_so_and_stands_last(client, edition):
    offered = doors.options(doors.html(client, "/en/events/"))["type"]

    assert offered["concert"] == ("concert kk", "0", False)
    assert list(offered)[-1] == "concert"


@pytest.mark.parametrize("language", doors.LANGUAGES)
def test_a_number_is_written_as_the_language_does(client, monkeypatch, language):
    given = {"mode": {"online": 1234567}, "status": {"held": 5}}
    monkeypatch.setattr(EventFilter, "option_numbers", lambda asked, memory: given)
    with translation.override(language):
        online = str(AttendanceMode.ONLINE.label), number_format(1234567, force_grouping=True)
        held = str(EventState.HELD.label), "5"
        assert len(re.sub(r"\d", "", online[1])) == 2  # separators

    shown = doors.options(doors.html(client, doors.path(language, "events")))
    assert (shown["mode"]["online"][:2], shown["status"]["held"][:2]) == (online, held)


def test_the_number_of_a_wider_group_counts_each_event_once(client, settings, truly):
    """An event may be for several groups that belong to one, at whatever distance, and for that one too."""
    widest = factories.target_group(key="widest")
    wide = factories.target_group(key="wide", parent=widest)
    merged = factories.target_group(key="merged", parent=wide, is_active=False)
    families = TargetGroup.objects.get(key="families")
    for groups in ([wide, families], [merged]):
        factories.event(
            places=[SEMEY],
            date="2021-06-06",
            audiences=[(group, Quantity.exact(5)) for group in groups],
            stage="published",
        )
    doors.html(client, "/en/events/")  # the sums are kept from here on
    TargetGroup.objects.filter(key__in=["families", "veterans"]).update(parent=wide)

    questions = [{}, {"territory": SEMEY}, {"year": 2021}, {"type": "fair"}]
    questions += [{"target_group": key} for key in ("widest", "wide", "merged", "families")]
    for limit in (settings.FACET_LIMIT, 3):
        settings.FACET_LIMIT = limit
        for question in questions:
            page = doors.html(client, doors.path("en", "events", **question))
            for key, (_label, number, _ticked) in doors.options(page).get("target_group", {}).items():
                if number is not None or limit > 3 or not question:
                    assert int(number) == truly({**question, "target_group": key}), (question, key)
            assert int(re.search(r"\d+(?= events?$)", count_line(page))[0]) == truly(question), question
