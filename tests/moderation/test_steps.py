"""From draft to published: who may take which step, by form and by list, and who is told."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import translation

from events.models import Event, EventTerritory
from moderation.actions import ActionRefused, take
from moderation.models import Stage
from registry.models import Organisation
from tests import cast
from tests import factories as make
from tests.desk import address, change, choose, messages_of, send
from tests.factories import (
    event,
    event_type,
    guest,
    organisation,
    person,
    position,
    project,
    source,
    territory,
)

ULAN = "636200000"


@pytest.fixture(autouse=True)
def _english():
    with translation.override("en"):
        yield


def now(record):
    record.refresh_from_db()
    return record


# The steps themselves ---------------------------------------------------------------


def test_an_officer_submits_and_the_publisher_of_the_oblast_publishes(ulan_officer, publisher):
    record = event(places=[ULAN])
    take("submit", record, ulan_officer)
    assert (now(record).stage, record.submitted_by) == (Stage.SUBMITTED, ulan_officer)
    take("publish", record, publisher)
    assert (now(record).stage, record.published_by, record.submitted_by) == (
        Stage.PUBLISHED,
        publisher,
        ulan_officer,
    )
    assert record.version == 3
    assert EventTerritory.objects.filter(event=record, territory=territory(ULAN)).count() == 1


def test_an_officer_does_not_publish(ulan_officer):
    with pytest.raises(ActionRefused, match="Your role does not take the step “Publish”"):
        take("publish", event(), ulan_officer)


def test_a_stranger_takes_no_step(kyzylorda_officer, auditor, placeless_officer):
    record = event()
    for stranger in (kyzylorda_officer, auditor, placeless_officer):
        for step in ("submit", "publish"):
            with pytest.raises(ActionRefused):
                take(step, record, stranger)
    assert now(record).stage == Stage.DRAFT


def test_what_is_submitted_is_not_submitted_again(ulan_officer):
    record = event()
    take("submit", record, ulan_officer)
    with pytest.raises(ActionRefused, match="Stage of the record: “submitted”"):
        take("submit", record, ulan_officer)


def test_what_is_published_is_not_published_again(publisher):
    with pytest.raises(ActionRefused, match="Stage of the record: “published”"):
        take("publish", event(stage="published"), publisher)


def test_nothing_unpublished_shows_through_a_published_record(publisher):
    hidden = [organisation(), project(), source()]
    record = event(places=[ULAN], organisers=[hidden[0]], project=hidden[1], source=hidden[2])
    with pytest.raises(ActionRefused) as refusal:
        take("publish", record, publisher)
    assert sorted(map(str, refusal.value.waiting)) == sorted(map(str, hidden))
    assert now(record).stage == Stage.DRAFT
    for one in reversed(hidden):
        take("publish", one, publisher)
    take("publish", record, publisher)
    assert now(record).stage == Stage.PUBLISHED


def test_a_statement_waits_for_all_it_names(publisher):
    """Its programme, and the organisation in whose post somebody says it; also through a line's source."""
    programme, speaks_for, article = make.programme(), organisation(), source()
    record = make.statement(programme=programme, said_by=position(organisation=speaks_for))
    with pytest.raises(ActionRefused) as refusal:
        take("publish", record, publisher)
    assert sorted(map(str, refusal.value.waiting)) == sorted(map(str, [programme, speaks_for]))
    filed = organisation()
    make.annual_filing(organisation=filed, source=article)
    with pytest.raises(ActionRefused) as refusal:
        take("publish", filed, publisher)
    assert refusal.value.waiting == [article]


def test_the_post_of_a_guest_does_not_name_a_hidden_organisation(publisher):
    hidden = organisation()
    speaker = person()
    post = position(person=speaker, organisation=hidden)
    record = event(places=[ULAN])
    guest(event=record, person=speaker, position=post)
    with pytest.raises(ActionRefused) as refusal:
        take("publish", record, publisher)
    assert refusal.value.waiting == [hidden]


def test_an_organisation_does_not_wait_for_the_events_that_name_it(publisher):
    record = organisation()
    event(places=[ULAN], organisers=[record])
    take("publish", record, publisher)
    assert now(record).stage == Stage.PUBLISHED


def test_the_database_itself_wants_a_signature(ulan_officer):
    record = event()
    for sql in (
        "UPDATE events_event SET stage = 'published' WHERE id = %s",
        "UPDATE events_event SET submitted_at = now() WHERE id = %s",
        "UPDATE events_event SET published_at = now() WHERE id = %s",
        "UPDATE events_event SET stage = 'anything' WHERE id = %s",
    ):
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql, [record.pk])


# Mail -------------------------------------------------------------------------------


def test_the_publishers_of_the_territory_are_told_in_their_language(
    ulan_officer, publisher, kyzylorda_officer, national, mailoutbox, django_capture_on_commit_callbacks
):
    publisher.language = "ru"
    publisher.save()
    cast.account("south", "publisher", cast.KYZYLORDA)
    with django_capture_on_commit_callbacks(execute=True):
        take("submit", event(title_kk="Сенбілік", responsible=ULAN), ulan_officer)
    (mail,) = mailoutbox
    assert mail.to == ["east@example.kz"]
    assert "Сенбілік" in mail.subject
    assert "/admin/events/event/" in mail.body
    assert "Айгүл Ұланова" in mail.body


def test_nobody_is_told_of_a_step_that_was_undone(
    ulan_officer, publisher, mailoutbox, django_capture_on_commit_callbacks
):
    with (
        django_capture_on_commit_callbacks(execute=True),
        pytest.raises(ZeroDivisionError),
        transaction.atomic(),
    ):
        take("submit", event(), ulan_officer)
        raise ZeroDivisionError
    assert mailoutbox == []


# From the form ----------------------------------------------------------------------


def new_event():
    return {"title_kk": "Сенбілік", "type": event_type().pk, "places-0-territory": territory(ULAN).pk}


def test_the_form_saves_and_submits_at_once(at_desk, ulan_officer, publisher):
    answer = send(at_desk(ulan_officer), address(Event, "add"), "_submit", **new_event())
    assert answer.status_code == 302
    record = Event.objects.get()
    assert (record.stage, record.submitted_by) == (Stage.SUBMITTED, ulan_officer)
    desk = at_desk(publisher)
    assert send(desk, change(record), "_publish").status_code == 302
    assert (now(record).stage, record.published_by) == (Stage.PUBLISHED, publisher)


def test_the_form_saves_and_steps_as_one_may(at_desk, ulan_officer, publisher, auditor):
    """All other buttons: test_step_table.py."""
    draft, public = event(), event(stage="published")

    def buttons(officer, record):
        page = at_desk(officer).get(change(record)).content.decode()
        return {name for name in ("_save", "_submit", "_publish") if f'name="{name}"' in page}

    assert buttons(ulan_officer, draft) == {"_save", "_submit"}
    assert buttons(publisher, draft) == {"_save", "_publish"}
    assert buttons(publisher, public) == {"_save"}
    assert buttons(ulan_officer, public) == buttons(auditor, draft) == set()


def test_a_step_that_is_refused_keeps_what_was_saved_and_says_why(at_desk, publisher, ulan_officer):
    hidden = organisation(name_kk="«Талап»")
    record = event(places=[ULAN], organisers=[hidden])
    desk = at_desk(publisher)
    answer = send(desk, change(record), "_publish", title_kk="Басқа атау")
    assert answer.status_code == 302
    assert (now(record).title_kk, record.stage) == ("Басқа атау", Stage.DRAFT)
    texts = messages_of(answer)
    assert [
        text for text in texts if "not public yet" in text and change(hidden) in text and "«Талап»" in text
    ]


def test_the_button_of_another_role_does_nothing(at_desk, ulan_officer):
    record = event(places=[ULAN])
    send(at_desk(ulan_officer), change(record), "_publish")
    assert now(record).stage == Stage.DRAFT


# From the list ----------------------------------------------------------------------


def chosen(desk, step, records):
    return desk.get(choose(desk, step, records).url)


def test_several_drafts_are_submitted_and_published_from_the_list(at_desk, ulan_officer, publisher):
    drafts = [event(), event()]
    assert "2 records were submitted." in messages_of(chosen(at_desk(ulan_officer), "submit", drafts))
    assert {now(draft).stage for draft in drafts} == {Stage.SUBMITTED}
    assert "2 records were published." in messages_of(chosen(at_desk(publisher), "publish", drafts))
    assert {now(draft).stage for draft in drafts} == {Stage.PUBLISHED}


def test_the_list_changes_nothing_of_other_territories(at_desk, kyzylorda_officer, ulan_officer):
    draft, public = event(), event(stage="published")
    versions = {f"version-{record.pk}": record.version for record in (draft, public)}
    answer = choose(at_desk(kyzylorda_officer), "submit", [draft, public], **versions)
    assert (now(draft).stage, now(public).stage) == (Stage.DRAFT, Stage.PUBLISHED)
    page = at_desk(kyzylorda_officer).get(answer.url)
    assert str(draft) not in page.content.decode()
    (report,) = messages_of(page)
    assert f'<a href="{change(public)}">{public}</a>: You may not change this record.' in report


def test_the_list_deletes_nothing(at_desk, national):
    record = event()
    choose(at_desk(national), "delete", [record])
    assert Event.objects.filter(pk=record.pk).exists()


def test_an_officer_has_no_action_to_publish(at_desk, ulan_officer):
    record = event()
    choose(at_desk(ulan_officer), "publish", [record])
    assert now(record).stage == Stage.DRAFT


def test_too_many_at_once_are_refused_whole(at_desk, ulan_officer):
    Organisation.objects.bulk_create(
        Organisation(name_kk=f"Ұйым {number}", responsible=territory(ULAN)) for number in range(201)
    )
    answer = chosen(at_desk(ulan_officer), "submit", list(Organisation.objects.all()))
    assert "Choose at most 200 records at once." in messages_of(answer)
    assert not Organisation.objects.exclude(stage=Stage.DRAFT).exists()
