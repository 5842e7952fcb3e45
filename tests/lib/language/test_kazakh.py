"""Kazakh text: fold, order, stems and slugs agree between Python and SQL."""

import sys
import unicodedata

import pytest
from django.contrib.postgres.search import SearchQuery, SearchVectorField
from django.db import connection, models
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ngo_portal.lib.language.kazakh import (
    LETTERS,
    Fold,
    SortKey,
    Stems,
    fold,
    latin_slug,
    sort_key,
    stems_query,
)


class Note(models.Model):
    title = models.TextField()
    body = models.TextField()
    search = models.GeneratedField(
        expression=Fold("title", "body"), output_field=models.TextField(), db_persist=True
    )
    sort_key = models.GeneratedField(
        expression=SortKey("title"), output_field=models.TextField(db_collation="C"), db_persist=True
    )
    stems = models.GeneratedField(
        expression=Stems("title", "body"), output_field=SearchVectorField(), db_persist=True
    )

    class Meta:
        app_label = "lib_examples"

    def __str__(self):
        return self.title


@pytest.fixture
def notes(db):
    with connection.schema_editor() as editor:
        editor.create_model(Note)
    return Note.objects


# Fold and order -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Қоғамдық бірлестік", "когамдик бирлестик"),
        ("ӘҒҚҢӨҰҮҺІЁ", "агкноуухие"),
        ("Жетысу", "жетису"),
        ("Жетісу", "жетису"),
        ("Алтай", "алтай"),
        ("«Отбасы – орталығы», №5", "отбаси орталиги 5"),
        ("  ҮЕҰ-лар\tмен\u00a0“қор” ", "уеу лар мен кор"),
        ("Незабу\u0301дка", "незабудка"),
        ("и\u0306", "й"),
        ("ко\u00adопе\u200bратив", "кооператив"),
        ("O‘zbek ULTTYQ", "o zbek ulttyq"),
        ("İstanbul", "istanbul"),
        ("", ""),
        ("«»", ""),
        ("a\x00b", "a b"),
    ],
)
def test_fold(text, folded):
    assert fold(text) == folded


@given(st.text())
@settings(deadline=None)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


def test_names_stand_in_the_order_of_the_kazakh_alphabet():
    assert len(set(LETTERS)) == 42
    assert sorted(LETTERS, key=sort_key) == list(LETTERS)
    assert sorted(LETTERS.upper(), key=sort_key) == list(LETTERS.upper())
    names = [
        "2-мектеп",
        "Astana",
        "«Абай»",
        "Ақ-су",
        "Ақ суат",
        "Әділет",
        "Ұлан",
        "Үміт",
        "Фонд",
        "Іле",
        "Эко",
    ]
    assert sorted(set(names), key=sort_key) == names
    assert sort_key("«Ақ-су»") == sort_key("ақ су") == sort_key("Ақсу")


def test_sql_folds_and_sorts_every_character_as_python_does(notes):
    characters = (
        chr(code)
        for code in range(1, sys.maxunicode + 1)
        if code < 0x3400 or 0xF900 <= code < 0x20000 or code % 997 == 0
    )
    known = [sign for sign in characters if unicodedata.category(sign) not in ("Cn", "Cs")]
    notes.bulk_create(
        Note(title=f"а{''.join(known[start : start + 7])}Б", body=known[start])
        for start in range(0, len(known), 7)
    )
    for note in notes.all():
        assert note.search == fold(f"{note.title} {note.body}")
        assert note.sort_key == sort_key(note.title)


def test_the_database_orders_by_the_key(notes):
    names = ["Яна", "Іле", "Фонд", "Ұлан", "Әділет", "«Абай»", "Astana", "2-мектеп"]
    notes.bulk_create(Note(title=name, body="") for name in names)
    assert list(notes.order_by("sort_key").values_list("title", flat=True)) == [
        "2-мектеп",
        "Astana",
        "«Абай»",
        "Әділет",
        "Ұлан",
        "Фонд",
        "Іле",
        "Яна",
    ]


# Stems --------------------------------------------------------------------------------------------


def found(notes, text):
    query = SearchQuery(stems_query(text), search_type="raw", config="simple")
    return sorted(notes.filter(stems=query).values_list("title", flat=True))


def test_words_are_found_with_any_ending(notes):
    for title in (
        "Семей",
        "бірлестік",
        "Ұлан",
        "талап",
        "қоғамдық қоры",
        "мүгедектерге көмек",
        "2021 жылғы марафон",
        "ҮЕҰ",
    ):
        notes.create(title=title, body="")
    for asked, title in {
        "Семейдегі": "Семей",
        "СЕМЕЙ": "Семей",
        "бірлестігінің": "бірлестік",
        "Ұланның": "Ұлан",
        "Уланда": "Ұлан",
        "ұла": "Ұлан",
        "талабы": "талап",
        "қорының": "қоғамдық қоры",
        "қорға": "қоғамдық қоры",
        "қор": "қоғамдық қоры",
        "мүгедектігі": "мүгедектерге көмек",
        "көмекпен мүгедек": "мүгедектерге көмек",
        "марафонда 2021": "2021 жылғы марафон",
        "ҮЕҰ-лардың": "ҮЕҰ",
        "ҮЕҰ-лар": "ҮЕҰ",
    }.items():
        assert (asked, found(notes, asked)) == (asked, [title])
    assert found(notes, "Семей бірлестік") == []


def test_short_stored_words_are_found_by_long_forms_and_the_other_way_round(notes):
    notes.create(title="Ұланның жастары", body="")
    notes.create(title="Ұлан ауданы", body="")
    for asked in ("Ұлан", "Ұланда", "Ұланның"):
        assert found(notes, asked) == ["Ұлан ауданы", "Ұланның жастары"]


def test_numbers_are_not_cut(notes):
    notes.create(title="210240012345", body="")
    notes.create(title="210249999999", body="")
    assert found(notes, "210240012345") == ["210240012345"]
    assert found(notes, "21024") == ["210240012345", "210249999999"]


@pytest.mark.parametrize(
    "text",
    ["", "   ", "!!! & | :* <-> ( ) ' \\", "\x00", "«»"],
    ids=["empty", "blank", "operators", "nul", "quotes"],
)
def test_nothing_asked_is_no_query(text):
    assert stems_query(text) is None


@given(st.text(max_size=60))
@example("' | ''a & !b:* <-> \\' \x00 семей")
@example("қ" * 8000)
@example("7" * 8000)
@example("a1" * 4000)
@example("қор " * 2000)
@example("1e5 3.14 -7 a@b.kz http://x.kz/a?b=c /etc/passwd x-y 10:30")
@example("қорқорқор'қор\"қор")
@settings(deadline=None, max_examples=50)
def check_query(notes, text):
    if stems_query(text) is not None:
        assert found(notes, text) == []
        assert len(stems_query(text)) < 16_000


def test_anything_may_be_asked(notes):
    check_query(notes)


@given(st.lists(st.text(LETTERS + "0123456789abcxyz", min_size=1, max_size=12), min_size=1, max_size=5))
@settings(deadline=None, max_examples=50)
def check_own_words(notes, words):
    notes.all().delete()
    notes.create(title=" ".join(words), body="")
    assert found(notes, " ".join(words)) == [" ".join(words)]


def test_a_text_is_found_by_its_own_words(notes):
    check_own_words(notes)


# Slugs --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Игі істер марафоны", "igi-ister-marafony"),
        ("Отбасы орталығы", "otbasy-ortalygy"),
        ("«Незабудка» ҚБ", "nezabudka-kb"),
        ("Өскемен", "oskemen"),
        ("Семей", "semey"),
        ("Щучинск, объезд №5", "shchuchinsk-obezd-5"),
        ("Äli Ştab", "ali-stab"),
        ("", "n-a"),
        ("— «» !", "n-a"),
        ("日本", "n-a"),
        ("a\x00b", "a-b"),
    ],
)
def test_slug(text, slug):
    assert latin_slug(text) == slug


def test_a_long_slug_ends_with_a_whole_word():
    slug = latin_slug("Қазақстан Республикасының Ақпарат және қоғамдық даму министрлігі")
    assert slug == "kazakstan-respublikasynyn-akparat-zhane-kogamdyk-damu"
    assert latin_slug("қ" * 100) == "k" * 60


@given(st.text())
@settings(deadline=None)
def test_a_slug_is_always_an_address(text):
    slug = latin_slug(text)
    assert 1 <= len(slug) <= 60
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert slug == slug.strip("-") and "--" not in slug
