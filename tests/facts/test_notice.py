"""Facts 56–65: the notice on a round table in two districts, whose year nobody knows."""

import pytest

from events.models import EventAudience, EventPerson, EventPlace, Quote
from projects.models import SocialProject
from registry.models import PersonName, Position, Source
from tests.facts.found import KAZAKHSTAN, ROUND_TABLE, event, row, rows, statement

pytestmark = pytest.mark.django_db

DEPARTMENT = "Облыстық қоғамдық даму басқармасы"
CENTRE = "«Азаматтық бастамаларды қолдау орталығы» коммерциялық емес акционерлік қоғамы"


def test_fact_56_ordered_by_the_department_of_public_development(pages):
    project = SocialProject.objects.get(kind="state_order")
    assert row(project, "customer__name_kk", "customer__kind") == (DEPARTMENT, "state_body")
    pages.tell(
        project,
        [DEPARTMENT, "мемлекеттік әлеуметтік тапсырыс"],
        ["Областное управление общественного развития", "государственный социальный заказ"],
        ["Oblast Department of Public Development", "state social order"],
    )
    pages.tell(  # which oblast, follows from the districts
        project, project.about_kk, project.about_ru, project.about_en
    )
    pages.quote(project, "Облыстық қоғамдық даму басқармасының мемлекеттік әлеуметтік тапсырысына сәйкес")


def test_fact_57_the_project_and_what_is_not_said_of_it(pages):
    project = SocialProject.objects.get(kind="state_order")
    assert row(project, "name_kk", "territory__code") == (
        "Үкіметтік емес ұйымдарға арналған ақпараттық-ресурс орталығы жұмысын ұйымдастыру", "430000000",
    )  # fmt: skip
    unknown = ["supplier", "amount_planned", "amount_contracted", "amount_paid"]
    assert row(project, *unknown) == (None,) * 4
    assert row(project, "contract_number", "contract_on", "planned_dates", "actual_dates") == ("",) * 4
    pages.tell(
        project,
        [project.name_kk, "Өнім беруші көрсетілмеген", "Шарт сомасы көрсетілмеген"],
        [project.name_ru, "Поставщик не указан", "Сумма договора не указана"],
        [project.name_en, "Supplier not stated", "Contract amount not stated"],
    )
    pages.quote(project, f"«{project.name_kk}» әлеуметтік жобасы аясында")


def test_fact_58_two_days_without_a_year_in_two_districts(pages):
    record = event(ROUND_TABLE)
    assert row(record, "date", "date_words", "date_basis", "starts_on", "ends_on", "type__key") == (
        "XXXX-07-29/XXXX-07-30", "ү.ж. 29-30 шілде", "stated", None, None, "round-table",
    )  # fmt: skip
    assert rows(EventPlace, "territory__title_kk", "note_kk", event=record) == [
        ("Шиелі ауданы", "Екі күннің қайсысында өткені көрсетілмеген."),
        ("Сырдария ауданы", "Екі күннің қайсысында өткені көрсетілмеген."),
    ]
    pages.tell(
        record,
        ["29–30 шілде", "жылы көрсетілмеген", "Шиелі ауданы", "Сырдария ауданы", "дөңгелек үстел"],
        ["29–30 июля", "год не указан", "Шиелийский район", "Сырдарьинский район", "круглый стол"],
        ["29–30 July", "year not stated", "Shieli district", "Syrdarya district", "round table"],
    )
    pages.tell(record, record.topic_kk, record.topic_ru, record.topic_en)
    pages.quote(record, record.verbatim)
    pages.words(record, "ү.ж. 29-30 шілде")


def test_fact_59_the_moderator_with_department_and_post(pages):
    record = event(ROUND_TABLE)
    names = ["person__name_kk", "position__organisation__name_kk", "position__unit_kk", "position__post_kk"]
    assert rows(EventPerson, *names, event=record, role="moderator") == [
        ("Айтмамбетова Айжан", CENTRE, "жобаларды басқару департаменті", "бас менеджер"),
    ]  # fmt: skip
    assert rows(Position, "organisation__legal_form__abbreviation_kk", organisation__name_kk=CENTRE) == [
        "КЕАҚ"
    ]
    pages.tell(
        record,
        ["Айтмамбетова Айжан, модератор", f"{CENTRE}ның жобаларды басқару департаментінің бас менеджері"],
        [
            "Айжан Айтмамбетова, модератор",
            "главный менеджер департамента управления проектами некоммерческого акционерного общества",
        ],
        [
            "Aizhan Aitmambetova, moderator",
            "chief manager of the project management department at the “Centre",
        ],
    )
    pages.quote(
        record, "«Азаматтық бастамаларды қолдау орталығы» КЕАҚ — ның жобаларды басқару департаментінің"
    )


def test_fact_60_three_groups_gave_their_opinions(pages):
    record = event(ROUND_TABLE)
    names = ["target_group__key", "quantity_qualifier", "quantity_low", "quantity_high"]
    assert rows(EventAudience, *names, event=record) == [
        ("young-people", "unknown", None, None),
        ("civil-society", "unknown", None, None),
        ("initiative-groups", "unknown", None, None),
    ]
    pages.tell(
        record,
        ["жастар", "аудандық азаматтық қоғам өкілдері", "бастамашыл топ өкілдері", record.feedback_kk],
        ["молодёжь", "представители гражданского общества районов", record.feedback_ru],
        ["young people", "representatives of the districts' civil society", record.feedback_en],
    )
    pages.quote(record, "жастар, аудандық азаматтық қоғам өкілдері, бастамашыл топ өкілдері тараптарынан")


def test_fact_61_the_speaker_under_two_spellings(pages):
    record = event(ROUND_TABLE)
    names = ["person__name_kk", "position__organisation__name_kk", "position__post_kk"]
    assert rows(EventPerson, *names, event=record, role="speaker") == [
        ("Айтбенбетов Болатбек Серикбайұлы", "«Волонтерлар фронт – офис» (Қызылорда облысы)", "жетекші"),
    ]  # fmt: skip
    speaker = record.people.get(role="speaker").person
    assert rows(PersonName, "name", person=speaker) == ["Б. Серікбайұлы"]
    pages.tell(
        record,
        ["Айтбенбетов Болатбек Серикбайұлы", "«Волонтерлар фронт – офис» (Қызылорда облысы), жетекшісі"],
        ["Болатбек Серикбайулы Айтбенбетов", "руководитель организации «Фронт-офис волонтёров»"],
        ["Bolatbek Serikbaiuly Aitbenbetov", "head of the “Volunteers' Front Office”"],
    )
    pages.quote(record, "Қызылорда облысының «Волонтерлар фронт – офис» жетекшісі Айтбенбетов Болатбек")


def test_fact_62_the_moderators_words_whole(pages):
    quote = Quote.objects.get(position__post_kk="бас менеджер")
    assert quote.person.name_kk == "Айтмамбетова Айжан"
    notice = Source.objects.get(author="")
    assert f"“{quote.verbatim}” деп өз сөзін аяқтап" in notice.text
    assert quote.verbatim.startswith("Үкіметтік емес ұйымдар — үкіметтен тәуелсіз жұмыс істейтін")
    pages.quote(event(ROUND_TABLE), quote.verbatim)
    pages.tell(
        event(ROUND_TABLE),
        [f"{quote.verbatim} — {CENTRE}ның", "департаментінің бас менеджері Айтмамбетова Айжан"],
        f"{quote.verbatim} — Айжан Айтмамбетова, главный менеджер",
        f"{quote.verbatim} — Aizhan Aitmambetova",
    )


def test_fact_63_local_national_and_world_level(pages):
    levels = statement("дүниежүзілік деңгейде")
    assert row(levels, "territory__code", "said_by__person__name_kk") == (KAZAKHSTAN, "Айтмамбетова Айжан")
    field = type(event(ROUND_TABLE).project.customer)._meta.get_field("level")
    assert [value for value, _label in field.choices] == ["unknown", "local", "national", "world"]
    pages.tell_all("territories:list", levels)
    pages.quote(event(ROUND_TABLE), "жергілікті, ұлттық және дүниежүзілік деңгейде құрыла алады")


def test_fact_64_the_speakers_words_whole_with_the_marks_inside(pages):
    quote = Quote.objects.get(position__post_kk="жетекші")
    assert quote.person.name_kk == "Айтбенбетов Болатбек Серикбайұлы"
    notice = Source.objects.get(author="")
    assert f"“{quote.verbatim}” — деді сөз кезегінде." in notice.text
    assert "ҮЕҰ-дар және «Ерікті» деп аталатын мамандық иесі" in quote.verbatim
    pages.tell(
        event(ROUND_TABLE),
        f"{quote.verbatim} — «Волонтерлар фронт – офис» (Қызылорда облысы) ұйымының жетекшісі Айтбенбетов",
        f"{quote.verbatim} — Болатбек Серикбайулы Айтбенбетов",
        f"{quote.verbatim} — Bolatbek Serikbaiuly Aitbenbetov",
    )


def test_fact_65_information_on_aims_tasks_and_responsibility(pages):
    record = event(ROUND_TABLE)
    assert record.description_kk == (
        "Іс-шара барысында ҮЕҰ-лардың мақсаты, міндеттері мен жауапкершілігі туралы ақпарат берілді."
    )
    pages.tell(record, record.description_kk, record.description_ru, record.description_en)
