"""What may be there already: told while a form is filled in and once more on saving, never forbidden."""

import pytest
from django.urls import reverse

from events.models import Event
from projects.models import SocialProject
from registry.models import Organisation, Person, Programme, ReportedFigure, Source, Statement
from tests import factories
from tests.desk import address, change, errors, messages_of, send, undrawn
from tests.factories import event, event_type, organisation, person, project, source, territory

pytestmark = pytest.mark.django_db

ULAN, SHIELI, RIDDER = "636200000", "435200000", "632400000"
CANARY = "Қырғауыл"


def told(desk, model, **typed):
    """The page's text about records like the one that is typed so far."""
    route = f"admin:{model._meta.app_label}_{model._meta.model_name}_alike"
    answer = desk.post(reverse(route), typed)
    assert answer.status_code == 200
    return answer.content.decode().strip()


def is_told(desk, record, **typed):
    return change(record) in told(desk, type(record), **typed)


def test_an_organisation_is_known_by_its_name(at_desk, ulan_officer):
    association = {"name_kk": "қоғамдық бірлестік", "name_ru": "общественное объединение"}
    factories.legal_form(**association, abbreviation_ru="ОО")
    factories.legal_form(key="fund", name_ru="общественный фонд", abbreviation_ru="ОФ")
    talap = organisation(name_kk="«Талап» қоғамдық бірлестігі")
    talap.other_names.create(name="Жас талап", kind="former")
    desk = at_desk(ulan_officer)
    same = [
        "ТАЛАП қоғамдық бірлестігі",
        "ОО Талап",
        "талап",
        "Общественное объединение “Талап”",
        "Талап Жас",
        "«Жас Талап» ОФ",
    ]
    assert [name for name in same if not is_told(desk, talap, name_ru=name)] == []
    other = ["Талапкер", "Талап қызы", "Жас", "общественное объединение", ""]
    assert [name for name in other if told(desk, Organisation, name_ru=name)] == []
    assert is_told(desk, talap, **{"name_kk": "Басқа", "other_names-0-name": "талап"})
    century = organisation(name_kk="«Жастар және XXI ғасыр» қоғамдық бірлестігі")
    assert is_told(desk, century, name_kk="Жастар және ХХІ ғасыр")  # numerals in Cyrillic letters


def test_a_person_is_known_by_the_name_in_any_order(at_desk, ulan_officer):
    known = person(name_kk="Айгүл Сәрсенова")
    known.other_names.create(name="Айгуль Сарсенбаева")
    desk = at_desk(ulan_officer)
    for name in ("Сарсенова Айгул", "А. Сәрсенова", "Сәрсенова Айгүл Маратқызы", "САРСЕНБАЕВА АЙГУЛЬ"):
        assert is_told(desk, known, name_kk=name), name
    for name in ("Асель Сәрсенова", "Айгүл", "Б. Сәрсенова"):
        assert told(desk, Person, name_kk=name) == "", name


def test_a_source_is_known_by_its_address_its_headline_or_its_number(at_desk, ulan_officer):
    article = source(headline="Игі істер марафоны", url="https://kazgazeta.kz/news/1", date="2021-03-02")
    letter = source(kind="letter", headline="Жауап", letter_number="№ 01-12/345", date="2021-05")
    desk = at_desk(ulan_officer)
    assert is_told(desk, article, url="http://www.kazgazeta.kz/news/1/?utm_source=tg")
    for added in ("mibextid=Zif1", "utm_id=1&rdt_cid=2", "etext=1.2&_ga=3", "gad_source=1", "li_fat_id=4"):
        link = f"https://tengrinews.kz/news/{len(added)}"
        other = source(headline=f"Басқа {added}", url=f"{link}/?{added}")
        assert is_told(desk, other, url=link), added
        assert is_told(desk, article, url=f"https://kazgazeta.kz/news/1?{added}"), added
    assert told(desk, Source, headline="Жаңа", url="https://kazgazeta.kz/news/1?page=2") == ""
    assert is_told(desk, article, headline="«Игі  істер марафоны»")
    assert is_told(desk, article, headline="Иги истер марафони", date="2021")
    assert is_told(desk, letter, headline="Басқа", letter_number="01-12/345")
    assert told(desk, Source, headline="Игі істер марафоны", date="02.03.2022") == ""
    assert told(desk, Source, headline="Игі істер", url="https://kazgazeta.kz/news/2") == ""


def test_a_project_is_known_by_its_contract_or_its_name(at_desk, ulan_officer):
    first = project(
        name_kk="Жасыл ел", contract_number="12-ГСЗ/2021", contract_on="2021-03-01", territory=ULAN
    )
    desk = at_desk(ulan_officer)
    assert is_told(desk, first, name_kk="Басқа", contract_number="12 гсз 2021")
    assert is_told(desk, first, name_ru="«Жасыл Ел»")
    assert is_told(desk, first, name_ru="Социальный проект «Жасыл ел»")
    second = project(name_kk="«Жаңа леп» әлеуметтік жобасы", territory=ULAN)
    assert is_told(desk, second, name_kk="Жаңа леп")
    assert told(desk, SocialProject, name_kk="Әлеуметтік жоба") == ""
    assert told(desk, SocialProject, name_kk="Жасыл ел", contract_number="13-ГСЗ/2021") == ""
    assert not is_told(desk, first, name_kk="Жасыл ел", territory=territory(RIDDER).pk)


def test_an_event_is_known_by_its_title_day_and_place(at_desk, ulan_officer):
    talap, kind = organisation(), event_type()
    lines = {"title_kk": "«Волонтерлік – өмір салты» семинары", "date": "2021-02-27", "type": kind}
    draft = event(places=[ULAN], organisers=[talap], **lines)
    public = event(places=["636230100"], stage="published", **{**lines, "title_kk": "Ағаш отырғызу"})
    desk = at_desk(ulan_officer)
    here = {"type": kind.pk, "date": "27.02.2021", "places-0-territory": territory(ULAN).pk}
    assert is_told(desk, draft, **here, title_kk="Семинар Волонтерлік өмір салты туралы")
    assert is_told(desk, draft, **here, **{"organisers-0-organisation": talap.pk})
    assert is_told(desk, public, **here, title_ru="ағаш отырғызу")  # in the district it stands in a village
    # Without a place or a day, by the title.
    assert is_told(desk, draft, title_kk=lines["title_kk"], date="27.02.2021")
    assert is_told(desk, draft, title_kk=lines["title_kk"], type=kind.pk, date="2021")
    assert is_told(desk, draft, title_kk=lines["title_kk"], type=kind.pk)
    # Another day, another place, another matter.
    for different in (
        {**here, "title_kk": lines["title_kk"], "date": "28.02.2021"},
        {**here, "title_kk": lines["title_kk"], "places-0-territory": territory(RIDDER).pk},
        {**here, "title_kk": "Қайырымдылық жәрмеңкесі"},
        {"title_kk": "Ағаш"},
        {**here, "title_kk": lines["title_kk"], "places-0-territory": "9" * 40, "date": "ертең бе"},
    ):
        assert f"{change(public)}" not in told(desk, Event, **different), different
    for different in (
        {**here, "title_kk": lines["title_kk"], "date": "28.02.2021"},
        {**here, "title_kk": "Қайырымдылық"},
    ):
        assert told(desk, Event, **different) == "", different


def test_saving_asks_once_and_takes_the_answer(at_desk, ulan_officer):
    first = organisation(name_kk="Талап", seat=ULAN)
    desk, page = at_desk(ulan_officer), address(Organisation, "add")
    answer = send(desk, page, name_kk="«ТАЛАП»")
    assert errors(answer)["__all__"][0].startswith("Nothing is saved yet")
    text = answer.content.decode()
    assert change(first) in text
    assert f'name="another_one" value="{first.pk}"' in text
    assert Organisation.objects.count() == 1
    said = {"another_one": [str(first.pk)]}
    assert send(desk, page, name_kk="«ТАЛАП»", **said).status_code == 302
    # What is said of one is not said of the next; what is changed elsewhere is not asked again.
    with undrawn():
        assert send(desk, page, name_kk="талап", **said).status_code == 200
        second = Organisation.objects.latest("pk")
        assert send(desk, change(second), about_kk="Жастарға").status_code == 302
        assert send(desk, change(second), name_kk="Талап!").status_code == 200


def test_a_record_out_of_sight_is_announced_without_its_name(at_desk, kyzylorda_officer, ulan_officer):
    hidden = [
        organisation(name_kk=CANARY, seat=ULAN),
        source(headline=CANARY, url="https://x.kz/1"),
        project(name_kk=CANARY),
        event(title_kk=CANARY, places=[ULAN], date="2021-02-27"),
    ]
    typed = [
        {"name_kk": CANARY.upper()},
        {"headline": "Басқа", "url": "https://www.x.kz/1/"},
        {"name_kk": CANARY.lower()},
        {"title_kk": CANARY.lower(), "date": "27.02.2021"},
    ]
    desk = at_desk(kyzylorda_officer)
    for record, sent in zip(hidden, typed, strict=True):
        text = told(desk, type(record), **sent)
        assert "ask the national administrator" in text, sent
        assert change(record) not in text
        assert CANARY not in text
        assert 'value="0"' in text
    answer = send(desk, address(Organisation, "add"), name_kk=CANARY.upper())
    assert "ask the national administrator" in answer.content.decode()
    assert change(hidden[0]) not in answer.content.decode()
    assert (
        send(desk, address(Organisation, "add"), name_kk=CANARY.upper(), another_one="0").status_code == 302
    )
    desk = at_desk(ulan_officer)
    for record, sent in zip(hidden, typed, strict=True):
        assert is_told(desk, record, **sent)


def test_whatever_is_sent_is_answered(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    for model in (Organisation, Person, Source, SocialProject, Event):
        for text in ("%", "'", "&|!()", "а" * 5000, "\\", "ё" * 3, "1"):
            names = dict.fromkeys(
                (
                    *("name_kk", "title_kk", "headline", "url", "contract_number"),
                    *("date", "type", "seat", "bin"),
                ),
                text,
            )
            told(desk, model, **names, **{"alike_but": text, "places-0-territory": text, "another_one": text})


def test_a_place_outside_ones_own_territory_and_a_date_outside_the_edition_are_warned_of(
    at_desk, ulan_officer, publisher
):
    desk, year = at_desk(ulan_officer), factories.edition(year=2021)
    page, kind = address(Event, "add"), event_type().pk
    far, here = territory(SHIELI).pk, territory("636230100").pk
    odd = {
        "title_kk": "Сенбілік",
        "date": "2020",
        "edition": year.pk,
        "places-0-territory": far,
        "type": kind,
    }
    warnings = [
        "“Shieli district” lies outside your territory (Ulan district). Is that right?",
        "The date is not in the year of the marathon (2021). Is that right?",
    ]
    text = told(desk, Event, **odd)
    assert [warning for warning in warnings if warning not in text] == []
    assert told(desk, Event, **{**odd, "date": "27.02.2021", "places-0-territory": here}) == ""
    answer = send(desk, page, **odd)
    assert answer.status_code == 302
    assert [warning for warning in messages_of(answer) if "right?" in warning] == warnings
    assert "outside your territory" in told(desk, Organisation, name_kk="Талап", seat=far)
    far_line = {"audiences-0-territory": far, "places-0-territory": here}
    assert "outside your territory" in told(desk, Event, title_kk="Сенбілік", **far_line)
    for model in (Statement, ReportedFigure, Programme):
        assert "outside your territory" in told(desk, model, territory=far)
        assert (
            told(desk, model, territory=here) == told(desk, model, territory=territory("000000000").pk) == ""
        )
    # Semey lay in East Kazakhstan when the event was held, and does no more.
    desk, semey = at_desk(publisher), territory("101000000").pk
    assert told(desk, Event, **{**odd, "date": "27.02.2021", "places-0-territory": semey}) == ""
    assert "outside" in told(desk, Event, **{**odd, "date": "27.02.2023", "places-0-territory": semey})


def test_an_event_needs_no_place(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    for mode in ("online", "unknown"):
        typed = {"title_kk": f"Кездесу {mode}", "type": event_type().pk, "mode": mode}
        assert send(desk, address(Event, "add"), **typed).status_code == 302
    assert [made.places.count() for made in Event.objects.all()] == [0, 0]
