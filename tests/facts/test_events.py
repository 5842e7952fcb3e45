"""Facts 44–55: the events of the day, and the projects of the year before."""

import pytest

from events.models import Edition, EventAudience, EventFigure, EventOrganiser, EventPlace
from registry.models import ReportedFigure, Statement
from tests.facts.found import (
    EAST_KAZAKHSTAN,
    EXERCISE,
    FESTIVAL,
    GAME,
    HAIRDRESSING,
    LEAFLETS,
    SEMEY,
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


def test_fact_44_seminars_trainings_workshops_and_lectures_all_over_the_oblast(pages):
    [held] = Edition.objects.get().statements.all()
    assert row(held, "kind", "territory__code", "date", "date_words", "date_basis", "quantity_qualifier") == (
        "activity", EAST_KAZAKHSTAN, "2021-02-27", "үкіметтік емес ұйымдар күні", "inferred", "unknown",
    )  # fmt: skip
    for kinds in (
        "онлайн семинарлар, тренингтер, шеберлік сыныптары мен дәрістер",
        "қалалары мен аудандарында",
    ):
        assert kinds in held.text_kk
    pages.tell_all(Edition.objects.get(), held)
    pages.tell_all(territory(EAST_KAZAKHSTAN), held)


def test_fact_45_what_those_events_were_about(pages):
    [held] = Edition.objects.get().statements.all()
    assert keys(held.directions) == ["vulnerable", "civil_society"]
    assert keys(held.target_groups) == ["socially-vulnerable-people"]
    pages.tell(
        Edition.objects.get(),
        "азаматтық қоғамды, жергілікті өзін-өзі басқаруды дамыту, халықтың әлеуметтік осал топтарын қолдау",
        "по развитию гражданского общества и местного самоуправления, поддержке социально уязвимых слоёв",
        "civil society and local self-government and on support for socially vulnerable people",
    )


def test_fact_46_the_semey_branch_held_a_seminar_on_the_day(pages):
    record = event(SEMINAR)
    assert row(record, "type__key", "date", "date_words", "observance__day", "topic_kk") == (
        "seminar", "2021-02-27", "ҮЕҰ күні", "XXXX-02-27", "Волонтерлік – өмір салты",
    )  # fmt: skip
    names = ["organisation__kind", "organisation__parent__name_kk", "organisation__seat__code", "basis"]
    assert rows(EventOrganiser, *names, event=record) == [
        ("branch", "Жастар және балалар ұйымдары қауымдастығы", SEMEY, "stated"),
    ]  # fmt: skip
    assert rows(EventPlace, "territory__code", "basis", event=record) == [(SEMEY, "inferred")]
    assert rows(EventAudience, "target_group__key", "quantity_qualifier", event=record) == [
        ("schoolchildren", "unknown"),
    ]  # fmt: skip
    pages.tell(
        record,
        ["2021 жылғы 27 ақпанда", "Жастар және балалар ұйымдары қауымдастығының Семей филиалы", "оқушылар"],
        ["27 февраля 2021", "Семейский филиал Ассоциации молодёжных и детских организаций", "школьники"],
        ["27 February 2021", "Semey Branch of the Association of Youth", "schoolchildren"],
    )
    pages.quote(record, record.verbatim)
    pages.words(record, "ҮЕҰ күні")


def test_fact_47_what_the_schoolchildren_were_told(pages):
    record = event(SEMINAR)
    told = (
        "үкіметтік емес ұйымдардың не істейтіні, сондай-ақ волонтерлік қызметтің маңыздылығы туралы айтылды"
    )
    assert (told in record.description_kk, told in record.verbatim) == (True, True)
    pages.tell(
        record,
        told,
        "чем занимаются неправительственные организации и почему важна волонтёрская деятельность",
        "what non-governmental organisations do and why volunteering matters",
    )


def test_fact_48_a_hairdressing_workshop_at_nezabudka(pages):
    record = event(HAIRDRESSING)
    assert row(record, "type__key", "date", "topic_kk") == ("workshop", "2021", "Шаштараз өнері")
    names = ["organisation__name_kk", "organisation__legal_form__abbreviation_kk", "role"]
    assert rows(EventOrganiser, *names, event=record) == [("«Незабудка» қоғамдық бірлестігі", "ҚБ", "host")]
    assert rows(EventPlace, "territory__title_kk", "basis", event=record) == [("Риддер қаласы", "stated")]
    assert rows(EventAudience, "target_group__key", event=record) == ["mothers-of-large-families"]
    pages.tell(
        record,
        ["шеберлік сыныбы", "«Незабудка» қоғамдық бірлестігі", "көпбалалы аналар", "Риддер қаласы"],
        ["мастер-класс", "общественное объединение «Незабудка»", "многодетные матери", "Риддер"],
        ["workshop", "“Nezabudka” Public Association", "mothers of large families", "Ridder"],
    )
    pages.quote(record, record.verbatim)


def test_fact_49_whom_talap_supports_is_not_whom_it_trained(pages):
    record = event(EXERCISE)
    talap = organisation("«Талап» қоғамдық бірлестігі")
    assert keys(talap.target_groups) == ["families-of-people-with-disabilities"]
    assert rows(EventAudience, "target_group__key", "unit__key", "quantity_qualifier", event=record) == [
        ("civic-organisations", "organisations", "unknown"),
        ("sports-organisations", "organisations", "unknown"),
    ]
    assert rows(EventOrganiser, "organisation", event=record) == [talap.pk]
    [(code, note)] = rows(EventPlace, "territory__code", "note_kk", event=record)
    assert (code, note) == (EAST_KAZAKHSTAN, "Мақалада қаласы немесе ауданы көрсетілмеген.")
    pages.tell(
        record,
        ["тренинг", "қоғамдық ұйымдар", "спорттық ұйымдар", note],
        [
            "тренинг",
            "общественные организации",
            "спортивные организации",
            "Город или район в статье не указан",
        ],
        ["training", "civic organisations", "sports organisations", "does not name the city or district"],
    )
    pages.tell(
        talap,
        "мүгедектігі бар адамдардың отбасылары",
        "семьи лиц с инвалидностью",
        "families of people with disabilities",
    )
    pages.quote(record, record.verbatim)


def test_fact_50_volunteers_handed_out_leaflets_in_ridder(pages):
    record = event(LEAFLETS)
    assert record.type.key == "leaflet-campaign"
    assert rows(EventOrganiser, "organisation__name_kk", "described_kk", event=record) == [
        ("«Жастар және XXI ғасыр» қоғамдық бірлестігі", "бірлестіктің еріктілері"),
    ]  # fmt: skip
    assert rows(EventPlace, "territory__title_kk", event=record) == ["Риддер қаласы"]
    assert rows(EventFigure, "flow", "item_kk", "quantity_qualifier", event=record) == [
        ("given", "парақшалар", "unknown"),
    ]  # fmt: skip
    pages.tell(
        record,
        [
            "парақша тарату",
            "бірлестіктің еріктілері",
            "Риддер қаласы",
            "Қазақстанның Тәуелсіздік жылдарындағы",
        ],
        [
            "раздача листовок",
            "волонтёры объединения",
            "Риддер",
            "о достижениях Казахстана за годы Независимости",
        ],
        ["leaflet campaign", "volunteers of the association", "Ridder", "in the years of Independence"],
    )
    pages.quote(record, record.verbatim)


def test_fact_51_an_online_festival_in_oskemen(pages):
    record = event(FESTIVAL)
    assert row(record, "type__key", "mode") == ("festival", "online")
    assert rows(EventPlace, "territory__title_kk", event=record) == ["Өскемен қаласы"]
    assert rows(EventOrganiser, "organisation__name_kk", "organisation__kind", event=record) == [
        ("Халықаралық бақытты отбасы институты", "international"),
    ]  # fmt: skip
    pages.tell(
        record,
        ["«Халық шебері» онлайн фестивалі", "онлайн", "Өскемен қаласы", "бақытты отбасы институты"],
        ["Онлайн-фестиваль «Народный мастер»", "онлайн", "Усть-Каменогорск", "институт счастливой семьи"],
        ["Online festival “Folk Master”", "online", "Oskemen", "International Happy Family Institute"],
    )
    pages.quote(record, record.verbatim)


def test_fact_52_an_informal_group_held_an_intellectual_game(pages):
    record = event(GAME)
    assert row(record, "type__key", "mode") == ("intellectual-game", "online")
    assert rows(EventOrganiser, "organisation__kind", "organisation__legal_form", event=record) == [
        ("initiative_group", None),
    ]  # fmt: skip
    assert rows(EventPlace, "territory__code", "basis", event=record) == [(SEMEY, "inferred")]
    pages.tell(
        record,
        ["зияткерлік ойын", "Семей қаласының қоғамдық зияткерлік жастары", "Семей қаласы"],
        ["интеллектуальная игра", "Общественная интеллектуальная молодёжь Семея", "Семей"],
        ["intellectual game", "Civic Intellectual Youth of Semey", "Semey"],
    )
    pages.quote(record, record.verbatim)


def test_fact_53_they_go_on_all_year(pages):
    plan = Statement.objects.get(kind="plan")
    assert row(plan, "territory__code", "date", "date_words", "quantity_qualifier", "share") == (
        EAST_KAZAKHSTAN, "", "жыл бойы", "unknown", "",
    )  # fmt: skip
    pages.tell_all(territory(EAST_KAZAKHSTAN), plan)


def test_fact_54_81_projects_for_532_7_million_tenge(pages):
    projects = ReportedFigure.objects.get(indicator__key="projects-carried-out")
    amount = ReportedFigure.objects.get(indicator__key="amount-of-projects")
    assert number(projects) == (81, 81, "exact", "81 жоба")
    assert number(amount) == (532_700_000, 532_700_000, "exact", "532,7 млн. теңгеге")
    for figure in (projects, amount):
        assert row(figure, "territory__code", "period", "period_words", "period_basis", "basis") == (
            EAST_KAZAKHSTAN, "2020", "Өткен жылы", "inferred", "stated",
        )  # fmt: skip
    assert amount.indicator.unit.key == "tenge"
    oblast = territory(EAST_KAZAKHSTAN)
    pages.tell(
        oblast,
        ["81 жоба", "532,7 млн теңге"],
        ["81 проект", "532,7 млн тенге"],
        ["81 projects", "532.7 million tenge"],
    )
    pages.quote(oblast, projects.verbatim)
    pages.words(oblast, "Өткен жылы")


def test_fact_55_five_directions_of_those_projects(pages):
    law = ["youth", "gender", "rights", "accord"]  # local self-government is in no direction of the law
    figures = ReportedFigure.objects.filter(period="2020", period_words="Өткен жылы")
    assert [keys(figure.directions) for figure in figures] == [law, law]
    spheres = statement("гендерлік білім беру")
    assert row(spheres, "territory__code", "date", "date_basis") == (EAST_KAZAKHSTAN, "2020", "inferred")
    assert keys(spheres.directions) == law
    assert spheres.text_kk.endswith(
        "жастар саясаты, гендерлік білім беру, жергілікті өзін-өзі басқаруды дамыту, азаматтардың құқықтары "
        "мен мүдделерін қорғау, қоғамдық келісімді нығайту салаларына арналды."
    )
    oblast = territory(EAST_KAZAKHSTAN)
    pages.tell_all(oblast, spheres)
    for figure in figures:  # the five wordings of the source, and the law's directions as our tag
        pages.tell(
            oblast,
            [f"{figure.indicator.name_kk} {figure.spheres_kk} Заң бойынша бағыттар:"],
            [f"{figure.indicator.name_ru} {figure.spheres_ru} Направления по закону:"],
            [f"{figure.indicator.name_en} {figure.spheres_en} Directions under the law:"],
        )
        assert (figure.spheres_kk.count(","), len(figure.spheres_ru.split(", "))) == (4, 5)
        assert f"Бұл – {figure.spheres_kk} саласындағы жобалар." in figure.verbatim
