"""What an editor stopped at stands on no page that prints the demo content; what should stand there does."""

import re

import pytest

from events.models import Edition, Event
from projects.models import SocialProject
from registry.models import Organisation
from tests.doors import EACH_LANGUAGE
from tests.factories import territory

#: As regular expressions, by language.
STOPPED_AT = {
    "kk": [
        "қоғамға әлеуметтік қорғау бөлімі",
        "Қоғамдағы ерекше",
        "Қоғам белсенділері",
        r"(?<!с-шара )\d{4} жыл\w+ [^.;:]{0,60} өтті",
        "күні мәтіннен шығарылған",
        "ауданында және",
        r"», жетекші\b",
        "қоғамдық қоры, президент",
        "департаменті, бас менеджер",
        "марапат$",
        "сипаттамасы бойынша аталды",
        r"[Кк]иім-кешек (– |жіберілді )саны көрсетілмеген",
        r"парақшалар – [\w ]+ \(берілді",
        "басқа атауы: дөңгелек",
        r"\[Шиелі",
        r"16 ауылдық округ \(барлығы",
        "Марафонды көру",
        "Басқа дерек ",
        "30-ға жуық немесе одан көп",
        r"киім-кешек – [\w ]+ \((таратыл|беріл)ді",
        r"Ұйымдастырушы орын берген",
    ],
    "ru": [
        r"(?<!ероприятие )\bпрошло (онлайн )?(\d|в \d)",
        "дата выведена из текста",
        r"(Организатор|Заказчик|Поставщик) – (Общественн|Управлени|Некоммерческ|Отдел)",
        r"в город[ае] (Риддер|Усть-Каменогорск|Семей)",
        "города Семей",
        "районе и в Сырдарьинском",
        "обществу предоставляет",
        "потребностями в обществе",
        r"[Оо]дежда (– |отправлено )число не указано",
        r"(Территория|Сумма договора|Запланированная сумма|форма) не указано",
        r"(Заказчик|Поставщик|БИН|Организатор) не указано",
        r"даты не указано",
        "награда$",
        "обеспечивает продуктовыми",
        "Республиканские лекторы",
        "школьным коллективам",
        "Кто сказал",
        "Другое сведение",
        "около 30 семей или более",
        "Шиелі және",
        "Организатор принимающая",
    ],
    "en": [
        r"\bHeld (online |on |in )",
        "date inferred",
        r"\d\d\.\d\d\.\d{4}",
        "Activity that goes on",
        r"[Bb]y the source",
        "rubric",
        "What lies in it",
        "Works since",
        r"\bSeat\b",
        "host of the venue",
        r"\b[Ii]n the borders of",
        "in eight directions",
        "Marathon of 2021",
        r"[Cc]lothes (– |sent )number not stated",
        "nomination",
        "Section of",
        "Lecturers of national level",
        "food sets",
        "in the society",
        "Until .* it lay in",
        "about 30 families or more",
        "Organiser hosted by",
    ],
}
SHOULD_STAND = {
    "kk": [
        "«Отбасы орталығы» қоғамдық қорының президенті Жанна Жибраева",
        "жобаларды басқару департаментінің бас менеджері Айтмамбетова Айжан",
        "Шиелі және Сырдария аудандарында",
        "«Волонтерлар фронт – офис» (Қызылорда облысы), жетекшісі",
        "жылы мәтіннен шығарылған",
        "16 ауылдық округтің бәрі",
        "Басқа деректер",
        "Мемлекеттік саясат",
        "мақалада «дөңгелек үстел» деп те аталған",
        "(тақырыпсыз)",
        "парақшалар – мөлшері көрсетілмеген (таратылды)",
        "киім-кешек – мөлшері көрсетілмеген (жіберілді)",
        "30-ға жуық отбасы",
        "Ұйымдастырушылар – әлеуметтік белсенділер",
        "Орын беруші «Незабудка»",
        "8 іс-шара",
    ],
    "ru": [
        "Мероприятие прошло",
        "Организаторы – социальные активисты",
        "год выведен из текста",
        "Организаторы – активисты, общественный фонд «Отбасы орталығы»",
        "Заказчик – областное управление общественного развития",
        "в Риддере",
        "в Усть-Каменогорске",
        "в Шиелийском и Сырдарьинском районах",
        "По словам президента общественного фонда «Отбасы орталығы» Жанны Жибраевой",
        "Территория не указана",
        "Сумма договора не указана",
        "Фактические даты не указаны",
        "объединению предоставляет",
        "все 16 сельских округов",
        "одежда – количество не указано (отправлено)",
        "около 30 семей",
        "Источник: сообщение без заголовка",
        "Принимающая организация Общественное объединение «Незабудка»",
        "8 мероприятий",
    ],
    "en": [
        "Took place on 27 February 2021",
        "Organisers: social activists",
        "year inferred from the text",
        "Host “Nezabudka”",
        "about 30 families",
        "Source: untitled notice",
        "Ongoing work",
        "According to the source",
        "Parts of this territory",
        "Operating since",
        "covers eight areas",
        "2021 marathon",
        "amount not stated",
        "category “Best Social Project”",
        "all 16 rural okrugs",
        "8 events",
    ],
}


@pytest.mark.parametrize("language", EACH_LANGUAGE)
def test_an_editor_reads_all_pages_without_stopping(pages, language):
    records = [row for model in (Event, Organisation, SocialProject) for row in model.objects.published()]
    records += [territory(code) for code in ("630000000", "636200000", "101000000")]
    records += [*Edition.objects.all(), *(edition.marathon for edition in Edition.objects.all())]
    records += [
        "home",
        "territories:list",
        "registry:organisation-list",
        "events:list",
        "projects:list",
        "/summary/?year=2021",
    ]
    told = {str(place): pages.text(place, language) for place in records}

    stopped = [
        (place, found[0])
        for place, text in told.items()
        for phrase in STOPPED_AT[language]
        if (found := re.search(phrase, text, re.MULTILINE))
    ]
    assert stopped == []
    assert [
        phrase for phrase in SHOULD_STAND[language] if not any(phrase in one for one in told.values())
    ] == []


def test_headings_say_whether_work_goes_on(pages):
    """A day of seminars stands under events, the projects of a year that is over under work done."""
    oblast = territory("630000000")
    for language, heads in {
        "kk": ("Тұрақты жұмыс", "Іс-шаралар Үкіметтік емес ұйымдар күні", "Атқарылған жұмыс Облыста"),
        "ru": ("Постоянная работа Проекты", "Мероприятия В День", "Проделанная работа 81 проект"),
        "en": ("Ongoing work The projects", "Events On NGO Day", "Work done The 81 projects"),
    }.items():
        text = pages.text(oblast, language)
        assert [text.find(head) > 0 for head in heads] == [True] * 3, (language, heads)


def test_organisations_stand_in_the_alphabet_of_the_page(pages):
    def first(language, *names):
        text = pages.text("registry:organisation-list", language).partition("NDJSON")[0]
        text = text.rpartition("newest first" if language == "en" else "сначала новые")[2] or text
        return sorted(names, key=text.find) == list(names)

    assert first("ru", "«Алтынай»", "Ассоциация молодёжных", "«Берегиня»", "Некоммерческое", "«Феникс»")
    assert first("en", "“Altynay”", "Association of Youth", "“Bereginya”", "Semey Branch", "“Vikinda”")
