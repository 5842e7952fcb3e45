"""One question, one answer: what each parameter means, the same on the page, in the CSV and in the XLSX."""

import re
from datetime import date

import pytest

from events.models import Event, EventState
from ngo_portal.lib.language.quantities import Quantity
from tests import doors, factories
from tests.factories import ULAN, UNPUBLISHED

pytestmark = pytest.mark.django_db

EAST_KAZAKHSTAN, RIDDER, SEMEY, ABAI = "630000000", "632400000", "101000000", "100000000"
SHIELI, SYRDARYA, KYZYLORDA = "435200000", "434800000", "430000000"


@pytest.fixture(scope="class")
def world(class_db):
    """{name: event}: five published events that differ in everything that can be asked, and twins of them
    that are not published and would fit every question."""
    make = factories
    seminar, fair = make.event_type(key="seminar"), make.event_type(key="fair")
    youth, culture = make.direction(key="youth"), make.direction(key="culture")
    families, veterans = make.target_group(key="families"), make.target_group(key="veterans")
    talap = make.organisation(name_kk="Талап", stage="published")
    nezabudka = make.organisation(name_kk="Незабудка", stage="published")
    school, camp = (make.project(name_kk=name, stage="published") for name in ("Мектеп", "Лагерь"))
    subbotnik = make.marathon(slug="subbotnik", name_kk="Сенбілік")
    thirty = Quantity.about(30)
    seeds = {
        "lecture": {
            "title_kk": "Волонтерлік – өмір салты",
            "type": seminar,
            "mode": "in_person",
            "date": "2021-02-27",
            "places": [ULAN],
            "organisers": [talap],
            "audiences": [(families, thirty)],
            "directions": [youth],
            "edition": make.edition(year=2021),
            "project": school,
        },
        "market": {
            "title_kk": "Халық шебері жәрмеңкесі",
            "type": fair,
            "mode": "online",
            "date": "2021",
            "places": [SEMEY],
            "organisers": [talap, nezabudka],
            "audiences": [(veterans, Quantity.unknown()), (families, thirty)],
            "directions": [youth, culture],
            "edition": make.edition(year=2021),
        },
        "round_table": {
            "title_kk": "Екі ауданның дөңгелек үстелі",
            "type": seminar,
            "date": "XXXX-07-29/XXXX-07-30",
            "places": [SHIELI, SYRDARYA],
            "audiences": [(veterans, Quantity.unknown())],
            "project": camp,
        },
        "concert": {
            "title_kk": "Облыстық концерт",
            "type": fair,
            "state": EventState.PLANNED,
            "mode": "mixed",
            "date": "2022-03-01/2022-03-05",
            "places": [EAST_KAZAKHSTAN],
            "organisers": [nezabudka],
            "directions": [culture],
            "edition": make.edition(year=2022, marathon=subbotnik),
        },
        "cancelled": {"title_kk": "Болмаған семинар", "type": seminar, "state": EventState.CANCELLED},
    }
    for stage in UNPUBLISHED:
        for fields in seeds.values():
            make.event(stage=stage, **fields)
    return {name: make.event(stage="published", **fields) for name, fields in seeds.items()}


#: Newest first: what has no date stands last, and of the same date the later record first.
ALL = ["concert", "lecture", "market", "cancelled", "round_table"]
QUESTIONS = [
    ({}, ALL),
    ({"sort": "oldest"}, ALL[::-1]),
    ({"q": "шебері"}, ["market"]),
    ({"q": "ВОЛОНТЕРЛІКТІҢ салты"}, ["lecture"]),
    ({"territory": ULAN}, ["lecture"]),
    ({"territory": EAST_KAZAKHSTAN}, ["concert", "lecture"]),
    ({"territory": [SHIELI, SYRDARYA, ULAN]}, ["lecture", "round_table"]),
    ({"territory": SEMEY}, ["market"]),
    ({"territory": "101010000"}, ["market"]),  # its second row in the classifier
    ({"territory": "632800000"}, ["market"]),  # its code before the reform of 2022
    ({"territory": ABAI}, ["market"]),
    ({"territory": ABAI, "borders": "then"}, []),
    ({"territory": EAST_KAZAKHSTAN, "borders": "then"}, ["concert", "lecture", "market"]),
    ({"year": 2021}, ["lecture", "market"]),
    ({"year": [2021, 2022]}, ["concert", "lecture", "market"]),
    ({"from_": "27 февраля 2021"}, ["concert", "lecture"]),
    ({"to": "2021-12-30"}, ["lecture"]),
    ({"type": "seminar"}, ["lecture", "cancelled", "round_table"]),
    ({"mode": "online"}, ["market"]),
    ({"mode": "unknown"}, ["cancelled", "round_table"]),
    ({"direction": "culture"}, ["concert", "market"]),
    ({"target_group": "families"}, ["lecture", "market"]),
    ({"status": "held"}, ["lecture", "market", "round_table"]),
    ({"marathon": "igi-ister-marafony"}, ["lecture", "market"]),
    # usual pairs
    ({"territory": EAST_KAZAKHSTAN, "year": 2021}, ["lecture"]),
    ({"territory": EAST_KAZAKHSTAN, "borders": "then", "sort": "oldest"}, ["market", "lecture", "concert"]),
    ({"marathon": "igi-ister-marafony", "direction": "youth", "target_group": "veterans"}, ["market"]),
    ({"q": "семинар", "status": "cancelled"}, ["cancelled"]),
]
#: The same with other values.
MORE = [
    ({"sort": "newest"}, ALL),
    ({"q": "жоқ сөз"}, []),
    ({"territory": SHIELI}, ["round_table"]),
    ({"territory": SYRDARYA}, ["round_table"]),
    ({"territory": RIDDER}, []),
    ({"territory": "000000000"}, ALL),
    ({"territory": ABAI, "borders": "now"}, ["market"]),
    ({"territory": [ABAI, KYZYLORDA], "borders": "then"}, ["round_table"]),
    ({"borders": "then"}, ALL),
    ({"from_": "2022-03-05"}, ["concert"]),
    ({"from_": "2022-03-06"}, []),
    ({"to": "2021-12-31"}, ["lecture", "market"]),
    ({"type": ["seminar", "fair"]}, ALL),
    ({"mode": ["online", "mixed"]}, ["concert", "market"]),
    ({"marathon": ["igi-ister-marafony", "subbotnik"]}, ["concert", "lecture", "market"]),
    ({"territory": EAST_KAZAKHSTAN, "type": "fair", "sort": "oldest"}, ["concert"]),
    ({"territory": [EAST_KAZAKHSTAN, ABAI], "q": "шебері"}, ["market"]),
    ({"territory": KYZYLORDA}, ["round_table"]),
    ({"year": 2020}, []),
    ({"direction": ["culture", "youth"]}, ["concert", "lecture", "market"]),
    ({"target_group": ["families", "veterans"]}, ["lecture", "market", "round_table"]),
    ({"status": ["planned", "cancelled"]}, ["concert", "cancelled"]),
    ({"from_": "2021-01-01", "to": "2021-12-31"}, ["lecture", "market"]),
]


class TestWorld:
    """The same world for all of these questions."""

    @pytest.mark.parametrize(("number", "question", "wanted"), doors.numbered(QUESTIONS, MORE))
    def test_every_parameter_gives_one_answer_at_every_door(
        self, client, world, settings, everywhere, number, question, wanted
    ):
        settings.PAGE_SIZE = 25 if number % 3 and not everywhere else 2
        names = {event.pk: name for name, event in world.items()}
        found = doors.every_door(client, "events", **doors.in_turn(number, everywhere), **question)
        assert [names.get(pk, pk) for pk in found] == wanted

    def test_links_of_other_pages_ask_by_number(self, client, world, everywhere):
        lecture, market, concert = world["lecture"], world["market"], world["concert"]
        talap = lecture.organisers.get().organisation
        nezabudka = concert.organisers.get().organisation
        questions = [
            ({"organisation": talap.pk}, [lecture, market]),
            ({"organisation": [talap.pk, nezabudka.pk]}, [concert, lecture, market]),
            ({"project": lecture.project_id}, [lecture]),
            ({"edition": lecture.edition_id}, [lecture, market]),
            ({"edition": [lecture.edition_id, concert.edition_id]}, [concert, lecture, market]),
        ]
        for number, (question, wanted) in enumerate(questions, start=1):
            found = doors.every_door(client, "events", **doors.in_turn(number, everywhere), **question)
            assert found == [event.pk for event in wanted]


def test_what_is_not_published_cannot_be_asked_for(client):
    hidden = factories.organisation(), factories.project(stage="submitted")
    event = factories.event(stage="published", organisers=[hidden[0]], project=hidden[1])

    for question in ({"organisation": hidden[0].pk}, {"project": hidden[1].pk}):
        [[_parameter, value]] = question.items()
        page = doors.html(client, doors.path("en", "events", **question))
        assert f"There is no such value: {value}." in page
        assert doors.entries(page) == [event.pk]
        answer = client.get(doors.path("en", "events", doors.CSV, **question))
        assert answer.status_code == 400


def test_an_event_in_two_districts_stands_in_both_lists_and_once_above_them(client, everywhere):
    event = factories.event(stage="published", places=[SHIELI, SYRDARYA], date="2021-05-01")

    territories = SHIELI, SYRDARYA, KYZYLORDA, [SHIELI, SYRDARYA], "000000000"
    for number, territory in enumerate(territories, start=1):
        found = doors.every_door(client, "events", **doors.in_turn(number, everywhere), territory=territory)
        assert found == [event.pk]


def test_a_retired_word_of_a_dictionary_is_found_and_offered_once_asked_for(client):
    retired = factories.event_type(key="agitation", name_en="agitation", is_active=False)
    event = factories.event(type=retired, stage="published")

    assert "agitation" not in doors.options(doors.html(client, doors.path("en", "events"))).get("type", {})
    page = doors.html(client, doors.path("en", "events", type="agitation"))
    assert doors.options(page)["type"]["agitation"] == ("agitation", "1", True)
    assert doors.entries(page) == [event.pk]


def test_a_period_counts_days_that_are_surely_in_it():
    def found(edtf, first, last):
        event = factories.event(date=edtf, stage="published")
        return event in Event.objects.held_between(first, last)

    february = date(2021, 2, 1), date(2021, 2, 28)
    assert found("2021-02-27", *february)
    assert found("2021-01-30/2021-02-02", *february)
    assert found("2021-02", *february)
    assert not found("2021-01/2021-02", *february)
    assert not found("2021", *february)
    assert not found("XXXX-02-27", *february)
    assert not found("", *february)
    assert found("2021", date(2021, 1, 1), None)
    assert not found("2021", date(2021, 1, 2), None)


def test_only_what_shows_a_photo_states_a_number_or_names_a_source(client, everywhere):
    """What readers see counts: no photo without consent, no unknown number, no draft of a source."""
    source, hidden = factories.source(stage="published"), factories.source()
    unknown, number = (None, Quantity.unknown()), (None, Quantity.exact(30))
    shown = factories.event(stage="published", source=hidden, audiences=[unknown])
    factories.photo(event=shown)
    stated = factories.event(stage="published", audiences=[unknown, number])
    factories.photo(event=stated, consent="unknown")
    collected = factories.event(stage="published", source=source)
    factories.figure(event=collected, item_kk="кітап", quantity=Quantity.about(500))
    factories.event(stage="published")
    questions = [
        ({"photos": "yes"}, [shown]),
        ({"figures": "yes"}, [collected, stated]),
        ({"source": "yes"}, [collected]),
        ({"source": "yes", "figures": "yes"}, [collected]),
        ({"source": "yes", "photos": "yes"}, []),
    ]
    for number, (question, wanted) in enumerate(questions, start=1):
        found = doors.every_door(client, "events", **doors.in_turn(number, everywhere), **question)
        assert found == [event.pk for event in wanted], question
    page = doors.html(client, doors.path("en", "events", figures="yes"))
    ticked = {name: doors.options(page)[name]["yes"] for name in ("photos", "figures", "source")}
    assert ticked == {
        "photos": ("with photos", "0", False),
        "figures": ("with figures", "2", True),
        "source": ("with a source", "1", False),
    }
    assert "There is no such value: no." in doors.html(client, doors.path("en", "events", photos="no"))


def test_what_is_asked_stands_in_the_title_and_the_description(client):
    factories.event_type(key="seminar", name_en="seminar")
    question = {"territory": ULAN, "year": [2019, 2020, 2021], "type": "seminar"}
    period = {"from": "1.5.2025", "to": "30.6.2025", "mode": "online"}
    for asked, title in [
        (period, "Іс-шаралар: онлайн, 2025 ж. 1 мамыр – 30 маусым"),
        ({"from": "1.5.2025"}, "Іс-шаралар: 2025 жылғы 1 мамырдан бері"),
        ({"year": [2019, 2020]}, "Іс-шаралар: 2019, 2020 жыл"),
    ]:
        page = doors.html(client, doors.path("kk", "events", **asked))
        assert f"<title>{title} · ҮЕҰ порталы</title>" in page
    for asked, title in [
        (question, "Events: Ulan district, 2019, 2020, 2021, … · NGO portal"),
        ({"type": "seminar", "photos": "yes"}, "Events: seminar, with photos · NGO portal"),
        ({"from": "2021-05-01", "type": "seminar"}, "Events: seminar, since 1 May 2021 · NGO portal"),
        ({"from": "2021-05-01", "to": "2021-05-02"}, "Events: 1–2 May 2021 · NGO portal"),
        ({"from": "2022-01-01", "type": "seminar"}, "Events: seminar, since 1 January 2022 · NGO portal"),
        ({"to": "2021-02-28"}, "Events: until 28 February 2021 · NGO portal"),
        ({"from": "1 ақпан 2021", "to": "2021-02-28"}, "Events: 1–28 February 2021 · NGO portal"),
        ({}, "Events · NGO portal"),
    ]:
        page = doors.html(client, doors.path("en", "events", **asked))
        assert f"<title>{title}</title>" in page
        described = re.search('<meta name="description" content="(.*?)"', page)[1]
        assert all(str(one) in described for one in ("Ulan district", "2020", "seminar")) == (
            asked is question
        )
