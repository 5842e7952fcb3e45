"""What districts have reported of an edition or a quarter, at the desk and on the page of the edition: a
publisher of East Kazakhstan looks at the marathon of 2021, when Semey still lay there."""

import datetime
import re

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from events.figures.collected import board
from events.models import Collection, Event, NothingToReport
from moderation.querysets import number_at
from officers.roles import Role
from tests import cast
from tests.desk import address, errors, messages_of, rows, send
from tests.factories import edition, event, territory

ULAN, EAST, SHIELI, SEMEY, ABAY, RIDDER = (
    "636200000",
    "630000000",
    "435200000",
    "101000000",
    "100000000",
    "632400000",
)
EVENTS = "/admin/events/event/"


@pytest.fixture
def collection(db):
    return Collection.objects.create(edition=edition(year=2021, territory=EAST), due=timezone.localdate())


def row_of(found, code):
    (row,) = [row for row in found.rows if row.district.code == code]
    return row


def test_a_district_reports_by_what_is_published_or_by_saying_that_there_is_nothing(collection, publisher):
    asked = collection.edition
    event(edition=asked, stage="published"), event(edition=asked, stage="submitted"), event(edition=asked)
    event(stage="published")  # of no marathon
    event(edition=asked, stage="published", responsible=SHIELI)
    event(edition=asked, stage="published", responsible=EAST)
    found = board(collection, publisher)
    row = row_of(found, ULAN)
    assert (row.entered, row.submitted, row.published, row.is_in_time) == (3, 1, 1, True)
    assert (found.reported, found.in_time, found.said_nothing) == (1, 1, 0)
    assert found.share == 100 // found.districts
    ((oblast, numbers),) = found.besides.items()
    assert (oblast.code, numbers["published"]) == (EAST, 1)
    assert board(collection, cast.account("zaysan", Role.OFFICER, "634600000")).besides == {}
    event(edition=asked, stage="published", responsible=EAST, places=[RIDDER])
    ridder = row_of(board(collection, publisher), RIDDER)
    assert (ridder.published, ridder.by_oblast, ridder.is_in_time) == (0, 1, True)
    event(edition=asked, responsible="634620000")  # the town of Zaysan, in the district of Zaysan
    assert row_of(board(collection, publisher), "634600000").entered == 1


def test_in_time_is_what_was_entered_by_the_last_minute_of_the_deadline(collection, publisher):
    last = number_at(collection.over_at)
    late = event(id=last, edition=collection.edition, stage="published")
    assert not row_of(board(collection, publisher), ULAN).is_in_time
    Event.objects.filter(pk=late.pk).update(id=last - 1)
    assert row_of(board(collection, publisher), ULAN).is_in_time
    other = territory(RIDDER)
    NothingToReport.objects.create(collection=collection, district=other, by=publisher, at=collection.over_at)
    row = row_of(board(collection, publisher), other.code)
    assert (row.has_reported, row.is_in_time) == (True, False)


def test_districts_are_those_that_lay_there_then(collection, publisher):
    codes = {row.district.code for row in board(collection, publisher).rows}
    assert {ULAN, SEMEY} <= codes and SHIELI not in codes
    semey = row_of(board(collection, publisher), SEMEY)
    assert (semey.oblast.code, semey.is_own) == (EAST, False)
    now = Collection.objects.create(edition=edition(year=2026, territory=EAST), due=collection.due)
    assert SEMEY not in {row.district.code for row in board(now, publisher).rows}
    abay = cast.account("abay", Role.PUBLISHER, ABAY)
    assert row_of(board(collection, abay), SEMEY).is_own
    assert board(now, abay).rows == []


def test_each_number_leads_to_a_list_of_as_many(collection, publisher, at_desk):
    for stage in ("published", "submitted", "submitted", "draft"):
        event(edition=collection.edition, stage=stage)
    event(edition=collection.edition, stage="published", responsible=SEMEY)
    event(edition=collection.edition, responsible=SEMEY)
    desk = at_desk(publisher)
    page = desk.get(collection.get_absolute_url())
    links = {
        (row.district.code, name): (len(rows(desk.get(url))), getattr(row, name))
        for _oblast, found, _besides, _part in page.context["oblasts"]
        for row, urls in found
        for name, url in urls.items()
        if row.district.code in (ULAN, SEMEY)
    }
    assert links == {
        (ULAN, "entered"): (4, 4),
        (ULAN, "submitted"): (2, 2),
        (ULAN, "published"): (1, 1),
        (SEMEY, "published"): (1, 1),
    }


def test_a_quarter_counts_what_surely_lies_in_it(publisher, at_desk):
    quarter = Collection.objects.create(year=2021, quarter=1, due=timezone.localdate())
    event(date="2021-03-31", stage="published"), event(date="2021-02")
    event(date="2021"), event(date="2021-04-01"), event(date="2021-03-30/2021-04-02")
    row = row_of(board(quarter, publisher), ULAN)
    assert (row.entered, row.published) == (2, 1)
    assert len(rows(at_desk(publisher).get(f"{EVENTS}?place={ULAN}&quarter=2021-1"))) == 2
    assert len(rows(at_desk(publisher).get(f"{EVENTS}?quarter=2021-9"))) == 5  # no quarter: not asked


def test_the_officer_of_a_district_says_that_there_is_nothing_and_takes_it_back(
    collection, ulan_officer, at_desk
):
    desk, page = at_desk(ulan_officer), collection.get_absolute_url()
    assert [row.district.code for row in desk.get(page).context["board"].rows] == [ULAN]
    desk.post(page, {"nothing": ULAN}), desk.post(page, {"nothing": ULAN})
    said = NothingToReport.objects.get()
    assert (said.by, said.at.date()) == (ulan_officer, timezone.now().date())
    assert "Айгүл Ұланова" in desk.get(page).text
    desk.post(page, {"take_back": ULAN})
    assert not NothingToReport.objects.exists()
    assert [one.pgh_label for one in said.history.model.objects.order_by("pk")] == ["insert", "delete"]


def test_what_is_entered_takes_it_back(collection, ulan_officer, at_desk):
    desk, page = at_desk(ulan_officer), collection.get_absolute_url()
    desk.post(page, {"nothing": ULAN})
    assert row_of(board(collection, ulan_officer), ULAN).has_reported
    event(edition=collection.edition)
    row = row_of(board(collection, ulan_officer), ULAN)
    assert (row.has_reported, row.said, row.is_in_time) == (False, None, False)
    refused = desk.post(page, {"nothing": ULAN}, follow=True)
    assert "there is something to report" in messages_of(refused)[-1]


def test_nobody_speaks_for_a_district_of_others(
    collection, publisher, kyzylorda_officer, auditor, clerk, at_desk
):
    page = collection.get_absolute_url()
    assert at_desk(publisher).post(page, {"nothing": SEMEY}).status_code == 404  # Abay answers for it by now
    assert at_desk(publisher).post(page, {"nothing": "x"}).status_code == 404
    assert at_desk(kyzylorda_officer).get(page).status_code == 404
    assert at_desk(kyzylorda_officer).post(page, {"nothing": ULAN}).status_code == 404
    assert at_desk(auditor).get(page).status_code == 200
    assert at_desk(auditor).post(page, {"nothing": ULAN}).status_code == 403
    assert at_desk(clerk).post(page, {"nothing": ULAN}).status_code == 403
    assert not NothingToReport.objects.exists()


def test_the_desk_leads_those_there_who_are_asked(
    collection, publisher, ulan_officer, national, auditor, kyzylorda_officer, at_desk
):
    elsewhere = cast.account("shymkent", Role.PUBLISHER, "790000000")
    leads = {}
    for officer in (publisher, ulan_officer, national, auditor, kyzylorda_officer, elsewhere):
        leads[officer.username] = collection.get_absolute_url() in at_desk(officer).get("/admin/").text
    assert leads == {
        "east": True, "ulan": True, "national": True, "auditor": True, "kyzylorda": False, "shymkent": False,
    }  # fmt: skip


def test_the_board_asks_the_same_number_of_questions_for_all_districts(
    collection, publisher, national, at_desk, django_assert_num_queries
):
    page, desk = collection.get_absolute_url(), at_desk(national)
    desk.get(page)
    with django_assert_num_queries(7) as few:
        desk.get(page)
    for code in (ULAN, SEMEY, RIDDER):
        event(edition=collection.edition, responsible=code, stage="published")
    with django_assert_num_queries(len(few)):
        desk.get(page)


def test_deadlines_are_set_by_the_national_administrator_with_clear_errors(national, publisher, at_desk):
    asked, add = edition(year=2021, territory=EAST), address(Collection, "add")
    assert at_desk(publisher).get(add).status_code == 403
    desk = at_desk(national)
    nothing = send(desk, add, due="10.12.2021")
    assert errors(nothing) == {"edition": ["Choose an edition, or else a year and its quarter."]}
    half = send(desk, add, due="10.12.2021", year="2021")
    assert errors(half) == {"quarter": ["Give both the year and the quarter."]}
    shown = send(desk, add, due="10.12.2021", year="2021", quarter="1", is_public="on")
    assert errors(shown) == {"is_public": ["A quarter has no page that could show it."]}
    send(desk, add, due="10.12.2021", edition=asked.pk)
    assert Collection.objects.get().due == datetime.date(2021, 12, 10)
    with pytest.raises(IntegrityError), transaction.atomic():
        Collection.objects.create(due="2021-12-10", year=2021)
    with pytest.raises(ValidationError):
        Collection(due="2021-12-10", edition=asked, year=2021, quarter=1).full_clean()


# The page of the edition ---------------------------------------------------------------

LATE = datetime.datetime(2027, 1, 1, tzinfo=datetime.UTC)
PAGE = "marathons/igi-ister-marafony/2021/"
SENTENCE = {
    "kk": "21 аудан мен қаланың 2-еуі мәлімет берді (9%): іс-шарасы жарияланғаны – 1, "
    "іс-шара болмағанын хабарлағаны – 1; мерзімінде (2026 ж. 10 желтоқсан) бергені – 1.",
    "ru": "Сведения поступили от 2 из 21 района и города (9\N{NO-BREAK SPACE}%): "
    "опубликованы мероприятия – 1, сообщено, что мероприятий не было, – 1; в срок (10 декабря 2026 г.) – 1.",
    "en": "Reports came from 2 of the 21 districts and cities (9%): with published events – 1, "
    "with nothing to report – 1; by the deadline (10 December 2026) – 1.",
}


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_page_of_the_edition_says_how_many_reported_where_it_is_shown(publisher, client, language):
    asked = edition(year=2021, territory=EAST)
    collection = Collection.objects.create(edition=asked, due="2026-12-10")
    (
        event(id=1_000, edition=asked, stage="published"),
        event(edition=asked, stage="submitted", responsible=SEMEY),
    )
    NothingToReport.objects.create(collection=collection, district=territory(RIDDER), by=publisher, at=LATE)
    page = f"/{language}/{PAGE}"
    assert client.get(page).context["collected"] == ""
    Collection.objects.update(is_public=True)
    shown = client.get(page)
    assert shown.context["collected"] == SENTENCE[language]
    assert SENTENCE[language] in shown.text
    assert f"/{language}/about/figures/#collected" in shown.text
    assert 'id="collected"' in client.get(f"/{language}/about/figures/").text
    assert "Ерлан" not in shown.text


def test_of_a_single_district_and_of_none_that_reported(publisher, client):
    asked = edition(year=2021, territory=ULAN)
    collection = Collection.objects.create(edition=asked, due="2026-12-10", is_public=True)
    said = []
    for step in (
        lambda: None,
        lambda: NothingToReport.objects.create(
            collection=collection, district=territory(ULAN), by=publisher, at=LATE
        ),
        lambda: event(id=1_000, edition=asked, stage="published"),
    ):
        step()
        said.append(client.get(f"/en/{PAGE}").context["collected"])
    assert said == [
        "Ulan district: no report yet (deadline – 10 December 2026).",
        "Ulan district: nothing to report after the deadline (deadline – 10 December 2026).",
        "Ulan district: reported in time (deadline – 10 December 2026).",
    ]
    asked.territory = territory(EAST)
    asked.save()
    Event.objects.all().delete()
    NothingToReport.objects.all().delete()
    none = "No report has come from any of the 21 districts and cities yet (deadline: 10 December 2026)."
    assert client.get(f"/en/{PAGE}").context["collected"] == none


def test_several_oblasts_are_folded_and_say_how_many_have_reported(collection, publisher, at_desk):
    """The whole country is no page of hundreds of rows; one oblast stands open."""
    event(edition=collection.edition, stage="published")
    everywhere = Collection.objects.create(year=2021, quarter=1, due=timezone.localdate())
    national = at_desk(cast.account("all", Role.NATIONAL, None))
    page = national.get(everywhere.get_absolute_url()).content.decode()
    assert page.count("<details>") == len({row.oblast for row in board(everywhere, None).rows}) > 1
    part = dict(board(collection, publisher).parts())[territory(EAST)]
    told = at_desk(publisher).get(collection.get_absolute_url()).content.decode()
    assert "<details open>" in told and part.reported == 1
    assert re.search(rf"<summary>.*?\b1\b.*?\b{part.districts}\b.*?</summary>", told)
