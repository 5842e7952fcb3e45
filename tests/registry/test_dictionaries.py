"""The shipped dictionaries: complete in three languages, loaded again without harm to what people changed."""

import csv

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.urls import reverse

from events.content.dictionaries import SHIPPED
from events.models import EventType
from ngo_portal.lib.language.quantities import Quantity
from registry.content.dictionaries import BrokenDictionary, load
from registry.models import Direction, Indicator, LegalForm, TargetGroup, Unit

pytestmark = pytest.mark.django_db

LANGUAGES = ("kk", "ru", "en")


def _command(capsys):
    call_command("load_dictionaries")
    return capsys.readouterr().out.splitlines()


def _file(tmp_path, *lines):
    path = tmp_path / "units.csv"
    path.write_text("\n".join(["key,name_kk,name_ru,name_en", *lines]), encoding="utf-8")
    return path


def words_shipped():
    """[(name of the dictionary, rows of its file)]"""
    return [
        (
            model.__name__,
            len(list(csv.DictReader(path.read_text(encoding="utf-8").splitlines(keepends=True)))),
        )
        for model, path in SHIPPED
    ]


def test_the_command_adds_every_word_once(capsys):
    assert _command(capsys) == [
        f"{name}: {number} added, 0 changed, 0 unchanged" for name, number in words_shipped()
    ]
    assert _command(capsys) == [
        f"{name}: 0 added, 0 changed, {number} unchanged" for name, number in words_shipped()
    ]


@pytest.mark.parametrize(("model", "path"), SHIPPED, ids=lambda value: getattr(value, "stem", ""))
def test_every_word_has_three_languages_and_one_meaning(model, path):
    for dictionary, file in SHIPPED:
        load(dictionary, file)
    words = list(model.objects.all())
    fields = [f"name_{language}" for language in LANGUAGES]
    if model is LegalForm:
        fields += [f"abbreviation_{language}" for language in LANGUAGES]
    assert [word.key for word in words if not all(getattr(word, field) for field in fields)] == []
    for field in fields:
        texts = [getattr(word, field) for word in words]
        assert sorted(set(texts)) == sorted(texts)
    with open(path, encoding="utf-8", newline="") as file:
        assert [word.key for word in words] == [row["key"] for row in csv.DictReader(file)]


def test_words_of_the_glossary():
    for dictionary, file in SHIPPED:
        load(dictionary, file)
    fund = LegalForm.objects.get(key="public-fund")
    assert (fund.name_kk, fund.abbreviation_kk, fund.abbreviation_ru) == ("қоғамдық қор", "ҚҚ", "ОФ")
    game = EventType.objects.get(key="intellectual-game")
    assert (game.name_kk, game.name_ru) == ("зияткерлік ойын", "интеллектуальная игра")
    assert Indicator.objects.get(key="waste-paper").unit == Unit.objects.get(key="tonnes")


def test_vulnerable_groups():
    load(TargetGroup, dict(SHIPPED)[TargetGroup])
    safe = TargetGroup.objects.filter(is_vulnerable=False).values_list("key", flat=True)
    assert list(safe) == [
        "residents", "children", "schoolchildren", "foster-carers", "women", "men", "young-people",
        "teachers", "school-mediators", "volunteers", "civil-society", "initiative-groups", "ngos",
        "civic-organisations", "sports-organisations",
    ]  # fmt: skip


def test_no_group_is_counted_in_a_word_that_means_an_age():
    """«45 жас» is how old somebody is: of young people it is «45 жас адам»."""
    load(TargetGroup, dict(SHIPPED)[TargetGroup])
    young = TargetGroup.objects.get(key="young-people")
    assert Quantity.exact(45).print("kk", young.noun) == "45 жас адам"


def test_people_come_first():
    for dictionary, file in SHIPPED:
        load(dictionary, file)
        for word in dictionary.objects.all():
            assert "мүгедектер" not in word.name_kk
            assert "инвалиды" not in word.name_ru


def test_a_direction_that_left_the_law_is_kept_and_not_offered():
    load(Direction, dict(SHIPPED)[Direction])
    retired = Direction.objects.filter(is_active=False).values_list("key", "valid_to")
    assert list(retired) == [("demography", 2022), ("gender", 2022)]
    assert Direction.objects.get(key="family_demography_gender").valid_from == 2023


def test_a_corrected_file_corrects_the_words(tmp_path):
    load(Unit, _file(tmp_path, "hours,сагат,часы,hours", "pieces,дана,штуки,pieces"))
    report = load(Unit, _file(tmp_path, "hours,сағат,часы,hours"))
    assert (report.added, report.changed, report.unchanged) == ([], ["hours"], 0)
    assert list(Unit.objects.values_list("key", "name_kk")) == [("hours", "сағат"), ("pieces", "дана")]


def test_a_word_changed_in_the_admin_is_kept(tmp_path, at_desk, national):
    file = _file(tmp_path, "hours,сағат,часы,hours", "pieces,дана,штуки,pieces")
    load(Unit, file)
    hours = Unit.objects.get(key="hours")
    form = {
        "name_kk": "сағат",
        "name_ru": "час",
        "name_en": "hours",
        "key": "hours",
        "position": 7,
        "second_person_above": "100000",
        "is_active": "on",
    }
    answer = at_desk(national).post(reverse("admin:registry_unit_change", args=[hours.pk]), form)
    assert answer.status_code == 302, answer.context["errors"]
    report = load(Unit, file)
    assert (report.kept, report.changed, report.unchanged) == (["hours"], [], 1)
    hours.refresh_from_db()
    assert (hours.name_ru, hours.position) == ("час", 7)


def test_the_list_of_units_writes_numbers_as_people_do(at_desk, national):
    load(Unit, dict(SHIPPED)[Unit])
    page = at_desk(national).get(reverse("admin:registry_unit_changelist")).content.decode()
    assert '<td class="field-above">10,000 people</td>' in page.replace("\xa0", " ")
    assert "10000.000" not in page


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("two words,сағат,часы,hours", "units.csv, line 3: Enter a valid “slug”"),
        ("days,,,", "units.csv, line 3: Give the name in at least one language."),
        ("pieces,дана,штуки,pieces", "units.csv, line 3: pieces stands here twice"),
        ("days,күн", "units.csv, line 3: another number of columns than the header has"),
        ("days,күн,дни,days,5", "units.csv, line 3: another number of columns than the header has"),
    ],
)
def test_a_broken_file_is_refused_whole(tmp_path, settings, line, fault):
    settings.LANGUAGE_CODE = "en"
    with pytest.raises(BrokenDictionary) as refusal:
        load(Unit, _file(tmp_path, "pieces,дана,штуки,pieces", line))
    assert str(refusal.value).startswith(fault)
    assert list(Unit.objects.all()) == []


def test_an_unknown_column_and_an_unknown_unit_are_named(tmp_path):
    path = tmp_path / "indicators.csv"
    path.write_text("key,name_en,unit\nhours,hours,eons\n")
    with pytest.raises(
        BrokenDictionary, match=r"indicators.csv, line 2: Unit matching query does not exist."
    ):
        load(Indicator, path)
    path.write_text("key,name_en,colour\nhours,hours,red\n")
    with pytest.raises(BrokenDictionary, match=r"indicators.csv, line 2: .*colour"):
        load(Indicator, path)


def test_the_command_says_what_is_broken(tmp_path, monkeypatch):
    monkeypatch.setattr("events.content.dictionaries.SHIPPED", [(Unit, _file(tmp_path, "days,күн"))])
    with pytest.raises(CommandError, match=r"^units.csv, line 2: .* has. Nothing was changed.$"):
        call_command("load_dictionaries")
