"""No page and no file says more than its source: sums, inferred lines, years, borders, wherever the two texts
are printed."""

import csv
import io
import re

import pytest
from django.test import Client
from django.utils import translation

from events.linked_data import card
from events.models import Edition, Event
from projects.models import SocialProject
from tests.facts.conftest import LANGUAGES
from tests.facts.found import (
    CLOTHES,
    EAST_KAZAKHSTAN,
    FUND,
    GAME,
    LEAFLETS,
    SEMINAR,
    event,
    organisation,
    territory,
)

pytestmark = pytest.mark.django_db

INFERRED = {"kk": "мәтіннен шығарылған", "ru": "выведено из текста", "en": "inferred"}
NOTE = {
    "kk": "* Дереккөзде жылы көрсетілмеген: 2021 жыл мәтіннен шығарылған.",
    "ru": "* Год в источнике не указан: 2021 год выведен из текста.",
    "en": "* The source does not give the year: 2021 is inferred from its text.",
}


def file(name):
    answer = Client().get(f"/{name}")
    text = b"".join(answer) if answer.streaming else answer.content
    return list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"))))


def test_the_marathon_says_the_sum_of_what_was_said_with_its_coverage(pages):
    edition = Edition.objects.get()
    pages.tell(
        edition,
        "30-ға жуық отбасы 8 іс-шараның 1-еуі бойынша",
        "около 30 семей данные есть по 1 из 8 мероприятий",
        "about 30 families data for 1 of the 8 events",
    )
    for language in LANGUAGES:
        text = pages.text(edition, language)
        assert not any(more in text for more in ("немесе одан көп", "или более", "or more")), language


def test_an_inferred_year_is_a_star_and_one_note_on_a_page(pages):
    youth = organisation("«Жастар және XXI ғасыр» қоғамдық бірлестігі")
    for language in LANGUAGES:
        for place, stars, inferred in (("events:list", 8, 3), (youth, 1, 2)):
            text = pages.text(place, language)
            assert (text.count(" *"), text.count(NOTE[language])) == (stars + 1, 1)
            # Two places and an organiser, or the oblast and the year of an association, are marked where they
            # stand, and the note speaks of the year.
            marks = text.count(INFERRED[language]) + text.count("(год выведен из текста)")
            assert marks - NOTE[language].count(INFERRED[language]) == inferred
        text = pages.text(Edition.objects.get(), language)
        assert (text.count(" *"), text.count("\n")) == (8 + 1 + 1 + 2 + 1, 0), language
        assert text.count("2020 және 2021") + text.count("2020 и 2021") + text.count("2020 and 2021") == 1


def test_under_an_opened_number_inferred_means_that_number(pages):
    for language, words in {
        "kk": "Мәтіннен шығарылған.",
        "ru": "Выведено из текста.",
        "en": "Inferred from the text.",
    }.items():
        assert words not in pages.text(Edition.objects.get(), language)
        assert words not in pages.text(territory(EAST_KAZAKHSTAN), language)
        # A place and an organiser are marked where they stand, and not again where they are opened.
        assert words not in pages.text(event(CLOTHES), language)


def test_a_line_that_tells_it_is_inferred_tells_it_once(pages):
    for title in (SEMINAR, CLOTHES):
        text = pages.text(event(title), "ru")
        assert "(выведено из текста)" in text
        assert "Выведено из текста." not in text


def test_who_held_it_is_told_as_the_source_tells_it(pages):
    pages.tell(
        event(CLOTHES),
        "Ұйымдастырушылар – белсенділер, «Отбасы орталығы» қоғамдық қоры (мәтіннен шығарылған).",
        "Организаторы – активисты, общественный фонд «Отбасы орталығы» (выведено из текста).",
        "Organisers: activists, “Otbasy Ortalygy” Public Fund (inferred).",
    )
    pages.tell(
        event(LEAFLETS),
        "«Жастар және XXI ғасыр» қоғамдық бірлестігі (бірлестіктің еріктілері).",
        "«Жастар және XXI ғасыр» (волонтёры объединения).",
        "Public Association (volunteers of the association).",
    )
    for place in ("events:list", Edition.objects.get()):
        pages.tell(
            place,
            "белсенділер «Отбасы орталығы» қоғамдық қоры (мәтіннен шығарылған)",
            "активисты общественный фонд «Отбасы орталығы» (выведено из текста)",
            "activists “Otbasy Ortalygy” Public Fund (inferred)",
        )


def test_an_event_is_where_the_source_says(pages):
    for title in (SEMINAR, GAME):
        for language, said in {
            "kk": "Семей қаласында",
            "ru": "в Семее",
            "en": "in the city of Semey",
        }.items():
            assert said not in pages.text(event(title), language).partition("record")[0][:900]


def test_a_table_marks_the_place_that_is_only_the_organisers(pages):
    pages.tell(
        Edition.objects.get(),
        ["Риддер қаласы 2", "Семей қаласы (мәтіннен шығарылған) 2"],
        ["город Риддер 2", "город Семей (выведено из текста) 2"],
        ["Ridder city 2", "Semey city (inferred) 2"],
    )


def test_a_paragraph_and_a_figure_mark_what_no_source_states(pages):
    edition = Edition.objects.get()
    pages.tell(
        edition,
        [
            "Риддер қаласы, Семей қаласы (мәтіннен шығарылған), Өскемен қаласы (8 іс-шараның",
            "«Отбасы орталығы» қоғамдық қоры (мәтіннен шығарылған), Жастар",
            "3 оның ішінде мәтіннен шығарылғаны: 1",
        ],
        [
            "город Риддер, город Семей (выведено из текста), город Усть-Каменогорск (данные",
            "общественный фонд «Отбасы орталығы» (выведено из текста), Семейский",
            "3 в том числе выведено из текста: 1",
        ],
        ["Semey city (inferred), Oskemen city", "Fund (inferred)", "3 of these, inferred: 1"],
    )
    pages.tell("home", "мәтіннен шығарылғаны: 1", "выведено из текста: 1", "of these, inferred: 1")


def test_a_table_marks_the_year_that_no_source_states(pages):
    pages.tell(
        organisation(FUND),
        "2021 (жылы мәтіннен шығарылған) 1",
        "2021 (год выведен из текста) 1",
        "2021 (year inferred) 1",
    )


def test_a_table_by_day_marks_the_year_alone_where_the_source_names_the_day(pages):
    pages.tell(
        Edition.objects.get(),
        "2021 ж. 27 ақпан (жылы мәтіннен шығарылған) 2",
        "27 февраля 2021 г. (год выведен из текста) 2",
        "27 February 2021 (year inferred from the text) 2",
    )


def test_several_who_held_an_event_have_a_label_of_several(pages):
    pages.tell(
        event(CLOTHES), "Ұйымдастырушылар белсенділер", "Организаторы активисты", "Organisers activists"
    )
    pages.tell(event(SEMINAR), "Ұйымдастырушы Жастар", "Организатор Семейский", "Organiser Semey")


def test_what_messengers_and_search_engines_are_told_of_a_marathon_says_that_its_year_is_inferred(pages):
    page = Client().get(Edition.objects.get().get_absolute_url()).content.decode()
    told = re.findall('(?:name|property)="(?:og:)?description" content="(.*?)"', page)
    assert len(told) == 2
    assert all("2021 (жылы мәтіннен шығарылған). Шығыс" in one for one in told)


def test_a_card_says_beside_the_day_what_of_it_is_inferred(pages):
    with translation.override("ru"):
        found = [
            card(one).place for one in Event.objects.published().for_detail() if one.date_basis == "inferred"
        ]
    assert len(found) == 8
    assert all("2021 г. (год выведен из текста) · " in one for one in found)


def test_of_a_day_that_the_source_states_the_year_alone_is_inferred(pages):
    pages.tell(
        Edition.objects.get(),
        "2021 ж. 27 ақпан (жылы мәтіннен шығарылған) 2",
        "27 февраля 2021 г. (год выведен из текста) 2",
        "27 February 2021 (year inferred from the text) 2",
    )


def test_the_number_of_a_place_that_is_inferred_says_so_wherever_it_is_cited(pages):
    edition = Edition.objects.get()
    pages.tell(
        f"/figures/district.101000000;borders=then;edition={edition.pk}/",
        "ҮЕҰ порталы. Семей қаласы (мәтіннен шығарылған): 2 іс-шара («Игі істер марафоны», 2021)",
        "Город Семей (выведено из текста): 2 мероприятия",
        "Semey city (inferred): 2 events",
    )
    pages.tell(
        f"/figures/district.632400000;borders=then;edition={edition.pk}/",
        "ҮЕҰ порталы. Риддер қаласы: 2 іс-шара",
        "Город Риддер: 2 мероприятия",
        "Ridder city: 2 events",
    )


def test_a_day_on_a_page_is_in_words(pages):
    pages.tell(
        territory("101000000"),
        "2022 жылғы 8 маусымға дейін Шығыс Қазақстан облысының құрамында болған",
        "До 8 июня 2022 г. территория находилась в Восточно-Казахстанской области",
        "Until 8 June 2022 it was part of East Kazakhstan oblast",
    )


def test_semey_lay_elsewhere_then(pages):
    moved = (
        "ол кезде – Шығыс Қазақстан облысы, қазір – Абай облысы",
        "тогда – Восточно-Казахстанская область, сейчас – область Абай",
        "East Kazakhstan oblast then, Abay oblast now",
    )
    for place in (event(SEMINAR), event(GAME), Edition.objects.get(), territory("100000000"), "events:list"):
        pages.tell(place, *moved)
    for language, said in zip(LANGUAGES, moved, strict=True):
        assert said not in pages.text(event(LEAFLETS), language)
        assert pages.text("events:list", language).count(said) == 2


def test_figures_of_the_oblast_are_headed_as_its_own_below_what_the_marathon_did(pages):
    for language, done, head in (
        ("kk", "Не істелді", "Дереккөздегі көрсеткіштер: Шығыс Қазақстан облысы, 2020 ж."),
        ("ru", "Что сделано", "Показатели из источников: Восточно-Казахстанская область, 2020 г."),
        ("en", "What was done", "Reported figures: East Kazakhstan oblast, 2020"),
    ):
        text = pages.text(Edition.objects.get(), language)
        assert 0 < text.find(done) < text.find(head) < text.find("532"), language


def test_a_seat_known_only_to_the_oblast_says_so(pages):
    for place in (organisation("«Талап» қоғамдық бірлестігі"), "registry:organisation-list"):
        pages.tell(
            place,
            "Шығыс Қазақстан облысы (мәтіннен шығарылған, қаласы немесе ауданы көрсетілмеген)",
            "Восточно-Казахстанская область (выведено из текста, город или район не указан)",
            "East Kazakhstan oblast (inferred, city or district not stated)",
        )
    [talap] = [row for row in file("kk/organisations.csv") if "Талап" in row["Атауы"]]
    # Which oblast follows from the sentences before: the article names no place of its own.
    told = "Шығыс Қазақстан облысы (мәтіннен шығарылған, қаласы немесе ауданы көрсетілмеген)"
    assert told in talap.values()


def test_a_place_that_follows_from_the_text_alone_is_marked_where_it_is_told(pages):
    department = organisation("Облыстық қоғамдық даму басқармасы")
    project = SocialProject.objects.get(customer=department)
    kk, ru, en = INFERRED.values()
    for place in (department, "registry:organisation-list"):
        pages.tell(
            place,
            f"Қызылорда облысы ({kk}, қаласы немесе ауданы көрсетілмеген)",
            f"Кызылординская область ({ru}, город или район не указан)",
            f"Kyzylorda oblast ({en}, city or district not stated)",
        )
    for place in (department, project, "projects:list"):
        pages.tell(
            place,
            f"Қызылорда облысы ({kk})",
            f"Кызылординская область ({ru})",
            f"Kyzylorda oblast ({en})",
        )
    # One is said to be of the oblast, and another to be in a town: nothing is inferred.
    for name in ("«Волонтерлар фронт – офис» (Қызылорда облысы)", "«Исток»"):
        assert kk not in pages.text(organisation(name), "kk")
    inferred = {row["Name"] for row in file("en/organisations.csv") if row["Basis"] == "partly inferred"}
    assert inferred == {
        "Oblast Department of Public Development",
        "“Civil Alliance of East Kazakhstan” Union of Legal Entities",
        "“Talap” Public Association",
        "“Ulan” Centre for Mediation and Law",
        "“Zhastar zhane XXI gasyr” Public Association",
    }
    assert {row["Territory"]: row["Basis"] for row in file("en/projects.csv")} == {
        "": "stated by the source",
        "Kyzylorda oblast (inferred)": "partly inferred",
    }


def test_a_row_of_a_file_says_when_any_part_of_it_is_inferred(demo_content):
    rows = {row["Title"]: row for row in file("en/events.csv")}
    assert len(rows) == Event.objects.count() == 9
    assert {row["Basis"] for row in rows.values() if row["Marathon"]} == {"partly inferred"}
    assert {row["Basis"] for row in rows.values() if not row["Marathon"]} == {"stated by the source"}
    clothes = rows[event(CLOTHES).title_en]
    assert clothes["Basis for the date"] == "year inferred"
    assert clothes["Organiser"] == "activists; “Otbasy Ortalygy” Public Fund (inferred)"
    assert rows[event(SEMINAR).title_en]["Place"] == "Semey city (inferred)"
