"""What an event names is submitted with it, and published with it by one button: all or none."""

import pytest

from events.models import Event
from moderation.actions import BY_ITSELF, ActionRefused, take, take_together
from moderation.models import Stage, StepTaken
from registry.models import Organisation, Source
from tests.desk import address, change, choose, messages_of, rows, send
from tests.factories import event, event_type, organisation, source, step_reason, territory

ULAN, KYZYLORDA = "636200000", "430000000"


def drafts(**fields):
    """An event with its source and its organiser, which belongs to another organisation: four drafts."""
    parent = organisation(name_kk="Қауымдастық")
    branch = organisation(name_kk="Филиал", parent=parent, source=source())
    made = event(places=[ULAN], organisers=[branch], source=branch.source, **fields)
    return made, branch, parent, branch.source


def stages(*records):
    for record in records:
        record.refresh_from_db()
    return {str(record.stage) for record in records}


def test_what_is_new_is_submitted_with_its_event(at_desk, ulan_officer):
    records = drafts()
    answer = send(at_desk(ulan_officer), change(records[0]), button="_submit")
    assert answer.status_code == 302
    assert stages(*records) == {"submitted"}
    assert StepTaken.objects.filter(step="submit", by=ulan_officer).count() == 4


def test_what_was_returned_is_not_submitted_by_the_way(at_desk, ulan_officer, publisher):
    made, branch, *_others = drafts()
    take("submit", branch, ulan_officer)
    take("return", branch, publisher, reason=step_reason(step="return"))
    send(at_desk(ulan_officer), change(made), button="_submit")
    assert (stages(made), stages(branch)) == ({"submitted"}, {"returned"})


def test_all_are_published_by_one_button(at_desk, publisher):
    records = drafts()
    desk = at_desk(publisher)
    page = desk.get(change(records[0])).content.decode()
    assert 'value="Save and publish all 4" name="_publish_together"' in page
    assert messages_of(send(desk, change(records[0]), button="_publish"))
    assert stages(*records) == {"draft"}
    send(desk, change(records[0]), button="_publish_together")
    assert stages(*records) == {"published"}
    assert "_publish_together" not in desk.get(change(event(places=[ULAN]))).content.decode()


def test_a_new_record_is_published_with_all_it_names(at_desk, publisher, ulan_officer):
    _made, _branch, _parent, article = drafts()
    desk, page = at_desk(publisher), address(Event, "add")
    assert 'value="Save and publish with everything it names" name="_publish_together"' in (
        desk.get(page).content.decode()
    )
    typed = {
        "title_kk": "Сенбілік",
        "type": event_type().pk,
        "places-0-territory": territory(ULAN).pk,
        "source": article.pk,
    }
    assert send(desk, page, button="_publish_together", **typed).status_code == 302
    assert stages(Event.objects.get(title_kk="Сенбілік"), article) == {"published"}
    assert "_publish_together" not in at_desk(ulan_officer).get(page).content.decode()
    assert "_publish_together" not in desk.get(address(Source, "add")).content.decode()


def test_all_or_none_and_why(at_desk, publisher):
    made, branch, parent, article = drafts()
    elsewhere = organisation(name_kk="Бөтен құпия", responsible=KYZYLORDA)
    Organisation.objects.filter(pk=branch.pk).update(parent=elsewhere)
    take_together("publish", parent, publisher)
    desk = at_desk(publisher)
    told = " ".join(messages_of(send(desk, change(made), button="_publish_together")))
    assert "Nothing was done, because of these:" in told
    assert "You may not change this record." in told
    assert "құпия" not in told
    assert stages(made, branch, article, elsewhere) == {"draft"}


def test_what_was_withdrawn_is_not_made_public_again_by_the_way(ulan_officer, publisher):
    made, branch, parent, article = drafts()
    for record in (parent, article):
        take("publish", record, publisher)
    take("publish", branch, publisher)
    take("withdraw", branch, publisher, reason=step_reason(step="withdraw"))
    branch.refresh_from_db()
    with pytest.raises(ActionRefused) as refused:
        take_together("publish", made, publisher)
    ((record, why),) = refused.value.others
    assert (record, str(why)) == (branch, BY_ITSELF % {"stage": branch.get_stage_display()})
    assert stages(made) == {"draft"}


def test_from_a_list_each_with_all_it_names(at_desk, publisher):
    first, second = drafts(), drafts()
    desk = at_desk(publisher)
    page = desk.get(address(Event, "changelist"))
    assert ("publish_together_selected", "Publish with everything they name") in page.context[
        "action_form"
    ].fields["action"].choices
    choose(desk, "publish_together", [first[0], second[0]], page=page)
    assert stages(*first, *second) == {"published"}
    assert rows(desk.get(f"{address(Source, 'changelist')}?stage__exact={Stage.DRAFT}")) == []
