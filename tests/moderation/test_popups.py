"""What is missing while an event is entered: the short form of an organisation, a person, a source."""

import pytest

from registry.models import Organisation, Person, Source
from tests.desk import address, send, untouched
from tests.factories import legal_form, territory

ULAN = "636200000"
ALWAYS = {"form_token", "responsible"}


@pytest.mark.parametrize(
    ("model", "typed", "asked"),
    [
        (Organisation, "name_kk", {"name_kk", "kind", "legal_form", "bin", "seat"}),
        (Person, "name_kk", {"name_kk"}),
        (
            Source,
            "headline",
            {"headline", "kind", "date", "language", "author", "publisher", "url", "text"},
        ),
    ],
)
def test_it_is_short_and_opens_with_what_was_typed(at_desk, ulan_officer, model, typed, asked):
    desk = at_desk(ulan_officer)
    opened = untouched(desk, f"{address(model, 'add')}?_popup=1&typed=«Талап»+ҚБ")
    assert (opened.keys() - ALWAYS, opened[typed]) == (asked, "«Талап» ҚБ")
    assert untouched(desk, f"{address(model, 'add')}?typed=«Талап»")[typed] == ""


def test_what_was_typed_is_not_cut(at_desk, ulan_officer):
    """The form refuses what is too long, with the number beside it."""
    typed = "«" + "Ұ" * 700 + "» қоры"
    opened = untouched(at_desk(ulan_officer), f"{address(Organisation, 'add')}?_popup=1&typed={typed}")
    assert opened["name_kk"] == typed


def test_an_organisation_is_entered_in_it(at_desk, ulan_officer):
    form = legal_form()
    type(ulan_officer).objects.update(language="ru")
    path = f"{address(Organisation, 'add')}?_popup=1&typed=ОО+«Талап»"
    typed = {"_popup": "1", "bin": "БСН 940140000385", "seat": territory(ULAN).pk, "legal_form": form.pk}
    assert send(at_desk(ulan_officer), path, **typed).status_code == 200
    made = Organisation.objects.get()
    assert (made.name_ru, made.legal_form, made.seat.code, made.bin) == (
        "ОО «Талап»",
        form,
        ULAN,
        "940140000385",
    )
