"""What the two texts add up to, what is easy to get wrong in them, and lists with an event of no year."""

import pytest
from django.test import Client
from django.utils import translation

from events.models import Event, EventAudience, Marathon
from ngo_portal.lib.language.quantities import Total
from projects.models import SocialProject
from registry.models import Organisation, Person, Position, Source
from tests import doors
from tests.facts.found import (
    CLOTHES,
    CONFERENCE,
    EAST_KAZAKHSTAN,
    GAME,
    ROUND_TABLE,
    SEMINAR,
    event,
    organisation,
    row,
    rows,
    territory,
)

pytestmark = pytest.mark.django_db

CAMPAIGN = {"edition__year": 2021}


def _numbers(titles):
    return [event(title).pk for title in titles]


def test_what_the_two_texts_add_up_to(pages):
    article, notice = Source.objects.order_by("id")
    campaign = Event.objects.filter(**CAMPAIGN)
    assert (campaign.count(), Event.objects.filter(source=notice).count(), Event.objects.count()) == (8, 1, 9)
    numbered = EventAudience.objects.filter(event__in=campaign, quantity_low__isnull=False)
    assert rows(EventAudience, "event__title_kk", pk__in=numbered) == [CLOTHES]
    families = Total.of_quantities(line.quantity for line in numbered)
    assert (families.low, families.high, families.known, families.of) == (30, 30, 1, 1)

    def kinds(source):
        found = list(Organisation.objects.filter(source=source).values_list("kind", flat=True))
        return {kind: found.count(kind) for kind in set(found)}

    assert kinds(article) == {
        "ngo": 13, "branch": 1, "international": 1, "initiative_group": 1, "state_body": 1,
    }  # fmt: skip
    assert kinds(notice) == {"other": 2, "state_body": 1}  # the last one is the customer
    people = Person.objects.filter(positions__source=article), Person.objects.filter(positions__source=notice)
    assert [found.count() for found in people] == [4, 2]
    assert Position.objects.count() == 6
    assert [SocialProject.objects.filter(source=source).count() for source in (article, notice)] == [1, 1]
    exact = campaign.filter(date_is_exact=True).values_list("title_kk", flat=True)
    assert sorted(exact) == sorted([CLOTHES, SEMINAR])
    assert set(campaign.filter(date_is_exact=False).values_list("date", "date_basis")) == {
        ("2021", "inferred")
    }
    pages.tell(
        campaign[0].edition,
        ["Іс-шаралар 8", "8 іс-шараның 1-еуі бойынша дерек бар"],
        ["Мероприятия 8", "данные есть по 1 из 8 мероприятий"],
        ["Events 8", "data for 1 of the 8 events"],
    )


# Traps --------------------------------------------------------------------------------------------------


def test_a_meeting_of_two_kinds_is_counted_once_and_found_as_the_first(pages, everywhere):
    assert Event.objects.filter(topic_kk="Отбасындағы зорлық-зомбылықсыз қатынастар").count() == 1
    assert row(event(CONFERENCE), "type__key", "second_type__key") == ("conference", "round-table")
    found = doors.every_door(Client(), "events", **doors.in_turn(1, everywhere), type="conference")
    assert found == _numbers([CONFERENCE])


def test_nezabudka_is_one_organisation_whose_form_comes_later(pages):
    [found] = Organisation.objects.filter(search__contains="незабудка")
    assert (found.legal_form.abbreviation_kk, found.seat.title_kk) == ("ҚБ", "Риддер қаласы")
    assert [name.name for name in found.other_names.all()] == ["«Незабудка»"]
    pages.tell(found, "қоғамдық бірлестік", "общественное объединение", "public association")


def test_the_misprint_and_the_right_name_are_both_shown(pages):
    society = organisation("Ұлан ауданының ерікті мүгедектер қоғамы")
    pages.quote(society, "«Рухани жағыру»")
    pages.tell(society, "«Рухани жаңғыру»", "«Рухани жаңғыру»", "“Rukhani Zhangyru”")


@pytest.mark.parametrize("words", ["Күні кеше", "Биыл", "Өткен жылы", "Қазір", "ү.ж. 29-30 шілде"])
def test_relative_dates_stay_words_as_the_sources_have_no_date(pages, words):
    assert set(Source.objects.values_list("date", flat=True)) == {""}
    places = {
        "Күні кеше": "«Отбасы орталығы» қоғамдық қоры",
        "Биыл": "«Ұлан» медиация және құқық орталығы",
        "Қазір": "«Ұлан» медиация және құқық орталығы",
    }
    place = organisation(places[words]) if words in places else territory(EAST_KAZAKHSTAN)
    pages.words(event(ROUND_TABLE) if words.startswith("ү.ж.") else place, words)


def test_semey_lay_in_another_oblast_then(pages, everywhere):
    semey = {"seminar": SEMINAR, "game": GAME}
    for title in semey.values():
        assert event(title).places.get().territory.title_kk == "Семей қаласы"
    with translation.override("kk"):
        [then, now] = [
            doors.every_door(
                Client(),
                "events",
                **doors.in_turn(number, everywhere),
                territory=EAST_KAZAKHSTAN,
                borders=borders,
            )
            for number, borders in ((1, "then"), (4, "now"))
        ]
    assert set(then) - set(now) == set(_numbers(semey.values()))


@pytest.mark.parametrize("asked", ["Серикбайұлы", "Серікбайұлы"])
def test_the_speaker_is_found_under_both_spellings(pages, asked):
    [found] = Person.objects.with_words(asked)
    assert found.name_kk == "Айтбенбетов Болатбек Серикбайұлы"


def test_the_marathon_has_one_row_under_both_words(pages):
    assert Marathon.objects.count() == 1


# Lists and files with an event of no known year -----------------------------------------------------------


def test_it_stands_last_where_the_newest_come_first(pages, everywhere):
    listed = doors.every_door(Client(), "events", **doors.in_turn(3, everywhere))
    assert (len(listed), listed[-1]) == (9, event(ROUND_TABLE).pk)


YEARS = [
    {"year": "2021"},
    {"from_": "2021-01-01", "to": "2021-12-31"},
    {"from_": "1991-01-01"},
    {"to": "2026-12-31"},
]


@pytest.mark.parametrize(("number", "question"), [*enumerate(YEARS, start=1)])
def test_it_is_in_no_years_list(pages, everywhere, number, question):
    listed = doors.every_door(Client(), "events", **doors.in_turn(number, everywhere), **question)
    assert len(listed) == 8
    assert event(ROUND_TABLE).pk not in listed


def test_it_is_found_by_everything_but_the_year(pages, everywhere):
    questions = {"territory": "430000000"}, {"type": "round-table"}, {"q": "еріктілер"}
    for number, question in enumerate(questions, start=1):
        found = doors.every_door(Client(), "events", **doors.in_turn(number, everywhere), **question)
        assert found[-1] == event(ROUND_TABLE).pk


@pytest.mark.parametrize(
    ("language", "days", "words", "untitled"),
    [
        (
            "kk",
            "29–30 шілде (жылы көрсетілмеген)",
            "жылы көрсетілмеген",
            "Шиелі және Сырдария аудандарындағы дөңгелек үстел туралы хабарлама",
        ),
        pytest.param(
            *("ru", "29–30 июля (год не указан)", "год не указан", "сообщение без заголовка"),
            marks=pytest.mark.proof,
        ),
        pytest.param(
            *("en", "29–30 July, year not stated", "year not stated", "untitled notice"),
            marks=pytest.mark.proof,
        ),
    ],
)
def test_files_say_that_the_year_is_not_stated(pages, language, days, words, untitled):
    header, *lines = doors.csv_rows(Client(), language, "events")
    [line] = [line for line in lines if line[0] == str(event(ROUND_TABLE).pk)]
    cells = dict(zip(header, line, strict=True))
    assert [cell for cell in cells.values() if words in cell] == [days]
    assert {"ү.ж. 29-30 шілде", untitled} <= set(cells.values())
    book = doors.xlsx_rows(Client(), language, "events")
    [same] = [line for line in book if line[0] == event(ROUND_TABLE).pk]
    assert days in same


def test_numbers_are_numbers_in_workbooks_with_their_words_beside(pages):
    _names, book = doors.sheets(Client(), "kk", "organisations")
    start = book["Заттай көмек"][0].index("Қаншалықты дәл")
    gifts = [line[start : start + 5] for line in book["Заттай көмек"] if "макулатура" in line]
    assert gifts == [["дәл", 1.5, 1.5, "тонна", "бір жарым тонна"]]
    _names, book = doors.sheets(Client(), "kk", "events")
    groups = book["Кімдер үшін және қанша"]
    start = groups[0].index("Қаншалықты дәл")
    families = [line[start : start + 5] for line in groups if "мұқтаж отбасылар" in line]
    assert families == [["-ға жуық", 30, 30, "отбасы", "30-ға жуық"]]
