"""The two newspaper texts as records: all that they name, nothing that they do not say."""

from collections import Counter

import pghistory
import pytest
from django.apps import apps

from events.content import demo
from events.models import (
    Edition,
    Event,
    EventAudience,
    EventFigure,
    EventLanguage,
    EventOrganiser,
    EventPerson,
    EventPlace,
    EventTerritory,
    Marathon,
    Observance,
    Quote,
)
from moderation.models import Moderated, Scoped
from ngo_portal.lib.language.quantities import Noun, Quantity, Total
from officers.models import Officer
from projects.models import ProjectFigure, SocialProject
from registry.models import (
    AnnualFiling,
    Award,
    InKindLine,
    Memorandum,
    Organisation,
    OrganisationName,
    Person,
    PersonName,
    Position,
    Programme,
    ProgrammeName,
    ReportedFigure,
    Source,
    Sourced,
    Statement,
    TargetGroup,
    Unit,
)
from registry.models.dictionaries import Counted
from territories.models import Territory

pytestmark = pytest.mark.django_db

EAST_KAZAKHSTAN, ABAI, SEMEY, KYZYLORDA = "630000000", "100000000", "101000000", "430000000"
APPS = ("registry", "projects", "events")

CLOTHES = "Мұқтаж отбасыларға киім-кешек жіберілді"
CONFERENCE = "«Отбасындағы зорлық-зомбылықсыз қатынастар» онлайн конференциясы"
SEMINAR = "«Волонтерлік – өмір салты» семинары"
HAIRDRESSING = "Шаштараз өнері бойынша шеберлік сыныбы"
EXERCISE = "Емдік дене шынықтыру бойынша тренинг"
LEAFLETS = "Қазақстанның Тәуелсіздік жылдарындағы жетістіктері туралы парақшалар таратылды"
FESTIVAL = "«Халық шебері» онлайн фестивалі"
GAME = "«Тәуелсіздік ұрпақтары» онлайн зияткерлік ойыны"
ROUND_TABLE = "«ҮЕҰ мен еріктілер – қоғамның қозғаушы күші» дөңгелек үстелі"
MARATHON = [CLOTHES, CONFERENCE, SEMINAR, HAIRDRESSING, EXERCISE, LEAFLETS, FESTIVAL, GAME]


@pytest.fixture
def article(demo_content, db):
    return Source.objects.get(author="Айна Ескенқызы")


@pytest.fixture
def notice(article):
    return Source.objects.exclude(pk=article.pk).get()


def _event(title):
    return Event.objects.get(title_kk=title)


def _models():
    return [
        model
        for app in APPS
        for model in apps.get_app_config(app).get_models()
        if "History" not in model.__name__
    ]


# All that the texts name -----------------------------------------------------------------------------------


def test_sources_are_kept_whole(article, notice):
    texts = [(demo.DATA / f"{name}.txt").read_text(encoding="utf-8") for name in demo.TEXTS]
    assert [article.text, notice.text] == texts
    assert (article.rubric, article.headline, article.date) == ("Қоғам", "Ізгі істің ұйытқысы бола білді", "")
    assert article.text.startswith(f"{article.rubric}\n\n{article.headline}\n\n27 ақпан")
    assert (notice.headline[0], notice.author, notice.publisher, notice.date) == ("[", "", "", "")


def test_what_the_article_names(article):
    rows = Organisation.objects.filter(source=article)
    assert list(
        rows.order_by("id").values_list("name_kk", "kind", "legal_form__abbreviation_kk", "seat__title_kk")
    ) == [
        ("«ШҚО Азаматтық альянсы» заңды тұлғалар бірлестігі", "ngo", "ЗТБ", "Шығыс Қазақстан облысы"),
        ("«Алтынай»", "ngo", None, "Өскемен қаласы"),
        ("«Берегиня»", "ngo", None, "Өскемен қаласы"),
        ("«Феникс»", "ngo", None, "Өскемен қаласы"),
        ("«Викинда»", "ngo", None, "Өскемен қаласы"),
        ("«Отбасы орталығы» қоғамдық қоры", "ngo", "ҚҚ", "Семей қаласы"),
        ("«Исток»", "ngo", None, "Семей қаласы"),
        ("«Незабудка» қоғамдық бірлестігі", "ngo", "ҚБ", "Риддер қаласы"),
        ("Ұлан ауданының ерікті мүгедектер қоғамы", "ngo", "ҚБ", "Ұлан ауданы"),
        ("«Ұлан» медиация және құқық орталығы", "ngo", None, "Шығыс Қазақстан облысы"),
        ("Жастар және балалар ұйымдары қауымдастығы", "ngo", None, None),
        ("Жастар және балалар ұйымдары қауымдастығының Семей филиалы", "branch", None, "Семей қаласы"),
        ("«Талап» қоғамдық бірлестігі", "ngo", "ҚБ", "Шығыс Қазақстан облысы"),
        ("«Жастар және XXI ғасыр» қоғамдық бірлестігі", "ngo", "ҚБ", "Шығыс Қазақстан облысы"),
        ("Халықаралық бақытты отбасы институты", "international", None, None),
        ("Семей қаласының қоғамдық зияткерлік жастары", "initiative_group", None, "Семей қаласы"),
        ("Әлеуметтік қорғау бөлімі", "state_body", None, None),
    ]
    branch = rows.get(kind="branch")
    assert branch.parent.name_kk == "Жастар және балалар ұйымдары қауымдастығы"
    assert list(
        Position.objects.filter(source=article).values_list(
            "person__name_kk", "post_kk", "organisation__name_kk"
        )
    ) == [
        ("Ольга Бобрышева", "атқарушы директор", "«ШҚО Азаматтық альянсы» заңды тұлғалар бірлестігі"),
        ("Жанна Жибраева", "президент", "«Отбасы орталығы» қоғамдық қоры"),
        ("Жалында Сәбитов", "жетекші", "Ұлан ауданының ерікті мүгедектер қоғамы"),
        ("Төлетай Танекенова", "жетекші", "«Ұлан» медиация және құқық орталығы"),
    ]
    assert (
        list(Event.objects.filter(source=article).order_by("id").values_list("title_kk", flat=True))
        == MARATHON
    )


def test_what_the_notice_names(notice):
    rows = Organisation.objects.filter(source=notice).order_by("id")
    assert list(rows.values_list("name_kk", "kind", "legal_form__abbreviation_kk", "seat__code")) == [
        (
            "«Азаматтық бастамаларды қолдау орталығы» коммерциялық емес акционерлік қоғамы",
            "other",
            "КЕАҚ",
            None,
        ),
        ("«Волонтерлар фронт – офис» (Қызылорда облысы)", "other", None, "430000000"),
        ("Облыстық қоғамдық даму басқармасы", "state_body", None, "430000000"),
    ]
    posts = Position.objects.filter(source=notice)
    assert list(posts.values_list("person__name_kk", "post_kk", "unit_kk")) == [
        ("Айтмамбетова Айжан", "бас менеджер", "жобаларды басқару департаменті"),
        ("Айтбенбетов Болатбек Серикбайұлы", "жетекші", ""),
    ]
    assert list(Event.objects.filter(source=notice).values_list("title_kk", flat=True)) == [ROUND_TABLE]


def test_nothing_else_is_there(article):
    counts = {
        model.__name__: model.objects.count()
        for model in (Organisation, Person, Source, SocialProject, Event)
    }
    assert counts == {"Organisation": 20, "Person": 6, "Source": 2, "SocialProject": 2, "Event": 9}
    said = {
        model.__name__: model.objects.count()
        for model in (Statement, Programme, Award, Memorandum, AnnualFiling, ReportedFigure, Quote)
    }
    assert said == {
        "Statement": 30, "Programme": 3, "Award": 1, "Memorandum": 1, "AnnualFiling": 0, "ReportedFigure": 8,
        "Quote": 2,
    }  # fmt: skip
    assert Position.objects.count() == 6


def test_other_spellings(article):
    printed = OrganisationName.objects.filter(kind="printed")
    assert list(printed.order_by("id").values_list("name", flat=True)) == [
        "«ШҚО Азаматтық альянсы»",
        "«Отбасы орталығы»",
        "«Незабудка»",
        "әлеуметтік қорғау бөлімі",
        "«Азаматтық бастамаларды қолдау орталығы» КЕАҚ",
        "«Волонтерлар фронт – офис»",
    ]
    assert list(PersonName.objects.order_by("id").values_list("person__name_kk", "name")) == [
        ("Жалында Сәбитов", "Жалында Жұмаханұлы"),
        ("Айтбенбетов Болатбек Серикбайұлы", "Б. Серікбайұлы"),
    ]


def test_the_marathon(article):
    marathon = Marathon.objects.get()
    assert (marathon.slug, marathon.name_kk) == ("igi-ister-marafony", "«Игі істер марафоны»")
    assert list(marathon.other_names.values_list("name", flat=True)) == [
        "«Игі істер марафоны» іс-шарасы",
        "«Игі істер марафоны» акциясы",
    ]
    edition = Edition.objects.get()
    assert (edition.marathon, edition.year, edition.dates) == (marathon, 2021, "")
    assert (edition.territory.code, edition.basis) == (EAST_KAZAKHSTAN, "inferred")
    assert list(edition.events.order_by("id").values_list("title_kk", flat=True)) == MARATHON
    day = Observance.objects.get()
    assert (day.day, day.first_held, day.first_place_kk) == ("XXXX-02-27", "2014-02-27", "Хельсинки")


def test_types_formats_and_organisers(article):
    rows = Event.objects.order_by("id", "organisers__id").values_list(
        "type__key",
        "second_type__key",
        "mode",
        "organisers__organisation__name_kk",
        "organisers__role",
        "organisers__basis",
    )
    assert list(rows) == [
        ("aid-delivery", None, "unknown", None, "organiser", "stated"),
        ("aid-delivery", None, "unknown", "«Отбасы орталығы» қоғамдық қоры", "organiser", "inferred"),
        ("conference", "round-table", "online", None, "organiser", "stated"),
        (
            "seminar",
            None,
            "unknown",
            "Жастар және балалар ұйымдары қауымдастығының Семей филиалы",
            "organiser",
            "stated",
        ),
        ("workshop", None, "unknown", "«Незабудка» қоғамдық бірлестігі", "host", "stated"),
        ("training", None, "unknown", "«Талап» қоғамдық бірлестігі", "organiser", "stated"),
        (
            "leaflet-campaign",
            None,
            "unknown",
            "«Жастар және XXI ғасыр» қоғамдық бірлестігі",
            "organiser",
            "stated",
        ),
        ("festival", None, "online", "Халықаралық бақытты отбасы институты", "organiser", "stated"),
        (
            "intellectual-game",
            None,
            "online",
            "Семей қаласының қоғамдық зияткерлік жастары",
            "organiser",
            "stated",
        ),
        ("round-table", None, "unknown", None, None, None),
    ]
    described = EventOrganiser.objects.exclude(described_kk="").order_by("id")
    assert list(described.values_list("described_kk", flat=True)) == [
        "белсенділер", "әлеуметтік белсенділер", "бірлестіктің еріктілері",
    ]  # fmt: skip


def test_the_round_table(notice):
    event = _event(ROUND_TABLE)
    assert (event.date, event.date_words, event.date_basis) == (
        "XXXX-07-29/XXXX-07-30",
        "ү.ж. 29-30 шілде",
        "stated",
    )
    assert (event.starts_on, event.ends_on, event.edition) == (None, None, None)
    assert list(event.places.values_list("territory__title_kk", flat=True)) == [
        "Шиелі ауданы",
        "Сырдария ауданы",
    ]
    people = EventPerson.objects.filter(event=event)
    assert list(people.values_list("role", "person__name_kk", "position__post_kk")) == [
        ("moderator", "Айтмамбетова Айжан", "бас менеджер"),
        ("speaker", "Айтбенбетов Болатбек Серикбайұлы", "жетекші"),
    ]
    groups = event.audiences.values_list("target_group__key", flat=True)
    assert list(groups) == ["young-people", "civil-society", "initiative-groups"]
    project = event.project
    assert (project.kind, project.customer.name_kk) == (
        "state_order",
        "Облыстық қоғамдық даму басқармасы",
    )


# Nothing that they do not say ------------------------------------------------------------------------------


def test_one_number_in_all_nine_events(article):
    known = [
        row for row in [*EventAudience.objects.all(), *EventFigure.objects.all()] if row.quantity.is_known
    ]
    assert [(row.event.title_kk, row.target_group.key, row.unit.key, row.role) for row in known] == [
        (CLOTHES, "families-in-need", "families", "helped")
    ]
    assert known[0].quantity == Quantity(30, 30, "about", "30-ға жуық")
    assert Counter(EventAudience.objects.values_list("quantity_qualifier", flat=True)) == {
        "unknown": 9,
        "about": 1,
    }
    unknown = EventAudience.objects.filter(quantity_qualifier="unknown")
    assert set(unknown.values_list("quantity_low", "quantity_high", "quantity_words")) == {(None, None, "")}
    assert Counter(EventFigure.objects.values_list("item_kk", "flow", "quantity_low")) == {
        ("киім-кешек", "sent", None): 1,
        ("парақшалар", "given", None): 1,
    }


def test_one_marathon_event_of_eight_has_a_beneficiary_number(article):
    with_number = Event.objects.filter(edition__year=2021, audiences__quantity_low__isnull=False).distinct()
    assert list(with_number.values_list("title_kk", flat=True)) == [CLOTHES]
    families = EventAudience.objects.filter(event__edition__year=2021, unit__key="families")
    total = Total.of_quantities(row.quantity for row in families)
    assert total.print("kk", Noun(kk="отбасы")) == "30-ға жуық отбасы"


def test_projects_have_no_money_dates_or_supplier(article):
    columns = [
        "amount_planned", "amount_contracted", "amount_paid", "supplier", "operator", "contract_on",
        "contract_number", "planned_dates", "actual_dates",
    ]  # fmt: skip
    assert list(SocialProject.objects.values_list(*columns)) == [(None,) * 5 + ("",) * 4] * 2
    untitled, resource_centre = SocialProject.objects.order_by("id")
    assert (untitled.status, untitled.kind, untitled.customer) == ("unknown", "unknown", None)
    assert untitled.about_kk.startswith("Жобаның атауы мақалада берілмеген")
    assert resource_centre.status == "unknown"


def test_organisations_have_no_number_status_contact_or_direction(article):
    assert set(Organisation.objects.values_list("bin", "status", "contacts", "directions")) == {
        (None, "unknown", None, None)
    }
    founded = Organisation.objects.exclude(founded="").values_list("name_kk", "founded", "founded_words")
    assert list(founded) == [
        ("Ұлан ауданының ерікті мүгедектер қоғамы", "2013", "2013 жылдан бастап жұмыс істейді")
    ]


def test_27_february_is_said_of_two_events_and_its_year_is_inferred(article):
    rows = Event.objects.filter(source=article).order_by("id")
    dated = {event.title_kk: event.date for event in rows if event.date_is_exact}
    assert dated == {CLOTHES: "2021-02-27", SEMINAR: "2021-02-27"}
    assert {event.date for event in rows if not event.date_is_exact} == {"2021"}
    assert {event.date_basis for event in rows} == {"inferred"}
    notes = {event.title_kk: event.date_note_kk for event in rows}
    assert all("Жылы мәтіннен шығарылған" in note for note in notes.values())
    stated = [
        title
        for title, note in notes.items()
        if note.startswith("Күні мақалада айтылған: Дүниежүзілік ҮЕҰ күні")
    ]
    assert stated == [CLOTHES, SEMINAR]


def test_places_that_are_not_stated_say_so(article):
    rows = EventPlace.objects.filter(event__source=article).order_by("event")
    assert list(rows.values_list("event__title_kk", "territory__title_kk", "basis")) == [
        (CLOTHES, "Шығыс Қазақстан облысы", "stated"),
        (CONFERENCE, "Шығыс Қазақстан облысы", "stated"),
        (SEMINAR, "Семей қаласы", "inferred"),
        (HAIRDRESSING, "Риддер қаласы", "stated"),
        (EXERCISE, "Шығыс Қазақстан облысы", "stated"),
        (LEAFLETS, "Риддер қаласы", "stated"),
        (FESTIVAL, "Өскемен қаласы", "stated"),
        (GAME, "Семей қаласы", "inferred"),
    ]
    silent = rows.filter(note_kk="", note_ru="", note_en="").values_list("event__title_kk", flat=True)
    assert list(silent) == [HAIRDRESSING, LEAFLETS, FESTIVAL]


def test_what_is_inferred(article):
    inferred = {
        f"{model.__name__}: {row}" for model in _models() if issubclass(model, Sourced)
        for row in model.objects.filter(basis="inferred")
    }  # fmt: skip
    assert inferred == {
        "Programme: «Рухани жаңғыру»",
        "Edition: «Игі істер марафоны», 2021",
        "EventPlace: Семей қаласы",
        "EventOrganiser: «Отбасы орталығы» қоғамдық қоры",
    }
    years = ["2020", "2020", "2021", "2021"]  # only the years, the numbers are stated
    figures = ReportedFigure.objects.filter(period_basis="inferred")
    assert sorted(figures.values_list("period", flat=True)) == years
    statements = Statement.objects.filter(date_basis="inferred")
    assert sorted(statements.values_list("date", flat=True)) == ["2020", "2021-02-27"]
    places = Organisation.objects.filter(seat_basis="inferred").values_list("name_en", "area_basis")
    assert list(places.order_by("id")) == [
        ("“Ulan” Centre for Mediation and Law", "stated"),
        ("“Talap” Public Association", "stated"),
        ("“Zhastar zhane XXI gasyr” Public Association", "stated"),
        ("Oblast Department of Public Development", "inferred"),
    ]
    areas = Organisation.objects.filter(area_basis="inferred", seat_basis="stated")
    assert [one.name_kk for one in areas] == ["«ШҚО Азаматтық альянсы» заңды тұлғалар бірлестігі"]
    projects = SocialProject.objects.filter(territory_basis="inferred")
    assert [one.customer.name_kk for one in projects] == ["Облыстық қоғамдық даму басқармасы"]


#: Of these the articles say nothing.
NOT_IN_ARTICLES = (AnnualFiling, EventLanguage, ProjectFigure)


@pytest.mark.parametrize(
    "model",
    [model for model in _models() if issubclass(model, Sourced) and model not in NOT_IN_ARTICLES],
    ids=lambda model: model.__name__,
)
def test_sentences_stand_in_the_source_letter_for_letter(article, model):
    rows = list(model.objects.select_related("source"))
    assert len(rows) > 0
    assert [row for row in rows if not row.verbatim or row.verbatim not in row.source.text] == []


def test_printed_words_stand_in_the_source_letter_for_letter(article, notice):
    words = [(row.organisation.source, row.name) for row in OrganisationName.objects.all()]
    words += [(row.person.positions.get().source, row.name) for row in PersonName.objects.all()]
    words += [(row.programme.source, row.name) for row in ProgrammeName.objects.all()]
    for model in (Event, Statement, Award, Memorandum):
        words += [(row.source, row.date_words) for row in model.objects.all()]
    words += [(row.source, row.date_verbatim) for row in Event.objects.all()]
    words += [(row.source, row.period_words) for row in ReportedFigure.objects.all()]
    words += [(row.source, row.adopted_words) for row in Programme.objects.all()]
    words += [(row.source, row.programme_words) for row in Award.objects.all()]
    for model in (EventAudience, EventFigure, Edition, Statement, ReportedFigure):
        words += [(row.source, row.quantity_words) for row in model.objects.all()]
    words += [(row.statement.source, row.quantity_words) for row in InKindLine.objects.all()]
    words += [(row.source, row.founded_words) for row in Organisation.objects.all()]
    words += [(row.source, row.founded_verbatim) for row in Organisation.objects.all()]
    words += [(article, row.name) for row in Marathon.objects.get().other_names.all()]
    assert [text for source, text in words if text not in source.text] == []


@pytest.mark.parametrize("model", [TargetGroup, Unit])
def test_every_counted_word_has_all_its_forms(article, model):
    forms = [field.attname for field in Counted._meta.fields if field.name.endswith(("_kk", "_ru", "_en"))]
    assert len(forms) == 10
    missing = [(row.key, name) for row in model.objects.all() for name in forms if not getattr(row, name)]
    assert missing == []


@pytest.mark.parametrize("model", _models(), ids=lambda model: model.__name__)
def test_every_text_has_three_languages(article, model):
    columns = {field.name for field in model._meta.fields}
    names = [name[:-3] for name in columns if name.endswith("_kk") and f"{name[:-3]}_en" in columns]
    for row in model.objects.all():
        for name in names:
            filled = [language for language in ("kk", "ru", "en") if getattr(row, f"{name}_{language}")]
            assert filled in ([], ["kk", "ru", "en"]), (row, name)


# Whose they are --------------------------------------------------------------------------------------------


def test_semey_counts_for_east_kazakhstan_then_and_for_abai_now(article):
    rows = EventTerritory.objects.filter(event__title_kk__in=[SEMINAR, GAME])
    expected = {(SEMEY, True, True), (ABAI, True, False), (EAST_KAZAKHSTAN, False, True)}
    for title in (SEMINAR, GAME):
        assert (
            set(rows.filter(event__title_kk=title).values_list("territory__code", "now", "then")) == expected
        )
    east, abai = Territory.objects.get(code=EAST_KAZAKHSTAN), Territory.objects.get(code=ABAI)
    marathon = Event.objects.published().filter(edition__year=2021)
    places = [(east, "then"), (east, "now"), (abai, "then"), (abai, "now")]
    assert [len(marathon.in_territories([place], borders)) for place, borders in places] == [8, 6, 0, 2]


def test_who_answers_and_who_signed(article, notice):
    account = Officer.objects.get(username="demo-import")
    assert (account.role, account.is_active, account.has_usable_password()) == ("national", False, False)
    for model in (model for model in _models() if issubclass(model, Scoped)):
        for row in model.objects.select_related("responsible"):
            source = row if model is Source else row.positions.get().source if model is Person else row.source
            assert row.responsible.code == (EAST_KAZAKHSTAN if source.author else KYZYLORDA)
        if issubclass(model, Moderated):
            signatures = model.objects.values_list("stage", "submitted_by", "published_by")
            assert set(signatures) == {("published", account.pk, account.pk)}
    history = pghistory.models.Events.objects.tracks(_event(CLOTHES)).get()
    assert history.pgh_context == {"command": "load_demo", "user": account.pk}
