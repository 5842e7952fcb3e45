"""Organisations, posts and people are found by any of their names and by the label that forms show."""

import pytest

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
