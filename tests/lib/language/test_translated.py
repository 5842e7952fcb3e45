"""A name in three languages: which one a reader sees, and that Python, SQL and the database agree."""

import copy
import pickle
from types import SimpleNamespace

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.language.translated import (
    Named,
    Translated,
    TranslatedText,
    as_spelt,
    columns_of,
    empty,
    labelled,
    page_language,
    reading_order,
)


class Place(Named):
    class Meta(Named.Meta):
        app_label = "lib_examples"


class CarelessPlace(Named):
    class Meta:
        app_label = "lib_examples"


class Road(models.Model):
    length = models.IntegerField()
    title = Translated(
        models.CharField(_("title"), max_length=40, help_text="As it is signed."), en={"blank": True}
    )
    number = models.IntegerField()

    class Meta:
        app_label = "lib_examples"

    def __str__(self):
        return str(self.title)


@pytest.fixture
def places(db):
    with connection.schema_editor() as editor:
        editor.create_model(Place)
    return Place.objects


def shown(place, language):
    with translation.override(language):
        return (place.name, place.name.language, place.name.is_fallback)


def test_a_reader_sees_the_own_language():
    place = Place(name_kk="Семей", name_ru="Семей қ.", name_en="Semey")
    assert shown(place, "kk") == ("Семей", "kk", False)
    assert shown(place, "ru") == ("Семей қ.", "ru", False)
    assert shown(place, "en") == ("Semey", "en", False)


def test_a_missing_language_falls_back_to_kazakh_then_russian_then_english_and_says_so():
    assert shown(Place(name_kk="Семей", name_en="Semey"), "ru") == ("Семей", "kk", True)
    assert shown(Place(name_ru="Семипалатинск"), "en") == ("Семипалатинск", "ru", True)
    assert shown(Place(name_en="Semey"), "kk") == ("Semey", "en", True)
    assert shown(Place(name_kk="Семей"), None) == ("Семей", "kk", False)
    assert shown(Place(), "kk") == ("", "", False)


def test_an_unknown_language_is_read_as_kazakh():
    assert page_language("de") == "kk"
    assert page_language("ru-kz") == "ru"
    assert reading_order("en") == ("en", "kk", "ru")
    assert shown(Place(name_kk="Семей", name_ru="Семипалатинск"), "de") == ("Семей", "kk", False)


def test_the_class_gives_the_descriptor_and_the_name_cannot_be_assigned():
    assert isinstance(Place.name, Translated)
    with pytest.raises(AttributeError, match="set one of name_kk, name_ru, name_en"):
        Place().name = "Семей"


def test_translated_text_keeps_its_language_when_it_is_copied_or_cached():
    text = TranslatedText("Semey", "en", True)
    for twin in (copy.deepcopy(text), pickle.loads(pickle.dumps(text))):
        assert (twin, twin.language, twin.is_fallback) == ("Semey", "en", True)


def test_a_name_in_no_language_is_refused_beside_its_field():
    with pytest.raises(ValidationError) as refused:
        Place(name_kk="  ").full_clean(validate_constraints=False)
    with translation.override("en"):
        assert refused.value.message_dict == {"name_kk": ["Give the name in at least one language."]}


def test_the_database_refuses_a_name_in_no_language(places):
    with pytest.raises(IntegrityError, match="lib_examples_place_named"), transaction.atomic():
        places.create(name_ru=" ")
    places.create(name_en="Semey")


def test_sql_chooses_the_language_that_python_chooses(places):
    parts = ("", "x")
    for kk in parts:
        for ru in parts:
            for en in parts:
                if kk or ru or en:
                    places.create(
                        name_kk=kk and "Семей", name_ru=ru and "Семипалатинск", name_en=en and "Semey"
                    )
    for language in ("kk", "ru", "en", "de"):
        rows = places.annotate(chosen=Translated.expression("name", language)).order_by("id")
        with translation.override(language):
            assert [row.chosen for row in rows] == [row.name for row in rows]


def test_a_model_that_loses_the_check_is_told_so():
    assert [error.id for error in CarelessPlace.check()] == ["ngo_portal.E101"]
    assert Place.check() == []


def test_one_declaration_makes_a_column_for_each_language_in_its_place():
    names = [field.name for field in Road._meta.fields]
    assert names == ["id", "length", *columns_of("title"), "number"]
    columns = [Road._meta.get_field(name) for name in columns_of("title")]
    assert [column.max_length for column in columns] == [40, 40, 40]
    assert [column.help_text for column in columns] == ["As it is signed.", "", ""]
    assert [column.blank for column in columns] == [False, False, True]
    with translation.override("en"):
        assert [str(column.verbose_name) for column in columns] == [
            "title (in Kazakh)",
            "title (in Russian)",
            "title (in English)",
        ]
    with translation.override("kk"):
        assert str(columns[0].verbose_name) == "атауы (қазақша)"
        assert str(Road(title_ru="Тракт")) == "Тракт"


def test_rows_without_a_text_in_any_language(places):
    places.create(name_ru="Семипалатинск")
    assert places.filter(empty("name")).count() == 0
    assert places.filter(~empty("name")).count() == 1


def test_text_is_usable_as_a_query_parameter(places):
    places.create(name_kk="Семей")
    assert places.filter(name_kk=TranslatedText("Семей", "kk")).count() == 1
    assert places.filter(models.Q(name_kk=models.Value(TranslatedText("Семей", "kk")))).count() == 1


def test_a_label_with_brackets_takes_the_language_into_them():
    with translation.override("kk"):
        assert str(labelled("атауы", "kk")) == "атауы (қазақша)"
        assert str(labelled("бағыттар (дереккөз сөзімен)", "ru")) == "бағыттар (дереккөз сөзімен, орысша)"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Рухани жағыру", ["Рухани жағыру", *['<span lang="kk">Рухани жағыру</span>'] * 2]),
        ("Незабудка", ["Незабудка", "Незабудка", '<span lang="ru">Незабудка</span>']),
        ("Talap <b>", ["Talap <b>"] * 3),
    ],
)
def test_a_spelling_says_in_which_letters_it_is(name, shown):
    said = []
    for language in ("kk", "ru", "en"):
        with translation.override(language):
            said.append(as_spelt(name))
    assert said == shown
    with translation.override("en"):
        assert as_spelt("“Исток”", SimpleNamespace(language="kk")) == '<span lang="kk">“Исток”</span>'
        assert as_spelt("Istok", SimpleNamespace(language="kk")) == "Istok"
