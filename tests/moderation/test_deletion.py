"""Own drafts may be deleted; what stands in the way is named only as far as one may see it."""

from events.models import Event, EventPlace
from officers.models import Officer
from registry.models import Contact, Organisation, Person
from tests.desk import change
from tests.factories import event, guest, organisation, person

ULAN, EAST, SHIELI = "636200000", "630000000", "435200000"
CANARY = "Қырғауыл"


def delete(desk, record):
    return desk.post(change(record, "delete"), {"post": "yes"})


def test_an_own_draft_goes_with_its_lines(at_desk, ulan_officer):
    record = event(places=[ULAN])
    desk = at_desk(ulan_officer)
    assert desk.get(change(record, "delete")).status_code == 200
    assert delete(desk, record).status_code == 302
    assert not Event.objects.exists()
    assert not EventPlace.objects.exists()


def test_what_was_submitted_or_published_stays(at_desk, publisher, ulan_officer):
    for stage in ("submitted", "published", "withdrawn"):
        record = event(places=[ULAN], stage=stage)
        for officer in (publisher, ulan_officer):
            assert delete(at_desk(officer), record).status_code in (403, 404)
    assert Event.objects.count() == 3


def test_a_named_organisation_stays_and_foreign_records_are_only_counted(at_desk, ulan_officer, publisher):
    named = organisation()
    Contact.objects.create(organisation=named, value="8 723 6")
    own = event(title_kk="Өз іс-шарасы", places=[ULAN], organisers=[named])
    event(title_kk=f"{CANARY} облыстан", responsible=EAST, organisers=[named])
    desk = at_desk(ulan_officer)
    page = desk.get(change(named, "delete")).content.decode()
    assert str(own) in page
    assert CANARY not in page
    assert "1 record of another territory" in page
    answer = delete(desk, named)
    assert answer.status_code == 200
    assert CANARY not in answer.content.decode()
    assert (Organisation.objects.count(), Event.objects.count(), Contact.objects.count()) == (1, 2, 1)
    assert CANARY in at_desk(publisher).get(change(named, "delete")).content.decode()


def test_a_person_named_in_another_oblast_stays(at_desk, ulan_officer):
    moderator = person()
    guest(event=event(title_kk=CANARY, responsible=SHIELI), person=moderator)
    desk = at_desk(ulan_officer)
    assert CANARY not in delete(desk, moderator).content.decode()
    assert Person.objects.get() == moderator
    alone = person()
    assert delete(desk, alone).status_code == 302
    assert Person.objects.get() == moderator


def test_nobody_deletes_an_account(at_desk, national, ulan_officer):
    assert delete(at_desk(national), ulan_officer).status_code == 403
    assert Officer.objects.filter(pk=ulan_officer.pk).exists()
