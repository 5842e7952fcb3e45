"""What a cell names is looked for as readers look for it, and asked where it is not just the name."""

import pytest

from imports.readers.cells import Unread
from imports.readers.named import Record, Word
from registry.models import Organisation, TargetGroup
from tests import factories

pytestmark = pytest.mark.django_db


def offered(reader, text):
    with pytest.raises(Unread) as unread:
        reader.read(text)
    return [label for _value, label in unread.value.options]


def test_a_record_is_offered_as_readers_find_it(national):
    factories.organisation(name_kk="«Қызғалдақ» бірлестігі", bin="940140000385", stage="published")
    factories.organisation(name_kk="«Самал» қоры", stage="published")
    texts = {"kyzgaldak", "қызғалдақтың", "rspufklfr", "кызлагдак", "жоқ нәрсе"}
    reader = Record(Organisation)
    reader.prepare(texts, national)
    found = {text: offered(reader, text) for text in texts}
    assert found == dict.fromkeys(texts, ["«Қызғалдақ» бірлестігі, 940140000385"]) | {"жоқ нәрсе": []}


def test_a_bin_names_its_organisation_in_each_spelling(national):
    """Also when several spellings of one stand in one list."""
    one = factories.organisation(name_kk="«Қызғалдақ» бірлестігі", bin="940140000385", stage="published")
    texts = {"940140000385", "№ 940140000385", "БИН 9401 4000 0385", "БСН/ЖСН: 940-140-000-385"}
    reader = Record(Organisation)
    reader.prepare(texts | {"Самал, БИН 940140000385"}, national)
    assert {text: reader.read(text) for text in texts} == dict.fromkeys(texts, one)
    assert offered(reader, "Самал, БИН 940140000385") == ["«Қызғалдақ» бірлестігі, 940140000385"]


def test_a_word_of_a_dictionary_is_offered_by_its_meaning(national):
    factories.target_group(key="women", name_kk="әйелдер")
    veterans = factories.target_group(key="veterans", name_kk="ардагерлер", name_ru="ветераны")
    reader = Word(TargetGroup)
    reader.prepare(set(), national)
    assert [offered(reader, text)[0] for text in ("ветеранам", "ardagerler")] == [str(veterans)] * 2
