"""An entry clerk enters events and the sources they are told by, hands them in, and leaves the registry as it
is."""

from events.models import Event
from moderation.actions import take, take_along
from moderation.models import StepTaken
from registry.models import Organisation, Source
from tests.desk import address, change, send
from tests.factories import event, event_type, organisation, source, territory

ULAN = "636200000"


def test_a_clerk_enters_and_hands_in_events_of_the_own_district(at_desk, clerk):
    desk = at_desk(clerk)
    typed = {"title_kk": "Сенбілік", "type": event_type().pk, "places-0-territory": territory(ULAN).pk}
    assert send(desk, address(Event, "add"), "_submit", **typed).status_code == 302
    made = Event.objects.get()
    assert (made.stage, made.submitted_by) == ("submitted", clerk)
    assert desk.get(change(event(responsible="435200000"))).status_code == 404
    assert desk.get(address(Source, "add")).status_code == 200


def test_the_registry_is_read_only_for_a_clerk(at_desk, clerk):
    desk = at_desk(clerk)
    own = organisation(name_kk="Ұлан қайырымдылығы")
    assert desk.get(address(Organisation, "add")).status_code == 403
    page = desk.get(change(own))
    assert (page.status_code, page.context["has_change_permission"]) == (200, False)
    assert desk.post(change(own), {"name_kk": "Басқа"}).status_code == 403
    assert "events/event/add" in desk.get("/admin/").content.decode()
    assert "organisation/add" not in desk.get("/admin/").content.decode()
    assert "organisation/add" not in desk.get(address(Event, "add")).content.decode()


def test_what_a_clerks_event_names_in_the_registry_is_not_handed_in_with_it(clerk, ulan_officer):
    named = organisation()
    held = event(source=source())
    held.organisers.create(organisation=named)
    steps = take_along("submit", held, clerk)
    assert [(one.record_model, one.by) for one in steps] == [
        ("registry.source", clerk),
        ("events.event", clerk),
    ]
    named.refresh_from_db()
    assert named.stage == "draft"
    assert take("submit", named, ulan_officer)
    assert StepTaken.objects.filter(record_model="registry.organisation").count() == 1
