"""Organisations, posts and people are found by any of their names and by the label that forms show."""

import pytest
from django.utils.translation import override

from registry.admin.people import chosen
from registry.models import Organisation, Person, Position
from tests import factories
from tests.factories import organisation, person, position, territory

pytestmark = pytest.mark.django_db

ULAN, RIDDER, SHIELI = "636200000", "632400000", "435200000"


def found(model, text, near=None):
    return list(model.objects.with_words(text).best_first(text, near and territory(near)))


@pytest.fixture
def forms():
    names = {"name_kk": "қоғамдық бірлестік", "name_ru": "общественное объединение"}
    return factories.legal_form(**names, abbreviation_kk="ҚБ", abbreviation_ru="ОО")


def test_an_organisation_is_found_by_any_name_with_any_legal_form_and_its_label(forms):
    one = organisation(name_kk="«Незабудка» қоғамдық бірлестігі", seat=RIDDER, legal_form=forms)
    one.other_names.create(name="Ботакөз", kind="former")
    Organisation.objects.filter(pk=one.pk).update(bin="940140000385")
    organisation(name_kk="Талап")
    texts = [
        *("ҚБ «Незабудка»", "ОО Незабудка", "незабудка общественное объединение", "ботакоз", "ОО «Ботакөз»"),
        *("«Незабудка» қоғамдық бірлестігі, Риддер қаласы", "Риддер Незабудка", "Незабудка г. Риддер"),
        "«Незабудка» қоғамдық бірлестігі, город Риддер, 940140000385",
    ]
    assert [text for text in texts if found(Organisation, text) != [one]] == []
    assert found(Organisation, "Незабудка Семей") == []
    assert found(Organisation, "Риддер") == []  # a place alone is no name
    assert found(Organisation, "қоғамдық бірлестік") == [one]


def test_the_own_district_comes_first_then_the_own_oblast_then_the_plainest_name():
    far, east, ulan = (organisation(name_kk="Арман", responsible=code) for code in (SHIELI, RIDDER, ULAN))
    seated = organisation(name_kk="Ақ арман", responsible=SHIELI, seat=ULAN)
    assert found(Organisation, "арман", ULAN) == [ulan, seated, east, far]
    assert found(Organisation, "арман")[-1] == seated


def test_a_person_is_found_by_any_spelling_and_a_post_by_what_its_label_says():
    here, there = (person(name_kk="Айгүл Сәрсенова", responsible=code) for code in (ULAN, SHIELI))
    there.other_names.create(name="Айгуль Сарсенбаева")
    assert found(Person, "сарсенова айгул", ULAN) == [here, there]
    assert found(Person, "Сарсенбаева") == [there]
    talap = organisation(name_kk="«Талап» қоры")
    talap.other_names.create(name="Демеу")
    post = position(person=here, organisation=talap, post_kk="атқарушы директор")
    position(person=there, organisation=organisation(name_kk="Басқа"), post_kk="президент")
    for text in (
        "директор Сәрсенова",
        "Айгүл Сәрсенова, атқарушы директор, «Талап» қоры",
        "Демеу",
        "талап айгул",
    ):
        assert found(Position, text) == [post], text


def test_a_post_is_found_by_its_label_in_any_language_by_abbreviations_and_by_the_seat(forms):
    names = {"name_kk": "«Талап» қоғамдық бірлестігі", "name_ru": "Общественное объединение «Талап»"}
    talap = organisation(**names, name_en="“Talap” Public Association", seat=RIDDER, legal_form=forms)
    speaker = person(name_kk="Жанна Сәрсенова", name_ru="Жанна Сарсенова", name_en="Zhanna Sarsenova")
    words = {"post_kk": "жетекші", "post_ru": "руководитель", "post_en": "head"}
    units = {"unit_kk": "Жобалар бөлімі", "unit_ru": "Отдел проектов", "unit_en": "Projects Section"}
    post = position(person=speaker, organisation=talap, **words, **units)
    position(person=speaker, organisation=organisation(name_kk="Басқа"), post_kk="төраға")
    position(person=person(name_kk="Асқар Ахметов"), organisation=talap, post_kk="хатшы")
    labels = []
    for language in ("kk", "ru", "en"):
        with override(language):
            labels.append(chosen(post))
    said = [
        *(
            "«Талап» қоғамдық бірлестігінің жетекшісі Жанна Сәрсенова",
            "Сәрсенова ҚБ Талап",
            "руководителя ОО Талап",
        ),
        *("Риддер Сәрсенова жетекшісі", "Ж. Сәрсенова, бірлестіктің жетекшісі", "Жанна Сәрсенова г. Риддер"),
    ]
    assert [text for text in [*labels, *said] if found(Position, text) != [post]] == []
    assert [
        text for text in ("Сәрсенова Семей", "Ахметов ОО Басқа", "2021 Талап") if found(Position, text)
    ] == []


def test_the_name_of_the_seat_may_stand_in_the_name_too():
    """«Семейский филиал …, город Семей», as the label has it in Russian."""
    seat = territory(RIDDER)
    one = organisation(
        name_kk="Қауымдастықтың Риддер филиалы", name_ru="Риддерский филиал ассоциации", seat=RIDDER
    )
    for language in ("kk", "ru", "en"):
        with override(language):
            assert found(Organisation, f"{one}, {seat}") == [one]
