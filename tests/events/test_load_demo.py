"""Loading the demo content: again and again, beside people who change and delete, from files with faults."""

import pytest
from django.apps import apps
from django.core.management import call_command
from django.core.management.base import CommandError

from events.content import demo
from events.models import Event
from officers.models import Officer
from projects.models import SocialProject
from registry.models import Organisation, Position, Source, Statement
from territories.models import Territory
from tests.registry.test_dictionaries import words_shipped

pytestmark = pytest.mark.django_db

EAST_KAZAKHSTAN, SEMEY = "630000000", "101000000"
SEMINAR = "«Волонтерлік – өмір салты» семинары"
GAME = "«Тәуелсіздік ұрпақтары» онлайн зияткерлік ойыны"
ROUND_TABLE = "«ҮЕҰ мен еріктілер – қоғамның қозғаушы күші» дөңгелек үстелі"


@pytest.fixture
def loaded(demo_content, db):
    """The content was loaded before."""


def _event(title):
    return Event.objects.get(title_kk=title)


def _everything():
    """Every row of the content apps, history too."""
    return {
        model: list(model.objects.order_by("pk").values())
        for app in ("registry", "projects", "events", "officers")
        for model in apps.get_app_config(app).get_models()
    }


# Loading again ---------------------------------------------------------------------------------------------


def test_a_second_load_changes_nothing(loaded, capsys):
    before = _everything()
    capsys.readouterr()
    call_command("load_demo")
    assert _everything() == before
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.startswith("Demo content: 0 records added (with 0 lines), 85 present (")


def test_the_first_load_says_what_it_adds(db, capsys):
    call_command("load_demo")
    lines = capsys.readouterr().out.splitlines()
    words = words_shipped()
    assert lines[: len(words)] == [
        f"{name}: {number} added, 0 changed, 0 unchanged" for name, number in words
    ]
    assert lines[len(words) : -1] == [
        "Text: Ізгі істің ұйытқысы бола білді",
        "  organisations: 17 of 17 added",
        "  people: 4 of 4 added",
        "  programmes: 3 of 3 added",
        "  statements: 29 of 29 added",
        "  awards: 1 of 1 added",
        "  memoranda: 1 of 1 added",
        "  reported_figures: 8 of 8 added",
        "  observances: 1 of 1 added",
        "  marathons: 1 of 1 added",
        "  editions: 1 of 1 added",
        "  projects: 1 of 1 added",
        "  events: 8 of 8 added",
        "Text: [Шиелі және Сырдария аудандарындағы дөңгелек үстел туралы хабарлама]",
        "  organisations: 3 of 3 added",
        "  people: 2 of 2 added",
        "  statements: 1 of 1 added",
        "  projects: 1 of 1 added",
        "  events: 1 of 1 added",
    ]
    assert lines[-1].startswith("Demo content: 85 records added (with 67 lines), 0 present (")


def test_what_an_officer_changed_stays(loaded):
    event, organisation = _event(SEMINAR), Organisation.objects.get(name_kk="«Исток»")
    Event.objects.filter(pk=event.pk).update(
        title_kk="Семинар", date="2021-02-26", responsible=Territory.objects.get(code=SEMEY)
    )
    event.organisers.all().delete()
    Organisation.objects.filter(pk=organisation.pk).update(name_kk="«Исток» қоғамдық қоры")
    before = _everything()
    report = demo.load()
    assert _everything() == before
    assert (report.added.total(), report.present.total(), report.lines.total()) == (0, 85, 0)


def test_what_an_officer_deleted_stays_away(loaded):
    _event(GAME).delete()
    Organisation.objects.get(kind="initiative_group").delete()
    before = _everything()
    report = demo.load()
    assert _everything() == before
    assert (report.added.total(), report.present.total(), report.deleted) == (
        0,
        83,
        {"Organisation": 1, "Event": 1},
    )
    assert str(report) == "0 records added (with 0 lines), 83 present, 2 deleted since"


def test_a_record_that_names_a_deleted_one_is_not_made(loaded):
    _event(ROUND_TABLE).delete()
    SocialProject.objects.get(kind="state_order").delete()
    report = demo.load()
    assert report.deleted == {"SocialProject": 1, "Event": 1}
    assert SocialProject.objects.count() == 1


def test_somebodys_own_record_of_the_same_name_is_taken(db):
    call_command("load_dictionaries", verbosity=0)
    east = Territory.objects.get(code=EAST_KAZAKHSTAN)
    own = Organisation.objects.create(name_kk="«Исток»", responsible=east)
    report = demo.load()
    assert (report.added.total(), report.present) == (84, {"Organisation": 1})
    assert Organisation.objects.get(name_kk="«Исток»") == own


def test_without_territories_it_says_what_to_do(db, monkeypatch):
    monkeypatch.setattr(type(Territory.objects.all()), "exists", lambda rows: False)
    with pytest.raises(CommandError, match="load_territories"):
        call_command("load_demo")


# Broken files ----------------------------------------------------------------------------------------------


@pytest.fixture
def draft(db, tmp_path, monkeypatch):
    """draft(toml): loads a text of one sentence with these records."""
    call_command("load_dictionaries", verbosity=0)
    monkeypatch.setattr(demo, "DATA", tmp_path)
    monkeypatch.setattr(demo, "TEXTS", ["text"])
    (tmp_path / "text.txt").write_text("«Талап» бірлестігі 2013 жылы құрылды.", encoding="utf-8")

    def load(records):
        head = f'responsible = "{EAST_KAZAKHSTAN}"\n[source]\nheadline = "Мәтін"\n'
        (tmp_path / "text.toml").write_text(head + records, encoding="utf-8")
        return demo.load()

    return load


TALAP = '[[organisations]]\nname.kk = "«Талап»"\nname.ru = "«Талап»"\nname.en = "“Talap”"\n'


def test_a_small_file_loads(draft):
    assert draft(TALAP + 'printed = ["«Талап» бірлестігі"]').added == {"Source": 1, "Organisation": 1}


HEAD = """
[[people]]
name.kk = "Айна"
name.ru = "Айна"
name.en = "Aina"
[[people.positions]]
ref = "head"
organisation = "talap"
post.kk = "жетекші"
post.ru = "руководитель"
post.en = "head"
verbatim = "«Талап» бірлестігі 2013 жылы құрылды."
"""
SAYING = """
[[statements]]
organisation = "talap"
text.kk = "Бірлестік жұмыс істейді."
text.ru = "Объединение работает."
text.en = "The association works."
said_by = "head"
verbatim = "«Талап» бірлестігі 2013 жылы құрылды."
"""


def test_a_post_that_was_there_already_is_found_by_what_refers_to_it(draft):
    records = TALAP + 'ref = "talap"\n' + HEAD
    draft(records)
    assert draft(records + SAYING).added == {"Statement": 1}
    assert Statement.objects.get().said_by == Position.objects.get()
    assert draft(records + SAYING).added == {}


def test_what_somebody_says_is_not_made_when_the_post_was_deleted_since(draft):
    records = TALAP + 'ref = "talap"\n' + HEAD
    draft(records)
    Position.objects.get().delete()
    assert draft(records + SAYING).deleted == {"Statement": 1}
    assert not Statement.objects.exists()


@pytest.mark.parametrize(
    ("records", "fault"),
    [
        (
            TALAP + 'printed = ["«Талап»  бірлестігі"]',
            "text.toml: the text does not say “«Талап»  бірлестігі”",
        ),
        (TALAP + 'founded_words = "2014 жылы"', "text.toml: the text does not say “2014 жылы”"),
        (TALAP + 'legal_form = "club"', "text.toml: there is no LegalForm club"),
        (TALAP + 'seat = "999999999"', "text.toml: there is no Territory 999999999"),
        (TALAP + 'parent = "nobody"', "text.toml: there is no Organisation nobody above its use"),
        (TALAP + 'colour = "red"', "text.toml: Organisation has no field named 'colour'"),
        (TALAP.replace('name.ru = "«Талап»"\n', ""), "text.toml: name is not given in each of kk, ru, en"),
        (TALAP + 'kind = "club"', "text.toml, Organisation “«Талап»”: "),
        (TALAP + '[[clubs]]\nname.kk = "x"', "text.toml: unknown table clubs"),
    ],
)
def test_a_broken_file_is_refused_whole(draft, records, fault):
    with pytest.raises(demo.BrokenDemo) as refusal:
        draft(records)
    assert str(refusal.value).startswith(fault)
    assert (Organisation.objects.count(), Source.objects.count(), Officer.objects.count()) == (0, 0, 0)
