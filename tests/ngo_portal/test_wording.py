"""What an editor stopped at in screens, help and errors is said otherwise; pages: facts/test_wording.py."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from django.contrib import admin
from django.utils import translation
from django.utils.translation import gettext

from events.models.lines import FigureFlow
from ngo_portal.lib.language.quantities import Quantity
from ngo_portal.templatetags.portal import as_printed, listed
from projects.models import SocialProject
from registry.models import Indicator, Organisation, Person, Position, ReportedFigure, Unit
from registry.models.statements import Flow

ROOT = Path(__file__).resolve().parents[2]
SAID = {
    "kk": {
        "Give the first name and surname in at least one language.": "Аты-жөнін кемінде бір тілде жазыңыз.",
        "Organisation where they work": "Қызмет істейтін ұйымы",
        "Understood: %(quantity)s": "Былай түсінілді: %(quantity)s",
        "Understood: %(date)s": "Былай түсінілді: %(date)s",
        "what was done with it": "не істелді",
        "unit of measure": "өлшем бірлігі",
        "out of": "жалпы саны",
        "number (lowest)": "саны (ең азы)",
        "number (highest)": "саны (ең көбі)",
        "received": "әкелінді",
        "Received, bought or given.": "Әкелінді, сатып алынды немесе берілді.",
        "filed on": "тапсырылған күні",
        "judgement": "бағалау",
        "Go to the marathon": "Марафонға өту",
        "Type a part of the person's name.": "Аты-жөнінің бір бөлігін жазыңыз.",
        "Typed: “%(typed)s”. %(understood)s": "Жазылғаны: «%(typed)s». %(understood)s",
        "Ongoing work": "Тұрақты жұмыс",
    },
    "ru": {
        "Give the first name and surname in at least one language.": (
            "Укажите имя и фамилию хотя бы на одном языке."
        ),
        "Services": "Услуги",
        "Events": "Мероприятия",
        "Ongoing work": "Постоянная работа",
        "Type a part of the person's name.": "Введите часть имени или фамилии.",
        "untitled notice": "сообщение без заголовка",
        "Responsible for the record": "За запись отвечает",
        "Parts of this territory": "Состав территории",
        "%(officer)s has returned to you for reworking:": "Вам возвращено на доработку (%(officer)s):",
        "given to %(whom)s": "передано, кому: %(whom)s",
    },
}
#: Stand in no string of the language any more.
STOPPED_AT = {
    "kk": [
        *("Мәлімдеменің сөз", "Лауазым берген ұйым", "Түсінілгені", "Онымен не істелді", "Немен саналған"),
        *("Барлығы нешеден", "Марафонды көру", "өткізу жоспарланған", "Тұжырым.", "Алынды, сатып алынды"),
        *("болады.Жарты", "Сыйлық белгілі", "немесе одан көп", "Лауазым иесі", "тіркелгі"),
        "үзбе-жүз",
    ],
    "ru": [
        *("слова утверждения", "Другое сведение", "дата выведена", " или более"),
        *("стороны, или о них говорят их люди", "рабочего стола", "сначала самые дальние"),
    ],
}


@pytest.mark.parametrize("language", SAID)
def test_screens_say_what_an_editor_wants(language):
    with translation.override(language):
        assert {msgid: gettext(msgid) for msgid in SAID[language]} == SAID[language]


@pytest.mark.parametrize("language", STOPPED_AT)
def test_screens_say_nothing_that_an_editor_stopped_at(language):
    catalogue = (ROOT / f"locale/{language}/LC_MESSAGES/django.po").read_text(encoding="utf-8")
    said = catalogue.replace('"\n"', "")
    assert [phrase for phrase in STOPPED_AT[language] if phrase in said] == []


def test_a_person_is_searched_by_a_name_of_people():
    """On every form: «Атауының бір бөлігін жазыңыз» is said of organisations."""
    asked = set()
    for model_admin in admin.site._registry.values():
        forms = [model_admin, *(inline(model_admin.model, admin.site) for inline in model_admin.inlines)]
        for form in forms:
            helped = getattr(form, "help_texts", {})
            for field in form.model._meta.fields:
                if field.related_model in (Person, Position):
                    asked.add(str(helped.get(field.name, field.help_text)))
    assert asked - {""} == {SAID["kk"]["Type a part of the person's name."]}


def test_one_thing_has_one_word():
    """A prize of the law is «сыйлықақы» and «премия»; what is given «берілді», by an organisation and at an
    event, leaflets alone are «таратылды»; what is sent «жіберілді»."""
    kinds = dict(SocialProject._meta.get_field("kind").flatchoices)
    with translation.override("kk"):
        assert str(kinds["award"]) == "сыйлықақы"
        assert [str(flow.label) for flow in FigureFlow][1:] == [
            "әкелінді", "сатып алынды", "берілді", "жіберілді",
        ]  # fmt: skip
        said = {item: FigureFlow.GIVEN.said_of(item) for item in ("парақшалар", "Буклет", "киім", None)}
        assert list(said.values()) == ["таратылды", "таратылды", "берілді", "берілді"]
        to_come = [str(FigureFlow.GIVEN.said_of(item, is_to_come=True)) for item in ("Буклет", "киім")]
        assert to_come == ["таратылмақ", "берілмек"]
        assert [str(flow.label) for flow in Flow] == ["әкелінді", "сатып алынды", "берілді"]
    with translation.override("ru"):
        assert str(kinds["award"]) == "премия"
        assert str(FigureFlow.GIVEN.label) == "роздано"
    with translation.override("en"):
        assert str(FigureFlow.GIVEN.label) == "handed out"


@pytest.mark.parametrize(
    ("language", "source", "after", "told"),
    [
        ("ru", "kk", True, ', в источнике: <span class="quiet" lang="kk">«2020 жылы»</span>'),
        ("ru", "kk", None, 'в источнике: <span class="quiet" lang="kk">«2020 жылы»</span>'),
        ("en", "kk", True, ', in the source: <span class="quiet" lang="kk">“2020 жылы”</span>'),
        ("kk", "kk", True, ' <span class="quiet" lang="kk">(«2020 жылы»)</span>'),
        ("kk", "kk", None, '<span lang="kk">«2020 жылы»</span>'),
    ],
)
def test_words_in_another_language_are_said_to_be_the_source_s(language, source, after, told):
    with translation.override(language):
        assert as_printed("2020 жылы", SimpleNamespace(language=source), after) == told


@pytest.mark.parametrize(
    ("source", "told"),
    [("kk", 'когда (в источнике): <span class="quiet" lang="kk">«енді»</span>'),
     ("ru", 'когда: <span class="quiet" lang="ru">«енді»</span>')],
)  # fmt: skip
def test_words_that_say_when_stand_behind_one_colon(source, told):
    with translation.override("ru"):
        assert as_printed("енді", SimpleNamespace(language=source), what="когда") == told


def test_a_reported_figure_is_named_with_its_noun():
    tenge = Unit(
        key="tenge", one_ru="тенге", few_ru="тенге", many_ru="тенге", genitive_ru="тенге", name_ru="тенге"
    )
    figure = ReportedFigure(
        indicator=Indicator(name_ru="общая сумма проектов", unit=tenge),
        organisation=Organisation(name_ru="«Талап»"),
        quantity=Quantity.exact(532_700_000),
    )
    with translation.override("ru"):
        assert str(figure) == "общая сумма проектов: 532,7 млн тенге, «Талап»"


def test_names_with_commas_of_their_own_are_parted_by_semicolons():
    assert listed(["оқушылар", "ата-аналар"]) == "оқушылар, ата-аналар"
    assert listed(["күтімге мұқтаж, жалғыз тұратын адамдар"]) == "күтімге мұқтаж, жалғыз тұратын адамдар"
    assert listed(["оқушылар", "күтімге мұқтаж, жалғыз тұратын адамдар"]) == (
        "оқушылар; күтімге мұқтаж, жалғыз тұратын адамдар"
    )
