"""What the database itself refuses of the registry, whoever writes."""

from random import Random

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import translation

from ngo_portal.lib.language.translated import columns_of
from ngo_portal.lib.lists.paging import KeysetPage
from registry.models import Contact, Direction, OrganisationName, PersonName
from tests.factories import direction, organisation, person, position, project, source

REFUSED = {
    "registry_organisation": [
        "name_kk = '', name_ru = ' ', name_en = ''",
        "kind = 'club'",
        "status = 'asleep'",
        "stage = 'hidden'",
        "bin = '12345'",
        "bin = '94014000O385'",
        "founded = '2013-13'",
        "parent_id = id",
        "verified_on = '2021-02-27'",
        "stage = 'published'",
    ],
    "registry_source": ["kind = 'rumour'", "date = '27.02.2021'", "stage = 'published'"],
    "registry_person": ["name_kk = ''"],
    "registry_position": ["post_kk = ''", "since = 'long ago'", "until = '2020-99'", "basis = 'guessed'"],
    "registry_direction": ["valid_from = 2020, valid_to = 2019", "name_kk = ''"],
}


@pytest.fixture
def registry(db):
    """One row in each table of REFUSED, which a harmless change would not hurt."""
    position(person=person(), organisation=organisation())
    source()
    direction(key="one", valid_from=2010)


@pytest.mark.parametrize(
    ("table", "change"), [(table, change) for table, changes in REFUSED.items() for change in changes]
)
def test_the_database_refuses(registry, table, change):
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {table} SET id = id")
        assert cursor.rowcount == 1
        with pytest.raises(IntegrityError), transaction.atomic():
            cursor.execute(f"UPDATE {table} SET {change}")


def test_a_bin_is_given_once(db):
    organisation(bin="940140000385")
    organisation()
    organisation()
    with pytest.raises(IntegrityError), transaction.atomic():
        organisation(bin="940140000385")


def test_lines_are_given_once_and_have_a_kind(db):
    society, somebody = organisation(), person()
    OrganisationName.objects.create(organisation=society, name="Талап")
    PersonName.objects.create(person=somebody, name="Айжан")
    for again in (
        lambda: OrganisationName.objects.create(organisation=society, name="Талап"),
        lambda: PersonName.objects.create(person=somebody, name="Айжан"),
        lambda: OrganisationName.objects.create(organisation=society, name="Басқа", kind="nick"),
        lambda: Contact.objects.create(organisation=society, value="x", kind="pigeon"),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            again()


def test_a_dictionary_offers_what_is_in_use(db):
    current = direction(key="one")
    direction(key="two", is_active=False)
    assert list(Direction.objects.active()) == [current]


def test_an_organisation_is_found_by_folded_words_and_sorted_in_kazakh(db):
    model = type(organisation(name_kk="Ғалым"))
    for name in ("Әсем", "Өрлеу", "Ақсу"):
        organisation(name_kk=name)
    assert [one.name_kk for one in model.objects.by_name()] == ["Ақсу", "Әсем", "Ғалым", "Өрлеу"]
    assert [one.name_kk for one in model.objects.with_words("ӨРЛЕУ")] == ["Өрлеу"]


def test_lists_are_in_the_alphabet_of_the_page_from_an_index_page_by_page(db):
    """«Ёлка» stands beside «Ель» in Russian; a name that is missing is that which the page shows instead."""
    names = [
        ("Өрлеу", "Рассвет", "Dawn"),
        ("Ақсу", "Ёлка", "Fir"),
        ("Әсем", "Ель", "Spruce"),
        ("Ғалым", "", "“Scholar”"),
        ("«Отбасы»", "Семья", ""),
    ]
    model = None
    for kk, ru, en in names:
        made = organisation(name_kk=kk, name_ru=ru, name_en=en, stage="published")
        model = type(made)
    expected = {
        "kk": ["Ақсу", "Әсем", "Ғалым", "«Отбасы»", "Өрлеу"],
        "ru": ["Ғалым", "Ёлка", "Ель", "Рассвет", "Семья"],
        "en": ["Dawn", "Fir", "“Scholar”", "Spruce", "«Отбасы»"],
    }
    for language, order in expected.items():
        with translation.override(language), connection.cursor() as cursor:
            rows = model.objects.published().by_name()
            assert [str(one.name) for one in rows] == order
            page, walked = KeysetPage(rows, size=2), []
            while True:
                walked += [str(one.name) for one in page.rows]
                if not page.older_token:
                    break
                page = KeysetPage(rows, size=2, token=page.older_token)
            assert walked == order
            cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off")
            ending = "" if language == "kk" else f"_{language}"
            assert f"registry_org_by_name{ending} " in rows.values("pk").explain().replace("\n", " ") + " "


@pytest.mark.django_db
def test_names_of_500_letters_fit_into_every_index():
    """Letters in no order: an index does not pack them."""
    letters = Random(1).choices("абвгдежзийклмнопрстуфхцчшщыэюяәғқңөұүһі", k=1500)
    names = dict(zip(columns_of("name"), ("".join(letters[n::3]) for n in range(3)), strict=True))
    for made in (organisation(**names, stage="published"), person(**names)):
        made.refresh_from_db()
        assert [len(name) for name in made.names] == [500] * 3
        assert len(made.sort_key) == 250
    assert project(**names, stage="published").names == list(names.values())
