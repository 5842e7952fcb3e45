"""Facts 16–43: what the activists do, as their leaders tell it."""

import pytest

from events.models import EventAudience, EventFigure
from projects.models import SocialProject
from registry.models import (
    Award,
    InKindLine,
    Memorandum,
    Person,
    PersonName,
    Position,
    Programme,
    ReportedFigure,
    Statement,
)
from tests.facts.found import (
    CLOTHES,
    CONFERENCE,
    EAST_KAZAKHSTAN,
    FUND,
    MEDIATION,
    SOCIETY,
    ULAN,
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


def test_fact_16_clothes_for_about_30_families_in_need(pages):
    record = event(CLOTHES)
    audience = EventAudience.objects.get(event=record)
    assert row(audience, "role", "target_group__key", "unit__key") == (
        "helped", "families-in-need", "families",
    )  # fmt: skip
    assert number(audience) == (30, 30, "about", "30-ға жуық")
    assert rows(EventFigure, "flow", "item_kk", "quantity_qualifier", event=record) == [
        ("sent", "киім-кешек", "unknown"),
    ]  # fmt: skip
    assert record.type.key == "aid-delivery"
    pages.tell(
        record,
        ["30-ға жуық мұқтаж отбасы", "киім-кешек"],
        ["около 30 нуждающихся семей", "одежда"],
        ["about 30 families in need", "clothes"],
    )
    pages.quote(record, "Белсенділер 30-ға жуық мұқтаж отбасына киім-кешек жіберді.")


def test_fact_17_this_work_has_gone_on_for_more_than_five_years(pages):
    work = statement("бес жылдан астам")
    assert row(work, "kind", "organisation__name_kk", "unit__key", "date", "date_words") == (
        "activity", FUND, "years", "", "бес жылдан астам уақыт",
    )  # fmt: skip
    assert number(work) == (5, None, "more_than", "бес жылдан астам")
    assert work.said_by.person.name_kk == "Жанна Жибраева"
    pages.tell_all(organisation(FUND), work)


def test_fact_18_things_received_bought_and_given_without_amounts(pages):
    names = ["flow", "item_kk", "quantity_qualifier", "unit"]
    work = statement("ыдыс-аяқ пен жиһаз")
    assert rows(InKindLine, *names, statement=work) == [
        ("received", "киім", "unknown", None),
        ("received", "ыдыс-аяқ", "unknown", None),
        ("received", "жиһаз", "unknown", None),
        ("bought", "жаңа киімдер", "unknown", None),
        ("given", "тамақ жиынтықтары", "unknown", None),
    ]
    fund = organisation(FUND)
    pages.tell_all(fund, work)
    for line in work.in_kind.all():
        pages.tell(fund, line.item_kk, line.item_ru, line.item_en)


def test_fact_19_together_with_school_staff_on_separate_collection(pages):
    work = statement("қалдықтарды бөлек жинау")
    assert row(work, "kind", "organisation__name_kk", "counterpart", "described_kk") == (
        "partnership", FUND, None, "мектеп ұжымдары",
    )  # fmt: skip
    pages.tell_all(organisation(FUND), work)


def test_fact_20_lecturers_of_national_level(pages):
    work = statement("қалдықтарды дұрыс сұрыптау")
    assert row(work, "kind", "organisation__name_kk", "described_kk") == (
        "training", FUND, "республикалық дәріскерлер",
    )  # fmt: skip
    pages.tell_all(organisation(FUND), work)


def test_fact_21_a_school_brought_one_and_a_half_tonnes_of_waste_paper(pages):
    gift = statement("макулатура")
    assert row(gift, "kind", "organisation__name_kk", "date", "date_words") == (
        "help", FUND, "", "Күні кеше",
    )  # fmt: skip
    line = gift.in_kind.get()
    assert number(line) == (1.5, 1.5, "exact", "бір жарым тонна")
    assert row(line, "flow", "item_kk", "unit__key", "described_kk") == (
        "received", "макулатура", "tonnes", "бір мектеп",
    )  # fmt: skip
    fund = organisation(FUND)
    pages.tell_all(fund, gift)
    pages.tell(
        fund,
        ["1,5 тонна", "бір мектеп", "«Күні кеше»"],
        ["1,5 тонны", "одна школа", "«Күні кеше»"],
        ["1.5 tonnes", "a school", "“Күні кеше”"],
    )


def test_fact_22_a_project_known_by_its_description_alone(pages):
    project = SocialProject.objects.get(kind="unknown")
    names = ["name_kk", "kind", "supplier", "amount_planned", "amount_contracted", "amount_paid"]
    assert row(project, *names) == (
        "Тұрғындарға шұғыл көмек көрсету жобасы", "unknown", None, None, None, None,
    )  # fmt: skip
    assert keys(project.target_groups) == ["residents"]
    pages.tell(
        project,
        ["Тұрғындарға шұғыл көмек көрсету жобасы", "Жобаның атауы мақалада берілмеген"],
        ["Проект по оказанию экстренной помощи жителям", "Название проекта в статье не приведено"],
        ["Emergency help for residents", "The article does not give the project's title"],
    )
    pages.quote(project, "Сол сияқты біз тұрғындарға шұғыл көмек көрсету бойынша жоба жасадық")


def test_fact_23_online_conference_on_relationships_without_violence(pages):
    record = event(CONFERENCE)
    assert row(record, "type__key", "mode", "topic_kk", "date") == (
        "conference", "online", "Отбасындағы зорлық-зомбылықсыз қатынастар", "2021",
    )  # fmt: skip
    pages.tell(
        record,
        ["конференция", "онлайн", "Отбасындағы зорлық-зомбылықсыз қатынастар"],
        ["конференция", "онлайн", "Отношения без насилия в семье"],
        ["conference", "online", "Relationships without violence in the family"],
    )
    pages.quote(record, "«Отбасындағы зорлық-зомбылықсыз қатынастар» тақырыбында онлайн конференция өткізді")


def test_fact_24_the_same_meeting_is_called_a_round_table_for_two_groups(pages):
    record = event(CONFERENCE)
    assert record.second_type.key == "round-table"
    names = ["target_group__key", "described_kk", "quantity_qualifier"]
    assert rows(EventAudience, *names, event=record) == [
        ("foster-carers", "", "unknown"),
        (None, "қиын жағдайда қалған балалардың тағдыры үшін жауапкершілік алған адамдар", "unknown"),
    ]
    pages.tell(
        record,
        ["дөңгелек үстел", "патронат тәрбиешілер", "қиын жағдайда қалған балалардың тағдыры үшін"],
        ["круглый стол", "патронатные воспитатели", "взявшие на себя ответственность за судьбу детей"],
        ["round table", "foster carers", "people who took responsibility for the fate of children"],
    )
    pages.quote(record, "өздеріне жауапкершілік алған адамдар\u00a0 қатысты")


def test_fact_25_head_of_the_society_of_ulan_district(pages):
    society = organisation(SOCIETY)
    assert society.seat.code == ULAN
    assert rows(Position, "person__name_kk", "post_kk", organisation=society) == [
        ("Жалында Сәбитов", "жетекші"),
    ]  # fmt: skip
    pages.tell(
        society,
        [SOCIETY, "Ұлан ауданы", "Жалында Сәбитов", "жетекші"],
        ["Добровольное общество инвалидов Уланского района", "Жалында Сабитов", "руководитель"],
        ["Voluntary Society of People with Disabilities of Ulan District", "Zhalynda Sabitov", "head"],
    )


def test_fact_26_the_same_man_by_his_patronymic(pages):
    assert rows(PersonName, "name", person__name_kk="Жалында Сәбитов") == ["Жалында Жұмаханұлы"]
    assert rows(Person, "name_kk", name_kk__startswith="Жалында") == ["Жалында Сәбитов"]
    pages.words(organisation(SOCIETY), "Жалында Жұмаханұлы")
    pages.tell(organisation(SOCIETY), "Жалында Сәбитов", "Жалында Сабитов", "Zhalynda Sabitov")


def test_fact_27_a_public_association_that_works_since_2013(pages):
    society = organisation(SOCIETY)
    assert row(society, "legal_form__abbreviation_kk", "founded") == ("ҚБ", "2013")
    assert society.founded_verbatim == "Қоғамдық бірлестік 2013 жылдан бастап жұмыс істейді."
    pages.tell(
        society,
        ["қоғамдық бірлестік", "2013 ж."],
        ["общественное объединение", "2013 г."],
        ["public association", "2013"],
    )
    pages.quote(society, "2013 жылдан бастап жұмыс істейді")


def test_fact_28_people_with_diseases_of_these_kinds(pages):
    service = Statement.objects.get(kind="service", programme=None)
    assert keys(service.target_groups) == ["people-with-disabilities", "people-living-alone-in-need-of-care"]
    words = "тірек-қимыл аппаратының аурулары, жүйке-психиатриялық патологиясы бар, мүгедектігі бар адамдарға"
    assert words in service.text_kk
    pages.tell_all(organisation(SOCIETY), service)


def test_fact_29_special_social_services_at_home(pages):
    service = Statement.objects.get(kind="service", programme=None)
    assert row(service, "organisation__name_kk", "basis", "quantity_qualifier") == (
        SOCIETY, "stated", "unknown",
    )  # fmt: skip
    pages.tell(
        organisation(SOCIETY),
        ["өзіне өзі күтім жасай алмайтын, жалғыз тұратын адамдарға", "үйінде арнайы әлеуметтік қызметтер"],
        ["оказывают на дому специальные социальные услуги", "которые не могут ухаживать за собой"],
        ["provide special social services at home", "people who live alone and cannot look after themselves"],
    )
    pages.quote(organisation(SOCIETY), "жалғыз тұратын адамдарға үйде арнайы әлеуметтік қызметтер көрсетеді.")


def test_fact_30_a_programme_of_eight_directions(pages):
    programme = Programme.objects.get(kind="services")
    assert programme.organisation.name_kk == SOCIETY
    directions = list(programme.directions.all())
    assert [direction.name_kk for direction in directions] == [
        "әлеуметтік-тұрмыстық", "еңбек", "медициналық", "психологиялық", "педагогикалық", "спорттық-мәдени",
        "экономикалық", "құқықтық",
    ]  # fmt: skip
    stated = Statement.objects.get(programme=programme)
    assert number(stated) == (8, 8, "exact", "сегіз бағыт")
    assert (stated.quantity.low, stated.unit.key) == (len(directions), "directions")
    society = organisation(SOCIETY)
    pages.tell_all(society, stated)
    for direction in directions:
        pages.tell(society, direction.name_kk, direction.name_ru, direction.name_en)


def test_fact_31_the_section_of_social_protection_gives_the_list_of_people(pages):
    partnership = Statement.objects.get(counterpart__isnull=False)
    assert row(partnership, "kind", "organisation__name_kk", "counterpart__name_kk", "counterpart__kind") == (
        "partnership", SOCIETY, "Әлеуметтік қорғау бөлімі", "state_body",
    )  # fmt: skip
    for side in (partnership.organisation, partnership.counterpart):
        pages.tell_all(side, partnership)


def test_fact_32_they_draw_embroider_do_sports_and_take_part_in_exhibitions(pages):
    work = statement("сурет салады, кесте тоқиды, спортпен шұғылданады")
    assert row(work, "kind", "organisation__name_kk") == ("activity", SOCIETY)
    assert number(work) == (None, None, "unknown", "үнемі")
    pages.tell_all(organisation(SOCIETY), work)


def test_fact_33_a_person_gives_charitable_help(pages):
    charity = statement("қайырымдылық көмек")
    assert row(charity, "kind", "person__name_kk", "organisation", "territory") == (
        "help", "Жалында Сәбитов", None, None,
    )  # fmt: skip
    assert keys(charity.target_groups) == ["people-with-disabilities", "orphans"]
    pages.tell_all(organisation(SOCIETY), charity)


def test_fact_34_best_social_project_2018_in_a_programme_whose_name_is_misprinted(pages):
    award = Award.objects.get()
    names = ["person__name_kk", "organisation", "recipient_basis", "date", "nomination_kk", "topic_kk"]
    assert row(award, *names) == (
        "Жалында Сәбитов", None, "inferred", "2018", "Үздік әлеуметтік жоба",
        "мүгедектігі бар адамдарды жұмыспен қамтуға жәрдемдесу",
    )  # fmt: skip
    assert (award.programme_words, award.programme.name_kk, award.programme.basis) == (
        "Рухани жағыру", "«Рухани жаңғыру»", "inferred",
    )  # fmt: skip
    assert [name.name for name in award.programme.other_names.all()] == ["Рухани жағыру"]
    society = organisation(SOCIETY)
    pages.tell(
        society,
        ["Үздік әлеуметтік жоба", award.topic_kk, "«Рухани жаңғыру»", "«Рухани жағыру»", "2018"],
        ["Лучший социальный проект", award.topic_ru, "«Рухани жаңғыру»", "«Рухани жағыру»", "2018"],
        ["Best Social Project", award.topic_en, "“Rukhani Zhangyru”", "“Рухани жағыру”", "2018"],
    )
    pages.quote(society, award.verbatim)


def test_fact_35_a_professional_mediator_heads_the_centre(pages):
    centre = organisation(MEDIATION)
    names = ["person__name_kk", "person__profession_kk", "post_kk"]
    assert rows(Position, *names, organisation=centre) == [
        ("Төлетай Танекенова", "кәсіби медиатор", "жетекші"),
    ]  # fmt: skip
    pages.tell(
        centre,
        [MEDIATION, "Төлетай Танекенова", "кәсіби медиатор", "жетекші"],
        ["Центр медиации и права «Ұлан»", "Толетай Танекенова", "профессиональный медиатор", "руководитель"],
        ["“Ulan” Centre for Mediation and Law", "Toletay Tanekenova", "professional mediator", "head"],
    )


def test_fact_36_organisations_of_the_oblast_contribute_to_mediation(pages):
    judgement = statement("медиация институтының дамуына")
    assert row(judgement, "kind", "territory__code", "said_by") == ("judgement", EAST_KAZAKHSTAN, None)
    assert keys(judgement.directions) == []  # the law's list does not name mediation
    assert "дамуына да үлкен үлес" in judgement.text_kk
    pages.tell_all(territory(EAST_KAZAKHSTAN), judgement)


def test_fact_37_about_10_civil_and_criminal_cases_this_year(pages):
    figure = ReportedFigure.objects.get(indicator__key="mediation-cases")
    assert number(figure) == (10, 10, "about", "онға жуық")
    assert row(figure, "organisation__name_kk", "territory", "period", "period_words", "period_basis") == (
        MEDIATION, None, "2021", "Биылдың өзінде", "inferred",
    )  # fmt: skip
    centre = organisation(MEDIATION)
    pages.tell(
        centre,
        ["10-ға жуық іс", "азаматтық және қылмыстық істер"],
        ["около 10 дел", "гражданские и уголовные дела"],
        ["about 10 cases", "civil and criminal cases"],
    )
    pages.quote(centre, figure.verbatim)
    pages.words(centre, "Биылдың өзінде")


def test_fact_38_a_memorandum_was_signed(pages):
    memorandum = Memorandum.objects.get()
    assert row(memorandum, "state", "date", "date_words", "said_by__person__name_kk") == (
        "signed", "", "Қазір", "Төлетай Танекенова",
    )  # fmt: skip
    assert list(memorandum.parties.values_list("organisation__name_kk", "described_kk", "is_inferred")) == [
        (MEDIATION, "", True),
    ]  # fmt: skip
    centre = organisation(MEDIATION)
    pages.tell(centre, memorandum.subject_kk, memorandum.subject_ru, memorandum.subject_en)
    pages.quote(centre, memorandum.verbatim)


def test_fact_39_sixteen_rural_okrugs_and_mediators_in_each(pages):
    names = ["territory__code", "quantity_low", "quantity_high", "quantity_words", "out_of"]
    assert rows(ReportedFigure, *names, indicator__unit__key="rural-okrugs") == [
        (ULAN, 16, 16, "16 ауылдық округ", None), (ULAN, 16, 16, "әр округте", 16),
    ]  # fmt: skip
    district = territory(ULAN)
    pages.tell(district, "16 ауылдық округ", "16 сельских округов", "16 rural okrugs")
    pages.quote(
        district, "Ұлан ауданында 16 ауылдық округ тіркелген, әр округте кәсіби емес медиаторлар бар."
    )


def test_fact_40_all_of_them_trained_and_certified(pages):
    training = Statement.objects.get(share="all")
    assert row(training, "kind", "territory__code", "quantity_qualifier") == ("training", ULAN, "unknown")
    pages.tell_all(territory(ULAN), training)


def test_fact_41_school_mediators_are_trained(pages):
    training = statement("мектеп медиаторларын оқытады")
    assert row(training, "kind", "organisation__name_kk") == ("training", MEDIATION)
    assert keys(training.target_groups) == ["school-mediators"]
    pages.tell_all(organisation(MEDIATION), training)


def test_fact_42_three_teachers_retrained_this_year(pages):
    figure = ReportedFigure.objects.get(indicator__key="mediators-retrained")
    assert number(figure) == (3, 3, "exact", "үш мұғалім")
    names = [
        "organisation__name_kk",
        "indicator__unit__key",
        "period",
        "period_words",
        "period_basis",
        "basis",
    ]
    assert row(figure, *names) == (
        MEDIATION, "people", "2021", "Биыл", "inferred", "stated",
    )  # fmt: skip
    centre = organisation(MEDIATION)
    pages.tell(
        centre,
        ["3 адам", figure.indicator.name_kk],
        ["3 человека", figure.indicator.name_ru],
        ["3 people", figure.indicator.name_en],
    )
    pages.quote(centre, figure.verbatim)


def test_fact_43_they_work_with_police_inspectors_and_judges(pages):
    work = statement("учаскелік полиция инспекторларымен")
    assert row(work, "kind", "organisation__name_kk", "territory__code", "date_words") == (
        "partnership", MEDIATION, ULAN, "енді",
    )  # fmt: skip
    assert work.described_kk == "Ұлан ауданының учаскелік полиция инспекторлары мен судьялары"
    pages.tell_all(organisation(MEDIATION), work)
