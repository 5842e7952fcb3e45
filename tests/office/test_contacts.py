"""Contacts at the offices of districts: for the officers of the oblast, with what personal data asks for."""

import pytest
from django.contrib.admin.models import LogEntry

from moderation.models import Seen
from ngo_portal.erasing import erase
from office.models import OfficeContact
from tests import cast
from tests.desk import address, change, send
from tests.factories import office_contact, person, territory

pytestmark = pytest.mark.django_db

CONTACTS = address(OfficeContact, "changelist")
RIDDER = "632400000"
TYPED = {
    "name": "Айгүл Сәрсенова",
    "post": "бас маман",
    "phone": "8 7233 82-11-22",
    "agreed_on": "01.02.2021",
}


def test_officers_of_the_oblast_read_it_and_its_own_change_it(
    at_desk, ulan_officer, publisher, kyzylorda_officer
):
    own, ridders = office_contact(), office_contact(territory=RIDDER, name="Марат Оспанов")
    desk = at_desk(ulan_officer)
    assert set(desk.get(CONTACTS).context["cl"].queryset) == {own, ridders}
    page = desk.get(change(ridders))
    assert page.status_code == 200 and "8 7232 12-34-56" in page.text
    assert not page.context["has_change_permission"]
    assert desk.get(change(ridders, "delete")).status_code == 403
    assert desk.get(change(ridders, "history")).status_code == 404
    assert at_desk(publisher).get(change(ridders)).context["has_change_permission"]
    stranger = at_desk(kyzylorda_officer)
    assert stranger.get(change(ridders)).status_code == 404
    assert list(stranger.get(CONTACTS).context["cl"].queryset) == []


def test_who_looks_is_noted(at_desk, ulan_officer):
    there = office_contact(territory=RIDDER)
    at_desk(ulan_officer).get(change(there))
    looked = Seen.objects.get(record_model="office.officecontact")
    assert (looked.officer, looked.record_key) == (ulan_officer, there.pk)


def test_it_is_kept_with_the_persons_word_and_a_way_to_reach(at_desk, ulan_officer):
    desk, page = at_desk(ulan_officer), address(OfficeContact, "add")
    typed = {**TYPED, "territory": ulan()}
    for wrong, says in (
        ({"agreed_on": ""}, "This field is required."),
        ({"agreed_on": "01.01.2999"}, "This day is in the future."),
        ({"phone": ""}, "Give a telephone number or an e-mail address."),
        ({"email": "aigul@"}, "Enter a valid email address."),
    ):
        assert says in send(desk, page, **{**typed, **wrong}).text
    assert send(desk, page, **typed).status_code == 302
    assert OfficeContact.objects.get().name == "Айгүл Сәрсенова"


def ulan():
    return territory(cast.ULAN).pk


def test_who_is_deleted_is_gone_from_history_and_log(at_desk, ulan_officer):
    desk = at_desk(ulan_officer)
    send(desk, address(OfficeContact, "add"), **TYPED, territory=ulan())
    there = OfficeContact.objects.get()
    history = there.history.model
    assert desk.post(change(there, "delete"), {"post": "yes"}).status_code == 302
    assert not OfficeContact.objects.exists()
    kept = [*history.objects.values(), *LogEntry.objects.values()]
    assert len(kept) >= 4
    assert "Сәрсенова" not in str(kept) and "82-11-22" not in str(kept)


def test_a_person_who_is_erased_is_no_contact_any_more(national):
    office_contact(name="Сәрсенова Айгүл")
    other = office_contact(name="Марат Оспанов")
    erase(person(name_kk="Айгүл Сәрсенова"), noted=False)
    assert list(OfficeContact.objects.all()) == [other]
