"""Facts 1–15: the day, the marathon, the country and the oblast, and the organisations the article lists."""

import datetime
import re

import pytest

from events.models import Edition, Event, Marathon, Observance
from registry.models import Organisation, Position, Programme, ReportedFigure, Source, Statement
from tests.facts.conftest import LANGUAGES
from tests.facts.found import (
    CLOTHES,
    EAST_KAZAKHSTAN,
    FUND,
    KAZAKHSTAN,
    SEMINAR,
    event,
    keys,
    number,
    organisation,
    row,
    rows,
    statement,
    territory,
)

pytestmark = pytest.mark.django_db

LISTED = [
    ("«Алтынай»", "Өскемен қаласы"),
    ("«Берегиня»", "Өскемен қаласы"),
    ("«Феникс»", "Өскемен қаласы"),
    ("«Викинда»", "Өскемен қаласы"),
    (FUND, "Семей қаласы"),
    ("«Исток»", "Семей қаласы"),
    ("«Незабудка» қоғамдық бірлестігі", "Риддер қаласы"),
]


def test_fact_01_headline_rubric_and_author_of_the_article(pages):
    article = Source.objects.get(author="Айна Ескенқызы")
    assert row(article, "headline", "rubric", "date", "publisher", "language") == (
        "Ізгі істің ұйытқысы бола білді", "Қоғам", "", "", "kk",
    )  # fmt: skip
    pages.quote(event(CLOTHES), "Айна Ескенқызы", "Қоғам")
    pages.words(event(CLOTHES), "Ізгі істің ұйытқысы бола білді")


def test_fact_02_world_ngo_day_is_27_february(pages):
    day = Observance.objects.get()
    assert row(day, "name_kk", "name_ru", "name_en", "day") == (
        "Дүниежүзілік ҮЕҰ күні", "Всемирный день НПО", "World NGO Day", "XXXX-02-27",
    )  # fmt: skip
    pages.tell(
        event(CLOTHES),
        "Дүниежүзілік ҮЕҰ күні, 27 ақпан Алғаш рет",
        "Всемирный день НПО, 27 февраля Впервые",
        "World NGO Day, 27 February First observed",
    )
    pages.quote(event(CLOTHES), "27 ақпан Дүниежүзілік үкіметтік емес ұйымдар күні болып саналады.")


def test_fact_03_first_held_in_helsinki_on_27_february_2014(pages):
    day = Observance.objects.get()
    assert row(day, "first_held", "first_place_kk", "basis") == ("2014-02-27", "Хельсинки", "stated")
    pages.tell(
        event(CLOTHES),
        ["2014 ж. 27 ақпан", "Хельсинки"],
        ["27 февраля 2014", "Хельсинки"],
        ["27 February 2014", "Helsinki"],
    )
    pages.quote(event(CLOTHES), "алғаш рет 2014 жылғы 27 ақпанда Хельсинкиде аталып өткен болатын")


def test_fact_04_a_number_of_events_in_the_oblast_during_the_marathon(pages):
    edition = Edition.objects.get()
    assert row(edition, "marathon__name_kk", "year", "territory__code", "basis") == (
        "«Игі істер марафоны»", 2021, EAST_KAZAKHSTAN, "inferred",
    )  # fmt: skip
    assert number(edition) == (None, None, "unknown", "бірқатар")
    pages.tell(
        edition,
        ["«Игі істер марафоны», 2021", "Шығыс Қазақстан облысы", "«бірқатар»"],
        ["«Марафон добрых дел», 2021", "Восточно-Казахстанская область", "«бірқатар»"],
        ["Good Deeds Marathon, 2021", "East Kazakhstan", "“бірқатар”"],
    )
    pages.quote(edition, edition.verbatim)


def test_fact_05_the_same_marathon_under_two_words(pages):
    marathon = Marathon.objects.get()
    assert list(marathon.other_names.values_list("name", flat=True)) == [
        "«Игі істер марафоны» іс-шарасы", "«Игі істер марафоны» акциясы",
    ]  # fmt: skip
    pages.quote(marathon, "«Игі істер марафоны» іс-шарасы, «Игі істер марафоны» акциясы")
    pages.tell(marathon, "«Игі істер марафоны»", "«Марафон добрых дел»", "Good Deeds Marathon")


def test_fact_06_network_grew_from_100_to_22_thousand(pages):
    figure = ReportedFigure.objects.get(indicator__key="growth-of-ngos")
    assert number(figure) == (100, 22000, "between", "жүзден 22 мыңға дейін")
    words = "Тәуелсіздігіміздің соңғы 30 жылында"
    names = ["territory__code", "period", "period_words", "basis", "said_by__person__name_kk"]
    assert row(figure, *names) == (KAZAKHSTAN, "", words, "stated", "Ольга Бобрышева")
    growth = statement("жүзден 22 мыңға дейін өсті")
    assert row(growth, "quantity_qualifier", "date", "date_words", "territory__code") == (
        "unknown", "", words, KAZAKHSTAN,
    )  # fmt: skip
    country = "territories:list"
    pages.tell(
        country,
        [f"«{words}» 100-ден 22\u00a0000-ға дейін ұйым", "бірлестігінің атқарушы директоры Ольга Бобрышева"],
        [f"«{words}» от 100 до 22\u00a0000 организаций", "По словам исполнительного директора"],
        [f"“{words}” from 100 to 22,000 organisations", "According to Olga Bobrysheva, executive"],
    )
    pages.tell_all(country, growth)
    for language in LANGUAGES:
        assert re.findall("1991|2021", pages.text(country, language)) == []


def test_fact_07_the_concept_approved_by_decree_in_2020(pages):
    concept = Programme.objects.get(kind="concept")
    assert row(concept, "name_kk", "act_kk", "adopted", "territory__code", "basis") == (
        "Азаматтық қоғамды дамыту тұжырымдамасы", "Президенттің Жарлығы", "2020", KAZAKHSTAN, "stated",
    )  # fmt: skip
    policy = Statement.objects.get(kind="policy")
    assert row(policy, "programme", "date", "said_by__person__name_kk") == (
        concept.pk, "2020", "Ольга Бобрышева",
    )  # fmt: skip
    country = "territories:list"
    pages.tell_all(country, policy)
    pages.tell(
        country,
        ["Азаматтық қоғамды дамыту тұжырымдамасы", "Президенттің Жарлығы", "2020 ж"],
        ["Концепция развития гражданского общества", "Указ Президента", "2020 г"],
        ["Concept for the Development of Civil Society", "decree of the President", "2020"],
    )


def test_fact_08_director_of_the_civil_alliance(pages):
    alliance = organisation("«ШҚО Азаматтық альянсы» заңды тұлғалар бірлестігі")
    assert row(alliance, "legal_form__abbreviation_kk", "kind") == ("ЗТБ", "ngo")
    posts = rows(Position, "person__name_kk", "post_kk", organisation=alliance)
    assert posts == [("Ольга Бобрышева", "атқарушы директор")]
    pages.tell(
        alliance,
        [alliance.name_kk, "Ольга Бобрышева, атқарушы директор", "заңды тұлғалар бірлестігі"],
        [alliance.name_ru, "Ольга Бобрышева, исполнительный директор", "объединение юридических лиц"],
        [alliance.name_en, "Olga Bobrysheva, executive director", "union of legal entities"],
    )


def test_fact_09_more_than_1500_organisations_held_events_in_2020(pages):
    figure = ReportedFigure.objects.get(indicator__key="organisations-holding-events")
    assert number(figure) == (1500, None, "more_than", "1500-ден астам")
    assert row(figure, "territory__code", "period", "basis", "is_chosen") == (
        EAST_KAZAKHSTAN, "2020", "stated", True,
    )  # fmt: skip
    oblast = territory(EAST_KAZAKHSTAN)
    pages.tell(oblast, "1500-ден астам ұйым", "более 1500 организаций", "more than 1,500 organisations")
    pages.quote(oblast, figure.verbatim)


def test_fact_10_most_of_them_strongest_in_work_with_people_with_special_needs(pages):
    judgement = Statement.objects.get(share="most")
    assert row(judgement, "kind", "territory__code", "quantity_qualifier") == (
        "judgement", EAST_KAZAKHSTAN, "unknown",
    )  # fmt: skip
    assert keys(judgement.target_groups) == ["people-with-special-needs"]
    pages.tell_all(territory(EAST_KAZAKHSTAN), judgement)


def test_fact_11_four_organisations_of_oskemen(pages):
    wanted = {"seat__title_kk": "Өскемен қаласы"}
    assert rows(Organisation, "name_kk", "legal_form", **wanted) == [
        ("«Алтынай»", None), ("«Берегиня»", None), ("«Феникс»", None), ("«Викинда»", None),
    ]  # fmt: skip
    for found in Organisation.objects.filter(**wanted):
        pages.tell(
            found,
            [found.name_kk, "Ұйымдық-құқықтық нысан көрсетілмеген", "Өскемен қаласы"],
            [found.name_ru, "Организационно-правовая форма не указана", "город Усть-Каменогорск"],
            [found.name_en, "Legal form not stated", "Oskemen"],
        )
        pages.tell_all(found, found.statements.get())


def test_fact_12_three_more_and_the_list_is_open(pages):
    named = Statement.objects.filter(kind="judgement", organisation__isnull=False).order_by("id")
    assert list(named.values_list("organisation__name_kk", "organisation__seat__title_kk")) == LISTED
    listed = Statement.objects.get(share="open")
    assert row(listed, "kind", "territory__code") == ("judgement", EAST_KAZAKHSTAN)
    assert listed.text_kk.endswith("«Незабудка» сияқты және басқа да үкіметтік емес ұйымдар.")
    pages.tell_all(territory(EAST_KAZAKHSTAN), listed)
    for judgement in named:
        pages.tell_all(judgement.organisation, judgement)


def test_fact_13_president_of_the_fund(pages):
    fund = organisation(FUND)
    assert fund.legal_form.abbreviation_kk == "ҚҚ"
    assert rows(Position, "person__name_kk", "post_kk", organisation=fund) == [
        ("Жанна Жибраева", "президент")
    ]
    pages.tell(
        fund,
        [fund.name_kk, "қоғамдық қор", "Жанна Жибраева, президент"],
        [fund.name_ru, "общественный фонд", "Жанна Жибраева, президент"],
        [fund.name_en, "public fund", "Zhanna Zhibraeva, president"],
    )


def test_fact_14_directions_of_the_activists_from_support_to_ecology(pages):
    projects = statement("психологиялық қолдаудан")
    assert row(projects, "kind", "territory__code", "organisation", "said_by__person__name_kk") == (
        "activity", EAST_KAZAKHSTAN, None, "Жанна Жибраева",
    )  # fmt: skip
    assert keys(projects.directions) == ["environment", "vulnerable"]
    assert keys(projects.target_groups) == ["socially-vulnerable-people", "lonely-pensioners"]
    pages.tell_all(territory(EAST_KAZAKHSTAN), projects)
    pages.quote(territory(EAST_KAZAKHSTAN), "жалғызілікті зейнеткерлерге, халықтың әлсіз топтарына көмек")


def test_fact_15_the_saturday_gives_the_year(pages):
    sentence = "Дүниежүзілік ҮЕҰ күні сенбіге сәйкес келгенімен, бұл күні де жұмыс тоқтаған жоқ."
    events = Event.objects.filter(edition__year=2021)
    assert set(events.values_list("date_basis", "date_verbatim")) == {("inferred", sentence)}
    years = [year for year in range(2014, 2028) if datetime.date(year, 2, 27).isoweekday() == 6]
    assert years == [2016, 2021, 2027]
    assert event(CLOTHES).starts_on == datetime.date(2021, 2, 27)
    for record in (event(CLOTHES), event(SEMINAR)):
        pages.tell(
            record,
            ["2021 ж. 27 ақпан", "Жылы мәтіннен шығарылған: 27 ақпан сенбіге сәйкес келген"],
            ["27 февраля 2021 г.", "Год выведен из текста: 27 февраля пришлось на субботу"],
            ["27 February 2021", "The year is inferred from the text: 27 February fell on a Saturday"],
        )
        pages.quote(record, sentence)
